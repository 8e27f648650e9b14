/* Rows of the form's tables, out of grids and out of running text where a cell is a line. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/recognize.h"
#include "report/value.h"

#define LABEL_LINES 4 /* lines that a label may be broken over */
#define HEAD_LINES 64 /* lines of heads that are taken out of the running text */
#define PARTS 24

/* Running text seen as a run of labels and figures. */
struct stream {
	gair__recognizer *recognizer;
	size_t lines[HEAD_LINES]; /* paragraphs since the last figure */
	size_t line_count;
	size_t first;           /* the first figure of the row at hand */
	size_t rows[PARTS * 4]; /* paragraphs of its figures */
	size_t row_count;
};

static void mark(gair__recognizer *recognizer, size_t paragraph)
{
	recognizer->paragraphs[paragraph] |= GAIR__PARAGRAPH_TABLE;
}

/* The core of the last `count` lines, joined. */
static void lines_core(const struct stream *stream, size_t count, gair__core *core)
{
	char text[600];
	size_t size = 0, i, length;

	for (i = stream->line_count - count; i < stream->line_count; i++) {
		const char *line = gair__paragraph_text(stream->recognizer, stream->lines[i], &length);

		if (length > sizeof text - size)
			break;
		memcpy(text + size, line, length);
		size += length;
	}
	gair__core_of(text, size, core);
}

/* The label that the lines before the figures end with; `*used` lines make it. */
static const gair__label *stream_label(const struct stream *stream, size_t *used, int *exact)
{
	const gair__label *label;
	gair__core core;

	*exact = 1;
	for (*used = 1; *used <= LABEL_LINES && *used <= stream->line_count; ++*used) {
		lines_core(stream, *used, &core);
		label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
		if (label)
			return label;
	}
	*exact = 0;
	*used = 1;
	if (stream->line_count == 0 || stream->recognizer->table == 0)
		return NULL;
	lines_core(stream, 1, &core);
	return gair__lexicon_nearest(&core, GAIR__LABEL_ROW, stream->recognizer->table);
}

/* Heads and groups among the lines leave the running text, and tell the table. */
static void see_lines(struct stream *stream)
{
	gair__recognizer *recognizer = stream->recognizer;
	const gair__label *label;
	gair__core core;
	size_t i, length;

	for (i = 0; i < stream->line_count; i++) {
		const char *line = gair__paragraph_text(recognizer, stream->lines[i], &length);

		gair__core_of(line, length, &core);
		label = gair__lexicon_find(&core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, 0);
		if (!label)
			label = gair__lexicon_find(&core, GAIR__LABEL_ROW, GAIR_TABLE_PROCEEDINGS);
		if (!label)
			continue;
		mark(recognizer, stream->lines[i]);
		if (core.size > 2)
			gair__see_label(recognizer, label);
	}
}

static void end_row(struct stream *stream)
{
	gair__recognizer *recognizer = stream->recognizer;
	gair__record record;
	size_t used = 0, i, length;
	int exact = 1;

	memset(&record, 0, sizeof record);
	record.count = recognizer->figure_count - stream->first;
	if (record.count == 0)
		return;
	see_lines(stream);
	record.label = stream_label(stream, &used, &exact);
	/* figures under the heads of proceedings belong to no label */
	if (recognizer->table == GAIR_TABLE_PROCEEDINGS && record.count >= 5 && (!record.label || record.count > 7 || !exact))
		record.label = NULL;
	else if (!record.label) {
		recognizer->figure_count = stream->first;
		return;
	}
	record.table = record.label ? record.label->table : recognizer->table;
	record.row = record.label ? record.label->id : 0;
	record.first = stream->first;
	record.grid = -1;
	record.exact = (uint8_t)exact;
	for (i = 0; record.label && i < used; i++)
		mark(recognizer, stream->lines[stream->line_count - 1 - i]);
	for (i = 0; i < stream->row_count; i++)
		mark(recognizer, stream->rows[i]);
	if (record.label) {
		record.text = gair__paragraph_text(recognizer, stream->lines[stream->line_count - used], &length);
		record.text_size = (uint32_t)length;
		record.source = recognizer->document->paragraphs[stream->lines[stream->line_count - used]].source;
		gair__see_label(recognizer, record.label);
	}
	gair__add_record(recognizer, &record);
}

static void reset(struct stream *stream)
{
	stream->line_count = stream->row_count = 0;
	stream->first = stream->recognizer->figure_count;
}

static void flush(struct stream *stream)
{
	if (stream->recognizer->figure_count > stream->first)
		end_row(stream);
	else
		see_lines(stream);
	reset(stream);
}

/* Where character `at` of a paragraph's text stands in the scanned text: white space is passed over in both. */
static uint32_t part_source(const gair__recognizer *recognizer, const gair__paragraph *paragraph, const char *text, size_t at)
{
	const gair__places *places = &recognizer->document->places;
	size_t source = paragraph->source, i;

	if (recognizer->document->format == GAIR_FORMAT_HTML)
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
	size_t i;

	for (i = from; i < count; i++) {
		gair__figure figure = {text + parts[i].at,
				       (uint32_t)parts[i].size,
				       part_source(stream->recognizer, whole, text, parts[i].at),
				       -1,
				       -1,
				       -1};

		gair__add_figure(stream->recognizer, &figure);
	}
	if (stream->row_count < sizeof stream->rows / sizeof *stream->rows)
		stream->rows[stream->row_count++] = paragraph;
}

/* A whole row on one line: a label, white space, figures. 1 if it was one. */
static int take_line_row(struct stream *stream, size_t paragraph, const char *text, size_t size)
{
	gair__recognizer *recognizer = stream->recognizer;
	struct part parts[PARTS];
	size_t count = size < 400 ? part_line(text, size, parts) : 0, from = count;
	gair__record record;
	gair__core core;

	while (from > 0 && gair__looks_like_figure(text + parts[from - 1].at, parts[from - 1].size))
		from--;
	if (from == count || (from == 0 && count < 3))
		return 0;
	if (from == 0) {
		add_parts(stream, paragraph, text, parts, 0, count);
		return 1;
	}
	memset(&record, 0, sizeof record);
	gair__core_of(text, parts[from - 1].at + parts[from - 1].size, &core);
	record.label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
	if (!record.label) {
		gair__core_of(text + parts[from - 1].at, parts[from - 1].size, &core);
		record.label = gair__lexicon_find(&core, GAIR__LABEL_ROW, 0);
	}
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
	record.exact = 1;
	add_parts(stream, paragraph, text, parts, from, count);
	mark(recognizer, paragraph);
	gair__see_label(recognizer, record.label);
	gair__add_record(recognizer, &record);
	reset(stream);
	return 1;
}

/* Heads on one line, parted by white space: all parts are labels. */
static int take_line_heads(struct stream *stream, size_t paragraph, const char *text, size_t size)
{
	struct part parts[PARTS];
	size_t count = size < 600 ? part_line(text, size, parts) : 0, i;
	const gair__label *label = NULL;
	gair__core core;

	for (i = 0; i < count; i++) {
		gair__core_of(text + parts[i].at, parts[i].size, &core);
		label = gair__lexicon_find(&core, GAIR__LABEL_ANY, 0);
		if (!label)
			return 0;
		if (count > 1 && core.size > 2)
			gair__see_label(stream->recognizer, label);
	}
	if (count > 1)
		mark(stream->recognizer, paragraph);
	return count > 1;
}

static void take_paragraph(struct stream *stream, size_t paragraph)
{
	gair__recognizer *recognizer = stream->recognizer;
	size_t size;
	const char *text = gair__paragraph_text(recognizer, paragraph, &size);

	if (take_line_row(stream, paragraph, text, size))
		return;
	if (size < 200 && gair__looks_like_figure(text, size)) {
		struct part whole = {0, size};

		add_parts(stream, paragraph, text, &whole, 0, 1);
		return;
	}
	if (recognizer->figure_count > stream->first)
		flush(stream);
	if (take_line_heads(stream, paragraph, text, size))
		return;
	if (stream->line_count == HEAD_LINES) {
		see_lines(stream);
		stream->line_count = 0;
	}
	stream->lines[stream->line_count++] = paragraph;
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
	size_t paragraph, grid = 0, before_size = 0;
	const char *before = "";
	struct stream stream;

	recognizer->status = gair__places_prepare((gair__places *)&document->places, &document->allocator);
	memset(&stream, 0, sizeof stream);
	stream.recognizer = recognizer;
	for (paragraph = 0; paragraph <= document->paragraph_count && recognizer->status == GAIR_OK; paragraph++) {
		for (; grid < document->grid_count && document->grids[grid].paragraphs <= paragraph; grid++) {
			if (recognizer->layouts[grid])
				continue;
			flush(&stream);
			gair__collect_grid(recognizer, (uint32_t)grid, before, before_size);
			reset(&stream);
		}
		if (paragraph == document->paragraph_count)
			break;
		if (!is_running(recognizer, paragraph)) {
			recognizer->paragraphs[paragraph] |= GAIR__PARAGRAPH_HIDDEN;
			before_size = 0;
			continue;
		}
		before = gair__paragraph_text(recognizer, paragraph, &before_size);
		take_paragraph(&stream, paragraph);
	}
	flush(&stream);
}
