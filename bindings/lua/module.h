/* What the files of the module share: its kinds of userdata, and how values cross between Lua and the library. */
#ifndef GAIREPORT_LUA_MODULE_H
#define GAIREPORT_LUA_MODULE_H

#include <lauxlib.h>
#include <lua.h>

#include <gaireport/gaireport.h>

/* Nothing but luaopen_gaireport is seen from outside, whoever builds the module. */
#if defined(__GNUC__)
#  pragma GCC visibility push(hidden)
#endif

#define GLUA_REPORT "gaireport.report"
#define GLUA_FINDINGS "gaireport.findings"
#define GLUA_DIFFERENCES "gaireport.differences"
#define GLUA_NOTES "gaireport.notes"
#define GLUA_BYTES "gaireport.bytes"

/* What each kind of userdata begins with: the allocator of the Lua state as the library wants one. `allocator.context` points here. */
typedef struct glua_heap {
	gair_allocator allocator;
	lua_Alloc function;
	void *context;
	size_t live; /* bytes in use */
} glua_heap;

/* `report` is NULL once closed. The same holds of the others. */
typedef struct glua_report {
	glua_heap heap;
	gair_report *report;
} glua_report;

typedef struct glua_findings {
	glua_heap heap;
	gair_findings *findings;
} glua_findings;

typedef struct glua_differences {
	glua_heap heap;
	gair_differences *differences;
} glua_differences;

typedef struct glua_notes {
	glua_heap heap;
	gair_sum_notes *notes;
} glua_notes;

/* Bytes on their way to a Lua string, so that an error of Lua on the way leaves none behind. */
typedef struct glua_bytes {
	glua_heap heap;
	char *bytes;
	size_t size;
} glua_bytes;

/* heap.c: userdata. Each glua_new_… pushes an empty one. */
glua_report *glua_new_report(lua_State *L);
glua_findings *glua_new_findings(lua_State *L);
glua_differences *glua_new_differences(lua_State *L);
glua_notes *glua_new_notes(lua_State *L);
glua_bytes *glua_new_bytes(lua_State *L);
void glua_free_bytes(glua_bytes *bytes);
/* Tells the collector of memory that it does not see. */
void glua_count(lua_State *L, const glua_heap *heap);
void glua_register_heap(lua_State *L);

/* values.c: single values. */
void glua_set_functions(lua_State *L, const luaL_Reg *functions);
size_t glua_length(lua_State *L, int index);
/* Pushes nil, message, code, and the place where there is one; returns how many. `lang` is a GAIR_LANG_…. */
int glua_fail(lua_State *L, gair_status status, int32_t lang);
int glua_fail_at(lua_State *L, const gair_error *error, int32_t lang);
/* Pushes true, or what glua_fail() pushes. */
int glua_done(lua_State *L, gair_status status);
/* The language of messages: `lang` of the table at `options` (0: none), else that of the module. */
int32_t glua_language(lua_State *L, int options);
void glua_push_integer(lua_State *L, int64_t value);
void glua_push_money(lua_State *L, int64_t fen);
/* Pushes the value of a cell: nil where the state is not number. */
void glua_push_value(lua_State *L, int32_t cell, int32_t state, int64_t value);
/* Sets the field of the table on top to a text; NULL leaves it out. */
void glua_field(lua_State *L, const char *name, const char *text);
void glua_field_size(lua_State *L, const char *name, const char *text, size_t size);
void glua_field_integer(lua_State *L, const char *name, int64_t value);
void glua_field_boolean(lua_State *L, const char *name, int value);
/* Sets the field to {zh = ..., en = ...}; NULL or "" leaves it out. */
void glua_field_languages(lua_State *L, const char *name, const char *zh, const char *en);
/* Pushes a place as a table; fields that are not known are left out. */
void glua_push_source(lua_State *L, const gair_source *source);
/* A string argument for a function that ends it with NUL: NULL where it holds one. A wrong type is an error of Lua. */
const char *glua_text(lua_State *L, int index);
/* A whole number that is exact: 1; 0 for a fraction, or one beyond what a float tells apart. */
int glua_exact(lua_State *L, int index, int64_t *value);

/* options.c: tables of options. */
/* Refuses, by an error of Lua, an argument that is no table, and fields that are not named. `names` ends with NULL. */
void glua_check_options(lua_State *L, int index, const char *const *names);
/* Fields; an error of Lua for a wrong type. The text is NULL where there is none, and the table keeps it. */
const char *glua_option_text(lua_State *L, int index, const char *name, size_t *size);
size_t glua_option_size(lua_State *L, int index, const char *name);
int glua_option_flag(lua_State *L, int index, const char *name);
/* The report on top of the stack, which stays there; `option` names it in messages. */
const gair_report *glua_top_report(lua_State *L, const char *option);
/* The reports of the table on top of the stack, in an array that is pushed: a userdata, which lives as long as it stands there. */
const gair_report *const *glua_push_reports(lua_State *L, const char *option, size_t *count);
/* NULL where there is none; a closed one is an error. */
const gair_report *glua_option_report(lua_State *L, int index, const char *name);

/* report.c */
/* The report at a stack index; an error of Lua where it is none, or a closed one. */
glua_report *glua_check_report(lua_State *L, int index);
const gair_report *glua_to_report(lua_State *L, int index);
void glua_register_report(lua_State *L);

/* One file a duty of report's methods. */
extern const luaL_Reg glua_cell_methods[];
extern const luaL_Reg glua_text_methods[];
extern const luaL_Reg glua_write_methods[];
/* cells.c: sets the method `cells` in the table on top. */
void glua_set_walk(lua_State *L);
/* texts.c: pushes a property of a report and returns 1, or returns 0. */
int glua_push_property(lua_State *L, const gair_report *report, const char *name);

/* check.c, findings.c */
int glua_check(lua_State *L);
/* Pushes the findings of the userdata at `owner_index` as a list of tables. `report` is the one that was checked. */
void glua_push_findings(lua_State *L, const gair_report *report, int owner_index, int32_t lang);
int glua_write_findings(lua_State *L);

/* compare.c */
int glua_diff(lua_State *L);
/* sum.c */
int glua_sum(lua_State *L);

/* form.c */
int glua_forms(lua_State *L);
int glua_rules(lua_State *L);

#if defined(__GNUC__)
#  pragma GCC visibility pop
#endif

#endif
