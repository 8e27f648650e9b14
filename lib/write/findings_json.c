/* Findings as JSON, `gaireport-findings/1` (docs/gaireport-findings-1.schema.json): one document, or a line a file. */
#include <string.h>

#include <gaireport/json.h>

#include "report/source_json.h"
#include "write/findings_writer.h"

#define FORMAT "gaireport-findings/1"

static void write_languages(gair__json *json, const char *key, const char *zh, const char *en)
{
	gair__json_key(json, key);
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "zh");
	gair__json_string(json, zh);
	gair__json_key(json, "en");
	gair__json_string(json, en);
	gair__json_end(json, '}');
}

/* The member `source`: a place, a JSON Pointer, or null. `source` is NULL where there is no place. */
static void write_source(gair__json *json, const gair_file_findings *file, const gair_source *source, int32_t cell)
{
	char pointer[128];

	gair__json_key(json, "source");
	if (gair_report_pointer(file->report, cell, pointer, sizeof pointer)) {
		gair__json_begin_flat(json, '{');
		gair__json_key(json, "pointer");
		gair__json_string(json, pointer);
		gair__json_end(json, '}');
	} else if (source) {
		gair__json_begin_flat(json, '{');
		gair__json_source(json, source);
		gair__json_end(json, '}');
	} else {
		gair__json_null(json);
	}
}

/* The member `value`: a number, or null where the state is another one. */
static void write_cell_value(gair__json *json, const char *key, int32_t cell, int32_t state, int64_t value)
{
	gair__json_key(json, key);
	if (state == GAIR_STATE_NUMBER)
		gair__json_number(json, gair_cell_kind(cell) == GAIR_KIND_MONEY, value);
	else
		gair__json_null(json);
}

static void write_cell(gair__json *json, const gair_file_findings *file, size_t index, size_t i)
{
	const gair_findings *findings = file->findings;
	int32_t cell = gair_finding_cell(findings, index, i);
	int64_t value = 0;
	int32_t state = gair_finding_cell_value(findings, index, i, &value);
	gair_source source;

	source.size = sizeof source;
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "cell");
	gair__json_string(json, gair_cell_path(cell));
	gair__json_key(json, "role");
	gair__json_string(json, gair_role_name(gair_finding_cell_role(findings, index, i)));
	write_cell_value(json, "value", cell, state, value);
	gair__json_key(json, "state");
	gair__json_string(json, gair_state_name(state));
	gair__json_key(json, "raw");
	gair__json_string(json, gair_finding_cell_raw(findings, index, i));
	write_source(json, file, gair_finding_cell_source(findings, index, i, &source) ? &source : NULL, cell);
	gair__json_end(json, '}');
}

static void write_cells(gair__json *json, const gair_file_findings *file, size_t index)
{
	size_t i;

	gair__json_key(json, "cells");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_finding_cell_count(file->findings, index); i++)
		write_cell(json, file, index, i);
	gair__json_end(json, ']');
}

static void write_sides(gair__json *json, const gair_findings *findings, size_t index)
{
	static const char *const keys[] = {"left", "right", "imbalance"};
	int64_t sides[3];
	int there = gair_finding_sides(findings, index, &sides[0], &sides[1], &sides[2]);
	size_t i;

	for (i = 0; i < 3; i++) {
		gair__json_key(json, keys[i]);
		if (there)
			gair__json_number(json, gair_finding_is_money(findings, index), sides[i]);
		else
			gair__json_null(json);
	}
}

static void write_change(gair__json *json, const gair_findings *findings, size_t index, size_t repair, size_t i)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0, cell = gair_finding_repair_change(findings, index, repair, i, &state, &from, &min, &max);
	int is_money = gair_cell_kind(cell) == GAIR_KIND_MONEY;

	gair__json_begin_flat(json, '{');
	gair__json_key(json, "cell");
	gair__json_string(json, gair_cell_path(cell));
	write_cell_value(json, "from", cell, state, from);
	gair__json_key(json, "to");
	if (min == max) {
		gair__json_number(json, is_money, min);
	} else {
		gair__json_begin(json, '{');
		gair__json_key(json, "min");
		gair__json_number(json, is_money, min);
		gair__json_key(json, "max");
		gair__json_number(json, is_money, max);
		gair__json_end(json, '}');
	}
	gair__json_end(json, '}');
}

static void write_repairs(gair__json *json, const gair_findings *findings, size_t index)
{
	size_t r, i;

	gair__json_key(json, "repairs");
	gair__json_begin(json, '[');
	for (r = 0; r < gair_finding_repair_count(findings, index); r++) {
		gair__json_begin(json, '{');
		gair__json_key(json, "operation");
		gair__json_string(json, gair_finding_repair_operation(findings, index, r));
		gair__json_key(json, "cells");
		gair__json_begin(json, '[');
		for (i = 0; i < gair_finding_repair_size(findings, index, r); i++)
			write_change(json, findings, index, r, i);
		gair__json_end(json, ']');
		write_languages(json, "evidence", gair_finding_repair_evidence(findings, index, r, GAIR_LANG_ZH),
				gair_finding_repair_evidence(findings, index, r, GAIR_LANG_EN));
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
}

static void write_blocked_by(gair__json *json, const gair_findings *findings, size_t index)
{
	size_t i, by;

	gair__json_key(json, "blocked_by");
	gair__json_begin_flat(json, '[');
	for (i = 0; i < gair_finding_blocked_by_count(findings, index); i++) {
		by = gair_finding_blocked_by(findings, index, i);
		if (by >= gair_findings_count(findings))
			continue;
		gair__json_begin(json, '{');
		gair__json_key(json, "index");
		gair__json_integer(json, (int64_t)by);
		gair__json_key(json, "rule");
		gair__json_string(json, gair_finding_rule(findings, by));
		gair__json_key(json, "scope");
		gair__json_string(json, gair_finding_scope(findings, by));
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
}

static void write_finding(gair__json *json, const gair_file_findings *file, const gair_baseline *baseline, size_t index)
{
	const gair_findings *findings = file->findings;
	const struct {
		const char *key, *text;
	} texts[] = {
		{"rule", gair_finding_rule(findings, index)},
		{"scope", gair_finding_scope(findings, index)},
		{"severity", gair_severity_name(gair_finding_severity(findings, index))},
		{"status", gair_finding_status_name(gair_finding_status(findings, index))},
		{"certainty", gair_certainty_name(gair_finding_certainty(findings, index))},
	};
	gair_source source;
	size_t i;

	source.size = sizeof source;
	gair__json_begin(json, '{');
	for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		gair__json_key(json, texts[i].key);
		gair__json_string(json, texts[i].text);
	}
	write_languages(json, "message", gair_finding_message(findings, index, GAIR_LANG_ZH),
			gair_finding_message(findings, index, GAIR_LANG_EN));
	gair__json_key(json, "raw");
	gair__json_string(json, gair_finding_raw(findings, index));
	write_cells(json, file, index);
	write_sides(json, findings, index);
	write_repairs(json, findings, index);
	gair__json_key(json, "unique");
	gair__json_boolean(json, gair_finding_unique(findings, index));
	gair__json_key(json, "proved");
	gair__json_boolean(json, gair_finding_proved(findings, index));
	write_blocked_by(json, findings, index);
	write_source(json, file, gair_finding_source(findings, index, &source) ? &source : NULL,
		     gair__finding_main_cell(findings, index));
	write_languages(json, "basis", gair_finding_basis(findings, index, GAIR_LANG_ZH),
			gair_finding_basis(findings, index, GAIR_LANG_EN));
	gair__json_key(json, "fingerprint");
	gair__json_string(json, gair_finding_fingerprint(findings, index));
	if (baseline) {
		gair__json_key(json, "baseline");
		gair__json_string(json, gair_baseline_has(baseline, file->file, gair_finding_fingerprint(findings, index))
						? "unchanged"
						: "new");
	}
	gair__json_end(json, '}');
}

/* What an earlier check found in the file, and is there no more. */
static void write_gone(gair__json *json, const gair_file_findings *file, const gair_baseline *baseline)
{
	size_t i = 0;

	gair__json_key(json, "gone");
	gair__json_begin(json, '[');
	while ((i = gair_baseline_gone(baseline, file->file, file->findings, i)) != SIZE_MAX) {
		const char *severity = gair_severity_name(gair_baseline_severity(baseline, i));

		gair__json_begin(json, '{');
		gair__json_key(json, "rule");
		gair__json_string(json, gair_baseline_rule(baseline, i));
		gair__json_key(json, "scope");
		gair__json_string(json, gair_baseline_scope(baseline, i));
		gair__json_key(json, "severity");
		gair__json_string(json, severity);
		write_languages(json, "message", gair_baseline_message(baseline, i, GAIR_LANG_ZH),
				gair_baseline_message(baseline, i, GAIR_LANG_EN));
		gair__json_key(json, "fingerprint");
		gair__json_string(json, gair_baseline_fingerprint(baseline, i++));
		gair__json_end(json, '}');
	}
	gair__json_end(json, ']');
}

static void write_error(gair__json *json, const gair_error *error)
{
	gair__json_key(json, "error");
	gair__json_begin(json, '{');
	gair__json_key(json, "status");
	gair__json_string(json, gair_status_name(error->status));
	write_languages(json, "message", error->message_zh, error->message_en);
	if (error->line > 0) {
		gair__json_key(json, "line");
		gair__json_integer(json, error->line);
		gair__json_key(json, "column");
		gair__json_integer(json, error->column);
	}
	if (error->offset >= 0) {
		gair__json_key(json, "offset");
		gair__json_integer(json, error->offset);
	}
	if (error->pointer[0]) {
		gair__json_key(json, "pointer");
		gair__json_string(json, error->pointer);
	}
	gair__json_end(json, '}');
}

/* The members that stand for a file, into the open object. */
static void write_file(gair__json *json, const gair_file_findings *file, const gair_baseline *baseline)
{
	size_t i;

	gair__json_key(json, "file");
	gair__json_string(json, file->file);
	gair__json_key(json, "verdict");
	gair__json_string(json, gair_verdict_name(gair__file_verdict(file)));
	gair__json_key(json, "findings");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_findings_count(file->findings); i++)
		write_finding(json, file, baseline, i);
	gair__json_end(json, ']');
	/* a file that cannot be read says nothing of what is gone */
	if (baseline && !file->error)
		write_gone(json, file, baseline);
	if (file->error)
		write_error(json, file->error);
}

void gair__findings_json_begin(gair_findings_writer *writer)
{
	gair__json_init(&writer->json, &writer->output, 1);
	gair__json_begin(&writer->json, '{');
	gair__json_key(&writer->json, "format");
	gair__json_string(&writer->json, FORMAT);
	gair__json_key(&writer->json, "files");
	gair__json_begin(&writer->json, '[');
}

void gair__findings_json_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair__json_begin(&writer->json, '{');
	write_file(&writer->json, file, writer->baseline);
	gair__json_end(&writer->json, '}');
}

void gair__findings_json_end(gair_findings_writer *writer)
{
	gair__json_end(&writer->json, ']');
	gair__json_end(&writer->json, '}');
	gair__output_byte(&writer->output, '\n');
}

void gair__findings_jsonl_file(gair_findings_writer *writer, const gair_file_findings *file)
{
	gair__json json;

	gair__json_init(&json, &writer->output, 0);
	gair__json_begin(&json, '{');
	gair__json_key(&json, "format");
	gair__json_string(&json, FORMAT);
	write_file(&json, file, writer->baseline);
	gair__json_end(&json, '}');
	gair__output_byte(&writer->output, '\n');
}
