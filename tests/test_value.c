/* What a cell's text says: the table of states and values, row by row, in half-width and full-width characters. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/form.h>
#include <gaireport/report.h>

#include "base/utf8.h"
#include "report/value.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define WAN INT64_C(1000000) /* fen in 10,000 yuan */

#define NUMBER GAIR_STATE_NUMBER
#define TEXT GAIR_STATE_TEXT
#define BLANK GAIR_STATE_BLANK
#define NOT_APPLICABLE GAIR_STATE_NOT_APPLICABLE
#define RAW GAIR__VALUE_RAW

enum { A_COUNT = GAIR_KIND_COUNT, SIGNED = GAIR_KIND_SIGNED_COUNT, MONEY = GAIR_KIND_MONEY };

static const struct row {
	int32_t kind;
	const char *text;
	int32_t state;
	int64_t value;
	unsigned flags;
} rows[] = {
	/* counts */
	{A_COUNT, "0", NUMBER, 0, 0},
	{A_COUNT, "12", NUMBER, 12, 0},
	{A_COUNT, " 12 ", NUMBER, 12, 0},
	{A_COUNT,
	 "\xE3\x80\x80"
	 "12\xC2\xA0",
	 NUMBER, 12, 0},
	{A_COUNT,
	 "1\xE2\x80\x8B"
	 "2",
	 NUMBER, 12, 0}, /* a character without width does not part a number */
	{A_COUNT, "1,234", NUMBER, 1234, 0},
	{A_COUNT, "123,456", NUMBER, 123456, 0},
	{A_COUNT, "1,234,567", NUMBER, 1234567, 0},
	{A_COUNT, "1234,567", TEXT, 0, RAW},
	{A_COUNT, "12件", NUMBER, 12, RAW},
	{A_COUNT, "3条", NUMBER, 3, RAW},
	{A_COUNT, "007", NUMBER, 7, RAW},
	{A_COUNT, "+3", NUMBER, 3, RAW},
	{A_COUNT, "-3", NUMBER, -3, GAIR__VALUE_NEGATIVE},
	{A_COUNT, "22(其中修订16件)", NUMBER, 22, GAIR__VALUE_ANNOTATED | RAW},
	{A_COUNT, "22件(其中修订16件)", NUMBER, 22, GAIR__VALUE_ANNOTATED | RAW},
	{A_COUNT, "999999999999999999", NUMBER, INT64_C(999999999999999999), 0},
	{A_COUNT, "9223372036854775807", NUMBER, INT64_MAX, 0},
	{A_COUNT, "9223372036854775808", TEXT, 0, GAIR__VALUE_RANGE | RAW},
	{A_COUNT, "99999999999999999999999", TEXT, 0, GAIR__VALUE_RANGE | RAW},
	{A_COUNT, "3.5", TEXT, 0, GAIR__VALUE_FRACTION | RAW},
	{A_COUNT, "2 0", TEXT, 20, GAIR__VALUE_SPLIT | RAW},
	{A_COUNT, "1,23", TEXT, 0, RAW},
	{A_COUNT, "1,2345", TEXT, 0, RAW},
	{A_COUNT, "12人", TEXT, 0, RAW},
	{A_COUNT, "12/3", TEXT, 0, RAW},
	{A_COUNT, "1-2", TEXT, 0, RAW},
	{A_COUNT, "增3", TEXT, 0, RAW},
	{A_COUNT, "详见附件", TEXT, 0, RAW},
	{A_COUNT, "约12", TEXT, 0, RAW},
	{A_COUNT, "12万元", TEXT, 0, RAW},
	/* signed counts */
	{SIGNED, "3", NUMBER, 3, 0},
	{SIGNED, "+3", NUMBER, 3, 0},
	{SIGNED, "-6", NUMBER, -6, 0},
	{SIGNED,
	 "\xE2\x88\x92"
	 "6",
	 NUMBER, -6, 0}, /* the minus sign of mathematics */
	{SIGNED, "增3", NUMBER, 3, RAW},
	{SIGNED, "增加3", NUMBER, 3, RAW},
	{SIGNED, "减6", NUMBER, -6, RAW},
	{SIGNED, "减少6", NUMBER, -6, RAW},
	{SIGNED, "减6件", NUMBER, -6, RAW},
	{SIGNED, "+0", NUMBER, 0, 0},
	/* money */
	{MONEY, "0", NUMBER, 0, 0},
	{MONEY, "29497.02", NUMBER, 29497 * WAN + 20000, 0},
	{MONEY, "29497.02万元", NUMBER, 29497 * WAN + 20000, 0},
	{MONEY, "29,497.02", NUMBER, 29497 * WAN + 20000, 0},
	{MONEY, "0.000001", NUMBER, 1, 0},
	{MONEY, "12.345678", NUMBER, 12345678, 0},
	{MONEY, "0.0000001", TEXT, 0, GAIR__VALUE_FRACTION | RAW},
	{MONEY, "251000元", NUMBER, 25100000, GAIR__VALUE_UNIT | RAW},
	{MONEY, "0.25元", NUMBER, 25, GAIR__VALUE_UNIT | RAW},
	{MONEY, "1.2亿元", NUMBER, 12000 * WAN, GAIR__VALUE_UNIT | RAW},
	{MONEY, "-1", NUMBER, -WAN, GAIR__VALUE_NEGATIVE},
	{MONEY, "9300000000000", TEXT, 0, GAIR__VALUE_RANGE | RAW},
	/* nothing, and what means nothing */
	{A_COUNT, "", BLANK, 0, 0},
	{A_COUNT, " ", BLANK, 0, 0},
	{A_COUNT, "\xE3\x80\x80\xC2\xA0\xE2\x80\x82", BLANK, 0, 0},
	{MONEY, "", BLANK, 0, 0},
	{A_COUNT, "/", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "-", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "--", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "—", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "——", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "_", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "无", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "無", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "不适用", NOT_APPLICABLE, 0, RAW},
	{A_COUNT, "不 涉 及", NOT_APPLICABLE, 0, RAW},
	{SIGNED, "-", NOT_APPLICABLE, 0, RAW},
	{MONEY, "/", NOT_APPLICABLE, 0, RAW},
};

static void check_row(const struct row *row, const char *text)
{
	gair__value value = gair__value_read(row->kind, text, strlen(text));

	ck_assert_msg(value.state == row->state && value.flags == row->flags, "“%s”: state %d, flags %u", text, (int)value.state,
		      value.flags);
	if (row->state == NUMBER || (row->flags & GAIR__VALUE_SPLIT))
		ck_assert_msg(value.value == row->value, "“%s”: %lld", text, (long long)value.value);
}

/* The text with every ASCII character that shows in its full-width form. */
static void widen(const char *text, char *out)
{
	size_t size = strlen(text), length;

	for (; size; text += length, size -= length) {
		uint32_t c = gair__utf8_decode(text, size, &length, NULL);

		out += gair__utf8_encode(c > ' ' && c < 0x7F ? c + 0xFEE0 : c, out);
	}
	*out = '\0';
}

START_TEST(test_row)
{
	check_row(&rows[_i], rows[_i].text);
}
END_TEST

START_TEST(test_row_in_full_width)
{
	char wide[256];

	widen(rows[_i].text, wide);
	check_row(&rows[_i], wide);
}
END_TEST

/* The fast way for plain digits says what the long way says: a space before them takes it. */
START_TEST(test_plain_digits)
{
	char text[32] = " ";
	gair__value quick, slow;
	int64_t number = 0;

	for (int i = 0; i < 20; i++) {
		sprintf(text + 1, "%lld", (long long)number);
		quick = gair__value_read(GAIR_KIND_COUNT, text + 1, strlen(text + 1));
		slow = gair__value_read(GAIR_KIND_COUNT, text, strlen(text));
		ck_assert_int_eq(quick.value, number);
		ck_assert(quick.state == slow.state && quick.value == slow.value && quick.flags == slow.flags);
		if (number <= INT64_MAX / 10 - 1)
			number = number * 10 + i % 10;
	}
}
END_TEST

/* A figure is told from words by its text alone. */
START_TEST(test_figures)
{
	static const char *const words[] = {"详见附件",      "规章", "(一)予以公开",     "一、本年新收政府信息公开申请数量",
					    "2020年",        "a",    "第二十条第(一)项", "12人",
					    "1.属于国家秘密"};

	static const char *const figures[] = {"增3", "增加3", "减6", "减少6", "+3", "-6", "1.5", "无", "不适用", "29497.02万元"};

	for (size_t i = 0; i < COUNT(figures); i++)
		ck_assert_msg(gair__looks_like_figure(figures[i], strlen(figures[i])), "%s", figures[i]);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = &rows[i];
		int is_text = row->state == TEXT && !(row->flags & ~RAW);

		if (row->kind != SIGNED && row->text[0] != '\0' && strncmp(row->text, "增", 3) != 0 && !strstr(row->text, "万元"))
			ck_assert_msg(gair__looks_like_figure(row->text, strlen(row->text)) == !is_text, "%s", row->text);
	}
	for (size_t i = 0; i < COUNT(words); i++)
		ck_assert_msg(!gair__looks_like_figure(words[i], strlen(words[i])), "%s", words[i]);
}
END_TEST

/* No label of the form is taken for a figure. */
START_TEST(test_labels_are_no_figures)
{
	for (size_t e = 0; e < gair_form_edition_count(); e++) {
		int32_t edition = gair_form_edition_at(e);

		for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
			int32_t cell = gair_form_cell_at(edition, i), table = gair_cell_table(cell), row = gair_cell_row(cell);
			const char *label = gair_form_row_label(edition, table, row, GAIR_LANG_ZH);
			const char *head = gair_form_column_label(edition, table, row, gair_cell_column(cell), GAIR_LANG_ZH);

			ck_assert_msg(!gair__looks_like_figure(label, strlen(label)), "%s", label);
			ck_assert_msg(!gair__looks_like_figure(head, strlen(head)), "%s", head);
		}
	}
}
END_TEST

/* Whatever the bytes, it ends, and reads none beyond them. */
START_TEST(test_any_bytes)
{
	uint32_t random = 7;

	for (int round = 0; round < 20000; round++) {
		char *bytes;
		size_t size = (size_t)(round % 13);

		bytes = malloc(size ? size : 1);
		ck_assert_ptr_nonnull(bytes);
		for (size_t i = 0; i < size; i++) {
			static const char some[] = "0123456789+-.,/ ()\xE5\xA2\x9E\xE5\x87\x8F\xEF\xBC\x91\xE3\x80\x80\xFF";

			random = random * 1664525u + 1013904223u;
			bytes[i] = some[(random >> 8) % (sizeof some - 1)];
		}
		for (int32_t kind = GAIR_KIND_COUNT; kind <= GAIR_KIND_MONEY; kind++) {
			gair__value value = gair__value_read(kind, bytes, size);

			ck_assert_int_ge(value.state, GAIR_STATE_ABSENT);
			ck_assert_int_le(value.state, GAIR_STATE_TEXT);
		}
		gair__looks_like_figure(bytes, size);
		free(bytes);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("value");
	TCase *all = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(all, test_row, 0, COUNT(rows));
	tcase_add_loop_test(all, test_row_in_full_width, 0, COUNT(rows));
	tcase_add_test(all, test_plain_digits);
	tcase_add_test(all, test_figures);
	tcase_add_test(all, test_labels_are_no_figures);
	tcase_add_test(all, test_any_bytes);
	suite_add_tcase(suite, all);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
