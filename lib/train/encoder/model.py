"""Pieces -> vectors -> what the heads say of each word: the network that is trained, and that C++ runs.

A transformer encoder with the layers of BERT (post-norm), so that published weights can be its start, with
three differences that let integers run it alike on every machine: GELU is the piecewise polynomial of I-BERT
(Kim et al. 2021), the input carries the shape of each word, and every weight matrix may be rounded to 8 bits
while it trains (`quantise`), as may what goes into it.
"""
import json
import pathlib
import struct

import torch
import torch.nn as nn
import torch.nn.functional as F

from pieces import SHAPES


class _Round(torch.autograd.Function):
    """x -> x rounded to 8 bits by the largest of each row; the gradient passes."""

    @staticmethod
    def forward(_, x):
        scale = x.abs().amax(-1, keepdim=True).clamp(min=1e-8) / 127
        return (x / scale).round() * scale

    @staticmethod
    def backward(_, grad):
        return grad


class Linear(nn.Linear):
    quantise = False  # for all of them at once

    def forward(self, x):
        if not Linear.quantise:
            return super().forward(x)
        return F.linear(_Round.apply(x), _Round.apply(self.weight), self.bias)


def gelu(x):
    """The library's own while numbers are exact (it is faster), then I-BERT's polynomial in place of the error function."""
    if not Linear.quantise:
        return F.gelu(x)
    y = x * 0.70710678
    z = torch.clamp(y.abs(), max=1.769) - 1.769
    erf = torch.sign(y) * (1 - 0.2888 * z * z)
    return x * 0.5 * (1 + erf)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(width, 3 * width)
        self.out = Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = Linear(width, inner)
        self.down = Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, bias):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        score = q @ k.transpose(-1, -2) * (w // self.heads) ** -0.5 + bias
        mixed = (self.drop(score.softmax(-1)) @ v).transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(gelu(self.up(x)))))


class Encoder(nn.Module):
    """A batch -> vectors [sentences, 1 + words, width]: of the first piece, the root, and of each word's first piece."""

    def __init__(self, vocabulary, width=384, layers=6, heads=12, inner=1536, positions=512, drop=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(2 * SHAPES + 2, width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList([Layer(width, heads, inner, drop) for _ in range(layers)])
        self.drop = nn.Dropout(drop)
        self.width = width

    def forward(self, batch):
        x = self.words(batch.ids) + self.places.weight[: batch.ids.shape[1]] + self.shapes(batch.shapes)
        x = self.drop(self.norm(x))
        bias = (1 - batch.mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, batch.first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


class Model(nn.Module):
    """The encoder with its heads; `labels` gives the names of each head's answers."""

    def __init__(self, encoder, labels, arc=192, rel=256, drop=0.2):
        super().__init__()
        self.encoder, self.labels = encoder, labels
        self.ARC, self.REL = arc, rel
        w = encoder.width
        self.tag = Linear(w, len(labels["tags"]))
        self.name = Linear(w, len(labels["names"]))
        self.event = Linear(w, len(labels["events"]))
        self.arc_child, self.arc_head = Linear(w, self.ARC), Linear(w, self.ARC)
        self.arc = Linear(self.ARC, self.ARC, bias=False)
        self.arc_bias = nn.Parameter(torch.zeros(self.ARC))
        self.distance = nn.Parameter(torch.zeros(2, 12))
        self.rel_child, self.rel_head = Linear(w, self.REL), Linear(w, self.REL, bias=False)
        self.rel = Linear(self.REL, len(labels["relations"]))
        self.drop = nn.Dropout(drop)

    def vectors(self, batch):
        """[sentences, 1 + words, width]: the root's and each word's."""
        return self.drop(self.encoder(batch))

    def arcs(self, h, word_mask):
        """[sentences, words, 1 + words]: how well each word's head would be the root or each word."""
        d, g = F.relu(self.arc_child(h[:, 1:])), F.relu(self.arc_head(h))
        s = self.arc(self.drop(d)) @ self.drop(g).transpose(1, 2) * self.ARC ** -0.5 + (g @ self.arc_bias).unsqueeze(1)
        n = h.shape[1] - 1
        child, head = torch.arange(1, n + 1).view(-1, 1), torch.arange(n + 1).view(1, -1)
        far = (child - head).abs().clamp(1, 2047).float().log2().floor().long()
        s = s + torch.where(child > head, self.distance[0][far], self.distance[1][far])
        s = s.masked_fill((child == head).unsqueeze(0), -1e4)
        allowed = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], 1).bool()
        return s.masked_fill(~allowed.unsqueeze(1), -1e4)

    def relations(self, h, heads):
        """[sentences, words, relations] for given heads."""
        of_head = torch.gather(self.rel_head(h), 1, heads.unsqueeze(-1).expand(-1, -1, self.REL))
        return self.rel(self.drop(F.relu(self.rel_child(h[:, 1:]) + of_head)))


def read_safetensors(path):
    """The tensors of a file of 32-bit numbers, by name."""
    data = pathlib.Path(path).read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + size])
    out = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            values = torch.frombuffer(bytearray(data[8 + size + begin : 8 + size + end]), dtype=torch.float32)
            out[name] = values.view(entry["shape"])
    return out


def start_from_bert(encoder, weights):
    """Fills the encoder with BERT's weights; the layers taken are the first ones."""
    get = lambda name: weights[name] if name in weights else weights["bert." + name]

    def copy(module, name):
        module.weight.data.copy_(get(name + ".weight"))
        module.bias.data.copy_(get(name + ".bias"))

    encoder.words.weight.data.copy_(get("embeddings.word_embeddings.weight"))
    encoder.places.weight.data.copy_(get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0])
    encoder.norm.weight.data.copy_(get("embeddings.LayerNorm.weight"))
    encoder.norm.bias.data.copy_(get("embeddings.LayerNorm.bias"))
    for i, layer in enumerate(encoder.layers):
        at = "encoder.layer.%d." % i
        for part in ("weight", "bias"):
            joined = torch.cat([get(at + "attention.self.%s.%s" % (name, part)) for name in ("query", "key", "value")])
            getattr(layer.qkv, part).data.copy_(joined)
        copy(layer.out, at + "attention.output.dense")
        copy(layer.norm1, at + "attention.output.LayerNorm")
        copy(layer.up, at + "intermediate.dense")
        copy(layer.down, at + "output.dense")
        copy(layer.norm2, at + "output.LayerNorm")
