#include "support/sweep.h"

#include <check.h>

#include "support/failing.h"

/* No operation of the library allocates more often on inputs of the tests' size; past it something runs away. */
#define ROUNDS 20000

size_t sweep(const char *name, sweep_run run, const void *input)
{
	failing memory;
	int all_later;
	size_t at = 0;

	for (all_later = 0; all_later <= 1; all_later++) {
		for (at = 0;; at++) {
			gair_status status;

			ck_assert_msg(at < ROUNDS, "%s: no end of allocations", name);
			failing_init(&memory);
			failing_arm(&memory, at, all_later);
			status = run(&memory.allocator, input);
			ck_assert_msg(memory.held == 0, "%s: %zu blocks left when allocation %zu failed", name, memory.held, at);
			if (!failing_fired(&memory)) {
				ck_assert_msg(status == GAIR_OK, "%s: %s with all the memory it asked for", name,
					      gair_status_name(status));
				break;
			}
			ck_assert_msg(status == GAIR_E_NOMEM, "%s: %s when allocation %zu failed", name, gair_status_name(status),
				      at);
		}
	}
	return at;
}

/* One round: whether the change went through without a failure. */
static int change_once(const char *name, const gair_report *report, sweep_change change, size_t at, int all_later)
{
	failing memory;
	gair_report *copy = NULL;
	gair_status status;
	int fired;

	failing_init(&memory);
	ck_assert_int_eq(gair_report_copy(report, &memory.allocator, &copy), GAIR_OK);
	failing_arm(&memory, at, all_later);
	status = change(copy);
	failing_disarm(&memory);
	fired = failing_fired(&memory);
	if (!fired) {
		ck_assert_msg(status == GAIR_OK, "%s: %s with all the memory it asked for", name, gair_status_name(status));
	} else {
		ck_assert_msg(status == GAIR_E_NOMEM, "%s: %s when allocation %zu failed", name, gair_status_name(status), at);
		ck_assert_msg(gair_report_equal(copy, report), "%s: the report is changed when allocation %zu failed", name, at);
	}
	gair_report_free(copy);
	ck_assert_msg(memory.held == 0, "%s: %zu blocks left when allocation %zu failed", name, memory.held, at);
	return !fired;
}

size_t sweep_report(const char *name, const gair_report *report, sweep_change change)
{
	int all_later;
	size_t at = 0;

	for (all_later = 0; all_later <= 1; all_later++) {
		for (at = 0; !change_once(name, report, change, at, all_later); at++)
			ck_assert_msg(at < ROUNDS, "%s: no end of allocations", name);
	}
	return at;
}
