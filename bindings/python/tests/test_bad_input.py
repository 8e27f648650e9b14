"""Wrong types, closed objects, text with NUL, paths that do not exist: an exception each, never a crash, and nothing changed."""

import datetime
import gc
import os
import sys
import unittest
import unittest.mock
from decimal import Decimal

import gaireport
from gaireport._library import lib

from support import REPORT, WRONG_TOTAL, PackageTest, full_report

TOTAL = "applications.received.total"
ODD = (None, True, 3, -1, 2**31, 2**63, 2**70, 1.5, float("nan"), Decimal("1.5"), "", "x", "a\0b", "\ud800", b"x", [], {}, object())


class Types(PackageTest):
    def test_odd_values_everywhere(self):
        """Every call takes every odd value, or refuses it by one of the exceptions that it names; the report stays a report."""
        report = full_report()
        uses = {
            "get": lambda v: report[v],
            "set": lambda v: report.__setitem__(TOTAL, v),
            "set money": lambda v: report.__setitem__("proactive.fees.amount", v),
            "set path": lambda v: report.__setitem__(v, 1),
            "del": lambda v: report.__delitem__(v),
            "in": lambda v: v in report,
            "cell": lambda v: report.cell(v),
            "state": lambda v: report.state(v),
            "set_state": lambda v: report.set_state(TOTAL, v),
            "set_text": lambda v: report.set_text(TOTAL, v),
            "set_edition": lambda v: report.set_edition("applications", v),
            "set_edition table": lambda v: report.set_edition(v, 2021),
            "title": lambda v: setattr(report, "title", v),
            "body": lambda v: setattr(report, "body", v),
            "year": lambda v: setattr(report, "year", v),
            "period": lambda v: setattr(report, "period", v),
            "published": lambda v: setattr(report, "published", v),
            "sections": lambda v: setattr(report, "sections", v),
            "section": lambda v: setattr(report, "sections", [gaireport.Section(v, v, v)]),
            "paragraph": lambda v: setattr(report, "sections", [gaireport.Section(1, "", (v,))]),
            "paragraph_source": lambda v: report.paragraph_source(v, v),
            "write": lambda v: report.write(v),
            "from_json": lambda v: gaireport.Report.from_json(v),
            "from_dict": lambda v: gaireport.Report.from_dict(v),
            "Report": lambda v: gaireport.Report(edition=v),
            "read": lambda v: gaireport.read(v),
            "read format": lambda v: gaireport.read(REPORT, format=v),
            "read encoding": lambda v: gaireport.read(REPORT, encoding=v),
            "check": lambda v: report.check(previous=v),
            "check children": lambda v: report.check(children=v),
            "check severities": lambda v: report.check(severities=v),
            "check lang": lambda v: report.check(lang=v),
            "check bound": lambda v: report.check(max_findings=v, max_set=v, max_work=v),
            "locate": lambda v: report.locate(previous=v),
            "locate evidence": lambda v: report.locate(evidence={TOTAL: v}),
            "diff": lambda v: gaireport.diff(report, v),
            "equal": lambda v: report == v,
            "writer": lambda v: gaireport.FindingsWriter(v),
        }
        allowed = (TypeError, ValueError, OverflowError, KeyError, gaireport.Error, OSError, AttributeError)
        for name, use in uses.items():
            for value in ODD:
                with self.subTest(use=name, value=repr(value)):
                    try:
                        use(value)
                    except allowed:
                        pass
                    self.assertEqual(gaireport.Report.from_json(report.to_json()), report)

    def test_no_float_no_bool_no_text(self):
        report = full_report()
        for value in (1.0, True, "1", b"1", Decimal(1), [1]):
            with self.assertRaises(TypeError):
                report[TOTAL] = value
        self.assertEqual(report[TOTAL], 0)

    def test_a_cell_that_the_edition_lacks(self):
        report = full_report(2021)
        for use in (
            lambda: report.__setitem__("applications.other.combined.total", 1),
            lambda: report.set_state("applications.other.combined.total", "blank"),
            lambda: report.set_text("proactive.procurement.amount", "3"),
            lambda: gaireport.Report().__setitem__(TOTAL, 1),
        ):
            with self.assertRaises(gaireport.CellError) as raised:
                use()
            self.assertEqual(raised.exception.status, "GAIR_E_EDITION")
            self.assertTrue(raised.exception.message.zh)
        with self.assertRaises(gaireport.CellError):
            report.set_state(TOTAL, "number")

    def test_names_of_another_type(self):
        report = full_report()
        for use in (lambda v: report[v], report.state, report.cell, report.__delitem__, lambda v: report.set_edition(v, 2021)):
            for odd in (None, 3, b"x", [], {}):
                with self.assertRaises(TypeError):
                    use(odd)
        for name in ("", "x", "applications\0x", "applications\0", "\ud800"):
            with self.assertRaises(KeyError):
                report.set_edition(name, 2021)

    def test_dates(self):
        report = full_report()
        for wrong in ((datetime.date(2023, 1, 1),), (1, 2), "ab", 3):
            with self.assertRaises((TypeError, ValueError)):
                report.period = wrong
        report.published = datetime.datetime(2024, 1, 31, 12, 0)
        self.assertEqual(report.published, datetime.date(2024, 1, 31))
        for year in (0, -1, 10000, 2**31):
            with self.assertRaises((OverflowError, gaireport.Error)):
                report.year = year


class Nul(PackageTest):
    def test_text_with_nul(self):
        """Text is kept with its NUL characters, or refused; it is never cut."""
        report = full_report()
        for name in ("title", "body"):
            try:
                setattr(report, name, "甲\0乙")
            except gaireport.Error:
                continue
            self.assertEqual(getattr(report, name), "甲\0乙")
        try:
            report.sections = [gaireport.Section(1, "总\0体", ("一\0二",))]
        except gaireport.Error:
            pass
        else:
            self.assertEqual((report.sections[0].title, report.sections[0].paragraphs), ("总\0体", ("一\0二",)))
        self.assertEqual(gaireport.Report.from_json(report.to_json()), report)

    def test_documents_with_nul(self):
        data = REPORT.read_bytes()
        for at in (0, len(data) // 2, len(data)):
            report = gaireport.read(data[:at] + b"\0" + data[at:], format="text")
            self.assertEqual(report.year, 2020)
        for text in ('{"format": "gaireport/1"}\0', '{"format": "gaireport/1", "editions": {}, "title": "a\0b"}'):
            with self.assertRaises(gaireport.ReadError):
                gaireport.Report.from_json(text)
        try:
            report = gaireport.Report.from_json('{"format": "gaireport/1", "editions": {}, "title": "a\\u0000b"}')
        except gaireport.ReadError:
            pass
        else:
            self.assertEqual(report.title, "a\0b")


class Closed(PackageTest):
    def test_every_use(self):
        report = gaireport.read(WRONG_TOTAL)
        report.close()
        report.close()
        uses = (
            lambda: report[TOTAL],
            lambda: report.__setitem__(TOTAL, 1),
            lambda: report.__delitem__(TOTAL),
            lambda: report.cell(TOTAL),
            lambda: list(report.cells()),
            lambda: report.state(TOTAL),
            lambda: report.numbers(),
            lambda: report.set_state(TOTAL, "blank"),
            lambda: report.set_text(TOTAL, "1"),
            lambda: report.set_edition("applications", 2021),
            lambda: report.title,
            lambda: report.body,
            lambda: report.year,
            lambda: report.period,
            lambda: report.published,
            lambda: report.sections,
            lambda: report.editions,
            lambda: report.paragraph_source(0, 0),
            lambda: setattr(report, "title", "x"),
            lambda: setattr(report, "year", 2020),
            lambda: setattr(report, "sections", ()),
            lambda: report.to_json(),
            lambda: report.to_csv(),
            lambda: report.to_dict(),
            lambda: report.save("/nowhere/x.json"),
            lambda: report.copy(),
            lambda: report.check(),
            lambda: report.locate(),
            lambda: report == gaireport.Report(),
            lambda: gaireport.diff(report, report),
        )
        for use in uses:
            with self.assertRaises(gaireport.ClosedError):
                use()

    def test_an_object_half_made(self):
        for kind in (gaireport.Report, gaireport.Findings, gaireport.FindingsWriter):
            half = kind.__new__(kind)
            del half
        gc.collect()
        with self.assertRaises(TypeError):
            gaireport.Report(2021)


class Memory(PackageTest):
    def test_nothing_is_kept(self):
        """Objects made and dropped in numbers: the memory of the process does not grow with them."""
        try:
            import resource
        except ImportError:
            self.skipTest("no resource module")
        if "asan" in os.environ.get("LD_PRELOAD", ""):
            self.skipTest("AddressSanitizer keeps what was freed")
        data = WRONG_TOTAL.read_bytes()

        def work(times):
            for _ in range(times):
                report = gaireport.read(data)
                findings = report.check()
                findings[0], report.cell(TOTAL), report.sections, report.to_json(), report.locate(), report.copy()

        def peak():
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        work(30)
        before = peak()
        work(150)
        grown = (peak() - before) * (1 if sys.platform == "darwin" else 1024)
        self.assertLess(grown, 4 << 20)

    def test_what_the_library_hands_out_is_given_back(self):
        """What is no object of the package is freed before the call returns, once."""
        report, other = full_report(), full_report(2019)
        for function, use in (
            ("gair_bytes_free", report.to_json),
            ("gair_location_free", report.locate),
            ("gair_differences_free", lambda: gaireport.diff(report, other)),
            ("gair_sum_notes_free", lambda: gaireport.sum([report, other])),
        ):
            freed = []

            def spy(pointer, *rest, free=getattr(lib, function), freed=freed):
                freed.append(bool(pointer))
                free(pointer, *rest)

            with unittest.mock.patch.object(lib, function, spy):
                use()
            self.assertEqual(freed, [True], function)

    def test_null_is_taken(self):
        """The declarations let None through where C has a NULL rule."""
        self.assertEqual(lib.gair_report_year(None), 0)
        self.assertEqual(lib.gair_findings_count(None), 0)
        self.assertIsNone(lib.gair_cell_path(0))
        lib.gair_report_free(None)
        lib.gair_bytes_free(None, None)


if __name__ == "__main__":
    unittest.main()
