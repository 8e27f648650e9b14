/* gaireport new: a blank form. */
#include <stdlib.h>
#include <string.h>

#include "convert.h"

/* The year of --year; 0 where it is not given, −1 for what is no year. */
static int32_t given_year(const cli *c)
{
	const char *text = option_value(c, OPTION_YEAR);
	size_t length = text ? strlen(text) : 0;

	if (!text)
		return 0;
	if (length != 4 || strspn(text, "0123456789") != length)
		return -1;
	return (int32_t)strtol(text, NULL, 10);
}

/* The edition asked for must be the one that the year's report has. */
static int choose_edition(const cli *c, int32_t year, int32_t *edition)
{
	const char *name = option_value(c, OPTION_NEW_EDITION);
	int32_t of_year = gair_form_edition_for_year(year);

	if (year && !of_year)
		return say_usage(c, "--year 要写 2019 或以后的年度：%s", "--year must be 2019 or a later year: %s",
				 option_value(c, OPTION_YEAR));
	*edition = name ? (int32_t)strtol(name, NULL, 10) : of_year;
	if (!*edition)
		return say_usage(c, "要用 --year 写明年度，或用 --edition 写明哪一版表格",
				 "--year must say the year, or --edition the edition of the form");
	if (of_year && *edition != of_year)
		return say_usage(c, "%d年的报告要用%d年版的表格（%s）", "The report of %d has the form of %d (%s)", (int)year,
				 (int)of_year, gair_form_source(of_year));
	return 0;
}

int run_new(cli *c)
{
	const char *to = option_value(c, OPTION_NEW_TO), *body = option_value(c, OPTION_BODY);
	int32_t year = given_year(c), edition = GAIR_EDITION_NONE, format = to ? gair_out_from_name(to) : GAIR_OUT_DOCX;
	gair_report *report = NULL;
	gair_status status;
	int failed;

	if (year < 0)
		return say_usage(c, "--year 要写四位数的年度：%s", "--year must be a year of four digits: %s",
				 option_value(c, OPTION_YEAR));
	failed = choose_edition(c, year, &edition);
	if (failed)
		return failed;
	status = gair_report_new_blank(edition, body, body ? strlen(body) : 0, year, NULL, &report);
	if (status == GAIR_OK)
		failed = report_write(c, "gaireport new", report, format, 0);
	else if (status == GAIR_E_FORMAT)
		failed = say_usage(c, "--body 的名称不是 UTF-8 文字", "The name in --body is not UTF-8");
	else
		say_error(c, "gaireport new", status, NULL);
	gair_report_free(report);
	return failed ? failed : status == GAIR_OK ? 0 : EXIT_INPUT;
}
