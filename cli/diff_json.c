/* Differences as JSON: `gaireport-diff/1`, described by docs/gaireport-diff-1.schema.json. */
#include <string.h>

#include "diff.h"

static void member(output *o, const char *before, const char *name, const char *text, size_t size)
{
	output_print(o, "%s\"%s\": ", before, name);
	output_json(o, text, size);
}

static void write_head(const comparison *d, output *o)
{
	static const char *const names[2] = {"old", "new"};
	int side;

	for (side = 0; side < 2; side++) {
		const gair_report *report = d->reports[side];
		size_t size = 0;
		const char *text;

		output_print(o, ",\n  \"%s\": {", names[side]);
		member(o, "", "file", d->files[side], strlen(d->files[side]));
		text = gair_report_title(report, &size);
		if (size)
			member(o, ", ", "title", text, size);
		text = gair_report_body(report, &size);
		if (size)
			member(o, ", ", "body", text, size);
		if (gair_report_year(report))
			output_print(o, ", \"year\": %d", (int)gair_report_year(report));
		output_text(o, "}");
	}
}

static void write_fields(const comparison *d, output *o)
{
	size_t i, count = gair_diff_field_count(d->found);

	output_text(o, ",\n  \"fields\": [");
	for (i = 0; i < count; i++) {
		const char *before = gair_diff_field_text(d->found, i, GAIR_SIDE_OLD);
		const char *after = gair_diff_field_text(d->found, i, GAIR_SIDE_NEW);

		output_print(o, "%s\n    {\"field\": \"%s\"", i ? "," : "", gair_diff_field(d->found, i));
		member(o, ", ", "old", before, strlen(before));
		member(o, ", ", "new", after, strlen(after));
		output_text(o, "}");
	}
	output_text(o, count ? "\n  ]" : "]");
}

static void write_side(const comparison *d, output *o, size_t index, int side)
{
	int64_t value = 0;
	int32_t state = gair_diff_cell_value(d->found, index, side, &value);
	int32_t kind = gair_cell_kind(gair_diff_cell(d->found, index));
	const char *raw = gair_diff_cell_raw(d->found, index, side), *quote = kind == GAIR_KIND_MONEY ? "\"" : "";
	char buffer[32];

	output_print(o, ", \"%s\": {\"state\": \"%s\", \"value\": ", side == GAIR_SIDE_OLD ? "old" : "new",
		     gair_state_name(state));
	if (state == GAIR_STATE_NUMBER)
		output_print(o, "%s%s%s", quote, number_text(kind, value, buffer), quote);
	else
		output_text(o, "null");
	if (*raw)
		member(o, ", ", "raw", raw, strlen(raw));
	output_text(o, "}");
}

static void write_cells(const comparison *d, output *o)
{
	static const char *const editions[] = {"same", "summed", "lacking"};
	size_t i, count = gair_diff_cell_count(d->found);

	output_text(o, ",\n  \"cells\": [");
	for (i = 0; i < count; i++) {
		output_print(o, "%s\n    {\"cell\": \"%s\", \"kind\": \"%s\", \"editions\": \"%s\"", i ? "," : "",
			     gair_cell_path(gair_diff_cell(d->found, i)), gair_diff_kind_name(gair_diff_cell_kind(d->found, i)),
			     editions[gair_diff_cell_edition(d->found, i)]);
		write_side(d, o, i, GAIR_SIDE_OLD);
		write_side(d, o, i, GAIR_SIDE_NEW);
		output_text(o, "}");
	}
	output_text(o, count ? "\n  ]" : "]");
}

static void write_texts(const comparison *d, output *o)
{
	size_t i, count = gair_diff_text_count(d->found);

	output_text(o, ",\n  \"texts\": [");
	for (i = 0; i < count; i++) {
		size_t size = 0;
		const char *text = gair_diff_text(d->found, i, &size);

		output_print(o, "%s\n    {\"section\": %d, \"kind\": \"%s\"", i ? "," : "",
			     (int)gair_diff_text_section(d->found, i), gair_diff_kind_name(gair_diff_text_kind(d->found, i)));
		member(o, ", ", "text", text, size);
		output_text(o, "}");
	}
	output_text(o, count ? "\n  ]" : "]");
}

void diff_write_json(const comparison *d, output *o)
{
	output_text(o, "{\n  \"format\": \"gaireport-diff/1\"");
	write_head(d, o);
	write_fields(d, o);
	write_cells(d, o);
	write_texts(d, o);
	output_text(o, "\n}\n");
}
