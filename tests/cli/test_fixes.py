"""Fixes in SARIF: put into the file as a tool would, they mend the report; where a figure does not stand there as it is, there is none."""

import json
import tempfile
import pathlib
import unittest

from support import SOURCE, CommandTest, run

WRONG = SOURCE / "examples" / "demo" / "wrong_total.txt"


def apply(text, fix):
    """Replacements from the last to the first; columns count characters."""
    lines = text.split("\n")
    replacements = fix["artifactChanges"][0]["replacements"]
    for replacement in sorted(replacements, key=lambda r: (r["deletedRegion"]["startLine"], r["deletedRegion"]["startColumn"]), reverse=True):
        region = replacement["deletedRegion"]
        line = lines[region["startLine"] - 1]
        lines[region["startLine"] - 1] = (line[:region["startColumn"] - 1] + replacement["insertedContent"]["text"]
                                          + line[region["endColumn"] - 1:])
    return "\n".join(lines)


class Fixes(CommandTest):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def check(self, text, name="report.txt"):
        path = pathlib.Path(self.folder.name) / name
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        outcome = run("check", "--format", "sarif", path)
        results = json.loads(outcome.out)["runs"][0]["results"]
        return outcome.status, [fix for result in results for fix in result.get("fixes", [])]

    def test_a_fix_mends_the_report(self):
        text = WRONG.read_text(encoding="utf-8")
        status, fixes = self.check(text)
        self.assertEqual((status, len(fixes)), (1, 1))
        mended = apply(text, fixes[0])
        self.assertEqual(mended, text.replace("1074", "1047"))
        self.assertEqual(self.check(mended), (0, []))

    def test_a_fix_of_two_cells_mends_the_report(self):
        text = WRONG.read_text(encoding="utf-8").replace("1074", "1047")
        row = next(line for line in text.split("\n") if "一、本年新收" in line)
        cells = row.split("|")
        cells[-3], cells[-4] = cells[-4], cells[-3]  # 法律服务机构 and 其他 exchanged
        self.assertNotEqual("|".join(cells), row)
        status, fixes = self.check(text.replace(row, "|".join(cells)))
        self.assertEqual(status, 1)
        self.assertTrue(fixes)
        self.assertIn((0, []), [self.check(apply(text.replace(row, "|".join(cells)), fix)) for fix in fixes])

    def test_figures_that_stand_otherwise_have_none(self):
        text = WRONG.read_text(encoding="utf-8")
        for instead in ("１０７４", "1,074", "1074件", "+1074"):
            self.assertEqual(self.check(text.replace("1074", instead)), (1, []), instead)
        for encoding in ("utf-16", "gb18030"):
            status, fixes = self.check(text.encode(encoding))
            self.assertEqual((status, len(fixes)), (1, encoding == "gb18030"), encoding)

    def test_a_figure_cut_by_markup_has_none(self):
        path = pathlib.Path(self.folder.name) / "page.html"
        run("convert", "--to", "html", "-o", path, WRONG)
        page = path.read_text(encoding="utf-8")
        self.assertEqual(page.count("1074"), 1)
        status, fixes = self.check(page, "page.html")
        self.assertEqual((status, len(fixes)), (1, 1))
        self.assertEqual(self.check(apply(page, fixes[0]), "page.html"), (0, []))
        for instead in ("10<b>74</b>", "10&#55;4"):
            self.assertEqual(self.check(page.replace("1074", instead), "page.html"), (1, []), instead)

    def test_a_word_file_has_none(self):
        path = pathlib.Path(self.folder.name) / "report.docx"
        run("convert", "--to", "docx", "-o", path, WRONG)
        status, fixes = self.check(path.read_bytes(), "report.docx")
        self.assertIn(status, (1, 3))  # 3: a build without the office formats
        self.assertEqual(fixes, [])


if __name__ == "__main__":
    unittest.main()
