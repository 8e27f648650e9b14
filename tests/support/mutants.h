/*
 * Mutants: a clean report damaged once a rule, and the finding that must be raised. The runner is tests/test_rules.c; a rule of the
 * catalogue without a row is an error there.
 */
#ifndef TESTS_SUPPORT_MUTANTS_H
#define TESTS_SUPPORT_MUTANTS_H

#include <stdint.h>

#include <gaireport/gaireport.h>

typedef enum edit_kind {
	EDIT_NONE,   /* ends the list */
	EDIT_TEXT,   /* replaces the first `from` by `to` */
	EDIT_ALL,    /* replaces every `from` */
	EDIT_CUT,    /* takes out what stands from `from` up to `to`, which stays */
	EDIT_COLUMN, /* takes the cells of a column (`from`) out of table applications of the report that was read */
	EDIT_CHILD,  /* gives the second of the reports of the bodies below another `body` or `year` (`from`) */
} edit_kind;

typedef struct edit {
	edit_kind kind;
	const char *from, *to;
} edit;

/* How a mutant is read and checked. */
#define MUTANT_PAGE 1u      /* as a web page that declares its encoding; left out where no pages are read */
#define MUTANT_SHORT 2u     /* with room for all paragraphs but the last */
#define MUTANT_PREVIOUS 4u  /* against last year's report: the clean one's figures a year before, no prose */
#define MUTANT_SAME 8u      /* as MUTANT_PREVIOUS, with this year's figures */
#define MUTANT_COPIED 16u   /* as MUTANT_PREVIOUS, with this year's prose */
#define MUTANT_2019 32u     /* of the clean report of 2020, on the form of 2019 */
#define MUTANT_CHILDREN 64u /* against the reports of two bodies below, which add up to the clean one */

typedef struct mutant {
	const char *rule;
	const char *scope; /* of the first such finding */
	int32_t severity, status;
	size_t count;      /* such findings */
	const char *cells; /* of the first: `path:role` with spaces between; NULL: not asked */
	const char *at;    /* text on the line that the finding points to; "": it points nowhere */
	edit edits[6];
	uint32_t flags;
	const char *others; /* ids of rules that what is damaged raises beside, each with a space before and behind: " locate " */
} mutant;

/* Each ends with a row whose rule is NULL. */
extern const mutant mutants_of_report[];   /* section, table, cell, identities, proactive, year, period, body, date, reading */
extern const mutant mutants_of_prose[];    /* prose */
extern const mutant mutants_of_previous[]; /* previous */
extern const mutant mutants_of_children[]; /* children */
extern const mutant mutants_of_previous[]; /* previous */
extern const mutant mutants_of_children[]; /* children */

#endif
