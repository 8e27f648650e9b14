/* What Markdown adds to lines of text. */
#ifndef GAIR_READ_MARKDOWN_H
#define GAIR_READ_MARKDOWN_H

#include "document/document.h"

/* Takes `#` signs (or nothing) off a line; the level of the heading, 0 where it is none. */
uint8_t gair__markdown_heading(const char **text, size_t *size);
/* 1 for a line between rows: `|---|---|`, `+---+---+`, `+===+===+`; `|-|:-:|` as the `second` line of a table only. */
int gair__markdown_is_rule(const char *text, size_t size, int second);
/* Bytes of the markup that inline text begins with: emphasis, escapes, code. */
size_t gair__markdown_skip(const char *text, size_t size);
/* Appends inline text to the pool: emphasis, code, escapes, `<br>` and the commonest references taken off. */
void gair__markdown_append(gair_document *document, const char *text, size_t size);

#endif
