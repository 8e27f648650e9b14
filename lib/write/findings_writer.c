/* Findings → bytes: the table of formats, and what the formats share. */
#include "write/findings_writer.h"

#include <string.h>

#include <gaireport/json.h>
#include <gaireport/locate.h>

#include "base/sized.h"

/* A format that this build leaves out has a name and no `file`. */
static const gair__findings_format formats[] = {
	{GAIR_FINDINGS_TEXT, "text", NULL, gair__findings_text_file, NULL},
	{GAIR_FINDINGS_JSON, "json", gair__findings_json_begin, gair__findings_json_file, gair__findings_json_end},
	{GAIR_FINDINGS_JSONL, "jsonl", NULL, gair__findings_jsonl_file, NULL},
	{GAIR_FINDINGS_SARIF, "sarif", gair__findings_sarif_begin, gair__findings_sarif_file, gair__findings_sarif_end},
	{GAIR_FINDINGS_JUNIT, "junit", gair__findings_junit_begin, gair__findings_junit_file, gair__findings_junit_end},
	{GAIR_FINDINGS_GITHUB, "github", NULL, gair__findings_github_file, NULL},
	{GAIR_FINDINGS_HTML, "html", gair__findings_html_begin, gair__findings_html_file, gair__findings_html_end},
};

#define KNOWN_FLAGS (GAIR_WRITE_EXCEL | GAIR_WRITE_SOURCES | GAIR_WRITE_COLOUR)

int32_t gair_findings_format_from_name(const char *name)
{
	size_t i;

	for (i = 0; name && i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i].name, name) == 0)
			return formats[i].format;
	return -1;
}

static const gair__findings_format *find_format(int32_t format)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (formats[i].format == format && formats[i].file)
			return &formats[i];
	return NULL;
}

gair_status gair_findings_writer_begin(int32_t format, int32_t lang, uint32_t flags, gair_sink sink, void *context,
				       const gair_allocator *allocator, gair_findings_writer **out)
{
	gair_allocator own;
	gair_findings_writer *writer;
	gair_status status;

	if (!sink || !out || (lang != GAIR_LANG_ZH && lang != GAIR_LANG_EN) || flags & ~KNOWN_FLAGS)
		return GAIR_E_ARGUMENT;
	if (!find_format(format))
		return GAIR_E_UNSUPPORTED;
	status = gair__allocator_init(&own, allocator);
	if (status != GAIR_OK)
		return status;
	writer = gair__alloc(&own, sizeof *writer);
	if (!writer)
		return GAIR_E_NOMEM;
	memset(writer, 0, sizeof *writer);
	writer->allocator = own;
	writer->format = find_format(format);
	writer->lang = lang;
	writer->flags = flags;
	gair__output_init(&writer->output, sink, context);
	if (writer->format->begin)
		writer->format->begin(writer);
	*out = writer;
	return GAIR_OK;
}

gair_status gair_findings_writer_set_baseline(gair_findings_writer *writer, const gair_baseline *baseline)
{
	if (!writer)
		return GAIR_E_ARGUMENT;
	writer->baseline = baseline;
	return GAIR_OK;
}

gair_status gair_findings_writer_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair_file_findings own;
	gair_status status;

	if (!writer || !file || !file->file)
		return GAIR_E_ARGUMENT;
	status = gair__take(&own, sizeof own, file);
	if (status != GAIR_OK)
		return status;
	writer->format->file(writer, &own);
	writer->files++;
	/* A file's findings are seen as soon as they are known, however many files are still to come. */
	return gair__output_flush(&writer->output);
}

gair_status gair_findings_writer_end(gair_findings_writer *writer)
{
	gair_allocator own;
	gair_status status;

	if (!writer)
		return GAIR_OK;
	if (writer->format->end)
		writer->format->end(writer);
	status = gair__output_flush(&writer->output);
	own = writer->allocator;
	gair__free(&own, writer);
	return status;
}

gair__tally gair__findings_tally(const gair_findings *findings)
{
	gair__tally tally;
	size_t i;

	memset(&tally, 0, sizeof tally);
	for (i = 0; i < gair_findings_count(findings); i++) {
		int32_t severity = gair_finding_severity(findings, i);

		if (gair_finding_status(findings, i) == GAIR_FINDING_BLOCKED)
			tally.blocked++;
		else if (gair_finding_status(findings, i) == GAIR_FINDING_UNDECIDABLE)
			tally.undecidable++;
		else if (severity >= 0 && severity <= GAIR_SEVERITY_ERROR)
			tally.failed[severity]++;
	}
	return tally;
}

int32_t gair__file_verdict(const gair_file_findings *file)
{
	return file->findings && !file->error ? gair_findings_verdict(file->findings) : GAIR_VERDICT_UNREADABLE;
}

const char *gair__file_fault(const gair_file_findings *file, int32_t lang)
{
	if (!file->error)
		return "";
	return lang == GAIR_LANG_EN ? file->error->message_en : file->error->message_zh;
}

/* The name of a sheet's column: A to Z, AA and so on. */
static void write_letters(gair__output *output, int32_t column)
{
	char letters[8];
	size_t at = sizeof letters;

	for (; column > 0 && at > 0; column = (column - 1) / 26)
		letters[--at] = (char)('A' + (column - 1) % 26);
	gair__output_bytes(output, letters + at, sizeof letters - at);
}

/* Where an officer finds the cell in the program that made the file: by row and column of the table, or the cell's name. */
static void write_grid_place(gair__output *output, const gair_source *source, int32_t lang)
{
	int zh = lang == GAIR_LANG_ZH;

	if (source->page > 0) {
		gair__output_string(output, zh ? "（第 " : " (sheet ");
		gair__output_integer(output, source->page);
		gair__output_string(output, zh ? " 个工作表 " : ", ");
		write_letters(output, source->column);
		gair__output_integer(output, source->line);
	} else {
		gair__output_string(output, zh ? "（表格第 " : " (table row ");
		gair__output_integer(output, (int64_t)source->grid_row + 1);
		gair__output_string(output, zh ? " 行第 " : ", column ");
		gair__output_integer(output, (int64_t)source->grid_column + 1);
		gair__output_string(output, zh ? " 列" : "");
	}
	gair__output_string(output, zh ? "）" : ")");
}

void gair__write_place(gair__output *output, const gair_file_findings *file, const gair_source *source, int32_t cell,
		       int32_t lang)
{
	char pointer[128];

	gair__output_visible(output, file->file, strlen(file->file));
	if (gair_report_pointer(file->report, cell, pointer, sizeof pointer)) {
		gair__output_byte(output, '#');
		gair__output_string(output, pointer);
	} else if (source && source->line > 0) {
		gair__output_byte(output, ':');
		gair__output_integer(output, source->line);
		gair__output_byte(output, ':');
		gair__output_integer(output, source->column);
		if (source->page > 0 || source->grid_row >= 0)
			write_grid_place(output, source, lang);
	}
}

int32_t gair__finding_main_cell(const gair_findings *findings, size_t index)
{
	size_t i, count = gair_finding_cell_count(findings, index);

	for (i = 0; i < count; i++)
		if (gair_finding_cell_role(findings, index, i) == GAIR_ROLE_SUSPECT)
			return gair_finding_cell(findings, index, i);
	return gair_finding_cell(findings, index, 0);
}

const char *gair__operation_name(const char *operation, int32_t lang)
{
	const char *text = gair_operation_text(operation, lang);

	return text ? text : operation;
}
