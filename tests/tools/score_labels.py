#!/usr/bin/env python3
"""Measures how many labels name who did what to whom, on the TimeSET articles.

usage: score_labels.py TIMESET_DIR OUTPUT_DIR [--misses] [--least CONFIDENCE]

TIMESET_DIR holds *.txt with brat *.ann (salient events with ARG0 and ARG1); OUTPUT_DIR our JSON under
the same stems, made from the *.txt. An argument counts as named when the label of the entry in which
the event stands holds its head word, a word of its name, or its acronym. An argument that is itself an
event counts by its word. --misses prints the arguments that a label does not name; --least leaves out events
that are less sure.
"""
import argparse
import json
import pathlib
import re

STOP = re.compile(r"\s+(?:of|in|at|on|for|from|to|by|with|who|which|that|during|near|and|or)\b|,|\(|:")
FILLER = {"the", "a", "an", "and", "of", "in", "for"}


def words(text):
    return re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*", text)


def stem(word):
    word = re.sub(r"['’]s$", "", word.lower())
    for ending in ("ies", "es", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def heads(argument):
    """The words of which one is enough to name the argument."""
    core = words(STOP.split(argument)[0]) or words(argument)
    names = [word for word in words(argument) if word[:1].isupper() and word.lower() not in FILLER]
    capitals = "".join(word[0] for word in names)
    wanted = {stem(core[-1])} | {stem(word) for word in names}
    if len(capitals) > 1:
        wanted.add(capitals.lower())
    return wanted


def read_brat(path):
    spans, events = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T"):
            place = fields[1].split(" ", 1)[1].split(";")
            begin, end = int(place[0].split()[0]), int(place[-1].split()[-1])
            spans[fields[0]] = (fields[1].split()[0], begin, end, fields[2])
    triggers = dict(
        (line.split("\t")[0], line.split("\t")[1].split()[0].split(":")[1])
        for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("E"))
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("E"):
            continue
        parts = line.split("\t")[1].split()
        arguments = [part.split(":") for part in parts[1:] if part.startswith(("ARG0", "ARG1"))]
        events.append((spans[triggers[line.split("\t")[0]]],
                       [spans[triggers.get(target, target)] for _, target in arguments]))
    return events


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("timeset", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=float, default=0.0)
    options = parser.parse_args()
    salient = found = arguments = named = whole = some = with_arguments = 0
    for ann in sorted(options.timeset.glob("*.ann")):
        document = json.loads((options.output / (ann.stem + ".json")).read_text(encoding="utf-8"))
        labels = {}
        for entry in document["timeline"]:
            for event in entry["events"]:
                labels[event] = entry["label"]
        for (_, begin, end, text), args in read_brat(ann):
            salient += 1
            ours = [event for event in document["events"]
                    if event["start"] < end and begin < event["end"] and event["confidence"] >= options.least]
            if not ours:
                if options.misses:
                    print("%s: %s not found" % (ann.stem, text))
                continue
            found += 1
            label = labels.get(ours[0]["id"], "")
            have = {stem(word) for word in words(label)}
            hits = [bool(heads(argument[3]) & have) for argument in args]
            arguments += len(hits)
            named += sum(hits)
            with_arguments += bool(hits)
            whole += bool(hits) and all(hits)
            some += any(hits)
            if options.misses:
                for argument, hit in zip(args, hits):
                    if not hit:
                        print("%s: %s lacks '%s' | %s" % (ann.stem, text, argument[3], label))
    print("salient events            %5d" % salient)
    print("found                     %5d  %.1f %%" % (found, 100 * found / max(salient, 1)))
    print("arguments of those        %5d" % arguments)
    print("named in the label        %5d  %.1f %%" % (named, 100 * named / max(arguments, 1)))
    print("events, some argument     %5d of %d  %.1f %%" % (some, with_arguments, 100 * some / max(with_arguments, 1)))
    print("events, all arguments     %5d of %d  %.1f %%" % (whole, with_arguments, 100 * whole / max(with_arguments, 1)))


if __name__ == "__main__":
    main()
