/* Rows of the form's tables in a grid. */
#include <string.h>

#include "base/fold.h"
#include "recognize/recognize.h"
#include "report/value.h"

#define WIDEST 128 /* distinct cells of a row that are looked at */

/* The distinct cells of one row of a grid, from left to right, those that reach down from above included. */
struct row {
	const gair__cell *cells[WIDEST];
	size_t count;
	uint32_t number;
};

struct grid {
	gair__recognizer *recognizer;
	uint32_t number;
	struct row above;          /* cells that reach further down than the row before */
	uint32_t next;             /* the next cell of the document to be looked at */
	size_t labels;             /* labels of the form seen */
	int32_t table;             /* the table that the grid last spoke of */
	const gair__cell *pending; /* a row's label that stood alone on the line before */
	const char *before;        /* the paragraph before the grid: a label may begin there */
	size_t before_size;
};

static const char *cell_text(const struct grid *grid, const gair__cell *cell)
{
	return cell->size ? grid->recognizer->document->pool.data + cell->text : "";
}

static int is_blank(const struct grid *grid, const gair__cell *cell)
{
	size_t size;

	gair__trim(cell_text(grid, cell), cell->size, &size);
	return size == 0;
}

static int is_figure(const struct grid *grid, const gair__cell *cell)
{
	return cell->size < 200 && gair__looks_like_figure(cell_text(grid, cell), cell->size);
}

static void insert(struct row *row, const gair__cell *cell)
{
	size_t at = row->count;

	if (row->count == WIDEST)
		return;
	while (at > 0 && row->cells[at - 1]->column > cell->column) {
		row->cells[at] = row->cells[at - 1];
		at--;
	}
	row->cells[at] = cell;
	row->count++;
}

/* The next row: cells that begin in it, and those of rows above that reach into it. */
static void next_row(struct grid *grid, uint32_t number, struct row *row)
{
	const gair_document *document = grid->recognizer->document;
	const gair__grid *whole = &document->grids[grid->number];
	size_t i, kept = 0;

	row->count = 0;
	row->number = number;
	for (i = 0; i < grid->above.count; i++) {
		const gair__cell *cell = grid->above.cells[i];

		if (cell->row + cell->rowspan <= number)
			continue;
		grid->above.cells[kept++] = cell;
		insert(row, cell);
	}
	grid->above.count = kept;
	for (; grid->next < whole->end_cell; grid->next++) {
		const gair__cell *cell = &document->cells[grid->next];

		if (cell->grid != grid->number)
			continue;
		if (cell->row > number)
			break;
		insert(row, cell);
		if (cell->rowspan > 1 && grid->above.count < WIDEST)
			grid->above.cells[grid->above.count++] = cell;
	}
}

/* The core of several cells' text, joined. */
static void joined_core(const struct grid *grid, const struct row *row, size_t from, size_t to, gair__core *core)
{
	char text[512];
	size_t size = 0, i;

	for (i = from; i < to; i++) {
		if (row->cells[i]->size > sizeof text - size)
			break;
		memcpy(text + size, cell_text(grid, row->cells[i]), row->cells[i]->size);
		size += row->cells[i]->size;
	}
	gair__core_of(text, size, core);
}

static const gair__label *find_joined(const struct grid *grid, const struct row *row, size_t from, size_t to)
{
	gair__core core;

	joined_core(grid, row, from, to, &core);
	return gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
}

/* The row's label with what stands in the paragraph before the grid, or alone on the line before. */
static const gair__label *find_carried(const struct grid *grid, const struct row *row, size_t labels)
{
	char text[512];
	size_t size = 0, i;
	gair__core core;

	if (grid->before_size == 0 || grid->before_size > 200)
		return NULL;
	memcpy(text, grid->before, grid->before_size);
	size = grid->before_size;
	for (i = 0; i < labels && row->cells[i]->size < sizeof text - size; i++) {
		memcpy(text + size, cell_text(grid, row->cells[i]), row->cells[i]->size);
		size += row->cells[i]->size;
	}
	gair__core_of(text, size, &core);
	return gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
}

static const gair__label *find_nearest(const struct grid *grid, const struct row *row, size_t from, size_t to)
{
	gair__core core;

	joined_core(grid, row, from, to, &core);
	return gair__lexicon_nearest(&core, GAIR__LABEL_ROW, grid->table);
}

/*
 * The label of a row among its first `labels` cells: the rightmost that is one, then neighbours joined (a label cut in two),
 * then the nearest. `*end` is the cell behind it.
 */
static const gair__label *row_label(const struct grid *grid, const struct row *row, size_t labels, size_t *end, int *exact)
{
	const gair__label *label;
	size_t from, to;

	*exact = 1;
	for (to = labels; to > 0; to--) {
		*end = to;
		if ((label = find_joined(grid, row, to - 1, to)) != NULL)
			return label;
	}
	for (to = labels; to > 1; to--)
		for (from = to - 1; from-- > 0;) {
			*end = to;
			if ((label = find_joined(grid, row, from, to)) != NULL)
				return label;
		}
	*end = labels;
	if ((label = find_carried(grid, row, labels)) != NULL)
		return label;
	*exact = 0;
	for (to = labels; to > 0; to--)
		if (!is_blank(grid, row->cells[to - 1])) {
			*end = to;
			if ((label = find_nearest(grid, row, to - 1, to)) != NULL)
				return label;
			break;
		}
	*end = labels;
	return labels > 1 ? find_nearest(grid, row, 0, labels) : NULL;
}

static void add_row(struct grid *grid, const struct row *row, const gair__label *label, size_t label_at, size_t from, int exact)
{
	gair__recognizer *recognizer = grid->recognizer;
	gair__record record;
	size_t i;

	memset(&record, 0, sizeof record);
	record.label = label;
	record.table = label ? label->table : grid->table;
	record.row = label ? label->id : 0;
	record.grid = (int32_t)grid->number;
	record.exact = (uint8_t)exact;
	record.first = recognizer->figure_count;
	record.count = row->count - from;
	record.end = (uint32_t)row->cells[row->count - 1]->column + row->cells[row->count - 1]->colspan;
	if (label_at < row->count) {
		record.text = cell_text(grid, row->cells[label_at]);
		record.text_size = row->cells[label_at]->size;
		record.source = row->cells[label_at]->source;
	}
	for (i = from; i < row->count; i++) {
		const gair__cell *cell = row->cells[i];
		gair__figure figure = {cell_text(grid, cell), cell->size,           cell->source,
				       (int32_t)grid->number, (int32_t)row->number, cell->column};

		gair__add_figure(recognizer, &figure);
	}
	gair__add_record(recognizer, &record);
	if (label) {
		gair__see_label(recognizer, label);
		grid->table = label->table;
	}
}

/* A row of words: heads and groups tell the table and its edition; a row's label may stand alone here. */
static void see_heads(struct grid *grid, const struct row *row)
{
	gair__recognizer *recognizer = grid->recognizer;
	const gair__label *label;
	gair__core core;
	size_t i, filled = 0, last = 0, columns = 0;

	for (i = 0; i < row->count; i++) {
		const gair__cell *cell = row->cells[i];

		if (is_blank(grid, cell))
			continue;
		last = i;
		if (cell->row != row->number)
			continue;
		filled++;
		gair__core_of(cell_text(grid, cell), cell->size, &core);
		label = gair__lexicon_find(&core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, 0);
		if (!label)
			continue;
		grid->labels++;
		columns += label->kind == GAIR__LABEL_COLUMN;
		/* 其他, 总计 stand in two tables: they tell nothing of the table */
		if (core.size > 2) {
			gair__see_label(recognizer, label);
			grid->table = label->table;
		}
	}
	if (columns && row->count - 1 - last < recognizer->tails[grid->number])
		recognizer->tails[grid->number] = (uint8_t)(row->count - 1 - last);
	grid->pending = filled == 1 ? row->cells[last] : NULL;
}

/* 1 if a head of a column stands among the first cells: such a row is no row of blanks, although 其他 may end it. */
static int has_head(const struct grid *grid, const struct row *row, size_t before)
{
	gair__core core;
	size_t i;

	for (i = 0; i < before; i++) {
		gair__core_of(cell_text(grid, row->cells[i]), row->cells[i]->size, &core);
		if (gair__lexicon_find(&core, GAIR__LABEL_COLUMN, 0))
			return 1;
	}
	return 0;
}

/* 1 if all cells from `from` on are blank, and at least one is there. */
static int all_blank(const struct grid *grid, const struct row *row, size_t from)
{
	size_t i;

	for (i = from; i < row->count; i++)
		if (!is_blank(grid, row->cells[i]))
			return 0;
	return from < row->count;
}

static int mostly_figures(const struct grid *grid, const struct row *row)
{
	size_t i, figures = 0;

	for (i = 0; i < row->count; i++)
		figures += is_figure(grid, row->cells[i]);
	return row->count >= 3 && figures * 4 >= row->count * 3;
}

/* The first cell that holds a figure (not a blank); the row's count where there is none. */
static size_t first_figure(const struct grid *grid, const struct row *row)
{
	size_t i;

	for (i = 0; i < row->count; i++)
		if (!is_blank(grid, row->cells[i]) && is_figure(grid, row->cells[i]))
			return i;
	return row->count;
}

/* A row whose label stood on the line before. */
static int take_pending(struct grid *grid, const struct row *row)
{
	const gair__label *label;
	gair__core core;

	if (!grid->pending)
		return 0;
	gair__core_of(cell_text(grid, grid->pending), grid->pending->size, &core);
	label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
	if (!label || label->table == GAIR_TABLE_PROCEEDINGS)
		return 0;
	add_row(grid, row, label, row->count, 0, 1);
	return 1;
}

/* The label of a row that holds text where figures belong (详见附件): its first words are a row's label, the next ones none. */
static const gair__label *row_of_text(const struct grid *grid, const struct row *row, size_t *end)
{
	const gair__label *label = NULL;
	gair__core core;
	size_t i;

	for (i = 0; i < row->count; i++) {
		if (is_blank(grid, row->cells[i]))
			continue;
		if (label) {
			gair__core_of(cell_text(grid, row->cells[i]), row->cells[i]->size, &core);
			return gair__lexicon_find(&core, GAIR__LABEL_ANY, 0) ? NULL : label;
		}
		label = find_joined(grid, row, i, i + 1);
		*end = i + 1;
		if (!label)
			return NULL;
	}
	return NULL;
}

static void take_row(struct grid *grid, const struct row *row)
{
	size_t figure = first_figure(grid, row), end = 0, i;
	const gair__label *label = NULL;
	int exact = 1;

	if (row->count == 0)
		return;
	if (figure == row->count) {
		/* no figure: blanks behind a row's label are a row of blanks */
		for (i = row->count; i > 0 && !label; i--)
			if (!is_blank(grid, row->cells[i - 1]) && all_blank(grid, row, i) && !has_head(grid, row, i - 1)) {
				label = find_joined(grid, row, i - 1, i);
				end = i;
			}
		if (!label)
			label = row_of_text(grid, row, &end);
		if (label && label->table != GAIR_TABLE_PROCEEDINGS)
			add_row(grid, row, label, end - 1, end, 1);
		else if (grid->table == GAIR_TABLE_PROCEEDINGS && all_blank(grid, row, 0) && row->count >= 15)
			add_row(grid, row, NULL, row->count, 0, 1);
		else
			see_heads(grid, row);
		return;
	}
	if (grid->table == GAIR_TABLE_PROCEEDINGS && (figure == 0 || row->count >= 15) && mostly_figures(grid, row)) {
		add_row(grid, row, NULL, row->count, row->count > 15 && figure == 1 ? 1 : 0, 1);
		return;
	}
	if (figure > 0)
		label = row_label(grid, row, figure, &end, &exact);
	if (label)
		add_row(grid, row, label, end - 1, end, exact);
	else if (!take_pending(grid, row) && (grid->table || grid->labels >= 2) && figure > 0)
		add_row(grid, row, NULL, figure - 1, figure, 0);
	grid->pending = NULL;
}

void gair__collect_grid(gair__recognizer *recognizer, uint32_t number, const char *before, size_t before_size)
{
	const gair__grid *whole = &recognizer->document->grids[number];
	size_t records = recognizer->record_count, named = 0, i;
	struct grid grid;
	struct row row;
	uint32_t r;

	memset(&grid, 0, sizeof grid);
	grid.recognizer = recognizer;
	grid.number = number;
	grid.next = whole->first_cell;
	grid.table = recognizer->table;
	grid.before = before;
	grid.before_size = before_size;
	for (r = 0; r < whole->rows && recognizer->status == GAIR_OK; r++) {
		next_row(&grid, r, &row);
		take_row(&grid, &row);
		if (row.count)
			grid.before_size = 0;
	}
	for (i = records; i < recognizer->record_count; i++)
		named += recognizer->records[i].label != NULL || recognizer->records[i].table == GAIR_TABLE_PROCEEDINGS;
	if (named == 0)
		recognizer->record_count = records;
	recognizer->layouts[number] = named == 0 && grid.labels < 2;
}
