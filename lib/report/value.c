#include "report/value.h"

#include <string.h>

#include <gaireport/form.h>
#include <gaireport/report.h>

#include "base/decimal.h"
#include "base/fold.h"
#include "base/utf8.h"

#define LONGEST 96 /* characters of a text that may still be a figure */

/* A text folded to characters, white space dropped; `gap[i]` tells of white space before character i. */
struct folded {
	uint16_t c[LONGEST];
	uint8_t gap[LONGEST];
	size_t size;
};

static int fold_text(const char *text, size_t size, struct folded *out)
{
	size_t length;
	int gap = 0;

	out->size = 0;
	for (; size; text += length, size -= length) {
		uint32_t raw = (unsigned char)*text, c;

		length = 1;
		if (raw >= 0x80)
			raw = gair__utf8_decode(text, size, &length, NULL);
		c = raw >= '0' && raw <= '9' ? raw : gair__fold_char(raw);
		if (c == 0) {
			/* a character without width inside a number does not part it */
			gap |= raw < 0x200B || raw > 0x200D;
			continue;
		}
		if (out->size == LONGEST)
			return 0;
		out->gap[out->size] = (uint8_t)gap;
		out->c[out->size++] = (uint16_t)(c > 0xFFFF ? GAIR__REPLACEMENT : c);
		gap = 0;
	}
	return 1;
}

static int is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static int is_minus(uint32_t c)
{
	return c == '-' || c == 0x2212 || (c >= 0x2010 && c <= 0x2015) || c == 0x2500;
}

/* How far `word` matches at `at`: characters, or 0. */
static size_t match_word(const struct folded *text, size_t at, const uint16_t *word)
{
	size_t i;

	for (i = 0; word[i]; i++)
		if (at + i >= text->size || text->c[at + i] != word[i])
			return 0;
	return i;
}

static int is_not_applicable(const struct folded *text)
{
	static const uint16_t words[][4] = {u"无", u"不适用", u"不涉及"};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (match_word(text, 0, words[i]) == text->size)
			return 1;
	for (i = 0; i < text->size; i++)
		if (!is_minus(text->c[i]) && text->c[i] != '/' && text->c[i] != '_' && text->c[i] != '\\')
			return 0;
	return 1;
}

static const struct sign {
	uint16_t word[3];
	int negative, signed_only;
} signs[] = {
	{u"+", 0, 0}, {u"增加", 0, 1}, {u"增", 0, 1}, {u"减少", 1, 1}, {u"减", 1, 1},
};

static const struct unit {
	uint16_t word[3];
	int money;
	int64_t scale; /* money: fen in one */
	unsigned flags;
	int folded; /* the unit is the usual one: it does not count as raw text */
} units[] = {
	{u"万元", 1, GAIR__FEN_PER_WAN, 0, 1},
	{u"亿元", 1, INT64_C(10000000000), GAIR__VALUE_UNIT, 0},
	{u"元", 1, 100, GAIR__VALUE_UNIT, 0},
	{u"件", 0, 1, 0, 0},
	{u"条", 0, 1, 0, 0},
	{u"起", 0, 1, 0, 0},
	{u"宗", 0, 1, 0, 0},
	{u"份", 0, 1, 0, 0},
	{u"项", 0, 1, 0, 0},
	{u"个", 0, 1, 0, 0},
	{u"次", 0, 1, 0, 0},
	{u"部", 0, 1, 0, 0},
	{u"例", 0, 1, 0, 0},
};

/* The number's characters between sign and unit, checked for shape, written to ASCII. */
struct digits {
	char text[LONGEST + 2];
	size_t size;
	int split; /* white space between two digits */
};

/* Takes digits with thousands separators and a fraction from `at`; returns the end, or `at` where the shape is wrong. */
static size_t take_digits(const struct folded *text, size_t at, struct digits *out)
{
	size_t start = at, group = 0, separators = 0;
	int fraction = 0;

	for (; at < text->size; at++) {
		uint32_t c = text->c[at];

		if (is_digit(c)) {
			out->split |= text->gap[at] && at > start && is_digit(text->c[at - 1]);
			out->text[out->size++] = (char)c;
			group++;
		} else if (c == ',' && !fraction && group && (separators ? group == 3 : group <= 3) && at + 1 < text->size &&
			   is_digit(text->c[at + 1])) {
			separators++;
			group = 0;
		} else if (c == '.' && !fraction && group && at + 1 < text->size && is_digit(text->c[at + 1])) {
			if (separators && group != 3)
				return start;
			fraction = 1;
			out->text[out->size++] = '.';
		} else {
			break;
		}
	}
	return separators && !fraction && group != 3 ? start : at;
}

static const struct unit *take_unit(const struct folded *text, size_t *at, int money)
{
	size_t i, length;

	for (i = 0; i < sizeof units / sizeof *units; i++) {
		length = match_word(text, *at, units[i].word);
		if (length && units[i].money == money) {
			*at += length;
			return &units[i];
		}
	}
	return NULL;
}

/* 1 if what stands from `at` on is one annotation in brackets. */
static int is_annotation(const struct folded *text, size_t at)
{
	uint32_t open = text->c[at], close = text->c[text->size - 1];

	return text->size - at >= 3 && ((open == '(' && close == ')') || (open == '[' && close == ']'));
}

/* 1 if the digits as written are those that the value is written with. */
static int is_canonical(const struct digits *digits, int kind, int64_t value)
{
	char canonical[32];
	size_t size = kind == GAIR_KIND_MONEY ? gair__money_write(value, canonical) : gair__integer_write(value, canonical);

	return size == digits->size && memcmp(canonical, digits->text, size) == 0;
}

static size_t take_sign(const struct folded *text, int kind, int *negative, int *raw)
{
	size_t i, length;

	if (is_minus(text->c[0])) {
		*negative = 1;
		*raw = text->c[0] != '-' && text->c[0] != 0x2212;
		return 1;
	}
	for (i = 0; i < sizeof signs / sizeof *signs; i++) {
		length = match_word(text, 0, signs[i].word);
		if (length == 0 || (signs[i].signed_only && kind != GAIR_KIND_SIGNED_COUNT))
			continue;
		*negative = signs[i].negative;
		*raw = i != 0 || kind != GAIR_KIND_SIGNED_COUNT;
		return length;
	}
	return 0;
}

static gair__value as_text(unsigned flags)
{
	gair__value value = {GAIR_STATE_TEXT, 0, flags | GAIR__VALUE_RAW};

	return value;
}

/* What a well-shaped number says, once its digits, sign and unit are known. */
static gair__value number_value(int kind, struct digits *digits, int64_t scale, unsigned flags)
{
	gair__value value = {GAIR_STATE_NUMBER, 0, flags};
	int odd = gair__decimal_read(digits->text, digits->size, scale, &value.value);

	if (odd == GAIR__DECIMAL_RANGE)
		return as_text(GAIR__VALUE_RANGE);
	if (odd == GAIR__DECIMAL_FRACTION)
		return as_text(GAIR__VALUE_FRACTION);
	if (odd != GAIR__DECIMAL_OK)
		return as_text(0);
	if (digits->split) {
		value.state = GAIR_STATE_TEXT;
		value.flags |= GAIR__VALUE_SPLIT | GAIR__VALUE_RAW;
	}
	if (kind != GAIR_KIND_SIGNED_COUNT && value.value < 0)
		value.flags |= GAIR__VALUE_NEGATIVE;
	if (!is_canonical(digits, kind, value.value))
		value.flags |= GAIR__VALUE_RAW;
	return value;
}

static gair__value read_folded(int32_t kind, const struct folded *folded)
{
	struct digits digits;
	const struct unit *unit;
	int negative = 0, raw = 0, money = kind == GAIR_KIND_MONEY;
	int64_t scale = money ? GAIR__FEN_PER_WAN : 1;
	unsigned flags = 0;
	size_t at, end;

	digits.size = 0;
	digits.split = 0;
	at = take_sign(folded, kind, &negative, &raw);
	if (negative)
		digits.text[digits.size++] = '-';
	end = take_digits(folded, at, &digits);
	if (end == at)
		return as_text(0);
	at = end;
	unit = take_unit(folded, &at, money);
	if (unit) {
		scale = unit->scale;
		flags |= unit->flags;
		raw |= !unit->folded;
	}
	if (at < folded->size) {
		if (!is_annotation(folded, at))
			return as_text(0);
		flags |= GAIR__VALUE_ANNOTATED;
		raw = 1;
	}
	return number_value(kind, &digits, scale, flags | (raw ? GAIR__VALUE_RAW : 0));
}

#define PLAIN_LONGEST 18u /* digits that are within 64 bits for certain */

/* A count as nearly all are written: ASCII digits, no zero before others. 1 if it is one. */
static int read_plain(const char *text, size_t size, int64_t *value)
{
	int64_t number = 0;
	size_t i;

	if (size == 0 || size > PLAIN_LONGEST || (text[0] == '0' && size > 1))
		return 0;
	for (i = 0; i < size; i++) {
		if (!is_digit((unsigned char)text[i]))
			return 0;
		number = number * 10 + (text[i] - '0');
	}
	*value = number;
	return 1;
}

gair__value gair__value_read(int32_t kind, const char *text, size_t size)
{
	static const gair__value blank = {GAIR_STATE_BLANK, 0, 0},
				 not_applicable = {GAIR_STATE_NOT_APPLICABLE, 0, GAIR__VALUE_RAW};
	gair__value plain = {GAIR_STATE_NUMBER, 0, 0};
	struct folded folded;

	if (kind != GAIR_KIND_MONEY && read_plain(text, size, &plain.value))
		return plain;
	if (!fold_text(text, size, &folded))
		return as_text(0);
	if (folded.size == 0)
		return blank;
	return is_not_applicable(&folded) ? not_applicable : read_folded(kind, &folded);
}

/* 1 if a figure may begin with the folded character. */
static int may_begin_figure(uint32_t c)
{
	switch (c) {
	case '+':
	case '/':
	case '_':
	case '\\':
	case 0:      /* white space */
	case 0x65E0: /* 无 */
	case 0x4E0D: /* 不适用 */
	case 0x589E: /* 增 */
	case 0x51CF: /* 减 */
		return 1;
	default:
		return is_digit(c) || is_minus(c);
	}
}

/* 1 for a label's number before a Han character, which E4 to E9 lead: 3.其他 */
static int is_numbered(const char *text, size_t size)
{
	size_t at;

	for (at = 0; at < size && is_digit((unsigned char)text[at]); at++)
		;
	return size - at >= 2 && text[at] == '.' && (unsigned char)text[at + 1] >= 0xE4 && (unsigned char)text[at + 1] <= 0xE9;
}

/* 1 if the first characters allow a figure: 不 begins 不适用 and 不涉及, and many labels (不予公开). */
static int begins_as_figure(const char *text, size_t size)
{
	uint32_t first, second;
	size_t length;

	if (is_numbered(text, size))
		return 0;
	first = gair__fold_char(gair__utf8_decode(text, size, &length, NULL));
	if (first != 0x4E0D || length == size)
		return may_begin_figure(first);
	second = gair__fold_char(gair__utf8_decode(text + length, size - length, &length, NULL));
	return second == 0 || second == 0x9002 || second == 0x6D89;
}

int gair__looks_like_figure(const char *text, size_t size)
{
	struct folded folded;
	gair__value value;

	if (size == 0 || read_plain(text, size, &value.value))
		return 1;
	if (!begins_as_figure(text, size))
		return 0;
	if (!fold_text(text, size, &folded))
		return 0;
	if (is_not_applicable(&folded))
		return 1;
	value = read_folded(GAIR_KIND_SIGNED_COUNT, &folded);
	if (value.state != GAIR_STATE_TEXT || (value.flags & (GAIR__VALUE_FRACTION | GAIR__VALUE_RANGE | GAIR__VALUE_SPLIT)))
		return 1;
	value = read_folded(GAIR_KIND_MONEY, &folded);
	return value.state == GAIR_STATE_NUMBER || (value.flags & GAIR__VALUE_FRACTION);
}
