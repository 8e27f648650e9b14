/** @file
 * Findings of an earlier check, to tell what is new and what is gone.
 *
 * A baseline is read from what was written as JSON or JSON lines (`gaireport-findings/1`). Findings are the same where their
 * fingerprints are, which hold rule, scope, body, year, cells and figures, and no places: a report that was laid out anew keeps its
 * findings, and one whose figures changed has new ones. A baseline may be read from several threads.
 */
#ifndef GAIREPORT_BASELINE_H
#define GAIREPORT_BASELINE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/findings.h>
#include <gaireport/status.h>

/** Findings of an earlier check. */
typedef struct gair_baseline gair_baseline;

GAIR_BEGIN_DECLS

/**
 * Reads a baseline. `allocator` and `error` may be NULL. On success `*out` is the caller's, to be given to gair_baseline_free().
 * #GAIR_E_FORMAT for what is not `gaireport-findings/1`, #GAIR_E_EMPTY, #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_baseline_read(const char *bytes, size_t size, const gair_allocator *allocator, gair_baseline **out,
					gair_error *error);
/** Frees a baseline. NULL is accepted. Since 0.1. */
GAIR_API void gair_baseline_free(gair_baseline *baseline);
/** Number of findings in it. Since 0.1. */
GAIR_API size_t gair_baseline_count(const gair_baseline *baseline);
/**
 * 1 if a finding with this fingerprint was there before: in the file of this name where the baseline has one, else in any file.
 * 0 if it is new; also for a NULL. Since 0.1.
 */
GAIR_API int32_t gair_baseline_has(const gair_baseline *baseline, const char *file, const char *fingerprint);
/**
 * The first finding of the baseline from index `from` on that stood in the file of this name and is not among `now` (NULL: none is
 * there); SIZE_MAX where there is none. Since 0.1.
 */
GAIR_API size_t gair_baseline_gone(const gair_baseline *baseline, const char *file, const gair_findings *now, size_t from);
/** The rule of a finding of the baseline; "" past the end. Since 0.1. */
GAIR_API const char *gair_baseline_rule(const gair_baseline *baseline, size_t index);
/** Its scope; "" past the end. Since 0.1. */
GAIR_API const char *gair_baseline_scope(const gair_baseline *baseline, size_t index);
/** Its severity, a `GAIR_SEVERITY_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_baseline_severity(const gair_baseline *baseline, size_t index);
/** Its message in a language; "" past the end. Since 0.1. */
GAIR_API const char *gair_baseline_message(const gair_baseline *baseline, size_t index, int32_t lang);
/** Its fingerprint; "" past the end. Since 0.1. */
GAIR_API const char *gair_baseline_fingerprint(const gair_baseline *baseline, size_t index);

GAIR_END_DECLS

#endif
