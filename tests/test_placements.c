/*
 * Where the figures of short rows can stand: random tables that add up, from rows of which blank cells are left out, against all ways
 * to place the figures tried one by one.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "check/placements.h"
#include "support/generate.h"

#define TABLE GAIR_TABLE_APPLICATIONS
#define COLUMNS 7
#define MOST_SHORT 3

static int32_t cell_at(int32_t row, size_t column)
{
	return GAIR_CELL(TABLE, row, gair_form_column_at(GAIR_EDITION_2021, TABLE, row, column));
}

static void set_row(gair_report *report, int32_t row, const int64_t parts[COLUMNS - 1])
{
	int64_t sum = 0;

	for (size_t c = 0; c + 1 < COLUMNS; c++) {
		ck_assert_int_eq(gair_report_set(report, cell_at(row, c), parts[c]), GAIR_OK);
		sum += parts[c];
	}
	gair_report_set(report, cell_at(row, COLUMNS - 1), sum);
}

/* A table in which all identities hold; most cells are 0. */
static gair_report *make_report(test_random *random)
{
	int64_t totals[COLUMNS - 1] = {0}, carried[COLUMNS - 1], forward[COLUMNS - 1], received[COLUMNS - 1];
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_edition(report, TABLE, GAIR_EDITION_2021);
	for (size_t r = 0; r < gair_form_row_count(GAIR_EDITION_2021, TABLE); r++) {
		int32_t row = gair_form_row_at(GAIR_EDITION_2021, TABLE, r);
		int64_t parts[COLUMNS - 1];

		if (row == GAIR_APPLICATIONS_RECEIVED || row == GAIR_APPLICATIONS_CARRIED_OVER ||
		    row == GAIR_APPLICATIONS_OUTCOME_TOTAL || row == GAIR_APPLICATIONS_CARRIED_FORWARD)
			continue;
		for (size_t c = 0; c + 1 < COLUMNS; c++) {
			parts[c] = test_random_below(random, 3) ? 0 : test_random_below(random, 9);
			totals[c] += parts[c];
		}
		set_row(report, row, parts);
	}
	for (size_t c = 0; c + 1 < COLUMNS; c++) {
		forward[c] = test_random_below(random, 2) ? 0 : test_random_below(random, 5);
		/* often all or nothing was carried over: zeros in these rows too */
		carried[c] = test_random_below(random, 3) ? totals[c] * test_random_below(random, 2)
							  : test_random_below(random, (uint32_t)totals[c] + 1);
		received[c] = totals[c] + forward[c] - carried[c];
	}
	set_row(report, GAIR_APPLICATIONS_RECEIVED, received);
	set_row(report, GAIR_APPLICATIONS_CARRIED_OVER, carried);
	set_row(report, GAIR_APPLICATIONS_OUTCOME_TOTAL, totals);
	set_row(report, GAIR_APPLICATIONS_CARRIED_FORWARD, forward);
	return report;
}

/* A row whose zeros were blank, and left no trace. */
struct short_row {
	int32_t row;
	unsigned filled; /* the truth */
	int64_t figures[COLUMNS];
	size_t count;
	unsigned ways[64]; /* as the test finds them */
	size_t way_count;
};

static void shorten(gair_report *report, struct short_row *row, test_random *random)
{
	char text[200] = "";
	gair__note note;

	row->filled = 0;
	row->count = row->way_count = 0;
	for (size_t c = 0; c < COLUMNS; c++) {
		int64_t value = 0;

		gair_report_get(report, cell_at(row->row, c), &value);
		gair_report_clear(report, cell_at(row->row, c));
		if (value == 0 && c + 1 < COLUMNS && test_random_below(random, 4))
			continue;
		row->filled |= 1u << c;
		row->figures[row->count++] = value;
		sprintf(text + strlen(text), "%s%lld", *text ? " " : "", (long long)value);
	}
	memset(&note, 0, sizeof note);
	note.rule = "table.row_figures";
	note.table = TABLE;
	note.row = row->row;
	note.found.text = text;
	note.found.size = strlen(text);
	note.count = (int64_t)row->count;
	ck_assert_int_eq(gair__report_add_note(report, &note), GAIR_OK);
}

static unsigned bits_of(unsigned mask)
{
	unsigned count = 0;

	for (; mask; mask >>= 1)
		count += mask & 1;
	return count;
}

/* 1 if all identities hold with the rows placed as the masks say. */
static int all_hold(const gair_report *report, const struct short_row *rows, size_t count, const unsigned *masks)
{
	for (size_t i = 0; i < gair_form_identity_count(GAIR_EDITION_2021); i++) {
		int32_t cells[32], signs[32];
		size_t terms = gair_form_identity_terms(GAIR_EDITION_2021, i, cells, signs, 32);
		int64_t sum = 0;

		if (gair_cell_table(cells[0]) != TABLE)
			continue;
		for (size_t t = 0; t < terms; t++) {
			int64_t value = 0;

			gair_report_get(report, cells[t], &value);
			for (size_t r = 0; r < count; r++)
				for (size_t c = 0, next = 0; c < COLUMNS; c++)
					if (masks[r] >> c & 1) {
						if (cells[t] == cell_at(rows[r].row, c))
							value = rows[r].figures[next];
						next++;
					}
			sum += signs[t] * value;
		}
		if (sum != 0)
			return 0;
	}
	return 1;
}

static void keep(struct short_row *row, unsigned mask)
{
	for (size_t i = 0; i < row->way_count; i++)
		if (row->ways[i] == mask)
			return;
	row->ways[row->way_count++] = mask;
}

/* Every way to place the figures of all rows, the total always among them. */
static void try_all(const gair_report *report, struct short_row *rows, size_t count)
{
	unsigned masks[MOST_SHORT] = {0};
	size_t r;

	for (;;) {
		int right = 1;

		for (r = 0; r < count; r++)
			right &= bits_of(masks[r]) == rows[r].count && (masks[r] >> (COLUMNS - 1) & 1);
		if (right && all_hold(report, rows, count, masks))
			for (r = 0; r < count; r++)
				keep(&rows[r], masks[r]);
		for (r = 0; r < count && ++masks[r] == 1u << COLUMNS; r++)
			masks[r] = 0;
		if (r == count)
			return;
	}
}

static int has_way(const struct short_row *row, unsigned mask)
{
	for (size_t i = 0; i < row->way_count; i++)
		if (row->ways[i] == mask)
			return 1;
	return 0;
}

static void compare_row(const gair_report *report, const struct short_row *row)
{
	gair__placement found[GAIR__MOST_PLACEMENTS];
	size_t count = gair__find_placements(report, row->row, found);
	int truth = 0;

	ck_assert_msg(count == row->way_count, "row %d: %zu placements, expected %zu", (int)row->row, count, row->way_count);
	for (size_t i = 0; i < count; i++) {
		ck_assert_msg(has_way(row, found[i].filled), "row %d: columns %x", (int)row->row, found[i].filled);
		truth |= found[i].filled == row->filled;
		for (size_t c = 0, next = 0; c < COLUMNS; c++)
			ck_assert_int_eq(found[i].values[c], found[i].filled >> c & 1 ? row->figures[next++] : 0);
	}
	ck_assert_msg(truth, "row %d: the truth is not among the placements", (int)row->row);
}

START_TEST(test_all_placements)
{
	test_random random = {(uint64_t)_i};

	for (int round = 0; round < (_i == 2 ? 2 : 24); round++) {
		gair_report *report = make_report(&random);
		struct short_row rows[MOST_SHORT];
		size_t count = (size_t)_i + 1;

		for (size_t r = 0; r < count; r++) {
			/* rows of their own: each the r-th third of the table, and often the first or the last */
			uint32_t at = test_random_below(&random, 8) + (uint32_t)r * 8;

			if (round % 3 == 0)
				at = r == 0 ? 0 : r == 1 ? 1 : 24;
			if (round % 3 == 1 && r == 0)
				at = 24;

			rows[r].row = gair_form_row_at(GAIR_EDITION_2021, TABLE, at);
			shorten(report, &rows[r], &random);
		}
		try_all(report, rows, count);
		for (size_t r = 0; r < count; r++)
			compare_row(report, &rows[r]);
		gair_report_free(report);
	}
}
END_TEST

/* A cell that stands wrong leaves no placement, and so does a row that cannot be read. */
START_TEST(test_nothing_to_propose)
{
	test_random random = {99};
	gair_report *report = make_report(&random);
	struct short_row row = {GAIR_APPLICATIONS_GRANTED, 0, {0}, 0, {0}, 0};
	gair__placement found[GAIR__MOST_PLACEMENTS];
	int64_t value = 0;

	ck_assert_uint_eq(gair__find_placements(report, GAIR_APPLICATIONS_GRANTED, found), 0);
	shorten(report, &row, &random);
	ck_assert_uint_gt(gair__find_placements(report, row.row, found), 0);
	gair_report_get(report, cell_at(GAIR_APPLICATIONS_OUTCOME_TOTAL, 6), &value);
	gair_report_set(report, cell_at(GAIR_APPLICATIONS_OUTCOME_TOTAL, 6), value + 1);
	ck_assert_uint_eq(gair__find_placements(report, row.row, found), 0);
	gair_report_free(report);
}
END_TEST

/* All rows short at once: it ends, whatever it finds. */
START_TEST(test_all_rows_short)
{
	test_random random = {5};
	gair_report *report = make_report(&random);
	gair__placement found[GAIR__MOST_PLACEMENTS];
	gair_findings *findings = NULL;

	for (size_t r = 0; r < gair_form_row_count(GAIR_EDITION_2021, TABLE); r++) {
		struct short_row row;

		row.row = gair_form_row_at(GAIR_EDITION_2021, TABLE, r);
		shorten(report, &row, &random);
	}
	for (size_t r = 0; r < gair_form_row_count(GAIR_EDITION_2021, TABLE); r++)
		ck_assert_uint_le(gair__find_placements(report, gair_form_row_at(GAIR_EDITION_2021, TABLE, r), found),
				  GAIR__MOST_PLACEMENTS);
	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	gair_findings_free(findings);
	gair_report_free(report);
}
END_TEST

/* What the officer reads: one row of text whose blanks are gone, one way to place its figures, proposed and not made. */
START_TEST(test_proposal_in_a_finding)
{
	test_random random = {0};
	gair_report *report;
	gair_findings *findings = NULL;
	struct short_row row = {GAIR_APPLICATIONS_GRANTED, 0, {0}, 0, {0}, 0};
	size_t repairs = 0, placed = 0;

	do {
		report = make_report(&random);
		row.row = GAIR_APPLICATIONS_GRANTED;
		shorten(report, &row, &random);
		try_all(report, &row, 1);
		if (row.way_count == 1 && row.count < COLUMNS)
			break;
		gair_report_free(report);
	} while (1);
	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_findings_count(findings); i++) {
		if (strcmp(gair_finding_rule(findings, i), "table.row_figures") != 0)
			continue;
		repairs = gair_finding_repair_count(findings, i);
		for (size_t r = 0; r < repairs; r++)
			placed += gair_finding_repair_size(findings, i, r);
	}
	ck_assert_uint_eq(repairs, 1);
	ck_assert_uint_eq(placed, row.count);
	ck_assert_int_eq(gair_report_get(report, cell_at(row.row, 0), NULL), GAIR_STATE_ABSENT);
	gair_findings_free(findings);
	gair_report_free(report);
}
END_TEST

#define CELLS GAIR__PROCEEDINGS

/* Whether a row of proceedings adds up; −1 is a blank, which counts as 0. */
static int groups_add_up(const int64_t cells[CELLS])
{
	for (size_t g = 0; g < CELLS; g += 5) {
		int64_t sum = 0;

		for (size_t c = g; c < g + 4; c++)
			sum += cells[c] < 0 ? 0 : cells[c];
		if (sum != (cells[g + 4] < 0 ? 0 : cells[g + 4]))
			return 0;
	}
	return 1;
}

/* All ways to put the figures left into the cells from `at` on: those that add up are counted, and their masks seen. */
static size_t try_cells(int64_t cells[CELLS], size_t at, const int64_t *figures, size_t count, uint8_t seen[1 << CELLS])
{
	size_t ways;
	unsigned mask = 0;

	if (at == CELLS) {
		if (count || !groups_add_up(cells))
			return 0;
		for (size_t c = 0; c < CELLS; c++)
			mask |= (unsigned)(cells[c] >= 0) << c;
		seen[mask] = 1;
		return 1;
	}
	if (count > CELLS - at)
		return 0;
	cells[at] = -1;
	ways = try_cells(cells, at + 1, figures, count, seen);
	if (count) {
		cells[at] = *figures;
		ways += try_cells(cells, at + 1, figures + 1, count - 1, seen);
	}
	return ways;
}

/* The row of proceedings without some of its blanks, against all ways to place its figures. */
START_TEST(test_proceedings)
{
	static uint8_t seen[1 << CELLS];
	static uint16_t found[1 << CELLS];
	test_random random = {11};

	for (int run = 0; run < 200; run++) {
		int64_t cells[CELLS], figures[CELLS];
		size_t count = 0, all;
		unsigned mask = 0;

		for (size_t g = 0; g < CELLS; g += 5) {
			cells[g + 4] = 0;
			for (size_t c = g; c < g + 4; c++)
				cells[g + 4] += cells[c] = test_random_below(&random, 3) ? 0 : test_random_below(&random, 4);
		}
		for (size_t c = 0; c < CELLS; c++)
			if (cells[c] || test_random_below(&random, 2)) {
				figures[count++] = cells[c];
				mask |= 1u << c;
			}
		memset(seen, 0, sizeof seen);
		all = gair__find_group_placements(figures, count, found, 1 << CELLS);
		ck_assert_uint_eq(all, try_cells(cells, 0, figures, count, seen));
		for (size_t i = 0; i < all; i++)
			ck_assert(seen[found[i]]);
		ck_assert(seen[mask]);
		/* fewer are stored than there are */
		found[0] = found[1] = 0;
		ck_assert_uint_eq(gair__find_group_placements(figures, count, found, 1), all);
		ck_assert_uint_eq(found[1], 0);
	}
}
END_TEST

/* What the officer is told of table four where a layout left no trace of blanks. */
START_TEST(test_proceedings_in_a_finding)
{
	static const struct {
		const char *figures;
		size_t repairs, changes;
	} rows[] = {
		{"1 0 0 2 3 0 0 0 0 0 4 0 0 0", 1, 15}, /* the last total was lost: 4 */
		{"1 1 1 1 4 1 0 0 0 1 4 0 0 4", 4, 14}, /* a blank among the last group's four */
		{"1 1 1 1 4 1 2 0 9 4 0 0 0 4", 5, 15}, /* 6 was lost, before, between or behind 1, 2 and 0, or the total 12 */
		{"1 0 0 2 3 4 0 0 0 4", 3, 10},         /* one of the three groups is blank */
		{"1 2 3 4 4", 0, 0},                    /* too many ways: they say nothing */
		{"1 0 0 2 9 0 0 0 0 0 4 0 0 4", 0, 0},  /* no way */
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		gair_report *report;
		gair_findings *findings = NULL;
		gair__note note;
		size_t at = 0;

		ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
		gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_2021);
		memset(&note, 0, sizeof note);
		note.rule = "table.row_figures";
		note.table = GAIR_TABLE_PROCEEDINGS;
		note.scope = "";
		note.found.text = rows[i].figures;
		note.found.size = strlen(rows[i].figures);
		ck_assert_int_eq(gair__report_add_note(report, &note), GAIR_OK);
		ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
		while (strcmp(gair_finding_rule(findings, at), "table.row_figures") != 0)
			at++;
		ck_assert_uint_eq(gair_finding_cell_count(findings, at), CELLS);
		ck_assert_uint_eq(gair_finding_repair_count(findings, at), rows[i].repairs);
		for (size_t r = 0; r < rows[i].repairs; r++) {
			ck_assert_uint_eq(gair_finding_repair_size(findings, at, r), rows[i].changes);
			ck_assert_ptr_nonnull(strstr(gair_finding_repair_evidence(findings, at, r, GAIR_LANG_ZH), "各组"));
			ck_assert_ptr_nonnull(strstr(gair_finding_repair_evidence(findings, at, r, GAIR_LANG_EN), "each group"));
		}
		gair_findings_free(findings);
		gair_report_free(report);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("placements");
	TCase *all = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(all, 120);
	tcase_add_loop_test(all, test_all_placements, 0, MOST_SHORT);
	tcase_add_test(all, test_nothing_to_propose);
	tcase_add_test(all, test_all_rows_short);
	tcase_add_test(all, test_proposal_in_a_finding);
	tcase_add_test(all, test_proceedings);
	tcase_add_test(all, test_proceedings_in_a_finding);
	suite_add_tcase(suite, all);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
