"""Trains a network with its heads: a transformer that starts from a BERT, or convolutions that start from nothing.

  train.py [--start FOLDER] --data FOLDER --conllu FOLDER --out FILE [--layers N] [--silver FILE ...] [--rounds N] ...

FOLDER of --start holds vocab.txt and model.safetensors of a BERT; without it, the convolutions of the fast model are
trained. --data is the folder of the corpora; --conllu has, for each document of TimeBank and AQUAINT, what `dateline
-f conllu` makes of its text, so that events are learned on our own tokens. First comes a pass over silver (with gold
among it), then --rounds passes over gold alone; or, with --minutes, both are drawn at random, at the end mostly gold.
"""
import argparse
import pathlib
import random
import time

import torch
import torch.nn.functional as F

import batches
import data
import score
from convolutions import Convolutions
from features import Hasher
from model import Encoder, Linear, Model, read_safetensors, start_from_bert
from pieces import Cutter

WEIGHT = {"tags": 1.0, "heads": 1.0, "relations": 1.0, "names": 0.7, "events": 0.7}


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--start", help="a BERT; without it, convolutions")
    p.add_argument("--data", required=True)
    p.add_argument("--names", required=True, help="folder with eng.train, eng.testa, eng.testb")
    p.add_argument("--conllu", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--load", help="go on from this file's weights")
    p.add_argument("--layers", type=int, default=6, help="of the BERT that are kept")
    p.add_argument("--shape", default="c1 a c2 a c0", help="layers of the convolutions")
    p.add_argument("--width", type=int, default=256, help="of the convolutions")
    p.add_argument("--silver", nargs="*", default=[])
    p.add_argument("--silver-sentences", type=int, default=10**9)
    p.add_argument("--minutes", type=float, help="train so long, on silver and gold drawn at random, and not by rounds")
    p.add_argument("--processes", type=int, default=1, help="that train one model, each without waiting for the others")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--rate", type=float, default=1e-4, help="of the network")
    p.add_argument("--head-rate", type=float, default=10, help="heads learn at so many times that")
    p.add_argument("--batch", type=int, default=2000, help="pieces, or words")
    p.add_argument("--quantise-from", type=float, default=2.0, help="share of the steps after which weights are rounded to 8 bits")
    p.add_argument("--all", action="store_true", help="learn events from the development split, too")
    p.add_argument("--tell-every", type=float, default=900, help="seconds")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    return p.parse_args()


def from_bert(args, labels):
    """(model, cutter, what a trained file says of them) of a transformer."""
    vocabulary = (pathlib.Path(args.start) / "vocab.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = vocabulary[:-1] if vocabulary[-1] == "" else vocabulary
    about = {"shape": {"width": 384, "layers": args.layers, "heads": 12, "inner": 1536, "positions": 512}, "vocabulary": vocabulary}
    model = Model(Encoder(len(vocabulary), **about["shape"]), labels)
    start_from_bert(model.encoder, read_safetensors(pathlib.Path(args.start) / "model.safetensors"))
    model.encoder.words.weight.requires_grad = False
    return model, Cutter(vocabulary), about


def from_nothing(args, labels):
    """The same of convolutions."""
    about = {"shape": {"width": args.width, "layers": args.shape, "heads": args.width // 32}, "heads": {"arc": 128, "rel": 192}}
    return Model(Convolutions(**about["shape"]), labels, **about["heads"]), Hasher(), about


def loss_of(model, batch):
    h = model.vectors(batch)
    said = {}
    if "heads" in batch.labels:
        gold = batch.labels["heads"]
        said = {"tags": model.tag(h[:, 1:]), "heads": model.arcs(h, batch.word_mask), "relations": model.relations(h, gold.clamp(min=0))}
    if "names" in batch.labels:
        said["names"] = model.name(h[:, 1:])
    if "events" in batch.labels:
        said["events"] = model.event(h[:, 1:])
    return sum(WEIGHT[t] * F.cross_entropy(s.flatten(0, 1), batch.labels[t].flatten(), ignore_index=batches.NOTHING) for t, s in said.items())


def plan(gold, silver, args, cutter):
    """Yields (corpus, positions, share of the way so far): silver with gold among it, then gold alone."""
    def passes(corpora):
        out = [(c, g) for c in corpora for g in batches.group(c, cutter, args.batch)]
        random.shuffle(out)
        return out

    steps = passes([silver] + gold) if silver else []
    for _ in range(args.rounds):
        steps += passes(gold)
    for i, (corpus, positions) in enumerate(steps):
        yield corpus, positions, i / len(steps)


SHARES = (0.7, 0.12, 0.18)  # of trees, names and events in the gold that is drawn
MOSTLY_GOLD = 0.7  # share of the way after which it is
GOLD_BEFORE, GOLD_THEN = 0.35, 0.85


def draw(gold, silver, args, cutter):
    """The same for --minutes: each batch from a corpus drawn at random, which is gone through in rounds."""
    def rounds(corpus):
        while True:
            some = list(batches.group(corpus, cutter, args.batch))
            random.shuffle(some)
            yield from some

    began, supply = time.time(), {id(c): rounds(c) for c in gold + [silver]}
    while (share := (time.time() - began) / 60 / args.minutes) < 1:
        if random.random() < (GOLD_BEFORE if share < MOSTLY_GOLD else GOLD_THEN):
            corpus = random.choices(gold, SHARES)[0]
        else:
            corpus = silver
        yield corpus, next(supply[id(corpus)]), share


def report(model, held, cutter):
    line = "tags %.2f UAS %.2f LAS %.2f" % score.score_trees(model, held["trees"], cutter)
    line += "; names %.2f" % score.score_names(model, held["names"], cutter)
    return line + "; events %.2f class %.2f" % score.score_events(model, held["events"], cutter)


def learn(process, model, cutter, labels, gold, silver, held, about, args):
    """Trains; the first process says how far it is, and writes the file."""
    random.seed(args.seed + process)
    torch.manual_seed(args.seed + process)
    body = [q for n, q in model.named_parameters() if n.startswith("encoder.") and q.requires_grad]
    heads = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": heads, "lr": args.head_rate * args.rate}], weight_decay=0.01, fused=True)
    rates = [g["lr"] for g in optimiser.param_groups]
    began = last = time.time()
    words = total = 0.0

    def tell(step, share):
        print("step %d, %.3f of the way, loss %.3f, %.0f s, %.0f words/s; %s"
              % (step, share, total / step, time.time() - began, words / (time.time() - began), report(model, held, cutter)), flush=True)
        torch.save({"weights": model.state_dict(), "labels": labels, **about}, args.out)

    for step, (corpus, positions, share) in enumerate((draw if args.minutes else plan)(gold, silver, args, cutter), 1):
        Linear.quantise = share >= args.quantise_from
        for g, rate in zip(optimiser.param_groups, rates):
            g["lr"] = rate * min(1, share / 0.05 + 1e-3) * max(0.01, 1 - share)
        batch = batches.make([corpus[i] for i in positions], cutter, labels)
        loss = loss_of(model, batch)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 2.0)
        optimiser.step()
        words, total = words + float(batch.word_mask.sum()), total + float(loss)
        if process == 0 and step % 100 == 0:
            print("step %d, %.3f of the way, loss %.3f, %.0f words/s" % (step, share, total / step, words / (time.time() - began)), flush=True)
        if process == 0 and time.time() - last > args.tell_every:
            tell(step, share)
            last = time.time()
    if process == 0:
        tell(step, 1)


def main():
    args = options()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_flush_denormal(True)  # before there are other threads, which take it over; gradients near zero are slow otherwise
    torch.set_num_threads(args.threads)
    folder = pathlib.Path(args.data)
    trees = data.read_trees(folder / "pos/ewt/en_ewt-ud-train.conllu") + data.read_trees(folder / "pos/gum/en_gum-train-openlicence-genres.conllu")
    names = data.read_names(pathlib.Path(args.names) / "eng.train")
    events, events_held = data.event_documents(folder / "timeml", args.conllu, folder / "timeml/dev.txt")
    held = {"trees": data.read_trees(folder / "pos/ewt/en_ewt-ud-dev.conllu"), "names": data.read_names(pathlib.Path(args.names) / "eng.testa"), "events": events_held}
    if args.all:
        events = events + events_held
    silver = [s for f in args.silver for s in data.read_trees(f, args.silver_sentences)]
    labels = {task: sorted({x for s in corpus for x in getattr(s, task) if x is not None})
              for task, corpus in (("tags", trees), ("relations", trees), ("names", names), ("events", events))}
    model, cutter, about = from_bert(args, labels) if args.start else from_nothing(args, labels)
    if args.load:
        model.load_state_dict(torch.load(args.load, map_location="cpu")["weights"])
    print("silver %d, trees %d, names %d, events %d sentences" % (len(silver), len(trees), len(names), len(events)), flush=True)
    common = (model, cutter, labels, [trees, names, events], silver, held, about, args)
    if args.processes > 1:
        model.share_memory()
        torch.multiprocessing.start_processes(learn, common, args.processes, start_method="fork")
    else:
        learn(0, *common)
    test = data.read_trees(folder / "pos/ewt/en_ewt-ud-test.conllu")
    print("test tags %.2f UAS %.2f LAS %.2f" % score.score_trees(model, test, cutter), flush=True)
    print("testb names %.2f" % score.score_names(model, data.read_names(pathlib.Path(args.names) / "eng.testb"), cutter), flush=True)


if __name__ == "__main__":
    main()
