/* section.*: the six sections. */
#include <string.h>

#include "check/check.h"
#include "check/words.h"

static const char *const scopes[GAIR__SECTIONS + 1] = {"", "1", "2", "3", "4", "5", "6"};

/* Names of the sections in messages, by language. */
static const char *const names[2][GAIR__SECTIONS + 1] = {
	{"", "第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"},
	{"", "section 1", "section 2", "section 3", "section 4", "section 5", "section 6"},
};

static const gair__section *find_section(const gair_report *report, int32_t number)
{
	size_t i;

	for (i = 0; i < report->section_count; i++)
		if (report->sections[i].number == number)
			return &report->sections[i];
	return NULL;
}

/* 1 if a section's text holds one of the words, as it stands or folded. */
static int section_has(const gair__section *section, const char *const *words, size_t count)
{
	int folded;
	size_t i;

	for (folded = 0; folded < 2; folded++)
		for (i = 0; i < section->paragraph_count; i++)
			if (gair__text_has(section->paragraphs[i].text.text, section->paragraphs[i].text.size, words, count,
					   folded))
				return 1;
	return 0;
}

static gair__finding *section_finding(gair__check *check, const char *rule, int32_t number, const gair__section *section)
{
	gair__finding *finding = gair__check_finding(check, rule, scopes[number], GAIR__ORDER_SECTION(number));

	if (finding && section)
		gair__finding_set_place(check->findings, finding, &section->place);
	return finding;
}

static void check_missing(gair__check *check)
{
	int32_t number;

	for (number = 1; number <= GAIR__SECTIONS; number++) {
		gair__finding *finding;

		if (find_section(check->report, number))
			continue;
		finding = section_finding(check, "section.missing", number, NULL);
		gair__check_tell(check, finding, names[GAIR_LANG_ZH][number], names[GAIR_LANG_EN][number],
				 "“%s”没有找到，请补上这一部分，或核对它的标题",
				 " (“%s”) was not found: add it, or look at its heading",
				 gair_form_section_title(GAIR_EDITION_2021, number, GAIR_LANG_ZH));
	}
}

static void check_order(gair__check *check)
{
	const gair_report *report = check->report;
	int32_t last = 0;
	size_t i;

	for (i = 0; i < report->section_count; i++) {
		const gair__section *section = &report->sections[i];

		if (section->number == 0)
			continue;
		if (section->number < last) {
			gair__finding *finding = section_finding(check, "section.order", section->number, section);

			gair__check_tell(check, finding, names[GAIR_LANG_ZH][section->number],
					 names[GAIR_LANG_EN][section->number], "排在第 %d 部分之后，请按规定的顺序排列",
					 " stands behind section %d: put it where the form has it", (int)last);
		} else {
			last = section->number;
		}
	}
}

static void check_title(gair__check *check, const gair__section *section)
{
	const char *official = gair_form_section_title(GAIR_EDITION_2021, section->number, GAIR_LANG_ZH);
	gair__finding *finding;

	if (!official || gair__text_has(section->title.text, section->title.size, &official, 1, 0) ||
	    gair__text_has(section->title.text, section->title.size, &official, 1, 1))
		return;
	finding = section_finding(check, "section.title", section->number, section);
	if (finding)
		gair__finding_set_raw(check->findings, finding, section->title.text, section->title.size);
	gair__check_tell(check, finding, names[GAIR_LANG_ZH][section->number], names[GAIR_LANG_EN][section->number],
			 "的标题是“%s”，规定的标题是“%s”，请改用规定的标题", ": the title is “%s”, the form has “%s”",
			 section->title.text, official);
}

static void check_problems(gair__check *check)
{
	/* what a problem is called, and what is said in its place: 仍需加强 */
	static const char *const problems[] = {
		"问题",   "不足",   "不够",   "薄弱",   "欠缺",   "缺乏", "短板", "差距", "困难", "有待",     "亟待",   "亟需",
		"仍需",   "还需",   "尚需",   "尚未",   "不高",   "不强", "不深", "不多", "不全", "不均",     "不及时", "不到位",
		"不规范", "不平衡", "不完善", "不健全", "偏少",   "偏低", "滞后", "单一", "需要", "需进一步", "需加强", "不实",
		"不严",   "不细",   "不熟",   "不均衡", "不适应", "缺少", "较少", "较弱", "偏弱", "较低",     "未能"};
	static const char *const measures[] = {"改进", "加强", "措施", "将",   "下一步", "进一步",
					       "完善", "提升", "提高", "整改", "强化",   "健全"};
	const gair__section *section = find_section(check->report, 5);
	gair__finding *finding;
	int problem, measure;

	if (!section)
		return;
	problem = section_has(section, problems, sizeof problems / sizeof *problems);
	measure = section_has(section, measures, sizeof measures / sizeof *measures);
	if (problem && measure)
		return;
	finding = section_finding(check, "section.empty", 5, section);
	if (section->paragraph_count == 0)
		gair__check_tell(check, finding, "", "", "第五部分是空的，请写明存在的问题和改进措施", "section 5 is empty");
	else if (!problem && !measure)
		gair__check_tell(check, finding, "", "", "第五部分没有写存在的问题，也没有写改进措施，请补充",
				 "section 5 names neither a problem nor a measure");
	else if (!problem)
		gair__check_tell(check, finding, "", "", "第五部分没有写存在的问题，请补充", "section 5 names no problem");
	else
		gair__check_tell(check, finding, "", "", "第五部分没有写改进措施，请补充", "section 5 names no measure");
}

static void check_fee(gair__check *check)
{
	static const char *const words[] = {"信息处理费", "处理费", "收费"};
	const gair__section *section = find_section(check->report, 6);

	if (check->report->year < 2021 || !section || section_has(section, words, 3))
		return;
	gair__check_tell(check, section_finding(check, "section.fee", 6, section), "", "",
			 "第六部分没有说明收取信息处理费的情况，请补充（没有收取也应说明）",
			 "section 6 does not say what processing fees were charged, or that none were");
}

static void check_accountability(gair__check *check)
{
	static const struct {
		const char *name, *words[3];
		const char *en;
	} topics[] = {
		{"工作考核", {"考核", "考评", "绩效"}, "assessment"},
		{"社会评议", {"社会评议", "评议", "满意度"}, "public appraisal"},
		{"责任追究", {"责任追究", "追责", "问责"}, "accountability"},
	};
	const gair__section *section = find_section(check->report, 1);
	size_t i;

	if (!section || (check->kind != GAIR_BODY_GOVERNMENT && check->kind != GAIR_BODY_RULE_GOVERNMENT))
		return;
	for (i = 0; i < sizeof topics / sizeof *topics; i++) {
		gair__finding *finding;

		if (section_has(section, topics[i].words, 3))
			continue;
		finding = section_finding(check, "section.accountability", 1, section);
		gair__check_tell(check, finding, "第一部分没有写", "section 1 says nothing of ", "%s，政府的报告应当写明，请补充",
				 "%s (%s)", topics[i].name, topics[i].en);
	}
}

void gair__check_sections(gair__check *check)
{
	size_t i;

	check_missing(check);
	check_order(check);
	for (i = 0; i < check->report->section_count; i++)
		check_title(check, &check->report->sections[i]);
	check_problems(check);
	check_fee(check);
	check_accountability(check);
}
