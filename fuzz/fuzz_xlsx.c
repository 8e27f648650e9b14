/* The XML of a sheet of Excel, styles, shared strings, workbook. */
#include "parts.h"

#define RELATION(id, target) "<Relationship Id=\"" id "\" Type=\"x/" id "\" Target=\"" target "\"/>"
static const char relations[] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" RELATION(
	"worksheet", "worksheets/sheet1.xml") RELATION("styles", "styles.xml")
	RELATION("sharedStrings", "sharedStrings.xml") "</Relationships>";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml",
					    "xl/workbook.xml", NULL};

	read_parts(data, size, names, "xl/_rels/workbook.xml.rels", relations, GAIR_FORMAT_XLSX);
	return 0;
}
