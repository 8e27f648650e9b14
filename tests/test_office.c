/* Office files that are wrong or meant ill: a status or a finding, within bounds. And what is told of a whole report. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#include "support/archive.h"
#include "support/sweep.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TC(text) "<w:tc>" P(text) "</w:tc>"

static const char types[] =
	"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
	"ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
static const char body[] = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" P(
	"文") "</w:body></w:document>";

/* Reads what must fail, with a word for an officer. */
static void refuse(archive *made, int32_t format, gair_status expected, const char *part_of_message)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = (gair_document *)&options;
	gair_error error;
	gair_status status;

	memset(&error, 0, sizeof error);
	error.size = sizeof error;
	options.format = format;
	status = gair_document_read(made->bytes, made->size, &options, &document, &error);
	ck_assert_msg(status == expected, "%s, not %s", gair_status_name(status), gair_status_name(expected));
	ck_assert_int_eq(error.status, expected);
	ck_assert_msg(strstr(error.message_zh, part_of_message) != NULL, "“%s” says nothing of “%s”", error.message_zh,
		      part_of_message);
	ck_assert_int_ne(error.message_en[0], '\0');
	ck_assert_ptr_null(document);
	archive_free(made);
}

START_TEST(no_office_file)
{
	archive made;

	archive_init(&made);
	archive_add_text(&made, "readme.txt", "文");
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_AUTO, GAIR_E_FORMAT, "压缩包");
	for (int32_t format = GAIR_FORMAT_DOCX; format <= GAIR_FORMAT_ODS; format++) {
		archive_init(&made);
		archive_add_text(&made, "readme.txt", "文");
		archive_end(&made);
		refuse(&made, format, GAIR_E_FORMAT, "压缩包");
		archive_init(&made);
		made.bytes = strdup("PK\3\4 no archive at all");
		made.size = strlen(made.bytes);
		refuse(&made, format, GAIR_E_FORMAT, "请");
	}
}
END_TEST

START_TEST(encrypted)
{
	archive made;

	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	archive_add_raw(&made, "word/document.xml", 0, 1, body, sizeof body - 1, sizeof body - 1,
			archive_checksum(body, sizeof body - 1));
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "密码");
	archive_init(&made);
	archive_add_text(&made, "mimetype", "application/vnd.oasis.opendocument.text");
	archive_add_text(&made, "content.xml", "\x01\x02\x03");
	archive_add_text(
		&made, "META-INF/manifest.xml",
		"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/>"
		"</m:file-entry></m:manifest>");
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_AUTO, GAIR_E_FORMAT, "密码");
}
END_TEST

/* A Word file with a password is a file of the old kind that holds the new one. */
START_TEST(encrypted_word)
{
	char bytes[2048] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
	static const char name[] = "EncryptedPackage";
	gair_document *document = NULL;
	gair_error error;
	size_t i;

	error.size = sizeof error;
	ck_assert_int_eq(gair_document_read(bytes, sizeof bytes, NULL, &document, &error), GAIR_E_UNSUPPORTED);
	ck_assert_ptr_nonnull(strstr(error.message_zh, ".docx"));
	for (i = 0; i < sizeof name - 1; i++)
		bytes[1024 + 2 * i] = name[i];
	ck_assert_int_eq(gair_document_read(bytes, sizeof bytes, NULL, &document, &error), GAIR_E_UNSUPPORTED);
	ck_assert_ptr_nonnull(strstr(error.message_zh, "密码"));
}
END_TEST

/* Each prefix of a file, and each file with a byte changed, has an answer. */
START_TEST(truncated_and_spoilt)
{
	archive made;
	size_t size, i;

	archive_begin_docx(&made, P("文") "<w:tbl><w:tr>" TC("1") "</w:tr></w:tbl>");
	archive_end(&made);
	for (size = 1; size < made.size; size += 7) {
		gair_document *document = NULL;
		gair_read_options options = GAIR_READ_OPTIONS_INIT;

		options.format = GAIR_FORMAT_DOCX;
		ck_assert_int_eq(gair_document_read(made.bytes, size, &options, &document, NULL), GAIR_E_FORMAT);
		ck_assert_ptr_null(document);
	}
	for (i = 0; i < made.size; i++) {
		gair_document *document = NULL;
		gair_status status;

		made.bytes[i] ^= 0x55;
		status = gair_document_read(made.bytes, made.size, NULL, &document, NULL);
		ck_assert_msg((status == GAIR_OK) == (document != NULL), "byte %zu: %s", i, gair_status_name(status));
		gair_document_free(document);
		made.bytes[i] ^= 0x55;
	}
	archive_free(&made);
}
END_TEST

START_TEST(many_entries)
{
	archive made;
	char name[32];
	int i;

	archive_begin_docx(&made, P("文"));
	for (i = 0; i < 10000; i++) {
		snprintf(name, sizeof name, "word/media/%d", i);
		archive_add_text(&made, name, "");
	}
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_LIMIT, "太多");
}
END_TEST

START_TEST(duplicate_parts)
{
	archive made;

	archive_begin_docx(&made, P("一"));
	archive_add_text(&made, "WORD/Document.xml", body);
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "同名");
}
END_TEST

START_TEST(overlapping_entries)
{
	archive made;
	char name[32];
	int i;

	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	archive_add_text(&made, "word/document.xml", body);
	for (i = 0; i < 20; i++) {
		snprintf(name, sizeof name, "word/document.xml%d", i);
		archive_add_twin(&made, name, 30 + 19 + sizeof types - 1, sizeof body - 1, sizeof body - 1,
				 archive_checksum(body, sizeof body - 1));
	}
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "重叠");
}
END_TEST

/* Deflate in its plainest form: a run of one byte again and again, by a fixed code. A kilobyte of it is a megabyte. */
typedef struct bits {
	char *out;
	size_t size;
	unsigned held, count;
} bits;

static void put_bits(bits *to, unsigned value, unsigned count)
{
	to->held |= value << to->count;
	for (to->count += count; to->count >= 8; to->count -= 8, to->held >>= 8)
		to->out[to->size++] = (char)to->held;
}

/* A code of the fixed Huffman table goes out from its first bit. */
static void put_code(bits *to, unsigned code, unsigned count)
{
	while (count-- > 0)
		put_bits(to, code >> count & 1, 1);
}

/* `first` as it is, then `times` runs of 258 bytes each that repeat the last one, then `last`. */
static size_t deflate_runs(char *out, const char *first, size_t times, unsigned distance, const char *last)
{
	bits to = {out, 0, 0, 0};

	put_bits(&to, 3, 3); /* last block, fixed codes */
	for (; *first; first++)
		put_code(&to, 0x30 + (unsigned char)*first, 8);
	for (; times > 0; times--) {
		put_code(&to, 0xC0 + 285 - 280, 8);
		put_code(&to, distance - 1, 5);
	}
	for (; *last; last++)
		put_code(&to, 0x30 + (unsigned char)*last, 8);
	put_code(&to, 0, 7);
	put_bits(&to, 0, 7);
	return to.size;
}

static void add_bomb(archive *made, const char *first, size_t times, unsigned distance, const char *last)
{
	char *packed = malloc(times * 2 + 4096);
	size_t size = deflate_runs(packed, first, times, distance, last);

	archive_add_raw(made, "word/document.xml", 8, 0, packed, size, (uint32_t)(strlen(first) + times * 258 + strlen(last)), 0);
	free(packed);
}

START_TEST(bombs)
{
	archive made;

	/* a gigabyte of one byte is no XML, which shows at once */
	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	add_bomb(&made, "x", 4200000, 1, "");
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "损坏");
	/* a gigabyte of spaces in XML is not told from a document until the limit of what a file of its size may unpack to */
	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	add_bomb(&made, "<a> ", 4200000, 1, "</a>");
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_LIMIT, "解压");
}
END_TEST

START_TEST(document_types)
{
	static const char *const heads[] = {
		"<!DOCTYPE a>",
		"<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
		"<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
		"<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
	};
	char text[1024];
	archive made;

	snprintf(text, sizeof text, "%s%s", heads[_i], body);
	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	archive_add_text(&made, "word/document.xml", text);
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "DTD");
}
END_TEST

static char *repeat(const char *before, const char *again, size_t times, const char *after)
{
	size_t length = strlen(again), i;
	char *text = malloc(strlen(before) + length * times + strlen(after) + 1), *at;

	ck_assert_ptr_nonnull(text);
	at = text + strlen(strcpy(text, before));
	for (i = 0; i < times; i++, at += length)
		memcpy(at, again, length);
	strcpy(at, after);
	return text;
}

START_TEST(deep)
{
	char *text = repeat("<a>", "<a>", 5000, "");
	archive made;

	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	archive_add_text(&made, "word/document.xml", text);
	archive_end(&made);
	free(text);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_LIMIT, "嵌套");
}
END_TEST

/* The document of a Word body, and whether a limit was noted: read as a report, which has a heading. */
static gair_findings *check_body(const char *inside, const gair_read_options *options)
{
	char *whole = repeat(P("示例县2023年政府信息公开工作年度报告"), inside, 1, "");
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	archive made;

	archive_begin_docx(&made, whole);
	archive_end(&made);
	free(whole);
	ck_assert_int_eq(gair_read(made.bytes, made.size, options, &report, NULL), GAIR_OK);
	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	archive_free(&made);
	gair_report_free(report);
	return findings;
}

static size_t find_rule(const gair_findings *findings, const char *rule, const char *scope)
{
	size_t i;

	for (i = 0; i < gair_findings_count(findings); i++)
		if (strcmp(gair_finding_rule(findings, i), rule) == 0 &&
		    (!scope || strcmp(gair_finding_scope(findings, i), scope) == 0))
			return i;
	return SIZE_MAX;
}

START_TEST(nested_tables)
{
	char *open = repeat("", "<w:tbl><w:tr><w:tc>", 100, P("内")),
	     *whole = repeat(open, "</w:tc></w:tr></w:tbl>", 100, P("后"));
	gair_findings *findings = check_body(whole, NULL);

	ck_assert_uint_ne(find_rule(findings, "limit.reached", "depth"), SIZE_MAX);
	gair_findings_free(findings);
	free(open);
	free(whole);
}
END_TEST

/* A thousand rows of a thousand cells are read; one row more than the slots allow is told. */
START_TEST(million_cells)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	char *row = repeat("<w:tr>", "<w:tc><w:p/></w:tc>", 1000, "</w:tr>"), *table = repeat("<w:tbl>", row, 1100, "</w:tbl>");
	gair_findings *findings = check_body(table, NULL);
	archive made;

	ck_assert_uint_ne(find_rule(findings, "limit.reached", "slots"), SIZE_MAX);
	gair_findings_free(findings);
	archive_begin_docx(&made, table);
	archive_end(&made);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, &options, &document, NULL), GAIR_OK);
	ck_assert_uint_eq(gair_document_column_count(document, 0), 1000);
	ck_assert_uint_eq(gair_document_row_count(document, 0), 1048);
	gair_document_free(document);
	document = NULL;
	options.max_cells = 10;
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, &options, &document, NULL), GAIR_OK);
	ck_assert_uint_eq(gair_document_cell_count(document, 0), 10);
	gair_document_free(document);
	archive_free(&made);
	free(row);
	free(table);
}
END_TEST

START_TEST(spans_past_the_edge)
{
	gair_findings *findings = check_body(
		"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999999999999999\"/></w:tcPr>" P("1") "</w:tc>" TC(
			"2") "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"4294967295\"/></w:trPr>" TC("3") "</w:tr>"
													  "<w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val=\"-1\"/></w:tcPr>" P(
														  "4") "</w:tc></w:tr></w:tbl>",
		NULL);

	ck_assert_uint_ne(find_rule(findings, "limit.reached", "columns"), SIZE_MAX);
	gair_findings_free(findings);
}
END_TEST

START_TEST(sheets_past_the_edge)
{
	gair_document *document = NULL;
	archive made;

	archive_begin_xlsx(
		&made, "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>",
		"<cols><col min=\"0\" max=\"99999999999\" hidden=\"1\"/></cols><sheetData><row r=\"99999999999\"><c r=\"ZZZZZZ1\"><v>1</v></c>"
		"<c r=\"XFD1048576\"><v>2</v></c><c r=\"\"><v>3</v></c><c><v>4</v></c></row></sheetData><mergeCells>"
		"<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"C\"/><mergeCell ref=\"A1:ZZZZ9\"/></mergeCells>",
		"");
	archive_end(&made);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, NULL, &document, NULL), GAIR_OK);
	gair_document_free(document);
	archive_free(&made);
}
END_TEST

static void add_relations(archive *made, const char *name, const char *relation)
{
	char text[1024];

	snprintf(text, sizeof text,
		 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>",
		 relation);
	archive_add_text(made, name, text);
}

/* Relations that point outside, to themselves or to nothing: nothing but parts of the container is ever read. */
START_TEST(relations)
{
	static const char *const targets[] = {
		"Target=\"http://example.org/styles.xml\" TargetMode=\"External\"",
		"Target=\"../../../../etc/passwd\"",
		"Target=\"/etc/passwd\"",
		"Target=\"file:///etc/passwd\"",
		"Target=\"\"",
		"Target=\"nothing.xml\"",
	};
	gair_document *document = NULL;
	char relation[256];
	archive made;

	archive_begin_docx(&made, P("文"));
	snprintf(relation, sizeof relation, "<Relationship Id=\"a\" Type=\"x/styles\" %s/>", targets[_i]);
	add_relations(&made, "word/_rels/document.xml.rels", relation);
	archive_end(&made);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, NULL, &document, NULL), GAIR_OK);
	ck_assert_uint_eq(gair_document_block_count(document), 1);
	gair_document_free(document);
	archive_free(&made);
	/* dots lead up to the root and no further */
	archive_begin_docx(&made, P("文"));
	add_relations(&made, "word/_rels/document.xml.rels",
		      "<Relationship Id=\"a\" Type=\"x/styles\" Target=\"../../word/document.xml\"/>");
	archive_end(&made);
	ck_assert_int_eq(gair_document_read(made.bytes, made.size, NULL, &document, NULL), GAIR_OK);
	gair_document_free(document);
	archive_free(&made);
}
END_TEST

START_TEST(missing_sheet)
{
	archive made;

	archive_init(&made);
	archive_add_text(
		&made, "xl/workbook.xml",
		"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
		"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet r:id=\"a\"/></sheets></workbook>");
	add_relations(&made, "xl/_rels/workbook.xml.rels",
		      "<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>");
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_XLSX, GAIR_E_FORMAT, "工作表");
}
END_TEST

/* The checksum of a part is compared: a file spoilt on the way is not read as if it were whole. */
START_TEST(checksum)
{
	archive made;

	archive_init(&made);
	archive_add_text(&made, "[Content_Types].xml", types);
	archive_add_raw(&made, "word/document.xml", 0, 0, body, sizeof body - 1, sizeof body - 1, 1);
	archive_end(&made);
	refuse(&made, GAIR_FORMAT_DOCX, GAIR_E_FORMAT, "损坏");
}
END_TEST

/* Told from what the container says, whatever its entries are called. */
START_TEST(told_by_content)
{
	archive made;

	archive_init(&made);
	archive_add_text(&made, "xl/word/", "");
	archive_add_text(&made, "word/xl.xml", "");
	archive_add_text(
		&made, "[Content_Types].xml",
		"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
		"ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");
	archive_end(&made);
	ck_assert_int_eq(gair_format_of(made.bytes, made.size), GAIR_FORMAT_XLSX);
	archive_free(&made);
	archive_init(&made);
	archive_add_text(&made, "word/", "");
	archive_add_text(&made, "mimetype", "application/vnd.oasis.opendocument.spreadsheet-template");
	archive_end(&made);
	ck_assert_int_eq(gair_format_of(made.bytes, made.size), GAIR_FORMAT_ODS);
	archive_free(&made);
}
END_TEST

START_TEST(tracked_changes_are_told)
{
	gair_findings *findings =
		check_body("<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p><w:ins><w:r><w:t>一、总体情况</w:t></w:r></w:ins><w:del>"
			   "<w:r><w:delText>删</w:delText></w:r></w:del></w:p>",
			   NULL);
	size_t index = find_rule(findings, "document.tracked_changes", NULL);
	gair_source source;

	source.size = sizeof source;
	ck_assert_uint_ne(index, SIZE_MAX);
	ck_assert_int_eq(gair_finding_severity(findings, index), GAIR_SEVERITY_NOTICE);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, index, GAIR_LANG_ZH), "2 处"));
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, index, GAIR_LANG_EN), "2 of them"));
	ck_assert_int_eq(gair_finding_source(findings, index, &source), 1);
	ck_assert_int_eq(source.line, 3);
	gair_findings_free(findings);
	findings = check_body(P("一、总体情况"), NULL);
	ck_assert_uint_eq(find_rule(findings, "document.tracked_changes", NULL), SIZE_MAX);
	gair_findings_free(findings);
}
END_TEST

START_TEST(hidden_is_told)
{
	gair_findings *findings = NULL;
	gair_report *report = NULL;
	archive made;
	size_t index;

	archive_begin_xlsx(
		&made,
		"<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/>",
		"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>示例县2023年政府信息公开工作年度报告</t></is></c></row>"
		"<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row><row r=\"3\" hidden=\"1\"/></sheetData>",
		"<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>");
	archive_end(&made);
	ck_assert_int_eq(gair_read(made.bytes, made.size, NULL, &report, NULL), GAIR_OK);
	ck_assert_int_eq(gair_check(report, NULL, &findings), GAIR_OK);
	index = find_rule(findings, "document.hidden", NULL);
	ck_assert_uint_ne(index, SIZE_MAX);
	ck_assert_int_eq(gair_finding_severity(findings, index), GAIR_SEVERITY_NOTICE);
	ck_assert_ptr_nonnull(strstr(gair_finding_message(findings, index, GAIR_LANG_ZH), "2 处"));
	gair_findings_free(findings);
	gair_report_free(report);
	archive_free(&made);
}
END_TEST

/* ---- each allocation failing ---- */

typedef struct bytes {
	const char *data;
	size_t size;
} bytes;

static gair_status run_read(const gair_allocator *allocator, const void *input)
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

static void sweep_archive(const char *name, archive *made)
{
	bytes from;

	archive_end(made);
	from.data = made->bytes;
	from.size = made->size;
	ck_assert_uint_gt(sweep(name, run_read, &from), 0);
	archive_free(made);
}

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"

START_TEST(no_memory)
{
	archive made;

	archive_begin_docx(
		&made,
		"<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r>"
		"<w:ins><w:r><w:t>改</w:t></w:r></w:ins><w:r><w:txbxContent>" P(
			"框") "</w:txbxContent></w:r></w:p>"
			      "<w:tbl><w:tr>" TC("1") "<w:tc><w:tbl><w:tr>" TC("2") "</w:tr></w:tbl></w:tc></w:tr></w:tbl>");
	archive_add_docx_lists(
		&made,
		"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
		"<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
		"<w:style w:styleId=\"a\"><w:name w:val=\"a\"/><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"/>");
	sweep_archive("DOCX", &made);
	archive_begin_xlsx(
		&made, "<sheet r:id=\"rId1\"/><sheet state=\"hidden\" r:id=\"rId2\"/>",
		"<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row><row r=\"2\">"
		"<c r=\"A2\" s=\"1\"><v>1</v></c><c r=\"B2\" s=\"2\"/><c r=\"C2\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>文</t></is></c></row></sheetData>"
		"<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>",
		"");
	sweep_archive("XLSX", &made);
	archive_init(&made);
	archive_add_text(&made, "mimetype", "application/vnd.oasis.opendocument.text");
	archive_add_text(
		&made, "content.xml",
		"<o:document-content xmlns:o=\"" ODF "office:1.0\" xmlns:t=\"" ODF "text:1.0\" xmlns:s=\"" ODF
		"style:1.0\" xmlns:b=\"" ODF
		"table:1.0\"><o:automatic-styles><s:style s:name=\"h\"><s:text-properties t:display=\"none\"/></s:style><t:list-style s:name=\"l\">"
		"<t:list-level-style-number t:level=\"1\" s:num-format=\"一, 二\" s:num-suffix=\"、\"/></t:list-style></o:automatic-styles><o:body><o:text>"
		"<t:list t:style-name=\"l\"><t:list-item><t:p>文<t:span t:style-name=\"h\">藏</t:span></t:p></t:list-item></t:list><b:table><b:table-row>"
		"<b:table-cell b:number-columns-repeated=\"2\"><t:p>1</t:p></b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>");
	sweep_archive("ODT", &made);
	archive_init(&made);
	archive_add_text(&made, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
	archive_add_text(
		&made, "content.xml",
		"<o:document-content xmlns:o=\"" ODF "office:1.0\" xmlns:t=\"" ODF "text:1.0\" xmlns:b=\"" ODF
		"table:1.0\"><o:body><o:spreadsheet>"
		"<b:table><b:table-row b:number-rows-repeated=\"2\"><b:table-cell b:number-columns-spanned=\"2\" o:value-type=\"float\" o:value=\"1\"><t:p>+1</t:p>"
		"</b:table-cell><b:covered-table-cell/><b:table-cell><t:p>文</t:p></b:table-cell></b:table-row></b:table></o:spreadsheet></o:body>"
		"</o:document-content>");
	sweep_archive("ODS", &made);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("office");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	if (!gair_format_readable(GAIR_FORMAT_DOCX))
		return 0;
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, no_office_file);
	tcase_add_test(tests, encrypted);
	tcase_add_test(tests, encrypted_word);
	tcase_add_test(tests, truncated_and_spoilt);
	tcase_add_test(tests, many_entries);
	tcase_add_test(tests, duplicate_parts);
	tcase_add_test(tests, overlapping_entries);
	tcase_add_test(tests, bombs);
	tcase_add_loop_test(tests, document_types, 0, 4);
	tcase_add_test(tests, deep);
	tcase_add_test(tests, nested_tables);
	tcase_add_test(tests, million_cells);
	tcase_add_test(tests, spans_past_the_edge);
	tcase_add_test(tests, sheets_past_the_edge);
	tcase_add_loop_test(tests, relations, 0, 6);
	tcase_add_test(tests, missing_sheet);
	tcase_add_test(tests, checksum);
	tcase_add_test(tests, told_by_content);
	tcase_add_test(tests, tracked_changes_are_told);
	tcase_add_test(tests, hidden_is_told);
	tcase_add_test(tests, no_memory);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
