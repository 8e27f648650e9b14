#include "base/utf8.h"

#include <string.h>

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

size_t gair__utf8_valid_prefix(const char *text, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t at = 0, subpart, length;

	for (;;) {
		at = skip_ascii(text, at, size);
		/* Han characters come in runs of three-byte sequences E4–E9: the common case without tables */
		while (size - at >= 3 && (unsigned char)(bytes[at] - 0xE1) < 0x0C && (bytes[at + 1] & 0xC0) == 0x80 &&
		       (bytes[at + 2] & 0xC0) == 0x80)
			at += 3;
		if (at == size)
			return at;
		if (bytes[at] < 0x80)
			continue;
		length = well_formed_length(bytes + at, size - at, &subpart);
		if (length == 0)
			return at;
		at += length;
	}
}

/* Continuation bytes of eight: they have their top bit set and the next one clear. A 1 for each, in its own byte. */
static uint64_t continuations(const char *text)
{
	uint64_t word;

	memcpy(&word, text, 8);
	return word >> 7 & ~word >> 6 & UINT64_C(0x0101010101010101);
}

#define MOST_WORDS ((size_t)248) /* a byte of a sum holds that many ones, and the blocks below are of eight words */

size_t gair__utf8_length(const char *text, size_t size)
{
	size_t count = size, i = 0, end;
	uint64_t sum;

	while (size - i >= 8) {
		end = (size - i) / 8 < MOST_WORDS ? i + (size - i) / 8 * 8 : i + MOST_WORDS * 8;
		for (sum = 0; end - i >= 32; i += 32)
			sum += continuations(text + i) + continuations(text + i + 8) + continuations(text + i + 16) +
			       continuations(text + i + 24);
		for (; i < end; i += 8)
			sum += continuations(text + i);
		/* the bytes of the sum, two by two: eight of 248 are more than a byte holds */
		sum = (sum & UINT64_C(0x00FF00FF00FF00FF)) + (sum >> 8 & UINT64_C(0x00FF00FF00FF00FF));
		count -= (size_t)((sum * UINT64_C(0x0001000100010001)) >> 48);
	}
	for (; i < size; i++)
		count -= ((unsigned char)text[i] & 0xC0) == 0x80;
	return count;
}

int gair__utf8_valid(const char *text, size_t size)
{
	return gair__utf8_valid_prefix(text, size) == size;
}
