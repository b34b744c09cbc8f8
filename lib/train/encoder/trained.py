"""A trained file -> the model that it holds, and the cutter of what goes into it."""
import torch

from convolutions import Convolutions
from features import Hasher
from model import Encoder, Model
from pieces import Cutter


def open_trained(path):
    """(model, cutter)"""
    trained = torch.load(path, map_location="cpu")
    if "vocabulary" in trained:
        network, cutter = Encoder(len(trained["vocabulary"]), **trained["shape"]), Cutter(trained["vocabulary"])
    else:
        network, cutter = Convolutions(**trained["shape"]), Hasher()
    model = Model(network, trained["labels"], **trained.get("heads", {}))
    model.load_state_dict(trained["weights"])
    return model, cutter
