/* A report, or findings, as a Lua string of bytes. */
#include "module.h"

/* Pushes the string that the bytes on top of the stack are, or what a failure is told as. */
static int finish(lua_State *L, glua_bytes *bytes, gair_status status, int32_t lang)
{
	if (status != GAIR_OK) {
		glua_free_bytes(bytes);
		return glua_fail(L, status, lang);
	}
	lua_pushlstring(L, bytes->bytes ? bytes->bytes : "", bytes->size);
	glua_free_bytes(bytes);
	return 1;
}

static int write_as(lua_State *L, int32_t format, uint32_t flags, int32_t lang)
{
	const gair_report *report = glua_to_report(L, 1);
	glua_bytes *bytes = glua_new_bytes(L);
	gair_status status = gair_report_write_buffer(report, format, flags, &bytes->heap.allocator, &bytes->bytes, &bytes->size);

	return finish(L, bytes, status, lang);
}

/* The flags that a table of options names; the index is that of the table, or of nothing. */
static uint32_t check_flags(lua_State *L, int index)
{
	static const char *const names[] = {"excel", "sources", "colour", "lang", NULL};
	uint32_t flags = 0;

	if (lua_isnoneornil(L, index))
		return 0;
	glua_check_options(L, index, names);
	flags |= glua_option_flag(L, index, "excel") ? GAIR_WRITE_EXCEL : 0;
	flags |= glua_option_flag(L, index, "sources") ? GAIR_WRITE_SOURCES : 0;
	flags |= glua_option_flag(L, index, "colour") ? GAIR_WRITE_COLOUR : 0;
	return flags;
}

static int options_at(lua_State *L, int index)
{
	return lua_isnoneornil(L, index) ? 0 : index;
}

static int report_write(lua_State *L)
{
	const char *format;
	uint32_t flags;

	(void)glua_to_report(L, 1);
	format = glua_text(L, 2);
	flags = check_flags(L, 3);
	return write_as(L, gair_out_from_name(format), flags, glua_language(L, options_at(L, 3)));
}

static int report_to_json(lua_State *L)
{
	uint32_t flags;

	(void)glua_to_report(L, 1);
	flags = check_flags(L, 2);
	return write_as(L, GAIR_OUT_JSON, flags, glua_language(L, options_at(L, 2)));
}

static int report_to_csv(lua_State *L)
{
	uint32_t flags;

	(void)glua_to_report(L, 1);
	flags = check_flags(L, 2);
	return write_as(L, GAIR_OUT_CSV, flags, glua_language(L, options_at(L, 2)));
}

const luaL_Reg glua_write_methods[] = {
	{"write", report_write},
	{"to_json", report_to_json},
	{"to_csv", report_to_csv},
	{NULL, NULL},
};

/* The userdata behind a list of findings: it stands in the list's metatable, which no other table has. */
static const glua_findings *check_findings(lua_State *L, int index)
{
	const glua_findings *owner = NULL;

	if (lua_type(L, index) == LUA_TTABLE && lua_getmetatable(L, index)) {
		lua_pushliteral(L, "findings");
		lua_rawget(L, -2);
		lua_getfield(L, LUA_REGISTRYINDEX, GLUA_FINDINGS);
		if (lua_getmetatable(L, -2)) {
			if (lua_rawequal(L, -1, -2))
				owner = lua_touserdata(L, -3);
			lua_pop(L, 1);
		}
		lua_pop(L, 3);
	}
	if (!owner)
		luaL_argerror(L, index, "findings expected, as check returns them");
	return owner;
}

int glua_write_findings(lua_State *L)
{
	static const char *const names[] = {"file", "report", "lang", NULL};
	const glua_findings *owner = check_findings(L, 1);
	const char *format = glua_text(L, 2);
	gair_file_findings file = {sizeof(gair_file_findings), "", owner->findings, NULL, NULL, NULL, 0};
	int32_t lang = glua_language(L, 0);
	glua_bytes *bytes;
	gair_status status;
	size_t size;

	if (!lua_isnoneornil(L, 3)) {
		const char *name;

		glua_check_options(L, 3, names);
		lang = glua_language(L, 3);
		name = glua_option_text(L, 3, "file", &size);
		file.file = name ? name : "";
		file.report = glua_option_report(L, 3, "report");
	}
	bytes = glua_new_bytes(L);
	status = gair_findings_write_buffer(&file, gair_findings_format_from_name(format), lang, 0, &bytes->heap.allocator,
					    &bytes->bytes, &bytes->size);
	return finish(L, bytes, status, lang);
}
