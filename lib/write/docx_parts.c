/*
 * Page and fonts follow the layout of official documents (GB/T 9704): A4, 28 mm and 26 mm at the sides, the text in 仿宋 of 16
 * points, headings in 黑体, the title in bold 宋体 of 22 points, the number of the page between dashes.
 */
#include "write/docx_parts.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define MAIN "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types[] = XML
	"<Types xmlns=\"" PACKAGE "content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>"
	"<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD "styles+xml\"/>"
	"<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD "settings+xml\"/>"
	"<Override PartName=\"/word/fontTable.xml\" ContentType=\"" WORD "fontTable+xml\"/>"
	"<Override PartName=\"/word/footer1.xml\" ContentType=\"" WORD "footer+xml\"/>"
	"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
	"</Types>\n";

static const char relations[] =
	XML "<Relationships xmlns=\"" PACKAGE "relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
	    "</Relationships>\n";

static const char document_relations[] = XML "<Relationships xmlns=\"" PACKAGE "relationships\">"
					     "<Relationship Id=\"rId1\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
					     "<Relationship Id=\"rId2\" Type=\"" OFFICE "/settings\" Target=\"settings.xml\"/>"
					     "<Relationship Id=\"rId3\" Type=\"" OFFICE "/fontTable\" Target=\"fontTable.xml\"/>"
					     "<Relationship Id=\"rId4\" Type=\"" OFFICE "/footer\" Target=\"footer1.xml\"/>"
					     "</Relationships>\n";

static const char settings[] = XML
	"<w:settings " MAIN "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/>"
	"<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
	"<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
	"</w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>\n";

/* clang-format off */
/* A system that lacks a font takes the one named beside it. */
#define FONT(name, alternative, family) \
	"<w:font w:name=\"" name "\"><w:altName w:val=\"" alternative "\"/><w:charset w:val=\"86\"/>" \
	"<w:family w:val=\"" family "\"/><w:pitch w:val=\"variable\"/></w:font>"

static const char fonts[] =
	XML "<w:fonts " MAIN ">"
	FONT("仿宋", "FangSong", "modern") FONT("宋体", "SimSun", "auto") FONT("黑体", "SimHei", "modern") FONT("楷体", "KaiTi", "modern")
	"</w:fonts>\n";

static const char footer[] =
	XML "<w:ftr " MAIN "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
	"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
	"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
	"<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>\n";

#define FACE(font) \
	"<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" font "\" w:cs=\"Times New Roman\"/>"
#define SIZE(half_points) "<w:sz w:val=\"" half_points "\"/><w:szCs w:val=\"" half_points "\"/>"
#define STYLE(id, name, based, paragraph, run) \
	"<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/><w:basedOn w:val=\"" based "\"/><w:qFormat/>" \
	"<w:pPr>" paragraph "</w:pPr><w:rPr>" run "</w:rPr></w:style>"
#define LINE(twentieths, rule) "<w:spacing w:line=\"" twentieths "\" w:lineRule=\"" rule "\"/>"
#define INDENT "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>"
#define ALIGN(where) "<w:jc w:val=\"" where "\"/>"
#define EDGE(name) "<w:" name " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
#define MARGIN(name) "<w:" name " w:w=\"30\" w:type=\"dxa\"/>"

static const char styles[] =
	XML "<w:styles " MAIN "><w:docDefaults><w:rPrDefault><w:rPr>" FACE("仿宋") "<w:kern w:val=\"2\"/>" SIZE("32")
	"<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
	"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
	"<w:pPr>" LINE("560", "exact") "</w:pPr></w:style>"
	"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>"
	"<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
	STYLE("Title", "Title", "Normal",
	      "<w:spacing w:before=\"240\" w:after=\"240\" w:line=\"640\" w:lineRule=\"exact\"/>" ALIGN("center"),
	      FACE("宋体") "<w:b/>" SIZE("44"))
	STYLE("Heading1", "heading 1", "Normal", "<w:keepNext/>" INDENT "<w:outlineLvl w:val=\"0\"/>", FACE("黑体"))
	STYLE("BodyText", "Body Text", "Normal", INDENT ALIGN("both"), "")
	STYLE("Subtitle", "Subtitle", "Normal", ALIGN("center"), FACE("楷体") SIZE("28"))
	STYLE("TableText", "Table Text", "Normal", "<w:keepNext/>" LINE("240", "auto") ALIGN("center"), "<w:kern w:val=\"0\"/>" SIZE("18"))
	STYLE("TableLabel", "Table Label", "TableText", ALIGN("left"), "")
	STYLE("TableEnd", "Table End", "Normal", LINE("240", "exact"), SIZE("18"))
	STYLE("Footer", "footer", "Normal", LINE("240", "auto") ALIGN("center"), FACE("宋体") SIZE("28"))
	"<w:style w:type=\"table\" w:styleId=\"FormTable\"><w:name w:val=\"Form Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>"
	"<w:tblBorders>" EDGE("top") EDGE("left") EDGE("bottom") EDGE("right") EDGE("insideH") EDGE("insideV") "</w:tblBorders>"
	"<w:tblCellMar>" MARGIN("top") MARGIN("left") MARGIN("bottom") MARGIN("right") "</w:tblCellMar></w:tblPr></w:style></w:styles>\n";
/* clang-format on */

const gair__package_part gair__docx_parts[GAIR__DOCX_PARTS] = {
	{"[Content_Types].xml", content_types},
	{"_rels/.rels", relations},
	{"word/_rels/document.xml.rels", document_relations},
	{"word/styles.xml", styles},
	{"word/settings.xml", settings},
	{"word/fontTable.xml", fonts},
	{"word/footer1.xml", footer},
};
