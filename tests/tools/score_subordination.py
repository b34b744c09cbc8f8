#!/usr/bin/env python3
"""Scores SLINK and ALINK against TimeBank: which pairs are linked, and of which kind.

usage: score_subordination.py GOLD_DIR OUTPUT_DIR [--list FILE]

GOLD_DIR holds TimeML documents with SLINK and ALINK, OUTPUT_DIR ours under the same names. Events are
matched by the place of their first character in TEXT. "found events only" leaves out gold links of
which one event was not found at all, so that it measures the linking alone.
"""
import argparse
import collections
import html
import pathlib
import re

TAG = re.compile(r"<(/?)(\w+)([^<>]*?)/?>")


def attribute(tag, name):
    match = re.search(r'\b%s="([^"]*)"' % name, tag)
    return match.group(1) if match else None


def read(path):
    """Returns the places of all events and the links between them: {(kind, from, to): relation}."""
    document = path.read_text(encoding="utf-8", errors="replace")
    body = document[document.index("<TEXT>") + 6 : document.index("</TEXT>")]
    place, last, events = 0, 0, {}
    for tag in TAG.finditer(body):
        place += len(html.unescape(body[last : tag.start()]))
        last = tag.end()
        if tag.group(2) == "EVENT" and not tag.group(1):
            events[attribute(tag.group(3), "eid")] = place
    instance = {}
    for tag in re.findall(r"<MAKEINSTANCE\b[^>]*>", document):
        instance[attribute(tag, "eiid")] = events.get(attribute(tag, "eventID"))
    links = {}
    for kind, target in (("SLINK", "subordinatedEventInstance"), ("ALINK", "relatedToEventInstance")):
        for tag in re.findall(r"<%s\b[^>]*>" % kind, document):
            ends = (instance.get(attribute(tag, "eventInstanceID")), instance.get(attribute(tag, target)))
            if None not in ends:
                links[(kind, *ends)] = attribute(tag, "relType")
    return set(events.values()), links


def figures(hits, answered, asked):
    precision = hits / answered if answered else 0.0
    recall = hits / asked if asked else 0.0
    total = precision + recall
    return "P %5.1f  R %5.1f  F1 %5.1f" % (
        100 * precision, 100 * recall, 200 * precision * recall / total if total else 0.0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--list", type=pathlib.Path, help="names of the documents to score, one a line")
    options = parser.parse_args()
    wanted = None
    if options.list:
        wanted = {pathlib.Path(line.strip()).stem for line in options.list.read_text().splitlines() if line.strip()}
    asked, answered, pairs, typed = (collections.Counter() for _ in range(4))
    by_type = collections.Counter()
    confusion = collections.Counter()
    for gold_path in sorted(options.gold.rglob("*.tml")):
        ours = options.output / gold_path.name
        if (wanted is not None and gold_path.stem not in wanted) or not ours.exists():
            continue
        gold_events, gold = read(gold_path)
        our_events, found = read(ours)
        for scope in ("all events", "found events only"):
            known = lambda link: scope == "all events" or (link[1] in our_events and link[2] in our_events)
            right = lambda link: scope == "all events" or (link[1] in gold_events and link[2] in gold_events)
            for link, relation in gold.items():
                if not known(link):
                    continue
                asked[scope, link[0]] += 1
                if link in found:
                    pairs[scope, link[0]] += 1
                    typed[scope, link[0]] += found[link] == relation
            for link in found:
                answered[scope, link[0]] += right(link)
        for link, relation in gold.items():
            by_type[link[0], relation, found.get(link, "-")] += 1
        for link, relation in found.items():
            if link not in gold and link[1] in gold_events and link[2] in gold_events:
                confusion[link[0], relation] += 1
    for scope in ("all events", "found events only"):
        for kind in ("SLINK", "ALINK"):
            key = (scope, kind)
            print("%-18s %s pair      %s" % (*key, figures(pairs[key], answered[key], asked[key])))
            print("%-18s %s and type  %s" % (*key, figures(typed[key], answered[key], asked[key])))
    print("\ngold type -> ours: count")
    for (kind, gold_type, our_type), count in sorted(by_type.items(), key=lambda row: -row[1]):
        print("%-6s %-16s %-16s %5d" % (kind, gold_type, our_type, count))
    print("\nours without a gold link between gold events: count")
    for (kind, our_type), count in confusion.most_common():
        print("%-6s %-16s %5d" % (kind, our_type, count))


if __name__ == "__main__":
    main()
