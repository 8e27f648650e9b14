"""
What other programs make of the files that the command writes: LibreOffice opens, prints, saves and fills them in; openpyxl and
python-docx load them. What LibreOffice saved is read again as the same report. The pages are kept as pictures in GAIREPORT_PAGES.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

import docx
import openpyxl
from libreoffice import LibreOffice

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "cli"))

from support import DATA, REPORT, CommandTest, cells_of, identities_of, run  # noqa: E402

TABLES = ("proactive", "applications", "proceedings")
SHEETS = ("主动公开政府信息情况表", "收到和处理政府信息公开申请情况表", "政府信息公开行政复议、行政诉讼情况表")


def setUpModule():
    global office
    office = LibreOffice().__enter__()


def tearDownModule():
    office.__exit__()


def form(edition):
    with open(DATA / "forms" / f"{edition}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def put(report, path, value):
    *names, last = path.split(".")
    place = report["tables"]
    for name in names:
        place = place.setdefault(name, {})
    place[last] = value


def figures(report, edition):
    """path → what the cell holds, in form order."""
    found = {}
    for path in cells_of(edition):
        place = report["tables"]
        for name in path.split("."):
            place = place[name]
        found[path] = place
    return found


class OfficeTest(CommandTest):
    def convert(self, to, source, name="out"):
        path = self.folder / f"{name}.{to}"
        self.assert_status(run("convert", "--to", to, "-o", path, source), 0)
        return path

    def read(self, path):
        outcome = run("convert", "--to", "json", path)
        self.assert_status(outcome, 0)
        return json.loads(outcome.out)

    def blank(self, to, year):
        path = self.folder / f"form.{to}"
        self.assert_status(run("new", "--year", str(year), "--body", "甲县人民政府", "--to", to, "-o", path), 0)
        return path


class SavedByLibreOffice(OfficeTest):
    def test_docx(self):
        report = self.read(REPORT)
        saved = office.convert(self.convert("docx", REPORT), self.folder / "saved.docx", "MS Word 2007 XML")
        self.assertEqual(self.read(saved), report)

    def test_xlsx(self):
        report = self.read(REPORT)
        saved = office.convert(self.convert("xlsx", REPORT), self.folder / "saved.xlsx", "Calc MS Excel 2007 XML")
        self.assertEqual(self.read(saved), report)

    def test_blank_forms(self):
        for year in (2020, 2024):
            for to, form_name in (("docx", "MS Word 2007 XML"), ("xlsx", "Calc MS Excel 2007 XML")):
                path = self.blank(to, year)
                saved = office.convert(path, self.folder / f"saved.{to}", form_name)
                self.assertEqual(self.read(saved), self.read(path))

    def test_page_to_word(self):
        """The page that the command writes, opened in Writer and saved as a Word file."""
        page = self.convert("html", REPORT)
        saved = office.convert(page, self.folder / "page.docx", "MS Word 2007 XML")
        self.assertEqual(figures(self.read(saved), 2019), figures(self.read(REPORT), 2019))


class FilledIn(OfficeTest):
    """Blank forms filled in by LibreOffice's scripting, figure by figure in the order in which a person would."""

    def expected(self, path, values):
        report = self.read(path)
        for cell, value in values.items():
            put(report, cell, value)
        return report

    def values(self, year):
        edition = 2019 if year < 2021 else 2021
        values = {}
        for number, row in enumerate(form(edition), start=1):
            values[row["path"]] = {"money": "12.3456", "signed_count": -number}.get(row["kind"], number)
        return values

    def test_docx(self):
        for year in (2020, 2024):
            path, values = self.blank("docx", year), self.values(year)
            expected, left = self.expected(path, values), list(values.values())
            document = office.open(path)
            for name in document.TextTables.ElementNames:
                table = document.TextTables.getByName(name)
                for cell in table.CellNames:
                    if not table.getCellByName(cell).String:
                        table.getCellByName(cell).String = str(left.pop(0))
            self.assertEqual(left, [])
            office.store(document, self.folder / "filled.docx", "MS Word 2007 XML")
            document.close(True)
            self.assertEqual(self.read(self.folder / "filled.docx"), expected)

    def test_xlsx(self):
        for year in (2020, 2024):
            path, values = self.blank("xlsx", year), self.values(year)
            expected, left = self.expected(path, values), list(values.values())
            document = office.open(path)
            for sheet, columns in zip((1, 2, 3), (4, 10, 15)):
                self.fill_sheet(document.Sheets.getByIndex(sheet), columns, left)
            self.assertEqual(left, [])
            office.store(document, self.folder / "filled.xlsx", "Calc MS Excel 2007 XML")
            document.close(True)
            self.assertEqual(self.read(self.folder / "filled.xlsx"), expected)

    @staticmethod
    def fill_sheet(sheet, columns, left):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        for row in range(1, cursor.RangeAddress.EndRow + 1):
            for column in range(columns):
                cell = sheet.getCellByPosition(column, row)
                merged = sheet.createCursorByRange(cell)
                merged.collapseToMergedArea()
                area = merged.RangeAddress
                is_first = (area.StartRow, area.StartColumn) == (row, column)
                bordered = cell.TableBorder2.TopLine.OuterLineWidth > 0
                if is_first and bordered and not cell.String and left:
                    cell.Value = float(left.pop(0))


class Sums(OfficeTest):
    """The formulas and the red totals, as LibreOffice computes them."""

    def red(self, path):
        """What is in each total that turns red, by sheet and cell."""
        document, found = office.open(path), {}
        document.calculateAll()
        for name in SHEETS[1:]:
            sheet = document.Sheets.getByName(name)
            scratch = sheet.getCellRangeByName("Z100")
            for rule in sheet.ConditionalFormats.ConditionalFormats:
                scratch.Formula = "=" + rule.getByIndex(0).Formula1.replace(",", ";")
                if scratch.Value:
                    cell = rule.Range.RangeAddressesAsString.rpartition(".")[2]
                    found[name, cell] = sheet.getCellRangeByName(cell).Value
        document.close(True)
        return found

    def test_a_right_report_has_none(self):
        self.assertEqual(self.red(self.convert("xlsx", REPORT)), {})

    def test_wrong_totals(self):
        report = self.read(REPORT)
        wrong = {
            "applications.received.total": 14,
            "applications.outcome_total.natural_person": 72,
            "proceedings.reconsideration.total": 4,
        }
        for path, value in wrong.items():
            put(report, path, value)
        source = self.write("wrong.json", json.dumps(report))
        values = figures(self.read(source), 2019)
        expected = []
        for _, _, terms in identities_of(2019):
            if sum(sign * int(values[path]) for sign, path in terms):
                expected.append(float(values[terms[-1][1]]))
        found = self.red(self.convert("xlsx", source))
        self.assertEqual(len(expected), 6)
        # a total in two identities that fail is one red cell
        self.assertEqual(sorted(set(found.values())), sorted(set(expected)))

    def test_formulas_agree_with_what_is_stored(self):
        path = self.convert("xlsx", REPORT)
        stored = openpyxl.load_workbook(path, data_only=True)
        formulas = openpyxl.load_workbook(path)
        document = office.open(path)
        document.calculateAll()
        checked = 0
        for name in SHEETS[1:]:
            for row in formulas[name].iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        value = document.Sheets.getByName(name).getCellRangeByName(cell.coordinate).Value
                        self.assertEqual(stored[name][cell.coordinate].value, value)
                        checked += 1
        document.close(True)
        self.assertEqual(checked, len(identities_of(2019)))


class Loaded(OfficeTest):
    def test_openpyxl(self):
        book = openpyxl.load_workbook(self.convert("xlsx", REPORT))
        self.assertEqual(book.sheetnames, ["报告", *SHEETS])
        sheet = book[SHEETS[1]]
        self.assertEqual([cell.value for cell in sheet[5]][3:10], [36, 5, 0, 0, 0, 0, 41])
        self.assertEqual(len(sheet.conditional_formatting), 37 - 2)  # two totals stand in two identities each
        self.assertEqual(sheet.page_setup.paperSize, 9)
        self.assertEqual(book[SHEETS[0]]["C19"].value, 29497.02)

    def test_python_docx(self):
        document = docx.Document(self.convert("docx", REPORT))
        self.assertEqual(document.paragraphs[0].style.name, "Title")
        headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
        self.assertEqual(len(headings), 6)
        table = document.tables[1]
        self.assertEqual(table.cell(5, 0).text, "三、本年度办理结果")
        self.assertIs(table.cell(5, 0)._tc, table.cell(24, 0)._tc)
        self.assertEqual([table.cell(3, i).text for i in range(3, 10)], ["36", "5", "0", "0", "0", "0", "41"])
        self.assertEqual(document.core_properties.author, "")


class Printed(OfficeTest):
    def test_pages(self):
        """Each format as LibreOffice prints it: all labels and figures are on the pages."""
        for to, filter_name in (("docx", "writer_pdf_Export"), ("xlsx", "calc_pdf_Export")):
            pages = office.convert(self.convert(to, REPORT), self.folder / f"{to}.pdf", filter_name)
            text = subprocess.run(["pdftotext", "-layout", pages, "-"], capture_output=True, check=True).stdout.decode()
            squeezed = "".join(text.split())
            for word in ("奉节县2020年政府信息公开工作年度报告", "申请人情况", "商业企业", "29497.02", "52904", "行政诉讼"):
                self.assertIn(word, squeezed)
            self.keep(pages, to)

    def keep(self, pages, name):
        folder = os.environ.get("GAIREPORT_PAGES")
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(pages, folder)
            subprocess.run(["pdftoppm", "-r", "80", "-png", pages, pathlib.Path(folder) / name], check=True)


if __name__ == "__main__":
    unittest.main()
