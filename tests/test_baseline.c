/* Findings of an earlier check: what is new, unchanged, gone. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/failing.h"
#include "support/figures.h"
#include "support/findings.h"
#include "support/sweep.h"

static gair_report *report;
static gair_findings *list;

static void setup(void)
{
	report = test_findings_report();
	list = test_findings(report);
}

static void teardown(void)
{
	gair_findings_free(list);
	gair_report_free(report);
}

static gair_baseline *read_text(const char *text)
{
	gair_baseline *baseline = NULL;

	ck_assert_int_eq(gair_baseline_read(text, strlen(text), NULL, &baseline, NULL), GAIR_OK);
	return baseline;
}

static char *write_as(int32_t format, const char *name)
{
	const gair_file_findings file = {sizeof file, name, list, report, NULL, NULL, 0};
	char *bytes = NULL;
	size_t size = 0;

	ck_assert_int_eq(gair_findings_write_buffer(&file, format, GAIR_LANG_ZH, 0, NULL, &bytes, &size), GAIR_OK);
	return bytes;
}

/* What is written is a baseline in which nothing is new and nothing is gone. */
START_TEST(round_trip)
{
	static const int32_t formats[] = {GAIR_FINDINGS_JSON, GAIR_FINDINGS_JSONL};
	size_t f, i;

	for (f = 0; f < 2; f++) {
		char *bytes = write_as(formats[f], "甲.html");
		gair_baseline *baseline = read_text(bytes);

		ck_assert_uint_eq(gair_baseline_count(baseline), gair_findings_count(list));
		for (i = 0; i < gair_findings_count(list); i++) {
			ck_assert_int_eq(gair_baseline_has(baseline, "甲.html", gair_finding_fingerprint(list, i)), 1);
			/* a file that the baseline does not know: any file will do */
			ck_assert_int_eq(gair_baseline_has(baseline, "乙.html", gair_finding_fingerprint(list, i)), 1);
			ck_assert_str_eq(gair_baseline_rule(baseline, i), gair_finding_rule(list, i));
			ck_assert_str_eq(gair_baseline_scope(baseline, i), gair_finding_scope(list, i));
			ck_assert_int_eq(gair_baseline_severity(baseline, i), gair_finding_severity(list, i));
			ck_assert_str_eq(gair_baseline_message(baseline, i, GAIR_LANG_ZH),
					 gair_finding_message(list, i, GAIR_LANG_ZH));
			ck_assert_str_eq(gair_baseline_message(baseline, i, GAIR_LANG_EN),
					 gair_finding_message(list, i, GAIR_LANG_EN));
		}
		ck_assert_uint_eq(gair_baseline_gone(baseline, "甲.html", list, 0), SIZE_MAX);
		ck_assert_uint_eq(gair_baseline_gone(baseline, "甲.html", NULL, 0), 0);
		ck_assert_uint_eq(gair_baseline_gone(baseline, "甲.html", NULL, 2), 2);
		ck_assert_uint_eq(gair_baseline_gone(baseline, "甲.html", NULL, gair_findings_count(list)), SIZE_MAX);
		ck_assert_uint_eq(gair_baseline_gone(baseline, "乙.html", NULL, 0), SIZE_MAX);
		gair_baseline_free(baseline);
		gair_bytes_free(bytes, NULL);
	}
}
END_TEST

/* A run over no files leaves a baseline without entries. */
START_TEST(of_no_files)
{
	gair_baseline *baseline = read_text("{\"format\": \"gaireport-findings/1\", \"files\": []}");

	ck_assert_uint_eq(gair_baseline_count(baseline), 0);
	ck_assert_int_eq(gair_baseline_has(baseline, "甲.html", "0123456789abcdef"), 0);
	ck_assert_uint_eq(gair_baseline_gone(baseline, "甲.html", NULL, 0), SIZE_MAX);
	gair_baseline_free(baseline);
}
END_TEST

#define FINDING(print) "{\"rule\": \"locate\", \"scope\": \"a\", \"severity\": \"error\", \"fingerprint\": \"" print "\"}"

/* A finding of one file is not known in another one that the baseline has. */
START_TEST(by_file)
{
	static const char text[] =
		"{\"format\": \"gaireport-findings/1\", \"files\": [{\"file\": \"b\", \"findings\": [" FINDING("22") ", " FINDING(
			"33") "]}, {\"file\": \"a\", \"findings\": [" FINDING("11") "]}, {\"file\": \"c\", \"findings\": []}]}";
	gair_baseline *baseline = read_text(text);

	ck_assert_int_eq(gair_baseline_has(baseline, "a", "11"), 1);
	ck_assert_int_eq(gair_baseline_has(baseline, "a", "22"), 0);
	ck_assert_int_eq(gair_baseline_has(baseline, "b", "33"), 1);
	ck_assert_int_eq(gair_baseline_has(baseline, "c", "33"), 0);
	ck_assert_int_eq(gair_baseline_has(baseline, "d", "33"), 1);
	ck_assert_int_eq(gair_baseline_has(baseline, "d", "44"), 0);
	ck_assert_uint_eq(gair_baseline_gone(baseline, "b", NULL, 0), 0);
	ck_assert_uint_eq(gair_baseline_gone(baseline, "a", NULL, 0), 2);
	ck_assert_str_eq(gair_baseline_fingerprint(baseline, 2), "11");
	gair_baseline_free(baseline);
}
END_TEST

START_TEST(refused)
{
	static const char *const texts[] = {
		"{}",
		"[]",
		"{\"format\": \"gaireport/1\"}",
		"{\"format\": \"gaireport-findings/1\"}",
		"{\"format\": \"gaireport-findings/1\", \"files\": [{\"file\": 1, \"findings\": []}]}",
		"{\"format\": \"gaireport-findings/1\", \"files\": [{\"file\": \"a\", \"findings\": [{}]}]}",
		"{\"format\": \"gaireport-findings/1\", \"file\": \"a\", \"findings\": []}\n{",
	};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		gair_error error = {sizeof error, 0, 0, -1, 0, 0, "", "", ""};
		gair_baseline *baseline = (gair_baseline *)report;

		ck_assert_msg(gair_baseline_read(texts[i], strlen(texts[i]), NULL, &baseline, &error) == GAIR_E_FORMAT, "%s",
			      texts[i]);
		ck_assert_ptr_null(baseline);
		ck_assert_int_ne(error.message_zh[0], 0);
		ck_assert_int_ne(error.message_en[0], 0);
	}
	ck_assert_int_eq(gair_baseline_read("", 0, NULL, &(gair_baseline *){NULL}, NULL), GAIR_E_EMPTY);
	ck_assert_int_eq(gair_baseline_read("{}", 2, NULL, NULL, NULL), GAIR_E_ARGUMENT);
	gair_baseline_free(NULL);
	ck_assert_uint_eq(gair_baseline_count(NULL), 0);
	ck_assert_int_eq(gair_baseline_has(NULL, "a", "b"), 0);
	ck_assert_uint_eq(gair_baseline_gone(NULL, "a", NULL, 0), SIZE_MAX);
	ck_assert_str_eq(gair_baseline_rule(NULL, 0), "");
	ck_assert_str_eq(gair_baseline_scope(NULL, 0), "");
	ck_assert_str_eq(gair_baseline_message(NULL, 0, 0), "");
	ck_assert_str_eq(gair_baseline_fingerprint(NULL, 0), "");
	ck_assert_int_eq(gair_baseline_severity(NULL, 0), 0);
	ck_assert_int_eq(gair_findings_writer_set_baseline(NULL, NULL), GAIR_E_ARGUMENT);
}
END_TEST

static gair_status run_read(const gair_allocator *allocator, const void *input)
{
	gair_baseline *baseline = NULL;
	gair_status status = gair_baseline_read(input, strlen(input), allocator, &baseline, NULL);

	gair_baseline_free(baseline);
	return status;
}

START_TEST(without_memory)
{
	char *bytes = write_as(GAIR_FINDINGS_JSON, "甲.html");

	ck_assert_uint_gt(sweep("gair_baseline_read", run_read, bytes), 2);
	gair_bytes_free(bytes, NULL);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("baseline");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, round_trip);
	tcase_add_test(tests, of_no_files);
	tcase_add_test(tests, by_file);
	tcase_add_test(tests, refused);
	tcase_add_test(tests, without_memory);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
