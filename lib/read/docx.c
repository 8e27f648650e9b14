/*
 * Word: the body of the main part. Headers, footers, notes and comments stand in parts of their own, which are not read.
 *
 * Text is read as Word shows it with all tracked changes accepted and without what is hidden; numbers that Word makes itself stand
 * before their paragraphs.
 */
#include "read/docx.h"

#include <string.h>

#include "base/utf8.h"
#include "read/office.h"
#include "read/office_readers.h"
#include "read/xml.h"

/* A paragraph that is open; those that text boxes hang on wait in a stack. */
struct paragraph {
	const gair__docx_style *style;
	int32_t number, level; /* numId, ilvl: -1 not told */
	int outline;           /* -1 not told */
	uint8_t numbered;      /* counted already */
	uint8_t deleted;       /* its mark is: JOINING once it ended, for the next paragraph to go on with it */
	uint8_t contents;      /* a line of a table of contents */
};

struct cell {
	size_t depth; /* of its element */
	uint32_t colspan;
	int merge;
	uint8_t begun, deleted, along; /* hMerge: goes on with the one before it */
};

#define JOINING 2
#define MOST_OPEN 128 /* paragraphs, cells or alternatives in one another; what is inside more is passed over */

struct reader {
	gair__office office;
	gair__docx_styles styles;
	gair__docx_numbering *numbering;
	gair__buffer number;
	struct paragraph paragraphs[MOST_OPEN];
	struct cell cells[MOST_OPEN];
	uint8_t chosen[MOST_OPEN];                        /* 1 for alternatives of which one was taken */
	size_t paragraph_count, cell_count, choice_count; /* may be beyond MOST_OPEN */
	size_t prompting;                                 /* depth of content that only prompts for text, 0: none */
	size_t refused;                                   /* depth of a table that is nested too deeply, 0: none */
	uint32_t changes;
	uint32_t first_change; /* in the scanned text */
	uint8_t in_paragraph_properties, in_run_properties, in_row_properties, in_text, hidden, row_deleted;
};

static struct paragraph *innermost(struct reader *reader)
{
	return reader->paragraph_count && reader->paragraph_count <= MOST_OPEN ? &reader->paragraphs[reader->paragraph_count - 1]
									       : NULL;
}

static struct cell *innermost_cell(struct reader *reader)
{
	return reader->cell_count && reader->cell_count <= MOST_OPEN ? &reader->cells[reader->cell_count - 1] : NULL;
}

/* A paragraph that would go on, with none to follow in its cell or box, ends here. */
static void end_joining(struct reader *reader)
{
	struct paragraph *paragraph = innermost(reader);

	if (!paragraph || paragraph->deleted != JOINING)
		return;
	gair__office_paragraph_end(&reader->office, 0);
	reader->paragraph_count--;
}

static void note_change(struct reader *reader)
{
	if (reader->changes++ == 0)
		reader->first_change = (uint32_t)reader->office.scan.size;
}

/* Counts the paragraph; its number is written before its first text. */
static void settle_number(struct reader *reader, struct paragraph *paragraph, const char *style)
{
	const gair__docx_style *from = paragraph->style;
	int32_t number = paragraph->number, level = paragraph->level;

	if (paragraph->numbered)
		return;
	paragraph->numbered = 1;
	reader->number.size = 0;
	if (number < 0 && from) {
		number = from->number;
		if (level < 0)
			level = from->level;
	} else if (level < 0) {
		level = 0;
	}
	gair__docx_number(reader->numbering, number, level, style, &reader->number);
}

/* 1 if a number needs no space behind it: it ends with 、 or a full-width bracket or stop. */
static int ends_wide(const gair__buffer *number)
{
	return number->size >= 3 && (unsigned char)number->data[number->size - 3] >= 0xE2;
}

static void take_text(struct reader *reader, uint32_t offset, const char *text, size_t size)
{
	struct paragraph *paragraph = innermost(reader);
	gair__buffer *number = &reader->number;

	if (reader->hidden || reader->prompting || (paragraph && paragraph->contents))
		return;
	if (paragraph && !paragraph->numbered) {
		settle_number(reader, paragraph, paragraph->style ? paragraph->style->id : NULL);
		if (number->size && number->status == GAIR_OK) {
			gair__office_text(&reader->office, offset, number->data, number->size);
			if (!ends_wide(number))
				gair__office_text(&reader->office, offset, " ", 1);
		}
	}
	gair__office_text(&reader->office, offset, text, size);
}

static void begin_paragraph(gair__xml *xml, struct reader *reader)
{
	struct paragraph *paragraph = innermost(reader);

	if (paragraph && paragraph->deleted == JOINING) {
		/* the mark between them is gone: this one goes on with what the other began */
		paragraph->deleted = 0;
		paragraph->numbered = 1;
		return;
	}
	if (reader->paragraph_count++ >= MOST_OPEN) {
		gair__xml_skip(xml);
		return;
	}
	paragraph = innermost(reader);
	memset(paragraph, 0, sizeof *paragraph);
	paragraph->number = paragraph->level = -1;
	paragraph->outline = -1;
	gair__office_paragraph_begin(&reader->office, gair__xml_offset(xml));
}

static uint8_t heading_level(const struct paragraph *paragraph)
{
	int outline = paragraph->outline;

	if (outline < 0 && paragraph->style)
		outline = paragraph->style->outline;
	if (outline < 0 || outline > 8)
		return 0;
	return (uint8_t)(outline < 5 ? outline + 1 : 6);
}

static void end_paragraph(struct reader *reader)
{
	struct paragraph *paragraph = innermost(reader);
	gair__office *office = &reader->office;

	if (!paragraph) {
		reader->paragraph_count -= reader->paragraph_count > 0;
		return;
	}
	if (paragraph->deleted) {
		if (office->open && office->document->pool.size > office->start) {
			paragraph->deleted = JOINING;
			return;
		}
		paragraph->numbered = 1; /* nothing is left of it */
	}
	settle_number(reader, paragraph, paragraph->style ? paragraph->style->id : NULL);
	gair__office_paragraph_end(office, heading_level(paragraph));
	reader->paragraph_count--;
}

static void begin_cell(gair__xml *xml, struct reader *reader)
{
	struct cell *cell;

	if (reader->cell_count++ >= MOST_OPEN) {
		gair__xml_skip(xml);
		return;
	}
	cell = innermost_cell(reader);
	memset(cell, 0, sizeof *cell);
	cell->depth = gair__xml_depth(xml);
	cell->colspan = 1;
}

/*
 * Opens the cell once its properties are known. 0 where it is not to be filled: what a cell below or beside a merged one holds is
 * not shown.
 */
static int settle_cell(gair__xml *xml, struct reader *reader)
{
	struct cell *cell = innermost_cell(reader);

	if (!cell || cell->begun)
		return 1;
	cell->begun = 1;
	if (cell->along)
		gair__office_widen(&reader->office, cell->colspan);
	return !cell->deleted && !cell->along &&
	       gair__office_cell_begin(&reader->office, gair__xml_offset(xml), cell->colspan, 1, cell->merge);
}

/* A paragraph or a table begins in the cell: 0 where the cell is passed over. */
static int enter_cell(gair__xml *xml, struct reader *reader)
{
	if (settle_cell(xml, reader))
		return 1;
	gair__xml_skip_to(xml, innermost_cell(reader)->depth);
	return 0;
}

static void end_cell(gair__xml *xml, struct reader *reader)
{
	struct cell *cell = innermost_cell(reader);

	if (!cell) {
		reader->cell_count -= reader->cell_count > 0;
		return;
	}
	end_joining(reader);
	if (settle_cell(xml, reader))
		gair__office_cell_end(&reader->office);
	reader->cell_count--;
}

/* Elements whose inside is nothing that is shown. */
static int is_passed_over(int32_t name)
{
	static const int32_t names[] = {
		GAIR__W_R_PR_CHANGE,      GAIR__W_P_PR_CHANGE,    GAIR__W_SECT_PR_CHANGE,   GAIR__W_TBL_PR_CHANGE,
		GAIR__W_TC_PR_CHANGE,     GAIR__W_TR_PR_CHANGE,   GAIR__W_TBL_PR_EX_CHANGE, GAIR__W_TBL_GRID_CHANGE,
		GAIR__W_INSTR_TEXT,       GAIR__W_DEL_INSTR_TEXT, GAIR__W_DEL_TEXT,         GAIR__W_RT,
		GAIR__W_SECT_PR,          GAIR__W_TBL_PR,         GAIR__W_TBL_GRID,         GAIR__W_TBL_PR_EX,
		GAIR__W_NUMBERING_CHANGE,
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i] == name)
			return 1;
	return 0;
}

static void start_property(gair__xml *xml, struct reader *reader, int32_t name)
{
	struct paragraph *paragraph = innermost(reader);

	if (reader->in_run_properties) {
		const gair__docx_style *style;

		if (name == GAIR__W_VANISH && !reader->in_paragraph_properties)
			reader->hidden = (uint8_t)gair__xml_flag(xml, GAIR__W_VAL, 1);
		if (name == GAIR__W_R_STYLE && !reader->in_paragraph_properties) {
			style = gair__docx_style_find(&reader->styles, gair__xml_attribute(xml, GAIR__W_VAL));
			if (style && style->hidden >= 0)
				reader->hidden = (uint8_t)style->hidden;
		}
		if (reader->in_paragraph_properties && paragraph && (name == GAIR__W_DEL || name == GAIR__W_MOVE_FROM))
			paragraph->deleted = 1;
		if (name == GAIR__W_DEL || name == GAIR__W_INS || name == GAIR__W_MOVE_FROM || name == GAIR__W_MOVE_TO)
			note_change(reader);
		return;
	}
	if (!paragraph)
		return;
	if (name == GAIR__W_P_STYLE) {
		paragraph->style = gair__docx_style_find(&reader->styles, gair__xml_attribute(xml, GAIR__W_VAL));
		paragraph->contents = (uint8_t)(paragraph->style && paragraph->style->is_contents);
	} else if (name == GAIR__W_NUM_ID) {
		paragraph->number = (int32_t)gair__xml_number(xml, GAIR__W_VAL, 0, INT32_MAX);
	} else if (name == GAIR__W_ILVL) {
		paragraph->level = (int32_t)gair__xml_number(xml, GAIR__W_VAL, 0, 8);
	} else if (name == GAIR__W_OUTLINE_LVL) {
		paragraph->outline = (int)gair__xml_number(xml, GAIR__W_VAL, 9, 9);
	}
}

static void start_row_property(gair__xml *xml, struct reader *reader, int32_t name)
{
	if (name == GAIR__W_GRID_BEFORE)
		gair__office_skip_columns(&reader->office, gair__xml_number(xml, GAIR__W_VAL, 0, GAIR__MOST_COLUMNS));
	if (name == GAIR__W_INS || name == GAIR__W_DEL)
		note_change(reader);
	if (name == GAIR__W_DEL)
		reader->row_deleted = 1;
}

static void start_cell_property(gair__xml *xml, struct reader *reader, int32_t name)
{
	struct cell *cell = innermost_cell(reader);
	const char *value = gair__xml_attribute(xml, GAIR__W_VAL);
	int begins = value && strcmp(value, "restart") == 0;

	if (!cell || cell->begun)
		return;
	if (name == GAIR__W_GRID_SPAN)
		cell->colspan = gair__xml_number(xml, GAIR__W_VAL, 1, GAIR__MOST_COLUMNS);
	else if (name == GAIR__W_V_MERGE)
		cell->merge = begins ? GAIR__CELL_BEGINS : GAIR__CELL_CONTINUES;
	else if (name == GAIR__W_H_MERGE)
		cell->along = !begins;
	else if (name == GAIR__W_CELL_DEL)
		cell->deleted = 1;
	if (cell->colspan == 0)
		cell->colspan = 1;
	if (name == GAIR__W_CELL_DEL)
		note_change(reader);
}

/* A symbol of a font: its character, those of Symbol that stand for ASCII made such. */
static void take_symbol(gair__xml *xml, struct reader *reader)
{
	const char *text = gair__xml_attribute(xml, GAIR__W_CHAR), *font = gair__xml_attribute(xml, GAIR__W_FONT);
	uint32_t c = 0;
	char bytes[4];

	for (; text && *text && c <= 0xFFFF; text++) {
		char digit = (char)(*text >= 'a' ? *text - 32 : *text);

		c = c * 16 + (uint32_t)(digit >= 'A' ? digit - 'A' + 10 : digit - '0');
	}
	if (c >= 0xF020 && c <= 0xF07E && font && strcmp(font, "Symbol") == 0)
		c -= 0xF000;
	if (c >= 0x20 && c <= 0xFFFF)
		take_text(reader, gair__xml_offset(xml), bytes, gair__utf8_encode(c, bytes));
}

/* What stands for text inside a run. */
static void start_in_run(gair__xml *xml, struct reader *reader, int32_t name)
{
	const struct paragraph *paragraph = innermost(reader);

	switch (name) {
	case GAIR__W_T:
	case GAIR__M_T:
		reader->in_text = 1;
		break;
	case GAIR__W_TAB:
	case GAIR__W_PTAB:
		take_text(reader, gair__xml_offset(xml), " ", 1);
		break;
	case GAIR__W_BR:
	case GAIR__W_CR:
		if (!reader->hidden && !reader->prompting && !(paragraph && paragraph->contents))
			gair__office_break(&reader->office, gair__xml_offset(xml));
		break;
	case GAIR__W_NO_BREAK_HYPHEN:
		take_text(reader, gair__xml_offset(xml), "-", 1);
		break;
	case GAIR__W_SYM:
		take_symbol(xml, reader);
		break;
	default:
		break;
	}
}

/* One of the alternatives is read: the first choice, or the fall-back where there is no choice. */
static void start_alternative(gair__xml *xml, struct reader *reader, int32_t name)
{
	if (name == GAIR__MC_ALTERNATE_CONTENT) {
		if (reader->choice_count++ >= MOST_OPEN)
			gair__xml_skip(xml);
		else
			reader->chosen[reader->choice_count - 1] = 0;
	} else if (reader->choice_count && reader->choice_count <= MOST_OPEN) {
		if (reader->chosen[reader->choice_count - 1])
			gair__xml_skip(xml);
		reader->chosen[reader->choice_count - 1] = 1;
	}
}

static void begin_table(gair__xml *xml, struct reader *reader)
{
	if (!enter_cell(xml, reader))
		return;
	end_joining(reader);
	if (gair__office_table_begin(&reader->office, gair__xml_offset(xml)))
		return;
	gair__xml_skip(xml);
	reader->refused = gair__xml_depth(xml);
}

static void start_structure(gair__xml *xml, struct reader *reader, int32_t name)
{
	switch (name) {
	case GAIR__W_P:
		if (enter_cell(xml, reader))
			begin_paragraph(xml, reader);
		break;
	case GAIR__W_TBL:
		begin_table(xml, reader);
		break;
	case GAIR__W_TR:
		gair__office_row_begin(&reader->office);
		break;
	case GAIR__W_TC:
		begin_cell(xml, reader);
		break;
	case GAIR__W_TXBX_CONTENT:
		gair__office_box_begin(&reader->office);
		break;
	case GAIR__W_R:
		reader->hidden = 0;
		break;
	case GAIR__W_DEL:
	case GAIR__W_MOVE_FROM:
		note_change(reader);
		gair__xml_skip(xml);
		break;
	case GAIR__W_INS:
	case GAIR__W_MOVE_TO:
		note_change(reader);
		break;
	case GAIR__W_SHOWING_PLC_HDR:
		if (!reader->prompting && gair__xml_flag(xml, GAIR__W_VAL, 1))
			reader->prompting = gair__xml_depth(xml) - 2; /* of the w:sdt */
		break;
	default:
		start_in_run(xml, reader, name);
		break;
	}
}

static int is_contents_gallery(const gair__xml *xml)
{
	const char *value = gair__xml_attribute(xml, GAIR__W_VAL);

	return value && strcmp(value, "Table of Contents") == 0;
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (is_passed_over(name)) {
		gair__xml_skip(xml);
	} else if (name == GAIR__W_P_PR) {
		reader->in_paragraph_properties = 1;
	} else if (name == GAIR__W_R_PR) {
		reader->in_run_properties = 1;
	} else if (reader->in_paragraph_properties || reader->in_run_properties) {
		start_property(xml, reader, name);
	} else if (name == GAIR__W_TR_PR) {
		reader->in_row_properties = 1;
	} else if (reader->in_row_properties) {
		start_row_property(xml, reader, name);
	} else if (name == GAIR__W_GRID_SPAN || name == GAIR__W_V_MERGE || name == GAIR__W_H_MERGE || name == GAIR__W_CELL_DEL) {
		start_cell_property(xml, reader, name);
	} else if (name == GAIR__W_DOC_PART_GALLERY && is_contents_gallery(xml)) {
		/* docPartGallery stands in docPartObj in sdtPr in sdt */
		if (gair__xml_depth(xml) > 3)
			gair__xml_skip_to(xml, gair__xml_depth(xml) - 3);
	} else if (name == GAIR__MC_ALTERNATE_CONTENT || name == GAIR__MC_CHOICE || name == GAIR__MC_FALLBACK) {
		start_alternative(xml, reader, name);
	} else {
		start_structure(xml, reader, name);
	}
	if (reader->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->office.status);
}

static void end_row_properties(gair__xml *xml, struct reader *reader)
{
	if (reader->row_deleted)
		gair__xml_skip_to(xml, gair__xml_depth(xml) - 1);
	reader->in_row_properties = 0;
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (reader->prompting == gair__xml_depth(xml))
		reader->prompting = 0;
	switch (name) {
	case GAIR__W_P_PR:
		reader->in_paragraph_properties = 0;
		break;
	case GAIR__W_R_PR:
		reader->in_run_properties = 0;
		break;
	case GAIR__W_TR_PR:
		end_row_properties(xml, reader);
		break;
	case GAIR__W_T:
	case GAIR__M_T:
		reader->in_text = 0;
		break;
	case GAIR__W_P:
		end_paragraph(reader);
		break;
	case GAIR__W_TC:
		end_cell(xml, reader);
		break;
	case GAIR__W_TR:
		gair__office_row_end(&reader->office, !reader->row_deleted);
		reader->row_deleted = 0;
		break;
	case GAIR__W_TBL:
		if (reader->refused != gair__xml_depth(xml))
			gair__office_table_end(&reader->office);
		reader->refused = 0;
		break;
	case GAIR__W_TXBX_CONTENT:
		end_joining(reader);
		gair__office_box_end(&reader->office);
		break;
	case GAIR__MC_ALTERNATE_CONTENT:
		if (reader->choice_count)
			reader->choice_count--;
		break;
	default:
		break;
	}
}

static void on_text(gair__xml *xml, void *context, const char *text, size_t size)
{
	struct reader *reader = context;

	if (reader->in_text)
		take_text(reader, gair__xml_offset(xml), text, size);
	if (reader->office.status != GAIR_OK)
		gair__xml_fail(xml, reader->office.status);
}

static gair_status read_helpers(struct reader *reader, gair__zip *zip, int64_t part, gair_error *error)
{
	const gair_allocator *allocator = &reader->office.document->allocator;
	gair__relations relations = {0};
	gair_status status = gair__relations_read(zip, part, allocator, &relations, error);

	if (status == GAIR_OK)
		status = gair__docx_styles_read(zip, gair__relations_of_type(&relations, "styles"), allocator, &reader->styles,
						error);
	if (status == GAIR_OK)
		status = gair__docx_numbering_read(zip, gair__relations_of_type(&relations, "numbering"), allocator,
						   &reader->numbering, error);
	gair__relations_free(&relations);
	return status;
}

gair_status gair__read_docx(gair_document *document, gair__zip *zip, gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, on_text};
	const gair_allocator *allocator = &document->allocator;
	struct reader *reader;
	gair_status status, ended;
	int64_t part;

	status = gair__package_main(zip, "word/document.xml", allocator, &part, error);
	if (status != GAIR_OK || part < 0)
		return status != GAIR_OK ? status : gair__office_no_main(error);
	reader = gair__alloc(allocator, sizeof *reader);
	if (!reader)
		return GAIR_E_NOMEM;
	memset(reader, 0, sizeof *reader);
	gair__office_begin(&reader->office, document);
	gair__buffer_init(&reader->number, allocator);
	status = read_helpers(reader, zip, part, error);
	if (status == GAIR_OK)
		status = gair__xml_read(zip, part, &handler, reader, error);
	if (reader->changes)
		gair__document_note_add(document, GAIR__NOTE_TRACKED_CHANGES, "", 0, reader->changes, reader->first_change);
	ended = gair__office_end(&reader->office);
	if (status == GAIR_OK)
		status = ended != GAIR_OK ? ended : reader->number.status;
	gair__docx_styles_free(&reader->styles);
	gair__docx_numbering_free(reader->numbering);
	gair__buffer_free(&reader->number);
	gair__free(allocator, reader);
	return status;
}
