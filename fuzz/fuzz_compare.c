/*
 * Two texts, apart by the first NUL, as the sections of last year's report and of this one: compared sentence by sentence and
 * passage by passage. A report is no different from itself, and what differs one way round differs the other way round.
 */
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A report of one paragraph a line; NULL where the text is not UTF-8. */
static gair_report *make(const char *text, size_t size)
{
	gair_report *report = NULL;
	gair_status status = gair_report_new(NULL, &report);
	size_t at = 0;

	if (status == GAIR_OK)
		status = gair_report_add_section(report, 1, "", 0);
	while (at < size && status == GAIR_OK) {
		const char *end = memchr(text + at, '\n', size - at);
		size_t length = end ? (size_t)(end - text) - at : size - at;

		status = gair_report_add_paragraph(report, text + at, length);
		at += length + 1;
	}
	if (status == GAIR_OK)
		return report;
	gair_report_free(report);
	return NULL;
}

static size_t count(const gair_report *a, const gair_report *b, int32_t kind)
{
	gair_differences *found = NULL;
	size_t i, counted = 0;

	if (gair_diff(a, b, NULL, &found) != GAIR_OK)
		abort();
	for (i = 0; i < gair_diff_text_count(found); i++)
		counted += gair_diff_text_kind(found, i) == kind;
	gair_differences_free(found);
	return counted;
}

static void check(const gair_report *report, const gair_report *previous)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;

	options.previous = previous;
	if (gair_check(report, &options, &list) != GAIR_OK)
		abort();
	gair_findings_free(list);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	const char *middle = size ? memchr(text, '\0', size) : NULL;
	size_t first = middle ? (size_t)(middle - text) : size;
	gair_report *a = make(text, first), *b = make(middle ? middle + 1 : text, middle ? size - first - 1 : size);

	if (a && b) {
		if (count(a, a, GAIR_DIFF_APPEARED) + count(a, a, GAIR_DIFF_VANISHED) + count(a, a, GAIR_DIFF_MOVED))
			abort();
		if (count(a, b, GAIR_DIFF_APPEARED) != count(b, a, GAIR_DIFF_VANISHED))
			abort();
		check(b, a);
	}
	gair_report_free(a);
	gair_report_free(b);
	return 0;
}
