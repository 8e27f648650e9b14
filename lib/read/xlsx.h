/* What a workbook says of how its numbers are shown. */
#ifndef GAIR_READ_XLSX_H
#define GAIR_READ_XLSX_H

#include "base/arena.h"
#include "base/buffer.h"
#include "read/zip.h"

typedef struct gair__xlsx_look {
	uint32_t format;  /* numFmtId */
	uint32_t borders; /* borderId */
	uint32_t named;   /* xfId: the named style that it follows */
} gair__xlsx_look;

typedef struct gair__xlsx_styles {
	gair__arena arena;
	struct gair__xlsx_format {
		uint32_t id;
		const char *code;
	} * formats; /* by id */
	size_t format_count, format_capacity;
	gair__xlsx_look *looks; /* of cells */
	size_t look_count, look_capacity;
	uint8_t *lines; /* by border: 1 where it has a line */
	size_t line_count, line_capacity;
	uint32_t check; /* the named style of sums beside a table; UINT32_MAX: none */
} gair__xlsx_styles;

gair_status gair__xlsx_styles_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__xlsx_styles *out,
				   gair_error *error);
void gair__xlsx_styles_free(gair__xlsx_styles *styles);
/* The code of the number format of a cell's style, NULL for the general one. */
const char *gair__xlsx_format(const gair__xlsx_styles *styles, uint32_t style);
/*
 * 1 for a cell of the built-in style Check Cell (检查单元格): a sum that stands beside a table to be held against it, and that is
 * no part of what the sheet says.
 */
int gair__xlsx_is_check(const gair__xlsx_styles *styles, uint32_t style);
int gair__xlsx_bordered(const gair__xlsx_styles *styles, uint32_t style);

/*
 * A number as it is stored (`29497.020000000001`, `1.5E-3`) → as it is shown, exactly: to the fifteen digits that a workbook holds,
 * with the sign that the format's code shows (`+3`), days as YYYY-MM-DD. Roundings, separators and words of the format are left
 * out: they say nothing that the number does not. What is no number is appended as it is.
 */
void gair__xlsx_show(const char *text, size_t size, const char *code, int since_1904, gair__buffer *out);

#endif
