#include "support/figures.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static void put_line(gair_report *report, char *line)
{
	char *comma = strchr(line, ',');
	int32_t cell;

	line[strcspn(line, "\r\n")] = '\0';
	ck_assert_ptr_nonnull(comma);
	cell = gair_cell_from_path(line, (size_t)(comma - line));
	if (gair_form_cell_index(gair_report_edition(report, gair_cell_table(cell)), cell) >= 0)
		ck_assert_int_eq(gair_report_set_text(report, cell, comma + 1, strlen(comma + 1)), GAIR_OK);
}

gair_report *test_figures(const char *name, int32_t edition, int32_t year, const char *body)
{
	char path[256], line[256];
	gair_report *report = NULL;
	FILE *file;
	int32_t table;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	for (table = GAIR_TABLE_PROACTIVE; table <= GAIR_TABLE_PROCEEDINGS; table++)
		ck_assert_int_eq(gair_report_set_edition(report, table, edition), GAIR_OK);
	ck_assert_int_eq(gair_report_set_year(report, year), GAIR_OK);
	ck_assert_int_eq(gair_report_set_body(report, body, strlen(body)), GAIR_OK);
	snprintf(path, sizeof path, "data/figures/%s.csv", name);
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof line, file))
		put_line(report, line);
	fclose(file);
	return report;
}

void test_set(gair_report *report, const char *path, int64_t value)
{
	ck_assert_int_eq(gair_report_set_path(report, path, value), GAIR_OK);
}

int64_t test_get(const gair_report *report, const char *path)
{
	int64_t value = 0;

	ck_assert_int_eq(gair_report_get_path(report, path, &value), GAIR_STATE_NUMBER);
	return value;
}
