/* Reports made of the figures of published ones (tests/data/figures). */
#ifndef TESTS_SUPPORT_FIGURES_H
#define TESTS_SUPPORT_FIGURES_H

#include <gaireport/report.h>

/* `name` is a file of tests/data/figures without its ending; an empty value is a blank. */
gair_report *test_figures(const char *name, int32_t edition, int32_t year, const char *body);
void test_set(gair_report *report, const char *path, int64_t value);
int64_t test_get(const gair_report *report, const char *path); /* the number there; fails the test where there is none */

#endif
