#!/usr/bin/env python3
"""GAP and OntoGUM -> texts with marked pronouns, as `dateline-train antecedents --marks DIR` reads them.

    mark_corpora.py gap GAP.tsv... DIR          one text a row; rows whose pronoun means neither name are left out
    mark_corpora.py ontogum FOLDER DIR          one text a *.conll; its tokens are joined again

Each text is written as NAME.mark and NAME.who (lib/train/marks.hpp).
"""

import csv
import pathlib
import re
import sys

PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())
LONGEST = 8  # words of a phrase that stands for a pronoun


def write(folder, name, text, marks):
    """marks: (first character, last, answer)."""
    pieces, end = [], 0
    for number, (first, last, _) in enumerate(marks, 1):
        pieces += [text[end:first], f"[[{number}:{text[first:last]}]]"]
        end = last
    (folder / f"{name}.mark").write_text("".join(pieces) + text[end:], encoding="utf-8")
    (folder / f"{name}.who").write_text(
        "".join(f"{number} {answer}\n" for number, (_, _, answer) in enumerate(marks, 1)), encoding="utf-8")


def gap(paths, folder):
    for path in paths:
        for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t"):
            meant = [row[one] for one in "AB" if row[f"{one}-coref"].upper() == "TRUE"]
            if meant:
                first = int(row["Pronoun-offset"])
                write(folder, row["ID"], row["Text"], [(first, first + len(row["Pronoun"]), meant[0])])


def joined(tokens):
    """The text, and for each token where it lies."""
    text, spans, closed = "", [], True
    for token in tokens:
        glued = closed or re.match(r"^([,.;:!?%)\]}’”]|'s|’s|n't|n’t|'(re|ve|ll|d|m)$)", token)
        text += "" if glued else " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        closed = token in "([{“‘$"
    return text, spans


def mentions(lines):
    """Tokens, and (chain, first token, last token) in the order of their beginnings."""
    tokens, found, begun = [], [], {}
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 3 or not fields[0].isdigit():
            continue
        at = len(tokens)
        tokens.append(fields[1])
        for opens, chain, closes in re.findall(r"(\(?)(\d+)(\)?)", fields[2]):
            if opens:
                begun.setdefault(chain, []).append(at)
            if closes and begun.get(chain):
                found.append((chain, begun[chain].pop(), at))
    return tokens, sorted(found, key=lambda mention: (mention[1], -mention[2]))


def answer(tokens, chain, at):
    """What a pronoun at this token stands for, by the mentions of its chain."""
    named = [m for m in chain if m[2] - m[1] < 5 and all(t[:1].isupper() for t in tokens[m[1]:m[2] + 1])
             and tokens[m[1]].lower() not in PRONOUNS]
    if named:
        first, last = max(named, key=lambda m: m[2] - m[1])[1:]
        return " ".join(tokens[first:last + 1])
    before = [m for m in chain if m[2] < at and tokens[m[1]].lower() not in PRONOUNS]
    if not before:
        return "-" if len(chain) == 1 else "?"
    first, last = before[-1][1:]
    return "=" + " ".join(tokens[first:min(last, first + LONGEST - 1) + 1])


def ontogum(source, folder):
    for path in sorted(pathlib.Path(source).rglob("*.conll")):
        tokens, found = mentions(open(path, encoding="utf-8"))
        text, spans = joined(tokens)
        chains, single = {}, {}
        for mention in found:
            chains.setdefault(mention[0], []).append(mention)
            if mention[1] == mention[2]:
                single[mention[1]] = mention[0]
        marks = []
        for at, token in enumerate(tokens):
            if token.lower() not in PRONOUNS:
                continue
            said = answer(tokens, chains[single[at]], at) if at in single else "-"
            bare = said.lstrip("=")
            marks.append((*spans[at], said if bare in "-?" or bare in text else "?"))
        write(folder, path.stem, text, marks)


def main():
    kind, *sources, folder = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if kind == "gap":
        gap(sources, folder)
    else:
        ontogum(sources[0], folder)


if __name__ == "__main__":
    main()
