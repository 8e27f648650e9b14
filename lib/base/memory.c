#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/sized.h"

static void *system_allocate(void *context, size_t size)
{
	(void)context;
	return malloc(size);
}

static void *system_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	(void)context;
	(void)old_size;
	return realloc(pointer, new_size);
}

static void system_release(void *context, void *pointer)
{
	(void)context;
	free(pointer);
}

static const gair_allocator system_allocator = {
	sizeof(gair_allocator), NULL, system_allocate, system_resize, system_release,
};

gair_status gair__allocator_init(gair_allocator *out, const gair_allocator *in)
{
	gair_status status;

	if (!in) {
		*out = system_allocator;
		return GAIR_OK;
	}
	status = gair__take(out, sizeof *out, in);
	if (status != GAIR_OK)
		return status;
	return out->allocate && out->resize && out->release ? GAIR_OK : GAIR_E_ARGUMENT;
}

void *gair__alloc(const gair_allocator *allocator, size_t size)
{
	return allocator->allocate(allocator->context, size ? size : 1);
}

void *gair__realloc(const gair_allocator *allocator, void *pointer, size_t old_size, size_t new_size)
{
	if (!pointer)
		return gair__alloc(allocator, new_size);
	return allocator->resize(allocator->context, pointer, old_size, new_size ? new_size : 1);
}

void gair__free(const gair_allocator *allocator, void *pointer)
{
	if (pointer)
		allocator->release(allocator->context, pointer);
}

gair_status gair__grow(const gair_allocator *allocator, void *array, size_t *capacity, size_t needed, size_t item_size)
{
	size_t wanted = *capacity + *capacity / 2 + 8;
	void *items, *grown;

	if (needed <= *capacity)
		return GAIR_OK;
	if (wanted < needed)
		wanted = needed;
	if (wanted > SIZE_MAX / 2 / item_size)
		return GAIR_E_NOMEM;
	/* `array` is the address of a pointer of any object type: read and written by its bytes */
	memcpy(&items, array, sizeof items);
	grown = gair__realloc(allocator, items, *capacity * item_size, wanted * item_size);
	if (!grown)
		return GAIR_E_NOMEM;
	memcpy(array, &grown, sizeof grown);
	*capacity = wanted;
	return GAIR_OK;
}
