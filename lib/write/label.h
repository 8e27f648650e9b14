/* Cells and places as people read them. */
#ifndef GAIR_WRITE_LABEL_H
#define GAIR_WRITE_LABEL_H

#include "base/output.h"
#include "report/report.h"

/*
 * `表三 › (三)不予公开 › 1.属于国家秘密 › 自然人`. The labels are those of the edition that the report's table has; without a
 * report (NULL), or where that edition has no such cell, those of the newest edition that has it.
 */
void gair__label_cell(gair__output *output, const gair_report *report, int32_t cell, int32_t lang);

/* A value as a document has it: `12`, `29497.02` with 万元, `(空白)` … `raw` follows where there is one. */
void gair__label_value(gair__output *output, int32_t cell, int32_t state, int64_t value, const char *raw, int32_t lang);

/* A number of the kind of a cell: money in 万元. */
void gair__label_number(gair__output *output, int is_money, int64_t value);

#endif
