/* Reading findings of recognition, by the rule each of them names. */
#include <string.h>

#include "check/check.h"

/* Words for a note: %s is what was found, then what it is held against; %l the count. */
static const struct wording {
	const char *rule;
	int row;   /* 1: the message begins with the row's name, 2: with the table's */
	int other; /* 1: the second text is spoken of */
	const char *zh, *en;
} wordings[] = {
	{"table.row_figures", 1, 0,
	 "：数字个数与表式不符，无法确定各属哪一列，请补全或删去多余的数字。读到的是“%s”%s（共 %l 个）",
	 ": the figures do not fit the columns and could not be placed: “%s”%s (%l of them)"},
	{"table.row_extra", 2, 0, "多出一行“%s”%s，表式中没有这一行", " has a row that the form lacks: “%s”%s"},
	{"table.repeated", 2, 0, "出现了不止一次，只读取了第一次%s%s", " stands more than once: the first was read%s%s"},
	{"table.label", 1, 1, "：名称写作“%s”，规定的名称是“%s”", ": the label is “%s”, the form has “%s”"},
	{"section.number", 0, 0, "标题“%s”的序号与规定不一致，或同一部分出现了两次%s",
	 "the heading “%s” is numbered otherwise than in the form, or stands twice%s"},
	{"section.count", 0, 1, "文中说有%s个部分，实际有%s个", "%s sections are announced, %s are given"},
	{"year.mention", 0, 1, "开头部分出现了其他年度：“%s”，报告年度是%s",
	 "another year is named at the beginning: “%s”; the report is for %s"},
	{"body.conflict", 0, 1, "单位名称不一致：“%s”与“%s”", "two bodies are named: “%s” and “%s”"},
	{"date.conflict", 0, 1, "公布日期不一致：%s与%s", "two days of publication are named: %s and %s"},
	{"encoding.declared", 0, 1, "网页声明的编码是%s，实际是%s", "the page declares %s, but is in %s"},
	{"encoding.replaced", 0, 0, "文件中有无法识别的字节%s%s，共 %l 处，已用替代符号显示，请核对原文",
	 "undecodable bytes%s%s were replaced, %l of them"},
	{"limit.reached", 0, 0, "文件超过读取上限（%s）%s：%l，超出的内容没有读取",
	 "a limit was reached (%s)%s: %l; what is past it was not read"},
};

static const struct wording *find_wording(const char *rule)
{
	size_t i;

	for (i = 0; i < sizeof wordings / sizeof *wordings; i++)
		if (strcmp(wordings[i].rule, rule) == 0)
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
	const struct wording *wording = find_wording(note->rule);
	char name[2][GAIR__PLACE_NAME];
	const char *other;
	gair__finding *finding;

	if (!wording)
		return;
	finding = gair__check_finding(check, note->rule, note->scope, note_order(check, note));
	if (!finding)
		return;
	other = wording->other ? note->other.text : "";
	name_place(check, note, wording, GAIR_LANG_ZH, name[0]);
	name_place(check, note, wording, GAIR_LANG_EN, name[1]);
	gair__finding_set_place(check->findings, finding, &note->place);
	gair__finding_set_raw(check->findings, finding, note->found.text, note->found.size);
	gair__check_tell(check, finding, name[0], name[1], wording->zh, wording->en, note->found.text, other, note->count);
}

void gair__check_notes(gair__check *check)
{
	size_t i;

	for (i = 0; i < check->report->note_count; i++)
		check_note(check, &check->report->notes[i]);
}
