/* gaireport show: the three tables of a report, drawn in the terminal, with what is doubtful marked. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "input.h"
#include "marks.h"
#include "text.h"

typedef struct view {
	const cli *c;
	const gair_report *report;
	const unsigned char *marks;
	output *out;
	int32_t edition, table;
	size_t total;                  /* columns of the terminal */
	int seen[8];                   /* what the legend has to explain: a SEEN_… each */
	char *texts[DRAW_COLUMNS_MAX]; /* of the row that is being drawn */
} view;

#define LABEL_MIN 16 /* columns for the labels of rows, however narrow the terminal */

enum { SEEN_SUSPECT, SEEN_DOUBT, SEEN_BLANK, SEEN_ABSENT };

/* Signs after a figure, by mark. */
static const char *const signs[] = {" ", "?", "✗"};

static int32_t row_at(const view *v, size_t index)
{
	return gair_form_row_at(v->edition, v->table, index);
}

static int32_t column_at(const view *v, int32_t row, size_t index)
{
	return gair_form_column_at(v->edition, v->table, row, index);
}

static size_t column_count(const view *v, int32_t row)
{
	size_t count = gair_form_column_count(v->edition, v->table, row);

	return count < DRAW_COLUMNS_MAX ? count : DRAW_COLUMNS_MAX - 1;
}

static const char *row_group(const view *v, size_t index)
{
	const char *group = gair_form_row_group(v->edition, v->table, row_at(v, index), v->c->lang);

	return group ? group : "";
}

static const char *row_label(const view *v, int32_t row)
{
	const char *label = gair_form_row_label(v->edition, v->table, row, v->c->lang);

	return label ? label : "";
}

static const char *column_label(const view *v, int32_t row, int32_t column)
{
	const char *label = gair_form_column_label(v->edition, v->table, row, column, v->c->lang);

	return label ? label : "";
}

/* What a cell that is no number shows. */
static char *state_text(view *v, int32_t cell, int32_t state)
{
	const char *text = "/";
	size_t size = 0;
	const char *raw = gair_report_raw(v->report, cell, &size);

	if (state == GAIR_STATE_BLANK) {
		text = TEXT(v->c, "(空)", "(blank)");
		v->seen[SEEN_BLANK] = 1;
	} else if (state == GAIR_STATE_ABSENT) {
		text = TEXT(v->c, "(缺)", "(none)");
		v->seen[SEEN_ABSENT] = 1;
	} else if (size) {
		return text_visible(raw, size, "");
	}
	return text_visible(text, strlen(text), "");
}

/* A cell as it is drawn, in memory of malloc: figure and sign. NULL without memory. */
static char *cell_text(view *v, int32_t cell, int mark)
{
	char buffer[32], *text, *signed_text;
	int64_t value = 0;
	int32_t state = gair_report_get(v->report, cell, &value);
	size_t size;

	if (state == GAIR_STATE_NUMBER) {
		number_text(gair_cell_kind(cell), value, buffer);
		text = text_visible(buffer, strlen(buffer), "");
	} else {
		text = state_text(v, cell, state);
	}
	if (!text)
		return NULL;
	size = strlen(text) + 8;
	signed_text = malloc(size);
	if (signed_text)
		snprintf(signed_text, size, "%s%s", text, signs[mark]);
	free(text);
	return signed_text;
}

static int same_columns(const view *v, int32_t a, int32_t b)
{
	size_t i, count = column_count(v, a);

	if (count != column_count(v, b))
		return 0;
	for (i = 0; i < count; i++)
		if (strcmp(column_label(v, a, column_at(v, a, i)), column_label(v, b, column_at(v, b, i))) != 0)
			return 0;
	return 1;
}

/* The rows from `first` on that can stand under one head. */
static size_t rows_under_head(const view *v, size_t first)
{
	size_t i = first + 1, count = gair_form_row_count(v->edition, v->table);

	while (i < count && same_columns(v, row_at(v, first), row_at(v, i)))
		i++;
	return i;
}

/* Columns that the widest figure takes; a text in a cell is broken over lines rather than widen them all. */
static size_t figure_width(view *v, size_t first, size_t end, size_t column)
{
	size_t i, widest = 4;

	for (i = first; i < end; i++) {
		int32_t row = row_at(v, i), cell = GAIR_CELL(v->table, row, column_at(v, row, column));
		char buffer[32];
		int64_t value = 0;
		size_t width = v->c->lang == GAIR_LANG_EN ? 8 : 6;

		if (gair_report_get(v->report, cell, &value) == GAIR_STATE_NUMBER)
			width = strlen(number_text(gair_cell_kind(cell), value, buffer)) + 1;
		else if (gair_report_get(v->report, cell, NULL) == GAIR_STATE_NOT_APPLICABLE)
			width = 4;
		if (width > widest)
			widest = width;
	}
	return widest;
}

/* Widths for heads of at most `head` columns; returns the width of the whole but for the first column. */
static size_t plan_widths(view *v, draw_table *t, size_t first, size_t end, size_t head)
{
	int32_t row = row_at(v, first);
	size_t i, sum = 0;

	t->count = column_count(v, row) + 1;
	for (i = 1; i < t->count; i++) {
		const char *label = column_label(v, row, column_at(v, row, i - 1));
		size_t width = text_width(label, strlen(label));

		t->widths[i] = figure_width(v, first, end, i - 1);
		if (width > head)
			width = head;
		if (width > t->widths[i])
			t->widths[i] = width;
		sum += t->widths[i] + 3;
	}
	return sum;
}

/* The widest heads that leave room for the labels of rows. */
static void plan_table(view *v, draw_table *t, size_t first, size_t end)
{
	static const size_t heads[2][4] = {{16, 12, 8, 4}, {16, 12, 8, 5}};
	size_t i, sum = 0, label = v->c->lang == GAIR_LANG_EN ? 18 : 30;

	for (i = 0; i < 4; i++) {
		sum = plan_widths(v, t, first, end, heads[v->c->lang == GAIR_LANG_EN][i]);
		if (sum + label + 4 <= v->total)
			break;
	}
	t->widths[0] = sum + 4 + LABEL_MIN <= v->total ? v->total - sum - 4 : LABEL_MIN;
	if (t->widths[0] > 48)
		t->widths[0] = 48;
}

static void draw_head(view *v, const draw_table *t, int32_t row)
{
	draw_cell cells[DRAW_COLUMNS_MAX];
	size_t i;

	cells[0].text = TEXT(v->c, v->table == GAIR_TABLE_PROACTIVE ? "信息内容" : "", "");
	cells[0].mark = DRAW_HEAD;
	cells[0].indent = 0;
	for (i = 1; i < t->count; i++) {
		cells[i].text = column_label(v, row, column_at(v, row, i - 1));
		cells[i].mark = DRAW_HEAD;
		cells[i].indent = 0;
	}
	draw_rule(v->out, t);
	draw_row(v->out, t, cells);
	draw_rule(v->out, t);
}

/* A group that stands inside another: one that comes before it and again after it. */
static int is_nested(const view *v, size_t index)
{
	size_t i, j, count = gair_form_row_count(v->edition, v->table);
	const char *group = row_group(v, index);

	for (i = 0; i < index; i++)
		for (j = index + 1; *row_group(v, i) && j < count; j++)
			if (strcmp(row_group(v, i), group) != 0 && strcmp(row_group(v, i), row_group(v, j)) == 0)
				return 1;
	return 0;
}

static int group_was_drawn(const view *v, size_t index)
{
	size_t i;

	for (i = 0; i < index; i++)
		if (strcmp(row_group(v, i), row_group(v, index)) == 0)
			return 1;
	return 0;
}

static void draw_group(view *v, const draw_table *t, size_t index)
{
	draw_cell cell = {row_group(v, index), DRAW_PLAIN, is_nested(v, index) ? 2 : 0};

	if (*cell.text && !group_was_drawn(v, index))
		draw_span(v->out, t, &cell);
}

static void draw_figures(view *v, const draw_table *t, size_t index)
{
	draw_cell cells[DRAW_COLUMNS_MAX];
	int32_t row = row_at(v, index);
	size_t i;

	cells[0].text = row_label(v, row);
	cells[0].mark = DRAW_PLAIN;
	cells[0].indent = (*row_group(v, index) ? 2u : 0u) + (is_nested(v, index) ? 2u : 0u);
	for (i = 1; i < t->count; i++) {
		int32_t cell = GAIR_CELL(v->table, row, column_at(v, row, i - 1));

		cells[i].mark = mark_of(v->marks, cell);
		cells[i].indent = 0;
		v->texts[i] = cell_text(v, cell, cells[i].mark);
		cells[i].text = v->texts[i] ? v->texts[i] : "";
		if (cells[i].mark != DRAW_PLAIN)
			v->seen[cells[i].mark == DRAW_SUSPECT ? SEEN_SUSPECT : SEEN_DOUBT] = 1;
		if (!v->texts[i])
			v->out->error = ENOMEM;
	}
	draw_row(v->out, t, cells);
	for (i = 1; i < t->count; i++)
		free(v->texts[i]);
}

static void draw_form_table(view *v)
{
	size_t first = 0, end, i, count = gair_form_row_count(v->edition, v->table);

	for (; first < count; first = end) {
		draw_table t;

		end = rows_under_head(v, first);
		plan_table(v, &t, first, end);
		draw_head(v, &t, row_at(v, first));
		for (i = first; i < end; i++) {
			draw_group(v, &t, i);
			draw_figures(v, &t, i);
		}
		draw_rule(v->out, &t);
	}
}

static void show_table(view *v, int32_t table)
{
	static const char *const numbers[] = {"", "一", "二", "三", "四", "五", "六"};
	int32_t section = gair_table_section(table);

	v->table = table;
	v->edition = gair_report_edition(v->report, table);
	output_text(v->out, "\n");
	draw_mark(v->out, DRAW_HEAD);
	if (v->c->lang == GAIR_LANG_EN)
		output_print(v->out, "%d. %s", (int)section, gair_table_title(table, GAIR_LANG_EN));
	else
		output_print(v->out, "%s、%s", numbers[section], gair_table_title(table, GAIR_LANG_ZH));
	draw_unmark(v->out, DRAW_HEAD);
	if (v->edition == GAIR_EDITION_NONE) {
		output_text(v->out, TEXT(v->c, "：报告里没有这张表\n", ": the report has no such table\n"));
		return;
	}
	output_print(v->out, TEXT(v->c, "（%d 年版）\n", " (edition %d)\n"), (int)v->edition);
	draw_form_table(v);
}

static void show_heading(view *v)
{
	size_t size = 0;
	const char *text = gair_report_title(v->report, &size);
	int32_t year = gair_report_year(v->report);

	if (size) {
		draw_mark(v->out, DRAW_HEAD);
		output_visible(v->out, text, size);
		draw_unmark(v->out, DRAW_HEAD);
		output_text(v->out, "\n");
	}
	text = gair_report_body(v->report, &size);
	output_text(v->out, TEXT(v->c, "机关：", "Body: "));
	if (size)
		output_visible(v->out, text, size);
	else
		output_text(v->out, TEXT(v->c, "（没有写明）", "(not named)"));
	if (year)
		output_print(v->out, TEXT(v->c, "　年度：%d\n", "   Year: %d\n"), (int)year);
	else
		output_text(v->out, TEXT(v->c, "　年度：（没有写明）\n", "   Year: (not named)\n"));
}

static void show_legend(view *v)
{
	static const char *const texts[][2] = {
		{"✗ 有疑问的数字", "✗ a figure in doubt"},
		{"? 所在的勾稽关系不成立", "? stands in an identity that does not hold"},
		{"(空) 表里有这一格，没有填", "(blank) the cell is there, and empty"},
		{"(缺) 文件里没有读到这一格", "(none) the document has no such cell"},
	};
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (v->seen[i])
			output_print(v->out, "%s\n", texts[i][v->c->lang == GAIR_LANG_EN]);
}

static void show_count(view *v, const gair_findings *findings)
{
	size_t counts[GAIR_SEVERITY_ERROR + 1] = {0}, i;

	for (i = 0; i < gair_findings_count(findings); i++)
		if (gair_finding_status(findings, i) == GAIR_FINDING_FAIL)
			counts[gair_finding_severity(findings, i) & 3]++;
	output_print(v->out,
		     TEXT(v->c, "\n核查结果：错误 %zu 项，警告 %zu 项，提示 %zu 项",
			  "\nFindings: %zu errors, %zu warnings, %zu notices"),
		     counts[GAIR_SEVERITY_ERROR], counts[GAIR_SEVERITY_WARNING], counts[GAIR_SEVERITY_NOTICE]);
	if (gair_findings_count(findings))
		output_text(v->out, TEXT(v->c, "；逐项说明见 gaireport check", "; for each of them: gaireport check"));
	output_text(v->out, "\n");
	show_legend(v);
}

static int show_report(const cli *c, const gair_report *report, const gair_findings *findings)
{
	unsigned char *marks = marks_of(findings);
	output out;
	view v = {c, report, marks, &out, 0, 0, 0, {0}, {NULL}};
	size_t i;

	if (!marks) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	if (output_open(c, &out, NULL)) {
		free(marks);
		return EXIT_INPUT;
	}
	v.total = draw_width(&out);
	show_heading(&v);
	for (i = 0; i < gair_form_table_count(); i++)
		show_table(&v, gair_form_table_at(i));
	show_count(&v, findings);
	free(marks);
	return output_close(c, &out, 1);
}

int run_show(cli *c)
{
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	int failed = input_report(c, c->operands[0], &report);
	gair_status status = failed ? GAIR_OK : gair_check(report, NULL, &findings);

	if (status != GAIR_OK) {
		say_error(c, c->operands[0], status, NULL);
		failed = EXIT_INPUT;
	}
	if (!failed)
		failed = show_report(c, report, findings);
	gair_findings_free(findings);
	gair_report_free(report);
	return failed;
}
