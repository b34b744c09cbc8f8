"""What is found in a document, as small values that never change.

Names and meanings are those of the JSON (docs/timeline.schema.json); where Python has a name for itself it
gets an underscore: `from_`, `class_`. Offsets count characters of `Document.text`, half open.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple, Union

from . import native

Id = Union[str, int, float]  # of a document, as it came
_EPOCH = datetime.datetime(1970, 1, 1)


@dataclass(frozen=True)
class Stretch:
    """What a value such as 2017-08 covers, half open, and how fine it is ("day", "month" ...)."""

    begin: datetime.datetime
    end: datetime.datetime
    granularity: str


def stretch(value: Optional[str]) -> Optional[Stretch]:
    """None for what is no stretch of the calendar, and for what lies outside Python's years 1 to 9999.

    >>> stretch("2017-08").granularity, stretch("2017-08").end.date().isoformat()
    ('month', '2017-09-01')
    >>> stretch("PRESENT_REF") is None
    True
    """
    found = native.interval(value) if value else None
    if found is None:
        return None
    begin, end, granularity = found
    try:
        return Stretch(
            _EPOCH + datetime.timedelta(seconds=begin), _EPOCH + datetime.timedelta(seconds=end), granularity
        )
    except OverflowError:
        return None


@dataclass(frozen=True)
class Timex:
    """A time expression: TIMEX3."""

    id: str
    start: int
    end: int
    text: str
    type: str
    value: str
    mod: Optional[str] = None
    quant: Optional[str] = None
    freq: Optional[str] = None
    zone: Optional[str] = None
    anchor: Optional[str] = None
    document: Optional[Id] = None  # merged documents only

    @property
    def stretch(self) -> Optional[Stretch]:
        """What the value covers, as dates."""
        return stretch(self.value)


@dataclass(frozen=True)
class Event:
    """A word that says that something happened, goes on, will, or might: EVENT."""

    id: str
    start: int
    end: int
    text: str
    class_: str
    tense: str
    aspect: str
    polarity: str
    pos: str
    reality: str
    confidence: float
    modality: Optional[str] = None
    cardinality: Optional[str] = None
    source: Optional[str] = None
    document: Optional[Id] = None


@dataclass(frozen=True)
class Link:
    """TLINK, SLINK or ALINK, between events and expressions; t0 is the date of publication."""

    kind: str
    relation: str
    from_: str
    to: str
    confidence: float
    because: str
    document: Optional[Id] = None


@dataclass(frozen=True)
class Bounds:
    """The earliest and the latest time that are possible, at the granularity that is known."""

    earliest: Optional[str] = None
    latest: Optional[str] = None


@dataclass(frozen=True)
class LabelPart:
    """A stretch of the text, or words that are put in."""

    start: Optional[int] = None
    end: Optional[int] = None
    text: Optional[str] = None
    document: Optional[Id] = None


@dataclass(frozen=True)
class Mention:
    """Where one of the merged documents tells it."""

    document: Id
    start: int
    end: int


@dataclass(frozen=True)
class Entry:
    """A line of the timeline: something that happens once, with all its mentions."""

    step: int
    event: str
    events: Tuple[str, ...]
    label: str
    label_parts: Tuple[LabelPart, ...]
    from_: Bounds
    to: Bounds
    reality: str
    dated: str
    salience: float
    shown: bool
    because: str
    source: Optional[str] = None
    anchored_by: Optional[str] = None
    mentions: Tuple[Mention, ...] = ()
    more: Optional[Dict[str, Any]] = None  # what a newer library says beside these

    @property
    def date(self) -> Optional[Stretch]:
        """When it began, as dates; None where the text leaves more than one value open."""
        return stretch(self.from_.earliest) if self.from_.earliest == self.from_.latest else None


_RENAMED = {"from": "from_", "class": "class_"}


def _known(kind: Any, found: Dict[str, Any]) -> Dict[str, Any]:
    """The members of `found` that `kind` has, renamed where Python has the name for itself."""
    fields = kind.__dataclass_fields__
    named = {_RENAMED.get(name, name): value for name, value in found.items()}
    return {name: value for name, value in named.items() if name in fields}


def timex_of(found: Dict[str, Any]) -> Timex:
    return Timex(**_known(Timex, found))


def event_of(found: Dict[str, Any]) -> Event:
    return Event(**_known(Event, found))


def link_of(found: Dict[str, Any]) -> Link:
    return Link(**_known(Link, found))


def entry_of(found: Dict[str, Any]) -> Entry:
    known = _known(Entry, found)
    known["events"] = tuple(found["events"])
    known["label_parts"] = tuple(LabelPart(**_known(LabelPart, part)) for part in found["label_parts"])
    known["mentions"] = tuple(Mention(**_known(Mention, mention)) for mention in found.get("mentions", ()))
    known["from_"] = Bounds(**_known(Bounds, found["from"]))
    known["to"] = Bounds(**_known(Bounds, found["to"]))
    known["more"] = {name: value for name, value in found.items() if _RENAMED.get(name, name) not in known} or None
    return Entry(**known)
