/* Bytes as JSON; what is read is written and read again, and is the same. */
#include "report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	gair_report *report = NULL;

	if (gair_report_from_json((const char *)data, size, NULL, &report, NULL) == GAIR_OK)
		fuzz_report(report);
	gair_report_free(report);
	return 0;
}
