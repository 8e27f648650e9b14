/* The cells of a report as CSV (RFC 4180): cell,state,value,raw,source. */
#include <string.h>

#include "base/decimal.h"
#include "write/write.h"

static int needs_quotes(const char *text, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if (text[i] == '"' || text[i] == ',' || text[i] == '\n' || text[i] == '\r')
			return 1;
	return 0;
}

/* A field, `before` put in front of it, in quotes where it needs them. */
static void write_field(gair__output *output, const char *before, const char *text, size_t size)
{
	int quotes = needs_quotes(text, size);
	size_t i, start = 0;

	if (quotes)
		gair__output_byte(output, '"');
	gair__output_string(output, before);
	for (i = 0; i < size; i++)
		if (text[i] == '"') {
			gair__output_bytes(output, text + start, i + 1 - start);
			start = i;
		}
	gair__output_bytes(output, text + start, size - start);
	if (quotes)
		gair__output_byte(output, '"');
}

/* A spreadsheet runs a text that begins like this as a formula, quotes or not; an apostrophe before it makes it a text. */
static int looks_like_formula(const char *text, size_t size)
{
	return size > 0 && text[0] && strchr("=+-@\t\r", text[0]) != NULL;
}

static void write_value(gair__output *output, int32_t cell, int32_t state, int64_t value)
{
	if (state != GAIR_STATE_NUMBER)
		return;
	if (gair_cell_kind(cell) == GAIR_KIND_MONEY)
		gair__output_money(output, value);
	else
		gair__output_integer(output, value);
}

static void write_source(gair__output *output, const gair_report *report, int32_t cell)
{
	gair_source source;

	source.size = sizeof source;
	if (!gair_report_source(report, cell, &source) || source.line == 0)
		return;
	gair__output_integer(output, source.line);
	gair__output_byte(output, ':');
	gair__output_integer(output, source.column);
}

static void write_line(gair__output *output, const gair_report *report, int32_t cell, uint32_t flags, const char *end)
{
	static const char *const names[] = {"absent", "blank", "number", "not_applicable", "text"};
	int64_t value = 0;
	int32_t state = gair_report_get(report, cell, &value);
	size_t size;
	const char *raw = gair_report_raw(report, cell, &size);

	gair__output_string(output, gair_cell_path(cell));
	gair__output_byte(output, ',');
	gair__output_string(output, names[state]);
	gair__output_byte(output, ',');
	write_value(output, cell, state, value);
	gair__output_byte(output, ',');
	write_field(output, flags & GAIR_WRITE_EXCEL && looks_like_formula(raw, size) ? "'" : "", raw, size);
	gair__output_byte(output, ',');
	write_source(output, report, cell);
	gair__output_string(output, end);
}

void gair__write_csv(const gair_report *report, uint32_t flags, gair__output *output)
{
	const char *end = flags & GAIR_WRITE_EXCEL ? "\r\n" : "\n";
	size_t t, i;

	if (flags & GAIR_WRITE_EXCEL)
		gair__output_string(output, "\xEF\xBB\xBF");
	gair__output_string(output, "cell,state,value,raw,source");
	gair__output_string(output, end);
	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t), edition = gair_report_edition(report, table);

		for (i = 0; i < gair_form_cell_count(edition); i++)
			if (gair_cell_table(gair_form_cell_at(edition, i)) == table)
				write_line(output, report, gair_form_cell_at(edition, i), flags, end);
	}
}
