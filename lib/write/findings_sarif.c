/*
 * Findings as SARIF 2.1.0, one run. A finding that failed is a result of kind fail; one that is undecidable is open; one that
 * another explains is informational. Cells are logical locations; repairs stand in the properties of a result: a cell's text in
 * the file may be cut by tags or written with separators, so that no region could be replaced blindly.
 */
#include <string.h>

#include <gaireport/json.h>
#include <gaireport/version.h>

#include "write/findings_writer.h"
#include "write/label.h"

static void write_member(gair__json *json, const char *key, const char *value)
{
	gair__json_key(json, key);
	gair__json_string(json, value);
}

static void write_text(gair__json *json, const char *key, const char *text)
{
	gair__json_key(json, key);
	gair__json_begin_flat(json, '{');
	write_member(json, "text", text);
	gair__json_end(json, '}');
}

static const char *level_of(int32_t severity)
{
	static const char *const levels[] = {"none", "note", "warning", "error"};

	return levels[severity & 3];
}

static void write_rule(gair__json *json, size_t index, int32_t lang)
{
	gair__json_begin(json, '{');
	write_member(json, "id", gair_rule_id(index));
	write_text(json, "shortDescription", gair_rule_text(index, lang));
	write_text(json, "help", gair_rule_basis(index, lang));
	gair__json_key(json, "defaultConfiguration");
	gair__json_begin_flat(json, '{');
	write_member(json, "level", level_of(gair_rule_severity(index)));
	gair__json_end(json, '}');
	gair__json_end(json, '}');
}

void gair__findings_sarif_begin(gair_findings_writer *writer)
{
	gair__json *json = &writer->json;
	size_t i;

	gair__json_init(json, &writer->output, 1);
	gair__json_begin(json, '{');
	write_member(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	write_member(json, "version", "2.1.0");
	gair__json_key(json, "runs");
	gair__json_begin(json, '[');
	gair__json_begin(json, '{');
	gair__json_key(json, "tool");
	gair__json_begin(json, '{');
	gair__json_key(json, "driver");
	gair__json_begin(json, '{');
	write_member(json, "name", "gaireport");
	write_member(json, "version", GAIR_VERSION);
	write_member(json, "language", writer->lang == GAIR_LANG_EN ? "en" : "zh-CN");
	gair__json_key(json, "rules");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_rule_count(); i++)
		write_rule(json, i, writer->lang);
	gair__json_end(json, ']');
	gair__json_end(json, '}');
	gair__json_end(json, '}');
	write_member(json, "columnKind", "unicodeCodePoints");
	gair__json_key(json, "results");
	gair__json_begin(json, '[');
}

/*
 * A file name as a URI reference: every byte but unreserved ones and / is %XX, so that bytes of any encoding survive. A reference may
 * not begin with a slash: a path from the root is a whole URI.
 */
static void write_uri(gair__json *json, const char *name)
{
	static const char digits[] = "0123456789ABCDEF";
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

	gair__json_key(json, "uri");
	gair__json_open_text(json);
	gair__output_string(json->output, *name == '/' ? "file://" : "");
	for (; *name; name++) {
		unsigned char byte = (unsigned char)*name;

		if (strchr(plain, *name)) {
			gair__output_byte(json->output, *name);
		} else {
			gair__output_byte(json->output, '%');
			gair__output_byte(json->output, digits[byte >> 4]);
			gair__output_byte(json->output, digits[byte & 15]);
		}
	}
	gair__json_close_text(json);
}

void gair__sarif_artifact(gair__json *json, const char *name)
{
	gair__json_key(json, "artifactLocation");
	gair__json_begin_flat(json, '{');
	write_uri(json, name);
	gair__json_end(json, '}');
}

static void write_region(gair__json *json, const gair_source *source)
{
	gair__json_key(json, "region");
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "startLine");
	gair__json_integer(json, source->line);
	gair__json_key(json, "startColumn");
	gair__json_integer(json, source->column);
	gair__json_end(json, '}');
}

/* The members of a location, into the open object: the file, the region where it is known, the cell where there is one. */
static void write_location(gair__json *json, const gair_file_findings *file, const gair_source *source, int32_t cell)
{
	char pointer[128];

	gair__json_key(json, "physicalLocation");
	gair__json_begin(json, '{');
	gair__sarif_artifact(json, file->file);
	if (source && source->line > 0)
		write_region(json, source);
	gair__json_end(json, '}');
	if (!gair_cell_exists(cell))
		return;
	gair__json_key(json, "logicalLocations");
	gair__json_begin(json, '[');
	gair__json_begin_flat(json, '{');
	write_member(json, "fullyQualifiedName", gair_cell_path(cell));
	write_member(json, "kind", "member");
	gair__json_end(json, '}');
	if (gair_report_pointer(file->report, cell, pointer, sizeof pointer)) {
		gair__json_begin_flat(json, '{');
		write_member(json, "fullyQualifiedName", pointer);
		write_member(json, "kind", "value");
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
}

static void write_locations(gair__json *json, const gair_file_findings *file, size_t index)
{
	gair_source source;
	int there;

	source.size = sizeof source;
	there = gair_finding_source(file->findings, index, &source);
	gair__json_key(json, "locations");
	gair__json_begin(json, '[');
	gair__json_begin(json, '{');
	write_location(json, file, there ? &source : NULL, gair__finding_main_cell(file->findings, index));
	gair__json_end(json, '}');
	gair__json_end(json, ']');
}

/* Every cell that the finding names, with its label and value. */
static void write_related(gair__json *json, const gair_file_findings *file, size_t index, int32_t lang)
{
	const gair_findings *findings = file->findings;
	size_t i;

	gair__json_key(json, "relatedLocations");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_finding_cell_count(findings, index); i++) {
		int64_t value = 0;
		int32_t cell = gair_finding_cell(findings, index, i), state = gair_finding_cell_value(findings, index, i, &value);
		gair_source source;
		int there;

		source.size = sizeof source;
		there = gair_finding_cell_source(findings, index, i, &source);
		gair__json_begin(json, '{');
		gair__json_key(json, "id");
		gair__json_integer(json, (int64_t)i + 1);
		write_location(json, file, there ? &source : NULL, cell);
		gair__json_key(json, "message");
		gair__json_begin_flat(json, '{');
		gair__json_key(json, "text");
		gair__json_open_text(json);
		gair__label_cell(json->output, file->report, cell, lang);
		gair__output_string(json->output, ": ");
		gair__label_value(json->output, cell, state, value, NULL, lang);
		gair__json_close_text(json);
		gair__json_end(json, '}');
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
}

/* A repair as one line: `cell: 52 → 25; …`. */
static void write_repair(gair__json *json, const gair_findings *findings, size_t index, size_t repair, int32_t lang)
{
	const char *operation = gair_finding_repair_operation(findings, index, repair);
	size_t i;

	gair__json_begin(json, '{');
	write_member(json, "operation", operation);
	write_member(json, "operationName", gair__operation_name(operation, lang));
	write_member(json, "evidence", gair_finding_repair_evidence(findings, index, repair, lang));
	gair__json_key(json, "cells");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_finding_repair_size(findings, index, repair); i++) {
		int64_t from = 0, min = 0, max = 0;
		int32_t state = 0, cell = gair_finding_repair_change(findings, index, repair, i, &state, &from, &min, &max);
		int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

		gair__json_begin_flat(json, '{');
		write_member(json, "cell", gair_cell_path(cell));
		gair__json_key(json, "min");
		gair__json_number(json, is_money, min);
		gair__json_key(json, "max");
		gair__json_number(json, is_money, max);
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
	gair__json_end(json, '}');
}

static void write_properties(gair__json *json, const gair_findings *findings, size_t index, int32_t lang)
{
	size_t i;

	gair__json_key(json, "properties");
	gair__json_begin(json, '{');
	write_member(json, "scope", gair_finding_scope(findings, index));
	write_member(json, "status", gair_finding_status_name(gair_finding_status(findings, index)));
	write_member(json, "certainty", gair_certainty_name(gair_finding_certainty(findings, index)));
	gair__json_key(json, "unique");
	gair__json_boolean(json, gair_finding_unique(findings, index));
	gair__json_key(json, "proved");
	gair__json_boolean(json, gair_finding_proved(findings, index));
	gair__json_key(json, "repairs");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_finding_repair_count(findings, index); i++)
		write_repair(json, findings, index, i, lang);
	gair__json_end(json, ']');
	gair__json_end(json, '}');
}

static void write_result(gair_findings_writer *writer, const gair_file_findings *file, size_t index)
{
	static const char *const kinds[] = {"fail", "fail", "open", "informational"};
	const gair_findings *findings = file->findings;
	gair__json *json = &writer->json;
	int32_t status = gair_finding_status(findings, index);

	gair__json_begin(json, '{');
	write_member(json, "ruleId", gair_finding_rule(findings, index));
	gair__json_key(json, "ruleIndex");
	gair__json_integer(json, gair_rule_find(gair_finding_rule(findings, index)));
	write_member(json, "kind", kinds[status & 3]);
	/* The standard allows a level other than none to results of kind fail alone. */
	write_member(json, "level", status == GAIR_FINDING_FAIL ? level_of(gair_finding_severity(findings, index)) : "none");
	if (writer->baseline)
		write_member(json, "baselineState",
			     gair_baseline_has(writer->baseline, file->file, gair_finding_fingerprint(findings, index))
				     ? "unchanged"
				     : "new");
	write_text(json, "message", gair_finding_message(findings, index, writer->lang));
	write_locations(json, file, index);
	write_related(json, file, index, writer->lang);
	gair__json_key(json, "partialFingerprints");
	gair__json_begin_flat(json, '{');
	write_member(json, "gaireport/v1", gair_finding_fingerprint(findings, index));
	gair__json_end(json, '}');
	gair__sarif_fixes(json, file, index, writer->lang);
	write_properties(json, findings, index, writer->lang);
	gair__json_end(json, '}');
}

/* What an earlier check found in the file, and is there no more. */
static void write_gone(gair_findings_writer *writer, const gair_file_findings *file, size_t index)
{
	gair__json *json = &writer->json;
	int32_t rule = gair_rule_find(gair_baseline_rule(writer->baseline, index));

	gair__json_begin(json, '{');
	write_member(json, "ruleId", gair_baseline_rule(writer->baseline, index));
	if (rule >= 0) {
		gair__json_key(json, "ruleIndex");
		gair__json_integer(json, rule);
	}
	write_member(json, "kind", "fail");
	write_member(json, "level", level_of(gair_baseline_severity(writer->baseline, index)));
	write_member(json, "baselineState", "absent");
	write_text(json, "message", gair_baseline_message(writer->baseline, index, writer->lang));
	gair__json_key(json, "locations");
	gair__json_begin(json, '[');
	gair__json_begin(json, '{');
	write_location(json, file, NULL, 0);
	gair__json_end(json, '}');
	gair__json_end(json, ']');
	gair__json_key(json, "partialFingerprints");
	gair__json_begin_flat(json, '{');
	write_member(json, "gaireport/v1", gair_baseline_fingerprint(writer->baseline, index));
	gair__json_end(json, '}');
	gair__json_end(json, '}');
}

/* A file that could not be read is a result of no rule. */
static void write_unreadable(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair__json *json = &writer->json;
	const char *fault = gair__file_fault(file, writer->lang);
	gair_source source;

	memset(&source, 0, sizeof source);
	if (file->error && file->error->line > 0) {
		source.line = file->error->line;
		source.column = file->error->column;
	}
	gair__json_begin(json, '{');
	write_member(json, "ruleId", "unreadable");
	write_member(json, "kind", "fail");
	write_member(json, "level", "error");
	write_text(json, "message", fault[0] ? fault : gair_status_message(GAIR_E_IO, writer->lang));
	gair__json_key(json, "locations");
	gair__json_begin(json, '[');
	gair__json_begin(json, '{');
	write_location(json, file, &source, 0);
	gair__json_end(json, '}');
	gair__json_end(json, ']');
	gair__json_end(json, '}');
}

void gair__findings_sarif_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	size_t i;

	if (gair__file_verdict(file) == GAIR_VERDICT_UNREADABLE)
		write_unreadable(writer, file);
	for (i = 0; i < gair_findings_count(file->findings); i++)
		write_result(writer, file, i);
	i = 0;
	while (!file->error && (i = gair_baseline_gone(writer->baseline, file->file, file->findings, i)) != SIZE_MAX)
		write_gone(writer, file, i++);
}

void gair__findings_sarif_end(gair_findings_writer *writer)
{
	gair__json *json = &writer->json;

	gair__json_end(json, ']');
	gair__json_end(json, '}');
	gair__json_end(json, ']');
	gair__json_end(json, '}');
	gair__output_byte(&writer->output, '\n');
}
