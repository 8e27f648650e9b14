#include "read/html_elements.h"

#include <string.h>

#define ROW(name, element, kind)                                                                                                 \
  {                                                                                                                              \
    name, sizeof(name) - 1, GAIR__ELEMENT_##element, GAIR__HTML_##kind                                                           \
  }

/* By name; OTHER stands first, so that an element is its own index. */
static const gair__html_element elements[GAIR__ELEMENTS] = {
	ROW("", OTHER, INLINE),
	ROW("address", ADDRESS, BLOCK),
	ROW("applet", APPLET, SCOPED),
	ROW("article", ARTICLE, BLOCK),
	ROW("aside", ASIDE, BLOCK),
	ROW("blockquote", BLOCKQUOTE, BLOCK),
	ROW("br", BR, BREAK),
	ROW("button", BUTTON, SCOPED),
	ROW("caption", CAPTION, TABLE),
	ROW("center", CENTER, BLOCK),
	ROW("col", COL, TABLE),
	ROW("colgroup", COLGROUP, TABLE),
	ROW("dd", DD, BLOCK),
	ROW("details", DETAILS, BLOCK),
	ROW("dialog", DIALOG, BLOCK),
	ROW("dir", DIR, BLOCK),
	ROW("div", DIV, BLOCK),
	ROW("dl", DL, BLOCK),
	ROW("dt", DT, BLOCK),
	ROW("fieldset", FIELDSET, BLOCK),
	ROW("figcaption", FIGCAPTION, BLOCK),
	ROW("figure", FIGURE, BLOCK),
	ROW("footer", FOOTER, BLOCK),
	ROW("form", FORM, BLOCK),
	ROW("h1", H1, BLOCK),
	ROW("h2", H2, BLOCK),
	ROW("h3", H3, BLOCK),
	ROW("h4", H4, BLOCK),
	ROW("h5", H5, BLOCK),
	ROW("h6", H6, BLOCK),
	ROW("header", HEADER, BLOCK),
	ROW("hgroup", HGROUP, BLOCK),
	ROW("hr", HR, BREAK),
	ROW("html", HTML, INLINE),
	ROW("iframe", IFRAME, RAW),
	ROW("legend", LEGEND, BLOCK),
	ROW("li", LI, BLOCK),
	ROW("listing", LISTING, BLOCK),
	ROW("main", MAIN, BLOCK),
	ROW("marquee", MARQUEE, SCOPED),
	ROW("math", MATH, FOREIGN),
	ROW("menu", MENU, BLOCK),
	ROW("meta", META, META),
	ROW("nav", NAV, BLOCK),
	ROW("noembed", NOEMBED, RAW),
	ROW("noframes", NOFRAMES, RAW),
	ROW("noscript", NOSCRIPT, RAW),
	ROW("object", OBJECT, SCOPED),
	ROW("ol", OL, BLOCK),
	ROW("optgroup", OPTGROUP, BLOCK),
	ROW("option", OPTION, BLOCK),
	ROW("p", P, BLOCK),
	ROW("plaintext", PLAINTEXT, RAW),
	ROW("pre", PRE, BLOCK),
	ROW("script", SCRIPT, RAW),
	ROW("search", SEARCH, BLOCK),
	ROW("section", SECTION, BLOCK),
	ROW("select", SELECT, SCOPED),
	ROW("style", STYLE, RAW),
	ROW("summary", SUMMARY, BLOCK),
	ROW("svg", SVG, FOREIGN),
	ROW("table", TABLE, TABLE),
	ROW("tbody", TBODY, TABLE),
	ROW("td", TD, TABLE),
	ROW("template", TEMPLATE, TEMPLATE),
	ROW("textarea", TEXTAREA, RAW),
	ROW("tfoot", TFOOT, TABLE),
	ROW("th", TH, TABLE),
	ROW("thead", THEAD, TABLE),
	ROW("title", TITLE, RAW),
	ROW("tr", TR, TABLE),
	ROW("ul", UL, BLOCK),
	ROW("xmp", XMP, RAW),
};

/* The first row of each letter, and the end. */
static const uint8_t first_rows[27] = {
	1, 5, 8, 12, 19, 19, 24, 24, 34, 35, 35, 35, 38, 43, 47, 51, 54, 54, 54, 61, 71, 72, 72, 72, 73, 73, 73,
};

static char small(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static int equals(const char *name, const gair__html_element *row)
{
	size_t i;

	for (i = 0; i < row->size && small(name[i]) == row->name[i]; i++)
		;
	return i == row->size;
}

/* 1 for what ends a name: white space, '/', '>'. */
static const uint8_t ends[256] = {['\t'] = 1, ['\n'] = 1, ['\f'] = 1, ['\r'] = 1, [' '] = 1, ['/'] = 1, ['>'] = 1};

/* Most tags of pages that office programs make: worth a look before the table. */
static int is_run(const char *name, const char *end)
{
	return end - name > 4 && ends[(unsigned char)name[4]] && (memcmp(name, "span", 4) == 0 || memcmp(name, "font", 4) == 0);
}

const gair__html_element *gair__html_element_at(const char **at, const char *end)
{
	const char *name = *at, *behind = name;
	unsigned letter = (unsigned char)small(*name) - (unsigned)'a', row;
	size_t size;

	if (is_run(name, end)) {
		*at = name + 4;
		return &elements[0];
	}
	while (behind < end && !ends[(unsigned char)*behind])
		behind++;
	*at = behind;
	size = (size_t)(behind - name);
	if (letter < 26)
		for (row = first_rows[letter]; row < first_rows[letter + 1]; row++)
			if (elements[row].size == size && equals(name, &elements[row]))
				return &elements[row];
	return &elements[0];
}

int gair__html_kind(int element)
{
	return element < GAIR__ELEMENTS ? elements[element].kind : GAIR__HTML_INLINE;
}
