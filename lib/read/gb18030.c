#include "read/gb18030.h"

#include "base/utf8.h"
#include "read/gb18030_table.h"

#define RANGES (sizeof gb18030_ranges / sizeof *gb18030_ranges)

static int is_digit(unsigned char c)
{
	return c >= 0x30 && c <= 0x39;
}

static int is_lead(unsigned char c)
{
	return c >= 0x81 && c <= 0xFE;
}

/* The character of a four-byte code's pointer. */
static uint32_t four_byte(uint32_t pointer)
{
	size_t low = 0, high = RANGES;

	if (pointer == 7457)
		return 0xE7C7;
	if (pointer >= 189000)
		return pointer - 189000 <= 0xFFFFF ? pointer - 189000 + 0x10000 : GAIR__REPLACEMENT;
	if (pointer > 39419)
		return GAIR__REPLACEMENT;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;

		if (gb18030_ranges[middle].pointer <= pointer)
			low = middle;
		else
			high = middle;
	}
	return gb18030_ranges[low].code + (pointer - gb18030_ranges[low].pointer);
}

uint32_t gair__gb18030_decode(const unsigned char *bytes, size_t size, size_t *length)
{
	uint32_t c, pointer;

	*length = 1;
	if (bytes[0] < 0x80)
		return bytes[0];
	if (bytes[0] == 0x80)
		return 0x20AC;
	if (!is_lead(bytes[0]) || size < 2)
		return GAIR__REPLACEMENT;
	if (is_digit(bytes[1])) {
		if (size < 4 || !is_lead(bytes[2]) || !is_digit(bytes[3]))
			return GAIR__REPLACEMENT;
		pointer = ((bytes[0] - 0x81u) * 10 + (bytes[1] - 0x30u)) * 1260 + (bytes[2] - 0x81u) * 10 + (bytes[3] - 0x30u);
		c = four_byte(pointer);
		*length = c == GAIR__REPLACEMENT ? 1 : 4;
		return c;
	}
	if (bytes[1] < 0x40 || bytes[1] == 0x7F || bytes[1] == 0xFF)
		return GAIR__REPLACEMENT;
	c = gair__gb18030_pairs[(bytes[0] - 0x81u) * 190 + bytes[1] - (bytes[1] < 0x7F ? 0x40u : 0x41u)];
	/* a byte of ASCII is never swallowed by a code that does not exist */
	*length = c == GAIR__REPLACEMENT && bytes[1] < 0x80 ? 1 : 2;
	return c;
}

size_t gair__gb18030_width(const unsigned char *bytes, size_t size)
{
	size_t length;

	gair__gb18030_decode(bytes, size, &length);
	return length;
}
