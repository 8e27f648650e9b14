/* The elements that mean something to the HTML reader. All others stand within a line and change nothing. */
#ifndef GAIR_READ_HTML_ELEMENTS_H
#define GAIR_READ_HTML_ELEMENTS_H

#include <stddef.h>
#include <stdint.h>

/* What an element's tags do. */
#define GAIR__HTML_INLINE 0   /* nothing */
#define GAIR__HTML_BREAK 1    /* break the line; there is no content */
#define GAIR__HTML_BLOCK 2    /* make a paragraph of its own: html_blocks.c */
#define GAIR__HTML_SCOPED 3   /* stand in a line, yet bound what end tags close */
#define GAIR__HTML_TABLE 4    /* make tables: html_tables.c */
#define GAIR__HTML_RAW 5      /* hold what is no markup: html_raw.c */
#define GAIR__HTML_META 6     /* hold a pair of meta data */
#define GAIR__HTML_TEMPLATE 7 /* hold what is no part of the page */
#define GAIR__HTML_FOREIGN 8  /* hold elements of another language */

enum {
	GAIR__ELEMENT_OTHER,
	GAIR__ELEMENT_ADDRESS,
	GAIR__ELEMENT_APPLET,
	GAIR__ELEMENT_ARTICLE,
	GAIR__ELEMENT_ASIDE,
	GAIR__ELEMENT_BLOCKQUOTE,
	GAIR__ELEMENT_BR,
	GAIR__ELEMENT_BUTTON,
	GAIR__ELEMENT_CAPTION,
	GAIR__ELEMENT_CENTER,
	GAIR__ELEMENT_COL,
	GAIR__ELEMENT_COLGROUP,
	GAIR__ELEMENT_DD,
	GAIR__ELEMENT_DETAILS,
	GAIR__ELEMENT_DIALOG,
	GAIR__ELEMENT_DIR,
	GAIR__ELEMENT_DIV,
	GAIR__ELEMENT_DL,
	GAIR__ELEMENT_DT,
	GAIR__ELEMENT_FIELDSET,
	GAIR__ELEMENT_FIGCAPTION,
	GAIR__ELEMENT_FIGURE,
	GAIR__ELEMENT_FOOTER,
	GAIR__ELEMENT_FORM,
	GAIR__ELEMENT_H1,
	GAIR__ELEMENT_H2,
	GAIR__ELEMENT_H3,
	GAIR__ELEMENT_H4,
	GAIR__ELEMENT_H5,
	GAIR__ELEMENT_H6,
	GAIR__ELEMENT_HEADER,
	GAIR__ELEMENT_HGROUP,
	GAIR__ELEMENT_HR,
	GAIR__ELEMENT_HTML,
	GAIR__ELEMENT_IFRAME,
	GAIR__ELEMENT_LEGEND,
	GAIR__ELEMENT_LI,
	GAIR__ELEMENT_LISTING,
	GAIR__ELEMENT_MAIN,
	GAIR__ELEMENT_MARQUEE,
	GAIR__ELEMENT_MATH,
	GAIR__ELEMENT_MENU,
	GAIR__ELEMENT_META,
	GAIR__ELEMENT_NAV,
	GAIR__ELEMENT_NOEMBED,
	GAIR__ELEMENT_NOFRAMES,
	GAIR__ELEMENT_NOSCRIPT,
	GAIR__ELEMENT_OBJECT,
	GAIR__ELEMENT_OL,
	GAIR__ELEMENT_OPTGROUP,
	GAIR__ELEMENT_OPTION,
	GAIR__ELEMENT_P,
	GAIR__ELEMENT_PLAINTEXT,
	GAIR__ELEMENT_PRE,
	GAIR__ELEMENT_SCRIPT,
	GAIR__ELEMENT_SEARCH,
	GAIR__ELEMENT_SECTION,
	GAIR__ELEMENT_SELECT,
	GAIR__ELEMENT_STYLE,
	GAIR__ELEMENT_SUMMARY,
	GAIR__ELEMENT_SVG,
	GAIR__ELEMENT_TABLE,
	GAIR__ELEMENT_TBODY,
	GAIR__ELEMENT_TD,
	GAIR__ELEMENT_TEMPLATE,
	GAIR__ELEMENT_TEXTAREA,
	GAIR__ELEMENT_TFOOT,
	GAIR__ELEMENT_TH,
	GAIR__ELEMENT_THEAD,
	GAIR__ELEMENT_TITLE,
	GAIR__ELEMENT_TR,
	GAIR__ELEMENT_UL,
	GAIR__ELEMENT_XMP,
	GAIR__ELEMENTS
};

typedef struct gair__html_element {
	const char *name;
	uint8_t size;
	uint8_t element;
	uint8_t kind;
} gair__html_element;

/*
 * The element whose name begins at `*at` (a letter), which is moved behind the name: white space, '/', '>' or the end is there.
 * An element that has no row is GAIR__ELEMENT_OTHER, and inline.
 */
const gair__html_element *gair__html_element_at(const char **at, const char *end);

int gair__html_kind(int element); /* what its tags do */

#endif
