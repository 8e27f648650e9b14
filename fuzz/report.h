/* Checks a report, writes it as JSON, and requires that it is read back equal. */
#ifndef FUZZ_REPORT_H
#define FUZZ_REPORT_H

#include <stdint.h>
#include <stdlib.h>

#include <gaireport/gaireport.h>

static inline void fuzz_report(const gair_report *report)
{
	gair_findings *findings = NULL;
	gair_report *again = NULL;
	char *text = NULL;
	size_t size;

	if (gair_check(report, NULL, &findings) != GAIR_OK)
		abort();
	if (gair_report_write_buffer(report, GAIR_OUT_JSON, 0, NULL, &text, &size) != GAIR_OK)
		abort();
	if (gair_report_from_json(text, size, NULL, &again, NULL) != GAIR_OK || !gair_report_equal(report, again))
		abort();
	gair_report_free(again);
	gair_findings_free(findings);
	gair_bytes_free(text, NULL);
}

#endif
