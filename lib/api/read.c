/* gair_read: bytes → document → report, whatever the format. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <gaireport/document.h>
#include <gaireport/json.h>
#include <gaireport/read.h>

#include "api/sniff.h"
#include "base/error.h"
#include "base/fold.h"
#include "base/sized.h"
#include "base/utf8.h"
#include "read/read.h"
#include "recognize/prose.h"
#include "recognize/recognize.h"

#define DEFAULT_BYTES ((size_t)256 * 1024 * 1024)
#define MOST_BYTES ((size_t)0x7FFFFFFF)

#if defined(GAIR_HAVE_OFFICE)
#  define OFFICE 1
#else
#  define OFFICE 0
#endif

static const struct format {
	int32_t format;
	const char *name;
	int html;
	gair_status (*read)(gair_document *document, const gair__input *input); /* NULL: not by way of text, or not built in */
	int office;                                                             /* 1: a container, and its reader is built in */
} formats[] = {
	{GAIR_FORMAT_TEXT, "text", 0, gair__read_text, 0}, {GAIR_FORMAT_MARKDOWN, "md", 0, gair__read_markdown, 0},
	{GAIR_FORMAT_HTML, "html", 1, gair__read_html, 0}, {GAIR_FORMAT_JSON, "json", 0, NULL, 0},
	{GAIR_FORMAT_DOCX, "docx", 0, NULL, OFFICE},       {GAIR_FORMAT_XLSX, "xlsx", 0, NULL, OFFICE},
	{GAIR_FORMAT_ODT, "odt", 0, NULL, OFFICE},         {GAIR_FORMAT_ODS, "ods", 0, NULL, OFFICE},
};

static const struct format *find_format(int32_t format)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof *formats; i++)
		if (formats[i].format == format)
			return &formats[i];
	return NULL;
}

const char *gair_format_name(int32_t format)
{
	const struct format *row = find_format(format);

	return row ? row->name : NULL;
}

int32_t gair_format_from_name(const char *name)
{
	size_t i;

	for (i = 0; name && i < sizeof formats / sizeof *formats; i++)
		if (strcmp(formats[i].name, name) == 0)
			return formats[i].format;
	return -1;
}

int32_t gair_format_readable(int32_t format)
{
	const struct format *row = find_format(format);

	return row && (row->read || row->office || format == GAIR_FORMAT_JSON);
}

/* The library's own copy of the options. */
static gair_status take_options(gair_read_options *own, const gair_read_options *given, gair_error *error)
{
	const gair_read_options defaults = GAIR_READ_OPTIONS_INIT;
	gair_status status = gair__take(own, sizeof *own, given ? given : &defaults);

	if (status == GAIR_OK && own->reserved)
		status = GAIR_E_OPTIONS;
	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	if (!own->max_bytes)
		own->max_bytes = DEFAULT_BYTES;
	return GAIR_OK;
}

static gair_status check_input(const char *bytes, size_t size, const gair_read_options *options, gair_error *error)
{
	if (options->max_bytes > MOST_BYTES || options->format < 0 || options->format > GAIR_FORMAT_ODS)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	if (!bytes && size)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	if (size > options->max_bytes)
		return gair__fail(error, GAIR_E_LIMIT, "文件太大，超过了大小上限（默认 256 MiB），请检查是不是选错了文件",
				  "the file is larger than the limit (256 MiB by default)");
	if (size == 0)
		return gair__fail(error, GAIR_E_EMPTY, NULL, NULL);
	return GAIR_OK;
}

static gair_status unsupported(gair_error *error, int32_t format)
{
	if (format == GAIR__FORMAT_DOC || format == GAIR__FORMAT_XLS)
		return gair__fail(
			error, GAIR_E_UNSUPPORTED,
			"这是旧版 Word 或 Excel 文件（.doc、.xls），请用 Word 或 WPS 打开，另存为 .docx、.xlsx 或网页后再试",
			"this is a legacy Word or Excel file (.doc, .xls): open it and save it as .docx, .xlsx or a web page");
	if (format == GAIR__FORMAT_PROTECTED)
		return gair__fail(error, GAIR_E_UNSUPPORTED,
				  "文件设有密码，请用 Word、Excel 或 WPS 打开，取消密码后另存，再试一次",
				  "the file is protected by a password: save it without one and try again");
	if (format == GAIR__FORMAT_PDF)
		return gair__fail(error, GAIR_E_UNSUPPORTED, "这是 PDF 文件，本程序不读 PDF；请用网页、文本或 Word 版的报告",
				  "this is a PDF file, which this program does not read: use the web page, text or Word version");
	return gair__fail(
		error, GAIR_E_UNSUPPORTED,
		"本程序没有编入读这种文件的功能（编译选项 GAIREPORT_OFFICE）；请另存为网页或文本后再试",
		"this build does not read this kind of file (build option GAIREPORT_OFFICE): save it as a web page or text");
}

static gair_status read_text(gair_document *document, const struct format *row, const char *bytes, size_t size,
			     const gair_read_options *options, gair_error *error)
{
	gair__input input;
	gair_status status;

	memset(&input, 0, sizeof input);
	status = gair__decode(document, bytes, size, options->encoding, row->html, &input, error);
	if (status != GAIR_OK)
		return status;
	status = row->read(document, &input);
	return status == GAIR_OK ? GAIR_OK : gair__fail(error, status, NULL, NULL);
}

static gair_status read_container(gair_document *document, int32_t format, const char *bytes, size_t size,
				  const gair_read_options *options, gair_error *error)
{
#if defined(GAIR_HAVE_OFFICE)
	return gair__read_office(document, format, bytes, size, options->max_bytes, error);
#else
	(void)document, (void)bytes, (void)size, (void)options;
	return unsupported(error, format);
#endif
}

/* The size that the limits of a document follow: what a container holds is many times its size. */
static size_t weight(const struct format *row, size_t size)
{
	return row->office && size <= MOST_BYTES / 64 ? size * 64 : size;
}

static gair_status read_document(const char *bytes, size_t size, const gair_read_options *options, int32_t format,
				 gair_document **out, gair_error *error)
{
	const struct format *row = find_format(format);
	gair_document *document;
	gair_status status;

	if (!row || (!row->read && !row->office))
		return unsupported(error, format);
	status = gair__document_new(options, weight(row, size), &document);
	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	document->format = format;
	status = row->office ? read_container(document, format, bytes, size, options, error)
			     : read_text(document, row, bytes, size, options, error);
	if (status == GAIR_OK) {
		status = gair__places_prepare(&document->places, &document->allocator);
		if (status != GAIR_OK)
			gair__fail(error, status, NULL, NULL);
	}
	if (status != GAIR_OK) {
		gair_document_free(document);
		return status;
	}
	*out = document;
	return GAIR_OK;
}

static int32_t choose_format(const char *bytes, size_t size, const gair_read_options *options)
{
	return options->format ? options->format : gair__sniff(bytes, size);
}

gair_status gair_document_read(const char *bytes, size_t size, const gair_read_options *options, gair_document **out,
			       gair_error *error)
{
	gair_read_options own;
	gair_status status;

	if (!out)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	*out = NULL;
	status = take_options(&own, options, error);
	if (status == GAIR_OK)
		status = check_input(bytes, size, &own, error);
	return status != GAIR_OK ? status : read_document(bytes, size, &own, choose_format(bytes, size, &own), out, error);
}

static int is_white(const char *bytes, size_t size)
{
	size_t trimmed;

	if (size > 4096)
		return 0;
	gair__trim(bytes, size, &trimmed);
	return trimmed == 0;
}

static gair_status recognize(const gair_document *document, const gair_allocator *allocator, gair_report **out, gair_error *error)
{
	gair_report *report;
	gair_status status = gair_report_new(allocator, &report);

	if (status == GAIR_OK)
		status = gair__recognize(document, report);
	if (status == GAIR_OK)
		status = gair__collect_statements(report);
	if (status == GAIR_OK) {
		*out = report;
		return GAIR_OK;
	}
	gair_report_free(report);
	if (status == GAIR_E_NOT_A_REPORT)
		return gair__fail(
			error, status,
			"这不是政府信息公开工作年度报告：没有找到报告标题，也没有找到三张表或六个部分的标题，请核对文件",
			"this is no annual report on government-information disclosure: no title, none of the three tables and "
			"fewer than three of the section headings were found");
	return gair__fail(error, status, NULL, NULL);
}

/* Reads by options that are the library's own copy. */
static gair_status read_report(const char *bytes, size_t size, const gair_read_options *options, gair_report **out,
			       gair_error *error)
{
	gair_document *document = NULL;
	gair_status status = check_input(bytes, size, options, error);
	int32_t format;

	if (status != GAIR_OK)
		return status;
	if (is_white(bytes, size))
		return gair__fail(error, GAIR_E_EMPTY, NULL, NULL);
	format = choose_format(bytes, size, options);
	if (format == GAIR_FORMAT_JSON)
		return gair_report_from_json(bytes, size, options->allocator, out, error);
	status = read_document(bytes, size, options, format, &document, error);
	if (status == GAIR_OK)
		status = recognize(document, options->allocator, out, error);
	gair_document_free(document);
	return status;
}

gair_status gair_read(const char *bytes, size_t size, const gair_read_options *options, gair_report **out, gair_error *error)
{
	gair_read_options own;
	gair_status status;

	if (!out)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	*out = NULL;
	status = take_options(&own, options, error);
	return status != GAIR_OK ? status : read_report(bytes, size, &own, out, error);
}

gair_status gair_read_file(const char *path, const gair_read_options *options, gair_report **out, gair_error *error)
{
	gair_read_options own;
	char *bytes = NULL;
	size_t size;
	gair_status status;

	if (!path || !out)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	*out = NULL;
	status = take_options(&own, options, error);
	if (status != GAIR_OK)
		return status;
	status = gair_read_bytes(path, own.max_bytes, own.allocator, &bytes, &size, error);
	if (status == GAIR_OK)
		status = read_report(bytes, size, &own, out, error);
	gair_bytes_free(bytes, own.allocator);
	return status;
}
