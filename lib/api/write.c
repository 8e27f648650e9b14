/* Report → bytes: the table of formats; sink, memory or file. */
#if !defined(_WIN32)
#  define _POSIX_C_SOURCE 200809L
#endif
#include <errno.h>
#include <stdio.h>
#include <string.h>
#if !defined(_WIN32)
#  include <sys/stat.h>
#endif

#include <gaireport/write.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/sized.h"
#include "exchange/exchange.h"
#include "write/write.h"

#define KNOWN_FLAGS (GAIR_WRITE_EXCEL | GAIR_WRITE_SOURCES | GAIR_WRITE_COLOUR)

static void write_json(const gair_report *report, uint32_t flags, gair__output *output)
{
	gair__exchange_write(report, (flags & GAIR_WRITE_SOURCES) != 0, output);
}

/* A format that this build leaves out has a name and no writer. */
static const struct out_format {
	int32_t format;
	const char *name;
	void (*write)(const gair_report *report, uint32_t flags, gair__output *output);
} formats[] = {
	{GAIR_OUT_JSON, "json", write_json},       {GAIR_OUT_CSV, "csv", gair__write_csv},
	{GAIR_OUT_TEXT, "text", gair__write_text}, {GAIR_OUT_MARKDOWN, "md", gair__write_markdown},
	{GAIR_OUT_HTML, "html", gair__write_html}, {GAIR_OUT_DOCX, "docx", gair__write_docx},
	{GAIR_OUT_XLSX, "xlsx", gair__write_xlsx},
};

static const struct out_format *find_format(int32_t format)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (formats[i].format == format)
			return &formats[i];
	return NULL;
}

int32_t gair_out_from_name(const char *name)
{
	size_t i;

	for (i = 0; name && i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i].name, name) == 0)
			return formats[i].format;
	return -1;
}

int32_t gair_out_writable(int32_t format)
{
	const struct out_format *found = find_format(format);

	return found && found->write;
}

/* What is wrong with the arguments that all three ways of writing share. */
static gair_status check_arguments(const gair_report *report, int32_t format, uint32_t flags)
{
	if (!report || flags & ~KNOWN_FLAGS)
		return GAIR_E_ARGUMENT;
	return gair_out_writable(format) ? GAIR_OK : GAIR_E_UNSUPPORTED;
}

gair_status gair_report_write(const gair_report *report, int32_t format, uint32_t flags, gair_sink sink, void *context)
{
	gair__output output;
	gair_status status = check_arguments(report, format, flags);

	if (status != GAIR_OK || !sink)
		return status != GAIR_OK ? status : GAIR_E_ARGUMENT;
	gair__output_init(&output, sink, context);
	find_format(format)->write(report, flags, &output);
	return gair__output_flush(&output);
}

static int into_buffer(void *context, const char *bytes, size_t size)
{
	gair__buffer *buffer = context;

	gair__buffer_append(buffer, bytes, size);
	return buffer->status != GAIR_OK;
}

/* What a buffer holds becomes the caller's, or a failure frees it. */
static gair_status hand_out(gair__buffer *buffer, gair_status status, char **out, size_t *size)
{
	gair__buffer_text(buffer);
	if (buffer->status != GAIR_OK)
		status = buffer->status;
	if (status != GAIR_OK) {
		gair__buffer_free(buffer);
		return status;
	}
	*out = buffer->data;
	*size = buffer->size;
	return GAIR_OK;
}

gair_status gair_report_write_buffer(const gair_report *report, int32_t format, uint32_t flags, const gair_allocator *allocator,
				     char **out, size_t *size)
{
	gair_allocator own;
	gair__buffer buffer;
	gair_status status = gair__allocator_init(&own, allocator);

	if (status != GAIR_OK || !out || !size)
		return status != GAIR_OK ? status : GAIR_E_ARGUMENT;
	gair__buffer_init(&buffer, &own);
	return hand_out(&buffer, gair_report_write(report, format, flags, into_buffer, &buffer), out, size);
}

gair_status gair_findings_write_buffer(const gair_file_findings *file, int32_t format, int32_t lang, uint32_t flags,
				       const gair_allocator *allocator, char **out, size_t *size)
{
	gair_allocator own;
	gair__buffer buffer;
	gair_findings_writer *writer = NULL;
	gair_status status = gair__allocator_init(&own, allocator), ended;

	if (status != GAIR_OK || !out || !size)
		return status != GAIR_OK ? status : GAIR_E_ARGUMENT;
	gair__buffer_init(&buffer, &own);
	status = gair_findings_writer_begin(format, lang, flags, into_buffer, &buffer, &own, &writer);
	if (status == GAIR_OK)
		status = gair_findings_writer_file(writer, file);
	ended = gair_findings_writer_end(writer);
	return hand_out(&buffer, status != GAIR_OK ? status : ended, out, size);
}

/* What an officer is told of an errno. */
static const struct {
	int number;
	const char *zh, *en;
} system_errors[] = {
	{ENOSPC, "磁盘已满，文件没有写完。请腾出空间后重试。",
	 "The disk is full; the file could not be finished. Make room and try again."},
	{EACCES, "没有写入这个文件的权限。", "There is no permission to write this file."},
	{EROFS, "这个位置只能读，不能写。", "This place can only be read."},
	{ENOENT, "要写入的文件夹不存在。", "The folder to write to does not exist."},
	{ENOTDIR, "要写入的文件夹不存在。", "The folder to write to does not exist."},
	{EISDIR, "这是一个文件夹，不是文件。", "This is a folder, not a file."},
	{EPIPE, "接收输出的程序已经关闭。", "The program that takes the output has closed."},
};

static gair_status fail_system(gair_error *error, int number)
{
	const char *zh = "文件写入失败。", *en = "The file could not be written.";
	size_t i;

	for (i = 0; i < sizeof system_errors / sizeof system_errors[0]; i++)
		if (system_errors[i].number == number) {
			zh = system_errors[i].zh;
			en = system_errors[i].en;
		}
	gair__fail(error, GAIR_E_IO, zh, en);
	if (GAIR__REACHES(error))
		error->system_error = number;
	return GAIR_E_IO;
}

/* A device or a pipe that was named as the file is nothing to remove. */
static int is_regular(FILE *file)
{
#if defined(_WIN32)
	(void)file;
	return 1;
#else
	struct stat about;

	return fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode);
#endif
}

static int into_file(void *context, const char *bytes, size_t size)
{
	return fwrite(bytes, 1, size, context) != size;
}

gair_status gair_report_write_file(const gair_report *report, int32_t format, uint32_t flags, const char *path, gair_error *error)
{
	FILE *file;
	int number, regular;
	gair_status status = path ? check_arguments(report, format, flags) : GAIR_E_ARGUMENT;

	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	file = fopen(path, "wb");
	if (!file)
		return fail_system(error, errno);
	regular = is_regular(file);
	errno = 0;
	status = gair_report_write(report, format, flags, into_file, file);
	number = errno;
	/* What the C library held back is written now: a full disk may show only here. */
	if (fclose(file) != 0 && status == GAIR_OK) {
		number = errno;
		status = GAIR_E_IO;
	}
	if (status != GAIR_OK && regular)
		remove(path);
	return status == GAIR_OK ? GAIR_OK : fail_system(error, number);
}
