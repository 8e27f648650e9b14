"""Round trips and invariants over reports that hypothesis makes up."""

import datetime
import pickle
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gaireport
from gaireport._form import cell_numbers, money_cells

from support import full_report

PATHS = list(cell_numbers())
MONEY = [path for path, number in cell_numbers().items() if number in money_cells()]
SLOW = settings(deadline=None, database=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

int64 = st.integers(-(2**63), 2**63 - 1) | st.integers(0, 3000)
fen = st.integers(-(2**63), 2**63 - 1).map(lambda n: Decimal(n).scaleb(-6))
text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
raw = st.text(max_size=12) | st.sampled_from(["1,234", "１２", "/", "—", "无", "3.5", "22（其中修订16件）", "251000元", "2 0", "详见附件"])
days = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))


@st.composite
def reports(draw):
    """A report with any editions, any cells in any state, any sections and meta data."""
    report = gaireport.Report()
    for table in ("proactive", "applications", "proceedings"):
        report.set_edition(table, draw(st.sampled_from([None, 2019, 2021])))
    there = [cell.path for cell in report.cells()]
    for path in draw(st.lists(st.sampled_from(there), max_size=25)) if there else []:
        how = draw(st.integers(0, 3))
        if how == 0:
            report[path] = draw(fen if path in MONEY else int64)
        elif how == 1:
            report.set_state(path, draw(st.sampled_from(["absent", "blank", "not_applicable"])))
        elif how == 2:
            try:
                report.set_text(path, draw(raw))
            except gaireport.Error:
                pass
    report.title, report.body = draw(text) or None, draw(text) or None
    report.year = draw(st.none() | st.integers(1, 9999))
    report.published = draw(st.none() | days)
    first, last = sorted([draw(days), draw(days)])
    report.period = draw(st.sampled_from([None, (first, last)]))
    numbers = st.integers(0, 6)
    report.sections = [
        gaireport.Section(draw(numbers), draw(text), tuple(p for p in draw(st.lists(text, max_size=3)) if p))
        for _ in range(draw(st.integers(0, 4)))
    ]
    return report


@SLOW
@given(reports())
def test_json_there_and_back(report):
    again = gaireport.Report.from_json(report.to_json())
    assert again == report
    assert again.to_json() == report.to_json()
    assert gaireport.Report.from_dict(report.to_dict()) == report
    assert pickle.loads(pickle.dumps(report)) == report
    assert {p: (c.state, c.value, c.raw) for p, c in ((p, again.cell(p)) for p in PATHS)} == {
        p: (c.state, c.value, c.raw) for p, c in ((p, report.cell(p)) for p in PATHS)
    }


@SLOW
@given(reports())
def test_copies_are_apart(report):
    again = report.copy()
    assert again == report and not gaireport.diff(report, again)
    again.title = (report.title or "") + "x"
    assert again != report and [f.name for f in gaireport.diff(report, again).fields] == ["title"]


@SLOW
@given(reports(), reports())
def test_diff_says_all_cells(old, new):
    """Where the editions are the same, exactly the cells that differ are named, with both sides; and the other way round."""
    found = gaireport.diff(old, new)
    if old.editions == new.editions:
        def side(r, p):
            c = r.cell(p)
            return c.state, c.value, c.raw

        meant = {p: (side(old, p), side(new, p)) for p in PATHS if side(old, p) != side(new, p)}
        got = {x.path: ((x.old.state, x.old.value, x.old.raw), (x.new.state, x.new.value, x.new.raw)) for x in found.cells}
        assert got == meant
    back = gaireport.diff(new, old)
    assert {x.path for x in back.cells} == {x.path for x in found.cells}
    if old == new:
        assert not found


@SLOW
@given(reports())
def test_findings_are_sound(report):
    before = report.to_json()
    findings = report.check()
    assert report.to_json() == before, "a check changes nothing"
    rules = {rule.id: rule for rule in gaireport.rules()}
    for at, finding in enumerate(findings):
        assert finding.rule in rules and finding.message.zh and finding.message.en
        assert all(0 <= i < len(findings) and i != at for i in finding.blocked_by)
        if finding.imbalance is not None and abs(finding.imbalance) < 2**62:
            assert finding.imbalance == finding.left - finding.right
        for cell in finding.cells:
            assert (cell.state, cell.value) == (report.state(cell.path), report[cell.path])
    assert [f.fingerprint for f in report.copy().check()] == [f.fingerprint for f in findings]


@SLOW
@given(st.sampled_from([p for p in PATHS if p.startswith("applications.") and "combined" not in p]), st.integers(1, 10**6))
def test_one_wrong_cell_is_found(path, value):
    report = full_report(2021)
    report[path] = value
    found = [f for f in report.check() if f.rule == "locate"]
    assert len(found) == 1 and found[0].unique and found[0].proved
    assert [(x.path, x.from_, x.to) for x in found[0].repairs[0].changes] == [(path, value, 0)]


@SLOW
@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_money_is_taken_exactly_or_not_at_all(amount):
    report = full_report(2021)
    try:
        report["proactive.fees.amount"] = amount
    except (ValueError, OverflowError):
        assert report["proactive.fees.amount"] == 0
    else:
        assert report["proactive.fees.amount"] == amount


@SLOW
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode), st.sampled_from([None, "text", "md", "json", "html"]))
def test_any_bytes(data, form):
    """Any bytes are a report or a ReadError."""
    try:
        gaireport.read(data, format=form)
    except gaireport.ReadError as error:
        assert error.message.zh and error.message.en


@SLOW
@given(st.text(max_size=30))
def test_any_path(path):
    report = full_report(2021)
    if path not in PATHS:
        for use in (lambda: report[path], lambda: report.cell(path), lambda: report.__setitem__(path, 1)):
            try:
                use()
            except KeyError:
                continue
            raise AssertionError(path)
