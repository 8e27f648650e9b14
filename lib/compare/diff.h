/* Differences between two reports, as the files that find them share them. */
#ifndef GAIR_COMPARE_DIFF_H
#define GAIR_COMPARE_DIFF_H

#include <gaireport/compare.h>

#include "base/arena.h"
#include "report/report.h"

typedef struct gair__cell_side {
	int32_t state;
	int64_t value;
	const char *raw; /* "" where there is none */
} gair__cell_side;

typedef struct gair__cell_difference {
	int32_t cell, kind, edition;
	gair__cell_side sides[2];
} gair__cell_difference;

typedef struct gair__field_difference {
	const char *name;
	const char *sides[2];
} gair__field_difference;

typedef struct gair__text_difference {
	int32_t section, kind;
	gair__text text;
} gair__text_difference;

#define GAIR__FIELDS 9

struct gair_differences {
	gair_allocator allocator;
	gair__arena arena;
	gair__cell_difference cells[GAIR__CELLS];
	size_t cell_count;
	gair__field_difference fields[GAIR__FIELDS];
	size_t field_count;
	gair__text_difference *texts;
	size_t text_count, text_capacity;
};

/* The sentences of all sections. */
gair_status gair__diff_texts(gair_differences *out, const gair_report *const reports[2]);
/* The cells of the tables. */
gair_status gair__diff_cells(gair_differences *out, const gair_report *const reports[2]);

#endif
