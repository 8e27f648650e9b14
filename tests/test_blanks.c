/*
 * Blanks in identities: a cell without a number is an unknown whole number that is not negative. What a check says of an identity is
 * held against trying all values.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"

#define MOST 8   /* terms that are not a plain 0 */
#define REACH 14 /* no value beyond it is needed: the figures are small */

enum answer { HOLDS, ASSUMED, UNDECIDED, FAILS };

/* A term of an identity: a figure, or an unknown. */
typedef struct term {
	int32_t sign;
	int known;
	int64_t value;
} term;

/* 1 if values of the unknowns from `from` on, each within the reach, bring the sum to 0. */
static int can_be_zero(const term *terms, size_t count, size_t from, int64_t sum)
{
	while (from < count && terms[from].known)
		sum += terms[from].sign * terms[from].value, from++;
	if (from == count)
		return sum == 0;
	for (int64_t value = 0; value <= REACH; value++)
		if (can_be_zero(terms, count, from + 1, sum + terms[from].sign * value))
			return 1;
	return 0;
}

/* What the policy says, found by trying. */
static enum answer try_all(const term *terms, size_t count)
{
	int64_t sum = 0;
	size_t open = 0;

	for (size_t i = 0; i < count; i++) {
		sum += terms[i].known ? terms[i].sign * terms[i].value : 0;
		open += !terms[i].known;
	}
	if (!can_be_zero(terms, count, 0, 0))
		return FAILS;
	return open == 0 ? HOLDS : sum == 0 ? ASSUMED : UNDECIDED;
}

/* The identity at `index` as the report has it; figures of 0 are left out. Returns the terms; all absent: SIZE_MAX. */
static size_t read_terms(const gair_report *report, int32_t edition, size_t index, term *terms)
{
	int32_t cells[32], signs[32];
	size_t count = gair_form_identity_terms(edition, index, cells, signs, 32), kept = 0, absent = 0;

	for (size_t i = 0; i < count; i++) {
		int64_t value = 0;
		int32_t state = gair_report_get(report, cells[i], &value);

		absent += state == GAIR_STATE_ABSENT;
		if (state == GAIR_STATE_NUMBER && value == 0)
			continue;
		ck_assert_uint_lt(kept, MOST);
		terms[kept].sign = signs[i];
		terms[kept].known = state == GAIR_STATE_NUMBER;
		terms[kept++].value = value;
	}
	return absent == count ? SIZE_MAX : kept;
}

static int is_about(const gair_findings *findings, size_t i, const char *rule, const char *scope)
{
	return strcmp(gair_finding_rule(findings, i), rule) == 0 && strcmp(gair_finding_scope(findings, i), scope) == 0;
}

/* What the check said of an identity. */
static enum answer said(const gair_findings *findings, const char *rule, const char *scope)
{
	for (size_t i = 0; i < gair_findings_count(findings); i++)
		if (is_about(findings, i, rule, scope))
			return gair_finding_status(findings, i) == GAIR_FINDING_UNDECIDABLE ? UNDECIDED : FAILS;
	return HOLDS;
}

static size_t notices(const gair_findings *findings, const char *table)
{
	size_t count = 0;

	for (size_t i = 0; i < gair_findings_count(findings); i++)
		count += is_about(findings, i, "cell.blank_as_zero", table);
	return count;
}

/* All identities of a report against trying. */
static void compare(const gair_report *report, int32_t edition)
{
	size_t assumed[4] = {0};
	gair_findings *findings;
	term terms[MOST];

	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_form_identity_count(edition); i++) {
		const char *rule = gair_form_identity_rule(edition, i), *scope = gair_form_identity_scope(edition, i);
		size_t count = read_terms(report, edition, i, terms);
		enum answer wanted = count == SIZE_MAX ? HOLDS : try_all(terms, count), got = said(findings, rule, scope);
		int32_t table = strncmp(rule, "proceedings", 11) == 0 ? GAIR_TABLE_PROCEEDINGS : GAIR_TABLE_APPLICATIONS;

		assumed[table] += wanted == ASSUMED;
		ck_assert_msg(got == (wanted == ASSUMED ? HOLDS : wanted), "%s %s: %d, not %d", rule, scope, got, wanted);
	}
	for (int32_t table = GAIR_TABLE_APPLICATIONS; table <= GAIR_TABLE_PROCEEDINGS; table++)
		ck_assert_uint_eq(notices(findings, gair_table_name(table)), assumed[table] > 0);
	gair_findings_free(findings);
}

static gair_report *zeros(int32_t edition)
{
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (int32_t table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
		gair_report_set_edition(report, table, edition);
	for (size_t i = 0; i < gair_form_cell_count(edition); i++)
		ck_assert_int_eq(gair_report_set(report, gair_form_cell_at(edition, i), 0), GAIR_OK);
	return report;
}

#define VALUES 8

/* Absent, blank, a mark, words, or a figure: −1 to 2. */
static void put(gair_report *report, int32_t cell, uint32_t what)
{
	if (what == 0)
		ck_assert_int_eq(gair_report_clear(report, cell), GAIR_OK);
	else if (what == 1 || what == 2)
		ck_assert_int_eq(gair_report_set_text(report, cell, what == 1 ? "" : "/", what - 1), GAIR_OK);
	else if (what == 3)
		ck_assert_int_eq(gair_report_set_text(report, cell, "见附件", strlen("见附件")), GAIR_OK);
	else
		ck_assert_int_eq(gair_report_set(report, cell, (int64_t)what - 5), GAIR_OK);
}

#define KINDS 6

/* All rows of proceedings of these cells: the first is the loop's. */
START_TEST(every_row_of_proceedings)
{
	static const uint32_t kinds[KINDS] = {0, 1, 4, 5, 6, 7};
	gair_report *report = zeros(GAIR_EDITION_2021);
	uint32_t n, left, i;

	for (n = 0; n < KINDS * KINDS * KINDS * KINDS; n++) {
		put(report, GAIR_CELL(GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_RECONSIDERATION, 1), kinds[_i]);
		for (i = 2, left = n; i <= 5; i++, left /= KINDS)
			put(report, GAIR_CELL(GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_RECONSIDERATION, (int32_t)i),
			    kinds[left % KINDS]);
		compare(report, GAIR_EDITION_2021);
	}
	gair_report_free(report);
}
END_TEST

/* Some cells of the whole form, of both editions. */
START_TEST(any_report)
{
	int32_t edition = _i % 2 ? GAIR_EDITION_2021 : GAIR_EDITION_2019;
	test_random random = {(uint64_t)_i};
	gair_report *report = zeros(edition);
	uint32_t cells = 1 + test_random_below(&random, MOST - 1);

	while (cells--)
		put(report, gair_form_cell_at(edition, test_random_below(&random, (uint32_t)gair_form_cell_count(edition))),
		    test_random_below(&random, VALUES));
	compare(report, edition);
	gair_report_free(report);
}
END_TEST

/* Cells of one column's balance, and of one row: where unknowns stand on both sides. */
START_TEST(cells_that_meet)
{
	static const int32_t rows[] = {GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICATIONS_CARRIED_OVER, GAIR_APPLICATIONS_GRANTED,
				       GAIR_APPLICATIONS_OUTCOME_TOTAL, GAIR_APPLICATIONS_CARRIED_FORWARD};
	test_random random = {(uint64_t)_i + 1000000};
	gair_report *report = zeros(GAIR_EDITION_2021);

	for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, rows[r], GAIR_APPLICANT_NATURAL_PERSON),
		    test_random_below(&random, VALUES));
		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, rows[r], GAIR_APPLICANT_TOTAL),
		    test_random_below(&random, VALUES));
	}
	compare(report, GAIR_EDITION_2021);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("blanks");
	TCase *tcase = tcase_create("blanks");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tcase, 120);
	tcase_add_loop_test(tcase, every_row_of_proceedings, 0, KINDS);
	tcase_add_loop_test(tcase, any_report, 0, 400);
	tcase_add_loop_test(tcase, cells_that_meet, 0, 400);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
