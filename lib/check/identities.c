/*
 * The identities of the form, with blanks: an operand that is no number is an unknown whole number ≥ 0. No value fits: it fails.
 * All unknowns 0 fit: it holds, and one notice a table says so. Else it is undecidable.
 */
#include <string.h>

#include "check/check.h"

/* Sums are exact: 32 terms of 64 bits do not reach its ends. */
__extension__ typedef __int128 wide;

struct equation {
	uint8_t places[GAIR__TERMS]; /* of the cells in the report */
	size_t count, plus;          /* the first `plus` of them have + */
	size_t index;                /* among the identities of the edition */
	wide left, right;            /* sums of the known operands */
	int left_open, right_open;   /* unknown operands on a side */
};

enum outcome { HOLDS, HOLDS_WITH_ZEROS, FAILS, UNDECIDABLE };

/* Sums up one side; 1 where an operand is unknown. A negative operand is itself wrong, which localization must hear of. */
static int sum_up(const gair_report *report, const struct equation *equation, size_t from, size_t to, wide *sum, int *negative)
{
	int open = 0;
	size_t i;

	*sum = 0;
	for (i = from; i < to; i++) {
		const gair__entry *entry = &report->cells[equation->places[i]];

		if (entry->state != GAIR_STATE_NUMBER) {
			open = 1;
			continue;
		}
		*negative |= entry->value < 0;
		*sum += entry->value;
	}
	return open;
}

static void sum_sides(const gair_report *report, struct equation *equation, int *negative)
{
	equation->left_open = sum_up(report, equation, 0, equation->plus, &equation->left, negative);
	equation->right_open = sum_up(report, equation, equation->plus, equation->count, &equation->right, negative);
}

static int fits(wide value)
{
	return value > INT64_MIN && value <= INT64_MAX;
}

/* 1 if both sides and their difference can be told as 64-bit numbers. */
static int can_be_told(const struct equation *equation)
{
	return fits(equation->left) && fits(equation->right) && fits(equation->left - equation->right);
}

static enum outcome decide(const struct equation *equation)
{
	int open = equation->left_open || equation->right_open;

	if (equation->left == equation->right)
		return open ? HOLDS_WITH_ZEROS : HOLDS;
	/* unknowns are ≥ 0: they can only add to the smaller side */
	if (equation->left < equation->right ? equation->left_open : equation->right_open)
		return UNDECIDABLE;
	return FAILS;
}

static const char *table_ordinal(int32_t table, int32_t lang)
{
	static const char *const names[2][4] = {{"", "二", "三", "四"}, {"", "2", "3", "4"}};

	return names[lang == GAIR_LANG_EN][table];
}

/* What the sides of a rule's identity are called, and whether its scope is a row or a column. */
static const struct wording {
	const char *rule;
	int column;
	const char *left_zh, *right_zh, *left_en, *right_en;
} wordings[] = {
	{"applications.row_total", 0, "六类申请人之和", "总计填写", "the applicants add up to", "the total says"},
	{"applications.outcome_total", 1, "各项办理结果之和", "“（七）总计”填写", "the outcomes add up to", "(七)总计 says"},
	{"applications.balance", 1, "本年新收加上年结转", "办理结果总计加结转下年度", "received + carried over is",
	 "handled + carried forward is"},
	{"proceedings.total", 0, "四种结果之和", "总计填写", "the results add up to", "the total says"},
};

static const struct wording *find_wording(const char *rule)
{
	size_t i;

	for (i = 0; i + 1 < sizeof wordings / sizeof *wordings; i++)
		if (strcmp(wordings[i].rule, rule) == 0)
			break;
	return &wordings[i];
}

static void put_scope(gair__buffer *text, const struct equation *equation, const struct wording *wording, int32_t edition,
		      int32_t lang)
{
	int32_t cell = gair_cell_at(equation->places[0]), table = gair_cell_table(cell), row = gair_cell_row(cell);
	const char *group = gair_form_row_group(edition, table, row, lang);

	gair__buffer_format(text, lang == GAIR_LANG_EN ? "table %s, " : "表%s", table_ordinal(table, lang));
	if (wording->column) {
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "column %s: " : "“%s”一列：",
				    gair_form_column_label(edition, table, row, gair_cell_column(cell), lang));
		return;
	}
	gair__buffer_append_string(text, lang == GAIR_LANG_EN ? "row " : "“");
	if (group && *group)
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "%s / " : "%s ", group);
	gair__buffer_format(text, lang == GAIR_LANG_EN ? "%s: " : "%s”一行：", gair_form_row_label(edition, table, row, lang));
}

static void put_message(gair__buffer *text, const struct equation *equation, enum outcome outcome, int32_t edition, int32_t lang)
{
	const struct wording *wording = find_wording(gair_form_identity_rule(edition, equation->index));
	int64_t difference;

	put_scope(text, equation, wording, edition, lang);
	if (outcome == UNDECIDABLE) {
		gair__buffer_append_string(text, lang == GAIR_LANG_EN ? "cannot be checked, for cells are blank or unreadable"
								      : "有空白或无法识别的格子，不能核对，请补填");
		return;
	}
	if (!can_be_told(equation)) {
		gair__buffer_append_string(text, lang == GAIR_LANG_EN ? "the two sides differ, by figures too large to be right"
								      : "两边不相等，而且数字大得不合常理，请核对");
		return;
	}
	difference =
		(int64_t)(equation->left > equation->right ? equation->left - equation->right : equation->right - equation->left);
	gair__buffer_format(text, lang == GAIR_LANG_EN ? "%s %l, %s %l, a difference of %l" : "%s为 %l，%s %l，相差 %l",
			    lang == GAIR_LANG_EN ? wording->left_en : wording->left_zh, (int64_t)equation->left,
			    lang == GAIR_LANG_EN ? wording->right_en : wording->right_zh, (int64_t)equation->right, difference);
}

static void report_equation(gair__check *check, const struct equation *equation, enum outcome outcome, int32_t edition)
{
	/* the right side names the total: the finding stands where that cell does */
	int32_t last = gair_cell_at(equation->places[equation->count - 1]);
	gair__finding *finding = gair__check_finding(check, gair_form_identity_rule(edition, equation->index),
						     gair_form_identity_scope(edition, equation->index), gair__order_cell(last));
	gair__buffer text;
	int32_t lang;
	size_t i;

	if (!finding)
		return;
	finding->status = outcome == FAILS ? GAIR_FINDING_FAIL : GAIR_FINDING_UNDECIDABLE;
	for (i = 0; i < equation->count; i++)
		gair__finding_add_cell(check->findings, finding, check->report, gair_cell_at(equation->places[i]),
				       i < equation->plus ? GAIR_ROLE_LEFT : GAIR_ROLE_RIGHT);
	if (can_be_told(equation))
		gair__finding_set_sides(check->findings, finding, (int64_t)equation->left, (int64_t)equation->right, 0);
	gair__finding_set_place(check->findings, finding, &check->report->cells[gair_cell_index(last)].place);
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer_init(&text, &check->findings->allocator);
		put_message(&text, equation, outcome, edition, lang);
		if (text.status != GAIR_OK)
			check->findings->status = text.status;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
}

/* The operands that were taken as 0, each once. */
static void add_zeros(gair__check *check, gair__finding *finding, const uint8_t *assumed)
{
	int32_t index;

	for (index = 0; index < GAIR__CELLS; index++)
		if (assumed[index])
			gair__finding_add_cell(check->findings, finding, check->report, gair_cell_at((size_t)index),
					       GAIR_ROLE_RELATED);
}

static void report_zeros(gair__check *check, int32_t table, size_t count, const uint8_t *assumed)
{
	gair__finding *finding =
		gair__check_finding(check, "cell.blank_as_zero", gair_table_name(table), gair__order_table(table) + 1);
	char name[2][GAIR__PLACE_NAME];

	if (!finding)
		return;
	gair__name_table(table, GAIR_LANG_ZH, name[0]);
	gair__name_table(table, GAIR_LANG_EN, name[1]);
	add_zeros(check, finding, assumed);
	gair__check_tell(check, finding, name[0], name[1],
			 "有 %d 处勾稽关系是把没有数字的格子当作 0 才成立的，请确认这些格子确实为 0",
			 ": %d identities hold only with cells that have no number taken as 0: are they 0?", (int)count);
}

/* 1 if every operand is absent: the row is not there, which another rule says. */
static int is_absent(const gair_report *report, const struct equation *equation)
{
	size_t i;

	for (i = 0; i < equation->count; i++)
		if (report->cells[equation->places[i]].state != GAIR_STATE_ABSENT)
			return 0;
	return 1;
}

/* Marks the operands that are no number. */
static void mark_open(const gair_report *report, const struct equation *equation, uint8_t *assumed)
{
	size_t i;

	for (i = 0; i < equation->count; i++)
		if (report->cells[equation->places[i]].state != GAIR_STATE_NUMBER)
			assumed[equation->places[i]] = 1;
}

static void check_table(gair__check *check, int32_t table)
{
	int32_t edition = gair_report_edition(check->report, table);
	size_t count = gair_form_identity_count(edition), i, zeros = 0;
	uint8_t assumed[GAIR__CELLS] = {0};
	int negative = 0;

	for (i = 0; i < count; i++) {
		struct equation equation;
		enum outcome outcome;

		equation.index = i;
		equation.count = gair__form_identity_places(edition, i, table, equation.places, &equation.plus);
		if (equation.count == 0)
			continue;
		sum_sides(check->report, &equation, &negative);
		outcome = decide(&equation);
		if (outcome == HOLDS)
			continue;
		check->unsettled = 1;
		if (is_absent(check->report, &equation))
			continue;
		if (outcome == HOLDS_WITH_ZEROS) {
			zeros++;
			mark_open(check->report, &equation, assumed);
		} else {
			report_equation(check, &equation, outcome, edition);
		}
	}
	check->unsettled |= negative;
	if (zeros)
		report_zeros(check, table, zeros, assumed);
}

void gair__check_identities(gair__check *check)
{
	check_table(check, GAIR_TABLE_APPLICATIONS);
	check_table(check, GAIR_TABLE_PROCEEDINGS);
}
