/*
 * The rules do not contradict one another. For each edition all that rules demand of figures is written down as one system, of this
 * year and the last: the identities, what follows from last year, the stock that is no less than what was made. Elimination in exact
 * fractions (phase 1 of the simplex method, Bland's rule) finds whole figures, each of them above 0, that satisfy it; the system is
 * homogeneous, so that every multiple does, and no cell is forced to any value. The check, asked about these figures, finds nothing.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define YEARS 2
#define MOST_CELLS 224
#define MOST_ROWS 128
#define MOST_COLUMNS (YEARS * MOST_CELLS + 16 + MOST_ROWS + 1)

typedef struct fraction {
	int64_t top, bottom; /* bottom above 0, in lowest terms */
} fraction;

static fraction make(int64_t top, int64_t bottom)
{
	int64_t a = top < 0 ? -top : top, b = bottom < 0 ? -bottom : bottom, rest;
	fraction out;

	while (b) {
		rest = a % b;
		a = b;
		b = rest;
	}
	a = a ? a : 1;
	out.top = (bottom < 0 ? -top : top) / a;
	out.bottom = (bottom < 0 ? -bottom : bottom) / a;
	return out;
}

static int64_t times(int64_t a, int64_t b)
{
	int64_t out;

	ck_assert_msg(!__builtin_mul_overflow(a, b, &out), "fractions too large");
	return out;
}

static fraction multiply(fraction a, fraction b)
{
	return make(times(a.top, b.top), times(a.bottom, b.bottom));
}

static fraction divide(fraction a, fraction b)
{
	return make(times(a.top, b.bottom), times(a.bottom, b.top));
}

static fraction subtract(fraction a, fraction b)
{
	return make(times(a.top, b.bottom) - times(b.top, a.bottom), times(a.bottom, b.bottom));
}

/* A system of equations A x = 0 in whole numbers, then the tableau made of it. */
typedef struct system {
	int32_t edition;
	size_t variables, rows;
	int8_t a[MOST_ROWS][YEARS * MOST_CELLS + 16];
	uint8_t may_be_zero[YEARS * MOST_CELLS + 16];
	fraction tableau[MOST_ROWS][MOST_COLUMNS];
	size_t columns, basis[MOST_ROWS];
} system_of_rules;

static system_of_rules rules;

static size_t variable(int year, int32_t cell)
{
	int32_t index = gair_cell_index(cell);

	ck_assert_int_ge(index, 0);
	return (size_t)year * gair_cell_count() + (size_t)index;
}

static void add_identities(int year)
{
	int32_t cells[32], signs[32];

	for (size_t i = 0; i < gair_form_identity_count(rules.edition); i++) {
		size_t count = gair_form_identity_terms(rules.edition, i, cells, signs, 32);

		for (size_t k = 0; k < count; k++)
			rules.a[rules.rows][variable(year, cells[k])] = (int8_t)signs[k];
		rules.rows++;
	}
}

/* What is carried over is what last year carried forward. */
static void add_carried(void)
{
	for (int32_t column = GAIR_APPLICANT_NATURAL_PERSON; column <= GAIR_APPLICANT_TOTAL; column++, rules.rows++) {
		rules.a[rules.rows][variable(0, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, column))] = 1;
		rules.a[rules.rows][variable(1, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, column))] =
			-1;
	}
}

/* 2021: in force = in force last year + made − repealed. 2019: last year's items = its own and what it added. */
static void add_stocks(void)
{
	for (size_t r = 0; r < gair_form_row_count(rules.edition, GAIR_TABLE_PROACTIVE); r++) {
		int32_t row = gair_form_row_at(rules.edition, GAIR_TABLE_PROACTIVE, r), table = GAIR_TABLE_PROACTIVE;

		if (gair_form_cell_index(rules.edition, GAIR_CELL(table, row, GAIR_ITEM_IN_FORCE)) >= 0) {
			rules.a[rules.rows][variable(0, GAIR_CELL(table, row, GAIR_ITEM_IN_FORCE))] = 1;
			rules.a[rules.rows][variable(1, GAIR_CELL(table, row, GAIR_ITEM_IN_FORCE))] = -1;
			rules.a[rules.rows][variable(0, GAIR_CELL(table, row, GAIR_ITEM_MADE))] = -1;
			rules.a[rules.rows++][variable(0, GAIR_CELL(table, row, GAIR_ITEM_REPEALED))] = 1;
		}
		if (gair_form_cell_index(rules.edition, GAIR_CELL(table, row, GAIR_ITEM_PREVIOUS_ITEMS)) >= 0) {
			rules.a[rules.rows][variable(0, GAIR_CELL(table, row, GAIR_ITEM_PREVIOUS_ITEMS))] = 1;
			rules.a[rules.rows][variable(1, GAIR_CELL(table, row, GAIR_ITEM_PREVIOUS_ITEMS))] = -1;
			rules.a[rules.rows++][variable(1, GAIR_CELL(table, row, GAIR_ITEM_CHANGE))] = -1;
		}
	}
}

/* The stock is no less than what was made: a variable of its own takes up the difference. */
static void add_bounds(int year)
{
	int32_t stock = rules.edition == GAIR_EDITION_2021 ? GAIR_ITEM_IN_FORCE : GAIR_ITEM_TOTAL_DISCLOSED;
	int32_t made = rules.edition == GAIR_EDITION_2021 ? GAIR_ITEM_MADE : GAIR_ITEM_DISCLOSED;

	for (int32_t row = GAIR_PROACTIVE_REGULATIONS; row <= GAIR_PROACTIVE_NORMATIVE_DOCUMENTS; row++) {
		rules.a[rules.rows][variable(year, GAIR_CELL(GAIR_TABLE_PROACTIVE, row, stock))] = 1;
		rules.a[rules.rows][variable(year, GAIR_CELL(GAIR_TABLE_PROACTIVE, row, made))] = -1;
		rules.may_be_zero[rules.variables] = 1;
		rules.a[rules.rows++][rules.variables++] = -1;
	}
}

/* A body without the power to make rules has none. */
static void forbid_rules(int year)
{
	for (size_t c = 0; c < gair_form_column_count(rules.edition, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_REGULATIONS); c++) {
		int32_t column = gair_form_column_at(rules.edition, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_REGULATIONS, c);
		size_t at = variable(year, GAIR_CELL(GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_REGULATIONS, column));

		rules.may_be_zero[at] = 1;
		rules.a[rules.rows++][at] = 1;
	}
}

static void write_rules(int32_t edition, int power)
{
	memset(&rules, 0, sizeof rules);
	rules.edition = edition;
	rules.variables = YEARS * gair_cell_count();
	for (int year = 0; year < YEARS; year++) {
		add_identities(year);
		add_bounds(year);
		if (!power)
			forbid_rules(year);
	}
	add_carried();
	add_stocks();
	ck_assert_uint_lt(rules.rows, MOST_ROWS);
}

/* x = 1 + y, or y where 0 is allowed, with y ≥ 0: A y = −A 1; one artificial variable a row. */
static void make_tableau(void)
{
	rules.columns = rules.variables + rules.rows + 1;
	for (size_t r = 0; r < rules.rows; r++) {
		int64_t right = 0;

		for (size_t v = 0; v < rules.variables; v++)
			right -= rules.may_be_zero[v] ? 0 : rules.a[r][v];
		for (size_t c = 0; c < rules.columns; c++)
			rules.tableau[r][c] = make(0, 1);
		for (size_t v = 0; v < rules.variables; v++)
			rules.tableau[r][v] = make(right < 0 ? -rules.a[r][v] : rules.a[r][v], 1);
		rules.tableau[r][rules.variables + r] = make(1, 1);
		rules.tableau[r][rules.columns - 1] = make(right < 0 ? -right : right, 1);
		rules.basis[r] = rules.variables + r;
	}
}

static void pivot(size_t row, size_t column)
{
	fraction by = rules.tableau[row][column];

	for (size_t c = 0; c < rules.columns; c++)
		if (rules.tableau[row][c].top)
			rules.tableau[row][c] = divide(rules.tableau[row][c], by);
	for (size_t r = 0; r < rules.rows; r++) {
		fraction factor = rules.tableau[r][column];

		for (size_t c = 0; r != row && factor.top && c < rules.columns; c++)
			if (rules.tableau[row][c].top)
				rules.tableau[r][c] = subtract(rules.tableau[r][c], multiply(factor, rules.tableau[row][c]));
	}
	rules.basis[row] = column;
}

/* How much a column would lower the sum of the artificial variables. */
static fraction gain(size_t column)
{
	fraction sum = make(0, 1);

	for (size_t r = 0; r < rules.rows; r++)
		if (rules.basis[r] >= rules.variables && rules.tableau[r][column].top)
			sum = subtract(sum, make(-rules.tableau[r][column].top, rules.tableau[r][column].bottom));
	return sum;
}

/* The row that leaves: the least ratio, of equal ones the least variable. */
static size_t leaving(size_t column)
{
	size_t best = SIZE_MAX;
	fraction least = make(0, 1);

	for (size_t r = 0; r < rules.rows; r++) {
		fraction ratio, less;

		if (rules.tableau[r][column].top <= 0)
			continue;
		ratio = divide(rules.tableau[r][rules.columns - 1], rules.tableau[r][column]);
		less = subtract(ratio, least);
		if (best == SIZE_MAX || less.top < 0 || (less.top == 0 && rules.basis[r] < rules.basis[best])) {
			best = r;
			least = ratio;
		}
	}
	return best;
}

/* 1 if the system has a solution; the tableau then holds it. */
static int solve(void)
{
	size_t column;

	make_tableau();
	for (;;) {
		for (column = 0; column < rules.variables && gain(column).top <= 0; column++)
			;
		if (column == rules.variables)
			break;
		ck_assert_uint_ne(leaving(column), SIZE_MAX);
		pivot(leaving(column), column);
	}
	for (size_t r = 0; r < rules.rows; r++)
		if (rules.basis[r] >= rules.variables && rules.tableau[r][rules.columns - 1].top != 0)
			return 0;
	return 1;
}

static int64_t solution(size_t v)
{
	for (size_t r = 0; r < rules.rows; r++)
		if (rules.basis[r] == v) {
			ck_assert_int_eq(rules.tableau[r][rules.columns - 1].bottom, 1);
			return rules.tableau[r][rules.columns - 1].top + !rules.may_be_zero[v];
		}
	return !rules.may_be_zero[v];
}

/* A report of the solution's figures, times `factor`: those of last year's are its own multiple of nothing else. */
static gair_report *report_of(int year, int64_t factor, const char *body)
{
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (int32_t table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
		gair_report_set_edition(report, table, rules.edition);
	gair_report_set_year(report, (rules.edition == GAIR_EDITION_2021 ? 2024 : 2020) - year);
	gair_report_set_body(report, body, strlen(body));
	for (size_t i = 0; i < gair_form_cell_count(rules.edition); i++) {
		int32_t cell = gair_form_cell_at(rules.edition, i);
		int64_t value = solution(variable(year, cell));

		ck_assert_msg(value > 0 || rules.may_be_zero[variable(year, cell)], "%s is 0", gair_cell_path(cell));
		ck_assert_int_eq(gair_report_set(report, cell, value * factor), GAIR_OK);
	}
	return report;
}

/* Findings on figures. */
static int is_on_figures(const char *rule)
{
	static const char *const families[] = {"applications.", "proceedings.", "proactive.", "previous.",
					       "cell.",         "table.",       "locate"};

	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (strncmp(rule, families[i], strlen(families[i])) == 0)
			return strcmp(rule, "previous.unchanged") != 0;
	return 0;
}

static void check_solution(const char *body, int64_t factor)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_report *report = report_of(0, factor, body), *previous = report_of(1, factor, body);
	gair_findings *findings;

	options.previous = previous;
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_findings_count(findings); i++)
		ck_assert_msg(!is_on_figures(gair_finding_rule(findings, i)), "%s: %s", gair_finding_rule(findings, i),
			      gair_finding_message(findings, i, GAIR_LANG_EN));
	gair_findings_free(findings);
	gair_report_free(report);
	gair_report_free(previous);
}

static const int32_t editions[] = {GAIR_EDITION_2019, GAIR_EDITION_2021};

START_TEST(rules_of_an_edition_can_all_be_kept)
{
	int power = _i / 2;

	write_rules(editions[_i % 2], power);
	ck_assert_msg(solve(), "the rules contradict one another");
	check_solution(power ? "沙溪省人民政府" : "沙溪县人民政府", 1);
	check_solution(power ? "沙溪省人民政府" : "沙溪县人民政府", 1000003);
}
END_TEST

/* One demand more, which the others contradict: the elimination must tell. */
START_TEST(a_contradiction_is_found)
{
	write_rules(editions[_i], 1);
	/* received + carried over = handled: then nothing could be carried forward */
	rules.a[rules.rows][variable(0, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL))] =
		1;
	rules.a[rules.rows]
	       [variable(0, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, GAIR_APPLICANT_TOTAL))] = 1;
	rules.a[rules.rows++]
	       [variable(0, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OUTCOME_TOTAL, GAIR_APPLICANT_TOTAL))] = -1;
	ck_assert(!solve());
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("feasible");
	TCase *tcase = tcase_create("feasible");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tcase, 120);
	tcase_add_loop_test(tcase, rules_of_an_edition_can_all_be_kept, 0, 4);
	tcase_add_loop_test(tcase, a_contradiction_is_found, 0, 2);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
