/*
 * Plain text: a cell a line, rows with tabs, rows with pipes; and Markdown, whose tables are rows with pipes too.
 *
 * A line with pipes or tabs is a row of a grid; rows follow one another over blank lines, a line of text ends the grid. Where the
 * rows of a text end with a pipe, a line that does not is continued by the next one: a cell's text was broken over lines.
 */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "read/markdown.h"
#include "read/read.h"

struct line {
	const char *text; /* without white space at its ends, but for tabs of a row of tabs */
	size_t size;
};

struct reader {
	gair_document *document;
	const gair__input *input;
	int markdown;
	int returns, pipes, tabs; /* such characters stand in the input */
	int terminated;           /* rows end with a pipe */
	int open;                 /* a row goes on in the next line */
	uint32_t grid;            /* the grid that rows are added to, or GAIR__NONE */
	uint32_t row, column;
	uint32_t width; /* of the row before */
	uint32_t cell;  /* the cell that goes on, where `open` */
	gair_status status;
};

/* The next line from `*at`; line feeds, carriage returns, both, and the separators of Unicode end one. */
static int next_line(const struct reader *reader, size_t *at, struct line *line)
{
	const gair__input *input = reader->input;
	size_t start = *at, end;
	const char *feed;

	if (start >= input->size)
		return 0;
	feed = memchr(input->text + start, '\n', input->size - start);
	end = feed ? (size_t)(feed - input->text) : input->size;
	/* a carriage return ends a line too, with a line feed or without */
	feed = reader->returns ? memchr(input->text + start, '\r', end - start) : NULL;
	if (feed)
		end = (size_t)(feed - input->text);
	*at = end;
	if (*at < input->size)
		*at += input->text[end] == '\r' && end + 1 < input->size && input->text[end + 1] == '\n' ? 2 : 1;
	line->text = input->text + start;
	line->size = end - start;
	return 1;
}

/* The pipe that ends the cell at `text`, or its end. In Markdown a backslash takes a pipe's meaning away. */
static const char *find_pipe(const struct reader *reader, const char *text, const char *end)
{
	const char *pipe = text;

	while ((pipe = memchr(pipe, '|', (size_t)(end - pipe))) != NULL) {
		if (!reader->markdown || pipe == text || pipe[-1] != '\\')
			return pipe;
		pipe++;
	}
	return end;
}

static uint32_t offset_of(const struct reader *reader, const char *text)
{
	return (uint32_t)(text - reader->input->text);
}

static void append_text(struct reader *reader, const char *text, size_t size)
{
	if (reader->markdown)
		gair__markdown_append(reader->document, text, size);
	else
		gair__document_append(reader->document, text, size);
}

/* Where the first character of a text stands that is no markup. */
static uint32_t source_of(const struct reader *reader, const char *text, size_t size)
{
	return offset_of(reader, text + (reader->markdown ? gair__markdown_skip(text, size) : 0));
}

/* Adds a paragraph of the pool's end, in a cell or outside. */
static void end_paragraph(struct reader *reader, uint32_t start, uint32_t source, uint32_t cell, uint8_t level)
{
	if (reader->document->pool.size > start && reader->status == GAIR_OK)
		reader->status = gair__document_add_paragraph(reader->document, start, source, cell, level);
}

static void add_paragraph(struct reader *reader, struct line line)
{
	uint8_t level = 0;
	uint32_t start;

	reader->grid = GAIR__NONE;
	reader->open = 0;
	if (reader->markdown)
		level = gair__markdown_heading(&line.text, &line.size);
	gair__document_part(reader->document);
	start = (uint32_t)reader->document->pool.size;
	append_text(reader, line.text, line.size);
	end_paragraph(reader, start, source_of(reader, line.text, line.size), GAIR__NONE, level);
}

static void open_grid(struct reader *reader, uint32_t source)
{
	if (reader->grid != GAIR__NONE || reader->status != GAIR_OK)
		return;
	reader->status = gair__document_add_grid(reader->document, source, GAIR__NONE, &reader->grid);
	reader->row = 0;
}

/* Puts the text of a cell into the pool; what a cell holds from an earlier line stays before it. */
static void fill_cell(struct reader *reader, const char *text, size_t size)
{
	gair_document *document = reader->document;
	gair__cell *cell = reader->cell == GAIR__NONE ? NULL : &document->cells[reader->cell];
	uint32_t start;

	text = gair__trim(text, size, &size);
	if (size == 0)
		return;
	gair__document_part(document);
	start = (uint32_t)document->pool.size;
	append_text(reader, text, size);
	if (!cell)
		return;
	if (cell->size == 0) {
		cell->text = start;
		cell->source = source_of(reader, text, size);
	}
	cell->size = (uint32_t)document->pool.size - cell->text;
	end_paragraph(reader, start, source_of(reader, text, size), reader->cell, 0);
}

static void begin_cell(struct reader *reader, const char *text)
{
	gair__grid *grid;

	if (reader->status != GAIR_OK)
		return;
	if (reader->column > 1000) {
		gair__document_note_limit(reader->document, "columns", 1000, offset_of(reader, text));
		reader->cell = GAIR__NONE;
		return;
	}
	reader->status = gair__document_add_cell(reader->document, reader->grid, reader->row, reader->column++, 1, 1,
						 offset_of(reader, text), &reader->cell);
	if (reader->status != GAIR_OK)
		return;
	grid = &reader->document->grids[reader->grid];
	grid->rows = reader->row + 1;
	if (grid->columns < reader->column)
		grid->columns = reader->column;
}

static void end_row(struct reader *reader)
{
	reader->row++;
	reader->width = reader->column;
	reader->column = 0;
	reader->open = 0;
}

/*
 * A pipe alone on its line, behind a row that had ended: it ends a blank cell, or is a stray mark. Recognition, which knows how many
 * cells a row has, tells.
 */
static void add_stray_pipe(struct reader *reader, struct line line)
{
	if (!reader->terminated || reader->grid == GAIR__NONE || reader->row == 0)
		return;
	reader->row--;
	reader->column = reader->width;
	begin_cell(reader, line.text);
	if (reader->cell != GAIR__NONE && reader->status == GAIR_OK)
		reader->document->cells[reader->cell].doubtful = 1;
	end_row(reader);
}

/* A line of a row parted by pipes, or the continuation of one. */
static void add_pipe_line(struct reader *reader, struct line line)
{
	const char *at = line.text, *end = line.text + line.size, *pipe;
	int ends = end[-1] == '|';

	open_grid(reader, offset_of(reader, line.text));
	if (!reader->open) {
		reader->column = 0;
		if (*at == '|')
			at++;
		if (at == end) /* a pipe alone: the row before it had ended already */
			return;
		begin_cell(reader, at);
	}
	while (reader->status == GAIR_OK) {
		pipe = find_pipe(reader, at, end);
		fill_cell(reader, at, (size_t)(pipe - at));
		at = pipe + 1;
		if (pipe == end || (at == end && reader->terminated))
			break;
		begin_cell(reader, at);
	}
	if (reader->terminated && !ends)
		reader->open = 1;
	else
		end_row(reader);
}

static void add_tab_row(struct reader *reader, struct line line)
{
	const char *at = line.text, *end = line.text + line.size, *tab;

	open_grid(reader, offset_of(reader, line.text));
	reader->column = 0;
	for (;;) {
		tab = memchr(at, '\t', (size_t)(end - at));
		begin_cell(reader, at);
		fill_cell(reader, at, (size_t)((tab ? tab : end) - at));
		if (!tab || reader->status != GAIR_OK)
			break;
		at = tab + 1;
	}
	end_row(reader);
}

/* A line is a row of tabs if two of its fields hold something, or if it goes on with a grid and a tab stands inside it. */
static int is_tab_row(const struct reader *reader, struct line line)
{
	const char *at = line.text, *end = line.text + line.size, *tab;
	size_t filled = 0, fields = 0, size;

	for (;;) {
		tab = memchr(at, '\t', (size_t)(end - at));
		gair__trim(at, (size_t)((tab ? tab : end) - at), &size);
		filled += size > 0;
		fields++;
		if (!tab)
			break;
		at = tab + 1;
	}
	return filled >= 2 || (fields > 2 && filled == 1 && reader->grid != GAIR__NONE &&
			       (line.text[0] != '\t' || line.text[line.size - 1] == '\t'));
}

/* Whether rows end with a pipe: told by most lines that hold two pipes or more. */
static int rows_are_terminated(const struct reader *reader)
{
	size_t at = 0, ended = 0, rows = 0, size;
	struct line line;
	const char *text, *first;

	while (next_line(reader, &at, &line)) {
		text = gair__trim(line.text, line.size, &size);
		first = find_pipe(reader, text, text + size);
		if (first >= text + size - 1)
			continue;
		rows++;
		ended += text[size - 1] == '|';
	}
	return ended * 2 > rows;
}

static void add_line(struct reader *reader, struct line line)
{
	struct line trimmed;
	int pipe;

	trimmed.text = gair__trim(line.text, line.size, &trimmed.size);
	if (trimmed.size == 0)
		return;
	pipe = reader->pipes && find_pipe(reader, trimmed.text, trimmed.text + trimmed.size) != trimmed.text + trimmed.size;
	if (reader->pipes && (pipe || *trimmed.text == '+') && trimmed.size > 1 &&
	    gair__markdown_is_rule(trimmed.text, trimmed.size,
				   reader->markdown && reader->grid != GAIR__NONE && reader->row == 1))
		return;
	if (trimmed.size == 1 && pipe && !reader->open)
		add_stray_pipe(reader, trimmed);
	else if (pipe || reader->open)
		add_pipe_line(reader, trimmed);
	else if (reader->tabs && memchr(line.text, '\t', line.size) && is_tab_row(reader, line))
		add_tab_row(reader, line);
	else
		add_paragraph(reader, trimmed);
}

static int has(const gair__input *input, char c)
{
	return memchr(input->text, c, input->size) != NULL;
}

static gair_status read_lines(gair_document *document, const gair__input *input, int markdown)
{
	struct reader reader;
	size_t at = 0;
	struct line line;

	memset(&reader, 0, sizeof reader);
	reader.document = document;
	reader.input = input;
	reader.markdown = markdown;
	reader.grid = reader.cell = GAIR__NONE;
	reader.returns = has(input, '\r');
	reader.pipes = has(input, '|');
	reader.tabs = has(input, '\t');
	reader.terminated = reader.pipes && rows_are_terminated(&reader);
	document->clean = input->replaced == 0 && !has(input, '\0');
	gair__buffer_reserve(&document->pool, input->size);
	while (reader.status == GAIR_OK && next_line(&reader, &at, &line))
		add_line(&reader, line);
	if (reader.status == GAIR_OK)
		reader.status = gair__document_finish(document);
	return reader.status;
}

gair_status gair__read_text(gair_document *document, const gair__input *input)
{
	return read_lines(document, input, 0);
}

gair_status gair__read_markdown(gair_document *document, const gair__input *input)
{
	return read_lines(document, input, 1);
}
