"""What a status of the library becomes, and what an exception says."""

import datetime
import pickle
import re
import unittest
import unittest.mock

import gaireport
from gaireport import _check, _errors
from gaireport import _declarations as c
from gaireport._library import lib

from support import PACKAGE, REPORT, SOURCE, PackageTest, full_report

STATUSES = {name: value for name, value in vars(c).items() if name.startswith("E_")}
OF_CELLS = {"E_CELL", "E_EDITION", "E_STATE", "E_RANGE"}


class Statuses(PackageTest):
    def test_each_has_its_exception(self):
        self.assertIsNone(_errors.check(c.OK))
        self.assertGreater(len(STATUSES), len(OF_CELLS))
        for name, value in STATUSES.items():
            with self.assertRaises(Exception) as raised:
                _errors.check(value)
            error = raised.exception
            if name == "E_NOMEM":
                self.assertIs(type(error), MemoryError)
                continue
            self.assertIs(type(error), gaireport.CellError if name in OF_CELLS else gaireport.Error, name)
            self.assertEqual((error.code, error.status), (value, "GAIR_" + name))
            self.assertEqual(str(error), f"{error.message.zh} / {error.message.en}")
            self.assertTrue(error.message.en.isascii() and not error.message.zh.isascii(), error)

    def test_of_reading(self):
        record = _errors.new_error()
        record.offset = -1
        with self.assertRaises(MemoryError):
            _errors.raise_read(c.E_NOMEM, record, "a.html")
        with self.assertRaises(gaireport.ReadError) as raised:
            _errors.raise_read(c.E_IO, record, "a.html")
        self.assertEqual((raised.exception.status, raised.exception.path), ("GAIR_E_IO", "a.html"))
        record.system_error = 2
        with self.assertRaises(FileNotFoundError) as raised:
            _errors.raise_read(c.E_IO, record, "a.html")
        self.assertEqual(raised.exception.filename, "a.html")


class PassedOn(PackageTest):
    def test_every_status(self):
        """Each function of the library that answers with a status runs out of memory: MemoryError, and nothing else."""
        report, findings, day = full_report(), full_report().check(), datetime.date(2024, 1, 31)
        path = "applications.received.total"
        uses = {
            "gair_check": report.check,
            "gair_diff": lambda: gaireport.diff(report, report),
            "gair_findings_writer_begin": lambda: gaireport.FindingsWriter("text"),
            "gair_findings_writer_end": lambda: gaireport.FindingsWriter("text").end(),
            "gair_findings_writer_file": lambda: gaireport.FindingsWriter("text").add("a", findings),
            "gair_locate": report.locate,
            "gair_read": lambda: gaireport.read(b"x"),
            "gair_read_file": lambda: gaireport.read(REPORT),
            "gair_report_add_paragraph": lambda: setattr(report, "sections", [gaireport.Section(1, "", ("x",))]),
            "gair_report_add_section": lambda: setattr(report, "sections", [gaireport.Section(1, "")]),
            "gair_report_clear": lambda: report.__delitem__(path),
            "gair_report_clear_sections": lambda: setattr(report, "sections", ()),
            "gair_report_copy": report.copy,
            "gair_report_export": report.numbers,
            "gair_report_from_json": lambda: gaireport.Report.from_json("{}"),
            "gair_report_new": gaireport.Report,
            "gair_report_new_blank": lambda: gaireport.Report.blank(year=2024),
            "gair_report_read_prose": lambda: setattr(report, "sections", ()),
            "gair_report_set": lambda: report.__setitem__(path, 1),
            "gair_report_set_body": lambda: setattr(report, "body", "x"),
            "gair_report_set_edition": lambda: report.set_edition("applications", 2019),
            "gair_report_set_period": lambda: setattr(report, "period", (day, day)),
            "gair_report_set_published": lambda: setattr(report, "published", day),
            "gair_report_set_state": lambda: report.set_state(path, "blank"),
            "gair_report_set_text": lambda: report.set_text(path, "1"),
            "gair_report_set_title": lambda: setattr(report, "title", "x"),
            "gair_report_set_year": lambda: setattr(report, "year", 2020),
            "gair_report_write_buffer": report.to_json,
            "gair_report_write_file": lambda: report.save("/nowhere/x.json"),
            "gair_sum": lambda: gaireport.sum([report]),
        }
        headers = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "include" / "gaireport").glob("*.h"))
        modules = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "src" / "gaireport").glob("*.py"))
        answering = set(re.findall(r"gair_status (gair_\w+)\(", headers)) & set(re.findall(r"lib\.(gair_\w+)", modules))
        self.assertEqual(set(uses), answering)
        for function, use in uses.items():
            with unittest.mock.patch.object(lib, function, lambda *arguments: c.E_NOMEM):
                with self.assertRaises(MemoryError, msg=function):
                    use()
        self.assertEqual(report, full_report())
        with unittest.mock.patch.object(lib, "gair_report_export", lambda *arguments: c.E_NOMEM):
            with self.assertRaises(MemoryError):
                gaireport.to_arrow([report])
        with unittest.mock.patch.object(lib, "gair_report_set_period", lambda *arguments: c.E_NOMEM):
            with self.assertRaises(MemoryError):
                report.period = None

    def test_an_error_goes_back_into_the_library(self):
        """What read() raised is what the writers of findings are given, to the last field."""
        for source in (b"x", b'{"format": "gaireport/1", "editions": {}, "year": "x"}', "/nowhere/x", b""):
            seen = []

            def spy(status, record, *rest, raise_read=_errors.raise_read, seen=seen):
                seen.append({name: getattr(record, name) for name, *_ in c.Error._fields_})
                raise_read(status, record, *rest)

            with unittest.mock.patch("gaireport._read.raise_read", spy):
                with self.assertRaises((gaireport.ReadError, OSError)) as raised:
                    gaireport.read(source, format="json")
            record = _check.error_struct(raised.exception)
            given = {name: getattr(record, name) for name, *_ in c.Error._fields_}
            for name in ("status", "offset", "line", "column", "pointer", "system_error"):
                self.assertEqual(given[name], seen[0][name], name)
            if seen[0]["message_zh"]:
                self.assertEqual((given["message_zh"], given["message_en"]), (seen[0]["message_zh"], seen[0]["message_en"]))
        self.assertEqual(_check.error_struct(MemoryError("x")).status, c.E_NOMEM)
        self.assertEqual(_check.cut("一" * 200), ("一" * 106).encode("utf-8"), "319 bytes, and no half of a character")


class Places(PackageTest):
    def place(self, error):
        return error.path, error.offset, error.line, error.column, error.pointer

    def read_error(self, *arguments, **options):
        with self.assertRaises(gaireport.ReadError) as raised:
            gaireport.read(*arguments, **options)
        return raised.exception

    def test_is_given_where_it_is_known(self):
        wrong = '{"title": "甲",\n "body": x}'.encode()
        cases = (
            (b"", None, (None, None, None, None, None), ""),
            (b"x", "json", (None, 0, 1, 1, None), "1:1: "),
            (wrong, "json", (None, wrong.index(b"x"), 2, 10, None), "2:10: "),
            (b'{"format": "gaireport/1", "editions": {}, "year": "x"}', "json", (None, None, None, None, "/year"), "/year: "),
        )
        for data, form, place, start in cases:
            error = self.read_error(data, format=form)
            self.assertEqual(self.place(error), place)
            self.assertEqual(str(error), f"{start}{error.message.zh} / {error.message.en}")
            again = pickle.loads(pickle.dumps(error))
            self.assertEqual((self.place(again), str(again), again.code), (place, str(error), error.code))
            self.assertEqual((again.message.zh, again.message.en), (error.message.zh, error.message.en))

    def test_stands_after_the_file(self):
        for place, shown in (
            ((None, None, None, None), "a.json"),
            ((7, 2, 3, None), "a.json:2:3"),
            ((None, None, None, "/year"), "a.json: /year"),
        ):
            self.assertEqual(gaireport.ReadError(c.E_FORMAT, None, "a.json", *place).place, shown)


if __name__ == "__main__":
    unittest.main()
