"""Timelines from news articles: what happened when, in which order, and how sure is that.

    >>> import dateline
    >>> found = dateline.timeline("The mayor left on Monday.", published="2019-06-07")
    >>> found["timexes"][0]["value"]
    '2019-06-03'

The module is a thin layer over the C interface (``dateline.h``) by ctypes: it needs no compiler, works
with every Python 3 and lets other threads run while an article is read. Offsets count characters of the
text, so ``text[e["start"]:e["end"]]`` is what the article says. All functions may be called from any
number of threads.
"""

from __future__ import annotations

import ctypes
import datetime
import json
import pathlib
from typing import Any, Dict, Literal, Optional, Union

__all__ = ["DatelineError", "chart", "process", "timeline", "timeml", "timexes", "version"]

Input = Literal["auto", "text", "timeml", "html", "json"]
Format = Literal["json", "timeml", "chart", "tsv"]
Published = Union[str, datetime.date, None]

_INPUTS = {"auto": 0, "text": 1, "timeml": 2, "html": 3, "json": 4}
_FORMATS = {"json": 0, "timeml": 1, "chart": 2, "tsv": 3}
_CODES = ("ok", "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "usage", "internal")


class _Error(ctypes.Structure):
    _fields_ = [("code", ctypes.c_int), ("offset", ctypes.c_size_t), ("message", ctypes.c_char * 256)]


class _Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("published", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("input", ctypes.c_int),
        ("format", ctypes.c_int),
        ("only_timexes", ctypes.c_int),
        ("day_first", ctypes.c_int),
        ("max_bytes", ctypes.c_size_t),
    ]


class _Result(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t), ("error", _Error)]


class DatelineError(ValueError):
    """A document that could not be read.

    Attributes:
        code: "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "usage" or "internal".
        offset: the byte of the input where it went wrong, 0 when there is no place to name.
    """

    def __init__(self, message: str, code: str, offset: int) -> None:
        super().__init__(message)
        self.code = code
        self.offset = offset

    @classmethod
    def _of(cls, error: _Error) -> "DatelineError":
        return cls(error.message.decode("utf-8", "replace"), _CODES[error.code], error.offset)


def _load() -> ctypes.CDLL:
    library = ctypes.CDLL(str(pathlib.Path(__file__).parent / "libdateline_c.so"))
    library.dateline_create.restype = ctypes.c_void_p
    library.dateline_create.argtypes = [ctypes.POINTER(_Error)]
    library.dateline_process.restype = _Result
    library.dateline_process.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.POINTER(_Options),
    ]
    library.dateline_result_free.restype = None
    library.dateline_result_free.argtypes = [ctypes.POINTER(_Result)]
    library.dateline_version.restype = ctypes.c_char_p
    return library


def _create(library: ctypes.CDLL) -> ctypes.c_void_p:
    error = _Error()
    handle = library.dateline_create(ctypes.byref(error))
    if not handle:
        raise DatelineError._of(error)
    return ctypes.c_void_p(handle)


_library = _load()
_handle = _create(_library)  # rules and models, for as long as the program runs


def version() -> str:
    """The version of the library, as in "0.1.0"."""
    return _library.dateline_version().decode("ascii")


def process(
    document: Union[str, bytes],
    *,
    published: Published = None,
    format: Format = "json",
    input: Input = "auto",
    id: Optional[str] = None,
    only_timexes: bool = False,
    day_first: bool = False,
    max_bytes: int = 0,
) -> str:
    """Reads a document and writes what is found in it.

    Args:
        document: plain text, TimeML, HTML or one JSON object; bytes may be in any encoding that the
            command reads, too.
        published: the date of publication, ISO 8601 or a date or datetime; overrides what the document says.
        format: "json", "timeml", "chart" or "tsv".
        input: what the document is; "auto" tells by its first bytes.
        id: the document's, when it names none.
        only_timexes: time expressions alone, by a faster path.
        day_first: 01/08/2017 is 1 August.
        max_bytes: larger documents are refused; 0 is 256 MiB.

    Raises:
        DatelineError: the document or the date cannot be read.
    """
    # Unpaired surrogates go on as the bytes they are and come back as U+FFFD.
    data = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else bytes(document)
    if isinstance(published, datetime.date):  # a datetime is a date, too
        published = published.isoformat()
    options = _Options(
        ctypes.sizeof(_Options),
        None if published is None else published.encode("utf-8"),
        None if id is None else id.encode("utf-8"),
        _INPUTS[input],
        _FORMATS[format],
        only_timexes,
        day_first,
        max_bytes,
    )
    result = _library.dateline_process(_handle, data, len(data), ctypes.byref(options))
    try:
        if not result.data:
            raise DatelineError._of(result.error)
        return ctypes.string_at(result.data, result.size).decode("utf-8")
    finally:
        _library.dateline_result_free(ctypes.byref(result))


def timeline(document: Union[str, bytes], published: Published = None, **options: Any) -> Dict[str, Any]:
    """All that is found, as the JSON that the command writes: "timeline", "events", "timexes", "links".

    Takes the options of :func:`process`, but for the format.
    """
    return json.loads(process(document, published=published, format="json", **options))


def timexes(document: Union[str, bytes], published: Published = None, **options: Any) -> "list[Dict[str, Any]]":
    """The time expressions alone, by a faster path."""
    found = process(document, published=published, format="json", only_timexes=True, **options)
    return json.loads(found)["timexes"]


def timeml(document: Union[str, bytes], published: Published = None, **options: Any) -> str:
    """The document as TimeML in the layout of TempEval-3."""
    return process(document, published=published, format="timeml", **options)


def chart(document: Union[str, bytes], published: Published = None, **options: Any) -> str:
    """The timeline as people read it, 80 columns wide."""
    return process(document, published=published, format="chart", **options)
