"""Many reports as one table: a row a report, a column a cell, for whatever reads Arrow."""

from __future__ import annotations

import array
import ctypes
import datetime
import itertools
import sys
from typing import Any, Iterable, Optional, Sequence, Union

from . import _declarations as c
from ._arrow_c import Batch, Column, array_capsule, schema_capsule, stream_capsule
from ._errors import check
from ._form import cell_numbers, money_cells
from ._library import lib
from ._report import Report
from ._text import FEN_DIGITS, date_from

# Money is a whole number of fen, which is 万元 with six decimals: 20 digits hold every 64-bit number.
MONEY = f"d:20,{FEN_DIGITS}"
EPOCH = datetime.date(1970, 1, 1).toordinal()
# Rows that are kept together. Not a power of two: the columns of a block would meet in the same lines of a cache.
BLOCK = 500

_is_number = bytes(49 if state == c.STATE_NUMBER else 48 for state in range(256))


def _bits(flags: bytes) -> Optional[ctypes.Array[Any]]:
    """`0` and `1` as a bitmap, the first one lowest; None where all are 1."""
    if b"0" not in flags:
        return None
    size = (len(flags) + 7) // 8
    return (ctypes.c_uint8 * size).from_buffer_copy(int(flags[::-1], 2).to_bytes(size, "little"))


def _buffer(data: Union[bytes, array.array[Any]]) -> ctypes.Array[Any]:
    """A copy of data in memory of its own, at least a byte long, so that it has an address."""
    raw = bytes(data)
    return (ctypes.c_uint8 * max(1, len(raw))).from_buffer_copy(raw or b"\0")


def _text_column(name: str, values: Sequence[Optional[bytes]]) -> Column:
    offsets = array.array("q", itertools.accumulate((len(value or b"") for value in values), initial=0))
    flags = bytes(48 if value is None else 49 for value in values)
    # Large text: its offsets have 64 bits, and no number of titles exceeds them.
    data = b"".join(value for value in values if value)
    return Column(name, "U", (_bits(flags), _buffer(offsets), _buffer(data)), flags.count(b"0"))


def _number_column(name: str, format: str, code: str, values: Sequence[Optional[int]]) -> Column:
    flags = bytes(48 if value is None else 49 for value in values)
    numbers = array.array(code, [value or 0 for value in values])
    return Column(name, format, (_bits(flags), _buffer(numbers)), flags.count(b"0"))


def _wide(values: array.array[int]) -> array.array[int]:
    """64-bit numbers as 128-bit ones, in the order of bytes of this machine."""
    low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
    wide = array.array("q", bytes(16 * len(values)))
    wide[low::2] = values
    if values and min(values) < 0:
        wide[high::2] = array.array("q", [-1 if value < 0 else 0 for value in values])
    return wide


class _Block:
    """States and values of up to BLOCK reports, a column a cell."""

    def __init__(self, count: int) -> None:
        self.states = (ctypes.c_uint8 * (count * BLOCK))()
        self.values = (ctypes.c_int64 * (count * BLOCK))()


class _Rows:
    """What the table has of each report: its cells, column by column, and what it says of itself."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.length = 0
        self.count = len(numbers)
        self.numbers = (ctypes.c_int32 * self.count)(*numbers)
        self.blocks: list[_Block] = []
        self.texts: tuple[list[Optional[bytes]], ...] = ([], [], [])  # file, title, body
        self.years: list[Optional[int]] = []
        self.days: list[Optional[int]] = []
        self.size, self.date = ctypes.c_size_t(), c.Date()

    def add(self, report: Report) -> None:
        row = self.length % BLOCK
        if not row:
            self.blocks.append(_Block(self.count))
        block = self.blocks[-1]
        states = ctypes.c_uint8.from_buffer(block.states, row)
        values = ctypes.c_int64.from_buffer(block.values, row * 8)
        with report._lock:
            pointer = report._use()
            check(lib.gair_report_export(pointer, self.numbers, self.count, states, values, BLOCK))
            self._add_meta(pointer, report._path)
        self.length += 1

    def _add_meta(self, report: int, path: Optional[str]) -> None:
        self.texts[0].append(None if path is None else path.encode("utf-8", "replace"))
        for values, getter in zip(self.texts[1:], (lib.gair_report_title, lib.gair_report_body)):
            address = getter(report, self.size)
            values.append(ctypes.string_at(address, self.size.value) if address and self.size.value else None)
        self.years.append(lib.gair_report_year(report) or None)
        there = lib.gair_report_published(report, self.date)
        self.days.append(date_from(self.date).toordinal() - EPOCH if there else None)

    def column(self, i: int) -> tuple[bytes, array.array[int]]:
        """States and values of a cell, of all reports."""
        states, values, left = [], array.array("q"), self.length
        for block in self.blocks:
            first, last = i * BLOCK, i * BLOCK + min(left, BLOCK)
            states.append(memoryview(block.states)[first:last])
            values.frombytes(memoryview(block.values).cast("B")[first * 8 : last * 8])
            left -= BLOCK
        return b"".join(states), values


class Table:
    """
    Reports as a table that speaks Arrow: pyarrow.table(table), polars.DataFrame(table) and DuckDB take it as it is; to_pandas()
    makes a DataFrame of it.

    Columns: `file`, `title`, `body` (text), `year` (int32), `published` (date32), then a column a cell of any edition, by its
    path: int64, for money decimal128(20, 6) in 万元; null where the cell holds no number. With states a column `PATH.state`
    (text) follows each. `num_rows` and `column_names` say what there is.
    """

    def __init__(self, batch: Batch) -> None:
        self._batch = batch

    @property
    def num_rows(self) -> int:
        """How many reports there are."""
        return self._batch.length

    @property
    def column_names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self._batch.columns]

    def __len__(self) -> int:
        return self._batch.length

    def __repr__(self) -> str:
        return f"<gaireport.Table: {self.num_rows} reports, {len(self._batch.columns)} columns>"

    def __arrow_c_schema__(self) -> object:
        """The schema as a PyCapsule."""
        return schema_capsule(self._batch.columns)

    def __arrow_c_array__(self, requested_schema: Optional[object] = None) -> tuple[object, object]:
        """Schema and array, a struct of the columns, as PyCapsules. There is one schema: another one is not made on request."""
        return schema_capsule(self._batch.columns), array_capsule(self._batch)

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """A stream of one batch as a PyCapsule. There is one schema: another one is not made on request."""
        return stream_capsule(self._batch)

    def to_pandas(self) -> Any:
        """
        A pandas.DataFrame: numbers are Int64, money is Decimal, dates are datetime.date, and what is no number is NA or None.
        ImportError where pandas is not installed.
        """
        from ._pandas import frame

        return frame(self._batch, MONEY, EPOCH)


def _reports(outcomes: Iterable[object], errors: str) -> Iterable[Report]:
    for outcome in outcomes:
        if isinstance(outcome, Report):
            yield outcome
        elif not isinstance(outcome, BaseException):
            raise TypeError(f"expected reports, not {type(outcome).__name__}")
        elif errors == "raise":
            raise outcome


def to_arrow(reports: Iterable[object], *, states: bool = False, errors: str = "raise") -> Table:
    """
    Reports as one table, a row a report, a column a cell: see Table.

    `reports` may be what read_many() yields: an error among them is raised, or left out where `errors` is "skip". `states` adds the
    state of each cell. Reports are read once, in one pass, and not kept. TypeError for what is no report.
    """
    if errors not in ("raise", "skip"):
        raise ValueError(f"errors must be 'raise' or 'skip', not {errors!r}")
    paths = cell_numbers()
    rows = _Rows(list(paths.values()))
    for report in _reports(reports, errors):
        rows.add(report)
    return Table(_batch(list(paths), rows, states))


def _batch(paths: Sequence[str], rows: _Rows, states: bool) -> Batch:
    columns = [_text_column(name, values) for name, values in zip(("file", "title", "body"), rows.texts)]
    columns.append(_number_column("year", "i", "i", rows.years))
    columns.append(_number_column("published", "tdD", "i", rows.days))
    for i, (path, number) in enumerate(zip(paths, rows.numbers)):
        column, values = rows.column(i)
        flags = column.translate(_is_number)
        money = number in money_cells()
        data = _buffer(_wide(values) if money else values)
        columns.append(Column(path, MONEY if money else "l", (_bits(flags), data), flags.count(b"0")))
        if states:
            columns.append(_text_column(f"{path}.state", [_STATE_NAMES[state] for state in column]))
    return Batch(tuple(columns), rows.length)


_STATE_NAMES = {
    state: lib.gair_state_name(state)
    for state in (c.STATE_ABSENT, c.STATE_BLANK, c.STATE_NUMBER, c.STATE_NOT_APPLICABLE, c.STATE_TEXT)
}


def to_pandas(reports: Iterable[object], *, states: bool = False, errors: str = "raise") -> Any:
    """
    Reports as a pandas.DataFrame, a row a report, a column a cell: to_arrow(...).to_pandas(). ImportError without pandas.
    """
    return to_arrow(reports, states=states, errors=errors).to_pandas()
