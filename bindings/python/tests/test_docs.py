"""The examples of docs/python.md and of the package's own page, run."""

import doctest
import os
import re
import unittest

import gaireport

from support import PACKAGE, SOURCE, PackageTest


class Docs(PackageTest):
    def test_examples_of_the_page(self):
        os.chdir(SOURCE)
        text = (SOURCE / "docs" / "python.md").read_text(encoding="utf-8").replace("```\n", "\n")
        test = doctest.DocTestParser().get_doctest(text, {}, "docs/python.md", "docs/python.md", 0)
        self.assertGreater(len(test.examples), 25)
        report: list[str] = []
        runner = doctest.DocTestRunner()
        failed = runner.run(test, out=report.append).failed
        self.assertEqual(failed, 0, "".join(report))

    def test_verbs_that_the_page_names(self):
        from gaireport import _command

        text = (SOURCE / "docs" / "python.md").read_text(encoding="utf-8")
        named = re.search(r"`python -m gaireport ([a-z|]+)`", text)
        self.assertEqual(named[1].split("|"), list(_command.VERBS))

    def test_what_is_public_has_a_docstring(self):
        for name in gaireport.__all__:
            thing = getattr(gaireport, name)
            self.assertTrue(thing.__doc__, name)
            for attribute, value in vars(thing).items() if isinstance(thing, type) else ():
                if callable(value) and not attribute.startswith("_") or isinstance(value, property):
                    self.assertTrue(value.__doc__, f"{name}.{attribute}")
        self.assertTrue((PACKAGE / "src" / "gaireport" / "py.typed").exists())


if __name__ == "__main__":
    unittest.main()
