/*
 * The official tables as they are printed: heads with their spans, group cells, rows of figures. What the writers draw from, asked
 * of the form; constant texts, no allocation.
 */
#ifndef GAIR_WRITE_FORM_LAYOUT_H
#define GAIR_WRITE_FORM_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/report.h>

#include "base/output.h"

#define GAIR__LAYOUT_CELLS 256
#define GAIR__LAYOUT_ROWS 40
#define GAIR__LAYOUT_COLUMNS 15

/* What a head stands for, as HTML has it in `scope`. */
enum { GAIR__SCOPE_NONE, GAIR__SCOPE_COLUMN, GAIR__SCOPE_COLUMNS, GAIR__SCOPE_ROW, GAIR__SCOPE_ROWS };

typedef struct gair__layout_cell {
	const char *text; /* a head, in Chinese; NULL for a figure */
	int32_t cell;     /* a figure's cell; 0 for a head */
	uint8_t scope;
	uint8_t row, column, rowspan, colspan; /* row and column from 0 */
} gair__layout_cell;

/* What a row is. */
enum {
	GAIR__LAYOUT_HEAD,    /* of the whole table: repeated on each page */
	GAIR__LAYOUT_BAND,    /* an item of the regulations, across the table; its heads and rows follow */
	GAIR__LAYOUT_SUBHEAD, /* the heads of the rows under a band */
	GAIR__LAYOUT_FIGURES
};

typedef struct gair__layout_row {
	uint8_t kind;
	uint16_t first, count; /* the cells that begin in it, from left to right */
} gair__layout_row;

typedef struct gair__layout {
	int32_t edition, table;
	size_t rows, columns, heads; /* the first `heads` rows are GAIR__LAYOUT_HEAD */
	size_t cell_count;
	uint8_t labels;                       /* columns that hold the labels of rows */
	uint8_t widths[GAIR__LAYOUT_COLUMNS]; /* of the columns, in per cent of the table */
	gair__layout_row row[GAIR__LAYOUT_ROWS];
	gair__layout_cell cells[GAIR__LAYOUT_CELLS]; /* row by row */
} gair__layout;

/*
 * Lays a table out in the edition that the report has it in; rows of which no cell is there are left out, and groups are as long as
 * what is left of them. No rows where the report does not have the table.
 */
void gair__layout_report_table(gair__layout *layout, const gair_report *report, int32_t table);
/* Lays out all of an edition's table. */
void gair__layout_form_table(gair__layout *layout, int32_t edition, int32_t table);

/* The cell that covers a slot, NULL past the edge. */
const gair__layout_cell *gair__layout_at(const gair__layout *layout, size_t row, size_t column);

/* The name of a table as its caption, such as `主动公开政府信息情况表`; "" for an unknown table. */
const char *gair__layout_caption(int32_t table);

/* What stands before the title of a section in its heading, `一、`; "" for a section that is none of the form's. */
const char *gair__layout_ordinal(int32_t section);

/* A label of the form as it is printed: brackets, commas and colons full width. */
void gair__layout_label(gair__output *output, const char *label);

#endif
