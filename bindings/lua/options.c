/* Tables of options: a misspelt name is a mistake of the program, and told as one. */
#include "module.h"

#include <string.h>

/* Past metamethods: what is found is held by the table itself. */
static void push_field(lua_State *L, int index, const char *name)
{
	lua_pushstring(L, name);
	lua_rawget(L, index);
}

void glua_check_options(lua_State *L, int index, const char *const *names)
{
	size_t i;

	luaL_checktype(L, index, LUA_TTABLE);
	lua_pushnil(L);
	while (lua_next(L, index)) {
		const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : NULL;

		for (i = 0; names[i] && (!key || strcmp(names[i], key) != 0); i++)
			;
		if (!names[i])
			luaL_error(L, "no such option: %s", key ? key : luaL_typename(L, -2));
		lua_pop(L, 1);
	}
}

const char *glua_option_text(lua_State *L, int index, const char *name, size_t *size)
{
	const char *text = NULL;

	push_field(L, index, name);
	if (lua_type(L, -1) == LUA_TSTRING)
		text = lua_tolstring(L, -1, size);
	else if (!lua_isnil(L, -1))
		luaL_error(L, "option %s: string expected, got %s", name, luaL_typename(L, -1));
	lua_pop(L, 1);
	return text;
}

size_t glua_option_size(lua_State *L, int index, const char *name)
{
	int64_t value = 0;

	push_field(L, index, name);
	if (!lua_isnil(L, -1)) {
		if (lua_type(L, -1) != LUA_TNUMBER)
			luaL_error(L, "option %s: number expected, got %s", name, luaL_typename(L, -1));
		if (!glua_exact(L, -1, &value) || value < 0)
			luaL_error(L, "option %s: a whole number from 0 expected", name);
	}
	lua_pop(L, 1);
	return (uint64_t)value > SIZE_MAX ? SIZE_MAX : (size_t)value;
}

int glua_option_flag(lua_State *L, int index, const char *name)
{
	int value;

	push_field(L, index, name);
	if (!lua_isnil(L, -1) && !lua_isboolean(L, -1))
		luaL_error(L, "option %s: boolean expected, got %s", name, luaL_typename(L, -1));
	value = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return value;
}

/* The report at the top of the stack, named `option` in messages; it stays there. */
const gair_report *glua_top_report(lua_State *L, const char *option)
{
	const gair_report *report = NULL;

	lua_getfield(L, LUA_REGISTRYINDEX, GLUA_REPORT);
	if (lua_type(L, -2) == LUA_TUSERDATA && lua_getmetatable(L, -2)) {
		if (lua_rawequal(L, -1, -2))
			report = ((glua_report *)lua_touserdata(L, -3))->report;
		else
			luaL_error(L, "option %s: report expected", option);
		lua_pop(L, 1);
	} else {
		luaL_error(L, "option %s: report expected, got %s", option, luaL_typename(L, -2));
	}
	if (!report)
		luaL_error(L, "option %s: the report is closed", option);
	lua_pop(L, 1);
	return report;
}

const gair_report *glua_option_report(lua_State *L, int index, const char *name)
{
	const gair_report *report = NULL;

	lua_pushstring(L, name);
	lua_rawget(L, index);
	if (!lua_isnil(L, -1))
		report = glua_top_report(L, name);
	lua_pop(L, 1);
	return report;
}

const gair_report *const *glua_push_reports(lua_State *L, const char *option, size_t *count)
{
	const gair_report **reports;
	size_t i;

	if (!lua_istable(L, -1))
		luaL_error(L, "option %s: table expected, got %s", option, luaL_typename(L, -1));
	*count = glua_length(L, -1);
	reports = lua_newuserdata(L, (*count + 1) * sizeof(void *));
	for (i = 0; i < *count; i++) {
		lua_rawgeti(L, -2, (int)i + 1);
		reports[i] = glua_top_report(L, option);
		lua_pop(L, 1);
	}
	return reports;
}
