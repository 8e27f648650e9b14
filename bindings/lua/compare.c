/* Reports compared: what changed between two of them, as plain tables. */
#include "module.h"

static void field_side(lua_State *L, const gair_differences *found, size_t index, int32_t side)
{
	int64_t value = 0;
	int32_t state = gair_diff_cell_value(found, index, side, &value);

	lua_createtable(L, 0, 3);
	glua_field(L, "state", gair_state_name(state));
	glua_push_value(L, gair_diff_cell(found, index), state, value);
	lua_setfield(L, -2, "value");
	glua_field(L, "raw", gair_diff_cell_raw(found, index, side));
	lua_setfield(L, -2, side == GAIR_SIDE_OLD ? "old" : "new");
}

static void field_cells(lua_State *L, const gair_differences *found)
{
	static const char *const editions[] = {"same", "summed", "lacking"};
	size_t count = gair_diff_cell_count(found), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		lua_createtable(L, 0, 5);
		glua_field(L, "cell", gair_cell_path(gair_diff_cell(found, i)));
		glua_field(L, "kind", gair_diff_kind_name(gair_diff_cell_kind(found, i)));
		glua_field(L, "editions", editions[gair_diff_cell_edition(found, i)]);
		field_side(L, found, i, GAIR_SIDE_OLD);
		field_side(L, found, i, GAIR_SIDE_NEW);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "cells");
}

static void field_fields(lua_State *L, const gair_differences *found)
{
	size_t count = gair_diff_field_count(found), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		lua_createtable(L, 0, 3);
		glua_field(L, "field", gair_diff_field(found, i));
		glua_field(L, "old", gair_diff_field_text(found, i, GAIR_SIDE_OLD));
		glua_field(L, "new", gair_diff_field_text(found, i, GAIR_SIDE_NEW));
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "fields");
}

static void field_texts(lua_State *L, const gair_differences *found)
{
	size_t count = gair_diff_text_count(found), i, size;
	const char *text;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		lua_createtable(L, 0, 3);
		glua_field_integer(L, "section", gair_diff_text_section(found, i));
		glua_field(L, "kind", gair_diff_kind_name(gair_diff_text_kind(found, i)));
		text = gair_diff_text(found, i, &size);
		glua_field_size(L, "text", text, size);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "texts");
}

int glua_diff(lua_State *L)
{
	const gair_report *before = glua_to_report(L, 1), *after = glua_to_report(L, 2);
	glua_differences *owner = glua_new_differences(L);
	gair_status status = gair_diff(before, after, &owner->heap.allocator, &owner->differences);

	if (status != GAIR_OK)
		return glua_fail(L, status, glua_language(L, 0));
	lua_createtable(L, 0, 3);
	field_fields(L, owner->differences);
	field_cells(L, owner->differences);
	field_texts(L, owner->differences);
	gair_differences_free(owner->differences);
	owner->differences = NULL;
	return 1;
}
