/* Differences for people: meta data, the tables row by row, the sentences section by section. */
#include <stdio.h>
#include <string.h>

#include "diff.h"
#include "draw.h"
#include "text.h"

#define LABEL_WIDTH(c) ((size_t)((c)->lang == GAIR_LANG_EN ? 38 : 24))

static const char *side_name(const comparison *d, int side)
{
	return strcmp(d->files[side], "-") == 0 ? TEXT(d->c, "标准输入", "standard input") : d->files[side];
}

static void write_head(const comparison *d, output *o)
{
	static const char *const signs[2] = {"--- ", "+++ "};
	int side;

	for (side = 0; side < 2; side++) {
		size_t size = 0;
		const char *body = gair_report_body(d->reports[side], &size), *name = side_name(d, side);
		int32_t year = gair_report_year(d->reports[side]);

		output_text(o, signs[side]);
		output_visible(o, name, strlen(name));
		output_text(o, size || year ? "  " : "");
		output_visible(o, body, size);
		if (year)
			output_print(o, TEXT(d->c, "%s%d 年", "%s%d"), size ? " " : "", (int)year);
		output_text(o, "\n");
	}
}

static const struct field_label {
	const char *name, *text[2];
} field_labels[] = {
	{"title", {"标题", "title"}},
	{"body", {"单位", "body"}},
	{"year", {"年度", "year"}},
	{"period.from", {"统计期限起", "period from"}},
	{"period.to", {"统计期限止", "period to"}},
	{"published", {"公布日期", "published"}},
	{"editions.proactive", {"表二的版本", "edition of table 2"}},
	{"editions.applications", {"表三的版本", "edition of table 3"}},
	{"editions.proceedings", {"表四的版本", "edition of table 4"}},
};

static const char *field_label(const comparison *d, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(field_labels) / sizeof(field_labels[0]); i++)
		if (strcmp(field_labels[i].name, name) == 0)
			return field_labels[i].text[d->c->lang == GAIR_LANG_EN];
	return name;
}

static void write_fields(const comparison *d, output *o)
{
	size_t i, count = gair_diff_field_count(d->found);
	int side;

	if (count)
		output_text(o, TEXT(d->c, "\n基本信息\n", "\nMeta data\n"));
	for (i = 0; i < count; i++) {
		output_print(o, TEXT(d->c, "  %s：", "  %s: "), field_label(d, gair_diff_field(d->found, i)));
		for (side = 0; side < 2; side++) {
			const char *text = gair_diff_field_text(d->found, i, side);

			output_text(o, side ? " → " : "");
			output_visible(o, *text ? text : TEXT(d->c, "（无）", "(none)"),
				       strlen(*text ? text : TEXT(d->c, "（无）", "(none)")));
		}
		output_text(o, "\n");
	}
}

/* The edition whose labels a cell bears. */
static int32_t edition_of(const comparison *d, int32_t cell)
{
	int32_t edition = gair_report_edition(d->reports[GAIR_SIDE_NEW], gair_cell_table(cell));

	return gair_form_cell_index(edition, cell) >= 0 ? edition
							: gair_report_edition(d->reports[GAIR_SIDE_OLD], gair_cell_table(cell));
}

static void write_row_head(const comparison *d, output *o, int32_t cell)
{
	int32_t edition = edition_of(d, cell), table = gair_cell_table(cell), row = gair_cell_row(cell);
	const char *group = gair_form_row_group(edition, table, row, d->c->lang);
	const char *label = gair_form_row_label(edition, table, row, d->c->lang);

	output_text(o, "  ");
	if (group && *group && table != GAIR_TABLE_PROACTIVE)
		output_print(o, "%s › ", group);
	output_print(o, "%s\n", label ? label : "");
}

static void write_side(const comparison *d, output *o, size_t index, int side)
{
	static const char *const states[2][5] = {{"（缺）", "（空）", "", "（不适用）", "（文字）"},
						 {"(none)", "(blank)", "", "(not applicable)", "(text)"}};
	int64_t value = 0;
	int32_t cell = gair_diff_cell(d->found, index), state = gair_diff_cell_value(d->found, index, side, &value);
	const char *raw = gair_diff_cell_raw(d->found, index, side);
	char buffer[32];

	if (state == GAIR_STATE_NUMBER)
		output_text(o, number_text(gair_cell_kind(cell), value, buffer));
	else if (state >= 0 && state <= GAIR_STATE_TEXT)
		output_text(o, states[d->c->lang == GAIR_LANG_EN][state]);
	if (!*raw)
		return;
	output_text(o, TEXT(d->c, "“", " \""));
	output_visible(o, raw, strlen(raw));
	output_text(o, TEXT(d->c, "”", "\""));
}

/* By how much a figure rose or fell. */
static void write_change(const comparison *d, output *o, size_t index)
{
	int64_t before = 0, after = 0;
	char buffer[32];

	if (gair_diff_cell_value(d->found, index, GAIR_SIDE_OLD, &before) != GAIR_STATE_NUMBER ||
	    gair_diff_cell_value(d->found, index, GAIR_SIDE_NEW, &after) != GAIR_STATE_NUMBER || before == after)
		return;
	if ((before < 0) != (after < 0) &&
	    (before > INT64_MAX / 2 || before < INT64_MIN / 2 || after > INT64_MAX / 2 || after < INT64_MIN / 2))
		return;
	output_print(o, "  (%s%s)", after > before ? "+" : "",
		     number_text(gair_cell_kind(gair_diff_cell(d->found, index)), after - before, buffer));
}

static void write_cell(const comparison *d, output *o, size_t index)
{
	static const char *const notes[2][3] = {
		{"", "  〔2021 年版三行之和对 2019 年版一行〕", "  〔两版表式不同，另一份没有这一格〕"},
		{"", "  [three rows of 2021 against one of 2019]", "  [the other edition of the form has no such cell]"}};
	int32_t cell = gair_diff_cell(d->found, index), table = gair_cell_table(cell), edition = edition_of(d, cell);
	const char *label = gair_form_column_label(edition, table, gair_cell_row(cell), gair_cell_column(cell), d->c->lang);
	size_t width;

	label = label ? label : "";
	width = text_width(label, strlen(label));
	output_print(o, "    %s%*s", label, width < LABEL_WIDTH(d->c) ? (int)(LABEL_WIDTH(d->c) - width) : 1, "");
	write_side(d, o, index, GAIR_SIDE_OLD);
	output_text(o, " → ");
	write_side(d, o, index, GAIR_SIDE_NEW);
	write_change(d, o, index);
	output_print(o, "%s\n", notes[d->c->lang == GAIR_LANG_EN][gair_diff_cell_edition(d->found, index)]);
}

static void write_cells(const comparison *d, output *o)
{
	int32_t table = 0, row = 0;
	size_t i;

	for (i = 0; i < gair_diff_cell_count(d->found); i++) {
		int32_t cell = gair_diff_cell(d->found, i);

		if (gair_cell_table(cell) != table) {
			table = gair_cell_table(cell);
			row = 0;
			output_print(o, TEXT(d->c, "\n表%s　%s\n", "\nTable %s: %s\n"),
				     d->c->lang == GAIR_LANG_EN ? (const char *[]){"2", "3", "4"}[table - 1]
								: (const char *[]){"二", "三", "四"}[table - 1],
				     gair_table_title(table, d->c->lang));
		}
		if (gair_cell_row(cell) != row) {
			row = gair_cell_row(cell);
			write_row_head(d, o, cell);
		}
		write_cell(d, o, i);
	}
}

static void write_texts(const comparison *d, output *o)
{
	static const char *const numbers[] = {"", "一、", "二、", "三、", "四、", "五、", "六、"};
	static const char *const signs[] = {"", "", "  + ", "  - ", "  ~ "};
	static const int marks[] = {DRAW_PLAIN, DRAW_PLAIN, DRAW_DOUBT, DRAW_SUSPECT, DRAW_PLAIN};
	int32_t section = -1;
	size_t i;

	for (i = 0; i < gair_diff_text_count(d->found); i++) {
		int32_t at = gair_diff_text_section(d->found, i), kind = gair_diff_text_kind(d->found, i);
		size_t size = 0;
		const char *text = gair_diff_text(d->found, i, &size);

		if (at != section && at > 0)
			output_print(o, "\n%s%s\n", d->c->lang == GAIR_LANG_EN ? "" : numbers[at],
				     gair_form_section_title(GAIR_EDITION_2021, at, d->c->lang));
		else if (at != section)
			output_text(o, TEXT(d->c, "\n其他段落\n", "\nOther passages\n"));
		section = at;
		draw_mark(o, marks[kind]);
		output_text(o, signs[kind]);
		output_visible(o, text, size);
		draw_unmark(o, marks[kind]);
		output_text(o, "\n");
	}
}

static size_t count_kind(const comparison *d, int32_t kind, int of_texts)
{
	size_t i, count = 0, all = of_texts ? gair_diff_text_count(d->found) : gair_diff_cell_count(d->found);

	for (i = 0; i < all; i++)
		count += (of_texts ? gair_diff_text_kind(d->found, i) : gair_diff_cell_kind(d->found, i)) == kind;
	return count;
}

static void write_sum(const comparison *d, output *o)
{
	if (!gair_diff_field_count(d->found) && !gair_diff_cell_count(d->found) && !gair_diff_text_count(d->found)) {
		output_text(o, TEXT(d->c, "\n两份报告内容相同。\n", "\nThe two reports have the same content.\n"));
		return;
	}
	output_print(o,
		     TEXT(d->c, "\n数字：改变 %zu 格，新出现 %zu 格，消失 %zu 格。",
			  "\nFigures: %zu changed, %zu appeared, %zu vanished."),
		     count_kind(d, GAIR_DIFF_CHANGED, 0), count_kind(d, GAIR_DIFF_APPEARED, 0),
		     count_kind(d, GAIR_DIFF_VANISHED, 0));
	output_print(o,
		     TEXT(d->c, "正文：新出现 %zu 句，消失 %zu 句，移动 %zu 句。\n",
			  " Sentences: %zu appeared, %zu vanished, %zu moved.\n"),
		     count_kind(d, GAIR_DIFF_APPEARED, 1), count_kind(d, GAIR_DIFF_VANISHED, 1),
		     count_kind(d, GAIR_DIFF_MOVED, 1));
}

void diff_write_text(const comparison *d, output *o)
{
	write_head(d, o);
	write_fields(d, o);
	write_cells(d, o);
	write_texts(d, o);
	write_sum(d, o);
}
