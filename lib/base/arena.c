#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define FIRST_BLOCK 2048u
#define LARGEST_BLOCK 65536u

struct gair__arena_block {
	gair__arena_block *next;
	size_t used, capacity;
	max_align_t data[];
};

void gair__arena_init(gair__arena *arena, const gair_allocator *allocator)
{
	arena->allocator = allocator;
	arena->blocks = NULL;
}

void gair__arena_free(gair__arena *arena)
{
	gair__arena_block *block = arena->blocks;

	while (block) {
		gair__arena_block *next = block->next;

		gair__free(arena->allocator, block);
		block = next;
	}
	arena->blocks = NULL;
}

/* Blocks double, so that an object of n bytes costs O(log n) allocations and at most half is unused. */
static gair__arena_block *add_block(gair__arena *arena, size_t size)
{
	size_t capacity = arena->blocks ? arena->blocks->capacity * 2 : FIRST_BLOCK;
	gair__arena_block *block;

	if (capacity > LARGEST_BLOCK)
		capacity = LARGEST_BLOCK;
	if (capacity < size)
		capacity = size;
	if (capacity > SIZE_MAX / 2)
		return NULL;
	block = gair__alloc(arena->allocator, sizeof *block + capacity);
	if (!block)
		return NULL;
	block->next = arena->blocks;
	block->used = 0;
	block->capacity = capacity;
	arena->blocks = block;
	return block;
}

static void *take(gair__arena *arena, size_t size, size_t alignment)
{
	gair__arena_block *block = arena->blocks;
	size_t start = block ? (block->used + alignment - 1) / alignment * alignment : 0;

	if (!block || start > block->capacity || size > block->capacity - start) {
		block = add_block(arena, size);
		if (!block)
			return NULL;
		start = 0;
	}
	block->used = start + size;
	return (char *)block->data + start;
}

void *gair__arena_alloc(gair__arena *arena, size_t size)
{
	return take(arena, size, sizeof(max_align_t));
}

char *gair__arena_text(gair__arena *arena, const char *text, size_t size)
{
	char *copy;

	if (size > SIZE_MAX / 4)
		return NULL;
	copy = take(arena, size + 1, 1);
	if (!copy)
		return NULL;
	if (size)
		memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}
