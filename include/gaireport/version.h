/** @file
 * Version of the library and number of its binary interface.
 */
#ifndef GAIREPORT_VERSION_H
#define GAIREPORT_VERSION_H

#include <stdint.h>

#include <gaireport/export.h>

/** @name Version of these headers
 * @{ */
#define GAIR_VERSION_MAJOR 0 /**< Major version. */
#define GAIR_VERSION_MINOR 1 /**< Minor version. */
#define GAIR_VERSION_PATCH 0 /**< Patch level. */
#define GAIR_VERSION "0.1.0" /**< The three as text. */
/** @} */

/** Number of the binary interface these headers describe. It grows when an old program would break; SOVERSION stays 0 until 1.0. */
#define GAIR_ABI 1

GAIR_BEGIN_DECLS

/** The version of the library that runs, as `major.minor.patch`. Static text. Since 0.1. */
GAIR_API const char *gair_version(void);

/** The number of the binary interface of the library that runs; compare it with #GAIR_ABI at load. Since 0.1. */
GAIR_API int32_t gair_abi(void);

GAIR_END_DECLS

#endif
