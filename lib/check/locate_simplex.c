/* Whether the loose columns can make every row hold, and how far a column can go: the simplex method by Bland's rule. */
#include "check/locate.h"

static int bounded_below(const gair__tableau *tableau, int32_t column)
{
	return tableau->lower[column] != GAIR_LINEAR_NO_MIN;
}

static int bounded_above(const gair__tableau *tableau, int32_t column)
{
	return tableau->upper[column] != GAIR_LINEAR_NO_MAX;
}

int gair__row_direction(const gair__tableau *tableau, const gair__row *row)
{
	if (row->basic < 0)
		return row->value < 0 ? 1 : row->value > 0 ? -1 : 0;
	if (bounded_below(tableau, row->basic) && row->value < (gair__wide)row->divisor * tableau->lower[row->basic])
		return 1;
	if (bounded_above(tableau, row->basic) && row->value > (gair__wide)row->divisor * tableau->upper[row->basic])
		return -1;
	return 0;
}

gair__wide gair__row_excess(const gair__tableau *tableau, const gair__row *row, int direction)
{
	gair__wide target = 0;

	if (row->basic >= 0)
		target = (gair__wide)row->divisor * (direction > 0 ? tableau->lower[row->basic] : tableau->upper[row->basic]);
	return direction > 0 ? target - row->value : row->value - target;
}

/* 1 if a column that is not basic can go up (1) or down (−1). */
static int can_move(const gair__tableau *tableau, int32_t column, int direction)
{
	if (direction > 0)
		return tableau->current[column] < tableau->upper[column] || !bounded_above(tableau, column);
	return tableau->current[column] > tableau->lower[column] || !bounded_below(tableau, column);
}

int32_t gair__row_entering(const gair__tableau *tableau, const gair__row *row, int direction)
{
	int32_t entering = -1;

	for (size_t k = 0; k < tableau->loose_count; k++) {
		int32_t j = tableau->loose[k];
		int64_t a = row->coefficients[j];

		if (a && (entering < 0 || j < entering) && tableau->where[j] < 0 &&
		    can_move(tableau, j, a > 0 ? direction : -direction))
			entering = j;
	}
	return entering;
}

/* The row to mend next: an identity not yet solved before others, then by basic column. */
static int32_t leaving(const gair__tableau *tableau, int *direction)
{
	int32_t found = -1;

	for (size_t i = 0; i < tableau->rows; i++) {
		const gair__row *row = &tableau->row[i];
		int way;

		if (found >= 0 && row->basic >= tableau->row[found].basic)
			continue;
		way = gair__row_direction(tableau, row);
		if (way) {
			found = (int32_t)i;
			*direction = way;
		}
	}
	return found;
}

/*
 * Rows that no loose column can mend prove that there is no solution. A row without a basic column that is mended is solved for
 * good: it never loses its column again, since what would take its place does not move.
 */
enum gair__answer gair__simplex_check(gair__tableau *tableau)
{
	for (;;) {
		int direction = 0;
		int32_t i = leaving(tableau, &direction), j;
		gair__row *row;
		int64_t target = 0;

		if (tableau->overflow)
			return GAIR__UNKNOWN;
		if (i < 0)
			return GAIR__FEASIBLE;
		row = &tableau->row[i];
		j = gair__row_entering(tableau, row, direction);
		if (j < 0)
			return GAIR__INFEASIBLE;
		if (tableau->work >= tableau->max_work)
			return GAIR__STOPPED;
		if (row->basic >= 0)
			target = direction > 0 ? tableau->lower[row->basic] : tableau->upper[row->basic];
		gair__tableau_pivot(tableau, (size_t)i, (size_t)j, target);
	}
}

/* How far a move can go: `amount` / `rate`, until `row` stops it (−1: the column's own bound); rate 0: without end. */
typedef struct reach {
	gair__wide amount, rate;
	int32_t row;
	int64_t target;
} reach;

/* Keeps the shorter of two; of equal ones that of the first column. */
static void shorten(gair__tableau *tableau, reach *best, const reach *other)
{
	gair__wide left, right;

	if (best->rate) {
		if (__builtin_mul_overflow(other->amount, best->rate, &left) ||
		    __builtin_mul_overflow(best->amount, other->rate, &right)) {
			tableau->overflow = 1;
			return;
		}
		if (left > right)
			return;
		if (left == right && (best->row < 0 || tableau->row[best->row].basic < tableau->row[other->row].basic))
			return;
	}
	*best = *other;
}

static reach row_reach(const gair__tableau *tableau, int32_t index, gair__wide rate)
{
	const gair__row *row = &tableau->row[index];
	reach out = {0, 0, index, 0};

	if (row->basic < 0) {
		out.rate = 1;
	} else if (rate > 0 && bounded_above(tableau, row->basic)) {
		out.target = tableau->upper[row->basic];
		out.amount = (gair__wide)row->divisor * out.target - row->value;
		out.rate = rate;
	} else if (rate < 0 && bounded_below(tableau, row->basic)) {
		out.target = tableau->lower[row->basic];
		out.amount = row->value - (gair__wide)row->divisor * out.target;
		out.rate = -rate;
	}
	return out;
}

/* Moves a column that is not basic as far as it goes. Returns 0 where nothing stops it. */
static int advance(gair__tableau *tableau, int32_t column, int direction)
{
	reach best = {0, 0, -1, direction > 0 ? tableau->upper[column] : tableau->lower[column]};

	if (direction > 0 ? bounded_above(tableau, column) : bounded_below(tableau, column)) {
		best.rate = 1;
		best.amount = ((gair__wide)best.target - tableau->current[column]) * direction;
	}
	for (size_t i = 0; i < tableau->rows; i++) {
		int64_t a = tableau->row[i].coefficients[column];
		reach row;

		if (!a)
			continue;
		row = row_reach(tableau, (int32_t)i, (gair__wide)a * direction);
		if (row.rate)
			shorten(tableau, &best, &row);
	}
	if (!best.rate)
		return 0;
	if (best.row < 0)
		gair__tableau_move(tableau, (size_t)column, best.target);
	else
		gair__tableau_pivot(tableau, (size_t)best.row, (size_t)column, best.target);
	return 1;
}

/*
 * Takes a column as far as it goes over the rational solutions, from one of them. FEASIBLE: it is there; INFEASIBLE: it goes
 * without end.
 */
enum gair__answer gair__simplex_extreme(gair__tableau *tableau, size_t column, int direction)
{
	for (;;) {
		int32_t at = tableau->where[column], entering;
		int way = direction;

		if (tableau->overflow)
			return GAIR__UNKNOWN;
		if (tableau->work++ >= tableau->max_work)
			return GAIR__STOPPED;
		if (at < 0) {
			entering = (int32_t)column;
			if (!can_move(tableau, entering, direction))
				return GAIR__FEASIBLE;
		} else {
			entering = gair__row_entering(tableau, &tableau->row[at], direction);
			if (entering < 0)
				return GAIR__FEASIBLE;
			way = tableau->row[at].coefficients[entering] > 0 ? direction : -direction;
		}
		if (!advance(tableau, entering, way))
			return GAIR__INFEASIBLE;
	}
}
