#include "base/json.h"

#include <string.h>

#include "base/utf8.h"

void gair__json_init(gair__json *json, gair__output *output, int pretty)
{
	memset(json, 0, sizeof *json);
	json->output = output;
	json->pretty = pretty;
}

static int on_one_line(const gair__json *json)
{
	return !json->pretty || (json->flat && json->depth >= json->flat);
}

static void new_line(gair__json *json)
{
	int i;

	gair__output_byte(json->output, '\n');
	for (i = 0; i < json->depth; i++)
		gair__output_string(json->output, "  ");
}

/* What stands before a value or a key: a comma, a new line; nothing after a key. */
static void part(gair__json *json)
{
	uint64_t bit = UINT64_C(1) << (json->depth % GAIR__JSON_DEPTH);

	if (json->after_key) {
		json->after_key = 0;
		return;
	}
	if (json->filled & bit)
		gair__output_byte(json->output, ',');
	if (json->depth > 0 && !on_one_line(json))
		new_line(json);
	else if (json->pretty && json->filled & bit)
		gair__output_byte(json->output, ' ');
	json->filled |= bit;
}

void gair__json_begin(gair__json *json, char bracket)
{
	part(json);
	gair__output_byte(json->output, bracket);
	json->depth++;
	json->filled &= ~(UINT64_C(1) << (json->depth % GAIR__JSON_DEPTH));
}

void gair__json_begin_flat(gair__json *json, char bracket)
{
	gair__json_begin(json, bracket);
	if (!json->flat)
		json->flat = json->depth;
}

void gair__json_end(gair__json *json, char bracket)
{
	int filled = (json->filled >> (json->depth % GAIR__JSON_DEPTH) & 1) != 0;
	int flat = on_one_line(json);

	if (json->flat == json->depth)
		json->flat = 0;
	json->depth--;
	if (filled && !flat)
		new_line(json);
	gair__output_byte(json->output, bracket);
}

void gair__json_key(gair__json *json, const char *key)
{
	gair__json_string(json, key);
	gair__output_string(json->output, json->pretty ? ": " : ":");
	json->after_key = 1;
}

static void write_escape(gair__output *output, uint32_t code_point)
{
	static const char digits[] = "0123456789abcdef";
	static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
	size_t i;
	int shift;

	for (i = 0; i < sizeof letters - 1; i += 2)
		if (code_point == (unsigned char)letters[i]) {
			gair__output_byte(output, '\\');
			gair__output_byte(output, letters[i + 1]);
			return;
		}
	gair__output_string(output, "\\u");
	for (shift = 12; shift >= 0; shift -= 4)
		gair__output_byte(output, digits[code_point >> shift & 15]);
}

void gair__json_text(gair__json *json, const char *text, size_t size)
{
	size_t i, start = 0, length;

	part(json);
	gair__output_byte(json->output, '"');
	for (i = 0; i < size; i += length) {
		int well_formed;
		uint32_t code_point = gair__utf8_decode(text + i, size - i, &length, &well_formed);

		if (well_formed && code_point != '"' && code_point != '\\' && !gair__is_steering(code_point))
			continue;
		gair__output_bytes(json->output, text + start, i - start);
		write_escape(json->output, code_point);
		start = i + length;
	}
	gair__output_bytes(json->output, text + start, size - start);
	gair__output_byte(json->output, '"');
}

void gair__json_string(gair__json *json, const char *string)
{
	gair__json_text(json, string, strlen(string));
}

void gair__json_integer(gair__json *json, int64_t value)
{
	part(json);
	gair__output_integer(json->output, value);
}

void gair__json_money(gair__json *json, int64_t fen)
{
	part(json);
	gair__output_byte(json->output, '"');
	gair__output_money(json->output, fen);
	gair__output_byte(json->output, '"');
}

void gair__json_number(gair__json *json, int is_money, int64_t value)
{
	if (is_money)
		gair__json_money(json, value);
	else
		gair__json_integer(json, value);
}

void gair__json_open_text(gair__json *json)
{
	part(json);
	gair__output_byte(json->output, '"');
}

void gair__json_close_text(gair__json *json)
{
	gair__output_byte(json->output, '"');
}

void gair__json_boolean(gair__json *json, int value)
{
	part(json);
	gair__output_string(json->output, value ? "true" : "false");
}

void gair__json_null(gair__json *json)
{
	part(json);
	gair__output_string(json->output, "null");
}
