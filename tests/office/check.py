#!/usr/bin/env python3
"""A wrong figure in a Word file is named with its row and column in the Word table, one in a workbook with its cell."""

import json
import sys
import tempfile

import common

CELL = "applications.received.total"


def spoil(document):
    """Two digits of a total exchanged: 41 → 14."""
    assert document.report.cells[CELL].raw == "41"
    document.replace(CELL, "14", "number", "14")


def place_in_grid(document):
    """Row and column of the cell in the official table, from 1, by the table's own layout."""
    grid = document.grid("applications")
    for r, line in enumerate(grid.slots()):
        for c, slot in enumerate(line):
            if slot and slot[1] and slot[0].path == CELL:
                return r + 1, c + 1
    raise KeyError(CELL)


def main(program):
    seen = {}

    def change(document):
        spoil(document)
        seen["place"] = place_in_grid(document)

    with tempfile.TemporaryDirectory() as folder:
        for layout in ("docx", "odt"):
            path, _ = common.made("fengjie_2020", layout, folder, change)
            status, out, _ = common.run(program, "check", "--lang", "zh", path)
            assert status == 1, out
            assert "（表格第 %d 行第 %d 列）" % seen["place"] in out, out
            assert "14 → 41" in out, out
            status, out, _ = common.run(program, "check", "--lang", "en", path)
            assert "(table row %d, column %d)" % seen["place"] in out, out
            status, out, _ = common.run(program, "check", "--format", "json", path)
            located = [f for f in json.loads(out)["files"][0]["findings"] if f["rule"] == "locate"]
            source = located[0]["cells"][0]["source"]
            assert located[0]["cells"][0]["cell"] == CELL, located
            # the third grid of the file is the second official table
            assert (source["grid"], source["grid_row"] + 1, source["grid_column"] + 1) == (1,) + seen["place"], source
        path, _ = common.made("fengjie_2020", "xlsx", folder, change)
        status, out, _ = common.run(program, "check", "--lang", "zh", path)
        assert status == 1, out
        _, place, _ = common.run(program, "get", "--source", path, CELL)
        line, column = (int(n) for n in place.split("\t")[-1].split(":")) if "\t" in place else (None, None)
        if line:
            assert "（第 1 个工作表 %s%d）" % (chr(64 + column), line) in out, out
        assert "（第 1 个工作表 J" in out, out
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
