/* Allocation through a gair_allocator, sizes checked. */
#ifndef GAIR_BASE_MEMORY_H
#define GAIR_BASE_MEMORY_H

#include <stddef.h>

#include <gaireport/alloc.h>
#include <gaireport/status.h>

/* Copies the caller's allocator, or malloc's where it is NULL. GAIR_E_ARGUMENT for one that is incomplete. */
gair_status gair__allocator_init(gair_allocator *out, const gair_allocator *in);

void *gair__alloc(const gair_allocator *allocator, size_t size);
void *gair__realloc(const gair_allocator *allocator, void *pointer, size_t old_size, size_t new_size);
void gair__free(const gair_allocator *allocator, void *pointer); /* NULL is accepted */

/*
 * Makes room for `needed` items in an array that holds `*capacity`, growing by half. `*array` is a pointer to the items.
 * Returns GAIR_E_NOMEM where memory or size_t ends; the array is then as before.
 */
gair_status gair__grow(const gair_allocator *allocator, void *array, size_t *capacity, size_t needed, size_t item_size);

#endif
