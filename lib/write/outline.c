#include "write/outline.h"

#include <string.h>

#include "base/decimal.h"

/* A short text being put together. */
typedef struct phrase {
	char text[160];
	size_t size;
} phrase;

static void add(phrase *to, const char *text)
{
	size_t size = strlen(text);

	if (size > sizeof to->text - to->size)
		return;
	memcpy(to->text + to->size, text, size);
	to->size += size;
}

static void add_number(phrase *to, int64_t value)
{
	char digits[32];

	digits[gair__integer_write(value, digits)] = '\0';
	add(to, digits);
}

/* A day as 2021年2月20日. */
static void add_day(phrase *to, const gair_date *day)
{
	add_number(to, day->year);
	add(to, "年");
	add_number(to, day->month);
	add(to, "月");
	add_number(to, day->day);
	add(to, "日");
}

static void draw_front(const gair_report *report, const gair__outline *outline, void *context)
{
	gair_date from, last, published;
	size_t size;
	const char *text = gair_report_title(report, &size);
	phrase words = {"", 0};

	if (size > 0)
		outline->title(context, text, size);
	text = gair_report_body(report, &size);
	if (size > 0)
		outline->fact(context, "发布机构：", text, size);
	if (gair_report_published(report, &published)) {
		add_day(&words, &published);
		outline->fact(context, "发布日期：", words.text, words.size);
	}
	if (!gair_report_period(report, &from, &last))
		return;
	words.size = 0;
	add(&words, "本报告所列数据的统计期限自");
	add_day(&words, &from);
	add(&words, "起至");
	add_day(&words, &last);
	add(&words, "止。");
	outline->paragraph(context, words.text, words.size);
}

/* The tables that stand in a section of the form. */
static void draw_tables(const gair_report *report, int32_t section, const gair__outline *outline, void *context)
{
	size_t i;

	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i);

		if (gair_table_section(table) == section && gair_report_edition(report, table) != GAIR_EDITION_NONE)
			outline->table(context, table);
	}
}

/* A table whose section the report does not have stands under the form's own heading. */
static void draw_missing(const gair_report *report, unsigned drawn, const gair__outline *outline, void *context)
{
	size_t i;

	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i), section = gair_table_section(table);
		const char *title = gair_table_title(table, GAIR_LANG_ZH);

		if (drawn & 1u << section || gair_report_edition(report, table) == GAIR_EDITION_NONE)
			continue;
		outline->heading(context, section, title, strlen(title));
		draw_tables(report, section, outline, context);
	}
}

void gair__outline_draw(const gair_report *report, const gair__outline *outline, void *context)
{
	unsigned drawn = 0;
	size_t i, p, size;

	draw_front(report, outline, context);
	for (i = 0; i < gair_report_section_count(report); i++) {
		int32_t number = gair_report_section_number(report, i);
		const char *text = gair_report_section_title(report, i, &size);

		outline->heading(context, number, text, size);
		if (number > 0 && !(drawn & 1u << number))
			draw_tables(report, number, outline, context);
		drawn |= 1u << number;
		for (p = 0; p < gair_report_paragraph_count(report, i); p++) {
			text = gair_report_paragraph(report, i, p, &size);
			if (size > 0)
				outline->paragraph(context, text, size);
		}
	}
	draw_missing(report, drawn, outline, context);
}

/* 1 if the head over an amount names its unit. */
static int unit_is_named(const gair_report *report, int32_t cell)
{
	int32_t table = gair_cell_table(cell);
	const char *head = gair_form_column_label(gair_report_edition(report, table), table, gair_cell_row(cell),
						  gair_cell_column(cell), GAIR_LANG_ZH);

	return head && strstr(head, "万元");
}

const char *gair__outline_figure(const gair_report *report, int32_t cell, char buffer[GAIR__FIGURE_SIZE], size_t *size)
{
	int64_t value = 0;
	int32_t state = gair_report_get(report, cell, &value), kind = gair_cell_kind(cell);
	const char *raw = gair_report_raw(report, cell, size);
	char *at = buffer;

	if (*size > 0)
		return raw;
	if (state == GAIR_STATE_NOT_APPLICABLE)
		*at++ = '/';
	if (state == GAIR_STATE_NUMBER) {
		if (kind == GAIR_KIND_SIGNED_COUNT && value > 0)
			*at++ = '+';
		at += kind == GAIR_KIND_MONEY ? gair__money_write(value, at) : gair__integer_write(value, at);
		if (kind == GAIR_KIND_MONEY && !unit_is_named(report, cell)) {
			memcpy(at, "万元", strlen("万元"));
			at += strlen("万元");
		}
	}
	*size = (size_t)(at - buffer);
	return buffer;
}
