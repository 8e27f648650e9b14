/* Character encodings: their names, and how each is decoded character by character. */
#ifndef GAIR_READ_CHARSET_H
#define GAIR_READ_CHARSET_H

#include <stddef.h>
#include <stdint.h>

#include "document/places.h"

#define GAIR__CHARSET_UTF8 0
#define GAIR__CHARSET_UTF16 1
#define GAIR__CHARSET_DOUBLE 2 /* ASCII, and codes of several bytes that not every run of bytes is */
#define GAIR__CHARSET_SINGLE 3 /* each byte is a character: whether it is right cannot be told from the bytes */

typedef struct gair__charset {
	const char *name;
	int kind;
	/* The character at `bytes` (size ≥ 1) and its length; U+FFFD for what is none. NULL: by iconv, in pieces of `width`. */
	uint32_t (*decode)(const unsigned char *bytes, size_t size, size_t *length);
	gair__original_width width;
	const uint16_t *pairs; /* of GB18030: the two-byte codes, or NULL */
} gair__charset;

/* The encoding of a name, by the labels of the Encoding Standard and some of Windows; NULL for an unknown one. */
const gair__charset *gair__charset_find(const char *name, size_t size);

/* By iconv: NULL where it is not built in or does not know the encoding. */
typedef struct gair__converter gair__converter;
gair__converter *gair__converter_new(const gair__charset *charset, const gair_allocator *allocator);
void gair__converter_free(gair__converter *converter, const gair_allocator *allocator);
uint32_t gair__converter_decode(gair__converter *converter, const unsigned char *bytes, size_t size);

/* The encoding that a page declares (`<meta charset>`, `<?xml encoding?>`): 1 and its name, or 0. */
int gair__html_declared(const char *bytes, size_t size, const char **name, size_t *name_size);

#endif
