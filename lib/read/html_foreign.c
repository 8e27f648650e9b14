/*
 * Drawings and formulas inside a page: `svg` and `math`. Their own elements mean nothing here and are not counted; what matters is
 * where they end, which elements of HTML end them, and what of them is no text (titles, styles, scripts).
 */
#include "read/html.h"
#include "read/html_scan.h"

/* Start tags of HTML that end a drawing, by the standard's list. */
static const char *const breakouts[] = {
	"b",     "big",   "blockquote", "body",   "br",   "center", "code",  "dd", "div",  "dl",   "dt",
	"em",    "embed", "h1",         "h2",     "h3",   "h4",     "h5",    "h6", "head", "hr",   "i",
	"img",   "li",    "listing",    "menu",   "meta", "nobr",   "ol",    "p",  "pre",  "ruby", "s",
	"small", "span",  "strong",     "strike", "sub",  "sup",    "table", "tt", "u",    "ul",   "var",
};

static int is_among(const char *name, size_t size, const char *const *names, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (gair__html_name_is(name, size, names[i]))
			return 1;
	return 0;
}

static int top(const gair__html *html)
{
	return html->block_count > gair__html_scope(html) ? html->blocks[html->block_count - 1].element : GAIR__ELEMENT_OTHER;
}

int gair__html_in_foreign(const gair__html *html)
{
	int element = top(html);

	return element == GAIR__ELEMENT_SVG || element == GAIR__ELEMENT_MATH || element == GAIR__ELEMENT_MUTED;
}

int gair__html_takes_cdata(const gair__html *html)
{
	return gair__html_in_foreign(html) || top(html) == GAIR__ELEMENT_POINT;
}

/* `font` ends a drawing where it is that of old pages. */
static int is_old_font(const char *name, size_t size, const char *at, const char *behind)
{
	static const char *const attributes[] = {"color", "face", "size"};
	gair__html_attribute attribute;

	if (!gair__html_name_is(name, size, "font"))
		return 0;
	while (gair__html_next_attribute(&at, behind, &attribute))
		if (is_among(attribute.name, attribute.name_size, attributes, 3))
			return 1;
	return 0;
}

/* Leaves all drawings that are open, up to a point where HTML stands in one. */
static void leave(gair__html *html)
{
	while (gair__html_in_foreign(html))
		gair__html_blocks_cut(html, html->block_count - 1);
}

static int closes_itself(const char *at, const char *behind)
{
	gair__html_attribute attribute;

	while (gair__html_next_attribute(&at, behind, &attribute))
		;
	return behind - at >= 1 && behind[-2] == '/' && behind - 2 >= at - 1;
}

int gair__html_foreign_start(gair__html *html, const char *name, const char *at, const char *behind)
{
	static const char *const muted[] = {"script", "style", "metadata"}, *const titles[] = {"title", "desc"};
	size_t size = (size_t)(at - name);
	int svg = top(html) == GAIR__ELEMENT_SVG;

	if (is_among(name, size, breakouts, sizeof breakouts / sizeof *breakouts) || is_old_font(name, size, at, behind)) {
		leave(html);
		return 0;
	}
	if (closes_itself(at, behind))
		return 1;
	if (gair__html_name_is(name, size, "svg"))
		gair__html_push(html, GAIR__ELEMENT_SVG, 0);
	else if (gair__html_name_is(name, size, "math"))
		gair__html_push(html, GAIR__ELEMENT_MATH, 0);
	else if (is_among(name, size, muted, 3))
		gair__html_push(html, GAIR__ELEMENT_MUTED, 1);
	else if (svg && is_among(name, size, titles, 2))
		gair__html_push(html, GAIR__ELEMENT_POINT, 1);
	else if (svg && gair__html_name_is(name, size, "foreignobject"))
		gair__html_push(html, GAIR__ELEMENT_POINT, 0);
	return 1;
}

void gair__html_foreign_open(gair__html *html, int element, const char *at, const char *behind)
{
	if (closes_itself(at, behind))
		return;
	html->drawn = 1;
	gair__html_push(html, element, 0);
}

/* The innermost open element of these two, in scope; it is closed with what stands in it. */
static int close_to(gair__html *html, int element)
{
	uint32_t i;

	for (i = html->block_count; i-- > gair__html_scope(html);) {
		int open = html->blocks[i].element;

		if (open == element) {
			gair__html_blocks_cut(html, i);
			return 1;
		}
		if (open != GAIR__ELEMENT_SVG && open != GAIR__ELEMENT_MATH && open != GAIR__ELEMENT_MUTED)
			return 0;
	}
	return 0;
}

int gair__html_foreign_end(gair__html *html, const char *name, size_t size)
{
	static const char *const points[] = {"foreignobject", "desc", "title"}, *const muted[] = {"script", "style", "metadata"};

	if (top(html) == GAIR__ELEMENT_POINT)
		return is_among(name, size, points, 3) && close_to(html, GAIR__ELEMENT_POINT);
	if (gair__html_name_is(name, size, "svg"))
		return close_to(html, GAIR__ELEMENT_SVG);
	if (gair__html_name_is(name, size, "math"))
		return close_to(html, GAIR__ELEMENT_MATH);
	if (is_among(name, size, muted, 3))
		return close_to(html, GAIR__ELEMENT_MUTED);
	if (gair__html_name_is(name, size, "p") || gair__html_name_is(name, size, "br"))
		leave(html);
	return 0;
}
