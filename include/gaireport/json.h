/** @file
 * Report ↔ JSON (`gaireport/1`, described by `docs/gaireport-1.schema.json`).
 *
 * The JSON reader is jansson, which allocates with malloc; the writer allocates nothing. Depth and the length of numbers are
 * bounded; a name given twice, an unknown member, a decimal where a count belongs are errors, never passed over.
 */
#ifndef GAIREPORT_JSON_H
#define GAIREPORT_JSON_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

GAIR_BEGIN_DECLS

/**
 * Reads a report from JSON. `allocator` and `error` may be NULL; the error names line and column of a syntax error, the JSON
 * Pointer of a wrong value. Every cell's source has a pointer: gair_report_pointer(). Also called by gair_read().
 * #GAIR_E_FORMAT, #GAIR_E_RANGE, #GAIR_E_EMPTY, #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_report_from_json(const char *bytes, size_t size, const gair_allocator *allocator, gair_report **out,
					   gair_error *error);
/**
 * The JSON Pointer of a cell in a report that was read from JSON: writes it to `buffer` (NUL-terminated, cut at `capacity`)
 * and returns its length; 0 and "" for another report, and for a cell that is absent. Since 0.1.
 */
GAIR_API size_t gair_report_pointer(const gair_report *report, int32_t cell, char *buffer, size_t capacity);

GAIR_END_DECLS

#endif
