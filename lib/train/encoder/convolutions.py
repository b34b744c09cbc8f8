"""Rows of hashed tables -> vectors: the network of the fast model, one step a word.

Layers, written "c1 a c2 a c0": cD is a gated convolution over a word and its neighbours D words away (c0:
over the word alone), a is attention over the sentence, which knows how far apart two words are. As in
model.py, all of it is made of what integers and exact operations can do alike on every machine; the gate
is made of two parabolas in place of the logistic function.
"""
import torch
import torch.nn as nn

from features import DROPPED, TABLES
from model import Linear, gelu

FAR = 16  # words apart that attention tells from each other; what is farther is as far


def gate(x):
    t = x.clamp(-4, 4) * 0.25
    return 0.5 + t * (1 - 0.5 * t.abs())


class Convolution(nn.Module):
    def __init__(self, width, far, drop):
        super().__init__()
        self.far = far
        self.mix = Linear((3 if far else 1) * width, 2 * width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        seen = x
        if self.far:
            n = x.shape[1]
            z = nn.functional.pad(x, (0, 0, self.far, self.far))
            seen = torch.cat([z[:, :n], x, z[:, 2 * self.far :]], -1)
        a, b = self.mix(seen).chunk(2, -1)
        return self.norm(x + self.drop(a * gate(b))) * mask.unsqueeze(-1)


class Attention(nn.Module):
    def __init__(self, width, heads, drop):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(width, 3 * width)
        self.out = Linear(width, width)
        self.apart = nn.Parameter(torch.zeros(heads, 2 * FAR + 1))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        place = torch.arange(n)
        apart = self.apart[:, (place.view(1, -1) - place.view(-1, 1)).clamp(-FAR, FAR) + FAR]
        score = (q @ k.transpose(-1, -2) + apart) * (w // self.heads) ** -0.5 + (1 - mask)[:, None, None, :] * -1e4
        mixed = (score.softmax(-1) @ v).transpose(1, 2).reshape(b, n, w)
        return self.norm(x + self.drop(self.out(mixed))) * mask.unsqueeze(-1)


class Convolutions(nn.Module):
    """A batch -> vectors [sentences, 1 + words, width]."""

    HIDDEN = 0.1  # share of words that are hidden while it learns, so that endings and shapes must do

    def __init__(self, width=256, layers="c1 a c2 a c0", heads=8, drop=0.15):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(rows + 2, size) for _, rows, size in TABLES])
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.1)
        self.mix = Linear(sum(size for _, _, size in TABLES), width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList([Attention(width, heads, drop) if kind == "a" else Convolution(width, int(kind[1:]), drop) for kind in layers.split()])
        self.drop = nn.Dropout(drop)
        self.width = width

    def forward(self, batch):
        ids = batch.ids
        if self.training:
            ids = ids.clone()
            ids[..., :2][(torch.rand(ids.shape[:2]) < self.HIDDEN) & (batch.mask > 0)] = DROPPED
        x = torch.cat([t(ids[..., 2 * i]) + t(ids[..., 2 * i + 1]) for i, t in enumerate(self.tables)], -1)
        x = self.norm(gelu(self.mix(self.drop(x)))) * batch.mask.unsqueeze(-1)
        for layer in self.layers:
            x = layer(x, batch.mask)
        return x
