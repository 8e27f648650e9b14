/* Rows of the form's tables, out of grids and out of running text where a cell is a line. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/recognize.h"
#include "report/value.h"

#define LABEL_LINES 4     /* lines that a label may be broken over */
#define LINES 8           /* lines that are remembered */
#define LINE_LONGEST 600u /* bytes of a line that may be part of a table */
#define PARTS 24

/* A line of words since the last figure, folded once. */
struct line {
	size_t paragraph;
	const gair__label *row, *head; /* the label that it is word by word */
	uint16_t size;                 /* units; 0: too long for a label */
	uint16_t units[GAIR__LABEL_UNITS];
};

/* Running text seen as a run of labels and figures. */
struct stream {
	gair__recognizer *recognizer;
	struct line lines[LINES]; /* a ring: the last ones */
	size_t line_count;        /* since the last figure */
	size_t first;             /* the first figure of the row at hand */
	size_t rows[PARTS * 4];   /* paragraphs of its figures */
	size_t row_count;
	size_t heads; /* heads of table proceedings since the last row */
};

static void mark(gair__recognizer *recognizer, size_t paragraph)
{
	recognizer->paragraphs[paragraph] |= GAIR__PARAGRAPH_TABLE;
}

/* The line `back` lines before the next one. */
static struct line *line_at(struct stream *stream, size_t back)
{
	return &stream->lines[(stream->line_count - back) % LINES];
}

/* The core of the last `count` lines, joined. */
static void lines_core(struct stream *stream, size_t count, gair__core *core)
{
	uint16_t units[GAIR__LABEL_UNITS];
	size_t size = 0, back;

	core->size = 0;
	for (back = count; back > 0; back--) {
		const struct line *line = line_at(stream, back);

		if (line->size == 0 || line->size > GAIR__LABEL_UNITS - size)
			return;
		memcpy(units + size, line->units, line->size * sizeof *units);
		size += line->size;
	}
	gair__core_of_units(units, size, core);
}

/* 1 for 其他 or 总计 behind other heads, without a number: it names no row there, whose own label was lost. */
static int ends_heads(const struct stream *stream, const struct line *line)
{
	return line->row && line->head && line->head->kind == GAIR__LABEL_COLUMN && stream->recognizer->heads_above.count > 2 &&
	       gair__units_of_number(line->units, line->size) == 0;
}

/* The label that the lines before the figures end with; `*used` lines make it. */
static const gair__label *stream_label(struct stream *stream, size_t *used, int *exact)
{
	size_t lines = stream->line_count < LABEL_LINES ? stream->line_count : LABEL_LINES;
	const gair__label *label;
	gair__core core;

	*exact = 1;
	*used = 1;
	if (lines == 0)
		return NULL;
	if (ends_heads(stream, line_at(stream, 1)))
		return NULL;
	if (line_at(stream, 1)->row)
		return line_at(stream, 1)->row;
	for (*used = 2; *used <= lines; ++*used) {
		lines_core(stream, *used, &core);
		label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
		if (label)
			return label;
	}
	*exact = 0;
	*used = 1;
	if (stream->recognizer->table == 0)
		return NULL;
	lines_core(stream, 1, &core);
	return gair__lexicon_nearest(&core, GAIR__LABEL_ROW, stream->recognizer->table);
}

/* A row's label that no figure followed: its cells were blank, and left no line. */
static void leave_line(struct stream *stream, const struct line *line)
{
	gair__recognizer *recognizer = stream->recognizer;
	gair__record record;
	size_t length;

	if (!line->row || (line->head && line->head->kind != GAIR__LABEL_GROUP) || line->row->table != recognizer->table)
		return;
	memset(&record, 0, sizeof record);
	record.label = line->row;
	record.table = line->row->table;
	record.row = line->row->id;
	record.text = gair__paragraph_text(recognizer, line->paragraph, &length);
	record.text_size = (uint32_t)length;
	record.source = recognizer->document->paragraphs[line->paragraph].source;
	record.first = recognizer->figure_count;
	record.grid = -1;
	record.exact = 1;
	mark(recognizer, line->paragraph);
	gair__add_record(recognizer, &record);
}

/* The lines that are remembered, but for the last `used`, which made a label. */
static void leave_lines(struct stream *stream, size_t used)
{
	size_t back = stream->line_count < LINES ? stream->line_count : LINES;

	for (; back > used; back--)
		leave_line(stream, line_at(stream, back));
}

/* A line of words. Heads and groups leave the running text, and tell the table. */
static void add_line(struct stream *stream, size_t paragraph, const char *text, size_t size)
{
	gair__recognizer *recognizer = stream->recognizer;
	struct line *line = line_at(stream, 0);
	gair__core core;
	size_t count;

	if (stream->line_count >= LINES)
		leave_line(stream, line);
	count = gair__fold(text, size, GAIR__FOLD_PUNCTUATION, line->units, NULL, GAIR__LABEL_UNITS);
	line->paragraph = paragraph;
	line->size = (uint16_t)(count > GAIR__LABEL_UNITS ? 0 : count);
	gair__core_of_units(line->units, line->size, &core);
	line->row = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
	line->head = gair__lexicon_find(&core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, 0);
	if (!line->head && line->row && line->row->table == GAIR_TABLE_PROCEEDINGS)
		line->head = line->row;
	stream->line_count++;
	if (!line->head)
		return;
	mark(recognizer, paragraph);
	if (core.size > 2)
		gair__see_label(recognizer, line->head);
	gair__heads_row(recognizer); /* where a row of heads ended, nothing tells */
	gair__heads_add(recognizer, &core, text, size, recognizer->document->paragraphs[paragraph].source);
	stream->heads += recognizer->table == GAIR_TABLE_PROCEEDINGS;
}

/* 1 if the figures at hand stand under the heads of proceedings, where no row has a label. */
static int is_proceedings(struct stream *stream, const gair__record *record)
{
	if (stream->recognizer->table != GAIR_TABLE_PROCEEDINGS)
		return 0;
	/* the heads themselves end with 总计, which is a row of another table */
	if (stream->heads >= 5 && stream->line_count && line_at(stream, 1)->head)
		return 1;
	return record->count >= 5 && (!record->label || record->count > 7 || !record->exact);
}

/* 1 if the line `back` lines before the next one holds nothing but the number of a label: 一、 or (三) */
static int is_number_line(struct stream *stream, size_t back)
{
	const struct line *line = line_at(stream, back);

	return back <= stream->line_count && back <= LINES && line->size &&
	       gair__units_of_number(line->units, line->size) == line->size;
}

static void end_row(struct stream *stream)
{
	gair__recognizer *recognizer = stream->recognizer;
	gair__record record;
	size_t used = 0, i, length;
	int exact = 1, unnamed;

	memset(&record, 0, sizeof record);
	record.count = recognizer->figure_count - stream->first;
	if (record.count == 0) {
		leave_lines(stream, 0);
		return;
	}
	record.label = stream_label(stream, &used, &exact);
	record.exact = (uint8_t)exact;
	unnamed = is_proceedings(stream, &record);
	if (unnamed) {
		record.label = NULL;
		record.exact = 1;
	}
	leave_lines(stream, record.label ? used : 0);
	if (!record.label && !unnamed) {
		recognizer->figure_count = stream->first;
		return;
	}
	record.table = record.label ? record.label->table : recognizer->table;
	record.row = record.label ? record.label->id : 0;
	record.first = stream->first;
	record.grid = -1;
	record.order = gair__heads_take(recognizer, record.table);
	for (i = 1; record.label && i <= used; i++)
		mark(recognizer, line_at(stream, i)->paragraph);
	if (record.label && is_number_line(stream, used + 1))
		mark(recognizer, line_at(stream, used + 1)->paragraph);
	for (i = 0; i < stream->row_count; i++)
		mark(recognizer, stream->rows[i]);
	if (record.label) {
		size_t paragraph = line_at(stream, used)->paragraph;

		record.text = gair__paragraph_text(recognizer, paragraph, &length);
		record.text_size = (uint32_t)length;
		record.source = recognizer->document->paragraphs[paragraph].source;
		gair__see_label(recognizer, record.label);
	}
	gair__add_record(recognizer, &record);
}

static void flush(struct stream *stream)
{
	end_row(stream);
	stream->line_count = stream->row_count = stream->heads = 0;
	stream->first = stream->recognizer->figure_count;
}

/* Where character `at` of a paragraph's text stands in the scanned text: white space is passed over in both. */
static uint32_t part_source(const gair__recognizer *recognizer, const gair__paragraph *paragraph, const char *text, size_t at)
{
	const gair__places *places = &recognizer->document->places;
	size_t source = paragraph->source, i;

	if (at == 0 || recognizer->document->format == GAIR_FORMAT_HTML)
		return paragraph->source;
	for (i = 0; i < at && source < places->size; i++) {
		if (text[i] == ' ')
			continue;
		while (source < places->size && (unsigned char)places->text[source] <= ' ')
			source++;
		source++;
	}
	while (source < places->size && (unsigned char)places->text[source] <= ' ')
		source++;
	return (uint32_t)source;
}

struct part {
	size_t at, size;
};

/* Parts a line at its white space (Unicode); 0 where there are too many. */
static size_t part_line(const char *text, size_t size, struct part parts[PARTS])
{
	size_t at = 0, count = 0, length;

	while (at < size) {
		uint32_t c = gair__utf8_decode(text + at, size - at, &length, NULL);

		if (gair__is_space(c)) {
			at += length;
			continue;
		}
		if (count == PARTS)
			return 0;
		parts[count].at = at;
		while (at < size && !gair__is_space(gair__utf8_decode(text + at, size - at, &length, NULL)))
			at += length;
		parts[count].size = at - parts[count].at;
		count++;
	}
	return count;
}

static void add_parts(struct stream *stream, size_t paragraph, const char *text, const struct part *parts, size_t from,
		      size_t count)
{
	const gair__paragraph *whole = &stream->recognizer->document->paragraphs[paragraph];
	gair__figure *figure = gair__add_figures(stream->recognizer, count - from);
	size_t i;

	for (i = from; figure && i < count; i++, figure++) {
		figure->text = text + parts[i].at;
		figure->size = (uint32_t)parts[i].size;
		figure->source = part_source(stream->recognizer, whole, text, parts[i].at);
		figure->grid = figure->row = figure->column = -1;
		figure->doubtful = 0;
	}
	if (stream->row_count < sizeof stream->rows / sizeof *stream->rows)
		stream->rows[stream->row_count++] = paragraph;
}

/* The label that a line's parts up to `count` make, or the last of them. */
static const gair__label *line_label(const gair__recognizer *recognizer, const char *text, const struct part *parts, size_t count,
				     int *exact)
{
	const struct part *last = &parts[count - 1];
	const gair__label *label;
	gair__core whole, core;

	*exact = 1;
	gair__core_of(text, last->at + last->size, &whole);
	label = gair__lexicon_find(&whole, GAIR__LABEL_ROW, 0);
	if (label)
		return label;
	gair__core_of(text + last->at, last->size, &core);
	label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
	if (label)
		return label;
	*exact = 0;
	if (recognizer->table == 0)
		return NULL;
	label = gair__lexicon_nearest(&core, GAIR__LABEL_ROW, recognizer->table);
	return label ? label : gair__lexicon_nearest(&whole, GAIR__LABEL_ROW, recognizer->table);
}

/* A whole row on one line: a label, white space, figures. 1 if it was one. */
static int take_line_row(struct stream *stream, size_t paragraph, const char *text, const struct part *parts, size_t count)
{
	gair__recognizer *recognizer = stream->recognizer;
	size_t from = count;
	gair__record record;
	int exact;

	while (from > 0 && gair__looks_like_figure(text + parts[from - 1].at, parts[from - 1].size))
		from--;
	if (from == count || (from == 0 && count < 3))
		return 0;
	if (from == 0) {
		add_parts(stream, paragraph, text, parts, 0, count);
		return 1;
	}
	memset(&record, 0, sizeof record);
	record.label = line_label(recognizer, text, parts, from, &exact);
	if (!record.label)
		return 0;
	flush(stream);
	record.table = record.label->table;
	record.row = record.label->id;
	record.text = text;
	record.text_size = (uint32_t)(parts[from - 1].at + parts[from - 1].size);
	record.source = recognizer->document->paragraphs[paragraph].source;
	record.first = recognizer->figure_count;
	record.count = count - from;
	record.grid = -1;
	record.exact = (uint8_t)exact;
	record.order = gair__heads_take(recognizer, record.table);
	add_parts(stream, paragraph, text, parts, from, count);
	mark(recognizer, paragraph);
	gair__see_label(recognizer, record.label);
	gair__add_record(recognizer, &record);
	stream->row_count = 0;
	stream->first = recognizer->figure_count;
	return 1;
}

/* Heads on one line, parted by white space: all parts are labels. */
static int take_line_heads(struct stream *stream, size_t paragraph, const char *text, const struct part *parts, size_t count)
{
	gair__recognizer *recognizer = stream->recognizer;
	const gair__label *labels[PARTS];
	gair__core cores[PARTS];
	size_t i;

	for (i = 0; i < count; i++) {
		gair__core_of(text + parts[i].at, parts[i].size, &cores[i]);
		labels[i] = gair__lexicon_find(&cores[i], GAIR__LABEL_ANY, 0);
		if (!labels[i])
			return 0;
	}
	gair__heads_row(recognizer);
	for (i = 0; i < count; i++) {
		if (cores[i].size > 2)
			gair__see_label(recognizer, labels[i]);
		gair__heads_add(recognizer, &cores[i], text + parts[i].at, parts[i].size,
				part_source(recognizer, &recognizer->document->paragraphs[paragraph], text, parts[i].at));
	}
	stream->heads += recognizer->table == GAIR_TABLE_PROCEEDINGS ? count : 0;
	mark(recognizer, paragraph);
	return 1;
}

static void take_paragraph(struct stream *stream, size_t paragraph)
{
	size_t size, count = 1;
	const char *text = gair__paragraph_text(stream->recognizer, paragraph, &size);
	struct part parts[PARTS];

	if (size >= LINE_LONGEST) {
		flush(stream);
		return;
	}
	if (gair__paragraph_has(stream->recognizer, paragraph, GAIR__SIGN_SPACE))
		count = part_line(text, size, parts);
	if (count > 1 && take_line_row(stream, paragraph, text, parts, count))
		return;
	if (size < 200 && gair__looks_like_figure(text, size)) {
		parts[0].at = 0;
		parts[0].size = size;
		add_parts(stream, paragraph, text, parts, 0, 1);
		return;
	}
	if (stream->recognizer->figure_count > stream->first)
		flush(stream);
	if (count < 2 || !take_line_heads(stream, paragraph, text, parts, count))
		add_line(stream, paragraph, text, size);
}

/* 1 if a paragraph is running text: outside cells, or in cells of grids that lay out the page only. */
static int is_running(const gair__recognizer *recognizer, size_t paragraph)
{
	uint32_t cell = recognizer->document->paragraphs[paragraph].cell;

	return cell == GAIR__NONE || recognizer->layouts[recognizer->document->cells[cell].grid];
}

void gair__collect_tables(gair__recognizer *recognizer)
{
	const gair_document *document = recognizer->document;
	size_t paragraph, grid = 0, before = SIZE_MAX;
	struct stream stream;

	stream.recognizer = recognizer;
	stream.line_count = stream.row_count = stream.heads = stream.first = 0;
	for (paragraph = 0; paragraph <= document->paragraph_count && recognizer->status == GAIR_OK; paragraph++) {
		for (; grid < document->grid_count && document->grids[grid].paragraphs <= paragraph; grid++) {
			if (recognizer->layouts[grid])
				continue;
			flush(&stream);
			gair__collect_grid(recognizer, (uint32_t)grid, before);
			stream.first = recognizer->figure_count;
		}
		if (paragraph == document->paragraph_count)
			break;
		if (!is_running(recognizer, paragraph)) {
			recognizer->paragraphs[paragraph] |= GAIR__PARAGRAPH_HIDDEN;
			before = SIZE_MAX;
			continue;
		}
		before = paragraph;
		take_paragraph(&stream, paragraph);
	}
	flush(&stream);
}
