/* The numerals that Word counts by. */
#include <string.h>

#include "read/docx.h"

/* Consecutive characters: the first one, and how many there are. Past the last the number is decimal. */
static const struct run {
	const char *format;
	uint32_t first, count;
} runs[] = {
	{"decimalEnclosedCircle", 0x2460, 20},   {"decimalEnclosedCircleChinese", 0x2460, 20},
	{"decimalEnclosedParen", 0x2474, 20},    {"decimalEnclosedFullstop", 0x2488, 20},
	{"ideographEnclosedCircle", 0x3280, 10},
};

/* Named characters. */
static const struct word {
	const char *format, *characters;
} words[] = {
	{"ideographTraditional", "甲乙丙丁戊己庚辛壬癸"},
	{"ideographZodiac", "子丑寅卯辰巳午未申酉戌亥"},
};

/* Systems of digits and places. `count` is 0 for digits alone, else the first number that is written by digits alone. */
static const struct counting {
	const char *format, *digits, *places;
	uint32_t below;
	int leading; /* 一十 rather than 十 */
} countings[] = {
	{"chineseCounting", "〇一二三四五六七八九", "十百千", 100, 0},
	{"chineseCountingThousand", "零一二三四五六七八九", "十百千", 10000, 0},
	{"taiwaneseCounting", "〇一二三四五六七八九", "十百千", 100, 0},
	{"taiwaneseCountingThousand", "零一二三四五六七八九", "十百千", 10000, 0},
	{"japaneseCounting", "〇一二三四五六七八九", "十百千", 10000, 0},
	{"ideographDigital", "〇一二三四五六七八九", "", 0, 0},
	{"japaneseDigitalTenThousand", "〇一二三四五六七八九", "", 0, 0},
	{"taiwaneseDigital", "〇一二三四五六七八九", "", 0, 0},
	{"chineseLegalSimplified", "零壹贰叁肆伍陆柒捌玖", "拾佰仟", 10000, 1},
	{"ideographLegalTraditional", "零壹貳參肆伍陸柒捌玖", "拾佰仟", 10000, 1},
	{"decimalFullWidth", "０１２３４５６７８９", "", 0, 0},
	{"decimalFullWidth2", "０１２３４５６７８９", "", 0, 0},
};

/* Each character of these strings takes three bytes. */
static void append_character(gair__buffer *out, const char *characters, size_t index)
{
	gair__buffer_append(out, characters + index * 3, 3);
}

static void append_places(const struct counting *counting, uint32_t value, gair__buffer *out)
{
	static const uint32_t units[] = {1000, 100, 10, 1};
	int started = 0, gap = 0;
	size_t i;

	for (i = 0; i < 4; i++) {
		uint32_t digit = value / units[i] % 10;

		if (digit == 0) {
			gap = started;
			continue;
		}
		if (gap)
			append_character(out, counting->digits, 0);
		gap = 0;
		if (started || counting->leading || !(units[i] == 10 && digit == 1))
			append_character(out, counting->digits, digit);
		if (i < 3)
			append_character(out, counting->places, 2 - i);
		started = 1;
	}
}

static void append_digits(const struct counting *counting, uint32_t value, gair__buffer *out)
{
	char text[12];
	size_t size = 0;

	do
		text[size++] = (char)(value % 10);
	while ((value /= 10) != 0);
	while (size > 0)
		append_character(out, counting->digits, (size_t)text[--size]);
}

static void append_counting(const struct counting *counting, uint32_t value, gair__buffer *out)
{
	if (value == 0 || value >= counting->below)
		append_digits(counting, value, out);
	else
		append_places(counting, value, out);
}

static void append_roman(uint32_t value, char shift, gair__buffer *out)
{
	static const struct {
		uint32_t value;
		const char *text;
	} parts[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
		     {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
	size_t i;

	for (i = 0; i < sizeof parts / sizeof *parts; i++)
		for (; value >= parts[i].value; value -= parts[i].value) {
			gair__buffer_append_byte(out, (char)(parts[i].text[0] + shift));
			if (parts[i].text[1])
				gair__buffer_append_byte(out, (char)(parts[i].text[1] + shift));
		}
}

/* a … z, aa, bb, as Word does it. */
static void append_letters(uint32_t value, char first, gair__buffer *out)
{
	uint32_t times = (value - 1) / 26 + 1;

	for (; times > 0; times--)
		gair__buffer_append_byte(out, (char)(first + (char)((value - 1) % 26)));
}

static int append_western(const char *format, uint32_t value, gair__buffer *out)
{
	int is_lower = strncmp(format, "lower", 5) == 0;

	if (!is_lower && strncmp(format, "upper", 5) != 0)
		return 0;
	if (strcmp(format + 5, "Roman") == 0 && value > 0 && value < 4000)
		append_roman(value, is_lower ? 32 : 0, out);
	else if (strcmp(format + 5, "Letter") == 0 && value > 0 && value <= 780)
		append_letters(value, is_lower ? 'a' : 'A', out);
	else
		return 0;
	return 1;
}

void gair__numeral(const char *format, uint32_t value, gair__buffer *out)
{
	size_t i;

	if (strcmp(format, "none") == 0)
		return;
	for (i = 0; i < sizeof countings / sizeof *countings; i++)
		if (strcmp(format, countings[i].format) == 0) {
			append_counting(&countings[i], value, out);
			return;
		}
	for (i = 0; i < sizeof runs / sizeof *runs; i++)
		if (strcmp(format, runs[i].format) == 0 && value >= 1 && value <= runs[i].count) {
			gair__buffer_append_code_point(out, runs[i].first + value - 1);
			return;
		}
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(format, words[i].format) == 0 && value >= 1 && value <= strlen(words[i].characters) / 3) {
			append_character(out, words[i].characters, value - 1);
			return;
		}
	if (append_western(format, value, out))
		return;
	if (strcmp(format, "decimalZero") == 0 && value < 10)
		gair__buffer_append_byte(out, '0');
	gair__buffer_append_integer(out, value);
}
