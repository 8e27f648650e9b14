/* What changes a report, with each of its allocations failing. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/sweep.h"

#define TEXT(literal) (literal), sizeof(literal) - 1

/* Longer than any block of an arena is likely to have left. */
static char long_text[20000];

static gair_report *sample(void)
{
	gair_report *report = NULL;
	int32_t number;
	size_t i;

	memset(long_text, 'a', sizeof(long_text));
	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (i = 0; i < gair_form_table_count(); i++)
		ck_assert_int_eq(gair_report_set_edition(report, gair_form_table_at(i), GAIR_EDITION_2021), GAIR_OK);
	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++)
		ck_assert_int_eq(gair_report_set(report, gair_form_cell_at(GAIR_EDITION_2021, i), (int64_t)i), GAIR_OK);
	ck_assert_int_eq(gair_report_set_title(report, TEXT("示例县2023年政府信息公开工作年度报告")), GAIR_OK);
	ck_assert_int_eq(gair_report_set_body(report, TEXT("示例县人民政府")), GAIR_OK);
	ck_assert_int_eq(gair_report_set_year(report, 2023), GAIR_OK);
	ck_assert_int_eq(gair_report_set_text(report, gair_cell_from_path(TEXT("applications.received.total")), TEXT("详见附件")),
			 GAIR_OK);
	for (number = 1; number <= 6; number++) {
		ck_assert_int_eq(gair_report_add_section(report, number, TEXT("标题")), GAIR_OK);
		ck_assert_int_eq(gair_report_add_paragraph(report, TEXT("一段文字。")), GAIR_OK);
	}
	return report;
}

static gair_status run_new(const gair_allocator *allocator, const void *input)
{
	gair_report *report = (gair_report *)&report;
	gair_status status = gair_report_new(allocator, &report);

	(void)input;
	if (status != GAIR_OK)
		ck_assert_ptr_null(report);
	gair_report_free(report);
	return status;
}

static gair_status run_copy(const gair_allocator *allocator, const void *input)
{
	gair_report *copy = (gair_report *)&copy;
	gair_status status = gair_report_copy(input, allocator, &copy);

	if (status == GAIR_OK)
		ck_assert(gair_report_equal(copy, input));
	else
		ck_assert_ptr_null(copy);
	gair_report_free(copy);
	return status;
}

static gair_status change_title(gair_report *report)
{
	return gair_report_set_title(report, long_text, sizeof(long_text));
}

static gair_status change_body(gair_report *report)
{
	return gair_report_set_body(report, long_text, sizeof(long_text));
}

static gair_status change_text(gair_report *report)
{
	return gair_report_set_text(report, gair_cell_from_path(TEXT("applications.granted.total")), long_text,
				    sizeof(long_text));
}

static gair_status change_section(gair_report *report)
{
	return gair_report_add_section(report, 0, long_text, sizeof(long_text));
}

static gair_status change_paragraph(gair_report *report)
{
	return gair_report_add_paragraph(report, long_text, sizeof(long_text));
}

/* These make room for one more again and again, so that every array is grown; the first failure ends it, all before it stays. */
static gair_status many_sections(gair_report *report)
{
	gair_status status = GAIR_OK;
	int i;

	for (i = 0; i < 100 && status == GAIR_OK; i++)
		status = gair_report_add_section(report, 0, TEXT("又一节"));
	if (status != GAIR_OK)
		ck_assert_uint_eq(gair_report_section_count(report), 6 + (size_t)i - 1);
	return status;
}

static gair_status many_paragraphs(gair_report *report)
{
	gair_status status = GAIR_OK;
	int i;

	for (i = 0; i < 100 && status == GAIR_OK; i++)
		status = gair_report_add_paragraph(report, TEXT("又一段。"));
	if (status != GAIR_OK)
		ck_assert_uint_eq(gair_report_paragraph_count(report, 5), 1 + (size_t)i - 1);
	return status;
}

/* As run functions, since a failure in the middle leaves a report that is changed. */
static gair_status run_on_copy(const gair_allocator *allocator, const gair_report *report, sweep_change change)
{
	gair_report *copy = NULL;
	gair_status status = gair_report_copy(report, allocator, &copy);

	if (status == GAIR_OK)
		status = change(copy);
	gair_report_free(copy);
	return status;
}

static gair_status run_many_sections(const gair_allocator *allocator, const void *input)
{
	return run_on_copy(allocator, input, many_sections);
}

static gair_status run_many_paragraphs(const gair_allocator *allocator, const void *input)
{
	return run_on_copy(allocator, input, many_paragraphs);
}

static gair_status change_import(gair_report *report)
{
	int32_t cells[64];
	uint8_t states[64];
	int64_t values[64];
	size_t i;

	for (i = 0; i < 64; i++) {
		cells[i] = gair_form_cell_at(GAIR_EDITION_2021, i);
		states[i] = GAIR_STATE_NUMBER;
		values[i] = 7;
	}
	return gair_report_import(report, cells, 64, states, values, 1);
}

static gair_status change_edition(gair_report *report)
{
	return gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2019);
}

static gair_status run_new_blank(const gair_allocator *allocator, const void *input)
{
	gair_report *report = (gair_report *)&report;
	gair_status status =
		gair_report_new_blank(GAIR_EDITION_2021, "甲县人民政府", strlen("甲县人民政府"), 2024, allocator, &report);

	(void)input;
	if (status != GAIR_OK)
		ck_assert_ptr_null(report);
	gair_report_free(report);
	return status;
}

START_TEST(making_a_report)
{
	gair_report *report = sample();

	ck_assert_uint_gt(sweep("new", run_new, NULL), 0);
	ck_assert_uint_gt(sweep("new_blank", run_new_blank, NULL), 1);
	ck_assert_uint_gt(sweep("copy", run_copy, report), 0);
	gair_report_free(report);
}
END_TEST

START_TEST(changing_a_report)
{
	gair_report *report = sample();

	/* Each of these must take memory, or the sweep proves nothing. */
	ck_assert_uint_gt(sweep_report("set_title", report, change_title), 0);
	ck_assert_uint_gt(sweep_report("set_body", report, change_body), 0);
	ck_assert_uint_gt(sweep_report("set_text", report, change_text), 0);
	ck_assert_uint_gt(sweep_report("add_section", report, change_section), 0);
	ck_assert_uint_gt(sweep_report("add_paragraph", report, change_paragraph), 0);
	/* These need none today; should they one day, a failure must leave the report alone. */
	sweep_report("import", report, change_import);
	sweep_report("set_edition", report, change_edition);
	gair_report_free(report);
}
END_TEST

START_TEST(growing_a_report)
{
	gair_report *report = sample();

	ck_assert_uint_gt(sweep("many sections", run_many_sections, report), 2);
	ck_assert_uint_gt(sweep("many paragraphs", run_many_paragraphs, report), 2);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("nomem_report");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, making_a_report);
	tcase_add_test(tests, changing_a_report);
	tcase_add_test(tests, growing_a_report);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
