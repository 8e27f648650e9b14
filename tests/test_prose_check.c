/* Counts stated in prose against the tables: what is found, and what is not. The figures are those of 奉节县 2020. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "report/statements.h"
#include "support/sweep.h"

/* Reads the figures of a published report; blank values are blanks. */
static gair_report *figures(const char *file, int32_t edition, int32_t year)
{
	gair_report *report;
	char line[256];
	FILE *stream = fopen(file, "r");
	int32_t table;

	ck_assert_msg(stream != NULL, "%s", file);
	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (table = 1; table <= 3; table++)
		ck_assert_int_eq(gair_report_set_edition(report, table, edition), GAIR_OK);
	ck_assert_int_eq(gair_report_set_year(report, year), GAIR_OK);
	while (fgets(line, sizeof line, stream)) {
		char *comma = strchr(line, ',');

		line[strcspn(line, "\r\n")] = '\0';
		if (!comma)
			continue;
		*comma++ = '\0';
		if (gair_cell_from_path(line, strlen(line)))
			ck_assert_int_eq(
				gair_report_set_text(report, gair_cell_from_path(line, strlen(line)), comma, strlen(comma)),
				GAIR_OK);
	}
	fclose(stream);
	return report;
}

static void say(gair_report *report, int32_t section, const char *text)
{
	ck_assert_int_eq(gair_report_add_section(report, section, "", 0), GAIR_OK);
	ck_assert_int_eq(gair_report_add_paragraph(report, text, strlen(text)), GAIR_OK);
	ck_assert_int_eq(gair_report_read_prose(report), GAIR_OK);
}

static gair_report *fengjie(const char *text)
{
	gair_report *report = figures("data/figures/fengjie_2020.csv", GAIR_EDITION_2019, 2020);

	say(report, 1, text);
	return report;
}

static int is_prose(const char *rule)
{
	return strncmp(rule, "prose.", 6) == 0;
}

/* The findings on prose, as "rule scope certainty; …". */
static void found(const gair_report *report, char *out)
{
	gair_findings *findings;
	size_t i;

	*out = '\0';
	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	for (i = 0; i < gair_findings_count(findings); i++)
		if (is_prose(gair_finding_rule(findings, i)))
			sprintf(out + strlen(out), "%s%s %s %s", *out ? "; " : "", gair_finding_rule(findings, i) + 6,
				gair_finding_scope(findings, i), gair_certainty_name(gair_finding_certainty(findings, i)));
	gair_findings_free(findings);
}

typedef struct example {
	const char *text, *finds;
} example;

/*
 * 新收 41 (自然人 36, 商业企业 5), 上年结转 0, 予以公开 22, 部分公开 1, 不予公开 3 (内部事务 2, 行政查询 1), 无法提供 6 (不掌握 6), 总计 32,
 * 结转 9; 行政复议 1 0 0 2 | 3, 复议后起诉 1 0 0 0 | 1.
 */
static const example examples[] = {
	{"全年全县收到41件依申请公开，办理了32件，结转下年继续办理9件。因申请公开引发行政复议3件，维持原办理结果1件，正在办理2件，复议后起诉1件。",
	 ""},
	{"全年全县收到42件依申请公开，办理了32件，结转下年继续办理9件。", "received received hint"},
	{"全年全县收到41件依申请公开，办理了33件，结转下年继续办理9件。", "handled outcome_total hint"},
	{"全年全县收到41件依申请公开，办理了32件，结转下年继续办理8件。", "carried carried_forward hint"},
	{"因申请公开引发行政复议4件，维持原办理结果1件，正在办理2件，复议后起诉1件。", "proceedings reconsideration likely"},
	{"因申请公开引发行政复议3件，维持原办理结果2件，正在办理2件，复议后起诉1件。",
	 "sum  hint; proceedings reconsideration likely"},
	{"因申请公开引发行政复议3件，维持原办理结果1件，正在办理1件，复议后起诉1件。", "proceedings reconsideration likely"},
	{"因申请公开引发行政复议3件，维持原办理结果1件，正在办理2件，复议后起诉2件。",
	 "proceedings litigation_after_reconsideration likely"},
	{"全年收到政府信息公开申请41件。", ""},
	{"全年收到政府信息公开申请14件。", "received received likely"},
	{"本年度未收到政府信息公开申请。", "none_received received likely"},
	{"本局本年度未收到政府信息公开申请。", "none_received received hint"},
	{"收到政府信息公开申请近50件。", ""},
	{"收到政府信息公开申请40余件。", ""},
	{"收到政府信息公开申请41件，比上年下降12%（47件）。", ""},
	{"县教育局收到政府信息公开申请12件。", ""},
	{"全县收到政府信息公开申请120件，其中县政府办公室收到41件。", ""},
	{"全县收到政府信息公开申请120件，其中县政府办公室收到40件。", "received received hint; received received hint"},
	{"收到政府信息公开申请41件，均已答复。", "handled outcome_total hint"},
	{"收到政府信息公开申请41件，全部办结。另有9件结转下年度办理。", ""},
	{"收到政府信息公开申请41件，均在法定期限内答复。", ""},
	{"新收政府信息公开申请41件，其中自然人36件，法人或其他组织5件。", ""},
	{"新收政府信息公开申请41件，其中自然人35件，法人或其他组织5件。", "sum  hint; applicant received likely"},
	{"新收政府信息公开申请41件，其中自然人30件，其他组织11件。", "applicant received likely; applicant received likely"},
	{"新收政府信息公开申请41件，其中科研机构0件，其他组织41件。", ""},
	{"依申请公开办结32件，其中予以公开22件、部分公开1件，其他处理9件。", ""},
	{"依申请公开办结32件，其中予以公开22件、部分公开1件，其他处理8件。", "outcome other.combined likely"},
	{"收到政府信息公开申请41件，其中当面申请1件，网上申请30件，信函申请10件。", ""},
	{"收到政府信息公开申请41件，其中当面申请1件，网上申请30件，信函申请9件。", "sum  hint"},
	{"收到政府信息公开申请41件，其中当面申请20件，网上申请30件。", "sum  hint"},
	{"收到政府信息公开申请41件，其中当面申请20件，网上申请10件。", ""},
	{"依申请公开办结32件，予以公开22件、部分公开1件、不予公开3件、无法提供6件、不予处理0件、其他处理0件。", ""},
	{"依申请公开办结32件，予以公开22件、部分公开1件、不予公开4件、无法提供6件、不予处理0件、其他处理0件。",
	 "sum  hint; outcome denied.state_secret likely"},
	{"依申请公开不予公开3件，三类内部事务信息2件，行政查询事项1件。", ""},
	{"依申请公开不予公开3件，三类内部事务信息1件，行政查询事项1件。", "outcome denied.internal_affairs likely"},
	{"依申请公开其他处理1件。", "outcome other.combined likely"},
	{"依申请公开上年结转2件。", "carried carried_over likely"},
	{"依申请公开结转9件。", ""},
	{"依申请公开结转8件。", "carried carried_forward likely"},
	{"新收政府信息公开申请41件，上年结转0件，办结32件，结转下年度9件。", ""},
	{"新收政府信息公开申请41件，上年结转0件，办结32件，结转下年度8件。", "sum  hint; carried carried_forward likely"},
	{"因政府信息公开引起的行政诉讼1件。", ""},
	{"因政府信息公开引起的行政诉讼2件。", "proceedings direct_litigation likely"},
	{"未发生因政府信息公开引起的行政复议。", "proceedings reconsideration likely"},
	{"全年制发规范性文件13件。", ""},
	{"全年制发规范性文件15件。", "proactive normative_documents likely"},
	{"全年作出行政许可决定27496件，行政处罚决定1186件。", ""},
	{"全年作出行政许可决定27496件，行政处罚决定1187件。", "proactive penalties likely"},
	{"行政许可事项629项。", ""}, /* 626 and 3 more */
	{"政府集中采购总金额29497.02万元。", ""},
	{"政府集中采购总金额29497万元。", ""},
	{"政府集中采购总金额2.95亿元。", ""},
	{"政府集中采购总金额29947.02万元。", "proactive procurement likely"},
	{"全年作出行政许可决定2.7万件。", ""},
	{"全年作出行政许可决定3.7万件。", "proactive licensing likely"},
};

START_TEST(prose_against_tables)
{
	const example *e = &examples[_i];
	gair_report *report = fengjie(e->text);
	char out[2048];

	found(report, out);
	ck_assert_msg(strcmp(out, e->finds) == 0, "%s\n  found    %s\n  expected %s", e->text, out, e->finds);
	gair_report_free(report);
}
END_TEST

START_TEST(a_finding_quotes_and_points)
{
	gair_report *report = fengjie("工作开展顺利。全年收到政府信息公开申请14件。");
	gair_findings *findings;
	int64_t left = 0, right = 0, imbalance = 0;
	size_t i;

	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	for (i = 0; strcmp(gair_finding_rule(findings, i), "prose.received") != 0; i++)
		ck_assert_uint_lt(i, gair_findings_count(findings));
	ck_assert_int_eq(gair_finding_severity(findings, i), GAIR_SEVERITY_WARNING);
	ck_assert_str_eq(gair_finding_raw(findings, i), "全年收到政府信息公开申请14件");
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, i, GAIR_LANG_ZH), "14件"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, i, GAIR_LANG_ZH), "为41"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, i, GAIR_LANG_EN), "41"));
	ck_assert_int_eq(gair_finding_cell(findings, i, 0), GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL));
	ck_assert_int_eq(gair_finding_sides(findings, i, &left, &right, &imbalance), 1);
	ck_assert_int_eq(left, 14);
	ck_assert_int_eq(right, 41);
	gair_findings_free(findings);
	gair_report_free(report);
}
END_TEST

/* A long sentence is cut at characters, the figure in it. */
START_TEST(a_quote_is_cut)
{
	char text[6000] = "依申请公开";
	gair_report *report;
	const gair__statement *statement;
	gair__text quote;
	int i;

	for (i = 0; i < 200; i++)
		strcat(text, "规范");
	strcat(text, "，收到申请14件，");
	for (i = 0; i < 200; i++)
		strcat(text, "有序");
	report = fengjie(text);
	ck_assert_uint_eq(report->statement_count, 1);
	statement = &report->statements[0];
	quote = gair__statement_quote(report, statement, 90);
	ck_assert_uint_le(quote.size, 93);
	ck_assert_uint_ge(quote.size, 80);
	ck_assert_int_eq((unsigned char)quote.text[0] & 0xC0, 0xC0);
	for (i = 0; (size_t)i + 4 < quote.size && memcmp(quote.text + i, "14件", 5) != 0; i++)
		;
	ck_assert_uint_lt((size_t)i + 4, quote.size);
	gair_report_free(report);
}
END_TEST

/* Blank cells leave a count open, unless what is known is already more. */
START_TEST(blanks_leave_open)
{
	gair_report *report = fengjie("收到政府信息公开申请14件。");
	char out[2048];
	int column;

	for (column = 1; column <= 7; column++)
		gair_report_set_state(report, GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, column), GAIR_STATE_BLANK);
	found(report, out);
	ck_assert_str_eq(out, "");
	gair_report_set_path(report, "applications.received.natural_person", 15);
	found(report, out);
	ck_assert_str_eq(out, "received received likely");
	gair_report_set_path(report, "applications.received.natural_person", 13);
	found(report, out);
	ck_assert_str_eq(out, "");
	/* the total is blank, the six columns are not */
	for (column = 2; column <= 6; column++)
		gair_report_set(report, GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, column), 0);
	found(report, out);
	ck_assert_str_eq(out, "received received likely");
	gair_report_free(report);
}
END_TEST

/* A wrong total is found by the identities; prose that agrees with the columns says nothing against it. */
START_TEST(wrong_total_is_no_matter_of_prose)
{
	gair_report *report = fengjie("收到政府信息公开申请41件。");
	char out[2048];

	gair_report_set_path(report, "applications.received.total", 14);
	found(report, out);
	ck_assert_str_eq(out, "");
	gair_report_free(report);
}
END_TEST

/* Edition 2021 splits 其他处理, and a report without table applications leaves all open. */
START_TEST(editions)
{
	gair_report *report = figures("data/figures/suqian_2024.csv", GAIR_EDITION_2021, 2024);
	int64_t a = 0, b = 0, c = 0;
	char text[256], out[2048];

	gair_report_get_path(report, "applications.other.not_corrected.total", &a);
	gair_report_get_path(report, "applications.other.fee_unpaid.total", &b);
	gair_report_get_path(report, "applications.other.other.total", &c);
	sprintf(text, "依申请公开其他处理%d件，其中逾期不补正%d件。", (int)(a + b + c), (int)a);
	say(report, 1, text);
	found(report, out);
	ck_assert_str_eq(out, "");
	sprintf(text, "依申请公开其他处理%d件。", (int)(a + b + c + 1));
	say(report, 2, text);
	found(report, out);
	ck_assert_str_eq(out, "outcome other.not_corrected likely");
	gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_NONE);
	found(report, out);
	ck_assert_str_eq(out, "");
	gair_report_free(report);
}
END_TEST

START_TEST(sections_change_and_prose_with_them)
{
	gair_report *report = fengjie("收到政府信息公开申请14件。"), *copy;
	char out[2048];

	ck_assert_int_eq(gair_report_copy(report, NULL, &copy), GAIR_OK);
	found(copy, out);
	ck_assert_str_eq(out, "received received likely");
	ck_assert_int_eq(gair_report_add_paragraph(copy, "又一段。", strlen("又一段。")), GAIR_OK);
	found(copy, out);
	ck_assert_str_eq(out, "");
	ck_assert_int_eq(gair_report_read_prose(copy), GAIR_OK);
	found(copy, out);
	ck_assert_str_eq(out, "received received likely");
	ck_assert_int_eq(gair_report_clear_sections(copy), GAIR_OK);
	found(copy, out);
	ck_assert_str_eq(out, "");
	ck_assert_int_eq(gair_report_read_prose(NULL), GAIR_E_ARGUMENT);
	gair_report_free(copy);
	gair_report_free(report);
}
END_TEST

/* Statements are no content: a report that was read equals one that was made. A report read from JSON has them too. */
START_TEST(prose_goes_through_json)
{
	gair_report *report = fengjie("收到政府信息公开申请14件。"), *again;
	char *data;
	size_t size;

	gair_report_set_title(report, "奉节县2020年报告", strlen("奉节县2020年报告"));
	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_JSON, 0, NULL, &data, &size), GAIR_OK);
	ck_assert_int_eq(gair_report_from_json(data, size, NULL, &again, NULL), GAIR_OK);
	gair_bytes_free(data, NULL);
	ck_assert_uint_eq(again->statement_count, 1);
	gair__report_clear_statements(report);
	ck_assert_int_eq(gair_report_equal(report, again), 1);
	gair_report_free(again);
	gair_report_free(report);
}
END_TEST

/* Sections 5 and 6 tell of problems and plans. */
START_TEST(some_sections_are_not_read)
{
	gair_report *report = fengjie("工作有序开展。");
	char out[2048];

	say(report, 5, "全年收到政府信息公开申请14件。");
	say(report, 6, "全年收到政府信息公开申请14件。");
	found(report, out);
	ck_assert_str_eq(out, "");
	say(report, 3, "本年新收14件。");
	found(report, out);
	ck_assert_str_eq(out, "received received likely");
	gair_report_free(report);
}
END_TEST

START_TEST(a_statement_supports_a_repair)
{
	gair_report *report = fengjie("收到政府信息公开申请41件。");
	int32_t total = GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL);

	ck_assert_ptr_null(gair__statement_supports(report, total, 41)); /* it agrees already */
	gair_report_set(report, total, 40);
	gair_report_set(report, GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_NATURAL_PERSON), 35);
	ck_assert_ptr_eq(gair__statement_supports(report, total, 41), &report->statements[0]);
	ck_assert_ptr_null(gair__statement_supports(report, total, 42));
	/* the six columns add up to it */
	ck_assert_ptr_eq(gair__statement_supports(report, GAIR_CELL(2, GAIR_APPLICATIONS_RECEIVED, 1), 36),
			 &report->statements[0]);
	ck_assert_ptr_null(gair__statement_supports(report, GAIR_CELL(2, GAIR_APPLICATIONS_CARRIED_FORWARD, 1), 36));
	ck_assert_ptr_null(gair__statement_supports(NULL, total, 41));
	gair_report_free(report);
}
END_TEST

static gair_status change_prose(gair_report *report)
{
	return gair_report_read_prose(report);
}

static gair_status run_check(const gair_allocator *allocator, const void *input)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *findings = NULL;
	gair_status status;

	options.allocator = allocator;
	status = gair_check(input, &options, &findings);
	gair_findings_free(findings);
	return status;
}

START_TEST(memory_ends)
{
	gair_report *report =
		fengjie("收到政府信息公开申请14件，其中自然人30件，法人或其他组织5件，办结2件，依申请公开不予公开9件。");

	ck_assert_uint_gt(sweep_report("read_prose", report, change_prose), 1);
	ck_assert_uint_gt(sweep("check", run_check, report), 5);
	gair_report_free(report);
}
END_TEST

/* Whatever stands there, it ends, and nothing is read past the end: every prefix of a sentence full of traps. */
START_TEST(any_prefix_is_read)
{
	static const char text[] =
		"《申请（2020）》，1，23，456件、12-15件（含上年结转5.5.5万件）第20条二〇二〇年三百二十一件未收到申请，均已办结（（"
		"共9999999999999999999999999999件，未《收到（申请】）1.2.3,件0件。！？\n十百千万亿件%申请";
	size_t size;

	for (size = 0; size < sizeof text; size++) {
		char part[sizeof text];
		gair_report *report;

		memcpy(part, text, size);
		part[size] = '\0';
		while (size && ((unsigned char)text[size] & 0xC0) == 0x80)
			part[--size] = '\0';
		report = fengjie(part);
		while (size + 1 < sizeof text && ((unsigned char)text[size + 1] & 0xC0) == 0x80)
			size++;
		gair_report_free(report);
	}
}
END_TEST

/* A sentence without an end is cut, and what stands behind the cut is read. */
START_TEST(long_sentences)
{
	size_t size = 3000000, at;
	char *text = malloc(size + 64);
	gair_report *report;
	char out[2048];

	ck_assert_ptr_nonnull(text);
	for (at = 0; at + 16 < size; at += 15)
		memcpy(text + at, "申请，规范，", 18);
	strcpy(text + at, "，收到政府信息公开申请14件");
	report = fengjie(text);
	free(text);
	found(report, out);
	ck_assert_str_eq(out, "received received likely");
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("prose_check");
	TCase *tests = tcase_create("check");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 120);
	tcase_add_loop_test(tests, prose_against_tables, 0, sizeof examples / sizeof *examples);
	tcase_add_test(tests, a_finding_quotes_and_points);
	tcase_add_test(tests, a_quote_is_cut);
	tcase_add_test(tests, blanks_leave_open);
	tcase_add_test(tests, wrong_total_is_no_matter_of_prose);
	tcase_add_test(tests, editions);
	tcase_add_test(tests, sections_change_and_prose_with_them);
	tcase_add_test(tests, prose_goes_through_json);
	tcase_add_test(tests, some_sections_are_not_read);
	tcase_add_test(tests, a_statement_supports_a_repair);
	tcase_add_test(tests, memory_ends);
	tcase_add_test(tests, any_prefix_is_read);
	tcase_add_test(tests, long_sentences);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
