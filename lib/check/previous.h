/* Last year's report, as the rules previous.* and the ranking of localization see it. */
#ifndef GAIR_CHECK_PREVIOUS_H
#define GAIR_CHECK_PREVIOUS_H

#include "check/check.h"

enum gair__match {
	GAIR__PREVIOUS_NONE, /* no report was given */
	GAIR__PREVIOUS_FITS, /* of the same body, as far as both are named, and of the year before, as far as both years are known */
	GAIR__PREVIOUS_OTHER, /* of another body */
	GAIR__PREVIOUS_APART  /* of another year than the one before */
};

enum gair__match gair__previous_match(const gair__check *check);
/* Last year's report where it is of use, else NULL. */
const gair_report *gair__previous_of(const gair__check *check);

/* 1 if two names are of one body: alike, but for the place before it or 人民政府, 办公室 behind it. */
int gair__same_body(const gair__text *a, const gair__text *b);

void gair__check_previous_figures(gair__check *check); /* previous.carried_over, .stock, .items */
void gair__check_previous_unchanged(gair__check *check);
void gair__check_previous_copied(gair__check *check);

#endif
