"""Localization: which cells explain the identities that fail."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Mapping, Optional, Union

from . import _declarations as c
from ._check import Change, Number, Range, number_of, reports, target
from ._errors import check
from ._form import cell_label, find_cell, path_of
from ._library import lib
from ._object import together
from ._text import INT64_MAX, INT64_MIN, SIZE_MAX, Language, Text, decode, language, whole

if TYPE_CHECKING:
    from ._report import Report

STATES = {c.IDENTITY_HOLDS: "holds", c.IDENTITY_FAILS: "fails", c.IDENTITY_OPEN: "open"}
BOUNDS = {c.BOUND_NONE: "", c.BOUND_WORK: "work", c.BOUND_SETS: "sets", c.BOUND_RANGE: "range"}


@dataclass(frozen=True)
class Explanation:
    """
    What would make the identities of a part hold. `is_set`: it is one of the smallest sets of cells, else a single operation
    that changes more of them; `operation` is its name, "" where it is none; `evidence` is what speaks for it or against.
    """

    is_set: bool
    operation: str
    changes: tuple[Change, ...]
    evidence: Text


@dataclass(frozen=True)
class Blank:
    """A cell without a number, and what the identities make of it; `operation` is what became of it, "" where not known."""

    path: str
    to: Union[Number, Range]
    operation: str


@dataclass(frozen=True)
class Location:
    """
    A part of a report: table applications (`row` is ""), or a row of table proceedings.

    `state` is `holds`, `fails` or `open` (some values of the blanks make it hold); `failed` are the identities that fail, as
    rule and scope; `size` is how many cells the smallest sets have, None where no set was found; `proved`, `unique` as in a
    finding, of sets; `bound` is the bound that the search reached (`work`, `sets`, `range`), "" where it was finished; `work`
    are its steps. The first `tied` of the explanations have about the same evidence.
    """

    table: str
    row: str
    state: str
    failed: tuple[tuple[str, str], ...]
    size: Optional[int]
    proved: bool
    unique: bool
    bound: str
    work: int
    explanations: tuple[Explanation, ...]
    tied: int
    blanks: tuple[Blank, ...]


def _change(location: int, part: int, explanation: int, i: int) -> Change:
    state, old, least, most = ctypes.c_int32(), ctypes.c_int64(), ctypes.c_int64(), ctypes.c_int64()
    cell = lib.gair_location_change(
        location, part, explanation, i, ctypes.byref(state), ctypes.byref(old), ctypes.byref(least), ctypes.byref(most)
    )
    before = number_of(cell, old.value) if state.value == c.STATE_NUMBER else None
    return Change(path_of(cell), before, target(cell, least.value, most.value))


def _explanation(location: int, part: int, at: int, lang: Language) -> Explanation:
    return Explanation(
        lib.gair_location_is_set(location, part, at) == 1,
        decode(lib.gair_location_operation(location, part, at)),
        tuple(_change(location, part, at, i) for i in range(lib.gair_location_change_count(location, part, at))),
        Text(
            decode(lib.gair_location_evidence(location, part, at, c.LANG_ZH)),
            decode(lib.gair_location_evidence(location, part, at, c.LANG_EN)),
            lang,
        ),
    )


def _blank(location: int, part: int, i: int) -> Blank:
    least, most, operation = ctypes.c_int64(), ctypes.c_int64(), ctypes.c_void_p()
    cell = lib.gair_location_blank(
        location, part, i, ctypes.byref(least), ctypes.byref(most), ctypes.byref(operation)
    )
    name = ctypes.string_at(operation.value) if operation.value else b""
    return Blank(path_of(cell), target(cell, least.value, most.value), decode(name))


def _location(report: int, location: int, part: int, lang: Language) -> Location:
    table, row = lib.gair_location_table(location, part), lib.gair_location_row(location, part)
    edition, size = lib.gair_report_edition(report, table), lib.gair_location_size(location, part)
    failed = [lib.gair_location_failed(location, part, i) for i in range(lib.gair_location_failed_count(location, part))]
    return Location(
        decode(lib.gair_table_name(table)),
        decode(lib.gair_row_path(table, row)) if row else "",
        STATES.get(lib.gair_location_state(location, part), ""),
        tuple((decode(lib.gair_form_identity_rule(edition, i)), decode(lib.gair_form_identity_scope(edition, i))) for i in failed),
        size if size >= 0 else None,
        lib.gair_location_proved(location, part) == 1,
        lib.gair_location_unique(location, part) == 1,
        BOUNDS.get(lib.gair_location_bound(location, part), "?"),
        lib.gair_location_work(location, part),
        tuple(_explanation(location, part, i, lang) for i in range(lib.gair_location_explanation_count(location, part))),
        lib.gair_location_tied(location, part),
        tuple(_blank(location, part, i) for i in range(lib.gair_location_blank_count(location, part))),
    )


def _stated(report: int, evidence: Mapping[str, int]) -> Any:
    """Figures that something else states, with the words that say so in Explanation.evidence."""
    array = (c.Evidence * max(1, len(evidence)))()
    for place, (path, value) in zip(array, evidence.items()):
        cell = find_cell(path)
        label = cell_label(cell, lib.gair_report_edition(report, lib.gair_cell_table(cell)))
        place.cell, place.value = cell, whole(value, INT64_MIN, INT64_MAX, path)
        place.text_zh = f"“{label.zh}”另有数字 {value}".encode("utf-8")
        place.text_en = f"{label.en} is stated as {value}".encode("utf-8")
    return array


def locate_report(
    report: Report, previous: Optional[Report], evidence: Mapping[str, int], bounds: tuple[int, int, int], lang: Language
) -> tuple[Location, ...]:
    language(lang)
    before = None if previous is None else reports([previous], "previous")[0]
    largest, sets, work = (whole(n, 0, SIZE_MAX, w) for n, w in zip(bounds, ("max_set", "max_sets", "max_work")))
    out = ctypes.c_void_p()
    with together(report, before):
        options = c.LocateOptions(
            size=ctypes.sizeof(c.LocateOptions),
            max_set=largest,
            max_sets=sets,
            max_work=work,
            previous=None if before is None else before._use(),
            evidence=_stated(report._use(), evidence),
            evidence_count=len(evidence),
        )
        check(lib.gair_locate(report._use(), ctypes.byref(options), ctypes.byref(out)))
        try:
            location = out.value or 0
            return tuple(_location(report._use(), location, i, lang) for i in range(lib.gair_location_part_count(location)))
        finally:
            lib.gair_location_free(out)
