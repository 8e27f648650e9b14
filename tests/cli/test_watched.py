"""docs/watched.md is what tools/make-watched writes, and no cell of tables 三 and 四 goes unwatched."""

import subprocess
import sys
import unittest

from support import COMMAND, SOURCE, CommandTest, environment


class Watched(CommandTest):
    def test_document_is_up_to_date(self):
        made = subprocess.run([sys.executable, SOURCE / "tools" / "make-watched", COMMAND], stdout=subprocess.PIPE,
                              env=environment(), timeout=280, check=True).stdout.decode("utf-8")
        kept = (SOURCE / "docs" / "watched.md").read_text(encoding="utf-8")
        self.assertEqual(made, kept, "docs/watched.md: write it anew with tools/make-watched")
        rows = [line.split(" | ") for line in made.splitlines() if line.startswith("| `") and line.count(" | ") == 3]
        tables = [row for row in rows if "applications." in row[2] or "proceedings." in row[2]]
        # 23 and 25 rows of table 三, three of table 四 in each edition
        self.assertGreaterEqual(len(tables), 23 + 25 + 3 + 3)
        self.assertTrue(all(row[3].startswith("yes") for row in tables if "applications." in row[2]))


if __name__ == "__main__":
    unittest.main()
