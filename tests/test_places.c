/* Where text stood: line, column and byte, in pages of lines long and short, in encodings of all widths. */
#include <check.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "document/document.h"
#include "support/generate.h"

#define MOST_PARAGRAPHS 3000
#define MOST_BYTES (4 * 1024 * 1024)

/* What a paragraph's source should be, counted while the page is written. */
struct place {
	int64_t offset;
	int32_t line, column;
};

static test_random chance;

static uint32_t random_below(uint32_t bound)
{
	return test_random_below(&chance, bound);
}

struct page {
	char bytes[MOST_BYTES];
	size_t size;
	struct place places[MOST_PARAGRAPHS];
	size_t count;
	int32_t line, column;
	iconv_t converter;
};

static void add(struct page *page, const char *character)
{
	char *in = (char *)(uintptr_t)character, *out = page->bytes + page->size;
	size_t in_left = strlen(character), out_left = sizeof(page->bytes) - page->size;

	ck_assert_uint_eq(iconv(page->converter, &in, &in_left, &out, &out_left), 0);
	page->size = (size_t)(out - page->bytes);
	page->column++;
	if (*character == '\n') {
		page->line++;
		page->column = 1;
	}
}

static void add_all(struct page *page, const char *ascii)
{
	char character[2] = {0, 0};

	while ((*character = *ascii++) != '\0')
		add(page, character);
}

/* Paragraphs of one to forty characters; a line feed between them where chance has it. */
static struct page *make_page(const char *encoding, uint32_t feeds)
{
	static const char *const characters[] = {"\xE6\x94\xBF", "\xE5\xBA\x9C", "7", "x", "\xF0\xA0\x80\x80", "\xC3\xA9"};
	struct page *page = calloc(1, sizeof *page);

	ck_assert_ptr_nonnull(page);
	page->converter = iconv_open(encoding, "UTF-8");
	ck_assert(page->converter != (iconv_t)-1);
	page->line = page->column = 1;
	while (page->count < MOST_PARAGRAPHS) {
		struct place *place = &page->places[page->count++];

		add_all(page, random_below(4) ? "<p>" : "<p class=a>");
		place->offset = (int64_t)page->size;
		place->line = page->line;
		place->column = page->column;
		for (uint32_t length = 1 + random_below(40); length; length--)
			add(page, characters[random_below(6)]);
		if (random_below(100) < feeds)
			add(page, "\n");
	}
	iconv_close(page->converter);
	return page;
}

static void expect(const struct place *place, const gair_source *source, size_t index)
{
	if (source->offset != place->offset || source->line != place->line || source->column != place->column)
		ck_abort_msg("paragraph %zu: byte %lld, %d:%d; expected %lld, %d:%d", index, (long long)source->offset,
			     source->line, source->column, (long long)place->offset, place->line, place->column);
}

static const struct {
	const char *encoding;
	uint32_t feeds;
} kinds[] = {{"UTF-8", 0},    {"UTF-8", 3},    {"UTF-8", 60},    {"GB18030", 0}, {"GB18030", 20},
	     {"UTF-16LE", 0}, {"UTF-16BE", 5}, {"UTF-16LE", 70}, {"GB18030", 90}};

START_TEST(places_are_those_of_the_bytes)
{
	const char *encoding = kinds[_i].encoding;
	struct page *page = make_page(encoding, kinds[_i].feeds);
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair__places_cursor cursor = {{0, 0, 0}, 0, 0};
	gair_document *document = NULL;
	gair_source source = {sizeof(gair_source), 0, 0, 0, 0, 0, 0, 0};

	options.encoding = encoding;
	options.format = GAIR_FORMAT_HTML;
	ck_assert_int_eq(gair_document_read(page->bytes, page->size, &options, &document, NULL), GAIR_OK);
	ck_assert_uint_eq(gair_document_block_count(document), page->count);
	for (size_t i = 0; i < page->count; i++) {
		ck_assert_int_eq(gair_document_block_source(document, i, &source), 1);
		expect(&page->places[i], &source, i);
	}
	/* one look-up behind the other: forward by little and much, and back */
	for (size_t round = 0, i = 0; round < 20000; round++) {
		gair__places_find_next(&document->places, &cursor, document->paragraphs[i].source, &source);
		expect(&page->places[i], &source, i);
		i = random_below(20) ? i + random_below(random_below(10) ? 3 : 60) : random_below((uint32_t)page->count);
		i %= page->count;
	}
	gair_document_free(document);
	free(page);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("places");
	TCase *all = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(all, places_are_those_of_the_bytes, 0, sizeof kinds / sizeof *kinds);
	tcase_set_timeout(all, 60);
	suite_add_tcase(suite, all);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
