#!/usr/bin/env python3
"""
What became of the requests for information, over a folder of annual reports:

    outcomes.py FOLDER [--table OUT.csv] [--plot OUT.png]

Reads every file below FOLDER that is such a report, in any format the library reads; says on standard error which are not, and which
have arithmetic errors; prints the requests by year and outcome; writes one row a report with --table, a chart with --plot (for
which matplotlib is needed).
"""

from __future__ import annotations

import argparse
import collections
import csv
import pathlib
import sys
from typing import Iterator

import gaireport

Counts = dict[int, dict[str, int]]  # year → outcome → requests


def outcome_rows() -> dict[str, str]:
    """
    The cells that say what became of requests, and what to call each. The form is asked: they are the terms of the identity that
    adds up the outcomes. A group of rows has one name, that of the newest edition: 2019 had a single row for 其他处理.
    """
    groups: dict[str, str] = {}  # path → the part of it that names the group
    names: dict[str, str] = {}
    for form in gaireport.forms():
        cells = {cell.path: cell for cell in form.cells}
        identity = next(i for i in form.identities if (i.rule, i.scope) == ("applications.outcome_total", "total"))
        paths = {path: path.split(".")[1] for sign, path in identity.terms if sign > 0}
        sizes = collections.Counter(paths.values())
        groups.update(paths)
        names.update({g: cells[p].row_group.en if sizes[g] > 1 else cells[p].row.en for p, g in paths.items()})
    return {path: names[group] for path, group in groups.items()}


def reports(folder: pathlib.Path) -> Iterator[gaireport.Report]:
    """The reports below a folder; what is none is said and left out."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for outcome in gaireport.read_many(files):
        if isinstance(outcome, gaireport.Report):
            yield outcome
        else:
            print(outcome, file=sys.stderr)


def count(report: gaireport.Report, rows: dict[str, str], counts: Counts) -> None:
    """Adds a report. A cell without a number adds nothing, and is no zero either: it is not known."""
    year = counts.setdefault(report.year or 0, collections.Counter())
    for path, name in rows.items():
        value = report[path]
        if value is not None:
            year[name] += int(value)


def write_table(path: pathlib.Path, found: list[gaireport.Report]) -> None:
    """One row a report, by Python alone. gaireport.to_arrow(found) is the same table for pyarrow, polars, DuckDB and pandas."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "title", "body", "year", "published", *gaireport.Report()])
        for report in found:
            writer.writerow([report.path, report.title, report.body, report.year, report.published, *report.numbers().values()])


def plot(counts: Counts, names: list[str], path: pathlib.Path) -> None:
    """Bars of shares, a bar a year."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    years = sorted(counts)
    bottom = [0.0] * len(years)
    figure, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    for name in names:
        shares = [100 * counts[year].get(name, 0) / max(1, sum(counts[year].values())) for year in years]
        axes.bar([str(year) for year in years], shares, bottom=bottom, label=name)
        bottom = [low + share for low, share in zip(bottom, shares)]
    axes.set_ylabel("share of the requests closed, %")
    axes.set_title("Requests for government information, by outcome")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    figure.savefig(path, dpi=120)
    pyplot.close(figure)


def main() -> int:
    parser = argparse.ArgumentParser(description="What became of the requests, over a folder of annual reports.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--table", type=pathlib.Path, metavar="OUT.csv")
    parser.add_argument("--plot", type=pathlib.Path, metavar="OUT.png")
    arguments = parser.parse_args()

    rows = outcome_rows()
    counts: Counts = {}
    found: list[gaireport.Report] = []
    for report in reports(arguments.folder):
        with report.check() as findings:
            if findings.verdict == "error":
                worst = next(f for f in findings if f.severity == "error" and f.status == "fail")
                print(f"{report.path}: {worst.message.en}", file=sys.stderr)
        count(report, rows, counts)
        found.append(report)

    names = list(dict.fromkeys(rows.values()))
    print("\t".join(["year", *names]))
    for year in sorted(counts):
        print("\t".join([str(year or "?"), *(str(counts[year].get(name, 0)) for name in names)]))
    if arguments.table:
        write_table(arguments.table, found)
    if arguments.plot and counts:
        try:
            plot(counts, names, arguments.plot)
        except ImportError:
            print("matplotlib is not installed: no chart", file=sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
