/* Bytes that the library handed out. */
#include <gaireport/read.h>

#include "base/memory.h"

void gair_bytes_free(char *bytes, const gair_allocator *allocator)
{
	gair_allocator own;

	if (bytes && gair__allocator_init(&own, allocator) == GAIR_OK)
		gair__free(&own, bytes);
}
