/* Bytes on their way to a sink, gathered in a small block of the caller's. The first failure sticks. Allocates nothing. */
#ifndef GAIR_BASE_OUTPUT_H
#define GAIR_BASE_OUTPUT_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/status.h>

typedef struct gair__output {
	int (*sink)(void *context, const char *bytes, size_t size); /* a value other than 0 stops the writing */
	void *context;
	size_t used;
	gair_status status;
	char block[4096];
} gair__output;

void gair__output_init(gair__output *output, int (*sink)(void *, const char *, size_t), void *context);
void gair__output_bytes(gair__output *output, const char *bytes, size_t size);
void gair__output_string(gair__output *output, const char *string);
void gair__output_byte(gair__output *output, char byte);
void gair__output_integer(gair__output *output, int64_t value);
void gair__output_money(gair__output *output, int64_t fen); /* in 万元, exact, without trailing zeros */
gair_status gair__output_flush(gair__output *output);       /* hands over what is gathered; the first failure */

/*
 * Text of a document for people to see: a character that could steer a terminal or turn the direction of writing (controls,
 * bidirectional formatting, line separators) is written as \u{202E}; so is a line break. Bytes that are not UTF-8, as a file
 * name may hold, become \u{FFFD}.
 */
void gair__output_visible(gair__output *output, const char *text, size_t size);

/* 1 for a character that gair__output_visible escapes. */
int gair__is_steering(uint32_t code_point);

#endif
