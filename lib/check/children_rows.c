/* children.sum, by row: the report's cells against the sums of those of the bodies. */
#include <string.h>

#include "check/children.h"

#define LISTED 3 /* cells that a message spells out */

/* The cells of a row, as they stand to their sums. */
typedef struct row_sums {
	int32_t table, row, edition;
	int32_t cells[GAIR__COLUMNS];
	gair__child_sum sums[GAIR__COLUMNS];
	size_t count;
	size_t differing, open; /* cells */
	size_t shown;           /* the cell whose sides the finding has */
} row_sums;

/* An unknown figure is in the way: some values of it would do, 0 would not. */
static int is_open(const gair__child_sum *at)
{
	if (at->overflow || gair__children_differ(at))
		return 0;
	if (at->state == GAIR_STATE_NUMBER)
		return at->unknown && at->sum != at->own;
	return at->state != GAIR_STATE_ABSENT && at->sum != 0;
}

static void gather(const gair__check *check, row_sums *row)
{
	size_t i, columns = gair_form_column_count(row->edition, row->table, row->row);
	int found = 0;

	for (i = 0; i < columns && i < GAIR__COLUMNS; i++) {
		int32_t cell = GAIR_CELL(row->table, row->row, gair_form_column_at(row->edition, row->table, row->row, i));
		gair__child_sum at = gair__children_sum(check, cell);

		row->cells[row->count] = cell;
		row->sums[row->count++] = at;
		row->open += (size_t)is_open(&at);
		if (!gair__children_differ(&at))
			continue;
		row->differing++;
		/* the total stands last */
		if (!found || i + 1 == columns)
			row->shown = i;
		found = 1;
	}
}

static void put_value(gair__buffer *text, int32_t cell, int64_t value)
{
	gair__buffer_format(text, gair_cell_kind(cell) == GAIR_KIND_MONEY ? "%m" : "%l", value);
}

static void put_message(gair__buffer *text, const row_sums *row, int32_t lang)
{
	char name[GAIR__PLACE_NAME];
	size_t i, listed = 0;
	int en = lang == GAIR_LANG_EN;

	gair__name_row(row->edition, row->table, row->row, lang, name);
	gair__buffer_append_string(text, name);
	if (!row->differing) {
		gair__buffer_append_string(text,
					   en ? ": cannot be held against the bodies, for figures are missing in one or the other"
					      : "：本报告或各单位的报告有空白，不能与各单位之和核对");
		return;
	}
	for (i = 0; i < row->count; i++) {
		if (!gair__children_differ(&row->sums[i]) || listed++ >= LISTED)
			continue;
		gair__buffer_append_string(text, listed == 1 ? (en ? ": " : "：") : en ? "; " : "；");
		gair__buffer_format(
			text, en ? "column %s " : "“%s”填 ",
			gair_form_column_label(row->edition, row->table, row->row, gair_cell_column(row->cells[i]), lang));
		put_value(text, row->cells[i], row->sums[i].own);
		gair__buffer_append_string(text, en ? ", the bodies together " : "，各单位之和为 ");
		put_value(text, row->cells[i], row->sums[i].sum);
	}
	if (listed > LISTED)
		gair__buffer_format(text, en ? "; and %l cells more" : "；另有 %l 格不等", (int64_t)(listed - LISTED));
}

static void say(gair__check *check, gair__finding *finding, const row_sums *row)
{
	int32_t lang;

	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer text;

		gair__buffer_init(&text, &check->findings->allocator);
		put_message(&text, row, lang);
		if (text.status != GAIR_OK)
			check->findings->status = text.status;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
}

/* The cells of the report that a cell of the older edition stands for. */
static void add_cells(gair__check *check, gair__finding *finding, int32_t cell)
{
	int32_t row;

	if (gair_form_cell_index(gair_report_edition(check->report, gair_cell_table(cell)), cell) >= 0) {
		gair__finding_add_cell(check->findings, finding, check->report, cell, GAIR_ROLE_SUSPECT);
		return;
	}
	for (row = GAIR_APPLICATIONS_OTHER_NOT_CORRECTED; row <= GAIR_APPLICATIONS_OTHER_OTHER; row++)
		gair__finding_add_cell(check->findings, finding, check->report,
				       GAIR_CELL(GAIR_TABLE_APPLICATIONS, row, gair_cell_column(cell)), GAIR_ROLE_SUSPECT);
}

static void report_row(gair__check *check, const row_sums *row)
{
	const gair__child_sum *shown = &row->sums[row->shown];
	gair__finding *finding = gair__check_finding(check, "children.sum", gair__row_scope(row->table, row->row),
						     gair__order_cell(row->cells[row->shown]));
	size_t i;

	if (!finding)
		return;
	finding->certainty = GAIR_CERTAINTY_LIKELY;
	finding->status = row->differing ? GAIR_FINDING_FAIL : GAIR_FINDING_UNDECIDABLE;
	for (i = 0; i < row->count; i++)
		if (row->differing ? gair__children_differ(&row->sums[i]) : is_open(&row->sums[i]))
			add_cells(check, finding, row->cells[i]);
	for (i = 0; i < row->count; i++)
		gair__finding_add_other(finding, row->sums[i].sum);
	say(check, finding, row);
	if (row->differing)
		gair__finding_set_sides(check->findings, finding, shown->own, shown->sum,
					gair_cell_kind(row->cells[row->shown]) == GAIR_KIND_MONEY);
}

void gair__check_children_rows(gair__check *check)
{
	int32_t table;
	size_t i;

	for (table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++) {
		int32_t edition = gair__children_edition(check, table);

		/* table 二 has other columns in each edition */
		if (table == GAIR_TABLE_PROACTIVE && edition != gair_report_edition(check->report, table))
			continue;
		for (i = 0; i < gair_form_row_count(edition, table); i++) {
			row_sums row;

			memset(&row, 0, sizeof row);
			row.table = table;
			row.edition = edition;
			row.row = gair_form_row_at(edition, table, i);
			gather(check, &row);
			if (row.differing || row.open)
				report_row(check, &row);
		}
	}
}
