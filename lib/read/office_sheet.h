/*
 * A sheet of a spreadsheet → paragraphs and grids.
 *
 * A sheet is one field of cells, with text and tables in it. Rows in which two cells or more hold something are rows of a grid;
 * a row with one cell alone is a paragraph, unless lines are drawn round it and it touches a grid. Columns in which no cell of a
 * grid begins are none: spreadsheets lay tables of unlike columns over a lattice of narrow ones. What is hidden is left out.
 */
#ifndef GAIR_READ_OFFICE_SHEET_H
#define GAIR_READ_OFFICE_SHEET_H

#include "read/office.h"

#define GAIR__SHEET_ROWS 1048576u
#define GAIR__SHEET_COLUMNS 16384u

struct gair__sheet_cell {
	uint32_t row, column;
	uint32_t last_row, last_column; /* what it spans */
	uint32_t text, size;            /* in the sheet's text */
	uint32_t offset;                /* in the part */
	uint8_t bordered, covered;
};

struct gair__sheet_merge {
	uint32_t row, column, last_row, last_column;
};

struct gair__sheet_range {
	uint32_t first, last;
};

typedef struct gair__sheet {
	gair__office *office;
	gair__buffer text;
	uint32_t number; /* of the sheet, from 1 */
	struct gair__sheet_cell *cells;
	size_t cell_count, cell_capacity;
	struct gair__sheet_merge *merges;
	size_t merge_count, merge_capacity;
	struct gair__sheet_range *hidden; /* columns, in ascending order */
	size_t hidden_count, hidden_capacity;
	uint32_t hidden_row; /* the last one that was counted, and one more */
	int64_t left_out;    /* hidden rows and columns that held something */
} gair__sheet;

void gair__sheet_begin(gair__sheet *sheet, gair__office *office, uint32_t number);
/* A cell that holds something, or has lines round it. `hidden`: its row is. */
void gair__sheet_cell(gair__sheet *sheet, uint32_t row, uint32_t column, uint32_t offset, const char *text, size_t size,
		      int bordered, int hidden);
void gair__sheet_merge(gair__sheet *sheet, uint32_t row, uint32_t column, uint32_t last_row, uint32_t last_column);
void gair__sheet_hide(gair__sheet *sheet, uint32_t first, uint32_t last);
/* Hands everything over to the document. */
void gair__sheet_end(gair__sheet *sheet);

#endif
