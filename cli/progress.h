/* How far a run over many files has come: one line on a terminal, on standard error. */
#ifndef GAIREPORT_CLI_PROGRESS_H
#define GAIREPORT_CLI_PROGRESS_H

#include "cli.h"

typedef struct progress {
	const cli *c;
	size_t count; /* 0: nothing is shown */
	int shown;
	long long last; /* when it was shown last, in milliseconds */
} progress;

/* Nothing is shown where results go to the same terminal, or where there are few files. */
void progress_begin(progress *p, const cli *c, size_t count, int results_on_terminal);
void progress_show(progress *p, size_t done);
/* Takes the line away, before something else is said. */
void progress_clear(progress *p);

#endif
