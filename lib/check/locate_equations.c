/* Identities made canonical, so that neither their order nor repetitions matter, and what each of them says by itself. */
#include <string.h>

#include "check/locate.h"

#define COEFFICIENT_LIMIT ((int64_t)1 << 31)

int64_t gair__gcd(int64_t a, int64_t b)
{
	while (b) {
		int64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a < 0 ? -a : a;
}

/* Adds a term at the end of an equation whose last term is of the same cell or an earlier one. */
static gair_status append_term(gair__equation *out, size_t cell, int64_t coefficient)
{
	gair_linear_term *last;

	if (out->count == 0 || out->terms[out->count - 1].cell != cell) {
		out->terms[out->count++] = (gair_linear_term){cell, coefficient};
		return GAIR_OK;
	}
	last = &out->terms[out->count - 1];
	last->coefficient += coefficient;
	if (last->coefficient > COEFFICIENT_LIMIT || last->coefficient < -COEFFICIENT_LIMIT)
		return GAIR_E_ARGUMENT;
	return GAIR_OK;
}

/*
 * Copies the terms of all identities, each ordered by cell. They are dealt out cell by cell, which orders them in linear time:
 * `heads` and `links` chain the terms of a cell.
 */
static gair_status deal_terms(gair__equation *out, size_t cell_count, const gair_linear_identity *identities, size_t count,
			      gair_linear_term *terms, size_t *heads, size_t *links)
{
	size_t at = 0;

	for (size_t j = 0; j < cell_count; j++)
		heads[j] = SIZE_MAX;
	for (size_t i = 0; i < count; i++) {
		out[i] = (gair__equation){terms + at, 0, identities[i].constant, i, SIZE_MAX};
		for (size_t k = 0; k < identities[i].term_count; k++, at++) {
			size_t cell = identities[i].terms[k].cell;

			links[2 * at] = heads[cell];
			links[2 * at + 1] = i;
			heads[cell] = at;
		}
	}
	for (size_t j = 0; j < cell_count; j++) {
		for (size_t next = heads[j]; next != SIZE_MAX; next = links[2 * next]) {
			size_t i = links[2 * next + 1];
			size_t k = next - (size_t)(out[i].terms - terms);
			gair_status status = append_term(&out[i], j, identities[i].terms[k].coefficient);

			if (status)
				return status;
		}
	}
	return GAIR_OK;
}

/* Leaves out terms that cancelled, divides by what all numbers share, makes the first coefficient positive. */
static gair_status reduce_equation(gair__equation *at)
{
	size_t kept = 0;
	int64_t shared = at->constant == INT64_MIN ? 1 : at->constant;

	for (size_t k = 0; k < at->count; k++) {
		if (!at->terms[k].coefficient)
			continue;
		shared = gair__gcd(shared, at->terms[k].coefficient);
		at->terms[kept++] = at->terms[k];
	}
	at->count = kept;
	if (!kept)
		return at->constant ? GAIR_E_ARGUMENT : GAIR_OK;
	if (at->terms[0].coefficient < 0 && at->constant != INT64_MIN)
		shared = -shared;
	for (size_t k = 0; k < kept; k++)
		at->terms[k].coefficient /= shared;
	at->constant /= shared;
	return GAIR_OK;
}

gair_status gair__equations_make(const gair_allocator *allocator, size_t cell_count, const gair_linear_identity *identities,
				 size_t count, size_t term_count, gair_linear_term *terms, gair__equation *out)
{
	size_t *heads = gair__alloc(allocator, cell_count * sizeof(size_t));
	size_t *links = gair__alloc(allocator, 2 * term_count * sizeof(size_t));
	gair_status status = heads && links ? deal_terms(out, cell_count, identities, count, terms, heads, links) : GAIR_E_NOMEM;

	for (size_t i = 0; i < count && !status; i++)
		status = reduce_equation(&out[i]);
	gair__free(allocator, heads);
	gair__free(allocator, links);
	return status;
}

static int compare_equations(const gair__equation *a, const gair__equation *b)
{
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	for (size_t k = 0; k < a->count && k < b->count; k++) {
		const gair_linear_term *s = &a->terms[k], *t = &b->terms[k];

		if (s->cell != t->cell)
			return s->cell < t->cell ? -1 : 1;
		if (s->coefficient != t->coefficient)
			return s->coefficient < t->coefficient ? -1 : 1;
	}
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return (a->constant > b->constant) - (a->constant < b->constant);
}

static void sift_down(gair__equation *items, size_t at, size_t count)
{
	gair__equation moved = items[at];

	for (size_t child; (child = 2 * at + 1) < count; at = child) {
		if (child + 1 < count && compare_equations(&items[child], &items[child + 1]) < 0)
			child++;
		if (compare_equations(&moved, &items[child]) >= 0)
			break;
		items[at] = items[child];
	}
	items[at] = moved;
}

/* Heap sort: qsort may allocate. */
void gair__equations_sort(gair__equation *items, size_t count)
{
	for (size_t i = count / 2; i > 0; i--)
		sift_down(items, i - 1, count);
	for (size_t end = count; end > 1; end--) {
		gair__equation last = items[end - 1];

		items[end - 1] = items[0];
		items[0] = last;
		sift_down(items, 0, end - 1);
	}
}

size_t gair__equations_drop_repeated(gair__equation *items, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (!kept || compare_equations(&items[kept - 1], &items[i]))
			items[kept++] = items[i];
	}
	return kept;
}

/* What the free cells of an equation can add up to. */
typedef struct span {
	gair__wide low, high;
	int no_low, no_high;
	int64_t shared; /* divisor of their coefficients; 0 where there is none */
} span;

static void widen(span *out, int64_t a, const gair_linear_cell *cell)
{
	int64_t low = a > 0 ? cell->min : cell->max, high = a > 0 ? cell->max : cell->min;

	out->shared = gair__gcd(out->shared, a);
	out->no_low |= low == GAIR_LINEAR_NO_MIN || low == GAIR_LINEAR_NO_MAX;
	out->no_high |= high == GAIR_LINEAR_NO_MIN || high == GAIR_LINEAR_NO_MAX;
	out->low += (gair__wide)a * low;
	out->high += (gair__wide)a * high;
}

int32_t gair__equation_state(const gair__equation *at, const gair_linear_cell *cells)
{
	gair__wide rest = at->constant; /* what the free cells must add up to */
	span free_cells = {0, 0, 0, 0, 0};

	for (size_t k = 0; k < at->count; k++) {
		const gair_linear_cell *cell = &cells[at->terms[k].cell];

		if (cell->is_free)
			widen(&free_cells, at->terms[k].coefficient, cell);
		else
			rest -= (gair__wide)at->terms[k].coefficient * cell->value;
	}
	if (!free_cells.shared)
		return rest ? GAIR_IDENTITY_FAILS : GAIR_IDENTITY_HOLDS;
	if ((!free_cells.no_low && rest < free_cells.low) || (!free_cells.no_high && rest > free_cells.high) ||
	    rest % free_cells.shared)
		return GAIR_IDENTITY_FAILS;
	return GAIR_IDENTITY_OPEN;
}
