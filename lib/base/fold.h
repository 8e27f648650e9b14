/*
 * Folding: what two spellings of a label have in common. Drops white space (every Unicode White_Space character and the
 * invisible ones that pages hold), makes full-width forms half-width, letters small, traditional characters simplified.
 */
#ifndef GAIR_BASE_FOLD_H
#define GAIR_BASE_FOLD_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__FOLD_PUNCTUATION 1u /* keep punctuation (half-width) */
#define GAIR__FOLD_BRACKETED 2u   /* drop what stands in brackets, brackets too, unless it is a numeral: (一), (12) */

int gair__is_space(uint32_t code_point);       /* White_Space, and the invisible U+200B–200D, 2060, FEFF, 00AD */
uint32_t gair__fold_char(uint32_t code_point); /* the folded character; 0 where it is dropped as white space */
int gair__is_punctuation(uint32_t folded);     /* punctuation, brackets, quotes, dashes of a folded character */
int gair__is_han(uint32_t code_point);

/*
 * Folds UTF-8 text to units of 16 bits, a character beyond them to U+FFFD: at most `capacity` are written; returns how many, or
 * `capacity` + 1 where the text goes on. Latin letters alone in brackets are the pinyin of a character, and always dropped.
 * `map`, if not NULL, gets the byte offset in `text` of each one.
 */
size_t gair__fold(const char *text, size_t size, unsigned flags, uint16_t *out, uint32_t *map, size_t capacity);

/* The text without the white space at its ends (Unicode); the result points into `text`. */
const char *gair__trim(const char *text, size_t size, size_t *trimmed);

#endif
