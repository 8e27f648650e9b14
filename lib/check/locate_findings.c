/*
 * The findings of localization: one `locate` a part that fails, which blocks the identities it explains; and where blanks are
 * determined by the identities, what they come to, as a repair of the findings that speak of them.
 */
#include <string.h>

#include "check/check.h"
#include "check/location.h"
#include "check/previous.h"

#define LISTED 5 /* explanations that a message spells out; the repairs have all */

/* The rules whose findings may be about cells without a number. */
static const char *const rules_of_blanks[] = {
	"applications.row_total",
	"applications.outcome_total",
	"applications.balance",
	"proceedings.total",
	"cell.blank",
	"cell.not_applicable",
	"cell.text",
	"cell.fraction",
	"cell.range",
};

static const char *const rules_of_identities[] = {
	"applications.row_total",
	"applications.outcome_total",
	"applications.balance",
	"proceedings.total",
};

static int is_one_of(const gair__finding *finding, const char *const *rules, size_t count)
{
	const char *id = gair_rule_id((size_t)finding->rule);

	for (size_t i = 0; i < count; i++) {
		if (!strcmp(id, rules[i]))
			return 1;
	}
	return 0;
}

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static int in_part(const gair__location_part *part, int32_t cell)
{
	return gair_cell_table(cell) == part->table && (!part->row || gair_cell_row(cell) == part->row);
}

/* 1 if a finding is of an identity of the part. */
static int is_identity_of(const gair__finding *finding, const gair__location_part *part)
{
	return finding->cell_count && in_part(part, finding->cells[0].cell) &&
	       is_one_of(finding, rules_of_identities, COUNT(rules_of_identities));
}

/* The words. */

static int32_t edition_of(const gair__check *check, const gair__location_part *part)
{
	return gair_report_edition(check->report, part->table);
}

static void put_value(gair__buffer *text, int64_t min, int64_t max, int32_t lang)
{
	if (min == max)
		gair__buffer_append_integer(text, min);
	else if (max == GAIR_LINEAR_NO_MAX)
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "%l or more" : "不小于 %l", min);
	else
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "%l to %l" : "%l 至 %l", min, max);
}

/* One change; of a cell in the row just named, the column alone is named (`in_row`). */
static void put_change(gair__buffer *text, const gair__check *check, const gair__location_part *part,
		       const gair__location_change *change, int in_row, int32_t lang)
{
	char name[GAIR__PLACE_NAME];
	int32_t edition = edition_of(check, part), cell = change->cell;

	if (in_row) {
		gair__buffer_format(
			text, lang == GAIR_LANG_EN ? "column %s" : "“%s”一列",
			gair_form_column_label(edition, part->table, gair_cell_row(cell), gair_cell_column(cell), lang));
	} else {
		gair__name_cell(edition, cell, lang, name);
		gair__buffer_append_string(text, name);
	}
	if (change->state == GAIR_STATE_NUMBER)
		gair__buffer_format(text, lang == GAIR_LANG_EN ? ": %l should be " : "填 %l，应为 ", change->from);
	else
		gair__buffer_append_string(text, lang == GAIR_LANG_EN ? ": should be " : "应为 ");
	put_value(text, change->min, change->max, lang);
}

static void put_explanation(gair__buffer *text, const gair__check *check, const gair__location_part *part, size_t index,
			    int32_t lang)
{
	const gair__explanation *explanation = &part->explanations[index];

	for (size_t i = 0; i < explanation->change_count; i++) {
		if (i > 0)
			gair__buffer_append_string(text, lang == GAIR_LANG_EN ? ", " : "，");
		put_change(text, check, part, &explanation->changes[i],
			   i > 0 &&
				   gair_cell_row(explanation->changes[i].cell) == gair_cell_row(explanation->changes[i - 1].cell),
			   lang);
	}
	if (explanation->evidence[lang][0])
		gair__buffer_format(text, lang == GAIR_LANG_EN ? " (%s)" : "（依据：%s）", explanation->evidence[lang]);
}

/* One explanation is the only one, or has the most to be said for it. */
static void put_best(gair__buffer *text, const gair__check *check, const gair__location_part *part, int32_t lang)
{
	size_t others = part->explanation_count - 1;
	int en = lang == GAIR_LANG_EN;

	if (others)
		gair__buffer_append_string(text, en ? "most likely: " : "最可能是：");
	put_explanation(text, check, part, 0, lang);
	gair__buffer_append_string(text, en ? "; then everything adds up" : "。这样改后勾稽关系全部成立");
	if (others)
		gair__buffer_format(text, en ? "; so it would in %l other ways" : "；另有 %l 种改法也能成立", (int64_t)others);
}

static void put_tied(gair__buffer *text, const gair__check *check, const gair__location_part *part, int32_t lang)
{
	int en = lang == GAIR_LANG_EN;
	size_t listed = part->tied < LISTED ? part->tied : LISTED;

	gair__buffer_format(
		text, en ? "one of these %l is wrong, and nothing tells which: " : "以下 %l 种改法之一（无从分辨是哪一种）：",
		(int64_t)part->tied);
	for (size_t e = 0; e < listed; e++) {
		gair__buffer_format(text, en ? "%s(%l) " : "%s(%l)", e ? (en ? "; " : "；") : "", (int64_t)(e + 1));
		put_explanation(text, check, part, e, lang);
	}
	if (listed < part->tied)
		gair__buffer_append_string(text, en ? "; …" : "；……");
	if (part->explanation_count > part->tied)
		gair__buffer_format(text, en ? "; %l less likely ways besides" : "；另有 %l 种较不可能的改法",
				    (int64_t)(part->explanation_count - part->tied));
}

static void put_none(gair__buffer *text, const gair__location_part *part, size_t max_set, int32_t lang)
{
	int en = lang == GAIR_LANG_EN;

	if (part->bound == GAIR_BOUND_NONE)
		gair__buffer_format(
			text,
			en ? "no change of up to %l cells makes it add up (all were tried): compare every cell with the records"
			   : "改动 %l 格以内都不能使勾稽关系成立（已全部试过），请对照台账逐格核对",
			(int64_t)max_set);
	else
		gair__buffer_append_string(text,
					   en ? "no change that makes it add up was found: compare every cell with the records"
					      : "没有找到能使勾稽关系成立的改法，请对照台账逐格核对");
}

static void put_message(gair__buffer *text, const gair__check *check, const gair__location_part *part, size_t max_set,
			int32_t lang)
{
	char name[GAIR__PLACE_NAME];

	if (!part->explanation_count) {
		if (part->row)
			gair__name_row(edition_of(check, part), part->table, part->row, lang, name);
		else
			gair__name_table(part->table, lang, name);
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "%s: " : "%s：", name);
		put_none(text, part, max_set, lang);
	} else if (part->tied == 1) {
		put_best(text, check, part, lang);
	} else {
		put_tied(text, check, part, lang);
	}
	if (part->bound != GAIR_BOUND_NONE)
		gair__buffer_append_string(
			text, lang == GAIR_LANG_EN ? " (the search reached its bound before the end: there may be other ways)"
						   : "（查找达到计算上限而未查完，可能还有别的改法）");
}

/* The finding. */

static void add_suspect(gair__check *check, gair__finding *finding, int32_t cell, int32_t role)
{
	for (size_t i = 0; i < finding->cell_count; i++) {
		if (finding->cells[i].cell == cell)
			return;
	}
	gair__finding_add_cell(check->findings, finding, check->report, cell, role);
}

/* The cells of the explanations; where there is none, the totals of the identities that fail. */
static void add_cells(gair__check *check, gair__finding *finding, const gair__location_part *part)
{
	int32_t cells[GAIR__PART_CELLS];

	for (size_t e = 0; e < part->explanation_count; e++) {
		for (size_t i = 0; i < part->explanations[e].change_count; i++)
			add_suspect(check, finding, part->explanations[e].changes[i].cell, GAIR_ROLE_SUSPECT);
	}
	for (size_t i = 0; !part->explanation_count && i < part->failed_count; i++) {
		size_t terms = gair_form_identity_terms(edition_of(check, part), part->failed[i], cells, NULL, GAIR__PART_CELLS);

		if (terms && terms <= GAIR__PART_CELLS)
			add_suspect(check, finding, cells[terms - 1], GAIR_ROLE_RELATED);
	}
}

static void add_repairs(gair__check *check, gair__finding *finding, const gair__location_part *part)
{
	for (size_t e = 0; e < part->explanation_count; e++) {
		const gair__explanation *explanation = &part->explanations[e];
		size_t repair =
			gair__finding_add_repair(check->findings, finding, explanation->operation, explanation->evidence[0],
						 explanation->evidence[1], explanation->change_count);

		for (size_t i = 0; i < explanation->change_count; i++)
			gair__repair_set_change(check->findings, finding, repair, i, check->report, explanation->changes[i].cell,
						explanation->changes[i].min, explanation->changes[i].max);
	}
}

static int32_t certainty_of(const gair__location_part *part)
{
	if (part->bound == GAIR_BOUND_NONE &&
	    (!part->explanation_count || (part->explanation_count == 1 && part->set_count == 1)))
		return GAIR_CERTAINTY_PROVED;
	return part->tied == 1 && (part->explanations[0].operation[0] || part->explanations[0].evidence[0][0])
		       ? GAIR_CERTAINTY_LIKELY
		       : GAIR_CERTAINTY_HINT;
}

static void say(gair__check *check, gair__finding *finding, const gair__location_part *part, size_t max_set)
{
	for (int32_t lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer text;

		gair__buffer_init(&text, &check->findings->allocator);
		put_message(&text, check, part, max_set, lang);
		if (text.status != GAIR_OK)
			check->findings->status = text.status;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
}

/* The identities of the part that failed are explained, and blocked. */
static void fold(gair__check *check, const gair__location_part *part, uint32_t by)
{
	for (size_t i = 0; i < check->findings->count; i++) {
		gair__finding *finding = &check->findings->items[i];

		if (finding->status == GAIR_FINDING_FAIL && is_identity_of(finding, part))
			gair__finding_block(check->findings, finding, by);
	}
}

/* 0 where every identity that fails belongs to a rule that is off. */
static int is_wanted(const gair__check *check, const gair__location_part *part)
{
	for (size_t i = 0; i < part->failed_count; i++) {
		int32_t rule = gair_rule_find(gair_form_identity_rule(edition_of(check, part), part->failed[i]));

		if (rule >= 0 && check->severities[rule] != GAIR_SEVERITY_OFF)
			return 1;
	}
	return part->failed_count == 0;
}

static void report_part(gair__check *check, const gair__location_part *part, size_t max_set)
{
	const char *scope = part->row ? gair__row_scope(part->table, part->row) : gair_table_name(part->table);
	int64_t order = part->row ? gair__order_cell(GAIR_CELL(part->table, part->row, 1)) : gair__order_table(part->table) + 2;
	gair__finding *finding = gair__check_finding(check, "locate", scope, order);

	if (!finding)
		return;
	finding->certainty = certainty_of(part);
	finding->unique = part->set_count == 1 && part->bound == GAIR_BOUND_NONE;
	finding->proved = part->bound == GAIR_BOUND_NONE;
	add_cells(check, finding, part);
	add_repairs(check, finding, part);
	say(check, finding, part, max_set);
	if (part->explanation_count)
		fold(check, part, finding->serial);
}

/* Blanks. */

static const gair__blank *find_blank(const gair__location_part *part, int32_t cell)
{
	for (size_t i = 0; i < part->blank_count; i++) {
		if (part->blanks[i].cell == cell)
			return part->blanks[i].min == part->blanks[i].max ? &part->blanks[i] : NULL;
	}
	return NULL;
}

/* Offers what the identities make of the cells without a number that a finding names. */
static void offer(gair__check *check, gair__finding *finding, const gair__location_part *part)
{
	const gair__blank *found = NULL;
	size_t count = 0, repair;

	for (size_t i = 0; i < finding->cell_count; i++) {
		const gair__blank *blank = find_blank(part, finding->cells[i].cell);

		count += blank != NULL;
		found = blank ? blank : found;
	}
	if (!count)
		return;
	repair = gair__finding_add_repair(check->findings, finding, count == 1 ? found->operation : "", "由勾稽关系推算得出",
					  "follows from the identities", count);
	for (size_t i = 0, k = 0; i < finding->cell_count; i++) {
		found = find_blank(part, finding->cells[i].cell);
		if (found)
			gair__repair_set_change(check->findings, finding, repair, k++, check->report, found->cell, found->min,
						found->max);
	}
}

static void offer_blanks(gair__check *check, const gair__location_part *part)
{
	for (size_t i = 0; part->blank_count && i < check->findings->count; i++) {
		gair__finding *finding = &check->findings->items[i];

		if (finding->cell_count && in_part(part, finding->cells[0].cell) &&
		    is_one_of(finding, rules_of_blanks, COUNT(rules_of_blanks)))
			offer(check, finding, part);
	}
}

void gair__check_locate(gair__check *check)
{
	gair_locate_options options = GAIR_LOCATE_OPTIONS_INIT;
	gair_location *location = NULL;

	if (!check->unsettled || check->findings->status != GAIR_OK ||
	    check->severities[gair_rule_find("locate")] == GAIR_SEVERITY_OFF)
		return;
	options.allocator = &check->findings->allocator;
	options.max_set = check->options->max_set;
	options.max_work = check->options->max_work;
	options.previous = gair__previous_of(check);
	check->findings->status = gair_locate(check->report, &options, &location);
	for (size_t p = 0; p < gair_location_part_count(location); p++) {
		const gair__location_part *part = &location->parts[p];

		if (part->state == GAIR_IDENTITY_FAILS && is_wanted(check, part))
			report_part(check, part, options.max_set ? options.max_set : GAIR__DEFAULT_MAX_SET);
		offer_blanks(check, part);
	}
	gair_location_free(location);
}
