/* The sum of reports: states kept, editions, notes. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/figures.h"
#include "support/generate.h"
#include "support/sweep.h"

static gair_report *add_up(const gair_report *const *reports, size_t count, gair_sum_notes **notes)
{
	gair_report *sum = NULL;

	ck_assert_int_eq(gair_sum(reports, count, NULL, &sum, notes), GAIR_OK);
	return sum;
}

static int32_t cell(const char *path)
{
	int32_t found = gair_cell_from_path(path, strlen(path));

	ck_assert_int_ne(found, 0);
	return found;
}

/* The index of the note of a kind on the row of a cell (0: on none); SIZE_MAX where there is none. */
static size_t find_note(const gair_sum_notes *notes, int32_t kind, int32_t at)
{
	size_t i;

	for (i = 0; i < gair_sum_note_count(notes); i++)
		if (gair_sum_note_kind(notes, i) == kind && gair_sum_note_cell(notes, i) / 100 == at / 100)
			return i;
	return SIZE_MAX;
}

static void expect_note(const gair_sum_notes *notes, int32_t kind, int32_t at, size_t cells, size_t first_report, size_t reports)
{
	size_t i = find_note(notes, kind, at);

	ck_assert_msg(i != SIZE_MAX, "no note %d on %s", (int)kind, gair_cell_path(at));
	ck_assert_uint_eq(gair_sum_note_cell_count(notes, i), cells);
	ck_assert_uint_eq(gair_sum_note_report_count(notes, i), reports);
	ck_assert_uint_eq(gair_sum_note_report(notes, i, 0), first_report);
	ck_assert_uint_eq(gair_sum_note_report(notes, i, reports), SIZE_MAX);
}

START_TEST(published_figures)
{
	const gair_report *reports[2] = {test_figures("suqian_2023", GAIR_EDITION_2021, 2024, "甲局"),
					 test_figures("suqian_2024", GAIR_EDITION_2021, 2024, "乙局")};
	gair_sum_notes *notes = NULL;
	gair_report *sum = add_up(reports, 2, &notes);
	size_t i;

	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++) {
		const char *path = gair_cell_path(gair_form_cell_at(GAIR_EDITION_2021, i));

		ck_assert_int_eq(test_get(sum, path), test_get(reports[0], path) + test_get(reports[1], path));
	}
	ck_assert_int_eq(gair_report_year(sum), 2024);
	ck_assert_uint_eq(gair_sum_note_count(notes), 0);
	ck_assert_str_eq(gair_report_body(sum, NULL), "");
	gair_sum_notes_free(notes);
	gair_report_free(sum);
	gair_report_free((gair_report *)reports[0]);
	gair_report_free((gair_report *)reports[1]);
}
END_TEST

enum { ABSENT, BLANK, NUMBER, NONE, TEXT };

static void put(gair_report *report, int32_t at, int state, int64_t value)
{
	static const char text[] = "详见附件";

	if (state == NUMBER)
		ck_assert_int_eq(gair_report_set(report, at, value), GAIR_OK);
	else if (state == TEXT)
		ck_assert_int_eq(gair_report_set_text(report, at, text, strlen(text)), GAIR_OK);
	else
		ck_assert_int_eq(gair_report_set_state(report, at, state), GAIR_OK);
}

/* What two operands come to, written down by hand. */
static const struct {
	int a, b, sum;
} algebra[] = {
	{NUMBER, NUMBER, NUMBER}, {NUMBER, BLANK, NUMBER}, {NUMBER, NONE, NUMBER}, {NUMBER, ABSENT, NUMBER},
	{NUMBER, TEXT, BLANK},    {BLANK, BLANK, BLANK},   {BLANK, NONE, BLANK},   {BLANK, ABSENT, BLANK},
	{BLANK, TEXT, BLANK},     {NONE, NONE, NONE},      {NONE, ABSENT, NONE},   {NONE, TEXT, BLANK},
	{ABSENT, ABSENT, ABSENT}, {ABSENT, TEXT, BLANK},   {TEXT, TEXT, BLANK},
};

START_TEST(states)
{
	int32_t at = cell("applications.granted.natural_person");
	size_t i, k;

	for (i = 0; i < sizeof algebra / sizeof algebra[0]; i++)
		for (k = 0; k < 2; k++) {
			gair_report *a = test_full_report(GAIR_EDITION_2021), *b = test_full_report(GAIR_EDITION_2021), *sum;
			const gair_report *reports[2];
			int64_t value = 0, expected;
			size_t unknown = (algebra[i].a != NUMBER) + (size_t)(algebra[i].b != NUMBER);
			size_t texts = (algebra[i].a == TEXT) + (size_t)(algebra[i].b == TEXT);
			gair_sum_notes *notes = NULL;

			put(a, at, algebra[i].a, 7);
			put(b, at, algebra[i].b, 35);
			reports[k] = a;
			reports[!k] = b;
			sum = add_up(reports, 2, &notes);
			ck_assert_msg(gair_report_get(sum, at, &value) == algebra[i].sum, "%zu: %d", i,
				      gair_report_get(sum, at, NULL));
			expected = (algebra[i].a == NUMBER ? 7 : 0) + (algebra[i].b == NUMBER ? 35 : 0);
			if (algebra[i].sum == NUMBER)
				ck_assert_int_eq(value, expected);
			ck_assert_int_eq(find_note(notes, GAIR_SUM_TEXT, at) != SIZE_MAX, texts > 0);
			ck_assert_int_eq(find_note(notes, GAIR_SUM_UNKNOWN, at) != SIZE_MAX,
					 algebra[i].sum == NUMBER && unknown > 0);
			gair_sum_notes_free(notes);
			gair_report_free(sum);
			gair_report_free(a);
			gair_report_free(b);
		}
}
END_TEST

START_TEST(rows_in_notes)
{
	gair_report *reports[3] = {test_full_report(GAIR_EDITION_2021), test_full_report(GAIR_EDITION_2021),
				   test_full_report(GAIR_EDITION_2021)};
	gair_sum_notes *notes = NULL;
	gair_report *sum;

	put(reports[1], cell("applications.granted.natural_person"), BLANK, 0);
	put(reports[1], cell("applications.granted.total"), NONE, 0);
	put(reports[2], cell("applications.granted.research_institution"), BLANK, 0);
	put(reports[0], cell("applications.unable.not_held.total"), TEXT, 0);
	test_set(reports[0], "applications.received.total", 1);
	test_set(reports[1], "applications.received.total", 2);
	sum = add_up((const gair_report *const *)reports, 3, &notes);
	ck_assert_uint_eq(gair_sum_note_count(notes), 3);
	expect_note(notes, GAIR_SUM_UNKNOWN, cell("applications.granted.natural_person"), 2, 1, 1);
	expect_note(notes, GAIR_SUM_TEXT, cell("applications.unable.not_held.total"), 1, 0, 1);
	ck_assert_int_eq(gair_sum_note_table(notes, 0), GAIR_TABLE_APPLICATIONS);
	gair_sum_notes_free(notes);
	gair_report_free(sum);
	for (int i = 0; i < 3; i++)
		gair_report_free(reports[i]);
}
END_TEST

START_TEST(editions)
{
	gair_report *a = test_full_report(GAIR_EDITION_2019), *b = test_full_report(GAIR_EDITION_2021), *sum;
	const gair_report *reports[2] = {b, a};
	gair_sum_notes *notes = NULL;

	test_set(a, "applications.other.combined.total", 10);
	test_set(b, "applications.other.not_corrected.total", 1);
	test_set(b, "applications.other.fee_unpaid.total", 2);
	test_set(b, "applications.other.other.total", 4);
	ck_assert_int_eq(gair_report_set_edition(a, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_NONE), GAIR_OK);
	sum = add_up(reports, 2, &notes);
	ck_assert_int_eq(gair_report_edition(sum, GAIR_TABLE_APPLICATIONS), GAIR_EDITION_2019);
	ck_assert_int_eq(gair_report_edition(sum, GAIR_TABLE_PROACTIVE), GAIR_EDITION_2019);
	ck_assert_int_eq(gair_report_edition(sum, GAIR_TABLE_PROCEEDINGS), GAIR_EDITION_2021);
	ck_assert_int_eq(test_get(sum, "applications.other.combined.total"), 17);
	ck_assert_int_eq(test_get(sum, "proactive.licensing.previous_items"), test_get(a, "proactive.licensing.previous_items"));
	ck_assert_int_eq(test_get(sum, "proactive.licensing.decisions"),
			 test_get(a, "proactive.licensing.decisions") + test_get(b, "proactive.licensing.decisions"));
	expect_note(notes, GAIR_SUM_EDITION, cell("proactive.licensing.previous_items"), 2, 0, 1);
	expect_note(notes, GAIR_SUM_NO_PLACE, cell("proactive.fees.amount"), 1, 0, 1);
	ck_assert_uint_ne(find_note(notes, GAIR_SUM_NO_TABLE, 0), SIZE_MAX);
	ck_assert_uint_eq(find_note(notes, GAIR_SUM_NO_PLACE, cell("applications.other.fee_unpaid.total")), SIZE_MAX);
	gair_sum_notes_free(notes);
	gair_report_free(sum);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

START_TEST(overflow)
{
	gair_report *reports[3] = {test_full_report(GAIR_EDITION_2021), test_full_report(GAIR_EDITION_2021),
				   test_full_report(GAIR_EDITION_2021)};
	gair_report *sum = (gair_report *)reports;
	gair_sum_notes *notes = (gair_sum_notes *)reports;

	test_set(reports[0], "applications.received.total", INT64_MAX);
	test_set(reports[1], "applications.received.total", 1);
	test_set(reports[2], "applications.received.total", 0);
	ck_assert_int_eq(gair_sum((const gair_report *const *)reports, 3, NULL, &sum, &notes), GAIR_E_RANGE);
	ck_assert_ptr_null(sum);
	ck_assert_ptr_null(notes);
	test_set(reports[1], "applications.received.total", 0);
	gair_report_free(add_up((const gair_report *const *)reports, 3, NULL));
	for (int i = 0; i < 3; i++)
		gair_report_free(reports[i]);
}
END_TEST

START_TEST(same_reports)
{
	gair_report *reports[3] = {test_figures("suqian_2023", GAIR_EDITION_2021, 2024, "甲局"),
				   test_figures("suqian_2024", GAIR_EDITION_2021, 2024, "乙 局"),
				   test_figures("suqian_2023", GAIR_EDITION_2021, 2023, "乙局")};
	gair_sum_notes *notes = NULL;
	gair_report *sum = add_up((const gair_report *const *)reports, 3, &notes);

	ck_assert_uint_eq(gair_sum_note_count(notes), 3);
	ck_assert_uint_eq(gair_sum_note_report(notes, find_note(notes, GAIR_SUM_YEARS, 0), 0), 2);
	ck_assert_uint_eq(gair_sum_note_report(notes, find_note(notes, GAIR_SUM_SAME_BODY, 0), 0), 1);
	ck_assert_uint_eq(gair_sum_note_report(notes, find_note(notes, GAIR_SUM_SAME_BODY, 0), 1), 2);
	ck_assert_uint_eq(gair_sum_note_report(notes, find_note(notes, GAIR_SUM_SAME_FIGURES, 0), 0), 0);
	ck_assert_uint_eq(gair_sum_note_report(notes, find_note(notes, GAIR_SUM_SAME_FIGURES, 0), 1), 2);
	ck_assert_int_eq(gair_report_year(sum), 0);
	gair_sum_notes_free(notes);
	gair_report_free(sum);
	for (int i = 0; i < 3; i++)
		gair_report_free(reports[i]);
}
END_TEST

/* The order of the reports makes no difference; a sum of one is its tables. */
START_TEST(order)
{
	uint64_t seed;

	for (seed = 0; seed < 60; seed++) {
		gair_report *reports[3] = {test_report(seed), test_report(seed + 100), test_report(seed + 200)}, *sum = NULL,
			    *turned_sum = NULL;
		const gair_report *turned[3] = {reports[2], reports[0], reports[1]};
		gair_status status = gair_sum((const gair_report *const *)reports, 3, NULL, &sum, NULL);

		ck_assert_int_eq(gair_sum(turned, 3, NULL, &turned_sum, NULL), status);
		ck_assert_int_eq(gair_report_equal(sum, turned_sum), 1);
		gair_report_free(sum);
		gair_report_free(turned_sum);
		for (int i = 0; i < 3; i++)
			gair_report_free(reports[i]);
	}
}
END_TEST

START_TEST(arguments)
{
	gair_report *report = test_full_report(GAIR_EDITION_2021), *sum = report;
	const gair_report *reports[2] = {report, NULL};

	ck_assert_int_eq(gair_sum(reports, 2, NULL, &sum, NULL), GAIR_E_ARGUMENT);
	ck_assert_ptr_null(sum);
	ck_assert_int_eq(gair_sum(reports, 0, NULL, &sum, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_sum(NULL, 1, NULL, &sum, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_sum(reports, 1, NULL, NULL, NULL), GAIR_E_ARGUMENT);
	gair_sum_notes_free(NULL);
	ck_assert_uint_eq(gair_sum_note_count(NULL), 0);
	ck_assert_int_eq(gair_sum_note_kind(NULL, 0), 0);
	ck_assert_int_eq(gair_sum_note_table(NULL, 0), 0);
	ck_assert_int_eq(gair_sum_note_cell(NULL, 0), 0);
	ck_assert_uint_eq(gair_sum_note_cell_count(NULL, 0), 0);
	ck_assert_uint_eq(gair_sum_note_report_count(NULL, 0), 0);
	ck_assert_uint_eq(gair_sum_note_report(NULL, 0, 0), SIZE_MAX);
	gair_report_free(report);
}
END_TEST

static gair_status run_sum(const gair_allocator *allocator, const void *input)
{
	gair_report *sum = NULL;
	gair_sum_notes *notes = NULL;
	gair_status status = gair_sum(input, 2, allocator, &sum, &notes);

	gair_report_free(sum);
	gair_sum_notes_free(notes);
	return status;
}

START_TEST(without_memory)
{
	gair_report *reports[2] = {test_full_report(GAIR_EDITION_2021), test_full_report(GAIR_EDITION_2019)};

	ck_assert_uint_gt(sweep("gair_sum", run_sum, (const void *)reports), 4);
	gair_report_free(reports[0]);
	gair_report_free(reports[1]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sum");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, published_figures);
	tcase_add_test(tests, states);
	tcase_add_test(tests, rows_in_notes);
	tcase_add_test(tests, editions);
	tcase_add_test(tests, overflow);
	tcase_add_test(tests, same_reports);
	tcase_add_test(tests, order);
	tcase_add_test(tests, arguments);
	tcase_add_test(tests, without_memory);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
