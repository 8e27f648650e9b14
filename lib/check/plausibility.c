/* proactive.*: figures of table 2 that are possible, but not for this body or not together. */
#include "check/check.h"

/* Pairs of columns of a row: the stock, and what of it was made this year. */
static const struct stock {
	int32_t edition, stock, made;
} stocks[] = {
	{GAIR_EDITION_2019, GAIR_ITEM_TOTAL_DISCLOSED, GAIR_ITEM_DISCLOSED},
	{GAIR_EDITION_2021, GAIR_ITEM_IN_FORCE, GAIR_ITEM_MADE},
};

static void check_stock(gair__check *check, int32_t edition, int32_t row)
{
	char name[2][GAIR__PLACE_NAME];
	gair__finding *finding;
	size_t i;

	for (i = 0; i < sizeof stocks / sizeof *stocks; i++) {
		int32_t stock = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, stocks[i].stock);
		int32_t made = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, stocks[i].made);
		int64_t have = 0, new_ones = 0;

		if (stocks[i].edition != edition || gair_report_get(check->report, stock, &have) != GAIR_STATE_NUMBER ||
		    gair_report_get(check->report, made, &new_ones) != GAIR_STATE_NUMBER || have >= new_ones)
			continue;
		finding = gair__check_finding(check, "proactive.stock", gair__row_scope(GAIR_TABLE_PROACTIVE, row),
					      gair__order_cell(stock));
		if (!finding)
			continue;
		gair__finding_add_cell(check->findings, finding, check->report, stock, GAIR_ROLE_SUSPECT);
		gair__finding_add_cell(check->findings, finding, check->report, made, GAIR_ROLE_RELATED);
		gair__name_row(edition, GAIR_TABLE_PROACTIVE, row, GAIR_LANG_ZH, name[0]);
		gair__name_row(edition, GAIR_TABLE_PROACTIVE, row, GAIR_LANG_EN, name[1]);
		gair__check_tell(check, finding, name[0], name[1], "：现有总数 %l 少于本年新增 %l，请核对",
				 ": the stock, %l, is less than what is new this year, %l", have, new_ones);
	}
}

static void check_power(gair__check *check, int32_t edition)
{
	int32_t row = GAIR_PROACTIVE_REGULATIONS;
	gair__finding *finding = NULL;
	size_t c;

	if (check->kind == GAIR_BODY_UNKNOWN || check->kind == GAIR_BODY_STATE_DEPARTMENT ||
	    check->kind == GAIR_BODY_RULE_GOVERNMENT)
		return;
	for (c = 0; c < gair_form_column_count(edition, GAIR_TABLE_PROACTIVE, row); c++) {
		int32_t cell = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, gair_form_column_at(edition, GAIR_TABLE_PROACTIVE, row, c));
		int64_t value = 0;

		if (gair_report_get(check->report, cell, &value) != GAIR_STATE_NUMBER || value <= 0)
			continue;
		if (!finding)
			finding = gair__check_finding(check, "proactive.rules_without_power", "regulations",
						      gair__order_cell(cell));
		if (finding)
			gair__finding_add_cell(check->findings, finding, check->report, cell, GAIR_ROLE_SUSPECT);
	}
	if (finding)
		gair__check_tell(check, finding, "", "",
				 "“%s”没有规章制定权，表二“规章”一行却填了大于0的数；是不是把规范性文件填成了规章，请核对",
				 "“%s” cannot make government rules, yet reports some in table 2: are they normative documents?",
				 check->report->body.text);
}

void gair__check_plausibility(gair__check *check)
{
	int32_t edition = gair_report_edition(check->report, GAIR_TABLE_PROACTIVE);

	check_power(check, edition);
	check_stock(check, edition, GAIR_PROACTIVE_REGULATIONS);
	check_stock(check, edition, GAIR_PROACTIVE_NORMATIVE_DOCUMENTS);
}
