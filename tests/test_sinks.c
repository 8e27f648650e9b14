/* Every writer of a report: it stops where its sink does, says so, and writes the same report as the same bytes. */
#include <check.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"
#include "write/package.h"

#define FORMATS (GAIR_OUT_XLSX - GAIR_OUT_JSON + 1)

static gair_report *make_report(void)
{
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	static const char paragraph[] = "全年收到申请12件。";

	ck_assert_int_eq(gair_report_add_section(report, 1, "总体情况", strlen("总体情况")), GAIR_OK);
	ck_assert_int_eq(gair_report_add_paragraph(report, paragraph, strlen(paragraph)), GAIR_OK);
	return report;
}

/* Takes so many bytes, then refuses; a call after that is an error of the writer. */
struct sink {
	size_t room, taken;
	int refused;
};

static int take(void *context, const char *bytes, size_t size)
{
	struct sink *sink = context;

	ck_assert_ptr_nonnull(bytes);
	ck_assert_uint_gt(size, 0);
	ck_assert_int_eq(sink->refused, 0);
	sink->taken += size;
	sink->refused = sink->taken > sink->room;
	return sink->refused;
}

START_TEST(sink_fails)
{
	static const size_t parts[] = {0, 1, 3, 10, 50, 90, 99};
	int32_t format = GAIR_OUT_JSON + _i;
	gair_report *report = make_report();
	struct sink whole = {SIZE_MAX, 0, 0};
	size_t i;

	ck_assert_int_eq(gair_report_write(report, format, 0, take, &whole), GAIR_OK);
	for (i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		struct sink sink = {whole.taken * parts[i] / 100, 0, 0};

		ck_assert_int_eq(gair_report_write(report, format, 0, take, &sink), GAIR_E_IO);
		ck_assert_int_eq(sink.refused, 1);
	}
	gair_report_free(report);
}
END_TEST

START_TEST(full_disk)
{
	gair_report *report = make_report();
	gair_error error = {0};
	FILE *full = fopen("/dev/full", "wb");

	error.size = sizeof error;
	if (full) {
		fclose(full);
		ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_JSON + _i, 0, "/dev/full", &error), GAIR_E_IO);
		ck_assert_int_eq(error.system_error, ENOSPC);
	}
	gair_report_free(report);
}
END_TEST

/* The report that is written is not changed; a copy of it is the same bytes. */
START_TEST(same_bytes)
{
	int32_t format = GAIR_OUT_JSON + _i % FORMATS;
	gair_report *report = test_report((uint64_t)_i), *copy = NULL;
	size_t size, again;
	char *bytes, *other;

	ck_assert_int_eq(gair_report_copy(report, NULL, &copy), GAIR_OK);
	ck_assert_int_eq(gair_report_write_buffer(report, format, 0, NULL, &bytes, &size), GAIR_OK);
	ck_assert_int_eq(gair_report_equal(report, copy), 1);
	ck_assert_int_eq(gair_report_write_buffer(copy, format, 0, NULL, &other, &again), GAIR_OK);
	ck_assert_uint_eq(size, again);
	ck_assert_int_eq(memcmp(bytes, other, size), 0);
	gair_bytes_free(bytes, NULL);
	gair_bytes_free(other, NULL);
	gair_report_free(copy);
	gair_report_free(report);
}
END_TEST

/* A zip file without extensions ends at 4 GiB: a part beyond is refused before it is looked at. */
START_TEST(package_limit)
{
	gair_report *report = make_report();
	struct sink sink = {SIZE_MAX, 0, 0};
	gair__package package;
	gair__output output;

	gair__output_init(&output, take, &sink);
	gair__package_begin(&package, &output, report);
	gair__package_add(&package, "a", "a", 1);
	ck_assert_int_eq(output.status, GAIR_OK);
	gair__package_add(&package, "b", "b", UINT32_C(0xFFF00000));
	ck_assert_int_eq(output.status, GAIR_E_LIMIT);
	gair__package_end(&package);
	ck_assert_int_eq(gair__output_flush(&output), GAIR_E_LIMIT);
	ck_assert_uint_eq(sink.taken, 0);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sinks");
	TCase *tcase = tcase_create("sinks");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tcase, sink_fails, 0, FORMATS);
	tcase_add_loop_test(tcase, full_disk, 0, FORMATS);
	tcase_add_loop_test(tcase, same_bytes, 0, 10 * FORMATS);
	tcase_add_test(tcase, package_limit);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
