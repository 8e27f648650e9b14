/* The form's tables, as the other layers of the library use them beside the public form.h. */
#ifndef GAIR_FORM_FORM_H
#define GAIR_FORM_FORM_H

#include <gaireport/form.h>

#define GAIR__TABLES 3
#define GAIR__CELLS 224 /* cells over all editions */
#define GAIR__SECTIONS 6
#define GAIR__ROWS 26    /* the largest number of a row in any table */
#define GAIR__COLUMNS 10 /* the largest number of a column in any table */

#define GAIR__COUNT(array) (sizeof(array) / sizeof((array)[0]))

typedef struct gair__form_row {
	int32_t row;
	const char *label_zh, *label_en;
	const char *group_zh, *group_en; /* "" in no group */
	const int32_t *columns;          /* ended by 0 */
	int32_t first;                   /* cells of the table before this row */
} gair__form_row;

typedef struct gair__form_column {
	int32_t row; /* the row it is for; 0: every row of the table */
	int32_t column;
	const char *label_zh, *label_en;
	const char *group_zh, *group_en;
} gair__form_column;

typedef struct gair__form_table {
	int32_t table;
	const gair__form_row *rows; /* in form order */
	size_t row_count;
	const gair__form_column *columns;
	size_t column_count;
	const int8_t *places; /* by the number of a row: its place in `rows`, from 1; 0 where the table has no such row */
	int32_t first;        /* cells of the edition before this table */
	int32_t cell_count;
} gair__form_table;

typedef struct gair__edition {
	int32_t edition;
	const char *source;
	int32_t first_year, last_year; /* last_year 0: still in force */
	gair__form_table tables[GAIR__TABLES];
} gair__edition;

extern const gair__edition gair__edition_2019;
extern const gair__edition gair__edition_2021;

/* What the editions have alike (shared.c). */
extern const int32_t gair__applicants[8]; /* ended by 0 */
extern const gair__form_column gair__applicant_columns[7];
extern const gair__form_row gair__proceedings_rows[3];
extern const int8_t gair__proceedings_places[GAIR__ROWS + 1];
extern const gair__form_column gair__result_columns[5];

const gair__edition *gair__edition_find(int32_t edition);                               /* NULL for an unknown one */
const gair__form_table *gair__form_table_find(int32_t edition, int32_t table);          /* NULL for an unknown pair */
const gair__form_row *gair__form_row_find(int32_t edition, int32_t table, int32_t row); /* NULL where there is no such row */

#define GAIR__TERMS 32 /* more than any identity has */

/*
 * The identity at `index`, if it is one of `table`, as places of its cells in the union of the editions (gair_cell_index): first
 * the `*plus` terms with +, then those with −. Returns the number of terms, 0 where there is no such identity of the table.
 */
size_t gair__form_identity_places(int32_t edition, size_t index, int32_t table, uint8_t places[GAIR__TERMS], size_t *plus);

#endif
