"""Blank forms from the command."""

import csv
import io
import json
import unittest

from support import CommandTest, cells_of, run


class NewTest(CommandTest):
    def test_every_format_is_written(self):
        first = {"json": b"{", "csv": b"cell,", "text": "一、".encode(), "md": b"# ", "html": b"<!DOCTYPE html>", "docx": b"PK\3\4", "xlsx": b"PK\3\4"}
        for to, start in first.items():
            outcome = run("new", "--edition", "2021", "--to", to)
            self.assert_status(outcome, 0)
            if to != "text":
                self.assertTrue(outcome.raw.startswith(start), to)
            self.assertEqual(run("new", "--edition", "2021", "--to", to).raw, outcome.raw)

    def test_all_cells_are_blank(self):
        for edition in ("2019", "2021"):
            rows = list(csv.DictReader(io.StringIO(run("new", "--edition", edition, "--to", "csv").out)))
            self.assertEqual([row["cell"] for row in rows], cells_of(edition))
            self.assertEqual({(row["state"], row["value"], row["raw"]) for row in rows}, {("blank", "", "")})

    def test_body_and_year(self):
        report = json.loads(run("new", "--year", "2024", "--body", "甲县人民政府", "--to", "json").out)
        self.assertEqual(report["title"], "甲县人民政府2024年政府信息公开工作年度报告")
        self.assertEqual((report["body"], report["year"]), ("甲县人民政府", 2024))
        self.assertEqual(report["period"], {"from": "2024-01-01", "to": "2024-12-31"})
        self.assertEqual(set(report["editions"].values()), {"2021"})
        self.assertEqual(set(json.loads(run("new", "--year", "2020", "--to", "json").out)["editions"].values()), {"2019"})

    def test_word_is_the_default(self):
        path = self.folder / "form.docx"
        self.assert_status(run("new", "--year", "2024", "-o", path), 0)
        self.assertEqual(path.read_bytes(), run("new", "--year", "2024", "--to", "docx").raw)

    def test_usage(self):
        for arguments, word in (
            ((), "--edition"),
            (("--edition", "2020"), "2020"),
            (("--year", "20"), "--year"),
            (("--year", "2018"), "2019"),
            (("--year", "２０２４"), "--year"),
            (("--year", "2023", "--edition", "2019"), "2021"),
            (("--year", "2023", "--to", "doc"), "docx"),
            (("--year", "2023", "--body", b"\xff"), "UTF-8"),
            (("--year", "2023", "form.docx"), "form.docx"),
        ):
            for lang in ("zh", "en"):
                outcome = run("new", "--lang", lang, *arguments)
                self.assert_status(outcome, 2)
                self.assertEqual(outcome.raw, b"")
                self.assertIn(word, outcome.err)

    def test_a_full_disk_is_said(self):
        outcome = run("new", "--year", "2024", "-o", "/dev/full")
        self.assert_status(outcome, 3)
        self.assertIn("磁盘", outcome.err)


if __name__ == "__main__":
    unittest.main()
