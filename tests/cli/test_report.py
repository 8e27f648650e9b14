"""A report as it was published, through every verb: its figures, its verdict, and each figure changed."""

import csv
import io
import json
import re
import unicodedata
import unittest

from support import REPORT, UNSAFE, CommandTest, cells_of, figure_lines, identities_of, run, run_on_terminal

IDENTITY_RULES = {rule for rule, _, _ in identities_of(2019)}


def figures():
    lines, places = figure_lines()
    return {cell: lines[place].removesuffix("万元") for cell, place in places.items()}


def failed_identities(values):
    """What must fail, computed from the list of identities alone."""
    return {
        (rule, scope)
        for rule, scope, terms in identities_of(2019)
        if sum(sign * int(values[path]) for sign, path in terms) != 0
    }


class Sample(CommandTest):
    def test_figures_are_all_there(self):
        self.assertEqual(len(figures()), 198)
        self.assertEqual(failed_identities(figures()), set())


class Convert(CommandTest):
    def rows(self, *arguments):
        outcome = run("convert", "--to", "csv", *arguments, REPORT)
        self.assert_status(outcome, 0)
        self.assertEqual(outcome.err, "")
        return outcome, list(csv.DictReader(io.StringIO(outcome.out, newline="")))

    def test_csv(self):
        outcome, rows = self.rows()
        self.assertTrue(outcome.raw.startswith(b"cell,state,value,raw,source\n"))
        self.assertEqual([row["cell"] for row in rows], cells_of(2019))
        self.assertEqual({row["state"] for row in rows}, {"number"})
        self.assertEqual({row["cell"]: row["value"] for row in rows}, {cell: text.lstrip("+") for cell, text in figures().items()})
        values = {row["cell"]: row["value"] for row in rows}
        self.assertEqual(values["proactive.procurement.amount"], "29497.02")
        self.assertEqual(values["proactive.penalties.change"], "-6")
        self.assertEqual(values["applications.unable.not_held.total"], "6")
        self.assertEqual(values["proceedings.reconsideration.pending"], "2")

    def test_csv_sources(self):
        _, places = figure_lines()
        _, rows = self.rows()
        self.assertEqual({row["cell"]: row["source"] for row in rows}, {cell: f"{place + 1}:1" for cell, place in places.items()})

    def test_csv_for_excel(self):
        outcome, _ = self.rows("--excel")
        self.assertTrue(outcome.raw.startswith(b"\xef\xbb\xbfcell,state,value,raw,source\r\n"))
        self.assertEqual(outcome.raw.count(b"\n"), outcome.raw.count(b"\r\n"))

    def test_json(self):
        outcome = run("convert", "--to", "json", REPORT)
        self.assert_status(outcome, 0)
        report = json.loads(outcome.out)
        self.assertEqual(report["format"], "gaireport/1")
        self.assertEqual(report["year"], 2020)
        self.assertEqual(report["body"], "奉节县人民政府")
        self.assertEqual(report["period"], {"from": "2020-01-01", "to": "2020-12-31"})
        self.assertEqual(report["published"], "2021-02-20")
        self.assertEqual(report["editions"], dict.fromkeys(("proactive", "applications", "proceedings"), "2019"))
        self.assertEqual([section["number"] for section in report["sections"]], [1, 2, 3, 4, 5, 6])
        self.assertEqual(report["tables"]["proactive"]["procurement"], {"projects": 185, "amount": "29497.02"})

    def test_json_is_read_again(self):
        first = run("convert", "--to", "json", REPORT)
        path = self.write("report.json", first.raw)
        self.assertEqual(run("convert", "--to", "json", path).out, first.out)
        self.assert_status(run("check", path), 0)
        self.assertEqual(
            run("get", "--source", path, "applications.received.total").out, "41\t/tables/applications/received/total\n"
        )


class Get(CommandTest):
    def test_values(self):
        cells = cells_of(2019)
        outcome = run("get", REPORT, *cells)
        self.assert_status(outcome, 0)
        self.assertEqual(outcome.out.splitlines(), [text.lstrip("+") for text in figures().values()])

    def test_no_number_is_an_empty_line(self):
        path = self.changed("blank.txt", {"proactive.procurement.amount": "/"})
        outcome = run("get", path, "proactive.procurement.projects", "proactive.procurement.amount", "applications.other.fee_unpaid.total")
        self.assert_status(outcome, 0)
        self.assertEqual(outcome.out, "185\n\n\n")

    def test_source(self):
        _, places = figure_lines()
        cell = "proceedings.reconsideration.pending"
        self.assertEqual(run("get", "--source", REPORT, cell).out, f"2\t{places[cell] + 1}:1\n")

    def test_unknown_cell(self):
        outcome = run("get", REPORT, "applications.reeived.total")
        self.assert_status(outcome, 2)
        self.assertEqual(outcome.out, "")
        self.assertIn("是不是 applications.received.total", outcome.err)
        self.assert_status(run("get", REPORT, "proactive.regulations.amount"), 2)
        self.assertIn("did you mean", run("get", REPORT, "applications.reeived.total", "--lang", "en").err)


class Check(CommandTest):
    def findings(self, path, status, *options):
        outcome = run("check", "--format", "json", *options, path)
        self.assert_status(outcome, status)
        (file,) = json.loads(outcome.out)["files"]
        return file

    def test_clean(self):
        file = self.findings(REPORT, 0)
        self.assertEqual(file["verdict"], "clean")
        self.assertEqual(file["findings"], [])

    def test_each_figure_changed(self):
        """Any figure of tables three and four: exactly the identities that fail are named."""
        before = figures()
        changed = [cell for cell in before if cell.startswith(("applications.", "proceedings."))]
        self.assertEqual(len(changed), 176)
        for cell in changed:
            after = dict(before, **{cell: str(int(before[cell]) + 1)})
            path = self.changed("changed.txt", {cell: after[cell]})
            file = self.findings(path, 1)
            named = {(f["rule"], f["scope"]) for f in file["findings"] if f["rule"] in IDENTITY_RULES and f["status"] != "undecidable"}
            self.assertEqual(named, failed_identities(after), cell)
            others = {f["rule"] for f in file["findings"] if f["severity"] == "error"} - IDENTITY_RULES - {"locate"}
            self.assertEqual(others, set(), cell)
            self.assertEqual(file["verdict"], "error")

    def test_text(self):
        path = self.changed("changed.txt", {"proceedings.reconsideration.total": "4"})
        outcome = run("check", path)
        self.assert_status(outcome, 1)
        self.assertIn("changed.txt", outcome.out)
        self.assertIn("proceedings.total", outcome.out)
        english = run("check", "--lang", "en", path)
        self.assert_status(english, 1)
        self.assertNotEqual(english.out, outcome.out)

    def test_severity(self):
        path = self.changed("changed.txt", {"proceedings.reconsideration.total": "4"})
        off = ("--disable", "proceedings.total", "--disable", "locate") if "\nlocate " in run("rules").out else ("--disable", "proceedings.total")
        self.assertEqual(self.findings(path, 0, *off)["verdict"], "clean")

    def test_files(self):
        wrong = self.changed("wrong.txt", {"applications.received.total": "42"})
        missing = self.folder / "missing.txt"
        outcome = run("check", "--format", "json", REPORT, wrong, missing, REPORT)
        self.assert_status(outcome, 3)
        files = json.loads(outcome.out)["files"]
        self.assertEqual([f["verdict"] for f in files], ["clean", "error", "unreadable", "clean"])
        self.assertEqual([f["file"] for f in files], [str(REPORT), str(wrong), str(missing), str(REPORT)])
        self.assertIn("missing.txt", outcome.err)
        self.assert_status(run("check", REPORT, wrong), 1)

    def test_summary(self):
        wrong = self.changed("wrong.txt", {"applications.received.total": "42"})
        outcome = run("check", REPORT, wrong, self.folder / "missing.txt")
        self.assertIn("共 3 个文件：通过 1，有警告 0，有错误 1，读不了 1", outcome.out)
        self.assertIn("3 files: 1 clean, 0 with warnings, 1 with errors, 1 unreadable",
                      run("check", "--lang", "en", REPORT, wrong, self.folder / "missing.txt").out)

    def test_jsonl(self):
        outcome = run("check", "--jsonl", REPORT, REPORT)
        self.assert_status(outcome, 0)
        self.assertEqual([json.loads(line)["verdict"] for line in outcome.out.splitlines()], ["clean", "clean"])

    def test_many_files_keep_their_order(self):
        paths = []
        for i in range(60):
            value = "3" if i % 3 else "4"
            paths.append(self.changed(f"{i}.txt", {"proceedings.reconsideration.total": value}))
        for jobs in ("-j1", "-j2", "-j7"):
            outcome = run("check", "--jsonl", jobs, *paths)
            self.assert_status(outcome, 1)
            lines = [json.loads(line) for line in outcome.out.splitlines()]
            self.assertEqual([line["file"] for line in lines], [str(p) for p in paths])
            self.assertEqual([line["verdict"] for line in lines], ["clean" if i % 3 else "error" for i in range(60)])

    def test_files_from(self):
        wrong = self.changed("wrong.txt", {"applications.received.total": "42"})
        names = f"{REPORT}\n\n{wrong}\r\n".encode()
        listed = self.write("list.txt", b"\xef\xbb\xbf" + names)
        for outcome in (
            run("check", "--jsonl", "--files-from", listed),
            run("check", "--jsonl", "--files-from", "-", stdin=names),
            run("check", "--jsonl", "-0", "--files-from=-", stdin=f"{REPORT}\0{wrong}\0".encode()),
        ):
            self.assert_status(outcome, 1)
            self.assertEqual([json.loads(line)["file"] for line in outcome.out.splitlines()], [str(REPORT), str(wrong)])
        self.assert_status(run("check", "--files-from", "-", stdin=b""), 2)
        self.assert_status(run("check", "--files-from", self.folder / "none"), 3)
        self.assert_status(run("check", "--files-from", "-", "-", stdin=names), 2)

    def test_output_file(self):
        out = self.folder / "findings.json"
        wrong = self.changed("wrong.txt", {"applications.received.total": "42"})
        outcome = run("check", "--format", "json", "-o", out, wrong)
        self.assert_status(outcome, 1)
        self.assertEqual(outcome.out, "")
        self.assertEqual(json.loads(out.read_text(encoding="utf-8"))["files"][0]["verdict"], "error")


class Table(CommandTest):
    def test_csv(self):
        blank = self.changed("blank.txt", {"proactive.procurement.amount": "/"})
        outcome = run("table", REPORT, blank)
        self.assert_status(outcome, 0)
        first, second = csv.DictReader(io.StringIO(outcome.out, newline=""))
        self.assertEqual((first["body"], first["year"], first["published"]), ("奉节县人民政府", "2020", "2021-02-20"))
        self.assertEqual({c: first[c] for c in cells_of(2019)}, {c: t.lstrip("+") for c, t in figures().items()})
        self.assertEqual({first[c] for c in set(cells_of(2021)) - set(cells_of(2019))}, {""})
        self.assertEqual(second["proactive.procurement.amount"], "")

    def test_jsonl(self):
        blank = self.changed("blank.txt", {"proactive.procurement.amount": "/"})
        outcome = run("table", "--to", "jsonl", "-j2", REPORT, self.folder / "missing.txt", blank)
        self.assert_status(outcome, 3)
        first, second = map(json.loads, outcome.out.splitlines())
        self.assertEqual(first["cells"]["proactive.procurement.amount"], "29497.02")
        self.assertEqual(first["cells"]["applications.received.total"], 41)
        self.assertEqual(set(first["cells"]), set(cells_of(2019)))
        self.assertEqual(second["cells"]["proactive.procurement.amount"]["state"], "not_applicable")


class Show(CommandTest):
    def width(self, line):
        return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)

    def grids(self, text):
        """The lines of each grid: one ends where its last rule is followed by another rule, or by a line of no grid."""
        grids, before = [], ""
        for line in text.split("\n"):
            if line[:1] == "+" and before[:1] in ("", "+"):
                grids.append([])
            if line[:1] in ("|", "+"):
                grids[-1].append(line)
            before = line if line[:1] in ("|", "+") else ""
        return grids

    def test_alignment(self):
        for lang in ("zh", "en"):
            for columns in (80, 100, 120):
                outcome = run("show", "--lang", lang, REPORT, env={"COLUMNS": str(columns)})
                self.assert_status(outcome, 0)
                drawn = self.grids(outcome.out)
                self.assertEqual(len(drawn), 6)
                for grid in drawn:
                    self.assertEqual(len({self.width(line) for line in grid}), 1, "\n".join(grid))
                    self.assertLessEqual(self.width(grid[0]), columns)

    def test_figures_are_drawn(self):
        out = run("show", REPORT).out
        for text in ("29497.02", "52904", "-6", "奉节县人民政府", "(七)总计"):
            self.assertIn(text, out)
        self.assertNotIn("✗", out)
        self.assertNotIn("\x1b", out)

    def test_doubtful_figures_are_marked(self):
        path = self.changed("wrong.txt", {"proceedings.reconsideration.total": "4"})
        outcome = run("show", path)
        self.assert_status(outcome, 0)
        self.assertRegex(outcome.out, "4[?✗]")
        self.assertRegex(outcome.out, "错误 [1-9] 项")

    def test_states(self):
        report = json.loads(run("convert", "--to", "json", REPORT).out)
        report["tables"]["proactive"]["procurement"] = {"projects": {"state": "not_applicable", "raw": "/"},
                                                        "amount": {"state": "text", "raw": "详见\x1b[31m附件"}}
        report["tables"]["proactive"]["fees"]["change"] = None
        del report["tables"]["proactive"]["licensing"]["decisions"]
        path = self.write("states.json", json.dumps(report))
        outcome = run("show", path)
        self.assert_status(outcome, 0)
        self.assertIn("\\x1b", outcome.out)
        self.assertRegex(outcome.out, r"\| +/[ ✗?] \|")
        self.assertRegex(outcome.out, r"\| +\(空\)[ ✗?] \|")
        self.assertRegex(outcome.out, r"\| +\(缺\)[ ✗?] \|")
        self.assertIn("(空) 表里有这一格", outcome.out)
        self.assertIn("(缺) 文件里没有读到", outcome.out)
        self.assertNotIn("\x1b", outcome.out)

    def test_colour(self):
        path = self.changed("wrong.txt", {"proceedings.reconsideration.total": "4"})
        status, shown = run_on_terminal("show", path)
        self.assertEqual(status, 0)
        self.assertIn("\x1b[", shown)
        status, shown = run_on_terminal("show", path, env={"NO_COLOR": "1"})
        self.assertEqual(status, 0)
        self.assertNotIn("\x1b", shown)


class Terminal(CommandTest):
    """Text of a document never steers the terminal."""

    def nasty(self):
        lines, places = figure_lines()
        lines[places["proactive.procurement.amount"]] = "见\x1b]0;坏\x07附\u202e件\x9b31m"
        lines[1] = "奉节县\x1b[2J2020年政府信息公开工作年度报告"
        return self.write("nasty.txt", "\n".join(lines))

    def nasty_json(self):
        report = json.loads(run("convert", "--to", "json", REPORT).out)
        report["title"] = "奉节县\x1b[2J2020年政府信息公开\u202e工作年度报告"
        report["tables"]["proactive"]["procurement"]["amount"] = {"state": "text", "raw": "见\x1b]0;坏\x07附\u202e件\x9b31m"}
        return self.write("nasty.json", json.dumps(report))

    def test_terminal(self):
        for path in (self.nasty(), self.nasty_json()):
            self.on_terminal(path)

    def on_terminal(self, path):
        for verb in (["check"], ["show"], ["blocks"], ["convert", "--to", "csv"], ["convert", "--to", "json"],
                     ["get", "--source"], ["table"], ["table", "--to", "jsonl"]):
            cells = ["proactive.procurement.amount"] if verb[0] == "get" else []
            _, shown = run_on_terminal(*verb, path, *cells, env={"NO_COLOR": "1"})
            self.assertNotRegex(shown, UNSAFE, verb)

    def test_colour_is_all_there_is(self):
        for verb in ("check", "show"):
            _, shown = run_on_terminal(verb, self.nasty())
            self.assertNotRegex(re.sub("\x1b\\[[0-9;]*m", "", shown), UNSAFE)
            self.assertNotIn("\x1b[2J", shown)


class Blocks(CommandTest):
    def test_json(self):
        outcome = run("blocks", "--format", "json", REPORT)
        self.assert_status(outcome, 0)
        blocks = json.loads(outcome.out)["blocks"]
        lines = [line for line in REPORT.read_text(encoding="utf-8").split("\n") if line.strip()]
        self.assertEqual([b["type"] for b in blocks], ["paragraph"] * len(lines))
        self.assertEqual([b["text"] for b in blocks], [re.sub("[ \t]+", " ", line.strip(" \t")) for line in lines])
        content = REPORT.read_bytes()
        for block in blocks:
            self.assertEqual(set(block), {"type", "text", "source"})
            rest = content[block["source"]["offset"]:].decode()
            self.assertTrue(rest.startswith(block["text"][0]), block)

    def test_grid(self):
        path = self.write("grid.md", "# 题目\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n")
        outcome = run("blocks", "--format", "json", path)
        self.assert_status(outcome, 0)
        (grid,) = [b for b in json.loads(outcome.out)["blocks"] if b["type"] == "grid"]
        self.assertEqual(set(grid), {"type", "rows", "columns", "cells", "source"})
        self.assertEqual((grid["rows"], grid["columns"]), (2, 2))
        self.assertEqual([(c["row"], c["column"], c["rowspan"], c["colspan"], c["text"]) for c in grid["cells"]],
                         [(0, 0, 1, 1, "甲"), (0, 1, 1, 1, "乙"), (1, 0, 1, 1, "1"), (1, 1, 1, 1, "2")])

    def test_report_in_json(self):
        path = self.write("report.json", run("convert", "--to", "json", REPORT).raw)
        outcome = run("blocks", path)
        self.assert_status(outcome, 3)
        self.assertIn("这是 JSON", outcome.err)

    def test_text(self):
        outcome = run("blocks", REPORT)
        self.assert_status(outcome, 0)
        self.assertIn("2:1\t奉节县2020年政府信息公开工作年度报告\n", outcome.out)


class Lists(CommandTest):
    def test_forms(self):
        for edition in (2019, 2021):
            outcome = run("forms", "--edition", str(edition))
            self.assert_status(outcome, 0)
            self.assertEqual([line.split()[0] for line in outcome.out.splitlines()[1:]], cells_of(edition))

    def test_forms_json(self):
        forms = json.loads(run("forms", "--format", "json").out)["forms"]
        self.assertEqual([form["edition"] for form in forms], ["2019", "2021"])
        for form in forms:
            self.assertEqual([cell["cell"] for cell in form["cells"]], cells_of(form["edition"]))
            given = {(i["rule"], i["scope"], frozenset(i["equation"])) for i in form["identities"]}
            wanted = {(r, s, frozenset(("+" if sign > 0 else "-") + path for sign, path in terms))
                      for r, s, terms in identities_of(form["edition"])}
            self.assertEqual(given, wanted)

    def test_rules(self):
        outcome = run("rules")
        self.assert_status(outcome, 0)
        for rule in ("applications.row_total", "applications.outcome_total", "applications.balance", "proceedings.total"):
            self.assertRegex(outcome.out, rf"(?m)^{re.escape(rule)} +error ")
        rules = json.loads(run("rules", "--format", "json").out)["rules"]
        for rule in rules:
            self.assertEqual(set(rule), {"rule", "severity", "text", "basis"})
            self.assertTrue(rule["text"]["zh"] and rule["text"]["en"] and rule["basis"]["zh"] and rule["basis"]["en"], rule)


if __name__ == "__main__":
    unittest.main()
