/* Headings of every numbering and variant: which sections a text has, and what is said of their numbers. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define TITLE "奉节县人民政府2020年政府信息公开工作年度报告\n\n"

/* `sections`: the numbers as digits, each with its first paragraph in brackets; `findings`: ids of section.* with their scopes. */
static const struct example {
	const char *text, *sections, *findings;
} examples[] = {
	/* numberings */
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n四、政府信息公开行政复议、行政诉讼情况\n丁\n"
	 "五、存在的主要问题及改进情况\n戊\n六、其他需要报告的事项\n己\n",
	 "1(甲)2(乙)3(丙)4(丁)5(戊)6(己)", ""},
	{"1.总体情况\n甲\n2.主动公开政府信息情况\n乙\n3.收到和处理政府信息公开申请情况\n丙\n4.政府信息公开行政复议、行政诉讼情况\n丁\n"
	 "5.存在的主要问题及改进情况\n戊\n6.其他需要报告的事项\n己\n",
	 "1(甲)2(乙)3(丙)4(丁)5(戊)6(己)", ""},
	{"１、总体情况\n甲\n２、主动公开政府信息情况\n乙\n３、收到和处理政府信息公开申请情况\n丙\n４、政府信息公开行政复议、行政诉讼情况\n丁\n",
	 "1(甲)2(乙)3(丙)4(丁)", "missing:5 missing:6 "},
	{"（一）总体情况\n甲\n（二）主动公开政府信息情况\n乙\n(三)收到和处理政府信息公开申请情况\n丙\n（四）政府信息公开行政复议、行政诉讼情况\n丁\n",
	 "1(甲)2(乙)3(丙)4(丁)", "missing:5 missing:6 "},
	{"一是总体情况\n甲\n二是主动公开政府信息情况\n乙\n三是收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "missing:4 missing:5 missing:6 "},
	{"第一部分 总体情况\n甲\n第二部分 主动公开政府信息情况\n乙\n第三部分：收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"一 总体情况\n甲\n二　主动公开政府信息情况\n乙\n三 收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "missing:4 missing:5 missing:6 "},
	{"一. 总体情况\n甲\n二． 主动公开政府信息情况\n乙\n三, 收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "missing:4 missing:5 missing:6 "},
	{"一 、 总 体 情 况\n甲\n二、主动公开政府信息情况：\n乙\n三、收到和处理政府信息公开申请情况（单位：件）\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"一、總體情況\n甲\n二、主動公開政府信息情況\n乙\n三、收到和處理政府信息公開申請情況\n丙\n", "1(甲)2(乙)3(丙)",
	 "missing:4 missing:5 missing:6 "},
	/* variants of titles */
	{"一、概述\n甲\n二、政府信息主动公开情况\n乙\n三、依申请公开政府信息情况\n丙\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n丁\n"
	 "五、存在的问题和改进措施\n戊\n六、其他需要报告的情况\n己\n",
	 "1(甲)2(乙)3(丙)4(丁)5(戊)6(己)", "title:1 title:2 title:3 title:4 title:5 title:6 "},
	{"一、政府信息公开工作总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n四、行政复议和行政诉讼情况\n丁\n",
	 "1(甲)2(乙)3(丙)4(丁)", "title:4 missing:5 missing:6 "},
	{"一、总体概述\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "title:1 missing:4 missing:5 missing:6 "},
	{"一、工作基本情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "title:1 missing:4 missing:5 missing:6 "},
	/* numbers lost, wrong, doubled */
	{"总体情况\n甲\n主动公开政府信息情况\n乙\n收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "number:1 number:2 number:3 missing:4 missing:5 missing:6 "},
	{"总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "number:1 missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n三、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "number:2 missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "number:2 missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n二、主动公开政府信息情况\n丁\n",
	 "1(甲)2(乙)3(丙)2(丁)", "number:2 order:2 missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n2.主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", "1(甲)2(乙)3(丙)",
	 "missing:4 missing:5 missing:6 "},
	/* order */
	{"一、总体情况\n甲\n三、收到和处理政府信息公开申请情况\n丙\n二、主动公开政府信息情况\n乙\n", "1(甲)3(丙)2(乙)",
	 "order:2 missing:4 missing:5 missing:6 "},
	/* what looks like headings and is none */
	{"一、总体情况\n（一）主动公开政府信息情况\n甲\n（二）收到和处理政府信息公开申请情况\n二、主动公开政府信息情况\n乙\n"
	 "三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(（一）主动公开政府信息情况)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"一、总体情况\n1.主动公开政府信息情况\n甲\n2.依申请公开政府信息情况\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(1.主动公开政府信息情况)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n"
	 "四、结转下年度继续办理 0 0 0 0 0 0 0\n",
	 NULL, "missing:4 missing:5 missing:6 "},
	{"一、总体情况\n二、总体情况较好。\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n", NULL,
	 "missing:4 missing:5 missing:6 "},
	/* a table of contents */
	{"一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n"
	 "三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n前言。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n"
	 "三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	/* sections announced */
	{"本报告由总体情况、主动公开等六个部分组成。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "count: missing:4 missing:5 missing:6 "},
	{"报告分为3部分。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	{"报告共四部分。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n四、附件\n戊\n",
	 NULL, "missing:4 missing:5 missing:6 "},
	{"第六部分没有内容，共发布信息五部分。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "count: missing:4 missing:5 missing:6 "},
	{"内容见第六部分，共发布信息一千条。\n一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
	/* the end */
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n\n奉节县人民政府\n2021年2月20日\n上一篇：无\n",
	 "1(甲)2(乙)3()", "missing:4 missing:5 missing:6 "},
	{"一、总体情况\n甲\n二、主动公开政府信息情况\n乙\n三、收到和处理政府信息公开申请情况\n丙\n主办单位：某办\n网站标识码：1\n",
	 "1(甲)2(乙)3(丙)", "missing:4 missing:5 missing:6 "},
};

static void list_sections(const gair_report *report, char *out, size_t size)
{
	*out = '\0';
	for (size_t i = 0; i < gair_report_section_count(report); i++) {
		snprintf(out + strlen(out), size - strlen(out), "%d(%s)", (int)gair_report_section_number(report, i),
			 gair_report_paragraph_count(report, i) ? gair_report_paragraph(report, i, 0, NULL) : "");
	}
}

/* Findings of section.*, without those on the text of sections. */
static void list_findings(const gair_report *report, char *out, size_t size)
{
	static const char *const rules[] = {"section.count", "section.title", "section.number", "section.order",
					    "section.missing"};
	gair_findings *findings;

	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	*out = '\0';
	for (size_t r = 0; r < sizeof rules / sizeof *rules; r++)
		for (size_t i = 0; i < gair_findings_count(findings); i++)
			if (strcmp(gair_finding_rule(findings, i), rules[r]) == 0)
				snprintf(out + strlen(out), size - strlen(out), "%s:%s ", strchr(rules[r], '.') + 1,
					 gair_finding_scope(findings, i));
	gair_findings_free(findings);
}

START_TEST(texts)
{
	const struct example *example = &examples[_i];
	char text[4096], got[1024];
	gair_report *report = NULL;

	snprintf(text, sizeof text, "%s%s", TITLE, example->text);
	ck_assert_int_eq(gair_read(text, strlen(text), NULL, &report, NULL), GAIR_OK);
	list_sections(report, got, sizeof got);
	ck_assert_msg(!example->sections || strcmp(got, example->sections) == 0, "%s, not %s, in:\n%s", got, example->sections,
		      text);
	list_findings(report, got, sizeof got);
	ck_assert_msg(strcmp(got, example->findings) == 0, "%s, not %s, in:\n%s", got, example->findings, text);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sections");
	TCase *tcase = tcase_create("sections");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tcase, texts, 0, sizeof examples / sizeof *examples);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
