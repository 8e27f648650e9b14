/* A place as JSON, for the layers that write one. */
#ifndef GAIR_REPORT_SOURCE_JSON_H
#define GAIR_REPORT_SOURCE_JSON_H

#include <gaireport/report.h>

#include "base/json.h"

/* Writes the members of a place into the open object; what the source does not have is left out. */
void gair__json_source(gair__json *json, const gair_source *source);

#endif
