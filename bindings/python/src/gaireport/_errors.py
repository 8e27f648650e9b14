"""What goes wrong, as exceptions."""

from __future__ import annotations

import ctypes
import os
from typing import NoReturn, Optional, Union

from . import _declarations as c
from ._library import lib
from ._text import Text, decode


class Error(Exception):
    """
    A call of the library that failed.

    `status` is the name of the status (`GAIR_E_EDITION`), `message` one sentence in Chinese and English.
    """

    def __init__(self, status: int, message: Optional[Text] = None) -> None:
        self.code = status
        self.status = decode(lib.gair_status_name(status))
        self.message = message or Text(
            decode(lib.gair_status_message(status, c.LANG_ZH)), decode(lib.gair_status_message(status, c.LANG_EN))
        )
        super().__init__(self.status, self.message)

    def __str__(self) -> str:
        return f"{self.message.zh} / {self.message.en}"


class CellError(Error, ValueError):
    """A cell that cannot take what it was to be given: its table lacks it, or its kind is another one."""


class ClosedError(ValueError):
    """An object was used after it had been closed."""


class ReadError(Error, ValueError):
    """
    Bytes that cannot be read as a report, and where.

    `path` is the file, None for bytes; `line` (from 1) and `column` (from 1, in code points), `offset` (bytes, from 0) and
    `pointer` (a JSON Pointer) are None where they are not known. A file that cannot be opened is an OSError instead.
    """

    def __init__(
        self,
        status: int,
        message: Optional[Text] = None,
        path: Optional[str] = None,
        offset: Optional[int] = None,
        line: Optional[int] = None,
        column: Optional[int] = None,
        pointer: Optional[str] = None,
    ) -> None:
        super().__init__(status, message)
        self.path = path
        self.offset = offset
        self.line = line
        self.column = column
        self.pointer = pointer

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.message, self.path, self.offset, self.line, self.column, self.pointer)

    @property
    def place(self) -> str:
        """`report.html:3:7`, `report.json: /tables/proactive`, as far as it is known; "" where nothing is."""
        place = self.path or ""
        if self.pointer:
            return f"{place}: {self.pointer}" if place else self.pointer
        return f"{place}:{self.line}:{self.column}".lstrip(":") if self.line else place

    def __str__(self) -> str:
        place = self.place
        return f"{place}: {super().__str__()}" if place else super().__str__()


# Where an OSError keeps what the library says of the file.
MESSAGE = "_gaireport_message"


def check(status: int) -> None:
    """Raises what a status means; GAIR_OK is nothing."""
    if status == c.OK:
        return
    if status == c.E_NOMEM:
        raise MemoryError(decode(lib.gair_status_message(status, c.LANG_EN)))
    if status in (c.E_CELL, c.E_EDITION, c.E_STATE, c.E_RANGE):
        raise CellError(status)
    raise Error(status)


def new_error() -> c.Error:
    return c.Error(size=ctypes.sizeof(c.Error))


def raise_read(status: int, error: c.Error, path: Optional[str] = None) -> NoReturn:
    """Raises what became of reading: MemoryError, OSError for a file, else ReadError with its place."""
    if status == c.E_NOMEM:
        raise MemoryError(decode(lib.gair_status_message(status, c.LANG_EN)))
    message = Text(decode(error.message_zh), decode(error.message_en)) if error.message_zh else None
    if status == c.E_IO and error.system_error:
        failed = OSError(error.system_error, os.strerror(error.system_error), path)
        setattr(failed, MESSAGE, message)
        raise failed
    raise ReadError(
        status,
        message,
        path,
        error.offset if error.offset >= 0 else None,
        error.line or None,
        error.column or None,
        decode(error.pointer) or None,
    )


def fs_bytes(path: Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]) -> bytes:
    """A path as the system has it; ValueError for one with a NUL character, which would be cut there."""
    encoded = os.fsencode(path)
    if b"\0" in encoded:
        raise ValueError("embedded null character in a path")
    return encoded
