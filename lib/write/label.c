#include "write/label.h"

#include <string.h>

/* The edition whose labels a cell is shown with; GAIR_EDITION_NONE for a cell that no edition has. */
static int32_t edition_of(const gair_report *report, int32_t cell)
{
	int32_t edition = gair_report_edition(report, gair_cell_table(cell));
	size_t i = gair_form_edition_count();

	if (gair_form_cell_index(edition, cell) >= 0)
		return edition;
	while (i-- > 0)
		if (gair_form_cell_index(gair_form_edition_at(i), cell) >= 0)
			return gair_form_edition_at(i);
	return GAIR_EDITION_NONE;
}

/* People call a table by the section it stands in. */
static void write_table(gair__output *output, int32_t table, int32_t lang)
{
	static const char *const numbers[] = {"", "一", "二", "三", "四", "五", "六"};
	int32_t section = gair_table_section(table);

	if (lang == GAIR_LANG_EN) {
		gair__output_string(output, "table ");
		gair__output_integer(output, section);
	} else {
		gair__output_string(output, "表");
		gair__output_string(output, section >= 0 && section < 7 ? numbers[section] : "");
	}
}

static void write_part(gair__output *output, const char *label)
{
	if (!label || !label[0])
		return;
	gair__output_string(output, " › ");
	gair__output_string(output, label);
}

void gair__label_cell(gair__output *output, const gair_report *report, int32_t cell, int32_t lang)
{
	int32_t table = gair_cell_table(cell), row = gair_cell_row(cell), column = gair_cell_column(cell);
	int32_t edition = edition_of(report, cell);

	if (edition == GAIR_EDITION_NONE)
		return;
	write_table(output, table, lang);
	/* The items of the regulations that table 二 is grouped by help nobody to find a cell. */
	if (table != GAIR_TABLE_PROACTIVE)
		write_part(output, gair_form_row_group(edition, table, row, lang));
	write_part(output, gair_form_row_label(edition, table, row, lang));
	write_part(output, gair_form_column_group(edition, table, column, lang));
	write_part(output, gair_form_column_label(edition, table, row, column, lang));
}

void gair__label_number(gair__output *output, int is_money, int64_t value)
{
	if (is_money)
		gair__output_money(output, value);
	else
		gair__output_integer(output, value);
}

void gair__label_value(gair__output *output, int32_t cell, int32_t state, int64_t value, const char *raw, int32_t lang)
{
	static const char *const names[][2] = {
		{"（没有这一格）", "(no such cell)"}, {"（空白）", "(blank)"}, {"", ""},
		{"（不适用）", "(not applicable)"},   {"（文字）", "(text)"},
	};
	int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

	if (state == GAIR_STATE_NUMBER) {
		gair__label_number(output, is_money, value);
		if (is_money)
			gair__output_string(output, lang == GAIR_LANG_EN ? " × 10,000 yuan" : " 万元");
	} else if (state >= 0 && state <= GAIR_STATE_TEXT) {
		gair__output_string(output, names[state][lang == GAIR_LANG_EN]);
	}
	if (raw && raw[0]) {
		gair__output_string(output, lang == GAIR_LANG_EN ? " \"" : " “");
		gair__output_visible(output, raw, strlen(raw));
		gair__output_string(output, lang == GAIR_LANG_EN ? "\"" : "”");
	}
}
