/* UTF-16 of either byte order, character by character. */
#ifndef GAIR_READ_UTF16_H
#define GAIR_READ_UTF16_H

#include <stddef.h>
#include <stdint.h>

/* The character at `bytes` (size ≥ 1) and the bytes it takes; U+FFFD for half of a pair, and for half of a unit at the end. */
uint32_t gair__utf16le_decode(const unsigned char *bytes, size_t size, size_t *length);
uint32_t gair__utf16be_decode(const unsigned char *bytes, size_t size, size_t *length);
size_t gair__utf16le_width(const unsigned char *bytes, size_t size);
size_t gair__utf16be_width(const unsigned char *bytes, size_t size);

#endif
