"""Files, texts and lines of JSON into documents."""

from __future__ import annotations

import collections
import gzip
import io
import os
import pathlib
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import (
    TYPE_CHECKING, Any, Callable, Deque, Iterable, Iterator, List, Literal, Mapping, Optional, Tuple, Union, cast
)

from . import native
from .document import Collection, Document
from .errors import DatelineError
from .options import Options, Published, as_bytes, as_date, known, native_options

if TYPE_CHECKING:
    from typing_extensions import Unpack

Path = Union[str, "os.PathLike[str]"]
OnError = Literal["raise", "skip", "return"]


@dataclass(frozen=True)
class Recipe:
    """An input and how it is read: enough to do it again."""

    data: bytes
    published: Optional[bytes] = None
    options: Tuple[Tuple[str, Any], ...] = ()
    file: Optional[str] = None
    line: int = 0  # of JSON Lines
    address: bytes = b""  # where a page stood
    encoding: bytes = b""  # which its server named

    @staticmethod
    def of(data: bytes, published: Published, options: Mapping[str, Any], **more: Any) -> Recipe:
        return Recipe(data, as_date(published), tuple(sorted(known(options).items())), **more)

    def read(self) -> Document:
        given = dict(self.options)
        options = native_options(self.published, given, line=self.line)
        try:
            seconds = given.get("timeout", 0)
            return Document(native.read(self.data, options, self.address, self.encoding, seconds), self)
        except DatelineError as error:
            raise self.placed(error) from None

    def placed(self, error: DatelineError) -> DatelineError:
        if error.code == "usage":
            return error
        line: Optional[int] = self.line or None
        if line is None and error.code == "syntax" and 0 < error.byte <= len(self.data):
            line = self.data.count(b"\n", 0, error.byte) + 1
        return DatelineError(self._words(error), error.code, error.byte, line=line, file=self.file)

    def _words(self, error: DatelineError) -> str:
        """The message; where this was more than one document, what reads them all."""
        message = str(error.args[0])
        if "several documents" in message:
            return message.split(";")[0] + "; read_each() gives them one by one"
        lines = self.data.lstrip()[:1] == b"{" and self.data.rstrip().count(b"\n") > 0
        if lines and not self.line and error.code == "syntax":
            return message + "; are these JSON Lines? read_lines() gives a document a line"
        return message


PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")  # how gzip and zstd begin


def _file_bytes(path: pathlib.Path, text_was_meant: bool = False, max_bytes: int = 0) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        if text_was_meant:
            error.strerror = "%s: read() takes the name of a file; for a text, read(text=...)" % error.strerror
        raise
    if not data.startswith(PACKED):
        return data
    try:
        return native.unpack(data, max_bytes)
    except DatelineError as error:
        raise DatelineError(error.args[0], error.code, file=str(path)) from None


def _recipe(source: Path, published: Published, options: Mapping[str, Any]) -> Recipe:
    """How a file is read: its name without the extension is its id."""
    path = pathlib.Path(source)
    stem = path.stem if path.suffix not in (".gz", ".zst") else pathlib.Path(path.stem).stem
    looks_like_text = isinstance(source, str) and any(c.isspace() for c in source)
    data = _file_bytes(path, looks_like_text, options.get("max_bytes", 0))
    return Recipe.of(data, published, {"id": stem, **options}, file=str(source))


def _fetched(url: str, published: Published, private: bool, options: Mapping[str, Any]) -> Recipe:
    last, encoding, data = native.fetch(url, options.get("timeout", 0), options.get("max_bytes", 0), private)
    return Recipe.of(data, published, options, file=url, address=last, encoding=encoding)


def read(
    source: Optional[Path] = None,
    *,
    text: Optional[str] = None,
    bytes: Optional[bytes] = None,
    url: Optional[str] = None,
    published: Published = None,
    fetch_private: bool = False,
    **options: Unpack[Options],
) -> Document:
    """Reads one document and finds what is in it.

        >>> found = read(text="Dockers walked out on Wednesday.", published="2019-06-07")
        >>> [each.value for each in found.timexes]
        ['2019-06-05']

    Args:
        source: the name of a file: text, a saved page, TimeML, JSON, mail, DOCX, ODT, EPUB, PDF (by pdftotext); gzip
            and zstd around it are unpacked.
        text: the article itself.
        bytes: the same in any encoding that the command reads.
        url: the address of a page of the web, which is fetched (by libcurl).
        published: the date of publication, ISO 8601 or a date; overrides what the document says.
        fetch_private: whether `url` may be of this machine or a private network.
        options: id (when the document names none); input ("auto", "text", "timeml", "html", "json"); model ("best",
            or "fast" for millions of articles); only_timexes; day_first (01/08/2017 is 1 August); max_bytes; timeout
            (seconds); for_merge (JSON keeps what :func:`read_results` needs).

    Raises:
        DatelineError: the document, the date or the page cannot be read.
        OSError: the file cannot be read.
    """
    if sum(given is not None for given in (source, text, bytes, url)) != 1:
        raise TypeError("read() takes one of: the name of a file, text=, bytes=, url=")
    if source is not None:
        return _recipe(source, published, options).read()
    if url is not None:
        return _fetched(url, published, fetch_private, options).read()
    return Recipe.of(as_bytes(text) if text is not None else cast("Any", bytes), published, options).read()


def _read_or_return(make: Callable[[], Recipe]) -> Union[Document, Exception]:
    try:
        return make().read()
    except (DatelineError, OSError) as error:
        return error


def _settled(found: Union[Document, Collection, Exception], on_error: OnError) -> List[Any]:
    if not isinstance(found, Exception) or on_error == "return":
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
    paths: Iterable[Path],
    *,
    jobs: int = 0,
    on_error: OnError = "raise",
    published: Published = None,
    **options: Unpack[Options],
) -> Iterator[Document]:
    """Reads files in `jobs` threads (0: one a processor) and gives their documents in order, as they are ready.

    Args:
        on_error: what happens where one cannot be read: "raise"; "skip" it; "return" the error in its place.
        options: those of :func:`read`.
    """
    _checked(on_error)

    def work() -> Iterator[Callable[[], Recipe]]:
        for path in paths:
            yield lambda path=path: _recipe(path, published, options)  # type: ignore[misc]

    return _all(jobs, work(), on_error)


def _lines(source: Any) -> Iterator[Tuple[Optional[str], int, bytes]]:
    if isinstance(source, (str, os.PathLike)):
        path = pathlib.Path(source)
        with path.open("rb") as raw:
            begin = raw.read(4)
        if begin.startswith(PACKED[1]):
            opened: Any = io.BytesIO(_file_bytes(path, False, 1 << 40))
        else:
            opened = gzip.open(path, "rb") if begin.startswith(PACKED[0]) else path.open("rb")
        with opened as file:
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
    **options: Unpack[Options],
) -> Iterator[Document]:
    """Reads JSON Lines, from a file (gzip or not) or from anything that gives lines: a document a line, in order.

    A line that cannot be read is an error with its number and the byte in it; `on_error` as in :func:`read_many`.
    """
    _checked(on_error)
    given = {**options, "input": "json"}

    def work() -> Iterator[Callable[[], Recipe]]:
        for file, number, line in _lines(source):
            recipe = Recipe.of(line.rstrip(b"\r\n"), published, given, file=file, line=number)
            yield lambda recipe=recipe: recipe  # type: ignore[misc]

    return _all(jobs, work(), on_error)


def read_each(
    source: Optional[Path] = None,
    *,
    bytes: Optional[bytes] = None,
    on_error: OnError = "raise",
    published: Published = None,
    **options: Unpack[Options],
) -> Iterator[Document]:
    """Reads each document of a feed, a mailbox, a web archive, a JSON array or JSON Lines, in order.

    What holds one document gives that. These documents cannot be pickled.
    """
    _checked(on_error)
    if (source is None) == (bytes is None):
        raise TypeError("read_each() takes one of: the name of a file, bytes=")
    recipe = Recipe.of(cast("Any", bytes), published, options) if source is None else _recipe(source, published, options)
    try:
        found = native.read_each(recipe.data, native_options(recipe.published, dict(recipe.options)))
    except DatelineError as error:
        raise recipe.placed(error) from None
    documents = [recipe.placed(each) if isinstance(each, DatelineError) else Document(each) for each in found]
    for document in documents:
        yield from _settled(document, on_error)


def read_results(*sources: Union[Path, bytes], on_error: OnError = "raise") -> Iterator[Collection]:
    """Reads JSON that was written with `for_merge`, by :func:`read` or the command, for :func:`merge`.

        >>> kept = read(text="The mayor left on Monday.", id="a", for_merge=True).write("json").encode()
        >>> [len(each.documents) for each in read_results(kept, kept)]
        [1, 1]

    Args:
        sources: names of files, or bytes; each one result or JSON Lines of results.
    """
    _checked(on_error)
    for source in sources:
        file = None if isinstance(source, bytes) else str(source)
        data = source if isinstance(source, bytes) else _file_bytes(pathlib.Path(source))
        try:
            whole: Union[Collection, DatelineError] = Collection(native.read_result(data))
        except DatelineError as error:
            whole = DatelineError(error.args[0], error.code, error.byte, file=file)
        lines = [line for line in enumerate(data.split(b"\n"), 1) if line[1].strip()]
        if isinstance(whole, DatelineError) and whole.code == "syntax" and len(lines) > 1:
            for number, line in lines:
                yield from _settled(_result(line, file, number), on_error)
        else:
            yield from _settled(whole, on_error)


def _result(line: bytes, file: Optional[str], number: int) -> Union[Collection, DatelineError]:
    try:
        return Collection(native.read_result(line))
    except DatelineError as error:
        return DatelineError(error.args[0], error.code, error.byte, line=number, file=file)
