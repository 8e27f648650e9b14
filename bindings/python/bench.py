#!/usr/bin/env python3
"""
What the Python package costs, beside C and beside pandas.read_html with lxml doing the same extraction:

    bench.py [FILE]

FILE is a web page on the form of 2021; without it the one that the tests keep. Times are the best of several runs: what is asked is
what the layer costs, and other programs only ever add to a time.
"""

from __future__ import annotations

import argparse
import ctypes
import datetime
import io
import pathlib
import re
import time
from typing import Any, Callable

import gaireport
from gaireport import _declarations as c
from gaireport._form import cell_numbers
from gaireport._library import lib

PAGE = pathlib.Path(__file__).resolve().parents[2] / "tests" / "cases" / "province_2021--html_wps" / "input.html"
REPORTS = 10000


def best(call: Callable[[], Any], rounds: int, repeat: int = 1) -> float:
    """The best time of a call, in microseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(repeat):
            call()
        times.append((time.perf_counter() - start) / repeat)
    return min(times) * 1e6


def raw_read(data: bytes) -> Callable[[], None]:
    """gair_read() and gair_report_free() by ctypes, without the package's layer."""
    options, out = c.ReadOptions(size=ctypes.sizeof(c.ReadOptions)), ctypes.c_void_p()

    def call() -> None:
        lib.gair_read(data, len(data), ctypes.byref(options), ctypes.byref(out), None)
        lib.gair_report_free(out)

    return call


def texts_by_lxml(data: bytes) -> dict[str, Any]:
    """What else a report says, as a script with lxml takes it: title, body, year, day of publication, sections."""
    import lxml.html

    document = lxml.html.document_fromstring(data)
    title = document.findtext(".//title")
    named = re.fullmatch("(.+?)([0-9]{4})年政府信息公开工作年度报告", title)
    published = document.xpath("string(//meta[@name='PubDate']/@content)")[:10]
    sections: list[list[str]] = []
    for element in document.iter("p", "h1", "h2", "h3"):
        text = " ".join(element.text_content().split())
        if re.match("[一二三四五六]、", text):
            sections.append([])
        elif text and sections and not any(parent.tag == "table" for parent in element.iterancestors()):
            sections[-1].append(text)
    return {
        "title": title,
        "body": named and named[1],
        "year": named and int(named[2]),
        "published": datetime.date.fromisoformat(published),
        "sections": sections,
    }


def by_pandas(data: bytes) -> dict[str, float]:
    """The figures of a page on the form of 2021, as a script with pandas.read_html takes them from where they stand."""
    import pandas

    proactive, applications, proceedings = pandas.read_html(io.BytesIO(data), flavor="lxml")[-3:]
    figures: list[float] = []
    for row in proactive.astype(str).to_numpy().tolist():
        # A cell that spans columns is repeated in each of them.
        cells = [cell for i, cell in enumerate(row) if i == 0 or cell != row[i - 1] or len(set(row[1:])) > 1]
        figures += [float(cell) for cell in cells[1:] if re.fullmatch(r"-?[0-9.]+", cell)]
    figures += applications.iloc[3:, -7:].astype(float).to_numpy().ravel().tolist()
    figures += proceedings.iloc[3].astype(float).tolist()
    return dict(zip((cell.path for cell in gaireport.forms()[-1].cells), figures))


def bench_reading(path: pathlib.Path) -> None:
    data = path.read_bytes()
    rows = [
        ("gaireport.read(bytes)", best(lambda: gaireport.read(data), 40, 5)),
        ("gaireport.read(bytes).numbers()", best(lambda: gaireport.read(data).numbers(), 40, 5)),
        ("gaireport.read(path)", best(lambda: gaireport.read(path), 40, 5)),
        ("gair_read() by ctypes alone", best(raw_read(data), 40, 5)),
    ]
    base = rows[-1][1]
    print(f"{path.name}: {len(data)} bytes, best time of a run, µs, and × {rows[-1][0]}")
    for name, value in rows:
        print(f"  {name:<36} {value:10.1f} {value / base:8.2f}")
    try:
        found, texts = by_pandas(data), texts_by_lxml(data)
    except ImportError:
        print("  pandas with lxml is not there: not compared")
        return
    report = gaireport.read(data)
    same = sum(report[path] is not None and float(report[path] or 0) == value for path, value in found.items())
    alike = sum(getattr(report, name) == value for name, value in texts.items() if name != "sections")
    alike += sum(a.paragraphs[: len(b)] == tuple(b) for a, b in zip(report.sections, texts["sections"]))
    figures, rest = best(lambda: by_pandas(data), 10), best(lambda: texts_by_lxml(data), 10)
    print(f"  {'pandas.read_html, lxml: the figures':<36} {figures:10.1f} {figures / base:8.2f}   ({same} of {len(found)} are the same)")
    print(f"  {'lxml: what else the report says':<36} {rest:10.1f} {rest / base:8.2f}   ({alike} of 10 texts are the same)")
    print(f"  {'':<36} {(figures + rest) / rows[0][1]:10.0f} times the time of gaireport.read(bytes), which has both")


def bench_arrow(path: pathlib.Path) -> None:
    report = gaireport.read(path)
    many = [report.copy() for _ in range(REPORTS)]
    numbers = list(cell_numbers().values())
    count = len(numbers)
    cells, states, values = (ctypes.c_int32 * count)(*numbers), (ctypes.c_uint8 * count)(), (ctypes.c_int64 * count)()

    def export() -> None:
        for one in many:
            lib.gair_report_export(one._pointer, cells, count, states, values, 1)

    def by_cells() -> None:
        for one in many[: REPORTS // 10]:
            dict(one)

    print(f"{REPORTS} reports × {count} cells, best time, ms")
    print(f"  {'gair_report_export() alone':<36} {best(export, 5) / 1e3:10.1f}")
    print(f"  {'gaireport.to_arrow(reports)':<36} {best(lambda: gaireport.to_arrow(many), 5) / 1e3:10.1f}")
    table = gaireport.to_arrow(many)
    try:
        import pyarrow

        print(f"  {'pyarrow.table(table)':<36} {best(lambda: pyarrow.table(table), 5) / 1e3:10.1f}")
    except ImportError:
        pass
    try:
        print(f"  {'table.to_pandas()':<36} {best(table.to_pandas, 5) / 1e3:10.1f}")
    except ImportError:
        pass
    print(f"  {'cell by cell into dicts':<36} {best(by_cells, 3) / 1e2:10.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="What the Python package costs.")
    parser.add_argument("file", metavar="FILE", nargs="?", type=pathlib.Path, default=PAGE)
    arguments = parser.parse_args()
    bench_reading(arguments.file)
    bench_arrow(arguments.file)


if __name__ == "__main__":
    main()
