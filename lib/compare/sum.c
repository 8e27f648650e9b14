/* gair_sum: reports added cell by cell, states kept. What the sum leaves unsaid stands in its notes. */
#include "compare/sum.h"

#include <string.h>

#include "report/add.h"
#include "report/alike.h"

/* A sum in the making. */
typedef struct summing {
	const gair_report *const *reports;
	size_t count;
	gair_report *out;
	gair_sum_notes *notes;
	char *marks; /* by report; clear between notes */
	gair_status status;
} summing;

static void note(summing *s, int32_t kind, int32_t table, int32_t cell)
{
	if (s->status == GAIR_OK)
		s->status = gair__sum_note_add(s->notes, kind, table, cell, s->marks, s->count);
}

/* What a table of the sum is: 2019 where one of the reports has it so. */
static int32_t edition_of(const summing *s, int32_t table)
{
	int32_t edition = GAIR_EDITION_NONE;
	size_t i;

	for (i = 0; i < s->count; i++) {
		int32_t own = gair_report_edition(s->reports[i], table);

		if (own != GAIR_EDITION_NONE && (edition == GAIR_EDITION_NONE || own < edition))
			edition = own;
	}
	return edition;
}

/* Adds a report's cell; what it is an operand of. */
static int32_t add_report(gair__addition *addition, const gair_report *report, int32_t cell)
{
	int32_t edition = gair_report_edition(report, gair_cell_table(cell)), state;
	gair__addition before = *addition;
	int64_t value = 0;

	if (edition == GAIR_EDITION_NONE)
		return 0;
	if (gair_form_cell_index(edition, cell) < 0) {
		if (!gair__is_combined(cell))
			return GAIR_SUM_EDITION;
		gair__addition_add_parts(addition, report, gair_cell_column(cell));
	} else {
		state = gair_report_get(report, cell, &value);
		gair__addition_add(addition, state, value);
	}
	if (addition->seen[GAIR_STATE_TEXT] > before.seen[GAIR_STATE_TEXT])
		return GAIR_SUM_TEXT;
	return gair__addition_unknown(addition) > gair__addition_unknown(&before) ? GAIR_SUM_UNKNOWN : 0;
}

static void note_cell(summing *s, const char *kinds, int32_t kind, int32_t cell)
{
	size_t i;

	for (i = 0; i < s->count; i++)
		s->marks[i] = kinds[i] == kind;
	note(s, kind, gair_cell_table(cell), cell);
}

static void put(summing *s, int32_t cell, int32_t state, int64_t value)
{
	if (s->status == GAIR_OK && state == GAIR_STATE_NUMBER)
		s->status = gair_report_set(s->out, cell, value);
	else if (s->status == GAIR_OK)
		s->status = gair_report_set_state(s->out, cell, state);
}

static void add_cell(summing *s, int32_t cell, char *kinds)
{
	gair__addition addition;
	int64_t value = 0;
	int32_t state;
	size_t i;

	gair__addition_begin(&addition);
	for (i = 0; i < s->count; i++)
		kinds[i] = (char)add_report(&addition, s->reports[i], cell);
	state = gair__addition_end(&addition, &value);
	if (addition.overflow && state == GAIR_STATE_NUMBER) {
		s->status = GAIR_E_RANGE;
		return;
	}
	put(s, cell, state, value);
	note_cell(s, kinds, GAIR_SUM_TEXT, cell);
	/* where no report has a number the sum says so itself */
	if (state == GAIR_STATE_NUMBER) {
		note_cell(s, kinds, GAIR_SUM_UNKNOWN, cell);
		note_cell(s, kinds, GAIR_SUM_EDITION, cell);
	}
}

/* Figures of edition 2021 that have no cell in a sum of 2019. */
static void note_no_place(summing *s, int32_t table, int32_t edition)
{
	size_t i, k;

	for (k = 0; k < gair_cell_count() && s->status == GAIR_OK; k++) {
		int32_t cell = gair_cell_at(k), row = gair_cell_row(cell);

		if (gair_cell_table(cell) != table || gair_form_cell_index(edition, cell) >= 0)
			continue;
		if (table == GAIR_TABLE_APPLICATIONS && row >= GAIR_APPLICATIONS_OTHER_NOT_CORRECTED &&
		    row <= GAIR_APPLICATIONS_OTHER_OTHER)
			continue;
		for (i = 0; i < s->count; i++)
			s->marks[i] = gair_report_get(s->reports[i], cell, NULL) == GAIR_STATE_NUMBER;
		note(s, GAIR_SUM_NO_PLACE, table, cell);
	}
}

static void add_table(summing *s, int32_t table, char *kinds)
{
	int32_t edition = edition_of(s, table);
	size_t i;

	if (edition == GAIR_EDITION_NONE || s->status != GAIR_OK)
		return;
	s->status = gair_report_set_edition(s->out, table, edition);
	for (i = 0; i < s->count; i++)
		s->marks[i] = gair_report_edition(s->reports[i], table) == GAIR_EDITION_NONE;
	note(s, GAIR_SUM_NO_TABLE, table, 0);
	for (i = 0; i < gair_form_cell_count(edition) && s->status == GAIR_OK; i++) {
		int32_t cell = gair_form_cell_at(edition, i);

		if (gair_cell_table(cell) == table)
			add_cell(s, cell, kinds);
	}
	note_no_place(s, table, edition);
}

static int same_date(const gair_date *a, const gair_date *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

/* Year and period, where all reports agree. */
static void add_meta(summing *s)
{
	const gair_report *first = s->reports[0];
	int same_period = 1, same_year = 1;
	size_t i;

	for (i = 1; i < s->count; i++) {
		const gair_report *report = s->reports[i];

		s->marks[i] = report->year != first->year;
		same_year &= !s->marks[i];
		same_period &= same_date(&report->from, &first->from) && same_date(&report->to, &first->to);
	}
	note(s, GAIR_SUM_YEARS, 0, 0);
	if (same_year && first->year && s->status == GAIR_OK)
		s->status = gair_report_set_year(s->out, first->year);
	if (same_period && first->from.year && s->status == GAIR_OK)
		s->status = gair_report_set_period(s->out, &first->from, &first->to);
}

static void tell_same_body(void *context, size_t first, size_t again)
{
	summing *s = context;

	s->marks[first] = s->marks[again] = 1;
	note(s, GAIR_SUM_SAME_BODY, 0, 0);
}

static void tell_same_figures(void *context, size_t first, size_t again)
{
	summing *s = context;

	s->marks[first] = s->marks[again] = 1;
	note(s, GAIR_SUM_SAME_FIGURES, 0, 0);
}

static void add_all(summing *s)
{
	const gair_allocator *allocator = &s->notes->allocator;
	size_t one = sizeof(gair__alike) + 2;
	gair__alike *room = s->count <= SIZE_MAX / one ? gair__alloc(allocator, s->count * one) : NULL;
	char *kinds;
	int32_t table;

	if (!room) {
		s->status = GAIR_E_NOMEM;
		return;
	}
	s->marks = (char *)(room + s->count);
	kinds = s->marks + s->count;
	memset(s->marks, 0, s->count);
	add_meta(s);
	gair__find_alike(s->reports, s->count, gair__hash_name, gair__same_name, room, tell_same_body, s);
	gair__find_alike(s->reports, s->count, gair__hash_figures, gair__same_figures, room, tell_same_figures, s);
	for (table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
		add_table(s, table, kinds);
	gair__free(allocator, room);
}

static gair_status check_arguments(const gair_report *const *reports, size_t count, gair_report **out)
{
	size_t i;

	if (!reports || !count || !out)
		return GAIR_E_ARGUMENT;
	for (i = 0; i < count; i++)
		if (!reports[i])
			return GAIR_E_ARGUMENT;
	return GAIR_OK;
}

gair_status gair_sum(const gair_report *const *reports, size_t count, const gair_allocator *allocator, gair_report **out,
		     gair_sum_notes **notes)
{
	summing s = {reports, count, NULL, NULL, NULL, GAIR_OK};
	gair_allocator own;

	if (out)
		*out = NULL;
	if (notes)
		*notes = NULL;
	s.status = check_arguments(reports, count, out);
	if (s.status == GAIR_OK)
		s.status = gair__allocator_init(&own, allocator);
	if (s.status == GAIR_OK)
		s.status = gair_report_new(&own, &s.out);
	if (s.status == GAIR_OK)
		s.status = gair__sum_notes_new(&own, &s.notes);
	if (s.status == GAIR_OK)
		add_all(&s);
	if (s.status != GAIR_OK || !notes) {
		gair_sum_notes_free(s.notes);
		s.notes = NULL;
	}
	if (s.status != GAIR_OK) {
		gair_report_free(s.out);
		return s.status;
	}
	*out = s.out;
	if (notes)
		*notes = s.notes;
	return GAIR_OK;
}
