#include "read/utf16.h"

#include "base/utf8.h"

static uint32_t unit(const unsigned char *bytes, int big)
{
	return big ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

static uint32_t decode(const unsigned char *bytes, size_t size, int big, size_t *length)
{
	uint32_t first, second;

	*length = size < 2 ? size : 2;
	if (size < 2)
		return GAIR__REPLACEMENT;
	first = unit(bytes, big);
	if (first < 0xD800 || first > 0xDFFF)
		return first;
	second = size >= 4 ? unit(bytes + 2, big) : 0;
	if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF)
		return GAIR__REPLACEMENT;
	*length = 4;
	return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

uint32_t gair__utf16le_decode(const unsigned char *bytes, size_t size, size_t *length)
{
	return decode(bytes, size, 0, length);
}

uint32_t gair__utf16be_decode(const unsigned char *bytes, size_t size, size_t *length)
{
	return decode(bytes, size, 1, length);
}

size_t gair__utf16le_width(const unsigned char *bytes, size_t size)
{
	size_t length;

	decode(bytes, size, 0, &length);
	return length;
}

size_t gair__utf16be_width(const unsigned char *bytes, size_t size)
{
	size_t length;

	decode(bytes, size, 1, &length);
	return length;
}
