"""The test documents that the C library is tested with, through the package; and the form, against the tests' own list."""

import csv
import io
import unittest
from decimal import Decimal

import gaireport

from support import DATA, PackageTest, cases, form


class Cases(PackageTest):
    def test_cells_are_those_of_the_document(self):
        """What each cell means; a document that the reader itself does not read as meant yet is left to its own tests."""
        count = right = 0
        for case in cases():
            if case.meant["safe"]:
                continue
            with self.subTest(case.name), gaireport.read(case.path) as report:
                found = {cell.path: (cell.state, "" if cell.value is None else str(cell.value)) for cell in report.cells()}
                count += 1
                right += all(found.get(path, ("absent", "")) == meant for path, meant in case.cells.items())
                # The writer is another way through the library to the same cells.
                lines = csv.DictReader(io.StringIO(report.to_csv()))
                self.assertEqual({line["cell"]: (line["state"], line["value"]) for line in lines}, found)
                for path, value in report.items():
                    state, text = found.get(path, ("absent", ""))
                    self.assertEqual(value, (Decimal(text) if path.endswith(".amount") else int(text)) if state == "number" else None)
        self.assertGreater(count, 40)
        self.assertGreater(right, count * 9 // 10)

    def test_meta_data_are_those_of_the_document(self):
        count = right = 0
        for case in cases():
            with self.subTest(case.name), gaireport.read(case.path) as report:
                period = report.period
                days = [period.start.isoformat(), period.end.isoformat()] if period else None
                published = report.published.isoformat() if report.published else None
                meant = case.meant
                count += 1
                right += (report.year, days, published) == (meant["year"], meant["period"], meant["published"])
                data = report.to_dict()
                self.assertEqual(report.title, data.get("title"))
                self.assertEqual(report.body, data.get("body"))
                self.assertEqual(report.year, data.get("year"))
                self.assertEqual(published, data.get("published"))
                self.assertEqual(days, [data["period"]["from"], data["period"]["to"]] if "period" in data else None)
                self.assertEqual({k: str(v) for k, v in report.editions.items() if v}, data["editions"])
                sections = [{"number": s.number, "title": s.title, "paragraphs": list(s.paragraphs)} for s in report.sections]
                self.assertEqual(sections, [{"title": "", "paragraphs": [], **s} for s in data.get("sections", [])])
        self.assertGreater(right, count * 9 // 10)

    def test_json_there_and_back(self):
        for case in cases():
            with self.subTest(case.name), gaireport.read(case.path) as report:
                with gaireport.Report.from_json(report.to_json()) as again:
                    self.assertEqual(again, report)


class Form(PackageTest):
    def test_cells_and_labels(self):
        for edition in gaireport.forms():
            meant = form(edition.edition)
            self.assertEqual(len(edition.cells), len(meant))
            for cell, line in zip(edition.cells, meant):
                self.assertEqual((cell.path, cell.kind), (line["path"], line["kind"]))
                pairs = ((cell.row_group, "group"), (cell.row, "row"), (cell.column_group, "column_group"), (cell.column, "column"))
                for text, name in pairs:
                    self.assertEqual((text.zh, text.en), (line[name], line[name + "_en"]))

    def test_identities(self):
        for edition in gaireport.forms():
            lines = (DATA / "forms" / f"identities-{edition.edition}.txt").read_text(encoding="utf-8").split("\n")
            found = {
                f"{one.rule} {one.scope}: " + " ".join(("+" if sign > 0 else "-") + path for sign, path in one.terms)
                for one in edition.identities
            }
            self.assertEqual(found, {line for line in lines if line})

    def test_editions(self):
        self.assertEqual([f.edition for f in gaireport.forms()], [2019, 2021])
        self.assertEqual([f.source for f in gaireport.forms()], ["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"])
        self.assertEqual([t.zh for t in gaireport.forms()[0].sections][:2], ["总体情况", "主动公开政府信息情况"])

    def test_rules(self):
        rules = {rule.id: rule for rule in gaireport.rules()}
        self.assertEqual(rules["applications.row_total"].severity, "error")
        for rule in rules.values():
            self.assertIn(rule.severity, ("error", "warning", "notice"))
            self.assertTrue(rule.text.zh and rule.text.en and rule.basis.zh and rule.basis.en)


if __name__ == "__main__":
    unittest.main()
