/* UTF-8: decoding by the rules of the Unicode Standard (table 3-7), maximal subparts replaced. */
#ifndef GAIR_BASE_UTF8_H
#define GAIR_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__REPLACEMENT 0xFFFDu

/*
 * Decodes the character at `text` (size ≥ 1) and stores the bytes it takes in `*length`. An ill-formed sequence is
 * GAIR__REPLACEMENT with the length of its maximal subpart, and `*well_formed` 0 (may be NULL).
 */
uint32_t gair__utf8_decode(const char *text, size_t size, size_t *length, int *well_formed);
size_t gair__utf8_encode(uint32_t code_point, char out[4]);    /* bytes written; a surrogate or beyond gives U+FFFD */
size_t gair__utf8_valid_prefix(const char *text, size_t size); /* length of the longest well-formed prefix; fast */
size_t gair__utf8_length(const char *text, size_t size);       /* code points of well-formed text */
int gair__utf8_valid(const char *text, size_t size);

#endif
