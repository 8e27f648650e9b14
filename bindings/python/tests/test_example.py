"""The example for researchers, run as its user runs it: what it prints is added up here from what the documents mean."""

import collections
import csv
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from support import SOURCE, PackageTest, cases

EXAMPLE = SOURCE / "examples" / "python" / "outcomes.py"
GROUPS = ("granted", "partially_granted", "denied", "unable", "not_processed", "other")


class Outcomes(PackageTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "reports"
        self.folder.mkdir()
        self.meant = collections.defaultdict(collections.Counter)
        self.count = 0
        for case in cases():
            # One document a report, in the plainest layouts, undamaged.
            if case.name.count("--") != 1 or case.meant["safe"]:
                continue
            shutil.copy(case.path, self.folder / f"{case.name}{case.path.suffix}")
            self.count += 1
            for path, (state, value) in case.cells.items():
                table, group, *rest = path.split(".")
                if table == "applications" and rest[-1] == "total" and group in GROUPS and state == "number":
                    self.meant[case.meant["year"]][group] += int(value)
        (self.folder / "readme.txt").write_text("今天天气很好。", encoding="utf-8")

    def run_example(self, *arguments):
        command = [sys.executable, "-B", EXAMPLE, self.folder, *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, PYTHONUTF8="1"), timeout=120, check=False)

    def test_what_it_prints(self):
        table = self.folder.parent / "table.csv"
        done = self.run_example("--table", table)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("readme.txt", done.stderr)
        lines = [line.split("\t") for line in done.stdout.splitlines()]
        self.assertEqual([len(line) for line in lines], [1 + len(GROUPS)] * (1 + len(self.meant)))
        found = {int(line[0]): sorted(map(int, line[1:])) for line in lines[1:]}
        self.assertEqual(found, {year: sorted(counts[g] for g in GROUPS) for year, counts in self.meant.items()})
        with open(table, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), self.count)
        self.assertIn("applications.received.total", rows[0])

    def test_the_chart(self):
        chart = self.folder.parent / "chart.png"
        done = self.run_example("--plot", chart)
        self.assertEqual(done.returncode, 0, done.stderr)
        if importlib.util.find_spec("matplotlib"):
            self.assertTrue(chart.read_bytes().startswith(b"\x89PNG"))
        else:
            self.assertIn("matplotlib is not installed", done.stderr)

    def test_a_folder_without_reports(self):
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.assertEqual(self.run_example().returncode, 1)


if __name__ == "__main__":
    unittest.main()
