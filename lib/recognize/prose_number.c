/* Numbers in prose: 41件, １，２３４件, 三十二件, 1.2万件, 近50件, 2020年. */
#include "base/decimal.h"
#include "recognize/prose.h"

#define DIGITS 24 /* characters of a number that can still be one */

typedef struct unit {
	uint32_t characters[3];
	uint8_t unit;
} unit;

/* The longer ones first. */
static const unit units[] = {
	{{0x4E07, 0x5143, 0}, UNIT_MONEY},      /* 万元 */
	{{0x4EBF, 0x5143, 0}, UNIT_MONEY},      /* 亿元 */
	{{0x5143, 0, 0}, UNIT_MONEY},           /* 元 */
	{{0x4EF6, 0x6B21, 0}, UNIT_ITEM},       /* 件次 */
	{{0x4EF6, 0, 0}, UNIT_ITEM},            /* 件 */
	{{0x5B97, 0, 0}, UNIT_ITEM},            /* 宗 */
	{{0x8D77, 0, 0}, UNIT_ITEM},            /* 起 */
	{{0x4F8B, 0, 0}, UNIT_ITEM},            /* 例 */
	{{0x6761, 0x6B21, 0}, UNIT_OTHER},      /* 条次 */
	{{0x6761, 0, 0}, UNIT_PIECE},           /* 条 */
	{{0x4EFD, 0, 0}, UNIT_PIECE},           /* 份 */
	{{0x6B21, 0, 0}, UNIT_PIECE},           /* 次 */
	{{0x4E2A, 0x767E, 0x5206}, UNIT_OTHER}, /* 个百分点 */
	{{0x4E2A, 0x6708, 0}, UNIT_OTHER},      /* 个月 */
	{{0x4E2A, 0x5DE5, 0}, UNIT_OTHER},      /* 个工作日 */
	{{0x4E2A, 0, 0}, UNIT_PIECE},           /* 个 */
	{{0x9879, 0, 0}, UNIT_PROJECT},         /* 项 */
	{{0x90E8, 0, 0}, UNIT_PROJECT},         /* 部 */
};

/* Characters behind a number that say that it counts something else. */
static const uint32_t other_units[] = {
	'%',
	0x2030,
	0x4EBA /* 人 */,
	0x5BB6 /* 家 */,
	0x7BC7 /* 篇 */,
	0x671F /* 期 */,
	0x573A /* 场 */,
	0x5904 /* 处 */,
	0x540D /* 名 */,
	0x6708 /* 月 */,
	0x65E5 /* 日 */,
	0x53F7 /* 号 */,
	0x65F6 /* 时 */,
	0x5929 /* 天 */,
	0x6B3E /* 款 */,
	0x7EA7 /* 级 */,
	0x500D /* 倍 */,
	0x6237 /* 户 */,
	0x5C0F /* 小时 */,
	0x5927 /* 大 */,
	0x79CD /* 种 */,
	0x7C7B /* 类 */,
};

static uint32_t character(const gair__sentence *sentence, size_t at)
{
	return at < sentence->length ? sentence->characters[at] : 0;
}

static int is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* The value of a numeral 〇 to 九, 两; −1 for another character. */
static int numeral(uint32_t c)
{
	static const uint32_t numerals[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
	int i;

	if (c == 0x3007) /* 〇 */
		return 0;
	if (c == 0x4E24) /* 两 */
		return 2;
	for (i = 0; i < 10; i++)
		if (numerals[i] == c)
			return i;
	return -1;
}

/* 十, 百, 千, 万, 亿; 0 for another character. */
static int64_t multiplier(uint32_t c)
{
	switch (c) {
	case 0x5341:
		return 10;
	case 0x767E:
		return 100;
	case 0x5343:
		return 1000;
	case 0x4E07:
		return 10000;
	case 0x4EBF:
		return 100000000;
	default:
		return 0;
	}
}

/* A comma with exactly three digits behind it and no fourth. */
static int groups(const gair__sentence *sentence, size_t at, size_t digits_before)
{
	return character(sentence, at) == ',' && digits_before >= 1 && digits_before <= 3 &&
	       is_digit(character(sentence, at + 1)) && is_digit(character(sentence, at + 2)) &&
	       is_digit(character(sentence, at + 3)) && !is_digit(character(sentence, at + 4));
}

/* Digits with separators and a decimal point: their text in ASCII. */
static size_t scan_digits(const gair__sentence *sentence, size_t at, char text[DIGITS], size_t *size, size_t *decimals)
{
	size_t group = 0, grouped = 0;

	*size = *decimals = 0;
	for (; *size + 2 < DIGITS; at++) {
		uint32_t c = character(sentence, at);

		if (is_digit(c)) {
			text[(*size)++] = (char)c;
			group++;
			continue;
		}
		/* the first group may be followed by more, each of three digits */
		if (c == ',' && (grouped ? group == 3 : group <= 3) &&
		    (groups(sentence, at, group) || (is_digit(character(sentence, at + 1)) && groups(sentence, at + 4, 3)))) {
			group = 0;
			grouped = 1;
			continue;
		}
		break;
	}
	if (character(sentence, at) == '.' && is_digit(character(sentence, at + 1)) && *size + 2 < DIGITS) {
		text[(*size)++] = '.';
		for (at++; is_digit(character(sentence, at)) && *size + 1 < DIGITS; at++, (*decimals)++)
			text[(*size)++] = (char)character(sentence, at);
	}
	return at;
}

/* 三百二十一: sections below 万 are added up; 〇 and 零 add nothing. Ends where a second digit follows a digit. */
static size_t scan_numerals(const gair__sentence *sentence, size_t at, int64_t *value)
{
	int64_t total = 0, section = 0, unit_value;
	int digit = -1, next;
	size_t start = at;

	for (; at - start < DIGITS; at++) {
		uint32_t c = character(sentence, at);

		next = numeral(c);
		if (next >= 0) {
			if (digit > 0)
				break;
			digit = next;
			continue;
		}
		unit_value = multiplier(c);
		if (!unit_value)
			break;
		if (unit_value < 10000) {
			section += (digit < 0 ? 1 : digit) * unit_value;
		} else {
			total += (section + (digit < 0 ? 0 : digit)) * unit_value;
			section = 0;
		}
		digit = -1;
	}
	*value = total + section + (digit < 0 ? 0 : digit);
	return at;
}

/* 二〇二〇年: digits by their places. The year, or 0. */
static int64_t numeral_year(const gair__sentence *sentence, size_t at)
{
	int64_t value = 0;
	int i, digit;

	for (i = 0; i < 4; i++) {
		digit = numeral(character(sentence, at + (size_t)i));
		if (digit < 0)
			return 0;
		value = value * 10 + digit;
	}
	return character(sentence, at + 4) == 0x5E74 && value >= 1900 && value < 2200 ? value : 0;
}

static size_t scan_unit(const gair__sentence *sentence, size_t at, gair__token *token)
{
	size_t i, length;

	for (i = 0; i < GAIR__COUNT(units); i++) {
		for (length = 0; length < 3 && units[i].characters[length]; length++)
			if (character(sentence, at + length) != units[i].characters[length])
				break;
		if (length == 3 || units[i].characters[length] == 0) {
			token->unit = units[i].unit;
			return at + length;
		}
	}
	for (i = 0; i < GAIR__COUNT(other_units); i++)
		if (character(sentence, at) == other_units[i]) {
			token->unit = UNIT_OTHER;
			return at + 1;
		}
	return at;
}

/* 余, 多, 几 between number and unit; 左右, 以上, 以内 behind it. */
static size_t scan_about(const gair__sentence *sentence, size_t at, gair__token *token)
{
	static const uint32_t behind[][2] = {{0x5DE6, 0x53F3}, {0x4EE5, 0x4E0A}, {0x4EE5, 0x5185}, {0x4E0A, 0x4E0B}};
	uint32_t c = character(sentence, at);
	size_t i;

	if (c == 0x4F59 || c == 0x591A || c == 0x51E0 || c == 0x6765) {
		token->about = 1;
		return at + 1;
	}
	for (i = 0; i < GAIR__COUNT(behind); i++)
		if (c == behind[i][0] && character(sentence, at + 1) == behind[i][1]) {
			token->about = 1;
			return at + 2;
		}
	return at;
}

/* 10 to the power of `n`, for as many decimals as a scale has. */
static int64_t power(size_t n)
{
	int64_t value = 1;

	for (; n; n--)
		value *= 10;
	return value;
}

/* The value of the digits in `scale`, and what one unit of their last place is worth. */
static int set_value(gair__token *token, const char *text, size_t size, size_t decimals, int64_t scale)
{
	if (decimals > 12 || scale % power(decimals))
		return 0;
	if (gair__decimal_read(text, size, scale, &token->value) != GAIR__DECIMAL_OK)
		return 0;
	token->slack = scale > 1 ? scale / power(decimals) : 0;
	return 1;
}

static int64_t money_scale(uint32_t first)
{
	if (first == 0x4E07)
		return GAIR__FEN_PER_WAN;
	return first == 0x4EBF ? (int64_t)GAIR__FEN_PER_WAN * 10000 : 100;
}

/* A number in digits and what follows it. 0 where it is none to be used, its end is right in any case. */
static size_t scan_figures(const gair__sentence *sentence, size_t at, gair__token *token)
{
	char text[DIGITS];
	size_t size, decimals, unit_at;
	int64_t scale = 1;
	int valid;

	at = scan_digits(sentence, at, text, &size, &decimals);
	if (character(sentence, at) == 0x5E74 && size == 4 && decimals == 0) { /* 年 */
		token->kind = TOKEN_YEAR;
		set_value(token, text, size, 0, 1);
		return at + 1;
	}
	at = scan_about(sentence, at, token);
	if (multiplier(character(sentence, at)) >= 1000 && character(sentence, at + 1) != 0x5143) {
		scale = multiplier(character(sentence, at));
		at = scan_about(sentence, at + 1, token);
	}
	unit_at = at;
	at = scan_unit(sentence, at, token);
	if (token->unit == UNIT_MONEY)
		scale = money_scale(character(sentence, unit_at)) * scale;
	at = scan_about(sentence, at, token);
	valid = set_value(token, text, size, decimals, scale);
	/* an amount to the last place of 万元 is exact where the table has the same places; a whole count is exact */
	if (!valid)
		token->unit = UNIT_OTHER;
	return at;
}

/* A number in Chinese numerals counts only where a unit follows it: 一 stands in many words. */
static size_t scan_words(const gair__sentence *sentence, size_t at, gair__token *token)
{
	size_t start = at;
	int64_t year = numeral_year(sentence, at);

	if (year) {
		token->kind = TOKEN_YEAR;
		token->value = year;
		return at + 5;
	}
	at = scan_numerals(sentence, at, &token->value);
	at = scan_about(sentence, at, token);
	at = scan_unit(sentence, at, token);
	return token->unit == UNIT_NONE || token->unit == UNIT_MONEY ? start : scan_about(sentence, at, token);
}

/* 第20条, 12-15件, 12至15件: no counts. */
static int is_part_of_more(const gair__sentence *sentence, size_t at, size_t end)
{
	uint32_t before = at ? character(sentence, at - 1) : 0, behind = character(sentence, end);

	if (before == 0x7B2C || before == '-' || before == '~' || before == 0x2014 || before == '/' || before == '.')
		return 1;
	if (behind == '-' || behind == '~' || behind == 0x2014 || behind == '/')
		return 1;
	if ((behind == 0x81F3 || behind == 0x5230) && (is_digit(character(sentence, end + 1)))) /* 至, 到 */
		return 1;
	return (before == 0x81F3 || before == 0x5230) && at >= 2 && is_digit(character(sentence, at - 2));
}

size_t gair__scan_number(const gair__sentence *sentence, size_t at, gair__token *token)
{
	uint32_t c = character(sentence, at);
	size_t end;

	token->kind = TOKEN_NUMBER;
	token->unit = UNIT_NONE;
	token->about = 0;
	token->value = token->slack = 0;
	if (is_digit(c))
		end = scan_figures(sentence, at, token);
	else if (numeral(c) >= 0 || c == 0x5341)
		end = scan_words(sentence, at, token);
	else
		return at;
	if (end > at && token->kind == TOKEN_NUMBER && is_part_of_more(sentence, at, end))
		token->unit = UNIT_OTHER;
	return end;
}
