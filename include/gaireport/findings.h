/** @file
 * The findings of a check: an opaque list that owns all its text and outlives the report.
 *
 * Getters are total: past the end they answer NULL, "" or 0 as said. Text is UTF-8, NUL-terminated, borrowed from the list.
 */
#ifndef GAIREPORT_FINDINGS_H
#define GAIREPORT_FINDINGS_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>
#include <gaireport/report.h>
#include <gaireport/rules.h>

/** A list of findings, in form order. */
typedef struct gair_findings gair_findings;

/** @name Status of a finding
 * @{ */
#define GAIR_FINDING_FAIL 1        /**< The rule is broken. */
#define GAIR_FINDING_UNDECIDABLE 2 /**< An input is blank or unreadable. */
#define GAIR_FINDING_BLOCKED 3     /**< Explained by another finding. */
/** @} */

/** @name Certainty of a finding
 * @{ */
#define GAIR_CERTAINTY_HINT 1   /**< A sign of it, not more. */
#define GAIR_CERTAINTY_LIKELY 2 /**< Evidence for it, no proof. */
#define GAIR_CERTAINTY_PROVED 3 /**< It follows from the figures or the form. */
/** @} */

/** @name Role of a cell in a finding
 * @{ */
#define GAIR_ROLE_LEFT 1    /**< A + term of the identity. */
#define GAIR_ROLE_RIGHT 2   /**< A − term of the identity. */
#define GAIR_ROLE_SUSPECT 3 /**< The cell that is wrong, or may be. */
#define GAIR_ROLE_RELATED 4 /**< Another cell that the finding speaks of. */
/** @} */

/** @name Verdict on a report
 * @{ */
#define GAIR_VERDICT_CLEAN 0      /**< No failed finding, or notices alone. */
#define GAIR_VERDICT_WARNING 1    /**< A failed finding of severity warning, none of severity error. */
#define GAIR_VERDICT_ERROR 2      /**< A failed finding of severity error. */
#define GAIR_VERDICT_UNREADABLE 3 /**< The file could not be read. */
/** @} */

GAIR_BEGIN_DECLS

/** Frees a list. NULL is accepted. Since 0.1. */
GAIR_API void gair_findings_free(gair_findings *findings);
/** Number of findings. Since 0.1. */
GAIR_API size_t gair_findings_count(const gair_findings *findings);
/** The verdict: blocked and undecidable findings do not count. Since 0.1. */
GAIR_API int32_t gair_findings_verdict(const gair_findings *findings);
/** The name of a verdict: `clean`, `warning`, `error`, `unreadable`; NULL for an unknown one. Since 0.1. */
GAIR_API const char *gair_verdict_name(int32_t verdict);

/** The id of the rule; NULL past the end. Since 0.1. */
GAIR_API const char *gair_finding_rule(const gair_findings *findings, size_t index);
/** What the finding speaks of: a row, a column, a section (`1` … `6`), a table; "" for the whole report. Since 0.1. */
GAIR_API const char *gair_finding_scope(const gair_findings *findings, size_t index);
/** Severity, a `GAIR_SEVERITY_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_finding_severity(const gair_findings *findings, size_t index);
/** Status, a `GAIR_FINDING_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_finding_status(const gair_findings *findings, size_t index);
/** Certainty, a `GAIR_CERTAINTY_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_finding_certainty(const gair_findings *findings, size_t index);
/** The message in a language. Since 0.1. */
GAIR_API const char *gair_finding_message(const gair_findings *findings, size_t index, int32_t lang);
/** The legal or formal basis in a language. Since 0.1. */
GAIR_API const char *gair_finding_basis(const gair_findings *findings, size_t index, int32_t lang);
/**
 * 16 hexadecimal digits over rule, scope, body, year, cells, raw values and the figures of other reports that it rests on, never
 * offsets. Since 0.1.
 */
GAIR_API const char *gair_finding_fingerprint(const gair_findings *findings, size_t index);
/** Where the finding points: 1, or 0 where it has no place. Since 0.1. */
GAIR_API int32_t gair_finding_source(const gair_findings *findings, size_t index, gair_source *source);
/** Raw text the finding speaks of, such as the figures of a row that could not be placed; "" where there is none. Since 0.1. */
GAIR_API const char *gair_finding_raw(const gair_findings *findings, size_t index);

/** Number of cells. Since 0.1. */
GAIR_API size_t gair_finding_cell_count(const gair_findings *findings, size_t index);
/** The number of a cell, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_finding_cell(const gair_findings *findings, size_t index, size_t i);
/** A cell's role, a `GAIR_ROLE_…`. Since 0.1. */
GAIR_API int32_t gair_finding_cell_role(const gair_findings *findings, size_t index, size_t i);
/** A cell's state and value at the time of the check, as gair_report_get(); −1 past the end. Since 0.1. */
GAIR_API int32_t gair_finding_cell_value(const gair_findings *findings, size_t index, size_t i, int64_t *value);
/** A cell's raw text, "" where it has none. Since 0.1. */
GAIR_API const char *gair_finding_cell_raw(const gair_findings *findings, size_t index, size_t i);
/** Where a cell stood: 1, or 0. Since 0.1. */
GAIR_API int32_t gair_finding_cell_source(const gair_findings *findings, size_t index, size_t i, gair_source *source);

/**
 * The two sides of an identity and their difference: `left` sums the + terms, `right` the − terms, `imbalance` is left − right
 * (fen for money). Returns 1, or 0 where the finding has none. Any pointer may be NULL. Since 0.1.
 */
GAIR_API int32_t gair_finding_sides(const gair_findings *findings, size_t index, int64_t *left, int64_t *right,
				    int64_t *imbalance);
/** 1 if the sides of a finding are money, in fen; else 0. Since 0.1. */
GAIR_API int32_t gair_finding_is_money(const gair_findings *findings, size_t index);

/** Number of repairs proposed. Since 0.1. */
GAIR_API size_t gair_finding_repair_count(const gair_findings *findings, size_t index);
/** The operation of a repair, such as `digits_exchanged`; "" for a plain change of values. Since 0.1. */
GAIR_API const char *gair_finding_repair_operation(const gair_findings *findings, size_t index, size_t repair);
/** Number of cells that a repair changes. Since 0.1. */
GAIR_API size_t gair_finding_repair_size(const gair_findings *findings, size_t index, size_t repair);
/**
 * One change of a repair: the cell, its value now (state as gair_report_get(); `*from` written for a number only) and the
 * least and greatest value it would have (`*min` = `*max` where it is determined). Returns the cell, 0 past the end. Since 0.1.
 */
GAIR_API int32_t gair_finding_repair_change(const gair_findings *findings, size_t index, size_t repair, size_t i, int32_t *state,
					    int64_t *from, int64_t *min, int64_t *max);
/** What speaks for a repair, in a language; "" where nothing does. Since 0.1. */
GAIR_API const char *gair_finding_repair_evidence(const gair_findings *findings, size_t index, size_t repair, int32_t lang);
/** 1 if exactly one set of cells of the least size explains the finding. Since 0.1. */
GAIR_API int32_t gair_finding_unique(const gair_findings *findings, size_t index);
/** 1 if the search was finished: no smaller set exists, and all of that size are given. Since 0.1. */
GAIR_API int32_t gair_finding_proved(const gair_findings *findings, size_t index);
/** Number of findings that explain this one. Since 0.1. */
GAIR_API size_t gair_finding_blocked_by_count(const gair_findings *findings, size_t index);
/** The index of a finding that explains this one; the list's count past the end. Since 0.1. */
GAIR_API size_t gair_finding_blocked_by(const gair_findings *findings, size_t index, size_t i);

/** @name Names of constants, as JSON has them; NULL for an unknown one
 * @{ */
GAIR_API const char *gair_finding_status_name(int32_t status); /**< `fail`, `undecidable`, `blocked`. Since 0.1. */
GAIR_API const char *gair_certainty_name(int32_t certainty);   /**< `hint`, `likely`, `proved`. Since 0.1. */
GAIR_API const char *gair_role_name(int32_t role);             /**< `left`, `right`, `suspect`, `related`. Since 0.1. */
GAIR_API const char *gair_state_name(int32_t state); /**< `absent`, `blank`, `number`, `not_applicable`, `text`. Since 0.1. */
/** @} */

GAIR_END_DECLS

#endif
