/* Year, period, body and day of publication. */
#include "check/check.h"

static gair__finding *report_finding(gair__check *check, const char *rule, const gair__place *place)
{
	gair__finding *finding = gair__check_finding(check, rule, "", GAIR__ORDER_REPORT);

	if (finding)
		gair__finding_set_place(check->findings, finding, place);
	return finding;
}

static void check_period(gair__check *check)
{
	const gair_report *report = check->report;
	if (report->from.year == 0)
		return;
	if (report->year && report->from.year != report->year)
		gair__check_tell(check, report_finding(check, "year.conflict", &report->period_place), "", "",
				 "标题是 %d 年，统计期限却从 %d 年开始，请核对哪一处写错了",
				 "the title says %d, the period begins in %d", (int)report->year, (int)report->from.year);
	if (report->from.month == 1 && report->from.day == 1 && report->to.month == 12 && report->to.day == 31 &&
	    report->from.year == report->to.year)
		return;
	gair__check_tell(check, report_finding(check, "period.wrong", &report->period_place), "", "the period is ",
			 "统计期限写的是%d年%d月%d日至%d年%d月%d日，应为当年1月1日至12月31日，请改正",
			 "%d-%d-%d to %d-%d-%d; it must be 1 January to 31 December of the year", (int)report->from.year,
			 (int)report->from.month, (int)report->from.day, (int)report->to.year, (int)report->to.month,
			 (int)report->to.day);
}

/* The last day of publication for a kind of body: month and day of the year after; 0 where none is set. */
static int32_t due_month(int32_t kind)
{
	switch (kind) {
	case GAIR_BODY_STATE_DEPARTMENT:
	case GAIR_BODY_DEPARTMENT:
		return 1;
	case GAIR_BODY_RULE_GOVERNMENT:
	case GAIR_BODY_GOVERNMENT:
		return 3;
	default:
		return 0;
	}
}

static void check_late(gair__check *check)
{
	const gair_report *report = check->report;
	int32_t month = due_month(check->kind);
	const gair_date *day = &report->published;

	if (!month || !report->year || !day->year)
		return;
	if (day->year < report->year + 1 || (day->year == report->year + 1 && day->month <= month))
		return;
	gair__check_tell(check, report_finding(check, "date.late", &report->published_place), "", "published on ",
			 "公布日期是%d年%d月%d日，%d年的报告应在%d年%d月31日前公布，请核对日期",
			 "%d-%d-%d; the report of %d was due by %d-%d-31", (int)day->year, (int)day->month, (int)day->day,
			 (int)report->year, (int)report->year + 1, (int)month);
}

void gair__check_dates(gair__check *check)
{
	check_period(check);
	if (check->report->body.size == 0)
		gair__check_tell(check, report_finding(check, "body.missing", &check->report->title_place), "", "",
				 "没有找到报告单位的名称，请在标题或落款中写明",
				 "the reporting body is not named: name it in the title or the signature");
	check_late(check);
}
