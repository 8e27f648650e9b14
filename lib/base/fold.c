#include "base/fold.h"

#include <string.h>

#include "base/fold_table.h"
#include "base/utf8.h"

/* White_Space of Unicode beyond U+0020, and the characters without width that pages hold. */
int gair__is_space(uint32_t c)
{
	if (c <= 0x20)
		return c == 0x20 || (c >= 0x09 && c <= 0x0D);
	if (c < 0x1680)
		return c == 0x85 || c == 0xA0 || c == 0xAD;
	return c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
	       c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

int gair__is_han(uint32_t c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/* The simplified form of a character of the range. One bit tells of most of them that they have no other. */
static uint32_t simplified(uint32_t c)
{
	size_t page, low, high;

	if (!(fold_bits[(c - FOLD_FIRST) >> 3] >> (c & 7) & 1))
		return c;
	page = (c - FOLD_FIRST) >> 8;
	low = fold_page[page];
	high = fold_page[page + 1];
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (fold_traditional[middle] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low < fold_page[page + 1] && fold_traditional[low] == c ? fold_simplified[low] : c;
}

static uint32_t fold_ascii(uint32_t c)
{
	if (c <= 0x20)
		return gair__is_space(c) ? 0 : c;
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

uint32_t gair__fold_char(uint32_t c)
{
	if (c < 0x80)
		return fold_ascii(c);
	if (c >= FOLD_FIRST && c <= FOLD_LAST)
		return simplified(c);
	if (gair__is_space(c))
		return 0;
	if (c >= 0xFF01 && c <= 0xFF5E) /* full-width forms */
		return fold_ascii(c - 0xFEE0);
	if (c == 0x2236) /* the ratio sign, written for a colon */
		return ':';
	return c;
}

int gair__is_punctuation(uint32_t c)
{
	if (c < 0x80)
		return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) ||
		       (c >= 0x7B && c <= 0x7E);
	return c == 0xB7 || c == 0xD7 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
	       (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) || c == 0x30FB || (c >= 0xFE10 && c <= 0xFE6B) ||
	       (c >= 0xFF5F && c <= 0xFF65) || c == 0x2500 || c == 0x2215 || c == 0x25CF;
}

static uint32_t closing_bracket(uint32_t c)
{
	switch (c) {
	case '(':
		return ')';
	case '[':
		return ']';
	case '<':
		return '>';
	case 0x3014:
	case 0x3010:
	case 0x3008:
	case 0xFE59:
		return c + 1;
	default:
		return 0;
	}
}

static int is_numeral(uint32_t c)
{
	/* 一 to 十 */
	static const uint16_t numerals[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};
	size_t i;

	for (i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (numerals[i] == c)
			return 1;
	return c >= '0' && c <= '9';
}

static int is_latin(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
}

/* The folded character at `text`, 0 for white space; beyond the 16 bits of a unit it is U+FFFD. */
static uint32_t fold_next(const char *text, size_t size, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)text;
	uint32_t c;

	if (bytes[0] < 0x80) {
		*length = 1;
		return fold_ascii(bytes[0]);
	}
	/* E4 to E9 lead the Han characters: no range of second bytes to be looked up */
	if (size >= 3 && bytes[0] >= 0xE3 && bytes[0] <= 0xEC && (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80) {
		c = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
		*length = 3;
		return c >= FOLD_FIRST && c <= FOLD_LAST ? simplified(c) : gair__fold_char(c);
	}
	c = gair__fold_char(gair__utf8_decode(text, size, length, NULL));
	return c <= 0xFFFF ? c : GAIR__REPLACEMENT;
}

/* Brackets are looked into for so many bytes at the most: folding stays linear in any text. */
#define BRACKET_REACH 512u

/*
 * The byte behind what stands in brackets at `at` (whose closing form is `close`) and is dropped; 0 where nothing is. Letters of
 * the Latin script alone are the pinyin that mirror sites put behind characters; (一) and (1) number a label.
 */
static size_t dropped_end(const char *text, size_t size, size_t at, uint32_t close, unsigned flags)
{
	size_t reach = size - at < BRACKET_REACH ? size : at + BRACKET_REACH, length, letters = 0, numerals = 0, all = 0;
	uint32_t c;

	fold_next(text + at, reach - at, &length);
	for (at += length; at < reach; at += length) {
		c = fold_next(text + at, reach - at, &length);
		if (c == close && all && letters == all)
			return at + length;
		if (c == close)
			return (flags & GAIR__FOLD_BRACKETED) && (all == 0 || numerals < all) ? at + length : 0;
		if (c == 0)
			continue;
		all++;
		letters += (size_t)is_latin(c);
		/* no pinyin, and nothing else is dropped */
		if (letters < all && !(flags & GAIR__FOLD_BRACKETED))
			return 0;
		numerals += (size_t)is_numeral(c);
	}
	return 0;
}

/* The Han character at `bytes`, three of which may be read; 0 for any other. */
static uint32_t han_at(const unsigned char *bytes)
{
	uint32_t c;

	/* E4 to E9 lead them, and the hexagrams before */
	if ((unsigned char)(bytes[0] - 0xE4) > 5 || ((bytes[1] ^ 0x80u) | (bytes[2] ^ 0x80u)) > 0x3F)
		return 0;
	c = (uint32_t)bytes[0] << 12 ^ (uint32_t)bytes[1] << 6 ^ bytes[2] ^ 0xE2080;
	return c < FOLD_FIRST ? 0 : c;
}

/* A run of Han characters, which fold to themselves or to their simplified forms: its bytes. */
static size_t fold_han(const char *text, size_t size, size_t at, uint16_t *out, uint32_t *map, size_t *count, size_t capacity)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t i = *count, most = (size - at) / 3, end = i < capacity && most < capacity - i ? i + most : capacity;
	uint32_t c;

	for (; i < end && (c = han_at(bytes + at)) != 0; i++, at += 3) {
		out[i] = (uint16_t)simplified(c);
		if (map)
			map[i] = (uint32_t)at;
	}
	*count = i;
	return at;
}

size_t gair__fold(const char *text, size_t size, unsigned flags, uint16_t *out, uint32_t *map, size_t capacity)
{
	size_t at = 0, count = 0, length, end;
	uint32_t c, close;

	for (;;) {
		at = fold_han(text, size, at, out, map, &count, capacity);
		if (at >= size || count > capacity)
			return count;
		c = fold_next(text + at, size - at, &length);
		close = closing_bracket(c);
		end = close ? dropped_end(text, size, at, close, flags) : 0;
		if (end) {
			at = end;
			continue;
		}
		if (c && ((flags & GAIR__FOLD_PUNCTUATION) || !gair__is_punctuation(c))) {
			if (count < capacity) {
				out[count] = (uint16_t)c;
				if (map)
					map[count] = (uint32_t)at;
			}
			count++;
		}
		at += length;
	}
}

/* 1 for a byte that begins no white space: ASCII that shows, or what leads a Han character. */
static int shows(unsigned char c)
{
	return (c > 0x20 && c < 0x7F) || (c >= 0xE4 && c <= 0xE9);
}

/* 1 if a text begins and ends with what is no white space, as most do. */
static int is_trimmed(const unsigned char *text, size_t size)
{
	unsigned char last = size ? text[size - 1] : 'x';

	if (size && !shows(text[0]))
		return 0;
	return last < 0x80 ? shows(last) : size >= 3 && text[size - 3] >= 0xE4 && shows(text[size - 3]);
}

const char *gair__trim(const char *text, size_t size, size_t *trimmed)
{
	size_t length, back;

	*trimmed = size;
	if (is_trimmed((const unsigned char *)text, size))
		return text;
	while (size && !shows((unsigned char)text[0])) {
		if (!gair__is_space(gair__utf8_decode(text, size, &length, NULL)))
			break;
		text += length;
		size -= length;
	}
	while (size) {
		for (back = 1; back < size && back < 4 && ((unsigned char)text[size - back] & 0xC0) == 0x80; back++)
			;
		if (!gair__is_space(gair__utf8_decode(text + size - back, back, &length, NULL)) || length != back)
			break;
		size -= back;
	}
	*trimmed = size;
	return text;
}
