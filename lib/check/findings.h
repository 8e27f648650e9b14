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
	const char *operation; /* "" for a plain change */
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
	gair__place place;
	uint8_t has_sides, is_money, unique, proved;
	char fingerprint[17];
} gair__finding;

struct gair_findings {
	gair_allocator allocator;
	gair__arena arena;
	gair__finding *items;
	size_t count, capacity;
};

#endif
