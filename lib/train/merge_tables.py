#!/usr/bin/env python3
"""Makes the two word tables that merging looks at.

    dateline -i jsonl -f conllu --model fast NEWS.jsonl | merge_tables.py --wordnet /usr/share/wordnet --out lib/data/en

rarity.tsv: dictionary forms that are common in news, and how rare each is from 0 (in every document) to 99.
kin.tsv: nouns and verbs that may head an event, with the numbers of the meanings of WordNet 3 that they can have:
"die" and "death", "sell" and "sale" share one. Standard library only.
"""
import argparse
import collections
import math
import pathlib
import sys

SENSES = 3  # of a verb that count, the commonest first
NOUN_SENSES = 2
LEAST = 6  # documents that a word of rarity.tsv stands in


def count(lines):
    """word -> documents that hold it; words that are nouns or verbs -> how often."""
    held, heads, here, documents = collections.Counter(), collections.Counter(), set(), 0
    for line in lines:
        if line.startswith("# newdoc"):
            held.update(here)
            here, documents = set(), documents + 1
            continue
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 4 or not cells[0].isdigit():
            continue
        lemma = cells[2].lower()
        if cells[3] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "AUX") and lemma.isalpha() and lemma.isascii():
            here.add(lemma)
            if cells[3] in ("NOUN", "VERB"):
                heads[lemma, cells[3][0].lower()] += 1
    held.update(here)
    return held, heads, documents


def senses(folder):
    """(lemma, n or v) -> synsets, commonest first; noun synset -> verb synsets of the same root."""
    found, derived = {}, collections.defaultdict(set)
    for name, letter in (("noun", "n"), ("verb", "v")):
        for line in (folder / f"index.{name}").read_text().splitlines():
            if not line.startswith(" "):
                cells = line.split()
                found[cells[0], letter] = [(letter, int(o)) for o in cells[-int(cells[2]):]]
    words = {}
    for name, letter in (("noun", "n"), ("verb", "v")):
        for line in (folder / f"data.{name}").read_text().splitlines():
            if not line.startswith(" "):
                cells = line.split(" | ")[0].split()
                size = int(cells[3], 16)
                words[letter, int(cells[0])] = [cells[4 + 2 * i].lower() for i in range(size)]
    for line in (folder / "data.noun").read_text().splitlines():
        if line.startswith(" "):
            continue
        cells = line.split(" | ")[0].split()
        size = int(cells[3], 16)
        at = 4 + 2 * size
        for i in range(int(cells[at])):
            sign, offset, kind, places = cells[at + 1 + 4 * i:at + 5 + 4 * i]
            if sign == "+" and kind == "v":
                source = cells[4 + 2 * (int(places[:2], 16) - 1)].lower()
                derived["n", int(cells[0]), source].add(("v", int(offset)))
    return found, derived


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    held, heads, documents = count(sys.stdin)
    rows = []
    for word, number in held.items():
        if number >= LEAST:
            rows.append((word, min(99, round(100 * math.log(documents / number) / math.log(documents)))))
    (options.out / "rarity.tsv").write_text(
        "# Dictionary forms that are common in news, and how rare each is: 0 stands in every document, 99 in one.\n"
        "# A word that is not here is rarer. Made by lib/train/merge_tables.py. Word, rarity.\n"
        + "".join(f"{word}\t{rarity}\n" for word, rarity in sorted(rows)))
    found, derived = senses(options.wordnet)
    meanings = collections.defaultdict(set)
    for (lemma, letter), number in heads.items():
        if number < 4 or (lemma, letter) not in found:
            continue
        synsets = found[lemma, letter]
        meanings[lemma].update(synsets[:SENSES] if letter == "v" else synsets[:NOUN_SENSES])
        if letter == "n":
            for _, offset in synsets[:NOUN_SENSES + 1]:
                meanings[lemma].update(derived.get(("n", offset, lemma), ()))
    shared = collections.Counter(m for own in meanings.values() for m in own)
    numbers = {m: i for i, m in enumerate(sorted(m for m, n in shared.items() if n > 1))}
    (options.out / "kin.tsv").write_text(
        "# Nouns and verbs with the numbers of the meanings that they share with others, after WordNet 3.\n"
        "# Made by lib/train/merge_tables.py. Word, meanings.\n"
        + "".join(f"{lemma}\t{' '.join(map(str, sorted(numbers[m] for m in own if m in numbers)))}\n"
                  for lemma, own in sorted(meanings.items()) if any(m in numbers for m in own)))


if __name__ == "__main__":
    main()
