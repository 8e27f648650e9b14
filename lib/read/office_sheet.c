#include "read/office_sheet.h"

#include <stdlib.h>
#include <string.h>

#include "read/office_layout.h"

void gair__sheet_begin(gair__sheet *sheet, gair__office *office, uint32_t number)
{
	memset(sheet, 0, sizeof *sheet);
	sheet->office = office;
	sheet->number = number;
	gair__buffer_init(&sheet->text, &office->document->allocator);
}

static void fail(gair__sheet *sheet, gair_status status)
{
	if (sheet->office->status == GAIR_OK)
		sheet->office->status = status;
}

static int grow(gair__sheet *sheet, void *array, size_t *capacity, size_t needed, size_t item_size)
{
	fail(sheet, gair__grow(&sheet->office->document->allocator, array, capacity, needed, item_size));
	return sheet->office->status == GAIR_OK;
}

/* 1 if there is a character that is seen. */
static int is_filled(const char *text, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if ((unsigned char)text[i] > ' ')
			return 1;
	return 0;
}

void gair__sheet_cell(gair__sheet *sheet, uint32_t row, uint32_t column, uint32_t offset, const char *text, size_t size,
		      int bordered, int hidden)
{
	gair_document *document = sheet->office->document;
	struct gair__sheet_cell *cell;

	if (!is_filled(text, size))
		size = 0;
	if (hidden && size && sheet->hidden_row != row + 1) {
		sheet->hidden_row = row + 1;
		sheet->left_out++;
	}
	if (hidden || (size == 0 && !bordered) || row >= GAIR__SHEET_ROWS || column >= GAIR__SHEET_COLUMNS)
		return;
	if (sheet->cell_count >= document->max_cells) {
		gair__document_note_limit(document, "cells", document->max_cells, (uint32_t)sheet->office->scan.size);
		return;
	}
	if (!grow(sheet, &sheet->cells, &sheet->cell_capacity, sheet->cell_count + 1, sizeof *cell))
		return;
	cell = &sheet->cells[sheet->cell_count++];
	memset(cell, 0, sizeof *cell);
	cell->row = cell->last_row = row;
	cell->column = cell->last_column = column;
	cell->text = (uint32_t)sheet->text.size;
	cell->size = (uint32_t)size;
	cell->offset = offset;
	cell->bordered = (uint8_t)bordered;
	gair__buffer_append(&sheet->text, text, size);
	if (sheet->text.status != GAIR_OK || sheet->text.size > UINT32_MAX / 2)
		fail(sheet, sheet->text.status != GAIR_OK ? sheet->text.status : GAIR_E_LIMIT);
}

void gair__sheet_merge(gair__sheet *sheet, uint32_t row, uint32_t column, uint32_t last_row, uint32_t last_column)
{
	struct gair__sheet_merge *merge;

	if (last_row < row || last_column < column || row >= GAIR__SHEET_ROWS || column >= GAIR__SHEET_COLUMNS)
		return;
	if (sheet->merge_count >= sheet->office->document->max_cells) {
		gair__document_note_limit(sheet->office->document, "cells", sheet->office->document->max_cells,
					  (uint32_t)sheet->office->scan.size);
		return;
	}
	if (!grow(sheet, &sheet->merges, &sheet->merge_capacity, sheet->merge_count + 1, sizeof *merge))
		return;
	merge = &sheet->merges[sheet->merge_count++];
	merge->row = row;
	merge->column = column;
	merge->last_row = last_row < GAIR__SHEET_ROWS ? last_row : GAIR__SHEET_ROWS - 1;
	merge->last_column = last_column < GAIR__SHEET_COLUMNS ? last_column : GAIR__SHEET_COLUMNS - 1;
}

void gair__sheet_hide(gair__sheet *sheet, uint32_t first, uint32_t last)
{
	const struct gair__sheet_range *before = sheet->hidden_count ? &sheet->hidden[sheet->hidden_count - 1] : NULL;

	/* they come in order; one that does not is not believed */
	if (first > last || (before && first <= before->last) || first >= GAIR__SHEET_COLUMNS)
		return;
	if (!grow(sheet, &sheet->hidden, &sheet->hidden_capacity, sheet->hidden_count + 1, sizeof *sheet->hidden))
		return;
	sheet->hidden[sheet->hidden_count].first = first;
	sheet->hidden[sheet->hidden_count++].last = last;
}

static int compare_cells(const void *a, const void *b)
{
	const struct gair__sheet_cell *left = a, *right = b;

	if (left->row != right->row)
		return left->row < right->row ? -1 : 1;
	if (left->column != right->column)
		return left->column < right->column ? -1 : 1;
	return left->text < right->text ? -1 : left->text > right->text;
}

static int compare_merges(const void *a, const void *b)
{
	const struct gair__sheet_merge *left = a, *right = b;

	if (left->row != right->row)
		return left->row < right->row ? -1 : 1;
	return left->column < right->column ? -1 : left->column > right->column;
}

/* The first cell at or behind a place. */
static size_t find_cell(const gair__sheet *sheet, size_t count, uint32_t row, uint32_t column)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct gair__sheet_cell *cell = &sheet->cells[middle];

		if (cell->row < row || (cell->row == row && cell->column < column))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A merge whose first cell was not told still is a cell. */
static void add_anchors(gair__sheet *sheet)
{
	size_t told = sheet->cell_count, i, at;

	for (i = 0; i < sheet->merge_count && sheet->office->status == GAIR_OK; i++) {
		const struct gair__sheet_merge *merge = &sheet->merges[i];

		at = find_cell(sheet, told, merge->row, merge->column);
		if (at < told && sheet->cells[at].row == merge->row && sheet->cells[at].column == merge->column)
			continue;
		/* a range of nothing far from any cell is no cell of a table */
		if (at == told || sheet->cells[at].row != merge->row)
			if (at == 0 || sheet->cells[at - 1].row != merge->row)
				continue;
		gair__sheet_cell(sheet, merge->row, merge->column, at < told ? sheet->cells[at].offset : 0, "", 0, 1, 0);
		sheet->cells[sheet->cell_count - 1].bordered = 0;
	}
	if (sheet->cell_count > told)
		qsort(sheet->cells, sheet->cell_count, sizeof *sheet->cells, compare_cells);
}

/*
 * Spans: a sweep down the rows that remembers for each column the range that reaches into it. Ranges that overlap an earlier one
 * are not believed. The width of all ranges bounds the work.
 */
static void apply_merges(gair__sheet *sheet)
{
	const gair_allocator *allocator = &sheet->office->document->allocator;
	size_t most = sheet->office->document->max_slots * 16, work = 0, next = 0, i;
	uint32_t *owners; /* by column: the number of the range, from 1 */
	uint32_t c;

	if (sheet->merge_count == 0)
		return;
	owners = gair__alloc(allocator, GAIR__SHEET_COLUMNS * sizeof *owners);
	if (!owners) {
		fail(sheet, GAIR_E_NOMEM);
		return;
	}
	memset(owners, 0, GAIR__SHEET_COLUMNS * sizeof *owners);
	for (i = 0; i < sheet->cell_count; i++) {
		struct gair__sheet_cell *cell = &sheet->cells[i];
		const struct gair__sheet_merge *owner;

		for (; next < sheet->merge_count && sheet->merges[next].row <= cell->row && work < most; next++) {
			const struct gair__sheet_merge *merge = &sheet->merges[next];

			for (c = merge->column; c <= merge->last_column; c++, work++)
				if (owners[c] && sheet->merges[owners[c] - 1].last_row >= merge->row)
					break;
			if (c <= merge->last_column)
				continue;
			for (c = merge->column; c <= merge->last_column; c++)
				owners[c] = (uint32_t)next + 1;
		}
		owner = owners[cell->column] ? &sheet->merges[owners[cell->column] - 1] : NULL;
		if (!owner || owner->last_row < cell->row)
			continue;
		cell->covered = owner->row != cell->row || owner->column != cell->column;
		cell->last_row = owner->last_row;
		cell->last_column = owner->last_column;
	}
	gair__free(allocator, owners);
}

static int is_hidden(const gair__sheet *sheet, uint32_t column, uint32_t *until)
{
	size_t low = 0, high = sheet->hidden_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (sheet->hidden[middle].last < column)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == sheet->hidden_count || sheet->hidden[low].first > column)
		return 0;
	*until = sheet->hidden[low].last;
	return 1;
}

/* Takes out what stands in hidden columns, what is covered, and a second cell of one place; a range keeps what of it is shown. */
static void drop_hidden(gair__sheet *sheet)
{
	size_t kept = 0, i;
	uint32_t until, seen = UINT32_MAX;

	for (i = 0; i < sheet->cell_count; i++) {
		struct gair__sheet_cell cell = sheet->cells[i];
		uint32_t column = cell.column;

		if (cell.covered || (kept && sheet->cells[kept - 1].row == cell.row && sheet->cells[kept - 1].column == column))
			continue;
		while (cell.column <= cell.last_column && is_hidden(sheet, cell.column, &until))
			cell.column = until + 1;
		if (cell.column > cell.last_column) {
			if (cell.size && column != seen)
				sheet->left_out++;
			seen = cell.size ? column : seen;
			continue;
		}
		sheet->cells[kept++] = cell;
	}
	sheet->cell_count = kept;
}

/* Files tell their cells in order: it is rare that there is anything to sort. */
static void sort_cells(gair__sheet *sheet)
{
	size_t i;

	for (i = 1; i < sheet->cell_count; i++)
		if (compare_cells(&sheet->cells[i - 1], &sheet->cells[i]) > 0) {
			qsort(sheet->cells, sheet->cell_count, sizeof *sheet->cells, compare_cells);
			return;
		}
}

void gair__sheet_end(gair__sheet *sheet)
{
	const gair_allocator *allocator = &sheet->office->document->allocator;

	if (sheet->office->status == GAIR_OK && sheet->cell_count) {
		sort_cells(sheet);
		if (sheet->merge_count)
			qsort(sheet->merges, sheet->merge_count, sizeof *sheet->merges, compare_merges);
		add_anchors(sheet);
		apply_merges(sheet);
		drop_hidden(sheet);
		if (sheet->office->status == GAIR_OK)
			gair__sheet_lay_out(sheet);
	}
	if (sheet->left_out)
		gair__document_note_add(sheet->office->document, GAIR__NOTE_HIDDEN, "", 0, sheet->left_out,
					(uint32_t)sheet->office->scan.size);
	gair__buffer_free(&sheet->text);
	gair__free(allocator, sheet->cells);
	gair__free(allocator, sheet->merges);
	gair__free(allocator, sheet->hidden);
}
