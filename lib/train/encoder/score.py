"""A model and sentences -> how many of its answers are right."""
import torch

import batches
from tree import best_heads


def spans(labels):
    """Names as (kind, first, last) of B-, I-, O labels."""
    out, begin, kind = set(), None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and (label[0] != "I" or label[2:] != kind):
            out.add((kind, begin, i - 1))
            begin = None
        if label != "O" and begin is None:
            begin, kind = i, label[2:]
    return out


def f1(right, said, gold):
    return 200 * right / max(1, said + gold)


def answers(model, sentences, cutter, size=6000):
    """Yields (sentence, {task: labels}) for all sentences, the heads from 1, 0 the root."""
    model.eval()
    names = model.labels
    with torch.no_grad():
        for group in batches.group(sentences, cutter, size, False):
            some = [sentences[i] for i in group]
            batch = batches.make(some, cutter, names)
            h = model.vectors(batch)
            arcs = model.arcs(h, batch.word_mask).numpy()
            heads = torch.zeros(batch.word_mask.shape, dtype=torch.long)
            for i, s in enumerate(some):
                heads[i, : len(s.words)] = torch.tensor(best_heads(arcs[i], len(s.words)))
            found = {"tags": model.tag(h[:, 1:]), "names": model.name(h[:, 1:]), "events": model.event(h[:, 1:]), "relations": model.relations(h, heads)}
            found = {task: scores.argmax(-1) for task, scores in found.items()}
            for i, s in enumerate(some):
                n = len(s.words)
                said = {task: [names[task][j] for j in found[task][i, :n]] for task in found}
                said["heads"] = heads[i, :n].tolist()
                yield s, said
    model.train()


def score_trees(model, sentences, cutter):
    """Tags, UAS, LAS in percent."""
    n = tags = heads = both = 0
    for s, said in answers(model, sentences, cutter):
        n += len(s.words)
        tags += sum(a == b for a, b in zip(s.tags, said["tags"]))
        right = [a == b for a, b in zip(s.heads, said["heads"])]
        heads += sum(right)
        both += sum(r and a == b for r, a, b in zip(right, s.relations, said["relations"]))
    return tuple(100 * x / max(1, n) for x in (tags, heads, both))


def score_names(model, sentences, cutter):
    right = said_all = gold_all = 0
    for s, said in answers(model, sentences, cutter):
        a, b = spans(said["names"]), spans(s.names)
        right, said_all, gold_all = right + len(a & b), said_all + len(a), gold_all + len(b)
    return f1(right, said_all, gold_all)


def score_events(model, sentences, cutter):
    """F1 of detection, and of detection with the class right."""
    found = classed = said_all = gold_all = 0
    for s, said in answers(model, sentences, cutter):
        for a, b in zip(said["events"], s.events):
            if b is not None:
                said_all, gold_all = said_all + (a != "O"), gold_all + (b != "O")
                found, classed = found + (a != "O" and b != "O"), classed + (a != "O" and a == b)
    return f1(found, said_all, gold_all), f1(classed, said_all, gold_all)
