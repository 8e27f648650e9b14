/* What is said of JSON that is refused: the pointer of a wrong value, the place of a syntax error. */
#include <string.h>

#include "base/buffer.h"
#include "base/decimal.h"
#include "base/error.h"
#include "base/sized.h"
#include "base/utf8.h"
#include "exchange/exchange.h"

#define LONGEST_NAME 60 /* bytes of a name of the document that a message quotes */

/* Appends to the pointer; past its end nothing more fits, and a character is never cut. */
static void append(gair__exchange *exchange, const char *text, size_t size)
{
	if (size >= sizeof exchange->pointer - exchange->length)
		return;
	memcpy(exchange->pointer + exchange->length, text, size);
	exchange->length += size;
	exchange->pointer[exchange->length] = '\0';
}

size_t gair__exchange_down(gair__exchange *exchange, const char *name)
{
	size_t back = exchange->length, size = strlen(name), i, length;

	append(exchange, "/", 1);
	for (i = 0; i < size; i += length) {
		gair__utf8_decode(name + i, size - i, &length, NULL);
		if (name[i] == '~')
			append(exchange, "~0", 2);
		else if (name[i] == '/')
			append(exchange, "~1", 2);
		else
			append(exchange, name + i, length);
	}
	return back;
}

size_t gair__exchange_down_index(gair__exchange *exchange, size_t index)
{
	char digits[24];

	gair__integer_write((int64_t)index, digits);
	return gair__exchange_down(exchange, digits);
}

void gair__exchange_up(gair__exchange *exchange, size_t length)
{
	exchange->length = length;
	exchange->pointer[length] = '\0';
}

static int into_buffer(void *context, const char *bytes, size_t size)
{
	gair__buffer_append(context, bytes, size);
	return 0;
}

/* The name, cut short, without anything that steers a terminal. */
static void append_name(gair__buffer *buffer, const char *name)
{
	gair__output output;
	size_t size = strlen(name), cut = 0, length;

	while (cut < size) {
		gair__utf8_decode(name + cut, size - cut, &length, NULL);
		if (cut + length > LONGEST_NAME)
			break;
		cut += length;
	}
	gair__output_init(&output, into_buffer, buffer);
	gair__output_visible(&output, name, cut);
	if (cut < size)
		gair__output_string(&output, "…");
	gair__output_flush(&output);
}

static void fill_in(gair__buffer *buffer, const char *pattern, const char *name)
{
	const char *mark;

	while ((mark = strstr(pattern, "%q")) != NULL) {
		gair__buffer_append(buffer, pattern, (size_t)(mark - pattern));
		append_name(buffer, name ? name : "");
		pattern = mark + 2;
	}
	gair__buffer_append_string(buffer, pattern);
}

gair_status gair__exchange_fail(gair__exchange *exchange, gair_status status, const char *name, const char *zh, const char *en)
{
	gair__buffer texts[2];

	if (!exchange->error)
		return status;
	gair__buffer_init(&texts[0], &exchange->report->allocator);
	gair__buffer_init(&texts[1], &exchange->report->allocator);
	fill_in(&texts[0], zh ? zh : gair_status_message(status, GAIR_LANG_ZH), name);
	fill_in(&texts[1], en ? en : gair_status_message(status, GAIR_LANG_EN), name);
	gair__fail(exchange->error, status, gair__buffer_text(&texts[0]), gair__buffer_text(&texts[1]));
	if (GAIR__REACHES(exchange->error))
		memcpy(exchange->error->pointer, exchange->pointer, exchange->length + 1);
	gair__buffer_free(&texts[0]);
	gair__buffer_free(&texts[1]);
	return status;
}

/* jansson's code → what an officer is told. */
static const struct {
	int code;
	gair_status status;
	const char *zh, *en;
} syntax_errors[] = {
	{json_error_out_of_memory, GAIR_E_NOMEM, NULL, NULL},
	{json_error_stack_overflow, GAIR_E_FORMAT, "JSON 的括号套得太深，这不是本格式的文件。",
	 "The JSON is nested too deeply to be of this format."},
	{json_error_invalid_utf8, GAIR_E_FORMAT, "此处的文字不是 UTF-8 编码。请把文件另存为 UTF-8。",
	 "This is not UTF-8. Save the file as UTF-8."},
	{json_error_premature_end_of_input, GAIR_E_FORMAT, "文件没有写完就结束了：缺少引号或括号。",
	 "The file ends too early: a quote or a bracket is missing."},
	{json_error_end_of_input_expected, GAIR_E_FORMAT, "JSON 已经结束，后面还有多余的内容。",
	 "Something follows the end of the JSON."},
	{json_error_null_character, GAIR_E_FORMAT, "文字中有不能使用的空字符（\\u0000）。",
	 "A NUL character may not stand in a text."},
	{json_error_null_byte_in_key, GAIR_E_FORMAT, "项目名称中有不能使用的空字符（\\u0000）。",
	 "A NUL character may not stand in a name."},
	{json_error_duplicate_key, GAIR_E_FORMAT, "同一个项目写了两次，请删去一个。",
	 "The same member is given twice; remove one."},
	{json_error_numeric_overflow, GAIR_E_RANGE, "数字太大，超出 64 位整数的范围。", "The number is beyond 64 bits."},
};

/*
 * jansson counts bytes up to the end of what it could not take. The beginning of a bare word or number is found by going back;
 * of anything else its last byte is named.
 */
static size_t start_of_token(const char *bytes, size_t end)
{
	static const char bare[] = "+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t start = end;

	while (start > 0 && bytes[start - 1] && strchr(bare, bytes[start - 1]))
		start--;
	return start < end || start == 0 ? start : start - 1;
}

static void set_place(gair_error *error, const char *bytes, size_t offset)
{
	size_t i, line_start = 0;
	int32_t line = 1;

	for (i = 0; i < offset; i++)
		if (bytes[i] == '\n' && line < INT32_MAX) {
			line++;
			line_start = i + 1;
		}
	error->line = line;
	error->column = (int32_t)(gair__utf8_length(bytes + line_start, offset - line_start) + 1);
	error->offset = (int64_t)offset;
}

gair_status gair__exchange_syntax(const json_error_t *found, const char *bytes, size_t size, size_t skipped, gair_error *error)
{
	const char *zh = "此处不符合 JSON 的写法：请检查引号、逗号和括号。";
	const char *en = "This is not well-formed JSON: check quotes, commas and brackets.";
	gair_status status = GAIR_E_FORMAT;
	size_t i, end = found->position > 0 ? (size_t)found->position : 0;
	int code = (int)json_error_code(found);

	/* jansson leaves the error empty where an object or an array could not be had. */
	if (found->text[0] == '\0')
		code = json_error_out_of_memory;
	for (i = 0; i < sizeof syntax_errors / sizeof syntax_errors[0]; i++)
		if (syntax_errors[i].code == code) {
			status = syntax_errors[i].status;
			zh = syntax_errors[i].zh;
			en = syntax_errors[i].en;
		}
	gair__fail(error, status, zh, en);
	if (end > size - skipped)
		end = size - skipped;
	if (GAIR__REACHES(error) && status != GAIR_E_NOMEM)
		set_place(error, bytes, start_of_token(bytes + skipped, end) + skipped);
	return status;
}
