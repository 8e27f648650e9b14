/*
 * The search for the smallest sets of cells.
 *
 * Sizes are tried one after the other. At a set that does not do, some row of the tableau proves it: a combination of identities
 * whose value the loose cells cannot bring where it must be. A larger set that does must hold a known cell of that row that can
 * help, so the search branches on those cells, each time without the ones before it. Two things keep it small. A cell that can
 * only go a limited way helps only if so many such cells as may still be added could do it. And rows that share no helping cell
 * need a cell each.
 */
#include <string.h>

#include "check/locate.h"

typedef struct frame {
	int32_t *candidates;
	size_t count, next;
} frame;

typedef struct walk {
	gair__search *search;
	gair__tableau *tableau;
	uint8_t *open; /* by column: known, and not left out by an earlier branch */
	int32_t *memory;
	frame frames[GAIR__MAX_SET + 1];
	int32_t chosen[GAIR__MAX_SET + 1];
	size_t depth, wanted; /* cells chosen, cells to choose */
	uint32_t *marks;
	uint32_t mark;
} walk;

/* 1 if a known cell, loosened among `more`, can help to bring a row's value `excess` further that way. */
static int helps(const walk *at, const gair__row *row, int direction, gair__wide excess, size_t more, size_t column)
{
	int64_t a = row->coefficients[column], value = at->tableau->current[column];
	const gair_linear_cell *cell = &at->search->cells[column];
	gair__wide room;

	if (!a || !at->open[column])
		return 0;
	if ((a > 0) == (direction > 0)) {
		if (cell->max == GAIR_LINEAR_NO_MAX)
			return 1;
		room = (gair__wide)cell->max - value;
	} else {
		if (cell->min == GAIR_LINEAR_NO_MIN)
			return 1;
		room = (gair__wide)value - cell->min;
	}
	if (__builtin_mul_overflow(room, (gair__wide)(a < 0 ? -a : a) * (gair__wide)more, &room))
		return 1;
	return room > 0 && room >= excess;
}

/* The direction of a row that proves there is no solution; 0 for other rows. */
static int proof(const gair__tableau *tableau, const gair__row *row)
{
	int direction = gair__row_direction(tableau, row);

	return direction && gair__row_entering(tableau, row, direction) < 0 ? direction : 0;
}

/* Puts the cells that can help a row into a list; returns how many. */
static size_t list_helpers(const walk *at, const gair__row *row, int direction, size_t more, int32_t *out)
{
	gair__wide excess = gair__row_excess(at->tableau, row, direction);
	size_t count = 0;

	for (size_t j = 0; j < at->tableau->columns; j++) {
		if (row->coefficients[j] && helps(at, row, direction, excess, more, j))
			out[count++] = (int32_t)j;
	}
	return count;
}

/* 1 if none of the cells is marked; they then are. */
static int mark_apart(walk *at, const int32_t *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (at->marks[cells[i]] == at->mark)
			return 0;
	}
	for (size_t i = 0; i < count; i++)
		at->marks[cells[i]] = at->mark;
	return 1;
}

/* Where one cell is left to choose, it must help every row at once. */
static size_t keep_common(const walk *at, int32_t *cells, size_t count)
{
	for (size_t i = 0; i < at->tableau->rows && count; i++) {
		const gair__row *row = &at->tableau->row[i];
		int direction = proof(at->tableau, row);
		gair__wide excess;
		size_t kept = 0;

		if (!direction)
			continue;
		excess = gair__row_excess(at->tableau, row, direction);
		for (size_t k = 0; k < count; k++) {
			if (helps(at, row, direction, excess, 1, (size_t)cells[k]))
				cells[kept++] = cells[k];
		}
		count = kept;
	}
	return count;
}

/*
 * Fills the frame at the present depth with the cells to branch on: those of the proof that has the fewest. None, where more
 * proofs without a common cell stand than cells may be added.
 */
static void branch_on_proof(walk *at, size_t more)
{
	frame *out = &at->frames[at->depth];
	int32_t *spare = at->memory;
	size_t apart = 0;
	int any = 0;

	at->mark++;
	out->count = 0;
	for (size_t i = 0; i < at->tableau->rows; i++) {
		const gair__row *row = &at->tableau->row[i];
		int direction = proof(at->tableau, row);
		size_t count;

		if (!direction)
			continue;
		count = list_helpers(at, row, direction, more, spare);
		apart += (size_t)mark_apart(at, spare, count);
		if (!count || apart > more) {
			out->count = 0;
			return;
		}
		if (!any || count < out->count) {
			memcpy(out->candidates, spare, count * sizeof(int32_t));
			out->count = count;
		}
		any = 1;
	}
	if (more == 1)
		out->count = keep_common(at, out->candidates, out->count);
}

/*
 * Where no row proves it (only fractions solve it, or a number left its range), any known cell may be the one. The tableau is
 * taken back to where the last cell was loosened.
 */
static void branch_on_all(walk *at, size_t forced)
{
	frame *out = &at->frames[at->depth];

	gair__tableau_pop(at->tableau);
	gair__tableau_push(at->tableau); /* the level's memory is there */
	if (at->depth > forced) {
		int32_t last = at->chosen[at->depth - 1];

		gair__tableau_loosen(at->tableau, (size_t)last, at->search->cells[last].min, at->search->cells[last].max);
	}

	out->count = 0;
	for (size_t j = 0; j < at->tableau->columns; j++) {
		if (at->open[j])
			out->candidates[out->count++] = (int32_t)j;
	}
}

static gair_status record(walk *at)
{
	gair__search *search = at->search;
	size_t size = at->wanted, used = search->set_count * size;
	int32_t *out;

	if (search->set_count >= search->max_sets) {
		search->bound = GAIR_BOUND_SETS;
		return GAIR_OK;
	}
	if (gair__grow(at->tableau->allocator, &search->sets, &search->set_capacity, used + size + 1, sizeof(int32_t)))
		return GAIR_E_NOMEM;
	out = search->sets + used;
	for (size_t i = 0; i < size; i++) {
		size_t k = i;

		for (; k > 0 && out[k - 1] > at->chosen[i]; k--)
			out[k] = out[k - 1];
		out[k] = at->chosen[i];
	}
	search->set_count++;
	return GAIR_OK;
}

/* Judges the set chosen so far: records it, or fills the frame with the cells to add. */
static gair_status judge(walk *at, size_t forced)
{
	gair__tableau *tableau = at->tableau;
	size_t more = at->wanted - at->depth;
	enum gair__answer answer;

	at->frames[at->depth].count = 0;
	at->frames[at->depth].next = 0;
	tableau->work++;
	answer = more ? gair__simplex_check(tableau) : gair__integer_check(tableau);
	if (answer == GAIR__STOPPED || tableau->work >= tableau->max_work) {
		at->search->bound = GAIR_BOUND_WORK;
		return tableau->status;
	}
	if (!more && answer == GAIR__FEASIBLE)
		return record(at);
	if (!more && answer == GAIR__UNKNOWN)
		at->search->bound = GAIR_BOUND_RANGE;
	if (more && answer == GAIR__INFEASIBLE)
		branch_on_proof(at, more);
	else if (more)
		branch_on_all(at, forced);
	return GAIR_OK;
}

static int stopped(const walk *at)
{
	return at->search->bound == GAIR_BOUND_WORK || at->search->bound == GAIR_BOUND_SETS;
}

/* Goes back one cell; it stays left out until its siblings are done. */
static void ascend(walk *at)
{
	frame *done = &at->frames[at->depth];

	for (size_t i = 0; i < done->next; i++)
		at->open[done->candidates[i]] = 1;
	gair__tableau_pop(at->tableau);
	at->depth--;
}

/* All sets of the wanted size, from the cells that must be in every one. */
static gair_status search_size(walk *at, size_t forced)
{
	gair__tableau *tableau = at->tableau;
	gair_status status;

	if (!gair__tableau_push(tableau))
		return GAIR_E_NOMEM;
	at->depth = forced;
	status = judge(at, forced);
	while (!status && !stopped(at)) {
		frame *top = &at->frames[at->depth];
		int32_t cell;

		if (top->next == top->count) {
			if (at->depth == forced)
				break;
			ascend(at);
			continue;
		}
		cell = top->candidates[top->next++];
		if (!gair__tableau_push(tableau)) {
			status = GAIR_E_NOMEM;
			break;
		}
		at->open[cell] = 0;
		gair__tableau_loosen(tableau, (size_t)cell, at->search->cells[cell].min, at->search->cells[cell].max);
		at->chosen[at->depth++] = cell;
		status = judge(at, forced);
	}
	while (at->depth > forced)
		ascend(at);
	for (size_t i = 0; i < at->frames[forced].next; i++)
		at->open[at->frames[forced].candidates[i]] = 1;
	gair__tableau_pop(tableau);
	return status;
}

/* Loosens the free cells; a known cell out of its bounds is in every set. Returns how many of these there are. */
static size_t prepare(walk *at)
{
	size_t forced = 0;

	for (size_t j = 0; j < at->tableau->columns; j++) {
		const gair_linear_cell *cell = &at->search->cells[j];

		at->open[j] = 0;
		if (cell->is_free) {
			gair__tableau_loosen(at->tableau, j, cell->min, cell->max);
		} else if (cell->value < cell->min || cell->value > cell->max) {
			if (forced < at->search->max_set)
				at->chosen[forced] = (int32_t)j;
			forced++;
		} else {
			at->open[j] = cell->min < cell->max;
		}
	}
	return forced;
}

static gair_status walk_sizes(walk *at)
{
	gair__search *search = at->search;
	size_t forced = prepare(at);
	gair_status status = GAIR_OK;

	if (forced > search->max_set)
		return GAIR_OK;
	if (!gair__tableau_push(at->tableau))
		return GAIR_E_NOMEM;
	for (size_t i = 0; i < forced; i++) {
		const gair_linear_cell *cell = &search->cells[at->chosen[i]];

		gair__tableau_loosen(at->tableau, (size_t)at->chosen[i], cell->min, cell->max);
	}
	for (at->wanted = forced; at->wanted <= search->max_set; at->wanted++) {
		status = search_size(at, forced);
		if (status || stopped(at) || search->set_count)
			break;
	}
	gair__tableau_pop(at->tableau);
	if (search->set_count)
		search->size = (int32_t)at->wanted;
	return status;
}

gair_status gair__search_run(gair__search *search)
{
	const gair_allocator *allocator = search->tableau->allocator;
	size_t n = search->tableau->columns, frames = search->max_set + 2;
	walk at;
	gair_status status = GAIR_E_NOMEM;

	memset(&at, 0, sizeof at);
	at.search = search;
	at.tableau = search->tableau;
	at.memory = gair__alloc(allocator, frames * n * sizeof(int32_t));
	at.marks = gair__alloc(allocator, n * sizeof(uint32_t));
	at.open = gair__alloc(allocator, n);
	if (at.memory && at.marks && at.open) {
		memset(at.marks, 0, n * sizeof(uint32_t));
		for (size_t i = 0; i <= search->max_set; i++)
			at.frames[i].candidates = at.memory + (i + 1) * n;
		status = walk_sizes(&at);
	}
	gair__free(allocator, at.open);
	gair__free(allocator, at.marks);
	gair__free(allocator, at.memory);
	return status;
}

/* The range of one column; what cannot be found out is given as wide as the cell's bounds. */
static gair_status find_range(gair__search *search, size_t column, gair__range *out)
{
	gair__tableau *tableau = search->tableau;
	enum gair__answer low = gair__integer_extreme(tableau, column, -1, &out->min);
	enum gair__answer high = gair__integer_extreme(tableau, column, 1, &out->max);

	if (low != GAIR__FEASIBLE)
		out->min = search->cells[column].min;
	if (high != GAIR__FEASIBLE)
		out->max = search->cells[column].max;
	if (low != GAIR__FEASIBLE || high != GAIR__FEASIBLE)
		search->bound = low == GAIR__UNKNOWN || high == GAIR__UNKNOWN ? GAIR_BOUND_RANGE : GAIR_BOUND_WORK;
	return tableau->status;
}

gair_status gair__search_ranges(gair__search *search, size_t set, const int32_t *columns, size_t count, gair__range *out)
{
	gair__tableau *tableau = search->tableau;
	size_t size = (size_t)search->size;
	gair_status status = GAIR_OK;

	if (!gair__tableau_push(tableau))
		return GAIR_E_NOMEM;
	for (size_t i = 0; i < size; i++) {
		int32_t j = search->sets[set * size + i];

		gair__tableau_loosen(tableau, (size_t)j, search->cells[j].min, search->cells[j].max);
	}
	/* A solution in whole numbers exists, so a rational one is found again, within the same bounds of work. */
	if (gair__simplex_check(tableau) != GAIR__FEASIBLE) {
		search->bound = GAIR_BOUND_WORK;
		for (size_t i = 0; i < count; i++)
			out[i] = (gair__range){search->cells[columns[i]].min, search->cells[columns[i]].max};
	} else {
		for (size_t i = 0; i < count && !status; i++)
			status = find_range(search, (size_t)columns[i], &out[i]);
	}
	gair__tableau_pop(tableau);
	return status;
}
