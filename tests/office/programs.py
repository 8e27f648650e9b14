#!/usr/bin/env python3
"""
Files that other programs make: LibreOffice (a web page of a report saved as DOCX, ODT, XLSX and ODS), python-docx, openpyxl.

    programs.py GAIREPORT [FOLDER]       FOLDER keeps what was made

Each is read to the same cells, title, body, period, date and sections as the page.
"""

import os
import shutil
import subprocess
import sys
import tempfile

import common

FILTERS = (("docx", "HTML (StarWriter)"), ("odt", "HTML (StarWriter)"), ("xlsx", "HTML (StarCalc)"), ("ods", "HTML (StarCalc)"))
REPORTS = ("fengjie_2020", "suqian_2024", "distinct_2021")


def convert(path, extension, reads, folder):
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
    subprocess.run(["soffice", profile, "--headless", "--infilter=" + reads, "--convert-to", extension, "--outdir", folder, path],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=300)
    return os.path.splitext(path)[0] + "." + extension


def libreoffice(program, folder):
    wrong = []
    for name in REPORTS:
        page, wanted = common.made(name, "html_cms", folder)
        whole = common.report(program, page)
        for extension, reads in FILTERS:
            path = convert(page, extension, reads, folder)
            found = common.differences(common.cells(program, path), wanted["cells"])
            if common.report(program, path) != whole:
                found.append("not the same report as the page")
            wrong += ["LibreOffice, %s.%s: %s" % (name, extension, text) for text in found]
            print("LibreOffice %s.%s: %d cells" % (name, extension, len(wanted["cells"])))
    return wrong


def python_docx(program, folder):
    import docx
    wrong = []
    for name in REPORTS:
        kept = {}
        _, wanted = common.made(name, "docx", folder, lambda d: kept.update(document=d))
        file = docx.Document()
        for block in kept["document"].blocks:
            if block.kind == "grid":
                table = file.add_table(len(block.grid.rows), block.grid.width)
                for r, line in enumerate(block.grid.slots()):
                    for c, slot in enumerate(line):
                        if not slot or not slot[1]:
                            continue
                        cell = table.cell(r, c)
                        if slot[0].rowspan > 1 or slot[0].colspan > 1:
                            cell = cell.merge(table.cell(r + slot[0].rowspan - 1, c + slot[0].colspan - 1))
                        cell.text = slot[0].text
            elif block.kind == "heading":
                file.add_heading(block.text, 1)
            elif block.kind != "date":
                file.add_paragraph(block.text)
        path = os.path.join(folder, name + "-python.docx")
        file.save(path)
        wrong += ["python-docx, %s: %s" % (name, text) for text in common.differences(common.cells(program, path), wanted["cells"])]
        print("python-docx %s: %d cells" % (name, len(wanted["cells"])))
    return wrong


def openpyxl_sheets(program, folder):
    """A sheet a table, figures as numbers, those with a sign by their number format."""
    import openpyxl
    wrong = []
    for name in REPORTS:
        kept = {}
        _, wanted = common.made(name, "xlsx", folder, lambda d: kept.update(document=d))
        book = openpyxl.Workbook()
        text = book.active
        for block in kept["document"].blocks:
            if block.kind != "grid":
                text.append([block.text])
                continue
            sheet = book.create_sheet(block.grid.name)
            for r, line in enumerate(block.grid.slots()):
                for c, slot in enumerate(line):
                    if not slot or not slot[1]:
                        continue
                    cell = sheet.cell(r + 1, c + 1)
                    figure = slot[0].text
                    try:
                        cell.value = float(figure) if "." in figure else int(figure)
                        cell.number_format = "+0;-0;0" if figure.startswith("+") else "General"
                    except ValueError:
                        cell.value = figure
                    if slot[0].rowspan > 1 or slot[0].colspan > 1:
                        sheet.merge_cells(start_row=r + 1, start_column=c + 1, end_row=r + slot[0].rowspan,
                                          end_column=c + slot[0].colspan)
        path = os.path.join(folder, name + "-openpyxl.xlsx")
        book.save(path)
        wrong += ["openpyxl, %s: %s" % (name, text) for text in common.differences(common.cells(program, path), wanted["cells"])]
        print("openpyxl %s: %d cells" % (name, len(wanted["cells"])))
    return wrong


def main(arguments):
    program = os.path.abspath(arguments[0])
    folder = os.path.abspath(arguments[1]) if len(arguments) > 1 else tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    try:
        wrong = libreoffice(program, folder) + python_docx(program, folder) + openpyxl_sheets(program, folder)
    finally:
        if len(arguments) < 2:
            shutil.rmtree(folder, ignore_errors=True)
    for text in wrong[:40]:
        print(text)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
