/*
 * The identities, derived from the tables: a column of applicants adds up its outcomes and keeps its balance, a row adds up its
 * columns. They come by applicant column (outcome_total, balance), then by row of applications, then by row of proceedings.
 */
#include <string.h>

#include "form/names.h"

#define PER_COLUMN 2 /* identities of one column of table applications */

enum identity_kind { OUTCOME_TOTAL, BALANCE, ROW_TOTAL };

typedef struct identity {
	enum identity_kind kind;
	const char *rule;
	const gair__form_table *table;
	int32_t along; /* the column whose rows, or the row whose columns it relates */
} identity;

typedef struct terms {
	int32_t *cells, *signs;
	size_t capacity, count;
} terms;

/* The rows of table applications that are no outcomes, and their signs in the balance of a column. */
static const struct {
	int32_t row, sign;
} balance_rows[] = {
	{GAIR_APPLICATIONS_RECEIVED, 1},
	{GAIR_APPLICATIONS_CARRIED_OVER, 1},
	{GAIR_APPLICATIONS_OUTCOME_TOTAL, -1},
	{GAIR_APPLICATIONS_CARRIED_FORWARD, -1},
};

static int is_outcome(int32_t row)
{
	for (size_t i = 0; i < GAIR__COUNT(balance_rows); i++) {
		if (balance_rows[i].row == row)
			return 0;
	}
	return 1;
}

static size_t column_identities(void)
{
	return PER_COLUMN * GAIR__COUNT(gair__applicant_columns);
}

size_t gair_form_identity_count(int32_t edition)
{
	if (!gair__edition_find(edition))
		return 0;
	return column_identities() + gair_form_row_count(edition, GAIR_TABLE_APPLICATIONS) +
	       gair_form_row_count(edition, GAIR_TABLE_PROCEEDINGS);
}

/* 1 if there is an identity at `index`. */
static int identity_at(int32_t edition, size_t index, identity *out)
{
	static const char *const column_rules[PER_COLUMN] = {"applications.outcome_total", "applications.balance"};
	static const enum identity_kind column_kinds[PER_COLUMN] = {OUTCOME_TOTAL, BALANCE};
	static const struct {
		int32_t table;
		const char *rule;
	} row_rules[] = {
		{GAIR_TABLE_APPLICATIONS, "applications.row_total"},
		{GAIR_TABLE_PROCEEDINGS, "proceedings.total"},
	};

	if (!gair__edition_find(edition))
		return 0;
	if (index < column_identities()) {
		out->kind = column_kinds[index % PER_COLUMN];
		out->rule = column_rules[index % PER_COLUMN];
		out->table = gair__form_table_find(edition, GAIR_TABLE_APPLICATIONS);
		out->along = out->table->columns[index / PER_COLUMN].column;
		return 1;
	}
	index -= column_identities();
	for (size_t i = 0; i < GAIR__COUNT(row_rules); i++) {
		out->kind = ROW_TOTAL;
		out->rule = row_rules[i].rule;
		out->table = gair__form_table_find(edition, row_rules[i].table);
		if (index < out->table->row_count) {
			out->along = out->table->rows[index].row;
			return 1;
		}
		index -= out->table->row_count;
	}
	return 0;
}

const char *gair_form_identity_rule(int32_t edition, size_t index)
{
	identity found;

	return identity_at(edition, index, &found) ? found.rule : NULL;
}

const char *gair_form_identity_scope(int32_t edition, size_t index)
{
	identity found;

	if (!identity_at(edition, index, &found))
		return NULL;
	if (found.kind != ROW_TOTAL)
		return gair_column_name(found.table->table, found.along);
	/* A row's path without its table and the full stop. */
	return gair_row_path(found.table->table, found.along) + strlen(gair_table_name(found.table->table)) + 1;
}

static void add_term(terms *out, int32_t cell, int32_t sign)
{
	if (out->count < out->capacity) {
		if (out->cells)
			out->cells[out->count] = cell;
		if (out->signs)
			out->signs[out->count] = sign;
	}
	out->count++;
}

static void add_outcomes(terms *out, const identity *at)
{
	int32_t table = at->table->table;

	for (size_t i = 0; i < at->table->row_count; i++) {
		if (is_outcome(at->table->rows[i].row))
			add_term(out, GAIR_CELL(table, at->table->rows[i].row, at->along), 1);
	}
	add_term(out, GAIR_CELL(table, GAIR_APPLICATIONS_OUTCOME_TOTAL, at->along), -1);
}

static void add_balance(terms *out, const identity *at)
{
	for (size_t i = 0; i < GAIR__COUNT(balance_rows); i++)
		add_term(out, GAIR_CELL(at->table->table, balance_rows[i].row, at->along), balance_rows[i].sign);
}

/* In both tables the last column of a row is the total of the others. */
static void add_row(terms *out, const identity *at)
{
	const int32_t *columns = at->table->rows[at->table->places[at->along] - 1].columns;

	for (size_t i = 0; columns[i]; i++)
		add_term(out, GAIR_CELL(at->table->table, at->along, columns[i]), columns[i + 1] ? 1 : -1);
}

/* Where the cell of a row and column stands in the union of the editions. */
static uint8_t place_of(const gair__row_name *rows, int32_t row, int32_t column)
{
	return (uint8_t)(rows[row].first + rows[row].places[column] - 1);
}

static size_t place_outcomes(const identity *at, const gair__row_name *rows, uint8_t *places)
{
	size_t count = 0;

	for (size_t i = 0; i < at->table->row_count; i++) {
		if (is_outcome(at->table->rows[i].row))
			places[count++] = place_of(rows, at->table->rows[i].row, at->along);
	}
	places[count] = place_of(rows, GAIR_APPLICATIONS_OUTCOME_TOTAL, at->along);
	return count;
}

static size_t place_row(const identity *at, const gair__row_name *rows, uint8_t *places)
{
	const int32_t *columns = at->table->rows[at->table->places[at->along] - 1].columns;
	size_t count = 0;

	for (; columns[count]; count++)
		places[count] = place_of(rows, at->along, columns[count]);
	return count - 1;
}

size_t gair__form_identity_places(int32_t edition, size_t index, int32_t table, uint8_t places[GAIR__TERMS], size_t *plus)
{
	const gair__row_name *rows;
	identity found;

	if (!identity_at(edition, index, &found) || found.table->table != table)
		return 0;
	rows = gair__table_name_find(table)->rows;
	if (found.kind == BALANCE) {
		for (size_t i = 0; i < GAIR__COUNT(balance_rows); i++)
			places[i] = place_of(rows, balance_rows[i].row, found.along);
		*plus = GAIR__COUNT(balance_rows) / 2;
		return GAIR__COUNT(balance_rows);
	}
	*plus = found.kind == OUTCOME_TOTAL ? place_outcomes(&found, rows, places) : place_row(&found, rows, places);
	return *plus + 1;
}

size_t gair_form_identity_terms(int32_t edition, size_t index, int32_t *cells, int32_t *signs, size_t capacity)
{
	terms out = {cells, signs, capacity, 0};
	identity found;

	if (!identity_at(edition, index, &found))
		return 0;
	if (found.kind == OUTCOME_TOTAL)
		add_outcomes(&out, &found);
	else if (found.kind == BALANCE)
		add_balance(&out, &found);
	else
		add_row(&out, &found);
	return out.count;
}
