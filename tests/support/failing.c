#include "support/failing.h"

#include <stdlib.h>
#include <string.h>

static int refuse(failing *self)
{
	size_t call;

	if (!self->armed)
		return 0;
	call = self->calls++;
	return call == self->fail_at || (self->all_later && call > self->fail_at);
}

static void *allocate(void *context, size_t size)
{
	failing *self = context;
	void *pointer;

	if (size == 0)
		abort(); /* the contract: never 0 */
	pointer = refuse(self) ? NULL : malloc(size);
	if (pointer != NULL) {
		memset(pointer, 0xA5, size); /* so that what is read before it was written is seen */
		self->held++;
	}
	return pointer;
}

/* Always to another place, so that a pointer kept over a resizing is seen; the sizes must be what the contract says. */
static void *resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	void *moved;

	if (pointer == NULL || old_size == 0 || new_size == 0)
		abort();
	moved = refuse(context) ? NULL : malloc(new_size);
	if (moved != NULL) {
		memcpy(moved, pointer, old_size < new_size ? old_size : new_size);
		free(pointer);
	}
	return moved;
}

static void release(void *context, void *pointer)
{
	failing *self = context;

	if (pointer == NULL || self->held == 0)
		abort();
	self->held--;
	free(pointer);
}

void failing_init(failing *self)
{
	memset(self, 0, sizeof(*self));
	self->allocator.size = sizeof(self->allocator);
	self->allocator.context = self;
	self->allocator.allocate = allocate;
	self->allocator.resize = resize;
	self->allocator.release = release;
}

void failing_arm(failing *self, size_t fail_at, int all_later)
{
	self->calls = 0;
	self->fail_at = fail_at;
	self->all_later = all_later;
	self->armed = 1;
}

void failing_disarm(failing *self)
{
	self->armed = 0;
}

int failing_fired(const failing *self)
{
	return self->calls > self->fail_at;
}
