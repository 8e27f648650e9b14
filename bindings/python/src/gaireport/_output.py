"""What the verbs of `python -m gaireport` write: the formats that the C command makes by itself, byte for byte."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from types import TracebackType
from typing import IO, Iterable, Iterator, Optional, Type

from ._compare import Differences, Side
from ._form import Form, FormCell, Rule, cell_numbers, money_cells
from ._report import Cell, Report, Value
from ._text import Text

# What may steer a terminal or reorder what it shows: controls, marks of direction, tags; and what is no character.
_UNSAFE = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_JSON = re.compile(f'["\\\\{_UNSAFE}\ud800-\udfff]')
_SHOWN = re.compile(f"[{_UNSAFE}\ud800-\udfff]")


class Output:
    """Standard output, or a file that takes its place whole, at the end, and is not touched before."""

    def __init__(self, path: Optional[str]) -> None:
        self.path = None if path in (None, "-") else path
        self.temporary: Optional[str] = None
        self.file: IO[bytes] = sys.stdout.buffer
        self.terminal = self.path is None and sys.stdout.isatty()

    def __enter__(self) -> Output:
        if self.path is not None:
            if os.path.isdir(self.path):
                raise IsADirectoryError(21, os.strerror(21), self.path)
            if os.path.exists(self.path) and not os.path.isfile(self.path):
                self.file = open(self.path, "wb")  # a device or a pipe
                return self
            self.path = os.path.realpath(self.path)
            handle, self.temporary = tempfile.mkstemp(".tmp", os.path.basename(self.path) + ".", os.path.dirname(self.path))
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(self.temporary, os.stat(self.path).st_mode & 0o7777 if os.path.exists(self.path) else 0o666 & ~mask)
            self.file = os.fdopen(handle, "wb")
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self.path is None:
            if error is None:
                self.file.flush()
            return
        try:
            self.file.close()
            if self.temporary and kind is None:
                os.replace(self.temporary, self.path)
                self.temporary = None
        finally:
            if self.temporary:
                os.unlink(self.temporary)

    def bytes(self, data: bytes) -> None:
        """Bytes as they are; on a terminal without what would steer it."""
        if self.terminal:
            data = "\n".join(visible(line) for line in data.decode("utf-8", "surrogateescape").split("\n")).encode("utf-8")
        self.file.write(data)

    def text(self, text: str) -> None:
        self.bytes(text.encode("utf-8", "surrogateescape"))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF or code < 0x80:
        return f"\\x{code & 0xFF:02x}"
    return f"\\U{code:06x}" if code > 0xFFFF else f"\\u{code:04x}"


def visible(text: str) -> str:
    """A text that may be shown on a terminal."""
    return _SHOWN.sub(_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    character, code = match[0], ord(match[0])
    if character in '"\\':
        return "\\" + character
    if character == "\n":
        return "\\n"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"  # a byte that is no character cannot stand in JSON
    if code > 0xFFFF:
        return f"\\u{0xD7C0 + (code >> 10):04x}\\u{0xDC00 | (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def quoted(text: str) -> str:
    """A string of JSON."""
    return '"' + _JSON.sub(_json_escape, text) + '"'


def _pair(text: Text) -> str:
    return f'{{"zh": {quoted(text.zh)}, "en": {quoted(text.en)}}}'


def _number(path: str, value: Value) -> str:
    """A number as JSON has it: money is a string."""
    return f'"{value}"' if cell_numbers()[path] in money_cells() else str(value)


# -- rules and forms ---------------------------------------------------------------------------------------------------------------


def rules_text(rules: Iterable[Rule], english: bool) -> Iterator[str]:
    word = "Basis: " if english else "依据："
    for rule in rules:
        text, basis = (rule.text.en, rule.basis.en) if english else (rule.text.zh, rule.basis.zh)
        yield f"{rule.id:<32} {rule.severity:<8} {text}\n{'':<41} {word}{basis}\n"


def rules_json(rules: Iterable[Rule]) -> Iterator[str]:
    lines = [
        f'\n  {{"rule": "{r.id}", "severity": "{r.severity}", "text": {_pair(r.text)}, "basis": {_pair(r.basis)}}}' for r in rules
    ]
    yield '{"rules": [' + ",".join(lines) + "\n]}\n"


def forms_text(forms: Iterable[Form], english: bool) -> Iterator[str]:
    apart = ""
    for form in forms:
        counts = len(form.cells), len(form.identities)
        yield apart + (
            f"# Edition {form.edition}: {form.source}, {counts[0]} cells, {counts[1]} identities\n"
            if english
            else f"# {form.edition} 年版：{form.source}，{counts[0]} 个单元格，{counts[1]} 个勾稽关系\n"
        )
        for cell in form.cells:
            yield f"{cell.path:<62} {cell.kind:<12} {cell.label.en if english else cell.label.zh}\n"
        apart = "\n"


def _form_cell(cell: FormCell) -> str:
    names = {"row_group": cell.row_group, "row": cell.row, "column_group": cell.column_group, "column": cell.column}
    labels = "".join(f', "{name}": {_pair(text)}' for name, text in names.items() if text.zh)
    return f'\n      {{"cell": "{cell.path}", "number": {cell.number}, "table": "{cell.table}", "kind": "{cell.kind}"{labels}}}'


def forms_json(forms: Iterable[Form]) -> Iterator[str]:
    apart = '{"forms": ['
    for form in forms:
        sections = [f'\n      {{"number": {n}, "title": {_pair(title)}}}' for n, title in enumerate(form.sections, 1)]
        yield f'{apart}\n  {{"edition": "{form.edition}", "source": {quoted(form.source)},\n    '
        yield f'"sections": [{",".join(sections)}],\n    "cells": [{",".join(map(_form_cell, form.cells))}],\n    "identities": ['
        for at, one in enumerate(form.identities):
            terms = ", ".join(f'"{"+" if sign > 0 else "-"}{path}"' for sign, path in one.terms)
            yield f'{"," if at else ""}\n      {{"rule": "{one.rule}", "scope": "{one.scope}", "equation": [{terms}]}}'
        yield "]}"
        apart = ","
    yield "\n]}\n"


# -- many reports as a table -------------------------------------------------------------------------------------------------------


def _field(text: str, excel: bool) -> str:
    formula = excel and text[:1] in tuple("=+-@\t\r")
    if not formula and not re.search('[,"\r\n]', text):
        return text
    return '"' + ("'" if formula else "") + text.replace('"', '""') + '"'


def _meta(report: Report) -> tuple[str, str, str, str]:
    published = report.published
    return (
        report.title or "",
        report.body or "",
        str(report.year or ""),
        published.isoformat() if published else "",
    )


def csv_head(excel: bool) -> str:
    return ("\ufeff" if excel else "") + ",".join(["file,title,body,year,published", *cell_numbers()]) + ("\r\n" if excel else "\n")


def csv_row(file: str, report: Report, excel: bool) -> str:
    texts = [_field(text, excel) for text in (file, *_meta(report))]
    numbers = ["" if value is None else str(value) for value in report.values()]
    return ",".join(texts + numbers) + ("\r\n" if excel else "\n")


def _json_cell(cell: Cell) -> str:
    if cell.state == "number":
        return _number(cell.path, cell.value)
    if cell.state == "blank":
        return "null"
    return f'{{"state": "{cell.state}"' + (f', "raw": {quoted(cell.raw)}' if cell.raw else "") + "}"


def json_row(file: str, report: Report) -> str:
    title, body, year, published = _meta(report)
    texts = "".join(f', "{name}": {quoted(text)}' for name, text in (("title", title), ("body", body)) if text)
    date = f', "published": "{published}"' if published else ""
    editions = ", ".join(f'"{table}": "{edition}"' for table, edition in report.editions.items() if edition)
    cells = ", ".join(f'"{cell.path}": {_json_cell(cell)}' for cell in report.cells() if cell.state != "absent")
    numbers = (f', "year": {year}' if year else "") + date
    return f'{{"file": {quoted(file)}{texts}{numbers}, "editions": {{{editions}}}, "cells": {{{cells}}}}}\n'


# -- two reports -------------------------------------------------------------------------------------------------------------------


def _list(name: str, items: Iterable[str]) -> str:
    made = list(items)
    return f',\n  "{name}": [' + ",".join(f"\n    {{{item}}}" for item in made) + ("\n  ]" if made else "]")


def _side(path: str, side: Side) -> str:
    value = _number(path, side.value) if side.state == "number" else "null"
    return f'{{"state": "{side.state}", "value": {value}' + (f', "raw": {quoted(side.raw)}' if side.raw else "") + "}"


def diff_json(files: tuple[str, str], reports: tuple[Report, Report], found: Differences) -> str:
    head = ""
    for name, file, report in zip(("old", "new"), files, reports):
        title, body, year, _ = _meta(report)
        texts = "".join(f', "{key}": {quoted(text)}' for key, text in (("title", title), ("body", body)) if text)
        head += f',\n  "{name}": {{"file": {quoted(file)}{texts}' + (f', "year": {year}' if year else "") + "}"
    fields = (f'"field": "{x.name}", "old": {quoted(x.old or "")}, "new": {quoted(x.new or "")}' for x in found.fields)
    cells = (
        f'"cell": "{x.path}", "kind": "{x.kind}", "editions": "{x.editions}", '
        f'"old": {_side(x.path, x.old)}, "new": {_side(x.path, x.new)}'
        for x in found.cells
    )
    texts_ = (f'"section": {x.section}, "kind": "{x.kind}", "text": {quoted(x.text)}' for x in found.texts)
    lists = _list("fields", fields) + _list("cells", cells) + _list("texts", texts_)
    return '{\n  "format": "gaireport-diff/1"' + head + lists + "\n}\n"


