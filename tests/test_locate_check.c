/* Localization as a check tells it: one finding a part, what it explains blocked, blanks recovered, words that say which cell. */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/check.h>
#include <gaireport/locate.h>

#define CELL(row, column) GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_##row, GAIR_APPLICANT_##column)
#define RESULT(row, column) GAIR_CELL(GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_##row, GAIR_RESULT_##column)
#define COLUMNS 7

/* A small table that holds, in rows of both editions. */
static const struct {
	int32_t row;
	int values[COLUMNS];
} figures[] = {
	{GAIR_APPLICATIONS_RECEIVED, {63, 12, 0, 1, 4, 2, 82}},
	{GAIR_APPLICATIONS_CARRIED_OVER, {5, 1, 0, 0, 0, 0, 6}},
	{GAIR_APPLICATIONS_GRANTED, {20, 4, 0, 1, 1, 1, 27}},
	{GAIR_APPLICATIONS_PARTIALLY_GRANTED, {8, 2, 0, 0, 0, 0, 10}},
	{GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS, {4, 0, 0, 0, 1, 0, 5}},
	{GAIR_APPLICATIONS_UNABLE_NOT_HELD, {25, 5, 0, 0, 2, 1, 33}},
	{GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, {7, 0, 0, 0, 0, 0, 7}},
	{GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED, {1, 1, 0, 0, 0, 0, 2}},
	{GAIR_APPLICATIONS_OUTCOME_TOTAL, {65, 12, 0, 1, 4, 2, 84}},
	{GAIR_APPLICATIONS_CARRIED_FORWARD, {3, 1, 0, 0, 0, 0, 4}},
};

static void put(gair_report *report, int32_t cell, int64_t value)
{
	if (gair_report_set(report, cell, value))
		ck_abort_msg("cell %d", (int)cell);
}

static gair_report *make(int32_t edition)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, edition), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, edition), GAIR_OK);
	for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
		int32_t cell = gair_form_cell_at(edition, i);

		if (gair_cell_table(cell) != GAIR_TABLE_PROACTIVE)
			put(report, cell, 0);
	}
	for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
		for (int column = 0; column < COLUMNS; column++)
			put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, figures[i].row, column + 1), figures[i].values[column]);
	}
	return report;
}

static gair_findings *run(const gair_report *report, const gair_check_options *options)
{
	gair_findings *out = NULL;

	ck_assert_int_eq(gair_check(report, options, &out), GAIR_OK);
	return out;
}

/* The nth finding of a rule; the list's count where there are not so many. */
static size_t nth(const gair_findings *found, const char *rule, size_t n)
{
	size_t i = 0;

	for (; i < gair_findings_count(found); i++) {
		if (!strcmp(gair_finding_rule(found, i), rule) && n-- == 0)
			break;
	}
	return i;
}

static size_t count_of(const gair_findings *found, const char *rule)
{
	size_t count = 0;

	while (nth(found, rule, count) < gair_findings_count(found))
		count++;
	return count;
}

static int is_identity(const char *rule)
{
	return !strncmp(rule, "applications.", 13) || !strcmp(rule, "proceedings.total");
}

static size_t identities(const gair_findings *found, int32_t status)
{
	size_t count = 0;

	for (size_t i = 0; i < gair_findings_count(found); i++)
		count += is_identity(gair_finding_rule(found, i)) && gair_finding_status(found, i) == status;
	return count;
}

static void expect_change(const gair_findings *found, size_t index, size_t repair, size_t i, int32_t cell, int64_t to)
{
	int64_t min = -1, max = -2;

	ck_assert_int_eq(gair_finding_repair_change(found, index, repair, i, NULL, NULL, &min, &max), cell);
	ck_assert_int_eq(min, to);
	ck_assert_int_eq(max, to);
}

static void expect_words(const gair_findings *found, size_t index)
{
	ck_assert_uint_gt(strlen(gair_finding_message(found, index, GAIR_LANG_ZH)), 10);
	ck_assert_uint_gt(strlen(gair_finding_message(found, index, GAIR_LANG_EN)), 10);
}

START_TEST(test_any_wrong_cell)
{
	static const int32_t editions[] = {GAIR_EDITION_2019, GAIR_EDITION_2021};

	for (size_t e = 0; e < 2; e++) {
		for (size_t i = 0; i < gair_form_cell_count(editions[e]); i++) {
			int32_t cell = gair_form_cell_at(editions[e], i);
			gair_report *report;
			gair_findings *found;
			size_t locate;
			int64_t truth = 0;

			if (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS)
				continue;
			report = make(editions[e]);
			gair_report_get(report, cell, &truth);
			put(report, cell, i % 3 ? truth + 7 + (int64_t)i : truth > 0 ? truth - 1 : 9);
			found = run(report, NULL);
			ck_assert_uint_eq(count_of(found, "locate"), 1);
			locate = nth(found, "locate", 0);
			ck_assert_int_eq(gair_finding_unique(found, locate), 1);
			ck_assert_int_eq(gair_finding_proved(found, locate), 1);
			ck_assert_int_eq(gair_finding_certainty(found, locate), GAIR_CERTAINTY_PROVED);
			ck_assert_int_eq(gair_finding_status(found, locate), GAIR_FINDING_FAIL);
			ck_assert_str_eq(gair_finding_scope(found, locate), "applications");
			ck_assert_uint_eq(gair_finding_cell_count(found, locate), 1);
			ck_assert_int_eq(gair_finding_cell(found, locate, 0), cell);
			ck_assert_int_eq(gair_finding_cell_role(found, locate, 0), GAIR_ROLE_SUSPECT);
			ck_assert_uint_eq(gair_finding_repair_count(found, locate), 1);
			expect_change(found, locate, 0, 0, cell, truth);
			expect_words(found, locate);
			ck_assert_uint_eq(identities(found, GAIR_FINDING_FAIL), 0);
			ck_assert_uint_ge(identities(found, GAIR_FINDING_BLOCKED), 2);
			for (size_t k = 0; k < gair_findings_count(found); k++) {
				if (!is_identity(gair_finding_rule(found, k)))
					continue;
				ck_assert_uint_eq(gair_finding_blocked_by_count(found, k), 1);
				ck_assert_uint_eq(gair_finding_blocked_by(found, k, 0), locate);
			}
			ck_assert_int_eq(gair_findings_verdict(found), GAIR_VERDICT_ERROR);
			gair_findings_free(found);
			gair_report_free(report);
		}
	}
}
END_TEST

START_TEST(test_clean)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_findings *found = run(report, NULL);

	ck_assert_uint_eq(count_of(found, "locate"), 0);
	ck_assert_uint_eq(identities(found, GAIR_FINDING_FAIL), 0);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

/* 洪泽区 2023: each part its own finding; where two sets do, the evidence is said. */
START_TEST(test_proceedings)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_findings *found;
	size_t first, second;

	put(report, RESULT(RECONSIDERATION, UPHELD), 10);
	put(report, RESULT(RECONSIDERATION, CORRECTED), 1);
	put(report, RESULT(LITIGATION_AFTER_RECONSIDERATION, UPHELD), 5);
	found = run(report, NULL);
	ck_assert_uint_eq(count_of(found, "locate"), 2);
	first = nth(found, "locate", 0);
	second = nth(found, "locate", 1);
	ck_assert_str_eq(gair_finding_scope(found, first), "reconsideration");
	ck_assert_str_eq(gair_finding_scope(found, second), "litigation_after_reconsideration");
	expect_change(found, first, 0, 0, RESULT(RECONSIDERATION, TOTAL), 11);
	ck_assert_int_eq(gair_finding_unique(found, first), 1);
	ck_assert_int_eq(gair_finding_certainty(found, first), GAIR_CERTAINTY_PROVED);
	ck_assert_uint_eq(gair_finding_repair_count(found, second), 2);
	expect_change(found, second, 0, 0, RESULT(LITIGATION_AFTER_RECONSIDERATION, TOTAL), 5);
	expect_change(found, second, 1, 0, RESULT(LITIGATION_AFTER_RECONSIDERATION, UPHELD), 0);
	ck_assert_str_eq(gair_finding_repair_operation(found, second, 0), "total_left_zero");
	ck_assert_ptr_nonnull(strstr(gair_finding_repair_evidence(found, second, 0, GAIR_LANG_ZH), "另一处总计"));
	ck_assert_int_eq(gair_finding_unique(found, second), 0);
	ck_assert_int_eq(gair_finding_proved(found, second), 1);
	ck_assert_int_eq(gair_finding_certainty(found, second), GAIR_CERTAINTY_LIKELY);
	ck_assert_uint_eq(identities(found, GAIR_FINDING_BLOCKED), 2);
	ck_assert_uint_eq(gair_finding_blocked_by(found, nth(found, "proceedings.total", 0), 0), first);
	ck_assert_uint_eq(gair_finding_blocked_by(found, nth(found, "proceedings.total", 1), 0), second);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_tie_and_last_year)
{
	gair_report *report = make(GAIR_EDITION_2021), *previous = make(GAIR_EDITION_2019);
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *found;
	size_t locate;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 8);
	put(report, CELL(RECEIVED, TOTAL), 27);
	found = run(report, NULL);
	locate = nth(found, "locate", 0);
	ck_assert_uint_eq(gair_finding_repair_count(found, locate), 2);
	ck_assert_int_eq(gair_finding_certainty(found, locate), GAIR_CERTAINTY_HINT);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_ZH), "之一"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_EN), "one of these 2"));
	ck_assert_uint_eq(gair_finding_cell_count(found, locate), 4);
	gair_findings_free(found);
	put(previous, CELL(CARRIED_FORWARD, NATURAL_PERSON), 5);
	put(previous, CELL(CARRIED_FORWARD, TOTAL), 6);
	options.previous = previous;
	found = run(report, &options);
	locate = nth(found, "locate", 0);
	ck_assert_int_eq(gair_finding_certainty(found, locate), GAIR_CERTAINTY_LIKELY);
	expect_change(found, locate, 0, 0, CELL(RECEIVED, NATURAL_PERSON), 63);
	expect_change(found, locate, 0, 1, CELL(RECEIVED, TOTAL), 82);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_ZH), "最可能"));
	ck_assert_int_eq(gair_finding_unique(found, locate), 0);
	gair_findings_free(found);
	gair_report_free(previous);
	gair_report_free(report);
}
END_TEST

/* Nothing explains it: the identities stay failed, and the finding says what was tried. */
START_TEST(test_no_explanation)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_findings *found;
	size_t locate;
	static const int32_t rows[] = {
		GAIR_APPLICATIONS_GRANTED,
		GAIR_APPLICATIONS_PARTIALLY_GRANTED,
		GAIR_APPLICATIONS_DENIED_STATE_SECRET,
		GAIR_APPLICATIONS_UNABLE_NOT_HELD,
		GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION,
		GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE,
	};

	for (size_t i = 0; i < 6; i++)
		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, rows[i], i + 1), 1000 + 17 * (int64_t)i);
	found = run(report, NULL);
	ck_assert_uint_eq(count_of(found, "locate"), 1);
	locate = nth(found, "locate", 0);
	ck_assert_uint_eq(gair_finding_repair_count(found, locate), 0);
	ck_assert_uint_gt(gair_finding_cell_count(found, locate), 0);
	ck_assert_int_eq(gair_finding_cell_role(found, locate, 0), GAIR_ROLE_RELATED);
	ck_assert_int_eq(gair_finding_proved(found, locate), 1);
	ck_assert_int_eq(gair_finding_unique(found, locate), 0);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_ZH), "4 格"));
	ck_assert_uint_eq(identities(found, GAIR_FINDING_BLOCKED), 0);
	ck_assert_uint_gt(identities(found, GAIR_FINDING_FAIL), 0);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_bound)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *found;
	size_t locate;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 36);
	put(report, CELL(RECEIVED, TOTAL), 55);
	options.max_work = 4;
	found = run(report, &options);
	locate = nth(found, "locate", 0);
	ck_assert_int_eq(gair_finding_proved(found, locate), 0);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_ZH), "计算上限"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_EN), "bound"));
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

/* What the identities make of blanks is offered where a finding speaks of them, and nowhere where it is not determined. */
START_TEST(test_blanks_are_offered)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_findings *found;
	size_t blank, row;

	ck_assert_int_eq(gair_report_set_state(report, CELL(GRANTED, TOTAL), GAIR_STATE_BLANK), GAIR_OK);
	ck_assert_int_eq(gair_report_set_state(report, CELL(GRANTED, RESEARCH_INSTITUTION), GAIR_STATE_BLANK), GAIR_OK);
	found = run(report, NULL);
	ck_assert_uint_eq(count_of(found, "locate"), 0);
	blank = nth(found, "cell.blank", 0);
	ck_assert_uint_eq(gair_finding_repair_count(found, blank), 1);
	ck_assert_uint_eq(gair_finding_repair_size(found, blank, 0), 2);
	expect_change(found, blank, 0, 0, CELL(GRANTED, RESEARCH_INSTITUTION), 0);
	expect_change(found, blank, 0, 1, CELL(GRANTED, TOTAL), 27);
	row = nth(found, "applications.row_total", 0);
	ck_assert_int_eq(gair_finding_status(found, row), GAIR_FINDING_UNDECIDABLE);
	ck_assert_uint_eq(gair_finding_repair_count(found, row), 1);
	gair_findings_free(found);
	/* One wrong cell and one blank. */
	put(report, CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 52);
	found = run(report, NULL);
	ck_assert_int_eq(gair_finding_unique(found, nth(found, "locate", 0)), 1);
	expect_change(found, nth(found, "locate", 0), 0, 0, CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 25);
	expect_change(found, nth(found, "cell.blank", 0), 0, 1, CELL(GRANTED, TOTAL), 27);
	gair_findings_free(found);
	gair_report_free(report);
	/* Four blanks in a rectangle leave it open. */
	report = make(GAIR_EDITION_2021);
	for (int i = 0; i < 4; i++) {
		int32_t row_of = i / 2 ? GAIR_APPLICATIONS_GRANTED : GAIR_APPLICATIONS_UNABLE_NOT_HELD;

		ck_assert_int_eq(gair_report_set_state(report, GAIR_CELL(2, row_of, i % 2 + 1), GAIR_STATE_BLANK), GAIR_OK);
	}
	found = run(report, NULL);
	ck_assert_uint_eq(count_of(found, "locate"), 0);
	ck_assert_uint_eq(count_of(found, "cell.blank"), 2);
	ck_assert_uint_eq(gair_finding_repair_count(found, nth(found, "cell.blank", 0)), 0);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_rule_off)
{
	gair_report *report = make(GAIR_EDITION_2021);
	gair_severity severities[] = {{"locate", GAIR_SEVERITY_OFF}};
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *found;

	put(report, CELL(RECEIVED, TOTAL), 28);
	options.severities = severities;
	options.severity_count = 1;
	found = run(report, &options);
	ck_assert_uint_eq(count_of(found, "locate"), 0);
	ck_assert_uint_eq(identities(found, GAIR_FINDING_FAIL), 2);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_operation_on_a_row)
{
	static const int shifted[COLUMNS] = {0, 20, 4, 0, 1, 1, 1};
	gair_report *report = make(GAIR_EDITION_2021);
	gair_findings *found;
	size_t locate;

	for (int column = 0; column < COLUMNS; column++)
		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_GRANTED, column + 1), shifted[column]);
	found = run(report, NULL);
	locate = nth(found, "locate", 0);
	ck_assert_uint_eq(gair_finding_repair_count(found, locate), 1);
	ck_assert_str_eq(gair_finding_repair_operation(found, locate, 0), "row_shifted");
	ck_assert_int_eq(gair_finding_unique(found, locate), 0);
	ck_assert_int_eq(gair_finding_proved(found, locate), 1);
	ck_assert_int_eq(gair_finding_certainty(found, locate), GAIR_CERTAINTY_LIKELY);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(found, locate, GAIR_LANG_ZH), "错开一格"));
	ck_assert_uint_eq(identities(found, GAIR_FINDING_FAIL), 0);
	ck_assert_uint_eq(identities(found, GAIR_FINDING_BLOCKED), 6);
	gair_findings_free(found);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("locate_check");
	TCase *tests = tcase_create("locate_check");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 60);
	suite_add_tcase(suite, tests);
	tcase_add_test(tests, test_any_wrong_cell);
	tcase_add_test(tests, test_clean);
	tcase_add_test(tests, test_proceedings);
	tcase_add_test(tests, test_tie_and_last_year);
	tcase_add_test(tests, test_no_explanation);
	tcase_add_test(tests, test_bound);
	tcase_add_test(tests, test_blanks_are_offered);
	tcase_add_test(tests, test_rule_off);
	tcase_add_test(tests, test_operation_on_a_row);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
