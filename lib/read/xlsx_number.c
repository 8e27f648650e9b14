/* Numbers of a workbook, exactly: digits and a place of the point, no floating point. */
#include <string.h>

#include "base/date.h"
#include "read/xlsx.h"

#define PRECISION 15 /* digits that a workbook holds; it stores more of some */
#define MOST_DIGITS 64

struct number {
	char digits[MOST_DIGITS]; /* without zeros at either end */
	int count;                /* 0: the number is 0 */
	int point;                /* digits before the point; may be below 0 */
	int negative;
};

/* What a code says. */
struct look {
	int is_date, is_time;
	int shift; /* places that the point is moved: 2 for a percentage, −3 for thousands */
	int percent;
	const char *sign; /* shown before a number of this section: "", "+", "增", "减" */
};

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static const char *read_exponent(const char *at, const char *end, int *exponent)
{
	int negative = 0, value = 0;

	if (at < end && (*at == '+' || *at == '-'))
		negative = *at++ == '-';
	if (at == end || !is_digit(*at))
		return NULL;
	for (; at < end && is_digit(*at); at++)
		value = value < 100000 ? value * 10 + (*at - '0') : value;
	*exponent = negative ? -value : value;
	return at;
}

/* Drops the digits behind the first `most`, the last one rounded, and zeros at the end. */
static void round_number(struct number *number, int most)
{
	int i;

	if (number->count > most) {
		int up = number->digits[most] >= '5';

		number->count = most;
		for (i = most; up && i-- > 0;) {
			up = number->digits[i] == '9';
			number->digits[i] = up ? '0' : (char)(number->digits[i] + 1);
		}
		if (up) {
			number->digits[0] = '1';
			number->count = 1;
			number->point++;
		}
	}
	while (number->count && number->digits[number->count - 1] == '0')
		number->count--;
}

/* 1 if the text is a number, `[-]digits[.digits][E[+-]digits]`. Digits behind the first MOST_DIGITS are none that count. */
static int read_number(const char *text, size_t size, struct number *number)
{
	const char *at = text, *end = text + size;
	int point = 0, exponent = 0, any = 0, behind = 0;

	memset(number, 0, sizeof *number);
	if (at < end && (*at == '-' || *at == '+'))
		number->negative = *at++ == '-';
	for (; at < end && (is_digit(*at) || (*at == '.' && !behind)); at++) {
		if (*at == '.') {
			behind = 1;
			continue;
		}
		any = 1;
		if (number->count == 0 && *at == '0') {
			point -= behind;
			continue;
		}
		point += !behind;
		if (number->count < MOST_DIGITS)
			number->digits[number->count++] = *at;
	}
	if (any && at < end && (*at == 'E' || *at == 'e'))
		at = read_exponent(at + 1, end, &exponent);
	if (!any || at != end)
		return 0;
	number->point = point + exponent;
	round_number(number, PRECISION);
	if (number->count == 0)
		number->negative = number->point = 0;
	return 1;
}

/* The end of a section of a code: its semicolon, or the end. */
static const char *section_end(const char *at)
{
	for (; *at && *at != ';'; at++) {
		if (*at == '"') {
			const char *quote = strchr(at + 1, '"');

			if (!quote)
				return at + strlen(at);
			at = quote;
		} else if (*at == '[') {
			const char *bracket = strchr(at, ']');

			at = bracket ? bracket : at;
		} else if ((*at == '\\' || *at == '!' || *at == '_' || *at == '*') && at[1]) {
			at++;
		}
	}
	return at;
}

/* The section of a code that a number is shown by: the first, the one for negative ones, the one for 0. */
static const char *choose_section(const char *code, const struct number *number, const char **end)
{
	const char *starts[3], *ends[3];
	size_t count = 0, chosen = 0;

	for (;;) {
		starts[count] = code;
		ends[count] = section_end(code);
		code = ends[count++];
		if (count == 3 || !*code)
			break;
		code++;
	}
	if (count > 1 && number->negative)
		chosen = 1;
	else if (count > 2 && number->count == 0)
		chosen = 2;
	*end = ends[chosen];
	return starts[chosen];
}

static void see_literal(struct look *look, const char *at, size_t size, int before_digits)
{
	static const char *const signs[] = {"+", "增", "减"};
	size_t i, k;

	for (i = 0; i < sizeof signs / sizeof *signs; i++)
		for (k = 0; before_digits && k + strlen(signs[i]) <= size; k++)
			if (memcmp(at + k, signs[i], strlen(signs[i])) == 0)
				look->sign = signs[i];
}

/* Letters of days and times; `G/通用格式` and `General` are no days. */
static void see_letter(struct look *look, char c)
{
	if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'e')
		look->is_date = 1;
	else if (c == 'h' || c == 'H' || c == 's' || c == 'S')
		look->is_time = 1;
}

/* What a section is read by. */
struct section {
	struct look look;
	const char *at, *end;
	int digits, point, commas; /* seen; a point that is written, not counted; commas behind the last digit */
};

/* Words between quotes. A point among them shows tens of thousands: `0"."0,`. */
static void see_quoted(struct section *section)
{
	const char *text = section->at + 1, *quote = memchr(text, '"', (size_t)(section->end - text));

	if (!quote)
		quote = section->end;
	see_literal(&section->look, text, (size_t)(quote - text), !section->digits);
	if (section->digits && quote == text + 1 && *text == '.')
		section->point = 1;
	section->at = quote < section->end ? quote : section->end - 1;
}

static void see_escaped(struct section *section)
{
	if (section->at + 1 >= section->end)
		return;
	section->at++;
	see_literal(&section->look, section->at, 1, !section->digits);
	if (section->digits && *section->at == '.')
		section->point = 1;
}

/* A character beyond ASCII needs no quotes: all three of its bytes are looked at, from the first. */
static void see_plain(struct section *section)
{
	size_t left = (size_t)(section->end - section->at);

	if (left >= 7 && memcmp(section->at, "General", 7) == 0)
		section->at += 6;
	else if (*section->at == '+' || (unsigned char)*section->at >= 0xC0)
		see_literal(&section->look, section->at, *section->at == '+' || left < 3 ? 1 : 3, !section->digits);
	else
		see_letter(&section->look, *section->at);
}

static void see_part(struct section *section)
{
	const char *bracket;

	switch (*section->at) {
	case '"':
		see_quoted(section);
		break;
	case '\\':
	case '!':
		see_escaped(section);
		break;
	case '_':
	case '*':
		section->at += section->at + 1 < section->end;
		break;
	case '[':
		bracket = memchr(section->at, ']', (size_t)(section->end - section->at));
		section->at = bracket ? bracket : section->at;
		break;
	case '0':
	case '#':
	case '?':
		section->digits++;
		section->commas = 0;
		section->look.shift -= section->point;
		break;
	case ',':
		section->commas += section->digits > 0;
		break;
	case '%':
		section->look.percent = 1;
		break;
	default:
		see_plain(section);
		break;
	}
}

static struct look read_section(const char *at, const char *end)
{
	struct section section = {{0, 0, 0, 0, ""}, at, end, 0, 0, 0};

	for (; section.at < end; section.at++)
		see_part(&section);
	/* each comma behind the last digit divides by a thousand */
	section.look.shift -= 3 * section.commas;
	section.look.shift += section.look.percent ? 2 : 0;
	return section.look;
}

static void append_digits(const struct number *number, gair__buffer *out)
{
	int i, last = number->count > number->point ? number->count : number->point;

	if (number->point <= 0)
		gair__buffer_append_byte(out, '0');
	for (i = number->point < 0 ? number->point : 0; i < last; i++) {
		if (i == number->point)
			gair__buffer_append_byte(out, '.');
		gair__buffer_append_byte(out, i >= 0 && i < number->count ? number->digits[i] : '0');
	}
}

static int days_in(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* The day of a serial number; 0 where it is none. Day 60 of 1900 does not exist, and is counted all the same. */
static int append_date(const struct number *number, int since_1904, gair__buffer *out)
{
	int64_t serial = 0;
	int year = since_1904 ? 1904 : 1900, month = 1, i;
	char text[16];

	if (number->negative || number->point > 7)
		return 0;
	for (i = 0; i < number->point; i++)
		serial = serial * 10 + (i < number->count ? number->digits[i] - '0' : 0);
	if (!since_1904)
		serial -= serial > 60 ? 2 : 1;
	if (serial < 0 || serial > 2958463)
		return 0;
	for (; serial >= 365 + (days_in(year, 2) == 29); year++)
		serial -= 365 + (days_in(year, 2) == 29);
	for (; serial >= days_in(year, month); month++)
		serial -= days_in(year, month);
	gair__buffer_append(out, text, gair__date_write(year, month, (int32_t)serial + 1, text));
	return 1;
}

void gair__xlsx_show(const char *text, size_t size, const char *code, int since_1904, gair__buffer *out)
{
	struct look look = {0, 0, 0, 0, ""};
	struct number number;
	const char *end;

	if (!read_number(text, size, &number) || number.point > 40 || number.point < -40) {
		gair__buffer_append(out, text, size);
		return;
	}
	if (code) {
		code = choose_section(code, &number, &end);
		look = read_section(code, end);
	}
	if (look.is_date && append_date(&number, since_1904, out))
		return;
	if (number.count)
		number.point += look.shift;
	if (number.count && *look.sign)
		gair__buffer_append_string(out, number.negative && strcmp(look.sign, "减") != 0 ? "-" : look.sign);
	else if (number.negative)
		gair__buffer_append_byte(out, '-');
	append_digits(&number, out);
	if (look.percent)
		gair__buffer_append_byte(out, '%');
}
