/* Rows of the form's tables in a grid. */
#include <string.h>

#include "base/fold.h"
#include "recognize/recognize.h"
#include "report/value.h"

#define WIDEST 128 /* distinct cells of a row that are looked at */

/* A cell as recognition looks at it: folded once, however often its row is asked. */
struct seen {
	const gair__cell *cell;
	const gair__label *row, *head; /* the label that it is word by word, of a row and of a column or group */
	gair__core core;               /* of words only */
	uint8_t blank, figure;
};

/* The distinct cells of one row of a grid, from left to right, those that reach down from above included. */
struct row {
	struct seen cells[WIDEST];
	size_t count;
	uint32_t number;
};

struct grid {
	gair__recognizer *recognizer;
	uint32_t number;
	struct row row;
	struct seen above[WIDEST]; /* cells that reach further down than the row before */
	size_t above_count;
	uint32_t next;              /* the next cell of the document to be looked at */
	size_t labels;              /* labels of the form seen */
	int32_t table;              /* the table that the grid last spoke of */
	const gair__label *pending; /* a row's label that stood alone on the line before */
	const gair__cell *pending_cell;
	size_t before; /* the paragraph before the grid, where a label may begin; SIZE_MAX: none */
};

static const char *cell_text(const struct grid *grid, const gair__cell *cell)
{
	return cell->size ? grid->recognizer->document->pool.data + cell->text : "";
}

static void look(const struct grid *grid, const gair__cell *cell, struct seen *seen)
{
	const char *text = cell_text(grid, cell);
	size_t size;

	seen->cell = cell;
	seen->row = seen->head = NULL;
	seen->core.size = 0;
	text = gair__trim(text, cell->size, &size);
	seen->blank = size == 0;
	seen->figure = cell->size < 200 && gair__looks_like_figure(text, size);
	if (seen->blank || seen->figure) /* no label looks like a figure */
		return;
	gair__core_of(text, size, &seen->core);
	if (seen->core.size == 0)
		return;
	seen->row = gair__lexicon_find(&seen->core, GAIR__LABEL_ROW, 0);
	seen->head = gair__lexicon_find(&seen->core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, 0);
}

/* A place in the row for a cell, by its column. */
static struct seen *insert(struct row *row, const gair__cell *cell)
{
	size_t at = row->count;

	if (row->count == WIDEST)
		return NULL;
	for (; at > 0 && row->cells[at - 1].cell->column > cell->column; at--)
		row->cells[at] = row->cells[at - 1];
	row->count++;
	return &row->cells[at];
}

/* Cells of rows above that reach into this row. */
static void carry(struct grid *grid)
{
	struct row *row = &grid->row;
	size_t i, kept = 0;

	for (i = 0; i < grid->above_count; i++) {
		const gair__cell *cell = grid->above[i].cell;

		if (cell->row + cell->rowspan <= row->number)
			continue;
		if (kept != i)
			grid->above[kept] = grid->above[i];
		*insert(row, cell) = grid->above[kept++];
	}
	grid->above_count = kept;
}

/* The next row: cells that begin in it, and those of rows above that reach into it. */
static void next_row(struct grid *grid, uint32_t number)
{
	const gair_document *document = grid->recognizer->document;
	const gair__grid *whole = &document->grids[grid->number];
	struct row *row = &grid->row;

	row->count = 0;
	row->number = number;
	carry(grid);
	for (; grid->next < whole->end_cell; grid->next++) {
		const gair__cell *cell = &document->cells[grid->next];
		struct seen *seen;

		if (cell->grid != grid->number)
			continue;
		if (cell->row > number)
			break;
		seen = insert(row, cell);
		if (!seen)
			continue;
		look(grid, cell, seen);
		if (cell->rowspan > 1 && grid->above_count < WIDEST)
			grid->above[grid->above_count++] = *seen;
	}
}

/* The core of several cells' text, joined behind `size` bytes that are there. */
static void joined_core(const struct grid *grid, char text[512], size_t size, size_t from, size_t to, gair__core *core)
{
	size_t i;

	for (i = from; i < to; i++) {
		const gair__cell *cell = grid->row.cells[i].cell;

		if (cell->size > 512 - size)
			break;
		memcpy(text + size, cell_text(grid, cell), cell->size);
		size += cell->size;
	}
	gair__core_of(text, size, core);
}

static const gair__label *find_joined(const struct grid *grid, size_t from, size_t to)
{
	char text[512];
	gair__core core;

	if (to == from + 1)
		return grid->row.cells[from].row;
	joined_core(grid, text, 0, from, to, &core);
	return gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
}

/* The label of one of `kinds` that begins in the paragraph before the grid and ends with the row's first cells. */
static const gair__label *find_carried(const struct grid *grid, size_t cells, unsigned kinds)
{
	char text[512];
	size_t size;
	const char *before;
	gair__core core;
	const gair__label *label;

	if (grid->before == SIZE_MAX)
		return NULL;
	before = gair__paragraph_text(grid->recognizer, grid->before, &size);
	if (size == 0 || size > 200)
		return NULL;
	memcpy(text, before, size);
	joined_core(grid, text, size, 0, cells, &core);
	label = gair__lexicon_find(&core, kinds, 0);
	if (label)
		grid->recognizer->paragraphs[grid->before] |= GAIR__PARAGRAPH_TABLE;
	return label;
}

static const gair__label *find_nearest(const struct grid *grid, size_t from, size_t to)
{
	char text[512];
	gair__core core;

	if (to == from + 1)
		return gair__lexicon_nearest(&grid->row.cells[from].core, GAIR__LABEL_ROW, grid->table);
	joined_core(grid, text, 0, from, to, &core);
	return gair__lexicon_nearest(&core, GAIR__LABEL_ROW, grid->table);
}

/*
 * (六)其他处理 before words that are near to no label: the row itself, with text in place of a figure, if there are no more cells
 * than it has figures. One more, and the words are a label of 2021 that cannot be read.
 */
static const gair__label *row_before_text(const struct grid *grid, size_t labels, size_t *end)
{
	const struct row *row = &grid->row;
	size_t to = labels;

	while (to > 0 && !row->cells[to - 1].row)
		to--;
	*end = to;
	return to > 0 && row->count - to <= gair_form_column_count(GAIR_EDITION_2019, row->cells[to - 1].row->table,
								   row->cells[to - 1].row->id)
		       ? row->cells[to - 1].row
		       : NULL;
}

/*
 * The label of a row among its first `labels` cells: the rightmost that is one, then neighbours joined (a label cut in two),
 * then the nearest. `*end` is the cell behind it.
 */
static const gair__label *row_label(const struct grid *grid, size_t labels, size_t *end, int *exact)
{
	const gair__label *label;
	size_t from, to, last = labels;

	while (last > 0 && grid->row.cells[last - 1].blank)
		last--;
	*exact = 1;
	for (to = labels; to > 0; to--) {
		const struct seen *seen = &grid->row.cells[to - 1];

		*end = to;
		/* (六)其他处理 is a row of one form and a group of the other: not the row where a label stands behind it */
		if (seen->row && (to >= last || !seen->head || seen->head->kind != GAIR__LABEL_GROUP))
			return seen->row;
	}
	for (to = last; to > 1; to--)
		for (from = to - 1; from-- > 0;) {
			*end = to;
			if (!grid->row.cells[from].blank && !grid->row.cells[to - 1].blank &&
			    (label = find_joined(grid, from, to)) != NULL)
				return label;
		}
	*end = labels;
	if ((label = find_carried(grid, labels, GAIR__LABEL_ROW)) != NULL)
		return label;
	*exact = 0;
	*end = last;
	if (last > 0 && (label = find_nearest(grid, last - 1, last)) != NULL)
		return label;
	*exact = 1;
	if ((label = row_before_text(grid, labels, end)) != NULL)
		return label;
	*exact = 0;
	*end = labels;
	return labels > 1 ? find_nearest(grid, 0, labels) : NULL;
}

static void add_figures(struct grid *grid, size_t from)
{
	size_t count = grid->row.count - from, i;
	gair__figure *figures = gair__add_figures(grid->recognizer, count);

	for (i = 0; figures && i < count; i++) {
		const gair__cell *cell = grid->row.cells[from + i].cell;

		figures[i].text = cell_text(grid, cell);
		figures[i].size = cell->size;
		figures[i].source = cell->source;
		figures[i].grid = (int32_t)grid->number;
		figures[i].row = (int32_t)grid->row.number;
		figures[i].column = cell->column;
		figures[i].doubtful = cell->doubtful;
	}
}

static void add_row(struct grid *grid, const gair__label *label, const gair__cell *label_cell, size_t from, int exact)
{
	gair__recognizer *recognizer = grid->recognizer;
	const struct row *row = &grid->row;
	const gair__cell *last = row->cells[row->count - 1].cell;
	gair__record record;

	memset(&record, 0, sizeof record);
	record.label = label;
	record.table = label ? label->table : grid->table;
	record.row = label ? label->id : 0;
	record.grid = (int32_t)grid->number;
	record.exact = (uint8_t)exact;
	record.first = recognizer->figure_count;
	record.count = row->count - from;
	record.end = (uint32_t)last->column + last->colspan;
	if (label_cell) {
		record.text = cell_text(grid, label_cell);
		record.text_size = label_cell->size;
		record.source = label_cell->source;
	}
	record.order = gair__heads_take(recognizer, record.table);
	add_figures(grid, from);
	gair__add_record(recognizer, &record);
	if (label) {
		gair__see_label(recognizer, label);
		grid->table = label->table;
	}
}

/* A head: it tells the table and its edition, and its place the order of the columns. */
static void see_head(struct grid *grid, const struct seen *seen)
{
	/* 其他, 总计 stand in two tables, 备注 in none: they tell nothing of the table */
	if (seen->head && seen->head->table && seen->core.size > 2) {
		gair__see_label(grid->recognizer, seen->head);
		grid->table = seen->head->table;
	}
	grid->labels += seen->head != NULL;
	if (seen->core.size)
		gair__heads_add(grid->recognizer, &seen->core, cell_text(grid, seen->cell), seen->cell->size, seen->cell->source);
}

/* A row of words: heads and groups; a row's label may stand alone here. */
static void see_heads(struct grid *grid)
{
	const struct row *row = &grid->row;
	gair__recognizer *recognizer = grid->recognizer;
	size_t i, filled = 0, last = 0, columns = 0;

	gair__heads_row(recognizer);
	for (i = 0; i < row->count; i++) {
		const struct seen *seen = &row->cells[i];

		if (seen->blank)
			continue;
		last = i;
		if (seen->cell->row != row->number)
			continue;
		filled++;
		columns += seen->head && seen->head->kind == GAIR__LABEL_COLUMN;
		see_head(grid, seen);
	}
	if (columns && row->count - 1 - last < recognizer->tails[grid->number])
		recognizer->tails[grid->number] = (uint8_t)(row->count - 1 - last);
	grid->pending = filled == 1 ? row->cells[last].row : NULL;
	grid->pending_cell = filled == 1 ? row->cells[last].cell : NULL;
}

/* 1 if a head of a column stands among the first cells: such a row is no row of blanks, although 其他 may end it. */
static int has_head(const struct grid *grid, size_t before)
{
	size_t i;

	for (i = 0; i < before; i++)
		if (grid->row.cells[i].head && grid->row.cells[i].head->kind == GAIR__LABEL_COLUMN)
			return 1;
	return 0;
}

/* 1 if all cells from `from` on are blank, and at least one is there. */
static int all_blank(const struct row *row, size_t from)
{
	size_t i;

	for (i = from; i < row->count; i++)
		if (!row->cells[i].blank)
			return 0;
	return from < row->count;
}

static int mostly_figures(const struct row *row)
{
	size_t i, figures = 0;

	for (i = 0; i < row->count; i++)
		figures += row->cells[i].figure;
	return row->count >= 3 && figures * 4 >= row->count * 3;
}

/* Behind a serial number before the row's label; 0 where there is none. */
static size_t serial_end(const struct row *row)
{
	size_t i;

	for (i = 0; i < row->count && row->cells[i].blank; i++)
		;
	return i + 1 < row->count && row->cells[i].figure && row->cells[i + 1].row ? i + 1 : 0;
}

/* The first cell that holds a figure (not a blank); the row's count where there is none. */
static size_t first_figure(const struct row *row)
{
	size_t i;

	for (i = serial_end(row); i < row->count; i++)
		if (!row->cells[i].blank && row->cells[i].figure)
			return i;
	return row->count;
}

/* A row whose label stood on the line before. */
static int take_pending(struct grid *grid)
{
	const gair__label *label = grid->pending;

	if (!label || label->table == GAIR_TABLE_PROCEEDINGS)
		return 0;
	add_row(grid, label, grid->pending_cell, 0, 1);
	return 1;
}

/* The label of a row that holds text where figures belong (详见附件): its first words are a row's label, the next ones none. */
static const gair__label *row_of_text(const struct row *row, size_t *end)
{
	const gair__label *label = NULL;
	size_t i;

	for (i = 0; i < row->count; i++) {
		const struct seen *seen = &row->cells[i];

		if (seen->blank)
			continue;
		if (label)
			return seen->row || seen->head ? NULL : label;
		label = seen->row;
		*end = i + 1;
		if (!label)
			return NULL;
	}
	return NULL;
}

/* 1 if a label of proceedings names a row of blanks of its own (行政复议 and five blanks); else it is a head of columns. */
static int is_blank_group(const struct row *row, size_t end)
{
	return end <= 2 && row->count - end == 5 && all_blank(row, end);
}

/* 其他 and 总计 are heads of columns too: as rows, only groups stand before them. */
static int is_row(const struct row *row, size_t at)
{
	const struct seen *seen = &row->cells[at];
	size_t i;

	if (!seen->row || !seen->head || seen->head->kind != GAIR__LABEL_COLUMN)
		return seen->row != NULL;
	for (i = 0; i < at; i++)
		if (!row->cells[i].blank && !(row->cells[i].head && row->cells[i].head->kind == GAIR__LABEL_GROUP) &&
		    row->cells[i].cell->row == row->number)
			return 0;
	return 1;
}

/* A row without a figure: blanks behind a row's label, text in place of figures, or heads. */
static void take_words(struct grid *grid)
{
	const struct row *row = &grid->row;
	const gair__label *label = NULL;
	size_t end = 0, i;

	for (i = row->count; i > 0 && !label; i--)
		if (!row->cells[i - 1].blank && all_blank(row, i) && !has_head(grid, i - 1)) {
			label = is_row(row, i - 1) ? row->cells[i - 1].row : NULL;
			end = i;
		}
	if (!label && row->count > 1 && all_blank(row, 1)) {
		label = find_carried(grid, 1, GAIR__LABEL_ROW);
		end = 1;
	}
	if (!label)
		label = row_of_text(row, &end);
	if (label && (label->table != GAIR_TABLE_PROCEEDINGS || is_blank_group(row, end)))
		add_row(grid, label, row->cells[end - 1].cell, end, 1);
	else if (grid->table == GAIR_TABLE_PROCEEDINGS && all_blank(row, 0) && row->count >= 15)
		add_row(grid, NULL, NULL, 0, 1);
	else
		see_heads(grid);
}

static void take_row(struct grid *grid)
{
	const struct row *row = &grid->row;
	size_t figure = first_figure(row), end = 0;
	const gair__label *label = NULL;
	int exact = 1;

	if (row->count == 0)
		return;
	find_carried(grid, 1, GAIR__LABEL_GROUP);
	if (figure == row->count) {
		take_words(grid);
		return;
	}
	if (grid->table == GAIR_TABLE_PROCEEDINGS && (figure == 0 || row->count >= 15) && mostly_figures(row)) {
		add_row(grid, NULL, NULL, row->count > 15 && figure == 1 ? 1 : 0, 1);
		return;
	}
	if (figure > 0)
		label = row_label(grid, figure, &end, &exact);
	if (label)
		add_row(grid, label, row->cells[end - 1].cell, end, exact);
	else if (!take_pending(grid) && (grid->table || grid->labels >= 2) && figure > 0)
		add_row(grid, NULL, row->cells[figure - 1].cell, figure, 0);
	grid->pending = NULL;
}

void gair__collect_grid(gair__recognizer *recognizer, uint32_t number, size_t before)
{
	const gair__grid *whole = &recognizer->document->grids[number];
	size_t records = recognizer->record_count, named = 0, i;
	struct grid grid;
	uint32_t r;

	grid.recognizer = recognizer;
	grid.number = number;
	grid.above_count = grid.labels = 0;
	grid.next = whole->first_cell;
	grid.table = recognizer->table;
	grid.pending = NULL;
	grid.pending_cell = NULL;
	grid.before = before;
	for (r = 0; r < whole->rows && recognizer->status == GAIR_OK; r++) {
		next_row(&grid, r);
		take_row(&grid);
		if (grid.row.count)
			grid.before = SIZE_MAX;
	}
	for (i = records; i < recognizer->record_count; i++)
		named += recognizer->records[i].label != NULL || recognizer->records[i].table == GAIR_TABLE_PROCEEDINGS;
	if (named == 0)
		recognizer->record_count = records;
	recognizer->layouts[number] = named == 0 && grid.labels < 2;
}
