/* Who reports on which year: small documents, and what must be read from each. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

/* Three headings make a report of any text. */
#define SECTIONS                                                                                                                 \
  "\n\n一、总体情况\n\n工作正常。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n六、其他需要报告的事项\n\n无。\n"
#define LEAD "\n\n本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。"
#define PERIOD "2020-01-01 2020-12-31"
#define TITLE "奉节县人民政府2020年政府信息公开工作年度报告"
#define BODY "奉节县人民政府"

/* NULL: not asked. "" and 0: must not be there. `findings`: ids of rules on identity, each with a space behind, in form order. */
static const struct example {
	const char *text;
	const char *title, *body;
	int32_t year;
	const char *period, *published, *findings;
} examples[] = {
	/* titles */
	{TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"2020年奉节县人民政府政府信息公开工作年度报告" LEAD SECTIONS, "2020年奉节县人民政府政府信息公开工作年度报告", BODY, 2020,
	 PERIOD, "", ""},
	{"奉节县人民政府2020年度政府信息公开工作年度报告" SECTIONS, NULL, BODY, 2020, "", "", ""},
	{"2020年度奉节县人民政府信息公开工作年度报告" SECTIONS, NULL, "奉节县人民政府", 2020, "", "", ""},
	{"奉节县水利局2020年信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局2020年政府信息公开年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局2020年政府信息公开工作年报" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局2020年政府信息公开工作报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局政府信息公开工作2020年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局政府信息公开工作年度报告（2020年）" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局政府信息公开工作年度报告（2020年度）" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局（2020年）政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"关于奉节县水利局2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"《奉节县水利局2020年政府信息公开工作年度报告》" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"附件1：奉节县水利局2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局二〇二〇年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局 2020 年 政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉节县水利局２０２０年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉節縣水利局2020年政府信息公開工作年度報告" SECTIONS, NULL, "奉節縣水利局", 2020, "", "", ""},
	{"奉节县机构编制委员会办公室2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县机构编制委员会办公室", 2020, "", "",
	 ""},
	{"本溪市人民政府2020年政府信息公开工作年度报告" SECTIONS, NULL, "本溪市人民政府", 2020, "", "", ""},
	{"全椒县人民政府2020年政府信息公开工作年度报告" SECTIONS, NULL, "全椒县人民政府", 2020, "", "", ""},
	{"奉节县水利局2020政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"（2020年度）奉节县水利局政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"奉 节 县 水 利 局 2 0 2 0 年 政 府 信 息 公 开 工 作 年 度 报 告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{"重庆市奉节县人民政府办公室关于2020年政府信息公开工作年度报告" SECTIONS, NULL, "重庆市奉节县人民政府办公室", 2020, "",
	 "", ""},
	/* over lines */
	{"奉节县人民政府\n\n2020年政府信息公开工作年度报告" LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"奉节县人民政府2020年\n政府信息公开工作年度报告" LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"奉节县人民政府2020年政府信息公开\n工作年度报告" LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"奉节县人民政府\n2020年\n政府信息公开工作年度报告" LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"奉节县人民政府\n政府信息公开工作年度报告\n（2020年）" SECTIONS, "奉节县人民政府政府信息公开工作年度报告（2020年）",
	 BODY, 2020, "", "", ""},
	{"奉节县水利局政府信息公开工作年度报告\n（2020年度）" SECTIONS, "奉节县水利局政府信息公开工作年度报告（2020年度）",
	 "奉节县水利局", 2020, "", "", ""},
	{TITLE "\n" TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"政府信息公开工作年度报告\n（2020年度）\n奉节县水利局\n2021年1月" SECTIONS, "政府信息公开工作年度报告（2020年度）",
	 "奉节县水利局", 2020, "", "", ""},
	/* what is no title */
	{"首页 > 政务公开 > 奉节县2019年政府信息公开年报\n" TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"政府信息公开年报\n" TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"奉节县人民政府2021年政府信息公开工作年度报告\n奉节县人民政府2019年政府信息公开工作年度报告\n" TITLE LEAD SECTIONS,
	 TITLE, BODY, 2020, PERIOD, "", ""},
	{"关于做好2021年政府信息公开工作年度报告发布工作的通知\n" TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{"现将奉节县2019年政府信息公开工作年度报告公布。\n" TITLE LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	/* years that are none of the report's */
	{TITLE
	 "\n根据《条例》（国务院令第711号，2019年5月15日起施行）、国办公开办函〔2021〕30号和2019年第60号文件编制。" LEAD SECTIONS,
	 TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n与2019年相比，新收申请减少2件，截至2021年1月已全部答复，较2018年增加1件，2016年以来持续下降。" LEAD SECTIONS,
	 TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n《奉节县2021年政务公开工作要点》和“奉节县2019年工作要点”已经印发，2019年修订的条例已经落实。" LEAD SECTIONS,
	 TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE LEAD
	 "\n\n一、总体情况\n\n2020年，工作正常，2021年将继续。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n"
	 "五、存在的主要问题及改进情况\n\n2021年，将加强培训。\n\n六、其他需要报告的事项\n\n2022年没有。\n",
	 TITLE, BODY, 2020, PERIOD, "", ""},
	/* years of another report */
	{TITLE "\n现将奉节县2019年政府信息公开工作情况报告如下。" LEAD SECTIONS, TITLE, BODY, 2020, PERIOD, "", "year.mention "},
	{TITLE LEAD
	 "\n\n一、总体情况\n\n2019年，奉节县做好政府信息公开工作。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n",
	 TITLE, BODY, 2020, PERIOD, "", "year.mention "},
	{TITLE "\n编制2019年政府信息公开工作年度报告，所列数据的统计期限自2020年1月1日起至2020年12月31日止。" SECTIONS, TITLE,
	 BODY, 2020, PERIOD, "", "year.mention "},
	/* no title */
	{"发布机构：奉节县水利局\n本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。" SECTIONS, "", "奉节县水利局",
	 2020, PERIOD, "", ""},
	{"本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。如有疑问，请与奉节县水利局联系（电话：0000）。" SECTIONS,
	 "", "奉节县水利局", 2020, PERIOD, "", ""},
	{"本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。如有疑问，请与我局办公室联系。" SECTIONS
	 "\n奉节县水利局\n2021年1月20日\n",
	 "", "奉节县水利局", 2020, PERIOD, "2021-01-20", ""},
	{"年度报告" SECTIONS "\n奉节县水利局\n2021年1月20日\n", "", "奉节县水利局", 2020, "", "2021-01-20", ""},
	/* who reports */
	{"奉节县2020年政府信息公开工作年度报告" SECTIONS "\n奉节县人民政府\n2021年2月20日\n", NULL, BODY, 2020, "", "2021-02-20",
	 ""},
	{"奉节县2020年政府信息公开工作年度报告" SECTIONS "\n奉节县人民政府\n", NULL, BODY, 2020, "", "", ""},
	{"奉节县2020年政府信息公开工作年度报告" SECTIONS "\n奉节县人民政府 2021年2月20日\n", NULL, BODY, 2020, "", "2021-02-20",
	 ""},
	{"发布机构：奉节县人民政府办公室\n奉节县2020年政府信息公开工作年度报告" SECTIONS "\n奉节县人民政府\n2021年2月20日\n",
	 NULL, BODY, 2020, "", "2021-02-20", ""},
	{"发布机构：奉节县人民政府办公室\n奉节县2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县人民政府办公室", 2020, "",
	 "", ""},
	{"索引号：0001 发布机构：奉节县人民政府 发布日期：2021-02-20\n奉节县2020年政府信息公开工作年度报告" SECTIONS, NULL, BODY,
	 2020, "", "2021-02-20", ""},
	{"当前位置：首页 > 政务公开 > 奉节县人民政府 > 年报\n奉节县2020年政府信息公开工作年度报告" SECTIONS, NULL, BODY, 2020, "",
	 "", ""},
	{"首页 / 政务公开 / 奉节县人民政府\n奉节县2020年政府信息公开工作年度报告" SECTIONS, NULL, BODY, 2020, "", "", ""},
	{"奉节县2020年政府信息公开工作年度报告" SECTIONS "\n巫山县人民政府\n2021年2月20日\n", NULL, "奉节县", 2020, "",
	 "2021-02-20", ""},
	{"县水利局2020年政府信息公开工作年度报告" SECTIONS "\n奉节县水利局\n2021年1月20日\n", NULL, "奉节县水利局", 2020, "",
	 "2021-01-20", ""},
	{"我局2020年政府信息公开工作年度报告" SECTIONS, NULL, "", 2020, "", "", "body.missing "},
	{"我镇2020年政府信息公开工作年度报告" SECTIONS "\n奉节县朱衣镇人民政府\n2021年1月20日\n", NULL, "奉节县朱衣镇人民政府",
	 2020, "", "2021-01-20", ""},
	{"本机关2020年政府信息公开工作年度报告" SECTIONS, NULL, "", 2020, "", "", "body.missing "},
	{"全县2020年政府信息公开工作年度报告" SECTIONS "\n奉节县人民政府\n2021年1月20日\n", NULL, BODY, 2020, "", "2021-01-20",
	 ""},
	{"2020年政府信息公开工作年度报告" SECTIONS, NULL, "", 2020, "", "", "body.missing "},
	{"2020年政府信息公开工作年度报告" SECTIONS "\n（此件公开发布）\n奉节县水利局（盖章）\n2021年1月20日\n", NULL,
	 "奉节县水利局", 2020, "", "2021-01-20", ""},
	{"2020年政府信息公开工作年度报告" SECTIONS "\n2021年1月20日\n奉节县水利局\n", NULL, "奉节县水利局", 2020, "",
	 "2021-01-20", ""},
	{TITLE SECTIONS "\n2021年1月20日\n", NULL, BODY, 2020, "", "2021-01-20", ""},
	/* two bodies */
	{TITLE SECTIONS "\n巫山县人民政府\n2021年2月20日\n", TITLE, BODY, 2020, "", "2021-02-20", "body.conflict "},
	{"发布机构：奉节县民政局\n奉节县水利局2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "",
	 "body.conflict "},
	{"发布机构：奉节县人民政府\n奉节县水利局2020年政府信息公开工作年度报告" SECTIONS, NULL, "奉节县水利局", 2020, "", "", ""},
	{TITLE SECTIONS "\n奉节县人民政府办公室\n2021年2月20日\n", TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE SECTIONS "\n重庆市奉节县人民政府\n2021年2月20日\n", TITLE, BODY, 2020, "", "2021-02-20", ""},
	{"奉节县教委2020年政府信息公开工作年度报告" SECTIONS "\n奉节县教育委员会\n2021年1月20日\n", NULL, "奉节县教委", 2020, "",
	 "2021-01-20", ""},
	/* periods */
	{TITLE "\n统计期限从2020年1月1日到2020年12月31日止。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限为2020年1月1日至12月31日。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限为2020年1月1日-2020年12月31日。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限为2020年1月1日—12月31日。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限为2020.1.1-2020.12.31。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限为1月1日至12月31日。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限自 2020 年 1 月 1 日起至 2020 年 12 月 31 日止。" SECTIONS, TITLE, BODY, 2020, PERIOD, "", ""},
	{TITLE "\n统计期限自2020年1月1日起至2020年11月30日止。" SECTIONS, TITLE, BODY, 2020, "2020-01-01 2020-11-30", "",
	 "period.wrong "},
	{TITLE "\n统计期限自2019年1月1日起至2019年12月31日止。" SECTIONS, TITLE, BODY, 2020, "2019-01-01 2019-12-31", "",
	 "year.conflict "},
	{TITLE
	 "\n\n一、总体情况\n\n2020年5月1日至5月31日开展了宣传。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n",
	 TITLE, BODY, 2020, "", "", ""},
	/* days */
	{TITLE "\n日期:2021-02-20" SECTIONS, TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE "\n发布日期：2021年2月20日" SECTIONS, TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE "\n公开日期：2021/2/20 来源：本站" SECTIONS, TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE "\n发布时间：2021-02-20 09:30" SECTIONS "\n奉节县人民政府\n2021年2月18日\n", TITLE, BODY, 2020, "", "2021-02-20",
	 ""},
	{TITLE "\n成文日期：2021-02-10 发布日期：2021-02-20" SECTIONS, TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE SECTIONS "\n奉节县人民政府\n二〇二一年二月二十日\n", TITLE, BODY, 2020, "", "2021-02-20", ""},
	{TITLE SECTIONS "\n奉节县人民政府\n202111日\n", TITLE, BODY, 2020, "", "", ""},
	{TITLE SECTIONS "\n奉节县人民政府\n2021年2月30日\n", TITLE, BODY, 2020, "", "", ""},
	{TITLE "\n发布日期：2021-02-20" SECTIONS "\n奉节县人民政府\n2020年2月18日\n", TITLE, BODY, 2020, "", "2021-02-20",
	 "date.conflict "},
	{TITLE "\n发布日期：2021-02-20" SECTIONS "\n奉节县人民政府\n2021年2月21日\n", TITLE, BODY, 2020, "", "2021-02-20",
	 "date.conflict "},
};

/* Pages, as far as this build reads them. */
#define PAGE(head, text) "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" head "</head><body>" text "</body></html>"
#define PAGE_SECTIONS                                                                                                            \
  "<p>一、总体情况</p><p>工作正常。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>六、其他需要报告的事项</p><p>无。</p>"

static const struct example pages[] = {
	{PAGE("<title>" TITLE "_奉节县人民政府</title><meta name=\"PubDate\" content=\"2021-02-20 09:30\">", PAGE_SECTIONS),
	 TITLE, BODY, 2020, "", "2021-02-20", ""},
	{PAGE("<meta name=\"ArticleTitle\" content=\"" TITLE "\"><meta name=\"publishdate\" content=\"20210220\">",
	      PAGE_SECTIONS),
	 TITLE, BODY, 2020, "", "2021-02-20", ""},
	{PAGE("<title>奉节县人民政府2019年政府信息公开工作年度报告</title>", "<h1>" TITLE "</h1>" PAGE_SECTIONS), TITLE, BODY,
	 2020, "", "", "year.mention "},
	{PAGE("<meta name=\"keywords\" content=\"奉节县,2019年,年报\">", "<h1>" TITLE "</h1>" PAGE_SECTIONS), TITLE, BODY, 2020,
	 "", "", "year.mention "},
	{PAGE("<meta name=\"PubDate\" content=\"2021-02-20\">", "<h1>" TITLE "</h1><p>发布日期：2021-03-20</p>" PAGE_SECTIONS),
	 TITLE, BODY, 2020, "", "2021-03-20", "date.conflict "},
	{PAGE("", "<table><tr><td>发布机构</td><td>奉节县人民政府</td><td>公开日期</td><td>2021-02-20</td></tr></table>"
		  "<h1>奉节县2020年政府信息公开工作年度报告</h1>" PAGE_SECTIONS),
	 NULL, BODY, 2020, "", "2021-02-20", ""},
	{PAGE("", "<p>奉节县人民政府</p><p>2020年政府信息公开工作年度报告</p>" PAGE_SECTIONS), TITLE, BODY, 2020, "", "", ""},
	{PAGE("<title>" TITLE "</title>", "<ul><li>政府信息公开年报</li></ul>" PAGE_SECTIONS), TITLE, BODY, 2020, "", "", ""},
};

static void write_date(const gair_date *date, char *out)
{
	sprintf(out, "%04d-%02d-%02d", (int)date->year, (int)date->month, (int)date->day);
}

static void list_findings(const gair_report *report, char *out, size_t size)
{
	static const char *const rules[] = {"year.mention",  "year.conflict", "period.wrong", "body.missing",
					    "body.conflict", "date.conflict", "section.count"};
	gair_findings *findings;

	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	*out = '\0';
	for (size_t r = 0; r < sizeof rules / sizeof *rules; r++)
		for (size_t i = 0; i < gair_findings_count(findings); i++)
			if (strcmp(gair_finding_rule(findings, i), rules[r]) == 0)
				snprintf(out + strlen(out), size - strlen(out), "%s ", rules[r]);
	gair_findings_free(findings);
}

static void check_text(const char *what, const char *wanted, const char *got, const char *document)
{
	ck_assert_msg(!wanted || strcmp(wanted, got) == 0, "%s: '%s', not '%s', in: %s", what, got, wanted, document);
}

static void check_example(const struct example *example)
{
	gair_report *report = NULL;
	gair_date from, to;
	char text[512];

	ck_assert_msg(gair_read(example->text, strlen(example->text), NULL, &report, NULL) == GAIR_OK, "no report: %s",
		      example->text);
	check_text("title", example->title, gair_report_title(report, NULL), example->text);
	check_text("body", example->body, gair_report_body(report, NULL), example->text);
	ck_assert_msg(gair_report_year(report) == example->year, "year %d: %s", (int)gair_report_year(report), example->text);
	*text = '\0';
	if (gair_report_period(report, &from, &to)) {
		write_date(&from, text);
		text[10] = ' ';
		write_date(&to, text + 11);
	}
	check_text("period", example->period, text, example->text);
	*text = '\0';
	if (gair_report_published(report, &from))
		write_date(&from, text);
	check_text("published", example->published, text, example->text);
	list_findings(report, text, sizeof text);
	check_text("findings", example->findings, text, example->text);
	gair_report_free(report);
}

START_TEST(texts)
{
	check_example(&examples[_i]);
}
END_TEST

START_TEST(web_pages)
{
	if (gair_format_readable(GAIR_FORMAT_HTML))
		check_example(&pages[_i]);
}
END_TEST

/* A report that comes from JSON has no page and no lead; its first sentence can still be another year's. */
START_TEST(opening_in_json)
{
	static const char json[] =
		"{\"format\": \"gaireport/1\", \"title\": \"" TITLE "\", \"body\": \"" BODY
		"\", \"year\": 2020, \"editions\": {},"
		" \"sections\": [{\"number\": 1, \"title\": \"总体情况\", \"paragraphs\": [\"2019年，做好公开。2021年继续。\"]}], \"tables\": {}}";
	gair_report *report = NULL;
	char text[512];

	ck_assert_int_eq(gair_read(json, strlen(json), NULL, &report, NULL), GAIR_OK);
	list_findings(report, text, sizeof text);
	ck_assert_str_eq(text, "year.mention ");
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("identity");
	TCase *tcase = tcase_create("identity");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tcase, texts, 0, sizeof examples / sizeof *examples);
	tcase_add_loop_test(tcase, web_pages, 0, sizeof pages / sizeof *pages);
	tcase_add_test(tcase, opening_in_json);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
