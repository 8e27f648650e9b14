/* prose.sum: counts in one sentence that do not add up, whatever the tables say. */
#include "check/check.h"

#include "base/decimal.h"
#include "report/statements.h"

#define QUOTE 240

/* A run of statements of one sentence. */
typedef struct run {
	const gair__statement *first, *end;
} run;

static int same_sentence(const gair__statement *a, const gair__statement *b)
{
	return a->section == b->section && a->paragraph == b->paragraph && a->offset == b->offset;
}

static int is_exact(const gair__statement *statement)
{
	return !(statement->flags & (GAIR__STATED_APPROXIMATE | GAIR__STATED_ALL)) && statement->slack == 0 &&
	       statement->scope != GAIR__SCOPE_OTHER;
}

static void tell(gair__check *check, const gair__statement *whole, int64_t parts, const char *zh, const char *en)
{
	gair__finding *finding = gair__check_finding(check, "prose.sum", "", GAIR__ORDER_SECTION(1));
	gair__text quote = gair__statement_quote(check->report, whole, QUOTE);

	if (!finding)
		return;
	finding->certainty = GAIR_CERTAINTY_HINT;
	gair__finding_set_place(check->findings, finding,
				&check->report->sections[whole->section].paragraphs[whole->paragraph].place);
	gair__finding_set_raw(check->findings, finding, quote.text, quote.size);
	gair__finding_set_sides(check->findings, finding, parts, whole->value, 0);
	gair__check_tell(check, finding, zh, en, "之和为%l，与同一句里的%l对不上，请核对（该句：%t）",
			 " add up to %l, not to the %l of the same sentence (%t)", parts, whole->value, quote.text, quote.size);
}

/* The one exact statement of a measure; NULL where there is none, or more than one. */
static const gair__statement *only(run r, int32_t measure)
{
	const gair__statement *s, *found = NULL;

	for (s = r.first; s < r.end; s++) {
		if (s->measure != measure)
			continue;
		if (found || !is_exact(s))
			return NULL;
		found = s;
	}
	return found;
}

/* Adds the values of the statements of a measure whose first reading is in `columns` (0: any); their number, −1 for one inexact. */
static int add_up(run r, int32_t measure, uint32_t columns, int64_t *sum)
{
	const gair__statement *s;
	int count = 0;

	for (s = r.first; s < r.end; s++) {
		if (s->measure != measure || (columns && (!s->reading_count || s->readings[0].columns != columns)))
			continue;
		if (!is_exact(s) || gair__add(*sum, s->value, sum))
			return -1;
		count++;
	}
	return count;
}

/* 41件,其中自然人36件,法人或其他组织5件: the two are all there are. */
static void check_applicants(gair__check *check, run r)
{
	const gair__statement *whole = only(r, GAIR__MEASURE_RECEIVED);
	int64_t sum = 0, all = 0;

	if (!whole || add_up(r, GAIR__MEASURE_APPLICANT, 0, &all) != 2 ||
	    add_up(r, GAIR__MEASURE_APPLICANT, 1u << GAIR_APPLICANT_NATURAL_PERSON, &sum) != 1 ||
	    add_up(r, GAIR__MEASURE_APPLICANT, 0x7C, &sum) != 1)
		return;
	if (sum != whole->value)
		tell(check, whole, sum, "自然人与法人或其他组织", "natural persons and organizations");
}

/* Three ways or more are taken for all there are; fewer must not exceed the whole. */
static void check_channels(gair__check *check, run r)
{
	const gair__statement *whole = only(r, GAIR__MEASURE_RECEIVED);
	int64_t sum = 0;
	int count = add_up(r, GAIR__MEASURE_CHANNEL, 0, &sum);

	if (whole && count >= 2 && (count > 2 ? sum != whole->value : sum > whole->value))
		tell(check, whole, sum, "各申请渠道", "the channels");
}

/* All six outcomes against the handled count. */
static void check_outcomes(gair__check *check, run r)
{
	static const uint32_t groups[] = {1u << 3, 1u << 4, 0x1FE0, 0xE000, 0x1F0000, 0x1E00000};
	const gair__statement *whole = only(r, GAIR__MEASURE_HANDLED), *s;
	uint32_t seen = 0;
	int64_t sum = 0;
	size_t i;

	for (s = r.first; whole && s < r.end; s++)
		for (i = 0; i < GAIR__COUNT(groups) && s->measure == GAIR__MEASURE_OUTCOME; i++) {
			if (s->readings[0].plus != groups[i])
				continue;
			if ((seen & 1u << i) || !is_exact(s) || gair__add(sum, s->value, &sum))
				return;
			seen |= 1u << i;
		}
	if (whole && seen == 0x3F && sum != whole->value)
		tell(check, whole, sum, "六种办理结果", "the six outcomes");
}

/* 新收 + 上年结转 = 办结 + 结转下年度, where all four are given; 收到 may already hold what was carried over. */
static void check_balance(gair__check *check, run r)
{
	const gair__statement *received = only(r, GAIR__MEASURE_RECEIVED), *over = only(r, GAIR__MEASURE_CARRIED_OVER);
	const gair__statement *handled = only(r, GAIR__MEASURE_HANDLED), *forward = only(r, GAIR__MEASURE_CARRIED_FORWARD);
	int64_t in, out;

	if (!received || !over || !handled || !forward || gair__add(received->value, over->value, &in) ||
	    gair__add(handled->value, forward->value, &out))
		return;
	if (in != out && received->value != out)
		tell(check, received, out, "办结数与结转下年度数", "handled and carried forward");
}

/* 行政复议3件(维持1件,纠正0件,未审结2件): the results after a total, up to the next one. */
static void check_results(gair__check *check, run r)
{
	const uint32_t total = 1u << GAIR_RESULT_TOTAL;
	const gair__statement *whole, *s;

	for (whole = r.first; whole < r.end; whole++) {
		uint32_t seen = 0;
		int64_t sum = 0;

		if (whole->measure != GAIR__MEASURE_PROCEEDINGS || whole->readings[0].columns != total || !is_exact(whole))
			continue;
		for (s = whole + 1; s < r.end && s->measure == GAIR__MEASURE_PROCEEDINGS && s->readings[0].columns != total;
		     s++) {
			/* results that may be those of other proceedings too */
			if (s->readings[0].plus != whole->readings[0].plus || (seen & s->readings[0].columns) || !is_exact(s) ||
			    gair__add(sum, s->value, &sum))
				break;
			seen |= s->readings[0].columns;
		}
		if (sum > whole->value || (seen == 0x1E && sum != whole->value))
			tell(check, whole, sum, "各种结果", "the results");
	}
}

void gair__check_prose_sums(gair__check *check)
{
	static void (*const checks[])(gair__check *, run) = {
		check_applicants, check_channels, check_outcomes, check_balance, check_results,
	};
	const gair__statement *end;
	run r = {check->report->statements, check->report->statements};
	size_t i;

	if (check->report->statement_count == 0)
		return;
	end = r.first + check->report->statement_count;
	while (r.first < end) {
		for (r.end = r.first + 1; r.end < end && same_sentence(r.first, r.end); r.end++)
			;
		for (i = 0; i < GAIR__COUNT(checks); i++)
			checks[i](check, r);
		r.first = r.end;
	}
}
