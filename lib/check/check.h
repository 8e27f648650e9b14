/* A check in progress: what rules read, and what they write to. */
#ifndef GAIR_CHECK_CHECK_H
#define GAIR_CHECK_CHECK_H

#include <gaireport/check.h>

#include "check/findings.h"
#include "report/report.h"

typedef struct gair__check {
	const gair_report *report;
	const gair_check_options *options; /* never NULL, defaults filled in */
	gair_findings *findings;
	gair_status status;                /* the first failure; rules stop where it is not GAIR_OK */
} gair__check;

/* A rule of the catalogue: its id, severity, what it demands and what it rests on. */
typedef struct gair__rule {
	const char *id;
	int32_t severity;
	const char *text[2], *basis[2]; /* by language */
} gair__rule;

extern const gair__rule gair__rules[];

/*
 * The groups of rules, each one file: every one looks at the report and adds findings. They run in this order; gair_check()
 * then folds, sorts by `order`, makes fingerprints and cuts at the limit.
 */
void gair__check_notes(gair__check *check);      /* the reading findings of recognition */
void gair__check_sections(gair__check *check);
void gair__check_tables(gair__check *check);
void gair__check_cells(gair__check *check);
void gair__check_identities(gair__check *check);
void gair__check_plausibility(gair__check *check); /* proactive.* */
void gair__check_dates(gair__check *check);      /* year, period, body, date */

#endif
