/* OpenDocument spreadsheets: every sheet that is shown. */
#include <string.h>

#include "read/odt.h"
#include "read/office_readers.h"
#include "read/office_sheet.h"
#include "read/xlsx.h"

#define MOST_RANGES 2048u

/* Columns with a style for their cells. */
struct range {
	uint32_t end; /* the column behind it */
	uint32_t flags;
};

struct reader {
	gair__office office;
	gair__odt_styles styles;
	gair__sheet sheet;
	gair__buffer text;  /* of the cell at hand, a paragraph a line */
	gair__buffer value; /* as it is stored */
	struct range ranges[MOST_RANGES];
	size_t range_count;
	uint32_t row, column, columns; /* columns: told so far */
	uint32_t row_repeats, cell_repeats, rows_spanned, columns_spanned, offset, flags;
	size_t sheet_depth; /* of its element */
	size_t row_cells;   /* of the sheet, before the row */
	uint32_t sheets;
	int64_t left_out;
	uint8_t in_body, in_sheet, in_cell, in_text, row_hidden, row_filled, percent, paragraphs;
};

static void begin_sheet(gair__xml *xml, struct reader *reader)
{
	if (reader->in_sheet ||
	    gair__odt_style_flags(&reader->styles, gair__xml_attribute(xml, GAIR__TABLE_STYLE_NAME)) & GAIR__ODT_HIDDEN) {
		reader->left_out += !reader->in_sheet;
		gair__xml_skip(xml);
		return;
	}
	reader->in_sheet = 1;
	reader->sheet_depth = gair__xml_depth(xml);
	reader->row = reader->columns = 0;
	reader->range_count = 0;
	gair__sheet_begin(&reader->sheet, &reader->office, ++reader->sheets);
}

static int is_shown(const gair__xml *xml)
{
	const char *visibility = gair__xml_attribute(xml, GAIR__TABLE_VISIBILITY);

	return !visibility || strcmp(visibility, "visible") == 0;
}

static void begin_columns(gair__xml *xml, struct reader *reader)
{
	uint32_t count = gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_REPEATED, 1, GAIR__SHEET_COLUMNS);
	const char *style = gair__xml_attribute(xml, GAIR__TABLE_DEFAULT_CELL_STYLE_NAME);

	if (count > GAIR__SHEET_COLUMNS - reader->columns)
		count = GAIR__SHEET_COLUMNS - reader->columns;
	if (count && !is_shown(xml))
		gair__sheet_hide(&reader->sheet, reader->columns, reader->columns + count - 1);
	reader->columns += count;
	if (reader->range_count == MOST_RANGES)
		return;
	reader->ranges[reader->range_count].end = reader->columns;
	reader->ranges[reader->range_count++].flags = gair__odt_style_flags(&reader->styles, style);
}

static uint32_t flags_of_column(const struct reader *reader, uint32_t column)
{
	size_t low = 0, high = reader->range_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (reader->ranges[middle].end <= column)
			low = middle + 1;
		else
			high = middle;
	}
	return low < reader->range_count ? reader->ranges[low].flags : 0;
}

static void begin_row(gair__xml *xml, struct reader *reader)
{
	reader->row_repeats = gair__xml_number(xml, GAIR__TABLE_NUMBER_ROWS_REPEATED, 1, GAIR__SHEET_ROWS);
	reader->column = 0;
	reader->row_hidden = (uint8_t)!is_shown(xml);
	reader->row_filled = 0;
	reader->row_cells = reader->sheet.cell_count;
}

/* A row that is told once and stands several times: its cells again, further down. Blank ones are only counted. */
static void end_row(struct reader *reader)
{
	gair__sheet *sheet = &reader->sheet;
	size_t end = sheet->cell_count, i;
	uint32_t k;

	for (k = 1; reader->row_filled && k < reader->row_repeats && reader->office.status == GAIR_OK; k++) {
		size_t before = sheet->cell_count;

		for (i = reader->row_cells; i < end; i++) {
			struct gair__sheet_cell cell = sheet->cells[i];

			gair__sheet_cell(sheet, cell.row + k, cell.column, cell.offset, "x", cell.size > 0, cell.bordered, 0);
			if (sheet->cell_count > before + (i - reader->row_cells)) {
				sheet->cells[sheet->cell_count - 1].text = cell.text;
				sheet->cells[sheet->cell_count - 1].size = cell.size;
			}
		}
		if (sheet->cell_count == before)
			break; /* a limit */
	}
	reader->row = reader->row_repeats > GAIR__SHEET_ROWS - reader->row ? GAIR__SHEET_ROWS : reader->row + reader->row_repeats;
}

static void begin_cell(gair__xml *xml, struct reader *reader, int32_t name)
{
	const char *style = gair__xml_attribute(xml, GAIR__TABLE_STYLE_NAME);
	const char *type = gair__xml_attribute(xml, GAIR__OFFICE_VALUE_TYPE),
		   *value = gair__xml_attribute(xml, GAIR__OFFICE_VALUE);
	const char *day = gair__xml_attribute(xml, GAIR__OFFICE_DATE_VALUE);

	reader->cell_repeats = gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_REPEATED, 1, GAIR__SHEET_COLUMNS);
	reader->rows_spanned = gair__xml_number(xml, GAIR__TABLE_NUMBER_ROWS_SPANNED, 1, GAIR__SHEET_ROWS);
	reader->columns_spanned = gair__xml_number(xml, GAIR__TABLE_NUMBER_COLUMNS_SPANNED, 1, GAIR__SHEET_COLUMNS);
	reader->offset = gair__xml_offset(xml);
	reader->flags = style ? gair__odt_style_flags(&reader->styles, style) : flags_of_column(reader, reader->column);
	reader->in_cell = name == GAIR__TABLE_TABLE_CELL;
	reader->text.size = reader->value.size = 0;
	reader->paragraphs = 0;
	reader->percent = type && strcmp(type, "percentage") == 0;
	if (value)
		gair__buffer_append_string(&reader->value, value);
	else if (day)
		gair__buffer_append(&reader->value, day, strcspn(day, "T"));
}

/* Its value exactly, with the sign that is shown; else its text. */
static void show(struct reader *reader, gair__buffer *out)
{
	const char *shown = reader->text.size ? reader->text.data : "";

	out->size = 0;
	if (reader->value.size == 0) {
		gair__buffer_append(out, shown, reader->text.size);
		return;
	}
	if (reader->text.size && *shown == '+')
		gair__buffer_append_byte(out, '+');
	gair__xlsx_show(reader->value.data, reader->value.size, reader->percent ? "0%" : NULL, 0, out);
}

static void end_cell(gair__xml *xml, struct reader *reader)
{
	gair__sheet *sheet = &reader->sheet;
	uint32_t i, repeats = reader->cell_repeats, bordered = reader->flags & GAIR__ODT_BORDERED;
	gair__buffer out;

	reader->in_cell = 0;
	gair__buffer_init(&out, &reader->office.document->allocator);
	show(reader, &out);
	if (out.status != GAIR_OK || reader->text.status != GAIR_OK || reader->value.status != GAIR_OK)
		gair__xml_fail(xml, GAIR_E_NOMEM);
	/* blank columns to the end of the sheet are none */
	for (i = 0; i < repeats && (out.size || (bordered && repeats <= 1024)) && out.status == GAIR_OK; i++)
		gair__sheet_cell(sheet, reader->row, reader->column + i, reader->offset, out.data ? out.data : "", out.size,
				 bordered != 0, reader->row_hidden);
	reader->row_filled |= out.size > 0 || bordered;
	if (reader->rows_spanned > 1 || reader->columns_spanned > 1)
		gair__sheet_merge(sheet, reader->row, reader->column,
				  reader->row + (reader->rows_spanned ? reader->rows_spanned - 1 : 0),
				  reader->column + (reader->columns_spanned ? reader->columns_spanned - 1 : 0));
	gair__buffer_free(&out);
}

static void advance(struct reader *reader)
{
	reader->column = reader->cell_repeats > GAIR__SHEET_COLUMNS - reader->column ? GAIR__SHEET_COLUMNS
										     : reader->column + reader->cell_repeats;
}

static void start_sheet(gair__xml *xml, struct reader *reader, int32_t name)
{
	switch (name) {
	case GAIR__TABLE_TABLE_COLUMN:
		begin_columns(xml, reader);
		break;
	case GAIR__TABLE_TABLE_ROW:
		begin_row(xml, reader);
		break;
	case GAIR__TABLE_TABLE_CELL:
	case GAIR__TABLE_COVERED_TABLE_CELL:
		begin_cell(xml, reader, name);
		break;
	case GAIR__TEXT_P:
	case GAIR__TEXT_LINE_BREAK:
		if (reader->in_cell && (reader->paragraphs || name == GAIR__TEXT_LINE_BREAK))
			gair__buffer_append_byte(&reader->text, '\n');
		reader->paragraphs = 1;
		reader->in_text = reader->in_cell;
		break;
	case GAIR__TEXT_S:
	case GAIR__TEXT_TAB:
		if (reader->in_text)
			gair__buffer_append_byte(&reader->text, ' ');
		break;
	case GAIR__OFFICE_ANNOTATION:
	case GAIR__TABLE_SHAPES:
	case GAIR__TEXT_RUBY_TEXT:
	case GAIR__DRAW_FRAME:
		gair__xml_skip(xml);
		break;
	default:
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
	} else if (name == GAIR__TEXT_TRACKED_CHANGES || name == GAIR__TABLE_TRACKED_CHANGES) {
		gair__xml_skip(xml);
	} else if (name == GAIR__TABLE_TABLE) {
		begin_sheet(xml, reader);
	} else if (reader->in_sheet) {
		start_sheet(xml, reader, name);
	}
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
	if (!reader->in_sheet)
		return;
	if (name == GAIR__TEXT_P) {
		reader->in_text = 0;
	} else if (name == GAIR__TABLE_TABLE_CELL || name == GAIR__TABLE_COVERED_TABLE_CELL) {
		if (reader->in_cell)
			end_cell(xml, reader);
		advance(reader);
	} else if (name == GAIR__TABLE_TABLE_ROW) {
		end_row(reader);
	} else if (name == GAIR__TABLE_TABLE && gair__xml_depth(xml) == reader->sheet_depth) {
		reader->in_sheet = 0;
		gair__sheet_end(&reader->sheet);
	}
	if (reader->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->office.status);
}

static void on_text(gair__xml *xml, void *context, const char *text, size_t size)
{
	struct reader *reader = context;

	(void)xml;
	if (reader->in_text)
		gair__buffer_append(&reader->text, text, size);
}

gair_status gair__read_ods(gair_document *document, gair__zip *zip, gair_error *error)
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
	gair__buffer_init(&reader->text, allocator);
	gair__buffer_init(&reader->value, allocator);
	status = gair__odt_styles_read(zip, &reader->styles, error);
	if (status == GAIR_OK)
		status = gair__xml_read(zip, part, &handler, reader, error);
	if (reader->in_sheet) {
		if (reader->office.status == GAIR_OK)
			reader->office.status = status;
		gair__sheet_end(&reader->sheet);
	}
	if (reader->left_out)
		gair__document_note_add(document, GAIR__NOTE_HIDDEN, "", 0, reader->left_out, 0);
	ended = gair__office_end(&reader->office);
	gair__odt_styles_free(&reader->styles);
	gair__buffer_free(&reader->text);
	gair__buffer_free(&reader->value);
	gair__free(allocator, reader);
	return status != GAIR_OK ? status : ended;
}
