/*
 * The report as plain text and as Markdown: title, who and when, the six sections, the three tables as rows with pipes. What is
 * written so is read back by the library's own readers; a place, a break inside a text and the reading findings are not carried.
 */
#include <string.h>

#include "base/utf8.h"
#include "write/form_layout.h"
#include "write/outline.h"
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

static void write_figure(const sheet *to, int32_t cell)
{
	char buffer[GAIR__FIGURE_SIZE];
	size_t size;
	const char *text = gair__outline_figure(to->report, cell, buffer, &size);

	write_cell(to, text, size);
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

static void write_table(void *context, int32_t table)
{
	const sheet *to = context;
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

static void write_title(void *context, const char *text, size_t size)
{
	const sheet *to = context;

	write_line(to, to->style->title, text, size);
}

static void write_fact(void *context, const char *before, const char *text, size_t size)
{
	write_line(context, before, text, size);
}

static void write_paragraph(void *context, const char *text, size_t size)
{
	write_line(context, "", text, size);
}

static void write_heading(void *context, int32_t number, const char *title, size_t size)
{
	const sheet *to = context;

	gair__output_string(to->output, to->style->heading);
	gair__output_string(to->output, gair__layout_ordinal(number));
	write_text(to, title, size);
	gair__output_string(to->output, "\n\n");
}

static void write_report(const gair_report *report, const style *how, gair__output *output)
{
	static const gair__outline outline = {write_title, write_fact, write_heading, write_paragraph, write_table};
	sheet to = {output, report, how};

	gair__outline_draw(report, &outline, &to);
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
