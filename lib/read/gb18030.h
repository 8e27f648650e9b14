/* GB18030, character by character, by the index of the Encoding Standard. */
#ifndef GAIR_READ_GB18030_H
#define GAIR_READ_GB18030_H

#include <stddef.h>
#include <stdint.h>

/* The character at `bytes` (size ≥ 1) and the bytes it takes; U+FFFD for what is none, with the bytes to be passed over. */
uint32_t gair__gb18030_decode(const unsigned char *bytes, size_t size, size_t *length);
size_t gair__gb18030_width(const unsigned char *bytes, size_t size);

/* The characters of two-byte codes: by (lead - 0x81) * 190 + trail, the trail counted from 0x40 without 0x7F; 0xFFFD: none. */
extern const uint16_t gair__gb18030_pairs[23940];

#endif
