/* table.*: the tables of the report against the form. */
#include <string.h>

#include "check/check.h"

/* 1 if recognition said of a row that its figures could not be placed. */
static int has_row_note(const gair_report *report, int32_t table, int32_t row)
{
	size_t i;

	for (i = 0; i < report->note_count; i++)
		if (report->notes[i].table == table && strcmp(report->notes[i].rule, "table.row_figures") == 0 &&
		    (report->notes[i].row == row || report->notes[i].row == 0))
			return 1;
	return 0;
}

static int row_is_absent(const gair_report *report, int32_t edition, int32_t table, int32_t row)
{
	size_t c;

	for (c = 0; c < gair_form_column_count(edition, table, row); c++)
		if (gair_report_get(report, GAIR_CELL(table, row, gair_form_column_at(edition, table, row, c)), NULL) !=
		    GAIR_STATE_ABSENT)
			return 0;
	return 1;
}

static void check_missing_table(gair__check *check, int32_t table)
{
	gair__finding *finding = gair__check_finding(check, "table.missing", gair_table_name(table), gair__order_table(table));
	char name[2][GAIR__PLACE_NAME];

	gair__name_table(table, GAIR_LANG_ZH, name[0]);
	gair__name_table(table, GAIR_LANG_EN, name[1]);
	gair__check_tell(check, finding, name[0], name[1], "没有找到，请核对第 %d 部分里的表格是否齐全、行列名称是否与表式一致",
			 " was not found: are its rows and columns in section %d named as in the form?",
			 (int)gair_table_section(table));
}

static void check_missing_row(gair__check *check, int32_t edition, int32_t table, int32_t row)
{
	int32_t first = GAIR_CELL(table, row, gair_form_column_at(edition, table, row, 0));
	gair__finding *finding =
		gair__check_finding(check, "table.row_missing", gair__row_scope(table, row), gair__order_cell(first));
	char name[2][GAIR__PLACE_NAME];

	gair__name_row(edition, table, row, GAIR_LANG_ZH, name[0]);
	gair__name_row(edition, table, row, GAIR_LANG_EN, name[1]);
	gair__check_tell(check, finding, name[0], name[1], "没有找到，请补上这一行；没有发生的填 0",
			 " was not found: add it, with 0 where nothing happened");
}

/* A column of table applications that no row has. */
static int column_is_absent(const gair_report *report, int32_t edition, int32_t table, int32_t column)
{
	size_t r, present = 0;

	for (r = 0; r < gair_form_row_count(edition, table); r++) {
		int32_t row = gair_form_row_at(edition, table, r);

		if (gair_report_get(report, GAIR_CELL(table, row, column), NULL) != GAIR_STATE_ABSENT)
			return 0;
		present += !row_is_absent(report, edition, table, row);
	}
	return present > 0;
}

static void name_missing_column(gair__check *check, gair__finding *finding, int32_t edition, int32_t table, int32_t row,
				int32_t column)
{
	char name[2][GAIR__PLACE_NAME];
	gair__buffer zh, en;

	gair__name_table(table, GAIR_LANG_ZH, name[0]);
	gair__name_table(table, GAIR_LANG_EN, name[1]);
	gair__buffer_init(&zh, &check->findings->allocator);
	gair__buffer_init(&en, &check->findings->allocator);
	gair__buffer_format(&zh, "%s没有“%s”一列，请按表式补上", name[0],
			    gair_form_column_label(edition, table, row, column, GAIR_LANG_ZH));
	gair__buffer_format(&en, "%s has no column “%s”: add it as in the form", name[1],
			    gair_form_column_label(edition, table, row, column, GAIR_LANG_EN));
	gair__check_say(check, finding, gair__buffer_text(&zh), gair__buffer_text(&en));
	if (zh.status != GAIR_OK || en.status != GAIR_OK)
		check->findings->status = GAIR_E_NOMEM;
	gair__buffer_free(&zh);
	gair__buffer_free(&en);
}

static void check_columns(gair__check *check, int32_t edition)
{
	int32_t table = GAIR_TABLE_APPLICATIONS, row = GAIR_APPLICATIONS_RECEIVED;
	size_t c;

	for (c = 0; c < gair_form_column_count(edition, table, row); c++) {
		int32_t column = gair_form_column_at(edition, table, row, c);
		gair__finding *finding;

		if (!column_is_absent(check->report, edition, table, column))
			continue;
		finding = gair__check_finding(check, "table.column_missing", gair_column_name(table, column),
					      gair__order_table(table) + 2);
		name_missing_column(check, finding, edition, table, row, column);
	}
}

static void check_edition(gair__check *check, int32_t table)
{
	const gair_report *report = check->report;
	int32_t edition = gair_report_edition(report, table), wanted = gair_form_edition_for_year(report->year);
	int32_t other =
		gair_report_edition(report, table == GAIR_TABLE_PROACTIVE ? GAIR_TABLE_APPLICATIONS : GAIR_TABLE_PROACTIVE);
	char name[2][GAIR__PLACE_NAME];
	gair__finding *finding;

	if (!edition)
		return;
	/* without a year, only that the two differ can be said, and it is said once */
	if (wanted ? edition == wanted : !other || edition == other || table == GAIR_TABLE_PROACTIVE)
		return;
	finding = gair__check_finding(check, "table.edition", gair_table_name(table), gair__order_table(table) + 1);
	gair__name_table(table, GAIR_LANG_ZH, name[0]);
	gair__name_table(table, GAIR_LANG_EN, name[1]);
	if (wanted)
		gair__check_tell(check, finding, name[0], name[1], "用的是 %d 年版表式，%d 年的报告应使用 %d 年版（%s），请换用",
				 " has the form of %d; the report of %d must have that of %d (%s)", (int)edition,
				 (int)report->year, (int)wanted, gair_form_source(wanted));
	else
		gair__check_tell(check, finding, name[0], name[1], "用的是 %d 年版表式，表二用的是 %d 年版，请统一版本",
				 " has the form of %d, table 2 that of %d", (int)edition, (int)other);
}

void gair__check_tables(gair__check *check)
{
	size_t t, r;

	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t), edition = gair_report_edition(check->report, table);

		if (!edition)
			check_missing_table(check, table);
		for (r = 0; r < gair_form_row_count(edition, table); r++) {
			int32_t row = gair_form_row_at(edition, table, r);

			if (row_is_absent(check->report, edition, table, row) && !has_row_note(check->report, table, row))
				check_missing_row(check, edition, table, row);
		}
		if (table == GAIR_TABLE_APPLICATIONS && edition)
			check_columns(check, edition);
		if (table != GAIR_TABLE_PROCEEDINGS)
			check_edition(check, table);
	}
}
