/* The pass over a page: text, tags, comments. */
#include "read/html.h"

#include <string.h>

#include "read/html_scan.h"

#define SPARE_ROWS 65536u
#define POOL_ROOM 64

static int is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* Behind the next '>' from `at`, or the end. */
static const char *behind_bracket(const char *at, const char *end)
{
	const char *bracket = memchr(at, '>', (size_t)(end - at));

	return bracket ? bracket + 1 : end;
}

/* Behind a comment whose text begins at `start`: `-->` or `--!>` end it, and a `>` right at its start. */
static const char *behind_comment(const char *start, const char *end)
{
	const char *at = start;

	while (at < end && (at = memchr(at, '>', (size_t)(end - at))) != NULL) {
		/* the dashes of `<!--` count for `-->`, but not for `--!>` */
		if (memcmp(at - 2, "--", 2) == 0 || (at - start >= 3 && memcmp(at - 3, "--!", 3) == 0))
			return at + 1;
		at++;
	}
	return end;
}

/* A colgroup is open no longer, unless one of these tags stands in it. */
static void leave_colgroup(gair__html *html, const gair__html_element *element)
{
	if (html->colgroup)
		html->colgroup = element->kind == GAIR__HTML_TABLE || element->kind == GAIR__HTML_TEMPLATE;
}

static void start_element(gair__html *html, gair__html_tag *tag)
{
	const gair__html_element *element = tag->element;
	const char *behind = html->at, *at = behind - tag->size + tag->name;

	if (element->element != GAIR__ELEMENT_HTML)
		leave_colgroup(html, element);
	switch (element->kind) {
	case GAIR__HTML_BREAK:
		gair__html_break(html);
		if (element->element == GAIR__ELEMENT_HR)
			html->paragraph = 0; /* it ends one */
		break;
	case GAIR__HTML_BLOCK:
	case GAIR__HTML_SCOPED:
		gair__html_block_start(html, element);
		break;
	case GAIR__HTML_TABLE:
		gair__html_table_start(html, tag);
		break;
	case GAIR__HTML_RAW:
		gair__html_raw(html, element->element);
		break;
	case GAIR__HTML_META:
		gair__html_meta(html, at, behind);
		break;
	case GAIR__HTML_TEMPLATE:
		html->templates++;
		break;
	case GAIR__HTML_FOREIGN:
		gair__html_foreign_open(html, element->element, at, behind);
		break;
	default:
		break;
	}
}

/* Inside a template only what tells its end counts. */
static void start_in_template(gair__html *html, const gair__html_element *element)
{
	if (element->kind == GAIR__HTML_RAW)
		gair__html_pass_raw(html, element->element);
	html->templates += element->kind == GAIR__HTML_TEMPLATE;
}

static void start_tag(gair__html *html)
{
	const char *start = html->at;
	gair__html_tag *tag = gair__html_read_tag(html, 1);

	if (!tag)
		return;
	if (html->templates)
		start_in_template(html, tag->element);
	else if (!html->drawn || !gair__html_in_foreign(html) ||
		 !gair__html_foreign_start(html, start + 1, start + tag->name, html->at))
		start_element(html, tag);
}

static void end_tag(gair__html *html)
{
	const char *start = html->at;
	const gair__html_tag *tag = gair__html_read_tag(html, 2);
	const gair__html_element *element;

	if (!tag)
		return;
	element = tag->element;
	leave_colgroup(html, element);
	if (html->templates)
		html->templates -= element->kind == GAIR__HTML_TEMPLATE;
	else if (html->drawn && gair__html_takes_cdata(html) && gair__html_foreign_end(html, start + 2, tag->name - 2))
		return;
	else if (element->kind == GAIR__HTML_BLOCK || element->kind == GAIR__HTML_SCOPED)
		gair__html_block_end(html, element);
	else if (element->kind == GAIR__HTML_TABLE)
		gair__html_table_end(html, element->element);
	else if (element->element == GAIR__ELEMENT_BR)
		gair__html_break(html); /* `</br>` is a `<br>` */
}

/* A tag whose name is `ahead` bytes away. */
static inline void take_tag(gair__html *html, size_t ahead)
{
	if ((size_t)(html->end - html->at) < ahead + 2)
		html->at = html->end; /* no room for a '>' */
	else if (!gair__html_pass_idle(html, ahead))
		(ahead == 1 ? start_tag : end_tag)(html);
}

/* `<![CDATA[` to `]]>` is text where a drawing is open. */
static void take_cdata(gair__html *html)
{
	const char *end;

	html->at += 9;
	for (end = html->at; end < html->end; end++)
		if (html->end - end >= 3 && memcmp(end, "]]>", 3) == 0)
			break;
	gair__html_text(html, end, 0);
	html->at = html->end - end >= 3 ? end + 3 : html->end;
}

/* What begins with `<!`, `<?`, or `</` without a name. */
static void pass_declaration(gair__html *html)
{
	const char *at = html->at;

	if (html->end - at >= 4 && memcmp(at, "<!--", 4) == 0)
		html->at = behind_comment(at + 4, html->end);
	else if (!html->templates && gair__html_takes_cdata(html) && html->end - at >= 9 && memcmp(at, "<![CDATA[", 9) == 0)
		take_cdata(html);
	else
		html->at = behind_bracket(at + 2, html->end);
}

/* 1 where text is none of the page's. */
static int is_hidden(const gair__html *html)
{
	return html->templates || (html->block_count > 0 && html->blocks[html->block_count - 1].muted);
}

/* At a '<'. */
static void take_markup(gair__html *html)
{
	const char *at = html->at;
	size_t left = (size_t)(html->end - at);
	char next = (char)(left > 1 ? at[1] : ' ');

	if (is_letter(next))
		take_tag(html, 1);
	else if (next == '/' && left > 2 && is_letter(at[2]))
		take_tag(html, 2);
	else if (next == '!' || next == '?' || (next == '/' && left > 2))
		pass_declaration(html);
	else if (is_hidden(html))
		html->at++;
	else
		gair__html_put(html, '<', html->at++);
}

/* The next '<', or the end. */
static const char *next_markup(const gair__html *html)
{
	const char *at = memchr(html->at, '<', (size_t)(html->end - html->at));

	return at ? at : html->end;
}

static void run(gair__html *html)
{
	while (html->at < html->end && html->status == GAIR_OK && html->document->pool.status == GAIR_OK) {
		if (*html->at == '<')
			take_markup(html);
		else if (is_hidden(html))
			html->at = next_markup(html);
		else
			gair__html_text(html, html->end, GAIR__HTML_MARKUP | GAIR__HTML_REFERENCES);
	}
	if (html->status == GAIR_OK)
		gair__html_tables_close(html, 0);
	gair__html_break(html);
}

gair_status gair__read_html(gair_document *document, const gair__input *input)
{
	gair__html *html = gair__alloc(&document->allocator, sizeof *html);
	gair_status status;

	if (!html)
		return GAIR_E_NOMEM;
	memset(html, 0, sizeof *html);
	html->document = document;
	html->start = html->at = input->text;
	html->end = input->text + input->size;
	html->clean = input->replaced == 0;
	html->cell = GAIR__NONE;
	html->spare_rows = SPARE_ROWS;
	gair__buffer_init(&html->scratch, &document->allocator);
	gair__buffer_reserve(&document->pool, 2 * input->replaced + input->size + POOL_ROOM);
	run(html);
	status = html->status != GAIR_OK ? html->status : document->pool.status;
	gair__buffer_free(&html->scratch);
	gair__free(&document->allocator, html->tables);
	gair__free(&document->allocator, html->marks);
	gair__free(&document->allocator, html);
	return status == GAIR_OK ? gair__document_finish(document) : status;
}
