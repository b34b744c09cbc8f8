"""Writes what a trained file says of the sentences of a list, for the test that holds C++ against it.

  expect.py TRAINED.pt SENTENCES.txt > tests/unit/encoder/expected.tsv      a sentence a line, tokens parted by blanks
"""
import sys

import score
from data import Sentence
from model import Linear
from trained import open_trained


def main():
    model, cutter = open_trained(sys.argv[1])
    Linear.quantise = True
    sentences = [Sentence(line.split()) for line in open(sys.argv[2], encoding="utf-8") if line.strip()]
    said = {id(s): answer for s, answer in score.answers(model, sentences, cutter)}
    for s in sentences:
        a = said[id(s)]
        for row in zip(s.words, a["tags"], a["heads"], a["relations"], a["names"], a["events"]):
            print("\t".join(map(str, row)))
        print()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
