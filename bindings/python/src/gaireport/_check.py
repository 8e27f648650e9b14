"""Findings: what a check says of a report."""

from __future__ import annotations

import ctypes
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Iterator, Mapping, Optional, Sequence, Union, overload

from . import _declarations as c
from ._errors import MESSAGE, Error, check
from ._form import money_cells, path_of
from ._library import lib
from ._object import Object, together
from ._source import Source, cell_source, take_source
from ._text import SIZE_MAX, Language, Text, decode, encode, language, money, name_bytes, whole

if TYPE_CHECKING:
    from ._report import Report

Number = Union[int, Decimal]


@dataclass(frozen=True)
class Range:
    """What a value may be where several will do, both ends included; None where there is no limit."""

    min: Optional[Number]
    max: Optional[Number]


@dataclass(frozen=True)
class FindingCell:
    """
    A cell that a finding speaks of. `role` is `left` or `right` (a + or − term of the identity), `suspect` or `related`; the rest
    is as the report had it at the time of the check: as in Cell.
    """

    path: str
    role: str
    state: str
    value: Optional[Number]
    raw: str
    source: Optional[Source]


@dataclass(frozen=True)
class Change:
    """A change of a repair: the cell, its value now (None where it holds no number), the value or Range it would have."""

    path: str
    from_: Optional[Number]
    to: Union[Number, Range]


@dataclass(frozen=True)
class Repair:
    """
    A repair that is proposed, never made: the changes; the operation they amount to, such as `digits_exchanged`, or ""; what
    speaks for it.
    """

    operation: str
    changes: tuple[Change, ...]
    evidence: Text


@dataclass(frozen=True)
class Finding:
    """
    What a rule says of a report.

    `rule` is the id, `scope` the row, column, section or table it speaks of; `severity` is `error`, `warning` or `notice`;
    `status` is `fail`, `undecidable` (an input is blank or unreadable) or `blocked` (explained by the findings of `blocked_by`,
    indexes of the list); `certainty` is `proved`, `likely` or `hint`. `left`, `right` and `imbalance` = left − right are the
    sides of an identity, None where there is none. `unique`: one set of cells explains it; `proved`: the search was complete.
    """

    rule: str
    scope: str
    severity: str
    status: str
    certainty: str
    message: Text
    cells: tuple[FindingCell, ...]
    left: Optional[Number]
    right: Optional[Number]
    imbalance: Optional[Number]
    repairs: tuple[Repair, ...]
    unique: bool
    proved: bool
    blocked_by: tuple[int, ...]
    source: Optional[Source]
    basis: Text
    fingerprint: str
    raw: str

    def __str__(self) -> str:
        return self.message


def number_of(cell: int, value: int) -> Number:
    return money(value) if cell in money_cells() else value


def target(cell: int, least: int, most: int) -> Union[Number, Range]:
    """What a cell would be: a number, or a range with None for a limit that is none."""
    if least == most:
        return number_of(cell, least)
    return Range(
        None if least == c.LINEAR_NO_MIN else number_of(cell, least), None if most == c.LINEAR_NO_MAX else number_of(cell, most)
    )


class Findings(Object, Sequence[Finding]):
    """
    The findings of a check, in form order: a sequence. It outlives the report, and each finding outlives the list.
    """

    __slots__ = ("_report", "_lang")
    _free = lib.gair_findings_free

    @classmethod
    def _take(cls, pointer: Optional[int], report: Report, lang: Language) -> Findings:
        findings = cls.__new__(cls)
        Object.__init__(findings, pointer)
        # The writers take labels and JSON Pointers from it.
        findings._report = report
        findings._lang = lang
        return findings

    _report: Report
    _lang: Language

    def __len__(self) -> int:
        with self._lock:
            return lib.gair_findings_count(self._use())

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Finding, tuple[Finding, ...]]:
        with together(self, self._report):
            positions = range(lib.gair_findings_count(self._use()))[index]
            if isinstance(positions, range):
                return tuple(self._finding(i) for i in positions)
            return self._finding(positions)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self[:])

    def __repr__(self) -> str:
        with self._lock:
            if self._pointer is None:
                return "<gaireport.Findings, closed>"
            return f"<gaireport.Findings: {len(self)}, {self.verdict}>"

    @property
    def verdict(self) -> str:
        """`clean`, `warning` or `error`: the worst severity of a failed finding. Notices leave it clean."""
        with self._lock:
            return decode(lib.gair_verdict_name(lib.gair_findings_verdict(self._use())))

    def _text(self, zh: Optional[bytes], en: Optional[bytes]) -> Text:
        return Text(decode(zh), decode(en), self._lang)

    def _cell(self, at: int, i: int) -> FindingCell:
        findings, value = self._use(), ctypes.c_int64()
        cell = lib.gair_finding_cell(findings, at, i)
        state = lib.gair_finding_cell_value(findings, at, i, ctypes.byref(value))
        return FindingCell(
            path_of(cell),
            decode(lib.gair_role_name(lib.gair_finding_cell_role(findings, at, i))),
            decode(lib.gair_state_name(state)),
            number_of(cell, value.value) if state == c.STATE_NUMBER else None,
            decode(lib.gair_finding_cell_raw(findings, at, i)),
            cell_source(self._report._pointer, cell, lib.gair_finding_cell_source, findings, at, i),
        )

    def _change(self, at: int, repair: int, i: int) -> Change:
        state, old, least, most = ctypes.c_int32(), ctypes.c_int64(), ctypes.c_int64(), ctypes.c_int64()
        cell = lib.gair_finding_repair_change(
            self._use(), at, repair, i, ctypes.byref(state), ctypes.byref(old), ctypes.byref(least), ctypes.byref(most)
        )
        before = number_of(cell, old.value) if state.value == c.STATE_NUMBER else None
        return Change(path_of(cell), before, target(cell, least.value, most.value))

    def _repair(self, at: int, repair: int) -> Repair:
        findings = self._use()
        return Repair(
            decode(lib.gair_finding_repair_operation(findings, at, repair)),
            tuple(self._change(at, repair, i) for i in range(lib.gair_finding_repair_size(findings, at, repair))),
            self._text(
                lib.gair_finding_repair_evidence(findings, at, repair, c.LANG_ZH),
                lib.gair_finding_repair_evidence(findings, at, repair, c.LANG_EN),
            ),
        )

    def _sides(self, at: int) -> tuple[Optional[Number], Optional[Number], Optional[Number]]:
        findings, sides = self._use(), (ctypes.c_int64 * 3)()
        left, right, imbalance = (ctypes.c_int64.from_buffer(sides, 8 * i) for i in range(3))
        if not lib.gair_finding_sides(findings, at, ctypes.byref(left), ctypes.byref(right), ctypes.byref(imbalance)):
            return None, None, None
        if lib.gair_finding_is_money(findings, at):
            return money(left.value), money(right.value), money(imbalance.value)
        return left.value, right.value, imbalance.value

    def _source(self, at: int, cells: tuple[FindingCell, ...]) -> Optional[Source]:
        """Where it points; in a report read from JSON at its suspect, else at its first cell, as the writers have it."""
        main = next((cell for cell in cells if cell.role == "suspect"), cells[0] if cells else None)
        if main and main.source and main.source.pointer:
            return main.source
        return take_source(lib.gair_finding_source, self._use(), at)

    def _finding(self, at: int) -> Finding:
        findings = self._use()
        left, right, imbalance = self._sides(at)
        cells = tuple(self._cell(at, i) for i in range(lib.gair_finding_cell_count(findings, at)))
        return Finding(
            rule=decode(lib.gair_finding_rule(findings, at)),
            scope=decode(lib.gair_finding_scope(findings, at)),
            severity=decode(lib.gair_severity_name(lib.gair_finding_severity(findings, at))),
            status=decode(lib.gair_finding_status_name(lib.gair_finding_status(findings, at))),
            certainty=decode(lib.gair_certainty_name(lib.gair_finding_certainty(findings, at))),
            message=self._text(
                lib.gair_finding_message(findings, at, c.LANG_ZH), lib.gair_finding_message(findings, at, c.LANG_EN)
            ),
            cells=cells,
            left=left,
            right=right,
            imbalance=imbalance,
            repairs=tuple(self._repair(at, i) for i in range(lib.gair_finding_repair_count(findings, at))),
            unique=lib.gair_finding_unique(findings, at) == 1,
            proved=lib.gair_finding_proved(findings, at) == 1,
            blocked_by=tuple(
                lib.gair_finding_blocked_by(findings, at, i) for i in range(lib.gair_finding_blocked_by_count(findings, at))
            ),
            source=self._source(at, cells),
            basis=self._text(lib.gair_finding_basis(findings, at, c.LANG_ZH), lib.gair_finding_basis(findings, at, c.LANG_EN)),
            fingerprint=decode(lib.gair_finding_fingerprint(findings, at)),
            raw=decode(lib.gair_finding_raw(findings, at)),
        )

    def write(self, format: str, *, file: Optional[str] = None) -> bytes:
        """
        The findings in a format by its name (`text`, `json`, `jsonl`, `sarif`, `junit`, `github`, `html`), as `gaireport check`
        writes them. `file` is the name of the report in it; without it the file that the report was read from.

        ValueError for an unknown format, Error for one that the library was built without.
        """
        name = file if file is not None else self._report.path or "-"
        with FindingsWriter(format, self._lang) as writer:
            writer.add(name, self)
        return writer.taken()

    def to_json(self) -> str:
        """The findings as JSON (`gaireport-findings/1`)."""
        return self.write("json").decode("utf-8")

    def to_dicts(self) -> list[dict[str, Any]]:
        """The findings as dicts and lists, as JSON has them."""
        return list(json.loads(self.to_json())["files"][0]["findings"])


class FindingsWriter:
    """
    Writes the findings of many files, one after the other, as bytes: `taken()` gives what was written since the last call.

        with FindingsWriter("json") as writer:
            writer.add("a.html", report.check())
            writer.add_error("b.html", error)
        data = writer.taken()

    ValueError for an unknown format, Error for one that the library was built without.
    """

    def __init__(self, format: str, lang: Language = "zh", *, colour: bool = False) -> None:
        number = lib.gair_findings_format_from_name(name_bytes(format))
        if number < 0:
            raise ValueError(f"there is no format {format!r} of findings")
        self._writer: Optional[int] = None
        self._lang = language(lang)
        self._parts: list[bytes] = []
        parts = self._parts

        def sink(context: Any, address: int, size: int) -> int:
            parts.append(ctypes.string_at(address, size))
            return 0

        self._sink = c.Sink(sink)
        out = ctypes.c_void_p()
        code = c.LANG_EN if lang == "en" else c.LANG_ZH
        flags = c.WRITE_COLOUR if colour else 0
        check(lib.gair_findings_writer_begin(number, code, flags, self._sink, None, None, ctypes.byref(out)))
        self._writer = out.value

    def _add(self, file: str, findings: Optional[Findings], error: Optional[c.Error], data: Optional[bytes] = None) -> None:
        if self._writer is None:
            raise ValueError("the writer has ended")
        said = c.FileFindings(size=ctypes.sizeof(c.FileFindings), file=name_bytes(file))
        if error is not None:
            said.error = ctypes.pointer(error)
        if data is not None:
            said.bytes, said.bytes_size = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p), len(data)
        report = findings._report if findings is not None else None
        with together(findings, report):
            if findings is not None and report is not None:
                said.findings, said.report = findings._use(), report._pointer
            check(lib.gair_findings_writer_file(self._writer, ctypes.byref(said)))

    def add(self, file: str, findings: Findings, data: Optional[bytes] = None) -> None:
        """Writes the findings of a file by the name that is to be shown. SARIF has fixes where the file's bytes are given."""
        self._add(file, findings, None, data)

    def add_error(self, file: str, error: BaseException) -> None:
        """Writes that a file could not be read, and why: what read() raised."""
        self._add(file, None, error_struct(error))

    def end(self) -> None:
        """Ends the writing; a second call does nothing."""
        writer, self._writer = self._writer, None
        if writer is not None:
            check(lib.gair_findings_writer_end(writer))

    def taken(self) -> bytes:
        """What was written since the last call."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data

    def __enter__(self) -> FindingsWriter:
        return self

    def __exit__(self, *details: object) -> None:
        self.end()

    def __del__(self) -> None:
        if getattr(self, "_writer", None) is not None:
            self.end()


def error_struct(error: BaseException) -> c.Error:
    """The library's record of what read() raised."""
    record = c.Error(size=ctypes.sizeof(c.Error), status=c.E_IO, offset=-1)
    if isinstance(error, Error):
        zh, en = error.message.zh, error.message.en
        record.status = error.code
        record.offset = -1 if getattr(error, "offset", None) is None else getattr(error, "offset")
        record.line, record.column = getattr(error, "line", None) or 0, getattr(error, "column", None) or 0
        record.pointer = encode(getattr(error, "pointer", None) or "")[:159]
    elif isinstance(error, MemoryError):
        zh = en = str(error)
        record.status = c.E_NOMEM
    elif isinstance(error, OSError):
        said = getattr(error, MESSAGE, None)
        zh, en = (said.zh, said.en) if said else (error.strerror or str(error),) * 2
        record.system_error = error.errno or 0
    else:
        raise TypeError(f"not an exception of reading: {error!r}")
    record.message_zh, record.message_en = cut(zh), cut(en)
    return record


def cut(text: str) -> bytes:
    """A message as it fits into the record, not cut inside a character."""
    return text.encode("utf-8", "replace")[:319].decode("utf-8", "ignore").encode("utf-8")


def _severities(changed: Mapping[str, str]) -> Any:
    array = (c.Severity * max(1, len(changed)))()
    for place, (rule, level) in zip(array, changed.items()):
        name = name_bytes(rule)
        if lib.gair_rule_find(name) < 0:
            raise KeyError(rule)
        severity = lib.gair_severity_from_name(name_bytes(level))
        if severity < 0:
            raise ValueError(f"there is no severity {level!r}")
        place.rule, place.severity = name, severity
    return array


def _report(value: object, what: str) -> Report:
    from ._report import Report

    if not isinstance(value, Report):
        raise TypeError(f"{what} must be a gaireport.Report, not {type(value).__name__}")
    return value


def reports(values: Sequence[Report], what: str) -> list[Report]:
    return [_report(value, what) for value in values]


def check_report(
    report: Report,
    previous: Optional[Report],
    children: Sequence[Report],
    severities: Mapping[str, str],
    bounds: tuple[int, int, int],
    lang: Language,
) -> Findings:
    language(lang)
    below = reports(children, "a child")
    before = None if previous is None else _report(previous, "previous")
    changed = _severities(severities)
    most, largest, work = (
        whole(n, 0, SIZE_MAX, w) for n, w in zip(bounds, ("max_findings", "max_set", "max_work"))
    )
    out = ctypes.c_void_p()
    with together(report, before, *below):
        pointers = (ctypes.c_void_p * max(1, len(below)))(*[child._use() for child in below])
        options = c.CheckOptions(
            size=ctypes.sizeof(c.CheckOptions),
            severities=changed,
            severity_count=len(severities),
            max_findings=most,
            previous=None if before is None else before._use(),
            children=pointers,
            child_count=len(below),
            max_set=largest,
            max_work=work,
        )
        check(lib.gair_check(report._use(), ctypes.byref(options), ctypes.byref(out)))
    return Findings._take(out.value, report, lang)
