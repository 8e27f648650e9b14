#include "base/buffer.h"

#include <stdarg.h>
#include <string.h>

#include "base/decimal.h"
#include "base/utf8.h"

void gair__buffer_init(gair__buffer *buffer, const gair_allocator *allocator)
{
	memset(buffer, 0, sizeof *buffer);
	buffer->allocator = allocator;
}

void gair__buffer_free(gair__buffer *buffer)
{
	if (buffer->allocator)
		gair__free(buffer->allocator, buffer->data);
	buffer->data = NULL;
	buffer->size = buffer->capacity = 0;
}

void gair__buffer_clear(gair__buffer *buffer)
{
	buffer->size = 0;
}

void gair__buffer_reserve(gair__buffer *buffer, size_t more)
{
	if (buffer->status != GAIR_OK)
		return;
	if (more > SIZE_MAX - buffer->size) {
		buffer->status = GAIR_E_NOMEM;
		return;
	}
	if (buffer->size + more > buffer->capacity)
		buffer->status = gair__grow(buffer->allocator, &buffer->data, &buffer->capacity, buffer->size + more, 1);
}

void gair__buffer_append(gair__buffer *buffer, const char *bytes, size_t size)
{
	if (size == 0)
		return;
	gair__buffer_reserve(buffer, size);
	if (buffer->status != GAIR_OK)
		return;
	memcpy(buffer->data + buffer->size, bytes, size);
	buffer->size += size;
}

void gair__buffer_append_string(gair__buffer *buffer, const char *string)
{
	gair__buffer_append(buffer, string, strlen(string));
}

void gair__buffer_append_byte(gair__buffer *buffer, char byte)
{
	if (buffer->size == buffer->capacity)
		gair__buffer_reserve(buffer, 1);
	if (buffer->status == GAIR_OK)
		buffer->data[buffer->size++] = byte;
}

void gair__buffer_append_integer(gair__buffer *buffer, int64_t value)
{
	char digits[24];

	gair__buffer_append(buffer, digits, gair__integer_write(value, digits));
}

void gair__buffer_append_money(gair__buffer *buffer, int64_t fen)
{
	char digits[32];

	gair__buffer_append(buffer, digits, gair__money_write(fen, digits));
}

void gair__buffer_append_code_point(gair__buffer *buffer, uint32_t code_point)
{
	char bytes[4];

	gair__buffer_append(buffer, bytes, gair__utf8_encode(code_point, bytes));
}

const char *gair__buffer_text(gair__buffer *buffer)
{
	gair__buffer_reserve(buffer, 1);
	if (buffer->status != GAIR_OK)
		return "";
	buffer->data[buffer->size] = '\0';
	return buffer->data;
}

void gair__buffer_format(gair__buffer *buffer, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	gair__buffer_format_list(buffer, format, arguments);
	va_end(arguments);
}

void gair__buffer_format_list(gair__buffer *buffer, const char *format, va_list arguments)
{
	const char *percent, *text;

	while ((percent = strchr(format, '%')) != NULL) {
		gair__buffer_append(buffer, format, (size_t)(percent - format));
		switch (percent[1]) {
		case 's':
			gair__buffer_append_string(buffer, va_arg(arguments, const char *));
			break;
		case 'd':
			gair__buffer_append_integer(buffer, va_arg(arguments, int));
			break;
		case 'l':
			gair__buffer_append_integer(buffer, va_arg(arguments, int64_t));
			break;
		case 'm':
			gair__buffer_append_money(buffer, va_arg(arguments, int64_t));
			break;
		case 't':
			text = va_arg(arguments, const char *);
			gair__buffer_append(buffer, text, va_arg(arguments, size_t));
			break;
		default:
			gair__buffer_append_byte(buffer, '%');
		}
		format = percent + (percent[1] ? 2 : 1);
	}
	gair__buffer_append_string(buffer, format);
}
