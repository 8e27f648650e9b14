/* The list of findings: order, getters, verdict, fingerprints, the limit, memory that runs out. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "support/findings.h"

static gair_report *report;
static gair_findings *list;

static void set_up(void)
{
	report = test_findings_report();
	list = test_findings(report);
}

static void tear_down(void)
{
	gair_findings_free(list);
	gair_report_free(report);
}

START_TEST(form_order)
{
	static const char *const rules[] = {"cell.annotated", "proactive.stock", "applications.row_total",
					    "applications.row_total", "locate"};
	size_t i;

	ck_assert_uint_eq(gair_findings_count(list), 5);
	for (i = 0; i < 5; i++)
		ck_assert_str_eq(gair_finding_rule(list, i), rules[i]);
	ck_assert_str_eq(gair_finding_scope(list, 2), "received");
	ck_assert_str_eq(gair_finding_scope(list, 3), "unable.not_held");
}
END_TEST

/* Findings of one place stay in the order in which the rules found them. */
START_TEST(equal_places_keep_their_order)
{
	gair_findings *equal;
	char scope[2] = "a";
	int i;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &equal), GAIR_OK);
	for (i = 0; i < 26; i++, scope[0]++)
		gair__finding_new(equal, 0, GAIR_SEVERITY_NOTICE, scope, i % 2);
	ck_assert_int_eq(gair__findings_finish(equal, report), GAIR_OK);
	for (i = 0; i < 26; i++)
		ck_assert_int_eq(gair_finding_scope(equal, (size_t)i)[0], i < 13 ? 'a' + 2 * i : 'b' + 2 * (i - 13));
	gair_findings_free(equal);
}
END_TEST

START_TEST(getters)
{
	int64_t left = 0, right = 0, imbalance = 0, value = 0;
	gair_source source;

	source.size = sizeof source;
	ck_assert_int_eq(gair_finding_severity(list, 0), GAIR_SEVERITY_NOTICE);
	ck_assert_int_eq(gair_finding_status(list, 2), GAIR_FINDING_UNDECIDABLE);
	ck_assert_int_eq(gair_finding_status(list, 3), GAIR_FINDING_BLOCKED);
	ck_assert_int_eq(gair_finding_certainty(list, 3), GAIR_CERTAINTY_PROVED);
	ck_assert_int_eq(gair_finding_certainty(list, 4), GAIR_CERTAINTY_LIKELY);
	ck_assert_str_eq(gair_finding_message(list, 4, GAIR_LANG_ZH), "这一格填错了。");
	ck_assert_str_eq(gair_finding_message(list, 4, GAIR_LANG_EN), "This cell is wrong.");
	ck_assert_str_eq(gair_finding_message(list, 4, 2), "");
	ck_assert_uint_gt(strlen(gair_finding_basis(list, 4, GAIR_LANG_ZH)), 0);
	ck_assert_uint_eq(gair_finding_cell_count(list, 3), 7);
	ck_assert_int_eq(gair_finding_cell(list, 3, 6), test_cell("applications.unable.not_held.total"));
	ck_assert_int_eq(gair_finding_cell_role(list, 3, 5), GAIR_ROLE_LEFT);
	ck_assert_int_eq(gair_finding_cell_role(list, 3, 6), GAIR_ROLE_RIGHT);
	ck_assert_int_eq(gair_finding_cell_value(list, 3, 0, &value), GAIR_STATE_NUMBER);
	ck_assert_int_eq(value, 52);
	ck_assert_int_eq(gair_finding_cell_value(list, 2, 0, &value), GAIR_STATE_BLANK);
	ck_assert_int_eq(value, 52);
	ck_assert_str_eq(gair_finding_cell_raw(list, 0, 0), "22（其中修订\x1b[31m16件）");
	ck_assert_str_eq(gair_finding_cell_raw(list, 3, 0), "");
	ck_assert_int_eq(gair_finding_cell_source(list, 3, 0, &source), 1);
	ck_assert_int_eq(source.line, 40);
	ck_assert_int_eq(gair_finding_source(list, 3, &source), 1);
	ck_assert_int_eq(source.grid_row, 16);
	ck_assert_int_eq(gair_finding_source(list, 1, &source), 0);
	ck_assert_int_eq(gair_finding_sides(list, 3, &left, &right, &imbalance), 1);
	ck_assert(left == 60 && right == 33 && imbalance == 27);
	ck_assert_int_eq(gair_finding_sides(list, 4, &left, &right, &imbalance), 0);
	ck_assert_int_eq(gair_finding_is_money(list, 1), 1);
	ck_assert_int_eq(gair_finding_is_money(list, 3), 0);
	ck_assert_uint_eq(strlen(gair_finding_raw(list, 0)), 9);
}
END_TEST

START_TEST(repairs)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0;

	ck_assert_uint_eq(gair_finding_repair_count(list, 4), 2);
	ck_assert_str_eq(gair_finding_repair_operation(list, 4, 0), "digits_exchanged");
	ck_assert_str_eq(gair_finding_repair_operation(list, 4, 1), "");
	ck_assert_str_eq(gair_finding_repair_evidence(list, 4, 0, GAIR_LANG_ZH), "25 与 52 数字相同");
	ck_assert_str_eq(gair_finding_repair_evidence(list, 4, 1, GAIR_LANG_ZH), "");
	ck_assert_uint_eq(gair_finding_repair_size(list, 4, 1), 2);
	ck_assert_int_eq(gair_finding_repair_change(list, 4, 0, 0, &state, &from, &min, &max),
			 test_cell("applications.unable.not_held.natural_person"));
	ck_assert(state == GAIR_STATE_NUMBER && from == 52 && min == 25 && max == 25);
	ck_assert_int_eq(gair_finding_repair_change(list, 4, 1, 0, &state, &from, &min, &max),
			 test_cell("applications.received.total"));
	ck_assert(state == GAIR_STATE_BLANK && from == 52 && min == 0 && max == 9);
	ck_assert_int_eq(gair_finding_unique(list, 4), 1);
	ck_assert_int_eq(gair_finding_proved(list, 4), 1);
	ck_assert_int_eq(gair_finding_unique(list, 3), 0);
	ck_assert_uint_eq(gair_finding_blocked_by_count(list, 3), 1);
	ck_assert_uint_eq(gair_finding_blocked_by(list, 3, 0), 4);
	ck_assert_uint_eq(gair_finding_blocked_by(list, 3, 1), 5);
}
END_TEST

/* Past the end, and for no list at all. */
START_TEST(total)
{
	const gair_findings *lists[] = {NULL, list};
	const size_t index = _i ? 5 : 0;
	const gair_findings *none = lists[_i];
	int64_t value = 77;
	gair_source source;

	source.size = sizeof source;
	ck_assert_uint_eq(gair_findings_count(NULL), 0);
	ck_assert_int_eq(gair_findings_verdict(NULL), GAIR_VERDICT_CLEAN);
	gair_findings_free(NULL);
	ck_assert_ptr_null(gair_finding_rule(none, index));
	ck_assert_str_eq(gair_finding_scope(none, index), "");
	ck_assert_int_eq(gair_finding_severity(none, index), 0);
	ck_assert_int_eq(gair_finding_status(none, index), 0);
	ck_assert_int_eq(gair_finding_certainty(none, index), 0);
	ck_assert_str_eq(gair_finding_message(none, index, GAIR_LANG_ZH), "");
	ck_assert_str_eq(gair_finding_basis(none, index, GAIR_LANG_ZH), "");
	ck_assert_str_eq(gair_finding_fingerprint(none, index), "");
	ck_assert_int_eq(gair_finding_source(none, index, &source), 0);
	ck_assert_str_eq(gair_finding_raw(none, index), "");
	ck_assert_uint_eq(gair_finding_cell_count(none, index), 0);
	ck_assert_int_eq(gair_finding_cell(none, index, 0), 0);
	ck_assert_int_eq(gair_finding_cell_role(none, index, 0), 0);
	ck_assert_int_eq(gair_finding_cell_value(none, index, 0, &value), -1);
	ck_assert_str_eq(gair_finding_cell_raw(none, index, 0), "");
	ck_assert_int_eq(gair_finding_cell_source(none, index, 0, &source), 0);
	ck_assert_int_eq(gair_finding_sides(none, index, &value, &value, &value), 0);
	ck_assert_int_eq(gair_finding_is_money(none, index), 0);
	ck_assert_uint_eq(gair_finding_repair_count(none, index), 0);
	ck_assert_str_eq(gair_finding_repair_operation(none, index, 0), "");
	ck_assert_uint_eq(gair_finding_repair_size(none, index, 0), 0);
	ck_assert_int_eq(gair_finding_repair_change(none, index, 0, 0, NULL, NULL, NULL, NULL), 0);
	ck_assert_str_eq(gair_finding_repair_evidence(none, index, 0, GAIR_LANG_EN), "");
	ck_assert_int_eq(gair_finding_unique(none, index), 0);
	ck_assert_int_eq(gair_finding_proved(none, index), 0);
	ck_assert_uint_eq(gair_finding_blocked_by_count(none, index), 0);
	ck_assert_uint_eq(gair_finding_blocked_by(none, index, 0), gair_findings_count(none));
	ck_assert(value == 77);
}
END_TEST

static gair_findings *one_finding(int32_t severity, int32_t status)
{
	gair_findings *one;
	gair__finding *finding;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &one), GAIR_OK);
	finding = gair__finding_new(one, 0, severity, "", 0);
	ck_assert_ptr_nonnull(finding);
	finding->status = status;
	ck_assert_int_eq(gair__findings_finish(one, report), GAIR_OK);
	return one;
}

START_TEST(verdicts)
{
	static const struct {
		int32_t severity, status, verdict;
	} rows[] = {
		{GAIR_SEVERITY_ERROR, GAIR_FINDING_FAIL, GAIR_VERDICT_ERROR},
		{GAIR_SEVERITY_WARNING, GAIR_FINDING_FAIL, GAIR_VERDICT_WARNING},
		{GAIR_SEVERITY_NOTICE, GAIR_FINDING_FAIL, GAIR_VERDICT_CLEAN},
		{GAIR_SEVERITY_ERROR, GAIR_FINDING_BLOCKED, GAIR_VERDICT_CLEAN},
		{GAIR_SEVERITY_ERROR, GAIR_FINDING_UNDECIDABLE, GAIR_VERDICT_CLEAN},
	};
	gair_findings *one = one_finding(rows[_i].severity, rows[_i].status);

	ck_assert_int_eq(gair_findings_verdict(one), rows[_i].verdict);
	gair_findings_free(one);
	ck_assert_int_eq(gair_findings_verdict(list), GAIR_VERDICT_ERROR);
}
END_TEST

START_TEST(severity_off_makes_nothing)
{
	gair_findings *none;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &none), GAIR_OK);
	ck_assert_ptr_null(gair__finding_new(none, 0, GAIR_SEVERITY_OFF, "", 0));
	ck_assert_ptr_null(gair__finding_new(none, -1, GAIR_SEVERITY_ERROR, "", 0));
	gair__finding_add_cell(none, NULL, report, 20107, GAIR_ROLE_LEFT);
	ck_assert_uint_eq(gair__finding_add_repair(none, NULL, "", NULL, NULL, 1), SIZE_MAX);
	ck_assert_int_eq(gair__findings_finish(none, report), GAIR_OK);
	ck_assert_uint_eq(gair_findings_count(none), 0);
	gair_findings_free(none);
}
END_TEST

/* A fingerprint follows rule, scope, body, year, cells and figures, and nothing else. */
START_TEST(fingerprints)
{
	const gair__place elsewhere = {9000, 800, 3, 0, -1, -1, -1};
	char before[17];
	size_t i;
	gair_findings *again;

	for (i = 0; i < 5; i++) {
		ck_assert_uint_eq(strlen(gair_finding_fingerprint(list, i)), 16);
		ck_assert_uint_eq(strspn(gair_finding_fingerprint(list, i), "0123456789abcdef"), 16);
	}
	ck_assert_str_ne(gair_finding_fingerprint(list, 2), gair_finding_fingerprint(list, 3));
	strcpy(before, gair_finding_fingerprint(list, 4));
	gair__report_put(report, test_cell("applications.unable.not_held.natural_person"), GAIR_STATE_NUMBER, 52, NULL, 0,
			 &elsewhere);
	again = test_findings(report);
	ck_assert_str_eq(gair_finding_fingerprint(again, 4), before);
	gair_findings_free(again);
	gair_report_set_path(report, "applications.unable.not_held.natural_person", 53);
	again = test_findings(report);
	ck_assert_str_ne(gair_finding_fingerprint(again, 4), before);
	gair_findings_free(again);
	gair_report_set_path(report, "applications.unable.not_held.natural_person", 52);
	gair_report_set_year(report, 2024);
	again = test_findings(report);
	ck_assert_str_ne(gair_finding_fingerprint(again, 4), before);
	gair_findings_free(again);
}
END_TEST

START_TEST(limit)
{
	gair_findings *many;
	int i;

	ck_assert_int_eq(gair__findings_new(NULL, 3, &many), GAIR_OK);
	for (i = 0; i < 10; i++)
		gair__finding_new(many, 0, GAIR_SEVERITY_WARNING, "", 10 - i);
	ck_assert_int_eq(gair__findings_finish(many, report), GAIR_OK);
	ck_assert_uint_eq(gair_findings_count(many), 4);
	ck_assert_str_eq(gair_finding_rule(many, 3), "limit.reached");
	ck_assert_ptr_nonnull(strstr(gair_finding_message(many, 3, GAIR_LANG_ZH), "另有 7 项"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(many, 3, GAIR_LANG_EN), "7 more"));
	gair_findings_free(many);
}
END_TEST

START_TEST(sides_at_the_edge)
{
	gair_findings *edge;
	int64_t imbalance;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &edge), GAIR_OK);
	gair__finding_set_sides(edge, gair__finding_new(edge, 0, 1, "", 0), INT64_MAX, INT64_MIN, 0);
	gair__finding_set_sides(edge, gair__finding_new(edge, 0, 1, "", 1), INT64_MIN, INT64_MAX, 0);
	gair__finding_set_sides(edge, gair__finding_new(edge, 0, 1, "", 2), -1, INT64_MAX, 0);
	ck_assert_int_eq(gair__findings_finish(edge, NULL), GAIR_OK);
	gair_finding_sides(edge, 0, NULL, NULL, &imbalance);
	ck_assert(imbalance == INT64_MAX);
	gair_finding_sides(edge, 1, NULL, NULL, &imbalance);
	ck_assert(imbalance == INT64_MIN);
	gair_finding_sides(edge, 2, NULL, NULL, &imbalance);
	ck_assert(imbalance == INT64_MIN);
	gair_findings_free(edge);
}
END_TEST

START_TEST(names)
{
	ck_assert_str_eq(gair_verdict_name(GAIR_VERDICT_UNREADABLE), "unreadable");
	ck_assert_str_eq(gair_finding_status_name(GAIR_FINDING_BLOCKED), "blocked");
	ck_assert_str_eq(gair_certainty_name(GAIR_CERTAINTY_HINT), "hint");
	ck_assert_str_eq(gair_role_name(GAIR_ROLE_SUSPECT), "suspect");
	ck_assert_str_eq(gair_state_name(GAIR_STATE_NOT_APPLICABLE), "not_applicable");
	ck_assert_ptr_null(gair_verdict_name(4));
	ck_assert_ptr_null(gair_finding_status_name(0));
	ck_assert_ptr_null(gair_certainty_name(-1));
	ck_assert_ptr_null(gair_role_name(5));
	ck_assert_ptr_null(gair_state_name(INT32_MAX));
}
END_TEST

/* --- memory that runs out at the n-th demand --- */

static void *take(void *context, size_t size)
{
	size_t *left = context;

	if (*left == 0)
		return NULL;
	--*left;
	return malloc(size);
}

static void *take_more(void *context, void *pointer, size_t old_size, size_t new_size)
{
	size_t *left = context;

	(void)old_size;
	if (*left == 0)
		return NULL;
	--*left;
	return realloc(pointer, new_size);
}

static void give_back(void *context, void *pointer)
{
	(void)context;
	free(pointer);
}

static gair_status build_with(const gair_allocator *allocator)
{
	gair_findings *built;
	gair__finding *finding;
	gair_status status = gair__findings_new(allocator, 1, &built);
	size_t repair;
	int i;

	if (status != GAIR_OK)
		return status;
	finding = gair__finding_new(built, 0, GAIR_SEVERITY_ERROR, "scope", 0);
	test_message(built, finding, "话", "word");
	for (i = 0; i < 20; i++)
		gair__finding_add_cell(built, finding, report, test_cell("applications.unable.not_held.total"), GAIR_ROLE_LEFT);
	repair = gair__finding_add_repair(built, finding, "sign", "甲", "a", 3000);
	gair__repair_set_change(built, finding, repair, 0, report, 20107, 1, 1);
	gair__finding_block(built, finding, 0);
	gair__finding_new(built, 0, GAIR_SEVERITY_ERROR, "left out", 0);
	status = gair__findings_finish(built, report);
	gair_findings_free(built);
	return status;
}

START_TEST(no_memory)
{
	size_t n;

	for (n = 0;; n++) {
		size_t left = n;
		const gair_allocator allocator = {sizeof allocator, &left, take, take_more, give_back};
		gair_status status = build_with(&allocator);

		if (status == GAIR_OK)
			break;
		ck_assert_int_eq(status, GAIR_E_NOMEM);
	}
	ck_assert_uint_gt(n, 4);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings");
	TCase *tcase = tcase_create("findings");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, form_order);
	tcase_add_test(tcase, equal_places_keep_their_order);
	tcase_add_test(tcase, getters);
	tcase_add_test(tcase, repairs);
	tcase_add_loop_test(tcase, total, 0, 2);
	tcase_add_loop_test(tcase, verdicts, 0, 5);
	tcase_add_test(tcase, severity_off_makes_nothing);
	tcase_add_test(tcase, fingerprints);
	tcase_add_test(tcase, limit);
	tcase_add_test(tcase, sides_at_the_edge);
	tcase_add_test(tcase, names);
	tcase_add_test(tcase, no_memory);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
