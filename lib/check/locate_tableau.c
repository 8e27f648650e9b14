/* The tableau: rows of whole numbers, pivots without fractions, levels to come back to. */
#include <string.h>

#include "check/locate.h"

static size_t aligned(size_t size)
{
	return (size + 15) / 16 * 16;
}

/* One block for all that a level saves, one for what it does not. */
static gair_status allocate(gair__tableau *tableau)
{
	size_t n = tableau->columns, m = tableau->rows;
	size_t rows = aligned(m * sizeof(gair__row)), values = aligned(n * sizeof(int64_t));
	unsigned char *block;

	if (n > INT32_MAX / 64 || m > INT32_MAX / 64 || (m && n > SIZE_MAX / 16 / sizeof(int64_t) / m))
		return GAIR_E_NOMEM;
	tableau->state_size = rows + 3 * values + n * sizeof(int32_t);
	block = gair__alloc(tableau->allocator, tableau->state_size);
	tableau->support = gair__alloc(tableau->allocator, 2 * n * sizeof(int32_t));
	tableau->levels[0].coefficients = gair__alloc(tableau->allocator, m * n * sizeof(int64_t));
	tableau->state = block;
	if (!block || !tableau->support || !tableau->levels[0].coefficients)
		return GAIR_E_NOMEM;
	tableau->row = (void *)block;
	tableau->lower = (void *)(block + rows);
	tableau->upper = (void *)(block + rows + values);
	tableau->current = (void *)(block + rows + 2 * values);
	tableau->where = (void *)(block + rows + 3 * values);
	tableau->loose = tableau->support + n;
	return GAIR_OK;
}

/* Every row an identity without terms, every column known to be 0. */
gair_status gair__tableau_init(gair__tableau *tableau, const gair_allocator *allocator, size_t rows, size_t columns)
{
	memset(tableau, 0, sizeof *tableau);
	tableau->allocator = allocator;
	tableau->rows = rows;
	tableau->columns = columns;
	tableau->status = allocate(tableau);
	if (tableau->status) {
		gair__tableau_free(tableau);
		return GAIR_E_NOMEM;
	}
	memset(tableau->state, 0, tableau->state_size);
	memset(tableau->levels[0].coefficients, 0, rows * columns * sizeof(int64_t));
	for (size_t i = 0; i < rows; i++) {
		tableau->row[i].coefficients = tableau->levels[0].coefficients + i * columns;
		tableau->row[i].basic = -1;
	}
	for (size_t j = 0; j < columns; j++)
		tableau->where[j] = -1;
	return GAIR_OK;
}

void gair__tableau_free(gair__tableau *tableau)
{
	for (size_t level = 0; level < GAIR__LEVELS; level++) {
		gair__free(tableau->allocator, tableau->levels[level].coefficients);
		gair__free(tableau->allocator, tableau->levels[level].saved);
		tableau->levels[level].coefficients = NULL;
		tableau->levels[level].saved = NULL;
	}
	gair__free(tableau->allocator, tableau->support);
	gair__free(tableau->allocator, tableau->state);
	tableau->support = NULL;
	tableau->state = NULL;
}

void gair__tableau_put(gair__tableau *tableau, size_t row, size_t column, int64_t coefficient)
{
	tableau->row[row].coefficients[column] += coefficient;
}

/* The memory of a level is had once, when it is first reached. */
static int prepare_level(gair__tableau *tableau, uint32_t level)
{
	gair__level *at = &tableau->levels[level];

	if (!at->coefficients)
		at->coefficients = gair__alloc(tableau->allocator, tableau->rows * tableau->columns * sizeof(int64_t));
	if (!at->saved)
		at->saved = gair__alloc(tableau->allocator, tableau->state_size);
	if (!at->coefficients || !at->saved)
		tableau->status = GAIR_E_NOMEM;
	return tableau->status == GAIR_OK;
}

int gair__tableau_push(gair__tableau *tableau)
{
	gair__level *at;

	if (tableau->level + 1 >= GAIR__LEVELS || !prepare_level(tableau, tableau->level + 1))
		return 0;
	at = &tableau->levels[++tableau->level];
	memcpy(at->saved, tableau->state, tableau->state_size);
	at->loose_count = tableau->loose_count;
	at->overflow = tableau->overflow;
	return 1;
}

void gair__tableau_pop(gair__tableau *tableau)
{
	gair__level *at = &tableau->levels[tableau->level--];

	memcpy(tableau->state, at->saved, tableau->state_size);
	tableau->loose_count = at->loose_count;
	tableau->overflow = at->overflow;
}

/* Makes a row's coefficients this level's own. */
static int64_t *own(gair__tableau *tableau, size_t row)
{
	gair__row *at = &tableau->row[row];

	if (at->level != tableau->level) {
		int64_t *copy = tableau->levels[tableau->level].coefficients + row * tableau->columns;

		memcpy(copy, at->coefficients, tableau->columns * sizeof(int64_t));
		at->coefficients = copy;
		at->level = tableau->level;
	}
	return at->coefficients;
}

/* value += factor × delta */
static void add_value(gair__tableau *tableau, gair__wide *value, int64_t factor, gair__wide delta)
{
	gair__wide product;

	if (__builtin_mul_overflow(delta, (gair__wide)factor, &product) || __builtin_add_overflow(*value, product, value))
		tableau->overflow = 1;
}

void gair__tableau_move(gair__tableau *tableau, size_t column, int64_t to)
{
	gair__wide delta = (gair__wide)to - tableau->current[column];

	tableau->current[column] = to;
	if (delta == 0)
		return;
	for (size_t i = 0; i < tableau->rows; i++) {
		int64_t factor = tableau->row[i].coefficients[column];

		if (factor)
			add_value(tableau, &tableau->row[i].value, factor, delta);
	}
}

void gair__tableau_bound(gair__tableau *tableau, size_t column, int64_t lower, int64_t upper)
{
	tableau->lower[column] = lower;
	tableau->upper[column] = upper;
	if (tableau->where[column] >= 0)
		return;
	if (tableau->current[column] < lower)
		gair__tableau_move(tableau, column, lower);
	else if (tableau->current[column] > upper)
		gair__tableau_move(tableau, column, upper);
}

void gair__tableau_loosen(gair__tableau *tableau, size_t column, int64_t lower, int64_t upper)
{
	tableau->loose[tableau->loose_count++] = (int32_t)column;
	gair__tableau_bound(tableau, column, lower, upper);
}

/* factor × a + times × b; INT64_MIN is kept out, so that every number has its negative. */
static int64_t combine(gair__tableau *tableau, int64_t factor, int64_t a, int64_t times, int64_t b)
{
	int64_t left, right, sum;

	if (__builtin_mul_overflow(factor, a, &left) || __builtin_mul_overflow(times, b, &right) ||
	    __builtin_add_overflow(left, right, &sum) || sum == INT64_MIN) {
		tableau->overflow = 1;
		return 0;
	}
	return sum;
}

/* Divides a row by what all its numbers share. */
static void reduce(gair__tableau *tableau, gair__row *row)
{
	int64_t shared = row->divisor;

	for (size_t j = 0; j < tableau->columns && shared != 1; j++) {
		if (row->coefficients[j])
			shared = gair__gcd(shared, row->coefficients[j]);
	}
	if (shared > 1)
		shared = gair__gcd(shared, (int64_t)(row->value % shared));
	if (shared <= 1)
		return;
	for (size_t j = 0; j < tableau->columns; j++)
		row->coefficients[j] /= shared;
	row->divisor /= shared;
	row->value /= shared;
}

/* Solves a row for `column`; its own basic column, if it has one, goes to `target`. Returns the length of the support. */
static size_t solve(gair__tableau *tableau, size_t index, size_t column, int64_t target)
{
	gair__row *row = &tableau->row[index];
	int64_t *a = own(tableau, index);
	int64_t pivot = a[column], sign = pivot > 0 ? 1 : -1;
	gair__wide value = -row->value;
	size_t length = 0;

	add_value(tableau, &value, row->divisor, target);
	add_value(tableau, &value, pivot, tableau->current[column]);
	row->value = sign * value;
	a[column] = 0;
	if (row->basic >= 0) {
		a[row->basic] = -row->divisor;
		tableau->where[row->basic] = -1;
		tableau->current[row->basic] = target;
	}
	for (size_t j = 0; j < tableau->columns; j++) {
		if (a[j]) {
			a[j] *= -sign;
			tableau->support[length++] = (int32_t)j;
		}
	}
	row->divisor = sign * pivot;
	row->basic = (int32_t)column;
	tableau->where[column] = (int32_t)index;
	return length;
}

/* Puts what `row` says of its basic column into another row. */
static void substitute(gair__tableau *tableau, size_t index, const gair__row *row, size_t length)
{
	gair__row *other = &tableau->row[index];
	int64_t *a = own(tableau, index);
	const int64_t *b = row->coefficients;
	int64_t factor = row->divisor, times = a[row->basic];
	gair__wide value = 0;

	a[row->basic] = 0;
	add_value(tableau, &value, factor, other->value);
	add_value(tableau, &value, times, row->value);
	{
		/* The other row's value held the column at its former value. */
		gair__wide former;

		if (__builtin_mul_overflow((gair__wide)factor * times, (gair__wide)tableau->current[row->basic], &former) ||
		    __builtin_sub_overflow(value, former, &other->value))
			tableau->overflow = 1;
	}
	if (factor != 1) {
		for (size_t j = 0; j < tableau->columns; j++)
			a[j] = combine(tableau, factor, a[j], times, b[j]);
		other->divisor = combine(tableau, factor, other->divisor, 0, 0);
		reduce(tableau, other);
		return;
	}
	for (size_t k = 0; k < length; k++) {
		int32_t j = tableau->support[k];

		a[j] = combine(tableau, 1, a[j], times, b[j]);
	}
}

/*
 * Solves a row for a column that is not basic and puts that into every other row. The column that was basic there, if any, takes
 * the value `target`.
 */
void gair__tableau_pivot(gair__tableau *tableau, size_t row, size_t column, int64_t target)
{
	size_t length = solve(tableau, row, column, target);

	for (size_t i = 0; i < tableau->rows; i++) {
		if (i != row && tableau->row[i].coefficients[column])
			substitute(tableau, i, &tableau->row[row], length);
	}
	if (tableau->row[row].divisor != 1)
		reduce(tableau, &tableau->row[row]);
	tableau->work++;
}
