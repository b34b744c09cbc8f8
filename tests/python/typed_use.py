"""How a program with types uses the module: mypy --strict has nothing to say about it."""

import datetime
import pathlib
from typing import List, Optional

import dateline


def labels(path: pathlib.Path) -> List[str]:
    document: dateline.Document = dateline.read(path, published=datetime.date(2019, 6, 7))
    begun: List[Optional[datetime.datetime]] = [entry.date.begin if entry.date else None for entry in document.timeline]
    assert len(begun) == len(document)
    return [entry.label for entry in document.about("Ann Lee").timeline]


def merged(paths: List[pathlib.Path]) -> str:
    try:
        found = dateline.merge(dateline.read_many(paths, jobs=2))
        first: dateline.Entry = found.timeline[0]
        source: Optional[str] = first.source
        return "%s %s %d" % (source, first.from_.earliest, first.mentions[0].start)
    except dateline.DatelineError as error:
        code: str = error.code
        line: Optional[int] = error.line
        return "%s %s" % (code, line)
