/* The list of findings as rules build it. */
#ifndef GAIR_CHECK_FINDINGS_H
#define GAIR_CHECK_FINDINGS_H

#include <stdint.h>

#include <gaireport/findings.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "report/report.h"

typedef struct gair__finding_cell {
	int32_t cell, role, state;
	int64_t value;
	const char *raw;
	gair__place place;
} gair__finding_cell;

typedef struct gair__change {
	int32_t cell, state;
	int64_t from, min, max;
} gair__change;

typedef struct gair__repair {
	const char *operation;   /* "" for a plain change */
	const char *evidence[2]; /* by language; "" */
	gair__change *changes;
	size_t change_count;
} gair__repair;

typedef struct gair__finding {
	int32_t rule; /* index in the catalogue */
	const char *scope;
	int32_t severity, status, certainty;
	const char *message[2]; /* by language */
	const char *raw;
	gair__finding_cell *cells;
	size_t cell_count, cell_capacity;
	int64_t left, right;
	int64_t order; /* place in form order; findings are sorted by it, those of equal order stay as they came */
	gair__repair *repairs;
	size_t repair_count, repair_capacity;
	uint32_t *blocked_by; /* serial numbers of findings */
	size_t blocked_count, blocked_capacity;
	uint32_t serial;
	uint64_t others; /* a hash of the figures of other reports that it rests on; 0: on none */
	gair__place place;
	uint8_t has_sides, is_money, unique, proved;
	char fingerprint[17];
} gair__finding;

struct gair_findings {
	gair_allocator allocator;
	gair__arena arena;
	gair__finding *items;
	size_t count, capacity;
	size_t max; /* most findings; more are counted in left_out */
	size_t left_out;
	uint32_t serials;   /* findings made so far: the next serial number */
	uint32_t *index_of; /* by serial number, made by gair__findings_finish */
	gair_status status; /* the first failure; after it the functions below do nothing */
};

/*
 * How a rule builds: gair__finding_new, then the functions below on what it returned, at once: a finding stays where it is only
 * until the next gair__finding_new. All of them accept a NULL finding (the list is full, or memory ran out) and do nothing then;
 * a failure sticks to the list, and gair__findings_finish returns it. Text is copied.
 */

/* An empty list of at most `max` findings (0: no bound). */
gair_status gair__findings_new(const gair_allocator *allocator, size_t max, gair_findings **out);

/*
 * A finding of a rule of the catalogue: status fail, certainty proved, no place. `order` is its place in form order. A rule
 * that is unknown (negative) or off gives NULL.
 */
gair__finding *gair__finding_new(gair_findings *findings, int32_t rule, int32_t severity, const char *scope, int64_t order);

void gair__finding_set_message(gair_findings *findings, gair__finding *finding, int32_t lang, const char *text, size_t size);
void gair__finding_set_raw(gair_findings *findings, gair__finding *finding, const char *text, size_t size);
void gair__finding_set_place(gair_findings *findings, gair__finding *finding, const gair__place *place);

/* Adds a cell as the report has it: state, value, raw text, place. The first cell with a place gives the finding its own. */
void gair__finding_add_cell(gair_findings *findings, gair__finding *finding, const gair_report *report, int32_t cell,
			    int32_t role);

/* The sums of the + and of the - terms; fen for money. */
void gair__finding_set_sides(gair_findings *findings, gair__finding *finding, int64_t left, int64_t right, int is_money);

/*
 * Adds a repair of `changes` cells for the caller to fill in with gair__repair_set_change. `operation` is static text ("" for a
 * plain change); evidence may be NULL. Returns its number in the finding, or SIZE_MAX.
 */
size_t gair__finding_add_repair(gair_findings *findings, gair__finding *finding, const char *operation, const char *evidence_zh,
				const char *evidence_en, size_t changes);

/* Change `index` of repair `repair`: the cell from what the report has to a value in [min, max]. */
void gair__repair_set_change(gair_findings *findings, gair__finding *finding, size_t repair, size_t index,
			     const gair_report *report, int32_t cell, int64_t min, int64_t max);

/* A figure of another report that the finding rests on: it becomes part of the fingerprint. */
void gair__finding_add_other(gair__finding *finding, int64_t value);

/* Status blocked: explained by the finding with this serial number. */
void gair__finding_block(gair_findings *findings, gair__finding *finding, uint32_t by);

/*
 * Sorts by form order, says in a last finding how many were left out, makes the fingerprints (of body and year of the report,
 * which may be NULL). The last call; returns the list's first failure.
 */
gair_status gair__findings_finish(gair_findings *findings, const gair_report *report);

#endif
