/* A report → findings: the options of a check, and the check. */
#include "module.h"

#include <string.h>

/* Leaves the array on the stack. */
static void read_children(lua_State *L, int index, gair_check_options *options)
{
	lua_pushliteral(L, "children");
	lua_rawget(L, index);
	if (!lua_isnil(L, -1))
		options->children = glua_push_reports(L, "children", &options->child_count);
}

static size_t count_entries(lua_State *L)
{
	size_t count = 0;

	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
		count++;
	return count;
}

/* `{["rule.id"] = "off", ...}`. As read_children(). The names stay in the table, and are told by the library if unknown. */
static void read_severities(lua_State *L, int index, gair_check_options *options)
{
	gair_severity *severities;
	size_t i = 0;

	lua_pushliteral(L, "severities");
	lua_rawget(L, index);
	if (lua_isnil(L, -1))
		return;
	if (!lua_istable(L, -1))
		luaL_error(L, "option severities: table expected, got %s", luaL_typename(L, -1));
	severities = lua_newuserdata(L, (count_entries(L) + 1) * sizeof(*severities));
	lua_insert(L, -2);
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1), i++) {
		if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
			luaL_error(L, "option severities: names of rules and of severities expected");
		severities[i].rule = lua_tostring(L, -2);
		severities[i].severity = gair_severity_from_name(lua_tostring(L, -1));
	}
	options->severities = severities;
	options->severity_count = i;
}

static void read_options(lua_State *L, int index, gair_check_options *options)
{
	static const char *const names[] = {"previous", "children", "severities", "max_findings",
					    "max_set",  "max_work", "lang",       NULL};

	glua_check_options(L, index, names);
	options->previous = glua_option_report(L, index, "previous");
	options->max_findings = glua_option_size(L, index, "max_findings");
	options->max_set = glua_option_size(L, index, "max_set");
	options->max_work = glua_option_size(L, index, "max_work");
	read_children(L, index, options);
	read_severities(L, index, options);
}

int glua_check(lua_State *L)
{
	const gair_report *report = glua_to_report(L, 1);
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;
	int has_options = !lua_isnoneornil(L, 2);
	int32_t lang;
	glua_findings *owner;
	gair_status status;

	lua_settop(L, 2);
	if (has_options)
		read_options(L, 2, &options);
	lang = glua_language(L, has_options ? 2 : 0);
	owner = glua_new_findings(L);
	options.allocator = &owner->heap.allocator;
	status = gair_check(report, &options, &owner->findings);
	if (status != GAIR_OK)
		return glua_fail(L, status, lang);
	glua_count(L, &owner->heap);
	glua_push_findings(L, report, lua_gettop(L), lang);
	return 1;
}
