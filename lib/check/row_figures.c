/*
 * A row with too few figures, or with one too many: where they fit so that every identity of the row and of its columns holds, that
 * placement is proposed, and each if there are several. It is never made.
 */
#include <string.h>

#include "base/decimal.h"
#include "check/check.h"
#include "check/placements.h"

#define MOST_FIGURES 16
#define MOST_PROPOSALS 6 /* more of them say nothing */
#define TERMS 32

/* A row, its cells, and values for them. */
struct placement {
	int32_t edition, table, row;
	int32_t cells[MOST_FIGURES];
	size_t columns, group; /* cells that have a total of their own, which is the last of them: the row, or one of three */
	int64_t values[MOST_FIGURES];
};

/* The value of a cell, as placed or as the report has it; 0 where it is no number. */
static int value_of(const gair_report *report, const struct placement *placement, int32_t cell, int64_t *value)
{
	size_t i;

	for (i = 0; i < placement->columns; i++)
		if (placement->cells[i] == cell) {
			*value = placement->values[i];
			return 1;
		}
	return gair_report_get(report, cell, value) == GAIR_STATE_NUMBER;
}

static int is_placed(const struct placement *placement, int32_t cell)
{
	size_t i;

	for (i = 0; i < placement->columns && placement->cells[i] != cell; i++)
		;
	return i < placement->columns;
}

/* 1 if an identity speaks of the row and does not hold, or cannot be told. */
static int is_broken(const gair_report *report, const struct placement *placement, size_t identity)
{
	int32_t cells[TERMS], signs[TERMS];
	size_t count = gair_form_identity_terms(placement->edition, identity, cells, signs, TERMS), i;
	int64_t sum = 0, value = 0;
	int concerned = 0, open = 0;

	for (i = 0; i < count; i++)
		concerned |= is_placed(placement, cells[i]);
	for (i = 0; concerned && i < count; i++) {
		if (!value_of(report, placement, cells[i], &value))
			open = 1;
		else if (value == INT64_MIN || gair__add(sum, signs[i] > 0 ? value : -value, &sum))
			return 1;
	}
	return concerned && (open || sum != 0);
}

static int holds(const gair_report *report, const struct placement *placement)
{
	size_t i;

	for (i = 0; i < gair_form_identity_count(placement->edition); i++)
		if (is_broken(report, placement, i))
			return 0;
	return 1;
}

/* The figure that the row lacks at `gap`, from the sum of its group. 0 where there is none. */
static int fill_gap(struct placement *placement, size_t gap)
{
	size_t first = gap / placement->group * placement->group, last = first + placement->group - 1, i;
	int64_t sum = 0;

	for (i = first; i < last; i++)
		if (i != gap && gair__add(sum, placement->values[i], &sum))
			return 0;
	placement->values[gap] = gap == last ? sum : placement->values[last] - sum;
	return placement->values[gap] >= 0;
}

/* Places figures with a gap at `at` (one too few) or without the one at `at` (one too many). */
static int place(struct placement *placement, const int64_t *figures, size_t count, size_t at)
{
	size_t i, from = 0;

	for (i = 0; i < placement->columns; i++) {
		int gap = count < placement->columns && i == at;

		from += count > placement->columns && from == at;
		placement->values[i] = gap ? 0 : figures[from++];
	}
	return count > placement->columns || fill_gap(placement, at);
}

static void add_proposal(gair__check *check, gair__finding *finding, const struct placement *placement)
{
	int groups = placement->table == GAIR_TABLE_PROCEEDINGS;
	size_t i, repair = gair__finding_add_repair(
			  check->findings, finding, "",
			  groups ? "按此排列，各组的合计都成立" : "按此排列，该行和各列的勾稽关系都成立",
			  groups ? "so placed, each group adds up" : "so placed, the row and all its columns add up",
			  placement->columns);

	for (i = 0; i < placement->columns; i++)
		gair__repair_set_change(check->findings, finding, repair, i, check->report, placement->cells[i],
					placement->values[i], placement->values[i]);
}

static int is_new(const struct placement *found, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (memcmp(found[i].values, found[count].values, sizeof found[i].values) == 0)
			return 0;
	return 1;
}

/* The masks of the placements of a row that is short because blank cells left no trace; more than MOST_PROPOSALS may be there. */
static size_t find_masks(const gair__check *check, const struct placement *row, const int64_t *figures, size_t count,
			 uint16_t masks[MOST_PROPOSALS])
{
	gair__placement found[GAIR__MOST_PLACEMENTS];
	size_t all, i;

	if (row->table == GAIR_TABLE_PROCEEDINGS)
		return count ? gair__find_group_placements(figures, count, masks, MOST_PROPOSALS) : 0;
	if (row->table != GAIR_TABLE_APPLICATIONS)
		return 0;
	all = gair__find_placements(check->report, row->row, found);
	for (i = 0; i < all && i < MOST_PROPOSALS; i++)
		masks[i] = found[i].filled;
	return all;
}

/* The figures where a mask has bits, the other cells blank. */
static void add_blanks(gair__check *check, gair__finding *finding, const struct placement *row, const int64_t *figures,
		       size_t count, uint16_t mask)
{
	int groups = row->table == GAIR_TABLE_PROCEEDINGS;
	size_t repair = gair__finding_add_repair(check->findings, finding, "",
						 groups ? "按此排列、其余格子留空，各组的合计都成立"
							: "按此排列、其余格子留空，该行和各列的勾稽关系都成立",
						 groups ? "so placed, the other cells blank, each group adds up"
							: "so placed, the other cells blank, the row and all columns add up",
						 count);
	size_t c, next = 0;

	for (c = 0; c < row->columns; c++)
		if (mask >> c & 1) {
			gair__repair_set_change(check->findings, finding, repair, next, check->report, row->cells[c],
						figures[next], figures[next]);
			next++;
		}
}

/* 1 if there are placements with blanks. */
static int propose_blanks(gair__check *check, gair__finding *finding, const struct placement *row, const int64_t *figures,
			  size_t count)
{
	uint16_t masks[MOST_PROPOSALS];
	size_t all = find_masks(check, row, figures, count, masks), i;

	for (i = 0; i < all && all <= MOST_PROPOSALS; i++)
		add_blanks(check, finding, row, figures, count, masks[i]);
	return all > 0;
}

/* The cells of a row, or of all rows where the table prints them as one. */
static void take_cells(struct placement *row)
{
	size_t rows = row->row ? 1 : gair_form_row_count(row->edition, row->table), r, c;

	if (!row->row && row->table != GAIR_TABLE_PROCEEDINGS)
		return;
	for (r = 0; r < rows; r++) {
		int32_t number = row->row ? row->row : gair_form_row_at(row->edition, row->table, r);

		row->group = gair_form_column_count(row->edition, row->table, number);
		for (c = 0; c < row->group && row->columns < MOST_FIGURES; c++)
			row->cells[row->columns++] =
				GAIR_CELL(row->table, number, gair_form_column_at(row->edition, row->table, number, c));
	}
}

void gair__propose_placement(gair__check *check, gair__finding *finding, const gair__note *note)
{
	struct placement row, found[MOST_PROPOSALS + 1];
	int64_t figures[MOST_FIGURES];
	size_t count = gair__note_figures(note, figures, MOST_FIGURES), proposals = 0, at, i;

	memset(&row, 0, sizeof row);
	row.edition = gair_report_edition(check->report, note->table);
	row.table = note->table;
	row.row = note->row;
	take_cells(&row);
	for (i = 0; i < row.columns; i++)
		gair__finding_add_cell(check->findings, finding, check->report, row.cells[i], GAIR_ROLE_SUSPECT);
	/* table proactive has no identities that could tell */
	if (count < row.columns && propose_blanks(check, finding, &row, figures, count))
		return;
	if (note->table == GAIR_TABLE_PROACTIVE || (count + 1 != row.columns && count != row.columns + 1))
		return;
	for (at = 0; at < (count > row.columns ? count : row.columns) && proposals <= MOST_PROPOSALS; at++) {
		found[proposals] = row;
		if (place(&found[proposals], figures, count, at) && holds(check->report, &found[proposals]) &&
		    is_new(found, proposals))
			proposals++;
	}
	for (i = 0; i < proposals && proposals <= MOST_PROPOSALS; i++)
		add_proposal(check, finding, &found[i]);
}
