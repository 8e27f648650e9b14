/* Severities changed by --severity and --disable. */
#ifndef GAIREPORT_CLI_SEVERITIES_H
#define GAIREPORT_CLI_SEVERITIES_H

#include "cli.h"

typedef struct severities {
	gair_severity *list;
	size_t count;
} severities;

/* 0, or an exit status having said what is wrong. Memory: severities_free(), also after a failure. */
int severities_parse(const cli *c, severities *s);
void severities_free(severities *s);

#endif
