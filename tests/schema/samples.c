/*
 * What the schema test asks of the library: `samples write FOLDER` writes reports and findings, `samples read FILE` reads each
 * line of a file as a report and prints its status. Runs as a Check test, because the generators report by Check.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/findings.h"
#include "support/generate.h"

static const char *mode, *target;

static void save(gair_report *report, const char *name, uint32_t flags)
{
	char path[1024];

	snprintf(path, sizeof path, "%s/report-%s.json", target, name);
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_JSON, flags, path, NULL), GAIR_OK);
	gair_report_free(report);
}

static int into_file(void *context, const char *bytes, size_t size)
{
	return fwrite(bytes, 1, size, context) != size;
}

static void save_findings(int32_t format, const char *name)
{
	gair_report *report = test_findings_report();
	gair_findings *list = test_findings(report);
	gair_error error = {sizeof error, GAIR_E_FORMAT, 0, 40, 3, 9, "/tables", "坏", "bad"};
	const gair_file_findings readable = {sizeof readable, "a.html", list, report, NULL, NULL, 0};
	const gair_file_findings unreadable = {sizeof unreadable, "b.json", NULL, NULL, &error, NULL, 0};
	gair_findings_writer *writer;
	char path[1024];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", target, name);
	file = fopen(path, "wb");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(gair_findings_writer_begin(format, GAIR_LANG_ZH, 0, into_file, file, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &readable), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &unreadable), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	ck_assert_int_eq(fclose(file), 0);
	gair_findings_free(list);
	gair_report_free(report);
}

static void write_samples(void)
{
	char name[32];
	int i;

	save(test_full_report(GAIR_EDITION_2019), "full-2019", 0);
	save(test_full_report(GAIR_EDITION_2021), "full-2021", 0);
	save(test_findings_report(), "places", GAIR_WRITE_SOURCES);
	for (i = 0; i < 40; i++) {
		snprintf(name, sizeof name, "%02d", i);
		save(test_report((uint64_t)i + 1000), name, GAIR_WRITE_SOURCES);
	}
	save_findings(GAIR_FINDINGS_JSON, "findings.json");
	save_findings(GAIR_FINDINGS_JSONL, "findings.jsonl");
}

static void read_lines(void)
{
	size_t capacity = 1 << 20;
	char *line = malloc(capacity);
	FILE *file = fopen(target, "rb");

	ck_assert_ptr_nonnull(line);
	ck_assert_ptr_nonnull(file);
	while (fgets(line, (int)capacity, file)) {
		gair_report *report = NULL;

		puts(gair_status_name(gair_report_from_json(line, strlen(line), NULL, &report, NULL)));
		gair_report_free(report);
	}
	fclose(file);
	free(line);
}

START_TEST(samples)
{
	if (strcmp(mode, "write") == 0)
		write_samples();
	else
		read_lines();
}
END_TEST

int main(int argc, char **argv)
{
	Suite *suite = suite_create("samples");
	TCase *tcase = tcase_create("samples");
	SRunner *runner;
	int failed;

	if (argc != 3)
		return 2;
	mode = argv[1];
	target = argv[2];
	tcase_set_timeout(tcase, 0);
	tcase_add_test(tcase, samples);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_SILENT);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
