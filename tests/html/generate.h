/* Pages made at random, and pages spoilt at random; the same seed makes the same page everywhere. */
#ifndef TESTS_HTML_GENERATE_H
#define TESTS_HTML_GENERATE_H

#include <stddef.h>
#include <stdint.h>

/* A page of markup put together at random; the caller frees it. */
char *generate_page(uint64_t seed, size_t *size);
/* A copy of a page with some pieces taken out, doubled, moved, overwritten, and tags put in; the caller frees it. */
char *mutate_page(uint64_t seed, const char *page, size_t size, size_t *mutant_size);

#endif
