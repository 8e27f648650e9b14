/*
 * Office files with each allocation of libzip and expat failing: they allocate with malloc, whatever the caller's allocator is.
 * The program's own malloc stands before the C library's and fails when it is told to; the caller's allocator passes it by. libzip
 * says of some of its failures that the file is no archive, and of some nothing: a status all the same, or the document.
 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/archive.h"

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(GAIR_TEST_SANITIZED)
#  define INTERPOSED 1

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *pointer, size_t size);
void __libc_free(void *pointer);

static int armed, fired;
static size_t calls, fail_at;

static int fails(void)
{
	if (!armed || calls++ != fail_at)
		return 0;
	fired = 1;
	return 1;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *pointer, size_t size)
{
	return fails() ? NULL : __libc_realloc(pointer, size);
}

static void *own_allocate(void *context, size_t size)
{
	(void)context;
	return __libc_malloc(size);
}

static void *own_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	(void)context, (void)old_size;
	return __libc_realloc(pointer, new_size);
}

static void own_release(void *context, void *pointer)
{
	(void)context;
	__libc_free(pointer);
}

/* Fails allocation 0, 1, 2 … until nothing fails. */
static void sweep_archive(archive *made, int32_t format)
{
	gair_allocator own = {sizeof own, NULL, own_allocate, own_resize, own_release};
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	size_t memory_told = 0;
	gair_status status;

	archive_end(made);
	options.allocator = &own;
	options.format = format;
	for (fail_at = 0;; fail_at++) {
		gair_document *document = NULL;

		ck_assert_uint_lt(fail_at, 5000);
		calls = 0;
		fired = 0;
		armed = 1;
		status = gair_document_read(made->bytes, made->size, &options, &document, NULL);
		armed = 0;
		ck_assert_int_eq(status == GAIR_OK, document != NULL);
		gair_document_free(document);
		if (!fired)
			break;
		ck_assert_msg(status == GAIR_E_NOMEM || status == GAIR_E_FORMAT || status == GAIR_OK,
			      "%s when allocation %zu failed", gair_status_name(status), fail_at);
		memory_told += status == GAIR_E_NOMEM;
	}
	ck_assert_int_eq(status, GAIR_OK);
	ck_assert_uint_gt(memory_told * 2, fail_at); /* most of them */
	archive_free(made);
}

START_TEST(word)
{
	archive made;

	archive_begin_docx(&made, "<w:p><w:r><w:t>文</w:t></w:r></w:p>");
	archive_add_docx_lists(&made, "", "");
	/* a deflated part: nothing, in one block of fixed codes */
	archive_add_raw(&made, "word/media/a", 8, 0, "\3\0", 2, 0, 0);
	sweep_archive(&made, GAIR_FORMAT_DOCX);
}
END_TEST

START_TEST(deflated)
{
	/* <a/>, in one block of fixed codes */
	static const char packed[] = "\xb3\x49\xd4\xb7\x03\x00";
	archive made;

	archive_init(&made);
	archive_add_raw(&made, "content.xml", 8, 0, packed, sizeof packed - 1, 4, archive_checksum("<a/>", 4));
	sweep_archive(&made, GAIR_FORMAT_ODT);
}
END_TEST
#endif

int main(void)
{
#if defined(INTERPOSED)
	Suite *suite = suite_create("office_malloc");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!gair_format_readable(GAIR_FORMAT_DOCX))
		return 0;
	tcase_add_test(tests, word);
	tcase_add_test(tests, deflated);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
#else
	return 0;
#endif
}
