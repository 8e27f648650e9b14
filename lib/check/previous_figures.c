/*
 * Figures that follow from last year's report: what was carried over, the stock of documents, the items of the year before. A
 * difference is a warning: last year's report may be the one that is wrong, or may have been corrected since.
 */
#include <string.h>

#include "base/decimal.h"
#include "check/previous.h"

/* A figure of this year and what last year's report makes of it. */
typedef struct expectation {
	const char *rule;
	int32_t cell;
	int64_t expected;
	int restated;           /* 1: this year's figure is what last year's own arithmetic gives */
	gair__buffer reason[2]; /* by language: where the expected value comes from */
	int32_t related[2];     /* other cells of this year that it comes from; 0: none */
} expectation;

static int begin(const gair__check *check, expectation *what, const char *rule, int32_t cell)
{
	int64_t value;
	int lang;

	memset(what, 0, sizeof *what);
	what->rule = rule;
	what->cell = cell;
	for (lang = 0; lang < 2; lang++)
		gair__buffer_init(&what->reason[lang], &check->findings->allocator);
	return check->severities[gair_rule_find(rule)] != GAIR_SEVERITY_OFF &&
	       gair_report_get(check->report, cell, &value) != GAIR_STATE_ABSENT;
}

static void end(expectation *what)
{
	gair__buffer_free(&what->reason[0]);
	gair__buffer_free(&what->reason[1]);
}

/* Words of a correction, and of what is corrected: both in one sentence tell that a figure was restated. */
static const char *const corrections[] = {"更正", "修正", "核减", "核增", "重新核", "重新统计", "统计口径", "误报", "漏报"};
static const char *const corrected[] = {"上年", "去年", "上一年", "结转"};

static int holds_any(const char *text, size_t size, const char *const *words, size_t count)
{
	size_t i, at;

	for (i = 0; i < count; i++) {
		size_t length = strlen(words[i]);

		for (at = 0; at + length <= size; at++)
			if (memcmp(text + at, words[i], length) == 0)
				return 1;
	}
	return 0;
}

static int paragraph_tells(const gair__text *paragraph)
{
	static const char stop[] = "。";
	const char *at = paragraph->text;

	while (*at) {
		const char *next = strstr(at, stop);
		size_t size = next ? (size_t)(next - at) : strlen(at);

		if (holds_any(at, size, corrected, GAIR__COUNT(corrected)) &&
		    holds_any(at, size, corrections, GAIR__COUNT(corrections)))
			return 1;
		at += size + (next ? sizeof stop - 1 : 0);
	}
	return 0;
}

/* 1 if the report itself says that a figure of last year was corrected. */
static int tells_correction(const gair_report *report)
{
	size_t s, p;

	for (s = 0; s < report->section_count; s++)
		for (p = 0; p < report->sections[s].paragraph_count; p++)
			if (paragraph_tells(&report->sections[s].paragraphs[p].text))
				return 1;
	return 0;
}

/* The `locate` finding whose best explanation gives a cell the value expected: it explains the difference. */
static const gair__finding *explained_by(const gair__check *check, const expectation *what)
{
	size_t i, k;

	for (i = 0; i < check->findings->count; i++) {
		const gair__finding *finding = &check->findings->items[i];

		if (strcmp(gair_rule_id((size_t)finding->rule), "locate") != 0 || finding->certainty == GAIR_CERTAINTY_HINT ||
		    finding->repair_count == 0)
			continue;
		for (k = 0; k < finding->repairs[0].change_count; k++) {
			const gair__change *change = &finding->repairs[0].changes[k];

			if (change->cell == what->cell && change->min == what->expected && change->max == what->expected)
				return finding;
		}
	}
	return NULL;
}

static void put_message(gair__buffer *text, const gair__check *check, const expectation *what, int corrected_here, int32_t lang)
{
	char name[GAIR__PLACE_NAME];
	int64_t value = 0;
	int en = lang == GAIR_LANG_EN;

	gair__name_cell(gair_report_edition(check->report, gair_cell_table(what->cell)), what->cell, lang, name);
	gair__buffer_append_string(text, name);
	if (gair_report_get(check->report, what->cell, &value) == GAIR_STATE_NUMBER)
		gair__buffer_format(text, en ? ": %l, but " : "填 %l，而", value);
	else
		gair__buffer_append_string(text, en ? " has no number; " : "没有填数字，");
	gair__buffer_append(text, what->reason[lang].data, what->reason[lang].size);
	if (what->restated)
		gair__buffer_append_string(
			text,
			en ? "; yet last year's own arithmetic gives this year's figure: last year's "
			     "report may be wrong, or was corrected since"
			   : "；但上年报告自身勾稽关系不成立，按勾稽关系应为本年所填的数，可能是上年报告有误或后来作了更正");
	else if (corrected_here)
		gair__buffer_append_string(text, en ? "; the report speaks of a correction"
						    : "；报告正文提到作过更正，请核对更正后的数是否与此一致");
	else
		gair__buffer_append_string(text, en ? "" : "，请核对");
}

static void say(gair__check *check, gair__finding *finding, const expectation *what, int corrected_here)
{
	int32_t lang;

	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer text;

		gair__buffer_init(&text, &check->findings->allocator);
		put_message(&text, check, what, corrected_here, lang);
		if (text.status != GAIR_OK || what->reason[lang].status != GAIR_OK)
			check->findings->status = GAIR_E_NOMEM;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
}

/* Offers what last year's report says for a cell that holds no number. */
static void offer(gair__check *check, gair__finding *finding, const expectation *what)
{
	size_t repair = gair__finding_add_repair(check->findings, finding, "", "由上年报告推算得出",
						 "follows from last year's report", 1);

	gair__repair_set_change(check->findings, finding, repair, 0, check->report, what->cell, what->expected, what->expected);
	finding->status = GAIR_FINDING_UNDECIDABLE;
}

/* An unknown figure may be the one expected; where that is 0, nothing need be said. */
static int differs(const gair__check *check, const expectation *what)
{
	int64_t value = 0;

	return gair_report_get(check->report, what->cell, &value) == GAIR_STATE_NUMBER ? value != what->expected
										       : what->expected != 0;
}

static void hold_against(gair__check *check, const expectation *what)
{
	int64_t value = 0;
	int32_t state = gair_report_get(check->report, what->cell, &value);
	const gair__finding *explanation = explained_by(check, what);
	uint32_t by = explanation ? explanation->serial : 0;
	int corrected_here;
	gair__finding *finding;
	size_t i;

	finding =
		gair__check_finding(check, what->rule, strchr(gair_cell_path(what->cell), '.') + 1, gair__order_cell(what->cell));
	if (!finding)
		return;
	corrected_here = tells_correction(check->report);
	finding->certainty = what->restated || corrected_here ? GAIR_CERTAINTY_HINT : GAIR_CERTAINTY_LIKELY;
	gair__finding_add_cell(check->findings, finding, check->report, what->cell, GAIR_ROLE_SUSPECT);
	for (i = 0; i < 2 && what->related[i]; i++)
		gair__finding_add_cell(check->findings, finding, check->report, what->related[i], GAIR_ROLE_RELATED);
	gair__finding_add_other(finding, what->expected);
	say(check, finding, what, corrected_here);
	if (state != GAIR_STATE_NUMBER) {
		offer(check, finding, what);
		return;
	}
	gair__finding_set_sides(check->findings, finding, value, what->expected, 0);
	if (explanation)
		gair__finding_block(check->findings, finding, by);
}

/*
 * 1 if an identity of last year's report holds with another value for one of its cells. It then fails with the one that is there:
 * the two differ.
 */
static int arithmetic_gives(const gair_report *report, int32_t cell, int64_t value)
{
	int32_t edition = gair_report_edition(report, gair_cell_table(cell)), cells[32], signs[32];
	size_t i, k;

	for (i = 0; i < gair_form_identity_count(edition); i++) {
		size_t terms = gair_form_identity_terms(edition, i, cells, signs, 32);
		int64_t sum = 0;
		int unknown = 0, there = 0;

		for (k = 0; k < terms && k < 32; k++) {
			int64_t term = 0;

			unknown |= gair_report_get(report, cells[k], &term) != GAIR_STATE_NUMBER;
			there |= cells[k] == cell;
			term = cells[k] == cell ? value : term;
			unknown = unknown || term == INT64_MIN || gair__add(sum, signs[k] > 0 ? term : -term, &sum);
		}
		if (there && !unknown && sum == 0)
			return 1;
	}
	return 0;
}

static void check_carried_over(gair__check *check, const gair_report *previous, int32_t column)
{
	int32_t from = GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, column);
	int64_t value = 0;
	expectation what;

	if (begin(check, &what, "previous.carried_over",
		  GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, column)) &&
	    gair_report_get(previous, from, &what.expected) == GAIR_STATE_NUMBER && differs(check, &what)) {
		what.restated = gair_report_get(check->report, what.cell, &value) == GAIR_STATE_NUMBER &&
				arithmetic_gives(previous, from, value);
		gair__buffer_format(&what.reason[0], "上年报告“结转下年度继续办理”同一列是 %l", what.expected);
		gair__buffer_format(&what.reason[1], "last year's report carried %l forward in this column", what.expected);
		hold_against(check, &what);
	}
	end(&what);
}

/* 现行有效(y) = 现行有效(y−1) + 制发(y) − 废止(y), in edition 2021. */
static void check_stock(gair__check *check, const gair_report *previous, int32_t row)
{
	int32_t stock = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, GAIR_ITEM_IN_FORCE);
	int64_t before = 0, made = 0, repealed = 0, sum;
	expectation what;

	if (begin(check, &what, "previous.stock", stock) &&
	    gair_report_edition(previous, GAIR_TABLE_PROACTIVE) == GAIR_EDITION_2021 &&
	    gair_report_get(previous, stock, &before) == GAIR_STATE_NUMBER &&
	    gair_report_proactive(check->report, row, GAIR_ITEM_MADE, &made) == GAIR_STATE_NUMBER &&
	    gair_report_proactive(check->report, row, GAIR_ITEM_REPEALED, &repealed) == GAIR_STATE_NUMBER &&
	    repealed != INT64_MIN && !gair__add(before, made, &sum) && !gair__add(sum, -repealed, &what.expected) &&
	    differs(check, &what)) {
		what.related[0] = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, GAIR_ITEM_MADE);
		what.related[1] = GAIR_CELL(GAIR_TABLE_PROACTIVE, row, GAIR_ITEM_REPEALED);
		gair__buffer_format(&what.reason[0], "上年现行有效 %l 加本年制发 %l 减本年废止 %l 是 %l", before, made, repealed,
				    what.expected);
		gair__buffer_format(&what.reason[1], "last year's %l in force + %l made − %l repealed is %l", before, made,
				    repealed, what.expected);
		hold_against(check, &what);
	}
	end(&what);
}

/* 上一年项目数量(y) = 上一年项目数量(y−1) + 本年增/减(y−1), in edition 2019. */
static void check_items(gair__check *check, const gair_report *previous, int32_t row)
{
	int64_t items = 0, change = 0;
	expectation what;

	if (begin(check, &what, "previous.items", GAIR_CELL(GAIR_TABLE_PROACTIVE, row, GAIR_ITEM_PREVIOUS_ITEMS)) &&
	    gair_report_proactive(previous, row, GAIR_ITEM_PREVIOUS_ITEMS, &items) == GAIR_STATE_NUMBER &&
	    gair_report_proactive(previous, row, GAIR_ITEM_CHANGE, &change) == GAIR_STATE_NUMBER &&
	    !gair__add(items, change, &what.expected) && differs(check, &what)) {
		gair__buffer_format(&what.reason[0], "上年报告是 %l，当年增减 %l，年末应为 %l", items, change, what.expected);
		gair__buffer_format(&what.reason[1], "last year's report had %l and a change of %l, which makes %l", items,
				    change, what.expected);
		hold_against(check, &what);
	}
	end(&what);
}

void gair__check_previous_figures(gair__check *check)
{
	static const int32_t stocks[] = {GAIR_PROACTIVE_REGULATIONS, GAIR_PROACTIVE_NORMATIVE_DOCUMENTS};
	static const int32_t items[] = {GAIR_PROACTIVE_LICENSING, GAIR_PROACTIVE_OTHER_SERVICES, GAIR_PROACTIVE_PENALTIES,
					GAIR_PROACTIVE_COERCIVE_MEASURES, GAIR_PROACTIVE_FEES};
	const gair_report *previous = check->options->previous;
	int32_t column;
	size_t i;

	for (column = GAIR_APPLICANT_NATURAL_PERSON; column <= GAIR_APPLICANT_TOTAL; column++)
		check_carried_over(check, previous, column);
	for (i = 0; i < GAIR__COUNT(stocks); i++)
		check_stock(check, previous, stocks[i]);
	for (i = 0; i < GAIR__COUNT(items); i++)
		check_items(check, previous, items[i]);
}
