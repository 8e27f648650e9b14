/* Names of tables, rows, columns and cells: the same in every edition. */
#ifndef GAIR_FORM_NAMES_H
#define GAIR_FORM_NAMES_H

#include "form/form.h"

typedef struct gair__row_name {
	const char *path; /* with the table; NULL where no row has this number */
	int32_t first;    /* cells of the union before this row */
	const int8_t *places;
} gair__row_name;

typedef struct gair__column_name {
	const char *name; /* NULL where no column has this number */
	int32_t kind;
} gair__column_name;

typedef struct gair__table_name {
	int32_t table, section;
	const char *name;
	const gair__row_name *rows; /* by number */
	size_t row_count;           /* the largest number of a row, and 1 */
	const gair__column_name *columns;
	size_t column_count;
} gair__table_name;

typedef struct gair__cell_name {
	int32_t cell;
	const char *path;
} gair__cell_name;

extern const gair__table_name gair__table_names[GAIR__TABLES];
extern const gair__cell_name gair__cell_names[GAIR__CELLS];

/* Each is NULL for an unknown number. Every figure that is read and checked is found by them. */
static inline const gair__table_name *gair__table_name_find(int32_t table)
{
	return table >= 1 && table <= GAIR__TABLES ? &gair__table_names[table - 1] : NULL;
}

static inline const gair__row_name *gair__row_name_find(int32_t table, int32_t row)
{
	const gair__table_name *found = gair__table_name_find(table);

	if (!found || row < 1 || (size_t)row >= found->row_count || !found->rows[row].path)
		return NULL;
	return &found->rows[row];
}

static inline const gair__column_name *gair__column_name_find(int32_t table, int32_t column)
{
	const gair__table_name *found = gair__table_name_find(table);

	if (!found || column < 1 || (size_t)column >= found->column_count || !found->columns[column].name)
		return NULL;
	return &found->columns[column];
}

#endif
