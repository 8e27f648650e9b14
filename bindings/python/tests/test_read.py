"""Reading: from what, what goes wrong and where, many at once."""

import io
import itertools
import os
import pathlib
import pickle
import tempfile
import threading
import unittest

import gaireport
from gaireport._read import LIMITS, _options

from support import REPORT, WRONG_TOTAL, PackageTest

BROKEN = (
    b'{"format": "gaireport/1",\n "editions": {"applications": "2019"},\n'
    b' "tables": {"applications": {"received": {"total": 1.5}}}}'
)


class From(PackageTest):
    def test_path_bytes_file(self):
        data, meant = REPORT.read_bytes(), gaireport.read(REPORT)
        for source in (str(REPORT), data, bytearray(data), memoryview(data), io.BytesIO(data)):
            self.assertEqual(gaireport.read(source), meant)
        with open(REPORT, "rb") as file:
            self.assertEqual(gaireport.read(file).path, str(REPORT))
        self.assertIsNone(gaireport.read(data).path)
        # To the last byte.
        text = meant.to_json().rstrip().encode()
        for kind in (bytes, bytearray, memoryview, io.BytesIO):
            self.assertEqual(gaireport.read(kind(text)), meant)

    def test_options(self):
        text = REPORT.read_text(encoding="utf-8")
        meant = gaireport.read(REPORT)
        self.assertEqual(gaireport.read(text.encode("gb18030"), encoding="GB18030"), meant)
        self.assertEqual(gaireport.read(text.encode("gb18030")), meant)
        self.assertEqual(gaireport.read(REPORT, format="text"), meant)
        with self.assertRaises(ValueError):
            gaireport.read(REPORT, format="wordperfect")
        with self.assertRaises(gaireport.ReadError) as raised:
            gaireport.read(REPORT, max_bytes=1000)
        self.assertEqual(raised.exception.status, "GAIR_E_LIMIT")
        with self.assertRaises(gaireport.ReadError) as raised:
            gaireport.read(REPORT, encoding="morse")
        self.assertEqual(raised.exception.status, "GAIR_E_UNSUPPORTED")
        for source in (REPORT, REPORT.read_bytes()):
            with self.assertRaises(gaireport.Error) as raised:
                gaireport.read(source, max_bytes=2**31)
            self.assertIs(type(raised.exception), gaireport.Error, "a mistake of the program, not of the document")
            self.assertEqual(raised.exception.status, "GAIR_E_ARGUMENT")
        given = _options("html", None, {name: 10 + i for i, name in enumerate(LIMITS)})
        self.assertEqual([getattr(given, name) for name in LIMITS], [10 + i for i in range(len(LIMITS))])
        with self.assertRaises(TypeError):
            gaireport.read(REPORT, max_beauty=1)
        for value, error in ((-1, OverflowError), (2**64, OverflowError), ("1", TypeError), (None, TypeError)):
            with self.assertRaises(error):
                gaireport.read(REPORT, max_bytes=value)

    def test_odd_names(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("年度报告.txt", "a b.txt", "-", "é\udcff.txt"):
                path = pathlib.Path(folder) / name
                path.write_bytes(REPORT.read_bytes())
                self.assertEqual(gaireport.read(path).path, str(path))
            here = os.getcwd()
            os.chdir(folder)
            try:
                self.assertEqual(gaireport.read("-").path, "-")
            finally:
                os.chdir(here)


class Wrong(PackageTest):
    def test_place_of_an_error(self):
        with self.assertRaises(gaireport.ReadError) as raised:
            gaireport.read(BROKEN)
        error = raised.exception
        self.assertEqual(error.pointer, "/tables/applications/received/total")
        self.assertIsNone(error.path)
        self.assertIn("/tables/applications/received/total", str(error))
        self.assertTrue(error.message.zh and error.message.en)
        with self.assertRaises(gaireport.ReadError) as raised:
            gaireport.read(BROKEN[:40], format="json")
        self.assertEqual(raised.exception.line, 2)
        self.assertIsNotNone(raised.exception.column)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((str(again), again.pointer, again.message.en), (str(error), error.pointer, error.message.en))

    def test_no_report(self):
        for data, status in ((b"", "GAIR_E_EMPTY"), (b" \n\t", "GAIR_E_EMPTY"), ("今天天气很好。".encode(), "GAIR_E_NOT_A_REPORT")):
            with self.assertRaises(gaireport.ReadError) as raised:
                gaireport.read(data)
            self.assertEqual(raised.exception.status, status)
            self.assertIsInstance(raised.exception, ValueError)

    def test_no_file(self):
        with self.assertRaises(FileNotFoundError) as raised:
            gaireport.read("/nowhere/report.html")
        self.assertEqual(raised.exception.filename, "/nowhere/report.html")
        with self.assertRaises(OSError):
            gaireport.read(os.path.dirname(REPORT))
        for path in ("a\0b", pathlib.Path("a\0b")):
            with self.assertRaises(ValueError):
                gaireport.read(path)

    def test_the_name_is_in_the_message(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "报告.json")
            pathlib.Path(path).write_bytes(BROKEN)
            with self.assertRaises(gaireport.ReadError) as raised:
                gaireport.read(path)
            self.assertEqual(raised.exception.path, path)
            self.assertTrue(str(raised.exception).startswith(path + ": /tables/"))

    def test_no_source(self):
        for source in (None, 3, object(), [b"x"], io.StringIO("text")):
            with self.assertRaises(TypeError):
                gaireport.read(source)

    def test_an_exception_of_the_file_is_passed_on(self):
        class Broken:
            def read(self):
                raise RuntimeError("cable")

        with self.assertRaisesRegex(RuntimeError, "cable"):
            gaireport.read(Broken())


class Many(PackageTest):
    def test_order_and_errors_as_values(self):
        sources = [REPORT, "/nowhere/x", WRONG_TOTAL, b"", REPORT.read_bytes(), str(WRONG_TOTAL)] * 20
        for workers in (1, 2, 7):
            outcomes = list(gaireport.read_many(sources, workers=workers))
            self.assertEqual(len(outcomes), len(sources))
            for source, outcome in zip(sources, outcomes):
                if source == "/nowhere/x":
                    self.assertIsInstance(outcome, FileNotFoundError)
                elif source == b"":
                    self.assertIsInstance(outcome, gaireport.ReadError)
                else:
                    self.assertIsInstance(outcome, gaireport.Report)
                    self.assertEqual(outcome.path, None if isinstance(source, bytes) else str(source))
        self.assertEqual(list(gaireport.read_many([])), [])

    def test_bounded_ahead(self):
        taken = 0

        def endless():
            nonlocal taken
            for _ in itertools.count():
                taken += 1
                yield REPORT

        reports = gaireport.read_many(endless(), workers=2)
        for _ in range(5):
            self.assertEqual(next(reports).year, 2020)
        self.assertLessEqual(taken, 5 + 8)
        reports.close()
        self.assertFalse([t for t in threading.enumerate() if t.name.startswith("gaireport")])

    def test_a_wrong_source_is_raised(self):
        with self.assertRaises(TypeError):
            list(gaireport.read_many([REPORT, 3]))
        for wrong in ("one.html", b"bytes", REPORT, 3):
            with self.assertRaises(TypeError) as raised:
                gaireport.read_many(wrong)
            self.assertEqual("put one in a list" in str(raised.exception), wrong != 3)
        for workers, error in ((0, OverflowError), (-1, OverflowError), ("2", TypeError), (True, TypeError)):
            with self.assertRaises(error):
                gaireport.read_many([REPORT], workers=workers)

    def test_an_exception_of_the_sources_is_passed_on(self):
        def broken():
            yield REPORT
            raise RuntimeError("cable")

        reports = gaireport.read_many(broken(), workers=1)
        with self.assertRaisesRegex(RuntimeError, "cable"):
            list(reports)


if __name__ == "__main__":
    unittest.main()
