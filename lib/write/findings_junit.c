/*
 * Findings as JUnit XML: a suite a file, a case a finding. A failed error is a failure; warnings and notices are cases that passed
 * with their message as output; what is blocked or undecidable is skipped; a file that could not be read is an error.
 */
#include "base/xml.h"
#include "write/findings_writer.h"

void gair__findings_junit_begin(gair_findings_writer *writer)
{
	gair__output_string(&writer->output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gaireport\">\n");
}

static void write_attribute(gair__output *output, const char *name, const char *value)
{
	gair__output_byte(output, ' ');
	gair__output_string(output, name);
	gair__output_string(output, "=\"");
	gair__xml_string(output, value);
	gair__output_byte(output, '"');
}

static void write_count(gair__output *output, const char *name, size_t count)
{
	gair__output_byte(output, ' ');
	gair__output_string(output, name);
	gair__output_string(output, "=\"");
	gair__output_integer(output, (int64_t)count);
	gair__output_byte(output, '"');
}

/* The place of a finding, as text of an element. */
static void write_place(gair__output *output, const gair_file_findings *file, size_t index)
{
	gair_source source;

	source.size = sizeof source;
	gair__xml_string(output, file->file);
	if (!gair_finding_source(file->findings, index, &source) || source.line == 0)
		return;
	gair__output_byte(output, ':');
	gair__output_integer(output, source.line);
	gair__output_byte(output, ':');
	gair__output_integer(output, source.column);
}

/* What a case says inside: an element that fails or skips it, with the message; a case that passed has it as its output. */
static void write_outcome(gair_findings_writer *writer, const gair_file_findings *file, size_t index)
{
	gair__output *output = &writer->output;
	const char *message = gair_finding_message(file->findings, index, writer->lang);
	int failed = gair_finding_status(file->findings, index) == GAIR_FINDING_FAIL;

	if (failed && gair_finding_severity(file->findings, index) != GAIR_SEVERITY_ERROR) {
		gair__output_string(output, "      <system-out>");
		write_place(output, file, index);
		gair__output_string(output, ": ");
		gair__xml_string(output, message);
		gair__output_string(output, "</system-out>\n");
		return;
	}
	gair__output_string(output, failed ? "      <failure" : "      <skipped");
	write_attribute(output, "message", message);
	gair__output_byte(output, '>');
	write_place(output, file, index);
	gair__output_string(output, failed ? "</failure>\n" : "</skipped>\n");
}

static void write_case(gair_findings_writer *writer, const gair_file_findings *file, size_t index)
{
	gair__output *output = &writer->output;
	const char *scope = gair_finding_scope(file->findings, index);

	gair__output_string(output, "    <testcase");
	write_attribute(output, "classname", gair_finding_rule(file->findings, index));
	write_attribute(output, "name", scope[0] ? scope : gair_finding_rule(file->findings, index));
	gair__output_string(output, ">\n");
	write_outcome(writer, file, index);
	gair__output_string(output, "    </testcase>\n");
}

static void write_suite_head(gair__output *output, const char *name, size_t tests, size_t failures, size_t errors, size_t skipped)
{
	gair__output_string(output, "  <testsuite");
	write_attribute(output, "name", name);
	write_count(output, "tests", tests);
	write_count(output, "failures", failures);
	write_count(output, "errors", errors);
	write_count(output, "skipped", skipped);
	gair__output_string(output, ">\n");
}

void gair__findings_junit_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair__output *output = &writer->output;
	gair__tally tally = gair__findings_tally(file->findings);
	size_t i, count = gair_findings_count(file->findings);

	if (gair__file_verdict(file) == GAIR_VERDICT_UNREADABLE) {
		write_suite_head(output, file->file, 1, 0, 1, 0);
		gair__output_string(output, "    <testcase classname=\"gaireport\" name=\"read\">\n      <error");
		write_attribute(output, "message", gair__file_fault(file, writer->lang));
		gair__output_string(output, "/>\n    </testcase>\n");
	} else if (count == 0) {
		write_suite_head(output, file->file, 1, 0, 0, 0);
		gair__output_string(output, "    <testcase classname=\"gaireport\" name=\"check\"/>\n");
	} else {
		write_suite_head(output, file->file, count, tally.failed[GAIR_SEVERITY_ERROR], 0,
				 tally.blocked + tally.undecidable);
		for (i = 0; i < count; i++)
			write_case(writer, file, i);
	}
	gair__output_string(output, "  </testsuite>\n");
}

void gair__findings_junit_end(gair_findings_writer *writer)
{
	gair__output_string(&writer->output, "</testsuites>\n");
}
