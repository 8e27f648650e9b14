/* The HTML reader: hand-made pages and what the standard makes of them. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/html_outline.h"
#include "support/html_pages.h"

START_TEST(the_standard_is_followed)
{
	const html_page *page = &html_pages[_i];
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	html_outline(page->page, strlen(page->page), 0, out);
	fclose(out);
	ck_assert_msg(strcmp(text, page->outline) == 0, "%s\n  expected %s\n  got      %s", page->page, page->outline, text);
	free(text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("html");
	TCase *tests = tcase_create("pages");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tests, the_standard_is_followed, 0, (int)html_page_count);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
