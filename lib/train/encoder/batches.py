"""Sentences -> tensors. A batch holds sentences of one corpus and of like length.

What goes into a network is made by its cutter: pieces.Cutter for the transformer, features.Hasher for the convolutions.
"""
import dataclasses
import random

import torch

NOTHING = -100  # the label of a word of which the corpus says nothing


@dataclasses.dataclass
class Batch:
    ids: torch.Tensor        # [sentences, pieces]; of the convolutions [sentences, 1 + words, rows of tables]
    shapes: torch.Tensor     # [sentences, pieces], see pieces.py
    mask: torch.Tensor       # 1 where there is a piece
    first: torch.Tensor      # [sentences, 1 + words]: 0, then the first piece of each word
    word_mask: torch.Tensor  # [sentences, words]
    labels: dict             # task -> [sentences, words]


def group(sentences, cutter, size, shuffle=True):
    """Positions of sentences in batches of at most `size` pieces, the shorter ones' padding counted."""
    lengths = [cutter.length(s) for s in sentences]
    order = sorted(range(len(sentences)), key=lambda i: lengths[i] + (random.random() * 3 if shuffle else 0))
    out, now, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if now and (len(now) + 1) * longest > size:
            out.append(now)
            now, longest = [], lengths[i]
        now.append(i)
    return out + ([now] if now else [])


def make(sentences, cutter, labels):
    b, words = len(sentences), max(len(s.words) for s in sentences)
    batch = Batch(*cutter.tensors(sentences), torch.zeros(b, words), {})
    for i, s in enumerate(sentences):
        batch.word_mask[i, : len(s.words)] = 1
    for task in ("tags", "relations", "names", "events"):
        if any(getattr(s, task) is not None for s in sentences):
            number = {label: i for i, label in enumerate(labels[task])}
            batch.labels[task] = torch.full((b, words), NOTHING)
            for i, s in enumerate(sentences):
                if getattr(s, task) is not None:
                    batch.labels[task][i, : len(s.words)] = torch.tensor([number.get(x, NOTHING) for x in getattr(s, task)])
    if sentences[0].heads is not None:
        batch.labels["heads"] = torch.full((b, words), NOTHING)
        for i, s in enumerate(sentences):
            batch.labels["heads"][i, : len(s.words)] = torch.tensor(s.heads)
    return batch
