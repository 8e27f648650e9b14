/* The form's tables, as the other layers of the library use them beside the public form.h. */
#ifndef GAIR_FORM_FORM_H
#define GAIR_FORM_FORM_H

#include <gaireport/form.h>

#define GAIR__TABLES 3
#define GAIR__CELLS 224 /* cells over all editions */
#define GAIR__SECTIONS 6

typedef struct gair__form_row {
	int32_t row;
	const char *label_zh, *label_en;
	const char *group_zh, *group_en; /* "" in no group */
	const int32_t *columns;          /* ended by 0 */
} gair__form_row;

typedef struct gair__form_column {
	int32_t row; /* the row it is for; 0: every row of the table */
	int32_t column;
	const char *label_zh, *label_en;
	const char *group_zh, *group_en;
} gair__form_column;

typedef struct gair__form_table {
	int32_t table;
	const gair__form_row *rows;
	size_t row_count;
	const gair__form_column *columns;
	size_t column_count;
} gair__form_table;

typedef struct gair__edition {
	int32_t edition;
	const char *source;
	int32_t first_year, last_year; /* last_year 0: still in force */
	gair__form_table tables[GAIR__TABLES];
} gair__edition;

extern const gair__edition gair__edition_2019;
extern const gair__edition gair__edition_2021;

const gair__edition *gair__edition_find(int32_t edition); /* NULL for an unknown one */

#endif
