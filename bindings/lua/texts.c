/* Title, body, year, dates, editions and sections of a report. */
#include "module.h"

#include <stdio.h>
#include <string.h>

static void push_text(lua_State *L, const gair_report *report, const char *(*getter)(const gair_report *, size_t *))
{
	size_t size;
	const char *text = getter(report, &size);

	if (size)
		lua_pushlstring(L, text, size);
	else
		lua_pushnil(L);
}

static void push_date(lua_State *L, const gair_date *date)
{
	char text[40];

	snprintf(text, sizeof text, "%04d-%02d-%02d", (int)date->year, (int)date->month, (int)date->day);
	lua_pushstring(L, text);
}

static void push_title(lua_State *L, const gair_report *report)
{
	push_text(L, report, gair_report_title);
}

static void push_body(lua_State *L, const gair_report *report)
{
	push_text(L, report, gair_report_body);
}

static void push_year(lua_State *L, const gair_report *report)
{
	int32_t year = gair_report_year(report);

	if (year)
		lua_pushinteger(L, year);
	else
		lua_pushnil(L);
}

static void push_period(lua_State *L, const gair_report *report)
{
	gair_date from, to;

	if (!gair_report_period(report, &from, &to)) {
		lua_pushnil(L);
		return;
	}
	lua_createtable(L, 0, 2);
	push_date(L, &from);
	lua_setfield(L, -2, "from");
	push_date(L, &to);
	lua_setfield(L, -2, "to");
}

static void push_published(lua_State *L, const gair_report *report)
{
	gair_date date;

	if (gair_report_published(report, &date))
		push_date(L, &date);
	else
		lua_pushnil(L);
}

static void push_editions(lua_State *L, const gair_report *report)
{
	size_t i;

	lua_createtable(L, 0, 3);
	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i), edition = gair_report_edition(report, table);

		if (edition != GAIR_EDITION_NONE)
			glua_field_integer(L, gair_table_name(table), edition);
	}
}

static const struct {
	const char *name;
	void (*push)(lua_State *L, const gair_report *report);
} properties[] = {
	{"title", push_title},   {"body", push_body},           {"year", push_year},
	{"period", push_period}, {"published", push_published}, {"editions", push_editions},
};

int glua_push_property(lua_State *L, const gair_report *report, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof properties / sizeof properties[0]; i++)
		if (strcmp(properties[i].name, name) == 0) {
			properties[i].push(L, report);
			return 1;
		}
	return 0;
}

static void push_section(lua_State *L, const gair_report *report, size_t index)
{
	gair_source source;
	const char *text;
	size_t size, i;

	source.size = sizeof source;
	lua_createtable(L, 0, 4);
	glua_field_integer(L, "number", gair_report_section_number(report, index));
	text = gair_report_section_title(report, index, &size);
	glua_field_size(L, "title", text, size);
	lua_newtable(L);
	for (i = 0; i < gair_report_paragraph_count(report, index); i++) {
		text = gair_report_paragraph(report, index, i, &size);
		lua_pushlstring(L, text, size);
		lua_rawseti(L, -2, (int)i + 1);
	}
	lua_setfield(L, -2, "paragraphs");
	if (gair_report_section_source(report, index, &source)) {
		glua_push_source(L, &source);
		lua_setfield(L, -2, "source");
	}
}

static int text_sections(lua_State *L)
{
	const gair_report *report = glua_to_report(L, 1);
	size_t i;

	lua_newtable(L);
	for (i = 0; i < gair_report_section_count(report); i++) {
		push_section(L, report, i);
		lua_rawseti(L, -2, (int)i + 1);
	}
	return 1;
}

/* A day written 2021-02-20: 1, or 0 for another form. Whether there is such a day the library says. */
static int read_date(lua_State *L, int index, gair_date *date)
{
	size_t size;
	const char *text = luaL_checklstring(L, index, &size);
	int32_t parts[3] = {0, 0, 0};
	size_t i, part = 0;

	if (size != 10)
		return 0;
	for (i = 0; i < size; i++) {
		if (i == 4 || i == 7) {
			part++;
			if (text[i] != '-')
				return 0;
		} else if (text[i] < '0' || text[i] > '9') {
			return 0;
		} else {
			parts[part] = parts[part] * 10 + (text[i] - '0');
		}
	}
	date->year = parts[0];
	date->month = parts[1];
	date->day = parts[2];
	return 1;
}

/* A text, or nil to remove it. */
static int set_text(lua_State *L, gair_status (*setter)(gair_report *, const char *, size_t))
{
	gair_report *report = glua_check_report(L, 1)->report;
	size_t size = 0;
	const char *text = lua_isnil(L, 2) ? NULL : luaL_checklstring(L, 2, &size);

	return glua_done(L, setter(report, text, size));
}

static int text_set_title(lua_State *L)
{
	return set_text(L, gair_report_set_title);
}

static int text_set_body(lua_State *L)
{
	return set_text(L, gair_report_set_body);
}

static int text_set_year(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	int64_t year = 0;

	if (!lua_isnil(L, 2)) {
		luaL_checktype(L, 2, LUA_TNUMBER);
		if (!glua_exact(L, 2, &year) || year < 1 || year > INT32_MAX)
			return glua_done(L, GAIR_E_ARGUMENT);
	}
	return glua_done(L, gair_report_set_year(report, (int32_t)year));
}

static int text_set_period(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	gair_date from, to;

	if (lua_isnil(L, 2) && lua_isnoneornil(L, 3))
		return glua_done(L, gair_report_set_period(report, NULL, NULL));
	if (!read_date(L, 2, &from) || !read_date(L, 3, &to))
		return glua_done(L, GAIR_E_ARGUMENT);
	return glua_done(L, gair_report_set_period(report, &from, &to));
}

static int text_set_published(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	gair_date date;

	if (lua_isnil(L, 2))
		return glua_done(L, gair_report_set_published(report, NULL));
	if (!read_date(L, 2, &date))
		return glua_done(L, GAIR_E_ARGUMENT);
	return glua_done(L, gair_report_set_published(report, &date));
}

static int text_set_edition(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	size_t size;
	const char *name = luaL_checklstring(L, 2, &size);
	int64_t edition = GAIR_EDITION_NONE;

	if (!lua_isnil(L, 3)) {
		luaL_checktype(L, 3, LUA_TNUMBER);
		if (!glua_exact(L, 3, &edition) || edition < 1 || edition > INT32_MAX)
			return glua_done(L, GAIR_E_EDITION);
	}
	return glua_done(L, gair_report_set_edition(report, gair_table_from_name(name, size), (int32_t)edition));
}

static int text_add_section(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	int64_t number = -1;
	size_t size;
	const char *title;

	luaL_checktype(L, 2, LUA_TNUMBER);
	title = luaL_checklstring(L, 3, &size);
	if (!glua_exact(L, 2, &number) || number < 0 || number > INT32_MAX)
		return glua_done(L, GAIR_E_ARGUMENT);
	return glua_done(L, gair_report_add_section(report, (int32_t)number, title, size));
}

static int text_add_paragraph(lua_State *L)
{
	gair_report *report = glua_check_report(L, 1)->report;
	size_t size;
	const char *text = luaL_checklstring(L, 2, &size);

	return glua_done(L, gair_report_add_paragraph(report, text, size));
}

static int text_clear_sections(lua_State *L)
{
	return glua_done(L, gair_report_clear_sections(glua_check_report(L, 1)->report));
}

static int text_read_prose(lua_State *L)
{
	return glua_done(L, gair_report_read_prose(glua_check_report(L, 1)->report));
}

const luaL_Reg glua_text_methods[] = {
	{"sections", text_sections},           {"set_title", text_set_title},
	{"set_body", text_set_body},           {"set_year", text_set_year},
	{"set_period", text_set_period},       {"set_published", text_set_published},
	{"set_edition", text_set_edition},     {"add_section", text_add_section},
	{"add_paragraph", text_add_paragraph}, {"clear_sections", text_clear_sections},
	{"read_prose", text_read_prose},       {NULL, NULL},
};
