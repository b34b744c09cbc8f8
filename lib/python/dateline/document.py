"""Documents: what was found in one article, or in several that were merged."""

from __future__ import annotations

import codecs
import csv
import ctypes
import functools
import io
import itertools
import json
import weakref
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Optional, Tuple, TypeVar, cast

from . import native, notebook, table
from .errors import DatelineError
from .values import Entry, Event, Id, Link, Timex, entry_of, event_of, link_of, timex_of

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
    import polars  # type: ignore[import-not-found, unused-ignore]

    from .reading import Recipe

Self = TypeVar("Self", bound="Found")


def _one_each(error: UnicodeError) -> Tuple[str, int]:
    """U+FFFD for each byte that is not UTF-8, so that offsets fit."""
    assert isinstance(error, UnicodeDecodeError)
    return "\ufffd" * (error.end - error.start), error.end


codecs.register_error("dateline.one-each", _one_each)


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "dateline.one-each")


class Found:
    """A timeline and what it was made from. It never changes; any number of threads may use it."""

    def __init__(self, pointer: int) -> None:
        self._pointer = pointer
        self._free = weakref.finalize(self, native.library.dateline_document_free, pointer)

    @functools.cached_property
    def _found(self) -> Dict[str, Any]:
        return cast("Dict[str, Any]", json.loads(self._bytes("json")))

    def _bytes(self, format: str, **options: Any) -> bytes:
        given = native.WriteOptions(ctypes.sizeof(native.WriteOptions), **options)
        return native.bytes_of(native.library.dateline_write(self._pointer, format.encode("ascii"), ctypes.byref(given)))

    def _id(self) -> Optional[Id]:
        return None

    @functools.cached_property
    def timeline(self) -> List[Entry]:
        """The entries in order: every event of the text stands in exactly one."""
        return [entry_of(each) for each in self._found.get("timeline", ())]

    @functools.cached_property
    def timexes(self) -> List[Timex]:
        """The time expressions, in the order of the text."""
        return [timex_of(each) for each in self._found["timexes"]]

    @functools.cached_property
    def events(self) -> List[Event]:
        """The events, in the order of the text."""
        return [event_of(each) for each in self._found.get("events", ())]

    @functools.cached_property
    def links(self) -> List[Link]:
        """The links that entail the rest, surest first."""
        return [link_of(each) for each in self._found.get("links", ())]

    @property
    def warnings(self) -> List[str]:
        """What there is to say: no date of publication, a text that is not English."""
        return _decoded(native.bytes_of(native.library.dateline_warnings(self._pointer))).splitlines()

    def to_dict(self) -> Dict[str, Any]:
        """The JSON that the command writes, as plain values of your own."""
        return cast("Dict[str, Any]", json.loads(self._bytes("json")))

    def write(
        self,
        format: str = "chart",
        *,
        width: int = 0,
        ascii: bool = False,
        all: bool = False,
        quotes: bool = True,
        limit: int = 0,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        text: bool = True,
    ) -> Any:
        """The document in any of :data:`dateline.FORMATS`: a string, or bytes for a format such as "xlsx".

        Args:
            width: of a chart, in columns; 0 is 80.
            ascii: a chart without characters beyond ASCII in its drawing.
            all: every entry, also those that an editor would leave out.
            quotes: whether to write what is known only from somebody's words.
            limit: at most so many entries, the most telling ones.
            from_, to: leave out what surely ended before, and what surely began after, such a date.
            text: whether a drawn timeline ("html") has the article beside it.

        Raises:
            ValueError: there is no such format; the message names those there are.
            DatelineError: the format does not hold this, or a date is none.
        """
        binary = native.choice("format", format, native.BINARY)
        written = self._bytes(
            format,
            width=width,
            ascii=ascii,
            all=all,
            no_quotes=not quotes,
            limit=limit,
            from_=None if from_ is None else from_.encode("utf-8"),
            to=None if to is None else to.encode("utf-8"),
            no_text=not text,
        )
        return written if binary else _decoded(written)

    def explain(self) -> str:
        """Which rule gave each value, and why each event stands where it does."""
        return _decoded(native.bytes_of(native.library.dateline_explain(native.handle(), self._pointer)))

    def about(self: Self, name: str) -> Self:
        """A copy whose timeline keeps what concerns a person, place or organisation."""
        return self._with(native.about(self._pointer, name), name)

    def _with(self: Self, pointer: int, name: str) -> Self:
        return type(self)(pointer)

    def to_dataframe(self) -> "pandas.DataFrame":
        """One row an entry: dates are dates, `granularity` says how fine each is known. Needs pandas 2."""
        return table.pandas_frame(self._rows())

    def to_polars(self) -> "polars.DataFrame":
        """The same for polars."""
        return table.polars_frame(self._rows())

    def _rows(self) -> List[table.Row]:
        events = {(each.document, each.id): each for each in self.events}
        sentences: Iterable[Optional[str]] = itertools.repeat(None)
        if self.timeline:
            try:
                rows = csv.DictReader(io.StringIO(self.write("csv"), newline=""))
                sentences = [table.without_guard(row["sentence"]) for row in rows]
            except DatelineError:  # results have no articles to quote
                pass
        found = []
        for entry, sentence in zip(self.timeline, sentences):
            told_first = entry.mentions[0].document if entry.mentions else None
            found.append(table.row(entry, self._id(), events[told_first, entry.event], sentence))
        return found

    def _repr_html_(self) -> str:
        if "html" in native.FORMATS:
            try:
                return notebook.framed(str(self.write("html")))
            except DatelineError:  # expressions alone have no drawing
                pass
        return notebook.plain(str(self.write("chart")))

    def __len__(self) -> int:
        return len(self.timeline)


class Document(Found):
    """What was found in one article.

    >>> import dateline
    >>> found = dateline.read(text="The mayor left on Monday.", published="2019-06-07")
    >>> found.timexes[0].value
    '2019-06-03'
    >>> found.timeline[0].label
    'The mayor left on Monday'
    """

    def __init__(self, pointer: int, recipe: "Optional[Recipe]" = None, names: Tuple[str, ...] = ()) -> None:
        super().__init__(pointer)
        self._recipe = recipe
        self._names = names

    def _id(self) -> Id:
        return self.id

    @property
    def id(self) -> Id:
        return cast(Id, self._found["id"])

    @property
    def title(self) -> str:
        return str(self._found["title"])

    @property
    def published(self) -> Optional[str]:
        """The date of publication, ISO 8601; None where it is not known."""
        return cast("Optional[str]", self._found["published"])

    @functools.cached_property
    def text(self) -> str:
        """What offsets count in: the text of a page, the input itself where it is plain text."""
        return _decoded(native.bytes_of(native.library.dateline_text(self._pointer)))

    def _with(self, pointer: int, name: str) -> "Document":
        return Document(pointer, self._recipe, (*self._names, name))

    def __reduce__(self) -> Tuple[Any, ...]:
        """Goes to another process as its input, which is read there again and gives the same."""
        if self._recipe is None:
            raise TypeError("this document cannot be pickled")
        return _again, (self._recipe, self._names)

    def __repr__(self) -> str:
        return "<dateline.Document %r, published %s, %d entries>" % (self.id, self.published, len(self))


class Collection(Found):
    """Several documents with one timeline, in which an event told twice stands once."""

    @property
    def documents(self) -> List[Dict[str, Any]]:
        """Of each its id, title and date of publication."""
        return cast("List[Dict[str, Any]]", self._found["documents"])

    def __repr__(self) -> str:
        return "<dateline.Collection of %d documents, %d entries>" % (len(self.documents), len(self))


def _again(recipe: "Recipe", names: Tuple[str, ...]) -> Document:
    found = recipe.read()
    for name in names:
        found = found.about(name)
    return found


def merge(documents: Iterable[Found]) -> Collection:
    """One timeline over all of them: documents, results (:func:`read_results`), merged timelines.

    Raises:
        DatelineError: there are none ("empty"); one holds time expressions alone, is merged already or stands beside
            results, and was not read with `for_merge` ("usage"); results clash ("unsupported").
    """
    kept = list(documents)  # alive until they are merged
    return Collection(native.merge(each._pointer for each in kept))
