/*
 * The report as a Word file (WordprocessingML): the official form with its merged cells, headings that Word knows as such, and
 * nothing that would differ from one run to the next. Elements stand in the order that the schema wants: Word is strict.
 */
#include <string.h>

#include "base/xml.h"
#include "write/docx_parts.h"
#include "write/form_layout.h"
#include "write/outline.h"
#include "write/write.h"

struct word {
	gair__output *output; /* of the document's part */
	const gair_report *report;
};

static void put(const struct word *to, const char *text)
{
	gair__output_string(to->output, text);
}

static void begin_paragraph(const struct word *to, const char *style)
{
	put(to, "<w:p><w:pPr><w:pStyle w:val=\"");
	put(to, style);
	put(to, "\"/></w:pPr>");
}

static void begin_run(const struct word *to)
{
	put(to, "<w:r><w:t xml:space=\"preserve\">");
}

static void end_run(const struct word *to)
{
	put(to, "</w:t></w:r>");
}

static void write_line(const struct word *to, const char *style, const char *before, const char *text, size_t size)
{
	begin_paragraph(to, style);
	begin_run(to);
	put(to, before);
	gair__xml_line(to->output, text, size);
	end_run(to);
	put(to, "</w:p>\n");
}

static void write_title(void *context, const char *text, size_t size)
{
	write_line(context, "Title", "", text, size);
}

static void write_fact(void *context, const char *before, const char *text, size_t size)
{
	write_line(context, "Subtitle", before, text, size);
}

static void write_paragraph(void *context, const char *text, size_t size)
{
	write_line(context, "BodyText", "", text, size);
}

static void write_heading(void *context, int32_t number, const char *text, size_t size)
{
	const struct word *to = context;

	begin_paragraph(to, "Heading1");
	begin_run(to);
	put(to, gair__layout_ordinal(number));
	gair__xml_line(to->output, text, size);
	end_run(to);
	put(to, "</w:p>\n");
}

static void put_value(const struct word *to, const char *before, size_t value, const char *after)
{
	put(to, before);
	gair__output_integer(to->output, (int64_t)value);
	put(to, after);
}

/* Where a column begins, in twentieths of a point: the last one ends at the edge, whatever was lost in division. */
static size_t column_start(const gair__layout *layout, size_t column)
{
	size_t i, before = 0;

	for (i = 0; i < column; i++)
		before += layout->widths[i];
	return GAIR__DOCX_WIDTH * before / 100;
}

static void write_properties(const struct word *to, const gair__layout *layout, const gair__layout_cell *cell, size_t row)
{
	put_value(to, "<w:tc><w:tcPr><w:tcW w:w=\"",
		  column_start(layout, (size_t)cell->column + cell->colspan) - column_start(layout, cell->column),
		  "\" w:type=\"dxa\"/>");
	if (cell->colspan > 1)
		put_value(to, "<w:gridSpan w:val=\"", cell->colspan, "\"/>");
	if (cell->rowspan > 1)
		put(to, row == cell->row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
	put(to, "<w:vAlign w:val=\"center\"/></w:tcPr>");
}

/* A cell; in rows that it reaches down into, the empty one that continues it. */
static void write_cell(const struct word *to, const gair__layout *layout, const gair__layout_cell *cell, size_t row)
{
	int is_label = cell->scope == GAIR__SCOPE_ROW || (cell->scope == GAIR__SCOPE_NONE && !cell->cell);
	char buffer[GAIR__FIGURE_SIZE];
	const char *text = buffer;
	size_t size = 0;

	write_properties(to, layout, cell, row);
	begin_paragraph(to, is_label ? "TableLabel" : "TableText");
	if (cell->cell)
		text = gair__outline_figure(to->report, cell->cell, buffer, &size);
	if (row == cell->row && (size > 0 || !cell->cell)) {
		begin_run(to);
		gair__xml_line(to->output, text, size);
		if (!cell->cell)
			gair__layout_label(to->output, cell->text);
		end_run(to);
	}
	put(to, "</w:p></w:tc>");
}

static void write_row(const struct word *to, const gair__layout *layout, size_t row)
{
	const gair__layout_cell *cell;
	size_t column;

	put(to, "<w:tr><w:trPr><w:cantSplit/>");
	put(to, row < layout->heads ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
	for (column = 0; column < layout->columns && (cell = gair__layout_at(layout, row, column)) != NULL;
	     column += cell->colspan)
		write_cell(to, layout, cell, row);
	put(to, "</w:tr>\n");
}

static void write_table(void *context, int32_t table)
{
	const struct word *to = context;
	gair__layout layout;
	size_t i;

	gair__layout_report_table(&layout, to->report, table);
	if (layout.rows == 0)
		return;
	put(to, "<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/>");
	put_value(to, "<w:tblW w:w=\"", GAIR__DOCX_WIDTH, "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
	put(to, "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\"/><w:tblCaption w:val=\"");
	put(to, gair__layout_caption(table));
	put(to, "\"/></w:tblPr><w:tblGrid>");
	for (i = 0; i < layout.columns; i++)
		put_value(to, "<w:gridCol w:w=\"", column_start(&layout, i + 1) - column_start(&layout, i), "\"/>");
	put(to, "</w:tblGrid>\n");
	for (i = 0; i < layout.rows; i++)
		write_row(to, &layout, i);
	/* Word parts a table from what follows by a paragraph */
	put(to, "</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr></w:p>\n");
}

static void write_document(const gair_report *report, const void *context, gair__output *output)
{
	static const gair__outline outline = {write_title, write_fact, write_heading, write_paragraph, write_table};
	struct word word = {output, report}, *to = &word;

	(void)context;
	put(to, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
		"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
		"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n");
	gair__outline_draw(report, &outline, to);
	put(to, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
		"<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1400\" "
		"w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n");
}

void gair__write_docx(const gair_report *report, uint32_t flags, gair__output *output)
{
	gair__package package;

	(void)flags;
	gair__package_begin(&package, output, report);
	gair__package_add_all(&package, gair__docx_parts, GAIR__DOCX_FIRST);
	gair__package_draw(&package, "word/document.xml", write_document, NULL);
	gair__package_add_all(&package, gair__docx_parts + GAIR__DOCX_FIRST, GAIR__DOCX_PARTS - GAIR__DOCX_FIRST);
	gair__package_core(&package);
	gair__package_end(&package);
}
