"""Named sections -> the bytes of a model file, as lib/src/learn/model_file.hpp describes them."""
import struct

VERSION = 1
_MASK = 0xFFFFFFFFFFFFFFFF


def _mix(h, value):
    h = (h ^ value) * 0x9E3779B97F4A7C15 & _MASK
    return h ^ (h >> 32)


def checksum(data):
    lanes = [1, 2, 3, 4]
    whole = len(data) // 32
    for four in struct.iter_unpack("<4Q", data[: 32 * whole]):
        lanes = [_mix(lane, value) for lane, value in zip(lanes, four)]
    h = len(data)
    for byte in data[32 * whole :]:
        h = _mix(h, byte)
    for lane in lanes:
        h = _mix(h, lane)
    return h


def _aligned(size):
    return (size + 63) & ~63


def write_model(path, sections):
    table, body = b"", b""
    begin = _aligned(32 + 40 * len(sections))
    for name, data in sections.items():
        assert len(name) <= 24, name
        table += struct.pack("<24sQQ", name.encode(), begin + len(body), len(data))
        body += data + bytes(_aligned(len(data)) - len(data))
    tail = table + bytes(begin - 32 - len(table)) + body
    with open(path, "wb") as file:
        file.write(struct.pack("<8sIIQQ", b"dateline", VERSION, len(sections), 32 + len(tail), checksum(tail)) + tail)
