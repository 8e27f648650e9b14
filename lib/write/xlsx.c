/*
 * The report as an Excel file (SpreadsheetML): a sheet of its text, and one for each table. Numbers are written as digits, never by
 * way of a binary fraction; text stands in its cell, so that a cell is read where it is written.
 */
#include "write/xlsx.h"

#include <string.h>

#include "base/utf8.h"
#include "write/outline.h"
#include "write/write.h"

#define TABLES 3

/* The sheets of a report: its text, then the tables that are there. */
typedef struct book {
	gair__layout layouts[TABLES];
	size_t count;
} book;

/* The sheet of the text, being drawn: a paragraph a row. */
struct sheet {
	gair__output *output;
	size_t row;
};

/* Height of a row in points: not every program fits it to the text by itself. Excel knows none above 409. */
static int64_t height_of(size_t size)
{
	/* a Chinese character has three bytes and the width of two letters; 68 of these stand on a line */
	size_t lines = size * 2 / 3 / 68 + 1, height = lines * 17 + 6;

	return height < 409 ? (int64_t)height : 409;
}

static void write_row(struct sheet *to, int style, const char *before, const char *text, size_t size)
{
	gair__output_string(to->output, "<row r=\"");
	gair__output_integer(to->output, (int64_t)to->row + 1);
	gair__output_string(to->output, "\" ht=\"");
	gair__output_integer(to->output, height_of(strlen(before) + size));
	gair__output_string(to->output, "\" customHeight=\"1\"><c");
	gair__xlsx_place(to->output, to->row, 0, style);
	gair__output_string(to->output, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	gair__output_string(to->output, before);
	gair__xlsx_text(to->output, text, size);
	gair__output_string(to->output, "</t></is></c></row>\n");
	to->row++;
}

/*
 * How much of a text goes into one cell behind `before`: of a character that is written out, what it can take at most is counted.
 * The rest goes on in the next cell.
 */
static size_t cell_length(const char *before, const char *text, size_t size)
{
	size_t i, length, units = strlen(before);

	for (i = 0; i < size; i += length) {
		uint32_t code_point = gair__utf8_decode(text + i, size - i, &length, NULL);

		units += gair__is_steering(code_point) || code_point == '_' ? 8 : code_point > 0xFFFF ? 2 : 1;
		if (units > GAIR__XLSX_CELL)
			break;
	}
	return i;
}

/* A text, in as many cells as it needs. */
static void write_text(struct sheet *to, int style, const char *before, const char *text, size_t size)
{
	size_t part;

	do {
		part = cell_length(before, text, size);
		write_row(to, style, before, text, part);
		before = "";
		text += part;
		size -= part;
	} while (size > 0);
}

static void write_title(void *context, const char *text, size_t size)
{
	write_text(context, GAIR__XLSX_TITLE, "", text, size);
}

static void write_fact(void *context, const char *before, const char *text, size_t size)
{
	write_text(context, GAIR__XLSX_FACT, before, text, size);
}

static void write_heading(void *context, int32_t number, const char *text, size_t size)
{
	write_text(context, GAIR__XLSX_HEADING, gair__layout_ordinal(number), text, size);
}

static void write_paragraph(void *context, const char *text, size_t size)
{
	write_text(context, GAIR__XLSX_PARAGRAPH, "", text, size);
}

/* The tables have sheets of their own. */
static void write_no_table(void *context, int32_t table)
{
	(void)context;
	(void)table;
}

static void draw_text(const gair_report *report, const void *context, gair__output *output)
{
	static const gair__outline outline = {write_title, write_fact, write_heading, write_paragraph, write_no_table};
	struct sheet sheet = {output, 0};

	(void)context;
	gair__output_string(output,
			    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
			    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
			    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\" "
			    "showGridLines=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
			    "<cols><col min=\"1\" max=\"1\" width=\"76\" customWidth=\"1\"/></cols>\n<sheetData>\n");
	gair__outline_draw(report, &outline, &sheet);
	gair__output_string(output,
			    "</sheetData>\n<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.9\" bottom=\"0.9\" header=\"0.4\" "
			    "footer=\"0.4\"/><pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" "
			    "orientation=\"portrait\"/></worksheet>\n");
}

/* `'NAME'!$A$1:$J$28`: what of a sheet is printed, and the heads that each page repeats. */
static void write_range(const gair__layout *layout, size_t sheet, const char *name, gair__output *output)
{
	int is_area = strcmp(name, "_xlnm.Print_Area") == 0;

	gair__output_string(output, "<definedName name=\"");
	gair__output_string(output, name);
	gair__output_string(output, "\" localSheetId=\"");
	gair__output_integer(output, (int64_t)sheet);
	gair__output_string(output, "\">'");
	gair__output_string(output, gair__layout_caption(layout->table));
	gair__output_string(output, is_area ? "'!$A$1:$" : "'!$1:$");
	if (is_area) {
		gair__output_byte(output, (char)('A' + layout->columns - 1));
		gair__output_byte(output, '$');
	}
	gair__output_integer(output, (int64_t)(is_area ? layout->rows : layout->heads) + 1);
	gair__output_string(output, "</definedName>");
}

static void write_sheet(const char *name, size_t number, gair__output *output)
{
	gair__output_string(output, "<sheet name=\"");
	gair__output_string(output, name);
	gair__output_string(output, "\" sheetId=\"");
	gair__output_integer(output, (int64_t)number);
	gair__output_string(output, "\" r:id=\"rId");
	gair__output_integer(output, (int64_t)number);
	gair__output_string(output, "\"/>");
}

static void draw_workbook(const gair_report *report, const void *context, gair__output *output)
{
	const book *sheets = context;
	size_t i;

	(void)report;
	gair__output_string(output, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
				    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
				    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
	write_sheet("报告", 1, output);
	for (i = 0; i < sheets->count; i++)
		write_sheet(gair__layout_caption(sheets->layouts[i].table), i + 2, output);
	gair__output_string(output, "</sheets>");
	if (sheets->count > 0)
		gair__output_string(output, "<definedNames>");
	for (i = 0; i < sheets->count; i++) {
		write_range(&sheets->layouts[i], i + 1, "_xlnm.Print_Area", output);
		write_range(&sheets->layouts[i], i + 1, "_xlnm.Print_Titles", output);
	}
	if (sheets->count > 0)
		gair__output_string(output, "</definedNames>");
	gair__output_string(output, "<calcPr fullCalcOnLoad=\"1\"/></workbook>\n");
}

static void draw_relations(const gair_report *report, const void *context, gair__output *output)
{
	static const char office[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	const book *sheets = context;
	size_t i;

	(void)report;
	gair__output_string(output, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
				    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
	for (i = 1; i <= sheets->count + 2; i++) {
		int is_sheet = i <= sheets->count + 1;

		gair__output_string(output, "<Relationship Id=\"rId");
		gair__output_integer(output, (int64_t)i);
		gair__output_string(output, "\" Type=\"");
		gair__output_string(output, office);
		gair__output_string(output,
				    is_sheet ? "worksheet\" Target=\"worksheets/sheet" : "styles\" Target=\"styles.xml\"/>");
		if (!is_sheet)
			continue;
		gair__output_integer(output, (int64_t)i);
		gair__output_string(output, ".xml\"/>");
	}
	gair__output_string(output, "</Relationships>\n");
}

static void lay_out(const gair_report *report, book *sheets)
{
	size_t i;

	sheets->count = 0;
	for (i = 0; i < gair_form_table_count() && sheets->count < TABLES; i++) {
		gair__layout_report_table(&sheets->layouts[sheets->count], report, gair_form_table_at(i));
		sheets->count += sheets->layouts[sheets->count].rows > 0;
	}
}

void gair__write_xlsx(const gair_report *report, uint32_t flags, gair__output *output)
{
	static const char *const names[TABLES] = {"xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
						  "xl/worksheets/sheet4.xml"};
	gair__package package;
	book sheets;
	size_t i;

	(void)flags;
	lay_out(report, &sheets);
	gair__package_begin(&package, output, report);
	gair__package_add_all(&package, gair__xlsx_parts, GAIR__XLSX_PARTS);
	gair__package_draw(&package, "xl/workbook.xml", draw_workbook, &sheets);
	gair__package_draw(&package, "xl/_rels/workbook.xml.rels", draw_relations, &sheets);
	gair__package_draw(&package, "xl/worksheets/sheet1.xml", draw_text, NULL);
	for (i = 0; i < sheets.count && i < TABLES; i++)
		gair__package_draw(&package, names[i], gair__xlsx_draw_table, &sheets.layouts[i]);
	gair__package_core(&package);
	gair__package_end(&package);
}
