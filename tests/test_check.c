/* Checks of reports built by code. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

/* A report for 2021 with all cells 0 and all sections. */
static gair_report *clean_report(void)
{
	static const char *const titles[] = {"一、总体情况",
					     "二、主动公开政府信息情况",
					     "三、收到和处理政府信息公开申请情况",
					     "四、政府信息公开行政复议、行政诉讼情况",
					     "五、存在的主要问题及改进情况",
					     "六、其他需要报告的事项"};
	static const char *const prose[] = {"今年做好公开。",          "", "", "", "问题是解读不够,下一步加强解读。",
					    "本年没有收取信息处理费。"};
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_year(report, 2021);
	gair_report_set_body(report, "某某镇人民政府", strlen("某某镇人民政府"));
	for (int32_t table = 1; table <= 3; table++)
		gair_report_set_edition(report, table, GAIR_EDITION_2021);
	for (size_t i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++)
		ck_assert_int_eq(gair_report_set(report, gair_form_cell_at(GAIR_EDITION_2021, i), 0), GAIR_OK);
	for (int32_t i = 0; i < 6; i++) {
		gair_report_add_section(report, i + 1, titles[i], strlen(titles[i]));
		if (*prose[i])
			gair_report_add_paragraph(report, prose[i], strlen(prose[i]));
	}
	return report;
}

/* How many findings a rule has with a status (0: any). "" counts those of all rules above notice. */
static size_t count(const gair_report *report, const char *rule, int32_t status)
{
	gair_findings *findings;
	size_t n = 0;

	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_findings_count(findings); i++) {
		if (*rule ? strcmp(gair_finding_rule(findings, i), rule) == 0
			  : gair_finding_severity(findings, i) > GAIR_SEVERITY_NOTICE)
			n += !status || gair_finding_status(findings, i) == status;
	}
	gair_findings_free(findings);
	return n;
}

START_TEST(clean_is_clean)
{
	gair_report *report = clean_report();

	ck_assert_uint_eq(count(report, "", 0), 0);
	gair_report_free(report);
}
END_TEST

START_TEST(blanks_policy)
{
	gair_report *report = clean_report();

	gair_report_set_path(report, "proceedings.reconsideration.upheld", 30);
	gair_report_set_path(report, "proceedings.reconsideration.corrected", 5);
	gair_report_set_path(report, "proceedings.reconsideration.total", 20);
	gair_report_set_state(
		report, gair_cell_from_path("proceedings.reconsideration.other", strlen("proceedings.reconsideration.other")),
		GAIR_STATE_BLANK);
	/* explained by the finding that names the cell */
	ck_assert_uint_eq(count(report, "proceedings.total", GAIR_FINDING_BLOCKED), 1);
	ck_assert_uint_eq(count(report, "locate", GAIR_FINDING_FAIL), 1);
	gair_report_set_path(report, "proceedings.reconsideration.total", 35);
	ck_assert_uint_eq(count(report, "proceedings.total", 0), 0);
	ck_assert_uint_eq(count(report, "cell.blank_as_zero", 0), 1);
	ck_assert_uint_eq(count(report, "cell.blank", 0), 1);
	gair_report_set_path(report, "proceedings.reconsideration.total", 40);
	ck_assert_uint_eq(count(report, "proceedings.total", GAIR_FINDING_UNDECIDABLE), 1);
	gair_report_free(report);
}
END_TEST

START_TEST(difference_beyond_64_bits)
{
	gair_report *report = clean_report();

	gair_report_set_path(report, "proceedings.reconsideration.upheld", INT64_MAX);
	gair_report_set_path(report, "proceedings.reconsideration.total", -5);
	/* it fails all the same, and what explains it is found */
	ck_assert_uint_eq(count(report, "proceedings.total", GAIR_FINDING_BLOCKED), 1);
	ck_assert_uint_eq(count(report, "locate", GAIR_FINDING_FAIL), 1);
	ck_assert_uint_eq(count(report, "cell.negative", GAIR_FINDING_FAIL), 1);
	/* two halves of more than 64 bits that are equal hold */
	for (int i = 0; i < 2; i++)
		gair_report_set_path(report,
				     i ? "applications.received.natural_person" : "applications.carried_over.natural_person",
				     INT64_MAX);
	ck_assert_uint_eq(count(report, "applications.balance", 0), 1);
	gair_report_free(report);
}
END_TEST

START_TEST(rules_break)
{
	gair_report *report = clean_report();

	gair_report_set_path(report, "applications.unable.not_held.natural_person", 7);
	gair_report_set_path(report, "applications.unable.not_held.total", 6);
	ck_assert_uint_eq(count(report, "applications.row_total", GAIR_FINDING_BLOCKED), 1);
	ck_assert_uint_eq(count(report, "applications.outcome_total", GAIR_FINDING_BLOCKED), 2);
	gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_NONE);
	gair_report_set_year(report, 2020);
	ck_assert_uint_eq(count(report, "table.missing", 0), 1);
	ck_assert_uint_eq(count(report, "table.edition", 0), 2);
	gair_report_clear_sections(report);
	ck_assert_uint_eq(count(report, "section.missing", 0), 6);
	gair_report_set_path(report, "proactive.regulations.made", 3);
	ck_assert_uint_eq(count(report, "proactive.stock", 0), 1);
	ck_assert_uint_eq(count(report, "proactive.rules_without_power", 0), 1);
	gair_report_free(report);
}
END_TEST

/* Words are found in pages with spaces between characters, with pinyin behind them, and in traditional script. */
START_TEST(words_are_found_folded)
{
	static const struct {
		const char *text;
		size_t missing;
	} fees[] = {
		{"本年度没有收取信息处理费。", 0},      {"本年度没有收取信 息 处 理 费。", 0}, {"本年度沒有收取信息處理費。", 0},
		{"本年度没有收取处(chǔ)理(lǐ)费。", 0}, {"没有收取信息\u3000处理费。", 0},     {"没有其他需要报告的事项。", 1},
	};
	static const char padding[] =
		"按照要求做好公開資料的保存，並對社會公布。按照要求做好各项工作，并及时向社会公布相关内容。";
	char text[16384];

	for (size_t i = 0; i < sizeof fees / sizeof *fees; i++)
		for (int paddings = 0; paddings < 40; paddings += 13) {
			gair_report *report = clean_report();

			*text = '\0';
			for (int p = 0; p < paddings; p++)
				strcat(text, i == 2 ? padding : strstr(padding, "按照要求做好各项"));
			strcat(text, fees[i].text);
			ck_assert_int_eq(gair_report_clear_sections(report), GAIR_OK);
			gair_report_add_section(report, 6, "其他", strlen("其他"));
			gair_report_add_paragraph(report, text, strlen(text));
			ck_assert_uint_eq(count(report, "section.fee", 0), fees[i].missing);
			gair_report_free(report);
		}
}
END_TEST

/* Section 五: what counts as a problem and what as a measure. The last one is replaced by the text. */
START_TEST(problems_and_measures)
{
	static const struct {
		const char *text;
		size_t findings;
	} sections[] = {
		{"公开内容的针对性仍需加强，下一步将完善制度。", 0},
		{"一是解读形式单一。二是更新不及时。今后将加强培训。", 0},
		{"主要困难是人手偏少，已列入整改计划。", 0},
		{"下一步将完善制度，加强培训。", 1},
		{"存在的问题是公开意识不强。", 1},
		{"无。", 1},
	};

	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		gair_report *report = clean_report();

		gair_report_clear_sections(report);
		gair_report_add_section(report, 5, "五、存在的主要问题及改进情况", strlen("五、存在的主要问题及改进情况"));
		gair_report_add_paragraph(report, sections[i].text, strlen(sections[i].text));
		ck_assert_msg(count(report, "section.empty", GAIR_FINDING_FAIL) == sections[i].findings, "%s", sections[i].text);
		gair_report_free(report);
	}
}
END_TEST

START_TEST(severities_and_options)
{
	gair_report *report = clean_report();
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_severity severity = {"no.such", GAIR_SEVERITY_OFF};
	gair_findings *findings;

	options.severities = &severity;
	options.severity_count = 1;
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_E_ARGUMENT);
	gair_report_set_path(report, "proceedings.reconsideration.total", 1);
	severity.rule = "proceedings.total";
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_OK);
	ck_assert_int_eq(gair_findings_verdict(findings), GAIR_VERDICT_CLEAN);
	gair_findings_free(findings);
	options.size = 1;
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_E_OPTIONS);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("check");
	TCase *tcase = tcase_create("check");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tcase, clean_is_clean);
	tcase_add_test(tcase, blanks_policy);
	tcase_add_test(tcase, difference_beyond_64_bits);
	tcase_add_test(tcase, rules_break);
	tcase_add_test(tcase, words_are_found_folded);
	tcase_add_test(tcase, problems_and_measures);
	tcase_add_test(tcase, severities_and_options);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
