#include "read/office.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

void gair__office_begin(gair__office *office, gair_document *document)
{
	memset(office, 0, sizeof *office);
	office->document = document;
	gair__buffer_init(&office->scan, &document->allocator);
	gair__buffer_init(&office->held, &document->allocator);
}

static void free_tables(gair__office *office)
{
	const gair_allocator *allocator = &office->document->allocator;
	size_t i;

	for (i = 0; i < office->table_capacity; i++)
		gair__free(allocator, office->tables[i].reaching);
	gair__free(allocator, office->tables);
	gair__free(allocator, office->boxes);
	gair__buffer_free(&office->held);
}

gair_status gair__office_end(gair__office *office)
{
	gair_document *document = office->document;
	gair__places *places = &document->places;

	if (office->status == GAIR_OK)
		office->status = office->scan.status != GAIR_OK ? office->scan.status : office->held.status;
	free_tables(office);
	document->decoded = office->scan.data;
	places->text = office->scan.data ? office->scan.data : "";
	places->size = office->scan.size;
	places->original = (const unsigned char *)places->text;
	places->original_size = office->scan.size;
	places->marks = document->marks;
	places->mark_count = document->mark_count;
	if (office->status == GAIR_OK)
		office->status = gair__document_finish(document);
	return office->status;
}

static void fail(gair__office *office, gair_status status)
{
	if (office->status == GAIR_OK)
		office->status = status;
}

/* Says where in the part the text that follows stood; text that goes on where the last piece ended needs no mark. */
static void mark(gair__office *office, uint32_t offset)
{
	gair_document *document = office->document;
	gair__mark *last = document->mark_count ? &document->marks[document->mark_count - 1] : NULL;
	gair__mark here;

	here.text = (uint32_t)office->scan.size;
	here.original = offset;
	here.line = office->line;
	here.column = office->column;
	here.page = office->page;
	if (last && last->line == here.line && last->column == here.column && last->page == here.page &&
	    last->original + (here.text - last->text) == offset)
		return;
	if (!last || last->text != here.text) {
		fail(office, gair__grow(&document->allocator, &document->marks, &office->mark_capacity, document->mark_count + 1,
					sizeof here));
		if (office->status != GAIR_OK)
			return;
		last = &document->marks[document->mark_count++];
	}
	*last = here;
}

void gair__office_paragraph_begin(gair__office *office, uint32_t offset)
{
	if (office->open || office->status != GAIR_OK)
		return;
	mark(office, offset);
	gair__document_part(office->document);
	office->open = 1;
	office->placed = 0;
	office->start = (uint32_t)office->document->pool.size;
	office->source = (uint32_t)office->scan.size;
}

/* The scanned text, white space that would end a line made spaces. */
static void scan_text(gair__office *office, const char *text, size_t size)
{
	size_t at = 0, start;

	while (at < size) {
		for (start = at; at < size && (unsigned char)text[at] >= ' '; at++)
			;
		gair__buffer_append(&office->scan, text + start, at - start);
		for (; at < size && (unsigned char)text[at] < ' '; at++)
			gair__buffer_append_byte(&office->scan, ' ');
	}
}

void gair__office_text(gair__office *office, uint32_t offset, const char *text, size_t size)
{
	const char *first;
	size_t trimmed;

	if (office->status != GAIR_OK || size == 0)
		return;
	if (!office->open)
		gair__office_paragraph_begin(office, offset);
	if (office->scan.size + size > UINT32_MAX / 2) {
		fail(office, GAIR_E_LIMIT);
		return;
	}
	mark(office, offset);
	first = gair__trim(text, size, &trimmed);
	if (!office->placed && trimmed) {
		office->placed = 1;
		office->source = (uint32_t)(office->scan.size + (size_t)(first - text));
	}
	scan_text(office, text, size);
	gair__document_append(office->document, text, size);
}

static uint32_t open_cell(const gair__office *office)
{
	return office->depth ? office->tables[office->depth - 1].cell : GAIR__NONE;
}

void gair__office_paragraph_end(gair__office *office, uint8_t level)
{
	gair_document *document = office->document;
	gair__cell *cell;

	if (!office->open || office->status != GAIR_OK)
		return;
	office->open = 0;
	gair__buffer_append_byte(&office->scan, '\n');
	if (document->pool.size <= office->start)
		return;
	cell = open_cell(office) == GAIR__NONE ? NULL : &document->cells[open_cell(office)];
	if (cell && office->placed && cell->size == 0) {
		cell->source = office->source;
		cell->size = 1; /* placed; the end of the cell tells its size */
	}
	fail(office, gair__document_add_paragraph(document, office->start, office->source, open_cell(office), level));
}

void gair__office_break(gair__office *office, uint32_t offset)
{
	if (office->status != GAIR_OK)
		return;
	gair__office_paragraph_end(office, 0);
	gair__office_paragraph_begin(office, offset);
}

void gair__office_box_begin(gair__office *office)
{
	gair__buffer *pool = &office->document->pool;
	struct gair__office_held *held;

	if (office->status != GAIR_OK)
		return;
	fail(office, gair__grow(&office->document->allocator, &office->boxes, &office->box_capacity, office->box_count + 1,
				sizeof *held));
	if (office->status != GAIR_OK)
		return;
	held = &office->boxes[office->box_count++];
	held->start = office->held.size;
	held->source = office->source;
	held->open = office->open;
	held->placed = office->placed;
	if (!office->open)
		return;
	if (pool->size > office->start) {
		gair__buffer_append(&office->held, pool->data + office->start, pool->size - office->start);
		pool->size = office->start;
	}
	gair__buffer_append_byte(&office->scan, '\n');
	office->open = 0;
}

void gair__office_box_end(gair__office *office)
{
	struct gair__office_held *held;

	if (office->status != GAIR_OK || office->box_count == 0)
		return;
	gair__office_paragraph_end(office, 0);
	held = &office->boxes[--office->box_count];
	if (!held->open)
		return;
	gair__document_part(office->document);
	office->open = 1;
	office->start = (uint32_t)office->document->pool.size;
	office->placed = held->placed;
	office->source = held->placed ? held->source : (uint32_t)office->scan.size;
	if (office->held.size > held->start)
		gair__buffer_append(&office->document->pool, office->held.data + held->start, office->held.size - held->start);
	office->held.size = held->start;
}
