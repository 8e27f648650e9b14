/* What gaireport diff compares, and its two ways of showing it. */
#ifndef GAIREPORT_CLI_DIFF_H
#define GAIREPORT_CLI_DIFF_H

#include "output.h"

typedef struct comparison {
	const cli *c;
	const char *files[2];    /* by side */
	gair_report *reports[2]; /* by side */
	gair_differences *found;
} comparison;

void diff_write_text(const comparison *d, output *o);
void diff_write_json(const comparison *d, output *o);

#endif
