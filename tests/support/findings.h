/* A list of findings made by hand, for the tests of the list and of its writers. */
#ifndef TESTS_SUPPORT_FINDINGS_H
#define TESTS_SUPPORT_FINDINGS_H

#include "check/findings.h"

/*
 * Table 三 of 2021 with not_held·natural 52 for 25 and the money cell of table 二; found: the row's total wrong (blocked by the
 * next), one suspect cell with a repair, a money sum, an undecidable row, a notice with control characters.
 */
gair_report *test_findings_report(void);
gair_findings *test_findings(const gair_report *report);

/* Shorthands. */
int32_t test_cell(const char *path);
void test_message(gair_findings *list, gair__finding *finding, const char *zh, const char *en);

#endif
