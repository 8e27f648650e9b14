/* Structs that begin with their size, from programs whose headers are older or newer than the library (docs/abi.md). */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "base/sized.h"

static const char sample[] = "某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n";

/* What takes a struct of the program: 0 or the status, by the struct. */
static gair_status take_read(const void *options)
{
	gair_report *report = NULL;
	gair_status status = gair_read(sample, sizeof sample - 1, options, &report, NULL);

	gair_report_free(report);
	return status;
}

static gair_status take_document(const void *options)
{
	gair_document *document = NULL;
	gair_status status = gair_document_read(sample, sizeof sample - 1, options, &document, NULL);

	gair_document_free(document);
	return status;
}

static gair_status take_file(const void *options)
{
	gair_report *report = NULL;
	gair_status status = gair_read_file("data/text/fengjie-2020.txt", options, &report, NULL);

	gair_report_free(report);
	return status;
}

static gair_status take_check(const void *options)
{
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	gair_status status;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	status = gair_check(report, options, &findings);
	gair_findings_free(findings);
	gair_report_free(report);
	return status;
}

static gair_status take_locate(const void *options)
{
	gair_report *report = NULL;
	gair_location *location = NULL;
	gair_status status;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	status = gair_locate(report, options, &location);
	gair_location_free(location);
	gair_report_free(report);
	return status;
}

static gair_status take_linear(const void *options)
{
	gair_linear *found = NULL;
	gair_status status = gair_locate_linear(NULL, 0, NULL, 0, options, &found);

	gair_linear_free(found);
	return status;
}

static gair_status take_allocator(const void *allocator)
{
	gair_report *report = NULL;
	gair_status status = gair_report_new(allocator, &report);

	gair_report_free(report);
	return status;
}

static void *allocate(void *context, size_t size)
{
	(void)context;
	return malloc(size);
}

static void *resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	(void)context;
	(void)old_size;
	return realloc(pointer, new_size);
}

static void release(void *context, void *pointer)
{
	(void)context;
	free(pointer);
}

static const gair_read_options read_options = GAIR_READ_OPTIONS_INIT;
static const gair_check_options check_options = GAIR_CHECK_OPTIONS_INIT;
static const gair_locate_options locate_options = GAIR_LOCATE_OPTIONS_INIT;
static const gair_linear_options linear_options = GAIR_LINEAR_OPTIONS_INIT;
static const gair_allocator allocator = {sizeof(gair_allocator), NULL, allocate, resize, release};

static const struct entry {
	gair_status (*take)(const void *given);
	const void *given;
	size_t size;
} entries[] = {
	{take_read, &read_options, sizeof read_options},       {take_document, &read_options, sizeof read_options},
	{take_file, &read_options, sizeof read_options},       {take_check, &check_options, sizeof check_options},
	{take_locate, &locate_options, sizeof locate_options}, {take_linear, &linear_options, sizeof linear_options},
	{take_allocator, &allocator, sizeof allocator},
};

START_TEST(test_taken)
{
	const struct entry *entry = &entries[_i];
	size_t larger = entry->size + 24, smaller = entry->size - 1, none = 0;
	unsigned char *given = calloc(1, larger);

	ck_assert_ptr_nonnull(given);
	memcpy(given, entry->given, entry->size);
	ck_assert_int_eq(entry->take(given), GAIR_OK);

	memcpy(given, &larger, sizeof larger);
	ck_assert_int_eq(entry->take(given), GAIR_OK);
	given[larger - 1] = 1;
	ck_assert_int_eq(entry->take(given), GAIR_E_OPTIONS);
	given[larger - 1] = 0;
	given[entry->size] = 1;
	ck_assert_int_eq(entry->take(given), GAIR_E_OPTIONS);

	memcpy(given, &smaller, sizeof smaller);
	ck_assert_int_eq(entry->take(given), GAIR_E_OPTIONS);
	memcpy(given, &none, sizeof none);
	ck_assert_int_eq(entry->take(given), GAIR_E_OPTIONS);
	free(given);
}
END_TEST

/* A struct to be filled in: a larger one is filled in as far as it is known, a smaller one left alone. */
START_TEST(test_filled_in)
{
	struct {
		gair_error known;
		unsigned char more[16];
	} error;
	gair_report *report = NULL;

	memset(&error, 0x5A, sizeof error);
	error.known.size = sizeof error;
	ck_assert_int_eq(gair_read("", 0, NULL, &report, &error.known), GAIR_E_EMPTY);
	ck_assert_int_eq(error.known.status, GAIR_E_EMPTY);
	ck_assert_int_eq(error.more[0], 0x5A);

	memset(&error, 0x5A, sizeof error);
	error.known.size = sizeof error.known - 1;
	ck_assert_int_eq(gair_read("", 0, NULL, &report, &error.known), GAIR_E_EMPTY);
	ck_assert_int_eq(error.known.message_zh[0], 0x5A);
	ck_assert_int_eq(error.known.pointer[0], 0x5A);
}
END_TEST

START_TEST(test_places)
{
	struct {
		gair_source known;
		unsigned char more[16];
	} source;
	gair_document *document = NULL;

	ck_assert_int_eq(gair_document_read(sample, sizeof sample - 1, NULL, &document, NULL), GAIR_OK);
	memset(&source, 0x5A, sizeof source);
	source.known.size = sizeof source;
	ck_assert_int_eq(gair_document_block_source(document, 1, &source.known), 1);
	ck_assert_int_eq(source.known.line, 2);
	ck_assert_int_eq(source.more[0], 0x5A);

	memset(&source, 0x5A, sizeof source);
	source.known.size = sizeof source.known - 1;
	ck_assert_int_eq(gair_document_block_source(document, 1, &source.known), 1);
	ck_assert_int_eq(source.known.line, 0x5A5A5A5A);
	gair_document_free(document);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sized");
	TCase *tests = tcase_create("sized");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tests, test_taken, 0, (int)(sizeof entries / sizeof *entries));
	tcase_add_test(tests, test_filled_in);
	tcase_add_test(tests, test_places);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
