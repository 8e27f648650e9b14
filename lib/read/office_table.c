/* Tables of office files: rows and cells, spans told at once or from row to row, limits. */
#include <string.h>

#include "read/office.h"

static void fail(gair__office *office, gair_status status)
{
	if (office->status == GAIR_OK)
		office->status = status;
}

static struct gair__office_table *innermost(gair__office *office)
{
	return office->depth && office->status == GAIR_OK ? &office->tables[office->depth - 1] : NULL;
}

/* A new entry keeps the memory of an earlier table of its depth. */
static struct gair__office_table *push_table(gair__office *office)
{
	const gair_allocator *allocator = &office->document->allocator;
	size_t before = office->table_capacity;

	if (office->status == GAIR_OK)
		office->status = gair__grow(allocator, &office->tables, &office->table_capacity, office->depth + 1,
					    sizeof *office->tables);
	if (office->status != GAIR_OK)
		return NULL;
	if (office->table_capacity > before)
		memset(&office->tables[before], 0, (office->table_capacity - before) * sizeof *office->tables);
	return &office->tables[office->depth++];
}

int gair__office_table_begin(gair__office *office, uint32_t offset)
{
	gair_document *document = office->document;
	struct gair__office_table *table;
	uint32_t cell = office->depth ? office->tables[office->depth - 1].cell : GAIR__NONE;

	if (office->status != GAIR_OK)
		return 0;
	gair__office_paragraph_end(office, 0);
	if (office->depth >= document->max_depth) {
		gair__document_note_limit(document, "depth", document->max_depth, (uint32_t)office->scan.size);
		return 0;
	}
	gair__office_paragraph_begin(office, offset); /* marks where the table stands */
	office->open = 0;
	table = push_table(office);
	if (!table)
		return 0;
	table->row = table->column = 0;
	table->cell = table->last = GAIR__NONE;
	if (table->capacity)
		memset(table->reaching, 0xFF, table->capacity * sizeof *table->reaching);
	fail(office, gair__document_add_grid(document, (uint32_t)office->scan.size, cell, &table->grid));
	if (office->status == GAIR_OK)
		document->grids[table->grid].page = (int32_t)office->page;
	return office->status == GAIR_OK;
}

void gair__office_table_end(gair__office *office)
{
	if (!innermost(office))
		return;
	gair__office_cell_end(office);
	office->depth--;
}

void gair__office_row_begin(gair__office *office)
{
	struct gair__office_table *table = innermost(office);

	if (!table)
		return;
	table->column = 0;
	table->last = GAIR__NONE; /* nothing goes on over the end of a row */
}

void gair__office_row_end(gair__office *office, uint32_t times)
{
	struct gair__office_table *table = innermost(office);
	uint32_t most = 1u << 20;

	if (!table)
		return;
	gair__office_cell_end(office);
	table->row = times > most - (table->row < most ? table->row : most) ? most : table->row + times;
}

void gair__office_skip_columns(gair__office *office, uint32_t columns)
{
	struct gair__office_table *table = innermost(office);

	if (table)
		table->column += columns > GAIR__MOST_COLUMNS - table->column ? GAIR__MOST_COLUMNS - table->column : columns;
}

void gair__office_back(gair__office *office, uint32_t columns)
{
	struct gair__office_table *table = innermost(office);

	if (table)
		table->column -= columns < table->column ? columns : table->column;
}

/* Room to remember what reaches down in columns up to `columns`. */
static int reach(gair__office *office, struct gair__office_table *table, uint32_t columns)
{
	size_t before = table->capacity;

	fail(office,
	     gair__grow(&office->document->allocator, &table->reaching, &table->capacity, columns, sizeof *table->reaching));
	if (office->status == GAIR_OK && table->capacity > before)
		memset(&table->reaching[before], 0xFF, (table->capacity - before) * sizeof *table->reaching);
	return office->status == GAIR_OK;
}

/* 1 if a cell continues one above, which then is a row longer. */
static int continues(gair__office *office, const struct gair__office_table *table)
{
	uint32_t above = table->reaching[table->column];
	gair__cell *cell;

	if (above == GAIR__NONE)
		return 0;
	cell = &office->document->cells[above];
	if (cell->row + cell->rowspan != table->row || cell->rowspan == UINT16_MAX)
		return 0;
	cell->rowspan++;
	return 1;
}

static int fits(gair__office *office, const struct gair__office_table *table, uint32_t colspan)
{
	gair_document *document = office->document;
	const gair__grid *grid = &document->grids[table->grid];
	uint64_t columns = table->column + colspan > grid->columns ? table->column + colspan : grid->columns;

	if (table->column + colspan > GAIR__MOST_COLUMNS) {
		gair__document_note_limit(document, "columns", GAIR__MOST_COLUMNS, (uint32_t)office->scan.size);
		return 0;
	}
	if ((table->row + (uint64_t)1) * columns > document->max_slots) {
		gair__document_note_limit(document, "slots", document->max_slots, (uint32_t)office->scan.size);
		return 0;
	}
	return 1;
}

int gair__office_cell_begin(gair__office *office, uint32_t offset, uint32_t colspan, uint32_t rowspan, int merge)
{
	gair_document *document = office->document;
	struct gair__office_table *table = innermost(office);
	uint32_t column, i;
	gair__grid *grid;

	if (!table || !fits(office, table, colspan) || !reach(office, table, table->column + colspan))
		return 0;
	gair__office_cell_end(office);
	table->last = GAIR__NONE;
	column = table->column;
	grid = &document->grids[table->grid];
	if (grid->rows <= table->row)
		grid->rows = table->row + 1;
	if (grid->columns < column + colspan)
		grid->columns = column + colspan;
	if (merge == GAIR__CELL_CONTINUES && continues(office, table)) {
		table->column += colspan;
		return 0;
	}
	gair__office_paragraph_begin(office, offset); /* marks where the cell stands */
	office->open = 0;
	fail(office,
	     gair__document_add_cell(document, table->grid, table->row, column, rowspan > UINT16_MAX ? UINT16_MAX : rowspan,
				     colspan, (uint32_t)office->scan.size, &table->cell));
	table->last = table->cell;
	table->start = (uint32_t)document->pool.size;
	for (i = 0; i < colspan && office->status == GAIR_OK; i++)
		table->reaching[column + i] = merge != GAIR__CELL_OWN && i == 0 ? table->cell : GAIR__NONE;
	table->column += colspan;
	return office->status == GAIR_OK && table->cell != GAIR__NONE;
}

void gair__office_cell_end(gair__office *office)
{
	struct gair__office_table *table = innermost(office);
	gair__buffer *pool = &office->document->pool;
	gair__cell *cell;
	size_t end;

	if (!table || table->cell == GAIR__NONE)
		return;
	gair__office_paragraph_end(office, 0);
	cell = &office->document->cells[table->cell];
	end = pool->size;
	if (end > table->start && pool->data[end - 1] == ' ')
		end--;
	cell->text = table->start;
	cell->size = end > table->start ? (uint32_t)(end - table->start) : 0;
	table->cell = GAIR__NONE;
	/* an empty cell of a sheet has no line of its own, and still its mark */
	if (office->line && cell->size == 0)
		gair__buffer_append_byte(&office->scan, '\n');
}

void gair__office_widen(gair__office *office, uint32_t columns)
{
	struct gair__office_table *table = innermost(office);
	gair__grid *grid;

	if (!table || !fits(office, table, columns))
		return;
	table->column += columns;
	grid = &office->document->grids[table->grid];
	if (grid->columns < table->column)
		grid->columns = table->column;
	if (table->last != GAIR__NONE)
		office->document->cells[table->last].colspan += (uint16_t)columns;
}
