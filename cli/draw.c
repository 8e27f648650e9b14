#include "draw.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "text.h"

static const char *const colours[] = {"", "\x1b[33m", "\x1b[1;31m", "\x1b[1m"};

void draw_mark(output *o, int mark)
{
	if (o->colour)
		output_text(o, colours[mark]);
}

void draw_unmark(output *o, int mark)
{
	if (o->colour && mark != DRAW_PLAIN)
		output_text(o, "\x1b[0m");
}

/* Marks that no line begins with, and those that none ends with. */
static int is_one_of(uint32_t code, const uint32_t *marks, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (marks[i] == code)
			return 1;
	return 0;
}

static int may_part(uint32_t before, uint32_t behind)
{
	static const uint32_t closing[] = {0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF01,
					   0xFF1F, 0xFF09, 0x300B, 0x3015, 0x201D, 0x2019};
	static const uint32_t opening[] = {0xFF08, 0x300A, 0x3014, 0x201C, 0x2018};

	return !is_one_of(behind, closing, sizeof closing / sizeof *closing) &&
	       !is_one_of(before, opening, sizeof opening / sizeof *opening);
}

size_t draw_wrap(const char *text, size_t size, size_t width, size_t *next)
{
	size_t i = 0, used = 0, good = 0, good_next = 0;
	uint32_t code, before = 0;

	while (i < size) {
		size_t taken = text_decode(text + i, size - i, &code);
		size_t wide = (size_t)text_code_width(code);

		/* A line may end at a space, which is dropped, and before a wide character. */
		if (i > 0 && (code == ' ' || (wide == 2 && may_part(before, code)))) {
			good = i;
			good_next = code == ' ' ? i + 1 : i;
		}
		if (used + wide > width && i > 0)
			break;
		used += wide;
		i += taken;
		before = code;
	}
	if (i >= size) {
		*next = size;
		return size;
	}
	*next = good ? good_next : i;
	return good ? good : i;
}

static void fill(output *o, const char *with, size_t count)
{
	while (count--)
		output_text(o, with);
}

void draw_rule(output *o, const draw_table *t)
{
	size_t i;

	for (i = 0; i < t->count; i++) {
		output_text(o, "+");
		fill(o, "-", t->widths[i] + 2);
	}
	output_text(o, "+\n");
}

/* One line of a cell, from `*at` on, which moves to where the next one begins. */
static void draw_line(output *o, const draw_cell *cell, size_t width, int right, size_t *at)
{
	const char *text = cell->text + *at;
	size_t size = strlen(text), indent = cell->indent < width / 2 ? cell->indent : 0, next = 0, taken, used;

	taken = size ? draw_wrap(text, size, width - indent, &next) : 0;
	used = indent + text_width(text, taken);
	output_text(o, " ");
	fill(o, " ", indent);
	if (right && used < width)
		fill(o, " ", width - used);
	if (taken) {
		draw_mark(o, cell->mark);
		output_bytes(o, text, taken);
		draw_unmark(o, cell->mark);
	}
	if (!right && used < width)
		fill(o, " ", width - used);
	output_text(o, " ");
	*at += next;
}

void draw_row(output *o, const draw_table *t, const draw_cell *cells)
{
	size_t at[DRAW_COLUMNS_MAX] = {0}, i;
	int more;

	do {
		more = 0;
		for (i = 0; i < t->count; i++) {
			output_text(o, "|");
			draw_line(o, &cells[i], t->widths[i], i > 0, &at[i]);
			more |= cells[i].text[at[i]] != '\0';
		}
		output_text(o, "|\n");
	} while (more && !o->error);
}

void draw_span(output *o, const draw_table *t, const draw_cell *cell)
{
	draw_table whole = {1, {0}};
	size_t i;

	for (i = 0; i < t->count; i++)
		whole.widths[0] += t->widths[i] + (i ? 3 : 0);
	draw_row(o, &whole, cell);
}

size_t draw_width(const output *o)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	long width = 100;

	if (o->terminal && ioctl(o->fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		width = size.ws_col;
	else if (columns && *columns)
		width = strtol(columns, NULL, 10);
	if (width < 80)
		width = 80;
	return width > 120 ? 120 : (size_t)width;
}
