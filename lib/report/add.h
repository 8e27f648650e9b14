/*
 * Addition of cells whose states are kept: a blank is not a zero, and what is not known stays unknown.
 *
 *   a number among the operands, no text   the sum of the numbers; `unknown` counts the operands that have none
 *   a text among the operands              blank: a figure of any size may stand behind a text, so the sum is not known
 *   no number: a blank                     blank
 *   no number, no blank: not applicable    not applicable
 *   all absent, or no operand              absent
 *
 * The order of the operands does not matter.
 */
#ifndef GAIR_REPORT_ADD_H
#define GAIR_REPORT_ADD_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/report.h>

typedef struct gair__addition {
	int64_t sum;     /* of the numbers */
	size_t seen[5];  /* operands by state */
	size_t count;    /* operands */
	int64_t up, low; /* the sums above and below 0 apart, so that the order cannot matter */
	int overflow;
} gair__addition;

void gair__addition_begin(gair__addition *addition);
/* An operand; `value` matters for a number alone. */
void gair__addition_add(gair__addition *addition, int32_t state, int64_t value);
/* The state of the sum; `*value` is written for a number. A sum beyond 64 bits is a number with `overflow` set. */
int32_t gair__addition_end(gair__addition *addition, int64_t *value);
/* Operands that are no number. */
size_t gair__addition_unknown(const gair__addition *addition);

/* 1 for the one row 其他处理 of 2019, against which the three rows of 2021 stand. */
int gair__is_combined(int32_t cell);
/* The three rows of a column in edition 2021, as operands. */
void gair__addition_add_parts(gair__addition *addition, const gair_report *report, int32_t column);
/*
 * State and value of a cell, whichever the edition of the report's table: a cell of 2019's one row is the sum of the three rows
 * in a report of 2021, blank where one of the three is no number.
 */
int32_t gair__get_across(const gair_report *report, int32_t cell, int64_t *value);

#endif
