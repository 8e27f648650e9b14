/*
 * Writes JSON: well-formed by construction as long as the calls are, each value after its key. No allocation. Text is UTF-8 (what
 * is not, in a file name, becomes U+FFFD). Characters that could steer a terminal or turn the direction of writing are written
 * as \uXXXX.
 */
#ifndef GAIR_BASE_JSON_H
#define GAIR_BASE_JSON_H

#include <stddef.h>
#include <stdint.h>

#include "base/output.h"

#define GAIR__JSON_DEPTH 64 /* deepest nesting that is written */

typedef struct gair__json {
	gair__output *output;
	int pretty; /* two spaces a level, a line a member; else all on one line */
	int flat;   /* depth from which on a pretty writer stays on one line; 0: none */
	int depth;
	int after_key;
	uint64_t filled; /* by depth: a bit where the container has a member */
} gair__json;

void gair__json_init(gair__json *json, gair__output *output, int pretty);
void gair__json_begin(gair__json *json, char bracket);      /* '{' or '[' */
void gair__json_begin_flat(gair__json *json, char bracket); /* the same, its members on one line */
void gair__json_end(gair__json *json, char bracket);        /* '}' or ']' */
void gair__json_key(gair__json *json, const char *key);     /* ASCII, nothing to escape */
void gair__json_text(gair__json *json, const char *text, size_t size);
void gair__json_string(gair__json *json, const char *string);
void gair__json_integer(gair__json *json, int64_t value);
void gair__json_money(gair__json *json, int64_t fen);                  /* a string, in 万元 */
void gair__json_number(gair__json *json, int is_money, int64_t value); /* one of the two above */
void gair__json_boolean(gair__json *json, int value);
void gair__json_null(gair__json *json);

/* A string whose characters the caller writes to the output: nothing in them may need escaping. */
void gair__json_open_text(gair__json *json);
void gair__json_close_text(gair__json *json);

#endif
