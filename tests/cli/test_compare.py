"""gaireport check against last year's report and those of the bodies below."""

import csv
import json
import unittest

from support import DATA, REPORT, CommandTest, run


def published(name, year, edition, body):
    """A report in the project's JSON, made of published figures."""
    report = {
        "format": "gaireport/1",
        "body": body,
        "year": year,
        "editions": dict.fromkeys(("proactive", "applications", "proceedings"), edition),
        "tables": {},
    }
    with open(DATA / "figures" / f"{name}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            *path, last = row["cell"].split(".")
            place = report["tables"]
            for part in path:
                place = place.setdefault(part, {})
            place[last] = row["value"] if last == "amount" else int(row["value"])
    return report


class Compare(CommandTest):
    def json(self, name, report):
        return self.write(name, json.dumps(report, ensure_ascii=False))

    def findings(self, *arguments, status=None):
        outcome = run("check", "--format", "json", *arguments)
        if status is not None:
            self.assert_status(outcome, status)
        return json.loads(outcome.out)["files"][0]["findings"]

    def rules(self, *arguments):
        return [(f["rule"], f["scope"], f["status"]) for f in self.findings(*arguments) if f["rule"].startswith(("previous.", "children."))]


class Previous(Compare):
    def setUp(self):
        super().setUp()
        self.old = published("suqian_2023", 2023, "2021", "宿迁市人民政府")
        self.new = published("suqian_2024", 2024, "2021", "宿迁市人民政府")

    def test_chain(self):
        old, new = self.json("2023.json", self.old), self.json("2024.json", self.new)
        self.assertEqual(self.rules("--previous", old, new), [])
        self.old["tables"]["applications"]["carried_forward"]["natural_person"] += 1
        old = self.json("2023.json", self.old)
        self.assertEqual(self.rules("--previous", old, new), [("previous.carried_over", "carried_over.natural_person", "fail")])
        self.assertEqual(self.rules(new), [])

    def test_text(self):
        self.old["tables"]["proactive"]["normative_documents"]["in_force"] = 600
        outcome = run("check", "--previous", self.json("2023.json", self.old), self.json("2024.json", self.new))
        self.assertIn("上年现行有效 600 加本年制发 50 减本年废止 227 是 423", outcome.out)

    def test_usage(self):
        new = self.json("2024.json", self.new)
        self.assert_status(run("check", "--previous", new, new, new), 2)
        self.assert_status(run("check", "--previous", self.folder / "none", new), 3)
        self.assert_status(run("check", "--previous"), 2)
        outcome = run("check", "--children", new, new)
        self.assert_status(outcome, 2)
        self.assertIn("--", outcome.err)
        self.assert_status(run("check", "--previous", REPORT, new), 1)


class Children(Compare):
    def test_which_body_is_wrong(self):
        parts = [published("suqian_2023", 2024, "2021", "甲局"), published("suqian_2024", 2024, "2021", "乙局")]
        files = [self.json(f"{i}.json", part) for i, part in enumerate(parts)]
        whole = self.folder / "whole.json"
        self.assert_status(run("sum", "-o", whole, *files), 0)
        self.assertEqual(self.rules(whole, "--children", *files), [])
        parts[1]["tables"]["applications"]["granted"]["natural_person"] += 700
        files[1] = self.json("1.json", parts[1])
        found = self.findings("--children", *files, "--", whole)
        self.assertEqual([(f["scope"], f["status"]) for f in found if f["rule"] == "children.sum"], [("applications", "fail"), ("granted", "blocked")])
        self.assertIn("“乙局”", next(f for f in found if f["rule"] == "children.sum")["message"]["zh"])
        self.assert_status(run("check", whole, "--children", files[0], self.folder / "none"), 3)


class Sum(Compare):
    def setUp(self):
        super().setUp()
        self.parts = [published("suqian_2023", 2024, "2021", "甲局"), published("suqian_2024", 2024, "2021", "乙局")]

    def test_sum(self):
        files = [self.json(f"{i}.json", part) for i, part in enumerate(self.parts)]
        out = self.folder / "sum.json"
        outcome = run("sum", "-o", out, *files)
        self.assert_status(outcome, 0)
        self.assertEqual(outcome.err, "")
        path = "applications.received.total"
        values = [int(run("get", file, path).out) for file in (*files, out)]
        self.assertEqual(values[0] + values[1], values[2])
        listed = self.write("list", "\n".join(map(str, files)))
        self.assertEqual(run("sum", "--files-from", listed).out, out.read_text(encoding="utf-8"))
        self.assertTrue(run("sum", "--to", "csv", *files).out.startswith("cell,state,value"))

    def test_notes(self):
        self.parts[1]["tables"]["applications"]["granted"]["total"] = None
        files = [self.json(f"{i}.json", part) for i, part in enumerate(self.parts)]
        outcome = run("sum", *files)
        self.assert_status(outcome, 0)
        self.assertIn("没有填数", outcome.err)
        self.assertIn(str(files[1]), outcome.err)
        self.assertNotIn(str(files[0]), outcome.err)
        self.assertIn("no number", run("sum", "--lang", "en", *files).err)

    def test_nothing_is_written_without_one(self):
        out = self.folder / "sum.json"
        self.assert_status(run("sum", "-o", out, self.json("0.json", self.parts[0]), self.folder / "none"), 3)
        self.assertFalse(out.exists())
        self.assert_status(run("sum"), 2)


if __name__ == "__main__":
    unittest.main()
