/* Counts and finds bytes of a kind; blocks of them at a time. */
#ifndef GAIR_BASE_COUNT_H
#define GAIR_BASE_COUNT_H

#include <stddef.h>

size_t gair__count_feeds(const char *text, size_t size);         /* '\n' */
size_t gair__count_continuations(const char *text, size_t size); /* of UTF-8: 0x80 to 0xBF */
/* Behind the last '\n' of [text, end); `text` where there is none. */
const char *gair__behind_last_feed(const char *text, const char *end);

#endif
