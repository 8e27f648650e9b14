"""Inputs that are no report, or half of one: each is told apart, none is read for what it is not."""

import json
import os
import subprocess
import unittest

from support import COMMAND, DATA, REPORT, UNSAFE, CommandTest, environment, run

CLEAN = DATA / "text" / "clean-2022.txt"
GRANTED = "| (一)予以公开 | 20 | 4 | 0 | 1 | 1 | 1 | 27 |"


class BadInput(CommandTest):
    def assert_refused(self, path, chinese, english, stdin=b""):
        """Status 3, nothing but the reason, in both languages, and the verdict `unreadable`."""
        for lang, words in (("zh", chinese), ("en", english)):
            outcome = run("check", path, "--lang", lang, stdin=stdin)
            self.assert_status(outcome, 3)
            self.assertIn(words, outcome.err)
            self.assertNotRegex(outcome.err + outcome.out, UNSAFE)
            outcome = run("convert", "--to", "csv", path, "--lang", lang, stdin=stdin)
            self.assert_status(outcome, 3)
            self.assertEqual(outcome.out, "")
        found = json.loads(run("check", "--format", "json", path, stdin=stdin).out)["files"][0]
        self.assertEqual((found["verdict"], found["findings"]), ("unreadable", []))
        self.assertTrue(found["error"]["message"]["zh"] and found["error"]["message"]["en"])

    def findings(self, path, status):
        outcome = run("check", "--format", "json", path)
        self.assert_status(outcome, status)
        return json.loads(outcome.out)["files"][0]["findings"]

    def rules(self, path, status):
        return [f["rule"] for f in self.findings(path, status)]

    def value(self, path, cell):
        return run("get", path, cell).out.strip()

    # what cannot be read

    def test_empty_file(self):
        self.assert_refused(self.write("空.txt", b""), "空", "empty")
        self.assert_refused(self.write("blank.txt", b" \r\n\t\n"), "blank.txt", "blank.txt")
        self.assert_refused("-", "空", "empty")

    def test_binary_noise(self):
        state, noise = 1, bytearray()
        for _ in range(40000):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            noise.append(state >> 56)
        self.assert_refused(self.write("noise.bin", bytes(noise)), "noise.bin", "noise.bin")
        self.assert_refused(self.write("zeros.bin", bytes(100000)), "zeros.bin", "zeros.bin")

    def test_a_gigabyte_in_one_line(self):
        """Past the limit nothing is read: a file says its size, a pipe is read up to the limit."""
        path = self.folder / "huge.txt"
        with open(path, "wb") as file:
            file.truncate(1 << 30)
        self.assert_refused(path, "文件太大", "larger than the limit")
        with open(path, "rb") as file:
            done = subprocess.run([COMMAND, "check", "-"], stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  env=environment(), timeout=60, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("256 MiB", done.stderr.decode())

    def test_one_long_line(self):
        """Linear in its length: eight megabytes take no longer than the tests allow."""
        line = ("政府信息公开" * 444444).encode()
        self.assertGreater(len(line), 7900000)
        outcome = run("check", "-", stdin=line)
        self.assert_status(outcome, 3)
        self.assertLess(len(outcome.err), 1000)
        for filler in (b"1 ", b"| ", b"\t", b"<td>", b"(", "一、".encode()):
            outcome = run("convert", "--to", "csv", "-", stdin=CLEAN.read_bytes() + filler * 300000)
            self.assertIn(outcome.status, (0, 3), filler)
        title, rest = CLEAN.read_text(encoding="utf-8").split("\n", 1)
        for line in ("2019年“" * 80 + "，", "请与" + "局" * 60 + "联系", "共分六部分组成", "日期" * 30, "首页>" * 60, "奉节县水利局"):
            self.assertEqual(run("get", "-", "applications.received.total",
                                 stdin="\n".join([title] + [line] * 4000 + [rest]).encode()).out, "82\n", line[:8])

    def test_folder_and_missing_file(self):
        self.assert_refused(self.folder, "文件夹", "folder")
        self.assert_refused(self.folder / "没有.txt", "没有这个文件", "no such file")

    def test_file_that_may_not_be_read(self):
        path = self.write("locked.txt", REPORT.read_bytes())
        os.chmod(path, 0)
        if os.access(path, os.R_OK):
            self.skipTest("may read everything")
        self.assert_refused(path, "权限", "permission")

    def test_another_subject(self):
        budget = "沙溪县水利局2022年度部门决算公开\n\n一、部门概况\n\n二、收支情况\n\n| 项目 | 金额 |\n| 收入 | 12 |\n| 支出 | 12 |\n"
        self.assert_refused(self.write("budget.txt", budget), "不是政府信息公开工作年度报告", "no annual report")
        self.assert_refused(self.write("budget.html", "<html><body><p>" + budget + "</p></body></html>"),
                            "不是政府信息公开工作年度报告", "no annual report")

    # JSON

    def json_report(self, damage):
        report = json.loads(run("convert", "--to", "json", CLEAN).out)
        damage(report)
        return self.write("report.json", json.dumps(report, ensure_ascii=False))

    def test_json(self):
        received = "applications/received/total"
        cases = [
            (lambda r: r.update(year="2022"), "/year"),
            (lambda r: r.update(year=2022.5), "/year"),
            (lambda r: r["tables"]["applications"]["received"].update(total="82"), received),
            (lambda r: r["tables"]["applications"]["received"].update(total=82.5), received),
            (lambda r: r["tables"]["applications"]["received"].update(total=[82]), received),
            (lambda r: r["tables"]["applications"].update(obtained={}), "obtained"),
            (lambda r: r["tables"]["applications"]["received"].update(totals=82), "totals"),
            (lambda r: r["tables"]["applications"]["other"].update(combined={"total": 1}), "combined"),
            (lambda r: r["tables"]["proactive"]["fees"].update(amount=123.45), "fees/amount"),
            (lambda r: r.pop("editions"), "editions"),
            (lambda r: r.update(format="gaireport/2"), "/format"),
        ]
        self.json_report(lambda r: None)
        self.assertEqual(self.rules(self.folder / "report.json", 0), [])
        for damage, pointer in cases:
            self.assert_refused(self.json_report(damage), pointer, pointer)

    def test_json_beyond_64_bits_and_cut(self):
        self.json_report(lambda r: None)
        text = (self.folder / "report.json").read_text(encoding="utf-8")
        for value, words in (("9223372036854775808", "64"), ("1e3", "received/total")):
            self.assert_refused(self.write("report.json", text.replace('"total": 82}', '"total": %s}' % value, 1)), words, words)
        self.assert_refused(self.write("report.json", text[:-200]), "report.json", "report.json")
        self.assert_refused(self.write("report.json", "[" * 100000), "report.json", "report.json")

    # half of a report

    def test_utf8_cut_in_a_character(self):
        text = CLEAN.read_bytes()
        cut = text.index("信息处理费".encode()) + 4
        path = self.write("cut.txt", text[:cut])
        findings = self.findings(path, 0)
        self.assertEqual([f["rule"] for f in findings if f["severity"] == "warning"], ["encoding.replaced"])
        self.assertEqual(findings[0]["source"]["offset"], cut - 1)
        self.assertEqual(self.value(path, "applications.received.total"), "82")

    def test_table_cut_in_the_middle(self):
        text = CLEAN.read_text(encoding="utf-8")
        path = self.write("cut.txt", text[:text.index("| (四)无法提供 |")])
        findings = self.findings(path, 1)
        missing = {f["scope"] for f in findings if f["rule"] == "table.row_missing"}
        self.assertEqual(len(missing), 13)
        self.assertIn("outcome_total", missing)
        self.assertEqual({f["scope"] for f in findings if f["rule"] == "table.missing"}, {"proceedings"})
        self.assertEqual({f["scope"] for f in findings if f["rule"] == "section.missing"}, {"4", "5", "6"})
        lines = run("convert", "--to", "csv", path).out.splitlines()
        self.assertEqual(len(lines), 1 + 10 + 175)
        self.assertEqual(sum(",absent," in line for line in lines), 13 * 7)
        self.assertFalse(any(f["status"] == "fail" and f["rule"].startswith("applications.") for f in findings))

    def test_row_with_six_and_with_eight_figures(self):
        """The row's cells are absent; where its figures belong is proposed, with the figures as they stood."""
        columns = ["natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
                   "legal_service_organization", "other_organization", "total"]
        true = dict(zip(columns, [20, 4, 0, 1, 1, 1, 27]))
        short = {column: figure for column, figure in true.items() if figure}  # the 0 left no trace: its cell stays blank
        for figures, placed in (("20 | 4 | 1 | 1 | 1 | 27", short), ("20 | 4 | 0 | 3 | 1 | 1 | 1 | 27", true)):
            path = self.write("row.txt", CLEAN.read_text(encoding="utf-8").replace(GRANTED, "| (一)予以公开 | %s |" % figures))
            finding = [f for f in self.findings(path, 1) if f["rule"] == "table.row_figures"][0]
            self.assertEqual((finding["scope"], finding["status"], finding["raw"]), ("granted", "fail", figures.replace(" |", "")))
            self.assertEqual([{c["cell"].split(".")[-1]: c["to"] for c in r["cells"]} for r in finding["repairs"]], [placed])
            lines = [line for line in run("convert", "--to", "csv", path).out.splitlines() if ".granted." in line]
            self.assertEqual(sum(",absent," in line for line in lines if "partially" not in line), 7)

    def test_row_that_could_be_placed_otherwise(self):
        """Without the columns' totals nothing tells where a figure belongs: no placement is proposed as the only one."""
        text = CLEAN.read_text(encoding="utf-8").replace(GRANTED, "| (一)予以公开 | 20 | 4 | 1 | 1 | 1 | 27 |")
        text = text.replace("| (七)总计 | 65 | 12 | 0 | 1 | 4 | 2 | 84 |", "| (七)总计 | 65 |  |  |  |  |  | 84 |")
        finding = [f for f in self.findings(self.write("row.txt", text), 1) if f["rule"] == "table.row_figures"][0]
        self.assertEqual(finding["repairs"], [])

    def test_figures_beyond_64_bits(self):
        text = CLEAN.read_text(encoding="utf-8")
        for number in ("9223372036854775808", "1" * 90):
            path = self.write("large.txt", text.replace("| 行政处罚 | 340 |", "| 行政处罚 | %s |" % number))
            finding = self.findings(path, 1)[0]
            self.assertEqual((finding["rule"], finding["cells"][0]["raw"]), ("cell.range", number))
            self.assertEqual(self.value(path, "proactive.penalties.decisions"), "")
        path = self.write("large.txt", text.replace("| 行政处罚 | 340 |", "| 行政处罚 | 9223372036854775807 |"))
        self.assertEqual(self.rules(path, 0), [])
        self.assertEqual(self.value(path, "proactive.penalties.decisions"), "9223372036854775807")
        path = self.write("large.txt", text.replace("| 1 | 0 | 1 | 0 | 2 |", "| 9223372036854775807 | 1 | 0 | 0 | 9223372036854775807 |"))
        findings = self.findings(path, 1)
        self.assertEqual([f["status"] for f in findings if f["rule"] == "proceedings.total"], ["blocked"])
        self.assertEqual([f["status"] for f in findings if f["rule"] == "locate"], ["fail"])


if __name__ == "__main__":
    unittest.main()
