/* gair_check: the options, the groups of rules in their order, the finished list. */
#include "check/check.h"

#include <string.h>

#include "base/sized.h"

#define MOST_FINDINGS 10000

int64_t gair__order_table(int32_t table)
{
	return INT64_C(10000) * table;
}

int64_t gair__order_cell(int32_t cell)
{
	return gair__order_table(gair_cell_table(cell)) + 100 + gair_cell_index(cell);
}

gair__finding *gair__check_finding(gair__check *check, const char *rule, const char *scope, int64_t order)
{
	int32_t index = gair_rule_find(rule);
	gair__finding *finding;

	if (index < 0 || check->severities[index] == GAIR_SEVERITY_OFF)
		return NULL;
	finding = gair__finding_new(check->findings, index, check->severities[index], scope, order);
	if (finding)
		finding->certainty = gair__rule_certainty((size_t)index);
	return finding;
}

void gair__check_say(gair__check *check, gair__finding *finding, const char *zh, const char *en)
{
	gair__finding_set_message(check->findings, finding, GAIR_LANG_ZH, zh, strlen(zh));
	gair__finding_set_message(check->findings, finding, GAIR_LANG_EN, en, strlen(en));
}

static gair_status take_severities(gair__check *check)
{
	const gair_check_options *options = check->options;
	size_t i;

	for (i = 0; i < gair_rule_count(); i++)
		check->severities[i] = (uint8_t)gair_rule_severity(i);
	if (options->severity_count && !options->severities)
		return GAIR_E_ARGUMENT;
	for (i = 0; i < options->severity_count; i++) {
		int32_t rule = gair_rule_find(options->severities[i].rule), severity = options->severities[i].severity;

		if (rule < 0 || severity < GAIR_SEVERITY_OFF || severity > GAIR_SEVERITY_ERROR)
			return GAIR_E_ARGUMENT;
		check->severities[rule] = (uint8_t)severity;
	}
	return GAIR_OK;
}

static gair_status take_options(gair_check_options *own, const gair_check_options *given)
{
	const gair_check_options defaults = GAIR_CHECK_OPTIONS_INIT;
	gair_status status = gair__take(own, sizeof *own, given ? given : &defaults);
	size_t i;

	if (status != GAIR_OK)
		return status;
	if (own->max_set > 6 || (own->child_count && !own->children))
		return GAIR_E_ARGUMENT;
	for (i = 0; i < own->child_count; i++)
		if (!own->children[i])
			return GAIR_E_ARGUMENT;
	return GAIR_OK;
}

gair_status gair_check(const gair_report *report, const gair_check_options *options, gair_findings **out)
{
	static void (*const groups[])(gair__check *) = {
		gair__check_notes,      gair__check_sections, gair__check_tables,       gair__check_cells, gair__check_blanks,
		gair__check_identities, gair__check_locate,   gair__check_plausibility, gair__check_dates, gair__check_prose,
		gair__check_prose_sums, gair__check_previous, gair__check_children,
	};
	gair_check_options own;
	gair__check check = {report, &own, NULL, {0}, gair_report_body_kind(report), 0};
	gair_status status;
	size_t i;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	if (!report)
		return GAIR_E_ARGUMENT;
	status = take_options(&own, options);
	if (status == GAIR_OK)
		status = take_severities(&check);
	if (status == GAIR_OK)
		status = gair__findings_new(own.allocator, own.max_findings ? own.max_findings : MOST_FINDINGS, &check.findings);
	if (status != GAIR_OK)
		return status;
	for (i = 0; i < sizeof groups / sizeof *groups; i++)
		groups[i](&check);
	status = gair__findings_finish(check.findings, report);
	if (status != GAIR_OK) {
		gair_findings_free(check.findings);
		return status;
	}
	*out = check.findings;
	return GAIR_OK;
}
