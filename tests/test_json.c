/* Report ↔ JSON: round trips over generated reports, the exact text of a small report, and each error with its place. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"

static char *to_json(const gair_report *report, uint32_t flags, size_t *size)
{
	char *text;

	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_JSON, flags, NULL, &text, size), GAIR_OK);
	ck_assert_uint_eq(strlen(text), *size);
	return text;
}

static gair_report *from_json(const char *text, size_t size)
{
	gair_report *report = NULL;
	gair_error error;
	gair_status status;

	error.size = sizeof error;
	status = gair_report_from_json(text, size, NULL, &report, &error);
	ck_assert_msg(status == GAIR_OK, "%s at %s line %d: %s", gair_status_name(status), error.pointer, error.line,
		      error.message_en);
	return report;
}

START_TEST(round_trip)
{
	uint64_t seed;

	for (seed = 0; seed < 400; seed++) {
		gair_report *report = test_report(seed), *back;
		size_t size, size_again;
		char *text = to_json(report, seed % 2 ? GAIR_WRITE_SOURCES : 0, &size), *again;

		back = from_json(text, size);
		ck_assert_msg(gair_report_equal(report, back), "seed %d: another report\n%s", (int)seed, text);
		again = to_json(back, seed % 2 ? GAIR_WRITE_SOURCES : 0, &size_again);
		ck_assert_str_eq(text, again);
		gair_bytes_free(text, NULL);
		gair_bytes_free(again, NULL);
		gair_report_free(report);
		gair_report_free(back);
	}
}
END_TEST

/* Written by hand from DESIGN's format: nothing here was copied from what the program wrote. */
static const char small_report[] = "{\n"
				   "  \"format\": \"gaireport/1\",\n"
				   "  \"title\": \"甲县2020年政府信息公开工作年度报告\",\n"
				   "  \"body\": \"甲县人民政府\",\n"
				   "  \"year\": 2020,\n"
				   "  \"period\": {\"from\": \"2020-01-01\", \"to\": \"2020-12-31\"},\n"
				   "  \"published\": \"2021-02-20\",\n"
				   "  \"editions\": {\"proactive\": \"2019\", \"applications\": \"2019\"},\n"
				   "  \"sections\": [\n"
				   "    {\n"
				   "      \"number\": 1,\n"
				   "      \"title\": \"总体情况\",\n"
				   "      \"paragraphs\": [\n"
				   "        \"一\\n\\u001b\\u202e\"\n"
				   "      ]\n"
				   "    },\n"
				   "    {\n"
				   "      \"number\": 0,\n"
				   "      \"title\": \"\",\n"
				   "      \"paragraphs\": []\n"
				   "    }\n"
				   "  ],\n"
				   "  \"tables\": {\n"
				   "    \"proactive\": {\n"
				   "      \"penalties\": {\"change\": -6},\n"
				   "      \"procurement\": {\"projects\": {\"value\": 185, \"state\": \"number\", \"raw\": "
				   "\"185（含续签3件）\"}, \"amount\": \"29497.02\"}\n"
				   "    },\n"
				   "    \"applications\": {\n"
				   "      \"received\": {\"natural_person\": 36, \"commercial_enterprise\": null},\n"
				   "      \"denied\": {\n"
				   "        \"state_secret\": {\"natural_person\": {\"state\": \"not_applicable\"}, \"total\": "
				   "{\"state\": \"text\", \"raw\": \"见附件\"}},\n"
				   "        \"enforcement_file\": {\"total\": 0}\n"
				   "      },\n"
				   "      \"outcome_total\": {\"total\": 9223372036854775807}\n"
				   "    }\n"
				   "  }\n"
				   "}\n";

static void set_text(gair_report *report, const char *path, const char *text)
{
	ck_assert_int_eq(gair_report_set_text(report, gair_cell_from_path(path, strlen(path)), text, strlen(text)), GAIR_OK);
}

static void clear_all(gair_report *report)
{
	size_t i;

	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2019); i++) {
		int32_t cell = gair_form_cell_at(GAIR_EDITION_2019, i);

		if (gair_cell_table(cell) != GAIR_TABLE_PROCEEDINGS)
			ck_assert_int_eq(gair_report_clear(report, cell), GAIR_OK);
	}
}

static gair_report *make_small_report(void)
{
	const gair_date from = {2020, 1, 1}, to = {2020, 12, 31}, published = {2021, 2, 20};
	const char title[] = "甲县2020年政府信息公开工作年度报告", body[] = "甲县人民政府";
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	gair_report_set_title(report, title, strlen(title));
	gair_report_set_body(report, body, strlen(body));
	gair_report_set_year(report, 2020);
	gair_report_set_period(report, &from, &to);
	gair_report_set_published(report, &published);
	gair_report_set_edition(report, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2019);
	gair_report_set_edition(report, GAIR_TABLE_APPLICATIONS, GAIR_EDITION_2019);
	clear_all(report);
	gair_report_add_section(report, 1, "总体情况", strlen("总体情况"));
	gair_report_add_paragraph(report, "一\n\x1b\xE2\x80\xAE", strlen("一\n\x1b\xE2\x80\xAE"));
	gair_report_add_section(report, 0, "", 0);
	ck_assert_int_eq(gair_report_set_path(report, "proactive.penalties.change", -6), GAIR_OK);
	ck_assert_int_eq(gair_report_set_path(report, "proactive.procurement.amount", INT64_C(29497020000)), GAIR_OK);
	set_text(report, "proactive.procurement.projects", "185（含续签3件）");
	ck_assert_int_eq(gair_report_set_path(report, "applications.received.natural_person", 36), GAIR_OK);
	gair_report_set_state(report, gair_cell_from_path("applications.received.commercial_enterprise", 43), GAIR_STATE_BLANK);
	gair_report_set_state(report, gair_cell_from_path("applications.denied.state_secret.natural_person", 47),
			      GAIR_STATE_NOT_APPLICABLE);
	set_text(report, "applications.denied.state_secret.total", "见附件");
	ck_assert_int_eq(gair_report_set_path(report, "applications.denied.enforcement_file.total", 0), GAIR_OK);
	ck_assert_int_eq(gair_report_set_path(report, "applications.outcome_total.total", INT64_MAX), GAIR_OK);
	return report;
}

START_TEST(exact_text)
{
	gair_report *report = make_small_report(), *back;
	size_t size;
	char *text = to_json(report, 0, &size);

	ck_assert_str_eq(text, small_report);
	back = from_json(small_report, strlen(small_report));
	ck_assert(gair_report_equal(report, back));
	gair_bytes_free(text, NULL);
	gair_report_free(report);
	gair_report_free(back);
}
END_TEST

START_TEST(byte_order_mark)
{
	char text[sizeof small_report + 3] = "\xEF\xBB\xBF";
	gair_report *report;

	strcat(text, small_report);
	report = from_json(text, strlen(text));
	ck_assert_int_eq(gair_report_year(report), 2020);
	gair_report_free(report);
}
END_TEST

START_TEST(pointers)
{
	gair_report *report = from_json(small_report, strlen(small_report)), *other;
	char pointer[64];

	ck_assert_uint_eq(gair_report_pointer(report, gair_cell_from_path("applications.denied.state_secret.total", 38), pointer,
					      sizeof pointer),
			  46);
	ck_assert_str_eq(pointer, "/tables/applications/denied/state_secret/total");
	gair_report_free(report);
	ck_assert_int_eq(gair_report_new(NULL, &other), GAIR_OK);
	ck_assert_uint_eq(gair_report_pointer(other, 20107, pointer, sizeof pointer), 0);
	ck_assert_str_eq(pointer, "");
	ck_assert_uint_eq(gair_report_pointer(NULL, 20107, pointer, sizeof pointer), 0);
	gair_report_free(other);
}
END_TEST

START_TEST(pointer_is_cut)
{
	gair_report *report = from_json(small_report, strlen(small_report));
	int32_t absent = gair_cell_from_path("applications.granted.total", 26);
	char pointer[9];

	ck_assert_uint_eq(gair_report_pointer(report, GAIR_CELL(2, 1, 1), pointer, sizeof pointer),
			  strlen("/tables/applications/received/natural_person"));
	ck_assert_str_eq(pointer, "/tables/");
	ck_assert_uint_eq(gair_report_pointer(report, GAIR_CELL(2, 1, 1), NULL, 0),
			  strlen("/tables/applications/received/natural_person"));
	ck_assert_uint_eq(gair_report_pointer(report, absent, pointer, sizeof pointer), 0);
	ck_assert_uint_eq(gair_report_pointer(report, 99, pointer, sizeof pointer), 0);
	gair_report_free(report);
}
END_TEST

#define HEAD "{\"format\": \"gaireport/1\", \"editions\": {\"proactive\": \"2019\", \"applications\": \"2021\"}"
#define TABLES HEAD ", \"tables\": "

/* Each wrong document, the status, the pointer of what is wrong, or (pointer NULL) line and column. */
static const struct wrong {
	const char *text;
	gair_status status;
	const char *pointer;
	int line, column;
} wrong[] = {
	{"", GAIR_E_EMPTY, "", 0, 0},
	{" \n\t", GAIR_E_EMPTY, "", 0, 0},
	{"\xEF\xBB\xBF", GAIR_E_EMPTY, "", 0, 0},
	/* syntax */
	{"{\n  \"year\": 2020,,\n}", GAIR_E_FORMAT, NULL, 2, 16},
	{"{\"年\": tru}", GAIR_E_FORMAT, NULL, 1, 7},
	{"{\"a\": 1} x", GAIR_E_FORMAT, NULL, 1, 10},
	{"{\"a\": 1, \"a\": 2}", GAIR_E_FORMAT, NULL, 1, 12},
	{"{\"a\": \"", GAIR_E_FORMAT, NULL, 1, 7},
	{"{\"a\": \"\\u0000\"}", GAIR_E_FORMAT, NULL, 1, 14},
	{"{\"a\": \"\xFF\"}", GAIR_E_FORMAT, NULL, 0, 0},
	{"{\"a\":\n 9223372036854775808}", GAIR_E_RANGE, NULL, 2, 2},
	{"{\"a\": -9223372036854775809}", GAIR_E_RANGE, NULL, 1, 7},
	{"\xEF\xBB\xBF{\"a\": 1e999}", GAIR_E_RANGE, NULL, 1, 8},
	/* the document */
	{"[]", GAIR_E_FORMAT, "", 0, 0},
	{"{}", GAIR_E_FORMAT, "", 0, 0},
	{"{\"format\": \"gaireport/2\", \"editions\": {}}", GAIR_E_FORMAT, "/format", 0, 0},
	{"{\"format\": 1, \"editions\": {}}", GAIR_E_FORMAT, "/format", 0, 0},
	{"{\"format\": \"gaireport/1\"}", GAIR_E_FORMAT, "", 0, 0},
	{HEAD ", \"colour\": 1}", GAIR_E_FORMAT, "/colour", 0, 0},
	{HEAD ", \"a/b~c\": 1}", GAIR_E_FORMAT, "/a~1b~0c", 0, 0},
	/* meta data */
	{HEAD ", \"title\": 1}", GAIR_E_FORMAT, "/title", 0, 0},
	{HEAD ", \"body\": null}", GAIR_E_FORMAT, "/body", 0, 0},
	{HEAD ", \"body_kind\": \"village\"}", GAIR_E_FORMAT, "/body_kind", 0, 0},
	{HEAD ", \"body_kind\": 3}", GAIR_E_FORMAT, "/body_kind", 0, 0},
	{HEAD ", \"year\": \"2020\"}", GAIR_E_FORMAT, "/year", 0, 0},
	{HEAD ", \"year\": 2020.0}", GAIR_E_FORMAT, "/year", 0, 0},
	{HEAD ", \"year\": 0}", GAIR_E_FORMAT, "/year", 0, 0},
	{HEAD ", \"year\": 10000}", GAIR_E_FORMAT, "/year", 0, 0},
	{HEAD ", \"published\": \"2021-02-29\"}", GAIR_E_FORMAT, "/published", 0, 0},
	{HEAD ", \"published\": \"2021-2-2\"}", GAIR_E_FORMAT, "/published", 0, 0},
	{HEAD ", \"published\": 20210202}", GAIR_E_FORMAT, "/published", 0, 0},
	{HEAD ", \"period\": \"2020\"}", GAIR_E_FORMAT, "/period", 0, 0},
	{HEAD ", \"period\": {\"from\": \"2020-01-01\"}}", GAIR_E_FORMAT, "/period", 0, 0},
	{HEAD ", \"period\": {\"from\": \"2020-01-01\", \"to\": \"2020-13-01\"}}", GAIR_E_FORMAT, "/period/to", 0, 0},
	{HEAD ", \"period\": {\"from\": \"2020-01-01\", \"to\": \"2020-12-31\", \"until\": 1}}", GAIR_E_FORMAT, "/period/until",
	 0, 0},
	/* editions */
	{"{\"format\": \"gaireport/1\", \"editions\": []}", GAIR_E_FORMAT, "/editions", 0, 0},
	{"{\"format\": \"gaireport/1\", \"editions\": {\"fees\": \"2021\"}}", GAIR_E_FORMAT, "/editions/fees", 0, 0},
	{"{\"format\": \"gaireport/1\", \"editions\": {\"proactive\": \"2020\"}}", GAIR_E_FORMAT, "/editions/proactive", 0, 0},
	{"{\"format\": \"gaireport/1\", \"editions\": {\"proactive\": 2021}}", GAIR_E_FORMAT, "/editions/proactive", 0, 0},
	/* sections */
	{HEAD ", \"sections\": {}}", GAIR_E_FORMAT, "/sections", 0, 0},
	{HEAD ", \"sections\": [1]}", GAIR_E_FORMAT, "/sections/0", 0, 0},
	{HEAD ", \"sections\": [{}]}", GAIR_E_FORMAT, "/sections/0", 0, 0},
	{HEAD ", \"sections\": [{\"number\": 1}, {\"number\": 7}]}", GAIR_E_FORMAT, "/sections/1/number", 0, 0},
	{HEAD ", \"sections\": [{\"number\": -1}]}", GAIR_E_FORMAT, "/sections/0/number", 0, 0},
	{HEAD ", \"sections\": [{\"number\": 1, \"title\": 1}]}", GAIR_E_FORMAT, "/sections/0/title", 0, 0},
	{HEAD ", \"sections\": [{\"number\": 1, \"text\": \"\"}]}", GAIR_E_FORMAT, "/sections/0/text", 0, 0},
	{HEAD ", \"sections\": [{\"number\": 1, \"paragraphs\": \"\"}]}", GAIR_E_FORMAT, "/sections/0/paragraphs", 0, 0},
	{HEAD ", \"sections\": [{\"number\": 1, \"paragraphs\": [\"\", 2]}]}", GAIR_E_FORMAT, "/sections/0/paragraphs/1", 0, 0},
	/* tables, rows, columns */
	{TABLES "[]}", GAIR_E_FORMAT, "/tables", 0, 0},
	{TABLES "{\"fees\": {}}}", GAIR_E_FORMAT, "/tables/fees", 0, 0},
	{TABLES "{\"proceedings\": {}}}", GAIR_E_FORMAT, "/tables/proceedings", 0, 0},
	{TABLES "{\"proactive\": []}}", GAIR_E_FORMAT, "/tables/proactive", 0, 0},
	{TABLES "{\"proactive\": {\"taxes\": {}}}}", GAIR_E_FORMAT, "/tables/proactive/taxes", 0, 0},
	{TABLES "{\"applications\": {\"denied\": 1}}}", GAIR_E_FORMAT, "/tables/applications/denied", 0, 0},
	{TABLES "{\"applications\": {\"denied\": {\"secret\": {}}}}}", GAIR_E_FORMAT, "/tables/applications/denied/secret", 0, 0},
	{TABLES "{\"applications\": {\"denied.state_secret\": {}}}}", GAIR_E_FORMAT, "/tables/applications/denied.state_secret",
	 0, 0},
	{TABLES "{\"applications\": {\"other\": {\"combined\": {}}}}}", GAIR_E_FORMAT, "/tables/applications/other/combined", 0,
	 0},
	{TABLES "{\"applications\": {\"received\": {\"sum\": 1}}}}", GAIR_E_FORMAT, "/tables/applications/received/sum", 0, 0},
	{TABLES "{\"applications\": {\"received\": 1}}}", GAIR_E_FORMAT, "/tables/applications/received", 0, 0},
	{TABLES "{\"proactive\": {\"regulations\": {\"in_force\": 1}}}}", GAIR_E_FORMAT, "/tables/proactive/regulations/in_force",
	 0, 0},
	/* cells */
	{TABLES "{\"applications\": {\"received\": {\"total\": 1.0}}}}", GAIR_E_FORMAT, "/tables/applications/received/total", 0,
	 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": \"1\"}}}}", GAIR_E_FORMAT, "/tables/applications/received/total",
	 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": true}}}}", GAIR_E_FORMAT, "/tables/applications/received/total", 0,
	 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": []}}}}", GAIR_E_FORMAT, "/tables/applications/received/total", 0,
	 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {}}}}}", GAIR_E_FORMAT, "/tables/applications/received/total", 0,
	 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"absent\"}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total/state", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": 2}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total/state", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"number\"}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"blank\", \"value\": 0}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"text\"}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"text\", \"raw\": \"\"}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total/raw", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"number\", \"value\": 2.5}}}}}", GAIR_E_FORMAT,
	 "/tables/applications/received/total/value", 0, 0},
	{TABLES "{\"applications\": {\"received\": {\"total\": {\"state\": \"number\", \"value\": 2, \"note\": 1}}}}}",
	 GAIR_E_FORMAT, "/tables/applications/received/total/note", 0, 0},
	/* money */
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": 29497}}}}", GAIR_E_FORMAT, "/tables/proactive/procurement/amount",
	 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": 29497.02}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"29,497\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"\"}}}}", GAIR_E_FORMAT, "/tables/proactive/procurement/amount",
	 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"+1\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"01\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"1.\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \".5\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"1e3\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"0.0000001\"}}}}", GAIR_E_FORMAT,
	 "/tables/proactive/procurement/amount", 0, 0},
	{TABLES "{\"proactive\": {\"procurement\": {\"amount\": \"9223372036854.775808\"}}}}", GAIR_E_RANGE,
	 "/tables/proactive/procurement/amount", 0, 0},
	/* places */
	{HEAD ", \"sources\": []}", GAIR_E_FORMAT, "/sources", 0, 0},
	{HEAD ", \"sources\": {\"applications.nowhere.total\": {}}}", GAIR_E_FORMAT, "/sources/applications.nowhere.total", 0, 0},
	{HEAD ", \"sources\": {\"applications.received.total\": 1}}", GAIR_E_FORMAT, "/sources/applications.received.total", 0,
	 0},
	{HEAD ", \"sources\": {\"applications.received.total\": {\"line\": 0}}}", GAIR_E_FORMAT,
	 "/sources/applications.received.total/line", 0, 0},
	{HEAD ", \"sources\": {\"applications.received.total\": {\"grid\": \"1\"}}}", GAIR_E_FORMAT,
	 "/sources/applications.received.total/grid", 0, 0},
	{HEAD ", \"sources\": {\"applications.received.total\": {\"x\": 1}}}", GAIR_E_FORMAT,
	 "/sources/applications.received.total/x", 0, 0},
};

START_TEST(refused)
{
	const struct wrong *item = &wrong[_i];
	gair_report *report = NULL;
	gair_error error;

	memset(&error, 0x55, sizeof error);
	error.size = sizeof error;
	ck_assert_msg(gair_report_from_json(item->text, strlen(item->text), NULL, &report, &error) == item->status, "%s: %s",
		      item->text, gair_status_name(error.status));
	ck_assert_ptr_null(report);
	ck_assert_int_eq(error.status, item->status);
	ck_assert(strlen(error.message_zh) > 0 && strlen(error.message_en) > 0);
	if (item->pointer) {
		ck_assert_str_eq(error.pointer, item->pointer);
		ck_assert_int_eq(error.line, 0);
		ck_assert_int_eq(error.offset, -1);
	} else if (item->line) {
		ck_assert_msg(error.line == item->line && error.column == item->column, "%s: %d:%d", item->text, error.line,
			      error.column);
		ck_assert_int_ge(error.offset, 0);
	}
	ck_assert_int_eq(gair_report_from_json(item->text, strlen(item->text), NULL, &report, NULL), item->status);
}
END_TEST

/* The widest amount of money, both ways, is read exactly. */
START_TEST(money_edges)
{
	static const char text[] = "{\"format\": \"gaireport/1\", \"editions\": {\"proactive\": \"2019\"}, \"tables\": "
				   "{\"proactive\": {\"procurement\": "
				   "{\"amount\": \"-9223372036854.775808\"}}}}";
	gair_report *report = from_json(text, strlen(text));
	int64_t fen = 0;

	ck_assert_int_eq(gair_report_get_path(report, "proactive.procurement.amount", &fen), GAIR_STATE_NUMBER);
	ck_assert(fen == INT64_MIN);
	gair_report_free(report);
}
END_TEST

START_TEST(names_in_messages_are_safe)
{
	static const char text[] = "{\"\\u001b[31m\\u202e\": 1}";
	gair_report *report;
	gair_error error;

	error.size = sizeof error;
	ck_assert_int_eq(gair_report_from_json(text, strlen(text), NULL, &report, &error), GAIR_E_FORMAT);
	ck_assert_ptr_null(strchr(error.message_zh, 0x1b));
	ck_assert_ptr_nonnull(strstr(error.message_zh, "\\u{1B}[31m\\u{202E}"));
	ck_assert_ptr_nonnull(strstr(error.message_en, "\\u{1B}[31m\\u{202E}"));
}
END_TEST

START_TEST(deep_nesting_is_bounded)
{
	size_t i, size = 200000;
	char *text = malloc(size);
	gair_report *report;
	gair_error error;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < size; i++)
		text[i] = '[';
	error.size = sizeof error;
	ck_assert_int_eq(gair_report_from_json(text, size, NULL, &report, &error), GAIR_E_FORMAT);
	ck_assert_int_eq(error.line, 1);
	free(text);
}
END_TEST

START_TEST(long_names_leave_room)
{
	char text[4096] = "{\"";
	gair_report *report;
	gair_error error;
	int i;

	for (i = 0; i < 600; i++)
		strcat(text, "名/");
	strcat(text, "\": 1}");
	error.size = sizeof error;
	ck_assert_int_eq(gair_report_from_json(text, strlen(text), NULL, &report, &error), GAIR_E_FORMAT);
	ck_assert_uint_lt(strlen(error.pointer), sizeof error.pointer);
	ck_assert_uint_gt(strlen(error.pointer), sizeof error.pointer - 8);
	ck_assert_ptr_nonnull(strstr(error.message_en, "…"));
}
END_TEST

START_TEST(wrong_arguments)
{
	gair_report *report;

	ck_assert_int_eq(gair_report_from_json(NULL, 3, NULL, &report, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_from_json("{}", 2, NULL, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_report_from_json(NULL, 0, NULL, &report, NULL), GAIR_E_EMPTY);
}
END_TEST

/* Truncated at every byte, a report is refused or, where only white space is missing, read; it never crashes. */
START_TEST(cut_anywhere)
{
	size_t size;

	for (size = 0; size < sizeof small_report - 2; size++) {
		gair_report *report;

		ck_assert_int_lt(gair_report_from_json(small_report, size, NULL, &report, NULL), 0);
	}
}
END_TEST

/* Digits do not depend on the locale: a comma stands for the decimal point in this one. */
START_TEST(comma_locale)
{
	gair_report *report = make_small_report(), *back;
	size_t size;
	char *text;

	ck_assert_ptr_nonnull(setlocale(LC_ALL, "de_DE.UTF-8"));
	ck_assert_str_eq(localeconv()->decimal_point, ",");
	text = to_json(report, 0, &size);
	ck_assert_str_eq(text, small_report);
	back = from_json(text, size);
	ck_assert(gair_report_equal(report, back));
	setlocale(LC_ALL, "C");
	gair_bytes_free(text, NULL);
	gair_report_free(report);
	gair_report_free(back);
}
END_TEST

static int have_comma_locale(void)
{
	int have = setlocale(LC_ALL, "de_DE.UTF-8") != NULL;

	setlocale(LC_ALL, "C");
	return have;
}

int main(void)
{
	Suite *suite = suite_create("json");
	TCase *tcase = tcase_create("json");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, round_trip);
	tcase_add_test(tcase, exact_text);
	tcase_add_test(tcase, byte_order_mark);
	tcase_add_test(tcase, pointers);
	tcase_add_test(tcase, pointer_is_cut);
	tcase_add_loop_test(tcase, refused, 0, (int)(sizeof wrong / sizeof wrong[0]));
	tcase_add_test(tcase, money_edges);
	tcase_add_test(tcase, names_in_messages_are_safe);
	tcase_add_test(tcase, deep_nesting_is_bounded);
	tcase_add_test(tcase, long_names_leave_room);
	tcase_add_test(tcase, wrong_arguments);
	tcase_add_test(tcase, cut_anywhere);
	if (have_comma_locale())
		tcase_add_test(tcase, comma_locale);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
