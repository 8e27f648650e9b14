/*
 * The standard's insertion modes of tables: which tags open and close cells, rows, row groups and tables, said or implied.
 *
 * Text that stands in a table outside its cells is a paragraph of what the table stands in, where it was found: the standard
 * moves it before the table.
 */
#include <string.h>

#include "read/html.h"

#define IS_CELL(element) ((element) == GAIR__ELEMENT_TD || (element) == GAIR__ELEMENT_TH)

static gair__html_table *top(gair__html *html)
{
	return html->table_count ? &html->tables[html->table_count - 1] : NULL;
}

static void open_table(gair__html *html, uint32_t source)
{
	gair__html_table *outer, *table;

	gair__html_break(html);
	if (html->tables_beyond || html->table_count >= html->document->max_depth) {
		gair__document_note_limit(html->document, "depth", html->document->max_depth, source);
		html->tables_beyond++;
		return;
	}
	if (html->status == GAIR_OK)
		html->status = gair__grow(&html->document->allocator, &html->tables, &html->table_capacity, html->table_count + 1,
					  sizeof *html->tables);
	if (html->status != GAIR_OK)
		return;
	outer = top(html);
	table = &html->tables[html->table_count++];
	memset(table, 0, sizeof *table);
	table->source = source;
	table->grid = GAIR__NONE;
	table->cell = GAIR__NONE;
	table->outer_cell = html->cell;
	table->block_base = html->block_count;
	table->marks = outer ? outer->marks + outer->mark_count : 0;
}

/* Ends the cell or caption that is open. */
static void close_cell(gair__html *html)
{
	gair__html_table *table = top(html);
	gair__buffer *pool = &html->document->pool;

	if (table->mode != GAIR__HTML_IN_CELL && table->mode != GAIR__HTML_IN_CAPTION)
		return;
	gair__html_break(html);
	gair__html_blocks_cut(html, table->block_base);
	if (table->mode == GAIR__HTML_IN_CELL && table->cell != GAIR__NONE) {
		gair__cell *cell = &html->document->cells[table->cell];

		cell->size = (uint32_t)pool->size - cell->text;
		cell->size -= cell->size > 0; /* the space that parts it from what follows */
	}
	html->cell = table->outer_cell;
	table->mode = table->mode == GAIR__HTML_IN_CELL ? GAIR__HTML_IN_ROW : GAIR__HTML_IN_TABLE;
}

/* Ends what is open inside the table until it is in that mode, or in one further out. */
static void close_to(gair__html *html, int mode)
{
	gair__html_table *table = top(html);

	close_cell(html);
	gair__html_break(html);
	gair__html_blocks_cut(html, table->block_base);
	if (table->mode == GAIR__HTML_IN_ROW && mode < GAIR__HTML_IN_ROW)
		table->mode = GAIR__HTML_IN_GROUP;
	if (table->mode == GAIR__HTML_IN_GROUP && mode < GAIR__HTML_IN_GROUP) {
		gair__html_grid_end_group(html, table);
		table->mode = GAIR__HTML_IN_TABLE;
	}
}

void gair__html_tables_close(gair__html *html, size_t count)
{
	while (html->table_count > count) {
		gair__html_table *table = top(html);

		close_to(html, GAIR__HTML_IN_TABLE);
		if (table->grid != GAIR__NONE) {
			html->document->grids[table->grid].rows = table->rows;
			html->document->grids[table->grid].columns = table->columns;
		}
		html->table_count--;
	}
}

static void open_group(gair__html *html, int element)
{
	gair__html_table *table = top(html);

	close_to(html, GAIR__HTML_IN_TABLE);
	table->mode = GAIR__HTML_IN_GROUP;
	table->group = (uint8_t)element;
	table->grouped = 1;
	table->first_cell = (uint32_t)html->document->cell_count;
}

static void open_row(gair__html *html)
{
	gair__html_table *table = top(html);

	close_to(html, GAIR__HTML_IN_GROUP);
	if (table->mode == GAIR__HTML_IN_TABLE)
		open_group(html, GAIR__ELEMENT_TBODY);
	table->mode = GAIR__HTML_IN_ROW;
	gair__html_grid_row(html, table);
}

/* The attributes of a tag that was read. */
static void read_numbers(gair__html *html, const gair__html_tag *tag, const char *const *names, size_t count, int64_t *out)
{
	gair__html_numbers(html, tag->start + tag->name, tag->start + tag->size, names, count, out);
}

static void open_cell(gair__html *html, gair__html_tag *tag)
{
	static const char *const names[] = {"rowspan", "colspan"};
	gair__html_table *table = top(html);

	close_to(html, GAIR__HTML_IN_ROW);
	if (table->mode != GAIR__HTML_IN_ROW)
		open_row(html);
	if (!tag->measured)
		read_numbers(html, tag, names, 2, tag->spans);
	tag->measured = 1;
	gair__html_grid_cell(html, table, tag->spans[0], tag->spans[1], html->at);
	table->mode = GAIR__HTML_IN_CELL;
	table->element = tag->element->element;
	table->seen = 0;
	if (table->cell != GAIR__NONE)
		html->cell = table->cell;
}

static void open_columns(gair__html *html, const gair__html_tag *tag, int colgroup)
{
	static const char *const name = "span";
	int element = tag->element->element;
	int64_t span;
	gair__html_table *table = top(html);

	close_to(html, GAIR__HTML_IN_TABLE);
	if (table->grouped)
		return;
	/* a colgroup declares columns itself, unless it holds a col */
	if (element == GAIR__ELEMENT_COL && colgroup)
		table->columns = table->declared;
	table->declared = table->columns;
	html->colgroup = element == GAIR__ELEMENT_COLGROUP;
	read_numbers(html, tag, &name, 1, &span);
	gair__html_grid_columns(table, span);
}

static void open_caption(gair__html *html)
{
	gair__html_table *table = top(html);

	close_to(html, GAIR__HTML_IN_TABLE);
	table->mode = GAIR__HTML_IN_CAPTION;
}

void gair__html_table_start(gair__html *html, gair__html_tag *tag)
{
	gair__html_table *table = top(html);
	int element = tag->element->element, colgroup = html->colgroup;

	html->colgroup = 0;
	if (element == GAIR__ELEMENT_TABLE) {
		/* a table directly in a table ends that one */
		if (table && !html->tables_beyond && table->mode < GAIR__HTML_IN_CELL)
			gair__html_tables_close(html, html->table_count - 1);
		open_table(html, gair__html_offset(html, html->at - tag->size));
		return;
	}
	if (html->tables_beyond)
		gair__html_break(html);
	if (html->tables_beyond || !table || html->status != GAIR_OK)
		return;
	if (IS_CELL(element))
		open_cell(html, tag);
	else if (element == GAIR__ELEMENT_TR)
		open_row(html);
	else if (element == GAIR__ELEMENT_CAPTION)
		open_caption(html);
	else if (element == GAIR__ELEMENT_COL || element == GAIR__ELEMENT_COLGROUP)
		open_columns(html, tag, colgroup);
	else
		open_group(html, element);
}

void gair__html_table_end(gair__html *html, int element)
{
	gair__html_table *table = top(html);
	int mode = table ? table->mode : GAIR__HTML_IN_TABLE, within;

	if (html->tables_beyond) {
		gair__html_break(html);
		html->tables_beyond -= element == GAIR__ELEMENT_TABLE;
		return;
	}
	if (!table || html->status != GAIR_OK)
		return;
	html->colgroup &= element == GAIR__ELEMENT_COL;
	within = mode == GAIR__HTML_IN_CELL || mode == GAIR__HTML_IN_ROW;
	if (element == GAIR__ELEMENT_TABLE)
		gair__html_tables_close(html, html->table_count - 1);
	else if (mode == GAIR__HTML_IN_CAPTION ? element == GAIR__ELEMENT_CAPTION
					       : mode == GAIR__HTML_IN_CELL && element == table->element)
		close_cell(html);
	else if (within && element == GAIR__ELEMENT_TR)
		close_to(html, GAIR__HTML_IN_GROUP);
	else if ((within || mode == GAIR__HTML_IN_GROUP) && element == table->group)
		close_to(html, GAIR__HTML_IN_TABLE);
}
