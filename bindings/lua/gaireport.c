/* The Lua module `gaireport`: reading, and what the module's table holds. */
#include "module.h"

#include <string.h>

#if defined(_WIN32)
#  define GLUA_EXPORT __declspec(dllexport)
#else
#  define GLUA_EXPORT __attribute__((visibility("default")))
#endif

GLUA_EXPORT int luaopen_gaireport(lua_State *L);

/* What is to be read, and how. Texts stay in the table of options. */
typedef struct request {
	const char *path, *bytes;
	size_t size;
	gair_read_options options;
	gair_status status; /* of the options themselves */
} request;

/* A text that the library takes with NUL at its end. */
static const char *ended_text(lua_State *L, const char *name, request *wanted)
{
	size_t size = 0;
	const char *text = glua_option_text(L, 1, name, &size);

	if (text && strlen(text) != size)
		wanted->status = GAIR_E_ARGUMENT;
	return text;
}

static void read_table(lua_State *L, request *wanted)
{
	static const char *const names[] = {"path",      "bytes",     "format",         "encoding", "max_bytes", "max_depth",
					    "max_cells", "max_slots", "max_paragraphs", "lang",     NULL};
	const char *format;

	glua_check_options(L, 1, names);
	wanted->path = ended_text(L, "path", wanted);
	wanted->bytes = glua_option_text(L, 1, "bytes", &wanted->size);
	if (!wanted->path == !wanted->bytes)
		luaL_error(L, "either path or bytes is to be given");
	wanted->options.encoding = ended_text(L, "encoding", wanted);
	wanted->options.max_bytes = glua_option_size(L, 1, "max_bytes");
	wanted->options.max_depth = glua_option_size(L, 1, "max_depth");
	wanted->options.max_cells = glua_option_size(L, 1, "max_cells");
	wanted->options.max_slots = glua_option_size(L, 1, "max_slots");
	wanted->options.max_paragraphs = glua_option_size(L, 1, "max_paragraphs");
	format = ended_text(L, "format", wanted);
	if (format)
		wanted->options.format = gair_format_from_name(format);
	if (wanted->options.format < 0 && wanted->status == GAIR_OK)
		wanted->status = GAIR_E_UNSUPPORTED;
}

static int module_read(lua_State *L)
{
	request wanted = {NULL, NULL, 0, GAIR_READ_OPTIONS_INIT, GAIR_OK};
	gair_error error = {0};
	glua_report *owner;
	gair_status status;
	int32_t lang;

	lua_settop(L, 1);
	if (lua_type(L, 1) == LUA_TTABLE) {
		read_table(L, &wanted);
	} else {
		wanted.path = glua_text(L, 1);
		wanted.status = wanted.path ? GAIR_OK : GAIR_E_ARGUMENT;
	}
	lang = glua_language(L, lua_type(L, 1) == LUA_TTABLE ? 1 : 0);
	if (wanted.status != GAIR_OK)
		return glua_fail(L, wanted.status, lang);
	owner = glua_new_report(L);
	wanted.options.allocator = &owner->heap.allocator;
	error.size = sizeof error;
	if (wanted.path)
		status = gair_read_file(wanted.path, &wanted.options, &owner->report, &error);
	else
		status = gair_read(wanted.bytes, wanted.size, &wanted.options, &owner->report, &error);
	if (status != GAIR_OK)
		return glua_fail_at(L, &error, lang);
	glua_count(L, &owner->heap);
	return 1;
}

static int module_from_json(lua_State *L)
{
	gair_error error = {0};
	glua_report *owner;
	const char *bytes;
	size_t size;

	bytes = luaL_checklstring(L, 1, &size);
	owner = glua_new_report(L);
	error.size = sizeof error;
	if (gair_report_from_json(bytes, size, &owner->heap.allocator, &owner->report, &error) != GAIR_OK)
		return glua_fail_at(L, &error, glua_language(L, 0));
	glua_count(L, &owner->heap);
	return 1;
}

/* A number option that an int32_t holds. */
static int32_t number_option(lua_State *L, const char *name)
{
	size_t value = glua_option_size(L, 1, name);

	return value > INT32_MAX ? INT32_MAX : (int32_t)value;
}

/* An empty report; with options a blank form. */
static int module_new(lua_State *L)
{
	static const char *const names[] = {"edition", "body", "year", "lang", NULL};
	int is_blank = !lua_isnoneornil(L, 1);
	int32_t edition = GAIR_EDITION_NONE, year = 0, lang;
	const char *body = NULL;
	glua_report *owner;
	gair_status status;
	size_t size = 0;

	lua_settop(L, 1);
	if (is_blank) {
		glua_check_options(L, 1, names);
		edition = number_option(L, "edition");
		year = number_option(L, "year");
		if (edition == GAIR_EDITION_NONE)
			edition = gair_form_edition_for_year(year);
		body = glua_option_text(L, 1, "body", &size);
	}
	lang = glua_language(L, is_blank ? 1 : 0);
	owner = glua_new_report(L);
	status = is_blank ? gair_report_new_blank(edition, body, size, year, &owner->heap.allocator, &owner->report)
			  : gair_report_new(&owner->heap.allocator, &owner->report);
	return status == GAIR_OK ? 1 : glua_fail(L, status, lang);
}

static const luaL_Reg functions[] = {
	{"read", module_read}, {"from_json", module_from_json},
	{"new", module_new},   {"forms", glua_forms},
	{"rules", glua_rules}, {"diff", glua_diff},
	{"sum", glua_sum},     {NULL, NULL},
};

int luaopen_gaireport(lua_State *L)
{
	if (gair_abi() != GAIR_ABI)
		return luaL_error(L, "gaireport: the library has ABI %d, the module was built for %d", (int)gair_abi(), GAIR_ABI);
	glua_register_heap(L);
	glua_register_report(L);
	lua_newtable(L);
	glua_set_functions(L, functions);
	glua_field(L, "version", gair_version());
	glua_field(L, "lang", "zh");
	lua_pushvalue(L, -1);
	lua_setfield(L, LUA_REGISTRYINDEX, "gaireport.module");
	return 1;
}
