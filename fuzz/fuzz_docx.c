/* The XML of Word's main part, styles and lists. */
#include "parts.h"

#define RELATION(id, target) "<Relationship Id=\"" id "\" Type=\"x/" id "\" Target=\"" target "\"/>"
static const char relations[] =
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" RELATION("styles", "styles.xml")
		RELATION("numbering", "numbering.xml") "</Relationships>";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"word/document.xml", "word/styles.xml", "word/numbering.xml", NULL};

	read_parts(data, size, names, "word/_rels/document.xml.rels", relations, GAIR_FORMAT_DOCX);
	return 0;
}
