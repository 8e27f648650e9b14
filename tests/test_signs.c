/* Signs: what a text holds in one spelling it holds in every other that folding makes one of. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/signs.h"

static unsigned signs_of_character(uint32_t c)
{
	char text[4];

	return gair__signs_of(text, gair__utf8_encode(c, text));
}

START_TEST(every_character_has_the_signs_of_its_folded_form)
{
	uint32_t c, folded;

	for (c = 1; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		folded = gair__fold_char(c);
		ck_assert_msg(signs_of_character(c) == (folded ? signs_of_character(folded) : GAIR__SIGN_SPACE), "U+%04X",
			      (unsigned)c);
	}
}
END_TEST

START_TEST(signs_of_a_text_are_those_of_its_characters)
{
	static const struct {
		const char *text;
		unsigned signs;
	} texts[] = {
		{"", 0},
		{"政府", 0},
		{"日期", GAIR__SIGN_LABEL},
		{"二〇二〇年", GAIR__SIGN_DIGIT | GAIR__SIGN_DATE},
		{"７月", GAIR__SIGN_DIGIT | GAIR__SIGN_DATE},
		{"2021-2-18", GAIR__SIGN_DIGIT | GAIR__SIGN_DATE},
		{"總體情況", GAIR__SIGN_HEADING},
		{"發布機構　", GAIR__SIGN_LABEL | GAIR__SIGN_SPACE},
		{"請與縣政府聯繫", GAIR__SIGN_CONTACT},
		{"信息報告", GAIR__SIGN_SUBJECT | GAIR__SIGN_REPORT},
		{"六個部分", GAIR__SIGN_DIGIT | GAIR__SIGN_PART},
		{"\xF0\xA0\x80\x80 x", GAIR__SIGN_SPACE},
	};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		ck_assert_msg(gair__signs_of(texts[i].text, strlen(texts[i].text)) == texts[i].signs, "%s", texts[i].text);
}
END_TEST

/* The source of a step, whose tables hold what it looks for. To be freed. */
static char *read_source(const char *name)
{
	char path[4096], *bytes;
	size_t size;

	snprintf(path, sizeof path, "%s/lib/recognize/%s", getenv("GAIREPORT_SOURCE_DIR"), name);
	ck_assert_int_eq(gair_read_bytes(path, 0, NULL, &bytes, &size, NULL), GAIR_OK);
	return bytes;
}

/* Checks every row of a table, by what a row begins with: its texts hold the sign between them. */
static void check_rows(const char *name, const char *table, const char *row, unsigned sign)
{
	char *source = read_source(name), *at = strstr(source, table), *end;
	size_t rows = 0;

	ck_assert_msg(at != NULL, "%s: no %s", name, table);
	end = strstr(at, "};");
	while ((at = strstr(at, row)) != NULL && at < end) {
		size_t size = strcspn(at, "\n") < strcspn(at, "}") ? strcspn(at, "\n") : strcspn(at, "}");

		ck_assert_msg(gair__signs_of(at, size) & sign, "%s: %.*s", name, (int)size, at);
		at += strlen(row);
		rows++;
	}
	ck_assert_uint_gt(rows, 10);
	gair_bytes_free(source, NULL);
}

START_TEST(what_is_looked_for_holds_its_sign)
{
	check_rows("headings.c", "titles[] = {", "TITLE(", GAIR__SIGN_HEADING);
	check_rows("labels.c", "labels[] = {", "{GAIR__USE_", GAIR__SIGN_LABEL);
	check_rows("bodies.c", "shapes[] = {", "{\"", GAIR__SIGN_CONTACT);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("signs");
	TCase *cases = tcase_create("signs");
	SRunner *runner;
	int failed;

	tcase_add_test(cases, every_character_has_the_signs_of_its_folded_form);
	tcase_add_test(cases, what_is_looked_for_holds_its_sign);
	tcase_add_test(cases, signs_of_a_text_are_those_of_its_characters);
	suite_add_tcase(suite, cases);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
