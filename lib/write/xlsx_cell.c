/* Cells of a sheet. */
#include <string.h>

#include "base/xml.h"
#include "write/xlsx.h"

#define MOST INT64_C(999999999999999) /* fifteen digits: what Excel keeps of a number */

static int is_hexadecimal(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* 1 if `_xHHHH_` stands there, which means a character to Excel. */
static int is_escape(const char *text, size_t size)
{
	return size >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' && is_hexadecimal(text[2]) &&
	       is_hexadecimal(text[3]) && is_hexadecimal(text[4]) && is_hexadecimal(text[5]);
}

void gair__xlsx_text(gair__output *output, const char *text, size_t size)
{
	size_t i, start = 0;

	for (i = 0; i < size; i++) {
		if (!is_escape(text + i, size - i))
			continue;
		gair__xml_line(output, text + start, i - start);
		gair__output_string(output, "_x005F");
		start = i;
	}
	gair__xml_line(output, text + start, size - start);
}

void gair__xlsx_name(gair__output *output, size_t row, size_t column)
{
	gair__output_byte(output, (char)('A' + column)); /* a table and its sums have fewer columns than there are letters */
	gair__output_integer(output, (int64_t)row + 1);
}

void gair__xlsx_place(gair__output *output, size_t row, size_t column, int style)
{
	gair__output_string(output, " r=\"");
	gair__xlsx_name(output, row, column);
	gair__output_string(output, "\" s=\"");
	gair__output_integer(output, style);
	gair__output_byte(output, '"');
}

void gair__xlsx_string(gair__output *output, size_t row, size_t column, int style, const char *text, size_t size)
{
	gair__output_string(output, "<c");
	gair__xlsx_place(output, row, column, style);
	gair__output_string(output, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	gair__xlsx_text(output, text, size);
	gair__output_string(output, "</t></is></c>");
}

int gair__xlsx_number(const gair_report *report, int32_t cell, int64_t *value)
{
	size_t raw;

	*value = 0;
	if (gair_report_get(report, cell, value) != GAIR_STATE_NUMBER)
		return 0;
	(void)gair_report_raw(report, cell, &raw);
	return raw == 0 && *value <= MOST && *value >= -MOST;
}
