/* Memory that is freed all at once: the text and the small parts of an object. */
#ifndef GAIR_BASE_ARENA_H
#define GAIR_BASE_ARENA_H

#include <stddef.h>

#include "base/memory.h"

typedef struct gair__arena_block gair__arena_block;

typedef struct gair__arena {
	const gair_allocator *allocator;
	gair__arena_block *blocks;
} gair__arena;

void gair__arena_init(gair__arena *arena, const gair_allocator *allocator); /* the allocator is borrowed */
void gair__arena_free(gair__arena *arena);
void *gair__arena_alloc(gair__arena *arena, size_t size);                  /* aligned for any type; NULL on failure */
char *gair__arena_text(gair__arena *arena, const char *text, size_t size); /* a copy, NUL-terminated; NULL on failure */

#endif
