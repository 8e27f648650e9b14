/* gaireport table: one row a report, one column a cell. */
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "output.h"
#include "pool.h"
#include "progress.h"

/* What is left of a file that was read. */
typedef struct row {
	gair_status status;
	gair_report *report;
	gair_error error;
} row;

typedef struct run {
	const cli *c;
	const file_list *files;
	int32_t input_format;
	int jsonl, excel;
	size_t count; /* of cells */
	int32_t *cells;
	uint8_t *states;
	int64_t *values;
	output out;
	progress bar;
	int worst;
} run;

static const char *line_end(const run *r)
{
	return r->excel ? "\r\n" : "\n";
}

static void csv_quoted(run *r, const char *text, size_t size, int formula)
{
	size_t i;

	output_text(&r->out, formula ? "\"'" : "\"");
	for (i = 0; i < size; i++)
		output_bytes(&r->out, text[i] == '"' ? "\"\"" : text + i, text[i] == '"' ? 2 : 1);
	output_text(&r->out, "\"");
}

/* A field of CSV; for Excel a text that it would take for a formula is kept from being one. */
static void csv_field(run *r, const char *text, size_t size)
{
	int formula = r->excel && size && strchr("=+-@\t\r", text[0]) != NULL;
	size_t i;

	for (i = 0; i < size && !strchr(",\"\r\n", text[i] ? text[i] : 'a'); i++)
		;
	if (r->out.terminal)
		output_visible(&r->out, text, size);
	else if (i == size && !formula)
		output_bytes(&r->out, text, size);
	else
		csv_quoted(r, text, size, formula);
}

static void csv_head(run *r)
{
	size_t i;

	if (r->excel)
		output_text(&r->out, "\xEF\xBB\xBF");
	output_text(&r->out, "file,title,body,year,published");
	for (i = 0; i < r->count; i++)
		output_print(&r->out, ",%s", gair_cell_path(r->cells[i]));
	output_text(&r->out, line_end(r));
}

static void csv_row(run *r, const char *file, const gair_report *report)
{
	gair_date date = {0, 0, 0};
	char buffer[32];
	size_t i, size = 0;
	const char *text;

	csv_field(r, file, strlen(file));
	output_text(&r->out, ",");
	text = gair_report_title(report, &size);
	csv_field(r, text, size);
	output_text(&r->out, ",");
	text = gair_report_body(report, &size);
	csv_field(r, text, size);
	output_text(&r->out, ",");
	if (gair_report_year(report))
		output_print(&r->out, "%d", (int)gair_report_year(report));
	output_text(&r->out, ",");
	if (gair_report_published(report, &date))
		output_print(&r->out, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
	for (i = 0; i < r->count; i++) {
		output_text(&r->out, ",");
		if (r->states[i] == GAIR_STATE_NUMBER)
			output_text(&r->out, number_text(gair_cell_kind(r->cells[i]), r->values[i], buffer));
	}
	output_text(&r->out, line_end(r));
}

static void json_member(run *r, const char *name, const char *text, size_t size)
{
	if (!size)
		return;
	output_print(&r->out, ", \"%s\": ", name);
	output_json(&r->out, text, size);
}

/* A cell as the project's JSON has it: an integer, a string of 万元, null, or an object where it is no number. */
static void json_cell(run *r, const gair_report *report, size_t i)
{
	int32_t kind = gair_cell_kind(r->cells[i]);
	const char *quote = kind == GAIR_KIND_MONEY ? "\"" : "", *raw;
	char buffer[32];
	size_t size = 0;

	if (r->states[i] == GAIR_STATE_NUMBER) {
		output_print(&r->out, "%s%s%s", quote, number_text(kind, r->values[i], buffer), quote);
		return;
	}
	if (r->states[i] == GAIR_STATE_BLANK) {
		output_text(&r->out, "null");
		return;
	}
	output_print(&r->out, "{\"state\": \"%s\"", gair_state_name(r->states[i]));
	raw = gair_report_raw(report, r->cells[i], &size);
	json_member(r, "raw", raw, size);
	output_text(&r->out, "}");
}

static void json_editions(run *r, const gair_report *report)
{
	const char *apart = "";
	size_t i;

	output_text(&r->out, ", \"editions\": {");
	for (i = 0; i < gair_form_table_count(); i++) {
		int32_t table = gair_form_table_at(i), edition = gair_report_edition(report, table);

		if (edition == GAIR_EDITION_NONE)
			continue;
		output_print(&r->out, "%s\"%s\": \"%d\"", apart, gair_table_name(table), (int)edition);
		apart = ", ";
	}
	output_text(&r->out, "}");
}

static void json_row(run *r, const char *file, const gair_report *report)
{
	gair_date date = {0, 0, 0};
	const char *text, *apart = "";
	size_t i, size = 0;

	output_text(&r->out, "{\"file\": ");
	output_json(&r->out, file, strlen(file));
	text = gair_report_title(report, &size);
	json_member(r, "title", text, size);
	text = gair_report_body(report, &size);
	json_member(r, "body", text, size);
	if (gair_report_year(report))
		output_print(&r->out, ", \"year\": %d", (int)gair_report_year(report));
	if (gair_report_published(report, &date))
		output_print(&r->out, ", \"published\": \"%04d-%02d-%02d\"", (int)date.year, (int)date.month, (int)date.day);
	json_editions(r, report);
	output_text(&r->out, ", \"cells\": {");
	for (i = 0; i < r->count; i++) {
		if (r->states[i] == GAIR_STATE_ABSENT)
			continue;
		output_print(&r->out, "%s\"%s\": ", apart, gair_cell_path(r->cells[i]));
		json_cell(r, report, i);
		apart = ", ";
	}
	output_text(&r->out, "}}\n");
}

static void work_row(void *context, size_t index, void *slot)
{
	const run *r = context;
	row *left = slot;

	left->status = input_read(r->files->paths[index], r->input_format, &left->report, &left->error);
}

static void drop_row(void *slot)
{
	gair_report_free(((row *)slot)->report);
}

static int take_row(void *context, size_t index, void *slot)
{
	run *r = context;
	row *left = slot;
	const char *file = r->files->paths[index];

	progress_clear(&r->bar);
	if (left->status == GAIR_OK)
		left->status = gair_report_export(left->report, r->cells, r->count, r->states, r->values, 1);
	if (left->status != GAIR_OK) {
		say_error(r->c, file, left->status, &left->error);
		r->worst = EXIT_INPUT;
	} else if (r->jsonl) {
		json_row(r, file, left->report);
	} else {
		csv_row(r, file, left->report);
	}
	drop_row(slot);
	progress_show(&r->bar, index + 1);
	return r->out.error;
}

static int write_rows(run *r, size_t threads)
{
	pool_task task = {r->files->count, sizeof(row), r, work_row, take_row, drop_row};
	int failed = output_open(r->c, &r->out, option_value(r->c, OPTION_OUT)), result;

	if (failed)
		return failed;
	progress_begin(&r->bar, r->c, r->files->count, r->out.terminal);
	if (!r->jsonl)
		csv_head(r);
	result = pool_run(&task, threads);
	progress_clear(&r->bar);
	if (result == -1)
		say(r->c, "内存不足", "Out of memory");
	failed = output_close(r->c, &r->out, result == 0);
	return failed || result ? EXIT_INPUT : r->worst;
}

/* The cells of the union of the editions, in its order. */
static int list_cells(run *r)
{
	size_t i;

	r->count = gair_cell_count();
	r->cells = calloc(r->count, sizeof(r->cells[0]));
	r->states = calloc(r->count, sizeof(r->states[0]));
	r->values = calloc(r->count, sizeof(r->values[0]));
	if (!r->cells || !r->states || !r->values) {
		say(r->c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	for (i = 0; i < r->count; i++)
		r->cells[i] = gair_cell_at(i);
	return 0;
}

int run_table(cli *c)
{
	const char *format = option_value(c, OPTION_TABLE_TO);
	file_list files = {NULL, NULL, 0};
	run *r = calloc(1, sizeof(*r));
	size_t threads;
	int failed;

	if (!r) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	r->c = c;
	r->files = &files;
	r->input_format = input_format(c);
	r->jsonl = format && strcmp(format, "jsonl") == 0;
	r->excel = option_on(c, OPTION_EXCEL);
	failed = r->jsonl && r->excel ? say_usage(c, "--excel 只能和 --to csv 一起用", "--excel goes with --to csv only") : 0;
	if (!failed)
		failed = input_files(c, &files);
	if (!failed)
		failed = list_cells(r);
	threads = failed ? 0 : pool_threads(c, files.count);
	if (!failed)
		failed = threads ? write_rows(r, threads) : EXIT_USAGE;
	free(r->cells);
	free(r->states);
	free(r->values);
	input_files_free(&files);
	free(r);
	return failed;
}
