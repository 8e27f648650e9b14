/* Notes on a sum, as the files that make them share them. */
#ifndef GAIR_COMPARE_SUM_H
#define GAIR_COMPARE_SUM_H

#include <gaireport/compare.h>

#include "base/arena.h"
#include "report/report.h"

typedef struct gair__sum_note {
	int32_t kind, table, cell;
	size_t cell_count;
	size_t *reports; /* in the arena */
	size_t report_count;
} gair__sum_note;

struct gair_sum_notes {
	gair_allocator allocator;
	gair__arena arena;
	gair__sum_note *items;
	size_t count, capacity;
};

gair_status gair__sum_notes_new(const gair_allocator *allocator, gair_sum_notes **out);
/*
 * A note on the reports that are marked (`marks` has a byte a report, and is cleared); nothing where none is. A second note of
 * one kind and row on the same reports adds to the cells of the first.
 */
gair_status gair__sum_note_add(gair_sum_notes *notes, int32_t kind, int32_t table, int32_t cell, char *marks, size_t count);

#endif
