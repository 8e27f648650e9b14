/*
 * Elements whose content is no markup: it ends at their own end tag alone. What they hold is passed over (script, style and
 * what stands for what a browser does itself), is the title, or is text (textarea, xmp, plaintext).
 */
#include "read/html.h"
#include "read/html_scan.h"

static int is_delimiter(const char *at, const char *end)
{
	return at < end && (*at == '>' || *at == '/' || gair__html_is_space(*at));
}

/* 1 if `</name` (or `<name` where `slash` is 0) stands at `at`, and its name ends there. */
static int is_tag(const char *at, const char *end, const char *name, int slash)
{
	if (end - at < 2 || *at != '<' || (slash && at[1] != '/'))
		return 0;
	for (at += 1 + slash; *name; name++, at++)
		if (at == end || (*at >= 'A' && *at <= 'Z' ? *at + 32 : *at) != *name)
			return 0;
	return is_delimiter(at, end);
}

/* The end tag of a raw element, or the end. */
static const char *find_end(const char *at, const char *end, const char *name)
{
	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		if (is_tag(at, end, name, 1))
			return at;
		at++;
	}
	return end;
}

/*
 * The end tag of a script. In a comment inside the script, an end tag does not count where it has a start tag of its own: the
 * standard's "script data double escaped" state.
 */
static const char *find_script_end(const char *at, const char *end)
{
	enum { PLAIN, ESCAPED, DOUBLE } state = PLAIN;
	const char *dashes = NULL; /* behind the dashes that a '>' must follow to end the comment */

	for (; at < end; at++) {
		if (state == PLAIN) {
			at = memchr(at, '<', (size_t)(end - at));
			if (!at)
				return end;
		}
		if (*at == '-' && state != PLAIN && at + 1 < end && at[1] == '-')
			dashes = at + 2;
		else if (*at == '>' && state != PLAIN && at == dashes)
			state = PLAIN;
		else if (is_tag(at, end, "script", 1)) {
			if (state != DOUBLE)
				return at;
			state = ESCAPED;
		} else if (state == ESCAPED && is_tag(at, end, "script", 0)) {
			state = DOUBLE;
		} else if (state == PLAIN && end - at >= 4 && memcmp(at, "<!--", 4) == 0) {
			state = ESCAPED;
			at += 3;
			dashes = at + 1;
		}
	}
	return end;
}

static void take_title(gair__html *html, const char *end)
{
	size_t size;
	const char *title;

	if (html->titled)
		return;
	html->titled = 1;
	title = gair__html_value(html, html->at, (size_t)(end - html->at), 0, &size);
	if (html->status == GAIR_OK)
		html->status = gair__document_set_title(html->document, title, size);
}

/* Text that a browser shows as it stands, lines kept. */
static void take_text(gair__html *html, const char *end, unsigned flags)
{
	html->lines++;
	gair__html_break(html);
	gair__html_text(html, end, flags);
	gair__html_break(html);
	html->lines--;
}

static const char *const names[GAIR__ELEMENTS] = {
	[GAIR__ELEMENT_IFRAME] = "iframe",     [GAIR__ELEMENT_NOEMBED] = "noembed", [GAIR__ELEMENT_NOFRAMES] = "noframes",
	[GAIR__ELEMENT_NOSCRIPT] = "noscript", [GAIR__ELEMENT_SCRIPT] = "script",   [GAIR__ELEMENT_STYLE] = "style",
	[GAIR__ELEMENT_TEXTAREA] = "textarea", [GAIR__ELEMENT_TITLE] = "title",     [GAIR__ELEMENT_XMP] = "xmp",
};

static const char *end_of(const gair__html *html, int element)
{
	if (element == GAIR__ELEMENT_PLAINTEXT)
		return html->end;
	if (element == GAIR__ELEMENT_SCRIPT)
		return find_script_end(html->at, html->end);
	return find_end(html->at, html->end, names[element]);
}

void gair__html_pass_raw(gair__html *html, int element)
{
	/* the end tag itself is left to the pass, which knows where a tag ends; nothing is open that it could close */
	html->at = end_of(html, element);
}

void gair__html_raw(gair__html *html, int element)
{
	const char *end = end_of(html, element);

	if (element == GAIR__ELEMENT_TITLE)
		take_title(html, end);
	else if (element == GAIR__ELEMENT_TEXTAREA)
		take_text(html, end, GAIR__HTML_REFERENCES);
	else if (element == GAIR__ELEMENT_XMP || element == GAIR__ELEMENT_PLAINTEXT)
		take_text(html, end, 0);
	html->at = end;
}
