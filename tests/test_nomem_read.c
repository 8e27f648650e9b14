/* Reading, with each allocation failing. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/sweep.h"

typedef struct bytes {
	char *data;
	size_t size;
} bytes;

static const char *const report_file = "../examples/demo/wrong_total.txt";

/* A page small enough to be swept, with what makes a reader allocate: a head, spans, a table in a table, references. */
static const char page[] =
	"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>示例县2023年政府信息公开工作年度报告</title>"
	"<meta name=\"PubDate\" content=\"2024-01-22\"></head><body><h1>示例县2023年政府信息公开工作年度报告</h1>"
	"<p>一、总体情况</p><p>本年度&nbsp;工作正常。</p><h2>二、主动公开政府信息情况</h2>"
	"<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>"
	"<tr><td>规章<td>0<td>0<td>0<tr><td>行政规范性文件<td>1<td>&nbsp;<td><table><tr><td>3</td></tr></table></td></tr></table>"
	"<p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>"
	"<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr></table>"
	"<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p></body></html>";

static const char markdown[] =
	"# 示例县2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正常。\n\n## 二、主动公开政府信息情况\n\n"
	"| 第二十条第（一）项 | | | |\n|---|---|---|---|\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
	"| 规章 | **0** | 0 | 0 |\n| 行政规范性文件 | 1 | 详见附件 | 3 |\n\n## 三、收到和处理政府信息公开申请情况\n";

static bytes load(const char *path)
{
	bytes loaded = {NULL, 0};

	ck_assert_int_eq(gair_read_bytes(path, 0, NULL, &loaded.data, &loaded.size, NULL), GAIR_OK);
	return loaded;
}

static gair_status run_read(const gair_allocator *allocator, const void *input)
{
	const bytes *from = input;
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = (gair_report *)&options;
	gair_status status;

	options.allocator = allocator;
	status = gair_read(from->data, from->size, &options, &report, NULL);
	if (status != GAIR_OK)
		ck_assert_ptr_null(report);
	gair_report_free(report);
	return status;
}

static gair_status run_document(const gair_allocator *allocator, const void *input)
{
	const bytes *from = input;
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = (gair_document *)&options;
	gair_status status;

	options.allocator = allocator;
	status = gair_document_read(from->data, from->size, &options, &document, NULL);
	if (status != GAIR_OK)
		ck_assert_ptr_null(document);
	gair_document_free(document);
	return status;
}

static gair_status run_read_file(const gair_allocator *allocator, const void *input)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report = NULL;
	gair_status status;

	options.allocator = allocator;
	status = gair_read_file(input, &options, &report, NULL);
	gair_report_free(report);
	return status;
}

static gair_status run_read_bytes(const gair_allocator *allocator, const void *input)
{
	char *data = NULL;
	size_t size = 0;
	gair_status status = gair_read_bytes(input, 0, allocator, &data, &size, NULL);

	gair_bytes_free(data, allocator);
	return status;
}

START_TEST(reading)
{
	bytes text = load(report_file);
	bytes html = {(char *)page, sizeof(page) - 1};
	bytes md = {(char *)markdown, sizeof(markdown) - 1};
	static const char gb18030[] = "\xd2\xbb\xa1\xa2\xd7\xdc\xcc\xe5\xc7\xe9\xbf\xf6\n"; /* 一、总体情况 */
	bytes decoded = {(char *)gb18030, sizeof(gb18030) - 1};

	ck_assert_uint_gt(sweep("gair_read, text", run_read, &text), 0);
	ck_assert_uint_gt(sweep("gair_read_file", run_read_file, report_file), 0);
	ck_assert_uint_gt(sweep("gair_read_bytes", run_read_bytes, report_file), 0);
	ck_assert_uint_gt(sweep("gair_read, Markdown", run_read, &md), 0);
	ck_assert_uint_gt(sweep("gair_document_read, text", run_document, &text), 0);
	ck_assert_uint_gt(sweep("gair_document_read, Markdown", run_document, &md), 0);
	ck_assert_uint_gt(sweep("gair_document_read, GB18030", run_document, &decoded), 0);
	if (gair_format_readable(GAIR_FORMAT_HTML)) {
		ck_assert_uint_gt(sweep("gair_read, HTML", run_read, &html), 0);
		ck_assert_uint_gt(sweep("gair_document_read, HTML", run_document, &html), 0);
	}
	gair_bytes_free(text.data, NULL);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("nomem_read");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 240);
	tcase_add_test(tests, reading);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
