"""Where something stood in a document."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Callable, Optional

from . import _declarations as c
from ._library import lib
from ._text import decode

POINTER_SIZE = 256


@dataclass(frozen=True)
class Source:
    """
    A place in the original bytes, or in a JSON document; what is not known, or not there in the format, is None.

    `offset` counts bytes from 0; `line` and `column` from 1, a column is a code point; `page` from 1; `grid` is the number of
    the table in the document, `grid_row` and `grid_column` are the place in it, from 0. `pointer` is a JSON Pointer, given
    where the report was read from JSON.
    """

    offset: Optional[int] = None
    line: Optional[int] = None
    column: Optional[int] = None
    page: Optional[int] = None
    grid: Optional[int] = None
    grid_row: Optional[int] = None
    grid_column: Optional[int] = None
    pointer: Optional[str] = None

    def __str__(self) -> str:
        """`line:column`, or the JSON Pointer; "" where neither is known."""
        return self.pointer or (f"{self.line}:{self.column}" if self.line else "")


def _from_zero(number: int) -> Optional[int]:
    return number if number >= 0 else None


def take_source(getter: Callable[..., int], *arguments: object) -> Optional[Source]:
    """Calls a getter that fills in a source; None where it says that there is none."""
    place = c.Source(size=ctypes.sizeof(c.Source))
    if getter(*arguments, ctypes.byref(place)) != 1:
        return None
    return Source(
        _from_zero(place.offset),
        place.line or None,
        place.column or None,
        place.page or None,
        _from_zero(place.grid),
        _from_zero(place.grid_row),
        _from_zero(place.grid_column),
    )


def cell_source(report: Optional[int], cell: int, getter: Callable[..., int], *arguments: object) -> Optional[Source]:
    """The place of a cell: the JSON Pointer where the report has one, else what the getter says."""
    buffer = ctypes.create_string_buffer(POINTER_SIZE)
    if report is not None and lib.gair_report_pointer(report, cell, buffer, POINTER_SIZE):
        return Source(pointer=decode(buffer.value))
    return take_source(getter, *arguments)
