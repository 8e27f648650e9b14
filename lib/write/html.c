/*
 * The report as a web page: one file, no script, nothing fetched. Heads of the tables name the cells they speak of (scope,
 * headers by their place), so that a screen reader can; on paper it is the official form on A4.
 */
#include <string.h>

#include "base/xml.h"
#include "write/form_layout.h"
#include "write/outline.h"
#include "write/write.h"

typedef struct page {
	gair__output *output;
	const gair_report *report;
	int open; /* a section is open */
} page;

static const char style[] =
	"<style>\n"
	"@page { size: A4; margin: 25mm 20mm }\n"
	"body { max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff;\n"
	"  font: 1.05em/1.75 FangSong, FangSong_GB2312, STFangsong, \"Noto Serif CJK SC\", \"Noto Serif SC\", SimSun, serif }\n"
	"h1 { font: bold 1.7em/1.4 SimSun, \"Noto Serif CJK SC\", \"Noto Serif SC\", serif; text-align: center; margin: 1em 0 .6em }\n"
	"h2 { font: bold 1.15em/1.6 SimHei, \"Noto Sans CJK SC\", \"Noto Sans SC\", sans-serif; margin: 1.4em 0 .5em }\n"
	"p { margin: .4em 0; text-indent: 2em; overflow-wrap: anywhere }\n"
	"p.fact { text-align: center; text-indent: 0 }\n"
	"div { overflow-x: auto; margin: .8em 0 }\n"
	"table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .9em; line-height: 1.4 }\n"
	"th, td { border: 1px solid #333; padding: .3em .2em; text-align: center; font-weight: normal; overflow-wrap: anywhere }\n"
	"td { font-variant-numeric: tabular-nums }\n"
	"th[scope=row] { text-align: left; padding-left: .5em }\n"
	"caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }\n"
	"@media screen { table { min-width: 46em } }\n"
	"@media print { body { max-width: none; margin: 0; padding: 0; font-size: 12pt } table { font-size: 9pt }\n"
	"  div { overflow: visible } tr { break-inside: avoid } h2 { break-after: avoid } thead { display: table-header-group } }\n"
	"</style>\n";

static void write_title(void *context, const char *text, size_t size)
{
	const page *to = context;

	gair__output_string(to->output, "<h1>");
	gair__xml_line(to->output, text, size);
	gair__output_string(to->output, "</h1>\n");
}

static void write_fact(void *context, const char *before, const char *text, size_t size)
{
	const page *to = context;

	gair__output_string(to->output, "<p class=\"fact\">");
	gair__output_string(to->output, before);
	gair__xml_line(to->output, text, size);
	gair__output_string(to->output, "</p>\n");
}

static void close_section(page *to)
{
	if (to->open)
		gair__output_string(to->output, "</section>\n");
	to->open = 0;
}

static void write_heading(void *context, int32_t number, const char *text, size_t size)
{
	page *to = context;

	close_section(to);
	gair__output_string(to->output, "<section>\n<h2>");
	gair__output_string(to->output, gair__layout_ordinal(number));
	gair__xml_line(to->output, text, size);
	gair__output_string(to->output, "</h2>\n");
	to->open = 1;
}

static void write_paragraph(void *context, const char *text, size_t size)
{
	const page *to = context;

	gair__output_string(to->output, "<p>");
	gair__xml_line(to->output, text, size);
	gair__output_string(to->output, "</p>\n");
}

static void write_span(gair__output *output, const char *name, uint8_t span)
{
	if (span < 2)
		return;
	gair__output_string(output, name);
	gair__output_integer(output, span);
	gair__output_byte(output, '"');
}

static void write_cell(const page *to, const gair__layout_cell *cell)
{
	static const char *const scopes[] = {"", " scope=\"col\"", " scope=\"colgroup\"", " scope=\"row\"",
					     " scope=\"rowgroup\""};
	gair__output *output = to->output;
	char buffer[GAIR__FIGURE_SIZE];
	const char *tag = cell->scope == GAIR__SCOPE_NONE ? "td" : "th", *text;
	size_t size;

	gair__output_byte(output, '<');
	gair__output_string(output, tag);
	write_span(output, " rowspan=\"", cell->rowspan);
	write_span(output, " colspan=\"", cell->colspan);
	gair__output_string(output, scopes[cell->scope]);
	gair__output_byte(output, '>');
	if (cell->cell) {
		text = gair__outline_figure(to->report, cell->cell, buffer, &size);
		gair__xml_line(output, text, size);
	} else {
		gair__layout_label(output, cell->text);
	}
	gair__output_string(output, "</");
	gair__output_string(output, tag);
	gair__output_byte(output, '>');
}

/* The group of rows that begins at a row: heads, an item of the regulations, the rest of the table; NULL: it goes on. */
static const char *row_group(const gair__layout *layout, size_t row)
{
	if (row == 0)
		return layout->heads ? "<thead>\n" : "<tbody>\n";
	if (row == layout->heads)
		return "</thead>\n<tbody>\n";
	return layout->row[row].kind == GAIR__LAYOUT_BAND ? "</tbody>\n<tbody>\n" : NULL;
}

static void write_rows(const page *to, const gair__layout *layout)
{
	size_t r, i;

	for (r = 0; r < layout->rows; r++) {
		const gair__layout_row *row = &layout->row[r];
		const char *group = row_group(layout, r);

		gair__output_string(to->output, group ? group : "");
		gair__output_string(to->output, "<tr>");
		for (i = row->first; i < (size_t)row->first + row->count; i++)
			write_cell(to, &layout->cells[i]);
		gair__output_string(to->output, "</tr>\n");
	}
	gair__output_string(to->output, "</tbody>\n");
}

static void write_table(void *context, int32_t table)
{
	const page *to = context;
	gair__layout layout;
	size_t i;

	gair__layout_report_table(&layout, to->report, table);
	if (layout.rows == 0)
		return;
	gair__output_string(to->output, "<div><table>\n<caption>");
	gair__output_string(to->output, gair__layout_caption(table));
	gair__output_string(to->output, "</caption>\n<colgroup>");
	for (i = 0; i < layout.columns; i++) {
		gair__output_string(to->output, "<col style=\"width: ");
		gair__output_integer(to->output, layout.widths[i]);
		gair__output_string(to->output, "%\">");
	}
	gair__output_string(to->output, "</colgroup>\n");
	write_rows(to, &layout);
	gair__output_string(to->output, "</table></div>\n");
}

/* The page's own title must be there; where the report has none, one that names no report. */
static void write_head(const page *to)
{
	size_t size;
	const char *title = gair_report_title(to->report, &size);

	gair__output_string(to->output, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
					"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	if (size > 0)
		gair__xml_line(to->output, title, size);
	else
		gair__output_string(to->output, "年度报告");
	gair__output_string(to->output, "</title>\n");
	gair__output_string(to->output, style);
	gair__output_string(to->output, "</head>\n<body>\n<main>\n");
}

void gair__write_html(const gair_report *report, uint32_t flags, gair__output *output)
{
	static const gair__outline outline = {write_title, write_fact, write_heading, write_paragraph, write_table};
	page to = {output, report, 0};

	(void)flags;
	write_head(&to);
	gair__outline_draw(report, &outline, &to);
	close_section(&to);
	gair__output_string(output, "</main>\n</body>\n</html>\n");
}
