/** @file
 * What a call that failed returns, and what more is known of a failure.
 *
 * A call that fails returns a negative #gair_status. A document that is wrong is no failure: it yields findings and #GAIR_OK.
 */
#ifndef GAIREPORT_STATUS_H
#define GAIREPORT_STATUS_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>

/** 0, or one of the negative values below. */
typedef int32_t gair_status;

/** @name Statuses
 * @{ */
#define GAIR_OK 0            /**< The call did what it says. */
#define GAIR_E_NOMEM (-1)    /**< Memory could not be had. */
#define GAIR_E_ARGUMENT (-2) /**< A NULL where none may stand, a value out of its range, an unknown flag. */
#define GAIR_E_CELL (-3)     /**< No such cell: an unknown number or path, or a row and a column that do not meet. */
#define GAIR_E_EDITION (-4)  /**< The cell, or the row, is not in the edition of the report's table. */
#define GAIR_E_OPTIONS (-5)  /**< An options struct whose size is wrong, or with a field set that this library does not know. */
#define GAIR_E_LIMIT (-6)    /**< The input is larger than the caller's limit. */
#define GAIR_E_IO (-7)       /**< A file could not be opened, read or written, or a sink refused its bytes. */
#define GAIR_E_FORMAT (-8)   /**< The bytes are not what their format demands. */
#define GAIR_E_NOT_A_REPORT (-9) /**< A readable document, but not an annual report on disclosure. */
#define GAIR_E_UNSUPPORTED (-10) /**< A format that is unknown or that this build leaves out. */
#define GAIR_E_RANGE (-11)       /**< A number beyond 64 bits. */
#define GAIR_E_STATE (-12)       /**< A state that is unknown, or that a value may not have. */
#define GAIR_E_EMPTY (-13)       /**< The input has no bytes, or only white space. */
/** @} */

/** @name Languages of texts
 * @{ */
#define GAIR_LANG_ZH 0 /**< Chinese. */
#define GAIR_LANG_EN 1 /**< English. */
/** @} */

/**
 * What is known of a failure beside its status. Set `size` to `sizeof(gair_error)` before the call; the call fills in the
 * rest where it fails and leaves it alone where it succeeds. Every function that takes one accepts NULL.
 */
typedef struct gair_error {
	size_t size;          /**< sizeof(gair_error), set by the caller. */
	gair_status status;   /**< The status that was returned. */
	int32_t system_error; /**< The errno behind #GAIR_E_IO, else 0. */
	int64_t offset;       /**< Byte offset in the input, −1 where there is none. */
	int32_t line;         /**< Line from 1, 0 where there is none. */
	int32_t column;       /**< Column in code points from 1, 0 where there is none. */
	char pointer[160];    /**< JSON Pointer of the offending value, or "". */
	char message_zh[320]; /**< What was wrong, in Chinese, UTF-8. */
	char message_en[320]; /**< What was wrong, in English. */
} gair_error;

GAIR_BEGIN_DECLS

/** The name of a status, such as `GAIR_E_NOMEM`; `GAIR_E_?` for an unknown one. Static text. Since 0.1. */
GAIR_API const char *gair_status_name(gair_status status);

/** One sentence about a status. Static text; an unknown status or language has an answer too. Since 0.1. */
GAIR_API const char *gair_status_message(gair_status status, int32_t lang);

GAIR_END_DECLS

#endif
