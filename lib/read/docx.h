/* What a Word file says beside its text: styles, and the numbers that Word makes itself. */
#ifndef GAIR_READ_DOCX_H
#define GAIR_READ_DOCX_H

#include "base/arena.h"
#include "base/buffer.h"
#include "read/office_package.h"

typedef struct gair__docx_style {
	const char *id, *based_on;
	int32_t number;      /* numId: -1 not told, 0 none */
	int32_t level;       /* ilvl: -1 not told */
	int outline;         /* -1 not told; 0 to 8 for headings */
	int hidden;          /* -1 not told */
	uint8_t is_contents; /* a line of a table of contents */
} gair__docx_style;

typedef struct gair__docx_styles {
	gair__arena arena;
	gair__docx_style *items; /* by id; what a style takes from the one it is based on is filled in */
	size_t count, capacity;
} gair__docx_styles;

gair_status gair__docx_styles_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__docx_styles *out,
				   gair_error *error);
void gair__docx_styles_free(gair__docx_styles *styles);
const gair__docx_style *gair__docx_style_find(const gair__docx_styles *styles, const char *id); /* NULL: none */

typedef struct gair__docx_numbering gair__docx_numbering;

gair_status gair__docx_numbering_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__docx_numbering **out,
				      gair_error *error);
void gair__docx_numbering_free(gair__docx_numbering *numbering); /* NULL is accepted */
/*
 * Counts a paragraph of list `number` at `level` (-1: the one of its style, or the first) and writes its number to `out`, such as
 * 一、. Nothing is written for a bullet, or a list that is not known.
 */
void gair__docx_number(gair__docx_numbering *numbering, int32_t number, int32_t level, const char *style, gair__buffer *out);

/* The numeral of a counter in a format of Word (`chineseCounting`, `decimal` …); a format that is not known is decimal. */
void gair__numeral(const char *format, uint32_t value, gair__buffer *out);

#endif
