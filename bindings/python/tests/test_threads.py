"""Threads: reports of their own run side by side; one report may be shared, changed and closed while it is used."""

import os
import random
import subprocess
import sys
import tempfile
import textwrap
import threading
import unittest
import unittest.mock

import gaireport
from gaireport._library import lib

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


class Held:
    """A lock that tells whether it is held."""

    def __init__(self):
        self.count = 0

    def __enter__(self):
        self.count += 1

    def __exit__(self, *details):
        self.count -= 1


class Locked(PackageTest):
    """What a call names is locked while the library looks at it."""

    def test_reports_named_together(self):
        a, b, d = full_report(), full_report(), full_report(2019)
        for report in (a, b, d):
            report._lock = Held()
        for function, use in (
            ("gair_check", lambda: a.check(previous=d, children=[b, b])),
            ("gair_locate", lambda: (a.locate(previous=d), b.locate(previous=d))),
            ("gair_diff", lambda: (gaireport.diff(a, b), gaireport.diff(d, d))),
            ("gair_sum", lambda: gaireport.sum([a, b, d])),
            ("gair_finding_rule", lambda: [list(report.check()) for report in (a, b, d)]),
            ("gair_report_equal", lambda: (a == b, d == d)),
            ("gair_report_get", lambda: (a[TOTAL], b.state(TOTAL), d.cell(TOTAL))),
            ("gair_report_export", lambda: (a.numbers(), b.numbers(), gaireport.to_arrow([d]))),
        ):
            held = set()

            def spy(*arguments, call=getattr(lib, function), held=held):
                held.update(report for report in "abd" if {"a": a, "b": b, "d": d}[report]._lock.count)
                return call(*arguments)

            with unittest.mock.patch.object(lib, function, spy):
                use()
            self.assertEqual(held, set("abd"), function)
            self.assertEqual([report._lock.count for report in (a, b, d)], [0, 0, 0], function)


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


@unittest.skipUnless(hasattr(os, "mkfifo"), "no named pipes")
class Lock(PackageTest):
    """
    The library reads from named pipes that another thread of Python fills: were the interpreter lock held meanwhile, each would
    wait for the other without end. In a process of its own, which can be ended then.
    """

    def read_pipes(self, reading, writing):
        """Pipes a and b, the document d: a thread writes, the main one reads and prints."""
        with tempfile.TemporaryDirectory() as folder:
            a, b = (os.path.join(folder, name) for name in "ab")
            os.mkfifo(a)
            os.mkfifo(b)
            code = textwrap.dedent(
                f"""
                import pathlib, sys, threading, gaireport
                a, b, d = sys.argv[1:]
                def write(*pipes):
                    for pipe in pipes:
                        pathlib.Path(pipe).write_bytes(pathlib.Path(d).read_bytes())
                threading.Thread(target=lambda: {writing}, daemon=True).start()
                print([report.year for report in {reading}])
                """
            )
            command = [sys.executable, "-B", "-c", code, a, b, REPORT]
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
            except subprocess.TimeoutExpired:
                self.fail("reading waits for what waits for it")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_is_released(self):
        self.assertEqual(self.read_pipes("[gaireport.read(a)]", "write(a)"), "[2020]\n")

    def test_many_are_read_side_by_side(self):
        """What comes first cannot be read before the second was."""
        self.assertEqual(self.read_pipes("gaireport.read_many([a, b], workers=2)", "write(b, a)"), "[2020, 2020]\n")


if __name__ == "__main__":
    unittest.main()
