#!/usr/bin/env python3
"""Runs what a page of docs/ shows: blocks.py PAGE WORK [--lua INTERPRETER]...

A fenced block of the page is
    sh      run by sh -eu in the folder WORK, where `libgaireport` is the source folder and `page.html` the demonstration report;
    lua     run by each interpreter that is named;
    text    what the block before it prints, exactly;
    other   shown; after a comment <!-- file: NAME --> also written to WORK/NAME.
After <!-- from: PATH --> it must stand in that file of the project as it is shown. After <!-- shown --> nothing is done with it.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(?:^<!-- (?P<note>[^>]*) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Page:
    def __init__(self, path, work, interpreters):
        self.path = path
        self.work = work
        self.interpreters = interpreters
        self.outputs = []
        self.done = 0

    def fail(self, line, what):
        sys.exit(f"{self.path.name}:{line}: {what}")

    def run(self, line, command, text):
        done = subprocess.run(command, input=text, cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=300, check=False)
        if done.returncode != 0:
            self.fail(line, f"{' '.join(command)}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
        self.outputs.append((command, done.stdout))

    def block(self, line, note, language, text):
        name, _, rest = (note or "").partition(": ")
        if name == "shown":
            return
        self.done += 1
        if name == "from" and text not in (SOURCE / rest).read_text(encoding="utf-8"):
            self.fail(line, f"not as it stands in {rest}")
        elif name == "file":
            (self.work / rest).parent.mkdir(parents=True, exist_ok=True)
            (self.work / rest).write_text(text, encoding="utf-8")
        if language == "text":
            for command, output in self.outputs:
                if output != text:
                    self.fail(line, f"{' '.join(command)} printed\n{output}")
            return
        if language in ("sh", "lua") and name not in ("from", "file"):
            self.outputs = []
        if language == "sh":
            self.run(line, ["sh", "-eu"], text)
        elif language == "lua" and name not in ("from", "file"):
            for interpreter in self.interpreters:
                self.run(line, [interpreter, "-"], text)


def stage_pkgconfig(work):
    """The installed file names the folders that the library is meant for; here it stands in a staging folder."""
    text = pathlib.Path(os.environ["GAIREPORT_STAGED_PC"]).read_text(encoding="utf-8")
    (work / "pkgconfig").mkdir()
    (work / "pkgconfig" / "gaireport.pc").write_text(
        text.replace("=" + os.environ["GAIREPORT_PREFIX"], "=" + os.environ["GAIREPORT_STAGED_PREFIX"]), encoding="utf-8")


def main():
    arguments = sys.argv[1:]
    interpreters = [value for option, value in zip(arguments, arguments[1:]) if option == "--lua"]
    path, work = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "libgaireport").symlink_to(SOURCE)
    shutil.copy(SOURCE / "examples" / "demo" / "wrong_total.txt", work / "page.html")
    if "GAIREPORT_STAGED_PC" in os.environ:
        stage_pkgconfig(work)
    page = Page(path, work, interpreters)
    text = path.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("language")) + 1
        page.block(line, match["note"], match["language"], match["text"])
    if not page.done:
        sys.exit(f"{path.name}: no block was run")
    print(f"{path.name}: {page.done} blocks")


if __name__ == "__main__":
    main()
