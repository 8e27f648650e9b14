"""Usage: verbs, options, languages, files that cannot be read, output that cannot be written."""

import json
import os
import subprocess
import unittest

from support import COMMAND, REPORT, SOURCE, UNSAFE, CommandTest, environment, run

VERBS = ["check", "convert", "table", "show", "get", "blocks", "forms", "rules"]


class Help(CommandTest):
    def test_command(self):
        for lang, word in (("zh", "用法："), ("en", "Usage:")):
            outcome = run("--help", "--lang", lang)
            self.assert_status(outcome, 0)
            self.assertTrue(outcome.out.startswith(word))
            for verb in VERBS:
                self.assertIn(f"\n  {verb} ", outcome.out)

    def test_each_verb(self):
        for verb in VERBS:
            chinese, english = run(verb, "--help"), run(verb, "-h", "--lang=en")
            self.assert_status(chinese, 0)
            self.assert_status(english, 0)
            self.assertIn(f"用法：gaireport {verb}", chinese.out)
            self.assertIn(f"Usage: gaireport {verb}", english.out)
            self.assertNotRegex(english.out, "[一-鿿]")
            self.assertEqual(english.err, "")
            self.assertIn("--lang LANG", english.out)

    def test_help_shows_the_formats_of_the_build(self):
        self.assertRegex(run("convert", "--help").out, "可用：json csv")
        self.assertRegex(run("check", "--help").out, "可用：text json jsonl")

    def test_version(self):
        header = (SOURCE / "include" / "gaireport" / "version.h").read_text(encoding="utf-8")
        outcome = run("--version")
        self.assert_status(outcome, 0)
        self.assertIn(f'GAIR_VERSION "{outcome.out.split()[1]}"', header)
        self.assertEqual(outcome.out.split()[0], "gaireport")

    def test_lines_fit(self):
        for verb in VERBS:
            for line in run(verb, "--help", "--lang", "en").out.splitlines():
                if not line.startswith("  find ") and not line.startswith("  gaireport "):
                    self.assertLessEqual(len(line), 80, line)

    def test_lines_begin_with_no_closing_mark(self):
        for verb in VERBS:
            for line in run(verb, "--help").out.splitlines():
                self.assertNotRegex(line, "^ *[，。、；：！？）》〕]")
                self.assertNotRegex(line, "[（《〔]$")


class Language(CommandTest):
    def message(self, **env):
        return run("nonsense", env=env).err

    def test_environment(self):
        self.assertIn("没有命令", self.message())
        self.assertIn("没有命令", self.message(LANG="C"))
        self.assertIn("没有命令", self.message(LANG="C.UTF-8"))
        self.assertIn("没有命令", self.message(LC_ALL="POSIX", LANG="en_GB.UTF-8"))
        self.assertIn("没有命令", self.message(LC_ALL="zh_CN.UTF-8", LANG="en_GB.UTF-8"))
        self.assertIn("no command", self.message(LANG="en_GB.UTF-8"))
        self.assertIn("no command", self.message(LC_MESSAGES="en_US", LANG="zh_CN.UTF-8"))
        self.assertIn("no command", self.message(LC_ALL="", LANG="fr_FR.UTF-8"))

    def test_option(self):
        self.assertIn("no command", run("--lang", "en", "nonsense").err)
        self.assertIn("没有命令", run("nonsense", "--lang=zh", env={"LANG": "en_US"}).err)
        self.assert_status(run("rules", "--lang", "fr"), 2)


class BadUsage(CommandTest):
    def assert_usage(self, arguments, chinese, english):
        outcome = run(*arguments)
        self.assert_status(outcome, 2)
        self.assertEqual(outcome.out, "")
        self.assertIn(chinese, outcome.err)
        outcome = run("--lang", "en", *arguments)
        self.assert_status(outcome, 2)
        self.assertIn(english, outcome.err)

    def test_no_verb(self):
        self.assert_usage([], "要写明做什么", "Say what to do")

    def test_unknown_verb(self):
        self.assert_usage(["chekkc", REPORT], "没有命令 chekkc", "no command chekkc")

    def test_verbs_that_do_not_exist_yet_are_not_promised(self):
        for verb in VERBS:
            self.assertNotIn("没有命令", run(verb, "--help").err)

    def test_unknown_option(self):
        self.assert_usage(["check", "--fromat", "json", REPORT], "是不是 --format", "did you mean --format")
        self.assert_usage(["check", "-x", REPORT], "没有选项 -x", "no option -x")
        self.assert_usage(["forms", "--to", "json"], "没有选项 --to", "no option --to")

    def test_option_without_its_value(self):
        self.assert_usage(["convert", REPORT, "--to"], "--to 后面要写 FORMAT", "--to needs")
        self.assert_usage(["convert", REPORT, "-o"], "-o 后面要写 OUT", "-o needs")
        self.assert_usage(["convert", REPORT], "--to", "--to")

    def test_value_where_none_belongs(self):
        self.assert_usage(["check", "--jsonl=yes", REPORT], "不能带值", "takes no value")

    def test_unknown_values(self):
        self.assert_usage(["convert", "--to", "wps", REPORT], "json csv", "json csv")
        self.assert_usage(["convert", "--to", "pdf", REPORT], "--to 不能是 pdf", "--to cannot be pdf")
        self.assert_usage(["check", "--format", "xml", REPORT], "text json", "text json")
        self.assert_usage(["check", "--from", "doc", REPORT], "text", "text")
        self.assert_usage(["forms", "--edition", "2020"], "2019 2021", "2019 2021")
        self.assert_usage(["check", "-j", "many", REPORT], "-j", "-j")
        self.assert_usage(["check", "-j0", REPORT], "-j", "-j")
        self.assert_usage(["check", "--disable", "cell.blnak", REPORT], "是不是 cell.blank", "did you mean cell.blank")
        self.assert_usage(["check", "--severity", "cell.blank", REPORT], "规则=级别", "RULE=LEVEL")
        self.assert_usage(["check", "--severity", "cell.blank=fatal", REPORT], "没有级别 fatal", "no severity fatal")
        self.assert_usage(["check", "--severity", "cell.blnk=error", REPORT], "是不是 cell.blank", "did you mean cell.blank")

    def test_operands(self):
        self.assert_usage(["check"], "后面要写 FILE", "needs FILE")
        self.assert_usage(["convert", "--to", "csv"], "后面要写 FILE", "needs FILE")
        self.assert_usage(["convert", "--to", "csv", REPORT, REPORT], "多写了", "one too many")
        self.assert_usage(["get", REPORT], "后面要写 FILE CELL", "needs FILE CELL")
        self.assert_usage(["rules", "cell.blank"], "多写了", "one too many")
        self.assert_usage(["check", "-", "-"], "只能用一次", "only once")

    def test_options_that_do_not_go_together(self):
        self.assert_usage(["convert", "--to", "json", "--excel", REPORT], "--to csv", "--to csv")
        self.assert_usage(["convert", "--to", "csv", "--source", REPORT], "--to json", "--to json")
        self.assert_usage(["table", "--to", "jsonl", "--excel", REPORT], "--to csv", "--to csv")

    def test_end_of_options(self):
        outcome = run("check", "--", "--format")
        self.assert_status(outcome, 3)
        self.assertIn("--format", outcome.err)


class Inputs(CommandTest):
    VERBS = [["check"], ["convert", "--to", "json"], ["show"], ["blocks"], ["table"]]

    def assert_unreadable(self, path, chinese, english, stdin=b"", verbs=None):
        for verb in verbs or self.VERBS:
            outcome = run(*verb, path, stdin=stdin)
            self.assert_status(outcome, 3)
            self.assertIn(chinese, outcome.err, verb)
            self.assertNotRegex(outcome.err, UNSAFE)
            outcome = run(*verb, path, "--lang", "en", stdin=stdin)
            self.assert_status(outcome, 3)
            self.assertIn(english, outcome.err, verb)

    def test_missing_file(self):
        self.assert_unreadable(self.folder / "没有.txt", "没有.txt：没有这个文件", "没有.txt: there is no such file")

    def test_folder(self):
        self.assert_unreadable(self.folder, "这是一个文件夹", "this is a folder")

    def test_empty(self):
        self.assert_unreadable(self.write("empty.txt", b""), "empty.txt：", "empty.txt: ")
        self.assert_unreadable("-", "标准输入：", "standard input: ")

    def test_no_report(self):
        path = self.write("recipe.txt", "红烧肉的做法\n\n五花肉切块，焯水，小火炖一个小时。\n")
        self.assert_unreadable(path, "不是政府信息公开工作年度报告", "no annual report", verbs=[v for v in self.VERBS if v != ["blocks"]])

    def test_noise(self):
        path = self.write("noise.bin", bytes((i * 167 + i // 256 * 31) % 256 for i in range(65536)))
        for verb in self.VERBS:
            outcome = run(*verb, path)
            self.assertIn(outcome.status, (0, 3) if verb == ["blocks"] else (3,), outcome.err)
            self.assertNotRegex(outcome.out + outcome.err, UNSAFE)

    def test_standard_input(self):
        content = REPORT.read_bytes()
        self.assertEqual(run("get", "-", "proactive.penalties.change", stdin=content).out, "-6\n")
        self.assert_status(run("check", "-", stdin=content), 0)

    def test_names_that_would_steer_a_terminal(self):
        name = "a\x1b]0;b\x07\n\u202ec.txt"
        outcome = run("check", self.folder / name)
        self.assert_status(outcome, 3)
        self.assertNotRegex(outcome.err + outcome.out, UNSAFE)
        self.assertIn("a\\x1b]0;b\\x07", outcome.err)
        self.assertIn("\\u202ec.txt", outcome.err)
        self.write(name, REPORT.read_bytes())
        outcome = run("check", self.folder / name, REPORT)
        self.assert_status(outcome, 0)
        self.assertNotRegex(outcome.err + outcome.out, UNSAFE)

    def test_name_that_is_no_utf8(self):
        outcome = run("check", "--format", "json", os.fsencode(self.folder) + b"/\xff\xfe")
        self.assert_status(outcome, 3)
        self.assertIn("\\xff\\xfe", outcome.err)
        outcome.raw.decode("utf-8")


class Outputs(CommandTest):
    VERBS = [["check", REPORT], ["convert", "--to", "csv", REPORT], ["show", REPORT], ["blocks", REPORT], ["forms"], ["rules"], ["table", REPORT]]

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for verb in self.VERBS + [["get", REPORT, "applications.received.total"], ["--help"], ["--version"], ["check", "--help"]]:
            with open("/dev/full", "wb") as full:
                outcome = run(*verb, stdout=full)
            self.assert_status(outcome, 3)
            self.assertIn("磁盘已满", outcome.err)
        outcome = run("convert", "--to", "csv", "-o", "/dev/full", REPORT, "--lang", "en")
        self.assert_status(outcome, 3)
        self.assertIn("the disk is full", outcome.err)
        self.assertTrue(os.path.exists("/dev/full"))

    def test_closed_pipe(self):
        for verb in self.VERBS:
            reader, writer = os.pipe()
            os.close(reader)
            outcome = run(*verb, stdout=writer)
            os.close(writer)
            self.assert_status(outcome, 3)
            self.assertEqual(outcome.err, "", verb)

    def test_closed_output(self):
        done = subprocess.run(
            ["sh", "-c", 'exec "$0" "$@" >&-', COMMAND, "convert", "--to", "csv", REPORT],
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False,
        )
        self.assertEqual(done.returncode, 3)
        self.assertIn("写不出结果", done.stderr.decode())

    def test_closed_error_output(self):
        """What is said on a closed standard error must not end up in the file that is written."""
        out = self.folder / "out.json"
        subprocess.run(
            ["sh", "-c", 'exec "$0" "$@" 2>&-', COMMAND, "check", "--format", "json", "-o", out, REPORT, self.folder / "missing"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment(), timeout=60, check=False,
        )
        self.assertEqual(len(json.loads(out.read_text(encoding="utf-8"))["files"]), 2)

    def test_file_that_may_not_grow(self):
        out = self.write("out.csv", "old")
        done = subprocess.run(
            ["sh", "-c", 'ulimit -f 1; exec "$0" "$@"', COMMAND, "convert", "--to", "csv", "-o", out, REPORT],
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False,
        )
        self.assertEqual(done.returncode, 3)
        self.assertIn("文件太大", done.stderr.decode())
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(os.listdir(self.folder), ["out.csv"])

    def test_file(self):
        out = self.folder / "out.csv"
        self.assert_status(run("convert", "--to", "csv", "-o", out, REPORT), 0)
        self.assertEqual(out.read_bytes(), run("convert", "--to", "csv", REPORT).raw)
        self.assertEqual(os.listdir(self.folder), ["out.csv"])

    def test_file_keeps_its_rights_and_links(self):
        out, link = self.write("out.csv", "old"), self.folder / "link.csv"
        os.chmod(out, 0o640)
        link.symlink_to("out.csv")
        self.assert_status(run("convert", "--to", "csv", "-o", link, REPORT), 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(out.stat().st_mode & 0o777, 0o640)
        self.assertTrue(out.read_bytes().startswith(b"cell,state,value,raw,source\n"))

    def test_old_file_stays_where_the_new_one_fails(self):
        out = self.write("out.csv", "old")
        self.assert_status(run("convert", "--to", "csv", "-o", out, self.folder / "missing.txt"), 3)
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(os.listdir(self.folder), ["out.csv"])

    def test_file_that_cannot_be(self):
        outcome = run("convert", "--to", "csv", "-o", self.folder / "no" / "out.csv", REPORT)
        self.assert_status(outcome, 3)
        self.assertIn("写不出结果", outcome.err)
        self.assert_status(run("convert", "--to", "csv", "-o", self.folder, REPORT), 3)

    def test_input_can_be_the_output(self):
        path = self.write("report.json", run("convert", "--to", "json", REPORT).raw)
        before = path.read_bytes()
        self.assert_status(run("convert", "--to", "json", "-o", path, path), 0)
        self.assertEqual(path.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
