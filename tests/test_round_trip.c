/*
 * What is written is read back: generated reports through every format that this build reads, with every state, mixed editions and
 * odd texts. A report is built twice from one seed, as it is and as a format carries it (docs/formats.md); the second is expected.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"

static const struct format {
	const char *name;
	int32_t out, in;
	int cells;    /* tables are marked as such: nothing in a text can be taken for a part of one */
	int headings; /* and so are headings */
} formats[] = {
	{"text", GAIR_OUT_TEXT, GAIR_FORMAT_TEXT, 0, 0}, {"md", GAIR_OUT_MARKDOWN, GAIR_FORMAT_MARKDOWN, 1, 1},
	{"html", GAIR_OUT_HTML, GAIR_FORMAT_HTML, 1, 1}, {"docx", GAIR_OUT_DOCX, GAIR_FORMAT_DOCX, 1, 1},
	{"xlsx", GAIR_OUT_XLSX, GAIR_FORMAT_XLSX, 1, 0},
};

#define FORMATS (sizeof formats / sizeof formats[0])

/* A character that is written out, as \u{…}: controls and what turns the direction of writing. */
static const struct escape {
	const char *text, *shown;
} escapes[] = {
	{"\x01", "\\u{01}"},           {"\x1b", "\\u{1B}"},           {"\x7f", "\\u{7F}"},
	{"\xE2\x80\xAE", "\\u{202E}"}, {"\xEF\xBB\xBF", "\\u{FEFF}"},
};

/* A text as a format carries it: white space as one space each, none at the ends. */
static char *carried(const struct format *format, const char *text)
{
	char *out = calloc(strlen(text) + 1, 16), *at = out;
	size_t i;

	ck_assert_ptr_nonnull(out);
	while (*text) {
		for (i = 0; i < sizeof escapes / sizeof escapes[0]; i++)
			if (strncmp(text, escapes[i].text, strlen(escapes[i].text)) == 0)
				break;
		if (i < sizeof escapes / sizeof escapes[0]) {
			at += sprintf(at, "%s", escapes[i].shown);
			text += strlen(escapes[i].text);
		} else if (strchr(" \t\r\n", *text)) {
			if (at > out && at[-1] != ' ')
				*at++ = ' ';
			text++;
		} else if (*text == '|' && format->out == GAIR_OUT_TEXT) {
			at += sprintf(at, "｜");
			text++;
		} else {
			*at++ = *text++;
		}
	}
	while (at > out && at[-1] == ' ')
		at--;
	*at = '\0';
	return out;
}

/* Texts in cells, and in sections. */
static const char *const raws[] = {
	"/",         "—",
	"无",        "不适用",
	"详见附件",  "22（其中修订16件）",
	"3.5",       "2 0",
	"251000元",  "1,234",
	"12件",      "１２",
	"增3",       "-3",
	"=1+2",      "@x",
	"+0",        "a|b",
	"a\tb\nc",   "<b>&amp;\"'",
	"_x0041_",   "*x* _y_",
	"\\u{1B}",   "\x1b[31m红",
	"`x` ~~y~~", "&nbsp;<br>",
	"𠮷😀",       "92233720368547758070",
};

static const char *const paragraphs[] = {
	"本机关认真落实条例的规定,全年主动公开信息1200条。",
	"<p>a</p> & \"b\" 'c' ]]> <!-- x -->",
	"*星号* _下划线_ `反引号` ~~删~~ [链接](x) # 井号",
	"=SUM(A1:A9)",
	"\xE2\x80\xAE反向\x01\x1b[31m",
	"𠮷野家😀 a  b\tc\nd",
	"_x0041_ 与 &lt;b&gt;",
	"1. 加强培训,2. 完善制度。",
	"(一)主动公开。制发文件12件。",
	"竖线a|b|c在句中。",
};

/* Those that a plain text would have for something else; then those that look like headings. */
static const char *const strange[] = {
	"12",         "-",      "# 井号开头", "| 竖线 | 开头 |", "---",
	"* 星号开头", "> 引用", "+3",         "一、总体情况",    "五、存在的主要问题及改进情况",
};

#define LIKE_HEADINGS 2

static void add_text(gair_report *report, const struct format *carry, const char *text)
{
	char *kept = carry ? carried(carry, text) : strdup(text);

	ck_assert_int_eq(gair_report_add_paragraph(report, kept, strlen(kept)), GAIR_OK);
	free(kept);
}

static void add_sections(gair_report *report, const struct format *format, const struct format *carry, test_random *random)
{
	int32_t number;

	for (number = 1; number <= 6; number++) {
		const char *title = gair_form_section_title(GAIR_EDITION_2021, number, GAIR_LANG_ZH);
		uint32_t count = test_random_below(random, 3);

		ck_assert_int_eq(gair_report_add_section(report, number, title, strlen(title)), GAIR_OK);
		for (; count > 0; count--) {
			int odd = test_random_below(random, 3) == 0 && format->cells;
			uint32_t which = test_random_below(random, odd ? sizeof strange / sizeof *strange -
										   (format->headings ? 0 : LIKE_HEADINGS)
								       : sizeof paragraphs / sizeof *paragraphs);

			add_text(report, carry, odd ? strange[which] : paragraphs[which]);
		}
	}
}

static int64_t any_number(test_random *random)
{
	static const int64_t edges[] = {0, 1, -1, 999999999999999, 1000000000000000, 9007199254740993, INT64_MAX, INT64_MIN + 1};

	if (test_random_below(random, 6) == 0)
		return edges[test_random_below(random, sizeof edges / sizeof edges[0])];
	return test_random_below(random, 100000);
}

static void fill_cell(gair_report *report, const struct format *carry, int32_t cell, test_random *random)
{
	uint32_t kind = test_random_below(random, 8), which = test_random_below(random, sizeof raws / sizeof *raws);
	int64_t value = any_number(random);
	gair_status status;
	char *text;

	/* the one row of figures of proceedings is known by its figures: texts are rare in it */
	if (kind == 2 && gair_cell_table(cell) == GAIR_TABLE_PROCEEDINGS && test_random_below(random, 4))
		kind = 3;
	if (kind == 0) {
		status = gair_report_set_state(report, cell, GAIR_STATE_BLANK);
	} else if (kind == 1) {
		/* without a raw text it is written as a stroke */
		status = carry ? gair_report_set_text(report, cell, "/", 1)
			       : gair_report_set_state(report, cell, GAIR_STATE_NOT_APPLICABLE);
	} else if (kind == 2) {
		text = carry ? carried(carry, raws[which]) : strdup(raws[which]);
		status = gair_report_set_text(report, cell, text, strlen(text));
		free(text);
	} else {
		status = gair_report_set(report, cell, value);
	}
	ck_assert_int_eq(status, GAIR_OK);
}

/* A table in an edition; now and then a row of it is not there. */
static void fill_table(gair_report *report, const struct format *carry, int32_t table, int32_t edition, test_random *random)
{
	size_t r, c;

	ck_assert_int_eq(gair_report_set_edition(report, table, edition), GAIR_OK);
	for (r = 0; r < gair_form_row_count(edition, table); r++) {
		int32_t row = gair_form_row_at(edition, table, r);
		/* the rows of 其他处理 tell the edition: without them it is that of the year */
		int missing = test_random_below(random, 12) == 0 &&
			      !(table == GAIR_TABLE_APPLICATIONS && row >= GAIR_APPLICATIONS_OTHER_COMBINED &&
				row <= GAIR_APPLICATIONS_OTHER_OTHER);

		for (c = 0; c < gair_form_column_count(edition, table, row); c++) {
			int32_t cell = GAIR_CELL(table, row, gair_form_column_at(edition, table, row, c));

			if (missing)
				ck_assert_int_eq(gair_report_clear(report, cell), GAIR_OK);
			else
				fill_cell(report, carry, cell, random);
		}
	}
}

static void fill_meta(gair_report *report, test_random *random)
{
	static const char *const bodies[] = {"甲县人民政府", "某市“水务”&局", "乙区街道办事处"};
	const char *body = bodies[test_random_below(random, 3)];
	int32_t year = 2019 + (int32_t)test_random_below(random, 6);
	gair_date from = {year, 1, 1}, to = {year, 12, 31}, published = {year + 1, 1, 1 + (int32_t)test_random_below(random, 31)};
	char title[200];

	snprintf(title, sizeof title, "%s%d年政府信息公开工作年度报告", body, (int)year);
	gair_report_set_title(report, title, strlen(title));
	gair_report_set_body(report, body, strlen(body));
	gair_report_set_year(report, year);
	gair_report_set_period(report, &from, &to);
	if (test_random_below(random, 2))
		gair_report_set_published(report, &published);
}

static gair_report *build(const struct format *format, const struct format *carry, uint64_t seed)
{
	test_random random = {seed};
	gair_report *report;
	int32_t edition;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	fill_meta(report, &random);
	fill_table(report, carry, GAIR_TABLE_PROACTIVE, test_random_below(&random, 2) ? GAIR_EDITION_2019 : GAIR_EDITION_2021,
		   &random);
	edition = test_random_below(&random, 2) ? GAIR_EDITION_2019 : GAIR_EDITION_2021;
	fill_table(report, carry, GAIR_TABLE_APPLICATIONS, edition, &random);
	fill_table(report, carry, GAIR_TABLE_PROCEEDINGS, edition, &random);
	add_sections(report, format, carry, &random);
	return report;
}

static void tell_cells(const gair_report *a, const gair_report *b)
{
	size_t i;

	for (i = 0; i < gair_cell_count(); i++) {
		int32_t cell = gair_cell_at(i);
		int64_t x = 0, y = 0;

		if (gair_report_get(a, cell, &x) != gair_report_get(b, cell, &y) || x != y ||
		    strcmp(gair_report_raw(a, cell, NULL), gair_report_raw(b, cell, NULL)) != 0)
			printf("%s: %d %lld “%s”, read as %d %lld “%s”\n", gair_cell_path(cell), gair_report_get(a, cell, NULL),
			       (long long)x, gair_report_raw(a, cell, NULL), gair_report_get(b, cell, NULL), (long long)y,
			       gair_report_raw(b, cell, NULL));
	}
}

static void tell(const gair_report *report)
{
	size_t i, p;

	printf("%s / %s / %d / editions %d %d %d\n", gair_report_title(report, NULL), gair_report_body(report, NULL),
	       gair_report_year(report), gair_report_edition(report, 1), gair_report_edition(report, 2),
	       gair_report_edition(report, 3));
	for (i = 0; i < gair_report_section_count(report); i++) {
		printf("  %d %s\n", gair_report_section_number(report, i), gair_report_section_title(report, i, NULL));
		for (p = 0; p < gair_report_paragraph_count(report, i); p++)
			printf("    %s\n", gair_report_paragraph(report, i, p, NULL));
	}
}

START_TEST(round_trip)
{
	const struct format *format = &formats[_i % (int)FORMATS];
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_report *report, *expected, *back = NULL;
	size_t size;
	char *bytes;

	if (!gair_format_readable(format->in))
		return;
	report = build(format, NULL, (uint64_t)_i);
	expected = build(format, format, (uint64_t)_i);
	options.format = format->in;
	ck_assert_int_eq(gair_report_write_buffer(report, format->out, 0, NULL, &bytes, &size), GAIR_OK);
	ck_assert_int_eq(gair_read(bytes, size, &options, &back, NULL), GAIR_OK);
	if (!gair_report_equal(expected, back)) {
		tell(expected);
		tell(back);
		tell_cells(expected, back);
		fflush(stdout);
		ck_abort_msg("%s, seed %d: read back as another report", format->name, _i);
	}
	gair_report_free(back);
	gair_report_free(expected);
	gair_report_free(report);
	gair_bytes_free(bytes, NULL);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("round trip");
	TCase *tcase = tcase_create("round trip");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, round_trip, 0, 500);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
