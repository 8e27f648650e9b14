/*
 * What the readers of office files share: events of text, paragraphs, tables and cells → document.
 *
 * An office file has no text to be scanned: the reader puts one together, a line a paragraph, and marks where in the part its
 * pieces stood. Places then are lines (paragraphs) and columns (characters) of that text, offsets are those of the part.
 */
#ifndef GAIR_READ_OFFICE_H
#define GAIR_READ_OFFICE_H

#include "document/document.h"
#include "read/zip.h"

/* What a cell is to the cell above it. */
#define GAIR__CELL_OWN 0
#define GAIR__CELL_BEGINS 1    /* may reach down */
#define GAIR__CELL_CONTINUES 2 /* belongs to the one above */

struct gair__office_table {
	uint32_t grid, row, column;
	uint32_t cell;      /* open, or GAIR__NONE */
	uint32_t last;      /* the cell that was opened last */
	uint32_t start;     /* of its text in the pool */
	uint32_t *reaching; /* by column: the cell that may reach further down, or GAIR__NONE */
	size_t capacity;
};

/* A paragraph that waits while a text box inside it is read. */
struct gair__office_held {
	size_t start; /* in `held` */
	uint32_t source;
	uint8_t open, placed;
};

typedef struct gair__office {
	gair_document *document;
	gair__buffer scan; /* becomes the document's decoded text */
	size_t mark_capacity;
	gair_status status; /* the first failure */
	struct gair__office_table *tables;
	size_t depth, table_capacity;
	gair__buffer held;
	struct gair__office_held *boxes;
	size_t box_count, box_capacity;
	uint32_t start, source;      /* of the open paragraph */
	uint8_t open, placed;        /* a paragraph is open; it has a character */
	uint32_t line, column, page; /* of the marks that follow, line 0: as the text says */
} gair__office;

void gair__office_begin(gair__office *office, gair_document *document);
/* Hands the text over to the document and ends it. */
gair_status gair__office_end(gair__office *office);

void gair__office_paragraph_begin(gair__office *office, uint32_t offset);
void gair__office_text(gair__office *office, uint32_t offset, const char *text, size_t size);
void gair__office_break(gair__office *office, uint32_t offset); /* a new line of the paragraph */
void gair__office_paragraph_end(gair__office *office, uint8_t level);

/* A text box: its paragraphs come before the one that it hangs on. */
void gair__office_box_begin(gair__office *office);
void gair__office_box_end(gair__office *office);

/* 0 where the table is nested too deeply: it is to be passed over. */
int gair__office_table_begin(gair__office *office, uint32_t offset);
void gair__office_table_end(gair__office *office);
void gair__office_row_begin(gair__office *office);
void gair__office_row_end(gair__office *office, uint32_t times);
void gair__office_skip_columns(gair__office *office, uint32_t columns);
void gair__office_back(gair__office *office, uint32_t columns);
/*
 * A cell. `merge` is a GAIR__CELL_… in formats that tell the rows of a cell from row to row; `rowspan` where they tell it at once.
 * 0 where there is no cell to be filled: it continues one above, or a limit was reached. Then no gair__office_cell_end.
 */
int gair__office_cell_begin(gair__office *office, uint32_t offset, uint32_t colspan, uint32_t rowspan, int merge);
void gair__office_cell_end(gair__office *office);
/* Makes the cell that was opened last wider. */
void gair__office_widen(gair__office *office, uint32_t columns);

/* A file that lacks the part that it should be about. */
gair_status gair__office_no_main(gair_error *error);

#define GAIR__MOST_COLUMNS 4096u

#endif
