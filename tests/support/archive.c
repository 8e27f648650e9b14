#include "support/archive.h"

#include <stdlib.h>
#include <string.h>

static void append(char **bytes, size_t *size, size_t *capacity, const void *data, size_t length)
{
	if (*size + length > *capacity) {
		*capacity = (*size + length) * 2 + 256;
		*bytes = realloc(*bytes, *capacity);
		if (!*bytes)
			abort();
	}
	if (length)
		memcpy(*bytes + *size, data, length);
	*size += length;
}

static void put(char *out, uint32_t value, size_t bytes)
{
	size_t i;

	for (i = 0; i < bytes; i++)
		out[i] = (char)(value >> (8 * i));
}

uint32_t archive_checksum(const char *data, size_t size)
{
	uint32_t crc = 0xFFFFFFFFu;
	size_t i;
	int bit;

	for (i = 0; i < size; i++) {
		crc ^= (unsigned char)data[i];
		for (bit = 0; bit < 8; bit++)
			crc = crc & 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
	}
	return ~crc;
}

void archive_init(archive *self)
{
	memset(self, 0, sizeof *self);
}

void archive_free(archive *self)
{
	free(self->bytes);
	free(self->directory);
	memset(self, 0, sizeof *self);
}

static void add_directory(archive *self, const char *name, unsigned method, unsigned flags, size_t offset, size_t size,
			  uint32_t unpacked, uint32_t checksum)
{
	char header[46] = {'P', 'K', 1, 2, 20, 0, 20, 0};

	put(header + 8, flags, 2);
	put(header + 10, method, 2);
	put(header + 14, 0x21, 2);
	put(header + 16, checksum, 4);
	put(header + 20, (uint32_t)size, 4);
	put(header + 24, unpacked, 4);
	put(header + 28, (uint32_t)strlen(name), 2);
	put(header + 42, (uint32_t)offset, 4);
	append(&self->directory, &self->directory_size, &self->directory_capacity, header, sizeof header);
	append(&self->directory, &self->directory_size, &self->directory_capacity, name, strlen(name));
	self->count++;
}

void archive_add_raw(archive *self, const char *name, unsigned method, unsigned flags, const char *data, size_t size,
		     uint32_t unpacked, uint32_t checksum)
{
	char header[30] = {'P', 'K', 3, 4, 20, 0};
	size_t offset = self->size;

	put(header + 6, flags, 2);
	put(header + 8, method, 2);
	put(header + 12, 0x21, 2);
	put(header + 14, checksum, 4);
	put(header + 18, (uint32_t)size, 4);
	put(header + 22, unpacked, 4);
	put(header + 26, (uint32_t)strlen(name), 2);
	append(&self->bytes, &self->size, &self->capacity, header, sizeof header);
	append(&self->bytes, &self->size, &self->capacity, name, strlen(name));
	append(&self->bytes, &self->size, &self->capacity, data, size);
	add_directory(self, name, method, flags, offset, size, unpacked, checksum);
}

void archive_add_twin(archive *self, const char *name, size_t offset, size_t size, uint32_t unpacked, uint32_t checksum)
{
	add_directory(self, name, 0, 0, offset, size, unpacked, checksum);
}

void archive_add(archive *self, const char *name, const char *data, size_t size)
{
	archive_add_raw(self, name, 0, 0, data, size, (uint32_t)size, archive_checksum(data, size));
}

void archive_add_text(archive *self, const char *name, const char *text)
{
	archive_add(self, name, text, strlen(text));
}

void archive_end(archive *self)
{
	char tail[22] = {'P', 'K', 5, 6};

	put(tail + 8, self->count, 2);
	put(tail + 10, self->count, 2);
	put(tail + 12, (uint32_t)self->directory_size, 4);
	put(tail + 16, (uint32_t)self->size, 4);
	append(&self->bytes, &self->size, &self->capacity, self->directory, self->directory_size);
	append(&self->bytes, &self->size, &self->capacity, tail, sizeof tail);
}

static const char docx_types[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Override PartName=\"/word/document.xml\" "
	"ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
static const char docx_relations[] =
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
	"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
	"Target=\"word/document.xml\"/></Relationships>";
static const char docx_head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
				"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
				"xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
				"xmlns:v=\"urn:schemas-microsoft-com:vml\" "
				"xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>";
static const char docx_tail[] = "</w:body></w:document>";
static const char docx_parts[] =
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
	"<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" "
	"Target=\"numbering.xml\"/><Relationship Id=\"rId2\" "
	"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
static const char w_namespace[] = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

static void add_wrapped(archive *self, const char *name, const char *before, const char *between, const char *inside,
			const char *after)
{
	size_t size = strlen(before) + strlen(between) + strlen(inside) + strlen(after);
	char *whole = malloc(size + 1);

	if (!whole)
		abort();
	whole[0] = '\0';
	strcat(strcat(strcat(strcat(whole, before), between), inside), after);
	archive_add_text(self, name, whole);
	free(whole);
}

void archive_begin_docx(archive *self, const char *body)
{
	archive_init(self);
	archive_add_text(self, "[Content_Types].xml", docx_types);
	archive_add_text(self, "_rels/.rels", docx_relations);
	add_wrapped(self, "word/document.xml", docx_head, "", body, docx_tail);
}

void archive_add_docx_lists(archive *self, const char *numbering, const char *styles)
{
	archive_add_text(self, "word/_rels/document.xml.rels", docx_parts);
	if (numbering)
		add_wrapped(self, "word/numbering.xml", "<w:numbering", w_namespace, numbering, "</w:numbering>");
	if (styles)
		add_wrapped(self, "word/styles.xml", "<w:styles", w_namespace, styles, "</w:styles>");
}

#define MAIN                                                                                                                     \
  " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "                                                        \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
#define RELATION(id, type, target)                                                                                               \
  "<Relationship Id=\"" id "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" type                 \
  "\" Target=\"" target "\"/>"

static const char xlsx_types[] =
	"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" "
	"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
static const char relations_head[] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
static const char xlsx_styles[] =
	"<styleSheet" MAIN "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"+0;-0;0\"/></numFmts>"
	"<borders count=\"2\"><border><left/><right/><top/><bottom/></border><border><left style=\"thin\"/><right/></border></borders>"
	"<cellXfs count=\"3\"><xf numFmtId=\"0\" borderId=\"0\"/><xf numFmtId=\"176\" borderId=\"0\"/>"
	"<xf numFmtId=\"0\" borderId=\"1\"/></cellXfs></styleSheet>";
static const char xlsx_strings[] =
	"<sst" MAIN "<si><t>共享</t></si><si><r><t>富文</t></r><r><t>本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si>"
	"<si><t>_x005F_x000D_</t></si></sst>";

void archive_begin_xlsx(archive *self, const char *sheets, const char *first, const char *second)
{
	archive_init(self);
	archive_add_text(self, "[Content_Types].xml", xlsx_types);
	add_wrapped(self, "_rels/.rels", relations_head, RELATION("rId1", "officeDocument", "/xl/workbook.xml"), "",
		    "</Relationships>");
	add_wrapped(self, "xl/workbook.xml", "<workbook" MAIN, "<sheets>", sheets, "</sheets></workbook>");
	add_wrapped(self, "xl/_rels/workbook.xml.rels", relations_head,
		    RELATION("rId1", "worksheet", "worksheets/sheet1.xml")
			    RELATION("rId2", "worksheet", "worksheets/../worksheets/sheet2.xml"),
		    RELATION("rId3", "styles", "styles.xml") RELATION("rId4", "sharedStrings", "sharedStrings.xml"),
		    "</Relationships>");
	archive_add_text(self, "xl/styles.xml", xlsx_styles);
	archive_add_text(self, "xl/sharedStrings.xml", xlsx_strings);
	add_wrapped(self, "xl/worksheets/sheet1.xml", "<worksheet", MAIN, first, "</worksheet>");
	add_wrapped(self, "xl/worksheets/sheet2.xml", "<worksheet", MAIN, second, "</worksheet>");
}
