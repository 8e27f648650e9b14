/* Findings as a list of plain tables. */
#include "module.h"

/* The place of a cell; in a report read from JSON a pointer. */
static void field_source(lua_State *L, const gair_report *report, int32_t cell, const gair_source *source)
{
	char pointer[160];

	if (gair_report_pointer(report, cell, pointer, sizeof pointer)) {
		lua_createtable(L, 0, 1);
		glua_field(L, "pointer", pointer);
	} else if (source) {
		glua_push_source(L, source);
	} else {
		return;
	}
	lua_setfield(L, -2, "source");
}

/* The cell that a finding's place is that of: the first suspect, else the first. */
static int32_t main_cell(const gair_findings *findings, size_t index)
{
	size_t i;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++)
		if (gair_finding_cell_role(findings, index, i) == GAIR_ROLE_SUSPECT)
			return gair_finding_cell(findings, index, i);
	return gair_finding_cell(findings, index, 0);
}

static void push_cell(lua_State *L, const gair_findings *findings, const gair_report *report, size_t index, size_t i)
{
	int32_t cell = gair_finding_cell(findings, index, i);
	int64_t value = 0;
	int32_t state = gair_finding_cell_value(findings, index, i, &value);
	gair_source source;

	source.size = sizeof source;
	lua_createtable(L, 0, 6);
	glua_field(L, "cell", gair_cell_path(cell));
	glua_field(L, "role", gair_role_name(gair_finding_cell_role(findings, index, i)));
	glua_field(L, "state", gair_state_name(state));
	glua_push_value(L, cell, state, value);
	lua_setfield(L, -2, "value");
	glua_field(L, "raw", gair_finding_cell_raw(findings, index, i));
	field_source(L, report, cell, gair_finding_cell_source(findings, index, i, &source) ? &source : NULL);
}

static void field_cells(lua_State *L, const gair_findings *findings, const gair_report *report, size_t index)
{
	size_t count = gair_finding_cell_count(findings, index), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		push_cell(L, findings, report, index, i);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "cells");
}

static void field_number(lua_State *L, const char *name, int is_money, int64_t value)
{
	if (is_money)
		glua_push_money(L, value);
	else
		glua_push_integer(L, value);
	lua_setfield(L, -2, name);
}

static void push_change(lua_State *L, const gair_findings *findings, size_t index, size_t repair, size_t i)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0, cell = gair_finding_repair_change(findings, index, repair, i, &state, &from, &min, &max);
	int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

	lua_createtable(L, 0, 4);
	glua_field(L, "cell", gair_cell_path(cell));
	glua_field(L, "state", gair_state_name(state));
	glua_push_value(L, cell, state, from);
	lua_setfield(L, -2, "from");
	if (min == max) {
		field_number(L, "to", is_money, min);
	} else {
		lua_createtable(L, 0, 2);
		field_number(L, "min", is_money, min);
		field_number(L, "max", is_money, max);
		lua_setfield(L, -2, "to");
	}
}

static void push_repair(lua_State *L, const gair_findings *findings, size_t index, size_t repair, int32_t lang)
{
	size_t count = gair_finding_repair_size(findings, index, repair), i;

	lua_createtable(L, 0, 3);
	glua_field(L, "operation", gair_finding_repair_operation(findings, index, repair));
	glua_field(L, "evidence", gair_finding_repair_evidence(findings, index, repair, lang));
	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		push_change(L, findings, index, repair, i);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "cells");
}

static void field_repairs(lua_State *L, const gair_findings *findings, size_t index, int32_t lang)
{
	size_t count = gair_finding_repair_count(findings, index), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		push_repair(L, findings, index, i, lang);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "repairs");
}

/* Places in the list, from 1 as Lua counts. */
static void field_blocked_by(lua_State *L, const gair_findings *findings, size_t index)
{
	size_t count = gair_finding_blocked_by_count(findings, index), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		glua_push_integer(L, (int64_t)gair_finding_blocked_by(findings, index, i) + 1);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "blocked_by");
}

static void field_sides(lua_State *L, const gair_findings *findings, size_t index)
{
	int is_money = gair_finding_is_money(findings, index);
	int64_t left, right, imbalance;

	if (!gair_finding_sides(findings, index, &left, &right, &imbalance))
		return;
	field_number(L, "left", is_money, left);
	field_number(L, "right", is_money, right);
	field_number(L, "imbalance", is_money, imbalance);
}

static void push_finding(lua_State *L, const gair_findings *findings, const gair_report *report, size_t index, int32_t lang)
{
	gair_source source;

	source.size = sizeof source;
	lua_createtable(L, 0, 20);
	glua_field(L, "rule", gair_finding_rule(findings, index));
	glua_field(L, "scope", gair_finding_scope(findings, index));
	glua_field(L, "severity", gair_severity_name(gair_finding_severity(findings, index)));
	glua_field(L, "status", gair_finding_status_name(gair_finding_status(findings, index)));
	glua_field(L, "certainty", gair_certainty_name(gair_finding_certainty(findings, index)));
	glua_field(L, "message", gair_finding_message(findings, index, lang));
	glua_field(L, "basis", gair_finding_basis(findings, index, lang));
	glua_field(L, "raw", gair_finding_raw(findings, index));
	glua_field(L, "fingerprint", gair_finding_fingerprint(findings, index));
	glua_field_boolean(L, "unique", gair_finding_unique(findings, index));
	glua_field_boolean(L, "proved", gair_finding_proved(findings, index));
	field_cells(L, findings, report, index);
	field_sides(L, findings, index);
	field_repairs(L, findings, index, lang);
	field_blocked_by(L, findings, index);
	field_source(L, report, main_cell(findings, index), gair_finding_source(findings, index, &source) ? &source : NULL);
}

/*
 * The list itself holds the findings alone, so that ipairs, # and JSON encoders see an array. The verdict, the method and the
 * library's own list stand in its metatable.
 */
static void push_list_metatable(lua_State *L, const gair_findings *findings, int owner_index)
{
	lua_createtable(L, 0, 3);
	lua_pushvalue(L, owner_index);
	lua_setfield(L, -2, "findings");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_createtable(L, 0, 2);
	glua_field(L, "verdict", gair_verdict_name(gair_findings_verdict(findings)));
	lua_pushcfunction(L, glua_write_findings);
	lua_setfield(L, -2, "write");
	lua_setfield(L, -2, "__index");
}

void glua_push_findings(lua_State *L, const gair_report *report, int owner_index, int32_t lang)
{
	const gair_findings *findings = ((glua_findings *)lua_touserdata(L, owner_index))->findings;
	size_t count = gair_findings_count(findings), i;

	luaL_checkstack(L, 20, "too many values");
	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		push_finding(L, findings, report, i, lang);
		lua_rawseti(L, -2, (int)i + 1);
	}
	push_list_metatable(L, findings, owner_index);
	lua_setmetatable(L, -2);
}
