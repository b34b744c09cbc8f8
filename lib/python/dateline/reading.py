"""Files, texts and lines of JSON into documents."""

from __future__ import annotations

import collections
import ctypes
import datetime
import gzip
import os
import pathlib
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import (
    Any, Callable, Deque, Dict, Iterable, Iterator, List, Literal, Optional, Tuple, TypeVar, Union, cast, overload
)

from . import native
from .document import Document
from .errors import DatelineError

Input = Literal["auto", "text", "timeml", "html", "json"]
Model = Literal["best", "fast"]
Published = Union[str, datetime.date, None]
Path = Union[str, "os.PathLike[str]"]
OnError = Literal["raise", "skip", "return"]
Job = TypeVar("Job")


def as_bytes(text: str) -> bytes:
    """Unpaired surrogates go on as the bytes they are and come back as U+FFFD."""
    return text.encode("utf-8", "surrogatepass")


def as_date(published: Published) -> Optional[bytes]:
    if published is None:
        return None
    if isinstance(published, datetime.date):  # a datetime is a date, too
        published = published.isoformat()
    return published.encode("utf-8", "surrogatepass")


@dataclass(frozen=True)
class Recipe:
    """An input and how it is read: enough to do it again."""

    data: bytes
    published: Optional[bytes] = None
    id: Optional[str] = None
    input: str = "auto"
    only_timexes: bool = False
    day_first: bool = False
    max_bytes: int = 0
    model: str = "best"
    file: Optional[str] = None
    line: int = 0  # of JSON Lines

    def read(self) -> Document:
        options = native.Options(
            size=ctypes.sizeof(native.Options),
            published=self.published,
            id=None if self.id is None else as_bytes(self.id),
            input=native.choice("input", self.input, native.INPUTS),
            only_timexes=self.only_timexes,
            day_first=self.day_first,
            max_bytes=self.max_bytes,
            model=native.choice("model", self.model, native.MODELS),
            line=self.line,
        )
        try:
            return Document(native.read(self.data, options), self)
        except DatelineError as error:
            raise self._placed(error) from None

    def _placed(self, error: DatelineError) -> DatelineError:
        line: Optional[int] = self.line or None
        if line is None and error.code == "syntax" and 0 < error.byte <= len(self.data):
            line = self.data.count(b"\n", 0, error.byte) + 1
        return DatelineError(error.args[0], error.code, error.byte, line=line, file=self.file)


def _file_bytes(path: pathlib.Path, text_was_meant: bool) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        if text_was_meant:
            error.strerror = "%s: read() takes the name of a file; for a text, read(text=...)" % error.strerror
        raise
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def _recipe(
    source: Optional[Path], text: Optional[str], data: Optional[bytes], published: Published, options: Dict[str, Any]
) -> Recipe:
    if (source is not None) + (text is not None) + (data is not None) != 1:
        raise TypeError("read() takes one of: the name of a file, text=, bytes=")
    if source is not None:
        path = pathlib.Path(source)
        options.setdefault("id", path.name[: -len(".gz")] if path.suffix == ".gz" else path.name)
        if options["id"] == path.name or path.suffix == ".gz":
            options["id"] = pathlib.Path(options["id"]).stem
        data = _file_bytes(path, isinstance(source, str) and any(c.isspace() for c in source))
        options["file"] = str(source)
    elif text is not None:
        data = as_bytes(text)
    return Recipe(data=cast(bytes, data), published=as_date(published), **options)


def read(
    source: Optional[Path] = None,
    *,
    text: Optional[str] = None,
    bytes: Optional[bytes] = None,
    published: Published = None,
    **options: Any,
) -> Document:
    """Reads one document and finds what is in it.

        >>> found = read(text="Dockers walked out on Wednesday.", published="2019-06-07")
        >>> [each.value for each in found.timexes]
        ['2019-06-05']

    Args:
        source: the name of a file: text, a saved page, TimeML, JSON ...; gzip around it is unpacked.
        text: the article itself.
        bytes: the same in any encoding that the command reads.
        published: the date of publication, ISO 8601 or a date; overrides what the document says.
        options: input ("auto", "text", "timeml", "html", "json"), id, only_timexes, day_first, max_bytes,
            model ("best", "fast").

    Raises:
        DatelineError: the document or the date cannot be read.
        OSError: the file cannot be read.
    """
    return _recipe(source, text, bytes, published, options).read()


def _read_or_return(make: Callable[[], Recipe]) -> Union[Document, Exception]:
    try:
        return make().read()
    except (DatelineError, OSError) as error:
        return error


def _settled(found: Union[Document, Exception], on_error: OnError) -> List[Any]:
    if isinstance(found, Document) or on_error == "return":
        return [found]
    if on_error == "raise":
        raise found
    return []


def _all(jobs: int, work: Iterable[Callable[[], Recipe]], on_error: OnError) -> Iterator[Any]:
    """Reads in `jobs` threads, answers in order; a few ahead of the reader and no more."""
    threads = jobs if jobs > 0 else len(os.sched_getaffinity(0))
    if threads == 1:
        for each in work:
            yield from _settled(_read_or_return(each), on_error)
        return
    ahead: "Deque[Future[Union[Document, Exception]]]" = collections.deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for each in work:
                ahead.append(pool.submit(_read_or_return, each))
                if len(ahead) >= 4 * threads:
                    yield from _settled(ahead.popleft().result(), on_error)
            while ahead:
                yield from _settled(ahead.popleft().result(), on_error)
        finally:
            for left in ahead:
                left.cancel()


def _checked(on_error: str) -> None:
    if on_error not in ("raise", "skip", "return"):
        raise ValueError("on_error has to be one of raise, skip, return, it is %r" % on_error)


def read_many(
    paths: Iterable[Path], *, jobs: int = 0, on_error: OnError = "raise", published: Published = None, **options: Any
) -> Iterator[Document]:
    """Reads files in `jobs` threads (0: one a processor) and gives their documents in order, as they are ready.

    Args:
        on_error: what happens where one cannot be read: "raise"; "skip" it; "return" the error in its place.
        options: those of :func:`read`.
    """
    _checked(on_error)

    def work() -> Iterator[Callable[[], Recipe]]:
        for path in paths:
            yield lambda path=path: _recipe(path, None, None, published, dict(options))  # type: ignore[misc]

    return _all(jobs, work(), on_error)


def _lines(source: Any) -> Iterator[Tuple[Optional[str], int, bytes]]:
    if isinstance(source, (str, os.PathLike)):
        path = pathlib.Path(source)
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with (gzip.open(path, "rb") if packed else path.open("rb")) as file:
            for number, line in enumerate(file, 1):
                yield str(source), number, line
        return
    for number, given in enumerate(source, 1):
        yield None, number, given if isinstance(given, bytes) else as_bytes(given)


def read_lines(
    source: "Union[Path, Iterable[str], Iterable[bytes]]",
    *,
    jobs: int = 0,
    on_error: OnError = "raise",
    published: Published = None,
    **options: Any,
) -> Iterator[Document]:
    """Reads JSON Lines, from a file (gzip or not) or from anything that gives lines: a document a line, in order.

    A line that cannot be read is an error with its number and the byte in it; `on_error` as in :func:`read_many`.
    """
    _checked(on_error)
    given = dict(options, input="json", published=as_date(published))

    def work() -> Iterator[Callable[[], Recipe]]:
        for file, number, line in _lines(source):
            recipe = Recipe(data=line.rstrip(b"\r\n"), file=file, line=number, **given)
            yield lambda recipe=recipe: recipe  # type: ignore[misc]

    return _all(jobs, work(), on_error)
