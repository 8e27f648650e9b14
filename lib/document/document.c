#include "document/document.h"

#include <string.h>

#include "base/sized.h"
#include "base/utf8.h"

#define USUAL_PARAGRAPHS 128
#define USUAL_CELLS 256
#define GRID_BLOCK 0x80000000u

/* A limit of the options, or its default. */
static size_t limit_or(size_t limit, size_t otherwise)
{
	return limit ? limit : otherwise;
}

gair_status gair__document_new(const gair_read_options *options, size_t size, gair_document **out)
{
	gair_allocator allocator;
	gair_document *document;
	gair_status status = gair__allocator_init(&allocator, options->allocator);

	*out = NULL;
	if (status != GAIR_OK)
		return status;
	document = gair__alloc(&allocator, sizeof *document);
	if (!document)
		return GAIR_E_NOMEM;
	memset(document, 0, sizeof *document);
	document->allocator = allocator;
	document->encoding = "UTF-8";
	gair__buffer_init(&document->pool, &document->allocator);
	gair__buffer_init(&document->extra, &document->allocator);
	document->max_depth = limit_or(options->max_depth, 64);
	/* so bounded, all of them together stay within a small multiple of the input, while they grow too */
	document->max_cells = limit_or(options->max_cells, 16384 + size / 64);
	document->max_slots = limit_or(options->max_slots, 1048576);
	document->max_paragraphs = limit_or(options->max_paragraphs, 16384 + size / 64);
	*out = document;
	return GAIR_OK;
}

void gair_document_free(gair_document *document)
{
	gair_allocator allocator;

	if (!document)
		return;
	allocator = document->allocator;
	gair__places_free(&document->places, &allocator);
	gair__buffer_free(&document->pool);
	gair__buffer_free(&document->extra);
	gair__free(&allocator, document->paragraphs);
	gair__free(&allocator, document->cells);
	gair__free(&allocator, document->grids);
	gair__free(&allocator, document->metas);
	gair__free(&allocator, document->blocks);
	gair__free(&allocator, document->decoded);
	gair__free(&allocator, document->marks);
	gair__free(&allocator, document);
}

void gair__document_note_add(gair_document *document, int32_t kind, const char *text, size_t text_size, int64_t count,
			     uint32_t source)
{
	gair__document_note *note;
	size_t i;

	if (text_size >= sizeof note->text)
		text_size = sizeof note->text - 1;
	for (i = 0; i < document->note_count; i++) {
		note = &document->notes[i];
		if (note->kind == kind && strlen(note->text) == text_size && memcmp(note->text, text, text_size) == 0) {
			note->count += count;
			return;
		}
	}
	if (document->note_count == sizeof document->notes / sizeof *document->notes)
		return;
	note = &document->notes[document->note_count++];
	note->kind = kind;
	note->source = source;
	note->count = count;
	memcpy(note->text, text, text_size);
	note->text[text_size] = '\0';
}

void gair__document_note_limit(gair_document *document, const char *what, size_t limit, uint32_t source)
{
	size_t i;

	/* the limit itself is the note's count: it is said once */
	for (i = 0; i < document->note_count; i++)
		if (document->notes[i].kind == GAIR__NOTE_LIMIT && strcmp(document->notes[i].text, what) == 0)
			return;
	gair__document_note_add(document, GAIR__NOTE_LIMIT, what, strlen(what), (int64_t)limit, source);
}

/* One run without white space: copied whole where it is well-formed. */
static void append_run(gair__buffer *pool, const char *text, size_t size)
{
	while (size) {
		size_t valid = gair__utf8_valid_prefix(text, size), length = 0, zero = 0;
		const char *nul = memchr(text, '\0', valid);

		if (nul)
			valid = (size_t)(nul - text), zero = 1;
		gair__buffer_append(pool, text, valid);
		text += valid;
		size -= valid;
		if (size == 0)
			break;
		if (!zero)
			gair__utf8_decode(text, size, &length, NULL);
		gair__buffer_append_code_point(pool, GAIR__REPLACEMENT);
		text += zero ? 1 : length;
		size -= zero ? 1 : length;
	}
}

static int is_ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The end of a run without white space. */
static const char *run_end(const char *text, const char *end)
{
	while (text < end && !is_ascii_space(*text))
		text++;
	return text;
}

void gair__document_append(gair_document *document, const char *text, size_t size)
{
	const char *end = text + size, *start;

	while (text < end) {
		start = text;
		text = run_end(text, end);
		if (document->clean)
			gair__buffer_append(&document->pool, start, (size_t)(text - start));
		else
			append_run(&document->pool, start, (size_t)(text - start));
		if (text == end)
			break;
		while (text < end && is_ascii_space(*text))
			text++;
		gair__document_part(document);
	}
}

gair_status gair__document_add_paragraph(gair_document *document, uint32_t text, uint32_t source, uint32_t cell, uint8_t level)
{
	gair__paragraph *paragraph;
	gair_status status;

	if (document->paragraph_count >= document->max_paragraphs) {
		gair__document_note_limit(document, "paragraphs", document->max_paragraphs, source);
		return GAIR_OK;
	}
	if (document->paragraph_count == document->paragraph_capacity) {
		status = gair__grow(&document->allocator, &document->paragraphs, &document->paragraph_capacity,
				    document->paragraph_count ? document->paragraph_count + 1 : USUAL_PARAGRAPHS,
				    sizeof *paragraph);
		if (status != GAIR_OK)
			return status;
	}
	paragraph = &document->paragraphs[document->paragraph_count++];
	paragraph->text = text;
	paragraph->size = (uint32_t)document->pool.size - text;
	paragraph->source = source;
	paragraph->cell = cell;
	paragraph->grids = (uint32_t)document->grid_count;
	paragraph->level = level;
	return GAIR_OK;
}

gair_status gair__document_add_grid(gair_document *document, uint32_t source, uint32_t cell, uint32_t *index)
{
	gair__grid *grid;
	gair_status status = gair__grow(&document->allocator, &document->grids, &document->grid_capacity,
					document->grid_count + 1, sizeof *grid);

	if (status != GAIR_OK)
		return status;
	*index = (uint32_t)document->grid_count++;
	grid = &document->grids[*index];
	memset(grid, 0, sizeof *grid);
	grid->source = source;
	grid->cell = cell;
	grid->first_cell = grid->end_cell = (uint32_t)document->cell_count;
	grid->paragraphs = (uint32_t)document->paragraph_count;
	return GAIR_OK;
}

gair_status gair__document_add_cell(gair_document *document, uint32_t grid, uint32_t row, uint32_t column, uint32_t rowspan,
				    uint32_t colspan, uint32_t source, uint32_t *index)
{
	gair__cell *cell;
	gair_status status;

	*index = GAIR__NONE;
	if (document->cell_count >= document->max_cells) {
		gair__document_note_limit(document, "cells", document->max_cells, source);
		return GAIR_OK;
	}
	if (document->cell_count == document->cell_capacity) {
		status = gair__grow(&document->allocator, &document->cells, &document->cell_capacity,
				    document->cell_count ? document->cell_count + 1 : USUAL_CELLS, sizeof *cell);
		if (status != GAIR_OK)
			return status;
	}
	*index = (uint32_t)document->cell_count++;
	cell = &document->cells[*index];
	memset(cell, 0, sizeof *cell);
	cell->text = (uint32_t)document->pool.size;
	cell->source = source;
	cell->row = row;
	cell->column = (uint16_t)column;
	cell->rowspan = (uint16_t)rowspan;
	cell->colspan = (uint16_t)colspan;
	cell->grid = grid;
	document->grids[grid].end_cell = *index + 1;
	document->grids[grid].cell_count++;
	return GAIR_OK;
}

gair_status gair__document_add_meta(gair_document *document, const char *name, size_t name_size, const char *content,
				    size_t content_size)
{
	gair__meta *meta;
	gair_status status = gair__grow(&document->allocator, &document->metas, &document->meta_capacity,
					document->meta_count + 1, sizeof *meta);

	if (status != GAIR_OK)
		return status;
	meta = &document->metas[document->meta_count];
	meta->name = (uint32_t)document->extra.size;
	meta->name_size = (uint32_t)name_size;
	gair__buffer_append(&document->extra, name, name_size);
	meta->content = (uint32_t)document->extra.size;
	meta->content_size = (uint32_t)content_size;
	gair__buffer_append(&document->extra, content, content_size);
	if (document->extra.status == GAIR_OK)
		document->meta_count++;
	return document->extra.status;
}

gair_status gair__document_set_title(gair_document *document, const char *text, size_t size)
{
	document->title = (uint32_t)document->extra.size;
	document->title_size = (uint32_t)size;
	gair__buffer_append(&document->extra, text, size);
	if (document->extra.status != GAIR_OK)
		document->title_size = 0;
	return document->extra.status;
}

/* Blocks are the grids, each where it opened, and the paragraphs outside cells. */
gair_status gair__document_finish(gair_document *document)
{
	size_t paragraph = 0, grid = 0, count = 0, total = document->paragraph_count + document->grid_count;

	document->blocks = gair__alloc(&document->allocator, total * sizeof *document->blocks);
	if (!document->blocks)
		return GAIR_E_NOMEM;
	while (paragraph < document->paragraph_count || grid < document->grid_count) {
		if (grid < document->grid_count && document->grids[grid].paragraphs <= paragraph) {
			document->blocks[count++] = GRID_BLOCK | (uint32_t)grid++;
			continue;
		}
		if (document->paragraphs[paragraph].cell == GAIR__NONE)
			document->blocks[count++] = (uint32_t)paragraph;
		paragraph++;
	}
	document->block_count = count;
	return document->pool.status;
}

static const gair__paragraph *paragraph_at(const gair_document *document, size_t block)
{
	if (!document || block >= document->block_count || document->blocks[block] & GRID_BLOCK)
		return NULL;
	return &document->paragraphs[document->blocks[block]];
}

static const gair__grid *grid_at(const gair_document *document, size_t block)
{
	if (!document || block >= document->block_count || !(document->blocks[block] & GRID_BLOCK))
		return NULL;
	return &document->grids[document->blocks[block] & ~GRID_BLOCK];
}

static const gair__cell *cell_at(const gair_document *document, size_t block, size_t index)
{
	const gair__grid *grid = grid_at(document, block);
	uint32_t number, i;

	if (!grid || index >= grid->cell_count)
		return NULL;
	number = (uint32_t)(grid - document->grids);
	/* without grids inside, cells lie side by side */
	if (grid->end_cell - grid->first_cell == grid->cell_count)
		return &document->cells[grid->first_cell + index];
	for (i = grid->first_cell; i < grid->end_cell; i++)
		if (document->cells[i].grid == number && index-- == 0)
			return &document->cells[i];
	return NULL;
}

static int32_t find_place(const gair_document *document, uint32_t offset, gair_source *source)
{
	if (GAIR__REACHES(source))
		gair__places_find(&document->places, offset, source);
	return 1;
}

static const char *slice(const gair__buffer *buffer, uint32_t start, uint32_t length, size_t *size)
{
	if (size)
		*size = length;
	return length ? buffer->data + start : "";
}

static const char *nothing(size_t *size)
{
	if (size)
		*size = 0;
	return "";
}

int32_t gair_document_format(const gair_document *document)
{
	return document ? document->format : 0;
}

const char *gair_document_encoding(const gair_document *document)
{
	return document ? document->encoding : "";
}

const char *gair_document_title(const gair_document *document, size_t *size)
{
	return document ? slice(&document->extra, document->title, document->title_size, size) : nothing(size);
}

size_t gair_document_meta_count(const gair_document *document)
{
	return document ? document->meta_count : 0;
}

const char *gair_document_meta_name(const gair_document *document, size_t index, size_t *size)
{
	if (index >= gair_document_meta_count(document))
		return nothing(size);
	return slice(&document->extra, document->metas[index].name, document->metas[index].name_size, size);
}

const char *gair_document_meta_content(const gair_document *document, size_t index, size_t *size)
{
	if (index >= gair_document_meta_count(document))
		return nothing(size);
	return slice(&document->extra, document->metas[index].content, document->metas[index].content_size, size);
}

size_t gair_document_block_count(const gair_document *document)
{
	return document ? document->block_count : 0;
}

int32_t gair_document_block_type(const gair_document *document, size_t block)
{
	return grid_at(document, block) ? GAIR_BLOCK_GRID : paragraph_at(document, block) ? GAIR_BLOCK_PARAGRAPH : 0;
}

const char *gair_document_block_text(const gair_document *document, size_t block, size_t *size)
{
	const gair__paragraph *paragraph = paragraph_at(document, block);

	return paragraph ? slice(&document->pool, paragraph->text, paragraph->size, size) : nothing(size);
}

int32_t gair_document_block_level(const gair_document *document, size_t block)
{
	const gair__paragraph *paragraph = paragraph_at(document, block);

	return paragraph ? paragraph->level : 0;
}

int32_t gair_document_block_source(const gair_document *document, size_t block, gair_source *source)
{
	const gair__paragraph *paragraph = paragraph_at(document, block);
	const gair__grid *grid = grid_at(document, block);

	if (paragraph) {
		find_place(document, paragraph->source, source);
		return 1;
	}
	if (!grid)
		return 0;
	find_place(document, grid->source, source);
	if (GAIR__REACHES(source)) {
		source->grid = (int32_t)(grid - document->grids);
		source->page = grid->page;
	}
	return 1;
}

size_t gair_document_row_count(const gair_document *document, size_t block)
{
	const gair__grid *grid = grid_at(document, block);

	return grid ? grid->rows : 0;
}

size_t gair_document_column_count(const gair_document *document, size_t block)
{
	const gair__grid *grid = grid_at(document, block);

	return grid ? grid->columns : 0;
}

size_t gair_document_cell_count(const gair_document *document, size_t block)
{
	const gair__grid *grid = grid_at(document, block);

	return grid ? grid->cell_count : 0;
}

int32_t gair_document_cell(const gair_document *document, size_t block, size_t index, gair_grid_cell *out)
{
	const gair__cell *cell = cell_at(document, block, index);

	if (!cell || !GAIR__REACHES(out))
		return 0;
	out->row = (int32_t)cell->row;
	out->column = cell->column;
	out->rowspan = cell->rowspan;
	out->colspan = cell->colspan;
	out->text = slice(&document->pool, cell->text, cell->size, &out->text_size);
	return 1;
}

int32_t gair_document_cell_source(const gair_document *document, size_t block, size_t index, gair_source *source)
{
	const gair__cell *cell = cell_at(document, block, index);

	if (!cell)
		return 0;
	find_place(document, cell->source, source);
	if (GAIR__REACHES(source)) {
		source->grid = (int32_t)cell->grid;
		source->grid_row = (int32_t)cell->row;
		source->grid_column = cell->column;
		source->page = document->grids[cell->grid].page;
	}
	return 1;
}
