"""The report as a mapping of cells, its meta data and sections, writing it and reading it back."""

import copy
import csv
import datetime
import gc
import io
import json
import os
import pathlib
import pickle
import tempfile
import unittest
import unittest.mock
from decimal import Decimal, localcontext

import gaireport

from support import DATA, REPORT, PackageTest, form, full_report

FEES = "proactive.fees.amount"
TOTAL = "applications.received.total"


class Cells(PackageTest):
    def setUp(self):
        self.report = gaireport.read(REPORT)

    def test_the_figures_of_the_sample(self):
        with open(DATA / "figures" / "fengjie_2020.csv", encoding="utf-8", newline="") as file:
            lines = [line for line in csv.DictReader(file) if line.get("value")]
        self.assertGreater(len(lines), 100)
        for line in lines:
            value = self.report[line["cell"]]
            kind = Decimal if line["cell"].endswith("amount") else int
            self.assertIsInstance(value, kind)
            self.assertEqual(value, Decimal(line["value"]), line["cell"])

    def test_is_a_mapping_of_every_path(self):
        paths = {cell["path"] for edition in (2019, 2021) for cell in form(edition)}
        self.assertEqual(set(self.report), paths)
        self.assertEqual(len(self.report), len(paths))
        self.assertEqual(dict(self.report.items())[TOTAL], self.report[TOTAL])
        self.assertIn("applications.other.other.total", self.report)
        self.assertIsNone(self.report["applications.other.other.total"], "2021 only: there, without a number")
        self.assertEqual(self.report.get("no.such.path", 7), 7)
        for path in ("", "no.such.path", TOTAL + " ", TOTAL + "\0", "\ud800"):
            self.assertNotIn(path, self.report)
            with self.assertRaises(KeyError):
                self.report[path]
        for odd in (3, None, [], {}):
            self.assertNotIn(odd, self.report)

    def test_all_numbers_at_once(self):
        for report in (self.report, gaireport.Report(), full_report()):
            self.assertEqual(report.numbers(), dict(report))
            self.assertEqual(list(report.numbers()), list(report))
        self.assertIsInstance(self.report.numbers()["proactive.procurement.amount"], Decimal)

    def test_states(self):
        report = gaireport.Report(edition=2021)
        self.assertEqual(report.state(TOTAL), "blank")
        self.assertEqual(report.state("applications.other.combined.total"), "absent")
        for text, state, value in (
            ("12", "number", 12),
            ("１，２３４", "number", 1234),
            ("/", "not_applicable", None),
            ("详见附件", "text", None),
            ("", "blank", None),
            ("-3", "number", -3),
            ("3.5", "text", None),
        ):
            report.set_text(TOTAL, text)
            self.assertEqual((report.state(TOTAL), report[TOTAL]), (state, value), text)
        report.set_text(TOTAL, "详见附件")
        self.assertEqual(report.cell(TOTAL).raw, "详见附件")
        report[TOTAL] = 5
        self.assertEqual(report.cell(TOTAL).raw, "")
        report[TOTAL] = None
        self.assertEqual(report.state(TOTAL), "blank")
        report.set_state(TOTAL, "not_applicable")
        self.assertEqual(report.state(TOTAL), "not_applicable")
        del report[TOTAL]
        self.assertEqual(report.state(TOTAL), "absent")

    def test_whole_numbers_to_the_last(self):
        report = gaireport.Report(edition=2021)
        for value in (0, -1, 2**31, 2**63 - 1, -(2**63)):
            report[TOTAL] = value
            self.assertEqual(report[TOTAL], value)
        for value in (2**63, -(2**63) - 1, 2**64, 10**30):
            with self.assertRaises(OverflowError):
                report[TOTAL] = value
        self.assertEqual(report[TOTAL], -(2**63))

    def test_money_is_exact(self):
        report = gaireport.Report(edition=2021)
        for text in ("0", "29497.02", "0.000001", "-0.000001", "9223372036854.775807", "-9223372036854.775808", "1E+3", "0E-40"):
            report[FEES] = Decimal(text)
            self.assertIsInstance(report[FEES], Decimal)
            self.assertEqual(report[FEES], Decimal(text))
        with localcontext() as context:
            context.prec = 3  # the context of the caller changes nothing
            report[FEES] = Decimal("29497.02")
            self.assertEqual(str(report[FEES]), "29497.02")
        report[FEES] = 3
        self.assertEqual(str(report[FEES]), "3")
        for wrong, error in (
            (Decimal("0.0000001"), ValueError),
            (Decimal("1E-999999"), ValueError),
            (Decimal("1E+999999"), OverflowError),
            (Decimal("9223372036854.775808"), OverflowError),
            (Decimal("NaN"), ValueError),
            (Decimal("-Infinity"), ValueError),
            (2**63, OverflowError),
            (1.5, TypeError),
            (True, TypeError),
            ("1", TypeError),
        ):
            with self.assertRaises(error, msg=repr(wrong)):
                report[FEES] = wrong
        self.assertEqual(report[FEES], 3)

    def test_a_cell(self):
        cell = self.report.cell("proactive.procurement.amount")
        lines = REPORT.read_bytes().split(b"\n")
        self.assertEqual((cell.state, cell.value, cell.raw), ("number", Decimal("29497.02"), ""))
        self.assertTrue(lines[cell.source.line - 1].startswith(b"29497.02"))
        self.assertTrue(REPORT.read_bytes()[cell.source.offset:].startswith(b"29497.02"))
        self.assertEqual(str(cell.source), f"{cell.source.line}:{cell.source.column}")
        meant = next(line for line in form(2019) if line["path"] == cell.path)
        self.assertEqual(cell.label.zh, " / ".join([meant["group"], meant["row"], meant["column"]]))
        self.assertEqual(cell.label.en, " / ".join([meant["group_en"], meant["row_en"], meant["column_en"]]))
        self.assertEqual(cell.label, cell.label.zh)
        self.assertIsNone(gaireport.Report(edition=2021).cell(FEES).source)

    def test_cells_are_those_of_the_report_s_tables(self):
        self.assertEqual([cell.path for cell in self.report.cells()], [line["path"] for line in form(2019)])
        self.report.set_edition("applications", 2021)
        self.assertEqual(self.report.editions, {"proactive": 2019, "applications": 2021, "proceedings": 2019})
        mixed = [cell.path for cell in self.report.cells()]
        self.assertIn("applications.other.other.total", mixed)
        self.assertNotIn("applications.other.combined.total", mixed)
        self.assertIn("proactive.procurement.amount", mixed)
        self.report.set_edition("proactive", None)
        self.assertFalse([cell for cell in self.report.cells() if cell.path.startswith("proactive.")])
        self.assertEqual(list(gaireport.Report().cells()), [])

    def test_a_label_is_that_of_the_edition(self):
        path = "proactive.normative_documents.made"
        self.assertIn("规范性文件", gaireport.Report(edition=2019).cell(path).label)
        self.assertNotIn("行政规范性文件", gaireport.Report(edition=2019).cell(path).label)
        self.assertIn("行政规范性文件", gaireport.Report(edition=2021).cell(path).label)
        self.assertIn("行政规范性文件", gaireport.Report().cell(path).label)


class Meta(PackageTest):
    def test_of_the_sample(self):
        report = gaireport.read(REPORT)
        self.assertEqual(report.year, 2020)
        self.assertEqual(report.body, "奉节县人民政府")
        self.assertEqual(report.period, gaireport.Period(datetime.date(2020, 1, 1), datetime.date(2020, 12, 31)))
        self.assertIn("2020年政府信息公开工作年度报告", report.title)
        self.assertEqual(report.path, str(REPORT))
        self.assertEqual([s.number for s in report.sections], [1, 2, 3, 4, 5, 6])
        self.assertIn("总体情况", report.sections[0].title)
        lines = REPORT.read_text(encoding="utf-8").split("\n")
        first = report.sections[0]
        self.assertIn("总体情况", lines[first.source.line - 1])
        self.assertTrue(lines[report.paragraph_source(0, 0).line - 1].strip().startswith(first.paragraphs[0][:8]))
        self.assertIsNone(report.paragraph_source(99, 0))

    def test_set_and_take_away(self):
        report = gaireport.Report()
        self.assertEqual((report.title, report.body, report.year, report.period, report.published), (None,) * 5)
        report.title, report.body, report.year = "报告", "某县人民政府", 2023
        report.period = datetime.date(2023, 1, 1), datetime.date(2023, 12, 31)
        report.published = datetime.date(2024, 2, 29)
        self.assertEqual((report.title, report.body, report.year), ("报告", "某县人民政府", 2023))
        self.assertEqual(report.period.end, datetime.date(2023, 12, 31))
        self.assertEqual(report.published, datetime.date(2024, 2, 29))
        report.title = report.body = report.year = report.period = report.published = None
        self.assertEqual(report, gaireport.Report())
        self.assertEqual(report.editions, dict.fromkeys(("proactive", "applications", "proceedings")))
        for edition in (1999, 2020):
            with self.assertRaises(gaireport.Error):
                report.set_edition("applications", edition)

    def test_shown(self):
        report = gaireport.Report()
        self.assertEqual(repr(report), "<gaireport.Report ? ?>")
        report.title, report.year = "年度报告", 2023
        self.assertEqual(repr(report), "<gaireport.Report 年度报告 2023>")
        report.body = "甲县人民政府"
        self.assertEqual(repr(report), "<gaireport.Report 甲县人民政府 2023>")
        self.assertEqual(repr(full_report().check(severities={r.id: "off" for r in gaireport.rules()})), "<gaireport.Findings: 0, clean>")
        self.assertEqual(repr(gaireport.to_arrow([report])), f"<gaireport.Table: 1 reports, {len(report) + 5} columns>")

    def test_sections(self):
        report = gaireport.Report(edition=2021)
        wanted = (gaireport.Section(1, "总体情况", ("本年度新收政府信息公开申请41件。", "🀄")), gaireport.Section(0, "", ()))
        report.sections = wanted
        self.assertEqual(report.sections, wanted)
        with self.assertRaises(gaireport.Error):
            report.sections = [gaireport.Section(6, "其他"), gaireport.Section(7, "没有")]
        self.assertEqual(report.sections, wanted, "all or nothing")
        report[TOTAL] = 40
        self.assertIn("prose.received", [finding.rule for finding in report.check()], "what the sections say was read anew")
        report.sections = ()
        self.assertEqual(report.sections, ())


class Blank(PackageTest):
    def test_of_a_year(self):
        for year, edition in ((2020, 2019), (2021, 2021), (2024, 2021)):
            report = gaireport.Report.blank(year=year, body="甲县人民政府")
            self.assertEqual((report.year, report.body, set(report.editions.values())), (year, "甲县人民政府", {edition}))
            self.assertIn("甲县人民政府", report.title)
            self.assertEqual([s.number for s in report.sections], [1, 2, 3, 4, 5, 6])
            self.assertEqual({cell.state for cell in report.cells()}, {"blank"})

    def test_of_an_edition(self):
        self.assertEqual(set(gaireport.Report.blank(2019).editions.values()), {2019})
        for wrong in ({}, {"edition": 1999}, {"year": 1999}, {"edition": 0}):
            with self.assertRaises(gaireport.Error):
                gaireport.Report.blank(**wrong)
        for wrong, error in (({"year": "2024"}, TypeError), ({"year": 0}, OverflowError), ({"year": 10000}, OverflowError), ({"edition": 2021, "body": 3}, TypeError)):
            with self.assertRaises(error):
                gaireport.Report.blank(**wrong)


class Writing(PackageTest):
    def test_json_there_and_back(self):
        report = gaireport.read(REPORT)
        text = report.to_json()
        again = gaireport.Report.from_json(text)
        self.assertEqual(again, report)
        self.assertEqual(again.to_json(), text)
        self.assertEqual(gaireport.Report.from_json(text.encode()), report)
        self.assertEqual(gaireport.Report.from_dict(report.to_dict()), report)
        data = report.to_dict()
        self.assertEqual(data["tables"]["proactive"]["procurement"]["amount"], "29497.02")
        self.assertEqual(again.cell(TOTAL).source.pointer, "/tables/applications/received/total")
        self.assertEqual(str(again.cell(TOTAL).source), "/tables/applications/received/total")
        again[TOTAL] = 1
        self.assertNotEqual(again, report)
        self.assertNotEqual(report, text)
        self.assertEqual(report, unittest.mock.ANY, "what is no report may compare itself")

    def test_json_with_places(self):
        sources = json.loads(gaireport.read(REPORT).to_json(sources=True))["sources"]
        self.assertTrue(sources)

    def test_csv(self):
        report = gaireport.read(REPORT)
        lines = list(csv.DictReader(io.StringIO(report.to_csv())))
        self.assertEqual([line["cell"] for line in lines], [line["path"] for line in form(2019)])
        for line, cell in zip(lines, report.cells()):
            value = "" if cell.value is None else str(cell.value)
            meant = (cell.path, cell.state, value, cell.raw, str(cell.source or ""))
            self.assertEqual(tuple(line.values()), meant)
        self.assertTrue(report.to_csv(excel=True).startswith("\ufeffcell,"))
        self.assertIn("\r\n", report.to_csv(excel=True))

    def test_save(self):
        report = gaireport.read(REPORT)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "报告.json")
            report.save(path)
            self.assertEqual(gaireport.read(path), report)
            report.save(pathlib.Path(folder) / "X.JSON", sources=True)
            self.assertEqual(pathlib.Path(folder, "X.JSON").read_bytes(), report.write("json", sources=True))
            report.save(pathlib.Path(folder) / "x", "csv", excel=True)
            self.assertEqual(pathlib.Path(folder, "x").read_bytes(), report.write("csv", excel=True))
            with self.assertRaises(FileNotFoundError) as raised:
                report.save(os.path.join(folder, "none", "x.json"))
            self.assertIn("none", raised.exception.filename)
            for wrong in (os.path.join(folder, "x"), os.path.join(folder, "x.what")):
                with self.assertRaises(ValueError):
                    report.save(wrong)

    def test_copies(self):
        report = gaireport.read(REPORT)
        for again in (report.copy(), copy.copy(report), copy.deepcopy(report), pickle.loads(pickle.dumps(report))):
            self.assertEqual(again, report)
            again[TOTAL] = 12345
            self.assertNotEqual(report[TOTAL], 12345)
        self.assertEqual(report.copy().cell(TOTAL).source, report.cell(TOTAL).source)
        self.assertEqual(report.copy().path, str(REPORT))

    def test_reports_are_no_keys(self):
        with self.assertRaises(TypeError):
            hash(gaireport.Report())


class Life(PackageTest):
    def test_with(self):
        with gaireport.read(REPORT) as report:
            self.assertEqual(report.year, 2020)
            self.assertFalse(report.closed)
        self.assertTrue(report.closed)
        report.close()
        self.assertIn("closed", repr(report))
        with self.assertRaises(gaireport.ClosedError), report:
            self.fail("a closed report was entered")

    def test_what_was_made_of_it_outlives_it(self):
        report = gaireport.read(REPORT)
        cell, sections, findings = report.cell(TOTAL), report.sections, report.check()
        report.close()
        del report
        gc.collect()
        self.assertEqual(cell.value, 41)
        self.assertEqual(len(sections), 6)
        for finding in findings:
            self.assertTrue(finding.message)
        self.assertIn("gaireport-findings/1", findings.to_json())

    def test_a_full_report_is_clean(self):
        for edition in (2019, 2021):
            errors = [f for f in full_report(edition).check() if f.rule.startswith(("applications.", "proceedings.", "cell."))]
            self.assertEqual(errors, [])


if __name__ == "__main__":
    unittest.main()
