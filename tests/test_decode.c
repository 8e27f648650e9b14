/* Character encodings of pages: told from a mark, a declaration, validity; places stay those of the original bytes. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define TEXT "\xE5\xA5\x89\xE8\x8A\x82" /* the two characters that every page below holds behind "x" in a paragraph */

static const struct page {
	const char *bytes;
	size_t size;
	const char *encoding, *text;
	int64_t offset; /* of the paragraph */
	int32_t column;
} pages[] = {
#define PAGE(bytes, encoding, text, offset, column)                                                                              \
  {                                                                                                                              \
    bytes, sizeof(bytes) - 1, encoding, text, offset, column                                                                     \
  }
	PAGE("<p>" TEXT, "UTF-8", TEXT, 3, 4),
	PAGE("\xEF\xBB\xBF<p>" TEXT, "UTF-8", TEXT, 6, 4),
	PAGE("<meta charset=utf-8><p>" TEXT, "UTF-8", TEXT, 23, 24),
	PAGE("<meta charset=gb2312><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 24, 25),
	PAGE("<meta charset=GBK><i>\xB7\xEE</i><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, -1, 0),
	PAGE("<p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 3, 4),
	PAGE("<meta http-equiv=Content-Type content=\"text/html; charset=GB2312\"><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 69, 70),
	/* false declarations */
	PAGE("<meta charset=gb2312><p>" TEXT, "UTF-8", TEXT, 24, 25),
	PAGE("<meta charset=utf-8><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 23, 24),
	PAGE("<meta charset=iso-8859-1><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 28, 29),
	PAGE("<meta charset=none-such><p>" TEXT, "UTF-8", TEXT, 27, 28),
	PAGE("<meta charset=utf-16><p>" TEXT, "UTF-8", TEXT, 24, 25),
	/* what is no declaration */
	PAGE("<!--<meta charset=gb2312>--><p>" TEXT, "UTF-8", TEXT, 31, 32),
	PAGE("<meta name=charset content='charset=gb2312'><p>" TEXT, "UTF-8", TEXT, 47, 48),
	PAGE("<meta content='charset=big5'><p>\xB7\xEE\xBD\xDA", "GB18030", TEXT, 32, 33),
	/* codes of four bytes, A3A0, 80, and a byte that is none */
	PAGE("<p>\x81\x30\x84\x36\xB7\xEE\xA3\xA0x", "GB18030", "\xC2\xA5\xE5\xA5\x89\xE3\x80\x80x", 3, 4),
	PAGE("<meta charset=gbk><p>\xB7\xEE\xFF\xBD\xDA", "GB18030", "\xE5\xA5\x89\xEF\xBF\xBD\xE8\x8A\x82", 21, 22),
	PAGE("<p>a\xFF" TEXT TEXT, "UTF-8", "a\xEF\xBF\xBD" TEXT TEXT, 3, 4),
	/* UTF-16, with a mark and without */
	PAGE("\xFF\xFE<\0p\0>\0\x49\x59\x82\x82", "UTF-16LE", TEXT, 8, 4),
	PAGE("\xFE\xFF\0<\0p\0>\x59\x49\x82\x82", "UTF-16BE", TEXT, 8, 4),
	PAGE("<\0p\0>\0\x49\x59\x82\x82", "UTF-16LE", TEXT, 6, 4),
	PAGE("\0<\0p\0>\x59\x49\x82\x82", "UTF-16BE", TEXT, 6, 4),
	PAGE("\xFF\xFE<\0p\0>\0\x3D\xD8\x00\xDE", "UTF-16LE", "\xF0\x9F\x98\x80", 8, 4),
	PAGE("\xFF\xFE<\0p\0>\0\x3D\xD8x\0", "UTF-16LE", "\xEF\xBF\xBDx", 8, 4),
};

static gair_document *read_as(const char *bytes, size_t size, const char *encoding)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;

	options.format = GAIR_FORMAT_HTML;
	options.encoding = encoding;
	ck_assert_int_eq(gair_document_read(bytes, size, &options, &document, NULL), GAIR_OK);
	return document;
}

START_TEST(a_page_is_decoded)
{
	const struct page *page = &pages[_i];
	gair_source source = {sizeof source, 0, 0, 0, 0, 0, 0, 0};
	gair_document *document = read_as(page->bytes, page->size, NULL);
	size_t last = gair_document_block_count(document) - 1, size;
	const char *text = gair_document_block_text(document, last, &size);

	ck_assert_str_eq(gair_document_encoding(document), page->encoding);
	ck_assert_msg(size == strlen(page->text) && memcmp(text, page->text, size) == 0, "page %d: %.*s", _i, (int)size, text);
	ck_assert_int_eq(gair_document_block_source(document, last, &source), 1);
	if (page->offset >= 0) {
		ck_assert_int_eq(source.offset, page->offset);
		ck_assert_int_eq(source.column, page->column);
	}
	gair_document_free(document);
}
END_TEST

/* Places in a long page of GB18030: each paragraph's offset is where its bytes stand. */
START_TEST(places_are_original)
{
	static char bytes[60000];
	gair_source source = {sizeof source, 0, 0, 0, 0, 0, 0, 0};
	gair_document *document;
	size_t at = 0, offsets[500], i;

	for (i = 0; i < 500; i++) {
		at += (size_t)sprintf(bytes + at, "%s<p title='%0*d'>", i % 3 ? "\xB7\xEE\x81\x30\x84\x36" : "\n",
				      (int)(i % 40) + 1, 7);
		offsets[i] = at;
		at += (size_t)sprintf(bytes + at, "\xBD\xDA<br>");
	}
	document = read_as(bytes, at, NULL);
	ck_assert_str_eq(gair_document_encoding(document), "GB18030");
	for (i = 0, at = 0; i < gair_document_block_count(document); i++) {
		size_t size;
		const char *text = gair_document_block_text(document, i, &size);

		if (size != 3 || memcmp(text, "\xE8\x8A\x82", 3) != 0)
			continue;
		gair_document_block_source(document, i, &source);
		ck_assert_int_eq(source.offset, (int64_t)offsets[at++]);
	}
	ck_assert_uint_eq(at, 500);
	gair_document_free(document);
}
END_TEST

/* The caller's word counts more than the declaration; a name that nobody knows is an error. */
START_TEST(the_caller_decides)
{
	static const char bytes[] = "<meta charset=utf-8><p>\xB7\xEE\xBD\xDA";
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = read_as(bytes, sizeof bytes - 1, "gb2312");

	ck_assert_str_eq(gair_document_encoding(document), "GB18030");
	gair_document_free(document);
	options.format = GAIR_FORMAT_HTML;
	options.encoding = "none-such";
	ck_assert_int_eq(gair_document_read(bytes, sizeof bytes - 1, &options, &document, NULL), GAIR_E_UNSUPPORTED);
	ck_assert_ptr_null(document);
}
END_TEST

/* By iconv, where it is built in. */
START_TEST(rare_encodings)
{
	static const char bytes[] = "<meta charset=big5><p>\xA4\xA4\xA4\xE5";
	gair_source source = {sizeof source, 0, 0, 0, 0, 0, 0, 0};
	gair_document *document = read_as(bytes, sizeof bytes - 1, NULL);
	size_t size;
	const char *text = gair_document_block_text(document, 0, &size);

	if (strcmp(gair_document_encoding(document), "Big5") == 0)
		ck_assert_msg(size == 6 && memcmp(text, "\xE4\xB8\xAD\xE6\x96\x87", 6) == 0, "%.*s", (int)size, text);
	gair_document_block_source(document, 0, &source);
	ck_assert_int_eq(source.offset, 22);
	gair_document_free(document);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("decode");
	TCase *tests = tcase_create("encodings");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tests, a_page_is_decoded, 0, (int)(sizeof pages / sizeof *pages));
	tcase_add_test(tests, places_are_original);
	tcase_add_test(tests, the_caller_decides);
	tcase_add_test(tests, rare_encodings);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
