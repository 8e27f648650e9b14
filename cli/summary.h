/* What came of many files: verdicts, and failed findings by rule. */
#ifndef GAIREPORT_CLI_SUMMARY_H
#define GAIREPORT_CLI_SUMMARY_H

#include "output.h"

typedef struct summary {
	size_t verdicts[GAIR_VERDICT_UNREADABLE + 1];
	size_t files;
	size_t *by_rule;
	size_t rules;
} summary;

/* 0, or EXIT_INPUT having said why. */
int summary_begin(const cli *c, summary *s);
/* Adds a file's findings; NULL is a file that could not be read. */
void summary_add(summary *s, const gair_findings *findings);
void summary_print(const cli *c, output *o, const summary *s);
void summary_end(summary *s);

#endif
