"""gaireport check --format html: the page is well formed, complete without anything beside it, and says what the findings say."""

import html.parser
import json
import unittest

from support import REPORT, SOURCE, UNSAFE, CommandTest, figure_lines, run

DEMO = SOURCE / "examples" / "demo" / "wrong_total.txt"
VOID = {"meta", "input", "col", "br"}


class Page(html.parser.HTMLParser):
    """Elements, each closed where it must be; the text of cells by their path."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.cells, self.text = [], [], {}, []
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag):
        last, _ = self.open.pop()
        assert last == tag, (last, tag)

    def handle_data(self, data):
        self.text.append(data)
        within = [attributes for _, attributes in self.open]
        if any("tip" == a.get("class") for a in within) or any(tag == "sup" for tag, _ in self.open):
            return
        for attributes in within:
            if "data-cell" in attributes:
                self.cells[attributes["data-cell"]] = self.cells.get(attributes["data-cell"], "") + data


class Html(CommandTest):
    def page(self, *arguments):
        outcome = run("check", "--format", "html", *arguments)
        self.assertIn(outcome.status, (0, 1, 3), outcome.err)
        self.assertNotRegex(outcome.out, UNSAFE)
        return Page(outcome.out), outcome

    def test_figures(self):
        page, outcome = self.page(REPORT)
        self.assertEqual(outcome.status, 0)
        lines, places = figure_lines()
        shown = {cell: text.replace("万元", "").lstrip("+") for cell, text in page.cells.items()}
        self.assertEqual(shown, {cell: lines[place].replace("万元", "").lstrip("+") for cell, place in places.items()})
        self.assertFalse([a for tag, a in page.elements if tag == "td" and "class" in a])

    def test_suspect(self):
        page, outcome = self.page(DEMO)
        self.assertEqual(outcome.status, 1)
        marked = {a["data-cell"]: a["class"] for tag, a in page.elements if tag == "td" and "class" in a}
        self.assertEqual(marked, {"applications.unable.not_held.total": "suspect"})
        found = json.loads(run("check", "--format", "json", DEMO).out)["files"][0]["findings"]
        items = [a for tag, a in page.elements if tag == "li" and "id" in a]
        self.assertEqual([a["class"] for a in items], [f["severity"] if f["status"] == "fail" else "blocked" for f in found])
        text = "".join(page.text)
        for finding in found:
            self.assertIn(finding["message"]["zh"], text)
            self.assertIn(finding["message"]["en"], text)
        self.assertIn("968 + 74 + 0 + 1 + 3 + 1 = 1047 ≠ 1074", text)

    def test_alone(self):
        for lang in ("zh", "en"):
            page, _ = self.page("--lang", lang, DEMO, REPORT)
            self.assertEqual(dict(page.elements)["html"]["lang"], {"zh": "zh-CN", "en": "en"}[lang])
            checked = [a["id"] for tag, a in page.elements if tag == "input" and "checked" in a]
            self.assertEqual(checked, [lang])
            for tag, attributes in page.elements:
                self.assertNotIn(tag, ("script", "link", "img", "iframe", "object"))
                self.assertNotIn("src", attributes)
                if tag == "th":
                    self.assertIn("scope", attributes)
                self.assertTrue(attributes.get("href", "#").startswith("#"))
            ids = [a["id"] for _, a in page.elements if "id" in a]
            self.assertEqual(len(ids), len(set(ids)))
            for _, attributes in page.elements:
                if "href" in attributes:
                    self.assertIn(attributes["href"][1:], ids)
                if "aria-describedby" in attributes:
                    self.assertIn(attributes["aria-describedby"], ids)

    def test_unreadable(self):
        bad = self.write("bad<b>.json", "{")
        page, outcome = self.page(bad, REPORT)
        self.assertEqual(outcome.status, 3)
        self.assertIn("unreadable", [a.get("class", "").split()[-1] for tag, a in page.elements if tag == "span" and a.get("class")])
        self.assertIn("bad<b>.json", "".join(page.text))

    def test_markup_in_a_report(self):
        cells = {"natural_person": {"state": "text", "raw": "<b>&\u202e'\""}, "total": 3}
        report = {"format": "gaireport/1", "title": "</title><script>", "body": "<img>", "editions": {"applications": "2021"},
                  "tables": {"applications": {"received": cells}}}
        page, _ = self.page(self.write("a.json", json.dumps(report)))
        self.assertEqual([tag for tag, _ in page.elements if tag in ("script", "img")], [])
        self.assertEqual(page.cells["applications.received.natural_person"], "<b>&\\u{202E}'\"")


if __name__ == "__main__":
    unittest.main()
