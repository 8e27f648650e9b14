"""A table as a pandas.DataFrame. numpy and pandas are asked for here alone, and only where a DataFrame is wanted."""

from __future__ import annotations

import ctypes
import datetime
import importlib
from typing import Any, Optional

from ._arrow_c import Batch, Column
from ._text import money


class _Frame:
    """The columns of a batch as pandas has them."""

    def __init__(self, length: int, money_format: str, epoch: int) -> None:
        self.length = length
        self.money_format = money_format
        self.epoch = epoch
        # Any: mypy is to be as content without their stubs.
        self.numpy: Any = importlib.import_module("numpy")
        self.pandas: Any = importlib.import_module("pandas")

    def missing(self, column: Column) -> Any:
        """True where a value is missing."""
        bitmap = column.buffers[0]
        if bitmap is None:
            return self.numpy.zeros(self.length, dtype=bool)
        bytes_ = self.numpy.frombuffer(bitmap, dtype="uint8")
        return self.numpy.unpackbits(bytes_, count=self.length, bitorder="little") == 0

    def numbers(self, column: Column, kind: str, count: int) -> Any:
        return self.numpy.frombuffer(column.buffers[1], dtype=kind, count=count)

    def texts(self, column: Column) -> list[Optional[str]]:
        offsets, data = self.numbers(column, "int64", self.length + 1).tolist(), ctypes.string_at(*_whole(column))
        return [data[first:last].decode("utf-8") for first, last in zip(offsets, offsets[1:])]

    def objects(self, column: Column) -> list[Any]:
        if column.format == "U":
            return self.texts(column)
        if column.format == self.money_format:
            return [money(fen) for fen in self.numbers(column, "int64", 2 * self.length)[::2].tolist()]
        return [datetime.date.fromordinal(day + self.epoch) for day in self.numbers(column, "int32", self.length).tolist()]

    def series(self, column: Column) -> Any:
        missing = self.missing(column)
        if column.format in ("i", "l"):
            kind = "int32" if column.format == "i" else "int64"
            values = self.numbers(column, kind, self.length).astype("int64")
            return self.pandas.arrays.IntegerArray(values, missing)
        values = [None if gone else value for value, gone in zip(self.objects(column), missing.tolist())]
        return self.pandas.Series(values, dtype=object)


def _whole(column: Column) -> tuple[int, int]:
    """Address and size of the text of a column."""
    data = column.buffers[2]
    return (ctypes.addressof(data), ctypes.sizeof(data)) if data is not None else (0, 0)


def frame(batch: Batch, money_format: str, epoch: int) -> Any:
    """A DataFrame with the columns of a batch. ImportError without pandas."""
    made = _Frame(batch.length, money_format, epoch)
    columns = {column.name: made.series(column) for column in batch.columns}
    return made.pandas.DataFrame(columns, index=made.pandas.RangeIndex(batch.length), copy=False)
