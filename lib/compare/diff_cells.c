/* The cells that differ, in the order of the union of the editions. */
#include "compare/diff.h"

#include <string.h>

#include "report/add.h"

#define SUMMED 1  /* the other side is the sum of three rows */
#define LACKING 2 /* the other side's edition has no such cell */

/* 1 for a cell of the three rows that stand for 2019's one. */
static int is_part(int32_t cell)
{
	int32_t row = gair_cell_row(cell);

	return gair_cell_table(cell) == GAIR_TABLE_APPLICATIONS && row >= GAIR_APPLICATIONS_OTHER_NOT_CORRECTED &&
	       row <= GAIR_APPLICATIONS_OTHER_OTHER;
}

static gair_status take_side(gair_differences *out, const gair_report *report, int32_t cell, gair__cell_side *side)
{
	const gair__entry *entry = &report->cells[gair_cell_index(cell)];

	side->state = entry->state;
	side->value = entry->state == GAIR_STATE_NUMBER ? entry->value : 0;
	side->raw = entry->raw_size ? gair__arena_text(&out->arena, entry->raw, entry->raw_size) : "";
	return side->raw ? GAIR_OK : GAIR_E_NOMEM;
}

static int same(const gair__cell_side *a, const gair__cell_side *b)
{
	return a->state == b->state && (a->state != GAIR_STATE_NUMBER || a->value == b->value) && strcmp(a->raw, b->raw) == 0;
}

static void keep(gair_differences *out, int32_t cell, int32_t edition, const gair__cell_side sides[2])
{
	gair__cell_difference *item = &out->cells[out->cell_count++];

	item->cell = cell;
	item->edition = edition;
	item->sides[0] = sides[0];
	item->sides[1] = sides[1];
	item->kind = sides[0].state == GAIR_STATE_ABSENT   ? GAIR_DIFF_APPEARED
		     : sides[1].state == GAIR_STATE_ABSENT ? GAIR_DIFF_VANISHED
							   : GAIR_DIFF_CHANGED;
}

static gair_status diff_cell(gair_differences *out, const gair_report *const reports[2], int32_t cell)
{
	gair__cell_side sides[2] = {{0, 0, ""}, {0, 0, ""}};
	int32_t editions[2], table = gair_cell_table(cell), edition = 0;
	int side;

	for (side = 0; side < 2; side++)
		editions[side] = gair_report_edition(reports[side], table);
	/* the three rows are told by the one that they stand against */
	if (is_part(cell) && editions[0] != editions[1] && editions[0] && editions[1])
		return GAIR_OK;
	for (side = 0; side < 2; side++) {
		int has = gair_form_cell_index(editions[side], cell) >= 0;

		if (gair__is_combined(cell) && !has && editions[side] && gair_form_cell_index(editions[!side], cell) >= 0) {
			edition = SUMMED;
			sides[side].state = gair__get_across(reports[side], cell, &sides[side].value);
			continue;
		}
		if (!has && editions[side] && gair_form_cell_index(editions[!side], cell) >= 0)
			edition = LACKING;
		if (take_side(out, reports[side], cell, &sides[side]) != GAIR_OK)
			return GAIR_E_NOMEM;
	}
	if (!same(&sides[0], &sides[1]))
		keep(out, cell, edition, sides);
	return GAIR_OK;
}

gair_status gair__diff_cells(gair_differences *out, const gair_report *const reports[2])
{
	gair_status status = GAIR_OK;
	size_t i;

	for (i = 0; i < gair_cell_count() && status == GAIR_OK; i++)
		status = diff_cell(out, reports, gair_cell_at(i));
	return status;
}
