#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct range {
	uint32_t first, last;
} range;

/* East Asian Wide and Fullwidth (Unicode, EastAsianWidth); gaps of unassigned code points inside a block are closed. */
static const range wide_ranges[] = {
	{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
	{0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
	{0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
	{0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
	{0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
	{0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
	{0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
	{0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF},
	{0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
	{0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
	{0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567},
	{0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
	{0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A},
	{0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

/* What takes no column: combining marks and invisible characters that labels and figures are seen with. */
static const range narrowest_ranges[] = {
	{0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},   {0x0610, 0x061A}, {0x064B, 0x065F},
	{0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x0F71, 0x0F84},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
	{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20F0},   {0x302A, 0x302D}, {0x3099, 0x309A},
	{0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

static const range unsafe_ranges[] = {
	{0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200E, 0x200F},   {0x2028, 0x202E},
	{0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int in_ranges(uint32_t code, const range *ranges, size_t count)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (code > ranges[middle].last)
			low = middle + 1;
		else if (code < ranges[middle].first)
			high = middle;
		else
			return 1;
	}
	return 0;
}

/* Length of the sequence that a byte begins, and the bits it brings; 0 for a byte that begins none. */
static size_t lead_byte(unsigned char lead, uint32_t *bits)
{
	if (lead < 0x80) {
		*bits = lead;
		return 1;
	}
	if (lead >= 0xC2 && lead <= 0xDF) {
		*bits = lead & 0x1Fu;
		return 2;
	}
	if (lead >= 0xE0 && lead <= 0xEF) {
		*bits = lead & 0x0Fu;
		return 3;
	}
	if (lead >= 0xF0 && lead <= 0xF4) {
		*bits = lead & 0x07u;
		return 4;
	}
	return 0;
}

size_t text_decode(const char *text, size_t size, uint32_t *code)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t bits = 0;
	size_t length = lead_byte((unsigned char)text[0], &bits), i;

	*code = TEXT_INVALID;
	if (length == 0 || length > size)
		return 1;
	for (i = 1; i < length; i++) {
		unsigned char next = (unsigned char)text[i];

		if ((next & 0xC0) != 0x80)
			return 1;
		bits = bits << 6 | (next & 0x3Fu);
	}
	if (bits < least[length] || bits > 0x10FFFF || (bits >= 0xD800 && bits <= 0xDFFF))
		return 1;
	*code = bits;
	return length;
}

int text_unsafe(uint32_t code)
{
	return code == TEXT_INVALID || in_ranges(code, unsafe_ranges, COUNT(unsafe_ranges));
}

int text_code_width(uint32_t code)
{
	if (code < 0x20 || code == TEXT_INVALID || in_ranges(code, narrowest_ranges, COUNT(narrowest_ranges)))
		return 0;
	return in_ranges(code, wide_ranges, COUNT(wide_ranges)) ? 2 : 1;
}

size_t text_width(const char *text, size_t size)
{
	size_t i = 0, width = 0;

	while (i < size) {
		uint32_t code;

		i += text_decode(text + i, size - i, &code);
		width += (size_t)text_code_width(code);
	}
	return width;
}

static int stays(uint32_t code, const char *keep)
{
	if (!keep || !text_unsafe(code))
		return code != TEXT_INVALID;
	return code != 0 && code < 0x80 && strchr(keep, (int)code);
}

char *text_visible(const char *text, size_t size, const char *keep)
{
	size_t i = 0, length = 0, taken;
	/* The longest escape for the bytes that it replaces is `\x1b` for one byte. */
	char *copy = size > (SIZE_MAX - 1) / 4 ? NULL : malloc(size * 4 + 1);

	if (!copy)
		return NULL;
	for (; i < size; i += taken) {
		uint32_t code;

		taken = text_decode(text + i, size - i, &code);
		if (stays(code, keep)) {
			memcpy(copy + length, text + i, taken);
			length += taken;
		} else if (code == TEXT_INVALID || code < 0x80) {
			length += (size_t)snprintf(copy + length, 5, "\\x%02x", (unsigned)(unsigned char)text[i]);
		} else {
			length += (size_t)snprintf(copy + length, 9, code > 0xFFFF ? "\\U%06x" : "\\u%04x", (unsigned)code);
		}
	}
	copy[length] = '\0';
	return copy;
}
