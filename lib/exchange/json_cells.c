/* JSON → report: the cells of the three tables. */
#include <string.h>

#include "base/decimal.h"
#include "exchange/exchange.h"

/* What a member named by a path may be: a row, or a group of rows. */
#define PART_UNKNOWN 0
#define PART_ROW 1
#define PART_GROUP 2

/* Where in the tables a member stands: `path` is `table` or `table.group` or `table.[group.]row`. */
typedef struct place {
	int32_t table;
	char path[96];
	size_t length;
} place;

/* The values of an object that stands for a cell. */
typedef struct cell_value {
	int32_t cell;
	int32_t state;
	int64_t value;
	const json_t *number, *raw;
} cell_value;

/* 0 where the name cannot be a part of a path: a dot would make one part look like two. */
static int append_part(place *where, const char *name)
{
	size_t size = strlen(name);

	if (strchr(name, '.') || size + 1 >= sizeof where->path - where->length)
		return 0;
	where->path[where->length++] = '.';
	memcpy(where->path + where->length, name, size + 1);
	where->length += size;
	return 1;
}

/* What a path means, asked of all rows of the table in all editions. Stores the row. */
static int part_kind(const place *where, int32_t *row)
{
	int kind = PART_UNKNOWN;
	size_t e, i;

	for (e = 0; e < gair_form_edition_count(); e++) {
		int32_t edition = gair_form_edition_at(e);

		for (i = 0; i < gair_form_row_count(edition, where->table); i++) {
			const char *path;

			*row = gair_form_row_at(edition, where->table, i);
			path = gair_row_path(where->table, *row);
			if (strncmp(path, where->path, where->length) != 0)
				continue;
			if (path[where->length] == '\0')
				return PART_ROW;
			if (path[where->length] == '.')
				kind = PART_GROUP;
		}
	}
	return kind;
}

/* 1 for `-?(0|[1-9][0-9]*)(\.[0-9]+)?`: what JSON itself calls a number, without an exponent. */
static int is_plain_decimal(const char *text, size_t size)
{
	size_t i = size > 0 && text[0] == '-', whole, fraction;

	for (whole = i; whole < size && text[whole] >= '0' && text[whole] <= '9'; whole++)
		;
	if (whole == i || (text[i] == '0' && whole > i + 1))
		return 0;
	if (whole == size)
		return 1;
	for (fraction = whole + 1; fraction < size && text[fraction] >= '0' && text[fraction] <= '9'; fraction++)
		;
	return text[whole] == '.' && fraction == size && fraction > whole + 1;
}

static gair_status read_money(gair__exchange *exchange, const json_t *value, int64_t *fen)
{
	const char *text = json_string_value(value);
	size_t size = json_string_length(value);
	int read = text && is_plain_decimal(text, size) ? gair__decimal_read(text, size, GAIR__FEN_PER_WAN, fen)
							: GAIR__DECIMAL_MALFORMED;

	if (read == GAIR__DECIMAL_OK)
		return GAIR_OK;
	if (read == GAIR__DECIMAL_RANGE)
		return gair__exchange_fail(exchange, GAIR_E_RANGE, NULL, "金额太大，超出 64 位整数（以分计）的范围。",
					   "The amount is beyond 64 bits (of fen).");
	if (read == GAIR__DECIMAL_FRACTION)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "金额以万元为单位，最多六位小数（精确到分）。",
					   "An amount in 万元 has at most six decimals (whole fen).");
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL,
				   "金额应写成带引号的数字，单位万元，不写单位和千位分隔符，例如 \"29497.02\"。",
				   "An amount is a string of digits in 万元, without unit or separators, such as \"29497.02\".");
}

static gair_status read_count(gair__exchange *exchange, const json_t *value, int64_t *count)
{
	if (json_is_integer(value)) {
		*count = json_integer_value(value);
		return GAIR_OK;
	}
	if (json_is_real(value))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "件数应是整数，这里写的是小数。",
					   "A count is a whole number; this is a real.");
	if (json_is_string(value))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, json_string_value(value),
					   "件数应是不带引号的整数，这里写的是文字“%q”。",
					   "A count is a whole number without quotes; this is the text “%q”.");
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是整数；空格填 null。",
				   "A whole number belongs here, or null for a blank.");
}

static gair_status read_number(gair__exchange *exchange, int32_t cell, const json_t *value, int64_t *number)
{
	return gair_cell_kind(cell) == GAIR_KIND_MONEY ? read_money(exchange, value, number)
						       : read_count(exchange, value, number);
}

static gair_status read_state(gair__exchange *exchange, const json_t *value, void *context)
{
	static const struct {
		const char *name;
		int32_t state;
	} states[] = {
		{"blank", GAIR_STATE_BLANK},
		{"number", GAIR_STATE_NUMBER},
		{"not_applicable", GAIR_STATE_NOT_APPLICABLE},
		{"text", GAIR_STATE_TEXT},
	};
	size_t i;

	for (i = 0; i < sizeof states / sizeof states[0] && json_is_string(value); i++)
		if (strcmp(states[i].name, json_string_value(value)) == 0) {
			((cell_value *)context)->state = states[i].state;
			return GAIR_OK;
		}
	return gair__exchange_fail(
		exchange, GAIR_E_FORMAT, json_is_string(value) ? json_string_value(value) : "",
		"单元格的状态应是 \"blank\"、\"number\"、\"not_applicable\" 或 \"text\";没有的单元格不写。",
		"The state of a cell is \"blank\", \"number\", \"not_applicable\" or \"text\"; an absent cell is left out.");
}

static gair_status read_value(gair__exchange *exchange, const json_t *value, void *context)
{
	cell_value *found = context;

	found->number = value;
	return read_number(exchange, found->cell, value, &found->value);
}

static gair_status read_raw(gair__exchange *exchange, const json_t *value, void *context)
{
	if (!json_is_string(value) || json_string_length(value) == 0)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "raw 是单元格的原文，不能为空；没有原文就不写 raw。",
					   "raw is the text of the cell and may not be empty; leave it out where there is none.");
	((cell_value *)context)->raw = value;
	return GAIR_OK;
}

/* What state, value and raw text demand of each other. */
static gair_status check_members(gair__exchange *exchange, const cell_value *found)
{
	if (found->state == GAIR_STATE_NUMBER && !found->number)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "状态为 number 的单元格要有 value。",
					   "A cell of state number needs a value.");
	if (found->state != GAIR_STATE_NUMBER && found->number)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "只有状态为 number 的单元格才能有 value。",
					   "Only a cell of state number has a value.");
	if (found->state == GAIR_STATE_TEXT && !found->raw)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "状态为 text 的单元格要有 raw(原文)。",
					   "A cell of state text needs its raw text.");
	return GAIR_OK;
}

static gair_status read_cell(gair__exchange *exchange, int32_t cell, const json_t *value)
{
	static const gair__member members[] = {{"value", 0, read_value}, {"state", 1, read_state}, {"raw", 0, read_raw}};
	cell_value found = {cell, GAIR_STATE_BLANK, 0, NULL, NULL};
	gair_status status = GAIR_OK;

	if (json_is_object(value)) {
		status = gair__exchange_object(exchange, value, members, sizeof members / sizeof members[0], &found);
		if (status == GAIR_OK)
			status = check_members(exchange, &found);
	} else if (!json_is_null(value)) {
		found.state = GAIR_STATE_NUMBER;
		status = read_number(exchange, cell, value, &found.value);
	}
	if (status != GAIR_OK)
		return status;
	status = gair__report_put(exchange->report, cell, found.state, found.value,
				  found.raw ? json_string_value(found.raw) : NULL, found.raw ? json_string_length(found.raw) : 0,
				  &gair__nowhere);
	return status == GAIR_OK ? status : gair__exchange_fail(exchange, status, NULL, NULL, NULL);
}

gair_status gair__exchange_not_object(gair__exchange *exchange)
{
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是一行或一组单元格，写在 { } 之内。",
				   "A row or group of cells { } belongs here.");
}

static gair_status read_row(gair__exchange *exchange, const place *where, const json_t *value)
{
	void *at;

	if (!json_is_object(value))
		return gair__exchange_not_object(exchange);
	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		size_t back = gair__exchange_down(exchange, name);
		place cell_place = *where;
		int32_t cell = append_part(&cell_place, name) ? gair_cell_from_path(cell_place.path, cell_place.length) : 0;
		gair_status status;

		if (!cell)
			return gair__exchange_fail(exchange, GAIR_E_FORMAT, name, "这一行没有名为“%q”的列。",
						   "The row has no column “%q”.");
		if (gair_form_cell_index(gair_report_edition(exchange->report, where->table), cell) < 0)
			return gair__exchange_fail(exchange, GAIR_E_FORMAT, name,
						   "这张表所用的版本（见 editions）在这一行没有名为“%q”的列。",
						   "The table's edition (see editions) has no column “%q” in this row.");
		status = read_cell(exchange, cell, json_object_iter_value(at));
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

/* A member of a table or of a group: a row, or (in a table) a group of rows, stored in `*group` for the caller to go through. */
static gair_status read_part(gair__exchange *exchange, const place *where, const char *name, const json_t *value, int *group)
{
	int32_t row = 0;
	int kind = part_kind(where, &row);

	*group = kind == PART_GROUP;
	if (kind == PART_UNKNOWN)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, name, "表中没有名为“%q”的行，请检查拼写。",
					   "The table has no row “%q”. Check the spelling.");
	if (kind == PART_GROUP)
		return json_is_object(value) ? GAIR_OK : gair__exchange_not_object(exchange);
	if (!gair_form_row_label(gair_report_edition(exchange->report, where->table), where->table, row, GAIR_LANG_ZH))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, name, "这张表所用的版本（见 editions）没有名为“%q”的行。",
					   "The table's edition (see editions) has no row “%q”.");
	return read_row(exchange, where, value);
}

static gair_status read_group(gair__exchange *exchange, const place *where, const json_t *value)
{
	void *at;
	int group;

	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		size_t back = gair__exchange_down(exchange, name);
		place part = *where;
		gair_status status;

		if (!append_part(&part, name))
			part.path[part.length = 0] = '?';
		status = read_part(exchange, &part, name, json_object_iter_value(at), &group);
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

/* The rows and groups of a table. A group holds rows alone, so nothing here goes deeper. */
static gair_status read_table(gair__exchange *exchange, int32_t table, const json_t *value)
{
	place where;
	void *at;
	int group;

	if (!json_is_object(value))
		return gair__exchange_not_object(exchange);
	where.table = table;
	where.length = strlen(gair_table_name(table));
	memcpy(where.path, gair_table_name(table), where.length + 1);
	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		size_t back = gair__exchange_down(exchange, name);
		place part = where;
		gair_status status;

		if (!append_part(&part, name))
			part.path[part.length = 0] = '?';
		status = read_part(exchange, &part, name, json_object_iter_value(at), &group);
		if (status == GAIR_OK && group)
			status = read_group(exchange, &part, json_object_iter_value(at));
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

gair_status gair__exchange_tables(gair__exchange *exchange, const json_t *value, void *context)
{
	void *at;

	(void)context;
	if (!json_is_object(value))
		return gair__exchange_not_object(exchange);
	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		int32_t table = gair_table_from_name(name, strlen(name));
		size_t back = gair__exchange_down(exchange, name);
		gair_status status;

		if (!table)
			return gair__exchange_fail(
				exchange, GAIR_E_FORMAT, name,
				"没有名为“%q”的表。表有三张：proactive、applications、proceedings。",
				"There is no table “%q”. The tables are proactive, applications and proceedings.");
		if (gair_report_edition(exchange->report, table) == GAIR_EDITION_NONE)
			return gair__exchange_fail(exchange, GAIR_E_FORMAT, name,
						   "editions 中没有写明表“%q”的版本（\"2019\" 或 \"2021\"）。",
						   "editions does not say the edition of table “%q” (\"2019\" or \"2021\").");
		status = read_table(exchange, table, json_object_iter_value(at));
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

size_t gair_report_pointer(const gair_report *report, int32_t cell, char *buffer, size_t capacity)
{
	static const char prefix[] = "/tables/";
	const char *path = gair_cell_path(cell);
	size_t i, length = 0;
	int there = report && report->from_json && path && gair_report_get(report, cell, NULL) > GAIR_STATE_ABSENT;

	if (there)
		length = sizeof prefix - 1 + strlen(path);
	for (i = 0; i < length && buffer && i + 1 < capacity; i++)
		buffer[i] = i < sizeof prefix - 1                  ? prefix[i]
			    : path[i - (sizeof prefix - 1)] == '.' ? '/'
								   : path[i - (sizeof prefix - 1)];
	if (buffer && capacity > 0)
		buffer[i] = '\0';
	return length;
}
