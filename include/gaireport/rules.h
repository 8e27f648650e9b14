/** @file
 * The catalogue of rules.
 */
#ifndef GAIREPORT_RULES_H
#define GAIREPORT_RULES_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>

/** @name Severities
 * @{ */
#define GAIR_SEVERITY_OFF 0     /**< The rule is not applied. */
#define GAIR_SEVERITY_NOTICE 1  /**< Plausibility or wording. */
#define GAIR_SEVERITY_WARNING 2 /**< Custom, or true with rare exceptions. */
#define GAIR_SEVERITY_ERROR 3   /**< Printed in the form or the law, or forced by arithmetic. */
/** @} */

GAIR_BEGIN_DECLS

/** Number of rules. Since 0.1. */
GAIR_API size_t gair_rule_count(void);
/** The id of the rule at `index`, such as `applications.row_total`; NULL past the end. Since 0.1. */
GAIR_API const char *gair_rule_id(size_t index);
/** The index of the rule with this id, −1 where there is none. `id` may be NULL. Since 0.1. */
GAIR_API int32_t gair_rule_find(const char *id);
/** The rule's own severity, a `GAIR_SEVERITY_…`; −1 past the end. Since 0.1. */
GAIR_API int32_t gair_rule_severity(size_t index);
/** What the rule demands, one sentence; NULL past the end. Since 0.1. */
GAIR_API const char *gair_rule_text(size_t index, int32_t lang);
/** What the rule rests on: the form, an article, or custom; NULL past the end. Since 0.1. */
GAIR_API const char *gair_rule_basis(size_t index, int32_t lang);
/** The name of a severity: `error`, `warning`, `notice`, `off`; NULL for an unknown one. Since 0.1. */
GAIR_API const char *gair_severity_name(int32_t severity);
/** The severity with this name, −1 where there is none. Since 0.1. */
GAIR_API int32_t gair_severity_from_name(const char *name);

GAIR_END_DECLS

#endif
