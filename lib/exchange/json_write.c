/* Report → JSON. Members in a fixed order; a row of a table is one line. */
#include <string.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/json.h"
#include "exchange/exchange.h"
#include "report/source_json.h"

/* The containers of `tables` that are open while its cells are written: a part of a path each. */
typedef struct path_stack {
	const char *path; /* of the cell written last */
	size_t ends[4];   /* where its open parts end */
	int open;
} path_stack;

static void write_text_member(gair__json *json, const char *key, const gair__text *text)
{
	if (text->size == 0)
		return;
	gair__json_key(json, key);
	gair__json_text(json, text->text, text->size);
}

static void write_date_member(gair__json *json, const char *key, const gair_date *date)
{
	char text[16];
	size_t size = gair__date_write(date->year, date->month, date->day, text);

	gair__json_key(json, key);
	gair__json_text(json, text, size);
}

static void write_meta(gair__json *json, const gair_report *report)
{
	gair_date from, to, published;

	write_text_member(json, "title", &report->title);
	write_text_member(json, "body", &report->body);
	if (gair__body_kind_name(report->body_kind)) {
		gair__json_key(json, "body_kind");
		gair__json_string(json, gair__body_kind_name(report->body_kind));
	}
	if (gair_report_year(report) > 0) {
		gair__json_key(json, "year");
		gair__json_integer(json, gair_report_year(report));
	}
	if (gair_report_period(report, &from, &to)) {
		gair__json_key(json, "period");
		gair__json_begin_flat(json, '{');
		write_date_member(json, "from", &from);
		write_date_member(json, "to", &to);
		gair__json_end(json, '}');
	}
	if (gair_report_published(report, &published))
		write_date_member(json, "published", &published);
}

static void write_editions(gair__json *json, const gair_report *report)
{
	char digits[24];
	size_t i;

	gair__json_key(json, "editions");
	gair__json_begin_flat(json, '{');
	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i), edition = gair_report_edition(report, table);

		if (edition == GAIR_EDITION_NONE)
			continue;
		gair__json_key(json, gair_table_name(table));
		gair__json_text(json, digits, gair__integer_write(edition, digits));
	}
	gair__json_end(json, '}');
}

static void write_section(gair__json *json, const gair__section *section)
{
	size_t i;

	gair__json_begin(json, '{');
	gair__json_key(json, "number");
	gair__json_integer(json, section->number);
	gair__json_key(json, "title");
	gair__json_text(json, section->title.text, section->title.size);
	gair__json_key(json, "paragraphs");
	gair__json_begin(json, '[');
	for (i = 0; i < section->paragraph_count; i++)
		gair__json_text(json, section->paragraphs[i].text.text, section->paragraphs[i].text.size);
	gair__json_end(json, ']');
	gair__json_end(json, '}');
}

static void write_sections(gair__json *json, const gair_report *report)
{
	size_t i;

	gair__json_key(json, "sections");
	gair__json_begin(json, '[');
	for (i = 0; i < report->section_count; i++)
		write_section(json, &report->sections[i]);
	gair__json_end(json, ']');
}

static void close_to(gair__json *json, path_stack *stack, int open)
{
	for (; stack->open > open; stack->open--)
		gair__json_end(json, '}');
}

/* How many of the open containers a path lies in. */
static int shared_parts(const path_stack *stack, const char *path)
{
	int shared = 0;

	while (shared < stack->open && strncmp(stack->path, path, stack->ends[shared]) == 0 && path[stack->ends[shared]] == '.')
		shared++;
	return shared;
}

/* Opens the container of one part of a path; the last one, a row, is written on one line. */
static void open_part(gair__json *json, path_stack *stack, const char *part, const char *dot)
{
	char name[64];
	size_t size = (size_t)(dot - part);

	if (size >= sizeof name || stack->open == 4)
		return;
	memcpy(name, part, size);
	name[size] = '\0';
	gair__json_key(json, name);
	if (strchr(dot + 1, '.'))
		gair__json_begin(json, '{');
	else
		gair__json_begin_flat(json, '{');
	stack->ends[stack->open++] = (size_t)(dot - stack->path);
}

/* Opens and closes containers so that the next key is the last part of the path, and writes that key. */
static void go_to(gair__json *json, path_stack *stack, const char *path)
{
	int shared = shared_parts(stack, path);
	const char *part, *dot;

	close_to(json, stack, shared);
	stack->path = path;
	part = shared > 0 ? path + stack->ends[shared - 1] + 1 : path;
	for (; (dot = strchr(part, '.')) != NULL; part = dot + 1)
		open_part(json, stack, part, dot);
	gair__json_key(json, part);
}

static void write_cell(gair__json *json, int32_t cell, const gair__entry *entry)
{
	static const char *const names[] = {"absent", "blank", "number", "not_applicable", "text"};
	int has_raw = entry->raw && entry->raw_size > 0;

	if (!has_raw && entry->state == GAIR_STATE_NUMBER) {
		gair__json_number(json, gair_cell_kind(cell) == GAIR_KIND_MONEY, entry->value);
		return;
	}
	if (!has_raw && entry->state == GAIR_STATE_BLANK) {
		gair__json_null(json);
		return;
	}
	gair__json_begin_flat(json, '{');
	if (entry->state == GAIR_STATE_NUMBER) {
		gair__json_key(json, "value");
		gair__json_number(json, gair_cell_kind(cell) == GAIR_KIND_MONEY, entry->value);
	}
	gair__json_key(json, "state");
	gair__json_string(json, names[entry->state]);
	if (has_raw) {
		gair__json_key(json, "raw");
		gair__json_text(json, entry->raw, entry->raw_size);
	}
	gair__json_end(json, '}');
}

static void write_tables(gair__json *json, const gair_report *report)
{
	path_stack stack = {"", {0}, 0};
	size_t i;

	gair__json_key(json, "tables");
	gair__json_begin(json, '{');
	for (i = 0; i < gair_cell_count(); i++) {
		int32_t cell = gair_cell_at(i);

		if (report->cells[i].state == GAIR_STATE_ABSENT)
			continue;
		go_to(json, &stack, gair_cell_path(cell));
		write_cell(json, cell, &report->cells[i]);
	}
	close_to(json, &stack, 0);
	gair__json_end(json, '}');
}

static void write_sources(gair__json *json, const gair_report *report)
{
	gair_source source;
	size_t i;

	source.size = sizeof source;
	gair__json_key(json, "sources");
	gair__json_begin(json, '{');
	for (i = 0; i < gair_cell_count(); i++) {
		int32_t cell = gair_cell_at(i);

		if (report->cells[i].state == GAIR_STATE_ABSENT || !gair_report_source(report, cell, &source))
			continue;
		gair__json_key(json, gair_cell_path(cell));
		gair__json_begin_flat(json, '{');
		gair__json_source(json, &source);
		gair__json_end(json, '}');
	}
	gair__json_end(json, '}');
}

void gair__exchange_write(const gair_report *report, int sources, gair__output *output)
{
	gair__json json;

	gair__json_init(&json, output, 1);
	gair__json_begin(&json, '{');
	gair__json_key(&json, "format");
	gair__json_string(&json, GAIR__JSON_FORMAT);
	write_meta(&json, report);
	write_editions(&json, report);
	write_sections(&json, report);
	write_tables(&json, report);
	if (sources)
		write_sources(&json, report);
	gair__json_end(&json, '}');
	gair__output_byte(output, '\n');
}
