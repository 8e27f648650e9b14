/* What a program that links the library does: asks its version, fills in a report, writes it, reads it back. */
#include <stdio.h>
#include <string.h>

#include <gaireport/gaireport.h>

static int round_trip(const gair_report *report)
{
	gair_report *again = NULL;
	char *json = NULL;
	size_t size = 0;
	int same;

	if (gair_report_write_buffer(report, GAIR_OUT_JSON, 0, NULL, &json, &size) != GAIR_OK)
		return 0;
	same = gair_report_from_json(json, size, NULL, &again, NULL) == GAIR_OK && gair_report_equal(report, again);
	gair_report_free(again);
	gair_bytes_free(json, NULL);
	return same;
}

int main(void)
{
	gair_report *report = NULL;
	int64_t value = 0;
	int good;

	if (gair_abi() != GAIR_ABI || strcmp(gair_version(), GAIR_VERSION) != 0) {
		fprintf(stderr, "headers and library differ\n");
		return 1;
	}
	good = gair_report_new(NULL, &report) == GAIR_OK &&
	       gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2021) == GAIR_OK &&
	       gair_report_set_application(report, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL, 41) == GAIR_OK &&
	       gair_report_get_path(report, "applications.received.total", &value) == GAIR_STATE_NUMBER && value == 41 &&
	       round_trip(report);
	gair_report_free(report);
	if (!good)
		fprintf(stderr, "a report does not come back as it was written\n");
	return !good;
}
