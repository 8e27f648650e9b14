"""The report."""

from __future__ import annotations

import ctypes
import datetime
import json
import os
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Callable, Iterable, Iterator, Mapping, Optional, Sequence, Union

from . import _declarations as c
from ._check import Findings, check_report
from ._errors import check, fs_bytes, new_error, raise_read
from ._form import cell_array, cell_label, cell_numbers, find_cell, find_table, money_cells, path_of, table_names
from ._library import lib
from ._locate import Location, locate_report
from ._object import Object, together
from ._source import Source, cell_source, take_source
from ._text import (
    INT32_MAX,
    INT64_MAX,
    INT64_MIN,
    Language,
    Text,
    date_from,
    date_to,
    decode,
    encode,
    fen,
    money,
    name_bytes,
    sized,
    whole,
)

Value = Union[int, Decimal, None]


@dataclass(frozen=True)
class Cell:
    """
    A cell of a report.

    `path` names it; `state` is `absent`, `blank`, `number`, `not_applicable` or `text`; `value` is an int, a Decimal in 万元 for
    money, None where the state is not `number`; `raw` is the text of the document where it says more than state and value, else
    ""; `source` is where it stood, None where that is not known; `label` is the official label in the edition of its table.
    """

    path: str
    state: str
    value: Value
    raw: str
    source: Optional[Source]
    label: Text


@dataclass(frozen=True)
class Section:
    """
    A section: `number` is that of the form (1 to 6), 0 where it is none of them; `title` as written, without its number;
    `paragraphs` in the order of the document; `source` is where the heading stood.
    """

    number: int
    title: str
    paragraphs: tuple[str, ...] = ()
    source: Optional[Source] = None


@dataclass(frozen=True)
class Period:
    """The time that is reported on; both days belong to it."""

    start: datetime.date
    end: datetime.date


def _state_name(state: int) -> str:
    return decode(lib.gair_state_name(state))


def _state_number(name: str) -> int:
    if not isinstance(name, str):
        raise TypeError(f"a state is a str, not {type(name).__name__}")
    for number in (c.STATE_ABSENT, c.STATE_BLANK, c.STATE_NUMBER, c.STATE_NOT_APPLICABLE, c.STATE_TEXT):
        if _state_name(number) == name:
            return number
    raise ValueError(f"there is no state {name!r}")


class Report(Object, Mapping[str, Value]):
    """
    A report: its cells with state, value, raw text and place, its sections, and what it says of itself.

    It is a mapping of every path that some edition of the form has, in form order: `report["applications.received.total"]` is
    an int, a Decimal in 万元 for money, or None where the cell holds no number (state() says why: a blank is never a zero).
    KeyError is for a path that no edition has. Numbers are set the same way; `report[path] = None` makes a cell blank, and
    `del report[path]` absent. Two reports are equal if their content is; places do not count.

    Report() is an empty report without tables; Report(edition=2021) has the three tables of that edition, all blank;
    Report.blank() is a form to be filled in.
    """

    __slots__ = ("_path",)
    _free = lib.gair_report_free
    # Reports change: they are equal by content, and cannot be keys.
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, *, edition: Optional[int] = None) -> None:
        out = ctypes.c_void_p()
        check(lib.gair_report_new(None, ctypes.byref(out)))
        super().__init__(out.value)
        self._path: Optional[str] = None
        if edition is not None:
            for name in table_names():
                self.set_edition(name, edition)

    @classmethod
    def _take(cls, pointer: Optional[int], path: Optional[str] = None) -> Report:
        """A report of the library's that is ours from now on."""
        report = cls.__new__(cls)
        Object.__init__(report, pointer)
        report._path = path
        return report

    @classmethod
    def blank(cls, edition: Optional[int] = None, *, body: Optional[str] = None, year: Optional[int] = None) -> Report:
        """
        A blank form to be filled in: title, the six sections without text, three tables with every cell blank. `body` and `year` go
        into the title; with a year the period is that year's, and the edition that which is prescribed for it.

        Error for an unknown edition, or where neither edition nor year is given; OverflowError, TypeError.
        """
        of = 0 if year is None else whole(year, 1, 9999, "year")
        wanted = lib.gair_form_edition_for_year(of) if edition is None else whole(edition, 0, INT32_MAX, "edition")
        name, out = encode(body) if body is not None else None, ctypes.c_void_p()
        check(lib.gair_report_new_blank(wanted, name, len(name or b""), of, None, ctypes.byref(out)))
        return cls._take(out.value)

    @classmethod
    def from_json(cls, text: Union[str, bytes, bytearray, memoryview]) -> Report:
        """
        Reads a report from JSON (`gaireport/1`) as a str, or as UTF-8 bytes.

        ReadError, with the line of a syntax error or the JSON Pointer of a wrong value; TypeError.
        """
        data = encode(text) if isinstance(text, str) else bytes(memoryview(text))
        out, error = ctypes.c_void_p(), new_error()
        status = lib.gair_report_from_json(data, len(data), None, ctypes.byref(out), ctypes.byref(error))
        if status != c.OK:
            raise_read(status, error)
        return cls._take(out.value)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Report:
        """Reads a report from what to_dict() gives. ReadError with the JSON Pointer of what is wrong; TypeError."""
        return cls.from_json(json.dumps(data, ensure_ascii=False, allow_nan=False))

    # -- copies and comparison -------------------------------------------------------------------------------------------

    def copy(self) -> Report:
        """A report of its own with the same content, places and reading findings."""
        out = ctypes.c_void_p()
        with self._lock:
            check(lib.gair_report_copy(self._use(), None, ctypes.byref(out)))
        return self._take(out.value, self._path)

    def __copy__(self) -> Report:
        return self.copy()

    def __deepcopy__(self, memo: dict[int, Any]) -> Report:
        return self.copy()

    def __reduce__(self) -> tuple[Callable[[str], Report], tuple[str]]:
        """A pickled report is its JSON: the content, without places and reading findings."""
        return Report.from_json, (self.to_json(),)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Report):
            return NotImplemented
        with together(self, other):
            return lib.gair_report_equal(self._use(), other._use()) == 1

    def __repr__(self) -> str:
        with self._lock:
            if self._pointer is None:
                return "<gaireport.Report, closed>"
            return f"<gaireport.Report {self.body or self.title or '?'} {self.year or '?'}>"

    # -- meta data ---------------------------------------------------------------------------------------------------------

    def _get_text(self, getter: Callable[..., Optional[int]]) -> Optional[str]:
        size = ctypes.c_size_t()
        with self._lock:
            return sized(getter(self._use(), ctypes.byref(size)), size) or None

    def _set_text(self, setter: Callable[..., int], text: Optional[str]) -> None:
        encoded = encode(text) if text is not None else b""
        with self._lock:
            check(setter(self._use(), encoded, len(encoded)))

    @property
    def path(self) -> Optional[str]:
        """The file it was read from; None where it was none."""
        return self._path

    @property
    def title(self) -> Optional[str]:
        """The title; None where there is none."""
        return self._get_text(lib.gair_report_title)

    @title.setter
    def title(self, text: Optional[str]) -> None:
        self._set_text(lib.gair_report_set_title, text)

    @property
    def body(self) -> Optional[str]:
        """The body that reports, such as 奉节县人民政府; None where it is not named."""
        return self._get_text(lib.gair_report_body)

    @body.setter
    def body(self, text: Optional[str]) -> None:
        self._set_text(lib.gair_report_set_body, text)

    @property
    def year(self) -> Optional[int]:
        """The year reported on; None where it is not known."""
        with self._lock:
            return lib.gair_report_year(self._use()) or None

    @year.setter
    def year(self, year: Optional[int]) -> None:
        number = 0 if year is None else whole(year, 1, INT32_MAX, "year")
        with self._lock:
            check(lib.gair_report_set_year(self._use(), number))

    @property
    def period(self) -> Optional[Period]:
        """The first and the last day reported on; None where they are not known."""
        start, end = c.Date(), c.Date()
        with self._lock:
            if not lib.gair_report_period(self._use(), ctypes.byref(start), ctypes.byref(end)):
                return None
        return Period(date_from(start), date_from(end))

    @period.setter
    def period(self, period: Union[Period, tuple[datetime.date, datetime.date], None]) -> None:
        with self._lock:
            if period is None:
                check(lib.gair_report_set_period(self._use(), None, None))
                return
            start, end = (period.start, period.end) if isinstance(period, Period) else period
            first, last = date_to(start, "period.start"), date_to(end, "period.end")
            check(lib.gair_report_set_period(self._use(), ctypes.byref(first), ctypes.byref(last)))

    @property
    def published(self) -> Optional[datetime.date]:
        """The day of publication; None where it is not known."""
        date = c.Date()
        with self._lock:
            return date_from(date) if lib.gair_report_published(self._use(), ctypes.byref(date)) else None

    @published.setter
    def published(self, date: Optional[datetime.date]) -> None:
        day = None if date is None else date_to(date, "published")
        with self._lock:
            check(lib.gair_report_set_published(self._use(), None if day is None else ctypes.byref(day)))

    # -- editions and sections ---------------------------------------------------------------------------------------------

    @property
    def editions(self) -> dict[str, Optional[int]]:
        """The edition of each table, 2019 or 2021; None where the report has no such table."""
        with self._lock:
            return {name: lib.gair_report_edition(self._use(), find_table(name)) or None for name in table_names()}

    def set_edition(self, table: str, edition: Optional[int]) -> None:
        """
        Sets the edition of a table: cells that only the former edition has become absent, those that only the new one has
        blank. None removes the table. KeyError for an unknown table, Error for an unknown edition.
        """
        number, wanted = find_table(table), 0 if edition is None else whole(edition, 0, INT32_MAX, "edition")
        with self._lock:
            check(lib.gair_report_set_edition(self._use(), number, wanted))

    def _section(self, index: int) -> Section:
        report, size = self._use(), ctypes.c_size_t()
        reference = ctypes.byref(size)
        title = sized(lib.gair_report_section_title(report, index, reference), size)
        paragraphs = tuple(
            sized(lib.gair_report_paragraph(report, index, i, reference), size)
            for i in range(lib.gair_report_paragraph_count(report, index))
        )
        source = take_source(lib.gair_report_section_source, report, index)
        return Section(lib.gair_report_section_number(report, index), title, paragraphs, source)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in the order of the document."""
        with self._lock:
            return tuple(self._section(i) for i in range(lib.gair_report_section_count(self._use())))

    @sections.setter
    def sections(self, sections: Iterable[Section]) -> None:
        """Puts other sections in their place, and reads anew what they say of the figures. All or nothing."""
        wanted = [(whole(s.number, 0, INT32_MAX, "section"), encode(s.title), [encode(p) for p in s.paragraphs]) for s in sections]
        with self._lock, self.copy() as changed:
            report = changed._use()
            check(lib.gair_report_clear_sections(report))
            for number, title, paragraphs in wanted:
                check(lib.gair_report_add_section(report, number, title, len(title)))
                for paragraph in paragraphs:
                    check(lib.gair_report_add_paragraph(report, paragraph, len(paragraph)))
            check(lib.gair_report_read_prose(report))
            self._pointer, changed._pointer = changed._pointer, self._pointer

    def paragraph_source(self, section: int, paragraph: int) -> Optional[Source]:
        """Where a paragraph stood, both numbers from 0 as in `sections`. None where that is not known."""
        at = whole(section, 0, INT64_MAX, "section"), whole(paragraph, 0, INT64_MAX, "paragraph")
        with self._lock:
            return take_source(lib.gair_report_paragraph_source, self._use(), *at)

    # -- cells -----------------------------------------------------------------------------------------------------------------

    def __getitem__(self, path: str) -> Value:
        number, value = find_cell(path), ctypes.c_int64()
        with self._lock:
            state = lib.gair_report_get(self._use(), number, ctypes.byref(value))
        if state != c.STATE_NUMBER:
            return None
        return money(value.value) if number in money_cells() else value.value

    def __setitem__(self, path: str, value: Value) -> None:
        """
        Makes a cell a number, or blank for None. Money is a Decimal or an int in 万元. A number below 0 may be set: it is a finding.

        KeyError for a path that no edition has; CellError where the edition of the report's table lacks the cell; TypeError
        for a float, bool or str (set_text() takes what a document says); OverflowError beyond 64 bits; ValueError for an
        amount that is not a whole number of fen.
        """
        number = find_cell(path)
        if value is None:
            self._set_state(number, c.STATE_BLANK)
            return
        if number in money_cells():
            wanted = fen(value, path)
        else:
            wanted = whole(value, INT64_MIN, INT64_MAX, path)
        with self._lock:
            check(lib.gair_report_set(self._use(), number, wanted))

    def __delitem__(self, path: str) -> None:
        """Makes a cell absent. KeyError for a path that no edition has."""
        number = find_cell(path)
        with self._lock:
            check(lib.gair_report_clear(self._use(), number))

    def __contains__(self, path: object) -> bool:
        return path in cell_numbers() if isinstance(path, str) else False

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(cell_numbers()))

    def __len__(self) -> int:
        return len(cell_numbers())

    def _set_state(self, number: int, state: int) -> None:
        with self._lock:
            check(lib.gair_report_set_state(self._use(), number, state))

    def state(self, path: str) -> str:
        """The state of a cell: `absent`, `blank`, `number`, `not_applicable` or `text`. KeyError."""
        number = find_cell(path)
        with self._lock:
            return _state_name(lib.gair_report_get(self._use(), number, None))

    def set_state(self, path: str, state: str) -> None:
        """Makes a cell `absent`, `blank` or `not_applicable`. CellError for a state that needs a value; ValueError, KeyError."""
        self._set_state(find_cell(path), _state_number(state))

    def set_text(self, path: str, text: str) -> None:
        """
        Sets a cell from what a document says (`1,234`, `增3`, `29497.02万元`, `详见附件`): state, value and raw text follow
        from it. KeyError, CellError, TypeError.
        """
        number, encoded = find_cell(path), encode(text)
        with self._lock:
            check(lib.gair_report_set_text(self._use(), number, encoded, len(encoded)))

    def _cell(self, number: int) -> Cell:
        report, value, size = self._use(), ctypes.c_int64(), ctypes.c_size_t()
        state = lib.gair_report_get(report, number, ctypes.byref(value))
        raw = sized(lib.gair_report_raw(report, number, ctypes.byref(size)), size)
        amount = money(value.value) if number in money_cells() else value.value
        return Cell(
            path_of(number),
            _state_name(state),
            amount if state == c.STATE_NUMBER else None,
            raw,
            cell_source(report, number, lib.gair_report_source, report, number),
            cell_label(number, lib.gair_report_edition(report, lib.gair_cell_table(number))),
        )

    def numbers(self) -> dict[str, Value]:
        """
        All cells at once, path → value as `report[path]`, in form order: much faster than one by one. For many reports there is
        to_arrow().
        """
        paths, cells = cell_numbers(), cell_array()
        count = len(paths)
        states, values = (ctypes.c_uint8 * count)(), (ctypes.c_int64 * count)()
        with self._lock:
            check(lib.gair_report_export(self._use(), cells, count, states, values, 1))
        # Slices are lists: an array gives one item at a time much more slowly.
        found: dict[str, Value] = {
            path: value if state == c.STATE_NUMBER else None for path, state, value in zip(paths, states[:], values[:])
        }
        for number in money_cells():
            path = path_of(number)
            value = found[path]
            found[path] = None if value is None else money(int(value))
        return found

    def cell(self, path: str) -> Cell:
        """All that is known of a cell. KeyError for a path that no edition has."""
        number = find_cell(path)
        with self._lock:
            return self._cell(number)

    def cells(self) -> Iterator[Cell]:
        """The cells of the report's tables in form order, those that the document lacks too."""
        with self._lock:
            report, found = self._use(), []
            for number in cell_numbers().values():
                edition = lib.gair_report_edition(report, lib.gair_cell_table(number))
                if lib.gair_form_cell_index(edition, number) >= 0:
                    found.append(self._cell(number))
        return iter(found)

    # -- writing ---------------------------------------------------------------------------------------------------------------

    def write(self, format: str, *, excel: bool = False, sources: bool = False) -> bytes:
        """
        The report in a format by its name: `json`, `csv`, `text`, `md` and what else this build writes. `excel`, for csv: BOM, CRLF
        and no raw text that is taken for a formula; `sources`, for json: the place of each cell.

        ValueError for an unknown format, Error for one that the library was built without.
        """
        number = _out_format(format)
        flags = (c.WRITE_EXCEL if excel else 0) | (c.WRITE_SOURCES if sources else 0)
        out, size = ctypes.c_void_p(), ctypes.c_size_t()
        with self._lock:
            status = lib.gair_report_write_buffer(self._use(), number, flags, None, ctypes.byref(out), ctypes.byref(size))
        check(status)
        try:
            return ctypes.string_at(out.value, size.value) if out.value else b""
        finally:
            lib.gair_bytes_free(out, None)

    def save(
        self, path: Union[str, "os.PathLike[str]"], format: Optional[str] = None, *, excel: bool = False, sources: bool = False
    ) -> None:
        """
        Writes the report to a file. Without `format` the file's ending says it. OSError where it cannot be written; else as
        write().
        """
        name = os.fspath(path)
        wanted = format if format is not None else os.path.splitext(name)[1].lstrip(".").lower()
        number, error = _out_format(wanted), new_error()
        flags = (c.WRITE_EXCEL if excel else 0) | (c.WRITE_SOURCES if sources else 0)
        with self._lock:
            status = lib.gair_report_write_file(self._use(), number, flags, fs_bytes(path), ctypes.byref(error))
        if status == c.E_IO:
            raise_read(status, error, name)
        check(status)

    def to_json(self, *, sources: bool = False) -> str:
        """The report as JSON (`gaireport/1`); from_json() of it is equal. `sources` adds the place of each cell."""
        return self.write("json", sources=sources).decode("utf-8")

    def to_dict(self) -> dict[str, Any]:
        """The report as dicts and lists, as JSON has it: counts are int, money is a str in 万元."""
        return dict(json.loads(self.to_json()))

    def to_csv(self, *, excel: bool = False) -> str:
        """A line a cell: cell,state,value,raw,source. `excel`: CRLF, BOM, formulas defused."""
        return self.write("csv", excel=excel).decode("utf-8")

    # -- checks ----------------------------------------------------------------------------------------------------------------

    def check(
        self,
        *,
        previous: Optional[Report] = None,
        children: Sequence[Report] = (),
        severities: Optional[Mapping[str, str]] = None,
        max_findings: int = 0,
        max_set: int = 0,
        max_work: int = 0,
        lang: Language = "zh",
    ) -> Findings:
        """
        Checks the report and answers its findings in form order; it is not changed.

        `previous` is last year's report, `children` those of the bodies below; `severities` changes rules by id, to `error`,
        `warning`, `notice` or `off`. `max_findings` (0: 10000), `max_set` (1 to 6 cells; 0: 4) and `max_work` (0: the default)
        bound the work. `lang` is the language that messages have as a str; each has `.zh` and `.en` anyway.

        KeyError for an unknown rule, ValueError for an unknown severity, Error for a bound out of range, TypeError.
        """
        return check_report(self, previous, children, severities or {}, (max_findings, max_set, max_work), lang)

    def locate(
        self,
        *,
        previous: Optional[Report] = None,
        evidence: Mapping[str, int] = {},
        max_set: int = 0,
        max_sets: int = 0,
        max_work: int = 0,
        lang: Language = "zh",
    ) -> tuple[Location, ...]:
        """
        Which cells explain the identities that fail, a part of the report at a time: table applications, the rows of table
        proceedings. check() has the same as findings; here all explanations are given, best evidence first.

        `evidence` maps paths to figures that something else states; `previous` and the bounds are those of check(), `max_sets`
        bounds the sets kept for a part (0: 1000). KeyError, OverflowError, Error, TypeError.
        """
        return locate_report(self, previous, evidence, (max_set, max_sets, max_work), lang)


def _out_format(name: str) -> int:
    number = lib.gair_out_from_name(name_bytes(name))
    if number < 0:
        raise ValueError(f"there is no format {name!r} to write")
    return number
