"""Two reports compared."""

import datetime
import itertools
import unittest
from decimal import Decimal

import gaireport

from support import PackageTest, form, full_report

TOTAL = "applications.received.total"


class Diff(PackageTest):
    def test_the_same(self):
        report = full_report()
        self.assertFalse(gaireport.diff(report, report))
        self.assertEqual(gaireport.diff(report, report.copy()).cells, ())

    def test_cells_fields_sentences(self):
        old, new = full_report(), full_report()
        new[TOTAL], new["proactive.fees.amount"] = 3, Decimal("29497.02")
        new.set_text("applications.granted.total", "详见附件")
        new.year, new.published = 2024, datetime.date(2025, 1, 31)
        old.sections = [gaireport.Section(1, "总体情况", ("先说这一句。再说那一句。",))]
        new.sections = [gaireport.Section(1, "总体情况", ("先说这一句。", "另有一句。"))]
        found = gaireport.diff(old, new)
        self.assertEqual(
            [(x.path, x.kind, x.old.value, x.new.value, x.new.state, x.new.raw, x.editions) for x in found.cells],
            [
                ("proactive.fees.amount", "changed", 0, Decimal("29497.02"), "number", "", "same"),
                (TOTAL, "changed", 0, 3, "number", "", "same"),
                ("applications.granted.total", "changed", 0, None, "text", "详见附件", "same"),
            ],
        )
        fields = {x.name: (x.old, x.new) for x in found.fields}
        self.assertEqual(fields, {"year": ("2023", "2024"), "published": (None, "2025-01-31")})
        self.assertEqual(
            {(x.section, x.kind, x.text) for x in found.texts}, {(1, "vanished", "再说那一句。"), (1, "appeared", "另有一句。")}
        )
    def test_one_kind_of_difference_is_one(self):
        def differs(**changed):
            report = full_report()
            for name, value in changed.items():
                setattr(report, name, value)
            return gaireport.diff(full_report(), report)

        self.assertEqual(differs(), gaireport.Differences((), (), ()))
        fields, texts = differs(title="题"), differs(sections=[gaireport.Section(0, "", ("有一句。",))])
        self.assertEqual((bool(fields), len(fields.cells), len(fields.texts)), (True, 0, 0))
        self.assertEqual((bool(texts), len(texts.cells), len(texts.fields)), (True, 0, 0))
        report = full_report()
        report[TOTAL] = 1
        cells = gaireport.diff(full_report(), report)
        self.assertEqual((bool(cells), len(cells.fields), len(cells.texts)), (True, 0, 0))

    def test_across_editions(self):
        old, new = full_report(2019), full_report(2021)
        for i, row in enumerate(("not_corrected", "fee_unpaid", "other")):
            new[f"applications.other.{row}.total"] = 10**i
        found = {x.path: x for x in gaireport.diff(old, new).cells}
        combined = found["applications.other.combined.total"]
        self.assertEqual((combined.editions, combined.old.value, combined.new.value), ("summed", 0, 111))
        self.assertEqual(found["proactive.procurement.amount"].editions, "lacking")

    def test_wrong(self):
        report, closed = full_report(), full_report()
        closed.close()
        with self.assertRaises(TypeError):
            gaireport.diff(report, None)
        with self.assertRaises(gaireport.ClosedError):
            gaireport.diff(report, closed)


class Sum(PackageTest):
    def test_states(self):
        one, two, three = full_report(), full_report(), full_report()
        one[TOTAL], two[TOTAL], three[TOTAL] = 3, 4, 5
        one["proactive.fees.amount"], two["proactive.fees.amount"] = Decimal("0.1"), Decimal("0.2")
        two["applications.granted.total"] = None
        three.set_text("applications.denied.state_secret.total", "见附件")
        total = gaireport.sum([one, two, three])
        self.assertEqual(total.report[TOTAL], 12)
        self.assertEqual(total.report["proactive.fees.amount"], Decimal("0.3"))
        self.assertEqual((total.report.year, total.report.body), (2023, None))
        self.assertEqual(total.report["applications.granted.total"], 0)
        self.assertEqual(total.report.state("applications.denied.state_secret.total"), "blank")
        notes = {(n.kind, n.table, n.path, n.reports) for n in total.notes}
        self.assertIn(("unknown", "applications", "applications.granted.total", (1,)), notes)
        self.assertIn(("text", "applications", "applications.denied.state_secret.total", (2,)), notes)
        self.assertIn("same_body", [n.kind for n in total.notes])

    def test_notes(self):
        one, two = full_report(), full_report()
        two.year, two.body = 2022, "乙县人民政府"
        two.set_edition("proceedings", None)
        for column in ("natural_person", "commercial_enterprise"):
            two[f"applications.granted.{column}"] = None
        self.assertEqual(
            gaireport.sum([one, two]).notes,
            (
                gaireport.SumNote("years", "", "", 0, (1,)),
                gaireport.SumNote("unknown", "applications", "applications.granted.natural_person", 2, (1,)),
                gaireport.SumNote("no_table", "proceedings", "", 0, (1,)),
            ),
        )

    def test_notes_across_editions(self):
        """A note a row of cells that only one of the two editions has, as the tests' own list of the form has them."""
        paths = [[cell["path"] for cell in form(edition) if cell["path"].startswith("proactive.")] for edition in (2019, 2021)]
        meant = []
        for kind, own, others in (("edition", paths[0], paths[1]), ("no_place", paths[1], paths[0])):
            only = [path for path in own if path not in others]
            for row, cells in itertools.groupby(only, lambda path: path.rpartition(".")[0]):
                first, *rest = cells
                meant.append((kind, "proactive", first, 1 + len(rest), (1,)))
        old, new = full_report(2019), full_report(2021)
        new.year, new.body = old.year, "乙县人民政府"
        notes = gaireport.sum([old, new]).notes
        self.assertEqual([(n.kind, n.table, n.path, n.cell_count, n.reports) for n in notes], meant)

    def test_one_and_order(self):
        one, two = full_report(), full_report(2019)
        one[TOTAL] = 7
        self.assertEqual(gaireport.sum([one]).report[TOTAL], 7)
        self.assertEqual(gaireport.sum(iter([one, two])).report, gaireport.sum([two, one]).report)
        self.assertEqual(gaireport.sum([one, two]).report.editions["applications"], 2019)

    def test_wrong(self):
        report, closed = full_report(), full_report()
        with self.assertRaises(gaireport.Error):
            gaireport.sum([])
        for wrong in ([report, None], [3], 3):
            with self.assertRaises(TypeError):
                gaireport.sum(wrong)
        closed.close()
        with self.assertRaises(gaireport.ClosedError):
            gaireport.sum([report, closed])
        report[TOTAL] = 2**63 - 1
        with self.assertRaises(gaireport.CellError) as raised:
            gaireport.sum([report, report])
        self.assertEqual(raised.exception.status, "GAIR_E_RANGE")


if __name__ == "__main__":
    unittest.main()
