"""gaireport check --baseline: what is new, unchanged and gone, in text, JSON and SARIF."""

import json
import unittest

from support import REPORT, SOURCE, CommandTest, run

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None


class Baseline(CommandTest):
    def setUp(self):
        super().setUp()
        self.first = self.changed("a.txt", {"applications.received.natural_person": "63", "proceedings.reconsideration.total": "77"})
        outcome = run("check", "--format", "json", self.first)
        self.assert_status(outcome, 1)
        self.before = json.loads(outcome.out)["files"][0]["findings"]
        self.baseline = self.write("baseline.json", outcome.raw)
        # One wrong figure mended, one as it was, one new.
        self.changed("a.txt", {"applications.received.natural_person": "63", "proceedings.direct_litigation.total": "55"})
        self.now = json.loads(run("check", "--format", "json", self.first).out)["files"][0]["findings"]
        old, new = ({f["fingerprint"] for f in found} for found in (self.before, self.now))
        self.assertTrue(old - new and new - old and old & new)
        self.states = {p: "unchanged" if p in old else "new" for p in new}
        self.gone = old - new

    def test_json(self):
        for option, read in (("json", lambda out: json.loads(out)["files"][0]), ("jsonl", json.loads)):
            outcome = run("check", "--format", option, "--baseline", self.baseline, self.first)
            self.assert_status(outcome, 1)
            file = read(outcome.out)
            self.assertEqual({f["fingerprint"]: f["baseline"] for f in file["findings"]}, self.states)
            self.assertEqual({g["fingerprint"] for g in file["gone"]}, self.gone)
            if Draft202012Validator:
                schema = json.loads((SOURCE / "docs" / "gaireport-findings-1.schema.json").read_text(encoding="utf-8"))
                Draft202012Validator(schema).validate(json.loads(outcome.out))

    def test_what_was_written_by_lines(self):
        self.changed("a.txt", {"applications.received.natural_person": "63", "proceedings.reconsideration.total": "77"})
        lines = self.write("baseline.jsonl", run("check", "--jsonl", REPORT, self.first).raw)
        self.changed("a.txt", {"applications.received.natural_person": "63", "proceedings.direct_litigation.total": "55"})
        file = json.loads(run("check", "--jsonl", "--baseline", lines, self.first).out)
        self.assertEqual({f["fingerprint"]: f["baseline"] for f in file["findings"]}, self.states)

    def test_sarif(self):
        outcome = run("check", "--format", "sarif", "--baseline", self.baseline, self.first)
        results = json.loads(outcome.out)["runs"][0]["results"]
        states = {r["partialFingerprints"]["gaireport/v1"]: r["baselineState"] for r in results}
        self.assertEqual(states, {**self.states, **dict.fromkeys(self.gone, "absent")})
        without = json.loads(run("check", "--format", "sarif", self.first).out)["runs"][0]["results"]
        self.assertFalse([r for r in without if "baselineState" in r])
        uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
        self.assertEqual(uris, {self.first.as_uri()})

    def test_html(self):
        out = run("check", "--format", "html", "--baseline", self.baseline, self.first).out
        counted = [sum(state == s for state in self.states.values()) for s in ("new", "unchanged")]
        self.assertEqual([out.count("〔新出现〕"), out.count("〔原有〕")], counted)
        gone = [f for f in self.before if f["fingerprint"] in self.gone]
        listed = out.split('<ul class="gone">')[1].split("</ul>")[0]
        self.assertEqual(listed.count("<li>"), len(gone))
        self.assertNotIn('class="gone"', run("check", "--format", "html", self.first).out)

    def test_text(self):
        for lang, new, old, gone in (("zh", "〔新出现〕", "〔原有〕", "〔已消除〕"), ("en", "[new]", "[unchanged]", "[gone]")):
            out = run("check", "--lang", lang, "--baseline", self.baseline, self.first).out
            counted = [sum(state == s for state in self.states.values()) for s in ("new", "unchanged")]
            self.assertEqual([out.count(new), out.count(old), out.count(gone)], [*counted, len(self.gone)])

    def test_usage(self):
        self.assert_status(run("check", "--baseline", self.folder / "none", REPORT), 3)
        outcome = run("check", "--baseline", REPORT, REPORT)
        self.assert_status(outcome, 3)
        self.assertEqual(outcome.out, "")


if __name__ == "__main__":
    unittest.main()
