/** @file
 * Where memory comes from.
 */
#ifndef GAIREPORT_ALLOC_H
#define GAIREPORT_ALLOC_H

#include <stddef.h>

#include <gaireport/export.h>

/**
 * An allocator with a context. It is copied into each object at its creation; the context must outlive the object. Where an
 * allocator is asked for, NULL means malloc, realloc and free. The JSON reader, the optional character-set conversion and the
 * optional readers of office files use libraries (jansson; iconv; libzip and expat) that allocate with malloc whatever stands
 * here: they hold that memory during the call alone, and give all of it back.
 */
typedef struct gair_allocator {
	size_t size;   /**< sizeof(gair_allocator), set by the caller. */
	void *context; /**< Handed to each call. */
	/** `size` bytes (never 0), aligned for any type; NULL on failure. */
	void *(*allocate)(void *context, size_t size);
	/** As realloc: `pointer` (never NULL) of `old_size` bytes made `new_size` (never 0); NULL on failure, the old one kept. */
	void *(*resize)(void *context, void *pointer, size_t old_size, size_t new_size);
	/** Gives `pointer` back; it is never NULL. */
	void (*release)(void *context, void *pointer);
} gair_allocator;

#endif
