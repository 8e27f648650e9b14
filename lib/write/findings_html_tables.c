/* The three tables of a report, as the form has them, with what is doubtful marked. */
#include "write/findings_html.h"

#include <string.h>

#include "base/xml.h"
#include "write/form_layout.h"
#include "write/outline.h"

#define TOLD 6 /* findings that the note of a cell tells */

enum mark { PLAIN, NAMED, DOUBT, SUSPECT };

static int32_t role_in(const gair_findings *findings, size_t index, int32_t cell)
{
	size_t i;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++)
		if (gair_finding_cell(findings, index, i) == cell)
			return gair_finding_cell_role(findings, index, i);
	return 0;
}

static int has_suspect(const gair_findings *findings, size_t index)
{
	size_t i;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++)
		if (gair_finding_cell_role(findings, index, i) == GAIR_ROLE_SUSPECT)
			return 1;
	return 0;
}

/* How a finding marks a cell. An identity that fails throws doubt on all its cells, unless it is known which is wrong. */
static enum mark mark_by(const gair_findings *findings, size_t index, int32_t cell)
{
	int32_t role = role_in(findings, index, cell);

	if (!role)
		return PLAIN;
	if (gair_finding_status(findings, index) != GAIR_FINDING_FAIL ||
	    gair_finding_severity(findings, index) < GAIR_SEVERITY_WARNING)
		return NAMED;
	if (role == GAIR_ROLE_SUSPECT)
		return SUSPECT;
	return role != GAIR_ROLE_RELATED && !has_suspect(findings, index) ? DOUBT : NAMED;
}

static enum mark mark_of(const gair_findings *findings, int32_t cell)
{
	enum mark mark = PLAIN;
	size_t i;

	for (i = 0; i < gair_findings_count(findings); i++) {
		enum mark by = mark_by(findings, i, cell);

		mark = by > mark ? by : mark;
	}
	return mark;
}

/* The findings that name a cell: a link to the first, all of their numbers. */
static void write_link(const gair__page *page, int32_t cell)
{
	const gair_findings *findings = page->file->findings;
	size_t i = 0;

	while (!role_in(findings, i, cell))
		i++;
	gair__output_string(page->output, "<a href=\"#");
	gair__page_finding_id(page, i);
	gair__output_string(page->output, "\" aria-describedby=\"c");
	gair__output_integer(page->output, (int64_t)page->number);
	gair__output_byte(page->output, '-');
	gair__output_integer(page->output, cell);
	gair__output_string(page->output, "\">");
}

/* What is said of a cell under the pointer and on focus. */
static void write_tip(const gair__page *page, int32_t cell)
{
	const gair_findings *findings = page->file->findings;
	gair__output *output = page->output;
	size_t i, told = 0;

	gair__output_string(output, "<div class=\"tip\" role=\"tooltip\" id=\"c");
	gair__output_integer(output, (int64_t)page->number);
	gair__output_byte(output, '-');
	gair__output_integer(output, cell);
	gair__output_string(output, "\"><p class=\"where\">");
	gair__page_cell(page, cell);
	gair__output_string(output, "</p>");
	for (i = 0; i < gair_findings_count(findings) && told < TOLD; i++) {
		if (!role_in(findings, i, cell))
			continue;
		told++;
		gair__output_string(output, "<p>");
		gair__output_integer(output, (int64_t)i + 1);
		gair__output_string(output, ". ");
		gair__page_message(page, i);
		gair__output_string(output, "</p>");
		gair__page_equation(page, i, cell);
	}
	gair__output_string(output, "</div>");
}

static void write_figure(const gair__page *page, int32_t cell)
{
	char buffer[GAIR__FIGURE_SIZE];
	size_t size = 0;
	const char *text = gair__outline_figure(page->file->report, cell, buffer, &size);
	int32_t state = gair_report_get(page->file->report, cell, NULL);

	if (size) {
		gair__xml_line(page->output, text, size);
		return;
	}
	gair__output_string(page->output, "<span class=\"none\">");
	if (state == GAIR_STATE_ABSENT)
		gair__page_pair(page->output, "（缺）", "(none)");
	else if (state == GAIR_STATE_NOT_APPLICABLE)
		gair__output_string(page->output, "/");
	else
		gair__page_pair(page->output, "（空）", "(blank)");
	gair__page_close(page->output);
}

static void write_spans(gair__output *output, const gair__layout_cell *cell)
{
	if (cell->rowspan > 1) {
		gair__output_string(output, " rowspan=\"");
		gair__output_integer(output, cell->rowspan);
		gair__output_byte(output, '"');
	}
	if (cell->colspan > 1) {
		gair__output_string(output, " colspan=\"");
		gair__output_integer(output, cell->colspan);
		gair__output_byte(output, '"');
	}
}

static void write_data(const gair__page *page, const gair__layout_cell *cell)
{
	static const char *const classes[] = {"", "", " class=\"doubt\"", " class=\"suspect\""};
	enum mark mark = mark_of(page->file->findings, cell->cell);
	gair__output *output = page->output;

	gair__output_string(output, "<td");
	write_spans(output, cell);
	gair__output_string(output, classes[mark]);
	gair__output_string(output, " data-cell=\"");
	gair__output_string(output, gair_cell_path(cell->cell));
	gair__output_string(output, "\">");
	if (mark != PLAIN)
		write_link(page, cell->cell);
	write_figure(page, cell->cell);
	if (mark == SUSPECT)
		gair__output_string(output, "<sup>✗</sup>");
	else if (mark == DOUBT)
		gair__output_string(output, "<sup>?</sup>");
	if (mark != PLAIN) {
		gair__output_string(output, "</a>");
		write_tip(page, cell->cell);
	}
	gair__output_string(output, "</td>");
}

static void write_head(gair__output *output, const gair__layout_cell *cell)
{
	static const char *const scopes[] = {"", " scope=\"col\"", " scope=\"colgroup\"", " scope=\"row\"",
					     " scope=\"rowgroup\""};
	const char *tag = cell->scope == GAIR__SCOPE_NONE ? "td" : "th";

	gair__output_byte(output, '<');
	gair__output_string(output, tag);
	write_spans(output, cell);
	gair__output_string(output, scopes[cell->scope]);
	gair__output_byte(output, '>');
	gair__layout_label(output, cell->text);
	gair__output_string(output, "</");
	gair__output_string(output, tag);
	gair__output_byte(output, '>');
}

static void write_row(const gair__page *page, const gair__layout *layout, size_t r)
{
	static const char *const classes[] = {"<tr>", "<tr class=\"band\">", "<tr class=\"sub\">", "<tr>"};
	const gair__layout_row *row = &layout->row[r];
	size_t i;

	gair__output_string(page->output, classes[row->kind & 3]);
	for (i = row->first; i < (size_t)row->first + row->count; i++)
		if (layout->cells[i].cell)
			write_data(page, &layout->cells[i]);
		else
			write_head(page->output, &layout->cells[i]);
	gair__output_string(page->output, "</tr>\n");
}

static void write_columns(gair__output *output, const gair__layout *layout)
{
	size_t i;

	gair__output_string(output, "<colgroup>");
	for (i = 0; i < layout->columns; i++) {
		gair__output_string(output, "<col style=\"width: ");
		gair__output_integer(output, layout->widths[i]);
		gair__output_string(output, "%\">");
	}
	gair__output_string(output, "</colgroup>\n");
}

static void write_table(const gair__page *page, int32_t table)
{
	gair__output *output = page->output;
	gair__layout layout;
	size_t r;

	gair__layout_report_table(&layout, page->file->report, table);
	if (layout.rows == 0)
		return;
	gair__output_string(output, "<div class=\"wide\"><table lang=\"zh-CN\">\n<caption>");
	gair__output_string(output, gair__layout_caption(table));
	gair__output_string(output, "</caption>\n");
	write_columns(output, &layout);
	gair__output_string(output, layout.heads ? "<thead>\n" : "<tbody>\n");
	for (r = 0; r < layout.rows; r++) {
		if (r && r == layout.heads)
			gair__output_string(output, "</thead>\n<tbody>\n");
		else if (r && layout.row[r].kind == GAIR__LAYOUT_BAND)
			gair__output_string(output, "</tbody>\n<tbody>\n");
		write_row(page, &layout, r);
	}
	gair__output_string(output, "</tbody>\n</table></div>\n");
}

static void write_legend(gair__output *output)
{
	gair__output_string(output, "<p class=\"legend\"><span class=\"suspect\">✗</span>");
	gair__page_pair(output, "可能填错的数　", "a figure in doubt ");
	gair__output_string(output, "<span class=\"doubt\">?</span>");
	gair__page_pair(
		output, "所在勾稽关系不成立的数。指针移到数字上，或用 Tab 键移到数字上，可以看到算式。",
		"a figure in an identity that does not hold. Point at a figure, or move to it by the Tab key, to see the sum.");
	gair__output_string(output, "</p>\n");
}

void gair__page_tables(const gair__page *page)
{
	int32_t table;

	gair__output_string(page->output, "<section>\n<h3>");
	gair__page_pair(page->output, "报告中的三张表", "The three tables of the report");
	gair__output_string(page->output, "</h3>\n");
	write_legend(page->output);
	for (table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
		write_table(page, table);
	gair__output_string(page->output, "</section>\n");
}
