/* Recognition: document → report. */
#ifndef GAIR_RECOGNIZE_RECOGNIZE_H
#define GAIR_RECOGNIZE_RECOGNIZE_H

#include "document/document.h"
#include "recognize/lexicon.h"
#include "recognize/signs.h"
#include "report/report.h"

/* What a paragraph was found to be. */
#define GAIR__PARAGRAPH_TABLE 1u   /* part of a table of the form, or in a cell of one */
#define GAIR__PARAGRAPH_HEADING 2u /* heading of a section */
#define GAIR__PARAGRAPH_HIDDEN 4u  /* in a cell of a report table: no running text */

/* What stands where a figure belongs. */
typedef struct gair__figure {
	const char *text;
	uint32_t size;
	uint32_t source;
	int32_t grid, row, column; /* −1 outside grids */
	int32_t doubtful;          /* of its cell */
} gair__figure;

#define GAIR__HEADS 24 /* heads of columns that a table may have */
#define GAIR__GROUPS 3 /* of table proceedings */
#define GAIR__ORDERS 32

/* The heads above rows, in the order in which they stand. All of it is bytes: compared as a whole. */
typedef struct gair__heads {
	uint8_t table, count, unknown; /* unknown: a head among them that the form does not have */
	uint8_t rows_of_heads;         /* 1, or 2 for more */
	uint8_t remarks;               /* a column of remarks stands behind the others */
	uint8_t parent, child;         /* behind the parent's place, 0: none; where the next child goes */
	uint8_t rows[GAIR__GROUPS], row_count;
	uint8_t ids[GAIR__HEADS];
} gair__heads;

/* A head of a column that is worded otherwise than in the form. */
typedef struct gair__variant_head {
	const char *text;
	uint32_t size, source;
	uint8_t table, column;
} gair__variant_head;

#define GAIR__VARIANTS 16

/* A row of a table of the form: its label and what stands behind it. */
typedef struct gair__record {
	const gair__label *label; /* NULL: a row that the form does not have */
	int32_t table, row;       /* row 0: the one row of proceedings, or no row of the form */
	const char *text;         /* the label as written */
	uint32_t text_size;
	uint32_t source;
	size_t first, count; /* of the figures */
	int32_t grid;        /* −1: running text, where blanks vanish */
	uint32_t end;        /* the column behind the row's last cell */
	uint8_t exact;
	uint8_t order; /* the heads above it: a number of `orders`, from 1; 0: none */
} gair__record;

typedef struct gair__recognizer {
	const gair_document *document;
	gair_report *report;
	gair__places_cursor *cursor;
	uint16_t *signs;     /* one a paragraph: GAIR__SIGN_… */
	uint8_t *paragraphs; /* flags, one a paragraph */
	uint8_t *layouts;    /* one a grid: 1 for one that only lays out the page */
	uint8_t *tails;      /* one a grid: the fewest blanks that a row of heads ends with */
	gair__figure *figures;
	size_t figure_count, figure_capacity;
	gair__record *records;
	size_t record_count, record_capacity;
	size_t heads[GAIR__TABLES + 1][2];  /* heads and rows seen that only one edition has, by table and edition */
	int32_t table;                      /* the table that was last spoken of, 0: none */
	size_t first_heading, last_heading; /* paragraphs of the first and the last section's heading; SIZE_MAX: there are none */
	gair__heads heads_above;            /* since the last row */
	gair__heads orders[GAIR__ORDERS];   /* distinct ones */
	size_t order_count;
	gair__variant_head variants[GAIR__VARIANTS]; /* distinct ones */
	size_t variant_count;
	uint8_t order_of[GAIR__TABLES + 1]; /* what a row without heads of its own goes by, by table */
	gair_status status;                 /* the first failure */
} gair__recognizer;

/* Fills in an empty report. GAIR_E_NOT_A_REPORT where nothing speaks for one. */
gair_status gair__recognize(const gair_document *document, gair_report *report);

/* Steps of recognition, in this order. */
void gair__collect_tables(gair__recognizer *recognizer);
void gair__place_tables(gair__recognizer *recognizer);
void gair__find_sections(gair__recognizer *recognizer);
void gair__find_identity(gair__recognizer *recognizer);

/* Heads (heads.c). */
void gair__heads_reset(gair__recognizer *recognizer);
void gair__heads_row(gair__recognizer *recognizer); /* a row of heads begins */
/* A head, or what may be one: its core, its text, its source. */
void gair__heads_add(gair__recognizer *recognizer, const gair__core *core, const char *text, size_t size, uint32_t source);
uint8_t gair__heads_take(gair__recognizer *recognizer, int32_t table); /* a row of the table begins: the heads that it goes by */

/*
 * The columns of a row as its heads name them: their number, a column in each of `columns` (0: under a head that is no column of the
 * form). 0 where they are the form's, or cannot be told.
 */
size_t gair__heads_columns(const gair__recognizer *recognizer, uint8_t order, int32_t edition, int32_t table, int32_t row,
			   uint8_t columns[GAIR__HEADS]);
int gair__heads_proceedings(const gair__recognizer *recognizer, uint8_t order, int32_t edition, uint8_t rows[GAIR__GROUPS],
			    uint8_t columns[15]);

/* Helpers. */
gair__place gair__place_at(const gair__recognizer *recognizer, uint32_t source);
void gair__add_record(gair__recognizer *recognizer, const gair__record *record);
gair__figure *gair__add_figures(gair__recognizer *recognizer, size_t count); /* to be filled in; NULL on failure */
void gair__see_label(gair__recognizer *recognizer, const gair__label *label);

/* 1 if a paragraph holds all the signs of a set; 1 if it may hold a year with its mark, which days and titles have. */
int gair__paragraph_has(const gair__recognizer *recognizer, size_t paragraph, unsigned signs);
const char *gair__paragraph_text(const gair__recognizer *recognizer, size_t paragraph, size_t *size);
void gair__collect_grid(gair__recognizer *recognizer, uint32_t grid, size_t before); /* before: a paragraph, or SIZE_MAX */
int gair__is_body_name(const char *text, size_t size);                       /* 1 if a text ends as the names of bodies do */
int gair__is_day_line(const gair__recognizer *recognizer, size_t paragraph); /* 1 if a line holds a day and nothing else */
int gair__is_footer(const char *text, size_t size); /* 1 if a line begins what follows a report on a page */

/* Length of the name at the start of a line that is a signature (奉节县人民政府, with or without a day behind it), 0 for another. */
size_t gair__signature_name(const gair__recognizer *recognizer, size_t paragraph);

/* Notes year.mention for the first sentence of section 1, of a report from any source. */
gair_status gair__note_opening(gair_report *report);
void gair__recognize_note(gair__recognizer *recognizer, const char *rule, const char *scope, const char *found, size_t found_size,
			  const char *other, size_t other_size, int32_t table, int32_t row, uint32_t source);

#endif
