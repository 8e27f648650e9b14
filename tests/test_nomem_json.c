/* JSON, with each allocation failing: those of the allocator, and those of jansson. */
#include <check.h>
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/failing.h"
#include "support/sweep.h"

typedef struct bytes {
	char *data;
	size_t size;
} bytes;

static const char *const report_file = "../examples/demo/wrong_total.txt";

static gair_report *load_report(void)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_read_file(report_file, NULL, &report, NULL), GAIR_OK);
	return report;
}

static gair_status run_read(const gair_allocator *allocator, const void *input)
{
	const bytes *from = input;
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = (gair_report *)&options;
	gair_status status;

	options.allocator = allocator;
	status = gair_read(from->data, from->size, &options, &report, NULL);
	if (status != GAIR_OK)
		ck_assert_ptr_null(report);
	gair_report_free(report);
	return status;
}

static gair_status run_json(const gair_allocator *allocator, const void *input)
{
	const bytes *from = input;
	gair_report *report = NULL;
	gair_status status = gair_report_from_json(from->data, from->size, allocator, &report, NULL);

	gair_report_free(report);
	return status;
}

static gair_status run_write(const gair_allocator *allocator, const void *input)
{
	char *data = NULL;
	size_t size = 0;
	gair_status status = gair_report_write_buffer(input, GAIR_OUT_JSON, GAIR_WRITE_SOURCES, allocator, &data, &size);

	gair_bytes_free(data, allocator);
	return status;
}

/* jansson allocates by itself. The library never sets its functions; the test does, to make them fail. */

static failing jansson_memory;

/* As malloc: errno tells why. */
static void *jansson_allocate(size_t size)
{
	void *pointer = jansson_memory.allocator.allocate(&jansson_memory, size > 0 ? size : 1);

	if (pointer == NULL)
		errno = ENOMEM;
	return pointer;
}

static void jansson_release(void *pointer)
{
	if (pointer != NULL)
		jansson_memory.allocator.release(&jansson_memory, pointer);
}

/* Sweeps jansson's allocations: ours succeed. */
static size_t sweep_jansson(const char *name, sweep_run run, const void *input)
{
	size_t at;

	for (at = 0; at < 100000; at++) {
		size_t held = jansson_memory.held;
		gair_status status;

		failing_arm(&jansson_memory, at, (int)(at & 1));
		status = run(NULL, input);
		failing_disarm(&jansson_memory);
		ck_assert_msg(jansson_memory.held == held, "%s: jansson's allocation %zu failed: %zu blocks left", name, at,
			      jansson_memory.held - held);
		if (!failing_fired(&jansson_memory)) {
			ck_assert_int_eq(status, GAIR_OK);
			return at;
		}
		ck_assert_msg(status == GAIR_E_NOMEM, "%s: jansson's allocation %zu failed: %s", name, at,
			      gair_status_name(status));
	}
	ck_abort_msg("%s: no end of allocations", name);
	return 0;
}

START_TEST(json)
{
	gair_report *report = load_report();
	bytes written = {NULL, 0};

	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_JSON, 0, NULL, &written.data, &written.size), GAIR_OK);
	ck_assert_uint_gt(sweep("gair_report_from_json", run_json, &written), 0);
	ck_assert_uint_gt(sweep("gair_read, JSON", run_read, &written), 0);

	failing_init(&jansson_memory);
	json_set_alloc_funcs(jansson_allocate, jansson_release);
	ck_assert_uint_gt(sweep_jansson("gair_report_from_json", run_json, &written), 0);
	sweep_jansson("gair_report_write_buffer", run_write, report);
	gair_bytes_free(written.data, NULL);
	gair_report_free(report);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("nomem_json");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 240);
	tcase_add_test(tests, json);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
