/* The cells of a report as CSV; sinks that fail; files on a full disk, in a closed pipe, where none can be made. */
#include <check.h>
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gaireport/gaireport.h>

#include "report/report.h"
#include "support/generate.h"

static char *to_csv(const gair_report *report, uint32_t flags, size_t *size)
{
	char *text;

	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_CSV, flags, NULL, &text, size), GAIR_OK);
	ck_assert_uint_eq(strlen(text), *size);
	return text;
}

static void set_text(gair_report *report, const char *path, const char *text)
{
	ck_assert_int_eq(gair_report_set_text(report, gair_cell_from_path(path, strlen(path)), text, strlen(text)), GAIR_OK);
}

/* Table proactive of 2021, its ten cells one of each kind. */
static gair_report *make_report(void)
{
	const gair__place place = {120, 34, 5, 0, 2, 3, 1};
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(report, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2021), GAIR_OK);
	ck_assert_int_eq(gair__report_put(report, gair_cell_from_path("proactive.regulations.made", 26), GAIR_STATE_NUMBER, 12,
					  NULL, 0, &place),
			 GAIR_OK);
	set_text(report, "proactive.regulations.repealed", "/");
	set_text(report, "proactive.regulations.in_force", "见\"附件\",第3页");
	gair_report_clear(report, gair_cell_from_path("proactive.normative_documents.made", 34));
	gair_report_set_path(report, "proactive.normative_documents.repealed", INT64_MIN);
	set_text(report, "proactive.normative_documents.in_force", "=SUM(A1),\"x\"");
	set_text(report, "proactive.licensing.decisions", "@now");
	set_text(report, "proactive.penalties.decisions", "22（其中修订16件）");
	set_text(report, "proactive.coercive_measures.decisions", "一\n二");
	gair_report_set_path(report, "proactive.fees.amount", INT64_C(29497020000));
	return report;
}

/* Written by hand from RFC 4180 and DESIGN's description of the columns. */
static const char plain[] = "cell,state,value,raw,source\n"
			    "proactive.regulations.made,number,12,,34:5\n"
			    "proactive.regulations.repealed,not_applicable,,/,\n"
			    "proactive.regulations.in_force,text,,\"见\"\"附件\"\",第3页\",\n"
			    "proactive.normative_documents.made,absent,,,\n"
			    "proactive.normative_documents.repealed,number,-9223372036854775808,,\n"
			    "proactive.normative_documents.in_force,text,,\"=SUM(A1),\"\"x\"\"\",\n"
			    "proactive.licensing.decisions,text,,@now,\n"
			    "proactive.penalties.decisions,number,22,22（其中修订16件）,\n"
			    "proactive.coercive_measures.decisions,text,,\"一\n二\",\n"
			    "proactive.fees.amount,number,29497.02,,\n";

static const char excel[] = "\xEF\xBB\xBF"
			    "cell,state,value,raw,source\r\n"
			    "proactive.regulations.made,number,12,,34:5\r\n"
			    "proactive.regulations.repealed,not_applicable,,/,\r\n"
			    "proactive.regulations.in_force,text,,\"见\"\"附件\"\",第3页\",\r\n"
			    "proactive.normative_documents.made,absent,,,\r\n"
			    "proactive.normative_documents.repealed,number,-9223372036854775808,,\r\n"
			    "proactive.normative_documents.in_force,text,,\"'=SUM(A1),\"\"x\"\"\",\r\n"
			    "proactive.licensing.decisions,text,,'@now,\r\n"
			    "proactive.penalties.decisions,number,22,22（其中修订16件）,\r\n"
			    "proactive.coercive_measures.decisions,text,,\"一\n二\",\r\n"
			    "proactive.fees.amount,number,29497.02,,\r\n";

START_TEST(exact_text)
{
	gair_report *report = make_report();
	size_t size;
	char *text = to_csv(report, 0, &size);

	ck_assert_str_eq(text, plain);
	gair_bytes_free(text, NULL);
	text = to_csv(report, GAIR_WRITE_EXCEL, &size);
	ck_assert_str_eq(text, excel);
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

static size_t count_lines(const char *text)
{
	size_t lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

/* A line a cell, in form order: value i of a full report is its place in the form. */
START_TEST(form_order)
{
	int32_t edition = _i ? GAIR_EDITION_2021 : GAIR_EDITION_2019;
	gair_report *report = test_full_report(edition);
	size_t size, i, expected = _i ? 200 : 198;
	char *text = to_csv(report, 0, &size), *line = strchr(text, '\n') + 1;

	ck_assert_uint_eq(count_lines(text), expected + 1);
	for (i = 0; i < expected; i++) {
		char wanted[128];
		int32_t cell = gair_form_cell_at(edition, i);

		if (gair_cell_kind(cell) == GAIR_KIND_MONEY)
			snprintf(wanted, sizeof wanted, "%s,number,0.%06d,,\n", gair_cell_path(cell), (int)i * 100 + 1);
		else
			snprintf(wanted, sizeof wanted, "%s,number,%d,,\n", gair_cell_path(cell), (int)i);
		ck_assert_msg(strncmp(line, wanted, strlen(wanted)) == 0, "%s instead of %s", line, wanted);
		line = strchr(line, '\n') + 1;
	}
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

START_TEST(no_tables)
{
	gair_report *report;
	size_t size;
	char *text;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	text = to_csv(report, 0, &size);
	ck_assert_str_eq(text, "cell,state,value,raw,source\n");
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

/* Each table by its own edition: 2019's row other.combined in a report whose table proactive is 2021's. */
START_TEST(mixed_editions)
{
	gair_report *report;
	size_t size;
	char *text;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_edition(report, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2021);
	gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2019);
	text = to_csv(report, 0, &size);
	ck_assert_uint_eq(count_lines(text), 1 + 10 + 161);
	ck_assert_ptr_nonnull(strstr(text, "\napplications.other.combined.total,blank,,,\n"));
	ck_assert_ptr_null(strstr(text, "proceedings"));
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

START_TEST(comma_locale)
{
	gair_report *report = make_report();
	size_t size;
	char *text;

	ck_assert_ptr_nonnull(setlocale(LC_ALL, "de_DE.UTF-8"));
	text = to_csv(report, 0, &size);
	ck_assert_str_eq(text, plain);
	setlocale(LC_ALL, "C");
	gair_bytes_free(text, NULL);
	gair_report_free(report);
}
END_TEST

START_TEST(arguments)
{
	gair_report *report = make_report();
	char *text;
	size_t size;

	ck_assert_int_eq(gair_report_write_buffer(NULL, GAIR_OUT_CSV, 0, NULL, &text, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_CSV, 8, NULL, &text, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_CSV, 0, NULL, NULL, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_CSV, 0, NULL, &text, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_write_buffer(report, 0, 0, NULL, &text, &size), GAIR_E_UNSUPPORTED);
	ck_assert_int_eq(gair_report_write_buffer(report, 99, 0, NULL, &text, &size), GAIR_E_UNSUPPORTED);
	ck_assert_int_eq(gair_report_write(report, GAIR_OUT_CSV, 0, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_CSV, 0, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_out_from_name("csv"), GAIR_OUT_CSV);
	ck_assert_int_eq(gair_out_from_name("json"), GAIR_OUT_JSON);
	ck_assert_int_eq(gair_out_from_name("xlsx"), GAIR_OUT_XLSX);
	ck_assert_int_eq(gair_out_from_name("CSV"), -1);
	ck_assert_int_eq(gair_out_from_name(NULL), -1);
	ck_assert(gair_out_writable(GAIR_OUT_CSV) && gair_out_writable(GAIR_OUT_JSON));
	ck_assert(!gair_out_writable(0) && !gair_out_writable(-1) && !gair_out_writable(99));
	gair_report_free(report);
}
END_TEST

typedef struct limited_sink {
	size_t left, calls;
} limited_sink;

static int refuse_after(void *context, const char *bytes, size_t size)
{
	limited_sink *sink = context;

	(void)bytes;
	sink->calls++;
	if (size > sink->left)
		return 1;
	sink->left -= size;
	return 0;
}

/* A sink that refuses bytes stops the writing at once: it is not called again. */
START_TEST(sink_that_fails)
{
	int32_t format = _i ? GAIR_OUT_JSON : GAIR_OUT_CSV;
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	size_t size, room;
	char *text;

	ck_assert_int_eq(gair_report_write_buffer(report, format, 0, NULL, &text, &size), GAIR_OK);
	gair_bytes_free(text, NULL);
	ck_assert_uint_gt(size, 4096);
	for (room = 0; room < size; room += 997) {
		limited_sink sink = {room, 0};

		ck_assert_int_eq(gair_report_write(report, format, 0, refuse_after, &sink), GAIR_E_IO);
		ck_assert_uint_le(sink.calls, room / 4000 + 1);
	}
	gair_report_free(report);
}
END_TEST

static void make_path(char *path, size_t capacity, const char *name)
{
	const char *folder = getenv("TMPDIR");

	snprintf(path, capacity, "%s/gaireport-test-%ld-%s", folder ? folder : "/tmp", (long)getpid(), name);
}

START_TEST(file_is_whole)
{
	gair_report *report = make_report();
	char path[256], text[4096];
	size_t size;
	FILE *file;

	make_path(path, sizeof path, "whole.csv");
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_CSV, 0, path, NULL), GAIR_OK);
	file = fopen(path, "rb");
	ck_assert_ptr_nonnull(file);
	size = fread(text, 1, sizeof text - 1, file);
	text[size] = '\0';
	fclose(file);
	remove(path);
	ck_assert_str_eq(text, plain);
	gair_report_free(report);
}
END_TEST

START_TEST(full_disk)
{
	gair_report *report = make_report();
	gair_error error;
	struct stat about;

	error.size = sizeof error;
	if (stat("/dev/full", &about) == 0) {
		ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_CSV, 0, "/dev/full", &error), GAIR_E_IO);
		ck_assert_int_eq(error.system_error, ENOSPC);
		ck_assert_ptr_nonnull(strstr(error.message_zh, "磁盘已满"));
		ck_assert_msg(stat("/dev/full", &about) == 0, "the device was removed");
	}
	gair_report_free(report);
}
END_TEST

START_TEST(no_such_folder)
{
	gair_report *report = make_report();
	char path[256];
	gair_error error;

	error.size = sizeof error;
	make_path(path, sizeof path, "nowhere/a.csv");
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_CSV, 0, path, &error), GAIR_E_IO);
	ck_assert_int_eq(error.system_error, ENOENT);
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_CSV, 0, "/", &error), GAIR_E_IO);
	ck_assert_int_eq(error.system_error, EISDIR);
	gair_report_free(report);
}
END_TEST

START_TEST(closed_pipe)
{
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	char path[64];
	int ends[2];
	gair_error error;

	signal(SIGPIPE, SIG_IGN);
	ck_assert_int_eq(pipe(ends), 0);
	close(ends[0]);
	error.size = sizeof error;
	snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_JSON, 0, path, &error), GAIR_E_IO);
	ck_assert_ptr_nonnull(strlen(error.message_zh) ? error.message_zh : NULL);
	close(ends[1]);
	gair_report_free(report);
}
END_TEST

/* A file that could not be finished is not left behind: its size is bounded for this process. */
START_TEST(cut_short_is_removed)
{
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	const struct rlimit limit = {1000, 1000};
	char path[256];
	struct stat about;
	gair_error error;

	signal(SIGXFSZ, SIG_IGN);
	error.size = sizeof error;
	make_path(path, sizeof path, "short.json");
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(gair_report_write_file(report, GAIR_OUT_JSON, 0, path, &error), GAIR_E_IO);
	ck_assert_int_eq(error.system_error, EFBIG);
	ck_assert_int_ne(stat(path, &about), 0);
	gair_report_free(report);
}
END_TEST

static void *refuse_memory(void *context, size_t size)
{
	size_t *left = context;

	return (*left)-- == 0 ? NULL : malloc(size);
}

static void *refuse_more(void *context, void *pointer, size_t old_size, size_t new_size)
{
	size_t *left = context;

	(void)old_size;
	return (*left)-- == 0 ? NULL : realloc(pointer, new_size);
}

static void give_back(void *context, void *pointer)
{
	(void)context;
	free(pointer);
}

START_TEST(no_memory)
{
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	size_t n;

	for (n = 0;; n++) {
		size_t left = n, size = 0;
		gair_allocator allocator = {sizeof allocator, &left, refuse_memory, refuse_more, give_back};
		char *text = NULL;
		gair_status status = gair_report_write_buffer(report, GAIR_OUT_JSON, 0, &allocator, &text, &size);

		left = SIZE_MAX;
		gair_bytes_free(text, &allocator);
		if (status == GAIR_OK)
			break;
		ck_assert_int_eq(status, GAIR_E_NOMEM);
		ck_assert_ptr_null(text);
	}
	ck_assert_uint_gt(n, 0);
	gair_report_free(report);
}
END_TEST

static int have_comma_locale(void)
{
	int have = setlocale(LC_ALL, "de_DE.UTF-8") != NULL;

	setlocale(LC_ALL, "C");
	return have;
}

int main(void)
{
	Suite *suite = suite_create("csv");
	TCase *tcase = tcase_create("csv");
	SRunner *runner;
	int failed;

	tcase_add_test(tcase, exact_text);
	tcase_add_loop_test(tcase, form_order, 0, 2);
	tcase_add_test(tcase, no_tables);
	tcase_add_test(tcase, mixed_editions);
	if (have_comma_locale())
		tcase_add_test(tcase, comma_locale);
	tcase_add_test(tcase, arguments);
	tcase_add_loop_test(tcase, sink_that_fails, 0, 2);
	tcase_add_test(tcase, file_is_whole);
	tcase_add_test(tcase, full_disk);
	tcase_add_test(tcase, no_such_folder);
	tcase_add_test(tcase, closed_pipe);
	tcase_add_test(tcase, cut_short_is_removed);
	tcase_add_test(tcase, no_memory);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
