/* Text for a terminal: code points, widths, and what must not reach it raw. */
#ifndef GAIREPORT_CLI_TEXT_H
#define GAIREPORT_CLI_TEXT_H

#include <stddef.h>
#include <stdint.h>

#define TEXT_INVALID UINT32_MAX

/* The code point at `text` and how many bytes it takes; TEXT_INVALID, and 1, for a byte that is not UTF-8. `size` ≥ 1. */
size_t text_decode(const char *text, size_t size, uint32_t *code);
/* 1 for what may steer a terminal or reorder what it shows: control, bidirectional and format characters, line separators. */
int text_unsafe(uint32_t code);
/* Columns that a code point takes: 0, 1 or 2. */
int text_code_width(uint32_t code);
/* Columns that a text takes. */
size_t text_width(const char *text, size_t size);
/*
 * A copy in which what is unsafe stands as an escape (`\x1b`, `\u202e`), NUL-terminated, in memory of malloc; NULL without
 * memory. `keep` names ASCII control characters that stay (such as "\n\t"); where it is NULL only what is no UTF-8 is escaped.
 */
char *text_visible(const char *text, size_t size, const char *keep);

#endif
