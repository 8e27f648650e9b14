/* Office files: the container opened, its format told, its reader called. */
#include <string.h>

#include <gaireport/read.h>

#include "base/error.h"
#include "read/office.h"
#include "read/office_readers.h"
#include "read/read.h"
#include "read/xml.h"

#define LEAST_UNPACKED ((size_t)16 * 1024 * 1024)
#define RATIO 200u /* tables of one sort of cell shrink to a hundredth; a bomb to a thousandth */

static const struct {
	int32_t format;
	gair_status (*read)(gair_document *document, gair__zip *zip, gair_error *error);
} readers[] = {
	{GAIR_FORMAT_DOCX, gair__read_docx},
	{GAIR_FORMAT_XLSX, gair__read_xlsx},
	{GAIR_FORMAT_ODT, gair__read_odt},
	{GAIR_FORMAT_ODS, gair__read_ods},
};

/* What the main part of a package says that it is. */
static const struct {
	const char *word;
	int32_t format;
} content_types[] = {
	{"wordprocessingml.document.main", GAIR_FORMAT_DOCX},  {"wordprocessingml.template.main", GAIR_FORMAT_DOCX},
	{"word.document.macroEnabled.main", GAIR_FORMAT_DOCX}, {"word.template.macroEnabledTemplate.main", GAIR_FORMAT_DOCX},
	{"spreadsheetml.sheet.main", GAIR_FORMAT_XLSX},        {"spreadsheetml.template.main", GAIR_FORMAT_XLSX},
	{"excel.sheet.macroEnabled.main", GAIR_FORMAT_XLSX},   {"excel.template.macroEnabled.main", GAIR_FORMAT_XLSX},
};

gair_status gair__office_no_main(gair_error *error)
{
	return gair__fail(error, GAIR_E_FORMAT, "这个压缩包不是 Word、Excel 或 OpenDocument 文件，请解压后选择其中的报告",
			  "this archive is no Word, Excel or OpenDocument file: unpack it and choose the report");
}

static size_t most_unpacked(size_t size, size_t most)
{
	size_t by_ratio = size > SIZE_MAX / RATIO ? SIZE_MAX : size * RATIO;

	if (by_ratio < LEAST_UNPACKED)
		by_ratio = LEAST_UNPACKED;
	return by_ratio < most ? by_ratio : most;
}

gair_status gair__read_office(gair_document *document, int32_t format, const char *bytes, size_t size, size_t most,
			      gair_error *error)
{
	gair_error known = {sizeof known, GAIR_OK, 0, -1, 0, 0, "", "", ""};
	gair_status status;
	gair__zip *zip;
	size_t i;

	status = gair__zip_open(&document->allocator, bytes, size, most_unpacked(size, most), &zip, &known);
	for (i = 0; status == GAIR_OK && i < sizeof readers / sizeof *readers; i++)
		if (readers[i].format == format)
			status = readers[i].read(document, zip, &known);
	gair__zip_close(zip);
	if (status == GAIR_OK)
		return GAIR_OK;
	if (known.status != status)
		return gair__fail(error, status, NULL, NULL);
	if (error && error->size == sizeof *error)
		*error = known;
	return status;
}

static void on_type(gair__xml *xml, void *context, int32_t name)
{
	const char *type = gair__xml_attribute(xml, GAIR__A_CONTENT_TYPE);
	int32_t *format = context;
	size_t i;

	if (!type || *format || (name != GAIR__CT_OVERRIDE && name != GAIR__CT_DEFAULT))
		return;
	for (i = 0; i < sizeof content_types / sizeof *content_types; i++)
		if (strstr(type, content_types[i].word))
			*format = content_types[i].format;
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	(void)xml, (void)context, (void)name;
}

/* OpenDocument says its type in a part of its own. */
static int32_t open_document_format(gair__zip *zip, int64_t part)
{
	char type[128];
	int64_t size = 0, got = 0;

	if (gair__zip_begin(zip, part, NULL) == GAIR_OK)
		while (size < (int64_t)sizeof type - 1 &&
		       (got = gair__zip_next(zip, type + size, sizeof type - 1 - (size_t)size, NULL)) > 0)
			size += got;
	gair__zip_end(zip);
	type[size > 0 ? size : 0] = '\0';
	if (strstr(type, "opendocument.text"))
		return GAIR_FORMAT_ODT;
	return strstr(type, "opendocument.spreadsheet") ? GAIR_FORMAT_ODS : 0;
}

int32_t gair__office_format(const char *bytes, size_t size)
{
	static const gair__xml_handler handler = {on_type, on_end, NULL};
	gair_allocator allocator;
	gair__zip *zip = NULL;
	int32_t format = 0;
	int64_t part;

	if (gair__allocator_init(&allocator, NULL) != GAIR_OK ||
	    gair__zip_open(&allocator, bytes, size, LEAST_UNPACKED, &zip, NULL) != GAIR_OK)
		return 0;
	part = gair__zip_find(zip, "[Content_Types].xml");
	if (part >= 0)
		gair__xml_read(zip, part, &handler, &format, NULL);
	part = gair__zip_find(zip, "mimetype");
	if (!format && part >= 0)
		format = open_document_format(zip, part);
	gair__zip_close(zip);
	return format;
}
