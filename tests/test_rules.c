/*
 * Every rule of the catalogue has a mutant that raises it: a clean report damaged once, and exactly that rule found, with its scope,
 * severity, status, cells and place, and nothing else that fails but what the row names.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "document/document.h"
#include "support/mutants.h"

#define LONGEST 65536
#define CLEAN "data/text/clean-2022.txt"
#define CLEAN_2019 "data/text/fengjie-2020.txt"

static const mutant *const lists[] = {mutants_of_report, mutants_of_prose, mutants_of_previous, mutants_of_children};

static const mutant *mutant_at(size_t index)
{
	for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
		for (const mutant *m = lists[l]; m->rule; m++)
			if (index-- == 0)
				return m;
	return NULL;
}

static size_t mutant_count(void)
{
	size_t count = 0;

	while (mutant_at(count))
		count++;
	return count;
}

static void load(char *text, const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size;

	ck_assert_ptr_nonnull(file);
	size = fread(text, 1, LONGEST - 1, file);
	text[size] = '\0';
	fclose(file);
}

static void replace(char *text, char *at, size_t length, const char *to)
{
	size_t tail = strlen(at + length) + 1;

	ck_assert_uint_lt(strlen(text) + strlen(to), LONGEST);
	memmove(at + strlen(to), at + length, tail);
	memcpy(at, to, strlen(to));
}

static void apply(char *text, const edit *e)
{
	char *at = strstr(text, e->from), *end;

	ck_assert_msg(at != NULL, "not in the text: %s", e->from);
	switch (e->kind) {
	case EDIT_TEXT:
		replace(text, at, strlen(e->from), e->to);
		break;
	case EDIT_ALL:
		for (; at; at = strstr(at + strlen(e->to), e->from))
			replace(text, at, strlen(e->from), e->to);
		break;
	case EDIT_CUT:
		end = strstr(at, e->to);
		ck_assert_ptr_nonnull(end);
		replace(text, at, (size_t)(end - at), "");
		break;
	default:
		break;
	}
}

/* The text as a page: rows with pipes become a table, other lines paragraphs. */
static void make_page(char *text)
{
	static char page[LONGEST * 2];
	char *line = text, *next;
	int in_table = 0;

	strcpy(page,
	       "<!DOCTYPE html><html><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"></head><body>\n");
	for (; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		if (*line != '|' && in_table)
			strcat(page, "</table>\n");
		if (*line == '|' && !in_table)
			strcat(page, "<table>\n");
		in_table = *line == '|';
		if (!in_table) {
			sprintf(page + strlen(page), "<p>%s</p>\n", line);
			continue;
		}
		strcat(page, "<tr>");
		for (char *cell = line + 1; strchr(cell, '|'); cell = strchr(cell, '|') + 1)
			sprintf(page + strlen(page), "<td>%.*s</td>", (int)strcspn(cell, "|"), cell);
		strcat(page, "</tr>\n");
	}
	strcat(page, "</body></html>\n");
	strcpy(text, page);
}

static size_t count_paragraphs(const char *text)
{
	gair_document *document = NULL;
	size_t count;

	ck_assert_int_eq(gair_document_read(text, strlen(text), NULL, &document, NULL), GAIR_OK);
	count = document->paragraph_count;
	gair_document_free(document);
	return count;
}

/* The mutant's text, and the report read from it. */
static gair_report *make(const mutant *m, char *text)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = NULL;
	char path[128];

	load(text, m->flags & MUTANT_2019 ? CLEAN_2019 : CLEAN);
	if (m->flags & MUTANT_PAGE)
		make_page(text);
	for (const edit *e = m->edits; e->kind != EDIT_NONE; e++)
		if (e->kind == EDIT_TEXT || e->kind == EDIT_ALL || e->kind == EDIT_CUT)
			apply(text, e);
	if (m->flags & MUTANT_SHORT)
		options.max_paragraphs = count_paragraphs(text) - 1;
	ck_assert_int_eq(gair_read(text, strlen(text), &options, &report, NULL), GAIR_OK);
	for (const edit *e = m->edits; e->kind != EDIT_NONE; e++)
		for (size_t r = 0; e->kind == EDIT_COLUMN && r < gair_form_row_count(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS);
		     r++) {
			int32_t row = gair_form_row_at(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS, r);

			snprintf(path, sizeof path, "%s.%s", gair_row_path(GAIR_TABLE_APPLICATIONS, row), e->from);
			ck_assert_int_eq(gair_report_clear(report, gair_cell_from_path(path, strlen(path))), GAIR_OK);
		}
	return report;
}

static int64_t get(const gair_report *report, const char *path)
{
	int64_t value = 0;

	gair_report_get_path(report, path, &value);
	return value;
}

/* Adds to a cell that the table's edition has. */
static void add(gair_report *report, const char *row, const char *column, int64_t more)
{
	char path[128];

	snprintf(path, sizeof path, "%s.%s", row, column);
	if (gair_form_cell_index(gair_report_edition(report, gair_cell_table(gair_cell_from_path(path, strlen(path)))),
				 gair_cell_from_path(path, strlen(path))) >= 0)
		ck_assert_int_eq(gair_report_set_path(report, path, get(report, path) + more), GAIR_OK);
}

/* Each applicant column of last year: what is carried over now was carried forward then, and the column is balanced. */
static void carry(gair_report *last, const gair_report *report)
{
	int32_t table = GAIR_TABLE_APPLICATIONS;

	for (int32_t column = GAIR_APPLICANT_NATURAL_PERSON; column <= GAIR_APPLICANT_TOTAL; column++) {
		int64_t forward = 0, total = 0, over = 0;

		gair_report_get(report, GAIR_CELL(table, GAIR_APPLICATIONS_CARRIED_OVER, column), &forward);
		gair_report_get(last, GAIR_CELL(table, GAIR_APPLICATIONS_OUTCOME_TOTAL, column), &total);
		gair_report_get(last, GAIR_CELL(table, GAIR_APPLICATIONS_CARRIED_OVER, column), &over);
		gair_report_set(last, GAIR_CELL(table, GAIR_APPLICATIONS_CARRIED_FORWARD, column), forward);
		gair_report_set(last, GAIR_CELL(table, GAIR_APPLICATIONS_RECEIVED, column), total + forward - over);
	}
}

/* Last year's report, from which a clean one of this year follows. */
static gair_report *make_previous(const gair_report *report, const mutant *m)
{
	static const char *const powers[] = {"proactive.licensing", "proactive.penalties", "proactive.coercive_measures"};
	static const char *const documents[] = {"proactive.regulations", "proactive.normative_documents"};
	static const char *const handled[] = {"applications.granted", "applications.outcome_total"};
	gair_report *last;

	ck_assert_int_eq(gair_report_copy(report, NULL, &last), GAIR_OK);
	gair_report_set_year(last, gair_report_year(report) - 1);
	if (!(m->flags & MUTANT_COPIED))
		gair_report_clear_sections(last);
	if (m->flags & MUTANT_SAME)
		return last;
	for (size_t i = 0; i < 2; i++) {
		char made[64], repealed[64];

		snprintf(made, sizeof made, "%s.made", documents[i]);
		snprintf(repealed, sizeof repealed, "%s.repealed", documents[i]);
		add(last, documents[i], "in_force", get(report, repealed) - get(report, made));
		add(last, handled[i], "natural_person", 7);
		add(last, handled[i], "total", 7);
	}
	for (size_t i = 0; i < 3; i++) {
		char change[64];

		add(last, powers[i], "decisions", 11);
		snprintf(change, sizeof change, "%s.change", powers[i]);
		add(last, powers[i], "previous_items", -get(report, change));
	}
	add(last, "proactive.other_services", "previous_items", -get(report, "proactive.other_services.change"));
	add(last, "proactive.fees", "previous_items", -get(report, "proactive.fees.change"));
	carry(last, report);
	return last;
}

/* The bodies below: one of a few figures, and one of all the others. */
static void make_children(const gair_report *report, const mutant *m, gair_report *children[2])
{
	static const char *const bodies[2] = {"沙溪县水利局", "沙溪县教育局"};
	static const char *const few[] = {"applications.received", "applications.granted", "applications.outcome_total"};

	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(gair_report_copy(report, NULL, &children[i]), GAIR_OK);
		gair_report_clear_sections(children[i]);
		gair_report_set_body(children[i], bodies[i], strlen(bodies[i]));
	}
	for (size_t i = 0; i < gair_form_cell_count(GAIR_EDITION_2021); i++)
		gair_report_set(children[1], gair_form_cell_at(GAIR_EDITION_2021, i), 0);
	for (size_t i = 0; i < sizeof few / sizeof *few; i++) {
		add(children[0], few[i], "natural_person", -3);
		add(children[0], few[i], "total", -3);
		add(children[1], few[i], "natural_person", 3);
		add(children[1], few[i], "total", 3);
	}
	for (const edit *e = m->edits; e->kind != EDIT_NONE; e++)
		if (e->kind == EDIT_CHILD && strcmp(e->from, "year") == 0)
			gair_report_set_year(children[1], (int32_t)strtol(e->to, NULL, 10));
		else if (e->kind == EDIT_CHILD)
			gair_report_set_body(children[1], e->to, strlen(e->to));
}

static int32_t line_of(const char *text, const char *at)
{
	const char *found = strstr(text, at);
	int32_t line = 1;

	ck_assert_msg(found != NULL, "not in the mutant: %s", at);
	for (; text < found; text++)
		line += *text == '\n';
	return line;
}

static void check_cells(const mutant *m, const gair_findings *findings, size_t index)
{
	char got[2048] = "";

	for (size_t c = 0; c < gair_finding_cell_count(findings, index); c++)
		sprintf(got + strlen(got), "%s%s:%s", *got ? " " : "", gair_cell_path(gair_finding_cell(findings, index, c)),
			gair_role_name(gair_finding_cell_role(findings, index, c)));
	ck_assert_msg(!m->cells || strcmp(m->cells, got) == 0, "%s: cells %s, not %s", m->rule, got, m->cells);
}

static void check_place(const mutant *m, const gair_findings *findings, size_t index, const char *text)
{
	gair_source source;
	int has;

	memset(&source, 0, sizeof source);
	source.size = sizeof source;
	has = gair_finding_source(findings, index, &source);
	if (!m->at)
		return;
	ck_assert_msg(has == (*m->at != '\0'), "%s: %s", m->rule, has ? "a place" : "no place");
	if (has)
		ck_assert_msg((int32_t)source.line == line_of(text, m->at), "%s: line %d, not %d (%s)", m->rule, (int)source.line,
			      (int)line_of(text, m->at), m->at);
}

/* Messages name things and leave no conversion unfilled. */
static void check_words(const mutant *m, const gair_findings *findings, size_t index)
{
	for (int32_t lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		const char *message = gair_finding_message(findings, index, lang);

		ck_assert_msg(*message && !strchr(message, '%') && !strstr(message, "(null)"), "%s: %s", m->rule, message);
		ck_assert_msg(lang != GAIR_LANG_ZH || !strstr(message, "“”"), "%s: %s", m->rule, message);
		ck_assert_msg(*gair_rule_basis((size_t)gair_rule_find(m->rule), lang), "%s: no basis", m->rule);
	}
}

static void check_finding(const mutant *m, const gair_findings *findings, size_t index, const char *text)
{
	ck_assert_msg(!m->scope || strcmp(gair_finding_scope(findings, index), m->scope) == 0, "%s: scope %s, not %s", m->rule,
		      gair_finding_scope(findings, index), m->scope);
	ck_assert_msg(gair_finding_severity(findings, index) == m->severity, "%s: severity", m->rule);
	ck_assert_msg(gair_finding_status(findings, index) == m->status, "%s: status %d", m->rule,
		      (int)gair_finding_status(findings, index));
	check_cells(m, findings, index);
	check_place(m, findings, index, text);
	check_words(m, findings, index);
}

static void check_others(const mutant *m, const gair_findings *findings)
{
	char id[64];

	for (size_t i = 0; i < gair_findings_count(findings); i++) {
		snprintf(id, sizeof id, " %s ", gair_finding_rule(findings, i));
		ck_assert_msg(strcmp(gair_finding_rule(findings, i), m->rule) == 0 || strstr(m->others, id),
			      "%s: raises%s too: %s", m->rule, id, gair_finding_message(findings, i, GAIR_LANG_ZH));
	}
}

static gair_report *read_clean(const char *path)
{
	gair_report *report = NULL;

	ck_assert_int_eq(gair_read_file(path, NULL, &report, NULL), GAIR_OK);
	return report;
}

START_TEST(mutants)
{
	static char text[LONGEST * 2];
	const mutant *m = mutant_at((size_t)_i);
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_report *report, *clean, *previous = NULL, *children[2] = {NULL, NULL};
	gair_findings *findings;
	size_t count = 0;

	if ((m->flags & MUTANT_PAGE) && !gair_format_readable(GAIR_FORMAT_HTML))
		return;
	report = make(m, text);
	if (m->flags & MUTANT_PREVIOUS) {
		clean = m->flags & MUTANT_COPIED ? report : read_clean(m->flags & MUTANT_2019 ? CLEAN_2019 : CLEAN);
		options.previous = previous = make_previous(clean, m);
		if (clean != report)
			gair_report_free(clean);
	}
	if (m->flags & MUTANT_CHILDREN) {
		clean = read_clean(CLEAN);
		make_children(clean, m, children);
		options.children = (const gair_report *const *)children;
		options.child_count = 2;
		gair_report_free(clean);
	}
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_findings_count(findings); i++) {
		if (strcmp(gair_finding_rule(findings, i), m->rule) != 0)
			continue;
		if (count++ == 0)
			check_finding(m, findings, i, text);
	}
	ck_assert_msg(count == m->count, "%s: raised %zu times, not %zu", m->rule, count, m->count);
	check_others(m, findings);
	gair_findings_free(findings);
	gair_report_free(previous);
	gair_report_free(children[0]);
	gair_report_free(children[1]);
	gair_report_free(report);
}
END_TEST

START_TEST(clean_is_clean)
{
	static char text[LONGEST * 2];
	gair_findings *findings;
	static const mutant none = {NULL, NULL, 0, 0, 0, NULL, NULL, {{EDIT_NONE, NULL, NULL}}, 0, NULL};
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	gair_report *report = NULL, *previous;
	int32_t edition;
	int64_t value;

	load(text, _i == 2 ? CLEAN_2019 : CLEAN);
	if (_i == 1 && !gair_format_readable(GAIR_FORMAT_HTML))
		return;
	if (_i == 1)
		make_page(text);
	ck_assert_int_eq(gair_read(text, strlen(text), NULL, &report, NULL), GAIR_OK);
	edition = _i == 2 ? GAIR_EDITION_2019 : GAIR_EDITION_2021;
	for (size_t i = 0; i < gair_form_cell_count(edition); i++)
		ck_assert_int_eq(gair_report_get(report, gair_form_cell_at(edition, i), &value), GAIR_STATE_NUMBER);
	options.previous = previous = make_previous(report, &none);
	ck_assert_int_eq(gair_check(report, &options, &findings), GAIR_OK);
	for (size_t i = 0; i < gair_findings_count(findings); i++)
		ck_abort_msg("%s: %s", gair_finding_rule(findings, i), gair_finding_message(findings, i, GAIR_LANG_ZH));
	gair_findings_free(findings);
	gair_report_free(previous);
	gair_report_free(report);
}
END_TEST

/* Rules on what office files hold beside text: tests/test_office.c. */
static int is_of_office(const char *rule)
{
	return strncmp(rule, "document.", 9) == 0;
}

START_TEST(every_rule_has_a_mutant)
{
	for (size_t r = 0; r < gair_rule_count(); r++) {
		size_t i = 0;

		if (is_of_office(gair_rule_id(r)))
			continue;

		while (mutant_at(i) && strcmp(mutant_at(i)->rule, gair_rule_id(r)) != 0)
			i++;
		ck_assert_msg(mutant_at(i) != NULL, "%s has no mutant", gair_rule_id(r));
		ck_assert_int_eq(gair_rule_severity(r), mutant_at(i)->severity);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("rules");
	TCase *tcase = tcase_create("rules");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tcase, clean_is_clean, 0, 3);
	tcase_add_loop_test(tcase, mutants, 0, (int)mutant_count());
	tcase_add_test(tcase, every_rule_has_a_mutant);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
