#include "report/report.h"

#include <string.h>

#include "base/sized.h"
#include "report/statements.h"

const gair__place gair__nowhere = {0, 0, 0, 0, -1, -1, -1};

static const gair__text no_text = {"", 0};

gair_status gair_report_new(const gair_allocator *allocator, gair_report **out)
{
	gair_allocator copy;
	gair_report *report;
	gair_status status;
	size_t i;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	status = gair__allocator_init(&copy, allocator);
	if (status != GAIR_OK)
		return status;
	report = gair__alloc(&copy, sizeof *report);
	if (!report)
		return GAIR_E_NOMEM;
	memset(report, 0, sizeof *report);
	report->allocator = copy;
	gair__arena_init(&report->arena, &report->allocator);
	for (i = 0; i < GAIR__CELLS; i++)
		report->cells[i].place = gair__nowhere;
	report->title = report->body = no_text;
	report->title_place = report->body_place = report->year_place = gair__nowhere;
	report->period_place = report->published_place = gair__nowhere;
	*out = report;
	return GAIR_OK;
}

static void free_sections(gair_report *report)
{
	size_t i;

	for (i = 0; i < report->section_count; i++)
		gair__free(&report->allocator, report->sections[i].paragraphs);
	gair__free(&report->allocator, report->sections);
	report->sections = NULL;
	report->section_count = report->section_capacity = 0;
}

void gair_report_free(gair_report *report)
{
	gair_allocator allocator;

	if (!report)
		return;
	allocator = report->allocator;
	free_sections(report);
	gair__report_clear_statements(report);
	gair__free(&allocator, report->notes);
	gair__arena_free(&report->arena);
	gair__free(&allocator, report);
}

gair_status gair__report_text(gair_report *report, gair__text *out, const char *text, size_t size)
{
	char *copy;

	if (size == 0) {
		*out = no_text;
		return GAIR_OK;
	}
	copy = gair__arena_text(&report->arena, text, size);
	if (!copy)
		return GAIR_E_NOMEM;
	out->text = copy;
	out->size = size;
	return GAIR_OK;
}

static gair_status copy_section(gair_report *to, const gair__section *section)
{
	gair_status status = gair_report_add_section(to, section->number, section->title.text, section->title.size);
	size_t i;

	if (status != GAIR_OK)
		return status;
	gair__report_last_section(to)->place = section->place;
	for (i = 0; i < section->paragraph_count && status == GAIR_OK; i++) {
		const gair__section_paragraph *paragraph = &section->paragraphs[i];

		status = gair_report_add_paragraph(to, paragraph->text.text, paragraph->text.size);
		if (status == GAIR_OK)
			gair__report_last_section(to)->paragraphs[i].place = paragraph->place;
	}
	return status;
}

static gair_status copy_cells(gair_report *to, const gair_report *from)
{
	size_t i;

	memcpy(to->cells, from->cells, sizeof to->cells);
	for (i = 0; i < GAIR__CELLS; i++) {
		const gair__entry *entry = &from->cells[i];

		if (!entry->raw)
			continue;
		to->cells[i].raw = gair__arena_text(&to->arena, entry->raw, entry->raw_size);
		if (!to->cells[i].raw)
			return GAIR_E_NOMEM;
	}
	return GAIR_OK;
}

static gair_status copy_meta(gair_report *to, const gair_report *from)
{
	gair_status status = gair__report_text(to, &to->title, from->title.text, from->title.size);

	if (status == GAIR_OK)
		status = gair__report_text(to, &to->body, from->body.text, from->body.size);
	memcpy(to->editions, from->editions, sizeof to->editions);
	to->body_kind = from->body_kind;
	to->year = from->year;
	to->from = from->from;
	to->to = from->to;
	to->published = from->published;
	to->title_place = from->title_place;
	to->body_place = from->body_place;
	to->year_place = from->year_place;
	to->period_place = from->period_place;
	to->published_place = from->published_place;
	to->from_json = from->from_json;
	return status;
}

gair_status gair_report_copy(const gair_report *report, const gair_allocator *allocator, gair_report **out)
{
	gair_report *copy;
	gair_status status;
	size_t i;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	if (!report)
		return GAIR_E_ARGUMENT;
	status = gair_report_new(allocator, &copy);
	if (status != GAIR_OK)
		return status;
	status = copy_meta(copy, report);
	if (status == GAIR_OK)
		status = copy_cells(copy, report);
	for (i = 0; i < report->section_count && status == GAIR_OK; i++)
		status = copy_section(copy, &report->sections[i]);
	for (i = 0; i < report->note_count && status == GAIR_OK; i++)
		status = gair__report_add_note(copy, &report->notes[i]);
	for (i = 0; i < report->statement_count && status == GAIR_OK; i++)
		status = gair__report_add_statement(copy, &report->statements[i]);
	if (status != GAIR_OK) {
		gair_report_free(copy);
		return status;
	}
	*out = copy;
	return GAIR_OK;
}

static int same_text(const gair__text *a, const gair__text *b)
{
	return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static int same_entry(const gair__entry *a, const gair__entry *b)
{
	if (a->state != b->state || (a->state == GAIR_STATE_NUMBER && a->value != b->value))
		return 0;
	return a->raw_size == b->raw_size && (a->raw_size == 0 || memcmp(a->raw, b->raw, a->raw_size) == 0);
}

static int same_section(const gair__section *a, const gair__section *b)
{
	size_t i;

	if (a->number != b->number || a->paragraph_count != b->paragraph_count || !same_text(&a->title, &b->title))
		return 0;
	for (i = 0; i < a->paragraph_count; i++)
		if (!same_text(&a->paragraphs[i].text, &b->paragraphs[i].text))
			return 0;
	return 1;
}

static int same_date(const gair_date *a, const gair_date *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

int32_t gair_report_equal(const gair_report *a, const gair_report *b)
{
	size_t i;

	if (a == b)
		return 1;
	if (!a || !b)
		return 0;
	if (memcmp(a->editions, b->editions, sizeof a->editions) != 0 || a->year != b->year || a->body_kind != b->body_kind)
		return 0;
	if (!same_text(&a->title, &b->title) || !same_text(&a->body, &b->body) || !same_date(&a->from, &b->from) ||
	    !same_date(&a->to, &b->to) || !same_date(&a->published, &b->published))
		return 0;
	for (i = 0; i < GAIR__CELLS; i++)
		if (!same_entry(&a->cells[i], &b->cells[i]))
			return 0;
	if (a->section_count != b->section_count)
		return 0;
	for (i = 0; i < a->section_count; i++)
		if (!same_section(&a->sections[i], &b->sections[i]))
			return 0;
	return 1;
}

gair_status gair__report_add_note(gair_report *report, const gair__note *note)
{
	gair__note copy = *note;
	gair__text scope;
	gair_status status =
		gair__grow(&report->allocator, &report->notes, &report->note_capacity, report->note_count + 1, sizeof copy);

	if (status == GAIR_OK)
		status = gair__report_text(report, &scope, note->scope, note->scope ? strlen(note->scope) : 0);
	if (status == GAIR_OK)
		status = gair__report_text(report, &copy.found, note->found.text, note->found.size);
	if (status == GAIR_OK)
		status = gair__report_text(report, &copy.other, note->other.text, note->other.size);
	if (status != GAIR_OK)
		return status;
	copy.scope = scope.text;
	report->notes[report->note_count++] = copy;
	return GAIR_OK;
}

int32_t gair__place_to_source(const gair__place *place, gair_source *source)
{
	if (place->line == 0)
		return 0;
	if (GAIR__REACHES(source)) {
		source->offset = place->offset;
		source->line = (int32_t)place->line;
		source->column = (int32_t)place->column;
		source->page = place->page;
		source->grid = place->grid;
		source->grid_row = place->grid_row;
		source->grid_column = place->grid_column;
	}
	return 1;
}

gair_status gair_report_clear_sections(gair_report *report)
{
	if (!report)
		return GAIR_E_ARGUMENT;
	free_sections(report);
	gair__report_clear_statements(report);
	return GAIR_OK;
}
