/* What localization costs, on one core: microseconds, the best and the median of many runs. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gaireport/locate.h>

#define RUNS 201
#define COLUMNS 7

static const struct {
	int32_t row;
	int values[COLUMNS];
} base[] = {
	{GAIR_APPLICATIONS_RECEIVED, {63, 12, 0, 1, 4, 2, 82}},
	{GAIR_APPLICATIONS_CARRIED_OVER, {5, 1, 0, 0, 0, 0, 6}},
	{GAIR_APPLICATIONS_GRANTED, {20, 4, 0, 1, 1, 1, 27}},
	{GAIR_APPLICATIONS_PARTIALLY_GRANTED, {8, 2, 0, 0, 0, 0, 10}},
	{GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS, {3, 0, 0, 0, 1, 0, 4}},
	{GAIR_APPLICATIONS_UNABLE_NOT_HELD, {25, 5, 0, 0, 2, 1, 33}},
	{GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION, {2, 0, 0, 0, 0, 0, 2}},
	{GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR, {1, 0, 0, 0, 0, 0, 1}},
	{GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, {4, 0, 0, 0, 0, 0, 4}},
	{GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED, {1, 1, 0, 0, 0, 0, 2}},
	{GAIR_APPLICATIONS_OTHER_NOT_CORRECTED, {1, 0, 0, 0, 0, 0, 1}},
	{GAIR_APPLICATIONS_OUTCOME_TOTAL, {65, 12, 0, 1, 4, 2, 84}},
	{GAIR_APPLICATIONS_CARRIED_FORWARD, {3, 1, 0, 0, 0, 0, 4}},
};

/* Damage: cells as row, column, value; −1 as the value: blank. Ended by a row of 0. */
typedef struct damage {
	const char *name;
	struct {
		int32_t row, column;
		int64_t value;
	} cells[10];
	int blank_columns; /* 1: all but natural persons and totals blank */
} damage;

static const damage cases[] = {
	{"a clean report", {{0, 0, 0}}, 0},
	{"one wrong cell", {{GAIR_APPLICATIONS_UNABLE_NOT_HELD, 1, 52}}, 0},
	{"two, two sets", {{GAIR_APPLICATIONS_RECEIVED, 1, 36}, {GAIR_APPLICATIONS_RECEIVED, 7, 55}}, 0},
	{"two, neighbours exchanged", {{GAIR_APPLICATIONS_UNABLE_NOT_HELD, 1, 5}, {GAIR_APPLICATIONS_UNABLE_NOT_HELD, 2, 25}}, 0},
	{"three wrong cells",
	 {{GAIR_APPLICATIONS_UNABLE_NOT_HELD, 1, 52}, {GAIR_APPLICATIONS_GRANTED, 2, 9}, {GAIR_APPLICATIONS_RECEIVED, 4, 7}},
	 0},
	{"three, in a row and its total",
	 {{GAIR_APPLICATIONS_GRANTED, 1, 23}, {GAIR_APPLICATIONS_GRANTED, 2, 7}, {GAIR_APPLICATIONS_GRANTED, 7, 33}},
	 0},
	{"no set of three, sets of four",
	 {{GAIR_APPLICATIONS_RECEIVED, 1, 33},
	  {GAIR_APPLICATIONS_RECEIVED, 7, 52},
	  {GAIR_APPLICATIONS_OUTCOME_TOTAL, 1, 35},
	  {GAIR_APPLICATIONS_OUTCOME_TOTAL, 7, 54}},
	 0},
	{"a row shifted, no set of four",
	 {{GAIR_APPLICATIONS_GRANTED, 1, 0},
	  {GAIR_APPLICATIONS_GRANTED, 2, 20},
	  {GAIR_APPLICATIONS_GRANTED, 3, 4},
	  {GAIR_APPLICATIONS_GRANTED, 4, 0},
	  {GAIR_APPLICATIONS_GRANTED, 7, 1}},
	 0},
	{"three blanks",
	 {{GAIR_APPLICATIONS_GRANTED, 1, -1}, {GAIR_APPLICATIONS_GRANTED, 7, -1}, {GAIR_APPLICATIONS_RECEIVED, 4, -1}},
	 0},
	{"five columns blank", {{0, 0, 0}}, 1},
	{"five columns blank, one wrong", {{GAIR_APPLICATIONS_RECEIVED, 7, 1000}}, 1},
};

static void fail(const char *what)
{
	fprintf(stderr, "bench_locate: %s\n", what);
	exit(1);
}

static void put(gair_report *report, int32_t row, int32_t column, int64_t value)
{
	int32_t cell = GAIR_CELL(GAIR_TABLE_APPLICATIONS, row, column);

	if (value < 0 ? gair_report_set_state(report, cell, GAIR_STATE_BLANK) : gair_report_set(report, cell, value))
		fail("a cell cannot be set");
}

static gair_report *make(const damage *what)
{
	gair_report *report = NULL;
	size_t rows = gair_form_row_count(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS);

	if (gair_report_new(NULL, &report) || gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2021))
		fail("no report");
	for (size_t r = 0; r < rows; r++) {
		for (int32_t column = 1; column <= COLUMNS; column++)
			put(report, gair_form_row_at(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS, r), column, 0);
	}
	for (size_t r = 0; r < sizeof base / sizeof base[0]; r++) {
		for (int column = 0; column < COLUMNS; column++)
			put(report, base[r].row, column + 1, base[r].values[column]);
	}
	for (size_t i = 0; i < 10 && what->cells[i].row; i++)
		put(report, what->cells[i].row, what->cells[i].column, what->cells[i].value);
	for (size_t r = 0; what->blank_columns && r < rows; r++) {
		for (int32_t column = 2; column < COLUMNS; column++)
			put(report, gair_form_row_at(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS, r), column, -1);
	}
	return report;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void run(const damage *what)
{
	gair_report *report = make(what);
	double times[RUNS];

	for (int i = 0; i < RUNS; i++) {
		gair_location *found = NULL;
		double start = now();

		if (gair_locate(report, NULL, &found))
			fail("gair_locate");
		times[i] = now() - start;
		if (i == 0)
			printf("%-34s %4d %6zu %6zu %8zu", what->name, (int)gair_location_size(found, 0),
			       gair_location_explanation_count(found, 0), gair_location_failed_count(found, 0),
			       gair_location_work(found, 0));
		gair_location_free(found);
	}
	qsort(times, RUNS, sizeof times[0], compare);
	printf(" %10.1f %10.1f\n", times[0], times[RUNS / 2]);
	gair_report_free(report);
}

int main(void)
{
	printf("%-34s %4s %6s %6s %8s %10s %10s\n", "gair_locate, 2021 form", "size", "found", "failed", "steps", "best us",
	       "median us");
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		run(&cases[i]);
	return 0;
}
