"""The C interface (dateline.h) by ctypes: structures, and functions that raise where C gives an error.

It needs no compiler, works with every Python 3 and lets other threads run while an article is read.
"""

from __future__ import annotations

import ctypes
import pathlib
import threading
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, TypeVar, Union

from .errors import DatelineError

_CODES = ("ok", "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "usage", "internal", "timeout")
INPUTS = {"auto": 0, "text": 1, "timeml": 2, "html": 3, "json": 4}
MODELS = {"best": 0, "fast": 1}
T = TypeVar("T")


class Error(ctypes.Structure):
    _fields_ = [("code", ctypes.c_int), ("offset", ctypes.c_size_t), ("message", ctypes.c_char * 256)]


class Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("published", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("input", ctypes.c_int),
        ("format", ctypes.c_int),
        ("only_timexes", ctypes.c_int),
        ("day_first", ctypes.c_int),
        ("max_bytes", ctypes.c_size_t),
        ("model", ctypes.c_int),
        ("expired", ctypes.c_void_p),
        ("context", ctypes.c_void_p),
        ("format_name", ctypes.c_char_p),
        ("no_text", ctypes.c_int),
        ("line", ctypes.c_size_t),
        ("for_merge", ctypes.c_int),
    ]

    def until(self, deadline: float) -> None:
        """Gives the document up at that time of the monotonic clock."""
        self._deadline = ctypes.c_double(deadline)  # alive as long as these options are
        self.expired = ctypes.cast(library.dateline_past, ctypes.c_void_p)
        self.context = ctypes.cast(ctypes.pointer(self._deadline), ctypes.c_void_p)


class WriteOptions(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("width", ctypes.c_int),
        ("ascii", ctypes.c_int),
        ("all", ctypes.c_int),
        ("no_quotes", ctypes.c_int),
        ("limit", ctypes.c_int),
        ("no_text", ctypes.c_int),
        ("from_", ctypes.c_char_p),
        ("to", ctypes.c_char_p),
    ]


class Result(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t), ("error", Error)]


#: What is called with each answer of a source of several documents: context, number, answer; not 0 ends it.
Take = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(Result))
#: The same for documents: context, number, document (which is kept) or null, error.
TakeDocument = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.POINTER(Error)
)


def _load() -> ctypes.CDLL:
    library = ctypes.CDLL(str(pathlib.Path(__file__).parent / "libdateline_c.so"))
    pointer, size, text = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p
    error = ctypes.POINTER(Error)
    shapes: Dict[str, Tuple[Any, Tuple[Any, ...]]] = {
        "create": (pointer, (error,)),
        "process": (Result, (pointer, text, size, ctypes.POINTER(Options))),
        "process_each": (Error, (pointer, text, size, ctypes.POINTER(Options), Take, pointer)),
        "read_each": (Error, (pointer, text, size, ctypes.POINTER(Options), TakeDocument, pointer)),
        "result_free": (None, (ctypes.POINTER(Result),)),
        "read": (pointer, (pointer, text, size, ctypes.POINTER(Options), error)),
        "write": (Result, (pointer, text, ctypes.POINTER(WriteOptions))),
        "text": (Result, (pointer,)),
        "warnings": (Result, (pointer,)),
        "explain": (Result, (pointer, pointer)),
        "about": (pointer, (pointer, pointer, text, error)),
        "merge": (pointer, (ctypes.POINTER(pointer), size, error)),
        "read_result": (pointer, (text, size, error)),
        "past": (ctypes.c_int, (pointer,)),
        "fetch": (Result, (text, ctypes.c_double, size, ctypes.c_int)),
        "unpack": (Result, (text, size, size)),
        "read_outside": (
            pointer, (pointer, text, size, text, text, ctypes.c_double, ctypes.POINTER(Options), error)
        ),
        "document_free": (None, (pointer,)),
        "format_name": (text, (size,)),
        "format_is_binary": (ctypes.c_int, (size,)),
        "interval": (
            ctypes.c_int,
            (text, ctypes.POINTER(ctypes.c_longlong), ctypes.POINTER(ctypes.c_longlong), ctypes.POINTER(text)),
        ),
        "version": (text, ()),
    }
    for name, (gives, takes) in shapes.items():
        function = getattr(library, "dateline_" + name)
        function.restype, function.argtypes = gives, takes
    return library


library = _load()
_handle: Optional[int] = None
_creating = threading.Lock()


def handle() -> int:
    """The rules and models: loaded when they are first asked for, kept as long as the program runs."""
    global _handle
    with _creating:
        if _handle is None:
            error = Error()
            _handle = pointer_of(library.dateline_create(ctypes.byref(error)), error)
        return _handle


def error_of(error: Error) -> DatelineError:
    code = _CODES[error.code] if error.code < len(_CODES) else "internal"
    return DatelineError(error.message.decode("utf-8", "replace"), code, error.offset)


def pointer_of(pointer: Optional[int], error: Error) -> int:
    """The pointer; raises where there is none."""
    if not pointer:
        raise error_of(error)
    return pointer


def bytes_of(result: Result) -> bytes:
    """What an answer holds, which is freed; raises where it is an error."""
    try:
        if not result.data:
            raise error_of(result.error)
        return ctypes.string_at(result.data, result.size)
    finally:
        library.dateline_result_free(ctypes.byref(result))


def process_each(data: bytes, options: Options) -> List[Union[bytes, DatelineError]]:
    """The answer to each document of the bytes, or why there is none."""
    found: List[Union[bytes, DatelineError]] = []

    def take(_context: Any, _number: int, answer: Any) -> int:
        result = answer.contents
        found.append(ctypes.string_at(result.data, result.size) if result.data else error_of(result.error))
        return 0

    error = library.dateline_process_each(handle(), data, len(data), ctypes.byref(options), Take(take), None)
    if error.code != 0:
        raise error_of(error)
    return found


def read(data: bytes, options: Options, address: bytes = b"", encoding: bytes = b"", seconds: float = 0) -> int:
    """A document, a page that stood at an address, or a PDF, which may take some seconds to be unpacked."""
    error = Error()
    found = library.dateline_read_outside(
        handle(), data, len(data), address, encoding, seconds, ctypes.byref(options), ctypes.byref(error)
    )
    return pointer_of(found, error)


def read_each(data: bytes, options: Options) -> List[Union[int, DatelineError]]:
    """Each document of the bytes, or why there is none."""
    found: List[Union[int, DatelineError]] = []

    def take(_context: Any, _number: int, document: Optional[int], error: Any) -> int:
        found.append(document if document else error_of(error.contents))
        return 0

    error = library.dateline_read_each(handle(), data, len(data), ctypes.byref(options), TakeDocument(take), None)
    if error.code != 0:
        raise error_of(error)
    return found


def unpack(data: bytes, max_bytes: int = 0) -> bytes:
    """What gzip or zstd has packed, up to a size (0: 256 MiB)."""
    return bytes_of(library.dateline_unpack(data, len(data), max_bytes))


def fetch(address: str, seconds: float, max_bytes: int, private: bool) -> Tuple[bytes, bytes, bytes]:
    """What stands at an address of the web: the address after redirects, the charset, the bytes."""
    try:
        found = bytes_of(library.dateline_fetch(address.encode("utf-8"), seconds, max_bytes, private))
    except DatelineError as error:
        message = error.args[0].replace("--fetch-private", "fetch_private=True").replace("--fetch", "url=")
        raise DatelineError(message, error.code, file=address) from None
    last, encoding, data = found.split(b"\n", 2)
    return last, encoding, data


def read_result(data: bytes) -> int:
    error = Error()
    return pointer_of(library.dateline_read_result(data, len(data), ctypes.byref(error)), error)


def about(document: int, name: str) -> int:
    error = Error()
    found = library.dateline_about(handle(), document, name.encode("utf-8", "surrogatepass"), ctypes.byref(error))
    return pointer_of(found, error)


def merge(documents: Iterable[int]) -> int:
    error = Error()
    pointers = list(documents)
    array = (ctypes.c_void_p * len(pointers))(*pointers)
    return pointer_of(library.dateline_merge(array, len(pointers), ctypes.byref(error)), error)


def interval(value: str) -> Optional[Tuple[int, int, str]]:
    """Seconds since 1970 of civil time, half open, and the granularity; None where a value covers no stretch."""
    begin, end, unit = ctypes.c_longlong(), ctypes.c_longlong(), ctypes.c_char_p()
    found = library.dateline_interval(
        value.encode("utf-8", "replace"), ctypes.byref(begin), ctypes.byref(end), ctypes.byref(unit)
    )
    return (begin.value, end.value, (unit.value or b"").decode("ascii")) if found else None


def _formats() -> Dict[str, bool]:
    """The names of the output formats, and of each whether it is bytes and no text."""
    found: Dict[str, bool] = {}
    while name := library.dateline_format_name(len(found)):
        found[name.decode("ascii")] = bool(library.dateline_format_is_binary(len(found)))
    return found


BINARY = _formats()
FORMATS: Tuple[str, ...] = tuple(BINARY)  # the names of the output formats, as the command knows them


def version() -> str:
    """The version of the library, as in "0.1.0"."""
    return str(library.dateline_version().decode("ascii"))


def choice(what: str, value: str, choices: Mapping[str, T]) -> T:
    if value not in choices:
        raise DatelineError("%s has to be one of %s, it is %r" % (what, ", ".join(choices), value), "usage")
    return choices[value]
