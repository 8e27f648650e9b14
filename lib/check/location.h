/* Localization of a report: its parts as linear problems, operations, explanations. */
#ifndef GAIR_CHECK_LOCATION_H
#define GAIR_CHECK_LOCATION_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/locate.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "check/locate.h"
#include "report/report.h"

#define GAIR__PART_ROWS 32
#define GAIR__PART_COLUMNS 8
#define GAIR__PART_CELLS ((size_t)GAIR__PART_ROWS * GAIR__PART_COLUMNS)
#define GAIR__PART_IDENTITIES 64 /* a bit each */
#define GAIR__PART_TERMS 1024

/* One part of a report as a linear problem. Its cells are a grid: row by row, all rows as long. */
typedef struct gair__problem {
	const gair_report *report;
	int32_t table, row, edition;
	size_t rows, columns, cell_count, identity_count;
	int32_t cells[GAIR__PART_CELLS]; /* their numbers */
	gair_linear_cell linear[GAIR__PART_CELLS];
	uint64_t watched[GAIR__PART_CELLS]; /* by which identities */
	uint8_t total[GAIR__PART_CELLS];    /* 1: a total of its row or column */
	gair_linear_identity identities[GAIR__PART_IDENTITIES];
	size_t indices[GAIR__PART_IDENTITIES]; /* in the edition */
	gair_linear_term terms[GAIR__PART_TERMS];
	uint64_t failing, open; /* identities by themselves */
	int below_zero;
} gair__problem;

/* The parts of a report there can be, and the one at an index: 1, or 0 where the report does not have it. */
#define GAIR__PARTS 4
int gair__problem_make(gair__problem *problem, const gair_report *report, size_t part);
/* What the identities in `among` say of some cells: the mask of those that fail. */
uint64_t gair__problem_failing(const gair__problem *problem, const gair_linear_cell *cells, uint64_t among);

typedef struct gair__location_change {
	int32_t cell, state;
	size_t position; /* in the problem */
	int64_t from, min, max;
} gair__location_change;

typedef struct gair__explanation {
	const char *operation;
	gair__location_change *changes; /* in the order of cells */
	size_t change_count;
	int is_set, total_follows;
	int32_t score;
	const char *evidence[2];
} gair__explanation;

typedef struct gair__blank {
	int32_t cell;
	int64_t min, max;
	const char *operation;
} gair__blank;

typedef struct gair__location_part {
	int32_t table, row, state, size, bound;
	size_t *failed;
	size_t failed_count, work, tied, set_count;
	gair__explanation *explanations;
	size_t explanation_count, explanation_capacity;
	gair__blank *blanks;
	size_t blank_count;
} gair__location_part;

struct gair_location {
	gair_allocator allocator;
	gair__arena arena;
	gair__location_part parts[GAIR__PARTS];
	size_t part_count;
};

/* Operations: rows of a table. */
enum gair__operation {
	GAIR__OPERATION_NONE = -1,
	GAIR__DIGITS_EXCHANGED,
	GAIR__TIMES_TEN,
	GAIR__TENTH,
	GAIR__DIGIT_DOUBLED,
	GAIR__DIGIT_DROPPED,
	GAIR__DIGIT_ADDED,
	GAIR__DIGIT_MISTYPED,
	GAIR__SIGN,
	GAIR__CELLS_EXCHANGED,
	GAIR__ROW_SHIFTED,
	GAIR__COLUMN_SHIFTED,
	GAIR__TOTAL_LEFT_ZERO,
	GAIR__TOTAL_LEFT_BLANK,
	GAIR__NUMBER_CUT
};

typedef struct gair__operation_row {
	const char *id;
	const char *text[2];
	int32_t strength; /* how much it speaks for an explanation */
} gair__operation_row;

extern const gair__operation_row gair__operations[];

/* How `from` could have come from `to` in one stroke; `total`: the cell is a total. */
int gair__operation_of_change(int64_t from, int64_t to, int total);
/*
 * How the changes of an explanation could have come about: fills in its operation, its score and whether it is a part with the total
 * that was computed from it.
 */
void gair__operation_of_set(const gair__problem *problem, gair__explanation *explanation);

gair__explanation *gair__location_add(gair_location *location, gair__location_part *part, size_t change_count);
/* Adds what a single operation on several cells explains. */
gair_status gair__operations_search(gair_location *location, gair__location_part *part, const gair__problem *problem,
				    const gair_linear_options *options);
/* Scores, says the evidence, sorts. `texts` is scratch. */
gair_status gair__location_rank(gair_location *location, const gair_report *report, const gair_locate_options *options);

#endif
