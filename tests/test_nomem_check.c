/* Checking, and writing what was found, with each allocation failing. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/sweep.h"

static const char *const report_file = "../examples/demo/wrong_total.txt";

static gair_report *load_report(void)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_read_file(report_file, NULL, &report, NULL), GAIR_OK);
	return report;
}

static gair_status run_check(const gair_allocator *allocator, const void *input)
{
	const gair_report *report = input;
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *findings = (gair_findings *)&options;
	gair_status status;

	options.allocator = allocator;
	options.previous = report;
	options.children = &report;
	options.child_count = 1;
	status = gair_check(report, &options, &findings);
	if (status != GAIR_OK)
		ck_assert_ptr_null(findings);
	gair_findings_free(findings);
	return status;
}

START_TEST(checking)
{
	gair_report *report = load_report();

	ck_assert_uint_gt(sweep("gair_check", run_check, report), 0);
	gair_report_free(report);
}
END_TEST

static int swallow(void *context, const char *text, size_t size)
{
	(void)text;
	*(size_t *)context += size;
	return 0;
}

typedef struct writing {
	const gair_report *report;
	const gair_findings *findings;
	int32_t format;
} writing;

static gair_status run_write_findings(const gair_allocator *allocator, const void *input)
{
	const writing *what = input;
	gair_file_findings file = {sizeof(gair_file_findings), "report.txt", what->findings, what->report, NULL, NULL, 0};
	gair_findings_writer *writer = NULL;
	size_t written = 0;
	gair_status status, ended;

	status = gair_findings_writer_begin(what->format, GAIR_LANG_ZH, 0, swallow, &written, allocator, &writer);
	if (status == GAIR_OK)
		status = gair_findings_writer_file(writer, &file);
	ended = gair_findings_writer_end(writer);
	return status != GAIR_OK ? status : ended;
}

static gair_status run_write_buffer(const gair_allocator *allocator, const void *input)
{
	const writing *what = input;
	gair_file_findings file = {sizeof(gair_file_findings), "report.txt", what->findings, what->report, NULL, NULL, 0};
	char *bytes = NULL;
	size_t size = 0;
	gair_status status = gair_findings_write_buffer(&file, what->format, GAIR_LANG_ZH, 0, allocator, &bytes, &size);

	if (status == GAIR_OK)
		gair_bytes_free(bytes, allocator);
	return status;
}

START_TEST(writing_findings)
{
	writing what = {load_report(), NULL, 0};
	gair_findings *findings = NULL;

	ck_assert_int_eq(gair_check(what.report, NULL, &findings), GAIR_OK);
	what.findings = findings;
	for (what.format = GAIR_FINDINGS_TEXT; what.format <= GAIR_FINDINGS_HTML; what.format++) {
		char name[64];
		gair_findings_writer *writer = NULL;
		size_t written = 0;

		if (gair_findings_writer_begin(what.format, 0, 0, swallow, &written, NULL, &writer) == GAIR_E_UNSUPPORTED)
			continue;
		ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
		snprintf(name, sizeof(name), "gair_findings_writer, format %d", (int)what.format);
		ck_assert_uint_gt(sweep(name, run_write_findings, &what), 0);
		ck_assert_uint_gt(sweep("gair_findings_write_buffer", run_write_buffer, &what), 0);
	}
	gair_findings_free(findings);
	gair_report_free((gair_report *)what.report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("nomem_check");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 240);
	tcase_add_test(tests, checking);
	tcase_add_test(tests, writing_findings);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
