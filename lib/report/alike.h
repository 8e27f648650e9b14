/* Reports whose tables hold the same figures, and bodies of one name. */
#ifndef GAIR_REPORT_ALIKE_H
#define GAIR_REPORT_ALIKE_H

#include "report/report.h"

/* One of many reports, and a hash by which equal ones come together. */
typedef struct gair__alike {
	uint64_t hash;
	size_t index;
} gair__alike;

/* 1 if every cell of two reports is the same, and so many figures are not the same by chance. */
int gair__same_figures(const gair_report *a, const gair_report *b);
uint64_t gair__hash_figures(const gair_report *report);
/* 1 if two reports name the same body, white space and width apart. */
int gair__same_name(const gair_report *a, const gair_report *b);
uint64_t gair__hash_name(const gair_report *report);

/*
 * Calls `tell` for each report that is the same as an earlier one: the first such one and this one.
 * `room` has a place a report.
 */
void gair__find_alike(const gair_report *const *reports, size_t count, uint64_t (*hash)(const gair_report *),
		      int (*same)(const gair_report *, const gair_report *), gair__alike *room,
		      void (*tell)(void *context, size_t first, size_t again), void *context);

#endif
