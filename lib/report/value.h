/* What a cell's text says: state, value, and what is odd about it. */
#ifndef GAIR_REPORT_VALUE_H
#define GAIR_REPORT_VALUE_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__VALUE_NEGATIVE 1u  /* a count below 0 */
#define GAIR__VALUE_UNIT 2u      /* money in another unit than 万元 */
#define GAIR__VALUE_ANNOTATED 4u /* a number with an annotation */
#define GAIR__VALUE_FRACTION 8u  /* a decimal in a count, or less than a fen */
#define GAIR__VALUE_RANGE 16u    /* beyond 64 bits */
#define GAIR__VALUE_SPLIT 32u    /* a number cut in two; `value` is the joined number although the state is text */
#define GAIR__VALUE_RAW 64u      /* the text says more than state and value: keep it */

typedef struct gair__value {
	int32_t state;
	int64_t value;
	unsigned flags;
} gair__value;

/* Reads the text of a cell of a kind (GAIR_KIND_…). Total. */
gair__value gair__value_read(int32_t kind, const char *text, size_t size);

/* 1 if a text could stand for a figure: blank, a number, a not-applicable mark. Used to tell figures from labels. */
int gair__looks_like_figure(const char *text, size_t size);

#endif
