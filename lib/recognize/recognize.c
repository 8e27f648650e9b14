#include "recognize/recognize.h"

#include <string.h>

/* What the three tables have. */
#define USUAL_RECORDS 48
#define USUAL_FIGURES 256

gair__place gair__place_at(const gair__recognizer *recognizer, uint32_t source)
{
	gair_source found;
	gair__place place = gair__nowhere;

	gair__places_find_next(&recognizer->document->places, recognizer->cursor, source, &found);
	place.offset = (uint32_t)found.offset;
	place.line = (uint32_t)found.line;
	place.column = (uint32_t)found.column;
	place.page = found.page;
	return place;
}

void gair__add_record(gair__recognizer *recognizer, const gair__record *record)
{
	if (recognizer->status != GAIR_OK)
		return;
	recognizer->status = gair__grow(&recognizer->report->allocator, &recognizer->records, &recognizer->record_capacity,
					recognizer->record_count ? recognizer->record_count + 1 : USUAL_RECORDS, sizeof *record);
	if (recognizer->status == GAIR_OK)
		recognizer->records[recognizer->record_count++] = *record;
}

gair__figure *gair__add_figures(gair__recognizer *recognizer, size_t count)
{
	size_t needed = recognizer->figure_count + count;

	if (recognizer->status != GAIR_OK)
		return NULL;
	recognizer->status = gair__grow(&recognizer->report->allocator, &recognizer->figures, &recognizer->figure_capacity,
					needed > USUAL_FIGURES ? needed : USUAL_FIGURES, sizeof *recognizer->figures);
	if (recognizer->status != GAIR_OK)
		return NULL;
	recognizer->figure_count = needed;
	return &recognizer->figures[needed - count];
}

void gair__see_label(gair__recognizer *recognizer, const gair__label *label)
{
	recognizer->table = label->table;
	if (label->kind != GAIR__LABEL_GROUP && !label->variant && label->editions != (GAIR__IN_2019 | GAIR__IN_2021))
		recognizer->heads[label->table][label->editions == GAIR__IN_2021]++;
}

int gair__paragraph_has(const gair__recognizer *recognizer, size_t paragraph, unsigned signs)
{
	return (recognizer->signs[paragraph] & signs) == signs;
}

const char *gair__paragraph_text(const gair__recognizer *recognizer, size_t paragraph, size_t *size)
{
	const gair__paragraph *found = &recognizer->document->paragraphs[paragraph];

	*size = found->size;
	return recognizer->document->pool.data + found->text;
}

void gair__recognize_note(gair__recognizer *recognizer, const char *rule, const char *scope, const char *found, size_t found_size,
			  const char *other, size_t other_size, int32_t table, int32_t row, uint32_t source)
{
	gair__note note;

	if (recognizer->status != GAIR_OK || recognizer->report->note_count >= 500)
		return;
	memset(&note, 0, sizeof note);
	note.rule = rule;
	note.scope = scope;
	note.found.text = found;
	note.found.size = found_size;
	note.other.text = other;
	note.other.size = other_size;
	note.table = table;
	note.row = row;
	note.place = gair__place_at(recognizer, source);
	recognizer->status = gair__report_add_note(recognizer->report, &note);
}

/* What the reader noticed of the document, as reading findings. */
static void take_document_notes(gair__recognizer *recognizer)
{
	static const struct {
		int32_t kind;
		const char *rule;
	} rules[] = {
		{GAIR__NOTE_ENCODING_DECLARED, "encoding.declared"},
		{GAIR__NOTE_ENCODING_REPLACED, "encoding.replaced"},
		{GAIR__NOTE_LIMIT, "limit.reached"},
		{GAIR__NOTE_TRACKED_CHANGES, "document.tracked_changes"},
		{GAIR__NOTE_HIDDEN, "document.hidden"},
	};
	const gair_document *document = recognizer->document;
	size_t i, r;

	for (i = 0; i < document->note_count; i++)
		for (r = 0; r < sizeof rules / sizeof *rules; r++) {
			const gair__document_note *note = &document->notes[i];
			size_t before = recognizer->report->note_count;

			if (note->kind != rules[r].kind)
				continue;
			gair__recognize_note(recognizer, rules[r].rule, note->text, note->text, strlen(note->text),
					     document->encoding, strlen(document->encoding), 0, 0, note->source);
			if (recognizer->report->note_count > before)
				recognizer->report->notes[before].count = note->count;
		}
}

/* A grid that holds other grids, and little of its own, lays out the page: its text is running text. */
static void find_layouts(gair__recognizer *recognizer)
{
	const gair_document *document = recognizer->document;
	size_t i;

	for (i = 0; i < document->grid_count; i++) {
		uint32_t cell = document->grids[i].cell, outer;

		if (cell == GAIR__NONE)
			continue;
		outer = document->cells[cell].grid;
		if (document->grids[outer].cell_count < 30)
			recognizer->layouts[outer] = 1;
	}
}

static int is_report(const gair__recognizer *recognizer)
{
	const gair_report *report = recognizer->report;
	size_t i, sections = 0;
	int tables = 0;

	for (i = 1; i <= GAIR__TABLES; i++)
		tables += report->editions[i] != 0;
	for (i = 0; i < report->section_count; i++)
		sections += report->sections[i].number > 0;
	return report->title.size > 0 || tables > 0 || sections >= 3;
}

static void run(gair__recognizer *recognizer)
{
	find_layouts(recognizer);
	gair__collect_tables(recognizer);
	if (recognizer->status == GAIR_OK)
		gair__find_sections(recognizer);
	if (recognizer->status == GAIR_OK)
		gair__find_identity(recognizer);
	if (recognizer->status == GAIR_OK)
		gair__place_tables(recognizer);
	if (recognizer->status == GAIR_OK && !is_report(recognizer))
		recognizer->status = GAIR_E_NOT_A_REPORT;
	if (recognizer->status == GAIR_OK)
		take_document_notes(recognizer);
}

/* The working memory: signs and flags of paragraphs, flags of grids. */
static gair_status begin(gair__recognizer *recognizer)
{
	const gair_document *document = recognizer->document;
	size_t count = document->paragraph_count, signs = count * sizeof *recognizer->signs, i, size;
	uint8_t *block = gair__alloc(&recognizer->report->allocator, signs + count + 2 * document->grid_count);

	if (!block)
		return GAIR_E_NOMEM;
	recognizer->signs = (uint16_t *)(void *)block;
	recognizer->paragraphs = block + signs;
	recognizer->layouts = recognizer->paragraphs + count;
	recognizer->tails = recognizer->layouts + document->grid_count;
	memset(recognizer->paragraphs, 0, count + document->grid_count);
	memset(recognizer->tails, 0xFF, document->grid_count);
	for (i = 0; i < count; i++) {
		const char *text = gair__paragraph_text(recognizer, i, &size);

		recognizer->signs[i] = gair__signs_of(text, size);
	}
	return GAIR_OK;
}

gair_status gair__recognize(const gair_document *document, gair_report *report)
{
	gair__recognizer recognizer;
	gair__places_cursor cursor = {{0, 0, 0}, 0, 0};

	memset(&recognizer, 0, sizeof recognizer);
	recognizer.document = document;
	recognizer.report = report;
	recognizer.cursor = &cursor;
	recognizer.status = begin(&recognizer);
	if (recognizer.status == GAIR_OK)
		run(&recognizer);
	gair__free(&report->allocator, recognizer.signs);
	gair__free(&report->allocator, recognizer.figures);
	gair__free(&report->allocator, recognizer.records);
	return recognizer.status;
}
