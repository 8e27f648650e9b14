#include "report/statements.h"

#include <stddef.h>

#include "base/decimal.h"
#include "base/memory.h"

gair_status gair__report_add_statement(gair_report *report, const gair__statement *statement)
{
	gair_status status = gair__grow(&report->allocator, &report->statements, &report->statement_capacity,
					report->statement_count + 1, sizeof *statement);

	if (status == GAIR_OK)
		report->statements[report->statement_count++] = *statement;
	return status;
}

void gair__report_clear_statements(gair_report *report)
{
	gair__free(&report->allocator, report->statements);
	report->statements = NULL;
	report->statement_count = report->statement_capacity = 0;
}

/* A sum of cells of which some may not be known. */
typedef struct tally {
	int64_t sum;
	int known, unknown;
	int overflow;
} tally;

static void count_cell(tally *t, const gair_report *report, int32_t cell, int negative, const gair__supposed *supposed)
{
	int64_t value = 0;
	int32_t state;

	if (!gair_cell_exists(cell))
		return;
	if (supposed && supposed->cell == cell) {
		state = GAIR_STATE_NUMBER;
		value = supposed->value;
	} else {
		state = gair_report_get(report, cell, &value);
	}
	/* a count below 0 is a finding of its own, and counts nothing */
	if (state != GAIR_STATE_NUMBER || (value < 0 && gair_cell_kind(cell) == GAIR_KIND_COUNT)) {
		/* a row that the edition does not have is no gap */
		t->unknown += gair_form_cell_index(gair_report_edition(report, gair_cell_table(cell)), cell) >= 0;
		return;
	}
	t->known++;
	if (negative && value == INT64_MIN) {
		t->overflow = 1;
		return;
	}
	if (gair__add(t->sum, negative ? -value : value, &t->sum))
		t->overflow = 1;
}

static tally count_cells(const gair_report *report, const gair__reading *reading, uint32_t columns,
			 const gair__supposed *supposed)
{
	tally t = {0, 0, 0, 0};
	int32_t row, column;

	for (row = 1; row <= GAIR__ROWS; row++) {
		uint32_t bit = 1u << row;

		if (!((reading->plus | reading->minus) & bit))
			continue;
		for (column = 1; column <= GAIR__COLUMNS; column++)
			if (columns & 1u << column)
				count_cell(&t, report, GAIR_CELL(reading->table, row, column), (reading->minus & bit) != 0,
					   supposed);
	}
	return t;
}

static int within(int64_t sum, const gair__statement *statement)
{
	int64_t difference;

	if (statement->value == INT64_MIN || gair__add(sum, -statement->value, &difference) || difference == INT64_MIN)
		return 0;
	if (difference < 0)
		difference = -difference;
	/* rounded down or up: anything nearer than one unit of the last place */
	return statement->slack ? difference < statement->slack : difference == 0;
}

static int32_t compare_tally(const tally *t, const gair__reading *reading, const gair__statement *statement)
{
	if (t->overflow || t->known == 0)
		return GAIR__READING_UNKNOWN;
	if (within(t->sum, statement))
		return GAIR__READING_AGREES;
	/* unknown whole numbers can only add to what is known, where nothing is taken away */
	if (t->unknown && (reading->minus || t->sum < statement->value))
		return GAIR__READING_UNKNOWN;
	return GAIR__READING_CONTRADICTS;
}

/* The columns that make up the total of a table, 0 where it has none. */
static uint32_t parts_of_total(const gair__reading *reading)
{
	if (reading->table == GAIR_TABLE_APPLICATIONS && reading->columns == 1u << GAIR_APPLICANT_TOTAL)
		return 0x7E;
	if (reading->table == GAIR_TABLE_PROCEEDINGS && reading->columns == 1u << GAIR_RESULT_TOTAL)
		return 0x1E;
	return 0;
}

int32_t gair__reading_compare(const gair_report *report, const gair__reading *reading, const gair__statement *statement,
			      const gair__supposed *supposed, int64_t *value)
{
	tally t = count_cells(report, reading, reading->columns, supposed);
	int32_t result = compare_tally(&t, reading, statement), other;
	uint32_t parts = parts_of_total(reading);

	if (t.known == 0 && t.unknown == 0)
		return gair_report_edition(report, reading->table) ? GAIR__READING_VOID : GAIR__READING_UNKNOWN;
	if (value)
		*value = t.sum;
	if (!parts || result == GAIR__READING_AGREES)
		return result;
	t = count_cells(report, reading, parts, supposed);
	other = compare_tally(&t, reading, statement);
	if (other == GAIR__READING_AGREES)
		return other;
	return result == GAIR__READING_CONTRADICTS || other == GAIR__READING_CONTRADICTS ? GAIR__READING_CONTRADICTS
											 : GAIR__READING_UNKNOWN;
}

int32_t gair__statement_compare(const gair_report *report, const gair__statement *statement, const gair__supposed *supposed)
{
	int32_t result = GAIR__READING_VOID;
	uint32_t i;

	for (i = 0; i < statement->reading_count; i++) {
		int32_t one = gair__reading_compare(report, &statement->readings[i], statement, supposed, NULL);

		if (one == GAIR__READING_AGREES)
			return one;
		if (one == GAIR__READING_UNKNOWN || result == GAIR__READING_VOID)
			result = one;
	}
	return result == GAIR__READING_VOID ? GAIR__READING_UNKNOWN : result;
}

const gair__statement *gair__statement_supports(const gair_report *report, int32_t cell, int64_t value)
{
	gair__supposed supposed;
	size_t i;

	supposed.cell = cell;
	supposed.value = value;
	for (i = 0; report && i < report->statement_count; i++) {
		const gair__statement *statement = &report->statements[i];

		if (statement->scope == GAIR__SCOPE_OTHER || (statement->flags & GAIR__STATED_APPROXIMATE))
			continue;
		if (gair__statement_compare(report, statement, NULL) != GAIR__READING_AGREES &&
		    gair__statement_compare(report, statement, &supposed) == GAIR__READING_AGREES)
			return statement;
	}
	return NULL;
}

static size_t character_start(const char *text, size_t at)
{
	while (at && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

gair__text gair__statement_quote(const gair_report *report, const gair__statement *statement, size_t limit)
{
	gair__text quote = {"", 0};
	const gair__section_paragraph *paragraph;
	size_t from = statement->offset, to = from + statement->size;
	size_t figure_end = statement->figure + statement->figure_size;

	if (statement->section >= report->section_count ||
	    statement->paragraph >= report->sections[statement->section].paragraph_count)
		return quote;
	paragraph = &report->sections[statement->section].paragraphs[statement->paragraph];
	if (to > paragraph->text.size || figure_end > to)
		return quote;
	if (to - from > limit) {
		/* two thirds before the figure, where the words stand that it belongs to */
		if (figure_end - from > limit)
			from = character_start(paragraph->text.text, figure_end - limit * 2 / 3);
		if (to - from > limit)
			to = character_start(paragraph->text.text, from + limit);
	}
	quote.text = paragraph->text.text + from;
	quote.size = to - from;
	return quote;
}
