/* The reports that a report is checked against: last year's, those of the bodies below. */
#ifndef GAIREPORT_CLI_REFERENCES_H
#define GAIREPORT_CLI_REFERENCES_H

#include "cli.h"

typedef struct references {
	gair_report *previous;
	gair_report **children;
	size_t child_count;
} references;

/* Reads those that the options name into `r` and the options of the check; 0, or an exit status having said why. */
int references_read(const cli *c, size_t files, references *r, gair_check_options *options);
void references_free(references *r);

#endif
