/* Blank forms: what stands in them, and that they are read back as blank from every format. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

static const int32_t editions[] = {GAIR_EDITION_2019, GAIR_EDITION_2021};
static const char body[] = "甲县人民政府";

static gair_report *make_blank(int32_t edition, const char *name, int32_t year)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_report_new_blank(edition, name, name ? strlen(name) : 0, year, NULL, &report), GAIR_OK);
	return report;
}

START_TEST(content)
{
	gair_report *report = make_blank(GAIR_EDITION_2021, body, 2024);
	gair_date from, to;
	size_t i;

	ck_assert_str_eq(gair_report_title(report, NULL), "甲县人民政府2024年政府信息公开工作年度报告");
	ck_assert_str_eq(gair_report_body(report, NULL), body);
	ck_assert_int_eq(gair_report_year(report), 2024);
	ck_assert_int_eq(gair_report_period(report, &from, &to), 1);
	ck_assert(from.year == 2024 && from.month == 1 && from.day == 1);
	ck_assert(to.year == 2024 && to.month == 12 && to.day == 31);
	ck_assert_int_eq(gair_report_published(report, NULL), 0);
	ck_assert_uint_eq(gair_report_section_count(report), 6);
	for (i = 0; i < 6; i++) {
		ck_assert_int_eq(gair_report_section_number(report, i), (int)i + 1);
		ck_assert_str_eq(gair_report_section_title(report, i, NULL),
				 gair_form_section_title(GAIR_EDITION_2021, (int32_t)i + 1, GAIR_LANG_ZH));
		ck_assert_uint_eq(gair_report_paragraph_count(report, i), 0);
	}
	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++)
		ck_assert_int_eq(gair_report_get(report, gair_form_cell_at(GAIR_EDITION_2021, i), NULL), GAIR_STATE_BLANK);
	gair_report_free(report);
}
END_TEST

START_TEST(left_open)
{
	gair_report *report = make_blank(GAIR_EDITION_2019, NULL, 0);

	ck_assert_str_eq(gair_report_title(report, NULL), "政府信息公开工作年度报告");
	ck_assert_str_eq(gair_report_body(report, NULL), "");
	ck_assert_int_eq(gair_report_year(report), 0);
	ck_assert_int_eq(gair_report_period(report, NULL, NULL), 0);
	ck_assert_int_eq(gair_report_edition(report, GAIR_TABLE_PROCEEDINGS), GAIR_EDITION_2019);
	gair_report_free(report);
}
END_TEST

START_TEST(wrong_arguments)
{
	gair_report *report = (gair_report *)body;

	ck_assert_int_eq(gair_report_new_blank(GAIR_EDITION_2021, NULL, 0, 0, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_new_blank(GAIR_EDITION_NONE, NULL, 0, 0, NULL, &report), GAIR_E_EDITION);
	ck_assert_ptr_null(report);
	ck_assert_int_eq(gair_report_new_blank(2020, NULL, 0, 0, NULL, &report), GAIR_E_EDITION);
	ck_assert_int_eq(gair_report_new_blank(GAIR_EDITION_2021, NULL, 0, -1, NULL, &report), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_new_blank(GAIR_EDITION_2021, NULL, 0, 10000, NULL, &report), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_new_blank(GAIR_EDITION_2021, "\xFF", 1, 2024, NULL, &report), GAIR_E_FORMAT);
	ck_assert_ptr_null(report);
}
END_TEST

/* The format that a written one is read as; GAIR_FORMAT_AUTO where this build does not read it. */
static int32_t read_format(int32_t out)
{
	static const int32_t pairs[][2] = {
		{GAIR_OUT_JSON, GAIR_FORMAT_JSON}, {GAIR_OUT_TEXT, GAIR_FORMAT_TEXT}, {GAIR_OUT_MARKDOWN, GAIR_FORMAT_MARKDOWN},
		{GAIR_OUT_HTML, GAIR_FORMAT_HTML}, {GAIR_OUT_DOCX, GAIR_FORMAT_DOCX}, {GAIR_OUT_XLSX, GAIR_FORMAT_XLSX},
	};
	size_t i;

	for (i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (pairs[i][0] == out && gair_format_readable(pairs[i][1]))
			return pairs[i][1];
	return GAIR_FORMAT_AUTO;
}

/* Written and read again, it is the same blank form; the format is told from the bytes. */
START_TEST(read_back)
{
	int32_t edition = editions[_i % 2], out;
	gair_report *report = make_blank(edition, _i & 2 ? body : NULL, _i & 4 ? edition : 0), *back;
	size_t size;
	char *bytes;

	for (out = GAIR_OUT_JSON; out <= GAIR_OUT_XLSX; out++) {
		if (!read_format(out))
			continue;
		ck_assert_int_eq(gair_report_write_buffer(report, out, 0, NULL, &bytes, &size), GAIR_OK);
		ck_assert_int_eq(gair_format_of(bytes, size), read_format(out));
		ck_assert_int_eq(gair_read(bytes, size, NULL, &back, NULL), GAIR_OK);
		ck_assert_msg(gair_report_equal(report, back), "as format %d it is read as another report\n%s", (int)out,
			      size > 4000 ? "" : bytes);
		gair_report_free(back);
		gair_bytes_free(bytes, NULL);
	}
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("blank");
	TCase *tcase = tcase_create("blank");
	SRunner *runner;
	int failed;

	tcase_add_test(tcase, content);
	tcase_add_test(tcase, left_open);
	tcase_add_test(tcase, wrong_arguments);
	tcase_add_loop_test(tcase, read_back, 0, 8);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
