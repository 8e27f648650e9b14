/* A growing run of bytes. The first failure sticks: appends after it do nothing, and gair__buffer_status tells. */
#ifndef GAIR_BASE_BUFFER_H
#define GAIR_BASE_BUFFER_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

typedef struct gair__buffer {
	const gair_allocator *allocator;
	char *data; /* not NUL-terminated unless gair__buffer_text made it so */
	size_t size;
	size_t capacity;
	gair_status status;
} gair__buffer;

void gair__buffer_init(gair__buffer *buffer, const gair_allocator *allocator); /* the allocator is borrowed */
void gair__buffer_free(gair__buffer *buffer);
void gair__buffer_clear(gair__buffer *buffer); /* empties it, keeps the memory and a failure */
void gair__buffer_reserve(gair__buffer *buffer, size_t more);
void gair__buffer_append(gair__buffer *buffer, const char *bytes, size_t size);
void gair__buffer_append_string(gair__buffer *buffer, const char *string);
void gair__buffer_append_byte(gair__buffer *buffer, char byte);
void gair__buffer_append_integer(gair__buffer *buffer, int64_t value);
void gair__buffer_append_money(gair__buffer *buffer, int64_t fen); /* in 万元, exact, without trailing zeros */
void gair__buffer_append_code_point(gair__buffer *buffer, uint32_t code_point);
const char *gair__buffer_text(gair__buffer *buffer); /* NUL-terminated; "" after a failure */

/*
 * Appends `format` with %s (const char *), %d (int), %l (int64_t), %m (int64_t, fen as 万元), %t (const char *, size_t) and %%.
 * Independent of the locale.
 */
void gair__buffer_format(gair__buffer *buffer, const char *format, ...);
void gair__buffer_format_list(gair__buffer *buffer, const char *format, va_list arguments);

#endif
