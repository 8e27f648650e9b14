/*
 * The container of office files: a zip in memory, opened with every size bounded before it is believed.
 *
 * libzip allocates by malloc: its memory is freed with the container, and does not use the object's allocator. Of some of its
 * failures to allocate it says that the bytes are no archive; then GAIR_E_FORMAT is returned for GAIR_E_NOMEM.
 */
#ifndef GAIR_READ_ZIP_H
#define GAIR_READ_ZIP_H

#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

typedef struct gair__zip gair__zip;

/*
 * Opens the bytes, which stay the caller's and must outlive the container. `most` bounds the bytes that all parts together may
 * deliver. GAIR_E_FORMAT for what is no zip, is damaged, protected by a password, or holds a name twice or entries that overlap;
 * GAIR_E_LIMIT for too many entries.
 */
gair_status gair__zip_open(const gair_allocator *allocator, const char *bytes, size_t size, size_t most, gair__zip **out,
			   gair_error *error);
void gair__zip_close(gair__zip *zip); /* NULL is accepted */

/* The index of a part by its name, letters of either case, with or without a leading slash; -1 where there is none. */
int64_t gair__zip_find(const gair__zip *zip, const char *name);
const char *gair__zip_name(const gair__zip *zip, int64_t part);

/*
 * Begins to read a part, its bytes then come by gair__zip_next: the number of bytes, 0 at the end, or a negative status (the error
 * is filled in). One part at a time.
 */
gair_status gair__zip_begin(gair__zip *zip, int64_t part, gair_error *error);
int64_t gair__zip_next(gair__zip *zip, void *buffer, size_t size, gair_error *error);
void gair__zip_end(gair__zip *zip);

#endif
