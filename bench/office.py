#!/usr/bin/env python3
"""
Reading a report as DOCX and XLSX, beside python-docx and openpyxl that take the same texts and cells out of the same files in
the same run. Processor time on both sides.

    office.py BENCH_OFFICE [FILE.docx FILE.xlsx]

Without files, those of tests/fixtures are used, deflated as office programs do. Prints the median of each and their ratio.
"""

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "office"))

import common

ROUNDS = 7


def take_docx(data):
    import docx
    document = docx.Document(io.BytesIO(data))
    texts = [p.text for p in document.paragraphs]
    return texts, [[[c.text for c in row.cells] for row in table.rows] for table in document.tables]


def take_xlsx(data):
    import openpyxl
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[list(row) for row in sheet.iter_rows(values_only=True)] + [str(r) for r in sheet.merged_cells.ranges] for sheet in book]


def median(work, data):
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work(data)
        times.append((time.process_time() - start) * 1e6)
    return statistics.median(times)


def deflate(path):
    with zipfile.ZipFile(path) as z:
        parts = [(i.filename, z.read(i)) for i in z.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(name, data)
    return path


def main(arguments):
    with tempfile.TemporaryDirectory() as folder:
        paths = arguments[1:] or [deflate(common.made("fengjie_2020", layout, folder)[0]) for layout in ("docx", "xlsx")]
        out = subprocess.run([arguments[0], *paths], stdout=subprocess.PIPE, check=True).stdout.decode()
        for path, line in zip(paths, out.splitlines()):
            with open(path, "rb") as f:
                data = f.read()
            other, work = ("python-docx", take_docx) if path.endswith(".docx") else ("openpyxl", take_xlsx)
            size, document, report = line.rsplit(" ", 3)[1:]
            others = median(work, data)
            print("%s, %s bytes: document %s µs, report %s µs; %s %.0f µs: %.0f times as long as the document"
                  % (os.path.basename(path), size, document, report, other, others, others / float(document)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
