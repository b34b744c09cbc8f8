"""A trained file -> lib/models/encoder.model or fast.model, as lib/src/encoder reads it: weights in 8 bits.

  export.py TRAINED.pt FILE.model
"""
import sys

import numpy as np
import torch

import pieces
from features import TABLES, fnv
from modelfile import write_model

LANES = 16


def padded(size):
    return (size + LANES - 1) // LANES * LANES


def matrix(name, weight, bias):
    """The four sections of a matrix [columns, inner]: bytes in blocks of 16 columns and 4 of inner, scales, biases, sums."""
    weight, bias = weight.double().numpy(), bias.double().numpy()
    columns = padded(len(weight))
    weight = np.pad(weight, ((0, columns - len(weight)), (0, 0)))
    bias = np.pad(bias, (0, columns - len(bias)))
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    rounded = np.rint(weight / scale[:, None]).astype(np.int8)
    blocks = rounded.reshape(columns // LANES, LANES, weight.shape[1] // 4, 4).transpose(0, 2, 1, 3)
    return {name + ".weights": np.ascontiguousarray(blocks).tobytes(), name + ".scales": scale.astype("<f4").tobytes(),
            name + ".biases": bias.astype("<f4").tobytes(), name + ".sums": rounded.astype(np.int32).sum(1).astype("<i4").tobytes()}


def norm(name, weights, at):
    return {name + ".gain": floats(weights[at + ".weight"]), name + ".bias": floats(weights[at + ".bias"])}


def floats(tensor):
    return tensor.float().numpy().astype("<f4").tobytes()


def rows(tensor):
    """A table of vectors in 8 bits, a scale for each row."""
    table = tensor.double().numpy()
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    return np.rint(table / scale[:, None]).astype(np.int8).tobytes(), scale.astype("<f4").tobytes()


def vocabulary_sections(vocabulary):
    spelled = [p.encode() for p in vocabulary]
    size = 1 << (2 * len(spelled)).bit_length()
    places = np.zeros(size, dtype="<u4")
    for i, piece in enumerate(spelled):
        h = fnv(piece)
        at = (h ^ (h >> 32)) & (size - 1)
        while places[at]:
            at = (at + 1) & (size - 1)
        places[at] = i + 1
    folds = sorted((code, int.from_bytes(plain.encode(), "little")) for code, plain in pieces.fold_table().items())
    return {"pieces": b"".join(spelled), "piece-ends": np.cumsum([len(p) for p in spelled]).astype("<u4").tobytes(), "piece-places": places.tobytes(),
            "folds": np.array(folds, dtype="<u4").tobytes(), "splits": np.array(pieces._SPLIT, dtype="<u4").tobytes()}


def transformer_sections(trained):
    w, shape, vocabulary = trained["weights"], trained["shape"], trained["vocabulary"]
    out = {"shape": np.array([shape["width"], shape["layers"], shape["heads"], shape["inner"], shape["positions"], len(vocabulary)], dtype="<u4").tobytes()}
    out.update(vocabulary_sections(vocabulary))
    out["words"], out["word-scales"] = rows(w["encoder.words.weight"])
    out["places"], out["shapes"] = floats(w["encoder.places.weight"]), floats(w["encoder.shapes.weight"])
    out.update(norm("norm", w, "encoder.norm"))
    for i in range(shape["layers"]):
        at = "encoder.layers.%d." % i
        for name in ("qkv", "out", "up", "down"):
            out.update(matrix("%d.%s" % (i, name), w[at + name + ".weight"], w[at + name + ".bias"]))
        for name in ("norm1", "norm2"):
            out.update(norm("%d.%s" % (i, name), w, at + name))
    return out


def convolutions_sections(trained):
    w, shape = trained["weights"], trained["shape"]
    out = {"shape": np.array([shape["width"], shape["heads"]], dtype="<u4").tobytes(), "layers": shape["layers"].encode(),
           "tables": np.array([[size, width] for _, size, width in TABLES], dtype="<u4").tobytes()}
    for i in range(len(TABLES)):
        out["table.%d" % i], out["table.%d.scales" % i] = rows(w["encoder.tables.%d.weight" % i])
    out.update(matrix("mix", w["encoder.mix.weight"], w["encoder.mix.bias"]))
    out.update(norm("norm", w, "encoder.norm"))
    for i, kind in enumerate(shape["layers"].split()):
        at = "encoder.layers.%d." % i
        for name in ("qkv", "out") if kind == "a" else ("mix",):
            out.update(matrix("%d.%s" % (i, name), w[at + name + ".weight"], w[at + name + ".bias"]))
        if kind == "a":
            out["%d.apart" % i] = floats(w[at + "apart"])
        out.update(norm("%d.norm" % i, w, at + "norm"))
    return out


def sections(trained):
    w, labels = trained["weights"], trained["labels"]
    out = transformer_sections(trained) if "vocabulary" in trained else convolutions_sections(trained)
    for task, head in (("tags", "tag"), ("names", "name"), ("events", "event"), ("relations", "rel")):
        out["labels." + task] = "\n".join(labels[task]).encode()
        out.update(matrix(task, w[head + ".weight"], w[head + ".bias"]))
    for name, head in (("arc-child", "arc_child"), ("arc-head", "arc_head"), ("relation-child", "rel_child")):
        out.update(matrix(name, w[head + ".weight"], w[head + ".bias"]))
    out.update(matrix("relation-head", w["rel_head.weight"], torch.zeros(len(w["rel_head.weight"]))))
    out.update(matrix("arc", w["arc.weight"] * len(w["arc.weight"]) ** -0.5, w["arc_bias"]))
    out["head-sizes"] = np.array([len(w["arc.weight"]), len(w["rel_child.weight"])], dtype="<u4").tobytes()
    out["distances"] = floats(w["distance"])
    return out


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write_model(sys.argv[2], sections(torch.load(sys.argv[1], map_location="cpu")))
