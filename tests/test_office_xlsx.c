/* Excel files: cells, numbers as they are shown, what is text and what a table. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/archive.h"

#if defined(GAIR_TEST_OFFICE)
#  include "read/xlsx.h"

/* What a number is shown as. Expected values by the rules of number formats, as Excel prints them, but for roundings. */
static const struct {
	const char *stored, *code, *shown;
} numbers[] = {
	{"12", NULL, "12"},
	{"-12", NULL, "-12"},
	{"29497.020000000001", NULL, "29497.02"},
	{"29497.019999999999", NULL, "29497.02"},
	{"0.1", NULL, "0.1"},
	{"1E-3", NULL, "0.001"},
	{"1.5E+3", NULL, "1500"},
	{"9.9999999999999999E+22", NULL, "100000000000000000000000"},
	{"41.000000000000007", NULL, "41"},
	{"999999999999999.9", NULL, "1000000000000000"},
	{"123456789012345678", NULL, "123456789012346000"},
	{"0", NULL, "0"},
	{"-0", NULL, "0"},
	{"0.50", "0.00", "0.5"},
	{"1234567", "#,##0", "1234567"},
	{"3", "+0;-0;0", "+3"},
	{"-6", "+0;-0;0", "-6"},
	{"0", "+0;-0;0", "0"},
	{"3", "\"+\"0;\"-\"0", "+3"},
	{"3", "\\+0", "+3"},
	{"3", "增0;减0;0", "增3"},
	{"-6", "\"增\"0;\"减\"0;0", "减6"},
	{"-6", "0;[Red]0", "-6"},
	{"0", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "0"},
	{"12", "0\"件\"", "12"},
	{"0.05", "0%", "5%"},
	{"0.1234", "0.00%", "12.34%"},
	{"294970200", "0!.0000", "29497.02"},
	{"294970200", "0\".\"0,", "29497.02"},
	{"1234000", "#,##0,", "1234"},
	{"43831", "yyyy-m-d", "2020-01-01"},
	{"44247", "yyyy\"年\"m\"月\"d\"日\"", "2021-02-20"},
	{"44247.5", "yyyy\\-mm\\-dd hh:mm", "2021-02-20"},
	{"1", "yyyy-m-d", "1900-01-01"},
	{"59", "yyyy-m-d", "1900-02-28"},
	{"61", "yyyy-m-d", "1900-03-01"},
	{"43831", "[$-804]yyyy-m-d", "2020-01-01"},
	{"12", "[Red]General", "12"},
	{"12", "G/通用格式", "12"},
	{"12", "\"unclosed", "12"},
	{"12x", NULL, "12x"},
	{"1E+400", NULL, "1E+400"},
	{"", NULL, ""},
};

START_TEST(number)
{
	gair_allocator allocator;
	gair__buffer out;

	ck_assert_int_eq(gair__allocator_init(&allocator, NULL), GAIR_OK);
	gair__buffer_init(&out, &allocator);
	gair__xlsx_show(numbers[_i].stored, strlen(numbers[_i].stored), numbers[_i].code, 0, &out);
	ck_assert_str_eq(gair__buffer_text(&out), numbers[_i].shown);
	gair__buffer_free(&out);
}
END_TEST

START_TEST(days_since_1904)
{
	gair_allocator allocator;
	gair__buffer out;

	ck_assert_int_eq(gair__allocator_init(&allocator, NULL), GAIR_OK);
	gair__buffer_init(&out, &allocator);
	gair__xlsx_show("42369", 5, "yyyy-m-d", 1, &out);
	ck_assert_str_eq(gair__buffer_text(&out), "2020-01-01");
	gair__buffer_free(&out);
}
END_TEST
#endif

static gair_document *document;

static void read_sheets(const char *sheets, const char *first, const char *second)
{
	archive made;

	archive_begin_xlsx(&made, sheets, first, second);
	archive_end(&made);
	document = NULL;
	ck_assert_int_eq(gair_format_of(made.bytes, made.size), GAIR_FORMAT_XLSX);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, NULL, &document, NULL), GAIR_OK);
	archive_free(&made);
}

static void read_sheet(const char *inside)
{
	read_sheets("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", inside, "");
}

static void is_paragraph(size_t block, const char *text)
{
	size_t size;
	const char *found = gair_document_block_text(document, block, &size);

	ck_assert_int_eq(gair_document_block_type(document, block), GAIR_BLOCK_PARAGRAPH);
	ck_assert_msg(size == strlen(text) && memcmp(found, text, size) == 0, "block %zu: “%.*s”, not “%s”", block, (int)size,
		      found, text);
}

static void is_cell(size_t block, size_t index, int row, int column, int rowspan, int colspan, const char *text)
{
	gair_grid_cell cell;

	cell.size = sizeof cell;
	ck_assert_int_eq(gair_document_cell(document, block, index, &cell), 1);
	ck_assert_msg(cell.text_size == strlen(text) && memcmp(cell.text, text, cell.text_size) == 0,
		      "cell %zu: “%.*s”, not “%s”", index, (int)cell.text_size, cell.text, text);
	ck_assert_int_eq(cell.row, row);
	ck_assert_int_eq(cell.column, column);
	ck_assert_int_eq(cell.rowspan, rowspan);
	ck_assert_int_eq(cell.colspan, colspan);
}

static void is_at(size_t block, size_t index, int sheet, int line, int column)
{
	gair_source source;

	source.size = sizeof source;
	ck_assert_int_eq(gair_document_cell_source(document, block, index, &source), 1);
	ck_assert_int_eq(source.page, sheet);
	ck_assert_int_eq(source.line, line);
	ck_assert_int_eq(source.column, column);
}

static void end(size_t blocks)
{
	ck_assert_uint_eq(gair_document_block_count(document), blocks);
	gair_document_free(document);
	document = NULL;
}

#define I(place, text) "<c r=\"" place "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define N(place, style, text) "<c r=\"" place "\" s=\"" style "\"><v>" text "</v></c>"
#define B(place) "<c r=\"" place "\" s=\"2\"/>"

START_TEST(cells)
{
	read_sheet("<sheetData><row r=\"1\">" I("A1", "标题_x000D_\n第二行") "</row><row r=\"3\">" I(
		"B3",
		"项") "<c r=\"C3\" t=\"s\"><v>0</v></c>"
		      "<c r=\"D3\" t=\"s\"><v>1</v></c></row><row>" I("B4", "值") N(
			      "C4", "1",
			      "3") "<c t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c></row><row r=\"5\"><c r=\"B5\" t=\"b\"><v>1</v></c>"
				   "<c r=\"C5\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D5\"><f>1+1</f><v>2</v></c></row>"
				   "<row r=\"6\"><c r=\"B6\" t=\"s\"><v>99</v></c><c r=\"C6\" t=\"s\"><v>2</v></c>" N(
					   "D6", "0", "7") "</row></sheetData>");
	is_paragraph(0, "标题");
	is_paragraph(1, "第二行");
	ck_assert_uint_eq(gair_document_row_count(document, 2), 4);
	is_cell(2, 0, 0, 0, 1, 1, "项");
	is_cell(2, 1, 0, 1, 1, 1, "共享");
	is_cell(2, 2, 0, 2, 1, 1, "富文本");
	is_cell(2, 4, 1, 1, 1, 1, "+3");
	is_cell(2, 5, 1, 2, 1, 1, "ab");
	is_cell(2, 6, 2, 0, 1, 1, "TRUE");
	is_cell(2, 7, 2, 1, 1, 1, "#DIV/0!");
	is_cell(2, 8, 2, 2, 1, 1, "2");
	is_cell(2, 9, 3, 0, 1, 1, "");
	is_cell(2, 10, 3, 1, 1, 1, "_x000D_");
	is_at(2, 4, 1, 4, 3);
	is_at(2, 9, 1, 6, 2);
	end(3);
}
END_TEST

/* Tables of unlike columns over a lattice of narrow ones; what is merged; text between them. */
START_TEST(lattice)
{
	read_sheet(
		"<sheetData><row r=\"1\">" I("A1", "一、总体情况") "</row><row r=\"2\">" I("A2", "项目") I(
			"C2", "数") "</row><row r=\"3\">" I("A3", "甲")
			N("C3", "0", "5") "</row><row r=\"4\">" I("A4", "二、表") "</row><row r=\"5\">" I("A5", "头") I(
				"B5", "一") I("D5", "二") "</row><row r=\"6\">" I("A6", "组") N("B6", "0",
												"1") "</row><row r=\"7\">" N("B7",
															     "0",
															     "3")
				N("D7", "0",
				  "4") "</row></sheetData><mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/>"
				       "<mergeCell ref=\"C2:D2\"/><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"A4:D4\"/><mergeCell ref=\"B5:C5\"/>"
				       "<mergeCell ref=\"A6:A7\"/><mergeCell ref=\"B6:C6\"/><mergeCell ref=\"B7:C7\"/></mergeCells>");
	is_paragraph(0, "一、总体情况");
	ck_assert_uint_eq(gair_document_column_count(document, 1), 2);
	is_cell(1, 0, 0, 0, 1, 1, "项目");
	is_cell(1, 1, 0, 1, 1, 1, "数");
	is_cell(1, 3, 1, 1, 1, 1, "5");
	is_paragraph(2, "二、表");
	ck_assert_uint_eq(gair_document_column_count(document, 3), 3);
	is_cell(3, 0, 0, 0, 1, 1, "头");
	is_cell(3, 3, 1, 0, 2, 1, "组");
	is_cell(3, 4, 1, 1, 1, 1, "1");
	is_cell(3, 5, 1, 2, 1, 1, ""); /* a blank that is not told is still a cell */
	is_cell(3, 6, 2, 1, 1, 1, "3");
	is_cell(3, 7, 2, 2, 1, 1, "4");
	is_at(3, 7, 1, 7, 4);
	end(4);
}
END_TEST

/* Lines round a row make it one of the table that it touches; a row of blanks too. */
START_TEST(lines)
{
	read_sheet(
		"<sheetData><row r=\"1\">" I(
			"A1",
			"标题") "</row><row r=\"2\"><c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>合并的头</t></is></c>" B("B2")
			B("C2") "</row><row r=\"3\"><c r=\"A3\" s=\"2\" t=\"inlineStr\"><is><t>头</t></is></c>" N("B3", "2", "1")
				N("C3", "2",
				  "2") "</row><row r=\"4\"><c r=\"A4\" s=\"2\" t=\"inlineStr\"><is><t>空行</t></is></c>" B("B4")
					B("C4") "</row><row r=\"5\">" B("A5") B("B5") B("C5") "</row><row r=\"6\">" I(
						"A6",
						"表后") "</row></sheetData><mergeCells><mergeCell ref=\"A2:C2\"/></mergeCells>");
	is_paragraph(0, "标题");
	ck_assert_uint_eq(gair_document_row_count(document, 1), 4);
	is_cell(1, 0, 0, 0, 1, 3, "合并的头");
	is_cell(1, 1, 1, 0, 1, 1, "头");
	is_cell(1, 4, 2, 0, 1, 1, "空行");
	is_cell(1, 5, 2, 1, 1, 1, "");
	is_cell(1, 7, 3, 0, 1, 1, "");
	is_paragraph(2, "表后");
	end(3);
}
END_TEST

START_TEST(hidden)
{
	read_sheets(
		"<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>",
		"<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" I("A1", "甲") I("B1", "藏")
			I("C1", "乙") "</row><row r=\"2\" hidden=\"1\">" I("A2", "藏")
				I("C2", "藏") "</row><row r=\"3\">" I("A3", "宽")
					I("C3", "丙") "</row><row r=\"4\">" I("B4", "跨")
						I("D4", "丁") "</row></sheetData><mergeCells><mergeCell ref=\"A3:B3\"/>"
							      "<mergeCell ref=\"B4:C4\"/></mergeCells>",
		"<sheetData><row r=\"1\">" I("A1", "藏") "</row></sheetData>");
	is_cell(0, 0, 0, 0, 1, 1, "甲");
	is_cell(0, 1, 0, 1, 1, 1, "乙");
	end(2);
}
END_TEST

START_TEST(two_sheets)
{
	read_sheets("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" r:id=\"rId2\"/>",
		    "<sheetData><row r=\"1\">" I("A1", "甲") I("B1", "1") "</row></sheetData>",
		    "<sheetData><row r=\"2\">" I("A2", "乙") I("C2", "2") "</row></sheetData>");
	is_cell(0, 1, 0, 1, 1, 1, "1");
	is_at(0, 1, 1, 1, 2);
	is_cell(1, 1, 0, 1, 1, 1, "2");
	is_at(1, 1, 2, 2, 3);
	end(2);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("office_xlsx");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!gair_format_readable(GAIR_FORMAT_XLSX))
		return 0;
#if defined(GAIR_TEST_OFFICE)
	tcase_add_loop_test(tests, number, 0, sizeof numbers / sizeof *numbers);
	tcase_add_test(tests, days_since_1904);
#endif
	tcase_add_test(tests, cells);
	tcase_add_test(tests, lattice);
	tcase_add_test(tests, lines);
	tcase_add_test(tests, hidden);
	tcase_add_test(tests, two_sheets);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
