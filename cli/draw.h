/* Tables for a terminal, aligned for double-width characters. Their lines are ASCII: drawn ones are wide in some terminals. */
#ifndef GAIREPORT_CLI_DRAW_H
#define GAIREPORT_CLI_DRAW_H

#include "output.h"

#define DRAW_COLUMNS_MAX 16

/* How a text is marked. */
enum { DRAW_PLAIN, DRAW_DOUBT, DRAW_SUSPECT, DRAW_HEAD };

typedef struct draw_cell {
	const char *text; /* safe to show, NUL-terminated */
	int mark;
	size_t indent;
} draw_cell;

typedef struct draw_table {
	size_t count;
	size_t widths[DRAW_COLUMNS_MAX]; /* without the space on either side */
} draw_table;

/* How many bytes of a text fit a width, and where the rest begins. At least one code point is taken. */
size_t draw_wrap(const char *text, size_t size, size_t width, size_t *next);
/* A line of dashes. */
void draw_rule(output *o, const draw_table *t);
/* A row; its texts are wrapped. The first column is aligned to the left, the others to the right. */
void draw_row(output *o, const draw_table *t, const draw_cell *cells);
/* A text across all columns. */
void draw_span(output *o, const draw_table *t, const draw_cell *cell);
/* Columns of the terminal, at least 80 and at most 120; 100 where there is none. */
size_t draw_width(const output *o);
/* Begins and ends a mark, where there is colour. */
void draw_mark(output *o, int mark);
void draw_unmark(output *o, int mark);

#endif
