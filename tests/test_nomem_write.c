/* Writing reports, with each allocation failing. */
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

static int swallow(void *context, const char *text, size_t size)
{
	(void)text;
	*(size_t *)context += size;
	return 0;
}

typedef struct writing {
	const gair_report *report;
	int32_t format;
} writing;

static gair_status run_write_buffer(const gair_allocator *allocator, const void *input)
{
	const writing *what = input;
	char *data = NULL;
	size_t size = 0;
	gair_status status = gair_report_write_buffer(what->report, what->format, 0, allocator, &data, &size);

	gair_bytes_free(data, allocator);
	return status;
}

/* A sink has no allocator of its own: the writer uses the report's. */
static gair_status run_write_sink(const gair_allocator *allocator, const void *input)
{
	const writing *what = input;
	gair_report *copy = NULL;
	size_t written = 0;
	gair_status status = gair_report_copy(what->report, allocator, &copy);

	if (status == GAIR_OK)
		status = gair_report_write(copy, what->format, GAIR_WRITE_SOURCES, swallow, &written);
	gair_report_free(copy);
	return status;
}

START_TEST(writing_reports)
{
	writing what = {load_report(), 0};

	for (what.format = GAIR_OUT_JSON; what.format <= GAIR_OUT_XLSX; what.format++) {
		char name[64];

		if (!gair_out_writable(what.format))
			continue;
		snprintf(name, sizeof(name), "gair_report_write_buffer, format %d", (int)what.format);
		ck_assert_uint_gt(sweep(name, run_write_buffer, &what), 0);
		snprintf(name, sizeof(name), "gair_report_write, format %d", (int)what.format);
		sweep(name, run_write_sink, &what);
	}
	gair_report_free((gair_report *)what.report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("nomem_write");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 240);
	tcase_add_test(tests, writing_reports);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
