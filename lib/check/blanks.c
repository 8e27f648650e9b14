/*
 * cell.blank and cell.not_applicable: cells without a number, said once a row with their count, or once for the columns that are so
 * from top to bottom, and not one by one.
 */
#include <string.h>

#include "check/check.h"

#define MOST_COLUMNS 16
#define FEWEST_ROWS 3 /* that make a column */

/* A state, the rule that speaks of it, and its words behind the name of a row and of columns. */
static const struct gap {
	int32_t state;
	const char *rule, *row_zh, *row_en, *columns_zh, *columns_en;
} gaps[] = {
	{GAIR_STATE_BLANK, "cell.blank", "有 %d 个格子留空；没有发生请填 0",
	 ": blank cells: %d; if nothing happened they should be 0", "整列留空（共 %d 个格子）；没有发生请填 0",
	 " hold nothing: %d cells; if nothing happened they should be 0"},
	{GAIR_STATE_NOT_APPLICABLE, "cell.not_applicable", "有 %d 个格子填的是“/”“无”之类；没有发生请填 0",
	 ": cells with a mark such as “/”: %d; if nothing happened they should be 0",
	 "整列填的是“/”“无”之类（共 %d 个格子）；没有发生请填 0",
	 " hold marks such as “/”: %d cells; if nothing happened they should be 0"},
};

/* A table, and which of its columns hold no number in any row that is there. */
struct sheet {
	int32_t table, edition;
	uint8_t whole[MOST_COLUMNS]; /* by number of column */
};

static int32_t state_of(const gair_report *report, int32_t cell)
{
	return report->cells[gair_cell_index(cell)].state;
}

static int is_whole(const gair_report *report, const struct sheet *sheet, int32_t column, int32_t state)
{
	size_t r, rows = 0;

	for (r = 0; r < gair_form_row_count(sheet->edition, sheet->table); r++) {
		int32_t found =
			state_of(report, GAIR_CELL(sheet->table, gair_form_row_at(sheet->edition, sheet->table, r), column));

		if (found != state && found != GAIR_STATE_ABSENT)
			return 0;
		rows += found == state;
	}
	return rows >= FEWEST_ROWS;
}

/* All rows of these tables have the same columns. */
static int has_columns(int32_t table)
{
	return table == GAIR_TABLE_APPLICATIONS || table == GAIR_TABLE_PROCEEDINGS;
}

static size_t first_row(const gair_report *report, const struct sheet *sheet, int32_t column, int32_t state)
{
	size_t r = 0;

	while (state_of(report, GAIR_CELL(sheet->table, gair_form_row_at(sheet->edition, sheet->table, r), column)) != state)
		r++;
	return r;
}

/* Names of columns, parted; `scope` gets their names in paths. */
static void name_columns(gair__buffer text[2], gair__buffer *scope, const struct sheet *sheet, int32_t row)
{
	size_t c;
	int32_t lang;

	for (lang = 0; lang < 2; lang++)
		gair__buffer_append_string(
			&text[lang], lang == GAIR_LANG_EN
					     ? (sheet->table == GAIR_TABLE_APPLICATIONS ? "table 3, columns" : "table 4, columns")
					     : (sheet->table == GAIR_TABLE_APPLICATIONS ? "表三" : "表四"));
	for (c = 0; c < gair_form_column_count(sheet->edition, sheet->table, row); c++) {
		int32_t column = gair_form_column_at(sheet->edition, sheet->table, row, c);

		if (!sheet->whole[column])
			continue;
		gair__buffer_format(&text[GAIR_LANG_ZH], "“%s”",
				    gair_form_column_label(sheet->edition, sheet->table, row, column, GAIR_LANG_ZH));
		gair__buffer_format(&text[GAIR_LANG_EN], " “%s”",
				    gair_form_column_label(sheet->edition, sheet->table, row, column, GAIR_LANG_EN));
		gair__buffer_format(scope, scope->size ? ",%s" : "%s", gair_column_name(sheet->table, column));
	}
}

static void add_columns(gair__check *check, gair__finding *finding, const struct sheet *sheet, int32_t state)
{
	size_t r, c;

	for (r = 0; r < gair_form_row_count(sheet->edition, sheet->table); r++) {
		int32_t row = gair_form_row_at(sheet->edition, sheet->table, r);

		for (c = 0; c < gair_form_column_count(sheet->edition, sheet->table, row); c++) {
			int32_t column = gair_form_column_at(sheet->edition, sheet->table, row, c),
				cell = GAIR_CELL(sheet->table, row, column);

			if (sheet->whole[column] && state_of(check->report, cell) == state)
				gair__finding_add_cell(check->findings, finding, check->report, cell, GAIR_ROLE_SUSPECT);
		}
	}
}

/* One finding for the columns that hold no number at all. */
static void report_columns(gair__check *check, const struct sheet *sheet, const struct gap *gap, int32_t first)
{
	int32_t row = gair_form_row_at(sheet->edition, sheet->table, first_row(check->report, sheet, first, gap->state));
	gair__buffer text[2], scope;
	gair__finding *finding;
	int32_t lang;

	for (lang = 0; lang < 2; lang++)
		gair__buffer_init(&text[lang], &check->findings->allocator);
	gair__buffer_init(&scope, &check->findings->allocator);
	name_columns(text, &scope, sheet, row);
	finding = gair__check_finding(check, gap->rule, gair__buffer_text(&scope),
				      gair__order_cell(GAIR_CELL(sheet->table, row, first)));
	if (finding) {
		add_columns(check, finding, sheet, gap->state);
		gair__check_tell(check, finding, gair__buffer_text(&text[GAIR_LANG_ZH]), gair__buffer_text(&text[GAIR_LANG_EN]),
				 gap->columns_zh, gap->columns_en, (int)finding->cell_count);
	}
	for (lang = 0; lang < 2; lang++) {
		if (text[lang].status != GAIR_OK || scope.status != GAIR_OK)
			check->findings->status = GAIR_E_NOMEM;
		gair__buffer_free(&text[lang]);
	}
	gair__buffer_free(&scope);
}

/* One finding for the cells of a row, those of whole columns left out. */
static void check_row(gair__check *check, const struct sheet *sheet, const struct gap *gap, int32_t row)
{
	int32_t cells[MOST_COLUMNS];
	size_t count = 0, c;
	char name[2][GAIR__PLACE_NAME];
	gair__finding *finding;

	for (c = 0; c < gair_form_column_count(sheet->edition, sheet->table, row); c++) {
		int32_t column = gair_form_column_at(sheet->edition, sheet->table, row, c),
			cell = GAIR_CELL(sheet->table, row, column);

		if (!sheet->whole[column] && state_of(check->report, cell) == gap->state && count < MOST_COLUMNS)
			cells[count++] = cell;
	}
	if (count == 0)
		return;
	finding = gair__check_finding(check, gap->rule, gair__row_scope(sheet->table, row), gair__order_cell(cells[0]));
	if (!finding)
		return;
	gair__name_row(sheet->edition, sheet->table, row, GAIR_LANG_ZH, name[0]);
	gair__name_row(sheet->edition, sheet->table, row, GAIR_LANG_EN, name[1]);
	for (c = 0; c < count; c++)
		gair__finding_add_cell(check->findings, finding, check->report, cells[c], GAIR_ROLE_SUSPECT);
	gair__check_tell(check, finding, name[0], name[1], gap->row_zh, gap->row_en, (int)count);
}

static void check_table(gair__check *check, struct sheet *sheet, const struct gap *gap)
{
	int32_t first = 0, row = gair_form_row_at(sheet->edition, sheet->table, 0);
	size_t r, c;

	memset(sheet->whole, 0, sizeof sheet->whole);
	for (c = 0; has_columns(sheet->table) && c < gair_form_column_count(sheet->edition, sheet->table, row); c++) {
		int32_t column = gair_form_column_at(sheet->edition, sheet->table, row, c);

		sheet->whole[column] = (uint8_t)is_whole(check->report, sheet, column, gap->state);
		if (sheet->whole[column] && !first)
			first = column;
	}
	if (first)
		report_columns(check, sheet, gap, first);
	for (r = 0; r < gair_form_row_count(sheet->edition, sheet->table); r++)
		check_row(check, sheet, gap, gair_form_row_at(sheet->edition, sheet->table, r));
}

void gair__check_blanks(gair__check *check)
{
	struct sheet sheet;
	size_t t, g, seen[sizeof gaps / sizeof *gaps] = {0}, i;

	for (i = 0; i < GAIR__CELLS; i++)
		for (g = 0; g < sizeof gaps / sizeof *gaps; g++)
			seen[g] += check->report->cells[i].state == gaps[g].state;
	for (g = 0; g < sizeof gaps / sizeof *gaps; g++)
		for (t = 0; seen[g] && t < gair_form_table_count(); t++) {
			sheet.table = gair_form_table_at(t);
			sheet.edition = gair_report_edition(check->report, sheet.table);
			if (sheet.edition)
				check_table(check, &sheet, &gaps[g]);
		}
}
