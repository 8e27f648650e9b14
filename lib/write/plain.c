/*
 * The report as plain text and as Markdown: title, who and when, the six sections, the three tables as rows with pipes. What is
 * written so is read back by the library's own readers; a place, a break inside a text and the reading findings are not carried.
 */
#include <string.h>

#include "base/utf8.h"
#include "write/write.h"

/* How the two formats differ. */
typedef struct style {
	const char *title, *heading; /* what stands before them */
	const char *special;         /* characters that a backslash takes the meaning of; NULL: pipes become full-width ones */
	int rule;                    /* a head is parted from its rows by a line of dashes */
} style;

static const style text_style = {"", "", NULL, 0};
static const style markdown_style = {"# ", "## ", "\\`*_~<>&|[]#", 1};

typedef struct sheet {
	gair__output *output;
	const gair_report *report;
	const style *style;
} sheet;

static const char *const numerals[] = {"", "一", "二", "三", "四", "五", "六"};

/* Text on one line: breaks become spaces, what steers a terminal is written out, what means something to the format loses it. */
static void write_text(const sheet *to, const char *text, size_t size)
{
	size_t i, length;

	for (i = 0; i < size; i += length) {
		gair__utf8_decode(text + i, size - i, &length, NULL);
		if (text[i] == '\n' || text[i] == '\r' || text[i] == '\t')
			gair__output_byte(to->output, ' ');
		else if (!to->style->special && text[i] == '|')
			gair__output_string(to->output, "｜");
		else if (to->style->special && text[i] && strchr(to->style->special, text[i]))
			gair__output_bytes(to->output, (const char[]){'\\', text[i]}, 2);
		else
			gair__output_visible(to->output, text + i, length);
	}
}

static void write_line(const sheet *to, const char *before, const char *text, size_t size)
{
	if (size == 0)
		return;
	gair__output_string(to->output, before);
	write_text(to, text, size);
	gair__output_string(to->output, "\n\n");
}

/* A day as 2021年2月20日. */
static void write_day(gair__output *output, const gair_date *day)
{
	gair__output_integer(output, day->year);
	gair__output_string(output, "年");
	gair__output_integer(output, day->month);
	gair__output_string(output, "月");
	gair__output_integer(output, day->day);
	gair__output_string(output, "日");
}

static void write_front(const sheet *to)
{
	gair_date from, to_day, published;
	size_t size;
	const char *text = gair_report_title(to->report, &size);

	write_line(to, to->style->title, text, size);
	text = gair_report_body(to->report, &size);
	write_line(to, "发布机构：", text, size);
	if (gair_report_published(to->report, &published)) {
		gair__output_string(to->output, "发布日期：");
		write_day(to->output, &published);
		gair__output_string(to->output, "\n\n");
	}
	if (gair_report_period(to->report, &from, &to_day)) {
		gair__output_string(to->output, "本报告所列数据的统计期限自");
		write_day(to->output, &from);
		gair__output_string(to->output, "起至");
		write_day(to->output, &to_day);
		gair__output_string(to->output, "止。\n\n");
	}
}

/* One cell of a row; the pipe behind it is the next one's. */
static void write_cell(const sheet *to, const char *text, size_t size)
{
	gair__output_string(to->output, " ");
	write_text(to, text, size);
	gair__output_string(to->output, " |");
}

static void write_label(const sheet *to, const char *label)
{
	write_cell(to, label, strlen(label));
}

/* The figure of a cell as a document has it: the raw text where there is one. */
static void write_figure(const sheet *to, int32_t cell)
{
	int64_t value = 0;
	int32_t state = gair_report_get(to->report, cell, &value);
	size_t size;
	const char *raw = gair_report_raw(to->report, cell, &size);

	if (size > 0) {
		write_cell(to, raw, size);
		return;
	}
	gair__output_byte(to->output, ' ');
	if (state == GAIR_STATE_NUMBER && gair_cell_kind(cell) == GAIR_KIND_MONEY)
		gair__output_money(to->output, value);
	else if (state == GAIR_STATE_NUMBER)
		gair__output_integer(to->output, value);
	else if (state == GAIR_STATE_NOT_APPLICABLE)
		gair__output_byte(to->output, '/');
	gair__output_string(to->output, " |");
}

/* 1 if two rows have the same columns under the same heads: they share one grid. */
static int same_heads(int32_t edition, int32_t table, int32_t a, int32_t b)
{
	size_t i, count = gair_form_column_count(edition, table, a);

	if (count != gair_form_column_count(edition, table, b))
		return 0;
	for (i = 0; i < count; i++) {
		int32_t column = gair_form_column_at(edition, table, a, i);

		if (column != gair_form_column_at(edition, table, b, i) ||
		    strcmp(gair_form_column_label(edition, table, a, column, GAIR_LANG_ZH),
			   gair_form_column_label(edition, table, b, column, GAIR_LANG_ZH)) != 0)
			return 0;
	}
	return 1;
}

static int row_is_there(const gair_report *report, int32_t edition, int32_t table, int32_t row)
{
	size_t i;

	for (i = 0; i < gair_form_column_count(edition, table, row); i++)
		if (gair_report_get(report, GAIR_CELL(table, row, gair_form_column_at(edition, table, row, i)), NULL) >
		    GAIR_STATE_ABSENT)
			return 1;
	return 0;
}

static void write_head(const sheet *to, int32_t edition, int32_t table, int32_t row)
{
	static const char *const corners[] = {"", "信息内容", "统计项目", "类型"};
	size_t i, count = gair_form_column_count(edition, table, row);

	gair__output_string(to->output, "|");
	write_label(to, corners[table & 3]);
	for (i = 0; i < count; i++)
		write_label(to, gair_form_column_label(edition, table, row, gair_form_column_at(edition, table, row, i),
						       GAIR_LANG_ZH));
	gair__output_string(to->output, "\n");
	if (!to->style->rule)
		return;
	gair__output_string(to->output, "|");
	for (i = 0; i <= count; i++)
		gair__output_string(to->output, " --- |");
	gair__output_string(to->output, "\n");
}

/* A group of rows as a row of its own, its other cells empty. */
static void write_group(const sheet *to, const char *label, size_t columns)
{
	gair__output_string(to->output, "|");
	write_label(to, label);
	for (; columns > 0; columns--)
		gair__output_string(to->output, to->style->rule ? "  |" : "");
	gair__output_string(to->output, "\n");
}

static void write_row(const sheet *to, int32_t edition, int32_t table, int32_t row)
{
	size_t i;

	gair__output_string(to->output, "|");
	write_label(to, gair_form_row_label(edition, table, row, GAIR_LANG_ZH));
	for (i = 0; i < gair_form_column_count(edition, table, row); i++)
		write_figure(to, GAIR_CELL(table, row, gair_form_column_at(edition, table, row, i)));
	gair__output_string(to->output, "\n");
}

/* 1 if the group of the row at `index` stood above an earlier row: 三、本年度办理结果 takes up again behind its sub-groups. */
static int group_is_written(const gair_report *report, int32_t edition, int32_t table, size_t index, const char *group)
{
	size_t i;

	for (i = 0; i < index; i++) {
		int32_t row = gair_form_row_at(edition, table, i);

		if (row_is_there(report, edition, table, row) &&
		    strcmp(gair_form_row_group(edition, table, row, GAIR_LANG_ZH), group) == 0)
			return 1;
	}
	return 0;
}

static void write_table(const sheet *to, int32_t table)
{
	int32_t edition = gair_report_edition(to->report, table), last = 0;
	size_t i;

	for (i = 0; i < gair_form_row_count(edition, table); i++) {
		int32_t row = gair_form_row_at(edition, table, i);
		const char *group = gair_form_row_group(edition, table, row, GAIR_LANG_ZH);

		if (!row_is_there(to->report, edition, table, row))
			continue;
		if (!last || !same_heads(edition, table, last, row)) {
			gair__output_string(to->output, last ? "\n" : "");
			write_head(to, edition, table, row);
		}
		if (group[0] && !group_is_written(to->report, edition, table, i, group))
			write_group(to, group, gair_form_column_count(edition, table, row));
		last = row;
		write_row(to, edition, table, row);
	}
	gair__output_string(to->output, last ? "\n" : "");
}

/* The tables that stand in a section of the form. */
static void write_tables_of(const sheet *to, int32_t section)
{
	size_t i;

	for (i = 0; i < gair_form_table_count(); i++)
		if (gair_table_section(gair_form_table_at(i)) == section)
			write_table(to, gair_form_table_at(i));
}

static void write_heading(const sheet *to, int32_t number, const char *title, size_t size)
{
	gair__output_string(to->output, to->style->heading);
	if (number >= 1 && number <= 6) {
		gair__output_string(to->output, numerals[number]);
		gair__output_string(to->output, "、");
	}
	write_text(to, title, size);
	gair__output_string(to->output, "\n\n");
}

/* A table whose section the report does not have stands under the form's own heading. */
static void write_missing(const sheet *to, unsigned written)
{
	size_t i;

	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i), section = gair_table_section(table);
		const char *title = gair_table_title(table, GAIR_LANG_ZH);

		if (written & 1u << section || gair_report_edition(to->report, table) == GAIR_EDITION_NONE)
			continue;
		write_heading(to, section, title, strlen(title));
		write_table(to, table);
	}
}

static void write_report(const gair_report *report, const style *how, gair__output *output)
{
	const sheet to = {output, report, how};
	unsigned written = 0;
	size_t i, p, size;

	write_front(&to);
	for (i = 0; i < gair_report_section_count(report); i++) {
		int32_t number = gair_report_section_number(report, i);
		const char *text = gair_report_section_title(report, i, &size);

		write_heading(&to, number, text, size);
		if (number > 0 && !(written & 1u << number))
			write_tables_of(&to, number);
		written |= 1u << number;
		for (p = 0; p < gair_report_paragraph_count(report, i); p++) {
			text = gair_report_paragraph(report, i, p, &size);
			write_line(&to, "", text, size);
		}
	}
	write_missing(&to, written);
}

void gair__write_text(const gair_report *report, uint32_t flags, gair__output *output)
{
	(void)flags;
	write_report(report, &text_style, output);
}

void gair__write_markdown(const gair_report *report, uint32_t flags, gair__output *output)
{
	(void)flags;
	write_report(report, &markdown_style, output);
}
