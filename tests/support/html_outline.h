/*
 * A document in short. Blocks are parted by " | ": a paragraph is its text, a heading has `#` signs before it, a grid is
 * `[rows x columns: cells]`, a cell `row,column=text`, or `row,column+rows x columns=text` where it spans.
 */
#ifndef TESTS_SUPPORT_HTML_OUTLINE_H
#define TESTS_SUPPORT_HTML_OUTLINE_H

#include <stdio.h>

#include <gaireport/gaireport.h>

/* Reads a page and writes its outline; with `head`, its title and meta data before. Fails the test where it cannot be read. */
void html_outline(const char *page, size_t size, int head, FILE *out);

#endif
