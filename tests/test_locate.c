/*
 * Localization of a report: the vectors (computed by complete search), properties over random tables and damage, operations,
 * evidence. What the properties are held against is a solver of its own, written here, that peels identities one by one.
 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/locate.h>

#define CELL(row, column) GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_##row, GAIR_APPLICANT_##column)
#define ROW(row) GAIR_APPLICATIONS_##row
#define RESULT(row, column) GAIR_CELL(GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_##row, GAIR_RESULT_##column)
#define COLUMNS 7
#define MAX_ROWS 25
#define MAX_CELLS (MAX_ROWS * COLUMNS)
#define MAX_IDENTITIES 40

static const struct {
	int32_t row;
	int values[COLUMNS];
} base[] = {
	{ROW(RECEIVED), {63, 12, 0, 1, 4, 2, 82}},
	{ROW(CARRIED_OVER), {5, 1, 0, 0, 0, 0, 6}},
	{ROW(GRANTED), {20, 4, 0, 1, 1, 1, 27}},
	{ROW(PARTIALLY_GRANTED), {8, 2, 0, 0, 0, 0, 10}},
	{ROW(DENIED_THIRD_PARTY_RIGHTS), {3, 0, 0, 0, 1, 0, 4}},
	{ROW(UNABLE_NOT_HELD), {25, 5, 0, 0, 2, 1, 33}},
	{ROW(UNABLE_NEEDS_CREATION), {2, 0, 0, 0, 0, 0, 2}},
	{ROW(UNABLE_STILL_UNCLEAR), {1, 0, 0, 0, 0, 0, 1}},
	{ROW(NOT_PROCESSED_PETITION), {4, 0, 0, 0, 0, 0, 4}},
	{ROW(NOT_PROCESSED_REPEATED), {1, 1, 0, 0, 0, 0, 2}},
	{ROW(OTHER_NOT_CORRECTED), {1, 0, 0, 0, 0, 0, 1}},
	{ROW(OUTCOME_TOTAL), {65, 12, 0, 1, 4, 2, 84}},
	{ROW(CARRIED_FORWARD), {3, 1, 0, 0, 0, 0, 4}},
};

static void put(gair_report *report, int32_t cell, int64_t value)
{
	if (gair_report_set(report, cell, value))
		ck_abort_msg("cell %d", (int)cell);
}

static void put_row(gair_report *report, int32_t row, const int *values)
{
	for (int column = 0; column < COLUMNS; column++)
		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, row, column + 1), values[column]);
}

static int64_t value_of(const gair_report *report, int32_t cell)
{
	int64_t value = -1;

	gair_report_get(report, cell, &value);
	return value;
}

/* A report with table applications all 0. */
static gair_report *empty(int32_t edition)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, edition), GAIR_OK);
	for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
		int32_t cell = gair_form_cell_at(edition, i);

		if (gair_cell_table(cell) == GAIR_TABLE_APPLICATIONS)
			put(report, cell, 0);
	}
	return report;
}

static gair_report *make_base(void)
{
	gair_report *report = empty(GAIR_EDITION_2021);

	for (size_t i = 0; i < sizeof base / sizeof base[0]; i++)
		put_row(report, base[i].row, base[i].values);
	return report;
}

static gair_location *locate(const gair_report *report, const gair_locate_options *options)
{
	gair_location *out = NULL;

	ck_assert_int_eq(gair_locate(report, options, &out), GAIR_OK);
	ck_assert_ptr_nonnull(out);
	return out;
}

static size_t count_sets(const gair_location *found, size_t part)
{
	size_t count = 0;

	for (size_t e = 0; e < gair_location_explanation_count(found, part); e++)
		count += (size_t)gair_location_is_set(found, part, e);
	return count;
}

typedef struct change {
	int32_t cell;
	int64_t to;
} change;

/* The explanation that makes just these changes; SIZE_MAX where there is none. */
static size_t find(const gair_location *found, size_t part, const change *changes, size_t count)
{
	for (size_t e = 0; e < gair_location_explanation_count(found, part); e++) {
		size_t same = 0;

		for (size_t i = 0; i < count && gair_location_change_count(found, part, e) == count; i++) {
			for (size_t k = 0; k < count; k++) {
				int64_t min = -1, max = -2;
				int32_t cell = gair_location_change(found, part, e, k, NULL, NULL, &min, &max);

				same += cell == changes[i].cell && min == max && min == changes[i].to;
			}
		}
		if (same == count)
			return e;
	}
	return SIZE_MAX;
}

static void expect(const gair_location *found, int32_t size, size_t sets, size_t failed)
{
	ck_assert_int_eq(gair_location_state(found, 0), GAIR_IDENTITY_FAILS);
	ck_assert_int_eq(gair_location_size(found, 0), size);
	ck_assert_uint_eq(count_sets(found, 0), sets);
	ck_assert_uint_eq(gair_location_failed_count(found, 0), failed);
	ck_assert_int_eq(gair_location_proved(found, 0), 1);
	ck_assert_int_eq(gair_location_unique(found, 0), sets == 1);
}

#define FIND(found, part, ...)                                                                                                   \
  find(found, part, (const change[]){__VA_ARGS__}, sizeof((const change[]){__VA_ARGS__}) / sizeof(change))

/* The vectors. */

START_TEST(test_base_is_clean)
{
	gair_report *report = make_base();
	gair_location *found = locate(report, NULL);

	ck_assert_uint_eq(gair_location_part_count(found), 1);
	ck_assert_int_eq(gair_location_table(found, 0), GAIR_TABLE_APPLICATIONS);
	ck_assert_int_eq(gair_location_row(found, 0), 0);
	ck_assert_int_eq(gair_location_state(found, 0), GAIR_IDENTITY_HOLDS);
	ck_assert_int_eq(gair_location_size(found, 0), 0);
	ck_assert_uint_eq(gair_location_explanation_count(found, 0), 0);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_one_cell)
{
	static const struct {
		int32_t cell;
		int64_t wrong, right;
		size_t failed;
		const char *operation;
	} cases[] = {
		{CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 52, 25, 2, "digits_exchanged"},
		{CELL(OUTCOME_TOTAL, TOTAL), 48, 84, 3, "digits_exchanged"},
		{CELL(RECEIVED, TOTAL), 28, 82, 2, "digits_exchanged"},
		{CELL(RECEIVED, TOTAL), 820, 82, 2, "times_ten"},
		{CELL(PARTIALLY_GRANTED, TOTAL), 1, 10, 2, "tenth"},
		{CELL(RECEIVED, TOTAL), 822, 82, 2, "digit_doubled"},
		{CELL(RECEIVED, TOTAL), 8, 82, 2, "digit_dropped"},
		{CELL(RECEIVED, TOTAL), 812, 82, 2, "digit_added"},
		{CELL(RECEIVED, TOTAL), 87, 82, 2, "digit_mistyped"},
		{CELL(RECEIVED, TOTAL), 0, 82, 2, "total_left_zero"},
		{CELL(GRANTED, NATURAL_PERSON), -20, 20, 2, "sign"},
		{CELL(GRANTED, NATURAL_PERSON), 31, 20, 2, ""},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		gair_report *report = make_base();
		gair_location *found;
		int32_t state = -1;
		int64_t from = 0;

		put(report, cases[i].cell, cases[i].wrong);
		found = locate(report, NULL);
		expect(found, 1, 1, cases[i].failed);
		ck_assert_uint_eq(gair_location_explanation_count(found, 0), 1);
		ck_assert_uint_eq(FIND(found, 0, {cases[i].cell, cases[i].right}), 0);
		gair_location_change(found, 0, 0, 0, &state, &from, NULL, NULL);
		ck_assert_int_eq(state, GAIR_STATE_NUMBER);
		ck_assert_int_eq(from, cases[i].wrong);
		ck_assert_str_eq(gair_location_operation(found, 0, 0), cases[i].operation);
		ck_assert_int_eq(gair_location_evidence(found, 0, 0, GAIR_LANG_ZH)[0] != '\0', cases[i].operation[0] != '\0');
		ck_assert_int_eq(gair_location_evidence(found, 0, 0, GAIR_LANG_EN)[0] != '\0', cases[i].operation[0] != '\0');
		gair_location_free(found);
		gair_report_free(report);
	}
}
END_TEST

START_TEST(test_two_sets_and_last_year)
{
	gair_report *report = make_base(), *previous = make_base();
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;
	gair_location *found;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 36);
	put(report, CELL(RECEIVED, TOTAL), 55);
	found = locate(report, NULL);
	expect(found, 2, 2, 2);
	ck_assert_uint_lt(FIND(found, 0, {CELL(RECEIVED, NATURAL_PERSON), 63}, {CELL(RECEIVED, TOTAL), 82}), 2);
	ck_assert_uint_lt(FIND(found, 0, {CELL(CARRIED_OVER, NATURAL_PERSON), 32}, {CELL(CARRIED_OVER, TOTAL), 33}), 2);
	gair_location_free(found);
	/* 8 for 63 is no operation, so that only last year's total of 6 tells the two apart. */
	put(report, CELL(RECEIVED, NATURAL_PERSON), 8);
	put(report, CELL(RECEIVED, TOTAL), 27);
	found = locate(report, NULL);
	expect(found, 2, 2, 2);
	ck_assert_uint_eq(gair_location_tied(found, 0), 2);
	gair_location_free(found);
	put(previous, CELL(CARRIED_FORWARD, TOTAL), 6);
	ck_assert_int_eq(gair_report_set_state(previous, CELL(CARRIED_FORWARD, NATURAL_PERSON), GAIR_STATE_BLANK), GAIR_OK);
	options.previous = previous;
	found = locate(report, &options);
	expect(found, 2, 2, 2);
	ck_assert_uint_eq(FIND(found, 0, {CELL(RECEIVED, NATURAL_PERSON), 63}, {CELL(RECEIVED, TOTAL), 82}), 0);
	ck_assert_uint_eq(gair_location_tied(found, 0), 1);
	ck_assert_ptr_nonnull(strstr(gair_location_evidence(found, 0, 0, GAIR_LANG_ZH), "上年报告"));
	ck_assert_ptr_nonnull(strstr(gair_location_evidence(found, 0, 0, GAIR_LANG_EN), "carried forward 6"));
	ck_assert_ptr_nonnull(strstr(gair_location_evidence(found, 0, 1, GAIR_LANG_EN), "against it"));
	gair_location_free(found);
	gair_report_free(previous);
	gair_report_free(report);
}
END_TEST

/* What prose states is evidence as last year's figures are. */
START_TEST(test_evidence_of_the_caller)
{
	gair_report *report = make_base();
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;
	gair_evidence stated = {CELL(CARRIED_OVER, TOTAL), 33, "正文：上年结转33件", "the text: 33 carried over"};
	gair_location *found = NULL;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 36);
	put(report, CELL(RECEIVED, TOTAL), 55);
	options.evidence = &stated;
	options.evidence_count = 1;
	found = locate(report, &options);
	ck_assert_uint_eq(FIND(found, 0, {CELL(CARRIED_OVER, NATURAL_PERSON), 32}, {CELL(CARRIED_OVER, TOTAL), 33}), 0);
	ck_assert_str_eq(gair_location_evidence(found, 0, 0, GAIR_LANG_ZH), "正文：上年结转33件");
	ck_assert_ptr_nonnull(strstr(gair_location_evidence(found, 0, 1, GAIR_LANG_EN), "against it: the text: 33 carried over"));
	gair_location_free(found);
	/* Without words it ranks, and nothing is said of it. */
	stated.text_zh = stated.text_en = NULL;
	found = locate(report, &options);
	ck_assert_uint_eq(FIND(found, 0, {CELL(CARRIED_OVER, NATURAL_PERSON), 32}, {CELL(CARRIED_OVER, TOTAL), 33}), 0);
	for (size_t i = 0; i < gair_location_explanation_count(found, 0); i++) {
		ck_assert_ptr_null(strstr(gair_location_evidence(found, 0, i, GAIR_LANG_EN), "against it"));
		ck_assert_ptr_null(strstr(gair_location_evidence(found, 0, i, GAIR_LANG_ZH), "但不符"));
	}
	gair_location_free(found);
	stated.cell = 1;
	ck_assert_int_eq(gair_locate(report, &options, &found), GAIR_E_CELL);
	ck_assert_ptr_null(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_neighbours_exchanged)
{
	gair_report *report = make_base();
	gair_location *found;

	put(report, CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 5);
	put(report, CELL(UNABLE_NOT_HELD, COMMERCIAL_ENTERPRISE), 25);
	found = locate(report, NULL);
	expect(found, 2, 1, 2);
	ck_assert_uint_eq(gair_location_explanation_count(found, 0), 1);
	ck_assert_uint_eq(
		FIND(found, 0, {CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 25}, {CELL(UNABLE_NOT_HELD, COMMERCIAL_ENTERPRISE), 5}),
		0);
	ck_assert_str_eq(gair_location_operation(found, 0, 0), "cells_exchanged");
	gair_location_free(found);
	gair_report_free(report);
	/* One above the other. */
	report = make_base();
	put(report, CELL(GRANTED, NATURAL_PERSON), 8);
	put(report, CELL(PARTIALLY_GRANTED, NATURAL_PERSON), 20);
	found = locate(report, NULL);
	ck_assert_uint_eq(FIND(found, 0, {CELL(GRANTED, NATURAL_PERSON), 20}, {CELL(PARTIALLY_GRANTED, NATURAL_PERSON), 8}), 0);
	ck_assert_str_eq(gair_location_operation(found, 0, 0), "cells_exchanged");
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_three_sets)
{
	gair_report *report = make_base();
	gair_location *found;

	put(report, CELL(PARTIALLY_GRANTED, NATURAL_PERSON), 18);
	put(report, CELL(PARTIALLY_GRANTED, TOTAL), 20);
	found = locate(report, NULL);
	expect(found, 2, 3, 2);
	ck_assert_uint_lt(FIND(found, 0, {CELL(PARTIALLY_GRANTED, NATURAL_PERSON), 8}, {CELL(PARTIALLY_GRANTED, TOTAL), 10}), 3);
	ck_assert_uint_lt(FIND(found, 0, {CELL(GRANTED, NATURAL_PERSON), 10}, {CELL(GRANTED, TOTAL), 17}), 3);
	ck_assert_uint_lt(FIND(found, 0, {CELL(UNABLE_NOT_HELD, NATURAL_PERSON), 15}, {CELL(UNABLE_NOT_HELD, TOTAL), 23}), 3);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_row_shifted)
{
	gair_report *report = make_base();
	gair_location *found;

	put_row(report, ROW(GRANTED), (const int[]){0, 20, 4, 0, 1, 1, 1});
	found = locate(report, NULL);
	ck_assert_uint_eq(gair_location_failed_count(found, 0), 6);
	ck_assert_int_eq(gair_location_size(found, 0), -1);
	ck_assert_int_eq(gair_location_proved(found, 0), 1);
	ck_assert_uint_eq(gair_location_explanation_count(found, 0), 1);
	/* The fifth figure stays what it was. */
	ck_assert_uint_eq(FIND(found, 0, {CELL(GRANTED, NATURAL_PERSON), 20}, {CELL(GRANTED, COMMERCIAL_ENTERPRISE), 4},
			       {CELL(GRANTED, RESEARCH_INSTITUTION), 0}, {CELL(GRANTED, PUBLIC_WELFARE_ORGANIZATION), 1},
			       {CELL(GRANTED, TOTAL), 27}),
			  0);
	ck_assert_str_eq(gair_location_operation(found, 0, 0), "row_shifted");
	ck_assert_int_eq(gair_location_is_set(found, 0, 0), 0);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

/* A column one row too low from (一) on: what stood in 结转下年度 is lost, and follows. */
START_TEST(test_column_shifted)
{
	gair_report *report = make_base();
	gair_location *found;
	size_t e;

	for (size_t i = gair_form_row_count(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS); i-- > 3;) {
		int32_t to = gair_form_row_at(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS, i);
		int32_t from = gair_form_row_at(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS, i - 1);

		put(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, to, 1),
		    value_of(report, GAIR_CELL(GAIR_TABLE_APPLICATIONS, from, 1)));
	}
	put(report, CELL(GRANTED, NATURAL_PERSON), 0);
	found = locate(report, NULL);
	ck_assert_int_eq(gair_location_size(found, 0), -1);
	ck_assert_uint_eq(gair_location_explanation_count(found, 0), 1);
	ck_assert_str_eq(gair_location_operation(found, 0, 0), "column_shifted");
	e = gair_location_change_count(found, 0, 0);
	ck_assert_uint_gt(e, 10);
	for (size_t i = 0; i < e; i++) {
		gair_report *clean = make_base();
		int64_t min = 0, max = 0;
		int32_t cell = gair_location_change(found, 0, 0, i, NULL, NULL, &min, &max);

		ck_assert_int_eq(min, max);
		ck_assert_int_eq(min, value_of(clean, cell));
		gair_report_free(clean);
	}
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_four_cells)
{
	gair_report *report = make_base();
	gair_location *found;
	size_t ranges = 0;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 33);
	put(report, CELL(RECEIVED, TOTAL), 52);
	put(report, CELL(OUTCOME_TOTAL, NATURAL_PERSON), 35);
	put(report, CELL(OUTCOME_TOTAL, TOTAL), 54);
	found = locate(report, NULL);
	ck_assert_uint_eq(gair_location_failed_count(found, 0), 2);
	ck_assert_int_eq(gair_location_size(found, 0), 4);
	ck_assert_int_eq(gair_location_proved(found, 0), 1);
	ck_assert_uint_ne(FIND(found, 0, {CELL(RECEIVED, NATURAL_PERSON), 63}, {CELL(RECEIVED, TOTAL), 82},
			       {CELL(OUTCOME_TOTAL, NATURAL_PERSON), 65}, {CELL(OUTCOME_TOTAL, TOTAL), 84}),
			  SIZE_MAX);
	for (size_t e = 0; e < gair_location_explanation_count(found, 0); e++) {
		for (size_t i = 0; i < 4; i++) {
			int64_t min = 0, max = 0;

			gair_location_change(found, 0, e, i, NULL, NULL, &min, &max);
			ck_assert_int_le(0, min);
			ck_assert_int_le(min, max);
			ranges += min < max;
		}
	}
	ck_assert_uint_gt(ranges, 0);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

/* 淮安市洪泽区 2023, table 四, as published. */
START_TEST(test_proceedings)
{
	gair_report *report = NULL;
	gair_location *found;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_2021), GAIR_OK);
	for (int32_t row = 1; row <= 3; row++) {
		for (int32_t column = 1; column <= 5; column++)
			put(report, GAIR_CELL(GAIR_TABLE_PROCEEDINGS, row, column), 0);
	}
	put(report, RESULT(RECONSIDERATION, UPHELD), 10);
	put(report, RESULT(RECONSIDERATION, CORRECTED), 1);
	put(report, RESULT(LITIGATION_AFTER_RECONSIDERATION, UPHELD), 5);
	found = locate(report, NULL);
	ck_assert_uint_eq(gair_location_part_count(found), 3);
	expect(found, 1, 1, 1);
	ck_assert_int_eq(gair_location_row(found, 0), GAIR_PROCEEDINGS_RECONSIDERATION);
	ck_assert_str_eq(gair_form_identity_rule(GAIR_EDITION_2021, gair_location_failed(found, 0, 0)), "proceedings.total");
	ck_assert_str_eq(gair_form_identity_scope(GAIR_EDITION_2021, gair_location_failed(found, 0, 0)), "reconsideration");
	ck_assert_uint_eq(FIND(found, 0, {RESULT(RECONSIDERATION, TOTAL), 11}), 0);
	ck_assert_int_eq(gair_location_state(found, 1), GAIR_IDENTITY_HOLDS);
	ck_assert_int_eq(gair_location_size(found, 2), 1);
	ck_assert_uint_eq(count_sets(found, 2), 2);
	ck_assert_int_eq(gair_location_unique(found, 2), 0);
	ck_assert_int_eq(gair_location_proved(found, 2), 1);
	ck_assert_uint_eq(gair_location_tied(found, 2), 1);
	ck_assert_uint_eq(FIND(found, 2, {RESULT(LITIGATION_AFTER_RECONSIDERATION, TOTAL), 5}), 0);
	ck_assert_uint_eq(FIND(found, 2, {RESULT(LITIGATION_AFTER_RECONSIDERATION, UPHELD), 0}), 1);
	ck_assert_str_eq(gair_location_operation(found, 2, 0), "total_left_zero");
	ck_assert_ptr_nonnull(strstr(gair_location_evidence(found, 2, 0, GAIR_LANG_EN), "another total"));
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

/* Blanks: any three are recovered, here all of a sample, and each text and mark counts as one. */

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

static int32_t draw_cell(int32_t edition)
{
	int32_t cell;

	do
		cell = gair_form_cell_at(edition, draw((uint32_t)gair_form_cell_count(edition)));
	while (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS);
	return cell;
}

/* A table that holds: random outcomes, what was received follows. */
static gair_report *random_table(int32_t edition)
{
	gair_report *report = empty(edition);
	size_t rows = gair_form_row_count(edition, GAIR_TABLE_APPLICATIONS);
	int64_t sums[MAX_ROWS + 2] = {0};

	for (int32_t column = 1; column < COLUMNS; column++) {
		int64_t outcomes = 0, forward = draw(3) ? 0 : draw(20), over, received;

		for (size_t r = 2; r < rows - 2; r++) {
			int64_t value = draw(4) ? 0 : draw(column == 1 ? 60 : 8);

			put(report, GAIR_CELL(2, gair_form_row_at(edition, 2, r), column), value);
			outcomes += value;
			sums[r] += value;
		}
		over = outcomes + forward ? draw((uint32_t)(outcomes + forward) + 1) : 0;
		received = outcomes + forward - over;
		put(report, GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, column), received);
		put(report, GAIR_CELL(2, GAIR_APPLICATIONS_CARRIED_OVER, column), over);
		put(report, GAIR_CELL(2, GAIR_APPLICATIONS_OUTCOME_TOTAL, column), outcomes);
		put(report, GAIR_CELL(2, GAIR_APPLICATIONS_CARRIED_FORWARD, column), forward);
		sums[0] += received;
		sums[1] += over;
		sums[rows - 2] += outcomes;
		sums[rows - 1] += forward;
	}
	for (size_t r = 0; r < rows; r++)
		put(report, GAIR_CELL(2, gair_form_row_at(edition, 2, r), COLUMNS), sums[r]);
	return report;
}

START_TEST(test_three_blanks)
{
	for (seed = 1; seed < 400;) {
		uint64_t start = seed;
		int32_t edition = draw(2) ? GAIR_EDITION_2019 : GAIR_EDITION_2021, cells[3];
		gair_report *report = random_table(edition);
		int64_t truth[3];
		gair_location *found;

		for (size_t i = 0; i < 3; i++) {
			do
				cells[i] = draw_cell(edition);
			while ((i > 0 && cells[i] == cells[0]) || (i > 1 && cells[i] == cells[1]));
			truth[i] = value_of(report, cells[i]);
		}
		ck_assert_int_eq(gair_report_set_state(report, cells[0], GAIR_STATE_BLANK), GAIR_OK);
		ck_assert_int_eq(gair_report_set_state(report, cells[1], GAIR_STATE_NOT_APPLICABLE), GAIR_OK);
		ck_assert_int_eq(gair_report_set_text(report, cells[2], "详见附件", strlen("详见附件")), GAIR_OK);
		found = locate(report, NULL);
		ck_assert_int_eq(gair_location_state(found, 0), GAIR_IDENTITY_OPEN);
		ck_assert_uint_eq(gair_location_blank_count(found, 0), 3);
		for (size_t i = 0; i < 3; i++) {
			int64_t min = -1, max = -1;
			int32_t cell = gair_location_blank(found, 0, i, &min, &max, NULL);
			size_t k = 0;

			while (k < 3 && cells[k] != cell)
				k++;
			ck_assert_uint_lt(k, 3);
			ck_assert_int_eq(min, truth[k]);
			ck_assert_int_eq(max, truth[k]);
		}
		gair_location_free(found);
		gair_report_free(report);
		seed = start + 1;
	}
}
END_TEST

START_TEST(test_operations_of_blanks)
{
	gair_report *report = make_base();
	gair_location *found;
	const char *operation = NULL;
	int64_t min = 0;

	ck_assert_int_eq(gair_report_set_state(report, CELL(RECEIVED, TOTAL), GAIR_STATE_BLANK), GAIR_OK);
	ck_assert_int_eq(gair_report_set_text(report, CELL(GRANTED, NATURAL_PERSON), "2 0", 3), GAIR_OK);
	found = locate(report, NULL);
	ck_assert_uint_eq(gair_location_blank_count(found, 0), 2);
	ck_assert_int_eq(gair_location_blank(found, 0, 0, &min, NULL, &operation), CELL(RECEIVED, TOTAL));
	ck_assert_int_eq(min, 82);
	ck_assert_str_eq(operation, "total_left_blank");
	ck_assert_int_eq(gair_location_blank(found, 0, 1, &min, NULL, &operation), CELL(GRANTED, NATURAL_PERSON));
	ck_assert_int_eq(min, 20);
	ck_assert_str_eq(operation, "number_cut");
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

/* Properties. */

START_TEST(test_one_wrong_cell_is_always_found)
{
	for (uint64_t trial = 1; trial <= 1500; trial++) {
		int32_t edition, cell;
		gair_report *report;
		gair_location *found;
		int64_t truth;

		seed = trial;
		edition = trial % 2 ? GAIR_EDITION_2019 : GAIR_EDITION_2021;
		report = random_table(edition);
		cell = draw_cell(edition);
		truth = value_of(report, cell);
		put(report, cell, truth + 1 + draw(200) - (truth && draw(2) ? draw((uint32_t)truth) : 0));
		if (value_of(report, cell) == truth)
			put(report, cell, truth + 1);
		if (!draw(10))
			put(report, cell, -1 - (int64_t)draw(5));
		found = locate(report, NULL);
		expect(found, 1, 1, gair_location_failed_count(found, 0));
		ck_assert_uint_ge(gair_location_failed_count(found, 0), 2);
		ck_assert_uint_eq(gair_location_explanation_count(found, 0), 1);
		ck_assert_uint_eq(FIND(found, 0, {cell, truth}), 0);
		gair_location_free(found);
		gair_report_free(report);
	}
}
END_TEST

START_TEST(test_one_wrong_and_one_blank)
{
	for (uint64_t trial = 1; trial <= 300; trial++) {
		int32_t cell, blank;
		gair_report *report;
		gair_location *found;
		int64_t truth;

		seed = trial;
		report = random_table(GAIR_EDITION_2021);
		cell = draw_cell(GAIR_EDITION_2021);
		do
			blank = draw_cell(GAIR_EDITION_2021);
		while (blank == cell);
		truth = value_of(report, cell);
		put(report, cell, truth + 1 + draw(90));
		ck_assert_int_eq(gair_report_set_state(report, blank, GAIR_STATE_BLANK), GAIR_OK);
		found = locate(report, NULL);
		ck_assert_int_eq(gair_location_state(found, 0), GAIR_IDENTITY_FAILS);
		ck_assert_int_eq(gair_location_unique(found, 0), 1);
		ck_assert_uint_ne(FIND(found, 0, {cell, truth}), SIZE_MAX);
		gair_location_free(found);
		gair_report_free(report);
	}
}
END_TEST

/*
 * A solver by itself: the identities as rows, cells of a set found one by one where an identity has but one of them unknown. Sets
 * of up to three cells of the form always come apart so, since no combination of them cancels.
 */
/* Check writes to a file at each assertion: in inner loops only those that fail are made. */
#define DEMAND(condition)                                                                                                        \
  do {                                                                                                                           \
    if (!(condition))                                                                                                            \
      ck_abort_msg("%s", #condition);                                                                                            \
  } while (0)

typedef struct table {
	int32_t cells[MAX_CELLS];
	int64_t values[MAX_CELLS];
	size_t cell_count, count;
	struct {
		size_t cells[MAX_CELLS];
		int32_t signs[MAX_CELLS];
		size_t count;
	} identities[MAX_IDENTITIES];
} table;

static void make_table(table *t, const gair_report *report, int32_t edition)
{
	t->cell_count = t->count = 0;
	for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
		int32_t cell = gair_form_cell_at(edition, i);

		if (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS)
			continue;
		t->values[t->cell_count] = value_of(report, cell);
		t->cells[t->cell_count++] = cell;
	}
	for (size_t i = 0; i < gair_form_identity_count(edition); i++) {
		int32_t cells[MAX_CELLS];
		size_t count = gair_form_identity_terms(edition, i, cells, t->identities[t->count].signs, MAX_CELLS);

		if (gair_cell_table(cells[0]) != GAIR_TABLE_APPLICATIONS)
			continue;
		t->identities[t->count].count = count;
		for (size_t k = 0; k < count; k++) {
			size_t j = 0;

			while (t->cells[j] != cells[k])
				j++;
			t->identities[t->count].cells[k] = j;
		}
		t->count++;
	}
}

/* 1 if values for the cells of a set, not below 0, make every identity hold. */
static int solvable(const table *t, const size_t *set, size_t size)
{
	int64_t values[MAX_CELLS];
	uint8_t unknown[MAX_CELLS] = {0};
	size_t left = size;

	memcpy(values, t->values, sizeof values);
	for (size_t i = 0; i < size; i++)
		unknown[set[i]] = 1;
	for (size_t before = left + 1; left < before;) {
		before = left;
		for (size_t i = 0; i < t->count && left; i++) {
			int64_t sum = 0, sign = 0;
			size_t open = 0, which = 0;

			for (size_t k = 0; k < t->identities[i].count; k++) {
				size_t j = t->identities[i].cells[k];

				if (!unknown[j]) {
					sum += t->identities[i].signs[k] * values[j];
				} else {
					open++;
					which = j;
					sign = t->identities[i].signs[k];
				}
			}
			if (open == 1) {
				values[which] = -sign * sum;
				unknown[which] = 0;
				left--;
			}
		}
	}
	DEMAND(left == 0);
	for (size_t i = 0; i < t->count; i++) {
		int64_t sum = 0;

		for (size_t k = 0; k < t->identities[i].count; k++)
			sum += t->identities[i].signs[k] * values[t->identities[i].cells[k]];
		if (sum)
			return 0;
	}
	for (size_t j = 0; j < t->cell_count; j++) {
		if (values[j] < 0)
			return 0;
	}
	return 1;
}

static int is_found(const gair_location *found, const table *t, const size_t *set, size_t size)
{
	for (size_t e = 0; e < gair_location_explanation_count(found, 0); e++) {
		size_t same = 0;

		if (!gair_location_is_set(found, 0, e) || gair_location_change_count(found, 0, e) != size)
			continue;
		for (size_t i = 0; i < size; i++)
			same += gair_location_change(found, 0, e, i, NULL, NULL, NULL, NULL) == t->cells[set[i]];
		if (same == size)
			return 1;
	}
	return 0;
}

/* All sets of one and two cells against the solver of its own, three cells by a sample: as many found, and the same. */
static void compare(const gair_location *found, const table *t)
{
	int32_t size = gair_location_size(found, 0);
	size_t expected = 0, set[3];

	for (set[0] = 0; set[0] < t->cell_count; set[0]++) {
		int alone = solvable(t, set, 1);

		DEMAND(!alone || size == 1);
		DEMAND(alone == (size == 1 && is_found(found, t, set, 1)));
		expected += (size_t)alone;
		for (set[1] = set[0] + 1; set[1] < t->cell_count && size != 1; set[1]++) {
			int both = solvable(t, set, 2);

			DEMAND(!both || size == 2);
			DEMAND(both == (size == 2 && is_found(found, t, set, 2)));
			expected += (size_t)both;
		}
	}
	if (size == 1 || size == 2)
		ck_assert_uint_eq(expected, count_sets(found, 0));
	for (int i = 0; i < 20000 && (size == 3 || size == 4 || size < 0); i++) {
		do {
			for (size_t k = 0; k < 3; k++)
				set[k] = draw((uint32_t)t->cell_count);
		} while (set[0] >= set[1] || set[1] >= set[2]);
		DEMAND(solvable(t, set, 3) == (size == 3 && is_found(found, t, set, 3)));
	}
}

/* What was found makes every identity hold. */
static void expect_feasible(const gair_location *found, const table *t)
{
	for (size_t e = 0; e < gair_location_explanation_count(found, 0); e++) {
		table trial = *t;
		int determined = 1;

		for (size_t i = 0; i < gair_location_change_count(found, 0, e); i++) {
			int64_t min = 0, max = 0;
			int32_t cell = gair_location_change(found, 0, e, i, NULL, NULL, &min, &max);

			DEMAND(min >= 0);
			DEMAND(min <= max);
			determined &= min == max;
			for (size_t j = 0; j < t->cell_count; j++)
				trial.values[j] = t->cells[j] == cell ? min : trial.values[j];
		}
		DEMAND(!determined || solvable(&trial, NULL, 0));
	}
}

START_TEST(test_random_damage)
{
	size_t sizes[8] = {0};

	for (uint64_t trial = 1; trial <= 60; trial++) {
		gair_report *report;
		gair_location *found;
		table t;
		size_t hits;

		seed = trial;
		report = random_table(GAIR_EDITION_2021);
		hits = 2 + draw(3);
		for (size_t i = 0; i < hits; i++) {
			int32_t cell = draw_cell(GAIR_EDITION_2021);
			int64_t by = 1 + draw(6);

			put(report, cell, value_of(report, cell) + by);
			/* Often in the total of the row too, so that damage hides. */
			if (draw(2))
				put(report, cell / 100 * 100 + COLUMNS, value_of(report, cell / 100 * 100 + COLUMNS) + by);
		}
		found = locate(report, NULL);
		if (gair_location_state(found, 0) == GAIR_IDENTITY_FAILS) {
			ck_assert_int_eq(gair_location_proved(found, 0), 1);
			make_table(&t, report, GAIR_EDITION_2021);
			compare(found, &t);
			expect_feasible(found, &t);
			sizes[gair_location_size(found, 0) + 1]++;
		}
		gair_location_free(found);
		gair_report_free(report);
	}
	for (size_t i = 2; i < 5; i++)
		ck_assert_uint_gt(sizes[i], 0);
}
END_TEST

/* What cannot be seen is as RULES says, and said. */
START_TEST(test_blind_spots)
{
	gair_report *report = make_base();
	gair_location *found;

	for (int32_t column = 1; column <= COLUMNS; column++) {
		int32_t a = GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, column),
			b = GAIR_CELL(2, GAIR_APPLICATIONS_CARRIED_OVER, column);
		int64_t held = value_of(report, a);

		put(report, a, value_of(report, b));
		put(report, b, held);
	}
	found = locate(report, NULL);
	ck_assert_int_eq(gair_location_state(found, 0), GAIR_IDENTITY_HOLDS);
	gair_location_free(found);
	gair_report_free(report);
	ck_assert_ptr_nonnull(strstr(gair_locate_blind_spots(GAIR_LANG_ZH), "整列互换"));
	ck_assert_ptr_nonnull(strstr(gair_locate_blind_spots(GAIR_LANG_EN), "exchanged whole"));
}
END_TEST

START_TEST(test_names_of_operations)
{
	ck_assert_uint_ge(gair_operation_count(), 14);
	for (size_t i = 0; i < gair_operation_count(); i++) {
		ck_assert_ptr_nonnull(gair_operation_id(i));
		ck_assert_ptr_nonnull(gair_operation_text(gair_operation_id(i), GAIR_LANG_ZH));
		ck_assert_ptr_nonnull(gair_operation_text(gair_operation_id(i), GAIR_LANG_EN));
	}
	ck_assert_ptr_null(gair_operation_id(gair_operation_count()));
	ck_assert_ptr_null(gair_operation_text("row", GAIR_LANG_EN));
	ck_assert_ptr_null(gair_operation_text(NULL, GAIR_LANG_EN));
}
END_TEST

START_TEST(test_arguments)
{
	gair_report *report = make_base();
	gair_location *found = NULL;
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;

	ck_assert_int_eq(gair_locate(NULL, NULL, &found), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_locate(report, NULL, NULL), GAIR_E_ARGUMENT);
	options.size = 8;
	ck_assert_int_eq(gair_locate(report, &options, &found), GAIR_E_OPTIONS);
	options.size = sizeof options;
	options.max_set = 7;
	ck_assert_int_eq(gair_locate(report, &options, &found), GAIR_E_ARGUMENT);
	options.max_set = 0;
	options.evidence_count = 1;
	ck_assert_int_eq(gair_locate(report, &options, &found), GAIR_E_ARGUMENT);
	ck_assert_ptr_null(found);
	ck_assert_uint_eq(gair_location_part_count(NULL), 0);
	ck_assert_int_eq(gair_location_state(NULL, 0), 0);
	ck_assert_int_eq(gair_location_size(NULL, 0), -1);
	ck_assert_str_eq(gair_location_operation(NULL, 0, 0), "");
	ck_assert_str_eq(gair_location_evidence(NULL, 0, 0, 0), "");
	ck_assert_int_eq(gair_location_change(NULL, 0, 0, 0, NULL, NULL, NULL, NULL), 0);
	ck_assert_int_eq(gair_location_blank(NULL, 0, 0, NULL, NULL, NULL), 0);
	ck_assert_uint_eq(gair_location_failed(NULL, 0, 0), SIZE_MAX);
	gair_location_free(NULL);
	gair_report_free(report);
	/* A report without tables has no parts. */
	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	found = locate(report, NULL);
	ck_assert_uint_eq(gair_location_part_count(found), 0);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

START_TEST(test_bound_is_said)
{
	gair_report *report = make_base();
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;
	gair_location *found;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 36);
	put(report, CELL(RECEIVED, TOTAL), 55);
	options.max_work = 5;
	found = locate(report, &options);
	ck_assert_int_eq(gair_location_bound(found, 0), GAIR_BOUND_WORK);
	ck_assert_int_eq(gair_location_proved(found, 0), 0);
	gair_location_free(found);
	options.max_work = 0;
	options.max_set = 1;
	found = locate(report, &options);
	ck_assert_int_eq(gair_location_size(found, 0), -1);
	ck_assert_int_eq(gair_location_proved(found, 0), 1);
	gair_location_free(found);
	gair_report_free(report);
}
END_TEST

typedef struct failing {
	size_t left, live;
} failing;

static void *failing_allocate(void *context, size_t size)
{
	failing *at = context;

	if (!at->left)
		return NULL;
	at->left--;
	at->live++;
	return malloc(size);
}

static void *failing_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	failing *at = context;

	(void)old_size;
	if (!at->left)
		return NULL;
	at->left--;
	return realloc(pointer, new_size);
}

static void failing_release(void *context, void *pointer)
{
	((failing *)context)->live--;
	free(pointer);
}

START_TEST(test_failing_allocator)
{
	failing context = {0, 0};
	gair_allocator allocator = {sizeof allocator, &context, failing_allocate, failing_resize, failing_release};
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;
	gair_report *report = make_base(), *previous = make_base();
	gair_status status = GAIR_E_NOMEM;
	size_t n;

	put(report, CELL(RECEIVED, NATURAL_PERSON), 36);
	put(report, CELL(RECEIVED, TOTAL), 55);
	ck_assert_int_eq(gair_report_set_state(report, CELL(GRANTED, TOTAL), GAIR_STATE_BLANK), GAIR_OK);
	options.allocator = &allocator;
	options.previous = previous;
	for (n = 0; n < 1000 && status == GAIR_E_NOMEM; n++) {
		gair_location *found = NULL;

		context.left = n;
		status = gair_locate(report, &options, &found);
		if (status)
			ck_assert_ptr_null(found);
		gair_location_free(found);
		ck_assert_uint_eq(context.live, 0);
	}
	ck_assert_int_eq(status, GAIR_OK);
	ck_assert_uint_gt(n, 20);
	gair_report_free(previous);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("locate");
	TCase *tests = tcase_create("locate");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 120);
	suite_add_tcase(suite, tests);
	tcase_add_test(tests, test_base_is_clean);
	tcase_add_test(tests, test_one_cell);
	tcase_add_test(tests, test_two_sets_and_last_year);
	tcase_add_test(tests, test_evidence_of_the_caller);
	tcase_add_test(tests, test_neighbours_exchanged);
	tcase_add_test(tests, test_three_sets);
	tcase_add_test(tests, test_row_shifted);
	tcase_add_test(tests, test_column_shifted);
	tcase_add_test(tests, test_four_cells);
	tcase_add_test(tests, test_proceedings);
	tcase_add_test(tests, test_three_blanks);
	tcase_add_test(tests, test_operations_of_blanks);
	tcase_add_test(tests, test_one_wrong_cell_is_always_found);
	tcase_add_test(tests, test_one_wrong_and_one_blank);
	tcase_add_test(tests, test_random_damage);
	tcase_add_test(tests, test_blind_spots);
	tcase_add_test(tests, test_names_of_operations);
	tcase_add_test(tests, test_arguments);
	tcase_add_test(tests, test_bound_is_said);
	tcase_add_test(tests, test_failing_allocator);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
