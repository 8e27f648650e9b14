/* Pages that are meant ill: memory stays within 4 n + 1 MiB, and a bound that was hit is named. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "document/document.h"

#define SIZE ((size_t)3000000)

struct counter {
	size_t live, peak;
};

/* Each block is led by its size, so that what is live can be counted. */
static void *count_allocate(void *context, size_t size)
{
	struct counter *counter = context;
	size_t *block = malloc(size + 16);

	if (!block)
		return NULL;
	*block = size;
	counter->live += size;
	if (counter->live > counter->peak)
		counter->peak = counter->live;
	return (char *)block + 16;
}

static void count_release(void *context, void *pointer)
{
	struct counter *counter = context;
	size_t *block = (size_t *)(void *)((char *)pointer - 16);

	counter->live -= *block;
	free(block);
}

/* Old and new block are live together: the worst that a resize can cost. */
static void *count_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	void *grown = count_allocate(context, new_size);

	if (!grown)
		return NULL;
	memcpy(grown, pointer, old_size < new_size ? old_size : new_size);
	count_release(context, pointer);
	return grown;
}

/* A start, what is repeated behind it, and the bound that is hit; NULL: none. */
static const struct ill {
	const char *start, *repeated, *limit;
} ills[] = {
	{"", "<", NULL},
	{"", "<table><tr><td>", "depth"},
	{"", "<table>", NULL},
	{"", "<div><p>", NULL},
	{"", "<p>a", "paragraphs"},
	{"", "</section></div></td>", NULL},
	{"<table><tr>", "<td>1", "columns"},
	{"<table>", "<tr><td>1", "cells"},
	{"", "<table><td>1</table>", "cells"},
	{"<table>", "<tr><td colspan=1000 rowspan=65534>", "slots"},
	{"<table><tr><td rowspan=2147483648 colspan=2147483648>", "x", "slots"},
	{"<table><tr><td rowspan=65534 colspan=999>", "<tr><td>", "slots"},
	{"<table>", "<tr><td rowspan=0>", "slots"},
	{"", "<table><td rowspan=65534>1</table>", "slots"},
	{"<p ", "a=b ", NULL},
	{"<p a=\"", "=> ", NULL},
	{"<!--", "-- >", NULL},
	{"<script><!--", "<script>-</script>", NULL},
	{"", "&amp", NULL},
	{"", "&CounterClockwiseContourIntegra", NULL},
	{"<meta charset=utf-8>", "\xE4\xB8\xFF\xC0", NULL},
	{"<meta charset=gbk>", "\xFF\x80<", NULL},
	{"", "\xB7\xEE", NULL},
	{"", "<title>a", NULL},
	{"", "<meta name=a content=b>", NULL},
	{"", "<template>", NULL},
	{"", "<svg><title>", NULL},
	{"<pre>", "a\n", "paragraphs"},
};

static int has_note(const gair_document *document, const char *limit)
{
	size_t i;

	for (i = 0; i < document->note_count; i++)
		if (document->notes[i].kind == GAIR__NOTE_LIMIT && (!limit || strcmp(document->notes[i].text, limit) == 0))
			return 1;
	return 0;
}

START_TEST(memory_is_bounded)
{
	const struct ill *ill = &ills[_i];
	struct counter counter = {0, 0};
	gair_allocator allocator = {sizeof allocator, &counter, count_allocate, count_resize, count_release};
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	size_t start = strlen(ill->start), length = strlen(ill->repeated), i;
	char *bytes = malloc(SIZE);

	ck_assert_ptr_nonnull(bytes);
	memcpy(bytes, ill->start, start);
	for (i = start; i < SIZE; i++)
		bytes[i] = ill->repeated[(i - start) % length];
	options.format = GAIR_FORMAT_HTML;
	options.allocator = &allocator;
	ck_assert_int_eq(gair_document_read(bytes, SIZE, &options, &document, NULL), GAIR_OK);
	ck_assert_msg(counter.peak <= 4 * SIZE + 1048576, "%s%s…: %zu bytes, %.2f times the input", ill->start, ill->repeated,
		      counter.peak, (double)counter.peak / (double)SIZE);
	ck_assert_msg(has_note(document, ill->limit) == (ill->limit != NULL), "%s%s…: %s", ill->start, ill->repeated,
		      ill->limit ? ill->limit : "a limit that is none");
	gair_document_free(document);
	ck_assert_uint_eq(counter.live, 0);
	free(bytes);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("html_bounds");
	TCase *tests = tcase_create("bounds");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, memory_is_bounded, 0, (int)(sizeof ills / sizeof *ills));
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
