#include "base/output.h"

#include <string.h>

#include "base/decimal.h"
#include "base/utf8.h"

void gair__output_init(gair__output *output, int (*sink)(void *, const char *, size_t), void *context)
{
	output->sink = sink;
	output->context = context;
	output->used = 0;
	output->status = GAIR_OK;
}

static void hand_over(gair__output *output, const char *bytes, size_t size)
{
	if (output->status == GAIR_OK && size > 0 && output->sink(output->context, bytes, size) != 0)
		output->status = GAIR_E_IO;
}

gair_status gair__output_flush(gair__output *output)
{
	hand_over(output, output->block, output->used);
	output->used = 0;
	return output->status;
}

void gair__output_bytes(gair__output *output, const char *bytes, size_t size)
{
	if (output->status != GAIR_OK || size == 0)
		return;
	if (size > sizeof output->block - output->used)
		gair__output_flush(output);
	if (size > sizeof output->block) {
		hand_over(output, bytes, size);
		return;
	}
	memcpy(output->block + output->used, bytes, size);
	output->used += size;
}

void gair__output_string(gair__output *output, const char *string)
{
	gair__output_bytes(output, string, strlen(string));
}

void gair__output_byte(gair__output *output, char byte)
{
	gair__output_bytes(output, &byte, 1);
}

void gair__output_integer(gair__output *output, int64_t value)
{
	char digits[24];

	gair__output_bytes(output, digits, gair__integer_write(value, digits));
}

void gair__output_money(gair__output *output, int64_t fen)
{
	char digits[32];

	gair__output_bytes(output, digits, gair__money_write(fen, digits));
}

int gair__is_steering(uint32_t code_point)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E},
		{0x2066, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF},
	};
	size_t i;

	for (i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
		if (code_point >= ranges[i].first && code_point <= ranges[i].last)
			return 1;
	return 0;
}

/* \u{…} with the code point in hexadecimal, at least two digits. */
static void write_escape(gair__output *output, uint32_t code_point)
{
	static const char digits[] = "0123456789ABCDEF";
	int shift = code_point > 0xFFF ? 12 : code_point > 0xFF ? 8 : 4;

	gair__output_string(output, "\\u{");
	for (; shift >= 0; shift -= 4)
		gair__output_byte(output, digits[code_point >> shift & 15]);
	gair__output_byte(output, '}');
}

void gair__output_visible(gair__output *output, const char *text, size_t size)
{
	size_t i, start = 0, length;

	for (i = 0; i < size; i += length) {
		int well_formed;
		uint32_t code_point = gair__utf8_decode(text + i, size - i, &length, &well_formed);

		if (well_formed && !gair__is_steering(code_point))
			continue;
		gair__output_bytes(output, text + start, i - start);
		write_escape(output, code_point);
		start = i + length;
	}
	gair__output_bytes(output, text + start, size - start);
}
