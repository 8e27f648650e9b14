"""Tables as pyarrow, polars, DuckDB and pandas take them, beside what the reports say themselves."""

import datetime
import os
import random
import subprocess
import sys
import textwrap
from decimal import Decimal

import duckdb
import pandas
import polars
import pyarrow
import pytest

import gaireport

from support import REPORT, WRONG_TOTAL, full_report

TOTAL = "applications.received.total"
FEES = "proactive.fees.amount"


def some_reports(count):
    chance, empty = random.Random(11), full_report(2021)
    for _ in range(count):
        report = empty.copy()
        report.year = chance.choice((None, 2022, 2023))
        report.published = chance.choice((None, datetime.date(2024, 1, 31)))
        report.title = chance.choice((None, "年度报告"))
        report[TOTAL] = chance.choice((None, 3, -1, 2**62 + 1))
        report[FEES] = chance.choice((None, Decimal("29497.02"), Decimal("-1.000001")))
        yield report


@pytest.fixture(scope="module")
def reports():
    return [gaireport.read(REPORT), gaireport.read(WRONG_TOTAL), *some_reports(700)]


@pytest.fixture()
def table(reports):
    return gaireport.to_arrow(reports, states=True)


def assert_columns(reports, columns):
    """columns: name → list of Python values."""
    assert columns["title"] == [r.title for r in reports]
    assert columns["year"] == [r.year for r in reports]
    assert columns["published"] == [r.published for r in reports]
    assert columns[TOTAL] == [r[TOTAL] for r in reports]
    assert columns[FEES] == [r[FEES] for r in reports]
    assert columns[TOTAL + ".state"] == [r.state(TOTAL) for r in reports]


NAMES = ("title", "year", "published", TOTAL, FEES, TOTAL + ".state")


def test_pyarrow(reports, table):
    taken = pyarrow.table(table)
    taken.validate(full=True)
    assert taken.schema == pyarrow.schema(table)
    assert taken.schema.field(FEES).type == pyarrow.decimal128(20, 6)
    assert taken.schema.field(TOTAL).type == pyarrow.int64()
    assert taken.schema.field("year").type == pyarrow.int32()
    assert taken.schema.field("published").type == pyarrow.date32()
    assert_columns(reports, {name: taken[name].to_pylist() for name in NAMES})
    batch = pyarrow.record_batch(table)
    batch.validate(full=True)
    assert batch.num_rows == len(reports)
    assert pyarrow.RecordBatchReader.from_stream(table).read_all() == taken


def test_polars(reports, table):
    taken = polars.DataFrame(table)
    assert taken.schema[FEES] == polars.Decimal(20, 6)
    assert_columns(reports, {name: taken[name].to_list() for name in NAMES})


def test_duckdb(reports, table):
    reports_table = table
    assert len(reports_table) == len(reports)  # DuckDB finds it by its name
    listed = ", ".join(f'"{name}"' for name in NAMES)
    rows = duckdb.sql(f"select {listed} from reports_table").fetchall()
    assert_columns(reports, {name: [row[i] for row in rows] for i, name in enumerate(NAMES)})
    total = duckdb.sql(f'select sum("{TOTAL}") from reports_table where "{TOTAL}" > 0').fetchall()[0][0]
    assert total == sum(r[TOTAL] for r in reports if (r[TOTAL] or 0) > 0)


def test_pandas(reports, table):
    frame = table.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert frame[TOTAL].dtype == "Int64" and frame["year"].dtype == "Int64"
    assert len(frame) == len(reports) and list(frame.columns) == table.column_names
    columns = {name: [None if value is pandas.NA else value for value in frame[name].tolist()] for name in NAMES}
    assert_columns(reports, columns)
    frame.loc[0, TOTAL] = 7  # what it is made of is its own
    assert reports[0][TOTAL] != 7 and table.to_pandas()[TOTAL][0] != 7
    assert gaireport.to_pandas(reports[:3]).shape[0] == 3
    assert gaireport.to_pandas([]).shape == (0, len(gaireport.to_arrow([]).column_names))


def test_the_source_may_go_first(reports):
    taken = pyarrow.table(gaireport.to_arrow(reports))
    column = taken[TOTAL]
    del taken
    assert column.to_pylist() == [r[TOTAL] for r in reports]


@pytest.mark.parametrize(
    "use", ["pyarrow.table(t)", "polars.DataFrame(t)", "t.to_pandas()", "t.__arrow_c_stream__()", "duckdb.sql('from t')"]
)
def test_the_end_of_the_interpreter(use):
    """A table that is still held when Python ends: its buffers are given back then, or never; nothing fails."""
    code = textwrap.dedent(
        f"""
        import duckdb, pyarrow, polars, gaireport
        t = gaireport.to_arrow([gaireport.read({os.fspath(REPORT)!r})] * 40)
        held = {use}
        import builtins
        builtins.held = held
        """
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
