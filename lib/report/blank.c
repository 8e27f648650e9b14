/* A blank form: what an office fills in. */
#include <string.h>

#include "report/report.h"

static gair_status set_title(gair_report *report, const char *body, size_t size, int32_t year)
{
	gair__buffer title;
	gair_status status;

	gair__buffer_init(&title, &report->allocator);
	gair__buffer_append(&title, body, size);
	if (year)
		gair__buffer_format(&title, "%l年", (int64_t)year);
	gair__buffer_append_string(&title, "政府信息公开工作年度报告");
	status = title.status;
	if (status == GAIR_OK)
		status = gair_report_set_title(report, title.data, title.size);
	gair__buffer_free(&title);
	return status;
}

static gair_status set_year(gair_report *report, int32_t year)
{
	gair_date from = {year, 1, 1}, to = {year, 12, 31};
	gair_status status = gair_report_set_year(report, year);

	return status == GAIR_OK && year ? gair_report_set_period(report, &from, &to) : status;
}

static gair_status add_parts(gair_report *report, int32_t edition)
{
	gair_status status = GAIR_OK;
	size_t i;

	for (i = 1; i <= gair_form_section_count(edition) && status == GAIR_OK; i++) {
		const char *title = gair_form_section_title(edition, (int32_t)i, GAIR_LANG_ZH);

		status = gair_report_add_section(report, (int32_t)i, title, strlen(title));
	}
	for (i = 0; i < gair_form_table_count() && status == GAIR_OK; i++)
		status = gair_report_set_edition(report, gair_form_table_at(i), edition);
	return status;
}

gair_status gair_report_new_blank(int32_t edition, const char *body, size_t size, int32_t year, const gair_allocator *allocator,
				  gair_report **out)
{
	gair_report *report = NULL;
	gair_status status;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	if (gair_form_cell_count(edition) == 0)
		return GAIR_E_EDITION;
	status = gair_report_new(allocator, &report);
	if (status == GAIR_OK)
		status = gair_report_set_body(report, body, body ? size : 0);
	if (status == GAIR_OK)
		status = set_year(report, year);
	if (status == GAIR_OK)
		status = set_title(report, body, body ? size : 0, year);
	if (status == GAIR_OK)
		status = add_parts(report, edition);
	if (status == GAIR_OK)
		*out = report;
	else
		gair_report_free(report);
	return status;
}
