/* Differences between two reports: cells across states and editions, meta data, sentences. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/figures.h"
#include "support/generate.h"
#include "support/sweep.h"

static gair_differences *diff(const gair_report *a, const gair_report *b)
{
	gair_differences *found = NULL;

	ck_assert_int_eq(gair_diff(a, b, NULL, &found), GAIR_OK);
	ck_assert_ptr_nonnull(found);
	return found;
}

/* The index of a cell among those that differ, SIZE_MAX where it does not. */
static size_t find(const gair_differences *found, const char *path)
{
	int32_t cell = gair_cell_from_path(path, strlen(path));
	size_t i;

	ck_assert_int_ne(cell, 0);
	for (i = 0; i < gair_diff_cell_count(found); i++)
		if (gair_diff_cell(found, i) == cell)
			return i;
	return SIZE_MAX;
}

static void expect(const gair_differences *found, const char *path, int32_t kind, int32_t old_state, int64_t old_value,
		   int32_t new_state, int64_t new_value)
{
	size_t i = find(found, path);
	int64_t before = 0, after = 0;

	ck_assert_msg(i != SIZE_MAX, "%s does not differ", path);
	ck_assert_int_eq(gair_diff_cell_kind(found, i), kind);
	ck_assert_int_eq(gair_diff_cell_value(found, i, GAIR_SIDE_OLD, &before), old_state);
	ck_assert_int_eq(gair_diff_cell_value(found, i, GAIR_SIDE_NEW, &after), new_state);
	ck_assert_int_eq(before, old_value);
	ck_assert_int_eq(after, new_value);
}

/* The list against the two reports, cell by cell. */
START_TEST(two_years)
{
	gair_report *a = test_figures("suqian_2023", GAIR_EDITION_2021, 2023, "宿迁市人民政府");
	gair_report *b = test_figures("suqian_2024", GAIR_EDITION_2021, 2024, "宿迁市人民政府");
	gair_differences *found = diff(a, b);
	size_t i, expected = 0;

	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++) {
		int32_t cell = gair_form_cell_at(GAIR_EDITION_2021, i);
		int64_t before = 0, after = 0;

		ck_assert_int_eq(gair_report_get(a, cell, &before), GAIR_STATE_NUMBER);
		ck_assert_int_eq(gair_report_get(b, cell, &after), GAIR_STATE_NUMBER);
		ck_assert_int_eq(find(found, gair_cell_path(cell)) != SIZE_MAX, before != after);
		expected += before != after;
	}
	ck_assert_uint_gt(expected, 50);
	ck_assert_uint_eq(gair_diff_cell_count(found), expected);
	expect(found, "proactive.normative_documents.in_force", GAIR_DIFF_CHANGED, GAIR_STATE_NUMBER, 597, GAIR_STATE_NUMBER,
	       420);
	expect(found, "applications.carried_over.total", GAIR_DIFF_CHANGED, GAIR_STATE_NUMBER, 96, GAIR_STATE_NUMBER, 121);
	ck_assert_uint_eq(gair_diff_field_count(found), 1);
	ck_assert_str_eq(gair_diff_field(found, 0), "year");
	ck_assert_str_eq(gair_diff_field_text(found, 0, GAIR_SIDE_OLD), "2023");
	ck_assert_str_eq(gair_diff_field_text(found, 0, GAIR_SIDE_NEW), "2024");
	gair_differences_free(found);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

START_TEST(states)
{
	static const char raw[] = "详见附件";
	gair_report *a = test_full_report(GAIR_EDITION_2021), *b = NULL;
	gair_differences *found;
	size_t i;

	ck_assert_int_eq(gair_report_copy(a, NULL, &b), GAIR_OK);
	test_set(a, "applications.granted.total", 7);
	ck_assert_int_eq(gair_report_set_state(b, gair_cell_from_path("applications.granted.total", 26), GAIR_STATE_BLANK),
			 GAIR_OK);
	ck_assert_int_eq(gair_report_set_text(a, GAIR_CELL(2, 1, 1), raw, strlen(raw)), GAIR_OK);
	ck_assert_int_eq(gair_report_clear(b, GAIR_CELL(2, 1, 1)), GAIR_OK);
	ck_assert_int_eq(gair_report_clear(a, GAIR_CELL(2, 1, 2)), GAIR_OK);
	test_set(b, "applications.received.commercial_enterprise", 3);
	/* the same number, written otherwise */
	test_set(a, "applications.received.research_institution", 12);
	ck_assert_int_eq(gair_report_set_text(b, GAIR_CELL(2, 1, 3), "12件（其中1件并案）", strlen("12件（其中1件并案）")),
			 GAIR_OK);
	found = diff(a, b);
	expect(found, "applications.granted.total", GAIR_DIFF_CHANGED, GAIR_STATE_NUMBER, 7, GAIR_STATE_BLANK, 0);
	expect(found, "applications.received.natural_person", GAIR_DIFF_VANISHED, GAIR_STATE_TEXT, 0, GAIR_STATE_ABSENT, 0);
	expect(found, "applications.received.commercial_enterprise", GAIR_DIFF_APPEARED, GAIR_STATE_ABSENT, 0, GAIR_STATE_NUMBER,
	       3);
	expect(found, "applications.received.research_institution", GAIR_DIFF_CHANGED, GAIR_STATE_NUMBER, 12, GAIR_STATE_NUMBER,
	       12);
	ck_assert_uint_eq(gair_diff_cell_count(found), 4);
	i = find(found, "applications.received.natural_person");
	ck_assert_str_eq(gair_diff_cell_raw(found, i, GAIR_SIDE_OLD), raw);
	ck_assert_str_eq(gair_diff_cell_raw(found, i, GAIR_SIDE_NEW), "");
	gair_differences_free(found);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* 2019's one row against the sum of 2021's three, both ways round. */
static void check_editions(int turned)
{
	gair_report *a = test_full_report(GAIR_EDITION_2019), *b = test_full_report(GAIR_EDITION_2021);
	gair_differences *found;
	int32_t cell;
	size_t i;

	for (i = 0; i < gair_cell_count(); i++) {
		cell = gair_cell_at(i);
		if (gair_form_cell_index(GAIR_EDITION_2019, cell) >= 0)
			ck_assert_int_eq(gair_report_set(a, cell, 1), GAIR_OK);
		if (gair_form_cell_index(GAIR_EDITION_2021, cell) >= 0)
			ck_assert_int_eq(gair_report_set(b, cell, 1), GAIR_OK);
	}
	test_set(a, "applications.other.combined.total", 3);
	test_set(a, "applications.other.combined.natural_person", 4);
	ck_assert_int_eq(gair_report_clear(b, gair_cell_from_path("applications.other.other.research_institution", 45)), GAIR_OK);
	found = turned ? diff(b, a) : diff(a, b);
	/* 1 + 1 + 1 = 3: no difference */
	ck_assert_uint_eq(find(found, "applications.other.combined.total"), SIZE_MAX);
	ck_assert_uint_eq(find(found, "applications.other.fee_unpaid.total"), SIZE_MAX);
	expect(found, "applications.other.combined.natural_person", GAIR_DIFF_CHANGED, GAIR_STATE_NUMBER, turned ? 3 : 4,
	       GAIR_STATE_NUMBER, turned ? 4 : 3);
	ck_assert_int_eq(gair_diff_cell_edition(found, find(found, "applications.other.combined.natural_person")), 1);
	/* a sum that is not known whole is no number */
	i = find(found, "applications.other.combined.research_institution");
	ck_assert_uint_ne(i, SIZE_MAX);
	ck_assert_int_eq(gair_diff_cell_value(found, i, turned ? GAIR_SIDE_OLD : GAIR_SIDE_NEW, NULL), GAIR_STATE_BLANK);
	i = find(found, "proactive.procurement.amount");
	ck_assert_int_eq(gair_diff_cell_kind(found, i), turned ? GAIR_DIFF_APPEARED : GAIR_DIFF_VANISHED);
	ck_assert_int_eq(gair_diff_cell_edition(found, i), 2);
	ck_assert_uint_eq(gair_diff_field_count(found), 3);
	gair_differences_free(found);
	gair_report_free(a);
	gair_report_free(b);
}

START_TEST(editions)
{
	check_editions(0);
	check_editions(1);
}
END_TEST

static void add(gair_report *report, int32_t section, const char *paragraph)
{
	ck_assert_int_eq(gair_report_add_section(report, section, "", 0), GAIR_OK);
	ck_assert_int_eq(gair_report_add_paragraph(report, paragraph, strlen(paragraph)), GAIR_OK);
}

static gair_differences *diff_texts(const char *before, const char *after)
{
	gair_report *a = NULL, *b = NULL;
	gair_differences *found;

	ck_assert_int_eq(gair_report_new(NULL, &a), GAIR_OK);
	ck_assert_int_eq(gair_report_new(NULL, &b), GAIR_OK);
	add(a, 5, before);
	add(b, 5, after);
	found = diff(a, b);
	gair_report_free(a);
	gair_report_free(b);
	return found;
}

static void expect_text(const gair_differences *found, size_t index, int32_t kind, const char *text)
{
	ck_assert_int_eq(gair_diff_text_kind(found, index), kind);
	ck_assert_int_eq(gair_diff_text_section(found, index), 5);
	ck_assert_str_eq(gair_diff_text(found, index, NULL), text);
}

START_TEST(sentences)
{
	gair_differences *found = diff_texts("甲。乙！“丙？”丁；戊", "甲。　“丙 ？”\n己。丁；戊。");

	ck_assert_uint_eq(gair_diff_text_count(found), 4);
	expect_text(found, 0, GAIR_DIFF_VANISHED, "乙！");
	expect_text(found, 1, GAIR_DIFF_APPEARED, "己。");
	expect_text(found, 2, GAIR_DIFF_VANISHED, "戊");
	expect_text(found, 3, GAIR_DIFF_APPEARED, "戊。");
	gair_differences_free(found);
	/* one sentence moved, not three */
	found = diff_texts("甲。乙。丙。丁。", "乙。丙。丁。甲。");
	ck_assert_uint_eq(gair_diff_text_count(found), 1);
	expect_text(found, 0, GAIR_DIFF_MOVED, "甲。");
	gair_differences_free(found);
	/* repeated ones are counted */
	found = diff_texts("甲。甲。甲。", "甲。");
	ck_assert_uint_eq(gair_diff_text_count(found), 2);
	expect_text(found, 0, GAIR_DIFF_VANISHED, "甲。");
	gair_differences_free(found);
}
END_TEST

#define LETTERS 5
#define LONGEST 30

static void random_text(test_random *random, char *out, int counts[LETTERS])
{
	uint32_t length = test_random_below(random, LONGEST), i;

	memset(counts, 0, LETTERS * sizeof counts[0]);
	*out = '\0';
	for (i = 0; i < length; i++) {
		uint32_t letter = test_random_below(random, LETTERS);
		char sentence[8];

		snprintf(sentence, sizeof sentence, "%c。", (int)('a' + letter));
		strcat(out, sentence);
		counts[letter]++;
	}
}

/* What vanished and appeared is exactly what one side has more of; what is equal has no difference. */
START_TEST(sentences_at_random)
{
	test_random random = {7};
	int round;

	for (round = 0; round < 300; round++) {
		char before[LONGEST * 5], after[LONGEST * 5];
		int old_counts[LETTERS], new_counts[LETTERS], balance[LETTERS] = {0};
		gair_differences *found;
		size_t i, plain = 0, expected = 0;

		random_text(&random, before, old_counts);
		random_text(&random, after, new_counts);
		found = diff_texts(before, after);
		for (i = 0; i < gair_diff_text_count(found); i++) {
			int32_t kind = gair_diff_text_kind(found, i);
			int letter = gair_diff_text(found, i, NULL)[0] - 'a';

			balance[letter] += kind == GAIR_DIFF_APPEARED ? 1 : kind == GAIR_DIFF_VANISHED ? -1 : 0;
			plain += kind != GAIR_DIFF_MOVED;
		}
		for (i = 0; i < LETTERS; i++) {
			ck_assert_int_eq(balance[i], new_counts[i] - old_counts[i]);
			expected += (size_t)abs(balance[i]);
		}
		ck_assert_uint_eq(plain, expected);
		if (strcmp(before, after) == 0)
			ck_assert_uint_eq(gair_diff_text_count(found), 0);
		gair_differences_free(found);
	}
}
END_TEST

/* A report differs from itself in nothing; two reports are equal exactly if nothing differs. */
START_TEST(equal_reports)
{
	uint64_t seed;

	for (seed = 0; seed < 30; seed++) {
		gair_report *a = test_report(seed), *b = test_report(seed + 1);
		gair_differences *found = diff(a, a);

		ck_assert_uint_eq(gair_diff_cell_count(found) + gair_diff_field_count(found) + gair_diff_text_count(found), 0);
		gair_differences_free(found);
		found = diff(a, b);
		ck_assert_uint_gt(gair_diff_cell_count(found) + gair_diff_field_count(found) + gair_diff_text_count(found), 0);
		gair_differences_free(found);
		gair_report_free(a);
		gair_report_free(b);
	}
}
END_TEST

START_TEST(arguments)
{
	gair_report *a = test_full_report(GAIR_EDITION_2021);
	gair_differences *found = (gair_differences *)a;

	ck_assert_int_eq(gair_diff(a, a, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_diff(a, NULL, NULL, &found), GAIR_E_ARGUMENT);
	ck_assert_ptr_null(found);
	ck_assert_int_eq(gair_diff(NULL, a, NULL, &found), GAIR_E_ARGUMENT);
	gair_differences_free(NULL);
	ck_assert_uint_eq(gair_diff_cell_count(NULL) + gair_diff_field_count(NULL) + gair_diff_text_count(NULL), 0);
	ck_assert_int_eq(gair_diff_cell(NULL, 0), 0);
	ck_assert_int_eq(gair_diff_cell_kind(NULL, 0), 0);
	ck_assert_int_eq(gair_diff_cell_value(NULL, 0, 0, NULL), -1);
	ck_assert_int_eq(gair_diff_cell_edition(NULL, 0), 0);
	ck_assert_str_eq(gair_diff_cell_raw(NULL, 0, 0), "");
	ck_assert_ptr_null(gair_diff_field(NULL, 0));
	ck_assert_str_eq(gair_diff_field_text(NULL, 0, 0), "");
	ck_assert_int_eq(gair_diff_text_section(NULL, 0), -1);
	ck_assert_int_eq(gair_diff_text_kind(NULL, 0), 0);
	ck_assert_str_eq(gair_diff_text(NULL, 0, NULL), "");
	ck_assert_ptr_null(gair_diff_kind_name(0));
	ck_assert_ptr_null(gair_diff_kind_name(5));
	ck_assert_str_eq(gair_diff_kind_name(GAIR_DIFF_MOVED), "moved");
	gair_report_free(a);
}
END_TEST

static gair_status run_diff(const gair_allocator *allocator, const void *input)
{
	const gair_report *const *reports = input;
	gair_differences *found = NULL;
	gair_status status = gair_diff(reports[0], reports[1], allocator, &found);

	gair_differences_free(found);
	return status;
}

START_TEST(without_memory)
{
	gair_report *reports[2] = {test_report(3), test_report(4)};

	add(reports[0], 1, "甲。乙。丙。");
	add(reports[1], 1, "乙。甲。丁。");
	ck_assert_uint_gt(sweep("gair_diff", run_diff, (const void *)reports), 4);
	gair_report_free(reports[0]);
	gair_report_free(reports[1]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("diff");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, two_years);
	tcase_add_test(tests, states);
	tcase_add_test(tests, editions);
	tcase_add_test(tests, sentences);
	tcase_add_test(tests, sentences_at_random);
	tcase_add_test(tests, equal_reports);
	tcase_add_test(tests, arguments);
	tcase_add_test(tests, without_memory);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
