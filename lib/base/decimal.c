#include "base/decimal.h"

#include <string.h>

int gair__add(int64_t a, int64_t b, int64_t *sum)
{
	if ((b > 0 && a > INT64_MAX - b) || (b < 0 && a < INT64_MIN - b))
		return 1;
	*sum = a + b;
	return 0;
}

/* Appends a digit to a magnitude; 1 where it leaves 64 bits. */
static int push_digit(uint64_t *magnitude, unsigned digit)
{
	if (*magnitude > (UINT64_MAX - digit) / 10)
		return 1;
	*magnitude = *magnitude * 10 + digit;
	return 0;
}

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int with_sign(uint64_t magnitude, int negative, int64_t *value)
{
	if (magnitude > (uint64_t)INT64_MAX + (negative ? 1u : 0u))
		return GAIR__DECIMAL_RANGE;
	*value = !negative ? (int64_t)magnitude : magnitude > INT64_MAX ? INT64_MIN : -(int64_t)magnitude;
	return GAIR__DECIMAL_OK;
}

int gair__decimal_read(const char *text, size_t size, int64_t scale, int64_t *value)
{
	size_t at = 0, digits = 0;
	uint64_t magnitude = 0;
	int negative = 0, range = 0, fraction = 0;

	if (at < size && (text[at] == '+' || text[at] == '-'))
		negative = text[at++] == '-';
	for (; at < size && is_digit(text[at]); at++, digits++)
		range |= push_digit(&magnitude, (unsigned)(text[at] - '0'));
	if (digits == 0)
		return GAIR__DECIMAL_MALFORMED;
	if (at < size && text[at] == '.') {
		at++;
		if (at == size)
			return GAIR__DECIMAL_MALFORMED;
		for (; at < size && is_digit(text[at]); at++) {
			if (scale > 1) {
				range |= push_digit(&magnitude, (unsigned)(text[at] - '0'));
				scale /= 10;
			} else if (text[at] != '0') {
				fraction = 1;
			}
		}
	}
	if (at != size)
		return GAIR__DECIMAL_MALFORMED;
	if (fraction)
		return GAIR__DECIMAL_FRACTION;
	for (; scale > 1; scale /= 10)
		range |= push_digit(&magnitude, 0);
	return range ? GAIR__DECIMAL_RANGE : with_sign(magnitude, negative, value);
}

size_t gair__integer_write(int64_t value, char out[24])
{
	char digits[24];
	uint64_t magnitude = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
	size_t count = 0, size = 0;

	do {
		digits[count++] = (char)('0' + magnitude % 10);
		magnitude /= 10;
	} while (magnitude);
	if (value < 0)
		out[size++] = '-';
	while (count)
		out[size++] = digits[--count];
	out[size] = '\0';
	return size;
}

size_t gair__money_write(int64_t fen, char out[32])
{
	uint64_t magnitude = fen < 0 ? (uint64_t)0 - (uint64_t)fen : (uint64_t)fen;
	uint64_t rest = magnitude % GAIR__FEN_PER_WAN, unit = GAIR__FEN_PER_WAN / 10;
	size_t size = 0;

	if (fen < 0)
		out[size++] = '-';
	size += gair__integer_write((int64_t)(magnitude / GAIR__FEN_PER_WAN), out + size);
	if (rest)
		out[size++] = '.';
	for (; rest; rest %= unit, unit /= 10)
		out[size++] = (char)('0' + rest / unit);
	out[size] = '\0';
	return size;
}
