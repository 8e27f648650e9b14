/* Reading findings of recognition, by the rule each of them names. */
#include <string.h>

#include "check/check.h"

/* Words for a note: %s is what was found, then what it is held against; %l the count. */
static const struct wording {
	const char *rule;
	const char *scope; /* NULL: any */
	int64_t count;     /* −1: any */
	int row;           /* 1: the message begins with the row's name, 2: with the table's */
	int other;         /* 1: the second text is spoken of; −1: neither is */
	const char *zh, *en;
} wordings[] = {
	{"table.row_figures", NULL, -1, 1, 0,
	 "：数字个数与表式不符，无法确定各属哪一列，请补全或删去多余的数字。读到的是“%s”%s（共 %l 个）",
	 ": the figures do not fit the columns and could not be placed: “%s”%s (%l of them). Add what is missing, or take out what is "
	 "too much"},
	{"table.row_extra", NULL, -1, 2, 0, "多出一行“%s”%s，表式中没有这一行，请删去或并入规定的行",
	 " has a row that the form lacks: “%s”%s. Take it out, or count it in a row of the form"},
	{"table.repeated", NULL, -1, 2, 0, "出现了不止一次，只读取了第一次；重复从“%s”%s开始，请删去多余的表",
	 " stands more than once: the first was read. It begins again at “%s”%s: take that out"},
	{"table.label", NULL, -1, 1, 1, "：名称写作“%s”，规定的名称是“%s”，请改用规定的名称",
	 ": the label is “%s”; the form has “%s”"},
	{"section.number", NULL, 1, 0, 0, "标题“%s”%s出现了不止一次，请删去重复的标题",
	 "the heading “%s”%s stands more than once"},
	{"section.number", NULL, 0, 0, 1, "标题“%s”的序号应为“%s、”，请改正", "the heading “%s” should have the number %s"},
	{"section.count", NULL, -1, 0, 1, "文中说报告有 %s 个部分，实际有 %s 个，请核对是漏写了标题还是说错了个数",
	 "%s sections are announced, %s are given: is a heading missing, or the number wrong?"},
	{"year.mention", "page", -1, 0, 1, "网页标题写的是“%s”，报告年度是 %s 年，请核对网页标题",
	 "the page's title says “%s”; the report is for %s"},
	{"year.mention", "meta", -1, 0, 1, "网页元数据（标题、关键词、摘要）写的是“%s”，报告年度是 %s 年，请核对",
	 "the page's meta data say “%s”; the report is for %s"},
	{"year.mention", NULL, -1, 0, 1, "开头写的是“%s”，报告年度是 %s 年，请核对是否沿用了其他年度的文字",
	 "the opening says “%s”; the report is for %s: was another year's text kept?"},
	{"body.conflict", NULL, -1, 0, 1, "单位名称不一致：一处是“%s”，另一处是“%s”，请核对并统一",
	 "two bodies are named: “%s” and “%s”"},
	{"date.conflict", NULL, -1, 0, 1, "日期不一致：一处是 %s，另一处是 %s，请核对公布日期和落款日期",
	 "two days of publication are named: %s and %s"},
	{"encoding.declared", NULL, -1, 0, 1, "网页声明的编码是 %s，实际是 %s，请网站维护人员改正声明",
	 "the page declares %s, but is in %s: mend the declaration"},
	{"encoding.replaced", NULL, -1, 0, 0, "文件中有无法识别的字节%s%s，共 %l 处，已用替代符号显示，请核对原文",
	 "undecodable bytes%s%s were replaced, %l of them: look at the original"},
	{"limit.reached", "paragraphs", -1, 0, -1, "%s%s段落太多：只读取了前 %l 段，后面的内容没有读取，请检查文件是否有误",
	 "%s%stoo many paragraphs: the first %l were read, what is past them was not"},
	{"limit.reached", "cells", -1, 0, -1, "%s%s表格的格子太多：只读取了前 %l 个，后面的没有读取，请检查文件是否有误",
	 "%s%stoo many cells in tables: the first %l were read, what is past them was not"},
	{"limit.reached", "slots", -1, 0, -1, "%s%s有一张表格大得不合常理：超过 %l 格的部分没有读取，请检查文件是否有误",
	 "%s%sa table is implausibly large: what is past %l cells was not read"},
	{"limit.reached", "columns", -1, 0, -1, "%s%s一行的格子太多：超过 %l 列的没有读取，请检查文件是否有误",
	 "%s%sa row has too many cells: what is past %l columns was not read"},
	{"limit.reached", "depth", -1, 0, -1, "%s%s表格嵌套太深：超过 %l 层的部分没有读取，请检查文件是否有误",
	 "%s%stables are nested too deeply: what is below %l levels was not read"},
	{"limit.reached", NULL, -1, 0, 0, "文件超过读取上限（%s）%s：%l，超出的内容没有读取，请检查文件是否有误",
	 "a limit was reached (%s)%s: %l; what is past it was not read"},
	{"document.tracked_changes", NULL, -1, 0, 0,
	 "文件中有修订痕迹%s%s，共 %l 处，已按全部接受修订后的文字读取；定稿前请在“审阅”中接受或拒绝全部修订",
	 "the file holds tracked changes%s%s, %l of them: it was read with all of them accepted"},
	{"document.hidden", NULL, -1, 0, 0,
	 "文件中有隐藏的行、列或工作表%s%s，共 %l 处，没有读取；其中有应公开的内容的，请取消隐藏后重新保存",
	 "the file holds hidden rows, columns or sheets%s%s, %l of them, which were not read"},
};

static const struct wording *find_wording(const gair__note *note)
{
	size_t i;

	for (i = 0; i < sizeof wordings / sizeof *wordings; i++)
		if (strcmp(wordings[i].rule, note->rule) == 0 &&
		    (!wordings[i].scope || strcmp(wordings[i].scope, note->scope) == 0) &&
		    (wordings[i].count < 0 || wordings[i].count == note->count))
			return &wordings[i];
	return NULL;
}

static void name_place(const gair__check *check, const gair__note *note, const struct wording *wording, int32_t lang,
		       char out[GAIR__PLACE_NAME])
{
	int32_t edition = gair_report_edition(check->report, note->table);

	out[0] = '\0';
	if (wording->row == 1 && note->row)
		gair__name_row(edition, note->table, note->row, lang, out);
	else if (wording->row)
		gair__name_table(note->table, lang, out);
}

static int64_t note_order(const gair__check *check, const gair__note *note)
{
	int32_t edition = gair_report_edition(check->report, note->table);

	if (note->table && note->row && gair_form_column_count(edition, note->table, note->row))
		return gair__order_cell(
			GAIR_CELL(note->table, note->row, gair_form_column_at(edition, note->table, note->row, 0)));
	if (note->table)
		return gair__order_table(note->table) + 3;
	return strncmp(note->rule, "section.", 8) == 0 && *note->scope >= '1' && *note->scope <= '6'
		       ? GAIR__ORDER_SECTION(*note->scope - '0')
		       : GAIR__ORDER_REPORT;
}

static void check_note(gair__check *check, const gair__note *note)
{
	const struct wording *wording = find_wording(note);
	char name[2][GAIR__PLACE_NAME];
	const char *other, *found;
	gair__finding *finding;

	if (!wording)
		return;
	finding = gair__check_finding(check, note->rule, note->scope, note_order(check, note));
	if (!finding)
		return;
	other = wording->other > 0 ? note->other.text : "";
	found = wording->other < 0 ? "" : note->found.text;
	name_place(check, note, wording, GAIR_LANG_ZH, name[0]);
	name_place(check, note, wording, GAIR_LANG_EN, name[1]);
	gair__finding_set_place(check->findings, finding, &note->place);
	gair__finding_set_raw(check->findings, finding, note->found.text, note->found.size);
	gair__check_tell(check, finding, name[0], name[1], wording->zh, wording->en, found, other, note->count);
	if (strcmp(note->rule, "table.row_figures") == 0)
		gair__propose_placement(check, finding, note);
}

void gair__check_notes(gair__check *check)
{
	size_t i;

	for (i = 0; i < check->report->note_count; i++)
		check_note(check, &check->report->notes[i]);
}
