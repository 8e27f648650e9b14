/* A report written where the options say. */
#ifndef GAIREPORT_CLI_CONVERT_H
#define GAIREPORT_CLI_CONVERT_H

#include "cli.h"

/* Writes a report as --output has it, for a terminal made safe to show; `name` is what it came from. 0, or an exit status. */
int report_write(const cli *c, const char *name, const gair_report *report, int32_t format, uint32_t flags);

#endif
