/*
 * Repairs as SARIF has fixes: which bytes of the file a tool may put others in place of. Only where each figure stands in the file as
 * plain digits, alone: one that markup cuts, one in wide digits or in a Word file is left to people.
 */
#include <string.h>

#include "base/decimal.h"
#include "write/findings_writer.h"

/* 1 for what may stand beside a figure without being a part of it. */
static int parts(char byte)
{
	return (unsigned char)byte < 0x80 && !strchr("0123456789.,+-", byte);
}

static size_t write_figure(int32_t cell, int64_t value, char out[32])
{
	return gair_cell_kind(cell) == GAIR_KIND_MONEY ? gair__money_write(value, out) : gair__integer_write(value, out);
}

/* Finds a figure in the file's bytes: its length, 0 where it does not stand there as it is. */
static size_t find_figure(const gair_file_findings *file, int32_t cell, int64_t value, gair_source *source)
{
	char text[32];
	size_t size = write_figure(cell, value, text), at;

	source->size = sizeof *source;
	if (!file->bytes || !gair_report_source(file->report, cell, source) || source->line < 1 || source->page ||
	    source->offset < 0)
		return 0;
	at = (size_t)source->offset;
	/* the places of an archive are those of a part in it */
	if (file->bytes_size > 1 && memcmp(file->bytes, "PK", 2) == 0)
		return 0;
	if (at > file->bytes_size || size > file->bytes_size - at || memcmp(file->bytes + at, text, size) != 0)
		return 0;
	if ((at > 0 && !parts(file->bytes[at - 1])) || (at + size < file->bytes_size && !parts(file->bytes[at + size])))
		return 0;
	return size;
}

/* One change of a repair; 0 where it cannot be put as a replacement. Writes nothing where `json` is NULL. */
static int write_replacement(gair__json *json, const gair_file_findings *file, size_t index, size_t repair, size_t i)
{
	int64_t from = 0, min = 0, max = 0;
	int32_t state = 0, cell = gair_finding_repair_change(file->findings, index, repair, i, &state, &from, &min, &max);
	gair_source source;
	size_t size = state == GAIR_STATE_NUMBER && min == max ? find_figure(file, cell, from, &source) : 0;
	char text[32];

	if (size == 0 || !json)
		return size > 0;
	gair__json_begin(json, '{');
	gair__json_key(json, "deletedRegion");
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "startLine");
	gair__json_integer(json, source.line);
	gair__json_key(json, "startColumn");
	gair__json_integer(json, source.column);
	gair__json_key(json, "endColumn");
	gair__json_integer(json, source.column + (int64_t)size);
	gair__json_end(json, '}');
	gair__json_key(json, "insertedContent");
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "text");
	gair__json_text(json, text, write_figure(cell, min, text));
	gair__json_end(json, '}');
	gair__json_end(json, '}');
	return 1;
}

static int is_fix(const gair_file_findings *file, size_t index, size_t repair)
{
	size_t i, count = gair_finding_repair_size(file->findings, index, repair);

	for (i = 0; i < count; i++)
		if (!write_replacement(NULL, file, index, repair, i))
			return 0;
	return count > 0;
}

static void write_fix(gair__json *json, const gair_file_findings *file, size_t index, size_t repair, int32_t lang)
{
	const char *evidence = gair_finding_repair_evidence(file->findings, index, repair, lang);
	size_t i;

	gair__json_begin(json, '{');
	gair__json_key(json, "description");
	gair__json_begin_flat(json, '{');
	gair__json_key(json, "text");
	gair__json_string(json, *evidence ? evidence : gair_finding_message(file->findings, index, lang));
	gair__json_end(json, '}');
	gair__json_key(json, "artifactChanges");
	gair__json_begin(json, '[');
	gair__json_begin(json, '{');
	gair__sarif_artifact(json, file->file);
	gair__json_key(json, "replacements");
	gair__json_begin(json, '[');
	for (i = 0; i < gair_finding_repair_size(file->findings, index, repair); i++)
		write_replacement(json, file, index, repair, i);
	gair__json_end(json, ']');
	gair__json_end(json, '}');
	gair__json_end(json, ']');
	gair__json_end(json, '}');
}

void gair__sarif_fixes(gair__json *json, const gair_file_findings *file, size_t index, int32_t lang)
{
	size_t i, count = gair_finding_repair_count(file->findings, index), written = 0;

	for (i = 0; i < count; i++) {
		if (!is_fix(file, index, i))
			continue;
		if (written++ == 0) {
			gair__json_key(json, "fixes");
			gair__json_begin(json, '[');
		}
		write_fix(json, file, index, i, lang);
	}
	if (written)
		gair__json_end(json, ']');
}
