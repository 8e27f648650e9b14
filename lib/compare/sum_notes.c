#include "compare/sum.h"

#include <string.h>

gair_status gair__sum_notes_new(const gair_allocator *allocator, gair_sum_notes **out)
{
	gair_sum_notes *notes = gair__alloc(allocator, sizeof *notes);

	if (!notes)
		return GAIR_E_NOMEM;
	memset(notes, 0, sizeof *notes);
	notes->allocator = *allocator;
	gair__arena_init(&notes->arena, &notes->allocator);
	*out = notes;
	return GAIR_OK;
}

void gair_sum_notes_free(gair_sum_notes *notes)
{
	gair_allocator allocator;

	if (!notes)
		return;
	allocator = notes->allocator;
	gair__free(&allocator, notes->items);
	gair__arena_free(&notes->arena);
	gair__free(&allocator, notes);
}

/* 1 if a note is on exactly the reports that are marked. */
static int same_reports(const gair__sum_note *note, const char *marks, size_t marked)
{
	size_t i;

	if (note->report_count != marked)
		return 0;
	for (i = 0; i < marked; i++)
		if (!marks[note->reports[i]])
			return 0;
	return 1;
}

/* Cells come row by row: only the notes at the end can be of the row at hand. */
static gair__sum_note *find_same(gair_sum_notes *notes, int32_t kind, int32_t cell, const char *marks, size_t marked)
{
	size_t i;

	for (i = notes->count; cell && i > 0; i--) {
		gair__sum_note *note = &notes->items[i - 1];

		if (!note->cell || note->cell / 100 != cell / 100)
			break;
		if (note->kind == kind && same_reports(note, marks, marked))
			return note;
	}
	return NULL;
}

gair_status gair__sum_note_add(gair_sum_notes *notes, int32_t kind, int32_t table, int32_t cell, char *marks, size_t count)
{
	gair__sum_note *note;
	size_t marked = 0, i;

	for (i = 0; i < count; i++)
		marked += marks[i] != 0;
	if (!marked)
		return GAIR_OK;
	note = find_same(notes, kind, cell, marks, marked);
	if (note) {
		note->cell_count++;
		memset(marks, 0, count);
		return GAIR_OK;
	}
	if (gair__grow(&notes->allocator, &notes->items, &notes->capacity, notes->count + 1, sizeof *note) != GAIR_OK)
		return GAIR_E_NOMEM;
	note = &notes->items[notes->count];
	note->kind = kind;
	note->table = table;
	note->cell = cell;
	note->cell_count = cell != 0;
	note->report_count = 0;
	note->reports = gair__arena_alloc(&notes->arena, marked * sizeof(size_t));
	if (!note->reports)
		return GAIR_E_NOMEM;
	for (i = 0; i < count; i++)
		if (marks[i])
			note->reports[note->report_count++] = i;
	memset(marks, 0, count);
	notes->count++;
	return GAIR_OK;
}

static const gair__sum_note *note_at(const gair_sum_notes *notes, size_t index)
{
	return notes && index < notes->count ? &notes->items[index] : NULL;
}

size_t gair_sum_note_count(const gair_sum_notes *notes)
{
	return notes ? notes->count : 0;
}

int32_t gair_sum_note_kind(const gair_sum_notes *notes, size_t index)
{
	const gair__sum_note *note = note_at(notes, index);

	return note ? note->kind : 0;
}

int32_t gair_sum_note_table(const gair_sum_notes *notes, size_t index)
{
	const gair__sum_note *note = note_at(notes, index);

	return note ? note->table : 0;
}

int32_t gair_sum_note_cell(const gair_sum_notes *notes, size_t index)
{
	const gair__sum_note *note = note_at(notes, index);

	return note ? note->cell : 0;
}

size_t gair_sum_note_cell_count(const gair_sum_notes *notes, size_t index)
{
	const gair__sum_note *note = note_at(notes, index);

	return note ? note->cell_count : 0;
}

size_t gair_sum_note_report_count(const gair_sum_notes *notes, size_t index)
{
	const gair__sum_note *note = note_at(notes, index);

	return note ? note->report_count : 0;
}

size_t gair_sum_note_report(const gair_sum_notes *notes, size_t index, size_t i)
{
	const gair__sum_note *note = note_at(notes, index);

	return note && i < note->report_count ? note->reports[i] : SIZE_MAX;
}
