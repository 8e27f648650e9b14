/* Excel: every sheet that is shown, in the order of the workbook. */
#include "read/xlsx.h"

#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "read/office_package.h"
#include "read/office_readers.h"
#include "read/office_sheet.h"
#include "read/xml.h"

#define MOST_SHEETS 1024u

struct text {
	uint32_t start, size;
};

struct book {
	gair__office office;
	gair__xlsx_styles styles;
	gair__relations relations;
	gair__zip *zip;
	gair__buffer strings; /* what the shared strings say */
	struct text *shared;
	size_t shared_count, shared_capacity;
	int64_t *sheets; /* parts */
	size_t sheet_count, sheet_capacity;
	int64_t left_out; /* sheets that are hidden */
	int since_1904;
	int missing; /* a sheet whose part is not there */
};

/* One sheet while it is read. */
struct reader {
	struct book *book;
	gair__sheet sheet;
	gair__buffer value; /* of the cell at hand */
	gair__buffer shown;
	uint32_t row, column, next_row, next_column, offset, style;
	char type; /* n number, s shared, i inline, f text of a formula, b boolean, d day, e error */
	uint8_t in_cell, in_value, hidden;
};

static const gair_allocator *allocator_of(const struct book *book)
{
	return &book->office.document->allocator;
}

/* ---- shared strings ---- */

struct strings {
	struct book *book;
	int in_text;
};

static void strings_start(gair__xml *xml, void *context, int32_t name)
{
	struct strings *strings = context;
	struct book *book = strings->book;
	gair_status status;

	if (name == GAIR__S_R_PH) {
		gair__xml_skip(xml);
	} else if (name == GAIR__S_SI) {
		status = gair__grow(allocator_of(book), &book->shared, &book->shared_capacity, book->shared_count + 1,
				    sizeof *book->shared);
		if (status != GAIR_OK || book->strings.size > UINT32_MAX / 2) {
			gair__xml_fail(xml, status != GAIR_OK ? status : GAIR_E_LIMIT);
			return;
		}
		book->shared[book->shared_count].start = (uint32_t)book->strings.size;
		book->shared[book->shared_count++].size = 0;
	} else if (name == GAIR__S_T) {
		strings->in_text = book->shared_count > 0;
	}
}

static void strings_end(gair__xml *xml, void *context, int32_t name)
{
	struct strings *strings = context;
	struct book *book = strings->book;

	(void)xml;
	if (name == GAIR__S_T)
		strings->in_text = 0;
	else if (name == GAIR__S_SI && book->shared_count)
		book->shared[book->shared_count - 1].size =
			(uint32_t)(book->strings.size - book->shared[book->shared_count - 1].start);
}

static void strings_text(gair__xml *xml, void *context, const char *text, size_t size)
{
	struct strings *strings = context;

	if (!strings->in_text)
		return;
	gair__buffer_append(&strings->book->strings, text, size);
	if (strings->book->strings.status != GAIR_OK)
		gair__xml_fail(xml, strings->book->strings.status);
}

/* ---- the workbook ---- */

static void add_sheet(gair__xml *xml, struct book *book)
{
	const char *id = gair__xml_attribute(xml, GAIR__R_ID), *state = gair__xml_attribute(xml, GAIR__A_STATE);
	const gair__relation *relation = id ? gair__relations_by_id(&book->relations, id) : NULL;
	gair_status status;

	/* sheets of charts and of dialogs have no cells */
	if (!relation || strcmp(relation->type, "worksheet") != 0 || book->sheet_count >= MOST_SHEETS)
		return;
	if (state && strcmp(state, "visible") != 0) {
		book->left_out++;
		return;
	}
	if (relation->part < 0) {
		book->missing = 1;
		return;
	}
	status =
		gair__grow(allocator_of(book), &book->sheets, &book->sheet_capacity, book->sheet_count + 1, sizeof *book->sheets);
	if (status != GAIR_OK)
		gair__xml_fail(xml, status);
	else
		book->sheets[book->sheet_count++] = relation->part;
}

static void book_start(gair__xml *xml, void *context, int32_t name)
{
	struct book *book = context;

	if (name == GAIR__S_SHEET)
		add_sheet(xml, book);
	else if (name == GAIR__S_WORKBOOK_PR)
		book->since_1904 = gair__xml_flag(xml, GAIR__A_DATE1904, 0);
}

static void ignore_end(gair__xml *xml, void *context, int32_t name)
{
	(void)xml, (void)context, (void)name;
}

/* ---- a sheet ---- */

/* `AB12` → row and column from 0; where it ends, NULL where it is no such place. */
static const char *read_place(const char *text, uint32_t *row, uint32_t *column)
{
	uint32_t c = 0, r = 0;

	for (; *text == '$'; text++)
		;
	for (; (*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z'); text++)
		c = c > GAIR__SHEET_COLUMNS ? c : c * 26 + (uint32_t)((*text | 32) - 'a') + 1;
	for (; *text == '$'; text++)
		;
	for (; *text >= '0' && *text <= '9'; text++)
		r = r > GAIR__SHEET_ROWS ? r : r * 10 + (uint32_t)(*text - '0');
	if (c == 0 || r == 0 || c > GAIR__SHEET_COLUMNS || r > GAIR__SHEET_ROWS)
		return NULL;
	*row = r - 1;
	*column = c - 1;
	return text;
}

static char type_of(const char *type)
{
	static const struct {
		const char *name;
		char type;
	} types[] = {{"s", 's'}, {"inlineStr", 'i'}, {"str", 'f'}, {"b", 'b'}, {"d", 'd'}, {"e", 'e'}};
	size_t i;

	for (i = 0; type && i < sizeof types / sizeof *types; i++)
		if (strcmp(type, types[i].name) == 0)
			return types[i].type;
	return 'n';
}

static void begin_cell(gair__xml *xml, struct reader *reader)
{
	const char *place = gair__xml_attribute(xml, GAIR__A_R);

	reader->row = reader->next_row ? reader->next_row - 1 : 0;
	reader->column = reader->next_column;
	if (place && !read_place(place, &reader->row, &reader->column))
		return;
	reader->next_column = reader->column + 1;
	reader->offset = gair__xml_offset(xml);
	reader->style = gair__xml_number(xml, GAIR__A_S, 0, INT32_MAX);
	reader->type = type_of(gair__xml_attribute(xml, GAIR__A_T));
	reader->value.size = 0;
	reader->in_cell = 1;
}

static void add_merge(gair__xml *xml, struct reader *reader)
{
	const char *range = gair__xml_attribute(xml, GAIR__A_REF);
	uint32_t row, column, last_row, last_column;

	range = range ? read_place(range, &row, &column) : NULL;
	if (!range || *range != ':' || !read_place(range + 1, &last_row, &last_column))
		return;
	gair__sheet_merge(&reader->sheet, row, column, last_row, last_column);
}

static void sheet_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	switch (name) {
	case GAIR__S_COL:
		if (gair__xml_flag(xml, GAIR__A_HIDDEN, 0))
			gair__sheet_hide(&reader->sheet, gair__xml_number(xml, GAIR__A_MIN, 1, GAIR__SHEET_COLUMNS) - 1,
					 gair__xml_number(xml, GAIR__A_MAX, 1, GAIR__SHEET_COLUMNS) - 1);
		break;
	case GAIR__S_ROW:
		reader->next_row = gair__xml_number(xml, GAIR__A_R, reader->next_row + 1, GAIR__SHEET_ROWS + 1);
		reader->next_column = 0;
		reader->hidden = (uint8_t)gair__xml_flag(xml, GAIR__A_HIDDEN, 0);
		break;
	case GAIR__S_C:
		begin_cell(xml, reader);
		break;
	case GAIR__S_V:
	case GAIR__S_T:
		reader->in_value = reader->in_cell;
		break;
	case GAIR__S_R_PH:
	case GAIR__S_F:
		gair__xml_skip(xml);
		break;
	case GAIR__S_MERGE_CELL:
		add_merge(xml, reader);
		break;
	default:
		break;
	}
	if (reader->book->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->book->office.status);
}

/* `_x000D_` is how a workbook writes a character that XML does not; `_x005F_` the line before such a thing. */
static void append_unescaped(gair__buffer *out, const char *text, size_t size)
{
	size_t at = 0, start = 0, i;

	for (; at + 7 <= size; at++) {
		uint32_t c = 0;

		if (text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
			continue;
		for (i = 2; i < 6; i++) {
			char h = text[at + i];

			if ((h < '0' || h > '9') && ((h | 32) < 'a' || (h | 32) > 'f'))
				break;
			c = c * 16 + (uint32_t)(h <= '9' ? h - '0' : (h | 32) - 'a' + 10);
		}
		if (i < 6)
			continue;
		gair__buffer_append(out, text + start, at - start);
		gair__buffer_append_code_point(out, c < ' ' && c != '\n' ? ' ' : c);
		start = at + 7;
		at += 6;
	}
	gair__buffer_append(out, text + start, size - start);
}

/* A whole number ≥ 0, or `otherwise`. */
static size_t read_index(const char *text, size_t size, size_t otherwise)
{
	size_t value = 0, i;

	for (i = 0; i < size; i++) {
		if (text[i] < '0' || text[i] > '9' || value > otherwise)
			return otherwise;
		value = value * 10 + (size_t)(text[i] - '0');
	}
	return size ? value : otherwise;
}

/* What the cell shows. */
static void show(struct reader *reader)
{
	const struct book *book = reader->book;
	gair__buffer *shown = &reader->shown;
	const char *value = reader->value.size ? reader->value.data : "";
	size_t size = reader->value.size, index;

	shown->size = 0;
	switch (reader->type) {
	case 's':
		index = read_index(value, size, book->shared_count);
		if (index < book->shared_count && book->shared[index].size)
			append_unescaped(shown, book->strings.data + book->shared[index].start, book->shared[index].size);
		break;
	case 'n':
		gair__xlsx_show(value, size, gair__xlsx_format(&book->styles, reader->style), book->since_1904, shown);
		break;
	case 'b':
		gair__buffer_append_string(shown, size == 1 && *value == '1' ? "TRUE" : "FALSE");
		break;
	case 'd':
		gair__buffer_append(shown, value, size > 10 && value[10] == 'T' ? 10 : size);
		break;
	case 'e':
		gair__buffer_append(shown, value, size);
		break;
	default:
		append_unescaped(shown, value, size);
		break;
	}
}

static void end_cell(gair__xml *xml, struct reader *reader)
{
	reader->in_cell = 0;
	if (gair__xlsx_is_check(&reader->book->styles, reader->style))
		return;
	show(reader);
	if (reader->shown.status != GAIR_OK || reader->value.status != GAIR_OK) {
		gair__xml_fail(xml, GAIR_E_NOMEM);
		return;
	}
	gair__sheet_cell(&reader->sheet, reader->row, reader->column, reader->offset,
			 reader->shown.size ? reader->shown.data : "", reader->shown.size,
			 gair__xlsx_bordered(&reader->book->styles, reader->style), reader->hidden);
}

static void sheet_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (name == GAIR__S_V || name == GAIR__S_T)
		reader->in_value = 0;
	else if (name == GAIR__S_C && reader->in_cell)
		end_cell(xml, reader);
}

static void sheet_text(gair__xml *xml, void *context, const char *text, size_t size)
{
	struct reader *reader = context;

	(void)xml;
	if (reader->in_value)
		gair__buffer_append(&reader->value, text, size);
}

static gair_status read_sheet(struct book *book, size_t index, gair_error *error)
{
	static const gair__xml_handler handler = {sheet_start, sheet_end, sheet_text};
	struct reader reader;
	gair_status status;

	memset(&reader, 0, sizeof reader);
	reader.book = book;
	gair__buffer_init(&reader.value, allocator_of(book));
	gair__buffer_init(&reader.shown, allocator_of(book));
	gair__sheet_begin(&reader.sheet, &book->office, (uint32_t)index + 1);
	status = gair__xml_read(book->zip, book->sheets[index], &handler, &reader, error);
	if (status != GAIR_OK && book->office.status == GAIR_OK)
		book->office.status = status;
	gair__sheet_end(&reader.sheet);
	gair__buffer_free(&reader.value);
	gair__buffer_free(&reader.shown);
	return status != GAIR_OK ? status : book->office.status;
}

static gair_status read_book(struct book *book, int64_t part, gair_error *error)
{
	static const gair__xml_handler workbook = {book_start, ignore_end, NULL};
	static const gair__xml_handler shared = {strings_start, strings_end, strings_text};
	struct strings strings = {book, 0};
	gair_status status = gair__relations_read(book->zip, part, allocator_of(book), &book->relations, error);
	int64_t texts = gair__relations_of_type(&book->relations, "sharedStrings");
	size_t i;

	if (status == GAIR_OK)
		status = gair__xlsx_styles_read(book->zip, gair__relations_of_type(&book->relations, "styles"),
						allocator_of(book), &book->styles, error);
	if (status == GAIR_OK && texts >= 0)
		status = gair__xml_read(book->zip, texts, &shared, &strings, error);
	if (status == GAIR_OK)
		status = gair__xml_read(book->zip, part, &workbook, book, error);
	if (status == GAIR_OK && book->missing)
		return gair__fail(error, GAIR_E_FORMAT, "文件已损坏：缺少一个工作表，请用 Excel 或 WPS 打开并重新保存后再试",
				  "the file is damaged: a sheet is missing. Open it in its program and save it anew");
	for (i = 0; i < book->sheet_count && status == GAIR_OK; i++)
		status = read_sheet(book, i, error);
	return status;
}

gair_status gair__read_xlsx(gair_document *document, gair__zip *zip, gair_error *error)
{
	const gair_allocator *allocator = &document->allocator;
	struct book book;
	gair_status status, ended;
	int64_t part;

	status = gair__package_main(zip, "xl/workbook.xml", allocator, &part, error);
	if (status != GAIR_OK || part < 0)
		return status != GAIR_OK ? status : gair__office_no_main(error);
	memset(&book, 0, sizeof book);
	book.zip = zip;
	gair__office_begin(&book.office, document);
	gair__buffer_init(&book.strings, allocator);
	status = read_book(&book, part, error);
	if (book.left_out)
		gair__document_note_add(document, GAIR__NOTE_HIDDEN, "", 0, book.left_out, 0);
	ended = gair__office_end(&book.office);
	gair__relations_free(&book.relations);
	gair__xlsx_styles_free(&book.styles);
	gair__buffer_free(&book.strings);
	gair__free(allocator, book.shared);
	gair__free(allocator, book.sheets);
	return status != GAIR_OK ? status : ended;
}
