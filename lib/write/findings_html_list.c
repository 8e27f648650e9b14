/* The list of findings on the page. */
#include "write/findings_html.h"

#include <string.h>

#include "base/xml.h"
#include "write/label.h"

#define REPAIRS 8 /* repairs that are listed */

static const char *class_of(const gair_findings *findings, size_t index)
{
	if (gair_finding_status(findings, index) != GAIR_FINDING_FAIL)
		return "blocked";
	return gair_severity_name(gair_finding_severity(findings, index));
}

static void write_level(const gair__page *page, size_t index)
{
	static const char *const levels[][2] = {{"", ""}, {"提示", "notice"}, {"警告", "warning"}, {"错误", "error"}};
	const gair_findings *findings = page->file->findings;
	int32_t severity = gair_finding_severity(findings, index) & 3, status = gair_finding_status(findings, index);

	gair__output_string(page->output, "<span class=\"level\">");
	gair__page_pair(page->output, levels[severity][0], levels[severity][1]);
	if (status == GAIR_FINDING_BLOCKED)
		gair__page_pair(page->output, "（连带）", " (follows)");
	else if (status == GAIR_FINDING_UNDECIDABLE)
		gair__page_pair(page->output, "（无法判断）", " (undecidable)");
	if (page->baseline && gair_baseline_has(page->baseline, page->file->file, gair_finding_fingerprint(findings, index)))
		gair__page_pair(page->output, "〔原有〕", " [unchanged]");
	else if (page->baseline)
		gair__page_pair(page->output, "〔新出现〕", " [new]");
	gair__page_close(page->output);
}

/* What another finding explains: a link to it. */
static void write_blocked_by(const gair__page *page, size_t index)
{
	size_t i;

	for (i = 0; i < gair_finding_blocked_by_count(page->file->findings, index); i++) {
		size_t by = gair_finding_blocked_by(page->file->findings, index, i);

		gair__output_string(page->output, "<p><a href=\"#");
		gair__page_finding_id(page, by);
		gair__output_string(page->output, "\">");
		gair__page_pair(page->output, "原因见第 ", "explained by finding ");
		gair__output_integer(page->output, (int64_t)by + 1);
		gair__page_pair(page->output, " 项", "");
		gair__output_string(page->output, "</a></p>\n");
	}
}

static void write_to(const gair__page *page, int32_t cell, int64_t min, int64_t max, int32_t lang)
{
	int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

	gair__label_number(page->output, is_money, min);
	if (min == max)
		return;
	gair__output_string(page->output, " … ");
	if (max == INT64_MAX)
		gair__output_string(page->output, lang == GAIR_LANG_EN ? "(no limit)" : "（不限）");
	else
		gair__label_number(page->output, is_money, max);
}

/* `表三 › …：82 → 28`. */
static void write_change(const gair__page *page, size_t index, size_t repair, size_t i)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0, lang,
		cell = gair_finding_repair_change(page->file->findings, index, repair, i, &state, &from, &min, &max);
	gair__output escaped;

	gair__output_string(page->output, i ? "<br>" : "");
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__page_open(page->output, lang);
		gair__page_escaped(&escaped, page->output);
		gair__label_cell(&escaped, page->file->report, cell, lang);
		gair__output_string(&escaped, lang == GAIR_LANG_EN ? ": " : "：");
		gair__label_value(&escaped, cell, state, from, NULL, lang);
		gair__page_flush(&escaped, page->output);
		gair__output_string(page->output, " → <b>");
		write_to(page, cell, min, max, lang);
		gair__output_string(page->output, "</b>");
		gair__page_close(page->output);
	}
}

static void write_repair(const gair__page *page, size_t index, size_t repair)
{
	const gair_findings *findings = page->file->findings;
	const char *operation = gair_finding_repair_operation(findings, index, repair);
	const char *zh = gair_finding_repair_evidence(findings, index, repair, GAIR_LANG_ZH);
	const char *en = gair_finding_repair_evidence(findings, index, repair, GAIR_LANG_EN);
	size_t i;

	gair__output_string(page->output, "<li>");
	for (i = 0; i < gair_finding_repair_size(findings, index, repair); i++)
		write_change(page, index, repair, i);
	/* the evidence names the operation; where there is none the operation stands alone */
	if (!zh[0] && operation[0]) {
		zh = gair__operation_name(operation, GAIR_LANG_ZH);
		en = gair__operation_name(operation, GAIR_LANG_EN);
	}
	if (zh[0]) {
		gair__output_string(page->output, "<br>");
		gair__page_pair(page->output, "理由：", "because: ");
		gair__page_pair(page->output, zh, en);
	}
	gair__output_string(page->output, "</li>\n");
}

static void write_repairs(const gair__page *page, size_t index)
{
	size_t i, count = gair_finding_repair_count(page->file->findings, index);

	if (!count)
		return;
	gair__output_string(page->output, "<p>");
	if (count == 1)
		gair__page_pair(page->output, "建议改为：", "Repair:");
	else
		gair__page_pair(page->output, "以下改法只需其中一种，请对照原始台账确定是哪一种：",
				"One of these; the office's own records tell which:");
	gair__output_string(page->output, "</p>\n<ul>\n");
	for (i = 0; i < count && i < REPAIRS; i++)
		write_repair(page, index, i);
	gair__output_string(page->output, count > REPAIRS ? "<li>…</li>\n</ul>\n" : "</ul>\n");
}

/* Rule, basis, place. */
static void write_meta(const gair__page *page, size_t index)
{
	const gair_findings *findings = page->file->findings;
	gair__output *output = page->output, escaped;
	gair_source source;
	int32_t lang;
	int there;

	source.size = sizeof source;
	there = gair_finding_source(findings, index, &source);
	gair__output_string(output, "<p class=\"meta\">");
	gair__output_string(output, gair_finding_rule(findings, index));
	gair__output_string(output, " · ");
	gair__page_pair(output, gair_finding_basis(findings, index, GAIR_LANG_ZH),
			gair_finding_basis(findings, index, GAIR_LANG_EN));
	gair__output_string(output, " · ");
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__page_open(output, lang);
		gair__write_place(gair__page_escaped(&escaped, output), page->file, there ? &source : NULL,
				  gair__finding_main_cell(findings, index), lang);
		gair__page_flush(&escaped, output);
		gair__page_close(output);
	}
	if (gair_finding_certainty(findings, index) == GAIR_CERTAINTY_HINT)
		gair__page_pair(output, " · 线索，不一定有误", " · a hint, not more");
	else if (gair_finding_certainty(findings, index) == GAIR_CERTAINTY_LIKELY)
		gair__page_pair(output, " · 很可能", " · likely");
	gair__output_string(output, "</p>\n");
}

static void write_finding(const gair__page *page, size_t index)
{
	const gair_findings *findings = page->file->findings;
	const char *raw = gair_finding_raw(findings, index);

	gair__output_string(page->output, "<li id=\"");
	gair__page_finding_id(page, index);
	gair__output_string(page->output, "\" class=\"");
	gair__output_string(page->output, class_of(findings, index));
	gair__output_string(page->output, "\">\n<p>");
	write_level(page, index);
	gair__page_message(page, index);
	gair__output_string(page->output, "</p>\n");
	if (raw[0]) {
		gair__output_string(page->output, "<p>");
		gair__page_pair(page->output, "原文：", "text: ");
		gair__output_string(page->output, "<q lang=\"zh-CN\">");
		gair__xml_line(page->output, raw, strlen(raw));
		gair__output_string(page->output, "</q></p>\n");
	}
	gair__page_equation(page, index, 0);
	write_repairs(page, index);
	write_blocked_by(page, index);
	write_meta(page, index);
	gair__output_string(page->output, "</li>\n");
}

/* What an earlier check found and is there no more. */
static void write_gone(const gair__page *page)
{
	const gair_findings *findings = page->file->findings;
	size_t i = gair_baseline_gone(page->baseline, page->file->file, findings, 0);

	if (i == SIZE_MAX)
		return;
	gair__output_string(page->output, "<section>\n<h3>");
	gair__page_pair(page->output, "已消除", "Gone");
	gair__output_string(page->output, "</h3>\n<ul class=\"gone\">\n");
	for (; i != SIZE_MAX; i = gair_baseline_gone(page->baseline, page->file->file, findings, i + 1)) {
		gair__output_string(page->output, "<li>");
		gair__page_pair(page->output, gair_baseline_message(page->baseline, i, GAIR_LANG_ZH),
				gair_baseline_message(page->baseline, i, GAIR_LANG_EN));
		gair__output_string(page->output, "</li>\n");
	}
	gair__output_string(page->output, "</ul>\n</section>\n");
}

void gair__page_findings(const gair__page *page)
{
	size_t i, count = gair_findings_count(page->file->findings);

	write_gone(page);
	if (!count)
		return;
	gair__output_string(page->output, "<section>\n<h3>");
	gair__page_pair(page->output, "问题", "Findings");
	gair__output_string(page->output, "</h3>\n<ol class=\"findings\">\n");
	for (i = 0; i < count; i++)
		write_finding(page, i);
	gair__output_string(page->output, "</ol>\n</section>\n");
}
