/* Word files: what of the body is read, and how. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/archive.h"

static gair_document *document;

/* Reads a Word file with this body. */
static void read_archive(archive *made)
{
	archive_end(made);
	document = NULL;
	ck_assert_int_eq(gair_format_of(made->bytes, made->size), GAIR_FORMAT_DOCX);
	ck_assert_int_eq(gair_document_read(made->bytes, made->size, NULL, &document, NULL), GAIR_OK);
	ck_assert_int_eq(gair_document_format(document), GAIR_FORMAT_DOCX);
	archive_free(made);
}

static void read_body(const char *body)
{
	archive made;

	archive_begin_docx(&made, body);
	read_archive(&made);
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

static void end(size_t blocks)
{
	ck_assert_uint_eq(gair_document_block_count(document), blocks);
	gair_document_free(document);
	document = NULL;
}

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define TC(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(text) "</w:tc>"

START_TEST(runs)
{
	read_body("<w:p>" R("年") R(
		"度") "<w:r><w:t xml:space=\"preserve\"> 报 </w:t><w:tab/><w:t>告</w:t></w:r>"
		      "<w:r><w:noBreakHyphen/><w:softHyphen/><w:t>3</w:t></w:r></w:p>"
		      "<w:p/>"
		      "<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>"
		      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>"
		      "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr=\"DATE\">" R(
			      "5") "</w:fldSimple></w:p>"
				   "<w:p><w:r><w:ruby><w:rt>" R("pin") "</w:rt><w:rubyBase>" R(
					   "拼") "</w:rubyBase></w:ruby></w:r>"
						 "<w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/><w:sym w:font=\"Arial\" w:char=\"00B1\"/></w:r></w:p>"
						 "<w:p><w:hyperlink>" R("链") "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" R(
							 "控") "</w:sdtContent></w:sdt></w:p>"
							       "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" R(
								       "单击输入") "</w:sdtContent></w:sdt>" R("后") "</w:p>");
	is_paragraph(0, "年度 报 告-3");
	is_paragraph(1, "上");
	is_paragraph(2, "下");
	is_paragraph(3, "显");
	is_paragraph(4, "5");
	is_paragraph(5, "拼-±");
	is_paragraph(6, "链控");
	is_paragraph(7, "后");
	end(8);
}
END_TEST

START_TEST(tracked_changes)
{
	read_body("<w:p>" R("共收到") "<w:del w:id=\"1\"><w:r><w:delText>36</w:delText></w:r></w:del><w:ins w:id=\"2\">" R("63") "</w:ins>" R(
		"件") "</w:p>"
		      "<w:p><w:moveFrom>" R("旧处") "</w:moveFrom></w:p><w:p><w:moveTo>" R(
			      "新处") "</w:moveTo></w:p>"
				      "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>" R("前半") "</w:p>" P(
					      "后半") "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr><w:del><w:r><w:delText>全删</w:delText></w:r></w:del></w:p>"
						      "<w:tbl><w:tr>" TC("", "1") "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" TC(
							      "",
							      "2") "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" TC("",
													       "3") "</w:tr></w:tbl>");
	is_paragraph(0, "共收到63件");
	is_paragraph(1, "新处");
	is_paragraph(2, "前半后半");
	ck_assert_uint_eq(gair_document_row_count(document, 3), 2);
	is_cell(3, 0, 0, 0, 1, 1, "1");
	is_cell(3, 1, 1, 0, 1, 1, "3");
	end(4);
}
END_TEST

START_TEST(tables)
{
	read_body(
		"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
		"<w:tr>" TC("<w:gridSpan w:val=\"2\"/>", "横") TC(
			"<w:vMerge w:val=\"restart\"/>",
			"竖") "</w:tr>"
			      "<w:tr>" TC("<w:vMerge w:val=\"restart\"/>", "组") TC("", "甲") TC(
				      "<w:vMerge/>",
				      "看不见") "</w:tr>"
						"<w:tr>" TC("<w:vMerge w:val=\"continue\"/>", "") TC("", "乙") TC(
							"",
							"12") "</w:tr>"
							      "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" TC(
								      "",
								      "丙") "</w:tr>"
									    "<w:tr>" TC("<w:hMerge w:val=\"restart\"/>", "旧")
										    TC("<w:hMerge/>", "看不见") "<w:tc><w:p>" R("外") "</w:p><w:tbl><w:tr>" TC(
											    "",
											    "内") "</w:tr></w:tbl>" P("后") "</w:tc></w:tr>"
															    "</w:tbl>" P(
																    "表后"));
	ck_assert_uint_eq(gair_document_row_count(document, 0), 5);
	ck_assert_uint_eq(gair_document_column_count(document, 0), 3);
	is_cell(0, 0, 0, 0, 1, 2, "横");
	is_cell(0, 1, 0, 2, 2, 1, "竖");
	is_cell(0, 2, 1, 0, 2, 1, "组");
	is_cell(0, 3, 1, 1, 1, 1, "甲");
	is_cell(0, 4, 2, 1, 1, 1, "乙");
	is_cell(0, 5, 2, 2, 1, 1, "12");
	is_cell(0, 6, 3, 1, 1, 1, "丙");
	is_cell(0, 7, 4, 0, 1, 2, "旧");
	is_cell(0, 8, 4, 2, 1, 1, "外 内 后");
	is_cell(1, 0, 0, 0, 1, 1, "内");
	is_paragraph(2, "表后");
	end(3);
}
END_TEST

START_TEST(text_boxes)
{
	read_body("<w:p>" R("前") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" P("框") "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" P("框") "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" R(
		"后") "</w:p>"
		      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" P("旧框") P(
			      "二") "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
				    "<w:tbl><w:tr><w:tc><w:p>" R("1") "<w:r><w:pict><v:textbox><w:txbxContent>" P(
					    "格框") "</w:txbxContent></v:textbox></w:pict></w:r>" R("2") "</w:p></w:tc></w:tr></w:tbl>");
	is_paragraph(0, "框");
	is_paragraph(1, "前后");
	is_paragraph(2, "旧框");
	is_paragraph(3, "二");
	is_cell(4, 0, 0, 0, 1, 1, "格框 12");
	end(5);
}
END_TEST

#define LEVEL(level, format, text)                                                                                               \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define NUMBERED(number, level, text)                                                                                            \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" number "\"/></w:numPr></w:pPr>" R(text) "</w:p>"

START_TEST(numbering)
{
	archive made;

	archive_begin_docx(
		&made,
		NUMBERED("1", "0", "总体情况") NUMBERED("1", "1", "主动公开") NUMBERED("1", "1", "依申请") NUMBERED(
			"1", "2", "细项") NUMBERED("1", "0", "表") NUMBERED("1", "1", "重新")
			NUMBERED("2", "0", "接着") "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" R(
				"样式") "</w:p>"
					"<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" R("无号") "</w:p><w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr>" R(
						"目录行") "</w:p>" NUMBERED("4", "0",
									    "点") "<w:p><w:pPr><w:pStyle w:val=\"K\"/></w:pPr>" R("继承") "</w:p>" NUMBERED("5",
																			    "0",
																			    "另起"));
	archive_add_docx_lists(
		&made,
		"<w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", "chineseCounting",
							      "%1、") LEVEL("1", "chineseCountingThousand", "（%2）")
			LEVEL("2", "decimal",
			      "%1.%2.%3") "</w:abstractNum>"
					  "<w:abstractNum w:abstractNumId=\"1\">" LEVEL(
						  "0", "decimalEnclosedCircle",
						  "%1") "</w:abstractNum>"
							"<w:abstractNum w:abstractNumId=\"2\">" LEVEL(
								"0", "bullet",
								"●") "</w:abstractNum>"
								     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
								     "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>"
								     "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"6\"/></w:lvlOverride></w:num>",
		"<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr>"
		"<w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:styleId=\"K\"><w:basedOn w:val=\"H\"/></w:style>"
		"<w:style w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>");
	read_archive(&made);
	is_paragraph(0, "一、总体情况");
	is_paragraph(1, "（一）主动公开");
	is_paragraph(2, "（二）依申请");
	is_paragraph(3, "一.二.1 细项");
	is_paragraph(4, "二、表");
	is_paragraph(5, "（一）重新");
	is_paragraph(6, "三、接着");
	is_paragraph(7, "①样式");
	ck_assert_int_eq(gair_document_block_level(document, 7), 1);
	is_paragraph(8, "无号");
	is_paragraph(9, "点");
	is_paragraph(10, "②继承");
	ck_assert_int_eq(gair_document_block_level(document, 10), 1);
	is_paragraph(11, "六、另起");
	end(12);
}
END_TEST

START_TEST(places)
{
	static const char body[] = P("标题") "<w:tbl><w:tr>" TC("", "项")
		TC("", "") "</w:tr><w:tr><w:tc><w:p><w:r><w:t> </w:t></w:r>" R("12") "</w:p></w:tc></w:tr></w:tbl>";
	gair_source source;
	archive made;
	int64_t start;

	archive_begin_docx(&made, body);
	archive_end(&made);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, NULL, &document, NULL), GAIR_OK);
	/* the part begins behind its name, in an archive that stores */
	for (start = 0; memcmp(made.bytes + start, "word/document.xml<", 18) != 0; start++)
		;
	start += 17;
	source.size = sizeof source;
	ck_assert_int_eq(gair_document_cell_source(document, 1, 2, &source), 1);
	ck_assert_int_eq(memcmp(made.bytes + start + source.offset, "12<", 3), 0);
	ck_assert_int_eq(source.line, 4);
	ck_assert_int_eq(source.column, 2);
	ck_assert_int_eq(source.page, 0);
	ck_assert_int_eq(source.grid, 0);
	ck_assert_int_eq(source.grid_row, 1);
	ck_assert_int_eq(source.grid_column, 0);
	ck_assert_int_eq(gair_document_cell_source(document, 1, 1, &source), 1); /* an empty cell */
	ck_assert_int_eq(memcmp(made.bytes + start + source.offset, "<w:p>", 5), 0);
	ck_assert_int_eq(source.line, 3);
	ck_assert_int_eq(gair_document_block_source(document, 0, &source), 1);
	ck_assert_int_eq(memcmp(made.bytes + start + source.offset, "标题", 6), 0);
	ck_assert_int_eq(source.line, 1);
	gair_document_free(document);
	archive_free(&made);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("office_docx");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!gair_format_readable(GAIR_FORMAT_DOCX))
		return 0;
	tcase_add_test(tests, runs);
	tcase_add_test(tests, tracked_changes);
	tcase_add_test(tests, tables);
	tcase_add_test(tests, text_boxes);
	tcase_add_test(tests, numbering);
	tcase_add_test(tests, places);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
