"""Reports as Word and Excel files: what stands where, and that the same report is the same bytes."""

import csv
import json
import re
import unittest

from office import SHEET, WORD, Book, Package, expand, word_attribute, word_paragraphs, word_tables
from support import DATA, REPORT, UNSAFE, CommandTest, cells_of, figure_lines, identities_of, run

TABLES = ("proactive", "applications", "proceedings")
SHEETS = ("主动公开政府信息情况表", "收到和处理政府信息公开申请情况表", "政府信息公开行政复议、行政诉讼情况表")


def form(edition):
    with open(DATA / "forms" / f"{edition}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def distinct(edition):
    """A report whose cells all differ, as the project's JSON; and the figure of each cell."""
    report = {"format": "gaireport/1", "editions": dict.fromkeys(TABLES, str(edition)), "tables": {}}
    figures = {}
    for number, row in enumerate(form(edition), start=1001):
        *path, last = row["path"].split(".")
        place = report["tables"]
        for name in path:
            place = place.setdefault(name, {})
        figures[row["path"]] = number
        place[last] = str(number) if row["kind"] == "money" else number
    return report, figures


class OfficeTest(CommandTest):
    def convert(self, to, report):
        path = self.write("report.json", json.dumps(report)) if isinstance(report, dict) else report
        outcome = run("convert", "--to", to, path)
        self.assert_status(outcome, 0)
        self.assertEqual(outcome.err, "")
        self.assertEqual(run("convert", "--to", to, path).raw, outcome.raw)
        return outcome.raw

    def expect_package(self, package):
        self.assertEqual(package.times(), {(1980, 1, 1, 0, 0, 0)})
        core = {e.tag.rpartition("}")[2]: e.text for e in package.parts["docProps/core.xml"]}
        self.assertEqual(set(core), {"title", "language"})
        return core["title"]


class Word(OfficeTest):
    def test_report(self):
        package = Package(self.convert("docx", REPORT))
        self.assertEqual(self.expect_package(package), "奉节县2020年政府信息公开工作年度报告")
        paragraphs = word_paragraphs(package)
        self.assertEqual(paragraphs[0], ("Title", "奉节县2020年政府信息公开工作年度报告"))
        self.assertEqual([text[:2] for style, text in paragraphs if style == "Heading1"], ["一、", "二、", "三、", "四、", "五、", "六、"])
        lines, places = figure_lines()
        in_order = [slot["text"] for table in word_tables(package) for row in table for slot in self.once(row)]
        figures = [text for text in in_order if re.fullmatch(r"[+-]?[0-9.]+(万元)?", text)]
        self.assertEqual(figures, [lines[places[path]] for path in cells_of(2019)])

    @staticmethod
    def once(row):
        return [slot for i, slot in enumerate(row) if i == 0 or slot is not row[i - 1]]

    def test_styles_are_defined(self):
        package = Package(self.convert("docx", REPORT))
        defined = {s.get(WORD + "styleId"): word_attribute(s, "name") for s in package.parts["word/styles.xml"].iter(WORD + "style")}
        used = {e.get(WORD + "val") for name in ("pStyle", "tblStyle") for part in package.parts.values() for e in part.iter(WORD + name)}
        self.assertLessEqual(used, set(defined))
        self.assertEqual(defined["Heading1"], "heading 1")
        self.assertEqual(defined["Title"], "Title")

    def test_cells_by_heads(self):
        for edition in (2019, 2021):
            report, figures = distinct(edition)
            tables = word_tables(Package(self.convert("docx", report)))
            for name, table in zip(TABLES, tables):
                for row in form(edition):
                    if row["path"].startswith(name):
                        self.expect_figure(table, row, str(figures[row["path"]]))

    def expect_figure(self, table, row, figure):
        """The figure stands once, right of its row's label and under its column's."""
        places = [(r, c) for r, slots in enumerate(table) for c, slot in enumerate(slots) if slot["text"].strip("+万元") == figure]
        self.assertTrue(places, figure)
        r, c = places[0]
        narrow = str.maketrans("（），：", "(),:")
        spoken = {slot["text"].translate(narrow) for slot in table[r][:c]} | {slots[c]["text"].translate(narrow) for slots in table[:r]}
        self.assertLessEqual({row[k] for k in ("group", "row", "column_group", "column")} - {""}, spoken)

    def test_page(self):
        package = Package(self.convert("docx", REPORT))
        document = package.parts["word/document.xml"]
        page = document.find(f"{WORD}body/{WORD}sectPr")
        size, margins = page.find(WORD + "pgSz"), page.find(WORD + "pgMar")
        self.assertEqual((size.get(WORD + "w"), size.get(WORD + "h")), ("11906", "16838"))
        room = 11906 - int(margins.get(WORD + "left")) - int(margins.get(WORD + "right"))
        for table in document.iter(WORD + "tbl"):
            widths = [int(column.get(WORD + "w")) for column in table.find(WORD + "tblGrid")]
            self.assertEqual(sum(widths), room)
            for row in table.findall(WORD + "tr"):
                self.assertEqual(sum(int(w.get(WORD + "w")) for w in row.iter(WORD + "tcW")), room)
        repeated = [sum(1 for _ in table.iter(WORD + "tblHeader")) for table in document.iter(WORD + "tbl")]
        self.assertEqual(repeated, [0, 3, 3])

    def test_hostile_text(self):
        text = "]]><w:p/> &amp; \"'\u202e\x01\ufffe\ttab"
        report = {"format": "gaireport/1", "title": text, "editions": {}, "sections": [{"number": 1, "title": text, "paragraphs": [text]}]}
        package = Package(self.convert("docx", report))
        shown = "]]><w:p/> &amp; \"'\\u{202E}\\u{01}\\u{FFFE} tab"
        self.assertEqual(word_paragraphs(package)[:3], [("Title", shown), ("Heading1", "一、" + shown), ("BodyText", shown)])
        self.assertIsNone(UNSAFE.search(package.zip.read("word/document.xml").decode()))

    def test_not_on_a_terminal_nor_without_memory_of_time(self):
        first = self.convert("docx", REPORT)
        self.assertEqual(run("convert", "--to", "docx", REPORT, env={"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"}).raw, first)


class Excel(OfficeTest):
    def test_figures(self):
        for edition in (2019, 2021):
            report, figures = distinct(edition)
            book = Book(self.convert("xlsx", report))
            self.expect_package(book)
            self.assertEqual(list(book.sheets), ["报告", *SHEETS])
            found = []
            for sheet in SHEETS:
                cells = book.cells(sheet)
                found += [v for v, f, _ in cells.values() if f is None and isinstance(v, int)]
            self.assertEqual(found, list(figures.values()))

    def test_sums(self):
        """Each identity of the form has its formula, and a rule on its total, by their cells."""
        for edition in (2019, 2021):
            report, figures = distinct(edition)
            book = Book(self.convert("xlsx", report))
            paths = {number: path for path, number in figures.items()}
            expected = {
                (tuple(p for s, p in terms if s > 0), tuple(p for s, p in terms[:-1] if s < 0), terms[-1][1])
                for _, _, terms in identities_of(edition)
            }
            found = set()
            for sheet in SHEETS[1:]:
                cells = book.cells(sheet)
                path = {name: paths.get(value) for name, (value, formula, _) in cells.items() if not formula}
                rules = self.rules(book, sheet)
                for name, (value, formula, _) in cells.items():
                    if not formula:
                        continue
                    parts, taken = re.fullmatch(r'IF\(COUNTA\(.*\)=COUNT\(.*\),SUM\(([^)]*)\)(?:-SUM\((.*)\))?,""\)', formula).groups()
                    parts = [c for r in parts.split(",") for c in expand(r)]
                    taken = [c for r in taken.split(",") for c in expand(r)] if taken else []
                    self.assertEqual(value, sum(cells[c][0] for c in parts) - sum(cells[c][0] for c in taken))
                    total = rules.pop(name)
                    found.add((tuple(path[c] for c in parts), tuple(path[c] for c in taken), path[total]))
                    counted = re.match(r"IF\(COUNTA\((.*?)\)=COUNT\(\1\)", formula).group(1)
                    self.assertEqual({c for r in counted.split(",") for c in expand(r)}, {*parts, *taken, total})
                self.assertEqual(rules, {})
            self.assertEqual(found, expected)

    @staticmethod
    def rules(book, sheet):
        """Name of a sum's cell → the total that turns red where it differs."""
        found = {}
        for rule in book.sheets[sheet].iter(SHEET + "conditionalFormatting"):
            formula = rule.find(f"{SHEET}cfRule/{SHEET}formula").text
            name, total, again = re.fullmatch(r"AND\(ISNUMBER\((\w+)\),(\w+)<>(\w+)\)", formula).groups()
            assert name == again and rule.get("sqref") == total
            found[name] = total
        return found

    def test_sums_are_marked(self):
        book = Book(self.convert("xlsx", REPORT))
        names = {int(s.get("xfId")): s.get("builtinId") for s in book.parts["xl/styles.xml"].iter(SHEET + "cellStyle")}
        for sheet in SHEETS[1:]:
            for value, formula, style in book.cells(sheet).values():
                is_check = names[int(book.styles[style].get("xfId"))] == "23"
                self.assertEqual(is_check, formula is not None or (isinstance(value, str) and value.endswith(("之和", "减（七）总计"))), value)

    def test_states(self):
        report, _ = distinct(2019)
        rows = report["tables"]["applications"]
        rows["received"] = {
            "natural_person": None,
            "commercial_enterprise": {"state": "not_applicable", "raw": "/"},
            "research_institution": {"state": "text", "raw": "=1+2"},
            "public_welfare_organization": 999999999999999,
            "legal_service_organization": 1000000000000000,
            "other_organization": {"state": "text", "raw": "_x0041_<&>"},
            "total": {"state": "number", "value": 5, "raw": "5（其中网上2件）"},
        }
        report["tables"]["proactive"]["procurement"]["amount"] = "29497.02"
        report["tables"]["proactive"]["penalties"]["change"] = -6
        book = Book(self.convert("xlsx", report))
        cells = book.cells(SHEETS[1])
        shown = [cells[f"{column}5"][0] for column in "DEFGHIJ"]
        self.assertEqual(shown, [None, "/", "=1+2", 999999999999999, "1000000000000000", "_x005F_x0041_<&>", "5（其中网上2件）"])
        self.assertEqual(book.styles[cells["F5"][2]].get("quotePrefix"), "1")
        self.assertEqual(cells["L5"][0], "")
        cells = book.cells(SHEETS[0])
        self.assertEqual((cells["C19"][0], book.format(cells["C19"][2])), (29497.02, '0.00"万元"'))
        self.assertEqual({book.format(cells[name][2]) for name in ("C8", "C12", "C16")}, {"+0;-0;0"})

    def test_decimals_are_exact(self):
        for amount, code in (("0", "0"), ("1.5", "0.0"), ("-0.000001", "0.000000"), ("999999999.999999", "0.000000"), ("12.3456", "0.0000")):
            report, _ = distinct(2021)
            report["tables"]["proactive"]["fees"]["amount"] = amount
            book = Book(self.convert("xlsx", report))
            cell = next(c for c in book.sheets[SHEETS[0]].iter(SHEET + "c") if c.get("r") == "B15")
            self.assertEqual((cell.find(SHEET + "v").text, book.format(int(cell.get("s")))), (amount, code))

    def test_print(self):
        book = Book(self.convert("xlsx", REPORT))
        names = {(n.get("name"), n.get("localSheetId")): n.text for n in book.parts["xl/workbook.xml"].iter(SHEET + "definedName")}
        self.assertEqual(names["_xlnm.Print_Area", "2"], "'收到和处理政府信息公开申请情况表'!$A$1:$J$27")
        self.assertEqual(names["_xlnm.Print_Titles", "2"], "'收到和处理政府信息公开申请情况表'!$1:$4")
        for sheet in book.sheets.values():
            self.assertEqual(sheet.find(SHEET + "pageSetup").get("paperSize"), "9")

    def test_merges_do_not_overlap(self):
        book = Book(self.convert("xlsx", REPORT))
        for sheet in SHEETS:
            cells = [name for merge in book.sheets[sheet].iter(SHEET + "mergeCell") for name in expand(merge.get("ref"))]
            self.assertEqual(len(cells), len(set(cells)))
            values = book.cells(sheet)
            for merge in book.sheets[sheet].iter(SHEET + "mergeCell"):
                for name in expand(merge.get("ref"))[1:]:
                    self.assertIsNone(values.get(name, (None,))[0])

    def test_long_text_is_cut_into_cells(self):
        long = "公" * 40000
        report = {"format": "gaireport/1", "editions": {}, "sections": [{"number": 1, "title": "总体情况", "paragraphs": [long]}]}
        book = Book(self.convert("xlsx", report))
        cells = [value for value, _, _ in book.cells("报告").values()]
        self.assertEqual([len(c) for c in cells], [6, 32767, 40000 - 32767])

    def test_empty_report(self):
        book = Book(self.convert("xlsx", {"format": "gaireport/1", "title": "甲县2023年政府信息公开工作年度报告", "editions": {}}))
        self.assertEqual(list(book.sheets), ["报告"])


if __name__ == "__main__":
    unittest.main()
