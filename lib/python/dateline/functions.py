"""One call for one answer: a document goes in, text, JSON or the bytes of a file come out."""

from __future__ import annotations

import ctypes
import json
import os
import pathlib
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Union, cast

from . import native
from .errors import DatelineError
from .options import Options, Published, as_bytes, as_date, known, native_options

if TYPE_CHECKING:
    from typing_extensions import Unpack

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


def _options(format: str, published: Published, text: bool, options: Mapping[str, Any]) -> native.Options:
    native.choice("format", format, native.BINARY)
    return native_options(as_date(published), known(options), format_name=format.encode("ascii"), no_text=not text)


def process(
    document: Given,
    *,
    published: Published = None,
    format: str = "json",
    text: bool = True,
    **options: Unpack[Options],
) -> str:
    """Reads a document and writes what is found in it.

    Args:
        document: plain text, TimeML, HTML, one JSON object, DOCX, ODT or EPUB; bytes may be in any encoding that the
            command reads, too; a pathlib.Path is read.
        published: the date of publication, ISO 8601 or a date or datetime; overrides what the document says.
        format: one of FORMATS that is text: "json", "chart", "csv" ...; :func:`export` has the others.
        text: whether a drawn timeline ("html") has the article beside it.
        options: those of :func:`read`.

    Raises:
        DatelineError: the document or the date cannot be read, there is no such format or input.
        OSError: the file cannot be read.
    """
    if native.BINARY.get(format):
        raise DatelineError("format %r is bytes and no text: export() gives them" % format, "usage")
    return export(document, format, published=published, text=text, **options).decode("utf-8")


def export(
    document: Given,
    format: str,
    *,
    published: Published = None,
    text: bool = True,
    **options: Unpack[Options],
) -> bytes:
    """The bytes of a file in any of FORMATS; takes the options of :func:`process`.

    >>> export("The mayor left on Monday.", "json", published="2019-06-07")[:10]
    b'{"version"'
    """
    data = _bytes_of(document)
    given = _options(format, published, text, options)
    return native.bytes_of(native.library.dateline_process(native.handle(), data, len(data), ctypes.byref(given)))


def timeline(document: Given, published: Published = None, **options: Unpack[Options]) -> Dict[str, Any]:
    """All that is found, as the JSON that the command writes: "timeline", "events", "timexes", "links".

    Takes the options of :func:`process`, but for the format.
    """
    return cast("Dict[str, Any]", json.loads(process(document, published=published, format="json", **options)))


def timelines(
    document: Given, published: Published = None, **options: Unpack[Options]
) -> List[Union[Dict[str, Any], DatelineError]]:
    """The timelines of what may hold several documents, in order: a feed, JSON Lines, a JSON array, a mailbox,
    a web archive. In the place of a document that cannot be read stands its error.

    Takes the options of :func:`process`, but for the format. Raises DatelineError where nothing in it can be told
    apart.
    """
    answers = native.process_each(_bytes_of(document), _options("json", published, True, options))
    return [answer if isinstance(answer, DatelineError) else json.loads(answer) for answer in answers]


def timexes(document: Given, published: Published = None, **options: Unpack[Options]) -> List[Dict[str, Any]]:
    """The time expressions alone, by a faster path."""
    options["only_timexes"] = True
    found = process(document, published=published, format="json", **options)
    return cast("List[Dict[str, Any]]", json.loads(found)["timexes"])


def timeml(document: Given, published: Published = None, **options: Unpack[Options]) -> str:
    """The document as TimeML in the layout of TempEval-3."""
    return process(document, published=published, format="timeml", **options)


def chart(document: Given, published: Published = None, **options: Unpack[Options]) -> str:
    """The timeline as people read it, 80 columns wide."""
    return process(document, published=published, format="chart", **options)
