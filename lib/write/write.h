/* Writers of a report: one a format, in a file of its own. The output is flushed by the caller. */
#ifndef GAIR_WRITE_WRITE_H
#define GAIR_WRITE_WRITE_H

#include <gaireport/write.h>

#include "base/output.h"
#include "report/report.h"

void gair__write_csv(const gair_report *report, uint32_t flags, gair__output *output);
void gair__write_text(const gair_report *report, uint32_t flags, gair__output *output);
void gair__write_markdown(const gair_report *report, uint32_t flags, gair__output *output);
void gair__write_html(const gair_report *report, uint32_t flags, gair__output *output);
void gair__write_docx(const gair_report *report, uint32_t flags, gair__output *output);
void gair__write_xlsx(const gair_report *report, uint32_t flags, gair__output *output);

#endif
