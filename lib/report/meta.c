#include <string.h>

#include "base/date.h"
#include "base/utf8.h"
#include "report/report.h"

static const char *get_text(const gair__text *text, size_t *size)
{
	if (size)
		*size = text ? text->size : 0;
	return text ? text->text : "";
}

static gair_status set_text(gair_report *report, gair__text *out, gair__place *place, const char *text, size_t size)
{
	if (!text)
		size = 0;
	if (size && (memchr(text, '\0', size) || !gair__utf8_valid(text, size)))
		return GAIR_E_FORMAT;
	*place = gair__nowhere;
	/* the same text again costs nothing */
	if (size && out->size == size && memcmp(out->text, text, size) == 0)
		return GAIR_OK;
	return gair__report_text(report, out, text, size);
}

const char *gair_report_title(const gair_report *report, size_t *size)
{
	return get_text(report ? &report->title : NULL, size);
}

gair_status gair_report_set_title(gair_report *report, const char *text, size_t size)
{
	return report ? set_text(report, &report->title, &report->title_place, text, size) : GAIR_E_ARGUMENT;
}

const char *gair_report_body(const gair_report *report, size_t *size)
{
	return get_text(report ? &report->body : NULL, size);
}

gair_status gair_report_set_body(gair_report *report, const char *text, size_t size)
{
	return report ? set_text(report, &report->body, &report->body_place, text, size) : GAIR_E_ARGUMENT;
}

int32_t gair_report_body_kind(const gair_report *report)
{
	if (!report)
		return GAIR_BODY_UNKNOWN;
	return report->body_kind ? report->body_kind : gair__body_kind(report->body.text, report->body.size);
}

gair_status gair_report_set_body_kind(gair_report *report, int32_t kind)
{
	if (!report || kind < GAIR_BODY_UNKNOWN || kind > GAIR_BODY_TOWN)
		return GAIR_E_ARGUMENT;
	report->body_kind = kind;
	return GAIR_OK;
}

int32_t gair_report_year(const gair_report *report)
{
	return report ? report->year : 0;
}

gair_status gair_report_set_year(gair_report *report, int32_t year)
{
	if (!report || year < 0 || year > 9999)
		return GAIR_E_ARGUMENT;
	report->year = year;
	report->year_place = gair__nowhere;
	return GAIR_OK;
}

static int is_day(const gair_date *date)
{
	return gair__date_valid(date->year, date->month, date->day);
}

int32_t gair_report_period(const gair_report *report, gair_date *from, gair_date *to)
{
	if (!report || report->from.year == 0)
		return 0;
	if (from)
		*from = report->from;
	if (to)
		*to = report->to;
	return 1;
}

gair_status gair_report_set_period(gair_report *report, const gair_date *from, const gair_date *to)
{
	static const gair_date none = {0, 0, 0};

	if (!report || !from != !to || (from && (!is_day(from) || !is_day(to))))
		return GAIR_E_ARGUMENT;
	report->from = from ? *from : none;
	report->to = to ? *to : none;
	report->period_place = gair__nowhere;
	return GAIR_OK;
}

int32_t gair_report_published(const gair_report *report, gair_date *date)
{
	if (!report || report->published.year == 0)
		return 0;
	if (date)
		*date = report->published;
	return 1;
}

gair_status gair_report_set_published(gair_report *report, const gair_date *date)
{
	static const gair_date none = {0, 0, 0};

	if (!report || (date && !is_day(date)))
		return GAIR_E_ARGUMENT;
	report->published = date ? *date : none;
	report->published_place = gair__nowhere;
	return GAIR_OK;
}
