"""Words -> numbers of rows of hashed tables, the way lib/src/encoder/features.cpp takes them.

Each word gives six texts: itself, its first bytes, its last bytes and its shape; each text two rows of
its table, by the two halves of its hash (FNV-1a, 64 bits). All is done on bytes of UTF-8, so that both
sides do alike; only ASCII has a lower case here, and curled quotation marks are made straight.
"""
import torch

DROPPED, ROOT, FIRST = 0, 1, 2  # rows of each table: of a word that is hidden, of the root, of words from here on
# name, rows (a power of two), width of a row
TABLES = (("word", 32768, 128), ("first3", 4096, 32), ("last2", 1024, 32), ("last3", 8192, 64), ("last4", 8192, 64), ("shape", 1024, 32))
MOST_SHAPE = 12  # bytes of a word that its shape looks at
MOST_BYTES = 64  # of a word; what is longer loses its middle


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


_STRAIGHT = {b"\xe2\x80\x98": b"'", b"\xe2\x80\x99": b"'", b"\xe2\x80\x9c": b'"', b"\xe2\x80\x9d": b'"'}


def _kind(byte):
    if 65 <= byte <= 90:
        return ord("X")
    if 97 <= byte <= 122:
        return ord("x")
    if 48 <= byte <= 57:
        return ord("d")
    return ord("u") if byte >= 128 else byte


def shape(data):
    """Kinds of bytes, of a run the first two: "Mr." -> "Xx.", "1998" -> "dd"."""
    out = bytearray()
    for byte in data[:MOST_SHAPE]:
        kind = _kind(byte)
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return bytes(out)


def texts(word):
    """The six texts of a word, in the order of TABLES."""
    data = word.encode()
    if len(data) > MOST_BYTES:
        data = data[: MOST_BYTES // 2] + data[-MOST_BYTES // 2 :]
    for curled, straight in _STRAIGHT.items():
        data = data.replace(curled, straight)
    low = bytes(b + 32 if 65 <= b <= 90 else b for b in data)
    plain = bytes(48 if 48 <= b <= 57 else b for b in low)
    return plain, low[:3], low[-2:], low[-3:], low[-4:], shape(data)


class Hasher:
    """Makes the tensors that the convolutions take of sentences; stands where pieces.Cutter does."""

    def __init__(self):
        self.known = {}

    def rows(self, word):
        found = self.known.get(word)
        if found is None:
            found = []
            for text, (_, size, _) in zip(texts(word), TABLES):
                h = fnv(text)
                found += [(h & (size - 1)) + FIRST, (h >> 32 & (size - 1)) + FIRST]
            if len(self.known) < 1000000:
                self.known[word] = found
        return found

    def length(self, sentence):
        return 1 + len(sentence.words)

    def tensors(self, sentences):
        """(ids [sentences, 1 + words, 2 * tables], nothing, mask, first): the root stands before the words."""
        longest = max(map(self.length, sentences))
        ids = torch.zeros(len(sentences), longest, 2 * len(TABLES), dtype=torch.long)
        mask = torch.zeros(len(sentences), longest)
        for i, s in enumerate(sentences):
            ids[i, : self.length(s)] = torch.tensor([[ROOT] * (2 * len(TABLES))] + [self.rows(w) for w in s.words])
            mask[i, : self.length(s)] = 1
        return ids, None, mask, torch.arange(longest).expand(len(sentences), -1)
