/* Telling a format from the bytes: a table. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/read.h>

#include "api/sniff.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(text) text, sizeof(text) - 1

static const struct row {
	const char *bytes;
	size_t size;
	int32_t format;
} rows[] = {
	{BYTES(""), GAIR_FORMAT_TEXT},
	{BYTES("奉节县2020年政府信息公开工作年度报告\n"), GAIR_FORMAT_TEXT},
	{BYTES("\xEF\xBB\xBF规章\n0\n"), GAIR_FORMAT_TEXT},
	{BYTES("规章 | 0 | 0 | 0 |\n"), GAIR_FORMAT_TEXT},
	{BYTES("规章\t0\t0\t0\n"), GAIR_FORMAT_TEXT},
	{BYTES("a < b, c <d\n"), GAIR_FORMAT_TEXT},
	{BYTES("---\n规章\n---\n"), GAIR_FORMAT_TEXT},
	{BYTES("#标签\n##\n"), GAIR_FORMAT_TEXT},
	{BYTES("####### 七\n"), GAIR_FORMAT_TEXT},
	{BYTES("\xB9\xE6\xD5\xC2\n0\n"), GAIR_FORMAT_TEXT}, /* 规章 in GB18030 */
	/* Markdown */
	{BYTES("# 年度报告\n"), GAIR_FORMAT_MARKDOWN},
	{BYTES("年度报告\n\n## 一、总体情况\n"), GAIR_FORMAT_MARKDOWN},
	{BYTES("年度报告\r\n\r\n###### 一、总体情况\r\n"), GAIR_FORMAT_MARKDOWN},
	{BYTES("| 规章 | 0 |\n|---|---|\n| a | 1 |\n"), GAIR_FORMAT_MARKDOWN},
	{BYTES("规章 | 0\n:---|---:\n"), GAIR_FORMAT_MARKDOWN},
	{BYTES("规章 | 0\n --- | ---"), GAIR_FORMAT_MARKDOWN},
	{BYTES("| 换<br>行 |\n|---|\n"), GAIR_FORMAT_MARKDOWN},
	/* pages */
	{BYTES("<!DOCTYPE html><html>"), GAIR_FORMAT_HTML},
	{BYTES("\n\n  <!doctype HTML>"), GAIR_FORMAT_HTML},
	{BYTES("\xEF\xBB\xBF<HTML>"), GAIR_FORMAT_HTML},
	{BYTES("<td>0</td>"), GAIR_FORMAT_HTML},
	{BYTES("<TABLE border=1>"), GAIR_FORMAT_HTML},
	{BYTES("<p class=MsoNormal>"), GAIR_FORMAT_HTML},
	{BYTES("# not a heading <div>"), GAIR_FORMAT_HTML},
	{BYTES("{ <p>"), GAIR_FORMAT_JSON},
	{BYTES("\xFF\xFE<\0h\0t\0m\0l\0>\0"), GAIR_FORMAT_HTML},
	{BYTES("\xFE\xFF\0<\0h\0t\0m\0l\0>"), GAIR_FORMAT_HTML},
	/* JSON */
	{BYTES("{}"), GAIR_FORMAT_JSON},
	{BYTES(" \r\n\t{\"format\": \"gaireport/1\"}"), GAIR_FORMAT_JSON},
	{BYTES("\xEF\xBB\xBF{"), GAIR_FORMAT_JSON},
	/* office programs */
	{BYTES("PK\3\4................mimetypeapplication/vnd.oasis.opendocument.textPK"), GAIR_FORMAT_ODT},
	{BYTES("PK\3\4................mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"), GAIR_FORMAT_ODS},
	{BYTES("PK\3\4................[Content_Types].xmlPK\3\4................word/document.xml"), GAIR_FORMAT_DOCX},
	{BYTES("PK\3\4................[Content_Types].xmlPK\3\4................xl/workbook.xml"), GAIR_FORMAT_XLSX},
	{BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1................"), GAIR__FORMAT_DOC},
	{BYTES("%PDF-1.7\n"), GAIR__FORMAT_PDF},
};

START_TEST(test_row)
{
	/* in a block of its own size: nothing behind it is looked at */
	char *bytes = malloc(rows[_i].size ? rows[_i].size : 1);
	int32_t format;

	ck_assert_ptr_nonnull(bytes);
	memcpy(bytes, rows[_i].bytes, rows[_i].size);
	format = gair__sniff(bytes, rows[_i].size);
	ck_assert_msg(format == rows[_i].format, "row %d “%.*s”: %d", _i, (int)rows[_i].size, rows[_i].bytes, (int)format);
	ck_assert_int_eq(gair_format_of(bytes, rows[_i].size), format <= GAIR_FORMAT_ODS ? format : GAIR_FORMAT_AUTO);
	for (size_t cut = 0; cut < rows[_i].size; cut++)
		gair__sniff(bytes, cut);
	free(bytes);
}
END_TEST

START_TEST(test_null)
{
	ck_assert_int_eq(gair_format_of(NULL, 0), GAIR_FORMAT_TEXT);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sniff");
	TCase *all = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(all, test_row, 0, COUNT(rows));
	tcase_add_test(all, test_null);
	suite_add_tcase(suite, all);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
