/* Where a report comes to hold the counts that its prose states: reading JSON, and the caller's wish. */
#include <gaireport/json.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "recognize/prose.h"
#include "recognize/recognize.h"

gair_status gair_report_read_prose(gair_report *report)
{
	return report ? gair__collect_statements(report) : GAIR_E_ARGUMENT;
}

gair_status gair_report_from_json(const char *bytes, size_t size, const gair_allocator *allocator, gair_report **out,
				  gair_error *error)
{
	gair_status status = gair__exchange_read(bytes, size, allocator, out, error);

	if (status != GAIR_OK)
		return status;
	status = gair__note_opening(*out);
	if (status == GAIR_OK)
		status = gair__collect_statements(*out);
	if (status == GAIR_OK)
		return GAIR_OK;
	gair_report_free(*out);
	*out = NULL;
	return gair__fail(error, status, NULL, NULL);
}
