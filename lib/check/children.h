/* The reports of the bodies below, as the rules children.* see them. */
#ifndef GAIR_CHECK_CHILDREN_H
#define GAIR_CHECK_CHILDREN_H

#include "check/check.h"

/* A cell of the report and the sum of the bodies: what is known of both. */
typedef struct gair__child_sum {
	int32_t state; /* of the report's cell */
	int64_t own, sum;
	size_t unknown; /* bodies without a number */
	int overflow;
} gair__child_sum;

/* The edition in which a table of the report is held against those of the bodies: the oldest there is. 0: it is in none, or not here. */
int32_t gair__children_edition(const gair__check *check, int32_t table);
gair__child_sum gair__children_sum(const gair__check *check, int32_t cell);
/* 1 where no values of what is unknown make the cell the sum. */
int gair__children_differ(const gair__child_sum *at);

/* The name of a body as messages have it: its own, or which of the reports it is. */
void gair__children_name(gair__buffer *text, const gair__check *check, size_t child, int32_t lang);

void gair__check_children_rows(gair__check *check);   /* children.sum, by row */
void gair__check_children_locate(gair__check *check); /* children.sum: which cell explains it; after the rows */

#endif
