"""
Reads, checks and writes China's annual reports on government-information disclosure (政府信息公开工作年度报告).

    report = gaireport.read("report.html")
    report["applications.received.total"]
    for finding in report.check():
        print(finding.severity, finding.message)

A thin layer over the C library of the same name: what the form prescribes, what the rules say and how a page is read is asked
of it at run time.
"""

from __future__ import annotations

from . import _compare
from ._arrow import Table, to_arrow, to_pandas
from ._check import Change, Finding, FindingCell, Findings, FindingsWriter, Range, Repair
from ._compare import CellDifference, Differences, FieldDifference, Side, Sum, SumNote, TextDifference, diff
from ._errors import CellError, ClosedError, Error, ReadError
from ._form import Form, FormCell, Identity, Rule, forms, rules
from ._library import lib as _lib
from ._locate import Blank, Explanation, Location
from ._read import read, read_many
from ._report import Cell, Period, Report, Section
from ._source import Source
from ._text import Text

# Not in __all__: `from gaireport import *` would hide Python's own.
sum = _compare.sum

__version__ = (_lib.gair_version() or b"").decode("ascii")

__all__ = [
    "Blank",
    "Cell",
    "CellDifference",
    "CellError",
    "Change",
    "ClosedError",
    "Differences",
    "Error",
    "Explanation",
    "FieldDifference",
    "Finding",
    "FindingCell",
    "Findings",
    "FindingsWriter",
    "Form",
    "FormCell",
    "Identity",
    "Location",
    "Period",
    "Range",
    "ReadError",
    "Repair",
    "Report",
    "Rule",
    "Section",
    "Side",
    "Source",
    "Sum",
    "SumNote",
    "Table",
    "Text",
    "TextDifference",
    "diff",
    "forms",
    "read",
    "read_many",
    "rules",
    "to_arrow",
    "to_pandas",
]
