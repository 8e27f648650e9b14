/* The sheet of a table: its name, the official form, the sums beside it; set to be printed on A4, without the sums. */
#include <string.h>

#include "base/utf8.h"
#include "write/outline.h"
#include "write/xlsx.h"

#define LINE 15 /* height of a line, in points */

/* The width of a column in characters, a tenth more than its per cent of the table: an A4 page holds about 110 of them. */
static size_t width_of(const gair__layout *layout, const gair__layout_cell *cell)
{
	size_t i, width = 0;

	for (i = 0; i < cell->colspan; i++)
		width += layout->widths[cell->column + i];
	return width * 11 / 10;
}

/* How wide a label is, in Latin characters: a Chinese one takes two. */
static size_t text_width(const char *text)
{
	size_t size = strlen(text), length, i, width = 0;

	for (i = 0; i < size; i += length)
		width += gair__utf8_decode(text + i, size - i, &length, NULL) < 0x80 ? 1 : 2;
	return width;
}

/* Lines of the tallest label of a row: Excel fits rows to merged cells only if it is told. */
static size_t lines_of(const gair__layout *layout, const gair__layout_row *row)
{
	size_t i, lines = 1;

	for (i = row->first; i < (size_t)row->first + row->count; i++) {
		const gair__layout_cell *cell = &layout->cells[i];
		size_t width = width_of(layout, cell) - 1, needed;

		if (cell->cell)
			continue;
		needed = (text_width(cell->text) + width - 1) / width;
		needed = (needed + cell->rowspan - 1) / cell->rowspan;
		lines = needed > lines ? needed : lines;
	}
	return lines;
}

static void write_label(const gair__layout_cell *cell, gair__output *output)
{
	int is_head = cell->scope == GAIR__SCOPE_COLUMN || cell->scope == GAIR__SCOPE_COLUMNS || cell->scope == GAIR__SCOPE_ROWS;

	gair__output_string(output, "<c");
	gair__xlsx_place(output, (size_t)cell->row + 1, cell->column, is_head ? GAIR__XLSX_HEAD : GAIR__XLSX_LABEL);
	gair__output_string(output, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	gair__layout_label(output, cell->text);
	gair__output_string(output, "</t></is></c>");
}

/* The style of a number: of an amount, one with as many decimals as it has, and 万元 where it is shown with its figure. */
static int number_style(int32_t kind, const char *text, size_t size)
{
	const char *point = memchr(text, '.', size);
	size_t decimals = 0;

	if (kind != GAIR_KIND_MONEY)
		return kind == GAIR_KIND_SIGNED_COUNT ? GAIR__XLSX_SIGNED : GAIR__XLSX_COUNT;
	while (point && point + 1 + decimals < text + size && point[1 + decimals] >= '0' && point[1 + decimals] <= '9')
		decimals++;
	return (text[size - 1] & 0x80 ? GAIR__XLSX_MONEY_UNIT : GAIR__XLSX_MONEY) + (int)decimals;
}

static void write_figure(const gair_report *report, const gair__layout_cell *cell, gair__output *output)
{
	char buffer[GAIR__FIGURE_SIZE];
	size_t size, row = (size_t)cell->row + 1;
	const char *text = gair__outline_figure(report, cell->cell, buffer, &size);
	int32_t kind = gair_cell_kind(cell->cell);
	int64_t value;

	if (gair__xlsx_number(report, cell->cell, &value)) {
		gair__output_string(output, "<c");
		gair__xlsx_place(output, row, cell->column, number_style(kind, text, size));
		gair__output_string(output, "><v>");
		if (kind == GAIR_KIND_MONEY)
			gair__output_money(output, value);
		else
			gair__output_integer(output, value);
		gair__output_string(output, "</v></c>");
	} else if (size > 0) {
		gair__xlsx_string(output, row, cell->column, strchr("=+-@", text[0]) ? GAIR__XLSX_LITERAL : GAIR__XLSX_TEXT, text,
				  size);
	} else {
		/* a blank is a cell all the same; it has the style of its kind, for the figure to come */
		gair__output_string(output, "<c");
		gair__xlsx_place(output, row, cell->column,
				 kind == GAIR_KIND_SIGNED_COUNT ? GAIR__XLSX_SIGNED
				 : kind == GAIR_KIND_MONEY      ? GAIR__XLSX_TEXT
								: GAIR__XLSX_COUNT);
		gair__output_string(output, "/>");
	}
}

/* A row of the table; slots that a cell of another place covers have its border. */
static void write_slots(const gair_report *report, const gair__layout *layout, size_t row, gair__output *output)
{
	size_t column;

	for (column = 0; column < layout->columns; column++) {
		const gair__layout_cell *cell = gair__layout_at(layout, row, column);

		if (cell->row == row && cell->column == column && cell->cell) {
			write_figure(report, cell, output);
		} else if (cell->row == row && cell->column == column) {
			write_label(cell, output);
		} else {
			gair__output_string(output, "<c");
			gair__xlsx_place(output, row + 1, column, GAIR__XLSX_HEAD);
			gair__output_string(output, "/>");
		}
	}
}

static void begin_row(size_t row, size_t lines, gair__output *output)
{
	gair__output_string(output, "<row r=\"");
	gair__output_integer(output, (int64_t)row + 1);
	gair__output_string(output, "\" ht=\"");
	gair__output_integer(output, (int64_t)(lines * LINE + 5));
	gair__output_string(output, "\" customHeight=\"1\">");
}

/* The sums of a row of the sheet, with their labels: over those beside the table, before those under it. */
static void write_checks(const gair_report *report, const gair__layout *layout, const gair__xlsx_check *checks, size_t count,
			 size_t row, gair__output *output)
{
	size_t i, last = 0;

	for (i = 0; i < count; i++) {
		int below = checks[i].row > layout->rows;

		if (row == (below ? checks[i].row : 1) && (below ? last == 0 : checks[i].column > last))
			gair__xlsx_draw_check_label(layout, &checks[i], output);
		if (row == (below ? checks[i].row : 1))
			last = below ? 1 : checks[i].column;
		if (row == checks[i].row)
			gair__xlsx_draw_check(report, layout, &checks[i], output);
	}
}

static void write_data(const gair_report *report, const gair__layout *layout, const gair__xlsx_check *checks, size_t count,
		       gair__output *output)
{
	const char *caption = gair__layout_caption(layout->table);
	size_t row;

	gair__output_string(output, "<sheetData>\n");
	begin_row(0, 2, output);
	gair__xlsx_string(output, 0, 0, GAIR__XLSX_TITLE, caption, strlen(caption));
	gair__output_string(output, "</row>\n");
	for (row = 1; row <= layout->rows + 3; row++) {
		begin_row(row, row <= layout->rows ? lines_of(layout, &layout->row[row - 1]) : 1, output);
		if (row <= layout->rows)
			write_slots(report, layout, row - 1, output);
		write_checks(report, layout, checks, count, row, output);
		gair__output_string(output, "</row>\n");
	}
	gair__output_string(output, "</sheetData>\n");
}

static void write_merge(size_t row, size_t column, size_t rows, size_t columns, gair__output *output)
{
	gair__output_string(output, "<mergeCell ref=\"");
	gair__xlsx_name(output, row, column);
	gair__output_byte(output, ':');
	gair__xlsx_name(output, row + rows - 1, column + columns - 1);
	gair__output_string(output, "\"/>");
}

static void write_merges(const gair__layout *layout, gair__output *output)
{
	size_t i;

	gair__output_string(output, "<mergeCells>");
	write_merge(0, 0, 1, layout->columns, output);
	for (i = 0; i < layout->cell_count; i++) {
		const gair__layout_cell *cell = &layout->cells[i];

		if (cell->rowspan > 1 || cell->colspan > 1)
			write_merge((size_t)cell->row + 1, cell->column, cell->rowspan, cell->colspan, output);
	}
	gair__output_string(output, "</mergeCells>\n");
}

/* Heads and labels stay in sight. */
static void write_view(const gair__layout *layout, gair__output *output)
{
	gair__output_string(output, "<sheetViews><sheetView workbookViewId=\"0\"><pane");
	if (layout->labels) {
		gair__output_string(output, " xSplit=\"");
		gair__output_integer(output, layout->labels);
		gair__output_byte(output, '"');
	}
	gair__output_string(output, " ySplit=\"");
	gair__output_integer(output, (int64_t)layout->heads + 1);
	gair__output_string(output, "\" topLeftCell=\"");
	gair__xlsx_name(output, layout->heads + 1, layout->labels);
	gair__output_string(output, layout->labels ? "\" activePane=\"bottomRight\" state=\"frozen\"/>"
						   : "\" activePane=\"bottomLeft\" state=\"frozen\"/>");
	gair__output_string(output, "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>\n");
}

static void write_column(size_t column, size_t tenths, gair__output *output)
{
	gair__output_string(output, "<col min=\"");
	gair__output_integer(output, (int64_t)column + 1);
	gair__output_string(output, "\" max=\"");
	gair__output_integer(output, (int64_t)column + 1);
	gair__output_string(output, "\" width=\"");
	gair__output_integer(output, (int64_t)(tenths / 10));
	gair__output_byte(output, '.');
	gair__output_integer(output, (int64_t)(tenths % 10));
	gair__output_string(output, "\" customWidth=\"1\"/>");
}

static void write_columns(const gair__layout *layout, gair__output *output)
{
	size_t i;

	gair__output_string(output, "<cols>");
	for (i = 0; i < layout->columns; i++)
		write_column(i, (size_t)layout->widths[i] * 11, output);
	write_column(layout->columns, 20, output);
	for (i = 1; i <= 3; i++)
		write_column(layout->columns + i, 160, output);
	gair__output_string(output, "</cols>\n");
}

void gair__xlsx_draw_table(const gair_report *report, const void *context, gair__output *output)
{
	const gair__layout *layout = context;
	gair__xlsx_check checks[GAIR__XLSX_CHECKS];
	size_t count = gair__xlsx_find_checks(layout, checks);

	gair__output_string(output, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
				    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
				    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\n");
	write_view(layout, output);
	write_columns(layout, output);
	write_data(report, layout, checks, count, output);
	write_merges(layout, output);
	gair__xlsx_draw_rules(layout, checks, count, output);
	gair__output_string(output,
			    "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.9\" "
			    "bottom=\"0.9\" header=\"0.4\" footer=\"0.4\"/><pageSetup paperSize=\"9\" fitToWidth=\"1\" "
			    "fitToHeight=\"0\" orientation=\"portrait\"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter>"
			    "</headerFooter></worksheet>\n");
}
