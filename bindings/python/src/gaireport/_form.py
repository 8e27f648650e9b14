"""What the form prescribes and which rules there are, asked of the library."""

from __future__ import annotations

import ctypes
import functools
from dataclasses import dataclass
from typing import Optional

from . import _declarations as c
from ._library import lib
from ._text import Text, decode

# Names of kinds: the library has numbers for them, and `gaireport forms` these words.
KINDS = {c.KIND_COUNT: "count", c.KIND_SIGNED_COUNT: "signed_count", c.KIND_MONEY: "money"}
SEPARATOR = " / "


@dataclass(frozen=True)
class FormCell:
    """
    A cell that an edition of the form prescribes.

    `path` names it for good, `number` is its number in the C interface; `kind` is `count`, `signed_count` or `money` (in 万元);
    the labels are those printed in the edition, a group "" where the row or the column stands in none.
    """

    path: str
    number: int
    table: str
    kind: str
    row_group: Text
    row: Text
    column_group: Text
    column: Text

    @property
    def label(self) -> Text:
        """Its labels in one line, from the row's group to the column."""
        parts = (self.row_group, self.row, self.column_group, self.column)
        return Text(SEPARATOR.join(p.zh for p in parts if p.zh), SEPARATOR.join(p.en for p in parts if p.en))


@dataclass(frozen=True)
class Identity:
    """An arithmetic identity of an edition: the sum of sign × cell over `terms` is 0."""

    rule: str
    scope: str
    terms: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Form:
    """An edition of the form: its notice, the titles of its sections, its cells in form order, its identities."""

    edition: int
    source: str
    sections: tuple[Text, ...]
    cells: tuple[FormCell, ...]
    identities: tuple[Identity, ...]


@dataclass(frozen=True)
class Rule:
    """A rule of the check: its id, its own severity (`error`, `warning`, `notice`), what it demands and what it rests on."""

    id: str
    severity: str
    text: Text
    basis: Text


def path_of(cell: int) -> str:
    return decode(lib.gair_cell_path(cell))


@functools.lru_cache(maxsize=None)
def cell_numbers() -> dict[str, int]:
    """Path → number, for every cell of any edition, in the order of their union."""
    numbers = [lib.gair_cell_at(i) for i in range(lib.gair_cell_count())]
    return {path_of(number): number for number in numbers}


@functools.lru_cache(maxsize=None)
def cell_array() -> "ctypes.Array[ctypes.c_int32]":
    """The numbers of cell_numbers() as the library takes them. It only reads them."""
    numbers = cell_numbers().values()
    return (ctypes.c_int32 * len(numbers))(*numbers)


@functools.lru_cache(maxsize=None)
def money_cells() -> frozenset[int]:
    return frozenset(n for n in cell_numbers().values() if lib.gair_cell_kind(n) == c.KIND_MONEY)


def find_cell(path: str) -> int:
    """The number of a cell. TypeError for what is no str, KeyError for a path that no edition has."""
    number = cell_numbers().get(path) if isinstance(path, str) else None
    if number is None:
        if not isinstance(path, str):
            raise TypeError(f"the path of a cell is a str, not {type(path).__name__}")
        raise KeyError(path)
    return number


def find_table(name: str) -> int:
    """The number of a table. TypeError for what is no str, KeyError for a table that there is none of."""
    if not isinstance(name, str):
        raise TypeError(f"the name of a table is a str, not {type(name).__name__}")
    encoded = name.encode("utf-8", "replace")
    table = lib.gair_table_from_name(encoded, len(encoded))
    if not table:
        raise KeyError(name)
    return table


def table_names() -> tuple[str, ...]:
    """The names of the tables, in form order: proactive, applications, proceedings."""
    return tuple(decode(lib.gair_table_name(lib.gair_form_table_at(i))) for i in range(lib.gair_form_table_count()))


def _text(zh: Optional[bytes], en: Optional[bytes]) -> Text:
    return Text(decode(zh), decode(en))


@functools.lru_cache(maxsize=None)
def form_cell(edition: int, number: int) -> FormCell:
    """A cell as an edition has it; labels are "" where it has no such cell."""
    table, row, column = lib.gair_cell_table(number), lib.gair_cell_row(number), lib.gair_cell_column(number)
    zh, en = c.LANG_ZH, c.LANG_EN
    return FormCell(
        path_of(number),
        number,
        decode(lib.gair_table_name(table)),
        KINDS.get(lib.gair_cell_kind(number), ""),
        _text(lib.gair_form_row_group(edition, table, row, zh), lib.gair_form_row_group(edition, table, row, en)),
        _text(lib.gair_form_row_label(edition, table, row, zh), lib.gair_form_row_label(edition, table, row, en)),
        _text(lib.gair_form_column_group(edition, table, column, zh), lib.gair_form_column_group(edition, table, column, en)),
        _text(
            lib.gair_form_column_label(edition, table, row, column, zh),
            lib.gair_form_column_label(edition, table, row, column, en),
        ),
    )


def editions() -> tuple[int, ...]:
    """The editions of the form, in order of time."""
    return tuple(lib.gair_form_edition_at(i) for i in range(lib.gair_form_edition_count()))


def cell_label(number: int, edition: int) -> Text:
    """The label of a cell in an edition; in the newest edition that has the cell where this one has not."""
    for candidate in (edition, *reversed(editions())):
        if lib.gair_form_cell_index(candidate, number) >= 0:
            return form_cell(candidate, number).label
    return Text("", "")


def _identity(edition: int, index: int) -> Identity:
    count = lib.gair_form_identity_terms(edition, index, None, None, 0)
    cells, signs = (ctypes.c_int32 * count)(), (ctypes.c_int32 * count)()
    lib.gair_form_identity_terms(edition, index, cells, signs, count)
    return Identity(
        decode(lib.gair_form_identity_rule(edition, index)),
        decode(lib.gair_form_identity_scope(edition, index)),
        tuple((sign, path_of(cell)) for sign, cell in zip(signs, cells)),
    )


def _form(edition: int) -> Form:
    sections = range(1, lib.gair_form_section_count(edition) + 1)
    zh, en = c.LANG_ZH, c.LANG_EN
    return Form(
        edition,
        decode(lib.gair_form_source(edition)),
        tuple(_text(lib.gair_form_section_title(edition, n, zh), lib.gair_form_section_title(edition, n, en)) for n in sections),
        tuple(form_cell(edition, lib.gair_form_cell_at(edition, i)) for i in range(lib.gair_form_cell_count(edition))),
        tuple(_identity(edition, i) for i in range(lib.gair_form_identity_count(edition))),
    )


@functools.lru_cache(maxsize=None)
def forms() -> tuple[Form, ...]:
    """The editions of the form, in order of time: 2019, 2021."""
    return tuple(_form(edition) for edition in editions())


@functools.lru_cache(maxsize=None)
def rules() -> tuple[Rule, ...]:
    """The rules of the check."""
    return tuple(
        Rule(
            decode(lib.gair_rule_id(i)),
            decode(lib.gair_severity_name(lib.gair_rule_severity(i))),
            _text(lib.gair_rule_text(i, c.LANG_ZH), lib.gair_rule_text(i, c.LANG_EN)),
            _text(lib.gair_rule_basis(i, c.LANG_ZH), lib.gair_rule_basis(i, c.LANG_EN)),
        )
        for i in range(lib.gair_rule_count())
    )
