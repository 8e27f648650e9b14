/* Cells: their numbers, their order in an edition and over all editions, their paths. */
#include <string.h>

#include "form/names.h"

/* The parts of a cell's number. Below 10000 there is no table: such a number is refused with its table. */
static int32_t table_of(int32_t cell)
{
	return cell / 10000;
}

static int32_t row_of(int32_t cell)
{
	return cell / 100 % 100;
}

static int32_t column_of(int32_t cell)
{
	return cell % 100;
}

size_t gair_form_cell_count(int32_t edition)
{
	const gair__edition *found = gair__edition_find(edition);
	const gair__form_table *last = found ? &found->tables[GAIR__TABLES - 1] : NULL;

	return last ? (size_t)(last->first + last->cell_count) : 0;
}

/* The last row of a table that begins at or before `place`, which lies in the table. */
static const gair__form_row *row_at_place(const gair__form_table *table, int32_t place)
{
	size_t low = 0, high = table->row_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (table->rows[middle].first <= place)
			low = middle;
		else
			high = middle;
	}
	return &table->rows[low];
}

int32_t gair_form_cell_at(int32_t edition, size_t index)
{
	const gair__edition *found = gair__edition_find(edition);

	for (size_t i = 0; found && i < GAIR__TABLES; i++) {
		const gair__form_table *table = &found->tables[i];
		const gair__form_row *row;

		if (index >= (size_t)table->first + (size_t)table->cell_count)
			continue;
		row = row_at_place(table, (int32_t)index - table->first);
		return GAIR_CELL(table->table, row->row, row->columns[(int32_t)index - table->first - row->first]);
	}
	return 0;
}

int32_t gair_form_cell_index(int32_t edition, int32_t cell)
{
	const gair__form_row *row = gair__form_row_find(edition, table_of(cell), row_of(cell));
	int32_t column = column_of(cell);

	for (int32_t i = 0; row && row->columns[i]; i++) {
		if (row->columns[i] == column)
			return gair__form_table_find(edition, table_of(cell))->first + row->first + i;
	}
	return -1;
}

size_t gair_cell_count(void)
{
	return GAIR__CELLS;
}

int32_t gair_cell_at(size_t index)
{
	return index < GAIR__CELLS ? gair__cell_names[index].cell : 0;
}

int32_t gair_cell_index(int32_t cell)
{
	const gair__row_name *row = gair__row_name_find(table_of(cell), row_of(cell));
	int32_t column = column_of(cell);

	if (!row || column > GAIR__COLUMNS || !row->places[column])
		return -1;
	return row->first + row->places[column] - 1;
}

int32_t gair_cell_exists(int32_t cell)
{
	return gair_cell_index(cell) >= 0;
}

const char *gair_cell_path(int32_t cell)
{
	int32_t index = gair_cell_index(cell);

	return index < 0 ? NULL : gair__cell_names[index].path;
}

static int same(const char *name, const char *text, size_t size)
{
	return name && strlen(name) == size && !memcmp(name, text, size);
}

/* Where the last component of a path begins, 0 where there is only one. */
static size_t last_component(const char *path, size_t size)
{
	while (size && path[size - 1] != '.')
		size--;
	return size;
}

static int32_t column_named(const gair__table_name *table, const char *name, size_t size)
{
	for (size_t i = 1; i < table->column_count; i++) {
		if (same(table->columns[i].name, name, size))
			return (int32_t)i;
	}
	return 0;
}

static int32_t row_named(const gair__table_name *table, const char *path, size_t size)
{
	for (size_t i = 1; i < table->row_count; i++) {
		if (same(table->rows[i].path, path, size))
			return (int32_t)i;
	}
	return 0;
}

int32_t gair_cell_from_path(const char *path, size_t size)
{
	size_t column_at = path ? last_component(path, size) : 0;
	const char *dot = column_at ? memchr(path, '.', column_at) : NULL;
	const gair__table_name *table = dot ? gair__table_name_find(gair_table_from_name(path, (size_t)(dot - path))) : NULL;
	int32_t row, column, cell;

	if (!table)
		return 0;
	row = row_named(table, path, column_at - 1);
	column = column_named(table, path + column_at, size - column_at);
	cell = GAIR_CELL(table->table, row, column);
	return row && column && gair_cell_exists(cell) ? cell : 0;
}

int32_t gair_cell_table(int32_t cell)
{
	return gair_cell_exists(cell) ? table_of(cell) : 0;
}

int32_t gair_cell_row(int32_t cell)
{
	return gair_cell_exists(cell) ? row_of(cell) : 0;
}

int32_t gair_cell_column(int32_t cell)
{
	return gair_cell_exists(cell) ? column_of(cell) : 0;
}

int32_t gair_cell_kind(int32_t cell)
{
	return gair_cell_exists(cell) ? gair__column_name_find(table_of(cell), column_of(cell))->kind : 0;
}
