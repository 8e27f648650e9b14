/*
 * Characters, numbers, dates and folding, each against a computation of another kind: a table of byte ranges, strings of digits,
 * a count of days.
 */
#include <check.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/fold.h"
#include "base/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Repeats itself from run to run. */
static uint32_t random_state = 1;

static uint32_t random_below(uint32_t bound)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (random_state >> 8) % bound;
}

/* --- UTF-8 --- */

/* The well-formed byte sequences, row by row as in table 3-7 of the Unicode Standard. */
static const struct utf8_row {
	int length;
	unsigned char low[4], high[4];
} utf8_rows[] = {
	{1, {0x00}, {0x7F}},
	{2, {0xC2, 0x80}, {0xDF, 0xBF}},
	{3, {0xE0, 0xA0, 0x80}, {0xE0, 0xBF, 0xBF}},
	{3, {0xE1, 0x80, 0x80}, {0xEC, 0xBF, 0xBF}},
	{3, {0xED, 0x80, 0x80}, {0xED, 0x9F, 0xBF}},
	{3, {0xEE, 0x80, 0x80}, {0xEF, 0xBF, 0xBF}},
	{4, {0xF0, 0x90, 0x80, 0x80}, {0xF0, 0xBF, 0xBF, 0xBF}},
	{4, {0xF1, 0x80, 0x80, 0x80}, {0xF3, 0xBF, 0xBF, 0xBF}},
	{4, {0xF4, 0x80, 0x80, 0x80}, {0xF4, 0x8F, 0xBF, 0xBF}},
};

/* The same as gair__utf8_decode, by the table: the longest beginning that a row allows. */
static uint32_t reference_decode(const unsigned char *text, size_t size, size_t *length, int *well_formed)
{
	static const uint32_t lead_base[5] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t longest = 1;

	*well_formed = 0;
	for (size_t r = 0; r < COUNT(utf8_rows); r++) {
		const struct utf8_row *row = &utf8_rows[r];
		size_t n = 0;

		while (n < size && n < (size_t)row->length && text[n] >= row->low[n] && text[n] <= row->high[n])
			n++;
		if (n == (size_t)row->length) {
			uint32_t c = text[0] - lead_base[n];

			for (size_t i = 1; i < n; i++)
				c = c * 64 + (text[i] - 0x80u);
			*well_formed = 1;
			*length = n;
			return c;
		}
		if (n > longest)
			longest = n;
	}
	*length = longest;
	return 0xFFFD;
}

static void compare_decoding(const unsigned char *text, size_t size)
{
	size_t expected_length, length = 99;
	int expected_formed, formed = 99;
	uint32_t expected = reference_decode(text, size, &expected_length, &expected_formed);
	uint32_t got = gair__utf8_decode((const char *)text, size, &length, &formed);

	if (got != expected || length != expected_length || formed != expected_formed)
		ck_abort_msg("%02X %02X %02X %02X of %zu bytes: U+%04X, %zu bytes, %d; expected U+%04X, %zu, %d", text[0],
			     text[1], text[2], text[3], size, got, length, formed, expected, expected_length, expected_formed);
	if (gair__utf8_decode((const char *)text, size, &length, NULL) != expected)
		ck_abort_msg("another answer where nobody asks whether it is well-formed");
}

/* Both sides of every boundary of the table. */
static const unsigned char edge_bytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
					   0xE1, 0xE4, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF};

START_TEST(test_utf8_decodes_every_kind_of_sequence)
{
	unsigned char text[4] = {0};
	size_t n = COUNT(edge_bytes);

	for (unsigned pair = 0; pair < 0x10000; pair++) {
		text[0] = (unsigned char)(pair >> 8);
		text[1] = (unsigned char)pair;
		compare_decoding(text, 1);
		compare_decoding(text, 2);
	}
	for (size_t i = 0; i < n * n * n * n; i++) {
		text[0] = edge_bytes[i % n];
		text[1] = edge_bytes[i / n % n];
		text[2] = edge_bytes[i / n / n % n];
		text[3] = edge_bytes[i / n / n / n];
		compare_decoding(text, 4);
		if (text[3] == 0)
			compare_decoding(text, 3);
	}
}
END_TEST

START_TEST(test_utf8_encodes_every_code_point)
{
	for (uint32_t c = 0; c <= 0x110010; c++) {
		int scalar = c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF), formed;
		char bytes[4];
		size_t size = gair__utf8_encode(c, bytes), length;
		uint32_t back = reference_decode((const unsigned char *)bytes, size, &length, &formed);

		if (back != (scalar ? c : 0xFFFD) || length != size || !formed)
			ck_abort_msg("U+%04X is encoded as U+%04X in %zu bytes", c, back, size);
	}
}
END_TEST

/* The longest well-formed beginning, and the characters in it, one by one. */
static size_t reference_prefix(const unsigned char *text, size_t size, size_t *characters)
{
	size_t at = 0, length;
	int formed;

	*characters = 0;
	while (at < size) {
		reference_decode(text + at, size - at, &length, &formed);
		if (!formed)
			break;
		at += length;
		(*characters)++;
	}
	return at;
}

/* Long runs of ASCII and of Han characters, which have paths of their own, with damage at any place. */
static size_t random_text(unsigned char *out, size_t capacity)
{
	static const char *const pieces[] = {"a",           "0123456789abcdef", "政", "政府信息公开",
					     "\xC3\xA9",    "\xF0\xA0\x80\x80", "\n", "\xEF\xBC\x91",
					     "\xED\x9F\xBF"};
	size_t size = 0;

	while (size + 32 < capacity && random_below(30)) {
		const char *piece = pieces[random_below(COUNT(pieces))];

		memcpy(out + size, piece, strlen(piece));
		size += strlen(piece);
	}
	if (size && random_below(2))
		out[random_below((uint32_t)size)] = edge_bytes[random_below(COUNT(edge_bytes))];
	return size;
}

START_TEST(test_utf8_finds_the_well_formed_prefix)
{
	for (int run = 0; run < 100000; run++) {
		unsigned char text[512];
		size_t begin = random_below(8), size = random_text(text + begin, sizeof(text) - begin), characters;
		size_t prefix = reference_prefix(text + begin, size, &characters);
		const char *start = (const char *)text + begin;

		if (gair__utf8_valid_prefix(start, size) != prefix || gair__utf8_valid(start, size) != (prefix == size))
			ck_abort_msg("run %d: prefix %zu, expected %zu of %zu", run, gair__utf8_valid_prefix(start, size), prefix,
				     size);
		if (gair__utf8_length(start, prefix) != characters)
			ck_abort_msg("run %d: %zu characters, expected %zu", run, gair__utf8_length(start, prefix), characters);
	}
	ck_assert_uint_eq(gair__utf8_valid_prefix("", 0), 0);
	ck_assert_int_eq(gair__utf8_valid("", 0), 1);
	ck_assert_uint_eq(gair__utf8_length("", 0), 0);
	/* longer than any block that is counted at once */
	for (size_t size = 6000; size < 6050; size++) {
		static char han[6050];

		for (size_t i = 0; i < size; i++)
			han[i] = "\xE6\xBC\xA2"[i % 3];
		ck_assert_uint_eq(gair__utf8_length(han, size), (size + 2) / 3);
	}
}
END_TEST

/* Blocks of ASCII lie about it: the text before and behind is passed at a glance. */
START_TEST(test_utf8_finds_a_character_that_is_cut)
{
	static const char *const pieces[] = {"\xC3", "\xE6", "\xE6\xBC", "\xF0\xA0\x80", "\x80", "\xC0\x80", "\xED\xA0\x80"};

	for (size_t piece = 0; piece < COUNT(pieces); piece++)
		for (size_t size = 10; size < 200; size += 30)
			for (size_t at = 0; at + strlen(pieces[piece]) <= size; at++) {
				char *text = malloc(size); /* of just that size: reading past it shows */

				ck_assert_ptr_nonnull(text);
				memset(text, 'a', size);
				memcpy(text + at, pieces[piece], strlen(pieces[piece]));
				ck_assert_uint_eq(gair__utf8_valid_prefix(text, size), at);
				free(text);
			}
}
END_TEST

/* Runs that are longer than what a block of sums holds, at every offset. */
START_TEST(test_bytes_are_counted)
{
	static char text[9000];

	for (size_t size = 8100; size < 8140; size++) {
		char *start = text + size % 16;

		memset(start, '\n', size);
		ck_assert_uint_eq(gair__count_feeds(start, size), size);
		ck_assert_uint_eq(gair__count_continuations(start, size), 0);
		memset(start, size % 2 ? 0x80 : 0xBF, size);
		ck_assert_uint_eq(gair__count_feeds(start, size), 0);
		ck_assert_uint_eq(gair__count_continuations(start, size), size);
		memset(start, size % 2 ? 0xC0 : 0x7F, size);
		ck_assert_uint_eq(gair__count_continuations(start, size), 0);
		ck_assert_ptr_eq(gair__behind_last_feed(start, start + size), start);
		start[size % 31] = '\n';
		ck_assert_ptr_eq(gair__behind_last_feed(start, start + size), start + size % 31 + 1);
		ck_assert_uint_eq(gair__count_feeds(start, size), 1);
	}
}
END_TEST

/* --- decimals --- */

/* Whether a number without sign and leading zeros is beyond `limit`, digit by digit. */
static int exceeds(const char *digits, const char *limit)
{
	size_t size = strlen(digits), limit_size = strlen(limit);

	return size != limit_size ? size > limit_size : strcmp(digits, limit) > 0;
}

/* Moves the decimal point of `whole.fraction` by `places`; 1 if digits other than 0 are left behind it. */
static int shift_point(char *out, const char *whole, const char *fraction, size_t places)
{
	size_t kept = strlen(fraction) < places ? strlen(fraction) : places, zeros;

	sprintf(out, "%s%.*s", whole, (int)kept, fraction);
	for (size_t i = kept; i < places; i++)
		strcat(out, "0");
	zeros = strspn(out, "0");
	if (zeros == strlen(out))
		zeros--;
	memmove(out, out + zeros, strlen(out + zeros) + 1);
	return fraction[kept + strspn(fraction + kept, "0")] != '\0';
}

static void compare_decimal(const char *sign, const char *whole, const char *fraction, size_t places)
{
	static const int64_t scales[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
	char text[128], expected[128], written[64];
	int64_t value = 42;
	int negative = *sign == '-', left, status;

	sprintf(text, "%s%s%s%s", sign, whole, *fraction ? "." : "", fraction);
	status = gair__decimal_read(text, strlen(text), scales[places], &value);
	left = shift_point(expected, whole, fraction, places);
	if (left) {
		ck_assert_msg(status == GAIR__DECIMAL_FRACTION, "%s by %" PRId64 ": %d", text, scales[places], status);
	} else if (exceeds(expected, negative ? "9223372036854775808" : "9223372036854775807")) {
		ck_assert_msg(status == GAIR__DECIMAL_RANGE, "%s by %" PRId64 ": %d", text, scales[places], status);
	} else {
		if (negative && strcmp(expected, "0")) {
			memmove(expected + 1, expected, strlen(expected) + 1);
			expected[0] = '-';
		}
		sprintf(written, "%" PRId64, value);
		ck_assert_msg(status == GAIR__DECIMAL_OK && !strcmp(written, expected), "%s by %" PRId64 ": %d, %s", text,
			      scales[places], status, written);
		return;
	}
	ck_assert_msg(value == 42, "%s is refused, but changes the value", text);
}

START_TEST(test_decimals_at_the_limits)
{
	static const char *const numbers[] = {"0",
					      "00",
					      "1",
					      "007",
					      "9223372036854775806",
					      "9223372036854775807",
					      "9223372036854775808",
					      "9223372036854775809",
					      "18446744073709551615",
					      "18446744073709551616",
					      "18446744073709551617",
					      "99999999999999999999999999",
					      "000000000000000000000000000000000012",
					      "9223372036854",
					      "9223372036855",
					      "92233720368547758"};
	static const char *const fractions[] = {"",       "0",       "5",        "775807", "775808", "775809",
						"07",     "08",      "09",       "70",     "80",     "000000000000",
						"000001", "0000001", "00000010", "020000", "999999"};

	for (size_t places = 0; places <= 6; places++) {
		for (size_t n = 0; n < COUNT(numbers); n++) {
			for (size_t f = 0; f < COUNT(fractions); f++) {
				compare_decimal("", numbers[n], fractions[f], places);
				compare_decimal("-", numbers[n], fractions[f], places);
				compare_decimal("+", numbers[n], fractions[f], places);
			}
		}
	}
}
END_TEST

START_TEST(test_random_decimals)
{
	for (int run = 0; run < 20000; run++) {
		char whole[32], fraction[16];
		size_t size = 1 + random_below(21), fraction_size = random_below(9);

		for (size_t i = 0; i < size; i++)
			whole[i] = (char)('0' + random_below(10));
		for (size_t i = 0; i < fraction_size; i++)
			fraction[i] = (char)('0' + random_below(2) * random_below(10));
		whole[size] = fraction[fraction_size] = '\0';
		compare_decimal(random_below(2) ? "-" : "", whole, fraction, random_below(7));
	}
}
END_TEST

START_TEST(test_what_is_no_decimal)
{
	static const char *const none[] = {"",
					   "+",
					   "-",
					   "--1",
					   "+-1",
					   ".",
					   ".5",
					   "5.",
					   "1.2.3",
					   "1,234",
					   " 1",
					   "1 ",
					   "0x1",
					   "1e3",
					   "1.e",
					   "\xEF\xBC\x91",
					   "NaN",
					   "inf",
					   "1\n",
					   "-.",
					   "99999999999999999999x"};
	int64_t value = 42;

	for (size_t i = 0; i < COUNT(none); i++) {
		ck_assert_msg(gair__decimal_read(none[i], strlen(none[i]), 100, &value) == GAIR__DECIMAL_MALFORMED, "\"%s\"",
			      none[i]);
		ck_assert_int_eq(value, 42);
	}
	/* a NUL is no end, and the size is one */
	ck_assert_int_eq(gair__decimal_read("12\0", 3, 1, &value), GAIR__DECIMAL_MALFORMED);
	ck_assert_int_eq(gair__decimal_read("129", 2, 1, &value), GAIR__DECIMAL_OK);
	ck_assert_int_eq(value, 12);
	ck_assert_int_eq(gair__decimal_read("29497.02", 8, GAIR__FEN_PER_WAN, &value), GAIR__DECIMAL_OK);
	ck_assert_int_eq(value, 29497020000);
}
END_TEST

static void compare_writing(int64_t value)
{
	char expected[64], written[32], digits[64], *end;
	size_t size;

	sprintf(expected, "%" PRId64, value);
	size = gair__integer_write(value, written);
	ck_assert_str_eq(written, expected);
	ck_assert_uint_eq(size, strlen(expected));

	/* money: at least seven digits, a point before the last six, and no zeros at the end of them */
	sprintf(digits, "%s%s", "0000000", expected + (value < 0));
	size = strlen(digits);
	sprintf(expected, "%.*s.%s", (int)(size - 6), digits, digits + size - 6);
	end = expected + strlen(expected);
	while (end[-1] == '0')
		*--end = '\0';
	if (end[-1] == '.')
		*--end = '\0';
	end = expected + strspn(expected, "0");
	if (*end == '.' || !*end)
		end--;
	size = gair__money_write(value, written);
	ck_assert_uint_eq(size, strlen(written));
	ck_assert_int_eq(written[0] == '-', value < 0);
	ck_assert_str_eq(written + (value < 0), end);
}

START_TEST(test_numbers_are_written_exactly)
{
	static const int64_t values[] = {
		0,       1,       -1,          10,          99,        100,       999999,        1000000,      -1000001,
		2500000, 1000010, 29497020000, 10000000000, INT64_MAX, INT64_MIN, INT64_MAX - 1, INT64_MIN + 1};

	for (size_t i = 0; i < COUNT(values); i++)
		compare_writing(values[i]);
	for (int run = 0; run < 20000; run++) {
		uint64_t bits =
			(uint64_t)random_below(1u << 24) << 40 | (uint64_t)random_below(1u << 24) << 16 | random_below(1u << 16);

		compare_writing((int64_t)(bits >> random_below(64)));
		compare_writing(-(int64_t)(bits >> (1 + random_below(63))));
	}
}
END_TEST

START_TEST(test_sums_beyond_64_bits)
{
	int64_t sum = 42;

	ck_assert_int_eq(gair__add(INT64_MAX, 1, &sum), 1);
	ck_assert_int_eq(gair__add(INT64_MIN, -1, &sum), 1);
	ck_assert_int_eq(gair__add(INT64_MIN, INT64_MIN, &sum), 1);
	ck_assert_int_eq(sum, 42);
	ck_assert_int_eq(gair__add(INT64_MAX, INT64_MIN, &sum), 0);
	ck_assert_int_eq(sum, -1);
	ck_assert_int_eq(gair__add(INT64_MAX - 1, 1, &sum), 0);
	ck_assert(sum == INT64_MAX);
	ck_assert_int_eq(gair__add(INT64_MIN + 1, -1, &sum), 0);
	ck_assert(sum == INT64_MIN);
}
END_TEST

/* --- dates --- */

/* The day that comes `days` after 0001-01-01, by cycles of 400, 100, 4 years and 1 year, with no table of leap years. */
static void day_from_count(int32_t days, int32_t *year, int32_t *month, int32_t *day)
{
	static const int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t centuries, years, leap, m = 0;

	*year = 400 * (days / 146097);
	days %= 146097;
	centuries = days / 36524 > 3 ? 3 : days / 36524;
	days -= centuries * 36524;
	*year += 100 * centuries + 4 * (days / 1461);
	days %= 1461;
	years = days / 365 > 3 ? 3 : days / 365;
	days -= years * 365;
	*year += years + 1;
	leap = years == 3 && (*year % 100 != 0 || centuries == 3);
	while (days >= lengths[m] + (m == 1 && leap)) {
		days -= lengths[m] + (m == 1 && leap);
		m++;
	}
	*month = m + 1;
	*day = days + 1;
}

#define DAYS_OF_9999_YEARS 3652059 /* 24 cycles of 400 years and 399 years: 24 × 146097 + 145731 */

START_TEST(test_every_day_is_valid_written_and_read)
{
	for (int32_t count = 0; count < DAYS_OF_9999_YEARS; count++) {
		int32_t y, m, d, year = 0, month = 0, day = 0;
		char text[16];

		day_from_count(count, &y, &m, &d);
		if (!gair__date_valid(y, m, d) || gair__date_write(y, m, d, text) != 10 || text[10] ||
		    !gair__date_read(text, 10, &year, &month, &day) || y != year || m != month || d != day)
			ck_abort_msg("%d-%d-%d is %s", (int)y, (int)m, (int)d, text);
	}
}
END_TEST

/* As many triples are valid as there are days, so that no other is. */
START_TEST(test_nothing_else_is_a_day)
{
	int32_t valid = 0;

	for (int32_t year = -1; year <= 10001; year++) {
		for (int32_t month = -1; month <= 14; month++) {
			for (int32_t day = -1; day <= 33; day++)
				valid += gair__date_valid(year, month, day) != 0;
		}
	}
	ck_assert_int_eq(valid, DAYS_OF_9999_YEARS);
	ck_assert_int_eq(gair__date_valid(INT32_MIN, INT32_MIN, INT32_MIN), 0);
	ck_assert_int_eq(gair__date_valid(2020, INT32_MAX, 1), 0);
}
END_TEST

START_TEST(test_dates_have_one_spelling)
{
	static const char *const none[] = {"2020-02-30", "2019-02-29", "2020-2-3",   "2020-02-3",   "20200203",
					   "2020/02/03", "2020-02/03", "2020/02-03", "2020-02-031", "0000-01-01",
					   "2020-13-01", "2020-00-01", "+202-01-01", "2020--1-01",  "2020-01- 1",
					   " 2020-01-1", "2020-01-0a", "",           "２020-1-1"};
	int32_t year, month, day;
	char text[16];

	for (size_t i = 0; i < COUNT(none); i++)
		ck_assert_msg(!gair__date_read(none[i], strlen(none[i]), &year, &month, &day), "\"%s\"", none[i]);
	ck_assert_uint_eq(gair__date_write(7, 1, 2, text), 10);
	ck_assert_str_eq(text, "0007-01-02");
	ck_assert_int_eq(gair__date_read("2021-02-20 and more", 10, &year, &month, &day), 1);
	ck_assert(year == 2021 && month == 2 && day == 20);
}
END_TEST

/* --- folding --- */

/* White_Space of the Unicode Character Database, and the invisible characters that fold.h names. */
static const struct {
	uint32_t first, last;
} spaces[] = {
	{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0xAD, 0xAD},
	{0x1680, 0x1680}, {0x2000, 0x200A}, {0x200B, 0x200D}, {0x2028, 0x2029}, {0x202F, 0x202F},
	{0x205F, 0x205F}, {0x2060, 0x2060}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

static int listed_space(uint32_t c)
{
	for (size_t i = 0; i < COUNT(spaces); i++) {
		if (c >= spaces[i].first && c <= spaces[i].last)
			return 1;
	}
	return 0;
}

START_TEST(test_every_space_is_dropped_and_nothing_else)
{
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		int space = listed_space(c);

		if ((gair__is_space(c) != 0) != space || (gair__fold_char(c) == 0) != space)
			ck_abort_msg("U+%04X: is_space %d, folded U+%04X", c, gair__is_space(c), gair__fold_char(c));
	}
}
END_TEST

START_TEST(test_folding_is_done_once)
{
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		uint32_t folded = gair__fold_char(c);

		if (folded && gair__fold_char(folded) != folded)
			ck_abort_msg("U+%04X folds to U+%04X, and that to U+%04X", c, folded, gair__fold_char(folded));
	}
}
END_TEST

START_TEST(test_full_width_and_traditional)
{
	static const uint32_t traditional[][2] = {{0x5831, 0x62A5} /* 報 */, {0x958B, 0x5F00} /* 開 */,
						  {0x7E3D, 0x603B} /* 總 */, {0x8A08, 0x8BA1} /* 計 */,
						  {0x7D50, 0x7ED3} /* 結 */, {0x7F70, 0x7F5A} /* 罰 */};

	for (uint32_t c = 0x21; c <= 0x7E; c++) {
		uint32_t small = c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;

		ck_assert_uint_eq(gair__fold_char(c), small);
		ck_assert_uint_eq(gair__fold_char(c + 0xFEE0), small);
	}
	for (size_t i = 0; i < COUNT(traditional); i++)
		ck_assert_uint_eq(gair__fold_char(traditional[i][0]), traditional[i][1]);
	ck_assert_uint_eq(gair__fold_char(0x4E00), 0x4E00);
	ck_assert_uint_eq(gair__fold_char(0x9FFF), 0x9FFF);
}
END_TEST

/* Folds, and writes the result as UTF-8. */
static const char *folded(const char *text, unsigned flags)
{
	static char out[512];
	uint16_t code_points[128];
	size_t count = gair__fold(text, strlen(text), flags, code_points, NULL, COUNT(code_points)), size = 0;

	ck_assert_uint_le(count, COUNT(code_points));
	for (size_t i = 0; i < count; i++)
		size += gair__utf8_encode(code_points[i], out + size);
	out[size] = '\0';
	return out;
}

START_TEST(test_spellings_of_a_label)
{
	ck_assert_str_eq(folded("（一）　予 以\n公\xE2\x80\x8B开", 0), "一予以公开");
	ck_assert_str_eq(folded("（一）予以公开", GAIR__FOLD_PUNCTUATION), "(一)予以公开");
	ck_assert_str_eq(folded("1．屬於國家祕密", 0), folded("1.属于国家秘密", 0));
	ck_assert_str_eq(folded("“三安全一稳定”", 0), "三安全一稳定");
	ck_assert_str_eq(folded("、。：；，！？", 0), "");
	ck_assert_str_eq(folded("", 0), "");
	ck_assert_str_eq(folded("\xFF\xE6\x94", GAIR__FOLD_PUNCTUATION), "\xEF\xBF\xBD\xEF\xBF\xBD");
}
END_TEST

/* What explains a label goes, what numbers it stays, in half-width and in full-width brackets alike. */
START_TEST(test_brackets)
{
	static const char *const pairs[][2] = {
		{"(", ")"}, {"（", "）"}, {"[", "]"}, {"〔", "〕"}, {"【", "】"},
	};
	static const char *const inside[][2] = {
		{"一", "一总计"},      {"十二", "十二总计"}, {"1", "1总计"},   {"12", "12总计"},
		{"单位:万元", "总计"}, {"件", "总计"},       {"修订", "总计"}, {"PDF", "总计"},
	};
	char text[128];

	for (size_t p = 0; p < COUNT(pairs); p++) {
		for (size_t i = 0; i < COUNT(inside); i++) {
			sprintf(text, "%s%s%s总计", pairs[p][0], inside[i][0], pairs[p][1]);
			ck_assert_msg(!strcmp(folded(text, GAIR__FOLD_BRACKETED), inside[i][1]), "%s: %s", text,
				      folded(text, GAIR__FOLD_BRACKETED));
		}
	}
	ck_assert_str_eq(folded("总计(单位:万元", GAIR__FOLD_BRACKETED), "总计单位万元");
	ck_assert_str_eq(folded("政（zhèng）府(Fu)", 0), "政府");
	ck_assert_str_eq(folded("总计)单位", GAIR__FOLD_BRACKETED), "总计单位");
	ck_assert_str_eq(folded("总计(单位:万元)", 0), "总计单位万元");
}
END_TEST

START_TEST(test_fold_maps_and_cuts)
{
	const char *text = "Ａ 政府b";
	uint16_t out[4] = {7, 7, 7, 7};
	uint32_t map[4] = {9, 9, 9, 9};

	ck_assert_uint_eq(gair__fold(text, strlen(text), 0, out, map, 4), 4);
	ck_assert(out[0] == 'a' && out[1] == 0x653F && out[2] == 0x5E9C && out[3] == 'b');
	ck_assert(map[0] == 0 && map[1] == 4 && map[2] == 7 && map[3] == 10);
	out[2] = map[2] = 7;
	ck_assert_uint_eq(gair__fold(text, strlen(text), 0, out, map, 2), 3); /* and more follows */
	ck_assert(out[2] == 7 && map[2] == 7);
	ck_assert_uint_eq(gair__fold(text, strlen(text), 0, NULL, NULL, 0), 1);
}
END_TEST

START_TEST(test_trim)
{
	static const char *const ends[] = {"", " ", "\xE3\x80\x80", "\xC2\xA0\t\r\n", "\xEF\xBB\xBF", "\xE2\x80\x8B "};
	static const char *const texts[] = {"", "a", "政府", "政 府", "\xF0\xA0\x80\x80", "\xFF", "\x80", "a \x80"};
	char text[64];
	size_t size;

	for (size_t e = 0; e < COUNT(ends); e++) {
		for (size_t t = 0; t < COUNT(texts); t++) {
			sprintf(text, "%s%s%s", ends[e], texts[t], ends[COUNT(ends) - 1 - e]);
			const char *trimmed = gair__trim(text, strlen(text), &size);

			ck_assert_uint_eq(size, strlen(texts[t]));
			ck_assert(memcmp(trimmed, texts[t], size) == 0);
			ck_assert(trimmed >= text && trimmed + size <= text + strlen(text));
		}
	}
}
END_TEST

static Suite *base_suite(void)
{
	Suite *suite = suite_create("base");
	TCase *all = tcase_create("all");

	tcase_add_test(all, test_utf8_decodes_every_kind_of_sequence);
	tcase_add_test(all, test_utf8_encodes_every_code_point);
	tcase_add_test(all, test_utf8_finds_the_well_formed_prefix);
	tcase_add_test(all, test_utf8_finds_a_character_that_is_cut);
	tcase_add_test(all, test_bytes_are_counted);
	tcase_add_test(all, test_decimals_at_the_limits);
	tcase_add_test(all, test_random_decimals);
	tcase_add_test(all, test_what_is_no_decimal);
	tcase_add_test(all, test_numbers_are_written_exactly);
	tcase_add_test(all, test_sums_beyond_64_bits);
	tcase_add_test(all, test_every_day_is_valid_written_and_read);
	tcase_add_test(all, test_nothing_else_is_a_day);
	tcase_add_test(all, test_dates_have_one_spelling);
	tcase_add_test(all, test_every_space_is_dropped_and_nothing_else);
	tcase_add_test(all, test_folding_is_done_once);
	tcase_add_test(all, test_full_width_and_traditional);
	tcase_add_test(all, test_spellings_of_a_label);
	tcase_add_test(all, test_brackets);
	tcase_add_test(all, test_fold_maps_and_cuts);
	tcase_add_test(all, test_trim);
	/* each takes less than a second, under valgrind or a sanitizer much more */
	tcase_set_timeout(all, 120);
	suite_add_tcase(suite, all);
	return suite;
}

int main(void)
{
	SRunner *runner = srunner_create(base_suite());
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
