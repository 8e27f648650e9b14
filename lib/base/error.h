/* Filling in a gair_error. */
#ifndef GAIR_BASE_ERROR_H
#define GAIR_BASE_ERROR_H

#include <gaireport/status.h>

/* Sets status and messages (copied, cut at a character; NULL: the status's own); place fields say "none". Returns `status`. `error` may be NULL. */
gair_status gair__fail(gair_error *error, gair_status status, const char *zh, const char *en);

#endif
