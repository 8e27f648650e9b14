"""
`python -m gaireport`: verbs of the command gaireport, by calls of the library. The output and the exit status are those of the
command; what it draws for a terminal by itself (show, blocks, the text of diff) is not drawn a second time here.
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
from typing import Any, Callable, Iterable, Iterator, NamedTuple, NoReturn, Optional, Sequence, Union

from . import _output as output
from ._check import Findings, FindingsWriter
from ._compare import SumNote, diff
from ._compare import sum as sum_of
from ._errors import MESSAGE, Error, ReadError
from ._form import cell_numbers, editions, forms, rules
from ._library import lib
from ._read import Outcome, read_many
from ._report import Report
from ._text import Language, decode, name_bytes

CLEAN, FAULTS, USAGE, INPUT = range(4)
EXIT_TEXT = {
    "zh": "退出状态：0 没有级别为错误的问题；1 check：至少有一个错误；2 用法不对，或没有这个单元格；3 文件读不了，或不是年度报告，或结果写不出去",
    "en": "exit status: 0 no failed finding of severity error; 1 check: at least one; 2 bad usage, or an unknown cell; "
    "3 an input could not be read or is no such report, or output failed",
}
ABOUT = {
    "zh": "读取、核查、转换政府信息公开工作年度报告，与命令 gaireport 相同。\n"
    "画在终端上的 show、blocks 和 diff 的文字格式要用 C 语言的命令 gaireport。",
    "en": "Reads, checks and converts annual reports on government-information disclosure, as the command gaireport does.\n"
    "What is drawn for a terminal (show, blocks, diff as text) is left to that command, in C.",
}


class Usage(Exception):
    """The arguments are wrong."""


class Run:
    """A run of a verb: its arguments, its language, what was wrong with its inputs."""

    def __init__(self, arguments: argparse.Namespace, lang: Language) -> None:
        self.arguments = arguments
        self.lang = lang
        self.english = lang == "en"
        self.worst = CLEAN

    def say(self, text: str) -> None:
        print(f"gaireport: {output.visible(text)}", file=sys.stderr)

    def failed(self, file: str, error: BaseException) -> None:
        """Says what became of a file."""
        self.worst = INPUT
        name = ("standard input" if self.english else "标准输入") if file == "-" else file
        place = ""
        if isinstance(error, ReadError):
            place = f": {error.pointer}" if error.pointer else f":{error.line}:{error.column}" if error.line else ""
        said = error.message if isinstance(error, Error) else getattr(error, MESSAGE, None)
        text = (said.en if self.english else said.zh) if said else getattr(error, "strerror", None) or str(error)
        self.say(f"{name}{place}{': ' if self.english else '：'}{text}")

    def one(self, file: str) -> Optional[Report]:
        """Reads a report; None having said what is wrong."""
        outcome = next(self.many([file]))
        if isinstance(outcome, Report):
            return outcome
        self.failed(file, outcome)
        return None

    @functools.cached_property
    def standard_input(self) -> bytes:
        return sys.stdin.buffer.read()

    def bytes_of(self, file: str) -> Optional[bytes]:
        """The bytes of a file that was read."""
        if file == "-":
            return self.standard_input
        try:
            with open(file, "rb") as stream:
                return stream.read()
        except OSError:
            return None

    def many(self, files: Sequence[str]) -> Iterator[Outcome]:
        """Reads files in threads, in their order; `-` is standard input."""
        sources: Iterable[Union[str, bytes]] = (self.standard_input if file == "-" else file for file in files)
        jobs = getattr(self.arguments, "jobs", None)
        return read_many(sources, workers=jobs, format=self.arguments.source_format)

    def files(self) -> list[str]:
        """The files of the command line and of --files-from."""
        found = list(self.arguments.files)
        listed = self.arguments.files_from
        if listed is not None:
            if listed == "-":
                data = sys.stdin.buffer.read()
            else:
                with open(listed, "rb") as file:
                    data = file.read()
            names = data.split(b"\0") if self.arguments.null else data.replace(b"\r\n", b"\n").replace(b"\0", b"\n").split(b"\n")
            found += [os.fsdecode(name[3:] if name.startswith(b"\xef\xbb\xbf") else name) for name in names if name]
        if found.count("-") + (listed == "-") > 1:
            raise Usage("标准输入（-）只能用一次 / standard input (-) can be given only once")
        if not found:
            raise Usage("没有给出文件 / no file was given")
        return found


# -- the verbs ---------------------------------------------------------------------------------------------------------------------


def _references(run: Run, count: int) -> tuple[Optional[Report], list[Report]]:
    """Last year's report and those of the bodies below; each is held against one report."""
    arguments = run.arguments
    if (arguments.previous or arguments.children) and count != 1:
        raise Usage("用 --previous、--children 时只能核查一份报告 / with --previous or --children one report can be checked")
    previous = run.one(arguments.previous) if arguments.previous else None
    children = [run.one(file) for file in arguments.children or ()]
    return previous, [child for child in children if child is not None]


def _severities(run: Run) -> dict[str, str]:
    changed = {}
    for text in run.arguments.severity or ():
        rule, equals, level = text.partition("=")
        if not equals or lib.gair_severity_from_name(name_bytes(level)) < 0:
            raise Usage(f"--severity {text}: RULE=error|warning|notice|off")
        changed[rule] = level
    changed.update({rule: "off" for rule in run.arguments.disable or ()})
    for rule in changed:
        if lib.gair_rule_find(name_bytes(rule)) < 0:
            raise Usage(f"没有规则 {rule} / there is no rule {rule}")
    return changed


def _summary(run: Run, count: dict[str, int], by_rule: dict[str, int], files: int) -> str:
    numbers = [files] + [count.get(verdict, 0) for verdict in ("clean", "warning", "error", "unreadable")]
    line = (
        "\n{} files: {} clean, {} with warnings, {} with errors, {} unreadable\n"
        if run.english
        else "\n共 {} 个文件：通过 {}，有警告 {}，有错误 {}，读不了 {}\n"
    ).format(*numbers)
    return line + "".join(f"{by_rule[r.id]:8}  {r.severity:<8} {r.id}\n" for r in rules() if r.id in by_rule)


def run_check(run: Run) -> None:
    arguments = run.arguments
    form = arguments.format or "text"
    if arguments.jsonl:
        if form not in ("text", "json", "jsonl") or (arguments.format == "text"):
            raise Usage(f"--jsonl 不能和 --format {form} 一起用 / --jsonl does not go with --format {form}")
        form = "jsonl"
    severities, files = _severities(run), run.files()
    previous, children = _references(run, len(files))
    if run.worst:
        return
    verdicts: dict[str, int] = {}
    broken: dict[str, int] = {}

    def take(file: str, outcome: Outcome, writer: FindingsWriter) -> str:
        shown = ("standard input" if run.english else "标准输入") if file == "-" else file
        if form == "text":
            shown = output.visible(shown)
        shown = shown.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        if not isinstance(outcome, Report):
            run.failed(file, outcome)
            writer.add_error(shown, outcome)
            return "unreadable"
        with outcome, outcome.check(previous=previous, children=children, severities=severities, lang=run.lang) as findings:
            writer.add(shown, findings, run.bytes_of(file) if form == "sarif" else None)
            _count(findings, broken)
            return findings.verdict

    with output.Output(arguments.output) as out:
        with FindingsWriter(form, run.lang) as writer:
            for file, outcome in zip(files, run.many(files)):
                verdict = take(file, outcome, writer)
                verdicts[verdict] = verdicts.get(verdict, 0) + 1
                if verdict == "error":
                    run.worst = max(run.worst, FAULTS)
                out.bytes(writer.taken())
        out.bytes(writer.taken())
        if form == "text" and len(files) > 1:
            out.text(_summary(run, verdicts, broken, len(files)))


def _count(findings: Findings, broken: dict[str, int]) -> None:
    for finding in findings:
        if finding.status == "fail":
            broken[finding.rule] = broken.get(finding.rule, 0) + 1


def run_convert(run: Run) -> None:
    arguments = run.arguments
    if arguments.excel and arguments.to != "csv":
        raise Usage("--excel 只能和 --to csv 一起用 / --excel goes with --to csv only")
    if arguments.source and arguments.to != "json":
        raise Usage("--source 只能和 --to json 一起用 / --source goes with --to json only")
    report = run.one(arguments.file)
    if report is None:
        return
    with output.Output(arguments.output) as out:
        if out.terminal and arguments.to in ("docx", "xlsx"):
            raise Usage("这种格式不能显示在终端上 / this format cannot be shown on a terminal")
        out.bytes(report.write(arguments.to, excel=arguments.excel, sources=arguments.source))


def run_table(run: Run) -> None:
    arguments = run.arguments
    if arguments.excel and arguments.to == "jsonl":
        raise Usage("--excel 只能和 --to csv 一起用 / --excel goes with --to csv only")
    files = run.files()
    with output.Output(arguments.output) as out:
        if arguments.to == "csv":
            out.text(output.csv_head(arguments.excel))
        for file, outcome in zip(files, run.many(files)):
            if not isinstance(outcome, Report):
                run.failed(file, outcome)
                continue
            with outcome:
                row = output.csv_row(file, outcome, arguments.excel) if arguments.to == "csv" else output.json_row(file, outcome)
            out.text(row)


def run_get(run: Run) -> None:
    arguments = run.arguments
    for path in arguments.cells:
        if path not in cell_numbers():
            raise Usage(f"没有单元格 {path} / there is no cell {path}")
    report = run.one(arguments.file)
    if report is None:
        return
    with output.Output(None) as out:
        for path in arguments.cells:
            cell = report.cell(path)
            value = "" if cell.value is None else str(cell.value)
            out.text(f"{value}\t{cell.source or ''}\n" if arguments.source else f"{value}\n")


def run_diff(run: Run) -> None:
    files = run.arguments.old, run.arguments.new
    if files == ("-", "-"):
        raise Usage("标准输入（-）只能用一次 / standard input (-) can be given only once")
    reports = [run.one(file) for file in files]
    old, new = reports
    if old is None or new is None:
        return
    with output.Output(run.arguments.output) as out:
        out.text(output.diff_json(files, (old, new), diff(old, new)))


def _say_note(run: Run, files: Sequence[str], note: SumNote) -> None:
    place = f" {note.path or note.table}" if note.table else ""
    more = f" +{note.cell_count - 1}" if note.cell_count > 1 else ""
    run.say(f"{note.kind}{place}{more}: {', '.join(files[i] for i in note.reports)}")


def run_sum(run: Run) -> None:
    files = run.files()
    reports = []
    for file, outcome in zip(files, run.many(files)):
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            run.failed(file, outcome)
    if run.worst:
        return
    total = sum_of(reports)
    with output.Output(run.arguments.output) as out:
        out.bytes(total.report.write(run.arguments.to))
    for note in total.notes:
        _say_note(run, files, note)


def run_new(run: Run) -> None:
    arguments = run.arguments
    of_year = lib.gair_form_edition_for_year(arguments.year or 0)
    if arguments.year is not None and not of_year:
        raise Usage(f"--year 要写 2019 或以后的年度 / --year must be 2019 or a later year: {arguments.year}")
    edition = arguments.edition or of_year
    if not edition or of_year not in (0, edition):
        raise Usage("要用 --year 或 --edition 写明哪一版表格，两者不能矛盾 / --year or --edition must say which form, and agree")
    report = Report.blank(edition, body=arguments.body, year=arguments.year)
    with output.Output(arguments.output) as out:
        if out.terminal and arguments.to in ("docx", "xlsx"):
            raise Usage("这种格式不能显示在终端上 / this format cannot be shown on a terminal")
        out.bytes(report.write(arguments.to))


def run_forms(run: Run) -> None:
    wanted = [form for form in forms() if run.arguments.edition in (None, form.edition)]
    with output.Output(None) as out:
        for part in output.forms_json(wanted) if run.arguments.format == "json" else output.forms_text(wanted, run.english):
            out.text(part)


def run_rules(run: Run) -> None:
    with output.Output(None) as out:
        for part in output.rules_json(rules()) if run.arguments.format == "json" else output.rules_text(rules(), run.english):
            out.text(part)


# -- arguments ---------------------------------------------------------------------------------------------------------------------


def _names(from_name: Callable[[bytes], int], has: Callable[[int], bool], names: str) -> list[str]:
    return [name for name in names.split() if has(from_name(name.encode()))]


def _inputs() -> list[str]:
    known = "text md html json docx xlsx odt ods"
    return _names(lib.gair_format_from_name, lambda n: lib.gair_format_readable(n) == 1, known)


def _outputs() -> list[str]:
    return _names(lib.gair_out_from_name, lambda n: lib.gair_out_writable(n) == 1, "json csv text md html docx xlsx")


def _findings_formats() -> list[str]:
    def works(name: str) -> bool:
        try:
            FindingsWriter(name).end()
        except (Error, ValueError):
            return False
        return True

    return [name for name in "text json jsonl sarif junit github html".split() if works(name)]


def _jobs(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 256:
        raise ValueError(text)
    return number


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong as the command does, and knows no abbreviations."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        raise Usage(message)


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="source_format", choices=_inputs())


def _add_many(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--files-from", metavar="LIST")
    parser.add_argument("-0", "--null", action="store_true")
    parser.add_argument("-j", "--jobs", type=_jobs, metavar="N")
    parser.add_argument("-o", "--output", metavar="OUT")
    _add_input(parser)


def _add_one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    _add_input(parser)


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    _add_many(parser)
    parser.add_argument("--format", choices=_findings_formats())
    parser.add_argument("--jsonl", action="store_true")
    parser.add_argument("--previous", metavar="REPORT")
    parser.add_argument("--children", nargs="+", metavar="FILE")
    parser.add_argument("--severity", action="append", metavar="RULE=LEVEL")
    parser.add_argument("--disable", action="append", metavar="RULE")


def _convert_arguments(parser: argparse.ArgumentParser) -> None:
    _add_one(parser)
    parser.add_argument("--to", choices=_outputs(), required=True)
    parser.add_argument("-o", "--output", metavar="OUT")
    parser.add_argument("--excel", action="store_true")
    parser.add_argument("--source", action="store_true")


def _table_arguments(parser: argparse.ArgumentParser) -> None:
    _add_many(parser)
    parser.add_argument("--to", choices=["csv", "jsonl"], default="csv")
    parser.add_argument("--excel", action="store_true")


def _get_arguments(parser: argparse.ArgumentParser) -> None:
    _add_one(parser)
    parser.add_argument("cells", nargs="+", metavar="CELL")
    parser.add_argument("--source", action="store_true")


def _diff_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    _add_input(parser)
    parser.add_argument("--format", choices=["json"], required=True)
    parser.add_argument("-o", "--output", metavar="OUT")


def _sum_arguments(parser: argparse.ArgumentParser) -> None:
    _add_many(parser)
    parser.add_argument("--to", choices=_outputs(), default="json")


def _year(text: str) -> int:
    if len(text) != 4 or not text.isascii() or not text.isdigit():
        raise ValueError(text)
    return int(text)


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--edition", type=int, choices=editions())
    parser.add_argument("--year", type=_year)
    parser.add_argument("--body")
    parser.add_argument("--to", choices=_outputs(), default="docx")
    parser.add_argument("-o", "--output", metavar="OUT")


def _forms_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--edition", type=int, choices=editions())
    parser.add_argument("--format", choices=["text", "json"], default="text")


def _rules_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "json"], default="text")


class Verb(NamedTuple):
    """A verb: what it runs, what it takes, what it does."""

    run: Callable[[Run], None]
    arguments: Callable[[argparse.ArgumentParser], None]
    zh: str
    en: str


VERBS = {
    "check": Verb(run_check, _check_arguments, "核查报告，指出问题", "check reports and name what is wrong"),
    "convert": Verb(run_convert, _convert_arguments, "把报告转换成另一种格式", "write a report in another format"),
    "table": Verb(run_table, _table_arguments, "把多份报告汇成一张表，一份一行", "write many reports as one table, a row a report"),
    "get": Verb(run_get, _get_arguments, "取出单元格的数值", "print the values of cells"),
    "diff": Verb(run_diff, _diff_arguments, "比较两份报告，结果为 JSON", "compare two reports, as JSON"),
    "sum": Verb(run_sum, _sum_arguments, "把多份报告加成一份", "add reports into one"),
    "new": Verb(run_new, _new_arguments, "写出一份空白的年度报告表格", "write a blank form of the report"),
    "forms": Verb(run_forms, _forms_arguments, "列出表格规定的单元格", "list the cells that the forms prescribe"),
    "rules": Verb(run_rules, _rules_arguments, "列出核查规则", "list the rules of the check"),
}


def _top(lang: Language) -> argparse.ArgumentParser:
    """What stands before the verb."""
    about = ABOUT[lang] + "\n\n" + "\n".join(f"  {name:<10}{v.en if lang == 'en' else v.zh}" for name, v in VERBS.items())
    form = argparse.RawDescriptionHelpFormatter
    usage = "python -m gaireport VERB ..."
    parser = _Parser(prog="python -m gaireport", usage=usage, description=about, epilog=EXIT_TEXT[lang], formatter_class=form)
    parser.add_argument("-V", "--version", action="version", version=f"gaireport {decode(lib.gair_version())}")
    parser.add_argument("--lang", choices=["zh", "en"])
    return parser


def parse(given: Sequence[str], lang: Language) -> argparse.Namespace:
    """The arguments of a verb, and `run`. Usage where they are wrong; SystemExit for help and version."""
    at = 0
    while at < len(given) and given[at].startswith("-"):
        at += 2 if given[at] == "--lang" else 1
    _top(lang).parse_args(given[:at])
    if at >= len(given):
        raise Usage("要写明做什么 / say what to do")
    verb = VERBS.get(given[at])
    if verb is None:
        raise Usage(f"没有命令 {given[at]} / there is no command {given[at]}")
    text = verb.en if lang == "en" else verb.zh
    parser = _Parser(prog=f"python -m gaireport {given[at]}", description=text, epilog=EXIT_TEXT[lang])
    parser.set_defaults(run=verb.run)
    parser.add_argument("--lang", choices=["zh", "en"])
    verb.arguments(parser)
    return parser.parse_intermixed_args(given[at + 1 :])


def choose_language(arguments: Sequence[str]) -> Language:
    """--lang, wherever it stands; else LC_ALL, LC_MESSAGES, LANG read as text; Chinese where unset or C."""
    given = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name = arguments[at + 1] if argument == "--lang" and at + 1 < len(arguments) else argument[len("--lang=") :]
        if argument == "--lang" or argument.startswith("--lang="):
            given = name if name in ("zh", "en") else given
    if given:
        return "en" if given == "en" else "zh"
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            language = value.split(".")[0].split("@")[0]
            return "zh" if language in ("C", "POSIX") or value.startswith("zh") else "en"
    return "zh"


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Runs a verb and answers its exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    lang = choose_language(given)
    run = Run(argparse.Namespace(), lang)
    try:
        run.arguments = parse(given, lang)
        run.arguments.run(run)
    except Usage as error:
        run.say(str(error))
        print("For usage: python -m gaireport --help" if run.english else "用法见 python -m gaireport --help", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        # The reader of the output is gone; nothing more is written at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INPUT
    except (OSError, Error, MemoryError) as error:
        run.failed(str(getattr(error, "filename", None) or "-"), error)
    return run.worst
