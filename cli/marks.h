/* Which cells the findings throw doubt on. */
#ifndef GAIREPORT_CLI_MARKS_H
#define GAIREPORT_CLI_MARKS_H

#include "cli.h"

/* A DRAW_… for each cell of the union of the editions, in memory of malloc; NULL without memory. */
unsigned char *marks_of(const gair_findings *findings);
int mark_of(const unsigned char *marks, int32_t cell);

#endif
