/*
 * Findings as annotations of a GitHub workflow: `::error file=…,line=…,col=…,title=…::message`. What a document says is escaped
 * twice, first what steers a terminal, then what the syntax of commands gives a meaning: a report cannot forge a command.
 */
#include <string.h>

#include "write/findings_writer.h"

typedef struct escape {
	gair__output *output;
	const char *special; /* characters written as %XX */
} escape;

static int write_percent(void *context, const char *bytes, size_t size)
{
	static const char digits[] = "0123456789ABCDEF";
	const escape *to = context;
	size_t i;

	for (i = 0; i < size; i++) {
		unsigned char byte = (unsigned char)bytes[i];

		if (byte && strchr(to->special, byte)) {
			gair__output_byte(to->output, '%');
			gair__output_byte(to->output, digits[byte >> 4]);
			gair__output_byte(to->output, digits[byte & 15]);
		} else {
			gair__output_byte(to->output, bytes[i]);
		}
	}
	return 0;
}

static void write_escaped(gair__output *output, const char *text, const char *special)
{
	escape to = {output, special};
	gair__output escaped;

	gair__output_init(&escaped, write_percent, &to);
	gair__output_visible(&escaped, text, strlen(text));
	gair__output_flush(&escaped);
}

static void write_command(gair__output *output, const char *command, const char *file, int32_t line, int32_t column,
			  const char *title, const char *message)
{
	gair__output_string(output, "::");
	gair__output_string(output, command);
	gair__output_string(output, " file=");
	write_escaped(output, file, "%\r\n:,");
	if (line > 0) {
		gair__output_string(output, ",line=");
		gair__output_integer(output, line);
		gair__output_string(output, ",col=");
		gair__output_integer(output, column);
	}
	gair__output_string(output, ",title=");
	write_escaped(output, title, "%\r\n:,");
	gair__output_string(output, "::");
	write_escaped(output, message, "%\r\n");
	gair__output_byte(output, '\n');
}

/* Findings that another one explains are left out: an annotation each would bury the one that matters. */
void gair__findings_github_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	static const char *const commands[] = {"notice", "notice", "warning", "error"};
	const gair_findings *findings = file->findings;
	size_t i;

	if (gair__file_verdict(file) == GAIR_VERDICT_UNREADABLE)
		write_command(&writer->output, "error", file->file, file->error ? file->error->line : 0,
			      file->error ? file->error->column : 0, "gaireport", gair__file_fault(file, writer->lang));
	for (i = 0; i < gair_findings_count(findings); i++) {
		int32_t status = gair_finding_status(findings, i);
		gair_source source;

		if (status == GAIR_FINDING_BLOCKED)
			continue;
		source.size = sizeof source;
		if (!gair_finding_source(findings, i, &source))
			source.line = source.column = 0;
		write_command(&writer->output,
			      status == GAIR_FINDING_FAIL ? commands[gair_finding_severity(findings, i) & 3] : "notice",
			      file->file, source.line, source.column, gair_finding_rule(findings, i),
			      gair_finding_message(findings, i, writer->lang));
	}
}
