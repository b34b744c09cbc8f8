"""What is raised where a document cannot be read."""

from __future__ import annotations

from typing import Optional, Tuple


class DatelineError(ValueError):
    """A document that could not be read.

    Attributes:
        code: "empty", "binary", "syntax", "too-large", "damaged", "unsupported", "usage", "internal"
            or "timeout".
        file: the file as it was named, None where there is none.
        line: of the file, from 1; None where no place is known.
        byte: of the input where it went wrong (of JSON Lines, of its line); 0 where no place is known.
        offset: the same as `byte`.
    """

    def __init__(
        self, message: str, code: str, byte: int = 0, *, line: Optional[int] = None, file: Optional[str] = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.byte = byte
        self.line = line
        self.file = file

    @property
    def offset(self) -> int:
        return self.byte

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        message = super().__str__()
        return "%s: %s" % (place, message) if self.file is not None else message

    def __reduce__(self) -> Tuple[object, ...]:
        return _again, (self.args[0], self.code, self.byte, self.line, self.file)


def _again(message: str, code: str, byte: int, line: Optional[int], file: Optional[str]) -> DatelineError:
    return DatelineError(message, code, byte, line=line, file=file)
