/* The report as text and as Markdown: what is written is read back equal, in all that these formats carry. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"

static const int32_t formats[] = {GAIR_OUT_TEXT, GAIR_OUT_MARKDOWN};

static char *write_as(const gair_report *report, int32_t format, size_t *size)
{
	char *text;

	ck_assert_int_eq(gair_report_write_buffer(report, format, 0, NULL, &text, size), GAIR_OK);
	return text;
}

static gair_report *read_back(const char *text, size_t size, int32_t format)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = NULL;

	options.format = format == GAIR_OUT_TEXT ? GAIR_FORMAT_TEXT : GAIR_FORMAT_MARKDOWN;
	ck_assert_int_eq(gair_read(text, size, &options, &report, NULL), GAIR_OK);
	return report;
}

static void set_text(gair_report *report, int32_t cell, const char *text)
{
	ck_assert_int_eq(gair_report_set_text(report, cell, text, strlen(text)), GAIR_OK);
}

/* A figure as offices fill it in: what stands in a cell of a real report, never absent. */
static void fill_cell(gair_report *report, int32_t cell, test_random *random)
{
	static const char *const raws[] = {"22（其中修订16件）", "详见附件",          "3.5", "1,234", "增3", "-3", "无", "—",
					   "见*附件*_1_",        "a\\b <i> &amp; `x`"};

	switch (test_random_below(random, 10)) {
	case 0:
		ck_assert_int_eq(gair_report_set_state(report, cell, GAIR_STATE_BLANK), GAIR_OK);
		break;
	case 1:
		set_text(report, cell, "/");
		break;
	case 2:
		set_text(report, cell, raws[test_random_below(random, sizeof raws / sizeof raws[0])]);
		break;
	default:
		ck_assert_int_eq(gair_report_set(report, cell, test_random_below(random, 3000)), GAIR_OK);
	}
}

static void add_section(gair_report *report, int32_t number, int32_t edition)
{
	static const char *const paragraphs[] = {"本机关认真落实条例的规定,全年主动公开信息*重点*领域_1_条。",
						 "问题:力量不足<1>;改进:加强培训 & 指导。"};
	const char *title = gair_form_section_title(edition, number, GAIR_LANG_ZH);
	size_t i;

	ck_assert_int_eq(gair_report_add_section(report, number, title, strlen(title)), GAIR_OK);
	for (i = 0; i < 2 && (number == 1 || number > 4); i++)
		ck_assert_int_eq(gair_report_add_paragraph(report, paragraphs[i], strlen(paragraphs[i])), GAIR_OK);
}

static gair_report *make_report(int32_t edition, uint64_t seed)
{
	const gair_date from = {2023, 1, 1}, to = {2023, 12, 31}, published = {2024, 1, 19};
	const char title[] = "甲县2023年政府信息公开工作年度报告", body[] = "甲县人民政府";
	test_random random = {seed};
	gair_report *report;
	size_t i;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_title(report, title, strlen(title));
	gair_report_set_body(report, body, strlen(body));
	gair_report_set_year(report, 2023);
	gair_report_set_period(report, &from, &to);
	gair_report_set_published(report, &published);
	for (i = 0; i < gair_form_table_count(); i++)
		ck_assert_int_eq(gair_report_set_edition(report, gair_form_table_at(i), edition), GAIR_OK);
	for (i = 0; i < gair_form_cell_count(edition); i++)
		fill_cell(report, gair_form_cell_at(edition, i), &random);
	for (i = 1; i <= 6; i++)
		add_section(report, (int32_t)i, edition);
	return report;
}

static void tell_difference(const gair_report *a, const gair_report *b, const char *text)
{
	size_t i, size;

	for (i = 0; i < gair_cell_count(); i++) {
		int32_t cell = gair_cell_at(i);
		int64_t x = 0, y = 0;

		if (gair_report_get(a, cell, &x) != gair_report_get(b, cell, &y) || x != y ||
		    strcmp(gair_report_raw(a, cell, &size), gair_report_raw(b, cell, &size)) != 0)
			ck_abort_msg("%s: state %d value %lld “%s”, read as %d %lld “%s”\n%s", gair_cell_path(cell),
				     gair_report_get(a, cell, NULL), (long long)x, gair_report_raw(a, cell, NULL),
				     gair_report_get(b, cell, NULL), (long long)y, gair_report_raw(b, cell, NULL), text);
	}
	ck_abort_msg("the reports differ outside the tables\n%s", text);
}

START_TEST(round_trip)
{
	int32_t format = formats[_i % 2], edition = _i / 2 % 2 ? GAIR_EDITION_2021 : GAIR_EDITION_2019;
	gair_report *report = make_report(edition, (uint64_t)_i), *back;
	size_t size;
	char *text = write_as(report, format, &size);

	back = read_back(text, size, format);
	if (!gair_report_equal(report, back))
		tell_difference(report, back, text);
	gair_bytes_free(text, NULL);
	gair_report_free(report);
	gair_report_free(back);
}
END_TEST

START_TEST(layout)
{
	gair_report *report;
	size_t size;
	char *text;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_2021);
	gair_report_set_path(report, "proceedings.reconsideration.upheld", 10);
	text = write_as(report, GAIR_OUT_MARKDOWN, &size);
	ck_assert_str_eq(text, "## 四、政府信息公开行政复议、行政诉讼情况\n"
			       "\n"
			       "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
			       "| --- | --- | --- | --- | --- | --- |\n"
			       "| 行政复议 | 10 |  |  |  |  |\n"
			       "| 行政诉讼 |  |  |  |  |  |\n"
			       "| 未经复议直接起诉 |  |  |  |  |  |\n"
			       "| 复议后起诉 |  |  |  |  |  |\n"
			       "\n");
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

START_TEST(hostile_text)
{
	static const char paragraph[] = "一|二\n三\x1b[31m\xE2\x80\xAE";
	gair_report *report;
	size_t size;
	char *text;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_add_section(report, 1, "总体情况", strlen("总体情况"));
	gair_report_add_paragraph(report, paragraph, strlen(paragraph));
	text = write_as(report, formats[_i], &size);
	ck_assert_str_eq(text, _i ? "## 一、总体情况\n\n一\\|二 三\\u{1B}\\[31m\\u{202E}\n\n"
				  : "一、总体情况\n\n一｜二 三\\u{1B}[31m\\u{202E}\n\n");
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

/* Any report at all can be written, whatever stands in it, and the writer stops where its sink does. */
START_TEST(any_report)
{
	gair_report *report = test_report((uint64_t)_i);
	size_t size;
	char *text = write_as(report, formats[_i % 2], &size);

	ck_assert_uint_eq(strlen(text), size);
	ck_assert_ptr_null(strchr(text, 0x1b));
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("write plain");
	TCase *tcase = tcase_create("write plain");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tcase, round_trip, 0, 80);
	tcase_add_test(tcase, layout);
	tcase_add_loop_test(tcase, hostile_text, 0, 2);
	tcase_add_loop_test(tcase, any_report, 0, 60);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
