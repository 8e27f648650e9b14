/* Last year's report: the rules previous.*, and what they are silent about. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "check/previous.h"
#include "support/figures.h"
#include "support/generate.h"
#include "support/sweep.h"

#define BODY "宿迁市人民政府"

static const char *const columns[] = {"natural_person",
				      "commercial_enterprise",
				      "research_institution",
				      "public_welfare_organization",
				      "legal_service_organization",
				      "other_organization",
				      "total"};

static gair_report *year_2023(void)
{
	return test_figures("suqian_2023", GAIR_EDITION_2021, 2023, BODY);
}

static gair_report *year_2024(void)
{
	return test_figures("suqian_2024", GAIR_EDITION_2021, 2024, BODY);
}

static gair_findings *check(const gair_report *report, const gair_report *previous)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;

	options.previous = previous;
	ck_assert_int_eq(gair_check(report, &options, &list), GAIR_OK);
	return list;
}

/* How many findings of rules that begin so; the last one's index in `*at`. */
static size_t count(const gair_findings *list, const char *prefix, size_t *at)
{
	size_t i, found = 0;

	for (i = 0; i < gair_findings_count(list); i++)
		if (strncmp(gair_finding_rule(list, i), prefix, strlen(prefix)) == 0) {
			found++;
			if (at)
				*at = i;
		}
	return found;
}

/* Exactly one finding of previous.*: of this rule and scope. Returns the list. */
static gair_findings *expect_one(const gair_report *report, const gair_report *previous, const char *rule, const char *scope,
				 size_t *at)
{
	gair_findings *list = check(report, previous);

	ck_assert_msg(count(list, "previous.", at) == 1, "%zu findings for %s %s", count(list, "previous.", at), rule, scope);
	ck_assert_str_eq(gair_finding_rule(list, *at), rule);
	ck_assert_str_eq(gair_finding_scope(list, *at), scope);
	return list;
}

static void expect_none(const gair_report *report, const gair_report *previous)
{
	gair_findings *list = check(report, previous);

	ck_assert_uint_eq(count(list, "previous.", NULL), 0);
	gair_findings_free(list);
}

/* Published figures of two years: every 结转 carries over, and so does the stock. */
START_TEST(published_chain)
{
	gair_report *a = year_2023(), *b = year_2024();

	expect_none(b, a);
	expect_none(b, NULL);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

START_TEST(each_column)
{
	gair_report *b = year_2024();
	size_t i;

	for (i = 0; i < 7; i++) {
		gair_report *a = year_2023();
		int64_t left = 0, right = 0, imbalance = 0, value;
		char path[100], scope[100];
		gair_findings *list;
		size_t at = 0;

		snprintf(path, sizeof path, "applications.carried_forward.%s", columns[i]);
		snprintf(scope, sizeof scope, "carried_over.%s", columns[i]);
		value = test_get(a, path);
		/* a change that last year's own arithmetic does not explain: all its identities are let fail otherwise */
		test_set(a, path, value + 3);
		test_set(a, "applications.granted.total", 1);
		snprintf(path, sizeof path, "applications.received.%s", columns[i]);
		test_set(a, path, 1000000);
		list = expect_one(b, a, "previous.carried_over", scope, &at);
		ck_assert_int_eq(gair_finding_severity(list, at), GAIR_SEVERITY_WARNING);
		ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_FAIL);
		ck_assert_int_eq(gair_finding_sides(list, at, &left, &right, &imbalance), 1);
		ck_assert_int_eq(left, value);
		ck_assert_int_eq(right, value + 3);
		ck_assert_int_eq(imbalance, -3);
		ck_assert_uint_eq(gair_finding_cell_count(list, at), 1);
		ck_assert_int_eq(gair_finding_cell_role(list, at, 0), GAIR_ROLE_SUSPECT);
		gair_findings_free(list);
		gair_report_free(a);
	}
	gair_report_free(b);
}
END_TEST

/* 5 carried forward as printed, 4 by last year's own arithmetic, 4 carried over: a restated figure is a hint. */
START_TEST(restated)
{
	gair_report *a = year_2023(), *b = year_2024();
	int64_t value = test_get(a, "applications.carried_forward.natural_person");
	gair_findings *list;
	size_t at = 0;

	test_set(a, "applications.carried_forward.natural_person", value + 1);
	list = expect_one(b, a, "previous.carried_over", "carried_over.natural_person", &at);
	ck_assert_int_eq(gair_finding_certainty(list, at), GAIR_CERTAINTY_HINT);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), "更正"));
	gair_findings_free(list);
	/* wrong this year too */
	test_set(b, "applications.carried_over.natural_person", value + 2);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.", &at), 1);
	ck_assert_int_eq(gair_finding_certainty(list, at), GAIR_CERTAINTY_LIKELY);
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

static void add(gair_report *report, int32_t section, const char *paragraph)
{
	ck_assert_int_eq(gair_report_add_section(report, section, "", 0), GAIR_OK);
	ck_assert_int_eq(gair_report_add_paragraph(report, paragraph, strlen(paragraph)), GAIR_OK);
}

/* The report itself says that last year's figure was corrected. */
START_TEST(correction_told)
{
	static const struct {
		const char *text;
		int32_t certainty;
	} cases[] = {
		{"上年结转数因漏报一件作了更正。", GAIR_CERTAINTY_HINT},
		{"上年工作平稳。本年对网站栏目作了更正。", GAIR_CERTAINTY_LIKELY},
	};
	size_t i, at = 0;

	for (i = 0; i < 2; i++) {
		gair_report *a = year_2023(), *b = year_2024();
		int64_t value = test_get(a, "applications.carried_forward.total");
		gair_findings *list;

		test_set(a, "applications.carried_forward.total", value + 3);
		test_set(a, "applications.received.total", 1000000);
		test_set(a, "applications.carried_forward.natural_person",
			 test_get(a, "applications.carried_forward.natural_person"));
		add(b, 6, cases[i].text);
		/* the row of last year, too, would give this year's figure: take that away */
		test_set(a, "applications.carried_forward.other_organization", 50);
		list = check(b, a);
		ck_assert_uint_eq(count(list, "previous.carried_over", NULL), 2);
		for (at = 0; at < gair_findings_count(list); at++)
			if (strcmp(gair_finding_scope(list, at), "carried_over.total") == 0)
				break;
		ck_assert_int_eq(gair_finding_certainty(list, at), cases[i].certainty);
		gair_findings_free(list);
		gair_report_free(a);
		gair_report_free(b);
	}
}
END_TEST

/* An answer to a finding expires when last year's figure changes. */
START_TEST(fingerprints)
{
	gair_report *a = year_2023(), *b = year_2024();
	char before[17];
	gair_findings *list;
	size_t at = 0;

	test_set(a, "proactive.normative_documents.in_force", 600);
	list = expect_one(b, a, "previous.stock", "normative_documents.in_force", &at);
	strcpy(before, gair_finding_fingerprint(list, at));
	gair_findings_free(list);
	test_set(a, "proactive.normative_documents.in_force", 601);
	list = expect_one(b, a, "previous.stock", "normative_documents.in_force", &at);
	ck_assert_str_ne(before, gair_finding_fingerprint(list, at));
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

START_TEST(stock)
{
	gair_report *a = year_2023(), *b = year_2024();
	gair_findings *list;
	int64_t left = 0, right = 0;
	size_t at = 0;

	test_set(a, "proactive.normative_documents.in_force", 600);
	list = expect_one(b, a, "previous.stock", "normative_documents.in_force", &at);
	ck_assert_int_eq(gair_finding_sides(list, at, &left, &right, NULL), 1);
	ck_assert_int_eq(left, 420);
	ck_assert_int_eq(right, 600 + 50 - 227);
	ck_assert_uint_eq(gair_finding_cell_count(list, at), 3);
	gair_findings_free(list);
	/* not comparable: one of the figures is unknown */
	ck_assert_int_eq(
		gair_report_set_state(b, gair_cell_from_path("proactive.normative_documents.made", 34), GAIR_STATE_BLANK),
		GAIR_OK);
	expect_none(b, a);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* 2019 form: 626 + 3 items at the end of last year. */
START_TEST(items)
{
	gair_report *b = test_figures("fengjie_2020", GAIR_EDITION_2019, 2020, "奉节县人民政府"), *a = NULL;
	static const char *const rows[] = {"licensing", "other_services", "penalties", "coercive_measures", "fees"};
	gair_findings *list;
	char path[100], scope[100];
	size_t i, at = 0;

	ck_assert_int_eq(gair_report_new(NULL, &a), GAIR_OK);
	ck_assert_int_eq(gair_report_set_edition(a, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2019), GAIR_OK);
	for (i = 0; i < 5; i++) {
		snprintf(path, sizeof path, "proactive.%s.previous_items", rows[i]);
		test_set(a, path, test_get(b, path) - 7);
		snprintf(path, sizeof path, "proactive.%s.change", rows[i]);
		test_set(a, path, 7);
	}
	expect_none(b, a);
	for (i = 0; i < 5; i++) {
		snprintf(path, sizeof path, "proactive.%s.change", rows[i]);
		snprintf(scope, sizeof scope, "%s.previous_items", rows[i]);
		test_set(a, path, -7);
		list = expect_one(b, a, "previous.items", scope, &at);
		gair_findings_free(list);
		test_set(a, path, 7);
	}
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* A year of the 2019 form before one of the 2021 form: 结转 is compared, the stock of table 二 is not. */
START_TEST(across_editions)
{
	gair_report *a = test_figures("fengjie_2020", GAIR_EDITION_2019, 2020, BODY), *b = year_2024();
	gair_findings *list;
	char from[100], to[100];
	size_t i, at = 0;

	ck_assert_int_eq(gair_report_set_year(b, 2021), GAIR_OK);
	for (i = 0; i < 7; i++) {
		snprintf(from, sizeof from, "applications.carried_over.%s", columns[i]);
		snprintf(to, sizeof to, "applications.carried_forward.%s", columns[i]);
		test_set(a, to, test_get(b, from));
	}
	expect_none(b, a);
	test_set(a, "applications.carried_forward.total", 99);
	test_set(a, "applications.received.total", 1000000);
	test_set(a, "applications.carried_forward.natural_person", 1);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.", &at), 2);
	ck_assert_uint_eq(count(list, "previous.carried_over", &at), 2);
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* What cannot be compared is said once, and decides nothing. */
static void expect_useless(const gair_report *report, const gair_report *previous, const char *words)
{
	size_t at = 0;
	gair_findings *list = expect_one(report, previous, "previous.carried_over", "", &at), *alone = check(report, NULL);

	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_UNDECIDABLE);
	ck_assert_msg(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), words) != NULL, "%s",
		      gair_finding_message(list, at, GAIR_LANG_ZH));
	ck_assert_int_eq(gair_findings_verdict(list), gair_findings_verdict(alone));
	gair_findings_free(list);
	gair_findings_free(alone);
}

START_TEST(not_comparable)
{
	gair_report *a = year_2023(), *b = year_2024();

	test_set(a, "proactive.normative_documents.in_force", 1);
	ck_assert_int_eq(gair_report_set_year(a, 2022), GAIR_OK);
	expect_useless(b, a, "2022");
	ck_assert_int_eq(gair_report_set_year(a, 2024), GAIR_OK);
	expect_useless(b, a, "2023");
	ck_assert_int_eq(gair_report_set_year(a, 2023), GAIR_OK);
	ck_assert_int_eq(gair_report_set_body(a, "宿迁市教育局", strlen("宿迁市教育局")), GAIR_OK);
	expect_useless(b, a, "宿迁市教育局");
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

START_TEST(names)
{
	static const struct {
		const char *a, *b;
		int same;
	} cases[] = {
		{"奉节县人民政府", "奉节县人民政府", 1},     {"重庆市奉节县人民政府", "奉节县人民政府", 1},
		{"奉节县", "重庆市奉节县人民政府办公室", 1}, {"教育局", "宿迁市教育局", 1},
		{"宿迁市　教育局", "宿迁市教育局", 1},       {"上海市人民政府", "上海市黄浦区人民政府", 0},
		{"宿迁市教育局", "宿迁市财政局", 0},         {"市政府", "沛县政府", 0},
		{"宿迁市人民政府", "宿迁市教育局", 0},
	};
	size_t i;

	for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		gair__text a = {cases[i].a, strlen(cases[i].a)}, b = {cases[i].b, strlen(cases[i].b)};

		ck_assert_msg(gair__same_body(&a, &b) == cases[i].same, "%s, %s", a.text, b.text);
		ck_assert_int_eq(gair__same_body(&b, &a), cases[i].same);
	}
}
END_TEST

START_TEST(blank)
{
	gair_report *a = year_2023(), *b = year_2024();
	int64_t value = test_get(a, "applications.carried_forward.total"), min = 0, max = 0;
	gair_findings *list;
	size_t at = 0;

	ck_assert_int_eq(gair_report_set_state(b, gair_cell_from_path("applications.carried_over.total", 31), GAIR_STATE_BLANK),
			 GAIR_OK);
	list = expect_one(b, a, "previous.carried_over", "carried_over.total", &at);
	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_UNDECIDABLE);
	ck_assert_uint_eq(gair_finding_repair_count(list, at), 1);
	ck_assert_int_ne(gair_finding_repair_change(list, at, 0, 0, NULL, NULL, &min, &max), 0);
	ck_assert_int_eq(min, value);
	ck_assert_int_eq(max, value);
	gair_findings_free(list);
	/* last year's is unknown: nothing to hold against */
	ck_assert_int_eq(
		gair_report_set_state(a, gair_cell_from_path("applications.carried_forward.total", 34), GAIR_STATE_BLANK),
		GAIR_OK);
	expect_none(b, a);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* A wrong cell that is located, and to which last year's report agrees: told once. */
START_TEST(explained)
{
	gair_report *a = year_2023(), *b = year_2024();
	gair_findings *list;
	size_t at = 0;

	test_set(b, "applications.carried_over.natural_person", 5000);
	list = expect_one(b, a, "previous.carried_over", "carried_over.natural_person", &at);
	ck_assert_int_eq(gair_finding_status(list, at), GAIR_FINDING_BLOCKED);
	ck_assert_str_eq(gair_finding_rule(list, gair_finding_blocked_by(list, at, 0)), "locate");
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* What last year's report says ranks explanations; another body's report says nothing. */
START_TEST(evidence)
{
	gair_report *a = year_2023(), *b = year_2024();
	gair_findings *list;
	size_t at = 0;

	/* received −20 with its total, or carried over +20 with its total */
	test_set(b, "applications.received.natural_person", test_get(b, "applications.received.natural_person") - 20);
	test_set(b, "applications.received.total", test_get(b, "applications.received.total") - 20);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "locate", &at), 1);
	ck_assert_ptr_nonnull(strstr(gair_finding_repair_evidence(list, at, 0, GAIR_LANG_ZH), "上年报告"));
	ck_assert_int_eq(gair_cell_row(gair_finding_repair_change(list, at, 0, 0, NULL, NULL, NULL, NULL)),
			 GAIR_APPLICATIONS_RECEIVED);
	gair_findings_free(list);
	ck_assert_int_eq(gair_report_set_body(a, "连云港市人民政府", strlen("连云港市人民政府")), GAIR_OK);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "locate", &at), 1);
	ck_assert_ptr_null(strstr(gair_finding_repair_evidence(list, at, 0, GAIR_LANG_ZH), "上年报告"));
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

static gair_report *last_year(const gair_report *report)
{
	gair_report *copy = NULL;

	ck_assert_int_eq(gair_report_copy(report, NULL, &copy), GAIR_OK);
	ck_assert_int_eq(gair_report_set_year(copy, gair_report_year(report) - 1), GAIR_OK);
	return copy;
}

START_TEST(unchanged)
{
	gair_report *b = year_2024(), *a = last_year(b);
	gair_findings *list = check(b, a);
	size_t at = 0, i;

	ck_assert_uint_eq(count(list, "previous.unchanged", &at), 1);
	ck_assert_str_eq(gair_finding_scope(list, at), "");
	ck_assert_int_eq(gair_finding_severity(list, at), GAIR_SEVERITY_NOTICE);
	ck_assert_int_eq(gair_finding_certainty(list, at), GAIR_CERTAINTY_LIKELY);
	gair_findings_free(list);
	/* table 二 changed: table 三 is told alone */
	test_set(a, "proactive.licensing.decisions", 1);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.unchanged", &at), 1);
	ck_assert_str_eq(gair_finding_scope(list, at), "applications");
	gair_findings_free(list);
	test_set(a, "applications.granted.natural_person", 1);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.unchanged", NULL), 0);
	gair_findings_free(list);
	/* nothing happened in either year, and the stock stayed as it was: that is no copy */
	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++) {
		ck_assert_int_eq(gair_report_set(a, gair_form_cell_at(GAIR_EDITION_2021, i), 0), GAIR_OK);
		ck_assert_int_eq(gair_report_set(b, gair_form_cell_at(GAIR_EDITION_2021, i), 0), GAIR_OK);
	}
	test_set(a, "proactive.normative_documents.in_force", 9);
	test_set(b, "proactive.normative_documents.in_force", 9);
	expect_none(b, a);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* Table 三 of last year in the form of 2019: the one row against the three. */
START_TEST(unchanged_across_editions)
{
	gair_report *b = year_2024(), *a = test_figures("suqian_2024", GAIR_EDITION_2019, 2023, BODY);
	gair_findings *list;
	char path[100];
	size_t i, at = 0;

	for (i = 0; i < 7; i++) {
		int64_t sum = 0;
		static const char *const rows[] = {"not_corrected", "fee_unpaid", "other"};
		size_t k;

		for (k = 0; k < 3; k++) {
			snprintf(path, sizeof path, "applications.other.%s.%s", rows[k], columns[i]);
			sum += test_get(b, path);
		}
		snprintf(path, sizeof path, "applications.other.combined.%s", columns[i]);
		test_set(a, path, sum);
	}
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.unchanged", &at), 1);
	ck_assert_str_eq(gair_finding_scope(list, at), "applications");
	gair_findings_free(list);
	test_set(a, path, 77);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.unchanged", &at), 0);
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* Han characters by number, so that every passage is its own. */
static void put_run(char *out, uint32_t from, size_t length)
{
	size_t i;

	out += strlen(out);
	for (i = 0; i < length; i++, from++) {
		uint32_t code = 0x4E00 + from % 5000;

		*out++ = (char)(0xE0 | code >> 12);
		*out++ = (char)(0x80 | (code >> 6 & 63));
		*out++ = (char)(0x80 | (code & 63));
	}
	*out = '\0';
}

static size_t copied(const char *before, const char *after, int32_t section)
{
	gair_report *a = NULL, *b = NULL;
	gair_findings *list;
	size_t found, at = 0;
	char scope[2] = {(char)('0' + section), 0};

	ck_assert_int_eq(gair_report_new(NULL, &a), GAIR_OK);
	ck_assert_int_eq(gair_report_new(NULL, &b), GAIR_OK);
	add(a, 1, before);
	add(b, section, after);
	list = check(b, a);
	found = count(list, "previous.copied", &at);
	if (found)
		ck_assert_str_eq(gair_finding_scope(list, at), scope);
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
	return found;
}

/* Wherever a passage of 120 characters stands in either text it is found, and one of 119 is not. */
START_TEST(copied_passages)
{
	static char before[8000], after[8000];
	size_t shift;

	for (shift = 0; shift < 45; shift++) {
		before[0] = after[0] = '\0';
		put_run(before, 0, 50 + shift);
		put_run(before, 1000, 120);
		put_run(before, 2000, 30);
		put_run(after, 3000, 7 * shift);
		put_run(after, 1000, 120);
		put_run(after, 4000, 60);
		ck_assert_uint_eq(copied(before, after, 5), 1);
		after[0] = '\0';
		put_run(after, 3000, 7 * shift);
		put_run(after, 1000, 119);
		put_run(after, 4000, 60);
		ck_assert_uint_eq(copied(before, after, 5), 0);
	}
}
END_TEST

/* Another year, other spaces and other punctuation make no new passage; other figures do. */
START_TEST(copied_but_for_the_year)
{
	static char before[4000], after[4000];

	before[0] = after[0] = '\0';
	put_run(before, 0, 70);
	strcat(before, "2023年，");
	put_run(before, 500, 70);
	put_run(after, 0, 70);
	strcat(after, " 2024 年。");
	put_run(after, 500, 70);
	ck_assert_uint_eq(copied(before, after, 1), 1);
	before[0] = after[0] = '\0';
	put_run(before, 0, 70);
	strcat(before, "41件");
	put_run(before, 500, 70);
	put_run(after, 0, 70);
	strcat(after, "42件");
	put_run(after, 500, 70);
	ck_assert_uint_eq(copied(before, after, 1), 0);
}
END_TEST

/* Addresses and rules on fees stand in section 六 year after year: only what is longer is told there. */
START_TEST(copied_in_section_six)
{
	static char text[4000];

	text[0] = '\0';
	put_run(text, 0, 299);
	ck_assert_uint_eq(copied(text, text, 6), 0);
	ck_assert_uint_eq(copied(text, text, 5), 1);
	put_run(text, 299, 1);
	ck_assert_uint_eq(copied(text, text, 6), 1);
}
END_TEST

/* The quotation is the beginning of the longest passage. */
START_TEST(copied_quotation)
{
	static char before[8000], after[8000], passage[8000];
	gair_report *a = NULL, *b = NULL;
	gair_findings *list;
	size_t at = 0;

	before[0] = after[0] = passage[0] = '\0';
	put_run(passage, 1000, 300);
	put_run(before, 0, 130);
	strcat(before, passage);
	put_run(after, 0, 130);
	put_run(after, 4000, 33);
	strcat(after, passage);
	ck_assert_int_eq(gair_report_new(NULL, &a), GAIR_OK);
	ck_assert_int_eq(gair_report_new(NULL, &b), GAIR_OK);
	add(a, 5, before);
	add(b, 5, after);
	list = check(b, a);
	ck_assert_uint_eq(count(list, "previous.copied", &at), 1);
	ck_assert_uint_eq(strlen(gair_finding_raw(list, at)), 240);
	ck_assert_int_eq(strncmp(gair_finding_raw(list, at), passage, 240), 0);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_ZH), "430 字"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(list, at, GAIR_LANG_EN), "2 passages"));
	gair_findings_free(list);
	gair_report_free(a);
	gair_report_free(b);
}
END_TEST

/* One letter a million times, and a text of windows that all hash alike in the table's first slots: both take no time. */
START_TEST(copied_takes_no_time)
{
	size_t size = 1000000;
	char *text = malloc(size + 1), *other = malloc(size + 1);

	memset(text, 'a', size);
	text[size] = '\0';
	memset(other, 'a', size);
	other[size] = '\0';
	ck_assert_uint_eq(copied(text, other, 1), 1);
	for (size_t i = 100; i < size; i += 101)
		other[i] = 'b';
	ck_assert_uint_eq(copied(text, other, 1), 0);
	free(text);
	free(other);
}
END_TEST

static gair_status run_check(const gair_allocator *allocator, const void *input)
{
	const gair_report *const *reports = input;
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_findings *list = NULL;
	gair_status status;

	options.allocator = allocator;
	options.previous = reports[0];
	status = gair_check(reports[1], &options, &list);
	gair_findings_free(list);
	return status;
}

START_TEST(without_memory)
{
	static char passage[4000];
	gair_report *reports[2] = {year_2023(), year_2024()};

	put_run(passage, 0, 200);
	add(reports[0], 5, passage);
	add(reports[1], 5, passage);
	test_set(reports[0], "applications.carried_forward.total", 5);
	test_set(reports[0], "proactive.normative_documents.in_force", 5);
	ck_assert_uint_gt(sweep("gair_check, previous", run_check, (const void *)reports), 10);
	gair_report_free(reports[0]);
	gair_report_free(reports[1]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("previous");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, published_chain);
	tcase_add_test(tests, each_column);
	tcase_add_test(tests, restated);
	tcase_add_test(tests, correction_told);
	tcase_add_test(tests, fingerprints);
	tcase_add_test(tests, stock);
	tcase_add_test(tests, items);
	tcase_add_test(tests, across_editions);
	tcase_add_test(tests, not_comparable);
	tcase_add_test(tests, names);
	tcase_add_test(tests, blank);
	tcase_add_test(tests, explained);
	tcase_add_test(tests, evidence);
	tcase_add_test(tests, unchanged);
	tcase_add_test(tests, unchanged_across_editions);
	tcase_add_test(tests, copied_passages);
	tcase_add_test(tests, copied_but_for_the_year);
	tcase_add_test(tests, copied_in_section_six);
	tcase_add_test(tests, copied_quotation);
	tcase_add_test(tests, copied_takes_no_time);
	tcase_add_test(tests, without_memory);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
