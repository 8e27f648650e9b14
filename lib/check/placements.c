#include "check/placements.h"

#include <string.h>

#include "base/decimal.h"

#define TOTAL (GAIR__APPLICANTS - 1) /* the column */
#define ALL_COLUMNS 0x7Fu
#define MOST_STEPS 200000u /* of the search, for one row */

/* A row of the table: the ways in which it can be read, one where it was read. */
struct line {
	int32_t row;
	uint8_t unknown; /* columns that hold something else than a number or nothing */
	size_t count;
	gair__placement ways[GAIR__MOST_PLACEMENTS];
};

/* The table; the four rows that no outcome is come first: they bound the others. */
struct sheet {
	struct line lines[GAIR__ROWS];
	size_t count;
	size_t steps;
	size_t chosen[GAIR__ROWS];
};

static const int32_t frame_rows[] = {GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICATIONS_CARRIED_OVER, GAIR_APPLICATIONS_OUTCOME_TOTAL,
				     GAIR_APPLICATIONS_CARRIED_FORWARD};
#define FRAME (sizeof frame_rows / sizeof *frame_rows)

size_t gair__note_figures(const gair__note *note, int64_t *figures, size_t most)
{
	const gair__text *text = &note->found;
	size_t at = 0, end, count = 0;

	for (; at < text->size; at = end + 1) {
		for (end = at; end < text->size && text->text[end] != ' '; end++)
			;
		if (count == most || gair__decimal_read(text->text + at, end - at, 1, &figures[count]) != GAIR__DECIMAL_OK ||
		    figures[count] < 0)
			return 0;
		count++;
	}
	return count;
}

static const gair__note *find_note(const gair_report *report, int32_t row)
{
	size_t i;

	for (i = 0; i < report->note_count; i++)
		if (report->notes[i].table == GAIR_TABLE_APPLICATIONS && report->notes[i].row == row &&
		    strcmp(report->notes[i].rule, "table.row_figures") == 0)
			return &report->notes[i];
	return NULL;
}

static size_t bits_of(uint8_t mask)
{
	size_t count = 0;

	for (; mask; mask &= (uint8_t)(mask - 1))
		count++;
	return count;
}

/* 1 if the row's parts make its total, 2 if its total is blank. */
static int adds_up(const gair__placement *way)
{
	int64_t sum = 0;
	size_t c;

	for (c = 0; c < TOTAL; c++)
		if (gair__add(sum, way->values[c], &sum))
			return 0;
	if (!(way->filled >> TOTAL & 1))
		return 2;
	return sum == way->values[TOTAL];
}

static void fill(gair__placement *way, uint8_t filled, const int64_t *figures)
{
	size_t c, next = 0;

	memset(way, 0, sizeof *way);
	way->filled = filled;
	for (c = 0; c < GAIR__APPLICANTS; c++)
		if (filled >> c & 1)
			way->values[c] = figures[next++];
}

/* All ways to leave columns out: those by which the row makes its total or, where none does, those without a total. */
static void find_ways(struct line *line, const int64_t *figures, size_t count)
{
	gair__placement way;
	unsigned mask;
	int wanted;

	for (wanted = 1; wanted <= 2 && line->count == 0; wanted++)
		for (mask = 0; mask <= ALL_COLUMNS; mask++) {
			if (bits_of((uint8_t)mask) != count)
				continue;
			fill(&way, (uint8_t)mask, figures);
			if (adds_up(&way) == wanted)
				line->ways[line->count++] = way;
		}
}

/* A row as it was read: blanks are left out, anything else that is no number is not known. */
static void take_cells(const gair_report *report, struct line *line)
{
	gair__placement *way = &line->ways[0];
	size_t c;

	line->count = 1;
	memset(way, 0, sizeof *way);
	for (c = 0; c < GAIR__APPLICANTS; c++) {
		int32_t cell = GAIR_CELL(GAIR_TABLE_APPLICATIONS, line->row, gair__applicant_columns[c].column);
		int32_t state = gair_report_get(report, cell, &way->values[c]);

		if (state == GAIR_STATE_NUMBER)
			way->filled |= (uint8_t)(1u << c);
		else if (state != GAIR_STATE_BLANK && state != GAIR_STATE_NOT_APPLICABLE)
			line->unknown |= (uint8_t)(1u << c);
	}
}

/* 0 if no way is left for the row. */
static int make_line(const gair_report *report, int32_t row, struct line *line)
{
	const gair__note *note = find_note(report, row);
	int64_t figures[GAIR__MOST_SHORT_FIGURES];
	size_t count = 0;

	memset(line, 0, offsetof(struct line, ways));
	line->row = row;
	if (!note) {
		take_cells(report, line);
		return 1;
	}
	if (note->found.size) {
		count = gair__note_figures(note, figures, GAIR__MOST_SHORT_FIGURES);
		if (count == 0) {
			take_cells(report, line); /* all absent: not known */
			return 1;
		}
	}
	find_ways(line, figures, count);
	return line->count > 0;
}

static int is_frame(int32_t row)
{
	size_t i;

	for (i = 0; i < FRAME; i++)
		if (frame_rows[i] == row)
			return 1;
	return 0;
}

/* Rows with fewer ways come first: there is less to undo. */
static void insert_line(struct sheet *sheet, const struct line *line)
{
	size_t at = sheet->count++;

	for (; at > FRAME && sheet->lines[at - 1].count > line->count; at--)
		sheet->lines[at] = sheet->lines[at - 1];
	sheet->lines[at] = *line;
}

static int make_sheet(const gair_report *report, struct sheet *sheet)
{
	int32_t edition = gair_report_edition(report, GAIR_TABLE_APPLICATIONS);
	struct line line;
	size_t i;

	sheet->count = 0;
	sheet->steps = 0;
	for (i = 0; i < FRAME; i++)
		if (!make_line(report, frame_rows[i], &sheet->lines[sheet->count++]))
			return 0;
	for (i = 0; i < gair_form_row_count(edition, GAIR_TABLE_APPLICATIONS); i++) {
		int32_t row = gair_form_row_at(edition, GAIR_TABLE_APPLICATIONS, i);

		if (is_frame(row))
			continue;
		if (!make_line(report, row, &line))
			return 0;
		insert_line(sheet, &line);
	}
	return 1;
}

static const gair__placement *way_of(const struct sheet *sheet, size_t line)
{
	return &sheet->lines[line].ways[sheet->chosen[line]];
}

/* 1 if the value of a column is known in a row; a total that is blank is not, while another blank is 0. */
static int is_known(const struct sheet *sheet, size_t line, size_t column)
{
	if (sheet->lines[line].unknown >> column & 1)
		return 0;
	return column != TOTAL || (way_of(sheet, line)->filled >> TOTAL & 1);
}

/* 一 + 二 = 三(七) + 四, as far as it can be told. */
static int is_balanced(const struct sheet *sheet)
{
	size_t c, i;

	for (c = 0; c < GAIR__APPLICANTS; c++) {
		int64_t left, right;
		int known = 1;

		for (i = 0; i < FRAME; i++)
			known &= is_known(sheet, i, c);
		if (known && (gair__add(way_of(sheet, 0)->values[c], way_of(sheet, 1)->values[c], &left) ||
			      gair__add(way_of(sheet, 2)->values[c], way_of(sheet, 3)->values[c], &right) || left != right))
			return 0;
	}
	return 1;
}

/* The outcomes of the first `lines` rows against (七)总计: not above it, and equal to it where no row is left. */
static int is_within(const struct sheet *sheet, size_t lines)
{
	size_t c, i;

	for (c = 0; c < GAIR__APPLICANTS; c++) {
		int64_t sum = 0, total = way_of(sheet, 2)->values[c];
		int known = is_known(sheet, 2, c), open = lines < sheet->count;

		for (i = FRAME; known && i < lines; i++) {
			open |= !is_known(sheet, i, c);
			if (is_known(sheet, i, c) && gair__add(sum, way_of(sheet, i)->values[c], &sum))
				return 0;
		}
		if (known && (sum > total || (!open && sum != total)))
			return 0;
	}
	return 1;
}

static int fits(const struct sheet *sheet, size_t lines)
{
	if (lines < FRAME)
		return 1;
	return lines == FRAME ? is_balanced(sheet) && is_within(sheet, lines) : is_within(sheet, lines);
}

/*
 * Looks for ways of all rows that fit one another, way `way` of line `fixed` given. 1: `chosen` has them; 0: there are none; −1:
 * the bound was reached. No recursion: `level` rows are chosen.
 */
static int search(struct sheet *sheet, size_t fixed, size_t way)
{
	size_t level = 0;

	memset(sheet->chosen, 0, sizeof sheet->chosen);
	sheet->chosen[fixed] = way;
	for (;;) {
		if (++sheet->steps > MOST_STEPS)
			return -1;
		if (fits(sheet, level + 1)) {
			if (++level == sheet->count)
				return 1;
			continue;
		}
		/* the next way of this row, or of one before it */
		while (level == fixed || sheet->chosen[level] + 1 == sheet->lines[level].count) {
			if (level != fixed)
				sheet->chosen[level] = 0;
			if (level-- == 0)
				return 0;
		}
		sheet->chosen[level]++;
	}
}

static size_t line_of(const struct sheet *sheet, int32_t row)
{
	size_t i;

	for (i = 0; i < sheet->count && sheet->lines[i].row != row; i++)
		;
	return i;
}

size_t gair__find_placements(const gair_report *report, int32_t row, gair__placement out[GAIR__MOST_PLACEMENTS])
{
	uint8_t found[GAIR__MOST_PLACEMENTS] = {0};
	struct sheet sheet;
	size_t at, way, count = 0;

	if (!find_note(report, row) || find_note(report, row)->found.size == 0 || !make_sheet(report, &sheet))
		return 0;
	at = line_of(&sheet, row);
	if (at == sheet.count || sheet.lines[at].unknown)
		return 0;
	for (way = 0; way < sheet.lines[at].count; way++) {
		int result = found[way] ? 1 : search(&sheet, at, way);

		if (result < 0)
			return 0;
		found[way] = (uint8_t)result;
	}
	for (way = 0; way < sheet.lines[at].count; way++)
		if (found[way])
			out[count++] = sheet.lines[at].ways[way];
	return count;
}
