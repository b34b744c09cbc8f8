"""Corpora -> sentences with what is known of their words.

A Sentence holds its words and, for each task, a list of labels as long (None where the corpus says nothing).
"""
import dataclasses
import lzma
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

MOST_WORDS = 120  # longer sentences are left out of training


@dataclasses.dataclass
class Sentence:
    words: list
    tags: list = None       # Penn tags
    heads: list = None      # 0 the root, else the position of the head from 1
    relations: list = None  # Universal Dependencies
    names: list = None      # O, B-PER, I-PER ...
    events: list = None     # O or a class of TimeML


def open_text(path):
    return lzma.open(path, "rt", encoding="utf-8") if str(path).endswith(".xz") else open(path, encoding="utf-8")


def blocks(lines):
    block = []
    for line in lines:
        line = line.rstrip("\n")
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def said_of(rows):
    """(names, events), where the last column has them, as `dateline-train silver` writes it: Name=O|Event=O."""
    said = [dict(f.split("=", 1) for f in r[9].split("|") if "=" in f) for r in rows]
    return tuple([s[key] for s in said] if all(key in s for s in said) else None for key in ("Name", "Event"))


def read_trees(path, most=None):
    """CoNLL-U; words of more than one token are left to their tokens."""
    out = []
    with open_text(path) as file:
        for block in blocks(file):
            rows = [[sys.intern(c) for c in line.split("\t")] for line in block if line[0] != "#"]
            rows = [r for r in rows if r[0].isdigit()]
            if rows and len(rows) <= MOST_WORDS:
                out.append(Sentence([r[1] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows], *said_of(rows)))
            if most and len(out) >= most:
                break
    return out


def read_names(path):
    """CoNLL-2003 (IOB1) -> sentences with B-, I-, O."""
    out = []
    with open_text(path) as file:
        for block in blocks(file):
            rows = [line.split() for line in block]
            if rows[0][0] == "-DOCSTART-" or len(rows) > MOST_WORDS:
                continue
            names, before = [], "O"
            for row in rows:
                label = row[-1]
                if label != "O" and (before == "O" or before[2:] != label[2:] or label[0] == "B"):
                    names.append("B-" + label[2:])
                else:
                    names.append(label)
                before = label
            out.append(Sentence([r[0] for r in rows], names=names))
    return out


def event_words(tml):
    """The non-blank characters of a TimeML text that are the last word of an EVENT: {position: class}, and all of them."""
    text, marks = "", {}

    def walk(element):
        nonlocal text
        begin = len(text)
        text += "".join((element.text or "").split())
        for child in element:
            walk(child)
            text += "".join((child.tail or "").split())
        if element.tag == "EVENT" and len(text) > begin:
            marks[len(text) - 1] = element.get("class")

    walk(ET.parse(tml).getroot().find("TEXT"))
    return text, marks


def read_events(tml, conllu):
    """A TimeML document and the tokens `dateline -f conllu` makes of its text -> sentences with event classes."""
    text, marks = event_words(tml)
    out, at = [], 0
    for sentence in read_trees(conllu):
        events = []
        for word in sentence.words:
            word = "".join(word.split())
            found = text.find(word, at, at + len(word) + 200)
            if found < 0:
                events.append(None)
                continue
            at = found + len(word)
            events.append(next((marks[i] for i in range(found, at) if i in marks), "O"))
        out.append(Sentence(sentence.words, events=events))
    return out


def event_documents(folder, conllu, dev):
    """(train, dev) sentences of TimeBank and AQUAINT; `dev` names the documents of the development split."""
    held = set(re.findall(r"[\w.\-]+", pathlib.Path(dev).read_text()))
    train, development = [], []
    for tml in sorted(pathlib.Path(folder).glob("*/*.tml")):
        tokens = pathlib.Path(conllu) / (tml.stem + ".conllu")
        if tokens.exists():
            (development if tml.stem in held or tml.name in held else train).extend(read_events(tml, tokens))
    return train, development
