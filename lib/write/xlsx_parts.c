#include "write/xlsx.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define SHEET "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

static const char relations[] = XML
	"<Relationships xmlns=\"" PACKAGE "relationships\">"
	"<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
	"Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"" PACKAGE
	"relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>\n";

/* clang-format off */
/* Formats of amounts, one for each number of decimals; a zero is written as one, too. */
#define DECIMALS(first, unit) \
	"<numFmt numFmtId=\"" first "0\" formatCode=\"0" unit "\"/><numFmt numFmtId=\"" first "1\" formatCode=\"0.0" unit "\"/>" \
	"<numFmt numFmtId=\"" first "2\" formatCode=\"0.00" unit "\"/><numFmt numFmtId=\"" first "3\" formatCode=\"0.000" unit "\"/>" \
	"<numFmt numFmtId=\"" first "4\" formatCode=\"0.0000" unit "\"/><numFmt numFmtId=\"" first "5\" formatCode=\"0.00000" unit "\"/>" \
	"<numFmt numFmtId=\"" first "6\" formatCode=\"0.000000" unit "\"/>"

#define FONT(size, name, more) \
	"<font>" more "<sz val=\"" size "\"/><name val=\"" name "\"/><family val=\"3\"/><charset val=\"134\"/></font>"

/* A style: number format, font, border, alignment. */
#define STYLE(format, font, border, horizontal, more) \
	"<xf numFmtId=\"" format "\" fontId=\"" font "\" fillId=\"0\" borderId=\"" border "\" xfId=\"0\" applyNumberFormat=\"1\" " \
	"applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"" more "><alignment horizontal=\"" horizontal \
	"\" vertical=\"center\" wrapText=\"1\"/></xf>"
#define FIGURE(format) STYLE(format, "0", "1", "center", "")
/* A sum beside the table, and its label, which is not broken over lines. */
#define CHECK(format, horizontal) \
	"<xf numFmtId=\"" format "\" fontId=\"5\" fillId=\"0\" borderId=\"0\" xfId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" " \
	"applyAlignment=\"1\"><alignment horizontal=\"" horizontal "\" vertical=\"center\"/></xf>"
#define EDGE(name) "<" name " style=\"thin\"><color auto=\"1\"/></" name ">"

/* The styles of cells stand in the order of xlsx.h. */
static const char styles[] =
	XML "<styleSheet " MAIN "><numFmts count=\"15\"><numFmt numFmtId=\"164\" formatCode=\"+0;-0;0\"/>"
	DECIMALS("17", "") DECIMALS("18", "&quot;万元&quot;") "</numFmts>"
	"<fonts count=\"6\">"
	FONT("11", "宋体", "") FONT("16", "宋体", "<b/>") FONT("12", "楷体", "") FONT("12", "黑体", "") FONT("12", "仿宋", "")
	FONT("10", "宋体", "<i/>")
	"</fonts>"
	"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
	"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
	"<border>" EDGE("left") EDGE("right") EDGE("top") EDGE("bottom") "<diagonal/></border></borders>"
	"<cellStyleXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
	"<xf numFmtId=\"0\" fontId=\"5\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
	"<cellXfs count=\"27\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
	STYLE("0", "1", "0", "center", "")
	STYLE("0", "2", "0", "center", "")
	STYLE("0", "3", "0", "left", "")
	STYLE("0", "4", "0", "left", "")
	STYLE("0", "0", "1", "center", "")
	STYLE("0", "0", "1", "left", "")
	FIGURE("1") FIGURE("164") FIGURE("0")
	STYLE("0", "0", "1", "center", " quotePrefix=\"1\"")
	CHECK("1", "center") CHECK("0", "right")
	FIGURE("170") FIGURE("171") FIGURE("172") FIGURE("173") FIGURE("174") FIGURE("175") FIGURE("176")
	FIGURE("180") FIGURE("181") FIGURE("182") FIGURE("183") FIGURE("184") FIGURE("185") FIGURE("186")
	"</cellXfs>"
	"<cellStyles count=\"2\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
	"<cellStyle name=\"Check Cell\" xfId=\"1\" builtinId=\"23\" customBuiltin=\"1\"/></cellStyles>"
	"<dxfs count=\"1\"><dxf><font><b/><color rgb=\"FF9C0006\"/></font><fill><patternFill patternType=\"solid\">"
	"<fgColor rgb=\"FFFFC7CE\"/><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf></dxfs></styleSheet>\n";
/* clang-format on */

static const char content_types[] = XML
	"<Types xmlns=\"" PACKAGE "content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"" SHEET "worksheet+xml\"/>"
	"<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET "sheet.main+xml\"/>"
	"<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET "styles+xml\"/>"
	"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
	"</Types>\n";

const gair__package_part gair__xlsx_parts[GAIR__XLSX_PARTS] = {
	{"[Content_Types].xml", content_types},
	{"_rels/.rels", relations},
	{"xl/styles.xml", styles},
};
