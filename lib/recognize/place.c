/* Records of rows → cells: the edition of each table, the window of figures of each row, the value of each cell. */
#include <string.h>

#include "base/buffer.h"
#include "base/fold.h"
#include "recognize/recognize.h"
#include "report/value.h"

static int is_blank(const gair__figure *figure)
{
	size_t size;

	gair__trim(figure->text, figure->size, &size);
	return size == 0;
}

static int same_text(const gair__figure *a, const gair__figure *b)
{
	return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static int32_t other_edition_known(const gair__recognizer *recognizer, int32_t table)
{
	int32_t year = recognizer->report->year;

	if (table == GAIR_TABLE_PROCEEDINGS && recognizer->report->editions[GAIR_TABLE_APPLICATIONS])
		return recognizer->report->editions[GAIR_TABLE_APPLICATIONS];
	if (gair_form_edition_for_year(year))
		return gair_form_edition_for_year(year);
	return GAIR_EDITION_2021;
}

/* The edition of a table: what most of its own heads and rows say, else the year. */
static int32_t edition_of(const gair__recognizer *recognizer, int32_t table)
{
	const size_t *heads = recognizer->heads[table];
	size_t i, rows = 0, divided = 0;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->table != table || (!record->label && table != GAIR_TABLE_PROCEEDINGS))
			continue;
		rows++;
		divided += table == GAIR_TABLE_APPLICATIONS && record->row >= GAIR_APPLICATIONS_OTHER_NOT_CORRECTED &&
			   record->row <= GAIR_APPLICATIONS_OTHER_OTHER;
	}
	if (rows == 0)
		return GAIR_EDITION_NONE;
	if (divided)
		return GAIR_EDITION_2021;
	if (table != GAIR_TABLE_PROCEEDINGS && heads[0] != heads[1])
		return heads[1] > heads[0] ? GAIR_EDITION_2021 : GAIR_EDITION_2019;
	return other_edition_known(recognizer, table);
}

/* Blanks that every row of a grid's table ends with: a column that is not the form's. */
static size_t common_tail(const gair__recognizer *recognizer, const gair__record *like)
{
	size_t least = recognizer->tails[like->grid], i, tail;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->grid != like->grid || record->table != like->table || record->grid < 0)
			continue;
		for (tail = 0; tail < record->count; tail++)
			if (!is_blank(&recognizer->figures[record->first + record->count - 1 - tail]))
				break;
		if (tail < least)
			least = tail;
	}
	return least;
}

/* 1 if a row is shorter than most rows of its table in the grid: a cell of it is missing, and nothing tells which. */
static int is_short(const gair__recognizer *recognizer, const gair__record *like)
{
	size_t i, full = 0, others = 0;
	uint32_t most = 0;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->grid == like->grid && record->table == like->table && record->end > most)
			most = record->end;
	}
	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->grid != like->grid || record->table != like->table)
			continue;
		full += record->end == most;
		others += record->end != most;
	}
	return like->end < most && full > others;
}

/* The window of `expected` figures in a record; 0 where it cannot be told. */
static int find_window(const gair__recognizer *recognizer, const gair__record *record, size_t expected, size_t *first)
{
	const gair__figure *figures = &recognizer->figures[record->first];
	size_t from = 0, to = record->count, tail, i;

	*first = record->first;
	if (to == expected)
		return record->grid < 0 || !is_blank(&figures[0]) || record->table == GAIR_TABLE_PROACTIVE ||
		       !is_short(recognizer, record);
	if (record->grid < 0)
		return 0;
	if (to > expected) {
		tail = common_tail(recognizer, record);
		while (to - from > expected && tail-- > 0)
			to--;
		if (record->table == GAIR_TABLE_PROACTIVE)
			while (to - from > expected && is_blank(&figures[to - 1]))
				to--;
		while (to - from > expected && is_blank(&figures[from]))
			from++;
	}
	*first = record->first + from;
	if (to - from == expected)
		return 1;
	/* one value repeated in the cells of a row that was not merged */
	for (i = from + 1; expected == 1 && i < to && same_text(&figures[i], &figures[from]); i++)
		;
	return expected == 1 && to > from && i == to;
}

/* 1 if the figures of a row are one merged blank. */
static int is_merged_blank(const gair__recognizer *recognizer, const gair__record *record)
{
	return record->grid >= 0 && record->count == 1 && is_blank(&recognizer->figures[record->first]) &&
	       recognizer->document->format != GAIR_FORMAT_TEXT && recognizer->document->format != GAIR_FORMAT_MARKDOWN;
}

static void put_cell(gair__recognizer *recognizer, int32_t cell, const gair__figure *figure)
{
	gair__place place = gair__place_at(recognizer, figure->source);
	gair__value value;
	const char *text;
	size_t size;

	text = gair__trim(figure->text, figure->size, &size);
	value = gair__value_read(gair_cell_kind(cell), text, size);
	place.grid = figure->grid;
	place.grid_row = figure->row;
	place.grid_column = figure->column;
	if (recognizer->status == GAIR_OK)
		recognizer->status = gair__report_put(recognizer->report, cell, value.state, value.value, text,
						      value.flags & GAIR__VALUE_RAW ? size : 0, &place);
}

/* The row's name in paths, without its table. */
static const char *row_scope(int32_t table, int32_t row)
{
	const char *path = gair_row_path(table, row);

	return path ? strchr(path, '.') + 1 : "";
}

static void note_figures(gair__recognizer *recognizer, const gair__record *record)
{
	gair__buffer joined;
	size_t i;

	gair__buffer_init(&joined, &recognizer->report->allocator);
	for (i = 0; i < record->count && i < 64; i++) {
		const gair__figure *figure = &recognizer->figures[record->first + i];

		if (i)
			gair__buffer_append_byte(&joined, ' ');
		gair__buffer_append(&joined, figure->text, figure->size);
	}
	if (joined.status != GAIR_OK)
		recognizer->status = joined.status;
	gair__recognize_note(recognizer, "table.row_figures", row_scope(record->table, record->row), joined.data, joined.size,
			     NULL, 0, record->table, record->row,
			     record->count ? recognizer->figures[record->first].source : record->source);
	if (recognizer->report->note_count)
		recognizer->report->notes[recognizer->report->note_count - 1].count = (int64_t)record->count;
	gair__buffer_free(&joined);
}

static void note_label(gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	const char *official = gair_form_row_label(edition, record->table, record->row, GAIR_LANG_ZH);
	gair__core found, expected;

	if (!record->label || !official)
		return;
	if (record->exact && !record->label->variant &&
	    (record->label->editions & (edition == GAIR_EDITION_2021 ? GAIR__IN_2021 : GAIR__IN_2019)))
		return;
	gair__core_of(record->text, record->text_size, &found);
	gair__core_of(official, strlen(official), &expected);
	if (found.size == expected.size && memcmp(found.c, expected.c, found.size * sizeof *found.c) == 0)
		return;
	gair__recognize_note(recognizer, "table.label", row_scope(record->table, record->row), record->text, record->text_size,
			     official, strlen(official), record->table, record->row, record->source);
}

/* All cells of a row, from the figures in form order; `first` is the first figure. */
static void put_row(gair__recognizer *recognizer, int32_t edition, int32_t table, int32_t row, size_t first, size_t step)
{
	size_t i, columns = gair_form_column_count(edition, table, row);

	for (i = 0; i < columns; i++)
		put_cell(recognizer, GAIR_CELL(table, row, gair_form_column_at(edition, table, row, i)),
			 &recognizer->figures[first + i * step]);
}

/* The row of proceedings: fifteen figures for three groups. */
static int place_proceedings(gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	size_t first, r;

	if (!find_window(recognizer, record, 15, &first))
		return 0;
	for (r = 0; r < gair_form_row_count(edition, GAIR_TABLE_PROCEEDINGS); r++)
		put_row(recognizer, edition, GAIR_TABLE_PROCEEDINGS, gair_form_row_at(edition, GAIR_TABLE_PROCEEDINGS, r),
			first + r * 5, 1);
	return 1;
}

static void place_record(gair__recognizer *recognizer, const gair__record *record, int32_t edition, uint8_t *seen,
			 const gair__record **repeated)
{
	size_t expected = gair_form_column_count(edition, record->table, record->row), first;

	/* a label that is only near to one that stood already is a row of its own */
	if ((!record->label && record->table != GAIR_TABLE_PROCEEDINGS) ||
	    (record->label && !record->exact && seen[record->row])) {
		gair__recognize_note(recognizer, "table.row_extra", gair_table_name(record->table), record->text,
				     record->text_size, NULL, 0, record->table, 0, record->source);
		return;
	}
	if (seen[record->row]) {
		*repeated = *repeated ? *repeated : record;
		return;
	}
	if (record->label && expected == 0) {
		/* a row of the other edition */
		gair__recognize_note(recognizer, "table.row_extra", gair_table_name(record->table), record->text,
				     record->text_size, NULL, 0, record->table, record->row, record->source);
		return;
	}
	seen[record->row] = 1;
	note_label(recognizer, record, edition);
	if (!record->label) {
		if (!place_proceedings(recognizer, record, edition))
			note_figures(recognizer, record);
	} else if (find_window(recognizer, record, expected, &first)) {
		put_row(recognizer, edition, record->table, record->row, first, 1);
	} else if (is_merged_blank(recognizer, record)) {
		put_row(recognizer, edition, record->table, record->row, record->first, 0);
	} else {
		note_figures(recognizer, record);
	}
}

static void place_table(gair__recognizer *recognizer, int32_t table)
{
	int32_t edition = edition_of(recognizer, table);
	uint8_t seen[GAIR__ROWS + 1] = {0};
	const gair__record *repeated = NULL; /* the first row that stood already */
	size_t i;

	recognizer->report->editions[table] = edition;
	for (i = 0; edition && i < recognizer->record_count && recognizer->status == GAIR_OK; i++) {
		const gair__record *record = &recognizer->records[i];

		/* the heading of the three rows of 其他处理 has no figures of its own */
		if (record->table == table && record->row == GAIR_APPLICATIONS_OTHER_COMBINED &&
		    table == GAIR_TABLE_APPLICATIONS && edition == GAIR_EDITION_2021 && record->count &&
		    is_blank(&recognizer->figures[record->first]))
			continue;
		if (record->table == table)
			place_record(recognizer, record, edition, seen, &repeated);
	}
	if (repeated)
		gair__recognize_note(recognizer, "table.repeated", gair_table_name(table), repeated->text, repeated->text_size,
				     NULL, 0, table, 0, repeated->source);
}

void gair__place_tables(gair__recognizer *recognizer)
{
	place_table(recognizer, GAIR_TABLE_PROACTIVE);
	place_table(recognizer, GAIR_TABLE_APPLICATIONS);
	place_table(recognizer, GAIR_TABLE_PROCEEDINGS);
}
