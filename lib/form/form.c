/* Editions, sections, tables, rows and columns. */
#include <string.h>

#include "form/names.h"

static const gair__edition *const editions[] = {&gair__edition_2019, &gair__edition_2021};

/* In Chinese and English; the same in both editions. */
static const char *const section_titles[GAIR__SECTIONS][2] = {
	{"总体情况", "overview"},
	{"主动公开政府信息情况", "proactive disclosure"},
	{"收到和处理政府信息公开申请情况", "requests received and handled"},
	{"政府信息公开行政复议、行政诉讼情况", "administrative reconsideration and litigation"},
	{"存在的主要问题及改进情况", "main problems and improvements"},
	{"其他需要报告的事项", "other matters to report"},
};

static const char *in_language(const char *zh, const char *en, int32_t lang)
{
	return lang == GAIR_LANG_EN ? en : zh;
}

const gair__edition *gair__edition_find(int32_t edition)
{
	for (size_t i = 0; i < GAIR__COUNT(editions); i++) {
		if (editions[i]->edition == edition)
			return editions[i];
	}
	return NULL;
}

const gair__form_table *gair__form_table_find(int32_t edition, int32_t table)
{
	const gair__edition *found = gair__edition_find(edition);

	if (!found || table < 1 || table > GAIR__TABLES)
		return NULL;
	return &found->tables[table - 1];
}

const gair__form_row *gair__form_row_find(int32_t edition, int32_t table, int32_t row)
{
	const gair__form_table *found = gair__form_table_find(edition, table);

	if (!found || row < 1 || row > GAIR__ROWS || !found->places[row])
		return NULL;
	return &found->rows[found->places[row] - 1];
}

static const gair__form_column *column_find(const gair__form_table *table, int32_t row, int32_t column)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const gair__form_column *found = &table->columns[i];

		if (found->column == column && (!found->row || !row || found->row == row))
			return found;
	}
	return NULL;
}

static int has_column(const gair__form_row *row, int32_t column)
{
	for (const int32_t *at = row->columns; *at; at++) {
		if (*at == column)
			return 1;
	}
	return 0;
}

size_t gair_form_edition_count(void)
{
	return GAIR__COUNT(editions);
}

int32_t gair_form_edition_at(size_t index)
{
	return index < GAIR__COUNT(editions) ? editions[index]->edition : GAIR_EDITION_NONE;
}

int32_t gair_form_edition_for_year(int32_t year)
{
	for (size_t i = 0; i < GAIR__COUNT(editions); i++) {
		if (year >= editions[i]->first_year && (!editions[i]->last_year || year <= editions[i]->last_year))
			return editions[i]->edition;
	}
	return GAIR_EDITION_NONE;
}

const char *gair_form_source(int32_t edition)
{
	const gair__edition *found = gair__edition_find(edition);

	return found ? found->source : NULL;
}

size_t gair_form_section_count(int32_t edition)
{
	return gair__edition_find(edition) ? GAIR__SECTIONS : 0;
}

const char *gair_form_section_title(int32_t edition, int32_t number, int32_t lang)
{
	if (!gair__edition_find(edition) || number < 1 || number > GAIR__SECTIONS)
		return NULL;
	return in_language(section_titles[number - 1][0], section_titles[number - 1][1], lang);
}

size_t gair_form_table_count(void)
{
	return GAIR__TABLES;
}

int32_t gair_form_table_at(size_t index)
{
	return index < GAIR__TABLES ? gair__table_names[index].table : 0;
}

const char *gair_table_name(int32_t table)
{
	const gair__table_name *found = gair__table_name_find(table);

	return found ? found->name : NULL;
}

int32_t gair_table_from_name(const char *name, size_t size)
{
	for (size_t i = 0; name && i < GAIR__TABLES; i++) {
		if (strlen(gair__table_names[i].name) == size && !memcmp(gair__table_names[i].name, name, size))
			return gair__table_names[i].table;
	}
	return 0;
}

const char *gair_table_title(int32_t table, int32_t lang)
{
	return gair_form_section_title(editions[0]->edition, gair_table_section(table), lang);
}

int32_t gair_table_section(int32_t table)
{
	const gair__table_name *found = gair__table_name_find(table);

	return found ? found->section : 0;
}

size_t gair_form_row_count(int32_t edition, int32_t table)
{
	const gair__form_table *found = gair__form_table_find(edition, table);

	return found ? found->row_count : 0;
}

int32_t gair_form_row_at(int32_t edition, int32_t table, size_t index)
{
	const gair__form_table *found = gair__form_table_find(edition, table);

	return found && index < found->row_count ? found->rows[index].row : 0;
}

const char *gair_row_path(int32_t table, int32_t row)
{
	const gair__row_name *found = gair__row_name_find(table, row);

	return found ? found->path : NULL;
}

const char *gair_form_row_label(int32_t edition, int32_t table, int32_t row, int32_t lang)
{
	const gair__form_row *found = gair__form_row_find(edition, table, row);

	return found ? in_language(found->label_zh, found->label_en, lang) : NULL;
}

const char *gair_form_row_group(int32_t edition, int32_t table, int32_t row, int32_t lang)
{
	const gair__form_row *found = gair__form_row_find(edition, table, row);

	return found ? in_language(found->group_zh, found->group_en, lang) : NULL;
}

size_t gair_form_column_count(int32_t edition, int32_t table, int32_t row)
{
	const gair__form_row *found = gair__form_row_find(edition, table, row);
	size_t count = 0;

	while (found && found->columns[count])
		count++;
	return count;
}

int32_t gair_form_column_at(int32_t edition, int32_t table, int32_t row, size_t index)
{
	if (index >= gair_form_column_count(edition, table, row))
		return 0;
	return gair__form_row_find(edition, table, row)->columns[index];
}

const char *gair_column_name(int32_t table, int32_t column)
{
	const gair__column_name *found = gair__column_name_find(table, column);

	return found ? found->name : NULL;
}

const char *gair_form_column_label(int32_t edition, int32_t table, int32_t row, int32_t column, int32_t lang)
{
	const gair__form_row *found = gair__form_row_find(edition, table, row);
	const gair__form_column *meets;

	if (!found || !has_column(found, column))
		return NULL;
	meets = column_find(gair__form_table_find(edition, table), row, column);
	return meets ? in_language(meets->label_zh, meets->label_en, lang) : NULL;
}

const char *gair_form_column_group(int32_t edition, int32_t table, int32_t column, int32_t lang)
{
	const gair__form_table *found = gair__form_table_find(edition, table);
	const gair__form_column *column_found = found ? column_find(found, 0, column) : NULL;

	return column_found ? in_language(column_found->group_zh, column_found->group_en, lang) : NULL;
}
