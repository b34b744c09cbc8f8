"""Words -> pieces of the vocabulary, the way lib/src/language/encoder cuts them.

A word is folded (lower case, no accents, plain quotation marks), split at punctuation, and each part is cut
greedily into the longest pieces of the vocabulary. Beside its pieces stands what folding lost: its shape.
The C++ reader takes the same tables from the model file, so both sides cut alike; a test compares them.
"""
import unicodedata

import torch

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
MOST_PIECES = 8  # of one word; what is longer loses its end
MOST_LETTERS = 64  # of one part of a word; a longer part is unknown
SHAPES = 8  # shapes of first pieces; those of the pieces behind them follow

_EXTRA_FOLDS = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x00DF: "ss", 0x0142: "l", 0x00F8: "o", 0x0111: "d"}
_FOLDED = [(0x00C0, 0x0250), (0x0370, 0x0530), (0x1E00, 0x2000)]
_SPLIT = [(0x00A1, 0x00C0), (0x2010, 0x2060), (0x20A0, 0x2200), (0x3000, 0x3040), (0x3400, 0xA000), (0xF900, 0xFB00), (0xFF00, 0xFFF0)]


def fold_table():
    """Code point -> what stands for it, for all that changes and is beyond ASCII."""
    table = {}
    for first, end in _FOLDED:
        for code in range(first, end):
            plain = "".join(c for c in unicodedata.normalize("NFD", chr(code).lower()) if unicodedata.category(c) != "Mn")
            if plain != chr(code):
                table[code] = plain
    table.update(_EXTRA_FOLDS)
    return {code: plain for code, plain in table.items() if len(plain.encode()) <= 4}


def splits(code):
    """Whether a character is a part of its own."""
    if code < 0x80:
        return not chr(code).isalnum()
    return any(first <= code < end for first, end in _SPLIT)


def shape(word):
    """0 lower, 1 Title, 2 one capital, 3 CAPITALS, 4 mixed, 5 with a digit, 6 no letter, 7 other letters first."""
    upper = sum("A" <= c <= "Z" for c in word)
    lower = sum("a" <= c <= "z" for c in word)
    if any("0" <= c <= "9" for c in word):
        return 5
    if upper + lower == 0:
        return 6
    if upper == 0:
        return 0
    if not ("A" <= word[0] <= "Z"):
        return 7 if word[0] >= "\x80" else 4
    if upper == 1:
        return 1 if lower else 2
    return 3 if lower == 0 else 4


class Cutter:
    """Cuts words; `words` of the vocabulary by their ids."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.folds = fold_table()
        self.unknown, self.begin, self.end = (self.ids[p] for p in (UNKNOWN, BEGIN, END))
        self.known = {}

    def fold(self, word):
        return "".join(c.lower() if c < "\x80" else self.folds.get(ord(c), c) for c in word)

    def parts(self, folded):
        part = ""
        for c in folded:
            if splits(ord(c)):
                if part:
                    yield part
                yield c
                part = ""
            else:
                part += c
        if part:
            yield part

    def cut_part(self, part):
        if len(part) > MOST_LETTERS:
            return [self.unknown]
        out, at = [], 0
        while at < len(part):
            end = len(part)
            while end > at and ("##" if at else "") + part[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.unknown]
            out.append(self.ids[("##" if at else "") + part[at:end]])
            at = end
        return out

    def __call__(self, word):
        """The ids of a word's pieces, at least one, at most MOST_PIECES."""
        found = self.known.get(word)
        if found is None:
            found = [i for part in self.parts(self.fold(word)) for i in self.cut_part(part)][:MOST_PIECES] or [self.unknown]
            if len(self.known) < 500000:
                self.known[word] = found
        return found

    def cut(self, sentence):
        """(ids, shapes, first pieces): a word's shape on its first piece, on those behind it SHAPES more; 2 * SHAPES begin and end."""
        ids, shapes, first = [self.begin], [2 * SHAPES], [0]
        for word in sentence.words:
            pieces, form = self(word), shape(word)
            first.append(len(ids))
            ids += pieces
            shapes += [form] + [form + SHAPES] * (len(pieces) - 1)
        return ids + [self.end], shapes + [2 * SHAPES + 1], first

    def length(self, sentence):
        return len(self.cut(sentence)[0])

    def tensors(self, sentences):
        """(ids, shapes, mask, first pieces) of a batch."""
        cuts = [self.cut(s) for s in sentences]
        b, pieces, words = len(cuts), max(len(c[0]) for c in cuts), max(len(c[2]) for c in cuts)
        all_ids, all_shapes = torch.zeros(b, pieces, dtype=torch.long), torch.zeros(b, pieces, dtype=torch.long)
        mask, all_first = torch.zeros(b, pieces), torch.zeros(b, words, dtype=torch.long)
        for i, (ids, shapes, first) in enumerate(cuts):
            all_ids[i, : len(ids)], all_shapes[i, : len(ids)] = torch.tensor(ids), torch.tensor(shapes)
            mask[i, : len(ids)] = 1
            all_first[i, : len(first)] = torch.tensor(first)
        return all_ids, all_shapes, mask, all_first
