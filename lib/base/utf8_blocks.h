/* Well-formed UTF-8 by blocks, on machines that have AVX2 (asked at run time). */
#ifndef GAIR_BASE_UTF8_BLOCKS_H
#define GAIR_BASE_UTF8_BLOCKS_H

#include <stddef.h>

#define GAIR__UTF8_BLOCK ((size_t)32)

/*
 * Passes well-formed text from `at`, where a character begins, as far as whole blocks tell at a glance: returns where a
 * character begins, `at` itself on other machines. What it does not pass need not be ill-formed.
 */
size_t gair__utf8_pass_blocks(const char *text, size_t at, size_t size);

#endif
