"""Two reports compared."""

import datetime
import unittest
from decimal import Decimal

import gaireport

from support import PackageTest, full_report

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
        self.assertTrue(found)

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
