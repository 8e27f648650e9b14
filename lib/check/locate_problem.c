/* A part of a report as a linear problem. */
#include <string.h>

#include "check/location.h"

/* The parts: a table, and the row where the part is one row. */
static const struct {
	int32_t table, row;
} parts[GAIR__PARTS] = {
	{GAIR_TABLE_APPLICATIONS, 0},
	{GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_RECONSIDERATION},
	{GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_DIRECT_LITIGATION},
	{GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION},
};

/* Where the totals stand. */
static int is_total(int32_t cell)
{
	if (cell / 10000 == GAIR_TABLE_APPLICATIONS)
		return cell % 100 == GAIR_APPLICANT_TOTAL || cell / 100 % 100 == GAIR_APPLICATIONS_OUTCOME_TOTAL;
	return cell % 100 == GAIR_RESULT_TOTAL;
}

static void add_cell(gair__problem *problem, int32_t cell, const gair__entry *entry)
{
	size_t at = problem->cell_count++;
	int is_number = entry->state == GAIR_STATE_NUMBER;

	problem->cells[at] = cell;
	problem->watched[at] = 0;
	problem->total[at] = (uint8_t)is_total(cell);
	problem->linear[at] = (gair_linear_cell){is_number ? entry->value : 0, 0, GAIR_LINEAR_NO_MAX, !is_number};
	problem->below_zero |= problem->linear[at].value < 0;
}

/*
 * The cells row by row; `position` has where the cell of a row and column is. In these tables every row has the same columns, and
 * a row's cells follow one another in the union of the editions.
 */
static void add_cells(gair__problem *problem, uint8_t position[GAIR__PART_ROWS][GAIR__PART_COLUMNS])
{
	size_t rows = gair_form_row_count(problem->edition, problem->table);
	int32_t first = gair_form_row_at(problem->edition, problem->table, 0), columns[GAIR__PART_COLUMNS] = {0};

	problem->columns = gair_form_column_count(problem->edition, problem->table, first);
	for (size_t c = 0; c < problem->columns; c++)
		columns[c] = gair_form_column_at(problem->edition, problem->table, first, c);
	for (size_t r = 0; r < rows; r++) {
		int32_t row = gair_form_row_at(problem->edition, problem->table, r);
		const gair__entry *entries;

		if (problem->row && row != problem->row)
			continue;
		problem->rows++;
		entries = &problem->report->cells[gair_cell_index(GAIR_CELL(problem->table, row, columns[0]))];
		for (size_t c = 0; c < problem->columns; c++) {
			position[row][columns[c]] = (uint8_t)problem->cell_count;
			add_cell(problem, GAIR_CELL(problem->table, row, columns[c]), &entries[c]);
		}
	}
}

static void add_identities(gair__problem *problem, uint8_t position[GAIR__PART_ROWS][GAIR__PART_COLUMNS])
{
	size_t count = gair_form_identity_count(problem->edition), used = 0;

	for (size_t i = 0; i < count; i++) {
		int32_t cells[GAIR__PART_CELLS], signs[GAIR__PART_CELLS];
		size_t terms = gair_form_identity_terms(problem->edition, i, cells, signs, GAIR__PART_CELLS);
		size_t at = problem->identity_count;

		if (!terms || cells[0] / 10000 != problem->table || (problem->row && cells[0] / 100 % 100 != problem->row))
			continue;
		problem->identities[at] = (gair_linear_identity){problem->terms + used, terms, 0};
		problem->indices[at] = i;
		for (size_t k = 0; k < terms; k++) {
			uint8_t cell = position[cells[k] / 100 % 100][cells[k] % 100];

			problem->terms[used++] = (gair_linear_term){cell, signs[k]};
			problem->watched[cell] |= (uint64_t)1 << at;
		}
		problem->identity_count++;
	}
}

/* 1 if an identity fails, 2 if free cells leave it open, 0 if it holds. Coefficients are 1 or −1, free cells not below 0. */
static int judge(const gair_linear_identity *identity, const gair_linear_cell *cells)
{
	gair__wide sum = 0;
	int plus = 0, minus = 0;

	for (size_t k = 0; k < identity->term_count; k++) {
		const gair_linear_cell *cell = &cells[identity->terms[k].cell];
		int64_t sign = identity->terms[k].coefficient;

		if (!cell->is_free)
			sum += (gair__wide)sign * cell->value;
		else if (sign > 0)
			plus = 1;
		else
			minus = 1;
	}
	if (!plus && !minus)
		return sum != 0;
	return (sum > 0 && !minus) || (sum < 0 && !plus) ? 1 : 2;
}

uint64_t gair__problem_failing(const gair__problem *problem, const gair_linear_cell *cells, uint64_t among)
{
	uint64_t failing = 0;

	for (size_t i = 0; i < problem->identity_count; i++) {
		if (among >> i & 1 && judge(&problem->identities[i], cells) == 1)
			failing |= (uint64_t)1 << i;
	}
	return failing;
}

int gair__problem_make(gair__problem *problem, const gair_report *report, size_t part)
{
	uint8_t position[GAIR__PART_ROWS][GAIR__PART_COLUMNS];

	problem->report = report;
	problem->table = parts[part].table;
	problem->row = parts[part].row;
	problem->edition = gair_report_edition(report, problem->table);
	problem->rows = problem->columns = problem->cell_count = problem->identity_count = 0;
	problem->failing = problem->open = 0;
	problem->below_zero = 0;
	if (problem->edition == GAIR_EDITION_NONE)
		return 0;
	add_cells(problem, position);
	add_identities(problem, position);
	for (size_t i = 0; i < problem->identity_count; i++) {
		int found = judge(&problem->identities[i], problem->linear);

		problem->failing |= (uint64_t)(found == 1) << i;
		problem->open |= (uint64_t)(found == 2) << i;
	}
	return 1;
}
