"""`python -m gaireport` beside the command gaireport: the same output, byte for byte, and the same exit status."""

import contextlib
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

from gaireport import _command
from gaireport._library import lib
from gaireport._output import Output

from support import REPORT, SOURCE, WRONG_TOTAL, PackageTest, cases

COMMAND = os.environ.get("GAIREPORT_CLI")


def environment(changes):
    return {**{k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}, **changes}


def run(program, arguments, stdin=b"", **changes):
    command = [*program, *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment(changes), timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def stream(data=b""):
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", write_through=True)


def run_here(arguments, stdin=b"", **changes):
    """Runs a verb without a process of its own."""
    out, err = stream(), stream()
    with unittest.mock.patch.dict(os.environ, environment(changes), clear=True), unittest.mock.patch("sys.stdin", stream(stdin)):
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = _command.main([str(argument) for argument in arguments])
            except SystemExit as ended:
                status = ended.code
    return status, out.buffer.getvalue(), err.buffer.getvalue().decode("utf-8", "replace")


def named(lines):
    """The file and the place that a line on standard error begins with; the words after them are each one's own."""
    return [line.partition("：")[0] if "：" in line else line.rpartition(": ")[0] for line in lines]


@unittest.skipUnless(COMMAND, "GAIREPORT_CLI names no command")
class Same(PackageTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def python(self, *arguments, **options):
        return run_here(arguments, **options)

    def assert_same(self, *arguments, status=None, errors=True, **options):
        meant = run([COMMAND], arguments, **options)
        found = self.python(*arguments, **options)
        texts = [outcome[1].decode("utf-8", "backslashreplace") for outcome in (found, meant)]
        self.assertEqual((found[0], texts[0]), (meant[0], texts[1]), (arguments, found[2], meant[2]))
        if status is not None:
            self.assertEqual(found[0], status, found[2])
        if errors:
            # The same files are named; what to do next is the command's own advice.
            lines = [line for line in meant[2].splitlines() if not line.startswith("  ")]
            self.assertEqual(named(found[2].splitlines()), named(lines), arguments)
        return found

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    def test_check(self):
        self.assert_same("check", REPORT, status=0)
        self.assertGreaterEqual(len(_command._findings_formats()), 6)
        for form in _command._findings_formats():
            for lang in ("zh", "en"):
                self.assert_same("check", "--format", form, WRONG_TOTAL, "--lang", lang, status=1)
        self.assert_same("check", "--jsonl", WRONG_TOTAL, "--severity", "locate=off", "--disable=applications.balance", status=1)
        self.assert_same("check", "-", stdin=WRONG_TOTAL.read_bytes(), status=1)

    def test_check_many(self):
        broken = self.write("broken.json", '{"format": "gaireport/1", "editions": {}, "year": "x"}')
        odd = self.write("a\x1b[31m,b.txt", REPORT.read_bytes())
        files = [REPORT, "/nowhere/x", WRONG_TOTAL, broken, self.write("empty", b""), odd, self.write("none", "今天天气很好。")]
        for form in ("text", "json", "sarif", "junit"):
            self.assert_same("check", "--format", form, *files, status=3, errors=form == "json")
        self.assert_same("check", "--lang", "en", *files, status=3, errors=False)

    def test_check_against_others(self):
        self.assert_same("check", WRONG_TOTAL, "--previous", REPORT)
        self.assert_same("check", WRONG_TOTAL, "--format", "json", "--children", REPORT, REPORT)
        self.assert_same("check", WRONG_TOTAL, "--previous", "/nowhere/x", status=3)
        self.assert_same("check", WRONG_TOTAL, REPORT, "--previous", REPORT, status=2, errors=False)

    def test_convert(self):
        names = ("json", "csv", "text", "md", "html", "docx", "xlsx")
        for name in [n for n in names if lib.gair_out_writable(lib.gair_out_from_name(n.encode()))]:
            self.assert_same("convert", "--to", name, WRONG_TOTAL, status=0)
        self.assert_same("convert", "--to=csv", "--excel", WRONG_TOTAL, status=0)
        self.assert_same("convert", "--to=json", "--source", WRONG_TOTAL, status=0)
        self.assert_same("convert", "--to=json", "-", "--from", "text", stdin=WRONG_TOTAL.read_bytes(), status=0)
        self.assert_same("convert", "--to=json", "/nowhere/x", status=3)

    def test_table(self):
        files = [case.path for case in cases()][::4] + [self.write('a,"b".txt', REPORT.read_bytes()), "/nowhere/x"]
        for options in (("--to", "csv"), ("--to", "jsonl"), ("--excel",), ("-j", "1")):
            self.assert_same("table", *options, *files, status=3)
        with_text = self.write("=1+1.txt", REPORT.read_text(encoding="utf-8").replace("29497.02万元", "=见附件\t\u202e"))
        self.assert_same("table", "--to", "jsonl", with_text, status=0)
        tagged = self.write("a\U000e0001\u202e\x7f.txt", REPORT.read_bytes())
        self.assert_same("table", "--to", "jsonl", tagged, status=0)
        os.chdir(self.folder)
        self.addCleanup(os.chdir, SOURCE)
        self.assert_same("table", "--excel", "=1+1.txt", status=0)

    def test_lists_of_files(self):
        lines = self.write("list", f"\ufeff{REPORT}\r\n\n{WRONG_TOTAL}\n")
        nulls = self.write("nulls", f"{REPORT}\0{WRONG_TOTAL}\0")
        self.assert_same("table", "--files-from", lines, status=0)
        self.assert_same("check", "--files-from", nulls, "-0", REPORT, status=1)
        self.assert_same("check", "--files-from", "-", stdin=lines.read_bytes(), status=1)
        self.assert_same("check", "--files-from", self.write("no", b"\n"), status=2, errors=False)
        self.assert_same("check", "--files-from", "/nowhere/x", status=3, errors=False)

    def test_get(self):
        cells = ("applications.received.total", "proactive.procurement.amount", "applications.other.other.total")
        self.assert_same("get", REPORT, *cells, status=0)
        self.assert_same("get", "--source", REPORT, *cells, status=0)
        data = run([COMMAND], ["convert", "--to", "json", REPORT])[1]
        self.assert_same("get", "--source", "-", *cells, stdin=data, status=0)
        self.assert_same("get", REPORT, "no.such.cell", status=2, errors=False)

    def test_diff(self):
        for old, new in ((REPORT, WRONG_TOTAL), (WRONG_TOTAL, REPORT), (REPORT, REPORT)):
            self.assert_same("diff", "--format", "json", old, new, status=0)
        self.assert_same("diff", "--format", "json", REPORT, "/nowhere/x", status=3)
        self.assert_same("diff", "--format", "json", "-", "-", status=2, errors=False)

    def test_sum(self):
        for options in ((), ("--to", "csv"), ("--lang", "en")):
            self.assert_same("sum", *options, REPORT, WRONG_TOTAL, status=0, errors=False)
        noted = self.python("sum", REPORT, REPORT)[2]
        self.assertIn("same_figures", noted)
        self.assert_same("sum", REPORT, "/nowhere/x", status=3)

    def test_new(self):
        for options in (("--year", "2024", "--body", "甲县人民政府"), ("--edition", "2019")):
            for name in ("json", "text", "csv"):
                self.assert_same("new", *options, "--to", name, status=0)
        for options in ((), ("--year", "1999"), ("--year", "x"), ("--year", "2024", "--edition", "2019"), ("--edition", "1999")):
            self.assert_same("new", *options, "--to", "json", status=2, errors=False)

    def test_forms_and_rules(self):
        for arguments in (("forms",), ("forms", "--edition", "2019"), ("forms", "--format", "json"), ("rules",), ("rules", "--format=json")):
            for lang in ("zh", "en"):
                self.assert_same(*arguments, "--lang", lang, status=0)

    def test_usage(self):
        for arguments in (
            (),
            ("nonsense",),
            ("check",),
            ("check", "--no-such-option", REPORT),
            ("check", "--format", "morse", REPORT),
            ("check", "--severity", "locate", REPORT),
            ("check", "--severity", "locate=awful", REPORT),
            ("check", "--severity", "no.rule=off", REPORT),
            ("check", "--disable", "no.rule", REPORT),
            ("check", "-j", "0", REPORT),
            ("check", "-", "-"),
            ("convert", REPORT),
            ("convert", "--to", "json", "--excel", REPORT),
            ("convert", "--to", "csv", "--source", REPORT),
            ("convert", "--to", "json", REPORT, REPORT),
            ("table", "--to", "jsonl", "--excel", REPORT),
            ("get", REPORT),
            ("diff", "--format", "json", REPORT),
            ("forms", "--edition", "1999"),
            ("rules", "x"),
            ("--lang", "fr", "rules"),
        ):
            self.assert_same(*arguments, status=2, errors=False)

    def test_version_and_language(self):
        self.assert_same("--version", status=0)
        for changes in ({}, {"LANG": "en_GB.UTF-8"}, {"LC_ALL": "C"}, {"LC_MESSAGES": "zh_CN"}, {"LANG": "C.UTF-8"}):
            self.assert_same("check", "/nowhere/x", **changes)

    def test_help_says_what_is_left_to_the_command(self):
        self.assertIn("show", self.python("--help", "--lang", "en")[1].decode())
        self.assertIn("show", self.python("--help")[1].decode())
        for verb in ("check", "convert", "table", "get", "diff", "sum", "new", "forms", "rules"):
            self.assertEqual(self.python(verb, "--help")[0], 0)

    def test_output_to_a_file(self):
        for name in ("new", "old"):
            path = self.write("old", b"before") if name == "old" else self.folder / name
            self.assertEqual(self.python("convert", "--to", "csv", "-o", path, WRONG_TOTAL)[:2], (0, b""))
            self.assertEqual(path.read_bytes(), run([COMMAND], ["convert", "--to", "csv", WRONG_TOTAL])[1])
        kept = self.write("kept", b"before")
        self.assertEqual(self.python("convert", "--to", "csv", "-o", kept, "/nowhere/x")[0], 3)
        self.assertEqual(kept.read_bytes(), b"before")
        self.assertEqual(self.python("table", "-o", self.folder / "no" / "such", WRONG_TOTAL)[0], 3)
        self.assertEqual(self.python("table", "-o", self.folder, WRONG_TOTAL)[0], 3)
        self.assertFalse(list(self.folder.glob("*.tmp")))

    def test_by_its_name(self):
        found = run([sys.executable, "-B", "-m", "gaireport"], ["check", WRONG_TOTAL])
        self.assertEqual(found[:2], run([COMMAND], ["check", WRONG_TOTAL])[:2])

    def test_output_that_nobody_reads(self):
        program = [sys.executable, "-B", "-m", "gaireport", "table", *[str(WRONG_TOTAL)] * 100]
        with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            self.assertEqual(process.wait(60), 3)
            self.assertNotIn(b"Traceback", process.stderr.read())


class File(PackageTest):
    """A file that is written takes the place of what was there whole, or not at all."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.addCleanup(os.umask, os.umask(0o027))

    def write(self, path, data=b"new"):
        with Output(str(path)) as out:
            out.bytes(data)

    def mode(self, path):
        return path.stat().st_mode & 0o7777

    def test_that_was_not_there(self):
        self.write(self.folder / "a")
        self.assertEqual((self.folder / "a").read_bytes(), b"new")
        self.assertEqual(self.mode(self.folder / "a"), 0o640)

    def test_keeps_its_mode(self):
        path = self.folder / "a"
        path.write_bytes(b"old")
        path.chmod(0o604)
        self.write(path)
        self.assertEqual((path.read_bytes(), self.mode(path)), (b"new", 0o604))

    def test_behind_a_link(self):
        path, link = self.folder / "a", self.folder / "link"
        path.write_bytes(b"old")
        link.symlink_to(path)
        self.write(link)
        self.assertTrue(link.is_symlink())
        self.assertEqual(path.read_bytes(), b"new")

    def test_is_left_alone_by_an_error(self):
        path = self.folder / "a"
        path.write_bytes(b"old")
        with self.assertRaises(RuntimeError), Output(str(path)) as out:
            out.bytes(b"half")
            raise RuntimeError
        self.assertEqual(path.read_bytes(), b"old")
        self.assertEqual(list(self.folder.iterdir()), [path])

    @unittest.skipUnless(hasattr(os, "mkfifo"), "no named pipes")
    def test_a_pipe_stays_one(self):
        path = self.folder / "pipe"
        os.mkfifo(path)
        reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, reader)
        self.write(path)
        self.assertEqual(os.read(reader, 10), b"new")
        self.assertTrue(path.is_fifo())


if __name__ == "__main__":
    unittest.main()
