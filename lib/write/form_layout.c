#include "write/form_layout.h"

#include <string.h>

/* The note that the form prints where the heads of rows and columns of table applications meet. */
#define NOTE "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"

/* A table being laid out. */
struct draft {
	gair__layout *layout;
	const gair_report *report; /* NULL: every row is there */
};

static int is_there(const struct draft *draft, int32_t row)
{
	const gair__layout *layout = draft->layout;
	size_t i, count = gair_form_column_count(layout->edition, layout->table, row);

	if (!draft->report)
		return 1;
	for (i = 0; i < count; i++)
		if (gair_report_get(draft->report,
				    GAIR_CELL(layout->table, row, gair_form_column_at(layout->edition, layout->table, row, i)),
				    NULL) > GAIR_STATE_ABSENT)
			return 1;
	return 0;
}

static const char *group_of(const gair__layout *layout, int32_t row)
{
	return gair_form_row_group(layout->edition, layout->table, row, GAIR_LANG_ZH);
}

static const char *head_of(const gair__layout *layout, int32_t row, int32_t column)
{
	return gair_form_column_label(layout->edition, layout->table, row, column, GAIR_LANG_ZH);
}

static void begin_row(gair__layout *layout, uint8_t kind)
{
	gair__layout_row *row = &layout->row[layout->rows++];

	row->kind = kind;
	row->first = (uint16_t)layout->cell_count;
	row->count = 0;
	layout->heads += kind == GAIR__LAYOUT_HEAD;
}

static gair__layout_cell *add_cell(gair__layout *layout, size_t column, size_t rowspan, size_t colspan)
{
	gair__layout_cell *cell = &layout->cells[layout->cell_count++];

	memset(cell, 0, sizeof *cell);
	cell->row = (uint8_t)(layout->rows - 1);
	cell->column = (uint8_t)column;
	cell->rowspan = (uint8_t)rowspan;
	cell->colspan = (uint8_t)colspan;
	layout->row[layout->rows - 1].count++;
	return cell;
}

static void add_head(gair__layout *layout, const char *text, uint8_t scope, size_t column, size_t rowspan, size_t colspan)
{
	gair__layout_cell *cell = add_cell(layout, column, rowspan, colspan);

	cell->text = text;
	cell->scope = scope;
}

/* The figures of a row from `column` on; the last one reaches to the table's edge. */
static void add_figures(gair__layout *layout, int32_t row, size_t column)
{
	size_t i, count = gair_form_column_count(layout->edition, layout->table, row), end = layout->columns;

	for (i = 0; i < count; i++) {
		size_t span = i + 1 == count && layout->table == GAIR_TABLE_PROACTIVE ? end - column : 1;

		add_cell(layout, column, 1, span)->cell =
			GAIR_CELL(layout->table, row, gair_form_column_at(layout->edition, layout->table, row, i));
		column += span;
	}
}

/* The heads over the figures of a row, on one line. */
static void add_heads(gair__layout *layout, int32_t row, size_t column)
{
	size_t i, count = gair_form_column_count(layout->edition, layout->table, row);

	for (i = 0; i < count; i++) {
		size_t span = i + 1 == count && layout->table == GAIR_TABLE_PROACTIVE ? layout->columns - column : 1;

		add_head(layout, head_of(layout, row, gair_form_column_at(layout->edition, layout->table, row, i)),
			 GAIR__SCOPE_COLUMN, column, 1, span);
		column += span;
	}
}

/* Table proactive: under each item of the regulations heads of their own. */
static void draw_bands(const struct draft *draft)
{
	gair__layout *layout = draft->layout;
	const char *band = "";
	size_t i;

	for (i = 0; i < gair_form_row_count(layout->edition, layout->table); i++) {
		int32_t row = gair_form_row_at(layout->edition, layout->table, i);
		const char *group = group_of(layout, row);

		if (!is_there(draft, row))
			continue;
		if (strcmp(group, band) != 0) {
			begin_row(layout, GAIR__LAYOUT_BAND);
			add_head(layout, group, GAIR__SCOPE_ROWS, 0, 1, layout->columns);
			begin_row(layout, GAIR__LAYOUT_SUBHEAD);
			add_head(layout, "信息内容", GAIR__SCOPE_COLUMN, 0, 1, 1);
			add_heads(layout, row, 1);
		}
		band = group;
		begin_row(layout, GAIR__LAYOUT_FIGURES);
		add_head(layout, gair_form_row_label(layout->edition, layout->table, row, GAIR_LANG_ZH), GAIR__SCOPE_ROW, 0, 1,
			 1);
		add_figures(layout, row, 1);
	}
}

/* The group that the group of a row stands in: rows before it and behind it belong to that one. "" where there is none. */
static const char *outer_of(const gair__layout *layout, size_t index)
{
	size_t count = gair_form_row_count(layout->edition, layout->table), before, behind;
	const char *own = group_of(layout, gair_form_row_at(layout->edition, layout->table, index));

	for (before = 0; before < index; before++) {
		const char *group = group_of(layout, gair_form_row_at(layout->edition, layout->table, before));

		for (behind = index + 1; group[0] && strcmp(group, own) != 0 && behind < count; behind++)
			if (strcmp(group, group_of(layout, gair_form_row_at(layout->edition, layout->table, behind))) == 0)
				return group;
	}
	return "";
}

/* The two groups that a row stands in, from the left; "" where there is none. */
static void groups_of(const gair__layout *layout, size_t index, const char *groups[2])
{
	const char *own = group_of(layout, gair_form_row_at(layout->edition, layout->table, index));

	groups[0] = outer_of(layout, index);
	groups[1] = own;
	if (groups[0][0])
		return;
	groups[0] = own;
	groups[1] = "";
}

/* How many rows from `index` on stand in the same group at a level, of those that are there. */
static size_t group_length(const struct draft *draft, size_t index, int level)
{
	const gair__layout *layout = draft->layout;
	size_t i, length = 0;
	const char *groups[2], *others[2];

	groups_of(layout, index, groups);
	for (i = index; i < gair_form_row_count(layout->edition, layout->table); i++) {
		groups_of(layout, i, others);
		if (strcmp(groups[level], others[level]) != 0)
			break;
		length += is_there(draft, gair_form_row_at(layout->edition, layout->table, i)) != 0;
	}
	return length;
}

/* A row of a table whose labels stand in groups: the groups that begin here, the label, the figures. */
static void draw_grouped_row(const struct draft *draft, size_t index, const char *open[2])
{
	gair__layout *layout = draft->layout;
	int32_t row = gair_form_row_at(layout->edition, layout->table, index);
	const char *groups[2];
	size_t column = 0;
	int level;

	groups_of(layout, index, groups);
	begin_row(layout, GAIR__LAYOUT_FIGURES);
	for (level = 0; level < 2; level++) {
		if (groups[level][0] && strcmp(groups[level], open[level]) != 0)
			add_head(layout, groups[level], GAIR__SCOPE_ROWS, column, group_length(draft, index, level), 1);
		open[level] = groups[level];
		column += groups[level][0] != '\0';
	}
	add_head(layout, gair_form_row_label(layout->edition, layout->table, row, GAIR_LANG_ZH), GAIR__SCOPE_ROW, column, 1,
		 layout->labels - column);
	add_figures(layout, row, layout->labels);
}

static void draw_grouped_rows(const struct draft *draft)
{
	const gair__layout *layout = draft->layout;
	const char *open[2] = {"", ""};
	size_t i;

	for (i = 0; i < gair_form_row_count(layout->edition, layout->table); i++)
		if (is_there(draft, gair_form_row_at(layout->edition, layout->table, i)))
			draw_grouped_row(draft, i, open);
}

/* Columns from `index` on that stand in the same group. */
static size_t column_group(const gair__layout *layout, int32_t row, size_t index)
{
	size_t count = gair_form_column_count(layout->edition, layout->table, row), i = index;
	const char *group = gair_form_column_group(layout->edition, layout->table,
						   gair_form_column_at(layout->edition, layout->table, row, index), GAIR_LANG_ZH);

	if (!group[0])
		return 0;
	while (i < count && strcmp(group, gair_form_column_group(layout->edition, layout->table,
								 gair_form_column_at(layout->edition, layout->table, row, i),
								 GAIR_LANG_ZH)) == 0)
		i++;
	return i - index;
}

/* The two lines of heads of columns that stand in groups. */
static void draw_column_groups(gair__layout *layout, int32_t row)
{
	size_t i, k, span, count = gair_form_column_count(layout->edition, layout->table, row);

	begin_row(layout, GAIR__LAYOUT_HEAD);
	for (i = 0; i < count; i += span ? span : 1) {
		int32_t column = gair_form_column_at(layout->edition, layout->table, row, i);

		span = column_group(layout, row, i);
		if (span)
			add_head(layout, gair_form_column_group(layout->edition, layout->table, column, GAIR_LANG_ZH),
				 GAIR__SCOPE_COLUMNS, layout->labels + i, 1, span);
		else
			add_head(layout, head_of(layout, row, column), GAIR__SCOPE_COLUMN, layout->labels + i, 2, 1);
	}
	begin_row(layout, GAIR__LAYOUT_HEAD);
	for (i = 0; i < count; i += span ? span : 1) {
		span = column_group(layout, row, i);
		for (k = i; k < i + span; k++)
			add_head(layout, head_of(layout, row, gair_form_column_at(layout->edition, layout->table, row, k)),
				 GAIR__SCOPE_COLUMN, layout->labels + k, 1, 1);
	}
}

/* Table applications: the note in the corner, three lines of heads, rows in groups of groups. */
static void draw_nested(const struct draft *draft)
{
	gair__layout *layout = draft->layout;
	int32_t first = gair_form_row_at(layout->edition, layout->table, 0);

	begin_row(layout, GAIR__LAYOUT_HEAD);
	add_head(layout, NOTE, GAIR__SCOPE_NONE, 0, 3, layout->labels);
	add_head(layout, "申请人情况", GAIR__SCOPE_COLUMNS, layout->labels, 1, layout->columns - layout->labels);
	draw_column_groups(layout, first);
	draw_grouped_rows(draft);
}

/* Table proceedings: a group of columns for each row of the form, all figures on one line. */
static void draw_across(const struct draft *draft)
{
	gair__layout *layout = draft->layout;
	size_t i, k, rows = gair_form_row_count(layout->edition, layout->table), width;
	int32_t first = gair_form_row_at(layout->edition, layout->table, 0);

	width = gair_form_column_count(layout->edition, layout->table, first);
	begin_row(layout, GAIR__LAYOUT_HEAD);
	for (i = 0; i < rows; i += k) {
		const char *group = group_of(layout, gair_form_row_at(layout->edition, layout->table, i));

		for (k = 1; group[0] && i + k < rows; k++)
			if (strcmp(group, group_of(layout, gair_form_row_at(layout->edition, layout->table, i + k))) != 0)
				break;
		add_head(layout,
			 group[0] ? group
				  : gair_form_row_label(layout->edition, layout->table,
							gair_form_row_at(layout->edition, layout->table, i), GAIR_LANG_ZH),
			 GAIR__SCOPE_COLUMNS, i * width, 1, k * width);
	}
	begin_row(layout, GAIR__LAYOUT_HEAD);
	for (i = 0; i < rows; i++) {
		int32_t row = gair_form_row_at(layout->edition, layout->table, i);

		if (group_of(layout, row)[0])
			add_head(layout, gair_form_row_label(layout->edition, layout->table, row, GAIR_LANG_ZH),
				 GAIR__SCOPE_COLUMNS, i * width, 1, width);
		for (k = 0; !group_of(layout, row)[0] && k < width; k++)
			add_head(layout, head_of(layout, row, gair_form_column_at(layout->edition, layout->table, row, k)),
				 GAIR__SCOPE_COLUMN, i * width + k, 2, 1);
	}
	begin_row(layout, GAIR__LAYOUT_HEAD);
	for (i = 0; i < rows; i++) {
		int32_t row = gair_form_row_at(layout->edition, layout->table, i);

		if (group_of(layout, row)[0])
			add_heads(layout, row, i * width);
	}
	begin_row(layout, GAIR__LAYOUT_FIGURES);
	for (i = 0; i < rows; i++)
		add_figures(layout, gair_form_row_at(layout->edition, layout->table, i), i * width);
}

/* Table proceedings of a report that lacks one of its groups: nothing could stand in the gap, so each group has a row. */
static void draw_rows(const struct draft *draft)
{
	gair__layout *layout = draft->layout;

	begin_row(layout, GAIR__LAYOUT_HEAD);
	add_head(layout, "类型", GAIR__SCOPE_NONE, 0, 1, layout->labels);
	add_heads(layout, gair_form_row_at(layout->edition, layout->table, 0), layout->labels);
	draw_grouped_rows(draft);
}

/* How a table is drawn. */
static const struct style {
	int32_t table;
	void (*draw)(const struct draft *draft);
	uint8_t columns, labels;
	uint8_t widths[GAIR__LAYOUT_COLUMNS];
	const char *caption;
} styles[] = {
	{GAIR_TABLE_PROACTIVE, draw_bands, 4, 1, {28, 24, 24, 24}, "主动公开政府信息情况表"},
	{GAIR_TABLE_APPLICATIONS, draw_nested, 10, 3, {8, 11, 21, 8, 9, 9, 9, 9, 8, 8}, "收到和处理政府信息公开申请情况表"},
	{GAIR_TABLE_PROCEEDINGS,
	 draw_across,
	 15,
	 0,
	 {7, 7, 7, 7, 6, 7, 7, 7, 6, 6, 7, 7, 7, 6, 6},
	 "政府信息公开行政复议、行政诉讼情况表"},
	{GAIR_TABLE_PROCEEDINGS, draw_rows, 7, 2, {15, 25, 12, 12, 12, 12, 12}, "政府信息公开行政复议、行政诉讼情况表"},
};

/* How a table is drawn; of proceedings, the style that can be without a group. */
static const struct style *style_of(const struct draft *draft)
{
	const gair__layout *layout = draft->layout;
	size_t i, rows = gair_form_row_count(layout->edition, layout->table), missing = 0;

	for (i = 0; layout->table == GAIR_TABLE_PROCEEDINGS && i < rows; i++)
		missing += !is_there(draft, gair_form_row_at(layout->edition, layout->table, i));
	for (i = 0; i < sizeof styles / sizeof styles[0]; i++)
		if (styles[i].table == layout->table && !(missing && styles[i].draw == draw_across))
			return &styles[i];
	return NULL;
}

/* 1 if something of the table is there. */
static int has_rows(const struct draft *draft)
{
	const gair__layout *layout = draft->layout;
	size_t i;

	for (i = 0; i < gair_form_row_count(layout->edition, layout->table); i++)
		if (is_there(draft, gair_form_row_at(layout->edition, layout->table, i)))
			return 1;
	return 0;
}

static void lay_out(gair__layout *layout, const gair_report *report, int32_t edition, int32_t table)
{
	struct draft draft = {layout, report};
	const struct style *style;

	memset(layout, 0, offsetof(gair__layout, row));
	layout->edition = edition;
	layout->table = table;
	if (!has_rows(&draft))
		return;
	style = style_of(&draft);
	layout->columns = style->columns;
	layout->labels = style->labels;
	memcpy(layout->widths, style->widths, sizeof layout->widths);
	style->draw(&draft);
}

void gair__layout_report_table(gair__layout *layout, const gair_report *report, int32_t table)
{
	lay_out(layout, report, gair_report_edition(report, table), table);
}

void gair__layout_form_table(gair__layout *layout, int32_t edition, int32_t table)
{
	lay_out(layout, NULL, edition, table);
}

const gair__layout_cell *gair__layout_at(const gair__layout *layout, size_t row, size_t column)
{
	size_t i;

	for (i = 0; i < layout->cell_count; i++) {
		const gair__layout_cell *cell = &layout->cells[i];

		if (row >= cell->row && row < (size_t)cell->row + cell->rowspan && column >= cell->column &&
		    column < (size_t)cell->column + cell->colspan)
			return cell;
	}
	return NULL;
}

const char *gair__layout_caption(int32_t table)
{
	size_t i;

	for (i = 0; i < sizeof styles / sizeof styles[0]; i++)
		if (styles[i].table == table)
			return styles[i].caption;
	return "";
}

const char *gair__layout_ordinal(int32_t section)
{
	static const char *const ordinals[] = {"", "一、", "二、", "三、", "四、", "五、", "六、"};

	return section > 0 && section < (int32_t)(sizeof ordinals / sizeof ordinals[0]) ? ordinals[section] : "";
}

void gair__layout_label(gair__output *output, const char *label)
{
	static const char narrow[] = "(),:", *const wide[] = {"（", "）", "，", "："};
	const char *at;

	for (; *label; label++) {
		at = strchr(narrow, *label);
		if (at)
			gair__output_string(output, wide[at - narrow]);
		else
			gair__output_byte(output, *label);
	}
}
