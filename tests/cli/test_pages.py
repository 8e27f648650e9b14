"""Man pages and completion: the committed ones are those that the command's own tables make."""

import shutil
import subprocess
import unittest

from support import SOURCE, CommandTest, environment, run

COMPLETION = SOURCE / "cli" / "completion" / "gaireport.bash"


class Pages(CommandTest):
    def test_committed(self):
        names = run("--dump", "pages").out.split()
        self.assertGreaterEqual(len(names), 18)
        for name in names:
            page = SOURCE / "docs" / name
            self.assertTrue(page.exists(), f"{page}: run tools/make-pages")
            self.assertEqual(page.read_text(encoding="utf-8"), run("--dump", name).out, f"{page}: run tools/make-pages")
        committed = {str(p.relative_to(SOURCE / "docs")) for p in (SOURCE / "docs" / "man").rglob("*.1")}
        self.assertEqual(committed, set(names))

    def test_well_formed(self):
        if not shutil.which("groff"):
            self.skipTest("no groff")
        for name in run("--dump", "pages").out.split():
            done = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", SOURCE / "docs" / name],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(), check=False)
            self.assertEqual(done.stdout.decode(), "", name)


@unittest.skipUnless(shutil.which("bash"), "no bash")
class Completion(CommandTest):
    def complete(self, *words):
        """What is offered for the last word."""
        import os

        script = (
            f'source "{COMPLETION}"; gaireport() {{ "{os.environ["GAIREPORT_CLI"]}" "$@"; }}; '
            'COMP_WORDS=(gaireport "$@"); COMP_CWORD=$#; _gaireport; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(["bash", "-c", script, "bash", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment(), cwd=self.folder, check=True)
        return done.stdout.decode().split()

    def test_committed(self):
        self.assertEqual(COMPLETION.read_text(encoding="utf-8"), run("--dump", "completion").out, "run tools/make-pages")

    def test_words(self):
        self.write("report.txt", "")
        self.assertEqual(self.complete("ch"), ["check"])
        self.assertIn("--severity", self.complete("check", "--s"))
        self.assertEqual(self.complete("convert", "--to", "c"), ["csv"])
        self.assertEqual(self.complete("forms", "--edition", ""), ["2019", "2021"])
        self.assertEqual(self.complete("check", "rep"), ["report.txt"])
        self.assertEqual(self.complete("convert", "-o", "rep"), ["report.txt"])
        self.assertIn("applications.received.total", self.complete("get", "report.txt", "applications.rec"))
        self.assertEqual(self.complete("check", "--disable", "proceedings.t"), ["proceedings.total"])


if __name__ == "__main__":
    unittest.main()
