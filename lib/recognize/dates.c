#include "recognize/dates.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"

#define YEAR 0x5E74u  /* 年 */
#define MONTH 0x6708u /* 月 */
#define DAY 0x65E5u   /* 日 */

void gair__scan_of(const char *text, size_t size, gair__scan *scan)
{
	size_t count = gair__fold(text, size < 4000 ? size : 4000, GAIR__FOLD_PUNCTUATION, scan->c, scan->at, 400);

	scan->size = count < 400 ? count : 400;
}

static int han_digit(uint32_t c)
{
	static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
	int i;

	for (i = 0; i < 10; i++)
		if (digits[i] == c)
			return i;
	return c == 0x25CB || c == 0x96F6 || c == 'o' ? 0 : -1;
}

static int any_digit(uint32_t c)
{
	return c >= '0' && c <= '9' ? (int)(c - '0') : han_digit(c);
}

/* Four digits of a year, in Arabic or Chinese figures, at `at`; 0 where they are none. */
static int32_t year_at(const gair__scan *scan, size_t at)
{
	int32_t year = 0;
	size_t i;

	if (at + 4 > scan->size || (at > 0 && any_digit(scan->c[at - 1]) >= 0))
		return 0;
	for (i = at; i < at + 4; i++) {
		if (any_digit(scan->c[i]) < 0)
			return 0;
		year = year * 10 + any_digit(scan->c[i]);
	}
	return year >= 1990 && year <= 2100 ? year : 0;
}

/* 1 if a figure follows the one before it with nothing between: folding dropped the space of `2021-02-20 09:30`. */
static int follows(const gair__scan *scan, size_t at)
{
	return at > 0 && at < scan->size && scan->at[at] - scan->at[at - 1] == 1;
}

/* A month or a day of one or two figures, or in Chinese (十二, 二十一); 0 where there is none. */
static int32_t small_number(const gair__scan *scan, size_t *at)
{
	int32_t value = 0, digits = 0;

	while (*at < scan->size && digits < 3) {
		uint32_t c = scan->c[*at];

		if (c == 0x5341) /* 十 */
			value = value ? value * 10 : 10;
		else if (c >= '0' && c <= '9' && digits < 2)
			value = value * 10 + (int32_t)(c - '0');
		else if (han_digit(c) > 0)
			value += han_digit(c);
		else
			break;
		++*at;
		digits++;
	}
	return follows(scan, *at) && scan->c[*at] >= '0' && scan->c[*at] <= '9' ? 0 : value;
}

static int is_separator(uint32_t c)
{
	return c == '-' || c == '/' || c == '.';
}

int32_t gair__scan_year(const gair__scan *scan, size_t from, size_t *start, size_t *end)
{
	size_t i;

	for (i = from; i + 5 <= scan->size; i++)
		if (scan->c[i + 4] == YEAR && year_at(scan, i)) {
			*start = i;
			*end = i + 5;
			return year_at(scan, i);
		}
	return 0;
}

/* A day that begins at `at`; `year` is taken for one written without. */
static int date_at(const gair__scan *scan, size_t at, int32_t year, gair_date *date, size_t *end)
{
	int32_t own = year_at(scan, at);
	uint32_t mark;

	if (own) {
		at += 4;
		if (at >= scan->size || (scan->c[at] != YEAR && !is_separator(scan->c[at])))
			return 0;
		mark = scan->c[at++];
		year = own;
	} else {
		if (!year || (at > 0 && any_digit(scan->c[at - 1]) >= 0))
			return 0;
		mark = YEAR;
	}
	date->year = year;
	date->month = small_number(scan, &at);
	if (at >= scan->size || scan->c[at] != (mark == YEAR ? MONTH : mark))
		return 0;
	at++;
	date->day = small_number(scan, &at);
	if (mark == YEAR && (at >= scan->size || scan->c[at] != DAY))
		return 0;
	*end = mark == YEAR ? at + 1 : at;
	return gair__date_valid(date->year, date->month, date->day);
}

int gair__scan_date(const gair__scan *scan, size_t from, int32_t year, gair_date *date, size_t *start, size_t *end)
{
	size_t i;

	for (i = from; i < scan->size; i++)
		if (any_digit(scan->c[i]) >= 0 && date_at(scan, i, year, date, end)) {
			*start = i;
			return 1;
		}
	return 0;
}

/* 1 if the rest of a word stands at a character. */
static int stands_at(const gair__scan *scan, size_t at, const char *word, size_t size)
{
	size_t length;

	for (; size; word += length, size -= length, at++)
		if (at >= scan->size || scan->c[at] != gair__utf8_decode(word, size, &length, NULL))
			return 0;
	return 1;
}

int gair__scan_at(const gair__scan *scan, size_t at, const char *word)
{
	return stands_at(scan, at, word, strlen(word));
}

int gair__scan_find(const gair__scan *scan, size_t from, const char *word)
{
	size_t size = strlen(word), length = 0, i;
	uint32_t first = size ? gair__utf8_decode(word, size, &length, NULL) : 0;

	for (i = from; size && i < scan->size; i++)
		if (scan->c[i] == first && stands_at(scan, i + 1, word + length, size - length))
			return (int)i;
	return -1;
}
