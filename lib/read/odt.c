/* OpenDocument text: the body of content.xml. Headers and footers stand with the styles, and are not read. */
#include "read/odt.h"

#include <string.h>

#include "read/office.h"
#include "read/office_readers.h"

#define MOST_OPEN 128

struct span {
	uint8_t hidden;
};

struct reader {
	gair__office office;
	gair__odt_styles styles;
	gair__buffer number, repeated;
	gair__odt_list *lists[MOST_OPEN]; /* by depth of lists */
	size_t list_depth;
	struct span spans[MOST_OPEN];
	size_t span_count;
	uint32_t row_repeats, cell_repeats, cell_span, offset;
	size_t refused; /* depth of a table that is nested too deeply */
	uint32_t changes;
	uint8_t in_body, in_text, hidden, item, cell, level;
};

static int is_passed_over(int32_t name)
{
	static const int32_t names[] = {
		GAIR__TEXT_NOTE,           GAIR__OFFICE_ANNOTATION, GAIR__TEXT_RUBY_TEXT, GAIR__TEXT_TABLE_OF_CONTENT,
		GAIR__TEXT_SEQUENCE_DECLS, GAIR__OFFICE_FORMS,      GAIR__TEXT_NUMBER,    GAIR__TABLE_SHAPES,
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i] == name)
			return 1;
	return 0;
}

static void take(struct reader *reader, uint32_t offset, const char *text, size_t size)
{
	gair__buffer *number = &reader->number;

	if (reader->hidden)
		return;
	if (number->size && number->status == GAIR_OK) {
		gair__office_text(&reader->office, offset, number->data, number->size);
		if (number->size < 3 || (unsigned char)number->data[number->size - 3] < 0xE2)
			gair__office_text(&reader->office, offset, " ", 1);
		number->size = 0;
	}
	gair__office_text(&reader->office, offset, text, size);
}

/* A heading counts in the outline unless a list numbers it; the first paragraph of an item bears the item's number. */
static void begin_paragraph(gair__xml *xml, struct reader *reader, int32_t name)
{
	uint32_t outline = name == GAIR__TEXT_H ? gair__xml_number(xml, GAIR__TEXT_OUTLINE_LEVEL, 1, 10) : 0;
	size_t depth = reader->list_depth;

	gair__office_paragraph_begin(&reader->office, gair__xml_offset(xml));
	reader->level = (uint8_t)(outline > 6 ? 6 : outline);
	reader->number.size = 0;
	reader->in_text++;
	if (reader->item && depth && depth <= MOST_OPEN)
		gair__odt_number(reader->lists[depth - 1], (uint32_t)depth, &reader->number);
	else if (outline && !depth)
		gair__odt_number(gair__odt_list_find(&reader->styles, ""), outline, &reader->number);
	reader->item = 0;
}

static void begin_list(gair__xml *xml, struct reader *reader)
{
	const char *style = gair__xml_attribute(xml, GAIR__TEXT_STYLE_NAME);
	gair__odt_list *list = gair__odt_list_find(&reader->styles, style);

	if (reader->list_depth++ >= MOST_OPEN)
		return;
	if (!list && !style && reader->list_depth > 1)
		list = reader->lists[reader->list_depth - 2];
	if (reader->list_depth == 1 && !gair__xml_flag(xml, GAIR__TEXT_CONTINUE_NUMBERING, 0) &&
	    !gair__xml_attribute(xml, GAIR__TEXT_CONTINUE_LIST))
		gair__odt_restart(list);
	reader->lists[reader->list_depth - 1] = list;
}

static void begin_item(gair__xml *xml, struct reader *reader)
{
	size_t depth = reader->list_depth;
	uint32_t start = gair__xml_number(xml, GAIR__TEXT_START_VALUE, UINT32_MAX, 1000000);
	gair__odt_list *list = depth && depth <= MOST_OPEN ? reader->lists[depth - 1] : NULL;

	reader->item = 1;
	if (list && start <= 1000000 && depth <= GAIR__ODT_LEVELS) {
		list->levels[depth - 1].running = start > 0;
		list->levels[depth - 1].counter = start > 0 ? start - 1 : 0;
	}
}

static void begin_span(gair__xml *xml, struct reader *reader)
{
	if (reader->span_count < MOST_OPEN) {
		reader->spans[reader->span_count].hidden = reader->hidden;
		if (gair__odt_style_flags(&reader->styles, gair__xml_attribute(xml, GAIR__TEXT_STYLE_NAME)) & GAIR__ODT_HIDDEN)
			reader->hidden = 1;
	}
	reader->span_count++;
}

static void end_span(struct reader *reader)
{
	if (reader->span_count && --reader->span_count < MOST_OPEN)
		reader->hidden = reader->spans[reader->span_count].hidden;
}

static void begin_table(gair__xml *xml, struct reader *reader)
{
	if (gair__office_table_begin(&reader->office, gair__xml_offset(xml)))
		return;
	gair__xml_skip(xml);
	reader->refused = gair__xml_depth(xml);
}

static void begin_cell(gair__xml *xml, struct reader *reader)
{
	uint32_t rows = gair__xml_number(xml, GAIR__TABLE_NUMBER_ROWS_SPANNED, 1, UINT16_MAX);

	reader->cell_span = gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_SPANNED, 1, GAIR__MOST_COLUMNS);
	reader->cell_repeats = gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_REPEATED, 1, GAIR__MOST_COLUMNS);
	reader->offset = gair__xml_offset(xml);
	if (reader->cell_span == 0)
		reader->cell_span = 1;
	if (!gair__office_cell_begin(&reader->office, reader->offset, reader->cell_span, rows ? rows : 1, GAIR__CELL_OWN))
		gair__xml_skip(xml);
	else if (reader->cell_span > 1)
		gair__office_back(&reader->office, reader->cell_span - 1); /* covered cells follow, and take their columns */
}

/* A cell that is told once and stands several times. */
static void end_cell(struct reader *reader)
{
	gair__office *office = &reader->office;
	const gair__cell *cell;
	uint32_t i;

	gair__office_cell_end(office);
	if (reader->cell_repeats < 2 || office->status != GAIR_OK || office->document->cell_count == 0)
		return;
	cell = &office->document->cells[office->document->cell_count - 1];
	reader->repeated.size = 0;
	gair__buffer_append(&reader->repeated, cell->size ? office->document->pool.data + cell->text : "", cell->size);
	for (i = 1; i < reader->cell_repeats && reader->repeated.status == GAIR_OK; i++)
		if (gair__office_cell_begin(office, reader->offset, 1, 1, GAIR__CELL_OWN)) {
			gair__office_text(office, reader->offset, reader->repeated.data ? reader->repeated.data : "",
					  reader->repeated.size);
			gair__office_cell_end(office);
		}
	reader->cell_repeats = 1;
}

static void start_structure(gair__xml *xml, struct reader *reader, int32_t name)
{
	switch (name) {
	case GAIR__TEXT_LIST:
		begin_list(xml, reader);
		break;
	case GAIR__TEXT_LIST_ITEM:
		begin_item(xml, reader);
		break;
	case GAIR__TABLE_TABLE:
		begin_table(xml, reader);
		break;
	case GAIR__TABLE_TABLE_ROW:
		gair__office_row_begin(&reader->office);
		reader->row_repeats = gair__xml_number(xml, GAIR__TABLE_NUMBER_ROWS_REPEATED, 1, UINT16_MAX);
		break;
	case GAIR__TABLE_TABLE_CELL:
		begin_cell(xml, reader);
		break;
	case GAIR__TABLE_COVERED_TABLE_CELL:
		gair__office_skip_columns(&reader->office,
					  gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_REPEATED, 1, GAIR__MOST_COLUMNS));
		gair__xml_skip(xml);
		break;
	case GAIR__TEXT_TRACKED_CHANGES:
		reader->changes = 1;
		gair__xml_skip(xml);
		break;
	case GAIR__DRAW_TEXT_BOX:
		gair__office_box_begin(&reader->office);
		break;
	default:
		break;
	}
}

static void start_text(gair__xml *xml, struct reader *reader, int32_t name)
{
	switch (name) {
	case GAIR__TEXT_P:
	case GAIR__TEXT_H:
		begin_paragraph(xml, reader, name);
		break;
	case GAIR__TEXT_SPAN:
		begin_span(xml, reader);
		break;
	case GAIR__TEXT_S:
	case GAIR__TEXT_TAB:
		take(reader, gair__xml_offset(xml), " ", 1);
		break;
	case GAIR__TEXT_LINE_BREAK:
		if (!reader->hidden)
			gair__office_break(&reader->office, gair__xml_offset(xml));
		break;
	default:
		start_structure(xml, reader, name);
		break;
	}
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (!reader->in_body) {
		gair__odt_styles_start(xml, &reader->styles, name);
		if (name == GAIR__OFFICE_BODY) {
			gair__odt_styles_sort(&reader->styles);
			reader->in_body = 1;
		}
		return;
	}
	if (is_passed_over(name))
		gair__xml_skip(xml);
	else
		start_text(xml, reader, name);
	if (reader->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->office.status);
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (!reader->in_body) {
		gair__odt_styles_end(xml, &reader->styles, name);
		return;
	}
	switch (name) {
	case GAIR__TEXT_P:
	case GAIR__TEXT_H:
		reader->in_text -= reader->in_text > 0;
		gair__office_paragraph_end(&reader->office, reader->level);
		break;
	case GAIR__TEXT_SPAN:
		end_span(reader);
		break;
	case GAIR__TEXT_LIST:
		reader->list_depth -= reader->list_depth > 0;
		break;
	case GAIR__TABLE_TABLE:
		if (reader->refused != gair__xml_depth(xml))
			gair__office_table_end(&reader->office);
		reader->refused = 0;
		break;
	case GAIR__TABLE_TABLE_ROW:
		gair__office_row_end(&reader->office, reader->row_repeats);
		reader->row_repeats = 1;
		break;
	case GAIR__TABLE_TABLE_CELL:
		end_cell(reader);
		break;
	case GAIR__DRAW_TEXT_BOX:
		gair__office_box_end(&reader->office);
		break;
	default:
		break;
	}
}

static void on_text(gair__xml *xml, void *context, const char *text, size_t size)
{
	struct reader *reader = context;

	if (reader->in_text)
		take(reader, gair__xml_offset(xml), text, size);
	if (reader->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->office.status);
}

gair_status gair__read_odt(gair_document *document, gair__zip *zip, gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, on_text};
	const gair_allocator *allocator = &document->allocator;
	int64_t part = gair__zip_find(zip, "content.xml");
	gair_status status = part < 0 ? gair__office_no_main(error) : gair__odt_check(zip, error), ended;
	struct reader *reader;

	if (status != GAIR_OK)
		return status;
	reader = gair__alloc(allocator, sizeof *reader);
	if (!reader)
		return GAIR_E_NOMEM;
	memset(reader, 0, sizeof *reader);
	gair__office_begin(&reader->office, document);
	gair__odt_styles_init(&reader->styles, allocator);
	gair__buffer_init(&reader->number, allocator);
	gair__buffer_init(&reader->repeated, allocator);
	status = gair__odt_styles_read(zip, &reader->styles, error);
	if (status == GAIR_OK)
		status = gair__xml_read(zip, part, &handler, reader, error);
	if (reader->changes)
		gair__document_note_add(document, GAIR__NOTE_TRACKED_CHANGES, "", 0, reader->changes, 0);
	ended = gair__office_end(&reader->office);
	if (ended == GAIR_OK)
		ended = reader->number.status != GAIR_OK ? reader->number.status : reader->repeated.status;
	gair__odt_styles_free(&reader->styles);
	gair__buffer_free(&reader->number);
	gair__buffer_free(&reader->repeated);
	gair__free(allocator, reader);
	return status != GAIR_OK ? status : ended;
}
