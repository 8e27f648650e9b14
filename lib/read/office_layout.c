#include "read/office_layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"

#define ROW_TEXT 0
#define ROW_GRID 1
#define ROW_GAP 2

/* A row with cells. */
struct row {
	uint32_t number;
	size_t first, count;    /* of its cells */
	uint32_t filled, cells; /* that hold something; that are cells: filled, merged or with lines round them */
	uint32_t reach;         /* the row behind the last one that a filled cell reaches which begins above or here; 0: none */
	uint8_t bordered, kind;
};

struct layout {
	gair__sheet *sheet;
	struct row *rows;
	size_t row_count;
	uint32_t *starts; /* columns of the grid in which a cell begins, ascending */
	size_t start_count;
	size_t *slots; /* by column of the grid: the row, from 1, up to which it is taken */
};

static void fail(const struct layout *layout, gair_status status)
{
	if (layout->sheet->office->status == GAIR_OK)
		layout->sheet->office->status = status;
}

static int is_cell(const struct gair__sheet_cell *cell)
{
	return cell->size || cell->bordered || cell->last_column > cell->column || cell->last_row > cell->row;
}

static void look_at_row(const struct layout *layout, struct row *row, uint32_t above)
{
	size_t i;

	row->reach = above;
	for (i = row->first; i < row->first + row->count; i++) {
		const struct gair__sheet_cell *cell = &layout->sheet->cells[i];

		row->filled += cell->size > 0;
		row->cells += (uint32_t)is_cell(cell);
		row->bordered |= cell->bordered;
		if (cell->size && cell->last_row + 1 > row->reach)
			row->reach = cell->last_row + 1;
	}
	row->kind = row->filled > 1 || above > row->number ? ROW_GRID : row->filled ? ROW_TEXT : ROW_GAP;
}

/*
 * 1 if a row belongs to the grid of the row beside it: lines are drawn round it, blank cells stand beside its one filled one, or
 * that one reaches down into the other row.
 */
static int clings(const struct row *row, const struct row *beside)
{
	uint32_t apart = row->number > beside->number ? row->number - beside->number : beside->number - row->number;

	if (row->kind == ROW_GRID || beside->kind != ROW_GRID)
		return 0;
	if (beside->number > row->number && row->reach > beside->number)
		return 1;
	if (apart != 1)
		return 0;
	return (row->bordered && beside->bordered) || (row->filled && row->cells > 1);
}

static gair_status find_rows(struct layout *layout)
{
	const gair__sheet *sheet = layout->sheet;
	const gair_allocator *allocator = &sheet->office->document->allocator;
	size_t i, capacity = 0;
	uint32_t above = 0;
	gair_status status;

	for (i = 0; i < sheet->cell_count;) {
		struct row *row;

		status = gair__grow(allocator, &layout->rows, &capacity, layout->row_count + 1, sizeof *layout->rows);
		if (status != GAIR_OK)
			return status;
		row = &layout->rows[layout->row_count++];
		memset(row, 0, sizeof *row);
		row->number = sheet->cells[i].row;
		row->first = i;
		while (i < sheet->cell_count && sheet->cells[i].row == row->number)
			i++;
		row->count = i - row->first;
		look_at_row(layout, row, above);
		above = row->reach;
	}
	for (i = 1; i < layout->row_count; i++)
		if (clings(&layout->rows[i], &layout->rows[i - 1]))
			layout->rows[i].kind = ROW_GRID;
	for (i = layout->row_count; i-- > 1;)
		if (clings(&layout->rows[i - 1], &layout->rows[i]))
			layout->rows[i - 1].kind = ROW_GRID;
	return GAIR_OK;
}

/* The text of a cell, a paragraph a line. */
static void put_text(const struct layout *layout, const struct gair__sheet_cell *cell)
{
	const char *text = cell->size ? layout->sheet->text.data + cell->text : "", *end = text + cell->size, *feed, *line;
	gair__office *office = layout->sheet->office;
	size_t size;

	office->line = cell->row + 1;
	office->column = cell->column + 1;
	office->page = layout->sheet->number;
	for (; cell->size && text < end; text = feed + 1) {
		feed = memchr(text, '\n', (size_t)(end - text));
		if (!feed)
			feed = end;
		line = gair__trim(text, (size_t)(feed - text), &size);
		if (size == 0)
			continue;
		gair__office_paragraph_begin(office, cell->offset);
		gair__office_text(office, cell->offset, line, size);
		gair__office_paragraph_end(office, 0);
	}
}

static int compare_numbers(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	return left < right ? -1 : left > right;
}

/* The columns of a grid: those in which a cell that holds something, or a merged one, begins. */
static void find_starts(struct layout *layout, const struct row *rows, size_t count)
{
	const gair_allocator *allocator = &layout->sheet->office->document->allocator;
	size_t first = rows[0].first, end = rows[count - 1].first + rows[count - 1].count, i, kept = 0;

	layout->starts = gair__alloc(allocator, (end - first + 1) * sizeof *layout->starts);
	layout->start_count = 0;
	if (!layout->starts)
		return;
	for (i = first; i < end; i++) {
		const struct gair__sheet_cell *cell = &layout->sheet->cells[i];

		if (cell->size || cell->last_column > cell->column)
			layout->starts[layout->start_count++] = cell->column;
	}
	qsort(layout->starts, layout->start_count, sizeof *layout->starts, compare_numbers);
	for (i = 0; i < layout->start_count; i++)
		if (i == 0 || layout->starts[i] != layout->starts[i - 1])
			layout->starts[kept++] = layout->starts[i];
	layout->start_count = kept;
}

/* How many columns of the grid begin before this one of the sheet. */
static size_t starts_before(const struct layout *layout, uint32_t column)
{
	size_t low = 0, high = layout->start_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (layout->starts[middle] < column)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* How many rows of the grid a cell covers from `row` on. */
static size_t rows_covered(const struct row *rows, size_t count, size_t row, uint32_t last)
{
	size_t low = row, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rows[middle].number <= last)
			low = middle + 1;
		else
			high = middle;
	}
	return low > row ? low - row : 1;
}

/* Places a cell, or a blank where there is none (NULL). Returns the column of the grid behind it. */
static size_t put_cell(struct layout *layout, const struct row *rows, size_t count, size_t row, size_t column,
		       const struct gair__sheet_cell *cell)
{
	size_t end = cell ? starts_before(layout, cell->last_column + 1) : column + 1, i;
	size_t height = cell ? rows_covered(rows, count, row, cell->last_row) : 1;
	gair__office *office = layout->sheet->office;

	office->line = rows[row].number + 1;
	office->column = (cell ? cell->column : layout->starts[column]) + 1;
	office->page = layout->sheet->number;
	for (i = column + 1; i < end && layout->slots[i] <= row; i++)
		;
	if (gair__office_cell_begin(office, cell ? cell->offset : layout->sheet->cells[rows[row].first].offset,
				    (uint32_t)(i - column), (uint32_t)height, GAIR__CELL_OWN)) {
		if (cell)
			put_text(layout, cell);
		gair__office_cell_end(office);
	}
	for (end = column; end < i; end++)
		layout->slots[end] = row + height;
	return i;
}

static void put_row(struct layout *layout, const struct row *rows, size_t count, size_t row)
{
	size_t at = rows[row].first, end = at + rows[row].count, column;
	gair__office *office = layout->sheet->office;

	gair__office_row_begin(office);
	for (column = 0; column < layout->start_count && office->status == GAIR_OK;) {
		const struct gair__sheet_cell *cell = NULL;

		/* lines round a cell in a column that is none mean nothing */
		while (at < end && starts_before(layout, layout->sheet->cells[at].column + 1) <= column)
			at++;
		if (at < end && layout->sheet->cells[at].column == layout->starts[column])
			cell = &layout->sheet->cells[at];
		if (layout->slots[column] <= row) {
			column = put_cell(layout, rows, count, row, column, cell);
		} else {
			gair__office_skip_columns(office, 1);
			column++;
		}
	}
	gair__office_row_end(office, 1);
}

static void put_table(struct layout *layout, const struct row *rows, size_t count)
{
	gair__office *office = layout->sheet->office;
	size_t i;

	memset(layout->slots, 0, (layout->start_count + 1) * sizeof *layout->slots);
	office->line = rows[0].number + 1;
	office->column = layout->starts[0] + 1;
	office->page = layout->sheet->number;
	if (!gair__office_table_begin(office, layout->sheet->cells[rows[0].first].offset))
		return;
	for (i = 0; i < count && office->status == GAIR_OK; i++)
		put_row(layout, rows, count, i);
	gair__office_table_end(office);
}

static void put_grid(struct layout *layout, const struct row *rows, size_t count)
{
	const gair_allocator *allocator = &layout->sheet->office->document->allocator;

	find_starts(layout, rows, count);
	layout->slots = gair__alloc(allocator, (layout->start_count + 1) * sizeof *layout->slots);
	if (!layout->starts || !layout->slots)
		fail(layout, GAIR_E_NOMEM);
	else if (layout->start_count)
		put_table(layout, rows, count);
	gair__free(allocator, layout->starts);
	gair__free(allocator, layout->slots);
	layout->starts = NULL;
	layout->slots = NULL;
}

static void put_rows(struct layout *layout)
{
	size_t at = 0, end, i;

	for (; at < layout->row_count && layout->sheet->office->status == GAIR_OK; at = end) {
		const struct row *row = &layout->rows[at];

		end = at + 1;
		if (row->kind != ROW_GRID) {
			for (i = row->first; i < row->first + row->count; i++)
				put_text(layout, &layout->sheet->cells[i]);
			continue;
		}
		/* a row that is missing ends the grid, unless a cell above reaches over it */
		while (end < layout->row_count && layout->rows[end].kind == ROW_GRID &&
		       (layout->rows[end].number == layout->rows[end - 1].number + 1 ||
			layout->rows[end - 1].reach >= layout->rows[end].number))
			end++;
		put_grid(layout, row, end - at);
	}
}

void gair__sheet_lay_out(gair__sheet *sheet)
{
	struct layout layout = {sheet, NULL, 0, NULL, 0, NULL};

	if (sheet->cell_count == 0)
		return;
	fail(&layout, find_rows(&layout));
	if (sheet->office->status == GAIR_OK)
		put_rows(&layout);
	gair__free(&sheet->office->document->allocator, layout.rows);
}
