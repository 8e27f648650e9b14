/* JSON → report: the document, its meta data and its sections. Every value is checked; nothing unknown is passed over. */
#include <string.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/error.h"
#include "base/memory.h"
#include "exchange/exchange.h"

gair_status gair__exchange_object(gair__exchange *exchange, const json_t *object, const gair__member *members, size_t count,
				  void *context)
{
	void *at;
	size_t i, back;
	gair_status status = GAIR_OK;

	if (!json_is_object(object))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是一个对象，写在 { } 之内。",
					   "An object { } belongs here.");
	for (at = json_object_iter((json_t *)object); at; at = json_object_iter_next((json_t *)object, at)) {
		for (i = 0; i < count && strcmp(members[i].name, json_object_iter_key(at)) != 0; i++)
			;
		if (i < count)
			continue;
		gair__exchange_down(exchange, json_object_iter_key(at));
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, json_object_iter_key(at),
					   "没有名为“%q”的项目，请检查拼写，或删去它。",
					   "There is no member “%q” here. Check the spelling, or remove it.");
	}
	for (i = 0; i < count && status == GAIR_OK; i++) {
		const json_t *value = json_object_get(object, members[i].name);

		if (!value && members[i].required)
			return gair__exchange_fail(exchange, GAIR_E_FORMAT, members[i].name, "缺少项目“%q”。",
						   "The member “%q” is missing.");
		if (!value)
			continue;
		back = gair__exchange_down(exchange, members[i].name);
		status = members[i].read(exchange, value, context);
		gair__exchange_up(exchange, back);
	}
	return status;
}

static gair_status not_text(gair__exchange *exchange)
{
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是文字，写在引号之内。",
				   "A text in quotes belongs here.");
}

/* A status of the report's own setters, said of the value at the pointer. */
static gair_status passed_on(gair__exchange *exchange, gair_status status)
{
	if (status != GAIR_OK)
		gair__exchange_fail(exchange, status, NULL, NULL, NULL);
	return status;
}

static gair_status read_format(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	if (json_is_string(value) && strcmp(json_string_value(value), GAIR__JSON_FORMAT) == 0)
		return GAIR_OK;
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, json_is_string(value) ? json_string_value(value) : "",
				   "格式应为“gaireport/1”，写的是“%q”。", "The format must be “gaireport/1”; it is “%q”.");
}

static gair_status read_title(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	if (!json_is_string(value))
		return not_text(exchange);
	return passed_on(exchange, gair_report_set_title(exchange->report, json_string_value(value), json_string_length(value)));
}

static gair_status read_body(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	if (!json_is_string(value))
		return not_text(exchange);
	return passed_on(exchange, gair_report_set_body(exchange->report, json_string_value(value), json_string_length(value)));
}

static gair_status read_body_kind(gair__exchange *exchange, const json_t *value, void *context)
{
	int32_t kind;

	(void)context;
	if (!json_is_string(value))
		return not_text(exchange);
	kind = gair__body_kind_from_name(json_string_value(value));
	if (kind == GAIR_BODY_UNKNOWN)
		return gair__exchange_fail(
			exchange, GAIR_E_FORMAT, json_string_value(value),
			"没有“%q”这类机关。可写 state_department、rule_government、government、department 或 town。",
			"There is no kind of body “%q”. It is one of state_department, rule_government, "
			"government, department, town.");
	return passed_on(exchange, gair_report_set_body_kind(exchange->report, kind));
}

static gair_status read_year(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	if (!json_is_integer(value) || json_integer_value(value) < 1 || json_integer_value(value) > 9999)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "年份应是 1 至 9999 的整数，不加引号，例如 2024。",
					   "A year is a whole number from 1 to 9999 without quotes, such as 2024.");
	return passed_on(exchange, gair_report_set_year(exchange->report, (int32_t)json_integer_value(value)));
}

/* Into the gair_date at `context`. */
static gair_status read_date(gair__exchange *exchange, const json_t *value, void *context)
{
	gair_date *date = context;

	if (json_is_string(value) &&
	    gair__date_read(json_string_value(value), json_string_length(value), &date->year, &date->month, &date->day))
		return GAIR_OK;
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL,
				   "此处应是一个真实存在的日期，写作 \"年-月-日\"，例如 \"2021-02-20\"。",
				   "A day that exists belongs here, written \"YYYY-MM-DD\", such as \"2021-02-20\".");
}

static gair_status read_published(gair__exchange *exchange, const json_t *value, void *context)
{
	gair_date date;
	gair_status status;

	(void)context;
	status = read_date(exchange, value, &date);
	return status != GAIR_OK ? status : passed_on(exchange, gair_report_set_published(exchange->report, &date));
}

static gair_status read_from(gair__exchange *exchange, const json_t *value, void *context)
{
	return read_date(exchange, value, (gair_date *)context);
}

static gair_status read_to(gair__exchange *exchange, const json_t *value, void *context)
{
	return read_date(exchange, value, (gair_date *)context + 1);
}

static gair_status read_period(gair__exchange *exchange, const json_t *value, void *context)
{
	static const gair__member members[] = {{"from", 1, read_from}, {"to", 1, read_to}};
	gair_date dates[2];
	gair_status status;

	(void)context;
	status = gair__exchange_object(exchange, value, members, 2, dates);
	return status != GAIR_OK ? status : passed_on(exchange, gair_report_set_period(exchange->report, &dates[0], &dates[1]));
}

static gair_status read_edition(gair__exchange *exchange, const json_t *value, int32_t table)
{
	size_t i;
	char digits[24];

	for (i = 0; i < gair_form_edition_count() && json_is_string(value); i++) {
		int32_t edition = gair_form_edition_at(i);

		gair__integer_write(edition, digits);
		if (strcmp(json_string_value(value), digits) != 0)
			continue;
		exchange->report->editions[table] = edition;
		return GAIR_OK;
	}
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, json_is_string(value) ? json_string_value(value) : "",
				   "表式的版本应写 \"2019\" 或 \"2021\"(带引号)。",
				   "The edition of a table is \"2019\" or \"2021\", in quotes.");
}

static gair_status read_editions(gair__exchange *exchange, const json_t *value, void *context)
{
	void *at;

	(void)context;
	if (!json_is_object(value))
		return gair__exchange_object(exchange, value, NULL, 0, NULL);
	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		int32_t table = gair_table_from_name(name, strlen(name));
		size_t back = gair__exchange_down(exchange, name);
		gair_status status;

		if (!table)
			return gair__exchange_fail(
				exchange, GAIR_E_FORMAT, name,
				"没有名为“%q”的表。表有三张：proactive、applications、proceedings。",
				"There is no table “%q”. The tables are proactive, applications and proceedings.");
		status = read_edition(exchange, json_object_iter_value(at), table);
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

/* What a section begins with: its heading is added to the report once both are known. */
typedef struct heading {
	int32_t number;
	const json_t *title, *paragraphs;
} heading;

static gair_status read_section_number(gair__exchange *exchange, const json_t *value, void *context)
{
	if (!json_is_integer(value) || json_integer_value(value) < 0 || json_integer_value(value) > GAIR__SECTIONS)
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "部分的序号应是 1 至 6 的整数；不属于六个部分的写 0。",
					   "The number of a section is 1 to 6, or 0 for one that the form does not have.");
	((heading *)context)->number = (int32_t)json_integer_value(value);
	return GAIR_OK;
}

static gair_status read_section_title(gair__exchange *exchange, const json_t *value, void *context)
{
	if (!json_is_string(value))
		return not_text(exchange);
	((heading *)context)->title = value;
	return GAIR_OK;
}

static gair_status read_section_paragraphs(gair__exchange *exchange, const json_t *value, void *context)
{
	size_t i, back;

	if (!json_is_array(value))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是一列段落，写在 [ ] 之内。",
					   "A list of paragraphs [ ] belongs here.");
	for (i = 0; i < json_array_size(value); i++) {
		back = gair__exchange_down_index(exchange, i);
		if (!json_is_string(json_array_get(value, i)))
			return not_text(exchange);
		gair__exchange_up(exchange, back);
	}
	((heading *)context)->paragraphs = value;
	return GAIR_OK;
}

static gair_status read_section(gair__exchange *exchange, const json_t *value)
{
	static const gair__member members[] = {
		{"number", 1, read_section_number},
		{"title", 0, read_section_title},
		{"paragraphs", 0, read_section_paragraphs},
	};
	heading found = {0, NULL, NULL};
	size_t i;
	gair_status status = gair__exchange_object(exchange, value, members, sizeof members / sizeof members[0], &found);

	if (status != GAIR_OK)
		return status;
	status = gair_report_add_section(exchange->report, found.number, found.title ? json_string_value(found.title) : "",
					 found.title ? json_string_length(found.title) : 0);
	for (i = 0; i < json_array_size(found.paragraphs) && status == GAIR_OK; i++) {
		const json_t *text = json_array_get(found.paragraphs, i);

		status = gair_report_add_paragraph(exchange->report, json_string_value(text), json_string_length(text));
	}
	return passed_on(exchange, status);
}

static gair_status read_sections(gair__exchange *exchange, const json_t *value, void *context)
{
	size_t i, back;
	gair_status status;

	(void)context;
	if (!json_is_array(value))
		return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "此处应是一列部分，写在 [ ] 之内。",
					   "A list of sections [ ] belongs here.");
	for (i = 0; i < json_array_size(value); i++) {
		back = gair__exchange_down_index(exchange, i);
		status = read_section(exchange, json_array_get(value, i));
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}

/* In the order in which they are read: tables and sources need the editions. */
static const gair__member document_members[] = {
	{"format", 1, read_format},
	{"title", 0, read_title},
	{"body", 0, read_body},
	{"body_kind", 0, read_body_kind},
	{"year", 0, read_year},
	{"period", 0, read_period},
	{"published", 0, read_published},
	{"editions", 1, read_editions},
	{"sections", 0, read_sections},
	{"tables", 0, gair__exchange_tables},
	{"sources", 0, gair__exchange_sources},
};

static gair_status read_document(const json_t *root, gair_report *report, gair_error *error)
{
	gair__exchange exchange;

	memset(&exchange, 0, sizeof exchange);
	exchange.report = report;
	exchange.error = error;
	report->from_json = 1;
	return gair__exchange_object(&exchange, root, document_members, sizeof document_members / sizeof document_members[0],
				     NULL);
}

/* 1 if there is nothing but the white space of JSON. */
static int is_empty(const char *bytes, size_t size)
{
	size_t i = 0;

	while (i < size && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r'))
		i++;
	return i == size;
}

gair_status gair__exchange_read(const char *bytes, size_t size, const gair_allocator *allocator, gair_report **out,
				gair_error *error)
{
	/* Windows editors begin a file with a byte order mark. */
	size_t skipped = bytes && size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	json_error_t found;
	json_t *root;
	gair_report *report;
	gair_status status;

	if (!out || (!bytes && size > 0))
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	*out = NULL;
	if (is_empty(bytes + skipped, size - skipped))
		return gair__fail(error, GAIR_E_EMPTY, NULL, NULL);
	status = gair_report_new(allocator, &report);
	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	root = gair__exchange_load(bytes + skipped, size - skipped, &found);
	status = root ? read_document(root, report, error) : gair__exchange_syntax(&found, bytes, size, skipped, error);
	json_decref(root);
	if (status != GAIR_OK) {
		gair_report_free(report);
		return status;
	}
	*out = report;
	return GAIR_OK;
}
