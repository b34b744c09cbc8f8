"""One call for one answer: a document goes in, text, JSON or the bytes of a file come out."""

from __future__ import annotations

import ctypes
import json
import os
import pathlib
from typing import Any, Dict, List, Optional, Union, cast

from . import native
from .errors import DatelineError
from .reading import Input, Model, Published, as_bytes, as_date

Given = Union[str, bytes, "os.PathLike[str]"]


def _bytes_of(document: Given) -> bytes:
    """The bytes of a text, or of the file that a path names."""
    if isinstance(document, os.PathLike):
        return pathlib.Path(document).read_bytes()
    if isinstance(document, str):
        looks_like_a_name = len(document) < 1000 and not any(c.isspace() for c in document)
        if looks_like_a_name and "\0" not in document and os.path.isfile(document):
            raise DatelineError("this is the name of a file: give pathlib.Path(%r) to read it" % document, "usage")
        return as_bytes(document)
    return bytes(document)


def _options(
    format: str,
    published: Published = None,
    input: Input = "auto",
    id: Optional[str] = None,
    only_timexes: bool = False,
    day_first: bool = False,
    max_bytes: int = 0,
    model: Model = "best",
    text: bool = True,
) -> native.Options:
    native.choice("format", format, native.BINARY)
    return native.Options(
        size=ctypes.sizeof(native.Options),
        published=as_date(published),
        id=None if id is None else as_bytes(id),
        input=native.choice("input", input, native.INPUTS),
        only_timexes=only_timexes,
        day_first=day_first,
        max_bytes=max_bytes,
        model=native.choice("model", model, native.MODELS),
        format_name=format.encode("ascii"),
        no_text=not text,
    )


def process(
    document: Given,
    *,
    published: Published = None,
    format: str = "json",
    input: Input = "auto",
    id: Optional[str] = None,
    only_timexes: bool = False,
    day_first: bool = False,
    max_bytes: int = 0,
    model: Model = "best",
    text: bool = True,
) -> str:
    """Reads a document and writes what is found in it.

    Args:
        document: plain text, TimeML, HTML, one JSON object, DOCX, ODT or EPUB; bytes may be in any encoding that the
            command reads, too; a pathlib.Path is read.
        published: the date of publication, ISO 8601 or a date or datetime; overrides what the document says.
        format: one of FORMATS that is text: "json", "chart", "csv" ...; :func:`export` has the others.
        input: what the document is; "auto" tells by its first bytes.
        id: the document's, when it names none.
        only_timexes: time expressions alone, by a faster path.
        day_first: 01/08/2017 is 1 August.
        max_bytes: larger documents are refused; 0 is 256 MiB.
        model: which one reads the sentences, "best" or "fast" (for millions of articles).
        text: whether a drawn timeline ("html") has the article beside it.

    Raises:
        DatelineError: the document or the date cannot be read.
        OSError: the file cannot be read.
        ValueError: there is no such format or input.
    """
    if native.BINARY.get(format):
        raise ValueError("format %r is bytes and no text: export() gives them" % format)
    return export(
        document,
        format,
        published=published,
        input=input,
        id=id,
        only_timexes=only_timexes,
        day_first=day_first,
        max_bytes=max_bytes,
        model=model,
        text=text,
    ).decode("utf-8")


def export(
    document: Given,
    format: str,
    *,
    published: Published = None,
    input: Input = "auto",
    id: Optional[str] = None,
    only_timexes: bool = False,
    day_first: bool = False,
    max_bytes: int = 0,
    model: Model = "best",
    text: bool = True,
) -> bytes:
    """The bytes of a file in any of FORMATS; takes the options of :func:`process`.

    >>> export("The mayor left on Monday.", "json", published="2019-06-07")[:10]
    b'{"version"'
    """
    data = _bytes_of(document)
    options = _options(format, published, input, id, only_timexes, day_first, max_bytes, model, text)
    result = native.library.dateline_process(native.handle(), data, len(data), ctypes.byref(options))
    return native.bytes_of(result)


def timeline(document: Given, published: Published = None, **options: Any) -> Dict[str, Any]:
    """All that is found, as the JSON that the command writes: "timeline", "events", "timexes", "links".

    Takes the options of :func:`process`, but for the format.
    """
    return cast("Dict[str, Any]", json.loads(process(document, published=published, format="json", **options)))


def timelines(
    document: Given, published: Published = None, **options: Any
) -> List[Union[Dict[str, Any], DatelineError]]:
    """The timelines of what may hold several documents, in order: a feed, JSON Lines, a JSON array, a mailbox,
    a web archive. In the place of a document that cannot be read stands its error.

    Takes the options of :func:`process`, but for the format. Raises DatelineError where nothing in it can be told
    apart.
    """
    answers = native.process_each(_bytes_of(document), _options("json", published, **options))
    return [answer if isinstance(answer, DatelineError) else json.loads(answer) for answer in answers]


def timexes(document: Given, published: Published = None, **options: Any) -> List[Dict[str, Any]]:
    """The time expressions alone, by a faster path."""
    found = process(document, published=published, format="json", only_timexes=True, **options)
    return cast("List[Dict[str, Any]]", json.loads(found)["timexes"])


def timeml(document: Given, published: Published = None, **options: Any) -> str:
    """The document as TimeML in the layout of TempEval-3."""
    return process(document, published=published, format="timeml", **options)


def chart(document: Given, published: Published = None, **options: Any) -> str:
    """The timeline as people read it, 80 columns wide."""
    return process(document, published=published, format="chart", **options)
