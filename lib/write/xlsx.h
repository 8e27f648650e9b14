/* What the parts of the Excel writer share: styles by number, text of cells, the sheet of a table. */
#ifndef GAIR_WRITE_XLSX_H
#define GAIR_WRITE_XLSX_H

#include "write/form_layout.h"
#include "write/package.h"

/* Styles of cells, in the order of xlsx_parts.c. */
enum {
	GAIR__XLSX_PLAIN,
	GAIR__XLSX_TITLE,
	GAIR__XLSX_FACT,
	GAIR__XLSX_HEADING,
	GAIR__XLSX_PARAGRAPH,
	GAIR__XLSX_HEAD,
	GAIR__XLSX_LABEL,
	GAIR__XLSX_COUNT,
	GAIR__XLSX_SIGNED,
	GAIR__XLSX_TEXT,    /* a figure that is no number */
	GAIR__XLSX_LITERAL, /* one that looks like a formula */
	GAIR__XLSX_CHECK,   /* a sum beside the table: no part of the report */
	GAIR__XLSX_CHECK_LABEL,
	GAIR__XLSX_MONEY,                            /* by its decimals, 0 to 6 */
	GAIR__XLSX_MONEY_UNIT = GAIR__XLSX_MONEY + 7 /* the same, with 万元 behind it */
};

#define GAIR__XLSX_PARTS 3    /* content types, relations, styles: what needs no report is written before the sheets */
#define GAIR__XLSX_CELL 32767 /* characters that a cell can hold, in 16-bit units */

extern const gair__package_part gair__xlsx_parts[GAIR__XLSX_PARTS];

/* Text inside an element of a sheet: as gair__xml_line, and what Excel would take for an escape (_x0041_) is none. */
void gair__xlsx_text(gair__output *output, const char *text, size_t size);

/* ` r="D5" s="7"` of a cell; row and column from 0. */
void gair__xlsx_place(gair__output *output, size_t row, size_t column, int style);
/* `D5`. */
void gair__xlsx_name(gair__output *output, size_t row, size_t column);
void gair__xlsx_string(gair__output *output, size_t row, size_t column, int style, const char *text, size_t size);

/* 1 if a cell is written as a number, and its value: a number without a raw text, of 15 digits at most, as Excel keeps them. */
int gair__xlsx_number(const gair_report *report, int32_t cell, int64_t *value);

/* The sheet of a table; the layout is its context. Rows of the sheet are those of the layout, under one with the name. */
void gair__xlsx_draw_table(const gair_report *report, const void *layout, gair__output *output);

/* The sums beside a table: cells of a row, from left to right, and the rows under it; then the rules that turn totals red. */
typedef struct gair__xlsx_check {
	int32_t parts[32], taken[2]; /* cells that are added and taken off */
	size_t part_count, taken_count;
	int32_t total;      /* the cell that must be equal */
	size_t row, column; /* of the sum, in the sheet, from 0 */
	const char *rule;
} gair__xlsx_check;

#define GAIR__XLSX_CHECKS 48

size_t gair__xlsx_find_checks(const gair__layout *layout, gair__xlsx_check checks[GAIR__XLSX_CHECKS]);
/* The place of a cell in the sheet; NULL where the layout has no such cell. */
const gair__layout_cell *gair__xlsx_find_cell(const gair__layout *layout, int32_t cell);
void gair__xlsx_draw_check(const gair_report *report, const gair__layout *layout, const gair__xlsx_check *check,
			   gair__output *output);
void gair__xlsx_draw_check_label(const gair__layout *layout, const gair__xlsx_check *check, gair__output *output);
void gair__xlsx_draw_rules(const gair__layout *layout, const gair__xlsx_check *checks, size_t count, gair__output *output);

#endif
