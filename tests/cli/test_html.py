"""The report as a web page: what stands in the tables, and which heads a screen reader hears with each figure."""

import csv
import html.parser
import json
import unittest

from support import DATA, UNSAFE, CommandTest, REPORT, cells_of, figure_lines, run

VOID = {"meta", "col", "br", "link", "img"}


class Page(html.parser.HTMLParser):
    """Elements with attributes and text; refuses tags that are not closed in order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.tables = [], [], []
        self.feed(text)
        self.close()
        if self.open:
            raise AssertionError(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "attrs": dict(attrs), "text": ""}
        self.elements.append(element)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()["tag"] != tag:
            raise AssertionError(f"</{tag}> closes what is not open")

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def texts(self, tag):
        return [e["text"] for e in self.elements if e["tag"] == tag]


def narrow(text):
    return text.translate(str.maketrans("（），：", "(),:"))


def lattice(table):
    """The slots of a table, each with its cell; spans that overlap or leave a hole are an error."""
    slots = {}
    for r, row in enumerate(table):
        c = 0
        for cell in row:
            while (r, c) in slots:
                c += 1
            for dr in range(int(cell["attrs"].get("rowspan", 1))):
                for dc in range(int(cell["attrs"].get("colspan", 1))):
                    assert (r + dr, c + dc) not in slots
                    slots[r + dr, c + dc] = cell
    width = 1 + max(c for _, c in slots)
    assert len(slots) == len(table) * width, "the table is no rectangle"
    return slots


def heads(slots, place):
    """Texts of the heads of a figure: in its row to the left, in its column upwards, and the last head across the table."""
    r, c = place
    found = {id(slots[r, i]): slots[r, i] for i in range(c) if slots[r, i]["tag"] == "th"}
    over = set()
    for i in range(r - 1, -1, -1):
        cell = slots[i, c]
        scope = cell["attrs"].get("scope")
        # a head of the same kind nearer to the figure hides those above it
        if cell["tag"] != "th" or (scope in over and scope != "colgroup"):
            continue
        over.add(scope)
        found[id(cell)] = cell
    return {narrow(cell["text"]) for cell in found.values()}


class HtmlTest(CommandTest):
    def page(self, path=REPORT):
        outcome = run("convert", "--to", "html", path)
        self.assert_status(outcome, 0)
        return Page(outcome.out), outcome

    def figures(self, page):
        """Path of each cell, by the heads that speak of it, and what stands there."""
        with open(DATA / "forms" / "2019.csv", encoding="utf-8", newline="") as file:
            form = list(csv.DictReader(file))
        found = {}
        for table, name in zip(page.tables, ("proactive", "applications", "proceedings")):
            slots = lattice(table)
            for place, cell in slots.items():
                if cell["tag"] != "td" or "本列" in cell["text"] or id(cell) in {id(c) for _, c in found.values()}:
                    continue
                spoken = heads(slots, place)
                cells = [
                    row["path"]
                    for row in form
                    if row["path"].startswith(name)
                    and {row[k] for k in ("group", "row", "column_group", "column")} - {""} <= spoken
                ]
                self.assertEqual(len(cells), 1, (spoken, cells))
                self.assertNotIn(cells[0], found)
                found[cells[0]] = (cell["text"], cell)
        return {path: text for path, (text, _) in found.items()}

    def test_figures(self):
        lines, places = figure_lines()
        page, _ = self.page()
        self.assertEqual(self.figures(page), {path: lines[place] for path, place in places.items()})
        self.assertEqual(set(self.figures(page)), set(cells_of(2019)))

    def test_structure(self):
        page, outcome = self.page()
        self.assertTrue(outcome.out.startswith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'))
        self.assertEqual(page.texts("title"), ["奉节县2020年政府信息公开工作年度报告"])
        self.assertEqual(page.texts("h1"), page.texts("title"))
        self.assertEqual([text[:2] for text in page.texts("h2")], ["一、", "二、", "三、", "四、", "五、", "六、"])
        self.assertEqual([text[-3:] for text in page.texts("caption")], ["情况表"] * 3)
        for element in page.elements:
            self.assertNotIn(element["tag"], ("script", "link", "img", "iframe"))
            self.assertFalse({"href", "src", "onclick"} & set(element["attrs"]))
            if element["tag"] == "th":
                self.assertIn(element["attrs"]["scope"], ("col", "colgroup", "row", "rowgroup"))

    def test_states(self):
        report = json.loads(run("convert", "--to", "json", REPORT).out)
        rows = report["tables"]["applications"]
        rows["received"]["natural_person"] = {"state": "not_applicable", "raw": "/"}
        rows["received"]["total"] = {"state": "number", "value": 41, "raw": "41（其中网上12件）"}
        rows["granted"]["total"] = {"state": "text", "raw": "详见<附件>&\"1\""}
        rows["granted"]["natural_person"] = None
        path = self.write("states.json", json.dumps(report))
        figures = self.figures(self.page(path)[0])
        self.assertEqual(figures["applications.received.natural_person"], "/")
        self.assertEqual(figures["applications.received.total"], "41（其中网上12件）")
        self.assertEqual(figures["applications.granted.total"], "详见<附件>&\"1\"")
        self.assertEqual(figures["applications.granted.natural_person"], "")
        self.assertEqual(figures["proactive.licensing.change"], "+3")
        self.assertEqual(figures["proactive.penalties.change"], "-6")

    def test_hostile_text(self):
        paragraph = "<script>alert(1)</script> & \u202e\x1b[31m a|b"
        report = (
            '{"format": "gaireport/1", "title": "</title><b>", "editions": {},'
            ' "sections": [{"number": 1, "title": "\\"<i>", "paragraphs": [' + json.dumps(paragraph) + "]}]}"
        )
        page, outcome = self.page(self.write("hostile.json", report))
        self.assertIsNone(UNSAFE.search(outcome.out))
        self.assertEqual(page.texts("title"), ["</title><b>"])
        self.assertEqual(page.texts("h2"), ['一、"<i>'])
        self.assertEqual(page.texts("p"), ["<script>alert(1)</script> & \\u{202E}\\u{1B}[31m a|b"])

    def test_blank_cells_are_empty(self):
        row = {"upheld": None, "corrected": None, "other": None, "pending": None, "total": None}
        names = ("reconsideration", "direct_litigation", "litigation_after_reconsideration")
        report = {"format": "gaireport/1", "editions": {"proceedings": "2021"}, "tables": {"proceedings": {}}}
        report["tables"]["proceedings"] = {name: row for name in names}
        page, _ = self.page(self.write("blank.json", json.dumps(report)))
        self.assertEqual([cell["text"] for cell in page.tables[0][-1]], [""] * 15)


if __name__ == "__main__":
    unittest.main()
