/* Findings as text, JSON and JSON lines. */
#include <check.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/findings.h"

typedef struct memory {
	char text[65536];
	size_t size;
} memory;

static int into_memory(void *context, const char *bytes, size_t size)
{
	memory *to = context;

	ck_assert_uint_lt(to->size + size, sizeof to->text);
	memcpy(to->text + to->size, bytes, size);
	to->size += size;
	to->text[to->size] = '\0';
	return 0;
}

static gair_report *report;
static gair_findings *list;
static memory out;
static gair_error error;

static void set_up(void)
{
	report = test_findings_report();
	list = test_findings(report);
	out.size = 0;
	out.text[0] = '\0';
	memset(&error, 0, sizeof error);
	error.size = sizeof error;
	error.status = GAIR_E_FORMAT;
	error.line = 3;
	error.column = 9;
	error.offset = 40;
	strcpy(error.message_zh, "此处\x1b不符合");
	strcpy(error.message_en, "This is wrong");
}

static void tear_down(void)
{
	gair_findings_free(list);
	gair_report_free(report);
}

/* One readable file and one unreadable file. */
static void write_both(int32_t format, int32_t lang, uint32_t flags)
{
	const gair_file_findings readable = {sizeof readable, "甲县\n2023.html", list, report, NULL, NULL, 0};
	const gair_file_findings unreadable = {sizeof unreadable, "坏\x1b\xFF.json", NULL, NULL, &error, NULL, 0};
	gair_findings_writer *writer;

	ck_assert_int_eq(gair_findings_writer_begin(format, lang, flags, into_memory, &out, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &readable), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &unreadable), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
}

static void has(const char *part)
{
	ck_assert_msg(strstr(out.text, part) != NULL, "no “%s” in\n%s", part, out.text);
}

START_TEST(text_in_chinese)
{
	write_both(GAIR_FINDINGS_TEXT, GAIR_LANG_ZH, 0);
	has("4. 错误（连带）  这一行合计 60,总计填 33。\n"
	    "   位置：甲县\\u{0A}2023.html:40:7（表格第 17 行第 4 列）\n"
	    "   算式：52 + 5 + 0 + 0 + 2 + 1 = 60，另一边是 33，相差 27\n"
	    "   原因：见第 5 项\n"
	    "   规则：applications.row_total\n");
	has("   算式：29497.02，另一边是 29497.03，相差 -0.01\n");
	has("自然人：52，疑似有误  甲县\\u{0A}2023.html:40:7（表格第 17 行第 4 列）\n"
	    "   建议 1（相邻两位数字写反了）：\n"
	    "     表三 › (四)无法提供 › 1.本机关不掌握相关政府信息 › 自然人：52 → 25\n"
	    "     理由：25 与 52 数字相同\n"
	    "   建议 2：\n"
	    "     表三 › 一、本年新收政府信息公开申请数量 › 总计：（空白） → 0 … 9\n"
	    "     表二 › 行政事业性收费 › 本年收费金额(单位:万元)：29497.02 万元 → 0.01\n"
	    "   已证明：改动最少的办法只有这一种。\n");
	has("\n甲县\\u{0A}2023.html：有错误（错误 1 项，警告 1 项，提示 1 项，由其他问题连带引起 1 项，无法判断 1 项）\n");
	has("\n坏\\u{1B}\\u{FFFD}.json:3:9：无法读取：此处\\u{1B}不符合\n");
	ck_assert_ptr_null(strchr(out.text, 0x1b));
}
END_TEST

START_TEST(text_in_english)
{
	write_both(GAIR_FINDINGS_TEXT, GAIR_LANG_EN, 0);
	has("4. error (follows)  The row adds up to 60; the total is 33.\n");
	has("   sum: 52 + 5 + 0 + 0 + 2 + 1 = 60, other side 33, difference 27\n");
	has("   repair 1 (neighbouring digits exchanged):\n");
	has("   explained by: finding 5\n");
	has("3. error (undecidable)  The total is blank.\n");
	has("2023.html: wrong (errors 1, warnings 1, notices 1, following from others 1, undecidable 1)\n");
}
END_TEST

/* Nothing that a document says steers the terminal: with colours the only escape sequences are our own. */
START_TEST(colours)
{
	const char *at;

	write_both(GAIR_FINDINGS_TEXT, GAIR_LANG_EN, GAIR_WRITE_COLOUR);
	has("5. \x1b[1;31merror\x1b[0m  This cell is wrong.\n");
	for (at = strchr(out.text, 0x1b); at; at = strchr(at + 1, 0x1b))
		ck_assert_msg(strncmp(at, "\x1b[0m", 4) == 0 || strncmp(at, "\x1b[1;31merror", 12) == 0 ||
				      strncmp(at, "\x1b[33mwarning", 12) == 0 || strncmp(at, "\x1b[36mnotice", 11) == 0 ||
				      strncmp(at, "\x1b[2merror", 9) == 0,
			      "%s", at);
	ck_assert_ptr_null(strstr(out.text, "\xE2\x80\xAE"));
}
END_TEST

/* A report read from JSON has pointers where others have lines. */
START_TEST(pointers_in_text)
{
	char *json;
	size_t size;
	gair_report *other;
	gair_findings_writer *writer;
	gair_file_findings file = {sizeof file, "a.json", NULL, NULL, NULL, NULL, 0};

	ck_assert_int_eq(gair_report_write_buffer(report, GAIR_OUT_JSON, 0, NULL, &json, &size), GAIR_OK);
	ck_assert_int_eq(gair_report_from_json(json, size, NULL, &other, NULL), GAIR_OK);
	gair_bytes_free(json, NULL);
	gair_findings_free(list);
	list = test_findings(other);
	file.findings = list;
	file.report = other;
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, GAIR_LANG_ZH, 0, into_memory, &out, NULL, &writer),
			 GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	has("   位置：a.json#/tables/applications/unable/not_held/natural_person\n");
	gair_report_free(other);
}
END_TEST

/* To memory: the bytes that a writer sends for one file, and NUL after them. */
START_TEST(to_memory)
{
	const gair_file_findings file = {sizeof file, "a.html", list, report, NULL, NULL, 0};
	gair_file_findings wrong = file;
	gair_findings_writer *writer;
	char *bytes = NULL;
	size_t size = 0;

	out.size = 0;
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_JSON, GAIR_LANG_ZH, 0, into_memory, &out, NULL, &writer),
			 GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_write_buffer(&file, GAIR_FINDINGS_JSON, GAIR_LANG_ZH, 0, NULL, &bytes, &size), GAIR_OK);
	ck_assert_uint_eq(size, out.size);
	ck_assert_mem_eq(bytes, out.text, size);
	ck_assert_int_eq(bytes[size], '\0');
	gair_bytes_free(bytes, NULL);

	ck_assert_int_eq(gair_findings_write_buffer(NULL, GAIR_FINDINGS_JSON, 0, 0, NULL, &bytes, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_write_buffer(&file, GAIR_FINDINGS_JSON, 7, 0, NULL, &bytes, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_write_buffer(&file, GAIR_FINDINGS_JSON, 0, 0, NULL, NULL, &size), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_write_buffer(&file, 99, 0, 0, NULL, &bytes, &size), GAIR_E_UNSUPPORTED);
	wrong.size = 1;
	ck_assert_int_eq(gair_findings_write_buffer(&wrong, GAIR_FINDINGS_JSON, 0, 0, NULL, &bytes, &size), GAIR_E_OPTIONS);
}
END_TEST

static json_t *parse(const char *text)
{
	json_error_t found;
	json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &found);

	ck_assert_msg(root != NULL, "line %d: %s", found.line, found.text);
	return root;
}

static const char *text_of(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	ck_assert_msg(text != NULL, "no %s", key);
	return text;
}

START_TEST(as_json)
{
	json_t *root, *files, *finding, *cell, *change;

	write_both(GAIR_FINDINGS_JSON, GAIR_LANG_ZH, 0);
	root = parse(out.text);
	ck_assert_str_eq(text_of(root, "format"), "gaireport-findings/1");
	files = json_object_get(root, "files");
	ck_assert_uint_eq(json_array_size(files), 2);
	ck_assert_str_eq(text_of(json_array_get(files, 0), "file"), "甲县\n2023.html");
	ck_assert_str_eq(text_of(json_array_get(files, 0), "verdict"), "error");
	ck_assert_uint_eq(json_array_size(json_object_get(json_array_get(files, 0), "findings")), 5);
	finding = json_array_get(json_object_get(json_array_get(files, 0), "findings"), 3);
	ck_assert_str_eq(text_of(finding, "rule"), "applications.row_total");
	ck_assert_str_eq(text_of(finding, "scope"), "unable.not_held");
	ck_assert_str_eq(text_of(finding, "severity"), "error");
	ck_assert_str_eq(text_of(finding, "status"), "blocked");
	ck_assert_str_eq(text_of(json_object_get(finding, "message"), "zh"), "这一行合计 60,总计填 33。");
	ck_assert_int_eq(json_integer_value(json_object_get(finding, "left")), 60);
	ck_assert_int_eq(json_integer_value(json_object_get(finding, "right")), 33);
	ck_assert_int_eq(json_integer_value(json_object_get(finding, "imbalance")), 27);
	ck_assert_int_eq(json_integer_value(json_object_get(json_array_get(json_object_get(finding, "blocked_by"), 0), "index")),
			 4);
	ck_assert_str_eq(text_of(finding, "fingerprint"), gair_finding_fingerprint(list, 3));
	cell = json_array_get(json_object_get(finding, "cells"), 0);
	ck_assert_str_eq(text_of(cell, "cell"), "applications.unable.not_held.natural_person");
	ck_assert_str_eq(text_of(cell, "role"), "left");
	ck_assert_int_eq(json_integer_value(json_object_get(cell, "value")), 52);
	ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(cell, "source"), "grid_row")), 16);
	finding = json_array_get(json_object_get(json_array_get(files, 0), "findings"), 4);
	ck_assert(json_is_true(json_object_get(finding, "unique")) && json_is_true(json_object_get(finding, "proved")));
	change = json_array_get(json_object_get(json_array_get(json_object_get(finding, "repairs"), 1), "cells"), 0);
	ck_assert(json_is_null(json_object_get(change, "from")));
	ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(change, "to"), "max")), 9);
	change = json_array_get(json_object_get(json_array_get(json_object_get(finding, "repairs"), 1), "cells"), 1);
	ck_assert_str_eq(text_of(change, "from"), "29497.02");
	ck_assert_str_eq(text_of(change, "to"), "0.01");
	finding = json_array_get(json_object_get(json_array_get(files, 0), "findings"), 1);
	ck_assert_str_eq(text_of(finding, "imbalance"), "-0.01");
	finding = json_array_get(json_object_get(json_array_get(files, 0), "findings"), 0);
	ck_assert(json_is_null(json_object_get(finding, "left")) && json_is_null(json_object_get(finding, "source")));
	ck_assert_str_eq(text_of(finding, "raw"), "\x1b]0;x\x07\xE2\x80\xAE");
	json_decref(root);
	ck_assert_ptr_null(strchr(out.text, 0x1b));
}
END_TEST

START_TEST(unreadable_in_json)
{
	json_t *root, *file, *fault;

	write_both(GAIR_FINDINGS_JSON, GAIR_LANG_EN, 0);
	root = parse(out.text);
	file = json_array_get(json_object_get(root, "files"), 1);
	fault = json_object_get(file, "error");
	ck_assert_str_eq(text_of(file, "file"), "坏\x1b\xEF\xBF\xBD.json");
	ck_assert_str_eq(text_of(file, "verdict"), "unreadable");
	ck_assert_str_eq(text_of(fault, "status"), "GAIR_E_FORMAT");
	ck_assert_int_eq(json_integer_value(json_object_get(fault, "line")), 3);
	ck_assert_int_eq(json_integer_value(json_object_get(fault, "offset")), 40);
	ck_assert_str_eq(text_of(json_object_get(fault, "message"), "en"), "This is wrong");
	json_decref(root);
}
END_TEST

START_TEST(as_json_lines)
{
	json_t *root;
	char *second;

	write_both(GAIR_FINDINGS_JSONL, GAIR_LANG_ZH, 0);
	second = strchr(out.text, '\n') + 1;
	ck_assert_ptr_eq(strchr(second, '\n') + 1, out.text + out.size);
	second[-1] = '\0';
	root = parse(out.text);
	ck_assert_str_eq(text_of(root, "format"), "gaireport-findings/1");
	ck_assert_uint_eq(json_array_size(json_object_get(root, "findings")), 5);
	json_decref(root);
	root = parse(second);
	ck_assert_str_eq(text_of(root, "verdict"), "unreadable");
	json_decref(root);
}
END_TEST

/* The members that the standard demands, and what each of ours means; positions of the standard's own enumerations. */
START_TEST(as_sarif)
{
	json_t *root, *run, *rules, *results, *result;
	size_t i;

	write_both(GAIR_FINDINGS_SARIF, GAIR_LANG_ZH, 0);
	root = parse(out.text);
	ck_assert_str_eq(text_of(root, "version"), "2.1.0");
	ck_assert_uint_eq(json_array_size(json_object_get(root, "runs")), 1);
	run = json_array_get(json_object_get(root, "runs"), 0);
	ck_assert_str_eq(text_of(run, "columnKind"), "unicodeCodePoints");
	rules = json_object_get(json_object_get(json_object_get(run, "tool"), "driver"), "rules");
	ck_assert_uint_eq(json_array_size(rules), gair_rule_count());
	results = json_object_get(run, "results");
	ck_assert_uint_eq(json_array_size(results), 6);
	for (i = 0; i < 5; i++) {
		size_t rule;

		result = json_array_get(results, i);
		rule = (size_t)json_integer_value(json_object_get(result, "ruleIndex"));
		ck_assert_str_eq(text_of(json_array_get(rules, rule), "id"), text_of(result, "ruleId"));
		ck_assert_uint_gt(strlen(text_of(json_object_get(result, "message"), "text")), 0);
		ck_assert_str_eq(text_of(json_object_get(result, "partialFingerprints"), "gaireport/v1"),
				 gair_finding_fingerprint(list, i));
		/* a level other than none belongs to results of kind fail alone */
		ck_assert((strcmp(text_of(result, "kind"), "fail") == 0) == (strcmp(text_of(result, "level"), "none") != 0));
	}
	json_decref(root);
}
END_TEST

START_TEST(places_in_sarif)
{
	json_t *root, *results, *location, *result, *repair;

	write_both(GAIR_FINDINGS_SARIF, GAIR_LANG_ZH, 0);
	root = parse(out.text);
	results = json_object_get(json_array_get(json_object_get(root, "runs"), 0), "results");
	result = json_array_get(results, 3);
	ck_assert_str_eq(text_of(result, "kind"), "informational");
	ck_assert_uint_eq(json_array_size(json_object_get(result, "relatedLocations")), 7);
	ck_assert_str_eq(
		text_of(json_object_get(json_array_get(json_object_get(result, "relatedLocations"), 6), "message"), "text"),
		"表三 › (四)无法提供 › 1.本机关不掌握相关政府信息 › 总计: 33");
	ck_assert_str_eq(text_of(json_array_get(results, 2), "kind"), "open");
	result = json_array_get(results, 4);
	ck_assert_str_eq(text_of(result, "level"), "error");
	location = json_array_get(json_object_get(result, "locations"), 0);
	ck_assert_str_eq(text_of(json_array_get(json_object_get(location, "logicalLocations"), 0), "fullyQualifiedName"),
			 "applications.unable.not_held.natural_person");
	location = json_object_get(location, "physicalLocation");
	ck_assert_str_eq(text_of(json_object_get(location, "artifactLocation"), "uri"), "%E7%94%B2%E5%8E%BF%0A2023.html");
	ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(location, "region"), "startLine")), 40);
	ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(location, "region"), "startColumn")), 7);
	repair = json_array_get(json_object_get(json_object_get(result, "properties"), "repairs"), 0);
	ck_assert_str_eq(text_of(repair, "operation"), "digits_exchanged");
	ck_assert_int_eq(json_integer_value(json_object_get(json_array_get(json_object_get(repair, "cells"), 0), "min")), 25);
	result = json_array_get(results, 5);
	ck_assert_str_eq(text_of(result, "ruleId"), "unreadable");
	location = json_object_get(json_array_get(json_object_get(result, "locations"), 0), "physicalLocation");
	ck_assert_str_eq(text_of(json_object_get(location, "artifactLocation"), "uri"), "%E5%9D%8F%1B%FF.json");
	json_decref(root);
}
END_TEST

START_TEST(as_junit)
{
	write_both(GAIR_FINDINGS_JUNIT, GAIR_LANG_EN, 0);
	has("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gaireport\">\n"
	    "  <testsuite name=\"甲县\\u{0A}2023.html\" tests=\"5\" failures=\"1\" errors=\"0\" skipped=\"2\">\n");
	has("    <testcase classname=\"locate\" name=\"applications\">\n"
	    "      <failure message=\"This cell is wrong.\">甲县\\u{0A}2023.html:40:7</failure>\n"
	    "    </testcase>\n");
	has("      <skipped message=\"The total is blank.\">甲县\\u{0A}2023.html</skipped>\n");
	has("      <system-out>甲县\\u{0A}2023.html: An annotation\\u{1B}[31m.</system-out>\n");
	has("  <testsuite name=\"坏\\u{1B}\\u{FFFD}.json\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
	    "    <testcase classname=\"gaireport\" name=\"read\">\n"
	    "      <error message=\"This is wrong\"/>\n"
	    "    </testcase>\n"
	    "  </testsuite>\n"
	    "</testsuites>\n");
}
END_TEST

/* A name and a message full of what XML and the commands of a workflow give a meaning. */
static void write_hostile(int32_t format)
{
	gair_file_findings file = {sizeof file, "a<b>&\"'%:,.html", NULL, NULL, &error, NULL, 0};
	gair_findings_writer *writer;

	strcpy(error.message_en, "]]>&\"<\xEF\xBF\xBE\r\n::error::%forged");
	ck_assert_int_eq(gair_findings_writer_begin(format, GAIR_LANG_EN, 0, into_memory, &out, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
}

START_TEST(junit_escapes)
{
	write_hostile(GAIR_FINDINGS_JUNIT);
	has("name=\"a&lt;b&gt;&amp;&quot;&#39;%:,.html\"");
	has("message=\"]]&gt;&amp;&quot;&lt;\\u{FFFE}\\u{0D}\\u{0A}::error::%forged\"");
}
END_TEST

START_TEST(junit_of_a_clean_file)
{
	gair_file_findings file = {sizeof file, "a", NULL, report, NULL, NULL, 0};
	gair_findings *none;
	gair_findings_writer *writer;

	ck_assert_int_eq(gair__findings_new(NULL, 0, &none), GAIR_OK);
	file.findings = none;
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_JUNIT, 0, 0, into_memory, &out, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	has("<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
	    "    <testcase classname=\"gaireport\" name=\"check\"/>\n");
	gair_findings_free(none);
}
END_TEST

START_TEST(as_github)
{
	write_both(GAIR_FINDINGS_GITHUB, GAIR_LANG_EN, 0);
	ck_assert_str_eq(out.text, "::notice file=甲县\\u{0A}2023.html,title=cell.annotated::An annotation\\u{1B}[31m.\n"
				   "::warning file=甲县\\u{0A}2023.html,title=proactive.stock::The amounts differ.\n"
				   "::notice file=甲县\\u{0A}2023.html,title=applications.row_total::The total is blank.\n"
				   "::error file=甲县\\u{0A}2023.html,line=40,col=7,title=locate::This cell is wrong.\n"
				   "::error file=坏\\u{1B}\\u{FFFD}.json,line=3,col=9,title=gaireport::This is wrong\n");
}
END_TEST

START_TEST(github_escapes)
{
	write_hostile(GAIR_FINDINGS_GITHUB);
	ck_assert_str_eq(
		out.text,
		"::error "
		"file=a<b>&\"'%25%3A%2C.html,line=3,col=9,title=gaireport::]]>&\"<\\u{FFFE}\\u{0D}\\u{0A}::error::%25forged\n");
}
END_TEST

/* No file at all is a document too. */
START_TEST(no_files)
{
	gair_findings_writer *writer;
	json_t *root;

	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_JSON, GAIR_LANG_ZH, 0, into_memory, &out, NULL, &writer),
			 GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	root = parse(out.text);
	ck_assert_uint_eq(json_array_size(json_object_get(root, "files")), 0);
	json_decref(root);
	ck_assert_int_eq(gair_findings_writer_end(NULL), GAIR_OK);
}
END_TEST

START_TEST(arguments)
{
	gair_findings_writer *writer;
	gair_file_findings file = {sizeof file, "a", list, report, NULL, NULL, 0};

	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, 2, 0, into_memory, &out, NULL, &writer), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, 0, 64, into_memory, &out, NULL, &writer),
			 GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, 0, 0, NULL, &out, NULL, &writer), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, 0, 0, into_memory, &out, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_writer_begin(0, 0, 0, into_memory, &out, NULL, &writer), GAIR_E_UNSUPPORTED);
	ck_assert_int_eq(gair_findings_writer_begin(99, 0, 0, into_memory, &out, NULL, &writer), GAIR_E_UNSUPPORTED);
	ck_assert_int_eq(gair_findings_writer_begin(GAIR_FINDINGS_TEXT, 0, 0, into_memory, &out, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_findings_writer_file(NULL, &file), GAIR_E_ARGUMENT);
	file.file = NULL;
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_E_ARGUMENT);
	file.file = "a";
	file.size--;
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_E_OPTIONS);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_format_from_name("text"), GAIR_FINDINGS_TEXT);
	ck_assert_int_eq(gair_findings_format_from_name("jsonl"), GAIR_FINDINGS_JSONL);
	ck_assert_int_eq(gair_findings_format_from_name("sarif"), GAIR_FINDINGS_SARIF);
	ck_assert_int_eq(gair_findings_format_from_name("xml"), -1);
	ck_assert_int_eq(gair_findings_format_from_name(NULL), -1);
}
END_TEST

static int refuse(void *context, const char *bytes, size_t size)
{
	(void)context;
	(void)bytes;
	(void)size;
	return 1;
}

START_TEST(sink_that_fails)
{
	static const int32_t formats[] = {GAIR_FINDINGS_TEXT,  GAIR_FINDINGS_JSON,  GAIR_FINDINGS_JSONL,
					  GAIR_FINDINGS_SARIF, GAIR_FINDINGS_JUNIT, GAIR_FINDINGS_GITHUB};
	const gair_file_findings file = {sizeof file, "a", list, report, NULL, NULL, 0};
	gair_findings_writer *writer;

	ck_assert_int_eq(gair_findings_writer_begin(formats[_i], 0, 0, refuse, NULL, NULL, &writer), GAIR_OK);
	ck_assert_int_eq(gair_findings_writer_file(writer, &file), GAIR_E_IO);
	ck_assert_int_eq(gair_findings_writer_end(writer), GAIR_E_IO);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("write findings");
	TCase *tcase = tcase_create("write findings");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, text_in_chinese);
	tcase_add_test(tcase, text_in_english);
	tcase_add_test(tcase, colours);
	tcase_add_test(tcase, pointers_in_text);
	tcase_add_test(tcase, to_memory);
	tcase_add_test(tcase, as_json);
	tcase_add_test(tcase, unreadable_in_json);
	tcase_add_test(tcase, as_json_lines);
	tcase_add_test(tcase, as_sarif);
	tcase_add_test(tcase, places_in_sarif);
	tcase_add_test(tcase, as_junit);
	tcase_add_test(tcase, junit_escapes);
	tcase_add_test(tcase, junit_of_a_clean_file);
	tcase_add_test(tcase, as_github);
	tcase_add_test(tcase, github_escapes);
	tcase_add_test(tcase, no_files);
	tcase_add_test(tcase, arguments);
	tcase_add_loop_test(tcase, sink_that_fails, 0, 6);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
