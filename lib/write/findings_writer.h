/* The writer of findings, as its formats see it. One file a format; their table stands in findings_writer.c. */
#ifndef GAIR_WRITE_FINDINGS_WRITER_H
#define GAIR_WRITE_FINDINGS_WRITER_H

#include <gaireport/write.h>

#include "base/json.h"
#include "base/memory.h"
#include "base/output.h"

/* What a format does at the beginning, for each file and at the end; NULL: nothing. Failures stick to the output. */
typedef struct gair__findings_format {
	int32_t format;
	const char *name;
	void (*begin)(gair_findings_writer *writer);
	void (*file)(gair_findings_writer *writer, const gair_file_findings *file);
	void (*end)(gair_findings_writer *writer);
} gair__findings_format;

struct gair_findings_writer {
	gair_allocator allocator;
	const gair__findings_format *format;
	int32_t lang;
	uint32_t flags;
	size_t files;                  /* written so far */
	const gair_baseline *baseline; /* NULL: none */
	gair__output output;
	gair__json json; /* for the formats that are JSON */
};

void gair__findings_text_file(gair_findings_writer *writer, const gair_file_findings *file);

void gair__findings_json_begin(gair_findings_writer *writer);
void gair__findings_json_file(gair_findings_writer *writer, const gair_file_findings *file);
void gair__findings_json_end(gair_findings_writer *writer);
void gair__findings_jsonl_file(gair_findings_writer *writer, const gair_file_findings *file);

void gair__findings_sarif_begin(gair_findings_writer *writer);
void gair__findings_sarif_file(gair_findings_writer *writer, const gair_file_findings *file);
void gair__findings_sarif_end(gair_findings_writer *writer);

void gair__findings_junit_begin(gair_findings_writer *writer);
void gair__findings_junit_file(gair_findings_writer *writer, const gair_file_findings *file);
void gair__findings_junit_end(gair_findings_writer *writer);

void gair__findings_html_begin(gair_findings_writer *writer);
void gair__findings_html_file(gair_findings_writer *writer, const gair_file_findings *file);
void gair__findings_html_end(gair_findings_writer *writer);

void gair__findings_github_file(gair_findings_writer *writer, const gair_file_findings *file);

/* `"artifactLocation": {"uri": …}` of a file, and `"fixes": […]` where repairs can be put as replacements, into the open object. */
void gair__sarif_artifact(gair__json *json, const char *name);
void gair__sarif_fixes(gair__json *json, const gair_file_findings *file, size_t index, int32_t lang);

/* Findings of a file by what counts for its verdict. */
typedef struct gair__tally {
	size_t failed[4]; /* by severity */
	size_t undecidable, blocked;
} gair__tally;

gair__tally gair__findings_tally(const gair_findings *findings);
int32_t gair__file_verdict(const gair_file_findings *file);

/* The place of a finding, or of its first cell, as `name:line:column`, or `name#/pointer` for a report read from JSON. */
void gair__write_place(gair__output *output, const gair_file_findings *file, const gair_source *source, int32_t cell,
		       int32_t lang);

/* Why a file could not be read, in a language; "" where that is not known. */
const char *gair__file_fault(const gair_file_findings *file, int32_t lang);

/* The first cell that a finding speaks of, suspects first; 0 where it names none. */
int32_t gair__finding_main_cell(const gair_findings *findings, size_t index);

/* The name of an operation in a language; the operation itself where it has none. */
const char *gair__operation_name(const char *operation, int32_t lang);

#endif
