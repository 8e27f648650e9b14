/* Methods of a report that speak of its cells. */
#include "module.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* The cell whose path is at a stack index, 0 for none. */
static int32_t check_cell(lua_State *L, int index)
{
	size_t size;
	const char *path = luaL_checklstring(L, index, &size);

	return gair_cell_from_path(path, size);
}

static int no_cell(lua_State *L)
{
	return glua_fail(L, GAIR_E_CELL, glua_language(L, 0));
}

static int cell_get(lua_State *L)
{
	const gair_report *report = glua_to_report(L, 1);
	int32_t cell = check_cell(L, 2);
	int64_t value = 0;
	int32_t state = gair_report_get(report, cell, &value);

	if (state < 0)
		return no_cell(L);
	glua_push_value(L, cell, state, value);
	return 1;
}

static int cell_state(lua_State *L)
{
	const gair_report *report = glua_to_report(L, 1);
	int32_t state = gair_report_get(report, check_cell(L, 2), NULL);

	if (state < 0)
		return no_cell(L);
	lua_pushstring(L, gair_state_name(state));
	return 1;
}

/* Digits, perhaps with a sign and a fraction, and nothing else: what else a document may have is for set_text. */
static int is_decimal(const char *text, size_t size)
{
	size_t start = size && (text[0] == '-' || text[0] == '+'), i, points = 0;

	for (i = start; i < size; i++) {
		if (text[i] == '.' && i > start && i + 1 < size && !points)
			points = 1;
		else if (text[i] < '0' || text[i] > '9')
			return 0;
	}
	return size > start;
}

/* The number that a text stands for in a cell, as the library reads it in a report of its own: the caller's is left alone. */
static gair_status read_number(glua_report *scratch, int32_t edition, int32_t cell, const char *text, size_t size, int64_t *value)
{
	gair_status status = gair_report_new(&scratch->heap.allocator, &scratch->report);

	if (status == GAIR_OK)
		status = gair_report_set_edition(scratch->report, gair_cell_table(cell), edition);
	if (status == GAIR_OK)
		status = gair_report_set_text(scratch->report, cell, text, size);
	if (status == GAIR_OK && gair_report_get(scratch->report, cell, value) != GAIR_STATE_NUMBER)
		status = GAIR_E_FORMAT;
	gair_report_free(scratch->report);
	scratch->report = NULL;
	return status;
}

static gair_status set_from_text(lua_State *L, gair_report *report, int32_t cell, const char *text, size_t size)
{
	int32_t edition = gair_report_edition(report, gair_cell_table(cell));
	int64_t value = 0;
	gair_status status;

	if (gair_form_cell_index(edition, cell) < 0)
		return GAIR_E_EDITION;
	if (!is_decimal(text, size))
		return GAIR_E_FORMAT;
	status = read_number(glua_new_report(L), edition, cell, text, size, &value);
	return status == GAIR_OK ? gair_report_set(report, cell, value) : status;
}

static gair_status set_from_number(lua_State *L, gair_report *report, int32_t cell, int index)
{
	int64_t value;
	char text[24];

	if (!glua_exact(L, index, &value))
		return GAIR_E_ARGUMENT;
	if (gair_cell_kind(cell) != GAIR_KIND_MONEY)
		return gair_report_set(report, cell, value);
	/* A number stands for 万元 as a string does. */
	snprintf(text, sizeof text, "%" PRId64, value);
	return set_from_text(L, report, cell, text, strlen(text));
}

static int cell_set(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	int32_t cell = check_cell(L, 2);
	const char *text;
	size_t size;

	if (lua_type(L, 3) != LUA_TNUMBER && lua_type(L, 3) != LUA_TSTRING)
		return luaL_argerror(L, 3, "number or string expected (clear and set_state make a cell something else)");
	if (!gair_cell_exists(cell))
		return no_cell(L);
	if (lua_type(L, 3) == LUA_TNUMBER)
		return glua_done(L, set_from_number(L, report, cell, 3));
	text = lua_tolstring(L, 3, &size);
	return glua_done(L, set_from_text(L, report, cell, text, size));
}

static int cell_set_text(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	int32_t cell = check_cell(L, 2);
	size_t size;
	const char *text = luaL_checklstring(L, 3, &size);

	return glua_done(L, gair_report_set_text(report, cell, text, size));
}

static int cell_set_state(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	int32_t cell = check_cell(L, 2), state = 0;
	const char *name = luaL_checkstring(L, 3);

	while (gair_state_name(state) && strcmp(gair_state_name(state), name) != 0)
		state++;
	return glua_done(L, gair_report_set_state(report, cell, gair_state_name(state) ? state : -1));
}

static int cell_clear(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;

	return glua_done(L, gair_report_clear(report, check_cell(L, 2)));
}

/* The edition whose labels a cell bears: that of the report's table, else the newest that has the cell. */
static int32_t edition_of(const gair_report *report, int32_t cell)
{
	int32_t edition = gair_report_edition(report, gair_cell_table(cell));
	size_t i = gair_form_edition_count();

	while (gair_form_cell_index(edition, cell) < 0 && i-- > 0)
		edition = gair_form_edition_at(i);
	return edition;
}

/* Pushes a cell's labels, from the outer group to the column, as `(三)不予公开 › 1.属于国家秘密 › 总计`. */
static void push_label(lua_State *L, int32_t edition, int32_t cell, int32_t lang)
{
	int32_t table = gair_cell_table(cell), row = gair_cell_row(cell), column = gair_cell_column(cell);
	const char *parts[4], *separator = "";
	luaL_Buffer buffer;
	size_t i;

	parts[0] = gair_form_row_group(edition, table, row, lang);
	parts[1] = gair_form_row_label(edition, table, row, lang);
	parts[2] = gair_form_column_group(edition, table, column, lang);
	parts[3] = gair_form_column_label(edition, table, row, column, lang);
	luaL_buffinit(L, &buffer);
	for (i = 0; i < 4; i++) {
		if (!parts[i] || !parts[i][0])
			continue;
		luaL_addstring(&buffer, separator);
		luaL_addstring(&buffer, parts[i]);
		separator = " › ";
	}
	luaL_pushresult(&buffer);
}

/* The cell's place; in a report read from JSON a pointer. */
static void field_source(lua_State *L, const gair_report *report, int32_t cell)
{
	char pointer[160];
	gair_source source;
	size_t length = gair_report_pointer(report, cell, pointer, sizeof pointer);

	source.size = sizeof source;
	if (length) {
		lua_createtable(L, 0, 1);
		glua_field(L, "pointer", pointer);
	} else if (gair_report_source(report, cell, &source)) {
		glua_push_source(L, &source);
	} else {
		return;
	}
	lua_setfield(L, -2, "source");
}

static int cell_cell(lua_State *L)
{
	static const char *const kinds[] = {NULL, "count", "signed_count", "money"};
	const gair_report *report = glua_to_report(L, 1);
	int32_t cell = check_cell(L, 2), lang = glua_language(L, 0);
	int64_t value = 0;
	int32_t state = gair_report_get(report, cell, &value);
	const char *raw;
	size_t size;

	if (state < 0)
		return no_cell(L);
	raw = gair_report_raw(report, cell, &size);
	lua_createtable(L, 0, 8);
	glua_field(L, "cell", gair_cell_path(cell));
	glua_field(L, "table", gair_table_name(gair_cell_table(cell)));
	glua_field(L, "kind", kinds[gair_cell_kind(cell)]);
	glua_field(L, "state", gair_state_name(state));
	glua_push_value(L, cell, state, value);
	lua_setfield(L, -2, "value");
	glua_field_size(L, "raw", raw, size);
	push_label(L, edition_of(report, cell), cell, lang);
	lua_setfield(L, -2, "label");
	field_source(L, report, cell);
	return 1;
}

/* The next cell that the editions of the report's tables have. Takes {the report, how many cells were looked at}. */
static int next_cell(lua_State *L)
{
	const gair_report *report;
	int32_t cell, state;
	int64_t value = 0;
	size_t index;

	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	lua_rawgeti(L, 1, 1);
	lua_rawgeti(L, 1, 2);
	report = glua_to_report(L, 2);
	index = (size_t)lua_tointeger(L, 3);
	do {
		cell = gair_cell_at(index++);
	} while (cell && gair_form_cell_index(gair_report_edition(report, gair_cell_table(cell)), cell) < 0);
	if (!cell)
		return 0;
	lua_pushinteger(L, (lua_Integer)index);
	lua_rawseti(L, 1, 2);
	state = gair_report_get(report, cell, &value);
	lua_pushstring(L, gair_cell_path(cell));
	glua_push_value(L, cell, state, value);
	lua_pushstring(L, gair_state_name(state));
	return 3;
}

static int cell_cells(lua_State *L)
{
	(void)glua_to_report(L, 1);
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_createtable(L, 2, 0);
	lua_pushvalue(L, 1);
	lua_rawseti(L, -2, 1);
	lua_pushinteger(L, 0);
	lua_rawseti(L, -2, 2);
	return 2;
}

/* One function for every walk: LuaJIT compiles a loop anew for each function that it meets there. */
void glua_set_walk(lua_State *L)
{
	lua_pushcfunction(L, next_cell);
	lua_pushcclosure(L, cell_cells, 1);
	lua_setfield(L, -2, "cells");
}

const luaL_Reg glua_cell_methods[] = {
	{"get", cell_get},     {"set", cell_set},     {"set_text", cell_set_text}, {"set_state", cell_set_state},
	{"state", cell_state}, {"clear", cell_clear}, {"cell", cell_cell},         {NULL, NULL},
};
