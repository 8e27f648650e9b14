/*
 * Fails allocation 0, 1, 2, … of an operation until it succeeds, each time once alone and once with all that follow. What must
 * hold: the status is GAIR_E_NOMEM or GAIR_OK, nothing is left behind, and a report that was being changed is as it was.
 */
#ifndef GAIREPORT_TESTS_SWEEP_H
#define GAIREPORT_TESTS_SWEEP_H

#include <stddef.h>

#include <gaireport/report.h>

/* Does the operation with this allocator and frees what it made. `input` is whatever the operation needs. */
typedef gair_status (*sweep_run)(const gair_allocator *allocator, const void *input);

/* Returns how many allocations the operation makes; fails the running test where something does not hold. */
size_t sweep(const char *name, sweep_run run, const void *input);

/* Changes a report. */
typedef gair_status (*sweep_change)(gair_report *report);

/* As sweep(), for a call that changes a report: the one given is copied for each round. Failed, it leaves the copy unchanged. */
size_t sweep_report(const char *name, const gair_report *report, sweep_change change);

#endif
