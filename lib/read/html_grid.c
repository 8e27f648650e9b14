/*
 * The standard's table model: which slots a cell covers. Rows above are remembered by column, where a cell reaches down; cells
 * with rowspan=0 grow to the end of their row group.
 */
#include "read/html.h"

#define MOST_COLUMNS 1024u
#define MOST_COLSPAN 1000
#define MOST_ROWSPAN 65534

static int64_t span_or(int64_t span, int64_t least, int64_t most)
{
	return span < least ? 1 : span > most ? most : span;
}

static void note_slots(gair__html *html, const char *behind)
{
	gair__document_note_limit(html->document, "slots", html->document->max_slots, gair__html_offset(html, behind));
}

/* A cell that does not fit: too far to the right, or too many slots. */
static void note_cell(gair__html *html, int64_t end, const char *behind)
{
	if (end > MOST_COLUMNS)
		gair__document_note_limit(html->document, "columns", MOST_COLUMNS, gair__html_offset(html, behind));
	else
		note_slots(html, behind);
}

void gair__html_grid_columns(gair__html_table *table, int64_t span)
{
	uint32_t columns = table->columns + (uint32_t)span_or(span, 1, MOST_COLSPAN);

	table->columns = columns < MOST_COLUMNS ? columns : MOST_COLUMNS;
}

void gair__html_grid_row(gair__html *html, gair__html_table *table)
{
	size_t columns = table->columns ? table->columns : 1;

	table->row = table->next_row;
	table->column = 0;
	table->full = table->row >= html->document->max_slots / columns;
	if (table->full)
		return;
	table->next_row++;
	if (table->rows < table->next_row)
		table->rows = table->next_row;
}

/* The first column from the current one that no cell from above reaches into. */
static uint32_t free_column(const gair__html *html, const gair__html_table *table)
{
	const gair__html_mark *marks;
	uint32_t column = table->column;

	if (table->mark_count == 0)
		return column;
	marks = html->marks + table->marks;
	while (column < table->mark_count && marks[column].until > table->row)
		column += marks[column].skip;
	return column;
}

/* Remembers that a cell reaches down to the row before `until`. */
static void mark_columns(gair__html *html, gair__html_table *table, uint32_t column, uint32_t colspan, uint32_t until)
{
	gair__html_mark *marks;
	uint32_t i;

	if (html->status == GAIR_OK)
		html->status = gair__grow(&html->document->allocator, &html->marks, &html->mark_capacity,
					  (size_t)table->marks + column + colspan, sizeof *html->marks);
	if (html->status != GAIR_OK)
		return;
	marks = html->marks + table->marks;
	for (; table->mark_count < column + colspan; table->mark_count++)
		marks[table->mark_count].until = 0;
	for (i = 0; i < colspan; i++) {
		/* a cell that lies over another one ends no sooner than that */
		if (marks[column + i].until < until)
			marks[column + i].until = until;
		marks[column + i].skip = 1;
	}
	marks[column].skip = colspan;
}

/* 1 where a cell with these spans stays within the bounds by far: no need to divide. */
static int is_small(const gair__html *html, const gair__html_table *table, uint32_t column, int64_t rowspan, int64_t colspan)
{
	uint64_t width = column + (uint64_t)colspan, height = table->row + (uint64_t)rowspan;

	if (width < table->columns)
		width = table->columns;
	if (height < table->rows)
		height = table->rows;
	return !table->full && width <= MOST_COLUMNS && width * height <= html->document->max_slots;
}

/* Cuts spans to the bounds; 0 where not even one slot is left. */
static int bound_spans(const gair__html *html, const gair__html_table *table, uint32_t column, int64_t *rowspan, int64_t *colspan)
{
	size_t most, width;

	if (is_small(html, table, column, *rowspan, *colspan))
		return 1;
	most = html->document->max_slots / table->rows;
	if (most > MOST_COLUMNS)
		most = MOST_COLUMNS;
	if (table->full || column >= most)
		return 0;
	if ((size_t)*colspan > most - column)
		*colspan = (int64_t)(most - column);
	width = column + (size_t)*colspan > table->columns ? column + (size_t)*colspan : table->columns;
	most = html->document->max_slots / width;
	if (table->row + (size_t)*rowspan > most)
		*rowspan = (int64_t)(most - table->row);
	return 1;
}

static void add_cell(gair__html *html, gair__html_table *table, uint32_t column, uint32_t rowspan, uint32_t colspan,
		     const char *behind)
{
	gair_document *document = html->document;

	if (html->status == GAIR_OK && table->grid == GAIR__NONE && document->cell_count < document->max_cells)
		html->status = gair__document_add_grid(document, table->source, table->outer_cell, &table->grid);
	if (html->status == GAIR_OK)
		html->status = gair__document_add_cell(document, table->grid, table->row, column, rowspan, colspan,
						       gair__html_offset(html, behind), &table->cell);
}

void gair__html_grid_cell(gair__html *html, gair__html_table *table, int64_t rowspan, int64_t colspan, const char *behind)
{
	uint32_t column = table->full ? 0 : free_column(html, table);
	int growing = rowspan == 0;
	int64_t wanted, end;

	table->cell = GAIR__NONE;
	table->column = column;
	rowspan = span_or(rowspan, 1, MOST_ROWSPAN);
	colspan = span_or(colspan, 1, MOST_COLSPAN);
	wanted = rowspan * colspan;
	end = column + colspan;
	if (!bound_spans(html, table, column, &rowspan, &colspan)) {
		note_cell(html, end, behind);
		return;
	}
	if (wanted != rowspan * colspan)
		note_cell(html, end, behind);
	/* a cell that grows is told by its 0 until its row group ends */
	add_cell(html, table, column, growing ? 0 : (uint32_t)rowspan, (uint32_t)colspan, behind);
	if (growing || rowspan > 1)
		mark_columns(html, table, column, (uint32_t)colspan, growing ? UINT32_MAX : table->row + (uint32_t)rowspan);
	table->growing |= (uint8_t)growing;
	table->column = column + (uint32_t)colspan;
	if (table->columns < table->column)
		table->columns = table->column;
	if (table->rows < table->row + (uint32_t)rowspan)
		table->rows = table->row + (uint32_t)rowspan;
}

/* Cells that grow, or reach further than the table may, end with their row group. */
static void settle_cells(gair__html *html, const gair__html_table *table)
{
	gair_document *document = html->document;
	size_t i;

	for (i = table->first_cell; i < document->cell_count; i++) {
		gair__cell *cell = &document->cells[i];

		if (cell->grid == table->grid && (cell->rowspan == 0 || cell->row + cell->rowspan > table->rows))
			cell->rowspan =
				(uint16_t)(table->rows - cell->row > MOST_ROWSPAN ? MOST_ROWSPAN : table->rows - cell->row);
	}
}

void gair__html_grid_end_group(gair__html *html, gair__html_table *table)
{
	uint32_t more = table->rows - table->next_row;
	int cut = more > html->spare_rows;

	/* by the model, spans past the last row make the table longer; by bombs, not endlessly */
	if (cut) {
		more = html->spare_rows;
		note_slots(html, html->at);
	}
	html->spare_rows -= more;
	table->rows = table->next_row = table->next_row + more;
	if ((cut || table->growing) && table->grid != GAIR__NONE)
		settle_cells(html, table);
	table->growing = 0;
	table->mark_count = 0;
}
