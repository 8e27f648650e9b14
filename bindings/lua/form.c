/* What the form prescribes and what the rules say, as plain tables. */
#include "module.h"

static void field_sections(lua_State *L, int32_t edition)
{
	int32_t count = (int32_t)gair_form_section_count(edition), number;

	lua_createtable(L, count, 0);
	for (number = 1; number <= count; number++) {
		lua_createtable(L, 0, 2);
		glua_field_integer(L, "number", number);
		glua_field_languages(L, "title", gair_form_section_title(edition, number, GAIR_LANG_ZH),
				     gair_form_section_title(edition, number, GAIR_LANG_EN));
		lua_rawseti(L, -2, number);
	}
	lua_setfield(L, -2, "sections");
}

static void field_tables(lua_State *L)
{
	size_t i;

	lua_newtable(L);
	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i);

		lua_createtable(L, 0, 3);
		glua_field(L, "table", gair_table_name(table));
		glua_field_integer(L, "section", gair_table_section(table));
		glua_field_languages(L, "title", gair_table_title(table, GAIR_LANG_ZH), gair_table_title(table, GAIR_LANG_EN));
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "tables");
}

static void push_cell(lua_State *L, int32_t edition, int32_t cell)
{
	static const char *const kinds[] = {NULL, "count", "signed_count", "money"};
	int32_t table = gair_cell_table(cell), row = gair_cell_row(cell), column = gair_cell_column(cell);

	lua_createtable(L, 0, 8);
	glua_field(L, "cell", gair_cell_path(cell));
	glua_field_integer(L, "number", cell);
	glua_field(L, "table", gair_table_name(table));
	glua_field(L, "kind", kinds[gair_cell_kind(cell)]);
	glua_field_languages(L, "row_group", gair_form_row_group(edition, table, row, GAIR_LANG_ZH),
			     gair_form_row_group(edition, table, row, GAIR_LANG_EN));
	glua_field_languages(L, "row", gair_form_row_label(edition, table, row, GAIR_LANG_ZH),
			     gair_form_row_label(edition, table, row, GAIR_LANG_EN));
	glua_field_languages(L, "column_group", gair_form_column_group(edition, table, column, GAIR_LANG_ZH),
			     gair_form_column_group(edition, table, column, GAIR_LANG_EN));
	glua_field_languages(L, "column", gair_form_column_label(edition, table, row, column, GAIR_LANG_ZH),
			     gair_form_column_label(edition, table, row, column, GAIR_LANG_EN));
}

static void field_cells(lua_State *L, int32_t edition)
{
	size_t count = gair_form_cell_count(edition), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		push_cell(L, edition, gair_form_cell_at(edition, i));
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "cells");
}

/* The paths of the terms of a sign, as a list in the field `name`. */
static void field_terms(lua_State *L, const char *name, const int32_t *cells, const int32_t *signs, size_t count, int32_t sign)
{
	int length = 0;
	size_t i;

	lua_newtable(L);
	for (i = 0; i < count; i++)
		if (signs[i] == sign) {
			lua_pushstring(L, gair_cell_path(cells[i]));
			lua_rawseti(L, -2, ++length);
		}
	lua_setfield(L, -2, name);
}

static void field_identities(lua_State *L, int32_t edition)
{
	int32_t cells[64], signs[64];
	size_t index, terms;

	lua_newtable(L);
	for (index = 0; index < gair_form_identity_count(edition); index++) {
		terms = gair_form_identity_terms(edition, index, cells, signs, 64);
		if (terms > 64)
			luaL_error(L, "an identity of more than 64 terms");
		lua_createtable(L, 0, 4);
		glua_field(L, "rule", gair_form_identity_rule(edition, index));
		glua_field(L, "scope", gair_form_identity_scope(edition, index));
		field_terms(L, "left", cells, signs, terms, 1);
		field_terms(L, "right", cells, signs, terms, -1);
		lua_rawseti(L, -2, (int)index + 1);
	}
	lua_setfield(L, -2, "identities");
}

int glua_forms(lua_State *L)
{
	size_t i;

	lua_newtable(L);
	for (i = 0; i < gair_form_edition_count(); i++) {
		int32_t edition = gair_form_edition_at(i);

		lua_createtable(L, 0, 6);
		glua_field_integer(L, "edition", edition);
		glua_field(L, "source", gair_form_source(edition));
		field_sections(L, edition);
		field_tables(L);
		field_cells(L, edition);
		field_identities(L, edition);
		lua_rawseti(L, -2, (int)i + 1);
	}
	return 1;
}

int glua_rules(lua_State *L)
{
	size_t count = gair_rule_count(), i;

	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		lua_createtable(L, 0, 4);
		glua_field(L, "rule", gair_rule_id(i));
		glua_field(L, "severity", gair_severity_name(gair_rule_severity(i)));
		glua_field_languages(L, "text", gair_rule_text(i, GAIR_LANG_ZH), gair_rule_text(i, GAIR_LANG_EN));
		glua_field_languages(L, "basis", gair_rule_basis(i, GAIR_LANG_ZH), gair_rule_basis(i, GAIR_LANG_EN));
		lua_rawseti(L, -2, (int)i + 1);
	}
	return 1;
}
