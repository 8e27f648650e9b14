/* A check in progress: what rules read, and what they write to. */
#ifndef GAIR_CHECK_CHECK_H
#define GAIR_CHECK_CHECK_H

#include <gaireport/check.h>

#include "check/findings.h"
#include "report/report.h"

/* A rule of the catalogue: its id, severity, what it demands and what it rests on. */
typedef struct gair__rule {
	const char *id;
	int32_t severity;
	const char *text[2], *basis[2]; /* by language */
} gair__rule;

extern const gair__rule gair__rules[];
int32_t gair__rule_certainty(size_t index); /* of what the rule finds, where it does not say otherwise itself */

#define GAIR__MOST_RULES 96

typedef struct gair__check {
	const gair_report *report;
	const gair_check_options *options; /* never NULL, defaults filled in */
	gair_findings *findings;
	uint8_t severities[GAIR__MOST_RULES]; /* by rule, as changed by the options */
	int32_t kind;                         /* of body */
	int unsettled;                        /* an identity does not hold as it stands, or a cell of one is negative */
} gair__check;

/* Places in form order: the report, its sections and tables, cells. */
#define GAIR__ORDER_REPORT INT64_C(0)
#define GAIR__ORDER_SECTION(number) (INT64_C(1000) + (number))
#define GAIR__ORDER_OTHERS INT64_C(50000) /* beside other reports */
int64_t gair__order_table(int32_t table);
int64_t gair__order_cell(int32_t cell);

/* A finding of a rule, or NULL where the rule is off; two messages with the conversions of gair__buffer_format. */
gair__finding *gair__check_finding(gair__check *check, const char *rule, const char *scope, int64_t order);
void gair__check_say(gair__check *check, gair__finding *finding, const char *zh, const char *en);

/*
 * Says what a finding says: a place named in the two languages (either may be ""), then a text with the conversions of
 * gair__buffer_format, the same arguments for both languages.
 */
void gair__check_tell(gair__check *check, gair__finding *finding, const char *place_zh, const char *place_en, const char *zh,
		      const char *en, ...);

/* Names of places for messages; cut to the room there is. */
#define GAIR__PLACE_NAME 400
void gair__name_table(int32_t table, int32_t lang, char out[GAIR__PLACE_NAME]);
void gair__name_row(int32_t edition, int32_t table, int32_t row, int32_t lang, char out[GAIR__PLACE_NAME]);
void gair__name_cell(int32_t edition, int32_t cell, int32_t lang, char out[GAIR__PLACE_NAME]);
const char *gair__row_scope(int32_t table, int32_t row); /* the row as paths have it, without its table */

/* The groups of rules, each one file. */
void gair__check_notes(gair__check *check); /* the reading findings of recognition */
/* For a finding table.row_figures: its row's cells, and the placements of the figures by which the identities hold, as repairs. */
void gair__propose_placement(gair__check *check, gair__finding *finding, const gair__note *note);
void gair__check_sections(gair__check *check);     /* section.* */
void gair__check_tables(gair__check *check);       /* table.* */
void gair__check_cells(gair__check *check);        /* cell.*, but for */
void gair__check_blanks(gair__check *check);       /* cell.blank and cell.not_applicable */
void gair__check_identities(gair__check *check);   /* the four identities */
void gair__check_locate(gair__check *check);       /* the cells that explain failed identities; after these */
void gair__check_plausibility(gair__check *check); /* proactive.* */
void gair__check_dates(gair__check *check);        /* year, period, body, date */
void gair__check_prose(gair__check *check);        /* prose.* */
void gair__check_prose_sums(gair__check *check);   /* prose.sum */
void gair__check_previous(gair__check *check);     /* previous.*; after the cells that explain */
void gair__check_children(gair__check *check);     /* children.* */

#endif
