/* Reports added: the sum, and what there is to know of it as plain tables. */
#include "module.h"

/* By the number of a kind, GAIR_SUM_…. */
static const char *const kinds[] = {
	NULL, "unknown", "text", "edition", "no_place", "no_table", "years", "same_body", "same_figures",
};

static void push_note(lua_State *L, const gair_sum_notes *notes, size_t index)
{
	size_t kind = (size_t)gair_sum_note_kind(notes, index), count = gair_sum_note_report_count(notes, index), i;
	int32_t cell = gair_sum_note_cell(notes, index);

	lua_createtable(L, 0, 5);
	glua_field(L, "kind", kind < sizeof kinds / sizeof kinds[0] ? kinds[kind] : NULL);
	glua_field(L, "table", gair_table_name(gair_sum_note_table(notes, index)));
	glua_field(L, "cell", gair_cell_path(cell));
	if (cell)
		glua_field_integer(L, "cells", (int64_t)gair_sum_note_cell_count(notes, index));
	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		glua_push_integer(L, (int64_t)gair_sum_note_report(notes, index, i) + 1);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "reports");
}

int glua_sum(lua_State *L)
{
	const gair_report *const *reports;
	size_t count, i;
	glua_report *sum;
	glua_notes *owner;
	gair_status status;

	lua_settop(L, 1);
	reports = glua_push_reports(L, "reports", &count);
	/* The notes come from the allocator in the sum's userdata, and are made after it: finalizers run in the reverse order. */
	sum = glua_new_report(L);
	owner = glua_new_notes(L);
	status = gair_sum(reports, count, &sum->heap.allocator, &sum->report, &owner->notes);
	if (status != GAIR_OK)
		return glua_fail(L, status, glua_language(L, 0));
	glua_count(L, &sum->heap);
	lua_pushvalue(L, -2);
	lua_createtable(L, (int)gair_sum_note_count(owner->notes), 0);
	for (i = 0; i < gair_sum_note_count(owner->notes); i++) {
		push_note(L, owner->notes, i);
		lua_rawseti(L, -2, (int)i + 1);
	}
	gair_sum_notes_free(owner->notes);
	owner->notes = NULL;
	return 2;
}
