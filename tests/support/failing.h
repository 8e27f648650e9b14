/* An allocator that fails when it is told to, and counts what is held. */
#ifndef GAIREPORT_TESTS_FAILING_H
#define GAIREPORT_TESTS_FAILING_H

#include <stddef.h>

#include <gaireport/alloc.h>

typedef struct failing {
	gair_allocator allocator; /* hand this to the library */
	size_t held;              /* blocks not yet released */
	size_t calls;             /* allocations and resizings asked for while armed */
	size_t fail_at;           /* the call that fails, from 0 */
	int all_later;            /* those after it fail too */
	int armed;                /* 0: nothing fails, nothing is counted in `calls` */
} failing;

void failing_init(failing *self);
/* From now on the call `fail_at` fails. */
void failing_arm(failing *self, size_t fail_at, int all_later);
void failing_disarm(failing *self);
/* 1 if the call that was to fail was reached. */
int failing_fired(const failing *self);

#endif
