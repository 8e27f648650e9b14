/* Hand-made pages and their outlines by the HTML standard. */
#ifndef TESTS_SUPPORT_HTML_PAGES_H
#define TESTS_SUPPORT_HTML_PAGES_H

#include <stddef.h>

/* Why a page is not read as gumbo's tree has it. The list is closed: a new entry needs a reason as good. */
typedef enum html_deviation {
	HTML_SAME,
	HTML_FOSTERED, /* text in a table outside its cells stays where it stands; the standard moves it before the table */
	HTML_NOSCRIPT, /* a browser runs scripts: what stands in noscript is raw text, and not shown; gumbo parses it */
	HTML_SELECT,   /* the standard of today lets other elements stand in a select; gumbo drops their tags */
	HTML_INLINE,   /* end tags of elements within a line close nothing: not a legend, an option or a drawing inside them */
	HTML_FOREIGN,  /* elements of drawings and formulas that bear names of HTML are not counted */
	HTML_TEMPLATE, /* how a template's content would be parsed does not count, but for raw text */
	HTML_TFOOT,    /* rows of a foot stay where they stand; the table model puts them last */
	HTML_GUMBO     /* gumbo's own departure from the standard */
} html_deviation;

typedef struct html_page {
	const char *page, *outline;
	html_deviation deviation;
} html_page;

extern const html_page html_pages[];
extern const size_t html_page_count;

#endif
