/* Findings for people: a block a finding, a line that sums the file up. */
#include <string.h>

#include <gaireport/json.h>

#include "write/findings_writer.h"
#include "write/label.h"

/* The words of this format, by language. */
typedef struct words {
	const char *severity[4], *undecidable, *blocked, *colon, *list_colon, *comma, *open, *close, *place, *sum;
	const char *sum_right, *sum_difference, *found, *cells, *suspect, *zeros_before, *zeros_after, *repair, *evidence;
	const char *one_of_these, *only_one, *none_smaller, *bounded, *explained_by, *item_before, *item_after, *rule;
	const char *basis, *certainty, *certainties[4], *unreadable, *verdicts[4], *error_count, *warning_count;
	const char *notice_count, *blocked_count, *undecidable_count, *count_end;
	const char *new_mark, *old_mark, *gone_mark, *compared, *new_count, *old_count, *gone_count;
} words;

static const words languages[2] = {
	[GAIR_LANG_ZH] =
		{
			.severity = {"", "提示", "警告", "错误"},
			.undecidable = "无法判断",
			.blocked = "连带",
			.colon = "：",
			.list_colon = "：",
			.comma = "，",
			.open = "（",
			.close = "）",
			.place = "位置",
			.sum = "算式",
			.sum_right = "，另一边是 ",
			.sum_difference = "，相差 ",
			.found = "原文",
			.cells = "单元格",
			.suspect = "疑似有误",
			.zeros_before = "其余 ",
			.zeros_after = " 格为 0",
			.repair = "建议",
			.evidence = "理由",
			.one_of_these = "以上改法只需其中一种，请对照原始台账确定是哪一种。",
			.only_one = "已证明：改动最少的办法只有这一种。",
			.none_smaller = "已证明：没有改动更少的办法。",
			.bounded = "没有试完所有改法，可能还有改动更少的办法。",
			.explained_by = "原因",
			.item_before = "见第 ",
			.item_after = " 项",
			.rule = "规则",
			.basis = "依据",
			.certainty = "把握",
			.certainties = {"", "线索", "很可能", "确定"},
			.unreadable = "无法读取",
			.verdicts = {"没有问题", "有需要核对之处", "有错误", "无法读取"},
			.error_count = "错误 ",
			.warning_count = "警告 ",
			.notice_count = "提示 ",
			.blocked_count = "由其他问题连带引起 ",
			.undecidable_count = "无法判断 ",
			.count_end = " 项",
			.new_mark = "〔新出现〕",
			.old_mark = "〔原有〕",
			.gone_mark = "〔已消除〕",
			.compared = "与上次核查相比",
			.new_count = "新出现 ",
			.old_count = "原有 ",
			.gone_count = "已消除 ",
		},
	[GAIR_LANG_EN] =
		{
			.severity = {"", "notice", "warning", "error"},
			.undecidable = "undecidable",
			.blocked = "follows",
			.colon = ": ",
			.list_colon = ":",
			.comma = ", ",
			.open = " (",
			.close = ")",
			.place = "place",
			.sum = "sum",
			.sum_right = ", other side ",
			.sum_difference = ", difference ",
			.found = "text",
			.cells = "cells",
			.suspect = "suspect",
			.zeros_before = "the other ",
			.zeros_after = " are 0",
			.repair = "repair",
			.evidence = "because",
			.one_of_these = "One of these; the office's own records tell which.",
			.only_one = "Proved: no other set of as few cells explains it.",
			.none_smaller = "Proved: no smaller set of cells explains it.",
			.bounded = "The search was cut short: a smaller set may exist.",
			.explained_by = "explained by",
			.item_before = "finding ",
			.item_after = "",
			.rule = "rule",
			.basis = "basis",
			.certainty = "certainty",
			.certainties = {"", "hint", "likely", "proved"},
			.unreadable = "unreadable",
			.verdicts = {"clean", "to be looked at", "wrong", "unreadable"},
			.error_count = "errors ",
			.warning_count = "warnings ",
			.notice_count = "notices ",
			.blocked_count = "following from others ",
			.undecidable_count = "undecidable ",
			.count_end = "",
			.new_mark = " [new]",
			.old_mark = " [unchanged]",
			.gone_mark = "[gone]",
			.compared = "since the baseline",
			.new_count = "new ",
			.old_count = "unchanged ",
			.gone_count = "gone ",
		},
};

static void indent(gair__output *output, const words *w, const char *label)
{
	gair__output_string(output, "   ");
	gair__output_string(output, label);
	gair__output_string(output, w->colon);
}

/* A label alone on its line: what follows stands below it. */
static void begin_list(gair__output *output, const words *w)
{
	gair__output_string(output, w->list_colon);
	gair__output_byte(output, '\n');
}

static void write_line(gair__output *output, const words *w, const char *label, const char *text)
{
	if (!text[0])
		return;
	indent(output, w, label);
	gair__output_visible(output, text, strlen(text));
	gair__output_byte(output, '\n');
}

static void colour(gair_findings_writer *writer, const char *sequence)
{
	if (writer->flags & GAIR_WRITE_COLOUR)
		gair__output_string(&writer->output, sequence);
}

/* `1. 错误  message`; a finding that does not count says so. */
static void write_head(gair_findings_writer *writer, const words *w, const gair_file_findings *file, size_t index)
{
	const gair_findings *findings = file->findings;
	static const char *const colours[] = {"", "\x1b[36m", "\x1b[33m", "\x1b[1;31m"};
	int32_t severity = gair_finding_severity(findings, index), status = gair_finding_status(findings, index);
	const char *message = gair_finding_message(findings, index, writer->lang);
	gair__output *output = &writer->output;

	gair__output_integer(output, (int64_t)index + 1);
	gair__output_string(output, ". ");
	colour(writer, status == GAIR_FINDING_FAIL ? colours[severity & 3] : "\x1b[2m");
	gair__output_string(output, w->severity[severity & 3]);
	if (status != GAIR_FINDING_FAIL) {
		gair__output_string(output, w->open);
		gair__output_string(output, status == GAIR_FINDING_BLOCKED ? w->blocked : w->undecidable);
		gair__output_string(output, w->close);
	}
	if (writer->baseline)
		gair__output_string(output,
				    gair_baseline_has(writer->baseline, file->file, gair_finding_fingerprint(findings, index))
					    ? w->old_mark
					    : w->new_mark);
	colour(writer, "\x1b[0m");
	gair__output_string(output, "  ");
	gair__output_visible(output, message, strlen(message));
	gair__output_byte(output, '\n');
}

static void write_finding_place(gair__output *output, const words *w, const gair_file_findings *file, size_t index, int32_t lang)
{
	gair_source source;
	int there;

	source.size = sizeof source;
	there = gair_finding_source(file->findings, index, &source);
	indent(output, w, w->place);
	gair__write_place(output, file, there ? &source : NULL, gair__finding_main_cell(file->findings, index), lang);
	gair__output_byte(output, '\n');
}

/* `+ 36` or `36` for the first; what is no number stands as its state. */
static void write_term(gair__output *output, const gair_findings *findings, size_t index, size_t i, int first, int32_t lang)
{
	int64_t value = 0;
	int32_t cell = gair_finding_cell(findings, index, i);
	int32_t state = gair_finding_cell_value(findings, index, i, &value);

	if (!first)
		gair__output_string(output, " + ");
	if (state == GAIR_STATE_NUMBER)
		gair__label_number(output, gair_cell_kind(cell) == GAIR_KIND_MONEY, value);
	else
		gair__label_value(output, cell, state, 0, NULL, lang);
}

/* One side of an equation: its terms, and their sum where there is more than one. */
static void write_side(gair__output *output, const gair_findings *findings, size_t index, int32_t role, int64_t sum, int32_t lang)
{
	size_t i, terms = 0;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++)
		if (gair_finding_cell_role(findings, index, i) == role)
			write_term(output, findings, index, i, terms++ == 0, lang);
	if (terms > 1)
		gair__output_string(output, " = ");
	if (terms != 1)
		gair__label_number(output, gair_finding_is_money(findings, index), sum);
}

static void write_equation(gair__output *output, const words *w, const gair_findings *findings, size_t index, int32_t lang)
{
	int64_t left, right, imbalance;
	int is_money = gair_finding_is_money(findings, index);

	if (!gair_finding_sides(findings, index, &left, &right, &imbalance))
		return;
	indent(output, w, w->sum);
	write_side(output, findings, index, GAIR_ROLE_LEFT, left, lang);
	gair__output_string(output, w->sum_right);
	write_side(output, findings, index, GAIR_ROLE_RIGHT, right, lang);
	gair__output_string(output, w->sum_difference);
	gair__label_number(output, is_money, imbalance);
	gair__output_byte(output, '\n');
}

static void write_cell(gair__output *output, const words *w, const gair_file_findings *file, size_t index, size_t i, int32_t lang)
{
	int64_t value = 0;
	int32_t cell = gair_finding_cell(file->findings, index, i);
	int32_t state = gair_finding_cell_value(file->findings, index, i, &value);
	gair_source source;
	int there;

	source.size = sizeof source;
	there = gair_finding_cell_source(file->findings, index, i, &source);
	gair__output_string(output, "     ");
	gair__label_cell(output, file->report, cell, lang);
	gair__output_string(output, w->colon);
	gair__label_value(output, cell, state, value, gair_finding_cell_raw(file->findings, index, i), lang);
	if (gair_finding_cell_role(file->findings, index, i) == GAIR_ROLE_SUSPECT) {
		gair__output_string(output, w->comma);
		gair__output_string(output, w->suspect);
	}
	if (there || (file->report && gair_report_pointer(file->report, cell, NULL, 0))) {
		gair__output_string(output, "  ");
		gair__write_place(output, file, there ? &source : NULL, cell, lang);
	}
	gair__output_byte(output, '\n');
}

/* 1 for a term of an equation that is 0: it explains nothing, and there are many of them. */
static int is_idle(const gair_findings *findings, size_t index, size_t i)
{
	int64_t value = 1;
	int32_t role = gair_finding_cell_role(findings, index, i);

	return role == GAIR_ROLE_LEFT && gair_finding_cell_value(findings, index, i, &value) == GAIR_STATE_NUMBER && value == 0 &&
	       !gair_finding_cell_raw(findings, index, i)[0];
}

static void write_cells(gair__output *output, const words *w, const gair_file_findings *file, size_t index, int32_t lang)
{
	size_t i, count = gair_finding_cell_count(file->findings, index), idle = 0;

	if (count == 0)
		return;
	gair__output_string(output, "   ");
	gair__output_string(output, w->cells);
	begin_list(output, w);
	for (i = 0; i < count; i++)
		if (is_idle(file->findings, index, i))
			idle++;
		else
			write_cell(output, w, file, index, i, lang);
	if (idle == 0)
		return;
	gair__output_string(output, "     ");
	gair__output_string(output, w->zeros_before);
	gair__output_integer(output, (int64_t)idle);
	gair__output_string(output, w->zeros_after);
	gair__output_byte(output, '\n');
}

static void write_change(gair__output *output, const words *w, const gair_file_findings *file, size_t index, size_t repair,
			 size_t i, int32_t lang)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0, cell = gair_finding_repair_change(file->findings, index, repair, i, &state, &from, &min, &max);
	int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

	gair__output_string(output, "     ");
	gair__label_cell(output, file->report, cell, lang);
	gair__output_string(output, w->colon);
	gair__label_value(output, cell, state, from, NULL, lang);
	gair__output_string(output, " → ");
	gair__label_number(output, is_money, min);
	if (min != max) {
		gair__output_string(output, " … ");
		gair__label_number(output, is_money, max);
	}
	gair__output_byte(output, '\n');
}

static void write_repair(gair__output *output, const words *w, const gair_file_findings *file, size_t index, size_t repair,
			 int32_t lang)
{
	const char *operation = gair_finding_repair_operation(file->findings, index, repair);
	const char *evidence = gair_finding_repair_evidence(file->findings, index, repair, lang);
	size_t i;

	gair__output_string(output, "   ");
	gair__output_string(output, w->repair);
	gair__output_byte(output, ' ');
	gair__output_integer(output, (int64_t)repair + 1);
	if (operation[0]) {
		gair__output_string(output, w->open);
		gair__output_string(output, gair__operation_name(operation, lang));
		gair__output_string(output, w->close);
	}
	begin_list(output, w);
	for (i = 0; i < gair_finding_repair_size(file->findings, index, repair); i++)
		write_change(output, w, file, index, repair, i, lang);
	if (evidence[0] && strcmp(evidence, gair__operation_name(operation, lang)) != 0) {
		gair__output_string(output, "  ");
		write_line(output, w, w->evidence, evidence);
	}
}

static void write_repairs(gair__output *output, const words *w, const gair_file_findings *file, size_t index, int32_t lang)
{
	const gair_findings *findings = file->findings;
	size_t i, count = gair_finding_repair_count(findings, index);
	const char *known;

	for (i = 0; i < count; i++)
		write_repair(output, w, file, index, i, lang);
	if (count == 0)
		return;
	if (gair_finding_proved(findings, index))
		known = gair_finding_unique(findings, index) ? w->only_one : w->none_smaller;
	else
		known = strcmp(gair_finding_rule(findings, index), "locate") == 0 ? w->bounded : "";
	if (count > 1 && !gair_finding_unique(findings, index)) {
		gair__output_string(output, "   ");
		gair__output_string(output, w->one_of_these);
		gair__output_byte(output, '\n');
	}
	if (known[0]) {
		gair__output_string(output, "   ");
		gair__output_string(output, known);
		gair__output_byte(output, '\n');
	}
}

static void write_blocked_by(gair__output *output, const words *w, const gair_findings *findings, size_t index)
{
	size_t i, count = gair_finding_blocked_by_count(findings, index);

	if (count == 0)
		return;
	indent(output, w, w->explained_by);
	for (i = 0; i < count; i++) {
		gair__output_string(output, i ? w->comma : "");
		gair__output_string(output, w->item_before);
		gair__output_integer(output, (int64_t)gair_finding_blocked_by(findings, index, i) + 1);
		gair__output_string(output, w->item_after);
	}
	gair__output_byte(output, '\n');
}

/* What the finding rests on: `规则:applications.row_total(…)`. */
static void write_rule(gair__output *output, const words *w, const gair_findings *findings, size_t index, int32_t lang)
{
	const char *basis = gair_finding_basis(findings, index, lang);
	int32_t certainty = gair_finding_certainty(findings, index);

	indent(output, w, w->rule);
	gair__output_string(output, gair_finding_rule(findings, index));
	gair__output_byte(output, '\n');
	write_line(output, w, w->basis, basis);
	if (certainty == GAIR_CERTAINTY_HINT || certainty == GAIR_CERTAINTY_LIKELY)
		write_line(output, w, w->certainty, w->certainties[certainty]);
}

static void write_finding(gair_findings_writer *writer, const words *w, const gair_file_findings *file, size_t index)
{
	gair__output *output = &writer->output;
	/* what follows from another finding is mended there: its figures are enough */
	int in_full = gair_finding_status(file->findings, index) != GAIR_FINDING_BLOCKED;

	write_head(writer, w, file, index);
	write_finding_place(output, w, file, index, writer->lang);
	write_line(output, w, w->found, gair_finding_raw(file->findings, index));
	write_equation(output, w, file->findings, index, writer->lang);
	if (in_full) {
		write_cells(output, w, file, index, writer->lang);
		write_repairs(output, w, file, index, writer->lang);
	}
	write_blocked_by(output, w, file->findings, index);
	write_rule(output, w, file->findings, index, writer->lang);
	gair__output_byte(output, '\n');
}

static void write_count(gair__output *output, const words *w, const char *before, const char *label, size_t count)
{
	gair__output_string(output, before);
	gair__output_string(output, label);
	gair__output_integer(output, (int64_t)count);
	gair__output_string(output, w->count_end);
}

/* `report.html:错误 2 项,警告 1 项,提示 0 项,由其他问题连带引起 4 项。结论:有错误` */
static void write_summary(gair__output *output, const words *w, const gair_file_findings *file)
{
	gair__tally tally = gair__findings_tally(file->findings);

	gair__output_visible(output, file->file, strlen(file->file));
	gair__output_string(output, w->colon);
	gair__output_string(output, w->verdicts[gair__file_verdict(file)]);
	write_count(output, w, w->open, w->error_count, tally.failed[GAIR_SEVERITY_ERROR]);
	write_count(output, w, w->comma, w->warning_count, tally.failed[GAIR_SEVERITY_WARNING]);
	write_count(output, w, w->comma, w->notice_count, tally.failed[GAIR_SEVERITY_NOTICE]);
	if (tally.blocked)
		write_count(output, w, w->comma, w->blocked_count, tally.blocked);
	if (tally.undecidable)
		write_count(output, w, w->comma, w->undecidable_count, tally.undecidable);
	gair__output_string(output, w->close);
	gair__output_byte(output, '\n');
}

static void write_unreadable(gair__output *output, const words *w, const gair_file_findings *file, int32_t lang)
{
	const gair_error *error = file->error;
	const char *message = gair__file_fault(file, lang);

	gair__output_visible(output, file->file, strlen(file->file));
	if (error && error->line > 0) {
		gair__output_byte(output, ':');
		gair__output_integer(output, error->line);
		gair__output_byte(output, ':');
		gair__output_integer(output, error->column);
	} else if (error && error->pointer[0]) {
		gair__output_byte(output, '#');
		gair__output_visible(output, error->pointer, strlen(error->pointer));
	}
	gair__output_string(output, w->colon);
	gair__output_string(output, w->unreadable);
	if (message[0]) {
		gair__output_string(output, w->colon);
		gair__output_visible(output, message, strlen(message));
	}
	gair__output_byte(output, '\n');
}

/* What an earlier check found and is there no more, and how many findings are new, as before, gone. */
static void write_compared(gair_findings_writer *writer, const words *w, const gair_file_findings *file)
{
	const gair_baseline *baseline = writer->baseline;
	gair__output *output = &writer->output;
	size_t i, known = 0, gone = 0, count = gair_findings_count(file->findings);

	for (i = 0; i < count; i++)
		known += (size_t)gair_baseline_has(baseline, file->file, gair_finding_fingerprint(file->findings, i));
	for (i = 0; (i = gair_baseline_gone(baseline, file->file, file->findings, i)) != SIZE_MAX; i++, gone++) {
		const char *message = gair_baseline_message(baseline, i, writer->lang);

		gair__output_string(output, w->gone_mark);
		gair__output_string(output, "  ");
		gair__output_visible(output, message, strlen(message));
		gair__output_string(output, w->open);
		gair__output_visible(output, gair_baseline_rule(baseline, i), strlen(gair_baseline_rule(baseline, i)));
		gair__output_string(output, w->close);
		gair__output_byte(output, '\n');
	}
	gair__output_string(output, w->compared);
	write_count(output, w, w->colon, w->new_count, count - known);
	write_count(output, w, w->comma, w->old_count, known);
	write_count(output, w, w->comma, w->gone_count, gone);
	gair__output_byte(output, '\n');
}

void gair__findings_text_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	const words *w = &languages[writer->lang == GAIR_LANG_EN];
	size_t i;

	if (gair__file_verdict(file) == GAIR_VERDICT_UNREADABLE) {
		write_unreadable(&writer->output, w, file, writer->lang);
		return;
	}
	for (i = 0; i < gair_findings_count(file->findings); i++)
		write_finding(writer, w, file, i);
	if (writer->baseline)
		write_compared(writer, w, file);
	write_summary(&writer->output, w, file);
}
