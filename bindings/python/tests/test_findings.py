"""Findings: every field is that of the library's own JSON; severities, last year, bodies below, localization."""

import gc
import json
import pickle
import unittest
import unittest.mock
import xml.dom.minidom
from decimal import Decimal

import gaireport
from gaireport import _declarations as c
from gaireport._check import target
from gaireport._form import find_cell
from gaireport._library import lib

from support import REPORT, WRONG_TOTAL, PackageTest, cases, form, full_report

TOTAL = "applications.unable.not_held.total"
COLUMNS = ("natural_person", "commercial_enterprise")


def plain(value):
    """What the package gives, as JSON has it."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, gaireport.Range):
        ends = {"min": -(2**63) if value.min is None else value.min, "max": 2**63 - 1 if value.max is None else value.max}
        return {name: plain(end) for name, end in ends.items()}
    if isinstance(value, gaireport.Text):
        return {"zh": value.zh, "en": value.en}
    if isinstance(value, gaireport.Source):
        return {name: part for name, part in vars(value).items() if part is not None}
    return value


def finding_as_json(finding, findings):
    return {
        "rule": finding.rule,
        "scope": finding.scope,
        "severity": finding.severity,
        "status": finding.status,
        "certainty": finding.certainty,
        "message": plain(finding.message),
        "raw": finding.raw,
        "cells": [
            {"cell": x.path, "role": x.role, "value": plain(x.value), "state": x.state, "raw": x.raw, "source": plain(x.source)}
            for x in finding.cells
        ],
        "left": plain(finding.left),
        "right": plain(finding.right),
        "imbalance": plain(finding.imbalance),
        "repairs": [
            {
                "operation": r.operation,
                "cells": [{"cell": x.path, "from": plain(x.from_), "to": plain(x.to)} for x in r.changes],
                "evidence": plain(r.evidence),
            }
            for r in finding.repairs
        ],
        "unique": finding.unique,
        "proved": finding.proved,
        "blocked_by": [{"index": i, "rule": findings[i].rule, "scope": findings[i].scope} for i in finding.blocked_by],
        "source": plain(finding.source),
        "basis": plain(finding.basis),
        "fingerprint": finding.fingerprint,
    }


class Fields(PackageTest):
    def assert_as_json(self, report, **options):
        findings = report.check(**options)
        written = findings.to_dicts()
        self.assertEqual(len(findings), len(written))
        for finding, meant in zip(findings, written):
            self.assertEqual(finding_as_json(finding, findings), meant)
        return findings

    def test_of_every_test_document(self):
        seen = set()
        for case in cases():
            with self.subTest(case.name):
                seen.update(f.rule for f in self.assert_as_json(gaireport.read(case.path)))
        self.assertGreater(len(seen), 15)

    def test_of_reports_from_json(self):
        report = gaireport.Report.from_json(gaireport.read(WRONG_TOTAL).to_json())
        findings = self.assert_as_json(report)
        self.assertEqual(findings[0].cells[0].source.pointer, "/tables/applications/unable/not_held/total")

    def test_of_blanks_money_and_wide_ranges(self):
        report = full_report()
        for path in [cell["path"] for cell in form(2021)][12:40]:
            report[path] = None
        report["proactive.fees.amount"] = Decimal("-29497.02")
        findings = self.assert_as_json(report)
        self.assertIn("cell.negative", [f.rule for f in findings])
        self.assertIn(Decimal("-29497.02"), [x.value for f in findings for x in f.cells])

    def test_of_damage(self):
        """Every cell damaged by turns: unique and proved repairs, with values that bring the true figure back."""
        report, found = full_report(), 0
        for path in [cell["path"] for cell in form(2021) if cell["path"].startswith("applications.")][::9]:
            report[path] = 7
            findings = self.assert_as_json(report)
            changes = [f.repairs[0].changes for f in findings if f.rule == "locate" and f.unique and f.proved]
            self.assertEqual([[(x.path, x.from_, x.to) for x in one] for one in changes], [[(path, 7, 0)]])
            report[path] = 0
            found += 1
        self.assertGreater(found, 15)


class Sequence(PackageTest):
    def setUp(self):
        self.findings = gaireport.read(WRONG_TOTAL).check()

    def test_is_a_sequence(self):
        findings = self.findings
        self.assertEqual(len(findings), len(list(findings)))
        self.assertEqual(findings[-1], findings[len(findings) - 1])
        self.assertEqual(findings[:2], tuple(findings)[:2])
        self.assertIn(findings[0], findings)
        for index in (len(findings), -len(findings) - 1):
            with self.assertRaises(IndexError):
                findings[index]
        with self.assertRaises(TypeError):
            findings["0"]

    def test_verdict(self):
        self.assertEqual(self.findings.verdict, "error")
        self.assertEqual(full_report().check(severities={r.id: "off" for r in gaireport.rules()}).verdict, "clean")

    def test_closed(self):
        finding = self.findings[0]
        with self.findings as findings:
            self.assertTrue(findings)
        for use in (len, list, lambda f: f[0], lambda f: f.verdict, lambda f: f.to_json()):
            with self.assertRaises(gaireport.ClosedError):
                use(self.findings)
        self.assertIn("closed", repr(self.findings))
        self.assertTrue(finding.message)

    def test_the_report_freed(self):
        report = gaireport.read(WRONG_TOTAL)
        findings, meant = report.check(), tuple(report.check())
        report.close()
        gc.collect()
        self.assertEqual(tuple(findings), meant)
        self.assertIn(TOTAL, findings.to_json())

    def test_language(self):
        report = gaireport.read(WRONG_TOTAL)
        chinese, english = report.check()[0].message, report.check(lang="en")[0].message
        self.assertEqual((chinese.zh, chinese.en), (english.zh, english.en))
        self.assertEqual((chinese, english), (chinese.zh, chinese.en))
        self.assertEqual(str(report.check(lang="en")[0]), english.en)
        again = [pickle.loads(pickle.dumps(text)) for text in (chinese, english)]
        self.assertEqual([(x, x.zh, x.en) for x in again], [(x, x.zh, x.en) for x in (chinese, english)])
        self.assertIn(english.en, report.check(lang="en").write("text").decode("utf-8"))
        self.assertIn(chinese.zh, report.check().write("text").decode("utf-8"))
        with self.assertRaises(ValueError):
            report.check(lang="fr")


class Options(PackageTest):
    def test_severities(self):
        report = gaireport.read(WRONG_TOTAL)
        changed = report.check(severities={"locate": "off", "applications.row_total": "notice"})
        self.assertNotIn("locate", [f.rule for f in changed])
        self.assertEqual({f.severity for f in changed if f.rule == "applications.row_total"}, {"notice"})
        with self.assertRaises(KeyError):
            report.check(severities={"no.such.rule": "off"})
        with self.assertRaises(ValueError):
            report.check(severities={"locate": "terrible"})
        for wrong in ({3: "off"}, {"locate": 3}):
            with self.assertRaises(TypeError):
                report.check(severities=wrong)

    def test_last_year(self):
        """What was carried forward and what is carried over differ in two columns."""
        before, now = full_report(), full_report()
        before.year, now.year = 2022, 2023
        for row in ("received", "carried_forward"):
            for column in ("natural_person", "total"):
                before[f"applications.{row}.{column}"] = 6
        now["applications.carried_over.total"] = 1
        rule, path = "previous.carried_over", "applications.carried_over"
        found = [(f.rule, f.cells[0].path, f.cells[0].value) for f in now.check(previous=before) if f.rule == rule]
        self.assertEqual(found, [(rule, f"{path}.natural_person", 0), (rule, f"{path}.total", 1)])
        self.assertNotIn(rule, [f.rule for f in now.check()])
        self.assertNotIn("上年", now.locate()[0].explanations[0].evidence.zh)
        self.assertIn("上年", now.locate(previous=before)[0].explanations[0].evidence.zh)

    def test_bodies_below(self):
        """One cell of the whole differs from the sum of two of three bodies, another from that of all."""
        whole, parts = full_report(), [full_report() for _ in range(3)]
        for i, part in enumerate(parts):
            part.body = f"{i}镇人民政府"
            part["proactive.licensing.decisions"] = 10**i
            part["proactive.fees.amount"] = Decimal("0.1")
        whole["proactive.licensing.decisions"] = 11
        whole["proactive.fees.amount"] = Decimal("0.2")

        def sums(children):
            found = [f for f in whole.check(children=children) if f.rule == "children.sum" and f.cells]
            return [(f.cells[0].path, f.left, f.right, f.imbalance) for f in found]

        self.assertEqual(sums(parts[:2]), [])
        licensing = ("proactive.licensing.decisions", 11, 111, -100)
        fees = ("proactive.fees.amount", Decimal("0.2"), Decimal("0.3"), Decimal("-0.1"))
        self.assertEqual(sums(parts), [licensing, fees])
        self.assertEqual(sums(()), [])

    def test_bounds(self):
        """Each cell of table proactive below 0, which no identity speaks of: a finding each, in the order of the form."""
        report = full_report()
        paths = [cell["path"] for cell in form(2021) if cell["path"].startswith("proactive.")]
        for path in paths:
            report[path] = -1
        others = {rule.id: "off" for rule in gaireport.rules() if rule.id not in ("cell.negative", "limit.reached")}
        meant = [("cell.negative", path) for path in paths]
        found = [(f.rule, f.cells[0].path) for f in report.check(severities=others)]
        self.assertEqual(found, meant)
        for most in range(1, len(meant) + 2):
            found = report.check(severities=others, max_findings=most)
            self.assertEqual([(f.rule, f.cells[0].path) for f in found if f.cells], meant[:most])
            left = max(0, len(meant) - most)
            tail = [(f.rule, f"{left} more were" in f.message.en) for f in found[most:]]
            self.assertEqual(tail, [("limit.reached", True)] if left else [])
        report["applications.received.total"] = 5
        proved = [[f.proved for f in report.check(max_work=work) if f.rule == "locate"] for work in (0, 1)]
        self.assertEqual(proved, [[True], [False]])
        with self.assertRaises(gaireport.Error):
            report.check(max_set=7)
        for wrong, error in ((-1, OverflowError), ("4", TypeError)):
            with self.assertRaises(error):
                report.check(max_set=wrong)

    def test_wrong_reports(self):
        report, closed = gaireport.Report(), gaireport.Report()
        closed.close()
        for wrong in (3, "x", [report]):
            with self.assertRaises(TypeError):
                report.check(previous=wrong)
        for wrong in ([3], [None]):
            with self.assertRaises(TypeError):
                report.check(children=wrong)
        for options in ({"previous": closed}, {"children": [report, closed]}):
            with self.assertRaises(gaireport.ClosedError):
                report.check(**options)
        self.assertIsNotNone(report.check(previous=report, children=[report, report]))


class Writers(PackageTest):
    def test_formats(self):
        findings = gaireport.read(WRONG_TOTAL).check()
        self.assertIn(str(WRONG_TOTAL), findings.write("text").decode("utf-8"))
        self.assertEqual(json.loads(findings.to_json())["files"][0]["file"], str(WRONG_TOTAL))
        self.assertEqual(json.loads(findings.write("jsonl", file="甲.html"))["file"], "甲.html")
        nameless = gaireport.read(WRONG_TOTAL.read_bytes()).check()
        self.assertEqual([json.loads(nameless.write("jsonl", file=file))["file"] for file in (None, "")], ["-", ""])
        self.assertIn("runs", json.loads(findings.write("sarif")))
        xml.dom.minidom.parseString(findings.write("junit"))
        with self.assertRaises(ValueError):
            findings.write("morse")

    def test_many_files(self):
        with gaireport.FindingsWriter("json", "en") as writer:
            writer.add("a", gaireport.read(WRONG_TOTAL).check())
            for name, source in (("b", b""), ("c", "/nowhere/x"), ("d", b'{"format": "gaireport/1", "year": "x"}')):
                try:
                    gaireport.read(source)
                except (gaireport.ReadError, OSError) as error:
                    writer.add_error(name, error)
        files = json.loads(writer.taken())["files"]
        self.assertEqual([f["file"] for f in files], list("abcd"))
        self.assertEqual([f["verdict"] for f in files], ["error", "unreadable", "unreadable", "unreadable"])
        self.assertIn("/year", json.dumps(files[3]))
        with self.assertRaises(ValueError):
            writer.add("e", gaireport.read(WRONG_TOTAL).check())
        writer.end()

    def test_colour(self):
        findings = gaireport.read(WRONG_TOTAL).check()
        for colour in (False, True):
            with gaireport.FindingsWriter("text", colour=colour) as writer:
                writer.add("a", findings)
            self.assertEqual(b"\x1b[" in writer.taken(), colour)

    def test_a_writer_that_is_forgotten_is_ended(self):
        ended, end = [], lib.gair_findings_writer_end
        with unittest.mock.patch.object(lib, "gair_findings_writer_end", lambda writer: ended.append(writer) or end(writer)):
            writer = gaireport.FindingsWriter("json")
            del writer
            gc.collect()
        self.assertEqual(len(ended), 1)

    def test_wrong_types(self):
        with gaireport.FindingsWriter("json") as writer:
            with self.assertRaises(TypeError):
                writer.add_error("a", RuntimeError("x"))
            with self.assertRaises(ValueError):
                writer.add("a\0b", gaireport.read(REPORT).check())
        with self.assertRaises(TypeError):
            gaireport.FindingsWriter(3)


class Locate(PackageTest):
    def test_one_wrong_cell(self):
        parts = {(p.table, p.row): p for p in gaireport.read(WRONG_TOTAL).locate(lang="en")}
        part = parts["applications", ""]
        self.assertEqual((part.state, part.size, part.unique, part.proved, part.bound), ("fails", 1, True, True, ""))
        failed = {("applications.row_total", "unable.not_held"), ("applications.outcome_total", "total")}
        self.assertEqual(set(part.failed), failed)
        first = part.explanations[0]
        self.assertEqual(first.changes, (gaireport.Change(TOTAL, 1074, 1047),))
        self.assertEqual(first.operation, "digits_exchanged")
        self.assertTrue(first.is_set)
        self.assertEqual(first.evidence, first.evidence.en)
        self.assertEqual(len([p for p in parts if p[0] == "proceedings"]), 3)

    def test_nothing_wrong(self):
        parts = full_report().locate()
        rows = ("", *(f"proceedings.{row}" for row in ("reconsideration", "direct_litigation", "litigation_after_reconsideration")))
        self.assertEqual([(p.table, p.row) for p in parts], [("applications" if not row else "proceedings", row) for row in rows])
        for part in parts:
            self.assertEqual((part.state, part.failed, part.explanations, part.blanks), ("holds", (), (), ()))
        with self.assertRaises(ValueError):
            full_report().locate(lang="fr")

    def test_a_row_shifted(self):
        """No set of up to four cells explains it: an operation does, which changes more of them."""
        report, columns = full_report(), [cell["path"].rpartition(".")[2] for cell in form(2021) if ".granted." in cell["path"]]
        true, shifted = (20, 4, 0, 1, 1, 1, 27), (0, 20, 4, 0, 1, 1, 1)
        for row, figures in (("received", true), ("granted", shifted), ("outcome_total", true)):
            for column, figure in zip(columns, figures):
                report[f"applications.{row}.{column}"] = figure
        part = report.locate()[0]
        self.assertEqual((part.state, part.size, part.unique, part.proved, part.bound), ("fails", None, False, True, ""))
        self.assertGreater(part.work, 0)
        (found,) = part.explanations
        meant = [(f"applications.granted.{c}", old, new) for c, old, new in zip(columns, shifted, true) if old != new]
        self.assertEqual((found.is_set, found.operation), (False, "row_shifted"))
        self.assertEqual([(x.path, x.from_, x.to) for x in found.changes], meant)
        cut = report.locate(max_work=10)[0]
        self.assertEqual((cut.proved, cut.bound, cut.work), (False, "work", 10))

    def test_a_total_left_blank(self):
        report = full_report()
        for row in ("received", "carried_forward"):
            for column in ("natural_person", "total"):
                report[f"applications.{row}.{column}"] = 5
        report["applications.received.total"] = None
        blank = gaireport.Blank("applications.received.total", 5, "total_left_blank")
        self.assertEqual(report.locate()[0].blanks, (blank,))

    def test_blanks(self):
        report = full_report()
        report["applications.received.natural_person"] = None
        part = report.locate()[0]
        self.assertEqual(part.state, "open")
        self.assertEqual(part.blanks, (gaireport.Blank("applications.received.natural_person", 0, part.blanks[0].operation),))
        for column in ("natural_person", "total"):
            for row in ("received", "carried_forward"):
                report[f"applications.{row}.{column}"] = None
        self.assertIn(gaireport.Range(0, None), [blank.to for blank in report.locate()[0].blanks])

    def test_blanks_that_bound_each_other(self):
        """Two columns of a row without a number, its total 10: each is from 0 to 10."""
        report = full_report()
        blank = [f"applications.{row}.{column}" for row in ("received", "carried_forward") for column in COLUMNS]
        for path in blank:
            report[path] = None
        for row in ("received", "carried_forward"):
            report[f"applications.{row}.total"] = 10
        part = report.locate()[0]
        self.assertEqual([(x.path, x.to) for x in part.blanks], [(path, gaireport.Range(0, 10)) for path in blank])

    def test_limits_of_a_range(self):
        for path, unit in (("applications.received.total", 1), ("proactive.fees.amount", Decimal("0.000001"))):
            cell = find_cell(path)
            for least, most, meant in (
                (3, 3, 3 * unit),
                (-2, 3, gaireport.Range(-2 * unit, 3 * unit)),
                (c.LINEAR_NO_MIN, 3, gaireport.Range(None, 3 * unit)),
                (-2, c.LINEAR_NO_MAX, gaireport.Range(-2 * unit, None)),
                (c.LINEAR_NO_MIN, c.LINEAR_NO_MAX, gaireport.Range(None, None)),
            ):
                self.assertEqual(target(cell, least, most), meant)

    def test_evidence(self):
        """Received or carried forward: two columns of either row may be wrong, and a figure stated elsewhere decides."""
        report = full_report()
        wrong, rest = "applications.received", "applications.carried_forward"
        for column in ("natural_person", "total"):
            report[f"{wrong}.{column}"] = 5
        ways = {
            row: tuple(gaireport.Change(f"{row}.{column}", old, new) for column in ("natural_person", "total"))
            for row, old, new in ((wrong, 5, 0), (rest, 0, 5))
        }
        part = report.locate()[0]
        self.assertEqual((part.tied, {e.changes for e in part.explanations}), (2, set(ways.values())))
        self.assertEqual((part.size, part.unique, part.proved, part.bound), (2, False, True, ""))
        for path, value, row in ((wrong, 0, wrong), (wrong, 5, rest), (rest, 0, wrong), (rest, 5, rest)):
            part = report.locate(evidence={f"{path}.total": value}, lang="en")[0]
            self.assertEqual((part.tied, part.explanations[0].changes), (1, ways[row]))
            label = report.cell(f"{path}.total").label
            said, against = (e.evidence for e in part.explanations)
            self.assertTrue(said.en.endswith(f"; {label.en} is stated as {value}"), said)
            self.assertTrue(against.endswith(f"; against it: {label.en} is stated as {value}"), against)
            self.assertIn(f"但不符：“{label.zh}”另有数字 {value}", against.zh)
        for most in (1, 2):
            bounded = report.locate(max_sets=most)[0]
            self.assertEqual((len(bounded.explanations), bounded.bound), ((1, "sets"), (2, ""))[most - 1])
        self.assertEqual(report.locate(max_work=1)[0].bound, "work")
        self.assertIsNone(report.locate(max_set=1)[0].size)
        with self.assertRaises(KeyError):
            report.locate(evidence={"no.such.cell": 1})
        for value, error in ((2**63, OverflowError), (-(2**63) - 1, OverflowError), ("5", TypeError), (None, TypeError)):
            with self.assertRaises(error):
                report.locate(evidence={"applications.received.total": value})
        with self.assertRaises(gaireport.Error):
            report.locate(max_set=9)


if __name__ == "__main__":
    unittest.main()
