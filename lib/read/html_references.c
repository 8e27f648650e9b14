/* Character references, named and numeric, with the standard's rules for those that are in error. */
#include "base/utf8.h"
#include "read/html.h"
#include "read/html_references_table.h"
#include "read/html_scan.h"

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int is_alphanumeric(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The characters that numbers from 128 to 159 stand for: those of windows-1252. */
static const uint16_t controls[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

static uint32_t numbered(uint32_t number)
{
	if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
		return GAIR__REPLACEMENT;
	return number >= 0x80 && number <= 0x9F ? controls[number - 0x80] : number;
}

static int digit_value(char c, int hexadecimal)
{
	if (is_digit(c))
		return c - '0';
	if (!hexadecimal)
		return -1;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* `&#12;`, `&#x0C;`: the semicolon may be missing. */
static size_t numeric(const char *start, const char *end, uint32_t characters[2])
{
	const char *at = start + 2, *digits;
	int hexadecimal = at < end && (*at == 'x' || *at == 'X'), digit;
	uint32_t number = 0;

	at += hexadecimal;
	for (digits = at; at < end && (digit = digit_value(*at, hexadecimal)) >= 0; at++)
		if (number <= 0x10FFFF)
			number = number * (hexadecimal ? 16 : 10) + (uint32_t)digit;
	if (at == digits)
		return 0;
	characters[0] = numbered(number);
	at += at < end && *at == ';';
	return (size_t)(at - start);
}

/* Orders a name of `size` bytes and a row's name. */
static int compare(const char *name, size_t size, const char *row)
{
	size_t i;

	for (i = 0; i < size; i++) {
		if (name[i] != row[i])
			return (unsigned char)name[i] < (unsigned char)row[i] ? -1 : 1;
	}
	return row[size] ? -1 : 0;
}

/* The row of a name, -1 where there is none. */
static int find_name(const char *name, size_t size)
{
	int low = reference_rows[name[0] - 'A'], high = reference_rows[name[0] - 'A' + 1];

	while (low < high) {
		int middle = (low + high) / 2, order = compare(name, size, reference_names + references[middle].name);

		if (order == 0)
			return middle;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return -1;
}

/* The longest name that the text begins with; some short ones need no semicolon. */
static size_t named(const char *start, const char *end, int attribute, uint32_t characters[2])
{
	const char *name = start + 1;
	size_t size = 0;
	int row;

	while (name + size < end && size < LONGEST_REFERENCE && is_alphanumeric(name[size]))
		size++;
	if (name + size < end && name[size] == ';')
		size++;
	for (; size > 1; size = size - 1 > LONGEST_BARE ? LONGEST_BARE : size - 1) {
		row = find_name(name, size);
		if (row < 0)
			continue;
		/* in an attribute, `&copy=1` is part of an address */
		if (attribute && name[size - 1] != ';' && name + size < end && (name[size] == '=' || is_alphanumeric(name[size])))
			return 0;
		characters[0] = references[row].first;
		characters[1] = references[row].second;
		return size + 1;
	}
	return 0;
}

size_t gair__html_reference(const char *at, const char *end, int attribute, uint32_t characters[2])
{
	characters[0] = characters[1] = 0;
	if (end - at >= 6 && memcmp(at, "&nbsp;", 6) == 0) {
		characters[0] = 0xA0;
		return 6;
	}
	if (end - at < 2)
		return 0;
	if (at[1] == '#')
		return numeric(at, end, characters);
	return is_digit(at[1]) || !is_alphanumeric(at[1]) ? 0 : named(at, end, attribute, characters);
}
