#!/usr/bin/env python3
"""Makes the figures of docs/accuracy.md again: runs the command over each corpus, prints what the scorers print.

    measure.py --data DIR --tools DIR [--cases DIR] [--command PATH] [--model best] [MEASURE...]

DIR of --data holds the corpora named in docs/models.md, DIR of --tools their scorers, DIR of --cases the articles with
editors' timelines. Without a MEASURE all are made. A corpus that is missing is an error, so that no row goes unnoticed.
"""
import argparse
import collections
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile


class Bench:
    """Where things are, and how the command and the scorers are run."""

    def __init__(self, options):
        self.data, self.tools, self.cases = options.data, options.tools, options.cases
        self.command = [str(options.command), "--model", options.model]

    def run(self, *arguments, text=False):
        made = subprocess.run([*self.command, *map(str, arguments)], check=True, capture_output=True, text=True)
        return made.stdout if text else None

    def score(self, tool, *arguments):
        made = subprocess.run(
            [sys.executable, str(self.tools / tool), *map(str, arguments)], check=True, capture_output=True, text=True)
        print(made.stdout.rstrip(), flush=True)

    def bare(self, files, out):
        """TimeML without its annotation."""
        subprocess.run([sys.executable, str(self.tools / "strip_tml.py"), str(out), *map(str, files)], check=True,
                       capture_output=True)


def timeml(bench, folder, out, extent=()):
    bare = out / "bare"
    bench.bare(sorted(folder.rglob("*.tml")), bare)
    bench.run(*extent, "-f", "timeml", "--output-dir", out / "system", *sorted(bare.glob("*.tml")))
    return out / "system"


def times(bench, out):
    gold = bench.data / "timeml"
    only = ("--only", "timex")
    bench.score("score.py", gold, timeml(bench, gold, out / "news", only), "--list", gold / "dev.txt")
    for corpus in ("wikiwars", "tweets"):
        folder = bench.data / corpus
        bench.score("score.py", folder, timeml(bench, folder, out / corpus, only))


def events(bench, out):
    gold = bench.data / "timeml"
    bench.score("score.py", gold, timeml(bench, gold, out), "--list", gold / "dev.txt")


def order(bench, out):
    gold = bench.data / "order" / "timeset"
    for line in (gold / "published.tsv").read_text().splitlines():
        name, day = line.split("\t")
        (out / f"{name}.json").write_text(bench.run("-d", day, "-f", "json", gold / f"{name}.txt", text=True))
    bench.score("score_order.py", gold, out)


def stories(bench, out):
    folder = bench.cases / "stories"
    for article in sorted(folder.glob("*.txt")):
        lines = article.with_suffix(".story").read_text().splitlines()
        day = next(line.split()[1] for line in lines if line.startswith("published:"))
        made = bench.run("-i", "text", "-d", day, "-f", "json", article, text=True)
        (out / f"{article.stem}.json").write_text(made)
    bench.score("score_stories.py", folder, out)


def timelines(bench, out):
    gold = bench.data / "timelines" / "apple"
    articles = sorted((gold / "tml").glob("*.tml"))
    for entity in sorted((gold / "gold").glob("*.txt")):
        name = entity.stem.replace("_", " ")
        made = bench.run("--merge", "--about", name, "-f", "json", *articles, text=True)
        json.loads(made)
        (out / f"{entity.stem}.json").write_text(made)
    bench.score("score_timelines.py", gold / "tml", gold / "gold", out)


def pronouns(bench, out):
    """GAP: of the pronouns in the place of which a label has a name, who is right, who is the other of the two names."""
    with tarfile.open(bench.data / "labelled" / "gap.tar.xz") as packed:
        rows = [row for part in ("validation", "test")
                for row in csv.DictReader(io.TextIOWrapper(packed.extractfile(f"gap/gap-{part}.tsv"), "utf-8"), delimiter="\t")]
    lines = out / "gap.jsonl"
    lines.write_text("".join(json.dumps({"id": row["ID"], "text": row["Text"]}) + "\n" for row in rows), encoding="utf-8")
    counts = collections.Counter()
    for row, line in zip(rows, bench.run("-i", "jsonl", "-f", "json", lines, text=True).splitlines()):
        name = name_in_place_of(json.loads(line)["timeline"], int(row["Pronoun-offset"]), row["Pronoun"])
        if name is None or row["Pronoun"].lower() not in ("he", "she", "his", "her"):
            continue
        meant = [row[one] for one in "AB" if row[one + "-coref"] == "TRUE" and may_be(row[one], name)]
        other = [row[one] for one in "AB" if row[one + "-coref"] != "TRUE" and may_be(row[one], name)]
        counts["right" if meant else "wrong" if other else "neither"] += 1
    print(", ".join(f"{kind} {counts[kind]}" for kind in ("right", "wrong", "neither")), flush=True)


def name_in_place_of(timeline, offset, pronoun):
    """What a label puts into [ ] where the pronoun stands; None where no label does."""
    for entry in timeline:
        parts = entry.get("label_parts", [])
        for part, following in zip(parts, parts[1:]):
            if "text" in part and 0 <= following.get("start", -1) - offset - len(pronoun) <= 2:
                return part["text"]
    return None


def may_be(name, shown):
    shown = re.sub("['’]s$", "", shown.lower())
    return shown in name.lower() or name.lower() in shown or shown.split()[-1] in name.lower().split()


MEASURES = {made.__name__: made for made in (times, events, order, stories, pronouns, timelines)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--tools", type=pathlib.Path, required=True)
    parser.add_argument("--cases", type=pathlib.Path)
    parser.add_argument("--command", type=pathlib.Path, default=pathlib.Path("build/release/bin/dateline"))
    parser.add_argument("--model", default="best")
    parser.add_argument("measures", nargs="*", metavar="MEASURE", choices=[*MEASURES, []])
    options = parser.parse_args()
    for name in options.measures or MEASURES:
        if name == "stories" and options.cases is None:
            parser.error("stories needs --cases")
        print(f"## {name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            MEASURES[name](Bench(options), pathlib.Path(folder))


if __name__ == "__main__":
    main()
