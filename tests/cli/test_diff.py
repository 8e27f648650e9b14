"""gaireport diff: what changed between two reports, as text and as JSON."""

import json
import unittest

from support import REPORT, SOURCE, UNSAFE, CommandTest, figure_lines, run

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None


class Diff(CommandTest):
    def pair(self):
        new = self.changed("new.txt", {"applications.received.natural_person": "63", "proactive.procurement.amount": "29497.03万元"})
        text = new.read_text(encoding="utf-8").replace("五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况\n新加的一句\u202e话。", 1)
        return REPORT, self.write("new.txt", text)

    def test_json(self):
        old, new = self.pair()
        outcome = run("diff", "--format", "json", old, new)
        self.assert_status(outcome, 0)
        found = json.loads(outcome.out)
        self.assertEqual(found["format"], "gaireport-diff/1")
        self.assertEqual(found["old"]["body"], "奉节县人民政府")
        self.assertEqual(
            [(cell["cell"], cell["kind"], cell["editions"], cell["new"]) for cell in found["cells"]],
            [
                ("proactive.procurement.amount", "changed", "same", {"state": "number", "value": "29497.03"}),
                ("applications.received.natural_person", "changed", "same", {"state": "number", "value": 63}),
            ],
        )
        self.assertEqual(found["texts"], [{"section": 5, "kind": "appeared", "text": "新加的一句\u202e话。"}])
        if Draft202012Validator:
            schema = json.loads((SOURCE / "docs" / "gaireport-diff-1.schema.json").read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            validator.validate(found)
            found["cells"][0]["kind"] = "moved"
            self.assertFalse(validator.is_valid(found))

    def test_text(self):
        old, new = self.pair()
        for lang, words in (("zh", ("自然人", "新出现 1 句")), ("en", ("natural persons", "1 appeared"))):
            outcome = run("diff", "--lang", lang, old, new)
            self.assert_status(outcome, 0)
            lines, places = figure_lines()
            before = lines[places["applications.received.natural_person"]]
            self.assertIn(f"{before} → 63", outcome.out)
            self.assertIn("29497.02 → 29497.03  (+0.01)", outcome.out)
            self.assertIn("+ 新加的一句\\u202e话。", outcome.out)
            self.assertNotRegex(outcome.out, UNSAFE)
            for word in words:
                self.assertIn(word, outcome.out)

    def test_same(self):
        outcome = run("diff", REPORT, REPORT)
        self.assert_status(outcome, 0)
        self.assertIn("两份报告内容相同", outcome.out)
        outcome = run("diff", "--format", "json", REPORT, REPORT)
        found = json.loads(outcome.out)
        self.assertEqual((found["fields"], found["cells"], found["texts"]), ([], [], []))

    def test_usage(self):
        self.assert_status(run("diff", REPORT), 2)
        self.assert_status(run("diff", "-", "-"), 2)
        self.assert_status(run("diff", REPORT, self.folder / "none"), 3)
        self.assert_status(run("diff", REPORT, "-", stdin=REPORT.read_bytes()), 0)


if __name__ == "__main__":
    unittest.main()
