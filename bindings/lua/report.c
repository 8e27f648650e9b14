/* The report as userdata: what it is made of, copied, compared and closed by. */
#include "module.h"

const gair_report *glua_to_report(lua_State *L, int index)
{
	const glua_report *owner = luaL_checkudata(L, index, GLUA_REPORT);

	if (!owner->report)
		luaL_error(L, "the report is closed");
	return owner->report;
}

glua_report *glua_check_report(lua_State *L, int index)
{
	(void)glua_to_report(L, index);
	return lua_touserdata(L, index);
}

/* close, __close and __gc: as often as one likes. */
static int report_close(lua_State *L)
{
	glua_report *owner = luaL_checkudata(L, 1, GLUA_REPORT);

	gair_report_free(owner->report);
	owner->report = NULL;
	return 0;
}

static int report_copy(lua_State *L)
{
	const gair_report *report = glua_to_report(L, 1);
	glua_report *copy = glua_new_report(L);
	gair_status status = gair_report_copy(report, &copy->heap.allocator, &copy->report);

	if (status != GAIR_OK)
		return glua_fail(L, status, glua_language(L, 0));
	glua_count(L, &copy->heap);
	return 1;
}

static int report_equal(lua_State *L)
{
	const glua_report *a = luaL_checkudata(L, 1, GLUA_REPORT), *b = luaL_checkudata(L, 2, GLUA_REPORT);

	lua_pushboolean(L, a == b || (a->report && b->report && gair_report_equal(a->report, b->report)));
	return 1;
}

static int report_to_string(lua_State *L)
{
	const glua_report *owner = luaL_checkudata(L, 1, GLUA_REPORT);

	if (owner->report)
		lua_pushfstring(L, "gaireport.report (%s)", gair_report_title(owner->report, NULL));
	else
		lua_pushliteral(L, "gaireport.report (closed)");
	return 1;
}

/* A method, or a property. Upvalue: the table of methods. */
static int report_index(lua_State *L)
{
	const glua_report *owner = luaL_checkudata(L, 1, GLUA_REPORT);

	lua_pushvalue(L, 2);
	lua_rawget(L, lua_upvalueindex(1));
	if (!lua_isnil(L, -1))
		return 1;
	if (lua_type(L, 2) != LUA_TSTRING)
		return 1;
	if (owner->report && glua_push_property(L, owner->report, lua_tostring(L, 2)))
		return 1;
	return owner->report ? 1 : luaL_error(L, "the report is closed");
}

static int report_new_index(lua_State *L)
{
	return luaL_error(L, "the fields of a report are read only: call set, set_title, set_year ...");
}

static const luaL_Reg methods[] = {
	{"close", report_close},
	{"copy", report_copy},
	{"check", glua_check},
	{NULL, NULL},
};

static const luaL_Reg metamethods[] = {
	{"__gc", report_close},           {"__close", report_close},        {"__eq", report_equal},
	{"__tostring", report_to_string}, {"__newindex", report_new_index}, {NULL, NULL},
};

void glua_register_report(lua_State *L)
{
	luaL_newmetatable(L, GLUA_REPORT);
	glua_set_functions(L, metamethods);
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_newtable(L);
	glua_set_functions(L, methods);
	glua_set_functions(L, glua_cell_methods);
	glua_set_walk(L);
	glua_set_functions(L, glua_text_methods);
	glua_set_functions(L, glua_write_methods);
	lua_pushcclosure(L, report_index, 1);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}
