#include "support/generate.h"

#include <check.h>
#include <string.h>

uint64_t test_random_next(test_random *random)
{
	uint64_t z = random->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

uint32_t test_random_below(test_random *random, uint32_t n)
{
	return (uint32_t)(test_random_next(random) % n);
}

static const char *const texts[] = {
	"总体情况",
	"a \"quoted\" text, with a comma",
	"back\\slash / slash",
	"line\nbreak\tand tab\r\n",
	"\x01\x1b[31m\x7f",
	"\xC2\x85\xE2\x80\xAE反向\xE2\x81\xA6",
	"𠮷野家 😀",
	"=1+2",
	"~tilde",
	"~0~1",
	"件数见附件,共 3 项",
	("\xEF\xBB\xBF"
	 "bom"),
	"'",
	"é",
};

#define TEXTS (sizeof texts / sizeof texts[0])

static const char *any_text(test_random *random)
{
	return texts[test_random_below(random, TEXTS)];
}

static int64_t any_number(test_random *random)
{
	static const int64_t edges[] = {0, 1, -1, INT64_MAX, INT64_MIN, 999999, 1000000, -1000001};

	switch (test_random_below(random, 4)) {
	case 0:
		return edges[test_random_below(random, sizeof edges / sizeof edges[0])];
	case 1:
		return (int64_t)test_random_next(random);
	default:
		return test_random_below(random, 2000);
	}
}

static void fill_cell(gair_report *report, int32_t cell, test_random *random)
{
	static const char *const figures[] = {
		"12",       "１２", "1,234", "增3",  "/", "—", "详见附件", "3.5", "22（其中修订16件）",
		"251000元", "2 0",  " ",     "=1+2", "-3"};
	gair_status status;
	const char *text;

	switch (test_random_below(random, 8)) {
	case 0:
		status = gair_report_set_state(report, cell, GAIR_STATE_BLANK);
		break;
	case 1:
		status = gair_report_set_state(report, cell, GAIR_STATE_NOT_APPLICABLE);
		break;
	case 2:
		status = gair_report_clear(report, cell);
		break;
	case 3:
		text = figures[test_random_below(random, sizeof figures / sizeof figures[0])];
		status = gair_report_set_text(report, cell, text, strlen(text));
		break;
	case 4:
		text = any_text(random);
		status = gair_report_set_text(report, cell, text, strlen(text));
		break;
	default:
		status = gair_report_set(report, cell, any_number(random));
	}
	ck_assert_int_eq(status, GAIR_OK);
}

static gair_date any_date(test_random *random)
{
	gair_date date;

	date.year = (int32_t)test_random_below(random, 9999) + 1;
	date.month = (int32_t)test_random_below(random, 12) + 1;
	date.day = (int32_t)test_random_below(random, 28) + 1;
	return date;
}

static void fill_meta(gair_report *report, test_random *random)
{
	gair_date from = any_date(random), to = any_date(random);
	const char *text = any_text(random);

	if (test_random_below(random, 4))
		ck_assert_int_eq(gair_report_set_title(report, text, strlen(text)), GAIR_OK);
	text = any_text(random);
	if (test_random_below(random, 4))
		ck_assert_int_eq(gair_report_set_body(report, text, strlen(text)), GAIR_OK);
	ck_assert_int_eq(gair_report_set_body_kind(report, (int32_t)test_random_below(random, 6)), GAIR_OK);
	if (test_random_below(random, 4))
		ck_assert_int_eq(gair_report_set_year(report, (int32_t)test_random_below(random, 9999) + 1), GAIR_OK);
	if (test_random_below(random, 2))
		ck_assert_int_eq(gair_report_set_period(report, &from, &to), GAIR_OK);
	if (test_random_below(random, 2))
		ck_assert_int_eq(gair_report_set_published(report, &to), GAIR_OK);
}

static void fill_sections(gair_report *report, test_random *random)
{
	uint32_t sections = test_random_below(random, 9), paragraphs;

	while (sections-- > 0) {
		const char *text = test_random_below(random, 5) ? any_text(random) : "";

		ck_assert_int_eq(gair_report_add_section(report, (int32_t)test_random_below(random, 7), text, strlen(text)),
				 GAIR_OK);
		for (paragraphs = test_random_below(random, 4); paragraphs > 0; paragraphs--) {
			text = any_text(random);
			ck_assert_int_eq(gair_report_add_paragraph(report, text, strlen(text)), GAIR_OK);
		}
	}
}

gair_report *test_report(uint64_t seed)
{
	static const int32_t editions[] = {GAIR_EDITION_NONE, GAIR_EDITION_2019, GAIR_EDITION_2021, GAIR_EDITION_2021};
	test_random random = {seed};
	gair_report *report;
	size_t t, i;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	fill_meta(report, &random);
	fill_sections(report, &random);
	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t), edition = editions[test_random_below(&random, 4)];
		int empty = test_random_below(&random, 8) == 0;

		ck_assert_int_eq(gair_report_set_edition(report, table, edition), GAIR_OK);
		for (i = 0; i < gair_form_cell_count(edition); i++) {
			int32_t cell = gair_form_cell_at(edition, i);

			if (gair_cell_table(cell) != table)
				continue;
			if (empty)
				ck_assert_int_eq(gair_report_clear(report, cell), GAIR_OK);
			else
				fill_cell(report, cell, &random);
		}
	}
	return report;
}

gair_report *test_full_report(int32_t edition)
{
	gair_report *report;
	size_t i;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (i = 0; i < gair_form_table_count(); i++)
		ck_assert_int_eq(gair_report_set_edition(report, gair_form_table_at(i), edition), GAIR_OK);
	for (i = 0; i < gair_form_cell_count(edition); i++) {
		int32_t cell = gair_form_cell_at(edition, i);
		int64_t value = (int64_t)i;

		if (gair_cell_kind(cell) == GAIR_KIND_MONEY)
			value = value * 100 + 1;
		ck_assert_int_eq(gair_report_set(report, cell, value), GAIR_OK);
	}
	return report;
}
