/* Report ↔ JSON, format `gaireport/1`. */
#ifndef GAIR_EXCHANGE_EXCHANGE_H
#define GAIR_EXCHANGE_EXCHANGE_H

#include <jansson.h>

#include <gaireport/json.h>

#include "base/output.h"
#include "report/report.h"

#define GAIR__JSON_FORMAT "gaireport/1"

/* Writes a report; `sources`: with the places of its cells. The output is not flushed. */
void gair__exchange_write(const gair_report *report, int sources, gair__output *output);

/* Reads a report; as gair_report_from_json(), which also collects the counts that its prose states. */
gair_status gair__exchange_read(const char *bytes, size_t size, const gair_allocator *allocator, gair_report **out,
				gair_error *error);

/* The name of a kind of body in JSON; NULL for unknown. And back: GAIR_BODY_UNKNOWN for no such name. */
const char *gair__body_kind_name(int32_t kind);
int32_t gair__body_kind_from_name(const char *name);

/* --- reading: shared by the files of this folder --- */

/* A report being read, and the JSON Pointer of the value being looked at. */
typedef struct gair__exchange {
	gair_report *report;
	gair_error *error; /* may be NULL */
	char pointer[sizeof((gair_error *)0)->pointer];
	size_t length; /* of pointer */
} gair__exchange;

/* One step down in the pointer; returns the length to go back to with gair__exchange_up. */
size_t gair__exchange_down(gair__exchange *exchange, const char *name);
size_t gair__exchange_down_index(gair__exchange *exchange, size_t index);
void gair__exchange_up(gair__exchange *exchange, size_t length);

/*
 * Fills in the error for the value at the pointer. In the messages %q stands for `name` (may be NULL), a text of the document
 * made safe to show and cut short; NULL is the status's own message. Returns the status.
 */
gair_status gair__exchange_fail(gair__exchange *exchange, gair_status status, const char *name, const char *zh, const char *en);

/*
 * Parses JSON; NULL where it is refused, and `*error` says why: with an empty text where memory ended, which jansson alone
 * does not always notice.
 */
json_t *gair__exchange_load(const char *bytes, size_t size, json_error_t *error);

/* Fills in the error for what jansson refused to parse; `skipped` bytes stood before what it was given. */
gair_status gair__exchange_syntax(const json_error_t *found, const char *bytes, size_t size, size_t skipped, gair_error *error);

/* A member of an object: its name, whether it must be there, and what reads it. */
typedef struct gair__member {
	const char *name;
	int required;
	gair_status (*read)(gair__exchange *exchange, const json_t *value, void *context);
} gair__member;

/* Reads an object by a table of its members, in the order of the table; an unknown member is an error. */
gair_status gair__exchange_object(gair__exchange *exchange, const json_t *object, const gair__member *members, size_t count,
				  void *context);

/* Where an object of cells or places belongs and something else stands. */
gair_status gair__exchange_not_object(gair__exchange *exchange);

/* Readers of the members `tables` and `sources`. The editions must have been read. */
gair_status gair__exchange_tables(gair__exchange *exchange, const json_t *value, void *context);
gair_status gair__exchange_sources(gair__exchange *exchange, const json_t *value, void *context);

#endif
