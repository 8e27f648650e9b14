/* gaireport check: reports → findings, and the verdict as exit status. */
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "output.h"
#include "pool.h"
#include "progress.h"
#include "references.h"
#include "severities.h"
#include "summary.h"
#include "text.h"

/* What is left of a file that was checked. */
typedef struct checked {
	gair_status status;
	gair_report *report; /* the writers take labels from it */
	gair_findings *findings;
	char *bytes; /* of the file, where the writer asks for them */
	size_t size;
	gair_error error;
} checked;

typedef struct run {
	const cli *c;
	const file_list *files;
	int32_t input_format;
	int32_t format; /* GAIR_FINDINGS_… */
	gair_check_options options;
	output out;
	gair_findings_writer *writer;
	gair_baseline *baseline;
	summary sum;
	progress bar;
	int worst;
} run;

static void work_file(void *context, size_t index, void *slot)
{
	const run *r = context;
	checked *left = slot;

	left->status = input_read_keeping(r->files->paths[index], r->input_format, &left->report, &left->bytes, &left->size,
					  &left->error);
	if (r->format != GAIR_FINDINGS_SARIF) {
		gair_bytes_free(left->bytes, NULL);
		left->bytes = NULL;
	}
	if (left->status == GAIR_OK)
		left->status = gair_check(left->report, &r->options, &left->findings);
}

static void drop_file(void *slot)
{
	checked *left = slot;

	gair_findings_free(left->findings);
	gair_report_free(left->report);
	gair_bytes_free(left->bytes, NULL);
}

static int exit_of(const checked *left)
{
	if (left->status != GAIR_OK)
		return EXIT_INPUT;
	return gair_findings_verdict(left->findings) == GAIR_VERDICT_ERROR ? EXIT_FAULTS : EXIT_CLEAN;
}

/* In a text a file's name must not steer the terminal; in the other formats it is as it is, if it is UTF-8. */
static char *shown_name(const run *r, const char *path)
{
	if (strcmp(path, "-") == 0)
		path = TEXT(r->c, "标准输入", "standard input");
	return text_visible(path, strlen(path), r->format == GAIR_FINDINGS_TEXT ? "" : NULL);
}

/* An error of a check has no message of its own yet: the writers show what is in the struct. */
static void complete_error(checked *left)
{
	left->error.size = sizeof(left->error);
	left->error.status = left->status;
	if (left->error.message_zh[0])
		return;
	strncpy(left->error.message_zh, gair_status_message(left->status, GAIR_LANG_ZH), sizeof(left->error.message_zh) - 1);
	strncpy(left->error.message_en, gair_status_message(left->status, GAIR_LANG_EN), sizeof(left->error.message_en) - 1);
}

static gair_status write_file(run *r, size_t index, checked *left)
{
	gair_file_findings file = {sizeof(file), NULL, left->findings, left->report, NULL, left->bytes, left->size};
	char *name = shown_name(r, r->files->paths[index]);
	gair_status status;

	if (!name)
		return GAIR_E_NOMEM;
	file.file = name;
	if (left->status != GAIR_OK) {
		complete_error(left);
		file.error = &left->error;
	}
	/* On a terminal standard error has said it already. */
	if (left->status != GAIR_OK && r->format == GAIR_FINDINGS_TEXT && r->out.terminal)
		status = GAIR_OK;
	else
		status = gair_findings_writer_file(r->writer, &file);
	free(name);
	return status;
}

static int take_file(void *context, size_t index, void *slot)
{
	run *r = context;
	checked *left = slot;
	int result = exit_of(left);
	gair_status status;

	progress_clear(&r->bar);
	if (left->status != GAIR_OK)
		say_error(r->c, r->files->paths[index], left->status, &left->error);
	summary_add(&r->sum, left->findings);
	status = write_file(r, index, left);
	if (r->out.terminal && output_flush(&r->out) && status == GAIR_OK)
		status = GAIR_E_IO;
	drop_file(slot);
	progress_show(&r->bar, index + 1);
	if (result > r->worst)
		r->worst = result;
	/* Once the output is gone there is no use in reading on. */
	return status == GAIR_OK ? 0 : status;
}

static int choose_format(run *r)
{
	const char *name = option_value(r->c, OPTION_FINDINGS);

	if (option_on(r->c, OPTION_JSONL)) {
		if (name && strncmp(name, "json", 4) != 0)
			return say_usage(r->c, "--jsonl 不能和 --format %s 一起用", "--jsonl does not go with --format %s", name);
		name = "jsonl";
	}
	r->format = gair_findings_format_from_name(name ? name : "text");
	return 0;
}

static int write_all(run *r, size_t threads)
{
	pool_task task = {r->files->count, sizeof(checked), r, work_file, take_file, drop_file};
	gair_status status, ended;

	status = gair_findings_writer_begin(r->format, r->c->lang, r->out.colour ? GAIR_WRITE_COLOUR : 0, output_sink, &r->out,
					    NULL, &r->writer);
	if (status == GAIR_OK) {
		int result;

		(void)gair_findings_writer_set_baseline(r->writer, r->baseline);
		result = pool_run(&task, threads);

		status = result == -1 ? GAIR_E_NOMEM : result;
		progress_clear(&r->bar);
		ended = gair_findings_writer_end(r->writer);
		if (status == GAIR_OK)
			status = ended;
	}
	if (status == GAIR_OK && r->format == GAIR_FINDINGS_TEXT && r->files->count > 1)
		summary_print(r->c, &r->out, &r->sum);
	if (status != GAIR_OK && !r->out.error)
		say(r->c, "没有查完：%s", "Not finished: %s", gair_status_message(status, r->c->lang));
	return status == GAIR_OK ? 0 : EXIT_INPUT;
}

static int check_files(run *r)
{
	size_t threads = pool_threads(r->c, r->files->count);
	int failed;

	if (!threads || summary_begin(r->c, &r->sum))
		return threads ? EXIT_INPUT : EXIT_USAGE;
	failed = output_open(r->c, &r->out, option_value(r->c, OPTION_OUT));
	if (!failed) {
		progress_begin(&r->bar, r->c, r->files->count, r->out.terminal);
		failed = write_all(r, threads);
		if (output_close(r->c, &r->out, !failed))
			failed = EXIT_INPUT;
	}
	summary_end(&r->sum);
	return failed > r->worst ? failed : r->worst;
}

/* The findings of an earlier check. */
static int read_baseline(run *r)
{
	const char *path = option_value(r->c, OPTION_BASELINE);
	gair_error error;
	gair_status status;
	char *bytes = NULL;
	size_t size = 0;

	if (!path)
		return 0;
	memset(&error, 0, sizeof(error));
	error.size = sizeof(error);
	status = gair_read_bytes(path, 0, NULL, &bytes, &size, &error);
	if (status == GAIR_OK)
		status = gair_baseline_read(bytes, size, NULL, &r->baseline, &error);
	gair_bytes_free(bytes, NULL);
	if (status == GAIR_OK)
		return 0;
	say_error(r->c, path, status, &error);
	return EXIT_INPUT;
}

int run_check(cli *c)
{
	severities changed = {NULL, 0};
	references against = {NULL, NULL, 0};
	file_list files = {NULL, NULL, 0};
	run *r = calloc(1, sizeof(*r));
	int failed;

	if (!r) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	r->c = c;
	r->files = &files;
	r->input_format = input_format(c);
	failed = choose_format(r);
	if (!failed)
		failed = severities_parse(c, &changed);
	if (!failed)
		failed = input_files(c, &files);
	r->options.size = sizeof(r->options);
	r->options.severities = changed.list;
	r->options.severity_count = changed.count;
	if (!failed)
		failed = references_read(c, files.count, &against, &r->options);
	if (!failed)
		failed = read_baseline(r);
	if (!failed)
		failed = check_files(r);
	gair_baseline_free(r->baseline);
	references_free(&against);
	severities_free(&changed);
	input_files_free(&files);
	free(r);
	return failed;
}
