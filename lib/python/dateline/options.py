"""How a document is read: the one list of options, which every function that reads takes."""

from __future__ import annotations

import ctypes
import datetime
import time
from typing import Any, Dict, Literal, Mapping, Optional, TypedDict, Union

from . import native

Input = Literal["auto", "text", "timeml", "html", "json"]
Model = Literal["best", "fast"]
Published = Union[str, datetime.date, None]


class Options(TypedDict, total=False):
    """What `**options` of the functions that read may hold."""

    id: Optional[str]  # the document's, when it names none
    input: Input  # what the document is; "auto" tells by its first bytes
    only_timexes: bool  # time expressions alone, by a faster path
    day_first: bool  # 01/08/2017 is 1 August
    max_bytes: int  # larger documents are refused; 0 is 256 MiB
    model: Model  # which one reads the sentences, "best" or "fast" (for millions of articles)
    for_merge: bool  # JSON keeps what read_results() and `dateline merge` need
    timeout: float  # seconds, after which a document is given up; 0: never


def as_bytes(text: str) -> bytes:
    """Unpaired surrogates go on as the bytes they are and come back as U+FFFD."""
    return text.encode("utf-8", "surrogatepass")


def as_date(published: Published) -> Optional[bytes]:
    if published is None:
        return None
    if isinstance(published, datetime.date):  # a datetime is a date, too
        published = published.isoformat()
    return as_bytes(published)


def known(options: Mapping[str, Any]) -> Dict[str, Any]:
    """The options, checked by their names."""
    for name in options:
        if name not in Options.__annotations__:
            raise TypeError("there is no option %r; there are %s" % (name, ", ".join(Options.__annotations__)))
    return dict(options)


def native_options(published: Optional[bytes], options: Mapping[str, Any], **more: Any) -> native.Options:
    """The structure for the C interface; `more` are members of it."""
    name, seconds = options.get("id"), options.get("timeout", 0)
    made = native.Options(
        size=ctypes.sizeof(native.Options),
        published=published,
        id=None if name is None else as_bytes(name),
        input=native.choice("input", options.get("input", "auto"), native.INPUTS),
        only_timexes=options.get("only_timexes", False),
        day_first=options.get("day_first", False),
        max_bytes=options.get("max_bytes", 0),
        model=native.choice("model", options.get("model", "best"), native.MODELS),
        for_merge=options.get("for_merge", False),
        **more,
    )
    if seconds > 0:
        made.until(time.monotonic() + seconds)
    return made
