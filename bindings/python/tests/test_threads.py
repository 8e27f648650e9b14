"""Threads: reports of their own run side by side; one report may be shared, changed and closed while it is used."""

import random
import threading
import unittest

import gaireport

from support import REPORT, WRONG_TOTAL, PackageTest, full_report

TOTAL = "applications.received.total"


def run_all(*workers):
    """Runs functions in threads, and passes on the first exception."""
    raised = []

    def guarded(worker):
        try:
            worker()
        except BaseException as error:  # noqa: B902
            raised.append(error)

    threads = [threading.Thread(target=guarded, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        if thread.is_alive():
            raise AssertionError("a thread does not end")
    if raised:
        raise raised[0]


class Threads(PackageTest):
    def test_reports_of_their_own(self):
        meant = [(f.rule, f.fingerprint) for f in gaireport.read(WRONG_TOTAL).check()]

        def work():
            for _ in range(20):
                report = gaireport.read(WRONG_TOTAL)
                self.assertEqual([(f.rule, f.fingerprint) for f in report.check()], meant)

        run_all(*[work] * 6)

    def test_one_report_read_by_many(self):
        report = gaireport.read(WRONG_TOTAL)
        text, findings = report.to_json(), report.check()
        meant = tuple(findings)

        def work():
            for _ in range(10):
                self.assertEqual(report.to_json(), text)
                self.assertEqual(tuple(findings), meant)
                self.assertEqual(tuple(report.check()), meant)

        run_all(*[work] * 6)

    def test_one_report_changed_by_many(self):
        report = full_report()

        def change(seed):
            chance = random.Random(seed)
            for i in range(150):
                report[TOTAL] = chance.randrange(10**6)
                report.title = "题" * chance.randrange(2000)
                report.set_text(TOTAL, "见附件" * chance.randrange(1, 500))
                report.sections = [gaireport.Section(1, "总体情况", ("一" * chance.randrange(900),))]
                report.set_edition("applications", chance.choice((2019, 2021)))

        def look():
            for _ in range(40):
                self.assertEqual(set(report.title or "题"), {"题"})
                for section in report.sections:
                    self.assertEqual(set("".join(section.paragraphs) or "一"), {"一"})
                report.to_json(), report.cell(TOTAL), len(report.check()), report.copy()

        run_all(*[lambda seed=seed: change(seed) for seed in range(3)], *[look] * 3)

    def test_closed_while_it_is_used(self):
        for _ in range(20):
            report = gaireport.read(REPORT)

            def use():
                try:
                    while True:
                        report.check().to_json(), report.to_json(), report[TOTAL]
                except gaireport.ClosedError:
                    pass

            run_all(use, use, report.close)

    def test_reports_named_crosswise(self):
        """a.check(previous=b) beside b.check(previous=a): neither waits for the other without end."""
        a, b = gaireport.read(REPORT), gaireport.read(WRONG_TOTAL)

        def work(one, other):
            for _ in range(20):
                one.check(previous=other, children=[other, one])
                gaireport.diff(one, other)
                self.assertNotEqual(one, other)

        run_all(lambda: work(a, b), lambda: work(b, a), lambda: work(a, b), lambda: work(b, a))

    def test_the_interpreter_lock_is_released(self):
        """While one thread reads a large document, another one goes on, a turn a millisecond or so."""
        large = REPORT.read_bytes() + "\n一段文字。".encode() * 300000
        done, turns, seen = threading.Event(), 0, []

        def read():
            before = turns
            gaireport.read(large, format="text", max_paragraphs=10**7)
            seen.append(turns - before)
            done.set()

        def count():
            nonlocal turns
            while not done.wait(0.001):
                turns += 1

        run_all(read, count)
        self.assertGreater(seen[0], 5)


if __name__ == "__main__":
    unittest.main()
