/* Text into the pool of the document, white space collapsed; paragraphs. */
#include "base/fold.h"
#include "base/utf8.h"
#include "read/html.h"
#include "read/html_scan.h"

#define ROOM 64 /* bytes of the pool beyond what the rest of the input may need as it stands */

uint32_t gair__html_offset(const gair__html *html, const char *at)
{
	return (uint32_t)(at - html->start);
}

static gair__buffer *pool_of(gair__html *html)
{
	return &html->document->pool;
}

/* What is written may be longer than what it was written for: the room for the rest is made anew. */
void gair__html_room(gair__html *html)
{
	gair__buffer_reserve(pool_of(html), (size_t)(html->end - html->at) + ROOM);
}

/* The first visible character of a paragraph, and of the cells it stands in. */
static void begin_paragraph(gair__html *html, const char *source)
{
	size_t i;

	html->visible = 1;
	html->text = (uint32_t)pool_of(html)->size;
	html->source = gair__html_offset(html, source);
	for (i = html->table_count; i-- > 0 && !html->tables[i].seen;) {
		gair__html_table *table = &html->tables[i];

		if (table->mode != GAIR__HTML_IN_CELL)
			continue;
		table->seen = 1;
		if (table->cell != GAIR__NONE)
			html->document->cells[table->cell].source = html->source;
	}
}

void gair__html_put(gair__html *html, uint32_t character, const char *source)
{
	html->colgroup = 0;
	if (!html->visible && !gair__is_space(character))
		begin_paragraph(html, source);
	gair__buffer_append_code_point(pool_of(html), character);
}

static int breaks_lines(const gair__html *html)
{
	return html->lines || (html->block_count > gair__html_scope(html) && html->blocks[html->block_count - 1].pre);
}

/* White space of ASCII: one space where text stands before it on the line. */
static void put_space(gair__html *html, char c)
{
	if (c == '\n' && breaks_lines(html))
		gair__html_break(html);
	else
		gair__document_part(html->document);
}

void gair__html_end_paragraph(gair__html *html)
{
	gair_document *document = html->document;
	gair_status status;
	size_t size, count = document->paragraph_count;

	if (document->pool.status != GAIR_OK)
		return;
	html->visible = 0;
	gair__trim(document->pool.data + html->text, document->pool.size - html->text, &size);
	status = gair__document_add_paragraph(
		document, html->text, html->source, html->cell,
		html->block_count > gair__html_scope(html) ? html->blocks[html->block_count - 1].level : 0);
	if (document->paragraph_count > count)
		document->paragraphs[count].size = (uint32_t)size;
	if (html->status == GAIR_OK)
		html->status = status;
}

/* A run that may hold ill-formed bytes, each replaced by U+FFFD. */
static void put_checked(gair__html *html, const char *at, size_t size)
{
	size_t valid, length;

	while (size) {
		valid = gair__utf8_valid_prefix(at, size);
		gair__buffer_append(pool_of(html), at, valid);
		at += valid;
		size -= valid;
		if (size == 0)
			break;
		gair__utf8_decode(at, size, &length, NULL);
		gair__buffer_append_code_point(pool_of(html), GAIR__REPLACEMENT);
		at += length;
		size -= length;
	}
	gair__html_room(html);
}

/* What interrupts a run: a reference, white space, NUL (which the standard drops), another control character. */
static void put_single(gair__html *html, const char *end, unsigned flags)
{
	uint32_t characters[2] = {0, 0};
	const char *at = html->at;
	size_t taken = 0;

	if (*at == '&' && flags & GAIR__HTML_REFERENCES)
		taken = gair__html_reference(at, end, 0, characters);
	html->at += taken ? taken : 1;
	if (taken && (characters[0] > ' ' || characters[1])) {
		gair__html_put(html, characters[0], at);
		if (characters[1])
			gair__html_put(html, characters[1], at);
		gair__html_room(html);
		return;
	}
	characters[0] = taken ? characters[0] : (unsigned char)*at;
	if (characters[0] == ' ' || (characters[0] >= '\t' && characters[0] <= '\r'))
		put_space(html, (char)characters[0]);
	else if (characters[0])
		gair__html_put(html, characters[0], at);
}

/* What stands before the first visible character of a paragraph; it begins there. */
static void put_first(gair__html *html, const char *end)
{
	size_t length;
	uint32_t character;

	while (html->at < end && !gair__html_ends_run(*html->at)) {
		character = gair__utf8_decode(html->at, (size_t)(end - html->at), &length, NULL);
		if (!gair__is_space(character)) {
			html->colgroup = 0;
			begin_paragraph(html, html->at);
			break;
		}
		gair__html_put(html, character, html->at);
		html->at += length;
	}
	if (!html->clean)
		gair__html_room(html);
}

void gair__html_text(gair__html *html, const char *end, unsigned flags)
{
	gair__buffer *pool = pool_of(html);
	size_t size;

	while (html->at < end && pool->status == GAIR_OK) {
		if (!html->visible)
			put_first(html, end);
		if (pool->status != GAIR_OK)
			return;
		size = gair__html_copy_run(pool->data + pool->size, html->at, end);
		html->at += size;
		if (html->clean)
			pool->size += size;
		else
			put_checked(html, html->at - size, size);
		if (html->at == end)
			return;
		if (*html->at == '<') {
			if (flags & GAIR__HTML_MARKUP)
				return;
			gair__html_put(html, '<', html->at++);
		} else {
			put_single(html, end, flags);
		}
	}
}

const char *gair__html_decoded(gair__html *html, const char *text, size_t size, int attribute, size_t *length)
{
	const char *end = text + size;
	gair__buffer *out = &html->scratch;
	uint32_t characters[2];
	size_t taken;

	gair__buffer_clear(out);
	while (text < end) {
		taken = *text == '&' ? gair__html_reference(text, end, attribute, characters) : 0;
		if (!taken) {
			characters[0] = gair__utf8_decode(text, (size_t)(end - text), &taken, NULL);
			characters[1] = 0;
		}
		text += taken;
		if (characters[0] == ' ' || (characters[0] >= '\t' && characters[0] <= '\r')) {
			if (out->size && out->data[out->size - 1] != ' ')
				gair__buffer_append_byte(out, ' ');
			continue;
		}
		gair__buffer_append_code_point(out, characters[0] ? characters[0] : GAIR__REPLACEMENT);
		if (characters[1])
			gair__buffer_append_code_point(out, characters[1]);
	}
	if (html->status == GAIR_OK)
		html->status = out->status;
	*length = out->status == GAIR_OK ? out->size : 0;
	return *length ? out->data : "";
}

const char *gair__html_value(gair__html *html, const char *text, size_t size, int attribute, size_t *length)
{
	text = gair__html_decoded(html, text, size, attribute, length);
	return gair__trim(text, *length, length);
}
