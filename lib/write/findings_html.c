/*
 * Findings as one web page: no script, nothing fetched. For each file the three tables as the form has them, with what is doubtful
 * marked and its equation shown under the pointer and on keyboard focus, then the list of findings.
 */
#include "write/findings_html.h"

#include <string.h>

#include "base/xml.h"
#include "write/label.h"

void gair__page_open(gair__output *output, int32_t lang)
{
	gair__output_string(output,
			    lang == GAIR_LANG_EN ? "<span class=\"en\" lang=\"en\">" : "<span class=\"zh\" lang=\"zh-CN\">");
}

void gair__page_close(gair__output *output)
{
	gair__output_string(output, "</span>");
}

void gair__page_pair(gair__output *output, const char *zh, const char *en)
{
	gair__page_open(output, GAIR_LANG_ZH);
	gair__xml_string(output, zh);
	gair__page_close(output);
	gair__page_open(output, GAIR_LANG_EN);
	gair__xml_string(output, en);
	gair__page_close(output);
}

/* Escapes byte by byte: what comes may end within a character. Controls have been made visible before. */
static int write_escaped(void *context, const char *bytes, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if (strchr("&<>\"'", bytes[i]) && bytes[i])
			gair__xml_text(context, bytes + i, 1);
		else
			gair__output_byte(context, bytes[i]);
	return 0;
}

gair__output *gair__page_escaped(gair__output *escaped, gair__output *output)
{
	gair__output_init(escaped, write_escaped, output);
	return escaped;
}

void gair__page_flush(gair__output *escaped, gair__output *output)
{
	(void)output;
	gair__output_flush(escaped);
}

void gair__page_message(const gair__page *page, size_t index)
{
	gair__page_pair(page->output, gair_finding_message(page->file->findings, index, GAIR_LANG_ZH),
			gair_finding_message(page->file->findings, index, GAIR_LANG_EN));
}

void gair__page_cell(const gair__page *page, int32_t cell)
{
	gair__output escaped;
	int32_t lang;

	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__page_open(page->output, lang);
		gair__label_cell(gair__page_escaped(&escaped, page->output), page->file->report, cell, lang);
		gair__page_flush(&escaped, page->output);
		gair__page_close(page->output);
	}
}

void gair__page_finding_id(const gair__page *page, size_t index)
{
	gair__output_byte(page->output, 'f');
	gair__output_integer(page->output, (int64_t)page->number);
	gair__output_byte(page->output, '-');
	gair__output_integer(page->output, (int64_t)index + 1);
}

/* One side of an equation: the figures of its cells, then their sum where there is more than one. */
static void write_side(const gair__page *page, size_t index, int32_t role, int64_t sum, int32_t marked, int32_t lang)
{
	const gair_findings *findings = page->file->findings;
	gair__output *output = page->output, escaped;
	size_t i, terms = 0;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++) {
		int64_t value = 0;
		int32_t cell = gair_finding_cell(findings, index, i), state = gair_finding_cell_value(findings, index, i, &value);

		if (gair_finding_cell_role(findings, index, i) != role)
			continue;
		gair__output_string(output, terms++ ? " + " : "");
		gair__output_string(output, cell == marked ? "<b>" : "");
		gair__page_escaped(&escaped, output);
		if (state == GAIR_STATE_NUMBER)
			gair__label_number(&escaped, gair_cell_kind(cell) == GAIR_KIND_MONEY, value);
		else
			gair__label_value(&escaped, cell, state, 0, NULL, lang);
		gair__page_flush(&escaped, output);
		gair__output_string(output, cell == marked ? "</b>" : "");
	}
	gair__output_string(output, terms > 1 ? " = " : "");
	if (terms != 1)
		gair__label_number(output, gair_finding_is_money(findings, index), sum);
}

void gair__page_equation(const gair__page *page, size_t index, int32_t cell)
{
	const gair_findings *findings = page->file->findings;
	int64_t left, right, imbalance;
	int32_t lang;

	if (!gair_finding_sides(findings, index, &left, &right, &imbalance))
		return;
	gair__output_string(page->output, "<p class=\"sum\">");
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		int en = lang == GAIR_LANG_EN;

		gair__page_open(page->output, lang);
		write_side(page, index, GAIR_ROLE_LEFT, left, cell, lang);
		gair__output_string(page->output, left == right ? " = " : " ≠ ");
		write_side(page, index, GAIR_ROLE_RIGHT, right, cell, lang);
		gair__output_string(page->output, en ? ", difference " : "，相差 ");
		gair__label_number(page->output, gair_finding_is_money(findings, index), imbalance);
		gair__page_close(page->output);
	}
	gair__output_string(page->output, "</p>");
}

void gair__findings_html_begin(gair_findings_writer *writer)
{
	gair__output *output = &writer->output;
	int en = writer->lang == GAIR_LANG_EN;

	gair__output_string(output, "<!DOCTYPE html>\n<html lang=\"");
	gair__output_string(output, en ? "en" : "zh-CN");
	gair__output_string(output, "\">\n<head>\n<meta charset=\"utf-8\">\n"
				    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	gair__output_string(output, en ? "Check of annual reports on government-information disclosure"
				       : "政府信息公开工作年度报告核查结果");
	gair__output_string(output, "</title>\n");
	gair__output_string(output, gair__page_style);
	gair__output_string(output, "</head>\n<body>\n<input class=\"switch\" type=\"radio\" name=\"lang\" id=\"en\"");
	gair__output_string(output, en ? " checked" : "");
	gair__output_string(output, "><label for=\"en\" lang=\"en\">English</label>\n"
				    "<input class=\"switch\" type=\"radio\" name=\"lang\" id=\"zh\"");
	gair__output_string(output, en ? "" : " checked");
	gair__output_string(output, "><label for=\"zh\" lang=\"zh-CN\">中文</label>\n<main>\n<h1>");
	gair__page_pair(output, "政府信息公开工作年度报告核查结果",
			"Check of annual reports on government-information disclosure");
	gair__output_string(output, "</h1>\n");
}

void gair__findings_html_end(gair_findings_writer *writer)
{
	gair__output_string(&writer->output, "</main>\n</body>\n</html>\n");
}

static void write_count(gair__output *output, const char *zh, const char *en, size_t count, const char *zh_end, int *first)
{
	int32_t lang;

	if (!count)
		return;
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__page_open(output, lang);
		gair__output_string(output, *first ? "" : lang == GAIR_LANG_EN ? ", " : "，");
		gair__output_string(output, lang == GAIR_LANG_EN ? en : zh);
		gair__output_integer(output, (int64_t)count);
		gair__output_string(output, lang == GAIR_LANG_EN ? "" : zh_end);
		gair__page_close(output);
	}
	*first = 0;
}

static void write_verdict(const gair__page *page)
{
	static const char *const verdicts[][2] = {
		{"没有问题", "clean"}, {"有需要核对之处", "to be looked at"}, {"有错误", "wrong"}, {"无法读取", "unreadable"}};
	gair__tally tally = gair__findings_tally(page->file->findings);
	int32_t verdict = gair__file_verdict(page->file);
	gair__output *output = page->output;
	int first = 1;

	gair__output_string(output, "<p><span class=\"verdict ");
	gair__output_string(output, gair_verdict_name(verdict));
	gair__output_string(output, "\">");
	gair__page_pair(output, verdicts[verdict & 3][0], verdicts[verdict & 3][1]);
	gair__output_string(output, "</span><span class=\"counts\">");
	write_count(output, "错误 ", "errors ", tally.failed[GAIR_SEVERITY_ERROR], " 项", &first);
	write_count(output, "警告 ", "warnings ", tally.failed[GAIR_SEVERITY_WARNING], " 项", &first);
	write_count(output, "提示 ", "notices ", tally.failed[GAIR_SEVERITY_NOTICE], " 项", &first);
	write_count(output, "由其他问题连带引起 ", "following from others ", tally.blocked, " 项", &first);
	write_count(output, "无法判断 ", "undecidable ", tally.undecidable, " 项", &first);
	gair__output_string(output, "</span></p>\n");
}

/* What the report says of itself. */
static void write_about(const gair__page *page)
{
	size_t size = 0;
	const char *text = gair_report_title(page->file->report, &size);

	if (!size)
		text = gair_report_body(page->file->report, &size);
	if (!size)
		return;
	gair__output_string(page->output, "<p class=\"about\" lang=\"zh-CN\">");
	gair__xml_line(page->output, text, size);
	gair__output_string(page->output, "</p>\n");
}

void gair__findings_html_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair__page page = {&writer->output, file, writer->baseline, writer->files + 1};
	gair__output escaped;

	gair__output_string(page.output, "<article>\n<h2>");
	gair__output_visible(gair__page_escaped(&escaped, page.output), file->file, strlen(file->file));
	gair__page_flush(&escaped, page.output);
	gair__output_string(page.output, "</h2>\n");
	write_about(&page);
	write_verdict(&page);
	if (gair__file_verdict(file) == GAIR_VERDICT_UNREADABLE) {
		gair__output_string(page.output, "<p>");
		gair__page_pair(page.output, gair__file_fault(file, GAIR_LANG_ZH), gair__file_fault(file, GAIR_LANG_EN));
		gair__output_string(page.output, "</p>\n");
	} else {
		if (file->report)
			gair__page_tables(&page);
		gair__page_findings(&page);
	}
	gair__output_string(page.output, "</article>\n");
}
