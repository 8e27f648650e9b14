/* The words of findings: places by their official labels, messages in both languages. */
#include <stdarg.h>
#include <string.h>

#include "check/check.h"

void gair__check_tell(gair__check *check, gair__finding *finding, const char *place_zh, const char *place_en, const char *zh,
		      const char *en, ...)
{
	const char *places[2], *formats[2];
	gair__buffer text;
	va_list arguments;
	int32_t lang;

	places[0] = place_zh;
	places[1] = place_en;
	formats[0] = zh;
	formats[1] = en;
	for (lang = 0; lang < 2 && finding; lang++) {
		gair__buffer_init(&text, &check->findings->allocator);
		gair__buffer_append_string(&text, places[lang]);
		va_start(arguments, en);
		gair__buffer_format_list(&text, formats[lang], arguments);
		va_end(arguments);
		if (text.status != GAIR_OK)
			check->findings->status = text.status;
		else
			gair__finding_set_message(check->findings, finding, lang, text.data, text.size);
		gair__buffer_free(&text);
	}
}

/* Joins pieces of static text; all labels of the form fit. */
static void join(char out[GAIR__PLACE_NAME], const char *const *pieces, size_t count)
{
	size_t size = 0, i;

	for (i = 0; i < count; i++) {
		size_t length = strlen(pieces[i]);

		if (length > GAIR__PLACE_NAME - 1 - size)
			break;
		memcpy(out + size, pieces[i], length);
		size += length;
	}
	out[size] = '\0';
}

static const char *ordinal(int32_t table, int32_t lang)
{
	static const char *const names[2][4] = {{"", "表二", "表三", "表四"}, {"", "table 2", "table 3", "table 4"}};

	return names[lang == GAIR_LANG_EN][table >= 1 && table <= 3 ? table : 0];
}

void gair__name_table(int32_t table, int32_t lang, char out[GAIR__PLACE_NAME])
{
	const char *pieces[1];

	pieces[0] = ordinal(table, lang);
	join(out, pieces, 1);
}

void gair__name_row(int32_t edition, int32_t table, int32_t row, int32_t lang, char out[GAIR__PLACE_NAME])
{
	const char *group = gair_form_row_group(edition, table, row, lang),
		   *label = gair_form_row_label(edition, table, row, lang);
	const char *zh[6] = {ordinal(table, lang), "“",    group ? group : "", group && *group ? " " : "",
			     label ? label : "",   "”一行"};
	const char *en[6] = {ordinal(table, lang),         ", row ",           group ? group : "",
			     group && *group ? " / " : "", label ? label : "", ""};

	join(out, lang == GAIR_LANG_EN ? en : zh, 6);
}

void gair__name_cell(int32_t edition, int32_t cell, int32_t lang, char out[GAIR__PLACE_NAME])
{
	char row[GAIR__PLACE_NAME];
	const char *column =
		gair_form_column_label(edition, gair_cell_table(cell), gair_cell_row(cell), gair_cell_column(cell), lang);
	const char *zh[4] = {row, "“", column ? column : "", "”一列"}, *en[4] = {row, ", column ", column ? column : "", ""};

	gair__name_row(edition, gair_cell_table(cell), gair_cell_row(cell), lang, row);
	join(out, lang == GAIR_LANG_EN ? en : zh, 4);
}

const char *gair__row_scope(int32_t table, int32_t row)
{
	const char *path = gair_row_path(table, row);

	return path ? strchr(path, '.') + 1 : "";
}
