/* The layout of the official tables: every slot is covered once, every cell stands in its place, heads and groups are the form's. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/generate.h"
#include "write/form_layout.h"

static const int32_t editions[] = {GAIR_EDITION_2019, GAIR_EDITION_2021};

/* Each slot of the grid belongs to one cell. */
static void expect_tiled(const gair__layout *layout)
{
	uint8_t covered[GAIR__LAYOUT_ROWS][GAIR__LAYOUT_COLUMNS] = {{0}};
	size_t r, c, i, width = 0;

	for (i = 0; i < layout->cell_count; i++) {
		const gair__layout_cell *cell = &layout->cells[i];

		ck_assert_uint_le((size_t)cell->row + cell->rowspan, layout->rows);
		ck_assert_uint_le((size_t)cell->column + cell->colspan, layout->columns);
		for (r = cell->row; r < (size_t)cell->row + cell->rowspan; r++)
			for (c = cell->column; c < (size_t)cell->column + cell->colspan; c++)
				covered[r][c]++;
	}
	for (r = 0; r < layout->rows; r++)
		for (c = 0; c < layout->columns; c++)
			ck_assert_msg(covered[r][c] == 1, "table %d, slot %zu:%zu is covered %d times", (int)layout->table, r, c,
				      covered[r][c]);
	for (c = 0; c < GAIR__LAYOUT_COLUMNS; c++)
		width += layout->widths[c];
	ck_assert_uint_eq(width, layout->rows ? 100 : 0);
}

/* Rows hold their cells from left to right, and all cells. */
static void expect_rows(const gair__layout *layout)
{
	size_t r, i, next = 0;

	for (r = 0; r < layout->rows; r++) {
		const gair__layout_row *row = &layout->row[r];

		ck_assert_uint_eq(row->first, next);
		next += row->count;
		ck_assert_int_eq(row->kind == GAIR__LAYOUT_HEAD, r < layout->heads);
		for (i = row->first; i < next; i++) {
			ck_assert_uint_eq(layout->cells[i].row, r);
			ck_assert(i == row->first || layout->cells[i].column > layout->cells[i - 1].column);
			ck_assert_int_eq(layout->cells[i].cell > 0, layout->cells[i].text == NULL);
		}
	}
	ck_assert_uint_eq(next, layout->cell_count);
}

START_TEST(every_cell_once)
{
	int32_t edition = editions[_i];
	size_t t, i, next = 0;
	gair__layout layout;

	for (t = 0; t < gair_form_table_count(); t++) {
		gair__layout_form_table(&layout, edition, gair_form_table_at(t));
		expect_tiled(&layout);
		expect_rows(&layout);
		for (i = 0; i < layout.cell_count; i++)
			if (layout.cells[i].cell)
				ck_assert_int_eq(layout.cells[i].cell, gair_form_cell_at(edition, next++));
	}
	ck_assert_uint_eq(next, gair_form_cell_count(edition));
}
END_TEST

static const gair__layout_cell *find_text(const gair__layout *layout, const char *text)
{
	size_t i;

	for (i = 0; i < layout->cell_count; i++)
		if (layout->cells[i].text && strcmp(layout->cells[i].text, text) == 0)
			return &layout->cells[i];
	ck_abort_msg("no head %s", text);
	return NULL;
}

static void expect_head(const gair__layout *layout, const char *text, int row, int column, int rowspan, int colspan, int scope)
{
	const gair__layout_cell *cell = find_text(layout, text);

	ck_assert_msg(cell->row == row && cell->column == column && cell->rowspan == rowspan && cell->colspan == colspan &&
			      cell->scope == scope,
		      "%s: %d:%d spans %d × %d, scope %d", text, cell->row, cell->column, cell->rowspan, cell->colspan,
		      cell->scope);
}

/* As the form of 国办公开办函〔2019〕60号 is printed. */
START_TEST(form_2019)
{
	gair__layout layout;

	gair__layout_form_table(&layout, GAIR_EDITION_2019, GAIR_TABLE_APPLICATIONS);
	ck_assert_uint_eq(layout.rows, 26);
	ck_assert_uint_eq(layout.heads, 3);
	expect_head(&layout, "申请人情况", 0, 3, 1, 7, GAIR__SCOPE_COLUMNS);
	expect_head(&layout, "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", 0, 0, 3, 3, GAIR__SCOPE_NONE);
	expect_head(&layout, "自然人", 1, 3, 2, 1, GAIR__SCOPE_COLUMN);
	expect_head(&layout, "法人或其他组织", 1, 4, 1, 5, GAIR__SCOPE_COLUMNS);
	expect_head(&layout, "商业企业", 2, 4, 1, 1, GAIR__SCOPE_COLUMN);
	expect_head(&layout, "三、本年度办理结果", 5, 0, 20, 1, GAIR__SCOPE_ROWS);
	expect_head(&layout, "(三)不予公开", 7, 1, 8, 1, GAIR__SCOPE_ROWS);
	expect_head(&layout, "1.属于国家秘密", 7, 2, 1, 1, GAIR__SCOPE_ROW);
	expect_head(&layout, "(六)其他处理", 23, 1, 1, 2, GAIR__SCOPE_ROW);
	expect_head(&layout, "四、结转下年度继续办理", 25, 0, 1, 3, GAIR__SCOPE_ROW);
	gair__layout_form_table(&layout, GAIR_EDITION_2019, GAIR_TABLE_PROACTIVE);
	ck_assert_uint_eq(layout.rows, 18);
	ck_assert_uint_eq(layout.heads, 0);
	expect_head(&layout, "第二十条第(九)项", 15, 0, 1, 4, GAIR__SCOPE_ROWS);
	expect_head(&layout, "采购总金额", 16, 2, 1, 2, GAIR__SCOPE_COLUMN);
	ck_assert_int_eq(layout.row[17].kind, GAIR__LAYOUT_FIGURES);
	ck_assert_uint_eq(layout.row[17].count, 3);
}
END_TEST

START_TEST(form_2021)
{
	gair__layout layout;

	gair__layout_form_table(&layout, GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS);
	ck_assert_uint_eq(layout.rows, 28);
	expect_head(&layout, "三、本年度办理结果", 5, 0, 22, 1, GAIR__SCOPE_ROWS);
	expect_head(&layout, "(六)其他处理", 23, 1, 3, 1, GAIR__SCOPE_ROWS);
	expect_head(&layout, "(七)总计", 26, 1, 1, 2, GAIR__SCOPE_ROW);
	gair__layout_form_table(&layout, GAIR_EDITION_2021, GAIR_TABLE_PROACTIVE);
	expect_head(&layout, "本年收费金额(单位:万元)", 12, 1, 1, 3, GAIR__SCOPE_COLUMN);
	gair__layout_form_table(&layout, GAIR_EDITION_2021, GAIR_TABLE_PROCEEDINGS);
	ck_assert_uint_eq(layout.rows, 4);
	ck_assert_uint_eq(layout.columns, 15);
	expect_head(&layout, "行政复议", 0, 0, 1, 5, GAIR__SCOPE_COLUMNS);
	expect_head(&layout, "行政诉讼", 0, 5, 1, 10, GAIR__SCOPE_COLUMNS);
	expect_head(&layout, "结果维持", 1, 0, 2, 1, GAIR__SCOPE_COLUMN);
	expect_head(&layout, "复议后起诉", 1, 10, 1, 5, GAIR__SCOPE_COLUMNS);
}
END_TEST

/* Rows that a report lacks are not drawn; what is there still fills the grid, and groups are no longer than their rows. */
START_TEST(any_report)
{
	gair_report *report = test_report((uint64_t)_i);
	size_t t, r, c;
	gair__layout layout;

	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t), edition = gair_report_edition(report, table);

		/* whole rows go */
		for (r = 0; r < gair_form_row_count(edition, table); r++) {
			int32_t row = gair_form_row_at(edition, table, r);

			for (c = 0; (_i + (int)r) % 3 == 0 && c < gair_form_column_count(edition, table, row); c++)
				gair_report_clear(report, GAIR_CELL(table, row, gair_form_column_at(edition, table, row, c)));
		}
		gair__layout_report_table(&layout, report, table);
		expect_tiled(&layout);
		expect_rows(&layout);
		for (r = 0; r < gair_form_cell_count(edition); r++) {
			int32_t cell = gair_form_cell_at(edition, r);
			size_t found = 0;

			for (c = 0; c < layout.cell_count; c++)
				found += layout.cells[c].cell == cell;
			if (gair_cell_table(cell) == table && gair_report_get(report, cell, NULL) > GAIR_STATE_ABSENT)
				ck_assert_uint_eq(found, 1);
		}
	}
	gair_report_free(report);
}
END_TEST

START_TEST(group_missing)
{
	gair__layout layout;
	gair_report *report = test_full_report(GAIR_EDITION_2021);
	size_t i;

	for (i = 1; i <= 5; i++)
		gair_report_clear(report, GAIR_CELL(GAIR_TABLE_PROCEEDINGS, GAIR_PROCEEDINGS_DIRECT_LITIGATION, (int32_t)i));
	gair__layout_report_table(&layout, report, GAIR_TABLE_PROCEEDINGS);
	ck_assert_uint_eq(layout.rows, 3);
	expect_head(&layout, "行政诉讼", 2, 0, 1, 1, GAIR__SCOPE_ROWS);
	expect_head(&layout, "复议后起诉", 2, 1, 1, 1, GAIR__SCOPE_ROW);
	gair_report_free(report);
}
END_TEST

static int take(void *context, const char *bytes, size_t size)
{
	strncat(context, bytes, size);
	return 0;
}

START_TEST(words)
{
	char text[200] = "";
	gair__output output;

	gair__output_init(&output, take, text);
	gair__layout_label(&output, "(本年收费金额:1.2,3)");
	gair__output_flush(&output);
	ck_assert_str_eq(text, "（本年收费金额：1.2，3）");
	ck_assert_str_eq(gair__layout_ordinal(3), "三、");
	ck_assert_str_eq(gair__layout_ordinal(7), "");
	ck_assert_str_eq(gair__layout_ordinal(-1), "");
	ck_assert_str_eq(gair__layout_caption(GAIR_TABLE_PROACTIVE), "主动公开政府信息情况表");
	ck_assert_str_eq(gair__layout_caption(9), "");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("form layout");
	TCase *tcase = tcase_create("form layout");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tcase, every_cell_once, 0, 2);
	tcase_add_test(tcase, form_2019);
	tcase_add_test(tcase, form_2021);
	tcase_add_loop_test(tcase, any_report, 0, 60);
	tcase_add_test(tcase, group_missing);
	tcase_add_test(tcase, words);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
