/* prose.*: counts stated in the running text against the tables. A finding only where every reading contradicts. */
#include "check/check.h"

#include <string.h>

#include "report/statements.h"

#define QUOTE 240 /* bytes of a sentence that a message shows, about 80 characters */

/* The rule of a measure; NULL: none. */
static const char *const rules[] = {
	[GAIR__MEASURE_RECEIVED] = "prose.received",   [GAIR__MEASURE_CARRIED_OVER] = "prose.carried",
	[GAIR__MEASURE_HANDLED] = "prose.handled",     [GAIR__MEASURE_CARRIED_FORWARD] = "prose.carried",
	[GAIR__MEASURE_CARRIED] = "prose.carried",     [GAIR__MEASURE_OUTCOME] = "prose.outcome",
	[GAIR__MEASURE_APPLICANT] = "prose.applicant", [GAIR__MEASURE_PROCEEDINGS] = "prose.proceedings",
	[GAIR__MEASURE_PROACTIVE] = "prose.proactive", [GAIR__MEASURE_CHANNEL] = NULL,
};

static int same_measure(const gair__statement *a, const gair__statement *b)
{
	return a->measure == b->measure && a->reading_count && b->reading_count &&
	       memcmp(&a->readings[0], &b->readings[0], sizeof a->readings[0]) == 0;
}

/* 全区收到120件,其中区政府办公室41件: one of them agrees, the other counts for somebody else. */
static int is_another_scope(const gair_report *report, const gair__statement *statement)
{
	size_t i;

	for (i = 0; i < report->statement_count; i++) {
		const gair__statement *other = &report->statements[i];

		if (other->scope != statement->scope && other->scope != GAIR__SCOPE_OTHER && same_measure(other, statement) &&
		    gair__statement_compare(report, other, NULL) == GAIR__READING_AGREES)
			return 1;
	}
	return 0;
}

/* 均已办结, but the same section counts what was carried forward: not all, as it says itself. */
static int is_taken_back(const gair_report *report, const gair__statement *statement)
{
	size_t i;

	for (i = 0; i < report->statement_count; i++) {
		const gair__statement *other = &report->statements[i];

		if (other->section == statement->section && other->measure == GAIR__MEASURE_CARRIED_FORWARD && other->value > 0)
			return 1;
	}
	return 0;
}

static int is_contradicted(const gair_report *report, const gair__statement *statement)
{
	if (statement->scope == GAIR__SCOPE_OTHER || (statement->flags & GAIR__STATED_APPROXIMATE))
		return 0;
	if (gair__statement_compare(report, statement, NULL) != GAIR__READING_CONTRADICTS)
		return 0;
	if ((statement->flags & GAIR__STATED_ALL) && is_taken_back(report, statement))
		return 0;
	return !is_another_scope(report, statement);
}

static int32_t certainty_of(const gair__statement *statement)
{
	int doubtful = (statement->flags & (GAIR__STATED_DOUBTFUL | GAIR__STATED_ALL)) != 0;

	return doubtful || statement->scope != GAIR__SCOPE_UNSAID ? GAIR_CERTAINTY_HINT : GAIR_CERTAINTY_LIKELY;
}

/* The first row of a reading that the table's edition has, and whether it has more of them. */
static int32_t first_row(const gair_report *report, const gair__reading *reading, int *more)
{
	int32_t edition = gair_report_edition(report, reading->table), found = 0, row;

	*more = 0;
	for (row = 1; row <= GAIR__ROWS; row++) {
		if (!((reading->plus | reading->minus) & 1u << row) ||
		    !gair_form_row_label(edition, reading->table, row, GAIR_LANG_ZH))
			continue;
		if (found)
			*more = 1;
		else
			found = row;
	}
	return found;
}

static int32_t first_column(const gair__reading *reading)
{
	int32_t column;

	for (column = 1; column <= GAIR__COLUMNS; column++)
		if (reading->columns & 1u << column)
			return column;
	return 0;
}

/* Appends to a name what still fits whole. */
static void append(char out[GAIR__PLACE_NAME], const char *text)
{
	size_t size = strlen(out), more = strlen(text);

	if (more < GAIR__PLACE_NAME - size)
		memcpy(out + size, text, more + 1);
}

/* Names the cells of a reading: one cell as it is, several by the first and that it is a sum. */
static void name_reading(const gair_report *report, const gair__reading *reading, int32_t lang, char out[GAIR__PLACE_NAME])
{
	int more;
	int32_t row = first_row(report, reading, &more), edition = gair_report_edition(report, reading->table);
	int columns = (reading->columns & (reading->columns - 1)) != 0;
	const char *group = gair_form_row_group(edition, reading->table, row, lang);
	const char *tail = lang == GAIR_LANG_EN ? " and others, added up" : "等各项合计";

	if (!columns && !more) {
		gair__name_cell(edition, GAIR_CELL(reading->table, row, first_column(reading)), lang, out);
		return;
	}
	if (more && group && *group) {
		gair__name_table(reading->table, lang, out);
		append(out, lang == GAIR_LANG_EN ? ", group " : "“");
		append(out, group);
		tail = lang == GAIR_LANG_EN ? ", added up" : "”各项合计";
	} else {
		gair__name_row(edition, reading->table, row, lang, out);
	}
	append(out, tail);
}

static void add_cells(gair__check *check, gair__finding *finding, const gair__reading *reading)
{
	int32_t row, column;

	for (row = 1; row <= GAIR__ROWS; row++)
		for (column = 1; column <= GAIR__COLUMNS; column++) {
			int32_t cell = GAIR_CELL(reading->table, row, column);

			if (((reading->plus | reading->minus) & 1u << row) && (reading->columns & 1u << column) &&
			    gair_form_cell_index(gair_report_edition(check->report, reading->table), cell) >= 0)
				gair__finding_add_cell(check->findings, finding, check->report, cell, GAIR_ROLE_RELATED);
		}
}

/* The other figures that would do, as a list: 46、37. */
static void list_others(const gair_report *report, const gair__statement *statement, int64_t first, int money, gair__buffer *out)
{
	uint32_t i;
	int64_t value, last = first;

	for (i = 0; i < statement->reading_count; i++) {
		if (gair__reading_compare(report, &statement->readings[i], statement, NULL, &value) == GAIR__READING_VOID ||
		    value == first || value == last || value < 0)
			continue;
		if (out->size)
			gair__buffer_append_string(out, "、");
		if (money)
			gair__buffer_append_money(out, value);
		else
			gair__buffer_append_integer(out, value);
		last = value;
	}
}

static void say(gair__check *check, gair__finding *finding, const gair__statement *statement, const gair__reading *reading,
		int64_t value)
{
	const gair_report *report = check->report;
	int money = (reading->columns & 1u << GAIR_ITEM_AMOUNT) != 0; /* no other table has a column of this number */
	gair__text quote = gair__statement_quote(report, statement, QUOTE);
	const char *text = report->sections[statement->section].paragraphs[statement->paragraph].text.text;
	char place[2][GAIR__PLACE_NAME];
	gair__buffer others, table;

	gair__buffer_init(&others, &check->findings->allocator);
	gair__buffer_init(&table, &check->findings->allocator);
	list_others(report, statement, value, money, &others);
	if (money)
		gair__buffer_append_money(&table, value);
	else
		gair__buffer_append_integer(&table, value);
	name_reading(report, reading, GAIR_LANG_ZH, place[0]);
	name_reading(report, reading, GAIR_LANG_EN, place[1]);
	gair__finding_set_raw(check->findings, finding, quote.text, quote.size);
	gair__finding_set_sides(check->findings, finding, statement->value, value, money);
	gair__check_tell(check, finding, place[0], place[1],
			 others.size ? "为%t，而正文写“%t”（该句：%t），按其他理解（%t）也对不上，请核对正文和表格"
				     : "为%t，而正文写“%t”（该句：%t），请核对正文和表格",
			 others.size ? " is %t, but the text says “%t” (in: %t); no other reading (%t) fits either"
				     : " is %t, but the text says “%t” (in: %t)",
			 gair__buffer_text(&table), table.size, text + statement->figure, (size_t)statement->figure_size,
			 quote.text, quote.size, gair__buffer_text(&others), others.size);
	if (others.status != GAIR_OK || table.status != GAIR_OK)
		check->findings->status = GAIR_E_NOMEM;
	gair__buffer_free(&table);
	gair__buffer_free(&others);
}

/* The likeliest reading that the tables have cells for; one of them contradicted. */
static const gair__reading *first_reading(const gair_report *report, const gair__statement *statement, int64_t *value)
{
	uint32_t i;

	for (i = 0; i < statement->reading_count; i++)
		if (gair__reading_compare(report, &statement->readings[i], statement, NULL, value) == GAIR__READING_CONTRADICTS)
			return &statement->readings[i];
	return NULL;
}

static void check_statement(gair__check *check, const gair__statement *statement)
{
	const gair__reading *reading;
	const char *rule = rules[statement->measure];
	gair__finding *finding;
	int64_t value = 0;
	int32_t row;
	int more;

	if (!rule || !is_contradicted(check->report, statement))
		return;
	if (statement->measure == GAIR__MEASURE_RECEIVED && (statement->flags & GAIR__STATED_NONE))
		rule = "prose.none_received";
	reading = first_reading(check->report, statement, &value);
	if (!reading)
		return;
	row = first_row(check->report, reading, &more);
	finding = gair__check_finding(check, rule, gair__row_scope(reading->table, row),
				      gair__order_cell(GAIR_CELL(reading->table, row, first_column(reading))));
	if (!finding)
		return;
	finding->certainty = certainty_of(statement);
	gair__finding_set_place(check->findings, finding,
				&check->report->sections[statement->section].paragraphs[statement->paragraph].place);
	add_cells(check, finding, reading);
	say(check, finding, statement, reading, value);
}

void gair__check_prose(gair__check *check)
{
	size_t i;

	for (i = 0; i < check->report->statement_count && check->findings->status == GAIR_OK; i++)
		if (check->report->statements[i].reading_count)
			check_statement(check, &check->report->statements[i]);
}
