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


def kept(paths: List[pathlib.Path]) -> List[str]:
    """Results for another machine, and what is read from elsewhere."""
    options: dateline.Options = {"model": "fast", "timeout": 10.0, "for_merge": True}
    page: dateline.Document = dateline.read(url="https://example.org/ferry", published="2019-06-07", **options)
    entries: List[dateline.Document] = [page, *dateline.read_each("feed.xml", on_error="skip", **options)]
    all_of_them: dateline.Collection = dateline.merge([*entries, *dateline.read_results(*paths, b"{}")])
    return [str(all_of_them.write("json")), dateline.chart("text", "2019-06-07", **options)]


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
