"""A timeline as a data frame: one row an entry, real dates with their granularity beside them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence, Tuple

from .values import Entry, Event, Id, stretch

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
    import polars  # type: ignore[import-not-found, unused-ignore]

Row = Dict[str, Any]
COLUMNS: Tuple[Tuple[str, str], ...] = (
    ("document", "text"),
    ("step", "number"),
    ("date", "date"),
    ("date_end", "date"),
    ("granularity", "text"),
    ("earliest", "date"),
    ("latest", "date"),
    ("label", "text"),
    ("reality", "text"),
    ("dated", "text"),
    ("source", "text"),
    ("salience", "real"),
    ("shown", "flag"),
    ("because", "text"),
    ("from_earliest", "text"),
    ("from_latest", "text"),
    ("to_earliest", "text"),
    ("to_latest", "text"),
    ("event", "text"),
    ("sentence", "text"),
    ("start", "number"),
    ("end", "number"),
    ("confidence", "real"),
)


def _last(value: Optional[str]) -> Optional[datetime.datetime]:
    """The last moment of a value: of a day or more, its last day."""
    found = stretch(value)
    if found is None:
        return None
    whole_days = found.end.time() == datetime.time() and found.begin.time() == datetime.time()
    return found.end - (datetime.timedelta(days=1) if whole_days else datetime.timedelta(seconds=1))


def without_guard(cell: str) -> str:
    """A cell of csv without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def row(entry: Entry, document: Optional[Id], event: Event, sentence: Optional[str]) -> Row:
    """A row for the entry, whose first mention is that event in that sentence."""
    date, first = entry.date, stretch(entry.from_.earliest)
    told_in = " ".join(dict.fromkeys(str(mention.document) for mention in entry.mentions))
    return {
        "document": told_in or (None if document is None else str(document)),
        "step": entry.step,
        "date": date.begin if date else None,
        "date_end": _last(entry.from_.earliest) if date else None,
        "granularity": date.granularity if date else None,
        "earliest": first.begin if first else None,
        "latest": _last(entry.to.latest),
        "label": entry.label,
        "reality": entry.reality,
        "dated": entry.dated,
        "source": entry.source,
        "salience": entry.salience,
        "shown": entry.shown,
        "because": entry.because,
        "from_earliest": entry.from_.earliest,
        "from_latest": entry.from_.latest,
        "to_earliest": entry.to.earliest,
        "to_latest": entry.to.latest,
        "event": entry.event,
        "sentence": sentence,
        "start": event.start,
        "end": event.end,
        "confidence": event.confidence,
    }


def columns_of(rows: Sequence[Row]) -> Dict[str, List[Any]]:
    return {name: [row[name] for row in rows] for name, _ in COLUMNS}


def pandas_frame(rows: Sequence[Row]) -> "pandas.DataFrame":
    import numpy
    import pandas

    columns: Dict[str, Any] = columns_of(rows)
    for name, kind in COLUMNS:
        if kind == "date":  # seconds, since nanoseconds end in 1677 and 2262
            columns[name] = numpy.array(columns[name], dtype="datetime64[s]")
        elif kind == "text":
            columns[name] = pandas.Series(columns[name], dtype="object")
        else:
            columns[name] = numpy.array(columns[name], dtype={"number": "int64", "real": "float64", "flag": "bool"}[kind])
    return pandas.DataFrame(columns)


def polars_frame(rows: Sequence[Row]) -> "polars.DataFrame":
    import polars

    kinds: Dict[str, Any] = {
        "text": polars.String,
        "number": polars.Int64,
        "date": polars.Datetime("ms"),
        "real": polars.Float64,
        "flag": polars.Boolean,
    }
    return polars.DataFrame(columns_of(rows), schema={name: kinds[kind] for name, kind in COLUMNS})
