/*
 * children.sum, which cell explains it: localization one level up. The tables of the report and of the bodies make one linear
 * problem: the identities of each, and for every cell that the report has the sum of the bodies.
 *
 * Bodies whose own figures are all there and add up take part as constants. In table applications that loses nothing up to sets
 * of three cells, for a change of fewer than four cells never leaves such a table in order; in a row of table proceedings none
 * of one cell, and there all bodies take part while they are few.
 */
#include <string.h>

#include "base/decimal.h"
#include "check/children.h"
#include "check/location.h"
#include "report/add.h"

#define MEMBERS 12     /* tables in a problem of table applications, the report's own among them */
#define ROW_MEMBERS 40 /* in one of a row of proceedings */
#define LISTED 5       /* explanations that are told; more explain nothing */

typedef struct member {
	gair__problem problem;
	const gair_report *report;
	size_t child;                  /* SIZE_MAX: the report itself */
	size_t offset;                 /* of its cells in the joint problem */
	int16_t position[GAIR__CELLS]; /* by gair_cell_index(): in its own problem, −1 */
} member;

typedef struct joint {
	gair__check *check;
	size_t part;
	int32_t table, row, edition;
	member *members;
	size_t count;
	uint8_t *included; /* by child */
	gair_linear_cell *cells;
	gair_linear_identity *identities;
	gair_linear_term *terms;
	size_t cell_count, identity_count, term_count;
} joint;

static int is_clean(const gair__problem *problem)
{
	return !problem->failing && !problem->open && !problem->below_zero;
}

static void index_cells(member *m)
{
	size_t i;

	for (i = 0; i < GAIR__CELLS; i++)
		m->position[i] = -1;
	for (i = 0; i < m->problem.cell_count; i++)
		m->position[gair_cell_index(m->problem.cells[i])] = (int16_t)i;
}

/* Takes a table into the problem: 1, or 0 where it does not take part. */
static int take(joint *j, const gair_report *report, size_t child, int always)
{
	member *m = &j->members[j->count];

	if (!gair__problem_make(&m->problem, report, j->part) || (!always && is_clean(&m->problem)))
		return 0;
	m->report = report;
	m->child = child;
	m->offset = j->cell_count;
	index_cells(m);
	j->cell_count += m->problem.cell_count;
	j->identity_count += m->problem.identity_count;
	j->count++;
	return 1;
}

/* The report and the bodies that take part; 0 where they are too many. */
static int gather(joint *j)
{
	const gair_check_options *options = j->check->options;
	size_t most = j->row ? ROW_MEMBERS : MEMBERS, i;
	int always = j->row != 0 && options->child_count < ROW_MEMBERS;

	if (!take(j, j->check->report, SIZE_MAX, 1))
		return 0;
	for (i = 0; i < options->child_count; i++) {
		if (j->count == most)
			return 0;
		j->included[i] = (uint8_t)take(j, options->children[i], i, always);
	}
	return 1;
}

static void add_own(joint *j, const member *m, size_t *identity)
{
	size_t i, k;

	memcpy(j->cells + m->offset, m->problem.linear, m->problem.cell_count * sizeof *j->cells);
	for (i = 0; i < m->problem.identity_count; i++) {
		const gair_linear_identity *from = &m->problem.identities[i];
		gair_linear_identity *to = &j->identities[(*identity)++];

		to->terms = j->terms + j->term_count;
		to->term_count = from->term_count;
		to->constant = from->constant;
		for (k = 0; k < from->term_count; k++) {
			j->terms[j->term_count] = from->terms[k];
			j->terms[j->term_count++].cell += m->offset;
		}
	}
}

/* The cells of a member that stand for a cell of the older edition. */
static void link_member(joint *j, const member *m, int32_t cell, int64_t coefficient)
{
	int32_t rows[3] = {gair_cell_row(cell), 0, 0};
	size_t count = 1, i;

	if (m->position[gair_cell_index(cell)] < 0) {
		for (count = 0; count < 3; count++)
			rows[count] = GAIR_APPLICATIONS_OTHER_NOT_CORRECTED + (int32_t)count;
	}
	for (i = 0; i < count; i++) {
		int32_t index = gair_cell_index(GAIR_CELL(j->table, rows[i], gair_cell_column(cell)));

		if (m->position[index] < 0)
			continue;
		j->terms[j->term_count].cell = m->offset + (size_t)m->position[index];
		j->terms[j->term_count++].coefficient = coefficient;
	}
}

/* The report's cell − those of the bodies that take part = the sum of the others. 0 where that is beyond 64 bits. */
static int add_link(joint *j, int32_t cell, gair_linear_identity *to)
{
	const gair_check_options *options = j->check->options;
	size_t i;

	to->terms = j->terms + j->term_count;
	to->constant = 0;
	for (i = 0; i < j->count; i++)
		link_member(j, &j->members[i], cell, i ? -1 : 1);
	to->term_count = (size_t)(j->terms + j->term_count - to->terms);
	for (i = 0; i < options->child_count; i++) {
		int64_t value = 0;

		if (!j->included[i] && gair__get_across(options->children[i], cell, &value) == GAIR_STATE_NUMBER &&
		    gair__add(to->constant, value, &to->constant))
			return 0;
	}
	return 1;
}

static int in_part(const joint *j, int32_t cell)
{
	return gair_cell_table(cell) == j->table && (!j->row || gair_cell_row(cell) == j->row);
}

/* Lays the joint problem out; 0 where a number is out of range. */
static int lay_out(joint *j)
{
	size_t identity = 0, i;

	for (i = 0; i < j->count; i++)
		add_own(j, &j->members[i], &identity);
	for (i = 0; i < gair_form_cell_count(j->edition); i++) {
		int32_t cell = gair_form_cell_at(j->edition, i);

		if (in_part(j, cell) && !add_link(j, cell, &j->identities[identity++]))
			return 0;
	}
	j->identity_count = identity;
	return 1;
}

static const member *member_of(const joint *j, size_t cell)
{
	size_t i = j->count;

	while (i > 1 && j->members[i - 1].offset > cell)
		i--;
	return &j->members[i - 1];
}

/* The words. */

static void put_value(gair__buffer *text, int64_t min, int64_t max, int32_t lang)
{
	if (min == max)
		gair__buffer_append_integer(text, min);
	else
		gair__buffer_format(text, lang == GAIR_LANG_EN ? "%l or more" : "不小于 %l", min);
}

static void put_change(gair__buffer *text, const joint *j, const gair_linear *found, size_t part, size_t set, size_t i,
		       int32_t lang)
{
	int64_t min = 0, max = 0;
	size_t cell = gair_linear_change(found, part, set, i, &min, &max);
	const member *m = member_of(j, cell);
	char name[GAIR__PLACE_NAME];
	int en = lang == GAIR_LANG_EN;

	gair__buffer_append_string(text, i ? (en ? ", " : "，") : "");
	if (m->child == SIZE_MAX) {
		gair__buffer_append_string(text, en ? "this report's " : "本报告");
	} else {
		gair__buffer_append_string(text, en ? "in the report of " : "");
		gair__children_name(text, j->check, m->child, lang);
		gair__buffer_append_string(text, en ? ", " : "的");
	}
	gair__name_cell(m->problem.edition, m->problem.cells[cell - m->offset], lang, name);
	gair__buffer_append_string(text, name);
	gair__buffer_format(text, en ? ": %l should be " : "填 %l，应为 ", j->cells[cell].value);
	put_value(text, min, max, lang);
}

static void put_message(gair__buffer *text, const joint *j, const gair_linear *found, size_t part, int32_t lang)
{
	size_t sets = gair_linear_set_count(found, part), set;
	int en = lang == GAIR_LANG_EN;
	int32_t i;

	gair__buffer_append_string(text, en ? "this report and its bodies: " : "本报告与各单位之和不等：");
	if (sets > 1)
		gair__buffer_format(text, en ? "one of these %l is wrong: " : "以下 %l 种改法之一：", (int64_t)sets);
	for (set = 0; set < sets; set++) {
		if (sets > 1)
			gair__buffer_format(text, en ? "%s(%l) " : "%s(%l)", set ? (en ? "; " : "；") : "", (int64_t)set + 1);
		for (i = 0; i < gair_linear_size(found, part); i++)
			put_change(text, j, found, part, set, (size_t)i, lang);
	}
	gair__buffer_append_string(text, en ? "; then each table adds up, and so do the bodies"
					    : "。这样改后各表自身和各单位之和都成立");
}

/* Sets within the report itself are repairs of it; what is wrong in a body's report is told in words. */
static void add_repairs(joint *j, gair__finding *finding, const gair_linear *found, size_t part)
{
	size_t size = (size_t)gair_linear_size(found, part), set, i;

	for (set = 0; set < gair_linear_set_count(found, part); set++) {
		size_t repair, own = 0;

		for (i = 0; i < size; i++)
			own += gair_linear_change(found, part, set, i, NULL, NULL) < j->members[0].problem.cell_count;
		if (own != size)
			continue;
		repair = gair__finding_add_repair(j->check->findings, finding, "", "各单位之和与此一致",
						  "the bodies together agree", size);
		for (i = 0; i < size; i++) {
			int64_t min = 0, max = 0;
			size_t cell = gair_linear_change(found, part, set, i, &min, &max);

			gair__finding_add_cell(j->check->findings, finding, j->check->report, j->members[0].problem.cells[cell],
					       GAIR_ROLE_SUSPECT);
			gair__repair_set_change(j->check->findings, finding, repair, i, j->check->report,
						j->members[0].problem.cells[cell], min, max);
		}
	}
}

/* The figures that are told, so that an answer to the finding expires with them. */
static void add_figures(const joint *j, gair__finding *finding, const gair_linear *found, size_t part)
{
	size_t size = (size_t)gair_linear_size(found, part), set, i;

	for (set = 0; set < gair_linear_set_count(found, part); set++)
		for (i = 0; i < size; i++) {
			int64_t min = 0;
			size_t cell = gair_linear_change(found, part, set, i, &min, NULL);
			const member *m = member_of(j, cell);

			gair__finding_add_other(finding, m->problem.cells[cell - m->offset]);
			gair__finding_add_other(finding, j->cells[cell].value);
			gair__finding_add_other(finding, min);
		}
}

static int is_row_of(const joint *j, const gair__finding *finding)
{
	return finding->status == GAIR_FINDING_FAIL && strcmp(gair_rule_id((size_t)finding->rule), "children.sum") == 0 &&
	       finding->has_sides && finding->cell_count && in_part(j, finding->cells[0].cell);
}

/* 1 if a cell of the part is not the sum of the bodies. */
static int is_wanted(const joint *j)
{
	size_t i;

	for (i = 0; i < j->check->findings->count; i++)
		if (is_row_of(j, &j->check->findings->items[i]))
			return 1;
	return 0;
}

static void report_part(joint *j, const gair_linear *found, size_t part)
{
	gair__check *check = j->check;
	int64_t order = j->row ? gair__order_cell(GAIR_CELL(j->table, j->row, 1)) : gair__order_table(j->table) + 4;
	gair__finding *finding = gair__check_finding(
		check, "children.sum", j->row ? gair__row_scope(j->table, j->row) : gair_table_name(j->table), order);
	uint32_t by;
	size_t i;
	int32_t lang;

	if (!finding)
		return;
	by = finding->serial;
	finding->unique = (uint8_t)gair_linear_unique(found, part);
	finding->proved = (uint8_t)gair_linear_proved(found, part);
	finding->certainty = finding->unique ? GAIR_CERTAINTY_LIKELY : GAIR_CERTAINTY_HINT;
	add_repairs(j, finding, found, part);
	add_figures(j, finding, found, part);
	for (lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		gair__buffer text;

		gair__buffer_init(&text, &check->findings->allocator);
		put_message(&text, j, found, part, lang);
		if (text.status != GAIR_OK)
			check->findings->status = text.status;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
	for (i = 0; i < check->findings->count; i++)
		if (check->findings->items[i].serial != by && is_row_of(j, &check->findings->items[i]))
			gair__finding_block(check->findings, &check->findings->items[i], by);
}

static gair_status search(joint *j)
{
	gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
	gair_linear *found = NULL;
	gair_status status;
	size_t part;

	options.allocator = &j->check->findings->allocator;
	options.max_set = !j->row ? 3 : j->check->options->child_count < ROW_MEMBERS ? 2 : 1;
	options.max_sets = LISTED + 1;
	options.max_work = 100000;
	status = gair_locate_linear(j->cells, j->cell_count, j->identities, j->identity_count, &options, &found);
	for (part = 0; part < gair_linear_part_count(found); part++)
		if (gair_linear_size(found, part) > 0 && gair_linear_proved(found, part) &&
		    gair_linear_set_count(found, part) <= LISTED)
			report_part(j, found, part);
	gair_linear_free(found);
	return status;
}

/* Room for what a joint problem of these members needs at the most. */
static gair_status make_room(joint *j, const gair_allocator *allocator)
{
	size_t links = gair_form_cell_count(j->edition), identities = j->identity_count + links;
	size_t terms = j->count * (GAIR__PART_TERMS + 3 * links);

	j->cells = gair__alloc(allocator, j->cell_count * sizeof *j->cells);
	j->identities = gair__alloc(allocator, identities * sizeof *j->identities);
	j->terms = gair__alloc(allocator, terms * sizeof *j->terms);
	return j->cells && j->identities && j->terms ? GAIR_OK : GAIR_E_NOMEM;
}

static gair_status locate_part(gair__check *check, size_t part, int32_t table, int32_t row)
{
	const gair_allocator *allocator = &check->findings->allocator;
	joint j;
	gair_status status = GAIR_OK;

	memset(&j, 0, sizeof j);
	j.check = check;
	j.part = part;
	j.table = table;
	j.row = row;
	j.edition = gair__children_edition(check, table);
	if (!is_wanted(&j))
		return GAIR_OK;
	j.members = gair__alloc(allocator, (row ? ROW_MEMBERS : MEMBERS) * sizeof *j.members);
	j.included = gair__alloc(allocator, check->options->child_count);
	if (!j.members || !j.included)
		status = GAIR_E_NOMEM;
	if (status == GAIR_OK && gather(&j)) {
		status = make_room(&j, allocator);
		if (status == GAIR_OK && lay_out(&j))
			status = search(&j);
	}
	gair__free(allocator, j.members);
	gair__free(allocator, j.included);
	gair__free(allocator, j.cells);
	gair__free(allocator, j.identities);
	gair__free(allocator, j.terms);
	return status;
}

void gair__check_children_locate(gair__check *check)
{
	size_t part = 0;
	gair_status status = locate_part(check, part++, GAIR_TABLE_APPLICATIONS, 0);
	int32_t row;

	for (row = GAIR_PROCEEDINGS_RECONSIDERATION; row <= GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION; row++)
		if (status == GAIR_OK)
			status = locate_part(check, part++, GAIR_TABLE_PROCEEDINGS, row);
	if (status != GAIR_OK && check->findings->status == GAIR_OK)
		check->findings->status = status;
}
