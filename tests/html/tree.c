#include "html/tree.h"

#include <gumbo.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"

#define DEEPEST 1500
#define MOST_COLUMNS 256
#define MOST_ROWS 2048
#define NONE ((size_t)-1)

struct text {
	size_t start, size;
};

struct cell {
	size_t grid;
	unsigned row, column, rowspan, colspan;
	int grows;
	struct text text;
};

struct grid {
	unsigned rows, columns, row, group_first; /* group_first: the first cell of the row group */
	size_t declared;
	int grows;
	unsigned char taken[MOST_ROWS][MOST_COLUMNS]; /* slots, by the standard's model */
};

struct block {
	size_t grid; /* NONE: a paragraph */
	struct text text;
	int level;
};

struct tree {
	unsigned flags;
	char *pool;
	size_t pool_size, pool_capacity;
	struct cell *cells;
	size_t cell_count, cell_capacity;
	struct block *blocks;
	size_t block_count, block_capacity;
	struct grid **grids;
	size_t grid_count, grid_capacity;
	size_t paragraph; /* where the paragraph at hand begins in the pool */
	int level, depth, lines;
	int in_cell;
	FILE *metas;
	size_t offset; /* in the page, of the last text or table */
	FILE *title;
	int titled;
};

static void *more(void *items, size_t *capacity, size_t count, size_t size)
{
	if (count < *capacity)
		return items;
	*capacity = *capacity * 2 + 64;
	items = realloc(items, *capacity * size);
	if (!items)
		abort();
	return items;
}

static void put(struct tree *tree, char c)
{
	tree->pool = more(tree->pool, &tree->pool_capacity, tree->pool_size + 2, 1);
	tree->pool[tree->pool_size++] = c;
}

static int is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Ends the paragraph at hand: it is a block unless it stands in a cell, or is blank. */
static void end_paragraph(struct tree *tree)
{
	size_t size;
	const char *text = gair__trim(tree->pool + tree->paragraph, tree->pool_size - tree->paragraph, &size);

	if (size && !tree->in_cell) {
		tree->blocks = more(tree->blocks, &tree->block_capacity, tree->block_count, sizeof *tree->blocks);
		tree->blocks[tree->block_count].grid = NONE;
		tree->blocks[tree->block_count].level = tree->level;
		tree->blocks[tree->block_count].text.start = (size_t)(text - tree->pool);
		tree->blocks[tree->block_count++].text.size = size;
	}
	put(tree, '\n');
	tree->paragraph = tree->pool_size;
}

static void put_text(struct tree *tree, const char *text)
{
	for (; *text; text++) {
		if (*text == '\n' && tree->lines)
			end_paragraph(tree);
		else
			put(tree, is_space(*text) ? ' ' : *text);
	}
}

/* Names of elements, by what they do to text; foreign ones too, since gumbo has no tag for them. */
static const char *const blocks[] = {
	"address", "article",  "aside",    "blockquote", "center",  "dd",     "details",   "dialog", "dir",     "div",
	"dl",      "dt",       "fieldset", "figcaption", "figure",  "footer", "form",      "h1",     "h2",      "h3",
	"h4",      "h5",       "h6",       "header",     "hgroup",  "hr",     "legend",    "li",     "listing", "main",
	"menu",    "nav",      "ol",       "optgroup",   "option",  "p",      "plaintext", "pre",    "search",  "section",
	"summary", "textarea", "ul",       "xmp",        "caption", "table",  "br",
};
static const char *const hidden[] = {"script", "style", "noscript", "iframe", "noembed", "noframes", "template"};
static const char *const foreign_hidden[] = {"script", "style", "metadata"};
static const char *const svg_hidden[] = {"title", "desc"};
static const char *const kept_lines[] = {"pre", "listing", "plaintext", "textarea", "xmp"};

static int is_among(const char *name, size_t size, const char *const *names, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strlen(names[i]) == size && strncmp(names[i], name, size) == 0)
			return 1;
	return 0;
}
#define AMONG(name, names) is_among(name, strlen(name), names, sizeof(names) / sizeof *(names))

/* The element's name in small letters. */
static const char *name_of(const GumboElement *element, char *name, size_t capacity)
{
	GumboStringPiece piece = element->original_tag;
	size_t i;

	if (element->tag != GUMBO_TAG_UNKNOWN)
		return gumbo_normalized_tagname(element->tag);
	gumbo_tag_from_original_text(&piece);
	for (i = 0; i < piece.length && i + 1 < capacity; i++)
		name[i] = (char)(piece.data[i] >= 'A' && piece.data[i] <= 'Z' ? piece.data[i] + 32 : piece.data[i]);
	name[i] = '\0';
	return name;
}

static void walk(struct tree *tree, const GumboNode *node);

static void walk_children(struct tree *tree, const GumboElement *element)
{
	unsigned i;

	for (i = 0; i < element->children.length; i++)
		walk(tree, element->children.data[i]);
}

/* By the rules for non-negative integers: -1 where it is none. */
static long number_of(const GumboElement *element, const char *name)
{
	const GumboAttribute *attribute = gumbo_get_attribute(&element->attributes, name);
	const char *at = attribute ? attribute->value : "x";
	long sign = 1, number = 0;

	while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\f' || *at == '\r')
		at++;
	if (*at == '-' || *at == '+')
		sign = *at++ == '-' ? -1 : 1;
	if (*at < '0' || *at > '9')
		return -1;
	for (; *at >= '0' && *at <= '9'; at++)
		number = number > 1000000 ? number : number * 10 + (*at - '0');
	return sign * number < 0 ? -1 : number;
}

static int is_taken(const struct grid *grid, unsigned row, unsigned column)
{
	return row < MOST_ROWS && column < MOST_COLUMNS && grid->taken[row][column];
}

static void take_slots(struct tree *tree, struct grid *grid, const struct cell *cell)
{
	unsigned row, column;

	if (cell->row + cell->rowspan > MOST_ROWS || cell->column + cell->colspan > MOST_COLUMNS) {
		tree->flags |= TREE_TOO_LARGE;
		return;
	}
	for (row = cell->row; row < cell->row + cell->rowspan; row++)
		for (column = cell->column; column < cell->column + cell->colspan; column++)
			grid->taken[row][column] = 1;
}

/* Cells that grow reach into a row, where they are not there yet. */
static void grow_cells(struct tree *tree, size_t number, unsigned row)
{
	size_t i;

	for (i = tree->grids[number]->group_first; i < tree->cell_count; i++) {
		struct cell *cell = &tree->cells[i];

		if (cell->grid != number || !cell->grows || cell->row + cell->rowspan > row)
			continue;
		cell->rowspan = row - cell->row + 1;
		take_slots(tree, tree->grids[number], cell);
	}
}

static void walk_cell(struct tree *tree, size_t *number, unsigned *column, const GumboElement *element)
{
	long rowspan = number_of(element, "rowspan"), colspan = number_of(element, "colspan");
	struct grid *grid;
	struct cell cell;
	size_t index;
	int outer = tree->in_cell, level = tree->level, lines = tree->lines;

	end_paragraph(tree);
	grid = tree->grids[*number];
	if (grid->declared == NONE) { /* the grid's block stands where its first cell does */
		tree->blocks = more(tree->blocks, &tree->block_capacity, tree->block_count, sizeof *tree->blocks);
		grid->declared = tree->block_count;
		tree->blocks[tree->block_count++].grid = *number;
	}
	memset(&cell, 0, sizeof cell);
	while (*column < grid->columns && is_taken(grid, grid->row, *column))
		++*column;
	cell.grid = *number;
	cell.row = grid->row;
	cell.column = *column;
	cell.grows = rowspan == 0;
	cell.rowspan = rowspan < 1 ? 1 : rowspan > 65534 ? 65534 : (unsigned)rowspan;
	cell.colspan = colspan < 1 ? 1 : colspan > 1000 ? 1000 : (unsigned)colspan;
	take_slots(tree, grid, &cell);
	if (grid->columns < cell.column + cell.colspan)
		grid->columns = cell.column + cell.colspan;
	if (grid->rows < cell.row + cell.rowspan)
		grid->rows = cell.row + cell.rowspan;
	*column += cell.colspan;
	cell.text.start = tree->pool_size;
	tree->cells = more(tree->cells, &tree->cell_capacity, tree->cell_count, sizeof cell);
	index = tree->cell_count++;
	tree->cells[index] = cell;
	tree->in_cell = 1;
	tree->level = tree->lines = 0;
	walk_children(tree, element);
	end_paragraph(tree);
	tree->in_cell = outer;
	tree->level = level;
	tree->lines = lines;
	tree->cells[index].text.size = tree->pool_size - tree->cells[index].text.start;
}

static void walk_row(struct tree *tree, size_t number, const GumboElement *element)
{
	struct grid *grid = tree->grids[number];
	unsigned column = 0, i;

	if (grid->rows == grid->row)
		grid->rows++;
	grow_cells(tree, number, grid->row);
	for (i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_ELEMENT &&
		    (child->v.element.tag == GUMBO_TAG_TD || child->v.element.tag == GUMBO_TAG_TH))
			walk_cell(tree, &number, &column, &child->v.element);
		else
			walk(tree, child);
	}
	tree->grids[number]->row++;
}

static void end_group(struct tree *tree, size_t number)
{
	struct grid *grid = tree->grids[number];

	for (; grid->row < grid->rows && grid->row < MOST_ROWS; grid->row++)
		grow_cells(tree, number, grid->row);
	if (grid->rows > MOST_ROWS)
		tree->flags |= TREE_TOO_LARGE;
	grid->row = grid->rows;
	grid->group_first = (unsigned)tree->cell_count;
}

static void walk_group(struct tree *tree, size_t number, const GumboElement *element)
{
	unsigned i;

	tree->grids[number]->group_first = (unsigned)tree->cell_count;
	for (i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_TR)
			walk_row(tree, number, &child->v.element);
		else
			walk(tree, child);
	}
	end_group(tree, number);
}

/* Columns that `colgroup` and its `col` declare. */
static unsigned declared_columns(const GumboElement *element)
{
	unsigned columns = 0, cols = 0, i;
	long span;

	for (i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_COL)
			continue;
		span = number_of(&child->v.element, "span");
		columns += span < 1 ? 1 : span > 1000 ? 1000 : (unsigned)span;
		cols++;
	}
	span = number_of(element, "span");
	return cols ? columns : span < 1 ? 1 : span > 1000 ? 1000 : (unsigned)span;
}

static void walk_table(struct tree *tree, const GumboElement *element)
{
	struct grid *grid = calloc(1, sizeof *grid);
	int grouped = 0, level = tree->level, lines = tree->lines;
	size_t number = tree->grid_count;
	unsigned i, feet;

	if (!grid)
		abort();
	grid->declared = NONE;
	tree->grids = more(tree->grids, &tree->grid_capacity, tree->grid_count, sizeof *tree->grids);
	tree->grids[tree->grid_count++] = grid;
	end_paragraph(tree);
	tree->level = tree->lines = 0;
	for (i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];
		GumboTag tag = child->type == GUMBO_NODE_ELEMENT ? child->v.element.tag : GUMBO_TAG_UNKNOWN;

		grouped |= tag == GUMBO_TAG_TFOOT;
		if (tag == GUMBO_TAG_TFOOT)
			continue;
		if (tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD) {
			grouped = 1;
			walk_group(tree, number, &child->v.element);
		} else if (tag == GUMBO_TAG_COLGROUP && !grouped) {
			grid->columns += declared_columns(&child->v.element);
		} else {
			walk(tree, child);
		}
	}
	for (feet = 0; feet < element->children.length; feet++) {
		const GumboNode *child = element->children.data[feet];

		if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_TFOOT)
			walk_group(tree, number, &child->v.element);
	}
	end_paragraph(tree);
	tree->level = level;
	tree->lines = lines;
}

static void collapse(const char *text, size_t size, FILE *out)
{
	size_t i, start = 0;

	for (i = 0; i < size && is_space(text[i]); i++)
		;
	for (start = i; i < size; i++) {
		if (!is_space(text[i])) {
			if (i > start && is_space(text[i - 1]))
				fputc(' ', out);
			fputc(text[i], out);
		}
	}
}

static void take_title(struct tree *tree, const GumboElement *element)
{
	unsigned i;

	if (tree->titled)
		return;
	tree->titled = 1;
	for (i = 0; i < element->children.length; i++) {
		const GumboNode *child = element->children.data[i];

		if (child->type != GUMBO_NODE_ELEMENT)
			fputs(child->v.text.text, tree->title);
	}
}

static void take_meta(struct tree *tree, const GumboElement *element)
{
	const GumboAttribute *name = gumbo_get_attribute(&element->attributes, "name");
	const GumboAttribute *content = gumbo_get_attribute(&element->attributes, "content");
	const char *text;
	size_t size;

	if (!name || !content)
		return;
	gair__trim(name->value, strlen(name->value), &size);
	if (size == 0 || size > 128)
		return;
	fprintf(tree->metas, "meta ");
	text = gair__trim(name->value, strlen(name->value), &size);
	collapse(text, size, tree->metas);
	fputc('=', tree->metas);
	text = gair__trim(content->value, strlen(content->value), &size);
	collapse(text, size, tree->metas);
	fputc('\n', tree->metas);
}

static void walk_element(struct tree *tree, const GumboNode *node)
{
	const GumboElement *element = &node->v.element;
	char buffer[32];
	const char *name = name_of(element, buffer, sizeof buffer);
	int html = element->tag_namespace == GUMBO_NAMESPACE_HTML, level = tree->level, lines = tree->lines;
	int breaks = html && AMONG(name, blocks);

	if (html ? AMONG(name, hidden) : AMONG(name, foreign_hidden))
		return;
	if (element->tag_namespace == GUMBO_NAMESPACE_SVG && AMONG(name, svg_hidden))
		return;
	if (html && strcmp(name, "title") == 0) {
		take_title(tree, element);
		return;
	}
	if (html && strcmp(name, "meta") == 0)
		take_meta(tree, element);
	if (html && strcmp(name, "table") == 0) {
		walk_table(tree, element);
		return;
	}
	if (breaks)
		end_paragraph(tree);
	if (html && strlen(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
		tree->flags |= tree->level ? TREE_HEADINGS : 0;
		tree->level = name[1] - '0';
	}
	tree->lines |= html && AMONG(name, kept_lines);
	walk_children(tree, element);
	if (breaks)
		end_paragraph(tree);
	tree->level = level;
	tree->lines = lines;
}

/* Tags of tables inside a run of text: it was put together of what stood around them. */
static int holds_table_tag(const char *text, size_t size)
{
	size_t i;

	for (i = 0; i + 2 < size; i++)
		if (text[i] == '<' && strchr("tTcC", text[i + 1 + (text[i + 1] == '/')]))
			return 1;
	return 0;
}

/* What stands earlier in the tree than in the page was moved. */
static void note_moved(struct tree *tree, const GumboNode *node)
{
	size_t offset = tree->offset;

	if (node->type == GUMBO_NODE_TEXT) {
		offset = node->v.text.start_pos.offset;
		if (holds_table_tag(node->v.text.original_text.data, node->v.text.original_text.length))
			tree->flags |= TREE_FOSTERED;
	} else if (node->type == GUMBO_NODE_ELEMENT &&
		   (node->v.element.tag == GUMBO_TAG_TABLE || node->v.element.tag == GUMBO_TAG_TITLE)) {
		offset = node->v.element.start_pos.offset;
	}
	if (offset < tree->offset)
		tree->flags |= TREE_FOSTERED;
	tree->offset = offset;
}

static void walk(struct tree *tree, const GumboNode *node)
{
	note_moved(tree, node);
	if (tree->depth >= DEEPEST) {
		tree->flags |= TREE_TOO_LARGE;
		return;
	}
	tree->depth++;
	if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
		walk_element(tree, node);
	else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
		put_text(tree, node->v.text.text);
	tree->depth--;
}

static void write_grid(struct tree *tree, size_t number, FILE *out)
{
	const struct grid *grid = tree->grids[number];
	size_t i;

	fprintf(out, "[%ux%u:", grid->rows, grid->columns);
	for (i = 0; i < tree->cell_count; i++) {
		const struct cell *cell = &tree->cells[i];

		if (cell->grid != number)
			continue;
		fprintf(out, " %u,%u", cell->row, cell->column);
		if (cell->rowspan > 1 || cell->colspan > 1)
			fprintf(out, "+%ux%u", cell->rowspan, cell->colspan);
		fputc('=', out);
		collapse(tree->pool + cell->text.start, cell->text.size, out);
	}
	fputc(']', out);
}

static void write_outline(struct tree *tree, FILE *out)
{
	size_t i;
	int level;

	for (i = 0; i < tree->block_count; i++) {
		const struct block *block = &tree->blocks[i];

		fputs(i ? " | " : "", out);
		if (block->grid != NONE) {
			write_grid(tree, block->grid, out);
			continue;
		}
		for (level = block->level; level > 0; level--)
			fputc('#', out);
		collapse(tree->pool + block->text.start, block->text.size, out);
	}
}

unsigned tree_outline(const char *page, size_t size, FILE *out)
{
	GumboOutput *output;
	struct tree tree;
	char *metas = NULL, *title = NULL;
	size_t metas_size, title_size, i;
	const char *text;

	memset(&tree, 0, sizeof tree);
	put(&tree, '\n');
	tree.paragraph = 1;
	tree.metas = open_memstream(&metas, &metas_size);
	tree.title = open_memstream(&title, &title_size);
	output = gumbo_parse_with_options(&kGumboDefaultOptions, page, size);
	walk_children(&tree, (const GumboElement *)(const void *)&output->root->v.element);
	end_paragraph(&tree);
	fclose(tree.metas);
	fclose(tree.title);
	text = gair__trim(title, title_size, &title_size);
	fputs("title=", out);
	collapse(text, title_size, out);
	fprintf(out, "\n%s", metas);
	write_outline(&tree, out);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
	for (i = 0; i < tree.grid_count; i++)
		free(tree.grids[i]);
	free(tree.grids);
	free(tree.cells);
	free(tree.blocks);
	free(tree.pool);
	free(metas);
	free(title);
	return tree.flags;
}
