#!/usr/bin/env python3
"""One run of the benchmarks -> docs/benchmarks.md and docs/benchmarks.svg.

    report.py BUILD_DIR          (make bench calls it)

Runs bin/dateline_bench of BUILD_DIR, then the command and `wc -w` on one file of JSON Lines made of
the sample articles. Processor time throughout, so that other work on the machine disturbs little;
ratios of one run are what can be compared between machines. Standard library only.
"""
import datetime
import json
import math
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPIES = 300  # of the samples in the file that the command reads
ROUNDS = 3  # the best of so many runs of a command


def run_benchmarks(program):
    """The figures of each benchmark of the stages by its name."""
    output = subprocess.run(
        [program, "--benchmark_filter=^(stage|whole|words|load)", "--benchmark_format=json",
         "--benchmark_repetitions=3"],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    best = {}
    for found in json.loads(output)["benchmarks"]:
        if found.get("run_type") == "aggregate":
            continue
        name = found["name"].split("/repeats")[0]
        if name not in best or found["cpu_time"] < best[name]["cpu_time"]:
            best[name] = found
    return best


def seconds_of(command, path):
    """Processor seconds and seconds on the clock, the best of a few runs."""
    spent, elapsed = [], []
    for _ in range(ROUNDS):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        with open(path, "rb") as lines:
            subprocess.run(command, stdin=lines, stdout=subprocess.DEVNULL, check=True, env={**os.environ, "LC_ALL": "C"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        elapsed.append(time.perf_counter() - start)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent), min(elapsed)


def write_lines(path):
    articles = [p for p in sorted((ROOT / "samples/articles").glob("*.txt")) if not p.name.endswith(".chart.txt")]
    with open(path, "w", encoding="utf-8") as lines:
        for copy in range(COPIES):
            for article in articles:
                value = {"id": "%s/%d" % (article.stem, copy), "published": "2024-03-14",
                         "text": article.read_text(encoding="utf-8")}
                lines.write(json.dumps(value, ensure_ascii=False) + "\n")
    return path.stat().st_size


def run_commands(dateline):
    """Name, MB/s, and how many times the seconds of `wc -w`; then what a second job gains."""
    filtering = [dateline, "-i", "jsonl", "-f", "json", "-j"]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "news.jsonl"
        size = write_lines(path)
        counting, _ = seconds_of(["wc", "-w"], path)
        timex, _ = seconds_of(filtering + ["1", "--only", "timex"], path)
        whole, alone = seconds_of(filtering + ["1"], path)
        _, together = seconds_of(filtering + ["2"], path)
    rows = [("wc -w", counting), ("dateline --only timex", timex), ("dateline", whole)]
    return size, [(name, size / 1e6 / spent, spent / counting) for name, spent in rows], alone / together


def plot(stages):
    """Three columns of bars, one row a stage; the speed on a scale of powers of ten."""
    columns = [("MB/s (each line ten times the last)", lambda s: s["speed"], True),
               ("allocations per article", lambda s: s["allocations"], False),
               ("peak kB per article", lambda s: s["peak"], False)]
    left, width, gap, height, top = 130, 210, 30, 20, 40
    total = left + 3 * (width + gap), top + height * len(stages) + 20
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11">' % total,
             "<title>Speed, allocations and memory of each stage</title>",
             '<rect width="%d" height="%d" fill="white"/>' % total]
    for row, stage in enumerate(stages):
        parts.append('<text x="%d" y="%d" text-anchor="end">%s</text>' % (left - 8, top + height * row + 14, stage["name"]))
    for column, (title, value, powers) in enumerate(columns):
        x = left + column * (width + gap)
        parts.append('<text x="%d" y="%d" font-weight="bold">%s</text>' % (x, top - 14, title))
        values = [value(stage) for stage in stages]
        low = math.floor(math.log10(min(values))) if powers else 0
        high = math.ceil(math.log10(max(values))) if powers else max(values)
        length = lambda v: (width - 50) * ((math.log10(v) - low) / (high - low) if powers else v / high)
        for power in range(low, high + 1) if powers else ():
            parts.append('<path d="M%.1f %dv%d" stroke="#ccc"/>' % (x + length(10.0**power), top - 4, height * len(stages) + 8))
        for row, v in enumerate(values):
            y = top + height * row
            parts.append('<rect x="%d" y="%d" width="%.1f" height="%d" fill="#4477aa"/>' % (x, y + 3, max(length(v), 1), height - 6))
            parts.append('<text x="%.1f" y="%d">%s</text>' % (x + max(length(v), 1) + 4, y + 14, shown(v)))
    return "\n".join(parts + ["</svg>", ""])


def shown(value):
    return "%.3g" % value if value < 100 else "%d" % round(value)


OTHERS = "## Long and hostile inputs\n"


def page(stages, whole, commands, size, gain, load, busy):
    lines = ["# Benchmarks", "",
             "Made by `make bench` (`tests/bench/report.py`) from one run on %s, but for the last two tables." % datetime.date.today().isoformat(),
             "All speeds are bytes of text by processor time on one core. Compare the ratios: absolute figures are those",
             "of the machine, which had a load of %s when the run began." % busy, "",
             "## Stage by stage", "",
             "Over the four articles of `samples/articles`, each stage on what the ones before it found. Memory is what",
             "is held at most above what the stage was given, by the largest of the articles.", "",
             "| stage | MB/s | allocations per article | peak kB |", "|---|--:|--:|--:|"]
    for stage in stages + whole:
        lines.append("| %s | %s | %s | %s |" % (stage["name"], shown(stage["speed"]), shown(stage["allocations"]), shown(stage["peak"])))
    lines += ["", "Rules and models are loaded once, in %s ms." % shown(load), "",
              "![Speed, allocations and memory of each stage](benchmarks.svg)", "", "## Beside `wc -w`", "",
              "The command as a filter (`-i jsonl -f json -j 1`) and `LC_ALL=C wc -w` on the same %.1f MB of JSON Lines," % (size / 1e6),
              "one after the other in the same run.", "", "| | MB/s | times as long as `wc -w` |", "|---|--:|--:|"]
    lines += ["| `%s` | %s | %s |" % (name, shown(speed), shown(ratio)) for name, speed, ratio in commands]
    lines += ["", "With `-j 2` the whole pipeline took %.0f %% of the time on the clock that it took with `-j 1`." % (100 / gain), ""]
    return "\n".join(lines)


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve() / "bin"
    busy = "%.1f on %d processors" % (os.getloadavg()[0], os.cpu_count())
    found = run_benchmarks(binaries / "dateline_bench")
    pick = lambda kind: [
        {"name": name.split("/", 1)[1], "speed": f["bytes_per_second"] / 1e6, "allocations": f["allocations/article"],
         "peak": f["peak bytes"] / 1e3} for name, f in found.items() if name.startswith(kind + "/")]
    size, commands, gain = run_commands(str(binaries / "dateline"))
    stages, whole = pick("stage"), pick("whole")
    (ROOT / "docs/benchmarks.svg").write_text(plot(stages), encoding="utf-8")
    text = page(stages, whole, commands, size, gain, found["load rules and models"]["cpu_time"] / 1e3, busy)
    report = ROOT / "docs/benchmarks.md"
    others = report.read_text(encoding="utf-8").partition(OTHERS)[2]  # tables of other commands stay
    report.write_text(text + "\n" + OTHERS + others, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
