/*
 * Time to read and check a report, beside a copy of the same bytes and a UTF-8 validation of them in the same run.
 *
 *     bench_read [FILE]      FILE is a report; without it the one that the tests keep
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gaireport/gaireport.h>

#include "base/utf8.h"

#ifndef DEFAULT_FILE
#  define DEFAULT_FILE "tests/data/text/fengjie-2020.txt"
#endif
#define ROUNDS 201

struct counter {
	size_t live, peak, calls;
};

/* Each block is led by its size, so that what is live can be counted. */
static void *count_allocate(void *context, size_t size)
{
	struct counter *counter = context;
	size_t *block = malloc(size + 16);

	if (!block)
		return NULL;
	*block = size;
	counter->calls++;
	counter->live += size;
	if (counter->live > counter->peak)
		counter->peak = counter->live;
	return (char *)block + 16;
}

static void count_release(void *context, void *pointer)
{
	struct counter *counter = context;
	size_t *block = (size_t *)(void *)((char *)pointer - 16);

	counter->live -= *block;
	free(block);
}

static void *count_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	void *grown = count_allocate(context, new_size);

	if (!grown)
		return NULL;
	memcpy(grown, pointer, old_size < new_size ? old_size : new_size);
	count_release(context, pointer);
	return grown;
}

struct job {
	const char *bytes;
	size_t size;
	char *copy;
	const gair_read_options *options;
	volatile size_t sink;
};

static void do_copy(struct job *job)
{
	memcpy(job->copy, job->bytes, job->size);
	job->sink += (unsigned char)job->copy[job->size / 2];
}

static void do_validate(struct job *job)
{
	job->sink += (size_t)gair__utf8_valid(job->bytes, job->size);
}

static void do_document(struct job *job)
{
	gair_document *document = NULL;

	gair_document_read(job->bytes, job->size, job->options, &document, NULL);
	job->sink += gair_document_block_count(document);
	gair_document_free(document);
}

static void do_read(struct job *job)
{
	gair_report *report = NULL;

	gair_read(job->bytes, job->size, job->options, &report, NULL);
	job->sink += (size_t)gair_report_year(report);
	gair_report_free(report);
}

static void do_read_check(struct job *job)
{
	gair_report *report = NULL;
	gair_findings *findings = NULL;

	if (gair_read(job->bytes, job->size, job->options, &report, NULL) == GAIR_OK)
		gair_check(report, NULL, &findings);
	job->sink += gair_findings_count(findings);
	gair_findings_free(findings);
	gair_report_free(report);
}

static const struct row {
	const char *name;
	void (*run)(struct job *job);
} rows[] = {
	{"copy of the bytes (memcpy)", do_copy},  {"UTF-8 validation", do_validate},   {"document (text reader)", do_document},
	{"report (read and recognize)", do_read}, {"report and check", do_read_check},
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

/* The median time of one run, in microseconds; short jobs are repeated within a round. */
static double measure(const struct row *row, struct job *job)
{
	double times[ROUNDS], start;
	size_t round, i, repeat = row->run == do_copy || row->run == do_validate ? 100 : 1;

	row->run(job);
	for (round = 0; round < ROUNDS; round++) {
		start = now();
		for (i = 0; i < repeat; i++)
			row->run(job);
		times[round] = (now() - start) / (double)repeat;
	}
	qsort(times, ROUNDS, sizeof *times, compare);
	return times[ROUNDS / 2];
}

int main(int count, char **arguments)
{
	const char *path = count > 1 ? arguments[1] : DEFAULT_FILE;
	struct counter counter = {0, 0, 0};
	gair_allocator allocator = {sizeof allocator, &counter, count_allocate, count_resize, count_release};
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	struct job job = {NULL, 0, NULL, NULL, 0};
	char *bytes;
	double base = 0, time;
	size_t i;

	if (gair_read_bytes(path, 0, NULL, &bytes, &job.size, NULL) != GAIR_OK) {
		fprintf(stderr, "bench_read: %s cannot be read\n", path);
		return 1;
	}
	job.bytes = bytes;
	job.copy = malloc(job.size + 1);
	if (!job.copy)
		return 1;
	printf("%s: %zu bytes, median of %d runs\n", path, job.size, ROUNDS);
	printf("%-32s %12s %12s %12s\n", "", "µs", "MB/s", "× copy");
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		time = measure(&rows[i], &job);
		if (i == 0)
			base = time;
		printf("%-32s %12.2f %12.0f %12.1f\n", rows[i].name, time, (double)job.size / time, time / base);
	}
	options.allocator = &allocator;
	job.options = &options;
	do_read(&job);
	printf("reading: %zu allocations, peak heap %zu bytes (%.2f of the input)\n", counter.calls, counter.peak,
	       (double)counter.peak / (double)job.size);
	free(job.copy);
	gair_bytes_free(bytes, NULL);
	return 0;
}
