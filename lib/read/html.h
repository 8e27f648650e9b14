/*
 * The HTML reader: one pass over the bytes, no tree. What a tree would be asked is kept in two bounded stacks: the tables
 * that are open, each with its row and cell, and the block elements that are open in the cell at hand.
 *
 *     html.c             the pass: text, tags, comments
 *     html_text.c        text → pool, paragraphs
 *     html_blocks.c      elements that break paragraphs: start and end tags by the standard's scopes
 *     html_tables.c      the standard's table modes; html_grid.c: its table model, spans → slots
 *     html_raw.c         elements whose content is no markup, title among them; html_meta.c: meta data
 *     html_foreign.c     svg and math
 *     html_tags.c, html_attributes.c, html_elements.c, html_references.c: tokens
 */
#ifndef GAIR_READ_HTML_H
#define GAIR_READ_HTML_H

#include "read/html_elements.h"
#include "read/read.h"

#define GAIR__HTML_BLOCKS 512 /* open block elements that are told apart; browsers nest no deeper */

typedef struct gair__html_block {
	uint8_t element;
	uint8_t level; /* of the innermost heading from here outwards, within the cell */
	uint8_t pre;   /* 1 where line feeds break lines */
	uint8_t muted; /* 1 where text is not shown */
} gair__html_block;

/* A column that a cell from above reaches into. */
typedef struct gair__html_mark {
	uint32_t until; /* the first row that it does not reach */
	uint32_t skip;  /* columns to the end of that cell */
} gair__html_mark;

/* Where the parser is in a table. */
#define GAIR__HTML_IN_TABLE 0
#define GAIR__HTML_IN_GROUP 1
#define GAIR__HTML_IN_ROW 2
#define GAIR__HTML_IN_CELL 3
#define GAIR__HTML_IN_CAPTION 4

typedef struct gair__html_table {
	uint32_t source;     /* of its tag */
	uint32_t grid;       /* GAIR__NONE until its first cell: a table without cells is no grid */
	uint32_t outer_cell; /* the cell it stands in */
	uint32_t cell;       /* the cell that is open; GAIR__NONE for one past the limit */
	uint32_t row;        /* the current row, from 0 */
	uint32_t next_row;
	uint32_t column; /* the next column of the current row */
	uint32_t rows, columns;
	uint32_t declared;   /* columns before those of the last colgroup or col */
	uint32_t first_cell; /* of the current row group */
	uint32_t block_base; /* block elements open outside it */
	uint32_t marks;      /* where its marks begin */
	uint32_t mark_count;
	uint8_t mode;
	uint8_t group;   /* element of the row group that is open */
	uint8_t element; /* td or th: the open cell */
	uint8_t seen;    /* the open cell has shown a character */
	uint8_t grouped; /* a row group was there: what declares columns from here on does not count */
	uint8_t growing; /* a cell of the row group has rowspan=0 */
	uint8_t full;    /* the current row is past the limit */
} gair__html_table;

/* A tag that was read: pages made by office programs repeat the same ones, byte by byte, by the thousand. */
typedef struct gair__html_tag {
	const char *start;
	const gair__html_element *element;
	size_t size;
	uint32_t name;    /* to the end of its name */
	uint8_t idle;     /* 1 where it means nothing */
	uint8_t measured; /* 1 where the spans of a cell were read */
	int64_t spans[2]; /* its rowspan and colspan, −1 where there is none */
} gair__html_tag;

#define GAIR__HTML_SEEN 64

/* Tags that were passed one behind the other, none of which means anything. */
typedef struct gair__html_run {
	const char *start;
	size_t size;
} gair__html_run;

typedef struct gair__html {
	gair_document *document;
	const char *start, *at, *end;
	int clean;        /* the input is well-formed UTF-8 */
	uint32_t text;    /* of the paragraph at hand: where its first visible character stands in the pool */
	uint32_t source;  /* and in the input */
	uint32_t cell;    /* the cell that paragraphs stand in, or GAIR__NONE */
	int visible;      /* the paragraph at hand has a visible character */
	int titled;       /* the title was found */
	int drawn;        /* a drawing or formula was begun */
	int form;         /* a form is open */
	int colgroup;     /* a colgroup is open that holds no col yet */
	size_t templates; /* open <template>: their content is no part of the page */
	int lines;        /* in text whose lines are kept, whatever is open */
	gair__html_block blocks[GAIR__HTML_BLOCKS];
	uint32_t block_count;
	uint32_t paragraph;                      /* block elements open outside the open `<p>`, plus one; 0: none is open */
	gair__html_tag seen[2][GAIR__HTML_SEEN]; /* start tags and end tags, by their first two bytes */
	gair__html_run runs[2][2]; /* two that began with a start tag and two with an end tag, the later one first */
	size_t blocks_beyond;      /* block elements open past the last one that is told apart */
	gair__html_table *tables;
	size_t table_count, table_capacity;
	size_t tables_beyond; /* tables open past the deepest one that is followed */
	gair__html_mark *marks;
	size_t mark_capacity;
	uint32_t spare_rows; /* rows that spans may still add to tables that have no such rows */
	gair__buffer scratch;
	gair_status status;
} gair__html;

/* A tag whose name is `ahead` bytes away, of which two are there: it is passed. NULL where the page ends before it does. */
gair__html_tag *gair__html_read_tag(gair__html *html, size_t ahead);
/*
 * Passes tags that were read before and mean nothing, as many as follow one another; 0 where the first is none. Where an office
 * program breaks a line into pieces, the same tags stand between all of them: they are compared as one.
 */
int gair__html_pass_idle(gair__html *html, size_t ahead);

/* Attributes. */
typedef struct gair__html_attribute {
	const char *name, *value;
	size_t name_size, value_size;
} gair__html_attribute;

/* Behind the '>' of a tag whose name ends at `at`; NULL where the input ends before. */
const char *gair__html_skip_tag(const char *at, const char *end);
/* The next attribute from `*at` of a tag that ends before `end`: 1, or 0 at its end. */
int gair__html_next_attribute(const char **at, const char *end, gair__html_attribute *attribute);
int gair__html_name_is(const char *name, size_t size, const char *wanted); /* `wanted` in small letters */
/* The values of the first attribute of each name, by the rules for non-negative integers; −1 where there is none. */
void gair__html_numbers(gair__html *html, const char *at, const char *end, const char *const *wanted, size_t count, int64_t *out);

/* Character references. `at` is at the '&': bytes taken, 0 where it is none; one or two characters. */
size_t gair__html_reference(const char *at, const char *end, int attribute, uint32_t characters[2]);

/* Text. */
#define GAIR__HTML_REFERENCES 1u
#define GAIR__HTML_MARKUP 2u /* ends at a '<' */
void gair__html_text(gair__html *html, const char *end, unsigned flags);
void gair__html_put(gair__html *html, uint32_t character, const char *source);
void gair__html_end_paragraph(gair__html *html);
/* Text of an attribute or a title: references decoded, white space collapsed. Valid until the next call. */
const char *gair__html_decoded(gair__html *html, const char *text, size_t size, int attribute, size_t *length);
/* The same without the white space around it. */
const char *gair__html_value(gair__html *html, const char *text, size_t size, int attribute, size_t *length);
void gair__html_room(gair__html *html); /* makes sure that the pool can take the rest of the input */
uint32_t gair__html_offset(const gair__html *html, const char *at);

/* Ends the paragraph at hand, if one has begun. */
static inline void gair__html_break(gair__html *html)
{
	if (html->visible)
		gair__html_end_paragraph(html);
	gair__document_part(html->document);
}

/* Tags. `at` is behind the tag's name, `behind` behind its '>'. */
void gair__html_block_start(gair__html *html, const gair__html_element *element);
void gair__html_block_end(gair__html *html, const gair__html_element *element);
void gair__html_push(gair__html *html, int element, int muted);
void gair__html_blocks_cut(gair__html *html, uint32_t count);
uint32_t gair__html_scope(const gair__html *html);                  /* block elements below it are out of scope */
void gair__html_table_start(gair__html *html, gair__html_tag *tag); /* it ends where the page is read on */
void gair__html_table_end(gair__html *html, int element);
void gair__html_tables_close(gair__html *html, size_t count);
void gair__html_raw(gair__html *html, int element);      /* `at` is behind the start tag; it is moved behind the end tag */
void gair__html_pass_raw(gair__html *html, int element); /* likewise, and takes nothing of it */
void gair__html_meta(gair__html *html, const char *at, const char *behind);

/* Elements of svg and math. The tag functions return 1 for a tag that is none of HTML. */
#define GAIR__ELEMENT_POINT (GAIR__ELEMENTS + 0) /* where HTML stands in a drawing */
#define GAIR__ELEMENT_MUTED (GAIR__ELEMENTS + 1) /* what is no text in a drawing */
int gair__html_in_foreign(const gair__html *html);
int gair__html_takes_cdata(const gair__html *html);
void gair__html_foreign_open(gair__html *html, int element, const char *at, const char *behind);
int gair__html_foreign_start(gair__html *html, const char *name, const char *at, const char *behind);
int gair__html_foreign_end(gair__html *html, const char *name, size_t size);

/* The table model. */
void gair__html_grid_columns(gair__html_table *table, int64_t span);
void gair__html_grid_row(gair__html *html, gair__html_table *table);
void gair__html_grid_cell(gair__html *html, gair__html_table *table, int64_t rowspan, int64_t colspan, const char *behind);
void gair__html_grid_end_group(gair__html *html, gair__html_table *table);

#endif
