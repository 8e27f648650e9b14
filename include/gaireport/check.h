/** @file
 * Report → findings.
 */
#ifndef GAIREPORT_CHECK_H
#define GAIREPORT_CHECK_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/findings.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** A rule's severity changed. */
typedef struct gair_severity {
	const char *rule; /**< Id of a rule. */
	int32_t severity; /**< A `GAIR_SEVERITY_…`; #GAIR_SEVERITY_OFF turns the rule off. */
} gair_severity;

/** How to check. Set `size` to `sizeof(gair_check_options)` and all else to 0 for the defaults (GAIR_CHECK_OPTIONS_INIT). */
typedef struct gair_check_options {
	size_t size;                     /**< sizeof(gair_check_options), set by the caller. */
	const gair_allocator *allocator; /**< NULL: malloc. */
	const gair_severity *severities; /**< Severities changed, `severity_count` of them; may be NULL. */
	size_t severity_count;           /**< Length of #severities. */
	size_t max_findings; /**< Most findings; 0: 10000. Past it a last finding `limit.reached` says how many were left out. */
	const gair_report *previous;        /**< Last year's report; may be NULL. One of another body or year is of no use. */
	const gair_report *const *children; /**< Reports of the bodies below; may be NULL. */
	size_t child_count;                 /**< Length of #children. */
	size_t max_set;                     /**< Largest set of cells that localization tries, 1 to 6; 0: 4. */
	size_t max_work;                    /**< Bound on the steps of localization; 0: the default. */
} gair_check_options;

/** Initializer of a #gair_check_options with the defaults. */
/* clang-format off */
#define GAIR_CHECK_OPTIONS_INIT { sizeof(gair_check_options), NULL, NULL, 0, 0, NULL, NULL, 0, 0, 0 }
/* clang-format on */

GAIR_BEGIN_DECLS

/**
 * Checks a report by every rule that is on. Neither the report nor another one named in the options is changed. `options` may
 * be NULL. `*out` is the caller's, to be given to gair_findings_free(). #GAIR_E_NOMEM, #GAIR_E_ARGUMENT (also for an unknown
 * rule or severity), #GAIR_E_OPTIONS. Since 0.1.
 */
GAIR_API gair_status gair_check(const gair_report *report, const gair_check_options *options, gair_findings **out);

GAIR_END_DECLS

#endif
