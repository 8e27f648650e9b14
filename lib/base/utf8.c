#include "base/utf8.h"

#include <string.h>

#include "base/count.h"
#include "base/utf8_blocks.h"

/* Least and greatest second byte by lead byte, from table 3-7 of the Unicode Standard. */
static void second_byte_range(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	*high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

static size_t sequence_length(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

/* Bytes of the well-formed sequence at `text`, or 0 and the length of its maximal subpart. */
static size_t well_formed_length(const unsigned char *text, size_t size, size_t *subpart)
{
	size_t length = sequence_length(text[0]), i;
	unsigned char low, high;

	*subpart = 1;
	if (length <= 1)
		return length;
	second_byte_range(text[0], &low, &high);
	for (i = 1; i < length; i++) {
		if (i >= size || text[i] < low || text[i] > high) {
			*subpart = i;
			return 0;
		}
		low = 0x80;
		high = 0xBF;
	}
	return length;
}

uint32_t gair__utf8_decode(const char *text, size_t size, size_t *length, int *well_formed)
{
	static const unsigned char lead_bits[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	const unsigned char *bytes = (const unsigned char *)text;
	size_t subpart, n, i;
	uint32_t code_point;

	/* Han characters and their punctuation: three bytes, any second one is right */
	if (size >= 3 && (unsigned char)(bytes[0] - 0xE1) < 0x0C && (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80) {
		if (well_formed)
			*well_formed = 1;
		*length = 3;
		return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
	}
	n = well_formed_length(bytes, size, &subpart);
	if (well_formed)
		*well_formed = n != 0;
	*length = n ? n : subpart;
	if (n == 0)
		return GAIR__REPLACEMENT;
	code_point = bytes[0] & lead_bits[n];
	for (i = 1; i < n; i++)
		code_point = code_point << 6 | (bytes[i] & 0x3Fu);
	return code_point;
}

size_t gair__utf8_encode(uint32_t code_point, char out[4])
{
	if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
		code_point = GAIR__REPLACEMENT;
	if (code_point < 0x80) {
		out[0] = (char)code_point;
		return 1;
	}
	if (code_point < 0x800) {
		out[0] = (char)(0xC0 | code_point >> 6);
		out[1] = (char)(0x80 | (code_point & 0x3F));
		return 2;
	}
	if (code_point < 0x10000) {
		out[0] = (char)(0xE0 | code_point >> 12);
		out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code_point & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code_point >> 18);
	out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code_point & 0x3F));
	return 4;
}

/* At least how many ASCII bytes a word begins with, whose bytes beyond ASCII have a bit in `marks`. */
static size_t leading_ascii(uint64_t marks)
{
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return marks ? (size_t)__builtin_ctzll(marks) / 8 : 8;
#else
	return marks ? 0 : 8;
#endif
}

static size_t skip_ascii(const char *text, size_t at, size_t size)
{
	const uint64_t top = UINT64_C(0x8080808080808080);
	uint64_t a, b;

	while (size - at >= 16) {
		memcpy(&a, text + at, 8);
		memcpy(&b, text + at + 8, 8);
		if ((a | b) & top) {
			at += a & top ? leading_ascii(a & top) : 8 + leading_ascii(b & top);
			break;
		}
		at += 16;
	}
	while (at < size && (unsigned char)text[at] < 0x80)
		at++;
	return at;
}

/* 1 at the usual characters of Chinese text: three bytes, whose lead allows any second one. */
static int is_usual(const unsigned char *bytes)
{
	return (unsigned char)(bytes[0] - 0xE1) < 0x0C && (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80;
}

/* Passes the characters that begin before `until`, or those before an ill-formed one. */
static size_t pass_characters(const char *text, size_t at, size_t until, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t subpart, length;

	while (at < until) {
		if (bytes[at] < 0x80) {
			at = skip_ascii(text, at, until);
		} else if (size - at >= 3 && is_usual(bytes + at)) {
			at += 3;
		} else {
			length = well_formed_length(bytes + at, size - at, &subpart);
			if (length == 0)
				break;
			at += length;
		}
	}
	return at;
}

size_t gair__utf8_valid_prefix(const char *text, size_t size)
{
	size_t at = 0, until;

	do {
		at = gair__utf8_pass_blocks(text, at, size);
		until = size - at > GAIR__UTF8_BLOCK ? at + GAIR__UTF8_BLOCK : size;
		at = pass_characters(text, at, until, size);
	} while (at >= until && at < size);
	return at;
}

size_t gair__utf8_length(const char *text, size_t size)
{
	return size - gair__count_continuations(text, size);
}

int gair__utf8_valid(const char *text, size_t size)
{
	return gair__utf8_valid_prefix(text, size) == size;
}
