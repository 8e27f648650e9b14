/* Work on many files by several threads, with results in the order of the input and bounded memory. */
#ifndef GAIREPORT_CLI_POOL_H
#define GAIREPORT_CLI_POOL_H

#include "cli.h"

typedef struct pool_task {
	size_t count;     /* how many pieces of work */
	size_t slot_size; /* bytes of what a piece leaves behind */
	void *context;
	/* Does piece `index`, in some thread; `slot` is zeroed. */
	void (*work)(void *context, size_t index, void *slot);
	/* Takes what it left, in order, in the thread that called; other than 0 ends the run. Frees what the slot holds. */
	int (*take)(void *context, size_t index, void *slot);
	/* Frees what a slot holds that is never taken. */
	void (*drop)(void *slot);
} pool_task;

/* How many threads --jobs asks for, at most one a piece of work; 0 having said what is wrong with it. */
size_t pool_threads(const cli *c, size_t count);
/* Runs it all; the first value other than 0 that take() returned, −1 without memory. */
int pool_run(const pool_task *task, size_t threads);

#endif
