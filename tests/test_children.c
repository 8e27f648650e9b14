/* A whole area against its bodies: sums, which cell explains a difference, bodies missing and given twice. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/figures.h"
#include "support/generate.h"
#include "support/sweep.h"

#define BODIES 3

static const char *const columns[] = {"natural_person",
				      "commercial_enterprise",
				      "research_institution",
				      "public_welfare_organization",
				      "legal_service_organization",
				      "other_organization",
				      "total"};

typedef struct area {
	gair_report *whole, *bodies[BODIES];
} area;

static void name(gair_report *report, const char *body)
{
	ck_assert_int_eq(gair_report_set_body(report, body, strlen(body)), GAIR_OK);
}

/* Three bodies with published figures, and their sum. */
static area make(void)
{
	area a;

	a.bodies[0] = test_figures("suqian_2023", GAIR_EDITION_2021, 2024, "甲县人民政府");
	a.bodies[1] = test_figures("suqian_2024", GAIR_EDITION_2021, 2024, "乙县人民政府");
	a.bodies[2] = test_figures("suqian_2024", GAIR_EDITION_2021, 2024, "丙县人民政府");
	test_set(a.bodies[2], "proactive.licensing.decisions", 77);
	ck_assert_int_eq(gair_sum((const gair_report *const *)a.bodies, BODIES, NULL, &a.whole, NULL), GAIR_OK);
	name(a.whole, "丁市人民政府");
	return a;
}

static void drop(area *a)
{
	size_t i;

	gair_report_free(a->whole);
	for (i = 0; i < BODIES; i++)
		gair_report_free(a->bodies[i]);
}

static gair_findings *check(const area *a, size_t bodies)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;

	options.children = (const gair_report *const *)a->bodies;
	options.child_count = bodies;
	ck_assert_int_eq(gair_check(a->whole, &options, &list), GAIR_OK);
	return list;
}

static size_t count(const gair_findings *list, const char *rule)
{
	size_t i, found = 0;

	for (i = 0; i < gair_findings_count(list); i++)
		found += strncmp(gair_finding_rule(list, i), rule, strlen(rule)) == 0;
	return found;
}

static size_t find(const gair_findings *list, const char *rule, const char *scope)
{
	size_t i;

	for (i = 0; i < gair_findings_count(list); i++)
		if (strcmp(gair_finding_rule(list, i), rule) == 0 && strcmp(gair_finding_scope(list, i), scope) == 0)
			return i;
	return SIZE_MAX;
}

START_TEST(sum_holds)
{
	area a = make();
	gair_findings *list = check(&a, BODIES);

	ck_assert_uint_eq(count(list, "children."), 0);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* Table 二 has no arithmetic of its own: the difference is told, not explained. */
START_TEST(proactive_row)
{
	area a = make();
	int64_t left = 0, right = 0, money = test_get(a.whole, "proactive.regulations.in_force");
	gair_findings *list;
	size_t at;

	test_set(a.whole, "proactive.regulations.in_force", money + 5);
	list = check(&a, BODIES);
	ck_assert_uint_eq(count(list, "children."), 1);
	at = find(list, "children.sum", "regulations");
	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_FAIL);
	ck_assert_int_eq(gair_finding_severity(list, at), GAIR_SEVERITY_WARNING);
	ck_assert_int_eq(gair_finding_sides(list, at, &left, &right, NULL), 1);
	ck_assert_int_eq(left, money + 5);
	ck_assert_int_eq(right, money);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* `15 should be 25` for a cell, in the message of the finding that explains. */
static void expect_explained(const gair_findings *list, const char *scope, const char *who, int64_t now, int64_t truth)
{
	size_t at = find(list, "children.sum", scope), i;
	char change[80];

	ck_assert_msg(at != SIZE_MAX, "nothing is explained");
	ck_assert_int_eq(gair_finding_unique(list, at), 1);
	ck_assert_int_eq(gair_finding_proved(list, at), 1);
	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_FAIL);
	snprintf(change, sizeof change, "填 %lld，应为 %lld", (long long)now, (long long)truth);
	ck_assert_msg(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), change) != NULL, "%s: %s", change,
		      gair_finding_message(list, at, GAIR_LANG_ZH));
	ck_assert_msg(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), who) != NULL, "%s: %s", who,
		      gair_finding_message(list, at, GAIR_LANG_ZH));
	snprintf(change, sizeof change, "%lld should be %lld", (long long)now, (long long)truth);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_EN), change));
	/* what it explains does not count beside it */
	for (i = 0; i < gair_findings_count(list); i++)
		if (i != at && strcmp(gair_finding_rule(list, i), "children.sum") == 0) {
			ck_assert_int_eq(gair_finding_status(list, i), GAIR_FINDING_BLOCKED);
			ck_assert_uint_eq(gair_finding_blocked_by(list, i, 0), at);
		}
}

START_TEST(wrong_in_a_body)
{
	area a = make();
	gair_findings *list;
	size_t at;

	test_set(a.bodies[1], "applications.granted.natural_person", 4108);
	list = check(&a, BODIES);
	expect_explained(list, "applications", "“乙县人民政府”", 4108, 1408);
	at = find(list, "children.sum", "applications");
	ck_assert_uint_eq(gair_finding_repair_count(list, at), 0);
	ck_assert_uint_ne(find(list, "children.sum", "granted"), SIZE_MAX);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

START_TEST(wrong_in_the_whole)
{
	area a = make();
	int64_t truth = test_get(a.whole, "applications.received.total"), min = 0, max = 0;
	gair_findings *list;
	size_t at;

	test_set(a.whole, "applications.received.total", truth + 90);
	list = check(&a, BODIES);
	expect_explained(list, "applications", "本报告", truth + 90, truth);
	at = find(list, "children.sum", "applications");
	ck_assert_uint_eq(gair_finding_repair_count(list, at), 1);
	ck_assert_int_eq(gair_finding_repair_change(list, at, 0, 0, NULL, NULL, &min, &max),
			 GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL));
	ck_assert_int_eq(min, truth);
	ck_assert_int_eq(max, truth);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* One wrong cell of table 三, anywhere: it is named, with the report it stands in and its true value. */
START_TEST(any_cell)
{
	test_random random = {11};
	int round;

	for (round = 0; round < 25; round++) {
		area a = make();
		uint32_t which = test_random_below(&random, BODIES + 1);
		gair_report *report = which < BODIES ? a.bodies[which] : a.whole;
		size_t index;
		int32_t cell;
		int64_t truth = 0, wrong;
		gair_findings *list;

		do {
			index = test_random_below(&random, (uint32_t)gair_form_cell_count(GAIR_EDITION_2021));
			cell = gair_form_cell_at(GAIR_EDITION_2021, index);
		} while (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS);
		ck_assert_int_eq(gair_report_get(report, cell, &truth), GAIR_STATE_NUMBER);
		wrong = truth + 1 + test_random_below(&random, 500);
		ck_assert_int_eq(gair_report_set(report, cell, wrong), GAIR_OK);
		list = check(&a, BODIES);
		expect_explained(list, "applications", which < BODIES ? gair_report_body(report, NULL) : "本报告", wrong, truth);
		gair_findings_free(list);
		drop(&a);
	}
}
END_TEST

/* An answer to a finding expires when a figure of a body changes. */
START_TEST(fingerprints)
{
	area a = make();
	char before[17], row[17];
	gair_findings *list;

	test_set(a.bodies[1], "applications.granted.natural_person", 4108);
	list = check(&a, BODIES);
	strcpy(before, gair_finding_fingerprint(list, find(list, "children.sum", "applications")));
	strcpy(row, gair_finding_fingerprint(list, find(list, "children.sum", "granted")));
	gair_findings_free(list);
	list = check(&a, BODIES);
	ck_assert_str_eq(before, gair_finding_fingerprint(list, find(list, "children.sum", "applications")));
	gair_findings_free(list);
	test_set(a.bodies[1], "applications.granted.natural_person", 4180);
	list = check(&a, BODIES);
	ck_assert_str_ne(before, gair_finding_fingerprint(list, find(list, "children.sum", "applications")));
	ck_assert_str_ne(row, gair_finding_fingerprint(list, find(list, "children.sum", "granted")));
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* Two cells of one body, neither of which is enough. */
START_TEST(two_cells)
{
	area a = make();
	int64_t first = test_get(a.bodies[1], "applications.granted.natural_person");
	int64_t second = test_get(a.bodies[1], "applications.granted.total");
	gair_findings *list;

	test_set(a.bodies[1], "applications.granted.natural_person", first + 20);
	test_set(a.bodies[1], "applications.granted.total", second + 20);
	list = check(&a, BODIES);
	expect_explained(list, "applications", "“乙县人民政府”", first + 20, first);
	expect_explained(list, "applications", "“乙县人民政府”", second + 20, second);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* A total of table 四 in one body. */
START_TEST(proceedings)
{
	area a = make();
	int64_t truth = test_get(a.bodies[0], "proceedings.reconsideration.total");
	gair_findings *list;

	test_set(a.bodies[0], "proceedings.reconsideration.total", 0);
	list = check(&a, BODIES);
	ck_assert_uint_ne(find(list, "children.sum", "reconsideration"), SIZE_MAX);
	for (size_t i = 0; i < gair_findings_count(list); i++)
		if (strcmp(gair_finding_rule(list, i), "children.sum") == 0 &&
		    gair_finding_status(list, i) == GAIR_FINDING_FAIL) {
			char change[80];

			snprintf(change, sizeof change, "填 0，应为 %lld", (long long)truth);
			ck_assert_ptr_nonnull(strstr(gair_finding_message(list, i, GAIR_LANG_ZH), change));
			ck_assert_ptr_nonnull(strstr(gair_finding_message(list, i, GAIR_LANG_ZH), "甲县"));
		}
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* One body in the form of 2019: its one row against the three of the others. */
START_TEST(editions)
{
	area a = make();
	gair_report *older = test_figures("suqian_2023", GAIR_EDITION_2019, 2024, "甲县人民政府");
	char path[100];
	gair_findings *list;
	size_t i, k;

	for (i = 0; i < 7; i++) {
		static const char *const rows[] = {"not_corrected", "fee_unpaid", "other"};
		int64_t sum = 0;

		for (k = 0; k < 3; k++) {
			snprintf(path, sizeof path, "applications.other.%s.%s", rows[k], columns[i]);
			sum += test_get(a.bodies[0], path);
		}
		snprintf(path, sizeof path, "applications.other.combined.%s", columns[i]);
		test_set(older, path, sum);
	}
	gair_report_free(a.bodies[0]);
	a.bodies[0] = older;
	list = check(&a, BODIES);
	ck_assert_uint_eq(count(list, "children."), 0);
	gair_findings_free(list);
	test_set(older, "applications.other.combined.natural_person",
		 test_get(older, "applications.other.combined.natural_person") + 3);
	list = check(&a, BODIES);
	expect_explained(list, "applications", "“甲县人民政府”", test_get(older, "applications.other.combined.natural_person"),
			 test_get(older, "applications.other.combined.natural_person") - 3);
	ck_assert_uint_ne(find(list, "children.sum", "other.combined"), SIZE_MAX);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

START_TEST(blanks)
{
	area a = make();
	int32_t cell = gair_cell_from_path("applications.granted.research_institution", 41);
	int64_t value = test_get(a.whole, "applications.granted.research_institution");
	gair_findings *list;
	size_t at;

	ck_assert_int_eq(gair_report_set_state(a.bodies[0], cell, GAIR_STATE_BLANK), GAIR_OK);
	test_set(a.whole, "applications.granted.research_institution", value + 4);
	list = check(&a, BODIES);
	at = find(list, "children.sum", "granted");
	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_UNDECIDABLE);
	gair_findings_free(list);
	/* no value of the blank makes it less than what the others have */
	test_set(a.bodies[1], "applications.granted.research_institution", value + 9);
	list = check(&a, BODIES);
	at = find(list, "children.sum", "granted");
	ck_assert_int_ne(gair_finding_status(list, at), GAIR_FINDING_UNDECIDABLE);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

START_TEST(missing)
{
	area a = make();
	gair_findings *list = check(&a, BODIES - 1);
	size_t at = find(list, "children.missing", "");
	char received[40];

	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_int_eq(gair_finding_severity(list, at), GAIR_SEVERITY_NOTICE);
	ck_assert_int_eq(gair_finding_certainty(list, at), GAIR_CERTAINTY_HINT);
	snprintf(received, sizeof received, "新收申请 %lld 件", (long long)test_get(a.bodies[2], "applications.received.total"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), received));
	gair_findings_free(list);
	/* less in some cell: no body is missing */
	test_set(a.bodies[0], "applications.denied.state_secret.natural_person", 100000);
	list = check(&a, BODIES - 1);
	ck_assert_uint_eq(find(list, "children.missing", ""), SIZE_MAX);
	gair_findings_free(list);
	/* another year, no table */
	ck_assert_int_eq(gair_report_set_year(a.bodies[0], 2023), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(a.bodies[1], GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_NONE), GAIR_OK);
	list = check(&a, BODIES);
	at = find(list, "children.missing", "year");
	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), "甲县"));
	at = find(list, "children.missing", "proceedings");
	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_EN), "乙县"));
	gair_findings_free(list);
	drop(&a);
}
END_TEST

START_TEST(copied)
{
	area a = make();
	gair_findings *list;
	size_t at;

	test_set(a.bodies[2], "proactive.licensing.decisions", test_get(a.bodies[1], "proactive.licensing.decisions"));
	list = check(&a, BODIES);
	at = find(list, "children.copied", "figures");
	ck_assert_uint_ne(at, SIZE_MAX);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), "乙县"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), "丙县"));
	ck_assert_uint_eq(find(list, "children.copied", "body"), SIZE_MAX);
	gair_findings_free(list);
	name(a.bodies[2], "乙县 人民政府");
	list = check(&a, BODIES);
	ck_assert_uint_ne(find(list, "children.copied", "body"), SIZE_MAX);
	ck_assert_uint_eq(find(list, "children.copied", "figures"), SIZE_MAX);
	gair_findings_free(list);
	drop(&a);
}
END_TEST

/* Many bodies in which nothing happened are no copies of one another. */
START_TEST(empty_bodies)
{
	gair_report *bodies[2] = {test_full_report(GAIR_EDITION_2021), test_full_report(GAIR_EDITION_2021)}, *whole = NULL;
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;
	size_t i;

	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++) {
		int32_t cell = gair_form_cell_at(GAIR_EDITION_2021, i);

		ck_assert_int_eq(gair_report_set(bodies[0], cell, gair_cell_table(cell) == GAIR_TABLE_APPLICATIONS ? 0 : 1),
				 GAIR_OK);
		ck_assert_int_eq(gair_report_set(bodies[1], cell, gair_cell_table(cell) == GAIR_TABLE_APPLICATIONS ? 0 : 1),
				 GAIR_OK);
	}
	name(bodies[0], "甲局");
	name(bodies[1], "乙局");
	ck_assert_int_eq(gair_sum((const gair_report *const *)bodies, 2, NULL, &whole, NULL), GAIR_OK);
	options.children = (const gair_report *const *)bodies;
	options.child_count = 2;
	ck_assert_int_eq(gair_check(whole, &options, &list), GAIR_OK);
	ck_assert_uint_eq(count(list, "children."), 0);
	gair_findings_free(list);
	gair_report_free(bodies[1]);
	bodies[1] = NULL;
	ck_assert_int_eq(gair_check(whole, &options, &list), GAIR_E_ARGUMENT);
	gair_report_free(whole);
	gair_report_free(bodies[0]);
}
END_TEST

static gair_status run_check(const gair_allocator *allocator, const void *input)
{
	const area *a = input;
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;
	gair_status status;

	options.allocator = allocator;
	options.children = (const gair_report *const *)a->bodies;
	options.child_count = BODIES;
	status = gair_check(a->whole, &options, &list);
	gair_findings_free(list);
	return status;
}

START_TEST(without_memory)
{
	area a = make();

	test_set(a.bodies[0], "proceedings.reconsideration.total", 0);
	test_set(a.bodies[2], "proactive.licensing.decisions", test_get(a.bodies[1], "proactive.licensing.decisions"));
	ck_assert_uint_gt(sweep("gair_check, children", run_check, &a), 10);
	drop(&a);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("children");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, sum_holds);
	tcase_add_test(tests, proactive_row);
	tcase_add_test(tests, wrong_in_a_body);
	tcase_add_test(tests, wrong_in_the_whole);
	tcase_add_test(tests, any_cell);
	tcase_add_test(tests, fingerprints);
	tcase_add_test(tests, two_cells);
	tcase_add_test(tests, proceedings);
	tcase_add_test(tests, editions);
	tcase_add_test(tests, blanks);
	tcase_add_test(tests, missing);
	tcase_add_test(tests, copied);
	tcase_add_test(tests, empty_bodies);
	tcase_add_test(tests, without_memory);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
