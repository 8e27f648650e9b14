/*
 * Operations on several cells as sources of explanations: neighbours exchanged, a line shifted by one. Each is undone on trial;
 * what makes every identity hold is an explanation, however many cells it changes.
 */
#include <string.h>

#include "check/location.h"

#define LEAST_SHIFT 3 /* a shift that moves fewer cells is no more than a set of them */

typedef struct trial {
	gair_location *location;
	gair__location_part *part;
	const gair__problem *problem;
	const gair_linear_options *options;
	gair_linear_cell cells[GAIR__PART_CELLS];
	size_t touched[GAIR__PART_ROWS]; /* positions changed */
	size_t count;
	gair_status status;
} trial;

static void set(trial *at, size_t position, gair_linear_cell cell)
{
	const gair_linear_cell *was = &at->problem->linear[position];

	if (was->is_free == cell.is_free && (cell.is_free || was->value == cell.value))
		return;
	at->cells[position].value = cell.value;
	at->cells[position].is_free = cell.is_free;
	at->touched[at->count++] = position;
}

static void undo(trial *at)
{
	for (size_t i = 0; i < at->count; i++)
		at->cells[at->touched[i]] = at->problem->linear[at->touched[i]];
	at->count = 0;
}

/* 1 if the identities hold or can hold, looked at one by one. */
static int plausible(const trial *at)
{
	uint64_t watched = 0;

	for (size_t i = 0; i < at->count; i++)
		watched |= at->problem->watched[at->touched[i]];
	if (at->problem->failing & ~watched || gair__problem_failing(at->problem, at->cells, watched))
		return 0;
	for (size_t j = 0; at->problem->below_zero && j < at->problem->cell_count; j++) {
		if (!at->cells[j].is_free && at->cells[j].value < 0)
			return 0;
	}
	return 1;
}

/* Fills in the changes; those that come out as what stood there are left out. */
static size_t list_changes(const trial *at, const gair_linear *solved, gair__location_change *out)
{
	const gair__problem *problem = at->problem;
	size_t count = 0;

	for (size_t j = 0; j < problem->cell_count; j++) {
		gair__location_change *change = &out[count];
		size_t touched = 0, free_cell;

		while (touched < at->count && at->touched[touched] != j)
			touched++;
		if (touched == at->count)
			continue;
		change->cell = problem->cells[j];
		change->position = j;
		change->state = gair_report_get(problem->report, change->cell, NULL);
		change->from = problem->linear[j].value;
		change->min = change->max = at->cells[j].value;
		for (size_t i = 0;
		     at->cells[j].is_free && (free_cell = gair_linear_free_cell(solved, 0, 0, i, NULL, NULL)) != SIZE_MAX; i++) {
			if (free_cell == j)
				gair_linear_free_cell(solved, 0, 0, i, &change->min, &change->max);
		}
		if (change->state != GAIR_STATE_NUMBER || change->min != change->max || change->min != change->from)
			count++;
	}
	return count;
}

static int same_changes(const gair__explanation *a, const gair__location_change *changes, size_t count)
{
	if (a->change_count != count)
		return 0;
	for (size_t i = 0; i < count; i++) {
		if (a->changes[i].cell != changes[i].cell || a->changes[i].min != changes[i].min ||
		    a->changes[i].max != changes[i].max)
			return 0;
	}
	return 1;
}

/* Keeps an explanation; a set that is the same change takes the operation's name. */
static void keep(trial *at, int operation, const gair__location_change *changes, size_t count)
{
	gair__explanation *explanation;

	for (size_t e = 0; e < at->part->explanation_count; e++) {
		explanation = &at->part->explanations[e];
		if (!same_changes(explanation, changes, count))
			continue;
		if (explanation->score < gair__operations[operation].strength) {
			explanation->operation = gair__operations[operation].id;
			explanation->score = gair__operations[operation].strength;
		}
		return;
	}
	explanation = gair__location_add(at->location, at->part, count);
	if (!explanation) {
		at->status = GAIR_E_NOMEM;
		return;
	}
	memcpy(explanation->changes, changes, count * sizeof *changes);
	explanation->operation = gair__operations[operation].id;
	explanation->score = gair__operations[operation].strength;
}

/* Judges the trial as it stands, and takes it back. */
static void judge(trial *at, int operation, size_t least)
{
	gair__location_change changes[GAIR__PART_ROWS];
	gair_linear *solved = NULL;
	gair_linear_options options = *at->options;
	size_t count;

	if (at->count < least || at->status || !plausible(at)) {
		undo(at);
		return;
	}
	options.max_set = 1;
	at->status = gair_locate_linear(at->cells, at->problem->cell_count, at->problem->identities, at->problem->identity_count,
					&options, &solved);
	if (!at->status && gair_linear_size(solved, 0) == 0) {
		count = list_changes(at, solved, changes);
		if (count >= least)
			keep(at, operation, changes, count);
	}
	gair_linear_free(solved);
	undo(at);
}

static void exchange(trial *at, size_t a, size_t b)
{
	const gair_linear_cell *cells = at->problem->linear;

	if (cells[a].is_free || cells[b].is_free || cells[a].value == cells[b].value)
		return;
	set(at, a, cells[b]);
	set(at, b, cells[a]);
	judge(at, GAIR__CELLS_EXCHANGED, 2);
}

static void exchange_neighbours(trial *at)
{
	size_t columns = at->problem->columns;

	for (size_t j = 0; j < at->problem->cell_count; j++) {
		if ((j + 1) % columns)
			exchange(at, j, j + 1);
		if (j + columns < at->problem->cell_count)
			exchange(at, j, j + columns);
	}
}

/* A line of cells: from a position on, in steps. */
typedef struct cell_line {
	size_t start, step, length;
	int operation;
} cell_line;

static int is_gap(const gair_linear_cell *cell)
{
	return cell->is_free || cell->value == 0;
}

/*
 * Moves the cells from `first` to `last` back by one, against `direction`: where the line was shifted, the first of them stands
 * empty, and the last one's figure was lost.
 */
static void shift(trial *at, const cell_line *line, size_t first, size_t last, int direction)
{
	static const gair_linear_cell lost = {0, 0, GAIR_LINEAR_NO_MAX, 1};
	const gair_linear_cell *cells = at->problem->linear;
	size_t gap = line->start + line->step * (direction > 0 ? first : last);
	size_t end = line->start + line->step * (direction > 0 ? last : first);

	if (!is_gap(&cells[gap]))
		return;
	while (gap != end) {
		size_t next = direction > 0 ? gap + line->step : gap - line->step;

		set(at, gap, cells[next]);
		gap = next;
	}
	set(at, end, lost);
	judge(at, line->operation, LEAST_SHIFT);
}

static void shift_parts(trial *at, const cell_line *line)
{
	for (size_t first = 0; first + LEAST_SHIFT <= line->length; first++) {
		for (size_t last = first + LEAST_SHIFT - 1; last < line->length; last++) {
			shift(at, line, first, last, 1);
			shift(at, line, first, last, -1);
		}
	}
}

gair_status gair__operations_search(gair_location *location, gair__location_part *part, const gair__problem *problem,
				    const gair_linear_options *options)
{
	trial at;

	at.location = location;
	at.part = part;
	at.problem = problem;
	at.options = options;
	at.count = 0;
	at.status = GAIR_OK;
	memcpy(at.cells, problem->linear, problem->cell_count * sizeof(gair_linear_cell));
	exchange_neighbours(&at);
	/* One identity, as a row of proceedings has, is no check on a shift; and in table applications one cell is surer. */
	if (problem->identity_count > 1 && part->size != 1) {
		for (size_t r = 0; r < problem->rows; r++)
			shift_parts(&at, &(cell_line){r * problem->columns, 1, problem->columns, GAIR__ROW_SHIFTED});
		for (size_t c = 0; c < problem->columns; c++)
			shift_parts(&at, &(cell_line){c, problem->columns, problem->rows, GAIR__COLUMN_SHIFTED});
	}
	return at.status;
}
