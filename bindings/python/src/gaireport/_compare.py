"""Two reports compared, and many added into one."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Iterable, Optional

from . import _declarations as c
from ._check import Number, number_of, reports
from ._errors import check
from ._form import path_of
from ._library import lib
from ._object import together
from ._report import Report
from ._text import decode, sized

# How the editions of two tables bear on a difference, by the library's numbers.
EDITIONS = {0: "same", 1: "summed", 2: "lacking"}


@dataclass(frozen=True)
class Side:
    """What one of the two reports has in a cell: state, value and raw text, as in Cell."""

    state: str
    value: Optional[Number]
    raw: str


@dataclass(frozen=True)
class CellDifference:
    """
    A cell that differs. `kind` is `changed`, `appeared` or `vanished`. `editions` is `summed` where the cell is one of the row
    其他处理 of 2019 and the other side is the sum of the three rows of 2021, `lacking` where the edition of the other side has
    no such cell, else `same`.
    """

    path: str
    kind: str
    old: Side
    new: Side
    editions: str


@dataclass(frozen=True)
class FieldDifference:
    """A field that differs, by its name in JSON (`title`, `period.from`, `editions.applications`); None where there is nothing."""

    name: str
    old: Optional[str]
    new: Optional[str]


@dataclass(frozen=True)
class TextDifference:
    """A sentence of a section (0 to 6) that `appeared`, `vanished` or `moved`."""

    section: int
    kind: str
    text: str


@dataclass(frozen=True)
class Differences:
    """What differs between two reports: cells in the order of the form, fields, sentences. False where nothing does."""

    cells: tuple[CellDifference, ...]
    fields: tuple[FieldDifference, ...]
    texts: tuple[TextDifference, ...]

    def __bool__(self) -> bool:
        return bool(self.cells or self.fields or self.texts)


def _kind(kind: int) -> str:
    return decode(lib.gair_diff_kind_name(kind))


def _side(found: int, at: int, side: int) -> Side:
    value = ctypes.c_int64()
    state = lib.gair_diff_cell_value(found, at, side, ctypes.byref(value))
    return Side(
        decode(lib.gair_state_name(state)),
        number_of(lib.gair_diff_cell(found, at), value.value) if state == c.STATE_NUMBER else None,
        decode(lib.gair_diff_cell_raw(found, at, side)),
    )


def _cell(found: int, at: int) -> CellDifference:
    return CellDifference(
        path_of(lib.gair_diff_cell(found, at)),
        _kind(lib.gair_diff_cell_kind(found, at)),
        _side(found, at, c.SIDE_OLD),
        _side(found, at, c.SIDE_NEW),
        EDITIONS.get(lib.gair_diff_cell_edition(found, at), ""),
    )


def _field(found: int, at: int) -> FieldDifference:
    old, new = (decode(lib.gair_diff_field_text(found, at, side)) or None for side in (c.SIDE_OLD, c.SIDE_NEW))
    return FieldDifference(decode(lib.gair_diff_field(found, at)), old, new)


def _text(found: int, at: int) -> TextDifference:
    size = ctypes.c_size_t()
    text = sized(lib.gair_diff_text(found, at, ctypes.byref(size)), size)
    return TextDifference(lib.gair_diff_text_section(found, at), _kind(lib.gair_diff_text_kind(found, at)), text)


def diff(old: Report, new: Report) -> Differences:
    """
    What differs between two reports, of two years or two versions of one: cells, what they say of themselves, sentences. Where
    tables of both editions meet, the row 其他处理 of 2019 stands against the sum of the three rows of 2021. TypeError.
    """
    before, after = reports([old, new], "a report")
    out = ctypes.c_void_p()
    with together(before, after):
        check(lib.gair_diff(before._use(), after._use(), None, ctypes.byref(out)))
    try:
        found = out.value or 0
        return Differences(
            tuple(_cell(found, i) for i in range(lib.gair_diff_cell_count(found))),
            tuple(_field(found, i) for i in range(lib.gair_diff_field_count(found))),
            tuple(_text(found, i) for i in range(lib.gair_diff_text_count(found))),
        )
    finally:
        lib.gair_differences_free(out)


# What a note on a sum says, by the library's numbers.
NOTES = {
    c.SUM_UNKNOWN: "unknown",
    c.SUM_TEXT: "text",
    c.SUM_EDITION: "edition",
    c.SUM_NO_PLACE: "no_place",
    c.SUM_NO_TABLE: "no_table",
    c.SUM_YEARS: "years",
    c.SUM_SAME_BODY: "same_body",
    c.SUM_SAME_FIGURES: "same_figures",
}


@dataclass(frozen=True)
class SumNote:
    """
    What is to be known of a sum. `reports` are the places in the list of those that it speaks of. `kind` is

    - `unknown`: they have no number in `cell_count` cells from `path` on, which are the sum of the others;
    - `text`: they have a text there, and the cells of the sum are blank;
    - `edition`: their edition of the table has no such cells, which are the sum of the others;
    - `no_place`: their figures of 2021 have no place in the sum, whose table is that of 2019;
    - `no_table`: they lack `table`; `years`: their year is another one than that of the first, and the sum has none;
    - `same_body`, `same_figures`: one of two reports may be counted twice, or be a copy.
    """

    kind: str
    table: str
    path: str
    cell_count: int
    reports: tuple[int, ...]


@dataclass(frozen=True)
class Sum:
    """The sum of reports, and what is to be known of it."""

    report: Report
    notes: tuple[SumNote, ...]


def _note(notes: int, at: int) -> SumNote:
    cell = lib.gair_sum_note_cell(notes, at)
    return SumNote(
        NOTES.get(lib.gair_sum_note_kind(notes, at), "?"),
        decode(lib.gair_table_name(lib.gair_sum_note_table(notes, at))),
        path_of(cell) if cell else "",
        lib.gair_sum_note_cell_count(notes, at),
        tuple(lib.gair_sum_note_report(notes, at, i) for i in range(lib.gair_sum_note_report_count(notes, at))),
    )


def sum(summands: Iterable[Report]) -> Sum:
    """
    Adds reports, such as those of the bodies below, into one. A blank is never a zero: a cell is the sum of the numbers there
    are, with a note where others have none; blank where one of them is a text. A table is of edition 2019 if one report has it
    so. The sum has no body, title or sections.

    Error for no report, CellError for a sum beyond 64 bits, TypeError.
    """
    added = reports(list(summands), "a report")
    out, notes = ctypes.c_void_p(), ctypes.c_void_p()
    with together(*added):
        pointers = (ctypes.c_void_p * max(1, len(added)))(*[report._use() for report in added])
        check(lib.gair_sum(pointers, len(added), None, ctypes.byref(out), ctypes.byref(notes)))
    report = Report._take(out.value)
    try:
        said = notes.value or 0
        return Sum(report, tuple(_note(said, i) for i in range(lib.gair_sum_note_count(said))))
    finally:
        lib.gair_sum_notes_free(notes)
