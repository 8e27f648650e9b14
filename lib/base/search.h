/* Words in text, as they stand. */
#ifndef GAIR_BASE_SEARCH_H
#define GAIR_BASE_SEARCH_H

#include <stddef.h>

int gair__has(const char *text, size_t size, const char *word); /* 1 if the bytes of a word stand in a text */

#endif
