/* Bytes of any format → report → check, JSON and back. The first byte chooses: h, m and t force a format, another is a part of it. */
#include "report.h"

static int32_t chosen(uint8_t byte)
{
	return byte == 'h'   ? GAIR_FORMAT_HTML
	       : byte == 'm' ? GAIR_FORMAT_MARKDOWN
	       : byte == 't' ? GAIR_FORMAT_TEXT
			     : GAIR_FORMAT_AUTO;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = NULL;

	if (size > 0)
		options.format = chosen(data[0]);
	if (options.format != GAIR_FORMAT_AUTO) {
		data++;
		size--;
	}
	if (gair_read((const char *)data, size, &options, &report, NULL) == GAIR_OK)
		fuzz_report(report);
	gair_report_free(report);
	return 0;
}
