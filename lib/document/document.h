/*
 * The neutral document as readers build it and recognition reads it.
 *
 * All text stands in one pool, in the order of the document, white space collapsed; a paragraph or a cell is a range of it.
 * Paragraphs are parted by one space, so that a cell's range reads as a browser shows it, and a grid inside a cell lies
 * inside the cell's range. A paragraph inside a cell knows its cell: recognition that finds a grid to be a mere layout reads
 * its paragraphs as running text.
 */
#ifndef GAIR_DOCUMENT_DOCUMENT_H
#define GAIR_DOCUMENT_DOCUMENT_H

#include <stdint.h>

#include <gaireport/document.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "document/places.h"

#define GAIR__NONE UINT32_MAX

typedef struct gair__paragraph {
	uint32_t text; /* offset in the pool */
	uint32_t size;
	uint32_t source; /* offset in the scanned text (places resolve it) of the first character */
	uint32_t cell;   /* the innermost cell it stands in, or GAIR__NONE */
	uint32_t grids;  /* number of grids opened before it: its place among them */
	uint8_t level;   /* 1 to 6 for a heading, else 0 */
} gair__paragraph;

typedef struct gair__cell {
	uint32_t text;
	uint32_t size;
	uint32_t source; /* of its first character; of the byte behind the tag that opens it where it is empty */
	uint32_t row;
	uint16_t column;
	uint16_t rowspan;
	uint16_t colspan;
	uint16_t doubtful; /* 1: perhaps no cell at all, but a stray mark of the layout */
	uint32_t grid;
} gair__cell;

typedef struct gair__grid {
	uint32_t source;
	uint32_t rows;
	uint32_t columns;
	uint32_t cell;       /* the cell it stands in, or GAIR__NONE */
	uint32_t first_cell; /* cells of a grid are linked by order: those in [first_cell, end_cell) whose grid is this one */
	uint32_t end_cell;
	uint32_t cell_count;
	uint32_t paragraphs; /* number of paragraphs recorded before it: its place among them */
	int32_t page;        /* from 1, 0 where there are none */
} gair__grid;

/* A pair of `<meta>`, as ranges of the `extra` buffer. */
typedef struct gair__meta {
	uint32_t name, name_size, content, content_size;
} gair__meta;

/* What a reader notices of the document itself. */
#define GAIR__NOTE_ENCODING_DECLARED 1 /* text: the declared name; `encoding` is what was used */
#define GAIR__NOTE_ENCODING_REPLACED 2 /* count: bytes replaced; source: the first */
#define GAIR__NOTE_LIMIT 3             /* text: which limit (depth, cells, slots, paragraphs); count: its value */
#define GAIR__NOTE_TRACKED_CHANGES 4   /* a Word file with tracked changes, read as accepted; count: how many */
#define GAIR__NOTE_HIDDEN 5            /* text: rows, columns or sheets; count: how many were hidden, and not read */

typedef struct gair__document_note {
	int32_t kind;
	uint32_t source;
	int64_t count;
	char text[48];
} gair__document_note;

struct gair_document {
	gair_allocator allocator;
	int32_t format;
	const char *encoding; /* static */
	gair__places places;
	gair__buffer pool;
	gair__buffer extra; /* title, meta data */
	uint32_t title, title_size;
	gair__paragraph *paragraphs;
	size_t paragraph_count, paragraph_capacity;
	gair__cell *cells;
	size_t cell_count, cell_capacity;
	gair__grid *grids;
	size_t grid_count, grid_capacity;
	gair__meta *metas;
	size_t meta_count, meta_capacity;
	gair__document_note notes[8]; /* at most one a kind and limit: the rest is counted in the first */
	size_t note_count;
	/* limits, resolved from the options */
	size_t max_depth, max_cells, max_slots, max_paragraphs;
	/* blocks in the order of the document, made by gair__document_finish; index into paragraphs, or grids with the top bit */
	uint32_t *blocks;
	size_t block_count;
	uint8_t clean; /* what a reader appends is well-formed, and holds no NUL: set by the reader */
	/* text that a reader decoded, owned by the document */
	void *decoded;
	/* where its pieces stood, of text taken out of a container */
	gair__mark *marks;
	size_t mark_count;
};

/* An empty document with the limits of the options, which are the library's own copy, for an input of `size` bytes. */
gair_status gair__document_new(const gair_read_options *options, size_t size, gair_document **out);

/*
 * Appends text to the pool: runs of ASCII white space become one space, ill-formed bytes and NUL become U+FFFD. Nothing is
 * trimmed; failures stick in the pool.
 */
void gair__document_append(gair_document *document, const char *text, size_t size);

/* Parts what follows in the pool from what stands there by one space. */
static inline void gair__document_part(gair_document *document)
{
	const gair__buffer *pool = &document->pool;

	if (pool->size && pool->data[pool->size - 1] != ' ')
		gair__buffer_append_byte(&document->pool, ' ');
}

/*
 * Records a paragraph whose text is already in the pool at [text, pool.size); trims nothing. Past the limit it records the
 * note and drops the paragraph (its text stays in its cell). Returns a status.
 */
gair_status gair__document_add_paragraph(gair_document *document, uint32_t text, uint32_t source, uint32_t cell, uint8_t level);

/* Records a grid, open: rows and columns are set by the reader. Stores its index. */
gair_status gair__document_add_grid(gair_document *document, uint32_t source, uint32_t cell, uint32_t *index);

/* Records a cell of a grid; its text range is set later by the reader. GAIR__NONE is stored past the limit (noted). */
gair_status gair__document_add_cell(gair_document *document, uint32_t grid, uint32_t row, uint32_t column, uint32_t rowspan,
				    uint32_t colspan, uint32_t source, uint32_t *index);

gair_status gair__document_add_meta(gair_document *document, const char *name, size_t name_size, const char *content,
				    size_t content_size);
gair_status gair__document_set_title(gair_document *document, const char *text, size_t size);

/* Records a note; a second of the same kind and text adds its count to the first. Never fails: a full list drops it. */
void gair__document_note_add(gair_document *document, int32_t kind, const char *text, size_t text_size, int64_t count,
			     uint32_t source);

/* Records that a limit was hit (once a limit): `what` is depth, cells, slots or paragraphs. */
void gair__document_note_limit(gair_document *document, const char *what, size_t limit, uint32_t source);

/* Makes the list of blocks. A reader calls it last. */
gair_status gair__document_finish(gair_document *document);

#endif
