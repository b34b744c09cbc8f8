"""Scores of arcs -> the best tree with one root (Chu-Liu-Edmonds), as lib/src/language/encoder finds it."""
import numpy as np

_ONE_ROOT = 1e6  # taken from each arc of the root: the best tree has as few of them as can be, one


def best_heads(scores, n):
    """scores [words, 1 + words] -> heads, 0 the root, positions from 1."""
    s = np.full((n + 1, n + 1), -1e12)
    s[1:, :] = scores[:n, : n + 1]
    s[1:, 0] -= _ONE_ROOT
    np.fill_diagonal(s, -1e12)
    return _solve(s)[1:].tolist()


def _cycle(heads):
    """The words of a cycle, or None."""
    seen = np.zeros(len(heads), dtype=int)
    seen[0] = -1
    for i in range(1, len(heads)):
        j = i
        while not seen[j]:
            seen[j] = i
            j = heads[j]
        if seen[j] == i:
            ring, k = [j], heads[j]
            while k != j:
                ring.append(k)
                k = heads[k]
            return ring
    return None


def _solve(s):
    heads = s.argmax(1)
    heads[0] = 0
    ring = _cycle(heads)
    if ring is None:
        return heads
    inside = set(ring)
    rest = [i for i in range(len(s)) if i not in inside]
    k = len(rest)
    small = np.full((k + 1, k + 1), -1e12)
    small[:k, :k] = s[np.ix_(rest, rest)]
    loss = s[ring, heads[ring]]
    into = s[np.ix_(ring, rest)] - loss[:, None] + loss.sum()
    small[k, :k] = into.max(0)
    entry = into.argmax(0)
    leaving = s[np.ix_(rest, ring)]
    small[1:k, k] = leaving.max(1)[1:]
    exit_ = leaving.argmax(1)
    found = _solve(small)
    out = heads.copy()
    for place, word in enumerate(rest[1:], 1):
        out[word] = ring[exit_[place]] if found[place] == k else rest[found[place]]
    out[ring[entry[found[k]]]] = rest[found[k]]
    return out
