/* Solutions in whole numbers: where a vertex of the tableau has a fraction, its column is branched on. */
#include "check/locate.h"

#define TRIES 256 /* whole values tried inwards from a fractional extreme */

typedef struct branch {
	size_t column;
	int64_t floor;
	int upper_side;
} branch;

/* The quotient rounded down; 0 and the overflow flag where it does not fit. */
static int64_t floor_of(gair__tableau *tableau, const gair__row *row)
{
	gair__wide quotient = row->value / row->divisor;

	if (row->value % row->divisor < 0)
		quotient--;
	if (quotient <= INT64_MIN + 1 || quotient >= INT64_MAX - 1) {
		tableau->overflow = 1;
		return 0;
	}
	return (int64_t)quotient;
}

/* The row with a fraction whose basic column comes first; NULL where all are whole. */
static const gair__row *fractional(const gair__tableau *tableau)
{
	const gair__row *found = NULL;

	for (size_t i = 0; i < tableau->rows; i++) {
		const gair__row *row = &tableau->row[i];

		if (row->basic >= 0 && row->divisor != 1 && row->value % row->divisor && (!found || row->basic < found->basic))
			found = row;
	}
	return found;
}

/* 0 where a row's loose coefficients share a divisor that the rest of the row has not: no whole numbers make it hold. */
static int divisible(gair__tableau *tableau, const gair__row *row)
{
	int64_t shared = row->divisor;
	gair__wide rest = row->value;

	for (size_t k = 0; k < tableau->loose_count; k++) {
		int32_t j = tableau->loose[k];
		gair__wide product;

		if (!row->coefficients[j] || tableau->lower[j] == tableau->upper[j])
			continue;
		shared = gair__gcd(row->coefficients[j], shared);
		product = (gair__wide)row->coefficients[j] * tableau->current[j];
		if (__builtin_sub_overflow(rest, product, &rest))
			return 1;
	}
	return shared == 0 || rest % shared == 0;
}

static int all_divisible(gair__tableau *tableau)
{
	for (size_t i = 0; i < tableau->rows; i++) {
		if (!divisible(tableau, &tableau->row[i]))
			return 0;
	}
	return 1;
}

/* One side of a branch, on a level of its own. */
static enum gair__answer descend(gair__tableau *tableau, const branch *at)
{
	if (!gair__tableau_push(tableau))
		return tableau->status ? GAIR__STOPPED : GAIR__UNKNOWN;
	if (at->upper_side)
		gair__tableau_bound(tableau, at->column, at->floor + 1, tableau->upper[at->column]);
	else
		gair__tableau_bound(tableau, at->column, tableau->lower[at->column], at->floor);
	return gair__simplex_check(tableau);
}

/* Branches until whole numbers are found or every branch is closed. The tableau is at a rational solution, and left there. */
static enum gair__answer branch_out(gair__tableau *tableau)
{
	branch path[GAIR__LEVELS];
	uint32_t base = tableau->level;
	size_t depth = 0;
	enum gair__answer answer = GAIR__FEASIBLE, closed = GAIR__INFEASIBLE;

	for (;;) {
		const gair__row *row = answer == GAIR__FEASIBLE ? fractional(tableau) : NULL;

		if (answer == GAIR__STOPPED || (answer == GAIR__FEASIBLE && !row))
			break;
		if (answer == GAIR__UNKNOWN)
			closed = GAIR__UNKNOWN;
		if (row) {
			path[depth] = (branch){(size_t)row->basic, floor_of(tableau, row), 0};
			if (tableau->overflow) {
				answer = GAIR__UNKNOWN;
				continue;
			}
			depth++;
		} else {
			while (depth && path[depth - 1].upper_side)
				depth--;
			if (!depth) {
				answer = closed;
				break;
			}
			path[depth - 1].upper_side = 1;
			while (tableau->level >= base + depth)
				gair__tableau_pop(tableau);
		}
		answer = descend(tableau, &path[depth - 1]);
	}
	while (tableau->level > base)
		gair__tableau_pop(tableau);
	return answer;
}

enum gair__answer gair__integer_check(gair__tableau *tableau)
{
	enum gair__answer answer = gair__simplex_check(tableau);

	if (answer != GAIR__FEASIBLE || !fractional(tableau))
		return answer;
	if (!all_divisible(tableau))
		return GAIR__INFEASIBLE;
	return branch_out(tableau);
}

/* Tries whole values inwards from an extreme that only fractions reach. */
static enum gair__answer try_inwards(gair__tableau *tableau, size_t column, int direction, int64_t *out)
{
	for (int i = 0; i < TRIES; i++) {
		enum gair__answer answer;

		if (!gair__tableau_push(tableau))
			return tableau->status ? GAIR__STOPPED : GAIR__UNKNOWN;
		gair__tableau_bound(tableau, column, *out, *out);
		answer = gair__integer_check(tableau);
		gair__tableau_pop(tableau);
		if (answer != GAIR__INFEASIBLE)
			return answer;
		*out -= direction;
	}
	return GAIR__UNKNOWN;
}

static enum gair__answer extreme(gair__tableau *tableau, size_t column, int direction, int64_t *out)
{
	enum gair__answer answer = gair__simplex_extreme(tableau, column, direction);
	const gair__row *row;

	*out = direction > 0 ? INT64_MAX : INT64_MIN;
	if (answer == GAIR__INFEASIBLE)
		return GAIR__FEASIBLE;
	if (answer != GAIR__FEASIBLE)
		return answer;
	if (tableau->where[column] < 0) {
		*out = tableau->current[column];
	} else {
		row = &tableau->row[tableau->where[column]];
		*out = floor_of(tableau, row);
		if (direction < 0 && row->value % row->divisor)
			++*out;
		if (tableau->overflow)
			return GAIR__UNKNOWN;
	}
	return fractional(tableau) ? try_inwards(tableau, column, direction, out) : GAIR__FEASIBLE;
}

enum gair__answer gair__integer_extreme(gair__tableau *tableau, size_t column, int direction, int64_t *out)
{
	enum gair__answer answer;

	if (!gair__tableau_push(tableau))
		return tableau->status ? GAIR__STOPPED : GAIR__UNKNOWN;
	answer = extreme(tableau, column, direction, out);
	gair__tableau_pop(tableau);
	return answer;
}
