"""Many files in one call: their order, the summary, the memory that does not grow with their number."""

import json
import os
import subprocess
import unittest

from support import COMMAND, REPORT, SOURCE, CommandTest, environment, run

DEMO = SOURCE / "examples" / "demo" / "wrong_total.txt"


class Many(CommandTest):
    def memory(self, count):
        """Peak memory, in KiB, of a check of so many files."""
        names = self.write("list", "".join(f"{DEMO if i % 2 else REPORT}\n" for i in range(count)))
        process = subprocess.Popen([COMMAND, "check", "--jsonl", "-j", "2", "--files-from", names], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 1)
        return usage.ru_maxrss

    def test_memory_is_steady(self):
        few, many = self.memory(100), self.memory(3000)
        self.assertLess(many, few + 3000, f"{few} KiB for 100 files, {many} KiB for 3000")

    def test_order(self):
        names = [REPORT, DEMO, self.write("bad.json", "{"), REPORT, DEMO] * 20
        listed = self.write("list", "\n".join(map(str, names)))
        for jobs in (1, 2, 7):
            outcome = run("check", "--jsonl", "-j", str(jobs), "--files-from", listed)
            self.assert_status(outcome, 3)
            files = [json.loads(line) for line in outcome.out.splitlines()]
            self.assertEqual([f["file"] for f in files], [str(name) for name in names])
            self.assertEqual([f["verdict"] for f in files], ["clean", "error", "unreadable", "clean", "error"] * 20)

    def test_summary(self):
        listed = self.write("list", "\n".join(map(str, [REPORT, DEMO, self.folder / "none"] * 3)))
        for lang, line in (("zh", "共 9 个文件：通过 3，有警告 0，有错误 3，读不了 3"),
                           ("en", "9 files: 3 clean, 0 with warnings, 3 with errors, 3 unreadable")):
            outcome = run("check", "--lang", lang, "--files-from", listed)
            self.assert_status(outcome, 3)
            self.assertIn(line, outcome.out)
            self.assertRegex(outcome.out, r"\n +3  error +locate\n")


if __name__ == "__main__":
    unittest.main()
