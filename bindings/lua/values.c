/* Single values between Lua and the library. */
#include "module.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define FEN_PER_WAN 1000000
/* Up to here a float tells every whole number from the next. */
#define FLOAT_EXACT (INT64_C(1) << 53)

void glua_set_functions(lua_State *L, const luaL_Reg *functions)
{
	for (; functions->name; functions++) {
		lua_pushcfunction(L, functions->func);
		lua_setfield(L, -2, functions->name);
	}
}

size_t glua_length(lua_State *L, int index)
{
#if LUA_VERSION_NUM >= 502
	return lua_rawlen(L, index);
#else
	return lua_objlen(L, index);
#endif
}

int glua_fail(lua_State *L, gair_status status, int32_t lang)
{
	lua_pushnil(L);
	lua_pushstring(L, gair_status_message(status, lang));
	lua_pushstring(L, gair_status_name(status));
	return 3;
}

int glua_fail_at(lua_State *L, const gair_error *error, int32_t lang)
{
	const char *message = lang == GAIR_LANG_EN ? error->message_en : error->message_zh;

	glua_fail(L, error->status, lang);
	if (message[0]) {
		lua_pushstring(L, message);
		lua_replace(L, -3);
	}
	lua_newtable(L);
	if (error->line > 0) {
		glua_field_integer(L, "line", error->line);
		glua_field_integer(L, "column", error->column);
	}
	if (error->offset >= 0)
		glua_field_integer(L, "offset", error->offset);
	if (error->pointer[0])
		glua_field(L, "pointer", error->pointer);
	if (error->system_error)
		glua_field_integer(L, "errno", error->system_error);
	return 4;
}

int glua_done(lua_State *L, gair_status status)
{
	if (status != GAIR_OK)
		return glua_fail(L, status, glua_language(L, 0));
	lua_pushboolean(L, 1);
	return 1;
}

/* The language named by the string on top, which is taken off. */
static int32_t pop_language(lua_State *L)
{
	const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
	int32_t lang = strcmp(name, "en") == 0 ? GAIR_LANG_EN : GAIR_LANG_ZH;

	if (lang == GAIR_LANG_ZH && strcmp(name, "zh") != 0)
		luaL_error(L, "lang is \"zh\" or \"en\"");
	lua_pop(L, 1);
	return lang;
}

int32_t glua_language(lua_State *L, int options)
{
	if (options) {
		lua_pushliteral(L, "lang");
		lua_rawget(L, options);
		if (!lua_isnil(L, -1))
			return pop_language(L);
		lua_pop(L, 1);
	}
	lua_getfield(L, LUA_REGISTRYINDEX, "gaireport.module");
	lua_pushliteral(L, "lang");
	lua_rawget(L, -2);
	lua_remove(L, -2);
	return pop_language(L);
}

void glua_push_integer(lua_State *L, int64_t value)
{
#if LUA_VERSION_NUM >= 503
	lua_pushinteger(L, (lua_Integer)value);
#else
	char text[24];

	if (value >= -FLOAT_EXACT && value <= FLOAT_EXACT) {
		lua_pushnumber(L, (lua_Number)value);
	} else {
		snprintf(text, sizeof text, "%" PRId64, value);
		lua_pushstring(L, text);
	}
#endif
}

void glua_push_money(lua_State *L, int64_t fen)
{
	/* The magnitude as unsigned: that of INT64_MIN has no int64_t. */
	uint64_t magnitude = fen < 0 ? -(uint64_t)fen : (uint64_t)fen;
	char text[32];
	int size = snprintf(text, sizeof text, "%s%" PRIu64 ".%06" PRIu64, fen < 0 ? "-" : "", magnitude / FEN_PER_WAN,
			    magnitude % FEN_PER_WAN);

	while (text[size - 1] == '0')
		size--;
	if (text[size - 1] == '.')
		size--;
	lua_pushlstring(L, text, (size_t)size);
}

void glua_push_value(lua_State *L, int32_t cell, int32_t state, int64_t value)
{
	if (state != GAIR_STATE_NUMBER)
		lua_pushnil(L);
	else if (gair_cell_kind(cell) == GAIR_KIND_MONEY)
		glua_push_money(L, value);
	else
		glua_push_integer(L, value);
}

void glua_field(lua_State *L, const char *name, const char *text)
{
	if (!text)
		return;
	lua_pushstring(L, text);
	lua_setfield(L, -2, name);
}

void glua_field_size(lua_State *L, const char *name, const char *text, size_t size)
{
	lua_pushlstring(L, text, size);
	lua_setfield(L, -2, name);
}

void glua_field_integer(lua_State *L, const char *name, int64_t value)
{
	glua_push_integer(L, value);
	lua_setfield(L, -2, name);
}

void glua_field_boolean(lua_State *L, const char *name, int value)
{
	lua_pushboolean(L, value);
	lua_setfield(L, -2, name);
}

void glua_field_languages(lua_State *L, const char *name, const char *zh, const char *en)
{
	if (!zh || !zh[0])
		return;
	lua_createtable(L, 0, 2);
	glua_field(L, "zh", zh);
	glua_field(L, "en", en);
	lua_setfield(L, -2, name);
}

void glua_push_source(lua_State *L, const gair_source *source)
{
	const struct {
		const char *name;
		int64_t value, none;
	} fields[] = {
		{"line", source->line, 0},
		{"column", source->column, 0},
		{"offset", source->offset, -1},
		{"page", source->page, 0},
		{"grid", source->grid, -1},
		{"grid_row", source->grid_row, -1},
		{"grid_column", source->grid_column, -1},
	};
	size_t i;

	lua_createtable(L, 0, 6);
	for (i = 0; i < sizeof fields / sizeof fields[0]; i++)
		if (fields[i].value != fields[i].none)
			glua_field_integer(L, fields[i].name, fields[i].value);
}

const char *glua_text(lua_State *L, int index)
{
	size_t size;
	const char *text = luaL_checklstring(L, index, &size);

	return strlen(text) == size ? text : NULL;
}

int glua_exact(lua_State *L, int index, int64_t *value)
{
	lua_Number number;

#if LUA_VERSION_NUM >= 503
	if (lua_isinteger(L, index)) {
		*value = lua_tointeger(L, index);
		return 1;
	}
#endif
	number = lua_tonumber(L, index);
	/* Also false for what is no number at all. */
	if (!(number >= -(lua_Number)FLOAT_EXACT && number <= (lua_Number)FLOAT_EXACT))
		return 0;
	*value = (int64_t)number;
	return (lua_Number)*value == number;
}
