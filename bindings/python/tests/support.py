"""What the tests of the package share: the sources, the test documents, a report that holds."""

from __future__ import annotations

import csv
import io
import json
import pathlib
import unittest
from typing import Any, Iterator, NamedTuple

import gaireport
from gaireport._library import lib

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
SOURCE = pathlib.Path(__file__).resolve().parents[3]
DATA = SOURCE / "tests" / "data"
REPORT = DATA / "text" / "fengjie-2020.txt"
WRONG_TOTAL = SOURCE / "examples" / "demo" / "wrong_total.txt"


class Case(NamedTuple):
    """A test document of tests/cases with what it means."""

    name: str
    path: pathlib.Path
    cells: dict[str, tuple[str, str]]  # path → state, value
    meant: dict[str, Any]


def cases() -> Iterator[Case]:
    """The test documents that this build can read."""
    for path in sorted((SOURCE / "tests" / "cases").glob("*/input.*")):
        folder = path.parent
        suffix = path.suffix[1:]
        format = lib.gair_format_from_name({"htm": "html", "txt": "text"}.get(suffix, suffix).encode())
        if not lib.gair_format_readable(format):
            continue
        lines = csv.DictReader(io.StringIO((folder / "expected.csv").read_text(encoding="utf-8")))
        cells = {line["cell"]: (line["state"], line["value"]) for line in lines}
        yield Case(folder.name, path, cells, json.loads((folder / "expected.json").read_text(encoding="utf-8")))


def form(edition: int) -> list[dict[str, str]]:
    """The cells of an edition, from the tests' own list of the form."""
    with open(DATA / "forms" / f"{edition}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figures(name: str) -> dict[str, str]:
    """Cell → value, of a published report."""
    with open(DATA / "figures" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {line["cell"]: line["value"] for line in csv.DictReader(file)}


def full_report(edition: int = 2021) -> gaireport.Report:
    """A report of an edition whose cells are all 0, with some meta data."""
    report = gaireport.Report(edition=edition)
    for cell in form(edition):
        report[cell["path"]] = 0
    report.year, report.body = (2020 if edition == 2019 else 2023), "示例县人民政府"
    return report


class PackageTest(unittest.TestCase):
    maxDiff = 4000
