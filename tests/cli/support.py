"""What the tests of the command share: running it, the sample report, the form as the tests know it."""

import csv
import os
import pathlib
import pty
import re
import select
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["GAIREPORT_SOURCE_DIR"])
COMMAND = os.environ["GAIREPORT_CLI"]
DATA = SOURCE / "tests" / "data"
REPORT = DATA / "text" / "fengjie-2020.txt"

# What may steer a terminal, or reorder what it shows; line feed, tab and carriage return apart.
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def environment(**changes):
    base = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS")}
    base.update(changes)
    return base


class Outcome:
    def __init__(self, status, out, err):
        self.status = status
        self.raw = out
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")


def run(*arguments, stdin=b"", stdout=subprocess.PIPE, env=None, cwd=None):
    """Runs the command; never through a shell."""
    done = subprocess.run(
        [COMMAND, *[os.fspath(a) for a in arguments]],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment(**(env or {})),
        cwd=cwd,
        timeout=120,
        check=False,
    )
    return Outcome(done.returncode, done.stdout or b"", done.stderr)


def run_on_terminal(*arguments, env=None):
    """Runs the command with standard output and standard error on a terminal; returns status and what was shown."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, *[os.fspath(a) for a in arguments]],
        stdin=subprocess.DEVNULL,
        stdout=child,
        stderr=child,
        env=environment(TERM="xterm", **(env or {})),
    )
    os.close(child)
    shown = b""
    while True:
        ready, _, _ = select.select([parent], [], [], 60)
        try:
            part = os.read(parent, 65536) if ready else b""
        except OSError:
            part = b""
        if not part:
            break
        shown += part
    os.close(parent)
    return process.wait(timeout=60), shown.decode("utf-8", "replace")


def cells_of(edition):
    """Paths of an edition's cells, in form order, from the tests' own list of the form."""
    with open(DATA / "forms" / f"{edition}.csv", encoding="utf-8", newline="") as file:
        return [row["path"] for row in csv.DictReader(file)]


def identities_of(edition):
    """(rule, scope, [(sign, path)]) of an edition."""
    result = []
    for line in (DATA / "forms" / f"identities-{edition}.txt").read_text(encoding="utf-8").splitlines():
        name, _, equation = line.partition(": ")
        rule, _, scope = name.partition(" ")
        if rule:
            result.append((rule, scope, [(1 if term[0] == "+" else -1, term[1:]) for term in equation.split()]))
    return result


def figure_lines():
    """
    The sample as lines, and for each cell of the form the line its figure stands on. The sample has a figure a line, in form
    order, between the headings of sections two and five.
    """
    lines = REPORT.read_text(encoding="utf-8").split("\n")
    first = lines.index("二、主动公开政府信息情况")
    last = lines.index("五、存在的主要问题及改进情况")
    places = [i for i in range(first, last) if re.fullmatch(r"[+-]?[0-9.]+(万元)?", lines[i])]
    return lines, dict(zip(cells_of(2019), places)) if len(places) == 198 else None


class CommandTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def changed(self, name, changes):
        """The sample with the figures of some cells changed."""
        lines, places = figure_lines()
        for cell, text in changes.items():
            lines[places[cell]] = text
        return self.write(name, "\n".join(lines))

    def assert_status(self, outcome, status):
        self.assertEqual(outcome.status, status, f"\nstandard output: {outcome.out}\nstandard error: {outcome.err}")
