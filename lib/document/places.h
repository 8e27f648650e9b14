/*
 * From an offset in the scanned text to the place in the original bytes: byte offset, line, column.
 *
 * Readers scan UTF-8: the caller's bytes themselves, or a decoded copy. Checkpoints every few hundred bytes make any look-up
 * cost a short scan, whatever the order of the questions. Columns are counted only where they are asked for, and along long lines.
 */
#ifndef GAIR_DOCUMENT_PLACES_H
#define GAIR_DOCUMENT_PLACES_H

#include <stdint.h>

#include <gaireport/report.h>

#include "base/memory.h"

/* Bytes of original encoding that the character at `text` (decoded from it) takes; used only where text was decoded. */
typedef size_t (*gair__original_width)(const unsigned char *original, size_t size);

/* An offset whose line and column are known. */
typedef struct gair__checkpoint {
	uint32_t at;
	uint32_t line;   /* from 0 */
	uint32_t column; /* code points since the line began */
} gair__checkpoint;

/* Where a piece of text stood that a reader took out of a container: the text from here on, up to the next mark. */
typedef struct gair__mark {
	uint32_t text;         /* offset in the scanned text */
	uint32_t original;     /* offset in the part */
	uint32_t line, column; /* of a sheet's cell; 0: as the scanned text says */
	uint32_t page;
} gair__mark;

typedef struct gair__places {
	const char *text; /* what was scanned */
	size_t size;
	const unsigned char *original; /* the caller's bytes; text itself where nothing was decoded */
	size_t original_size;
	size_t original_start;      /* offset in the original bytes of text[0] where nothing was decoded (a BOM) */
	gair__original_width width; /* NULL where text is the original */
	uint32_t *originals;        /* of decoded text: where the first character at or behind each of its steps comes from */
	size_t original_count;
	gair__checkpoint *checkpoints; /* the last one at or before each step of GAIR__PLACES_STEP bytes, made by _prepare */
	size_t checkpoint_count;
	const gair__mark *marks; /* by `text`; NULL where the text was not taken out of a container */
	size_t mark_count;
} gair__places;

#define GAIR__PLACES_STEP 2048u
#define GAIR__ORIGINALS_STEP 512u

/* Where the last look-up ended: the next one goes on from there if it can. All zero before the first. */
typedef struct gair__places_cursor {
	gair__checkpoint point;   /* at or before that offset */
	size_t decoded, original; /* of decoded text: an offset in it, and where that stood in the original bytes */
} gair__places_cursor;

/* Makes the checkpoints: one pass over the text. */
gair_status gair__places_prepare(gair__places *places, const gair_allocator *allocator);
void gair__places_free(gair__places *places, const gair_allocator *allocator);
/* Fills in offset, line and column (the other fields say "none"; source->size is left alone). Prepared places only. */
void gair__places_find(const gair__places *places, uint32_t offset, gair_source *source);
/* The same; look-ups that go forward cost what lies between them. */
void gair__places_find_next(const gair__places *places, gair__places_cursor *cursor, uint32_t offset, gair_source *source);

#endif
