#include "support/findings.h"

#include <check.h>
#include <string.h>

int32_t test_cell(const char *path)
{
	int32_t cell = gair_cell_from_path(path, strlen(path));

	ck_assert_msg(cell != 0, "no cell %s", path);
	return cell;
}

void test_message(gair_findings *list, gair__finding *finding, const char *zh, const char *en)
{
	gair__finding_set_message(list, finding, GAIR_LANG_ZH, zh, strlen(zh));
	gair__finding_set_message(list, finding, GAIR_LANG_EN, en, strlen(en));
}

static const char *const not_held[] = {
	"applications.unable.not_held.natural_person",
	"applications.unable.not_held.commercial_enterprise",
	"applications.unable.not_held.research_institution",
	"applications.unable.not_held.public_welfare_organization",
	"applications.unable.not_held.legal_service_organization",
	"applications.unable.not_held.other_organization",
	"applications.unable.not_held.total",
};
static const int64_t figures[] = {52, 5, 0, 0, 2, 1, 33};

gair_report *test_findings_report(void)
{
	const gair__place place = {300, 40, 7, 0, 2, 16, 3};
	gair_report *report;
	size_t i;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_body(report, "甲县人民政府", strlen("甲县人民政府"));
	gair_report_set_year(report, 2023);
	gair_report_set_edition(report, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2021);
	gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2021);
	for (i = 0; i < 7; i++)
		ck_assert_int_eq(gair__report_put(report, test_cell(not_held[i]), GAIR_STATE_NUMBER, figures[i], NULL, 0, &place),
				 GAIR_OK);
	gair_report_set_path(report, "proactive.fees.amount", INT64_C(29497020000));
	gair_report_set_text(report, test_cell("proactive.penalties.decisions"), "22（其中修订\x1b[31m16件）",
			     strlen("22（其中修订\x1b[31m16件）"));
	return report;
}

static void add_row_total(gair_findings *list, const gair_report *report)
{
	gair__finding *finding =
		gair__finding_new(list, gair_rule_find("applications.row_total"), GAIR_SEVERITY_ERROR, "unable.not_held", 20);
	size_t i;

	for (i = 0; i < 7; i++)
		gair__finding_add_cell(list, finding, report, test_cell(not_held[i]), i < 6 ? GAIR_ROLE_LEFT : GAIR_ROLE_RIGHT);
	gair__finding_set_sides(list, finding, 60, 33, 0);
	test_message(list, finding, "这一行合计 60,总计填 33。", "The row adds up to 60; the total is 33.");
	gair__finding_block(list, finding, 0);
}

static void add_locate(gair_findings *list, const gair_report *report)
{
	gair__finding *finding = gair__finding_new(list, gair_rule_find("locate"), GAIR_SEVERITY_ERROR, "applications", 30);
	size_t repair;

	gair__finding_add_cell(list, finding, report, test_cell(not_held[0]), GAIR_ROLE_SUSPECT);
	repair = gair__finding_add_repair(list, finding, "digits_exchanged", "25 与 52 数字相同",
					  "25 and 52 have the same digits", 1);
	gair__repair_set_change(list, finding, repair, 0, report, test_cell(not_held[0]), 25, 25);
	repair = gair__finding_add_repair(list, finding, "", NULL, NULL, 2);
	gair__repair_set_change(list, finding, repair, 0, report, test_cell("applications.received.total"), 0, 9);
	gair__repair_set_change(list, finding, repair, 1, report, test_cell("proactive.fees.amount"), INT64_C(10000),
				INT64_C(10000));
	if (finding) {
		finding->unique = finding->proved = 1;
		finding->certainty = GAIR_CERTAINTY_LIKELY;
	}
	test_message(list, finding, "这一格填错了。", "This cell is wrong.");
}

gair_findings *test_findings(const gair_report *report)
{
	gair_findings *list;
	gair__finding *finding;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &list), GAIR_OK);
	add_locate(list, report); /* serial 0; behind the row in form order */
	add_row_total(list, report);
	finding = gair__finding_new(list, gair_rule_find("proactive.stock"), GAIR_SEVERITY_WARNING, "fees", 10);
	gair__finding_add_cell(list, finding, report, test_cell("proactive.fees.amount"), GAIR_ROLE_RELATED);
	gair__finding_set_sides(list, finding, INT64_C(29497020000), INT64_C(29497030000), 1);
	test_message(list, finding, "金额不一致。", "The amounts differ.");
	finding = gair__finding_new(list, gair_rule_find("applications.row_total"), GAIR_SEVERITY_ERROR, "received", 15);
	if (finding)
		finding->status = GAIR_FINDING_UNDECIDABLE;
	gair__finding_add_cell(list, finding, report, test_cell("applications.received.total"), GAIR_ROLE_RIGHT);
	test_message(list, finding, "总计是空的,无法核对。", "The total is blank.");
	finding = gair__finding_new(list, gair_rule_find("cell.annotated"), GAIR_SEVERITY_NOTICE, "penalties.decisions", 5);
	gair__finding_add_cell(list, finding, report, test_cell("proactive.penalties.decisions"), GAIR_ROLE_RELATED);
	gair__finding_set_raw(list, finding, "\x1b]0;x\x07\xE2\x80\xAE", 9);
	test_message(list, finding, "有附注\x1b[31m。", "An annotation\x1b[31m.");
	ck_assert_int_eq(gair__findings_finish(list, report), GAIR_OK);
	return list;
}
