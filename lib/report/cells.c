#include <string.h>

#include "base/utf8.h"
#include "report/report.h"
#include "report/value.h"

/* The entry of a cell, or NULL with the status that a getter and a setter answer. */
static const gair__entry *find_entry(const gair_report *report, int32_t cell, gair_status *status)
{
	int32_t index = gair_cell_index(cell);

	*status = !report ? GAIR_E_ARGUMENT : index < 0 ? GAIR_E_CELL : GAIR_OK;
	return *status == GAIR_OK ? &report->cells[index] : NULL;
}

/* The entry of a cell that may be set, or NULL with the status. */
static gair__entry *settable_entry(gair_report *report, int32_t cell, gair_status *status)
{
	gair__entry *entry = (gair__entry *)find_entry(report, cell, status);

	if (entry && gair_form_cell_index(report->editions[gair_cell_table(cell)], cell) < 0) {
		*status = GAIR_E_EDITION;
		return NULL;
	}
	return entry;
}

static void fill_entry(gair__entry *entry, int32_t state, int64_t value)
{
	entry->state = (uint8_t)state;
	entry->value = state == GAIR_STATE_NUMBER ? value : 0;
	entry->raw = NULL;
	entry->raw_size = 0;
	entry->place = gair__nowhere;
}

int32_t gair_report_get(const gair_report *report, int32_t cell, int64_t *value)
{
	gair_status status;
	const gair__entry *entry = find_entry(report, cell, &status);

	if (!entry)
		return status;
	if (value && entry->state == GAIR_STATE_NUMBER)
		*value = entry->value;
	return entry->state;
}

int32_t gair_report_get_path(const gair_report *report, const char *path, int64_t *value)
{
	return gair_report_get(report, path ? gair_cell_from_path(path, strlen(path)) : 0, value);
}

gair_status gair_report_set(gair_report *report, int32_t cell, int64_t value)
{
	gair_status status;
	gair__entry *entry = settable_entry(report, cell, &status);

	if (entry)
		fill_entry(entry, GAIR_STATE_NUMBER, value);
	return status;
}

gair_status gair_report_set_path(gair_report *report, const char *path, int64_t value)
{
	return gair_report_set(report, path ? gair_cell_from_path(path, strlen(path)) : 0, value);
}

gair_status gair_report_set_state(gair_report *report, int32_t cell, int32_t state)
{
	gair_status status;
	gair__entry *entry = settable_entry(report, cell, &status);

	if (!entry)
		return status;
	if (state != GAIR_STATE_ABSENT && state != GAIR_STATE_BLANK && state != GAIR_STATE_NOT_APPLICABLE)
		return GAIR_E_STATE;
	fill_entry(entry, state, 0);
	return GAIR_OK;
}

gair_status gair_report_clear(gair_report *report, int32_t cell)
{
	gair_status status;
	gair__entry *entry = (gair__entry *)find_entry(report, cell, &status);

	if (entry)
		fill_entry(entry, GAIR_STATE_ABSENT, 0);
	return status;
}

gair_status gair__report_put(gair_report *report, int32_t cell, int32_t state, int64_t value, const char *raw, size_t raw_size,
			     const gair__place *place)
{
	gair__entry *entry = &report->cells[gair_cell_index(cell)];
	char *copy = NULL;

	if (raw_size) {
		copy = gair__arena_text(&report->arena, raw, raw_size);
		if (!copy)
			return GAIR_E_NOMEM;
	}
	fill_entry(entry, state, value);
	entry->raw = copy;
	entry->raw_size = (uint32_t)raw_size;
	if (place)
		entry->place = *place;
	return GAIR_OK;
}

gair_status gair_report_set_text(gair_report *report, int32_t cell, const char *text, size_t size)
{
	gair_status status;
	gair__entry *entry = settable_entry(report, cell, &status);
	gair__value value;

	if (!entry)
		return status;
	if ((!text && size) || size > INT32_MAX)
		return GAIR_E_ARGUMENT;
	if (size && (memchr(text, '\0', size) || !gair__utf8_valid(text, size)))
		return GAIR_E_FORMAT;
	value = gair__value_read(gair_cell_kind(cell), text, size);
	return gair__report_put(report, cell, value.state, value.value, text, value.flags & GAIR__VALUE_RAW ? size : 0, NULL);
}

const char *gair_report_raw(const gair_report *report, int32_t cell, size_t *size)
{
	gair_status status;
	const gair__entry *entry = find_entry(report, cell, &status);

	if (size)
		*size = entry ? entry->raw_size : 0;
	return entry && entry->raw ? entry->raw : "";
}

int32_t gair_report_source(const gair_report *report, int32_t cell, gair_source *source)
{
	gair_status status;
	const gair__entry *entry = find_entry(report, cell, &status);

	return entry ? gair__place_to_source(&entry->place, source) : 0;
}

int32_t gair_report_edition(const gair_report *report, int32_t table)
{
	return report && gair_table_name(table) ? report->editions[table] : GAIR_EDITION_NONE;
}

gair_status gair_report_set_edition(gair_report *report, int32_t table, int32_t edition)
{
	int32_t former;
	size_t i;

	if (!report || !gair_table_name(table))
		return GAIR_E_ARGUMENT;
	if (edition != GAIR_EDITION_NONE && gair_form_row_count(edition, table) == 0)
		return GAIR_E_EDITION;
	former = report->editions[table];
	report->editions[table] = edition;
	for (i = 0; i < GAIR__CELLS; i++) {
		int32_t cell = gair_cell_at(i);

		if (gair_cell_table(cell) != table)
			continue;
		if (gair_form_cell_index(edition, cell) < 0)
			fill_entry(&report->cells[i], GAIR_STATE_ABSENT, 0);
		else if (gair_form_cell_index(former, cell) < 0)
			fill_entry(&report->cells[i], GAIR_STATE_BLANK, 0);
	}
	return GAIR_OK;
}

/* The cell of a typed accessor: 0 where row and column do not meet, or the kind is of the other family. */
static int32_t typed_cell(int32_t table, int32_t row, int32_t column, int money)
{
	int32_t cell;

	if (row < 1 || row > 99 || column < 1 || column > 99)
		return 0;
	cell = GAIR_CELL(table, row, column);
	return (gair_cell_kind(cell) == GAIR_KIND_MONEY) == money ? cell : 0;
}

#define TYPED_FAMILY(name, table, money)                                                                                         \
  int32_t gair_report_##name(const gair_report *report, int32_t row, int32_t column, int64_t *value)                             \
  {                                                                                                                              \
    return gair_report_get(report, typed_cell(table, row, column, money), value);                                                \
  }                                                                                                                              \
  gair_status gair_report_set_##name(gair_report *report, int32_t row, int32_t column, int64_t value)                            \
  {                                                                                                                              \
    return gair_report_set(report, typed_cell(table, row, column, money), value);                                                \
  }                                                                                                                              \
  gair_status gair_report_clear_##name(gair_report *report, int32_t row, int32_t column)                                         \
  {                                                                                                                              \
    return gair_report_clear(report, typed_cell(table, row, column, money));                                                     \
  }

TYPED_FAMILY(proactive, GAIR_TABLE_PROACTIVE, 0)
TYPED_FAMILY(money, GAIR_TABLE_PROACTIVE, 1)
TYPED_FAMILY(application, GAIR_TABLE_APPLICATIONS, 0)
TYPED_FAMILY(proceeding, GAIR_TABLE_PROCEEDINGS, 0)

gair_status gair_report_export(const gair_report *report, const int32_t *cells, size_t n, uint8_t *states, int64_t *values,
			       size_t stride)
{
	size_t i;

	if (!report || (n && !cells))
		return GAIR_E_ARGUMENT;
	for (i = 0; i < n; i++)
		if (gair_cell_index(cells[i]) < 0)
			return GAIR_E_CELL;
	for (i = 0; i < n; i++) {
		const gair__entry *entry = &report->cells[gair_cell_index(cells[i])];

		if (states)
			states[i * stride] = entry->state;
		if (values)
			values[i * stride] = entry->state == GAIR_STATE_NUMBER ? entry->value : 0;
	}
	return GAIR_OK;
}

gair_status gair_report_import(gair_report *report, const int32_t *cells, size_t n, const uint8_t *states, const int64_t *values,
			       size_t stride)
{
	gair_status status = GAIR_OK;
	size_t i;

	if (!report || (n && (!cells || !states || !values)))
		return GAIR_E_ARGUMENT;
	for (i = 0; i < n; i++) {
		if (states[i * stride] > GAIR_STATE_NOT_APPLICABLE)
			return GAIR_E_STATE;
		if (!settable_entry(report, cells[i], &status))
			return status;
	}
	for (i = 0; i < n; i++)
		fill_entry(settable_entry(report, cells[i], &status), states[i * stride], values[i * stride]);
	return GAIR_OK;
}
