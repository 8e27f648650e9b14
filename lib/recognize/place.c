/* Records of rows → cells: the edition of each table, the window of figures of each row, the value of each cell. */
#include <string.h>

#include "base/buffer.h"
#include "base/fold.h"
#include "recognize/recognize.h"
#include "report/value.h"

#define FEWEST_EXTRA 6 /* figures of a row that the form does not have, in a table of seven columns */

/* The figures of a record; NULL where it has none. */
static const gair__figure *figures_of(const gair__recognizer *recognizer, const gair__record *record)
{
	return record->count ? &recognizer->figures[record->first] : NULL;
}

static int is_blank(const gair__figure *figure)
{
	size_t size;

	gair__trim(figure->text, figure->size, &size);
	return size == 0;
}

static int is_figure(const gair__figure *figure)
{
	return !is_blank(figure) && gair__looks_like_figure(figure->text, figure->size);
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

/*
 * Blanks that every row of a grid's table ends with, but for those that have no cell too many: a column that is not the form's.
 */
static size_t common_tail(const gair__recognizer *recognizer, const gair__record *like, size_t expected)
{
	size_t least = recognizer->tails[like->grid], i, tail;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->grid != like->grid || record->table != like->table || record->grid < 0 ||
		    (record->table == GAIR_TABLE_APPLICATIONS && record->count <= expected))
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

/* How deep a row's label stands in the form: 一、 is 1, (一) 2, 1. 3. */
static int depth_of(int32_t edition, const gair__record *record)
{
	const char *label = gair_form_row_label(edition, record->table, record->row, GAIR_LANG_ZH);

	if (!label)
		return 0;
	return *label == '(' ? 2 : *label >= '0' && *label <= '9' ? 3 : 1;
}

/* Cells of a row, but for one that is perhaps none. */
static size_t sure_cells(const gair__recognizer *recognizer, const gair__record *record)
{
	return record->count - (record->count > 0 && recognizer->figures[record->first + record->count - 1].doubtful);
}

/* 1 if a row has fewer cells than others of its depth have for sure. */
static int lacks_cell(const gair__recognizer *recognizer, const gair__record *like, int32_t edition)
{
	size_t i, longer = 0, others = 0;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record == like || record->table != like->table || record->grid < 0 || !record->label ||
		    depth_of(edition, record) != depth_of(edition, like))
			continue;
		longer += sure_cells(recognizer, record) > like->count;
		others += sure_cells(recognizer, record) <= like->count;
	}
	return longer > 0 && longer >= others;
}

/* 1 if one value stands in all the cells of a row that was not merged. */
static int is_repeated(const gair__recognizer *recognizer, const gair__record *record, size_t from, size_t to)
{
	const gair__figure *figures = figures_of(recognizer, record);
	size_t i;

	if (from == to)
		return 0;
	for (i = from + 1; i < to && same_text(&figures[i], &figures[from]); i++)
		;
	return to - from <= 3 && i == to;
}

/* Figures from the first that is not blank to the last. */
static size_t extent_of(const gair__recognizer *recognizer, const gair__record *record)
{
	const gair__figure *figures = figures_of(recognizer, record);
	size_t from = 0, to = record->count;

	while (to > from && is_blank(&figures[to - 1]))
		to--;
	while (to > from && is_blank(&figures[from]))
		from++;
	return to - from;
}

/*
 * 1 if the last cell of a row stands under 备注: the row reaches as far as the grid or has one cell more than the form, or what it
 * ends with is no figure, or leaves as many as the form has.
 */
static int has_remarks(const gair__recognizer *recognizer, const gair__record *record, size_t expected)
{
	const gair__figure *last;

	if (record->grid < 0 || !record->order || !recognizer->orders[record->order - 1].remarks || record->count <= expected)
		return 0;
	last = &recognizer->figures[record->first + record->count - 1];
	return record->count == expected + 1 || record->end == recognizer->document->grids[record->grid].columns ||
	       !gair__looks_like_figure(last->text, last->size) || extent_of(recognizer, record) == expected + !is_blank(last);
}

/*
 * 1 if what the figures of a row begin or end with is perhaps none of the form's columns, but a blank of the label or of an empty
 * column: then a figure is missing, and nothing tells which.
 */
static int has_doubtful_end(const gair__recognizer *recognizer, const gair__record *record, int32_t edition, size_t from,
			    size_t to)
{
	const gair__figure *figures = figures_of(recognizer, record), *last = &figures[to - 1];

	if (is_figure(&figures[from]) && is_figure(last))
		return 0;
	/* the one row of proceedings has no other beside it: its heads tell */
	if (record->table == GAIR_TABLE_PROCEEDINGS && is_blank(last) && recognizer->tails[record->grid] > 0)
		return 1;
	return is_short(recognizer, record) || lacks_cell(recognizer, record, edition);
}

/* The window of `expected` figures in a record; 0 where it cannot be told. */
static int find_window(const gair__recognizer *recognizer, const gair__record *record, int32_t edition, size_t expected,
		       size_t *first)
{
	const gair__figure *figures = figures_of(recognizer, record);
	size_t from = 0, to = record->count, tail;

	*first = record->first;
	if (has_remarks(recognizer, record, expected))
		to--;
	if (record->grid < 0)
		return to == expected || (expected == 1 && is_repeated(recognizer, record, 0, to));
	if (to > expected) {
		if (figures[to - 1].doubtful && is_blank(&figures[to - 1]))
			to--;
		tail = to > expected ? common_tail(recognizer, record, expected) : 0;
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
		return record->table == GAIR_TABLE_PROACTIVE || !has_doubtful_end(recognizer, record, edition, from, to);
	return expected == 1 && is_repeated(recognizer, record, from, to);
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
	const gair__form_row *form = gair__form_row_find(edition, table, row);
	size_t i;

	for (i = 0; form && form->columns[i]; i++)
		put_cell(recognizer, GAIR_CELL(table, row, form->columns[i]), &recognizer->figures[first + i * step]);
}

/* The row of proceedings: fifteen figures for three groups. */
static int place_proceedings(gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	const int32_t table = GAIR_TABLE_PROCEEDINGS;
	uint8_t rows[GAIR__GROUPS], columns[15];
	size_t first, i;

	if (!find_window(recognizer, record, edition, 15, &first))
		return 0;
	if (gair__heads_proceedings(recognizer, record->order, edition, rows, columns)) {
		for (i = 0; i < 15; i++)
			put_cell(recognizer, GAIR_CELL(table, rows[i / 5], columns[i]), &recognizer->figures[first + i]);
		return 1;
	}
	for (i = 0; i < gair_form_row_count(edition, table); i++)
		put_row(recognizer, edition, table, gair_form_row_at(edition, table, i), first + i * 5, 1);
	return 1;
}

/* 1 if a row under the same heads has more figures than there are heads: no column is missing then, but a head. */
static int has_longer_row(const gair__recognizer *recognizer, const gair__record *like, size_t heads)
{
	size_t i;

	for (i = 0; i < recognizer->record_count; i++) {
		const gair__record *record = &recognizer->records[i];

		if (record->table == like->table && record->order == like->order && record->label &&
		    extent_of(recognizer, record) > heads)
			return 1;
	}
	return 0;
}

/* A row whose heads name its columns in another order, or not all of them. */
static int place_by_heads(gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	uint8_t columns[GAIR__HEADS];
	size_t count = gair__heads_columns(recognizer, record->order, edition, record->table, record->row, columns), first, i;

	if (count == 0 || (count < gair_form_column_count(edition, record->table, record->row) &&
			   (count < 3 || has_longer_row(recognizer, record, count))))
		return 0;
	if (!find_window(recognizer, record, edition, count, &first))
		return 0;
	for (i = 0; i < count; i++)
		if (columns[i])
			put_cell(recognizer, GAIR_CELL(record->table, record->row, columns[i]), &recognizer->figures[first + i]);
	return 1;
}

static int place_figures(gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	size_t expected, first;

	if (!record->label)
		return place_proceedings(recognizer, record, edition);
	if (place_by_heads(recognizer, record, edition))
		return 1;
	expected = gair_form_column_count(edition, record->table, record->row);
	if (find_window(recognizer, record, edition, expected, &first))
		put_row(recognizer, edition, record->table, record->row, first, 1);
	else if (is_merged_blank(recognizer, record))
		put_row(recognizer, edition, record->table, record->row, record->first, 0);
	else
		return 0;
	return 1;
}

static void place_record(gair__recognizer *recognizer, const gair__record *record, int32_t edition, uint8_t *seen,
			 const gair__record **repeated)
{
	size_t expected = gair_form_column_count(edition, record->table, record->row);

	/* a label that is only near to one that stood already is a row of its own */
	if (!record->label && record->table == GAIR_TABLE_APPLICATIONS && extent_of(recognizer, record) < FEWEST_EXTRA)
		return; /* of another table, which follows without a line between */
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
	if (!place_figures(recognizer, record, edition))
		note_figures(recognizer, record);
}

/* The official label of a column, in the first row that has it. */
static const char *column_label(int32_t edition, int32_t table, int32_t column)
{
	size_t r;

	for (r = 0; r < gair_form_row_count(edition, table); r++) {
		const char *label =
			gair_form_column_label(edition, table, gair_form_row_at(edition, table, r), column, GAIR_LANG_ZH);

		if (label)
			return label;
	}
	return NULL;
}

/* Heads of columns that are worded otherwise than in the form. */
static void note_heads(gair__recognizer *recognizer, int32_t edition, int32_t table)
{
	size_t i;

	for (i = 0; i < recognizer->variant_count; i++) {
		const gair__variant_head *head = &recognizer->variants[i];
		const char *official = head->table == table ? column_label(edition, table, head->column) : NULL;

		if (official)
			gair__recognize_note(recognizer, "table.label", gair_table_name(table), head->text, head->size, official,
					     strlen(official), table, 0, head->source);
	}
}

/* The heading of the three rows of 其他处理 has no figures of its own. */
static int is_heading(const gair__recognizer *recognizer, const gair__record *record, int32_t edition)
{
	return record->table == GAIR_TABLE_APPLICATIONS && record->row == GAIR_APPLICATIONS_OTHER_COMBINED &&
	       edition == GAIR_EDITION_2021 && (record->count == 0 || is_blank(&recognizer->figures[record->first]));
}

/* When a row is placed. */
static size_t pass_of(const gair__record *record)
{
	return record->count == 0 ? 2 : record->label && !record->exact;
}

static void place_table(gair__recognizer *recognizer, int32_t table)
{
	int32_t edition = edition_of(recognizer, table);
	uint8_t seen[GAIR__ROWS + 1] = {0};
	const gair__record *repeated = NULL; /* the first row that stood already */
	size_t i, pass;

	recognizer->report->editions[table] = edition;
	note_heads(recognizer, edition, table);
	/* what is word by word a row's label comes before what is only near to it, and rows before labels without figures */
	for (pass = 0; pass < 3; pass++)
		for (i = 0; edition && i < recognizer->record_count && recognizer->status == GAIR_OK; i++) {
			const gair__record *record = &recognizer->records[i];

			if (record->table != table || pass_of(record) != pass || is_heading(recognizer, record, edition) ||
			    (pass == 2 && seen[record->row]))
				continue;
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
