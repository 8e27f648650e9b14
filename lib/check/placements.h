/* Where the figures of short rows can stand: blank cells of a layout that drops them left no trace. */
#ifndef GAIR_CHECK_PLACEMENTS_H
#define GAIR_CHECK_PLACEMENTS_H

#include "report/report.h"

#define GAIR__APPLICANTS 7         /* columns of table applications, the total last */
#define GAIR__MOST_PLACEMENTS 35   /* ways to leave columns out of seven */
#define GAIR__MOST_SHORT_FIGURES 7 /* figures of a short row */

/* Figures in columns, in their order; the other columns are blank. */
typedef struct gair__placement {
	uint8_t filled; /* a bit a column */
	int64_t values[GAIR__APPLICANTS];
} gair__placement;

/*
 * The placements of the figures of row `row` by which the row adds up, and by which all columns do for some placement of the other
 * short rows, a blank counted as 0: all of them, their number returned; 0 too where the search went past its bound.
 */
size_t gair__find_placements(const gair_report *report, int32_t row, gair__placement out[GAIR__MOST_PLACEMENTS]);

#define GAIR__PROCEEDINGS 15 /* cells of table proceedings, five a group, each group's total last */

/*
 * The same for the one row of table proceedings: masks of its cells by which every group adds up. The first `most` are stored, the
 * number of all is returned.
 */
size_t gair__find_group_placements(const int64_t *figures, size_t count, uint16_t *out, size_t most);

/* The figures of a note, parted by spaces, where all are whole numbers; else 0. At most `most` of them: more give 0. */
size_t gair__note_figures(const gair__note *note, int64_t *figures, size_t most);

#endif
