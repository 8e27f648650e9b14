"""The Arrow C interface, taken as a consumer in C takes it: capsules, schema, arrays, buffers, release."""

import ctypes
import datetime
import gc
import os
import random
import shutil
import sys
import tempfile
import unittest
import weakref
from decimal import Decimal

import gaireport
from gaireport import _arrow_c as arrow

from support import REPORT, WRONG_TOTAL, PackageTest, full_report

TOTAL = "applications.received.total"
FEES = "proactive.fees.amount"

pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi)
)


def take(capsule, kind, name):
    """Moves the structure out of a capsule, as a consumer does: a copy, and the old one marked as released."""
    old = kind.from_address(pointer_of(capsule, name))
    new = kind()
    ctypes.memmove(ctypes.addressof(new), ctypes.addressof(old), ctypes.sizeof(kind))
    old.release = None
    return new


def release(structure):
    ctypes.CFUNCTYPE(None, ctypes.c_void_p)(structure.release)(ctypes.addressof(structure))


def children(structure):
    return [type(structure).from_address(structure.children[i]) for i in range(structure.n_children)]


def bit(buffer, i):
    return buffer is None or bool(ctypes.c_uint8.from_address(buffer + i // 8).value >> (i % 8) & 1)


def values(schema, array):
    """The values of a column, read from its buffers."""
    buffers = [array.buffers[i] for i in range(array.n_buffers)]
    length, form = array.length, schema.format.decode()
    if form == "U":
        offsets = (ctypes.c_int64 * (length + 1)).from_address(buffers[1])
        found = [ctypes.string_at(buffers[2] + a, b - a).decode("utf-8") for a, b in zip(offsets, offsets[1:])]
    elif form == "d:20,6":
        raw = [ctypes.string_at(buffers[1] + 16 * i, 16) for i in range(length)]
        found = [Decimal(int.from_bytes(r, sys.byteorder, signed=True)).scaleb(-6) for r in raw]
    elif form == "tdD":
        found = [datetime.date(1970, 1, 1) + datetime.timedelta(d) for d in (ctypes.c_int32 * length).from_address(buffers[1])]
    else:
        kind = {"i": ctypes.c_int32, "l": ctypes.c_int64}[form]
        found = list((kind * length).from_address(buffers[1]))
    answer = [value if bit(buffers[0], i) else None for i, value in enumerate(found)]
    assert answer.count(None) == array.null_count
    return answer


def read_stream(capsule):
    """All columns of a stream, by name."""
    stream = take(capsule, arrow.ArrowArrayStream, b"arrow_array_stream")
    call = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    at = ctypes.addressof(stream)
    schema, array, end = arrow.ArrowSchema(), arrow.ArrowArray(), arrow.ArrowArray()
    assert call(stream.get_schema)(at, ctypes.addressof(schema)) == 0
    assert call(stream.get_next)(at, ctypes.addressof(array)) == 0
    assert call(stream.get_next)(at, ctypes.addressof(end)) == 0
    assert not end.release
    release(stream)
    assert not stream.release
    table = {s.name.decode(): values(s, a) for s, a in zip(children(schema), children(array))}
    release(schema)
    release(array)
    return table


class Stream(PackageTest):
    def tearDown(self):
        gc.collect()
        self.assertEqual(arrow._register, {}, "everything that was handed out was given back")

    def some_reports(self, count):
        chance = random.Random(7)
        empty = full_report(2019), full_report(2021)
        for i in range(count):
            report = chance.choice(empty).copy()
            report.year = chance.choice((None, 2020, 2023))
            report.title = chance.choice((None, "报告", "𠮷" * 30))
            report.published = chance.choice((None, datetime.date(2024, 2, 29), datetime.date(1969, 12, 31)))
            for path in (TOTAL, "applications.received.natural_person"):
                report[path] = chance.choice((None, 0, i, 2**63 - 1, -(2**63)))
            if report.editions["proactive"] == 2021:
                report[FEES] = chance.choice((None, Decimal("29497.02"), Decimal("-0.000001"), Decimal("9223372036854.775807")))
            yield report

    def test_every_value(self):
        """More than a block of reports, against what the reports say themselves."""
        reports = list(self.some_reports(1203))
        table = read_stream(gaireport.to_arrow(iter(reports), states=True).__arrow_c_stream__())
        self.assertEqual(table["title"], [r.title for r in reports])
        self.assertEqual(table["body"], [r.body for r in reports])
        self.assertEqual(table["file"], [None] * len(reports))
        self.assertEqual(table["year"], [r.year for r in reports])
        self.assertEqual(table["published"], [r.published for r in reports])
        for path in (TOTAL, "applications.received.natural_person", FEES, "applications.other.combined.total"):
            self.assertEqual(table[path], [r[path] for r in reports], path)
            self.assertEqual(table[path + ".state"], [r.state(path) for r in reports], path)
        names = ["file", "title", "body", "year", "published"]
        self.assertEqual(list(table), names + [x for path in reports[0] for x in (path, path + ".state")])

    def test_lengths_around_a_byte_and_a_block(self):
        reports = list(self.some_reports(1001))
        for count in (0, 1, 7, 8, 9, 499, 500, 501, 1000, 1001):
            table = gaireport.to_arrow(reports[:count])
            self.assertEqual((table.num_rows, len(table)), (count, count))
            self.assertEqual(read_stream(table.__arrow_c_stream__())[TOTAL], [r[TOTAL] for r in reports[:count]])

    def test_table_and_reports_gone(self):
        table = gaireport.to_arrow([gaireport.read(REPORT)])
        capsule = table.__arrow_c_stream__()
        del table
        gc.collect()
        self.assertEqual(read_stream(capsule)[TOTAL], [41])

    def test_what_is_held_and_how_long(self):
        """The buffers live as long as an array that was taken, or a column moved out of it, and no longer."""
        table = gaireport.to_arrow([gaireport.read(REPORT)])
        columns = table._batch.columns
        at = table.column_names.index(TOTAL)
        held = [[weakref.ref(buffer) for buffer in column.buffers if buffer is not None] for column in columns]

        def alive():
            gc.collect()
            return [i for i, buffers in enumerate(held) if any(buffer() is not None for buffer in buffers)]

        schema, capsule = table.__arrow_c_array__()
        array = take(capsule, arrow.ArrowArray, b"arrow_array")
        every = list(range(len(columns)))
        del table, columns, schema, capsule
        self.assertEqual(alive(), every)
        moved, child = arrow.ArrowArray(), children(array)[at]
        ctypes.memmove(ctypes.addressof(moved), ctypes.addressof(child), ctypes.sizeof(moved))
        child.release = None
        release(array)
        self.assertEqual(alive(), [at])
        release(moved)
        self.assertEqual(alive(), [])

    def test_taken_again(self):
        table = gaireport.to_arrow([gaireport.read(REPORT), gaireport.read(WRONG_TOTAL)])
        first, second = table.__arrow_c_stream__(), table.__arrow_c_stream__(None)
        self.assertEqual(read_stream(first), read_stream(second))

    def test_never_taken(self):
        table = gaireport.to_arrow([gaireport.read(REPORT)])
        for _ in range(3):
            table.__arrow_c_stream__(), table.__arrow_c_array__(), table.__arrow_c_schema__()

    def test_array(self):
        table = gaireport.to_arrow([gaireport.read(REPORT)])
        one, two = table.__arrow_c_array__()
        schema = take(one, arrow.ArrowSchema, b"arrow_schema")
        array = take(two, arrow.ArrowArray, b"arrow_array")
        self.assertEqual((schema.format, array.length, array.n_buffers, array.null_count), (b"+s", 1, 1, 0))
        self.assertIsNone(array.buffers[0])
        self.assertEqual([s.name.decode() for s in children(schema)], table.column_names)
        self.assertTrue(all(s.flags & 2 for s in children(schema)), "nullable")
        # A child moved out lives on when its parent is released.
        at = table.column_names.index(TOTAL)
        moved = arrow.ArrowArray()
        child = children(array)[at]
        ctypes.memmove(ctypes.addressof(moved), ctypes.addressof(child), ctypes.sizeof(moved))
        child.release = None
        kept = take(table.__arrow_c_schema__(), arrow.ArrowSchema, b"arrow_schema")
        release(array)
        release(schema)
        self.assertEqual(values(children(kept)[at], moved), [41])
        release(moved)
        release(kept)


class From(PackageTest):
    def test_errors_among_the_reports(self):
        sources = [REPORT, "/nowhere/x", WRONG_TOTAL]
        with self.assertRaises(FileNotFoundError):
            gaireport.to_arrow(gaireport.read_many(sources, workers=2))
        table = gaireport.to_arrow(gaireport.read_many(sources, workers=2), errors="skip")
        self.assertEqual(read_stream(table.__arrow_c_stream__())["file"], [str(REPORT), str(WRONG_TOTAL)])
        with self.assertRaises(ValueError):
            gaireport.to_arrow([], errors="ignore")

    def test_a_name_that_is_no_text(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "é\udcff.txt")
            shutil.copy(REPORT, path)
            table = read_stream(gaireport.to_arrow([gaireport.read(path)]).__arrow_c_stream__())
        self.assertEqual(table["file"], [path.replace("\udcff", "?")])

    def test_no_reports(self):
        for wrong in (3, None, [3], [None], ["x"]):
            with self.assertRaises(TypeError):
                gaireport.to_arrow(wrong)
        closed = gaireport.Report()
        closed.close()
        with self.assertRaises(gaireport.ClosedError):
            gaireport.to_arrow([closed])


if __name__ == "__main__":
    unittest.main()
