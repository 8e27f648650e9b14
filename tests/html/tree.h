/*
 * The outline of a page (support/html_outline.h) out of gumbo's tree: text as a browser would break it, grids by the standard's
 * table model. Nothing of the library is used, but for what white space is.
 */
#ifndef TESTS_HTML_TREE_H
#define TESTS_HTML_TREE_H

#include <stdio.h>

/* What a page holds for which the outlines are compared in a weaker way. */
#define TREE_FOSTERED 1u  /* text in a table outside its cells, moved before it */
#define TREE_HEADINGS 4u  /* a heading in an element within a line in a heading */
#define TREE_TOO_LARGE 2u /* deeper or larger than this is made for */

unsigned tree_outline(const char *page, size_t size, FILE *out);

#endif
