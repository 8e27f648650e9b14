/* children.*: bodies that are missing, given twice, copied; the rules on sums stand in children_rows.c. */
#include "check/children.h"

#include <string.h>

#include "report/add.h"
#include "report/alike.h"

int32_t gair__children_edition(const gair__check *check, int32_t table)
{
	int32_t edition = gair_report_edition(check->report, table), found = GAIR_EDITION_NONE;
	size_t i;

	for (i = 0; i < check->options->child_count; i++) {
		int32_t own = gair_report_edition(check->options->children[i], table);

		if (own != GAIR_EDITION_NONE && (found == GAIR_EDITION_NONE || own < found))
			found = own;
	}
	if (edition == GAIR_EDITION_NONE || found == GAIR_EDITION_NONE)
		return GAIR_EDITION_NONE;
	return edition < found ? edition : found;
}

gair__child_sum gair__children_sum(const gair__check *check, int32_t cell)
{
	gair__child_sum at = {0, 0, 0, 0, 0};
	gair__addition addition;
	size_t i;

	gair__addition_begin(&addition);
	for (i = 0; i < check->options->child_count; i++) {
		int64_t value = 0;
		int32_t state = gair__get_across(check->options->children[i], cell, &value);

		gair__addition_add(&addition, state, value);
	}
	at.state = gair__get_across(check->report, cell, &at.own);
	at.unknown = gair__addition_unknown(&addition);
	/* a text keeps the sum from being one, not the numbers from being added */
	addition.seen[GAIR_STATE_TEXT] = 0;
	(void)gair__addition_end(&addition, &at.sum);
	at.overflow = addition.overflow;
	return at;
}

int gair__children_differ(const gair__child_sum *at)
{
	if (at->overflow || at->state != GAIR_STATE_NUMBER)
		return 0;
	return at->unknown ? at->sum > at->own : at->sum != at->own;
}

void gair__children_name(gair__buffer *text, const gair__check *check, size_t child, int32_t lang)
{
	const gair__text *body = &check->options->children[child]->body;

	if (body->size)
		gair__buffer_format(text, "“%t”", body->text, body->size);
	else
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "report no. %l" : "第 %l 份报告", (int64_t)child + 1);
}

/* The names as the raw text of a finding: those of other bodies make another finding. */
static void set_names(gair__check *check, gair__finding *finding, const gair__buffer names[2], int both)
{
	gair__buffer text;

	gair__buffer_init(&text, &check->findings->allocator);
	gair__buffer_append(&text, names[0].data, names[0].size);
	if (both)
		gair__buffer_append(&text, names[1].data, names[1].size);
	if (text.status != GAIR_OK)
		check->findings->status = text.status;
	else
		gair__finding_set_raw(check->findings, finding, text.data, text.size);
	gair__buffer_free(&text);
}

/* A finding whose message is made of names: `%s` in the formats is filled in with `first` and `second`. */
static void tell(gair__check *check, const char *rule, const char *scope, size_t first, size_t second, int32_t certainty,
		 const char *const formats[2])
{
	gair__finding *finding = gair__check_finding(check, rule, scope, GAIR__ORDER_OTHERS + 10);
	int32_t lang;

	if (!finding)
		return;
	finding->certainty = certainty;
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer names[2], text;

		gair__buffer_init(&names[0], &check->findings->allocator);
		gair__buffer_init(&names[1], &check->findings->allocator);
		gair__buffer_init(&text, &check->findings->allocator);
		gair__children_name(&names[0], check, first, lang);
		gair__children_name(&names[1], check, second, lang);
		gair__buffer_format(&text, formats[lang], gair__buffer_text(&names[0]), gair__buffer_text(&names[1]));
		if (names[0].status != GAIR_OK || names[1].status != GAIR_OK || text.status != GAIR_OK) {
			check->findings->status = GAIR_E_NOMEM;
		} else {
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
			if (lang == GAIR_LANG_ZH)
				set_names(check, finding, names, first != second);
		}
		gair__buffer_free(&text);
		gair__buffer_free(&names[0]);
		gair__buffer_free(&names[1]);
	}
}

static void tell_same_name(void *context, size_t first, size_t again)
{
	static const char *const formats[2] = {"%s的报告给了两份，相加时算了两次，请去掉一份",
					       "%s is given twice, and counted twice in the sum"};

	tell(context, "children.copied", "body", first, again, GAIR_CERTAINTY_PROVED, formats);
}

static void tell_same_figures(void *context, size_t first, size_t again)
{
	static const char *const formats[2] = {"%s和%s的数字完全相同，请核对是不是一个照抄了另一个",
					       "%s and %s have the same figures throughout: is one a copy?"};
	gair__check *check = context;

	/* one body given twice has been told */
	if (!gair__same_name(check->options->children[first], check->options->children[again]))
		tell(check, "children.copied", "figures", first, again, GAIR_CERTAINTY_LIKELY, formats);
}

static void check_alike(gair__check *check)
{
	size_t count = check->options->child_count;
	gair__alike *room =
		count <= SIZE_MAX / sizeof *room ? gair__alloc(&check->findings->allocator, count * sizeof *room) : NULL;

	if (!room) {
		check->findings->status = GAIR_E_NOMEM;
		return;
	}
	gair__find_alike(check->options->children, count, gair__hash_name, gair__same_name, room, tell_same_name, check);
	gair__find_alike(check->options->children, count, gair__hash_figures, gair__same_figures, room, tell_same_figures, check);
	gair__free(&check->findings->allocator, room);
}

/* Reports that cannot take part: of another year, or without a table. */
static void check_members(gair__check *check)
{
	static const char *const other_year[2] = {"%s的报告与本报告不是同一年度，相加没有意义，请换成同一年度的",
						  "the report of %s is of another year: a sum with it means nothing"};
	static const char *const no_table[3][2] = {
		{"%s的报告没有表二，和数缺它", "the report of %s has no table 2: the sum lacks it"},
		{"%s的报告没有表三，和数缺它", "the report of %s has no table 3: the sum lacks it"},
		{"%s的报告没有表四，和数缺它", "the report of %s has no table 4: the sum lacks it"},
	};
	size_t i;
	int32_t table;

	for (i = 0; i < check->options->child_count; i++) {
		const gair_report *child = check->options->children[i];

		if (child->year && check->report->year && child->year != check->report->year)
			tell(check, "children.missing", "year", i, i, GAIR_CERTAINTY_PROVED, other_year);
		for (table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
			if (gair_report_edition(child, table) == GAIR_EDITION_NONE &&
			    gair_report_edition(check->report, table) != GAIR_EDITION_NONE)
				tell(check, "children.missing", gair_table_name(table), i, i, GAIR_CERTAINTY_PROVED,
				     no_table[table - GAIR_TABLE_PROACTIVE]);
	}
}

/* How the report stands to the sum, over all cells that are known on both sides. */
typedef struct rest {
	size_t above, below; /* cells in which the report has more, less */
	int64_t received;    /* what it has more of requests received */
} rest;

static rest weigh(const gair__check *check)
{
	rest found = {0, 0, 0};
	int32_t edition = gair__children_edition(check, GAIR_TABLE_APPLICATIONS);
	size_t i;

	for (i = 0; i < gair_form_cell_count(edition); i++) {
		int32_t cell = gair_form_cell_at(edition, i);
		gair__child_sum at;

		if (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS)
			continue;
		at = gair__children_sum(check, cell);
		if (at.overflow || at.unknown || at.state != GAIR_STATE_NUMBER)
			continue;
		found.above += at.own > at.sum;
		found.below += at.own < at.sum;
		if (cell == GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL) && at.sum >= 0)
			found.received = at.own - at.sum;
	}
	return found;
}

/* 1 if an identity of table applications fails in this report. */
static int fails_itself(const gair__check *check)
{
	size_t i;

	for (i = 0; i < check->findings->count; i++) {
		const gair__finding *finding = &check->findings->items[i];
		const char *rule = gair_rule_id((size_t)finding->rule);

		if (strncmp(rule, "applications.", 13) == 0 && finding->status != GAIR_FINDING_UNDECIDABLE)
			return 1;
	}
	return 0;
}

/*
 * A body whose report is missing leaves less in the sum than in the report, cell for cell, and never more: what is wrong in a
 * single cell does not look so where the report's own arithmetic holds.
 */
static void check_missing(gair__check *check)
{
	rest found = weigh(check);
	gair__finding *finding;

	if (found.below || found.above < 4 || fails_itself(check))
		return;
	finding = gair__check_finding(check, "children.missing", "", GAIR__ORDER_OTHERS + 9);
	if (!finding)
		return;
	finding->certainty = GAIR_CERTAINTY_HINT;
	gair__check_tell(
		check, finding, "", "",
		"表三有 %l 格多于各单位之和，没有一格少于：可能缺了单位的报告，例如本机关自己的一份。所缺的部分新收申请 %l 件",
		"in %l cells of table 3 the report has more than its bodies together, and less in none: a body's report may be "
		"missing, such as that of the office itself. What is missing received %l requests",
		(int64_t)found.above, found.received);
}

void gair__check_children(gair__check *check)
{
	if (!check->options->child_count || check->findings->status != GAIR_OK)
		return;
	check_alike(check);
	check_members(check);
	check_missing(check);
	gair__check_children_rows(check);
	gair__check_children_locate(check);
}
