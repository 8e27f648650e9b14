/* The HTML reader: hand-made pages and what the standard makes of them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

/*
 * A document in short: a paragraph is its text, a heading with `#` signs before it, a grid `[rows x columns: cells]`, a cell
 * `row,column` with `+rows x columns` where it spans, `=text`. Blocks are parted by " | ".
 */
static void outline_grid(const gair_document *document, size_t block, FILE *out)
{
	gair_grid_cell cell = {sizeof cell, 0, 0, 0, 0, NULL, 0};
	size_t i;

	fprintf(out, "[%zux%zu:", gair_document_row_count(document, block), gair_document_column_count(document, block));
	for (i = 0; gair_document_cell(document, block, i, &cell); i++) {
		fprintf(out, " %d,%d", cell.row, cell.column);
		if (cell.rowspan > 1 || cell.colspan > 1)
			fprintf(out, "+%dx%d", cell.rowspan, cell.colspan);
		fprintf(out, "=%.*s", (int)cell.text_size, cell.text);
	}
	fputc(']', out);
}

static void outline(const char *page, size_t size, char *text, size_t capacity)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	FILE *out = fmemopen(text, capacity, "w");
	size_t block, length;
	int level;

	options.format = GAIR_FORMAT_HTML;
	ck_assert_int_eq(gair_document_read(page, size, &options, &document, NULL), GAIR_OK);
	for (block = 0; block < gair_document_block_count(document); block++) {
		const char *words = gair_document_block_text(document, block, &length);

		fputs(block ? " | " : "", out);
		for (level = gair_document_block_level(document, block); level > 0; level--)
			fputc('#', out);
		if (gair_document_block_type(document, block) == GAIR_BLOCK_GRID)
			outline_grid(document, block, out);
		else
			fprintf(out, "%.*s", (int)length, words);
	}
	fputc('\0', out);
	fclose(out);
	gair_document_free(document);
}

/* Pages, and their outlines by the standard. */
static const struct page {
	const char *page, *outline;
} pages[] = {
	{"<p>a<p>b", "a | b"},
	{"a <b> b</b>\n\tc", "a b c"},
	{"<h2>a</h2>b<br>c", "##a | b | c"},
	{"<table><tr><td>a<td>b<tr><td colspan=2>c</table>", "[2x2: 0,0=a 0,1=b 1,0+1x2=c]"},
	{"<table><td rowspan=2>a<td>b<tr><td>c</table>", "[2x2: 0,0+2x1=a 0,1=b 1,1=c]"},
	{"<table><td>a<table><td>b</table>c</table>", "[1x1: 0,0=a b c] | [1x1: 0,0=b]"},
	{"a</div>b", "ab"},
	{"x<td>y", "xy"},
	{"a &lt;&nbsp;&#x41;&amp &notit; &#128; b", "a <\xC2\xA0"
						    "A& \xC2\xACit; \xE2\x82\xAC b"},
	{"a<!-- x --><!-->b--><script>c</script>d", "ab-->d"},
	{"<template><p>a</template>b", "b"},
	{"<title>t</title>", ""},
	{"1 < 2 <3", "1 < 2 <3"},
	{"<textarea>a&amp;b\nc</textarea>", "a&b | c"},
};

START_TEST(the_standard_is_followed)
{
	const struct page *page = &pages[_i];
	char text[2000];

	outline(page->page, strlen(page->page), text, sizeof text);
	ck_assert_msg(strcmp(text, page->outline) == 0, "%s\n  expected %s\n  got      %s", page->page, page->outline, text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("html");
	TCase *tests = tcase_create("pages");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tests, the_standard_is_followed, 0, (int)(sizeof pages / sizeof *pages));
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
