/*
 * Time and memory to read and check a report, for the kinds of pages that reports are published as; beside each, in the same
 * run: a search of the bytes for '<' (memchr), a UTF-8 validation, and gumbo's parse alone (where it is installed).
 *
 *     bench_pages [REPORT]      REPORT is what the pages are made from; without it the one that the tests keep
 *     bench_pages --page FILE   a page of yours
 *     bench_pages --long        time by size, from 100 KB to 100 MB, and pages that are meant to be slow
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __GLIBC__
#  include <malloc.h>
#endif
#ifdef HAVE_GUMBO
#  include <gumbo.h>
#endif

#include "base/utf8.h"
#include "pages.h"

#ifndef DEFAULT_REPORT
#  define DEFAULT_REPORT "tests/data/text/fengjie-2020.txt"
#endif
#define MOST_ROUNDS 101
#define ENOUGH 0.4 /* seconds for a row of the table */

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

/* Old and new block are live together: the worst that a resize can cost. */
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
	const gair_read_options *options;
	gair_status status;
	volatile size_t sink;
};

static void do_memchr(struct job *job)
{
	const char *at = job->bytes, *end = at + job->size;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		job->sink++;
		at++;
	}
}

static void do_validate(struct job *job)
{
	job->sink += (size_t)gair__utf8_valid(job->bytes, job->size);
}

static void do_document(struct job *job)
{
	gair_document *document = NULL;

	job->status = gair_document_read(job->bytes, job->size, job->options, &document, NULL);
	job->sink += gair_document_block_count(document);
	gair_document_free(document);
}

static void do_check(struct job *job)
{
	gair_report *report = NULL;
	gair_findings *findings = NULL;

	job->status = gair_read(job->bytes, job->size, job->options, &report, NULL);
	if (job->status == GAIR_OK)
		job->status = gair_check(report, NULL, &findings);
	job->sink += gair_findings_count(findings);
	gair_findings_free(findings);
	gair_report_free(report);
}

static void do_gumbo(struct job *job)
{
#ifdef HAVE_GUMBO
	GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, job->bytes, job->size);

	job->sink += (size_t)output->root->type;
	gumbo_destroy_output(&kGumboDefaultOptions, output);
#else
	job->status = GAIR_E_UNSUPPORTED;
#endif
}

/* Of the processor, so that other programs do not count. */
static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

/* The median time of one run, in microseconds. */
static double measure(void (*run)(struct job *job), struct job *job)
{
	double times[MOST_ROUNDS], start, begun = now();
	size_t rounds = 0;

	do {
		start = now();
		run(job);
		times[rounds++] = (now() - start) * 1e6;
	} while (rounds < MOST_ROUNDS && (rounds < 3 || now() - begun < ENOUGH));
	qsort(times, rounds, sizeof *times, compare);
	return times[rounds / 2];
}

static void print_head(void)
{
	printf("%-22s %9s | %9s %7s | %9s %7s %7s %8s | %9s %9s %9s | %7s %7s\n", "", "bytes", "document", "MB/s", "and check",
	       "MB/s", "allocs", "heap/n", "memchr", "UTF-8", "gumbo", "check", "document");
	printf("%-22s %9s | %9s %7s | %9s %7s %7s %8s | %9s %9s %9s | %7s %7s\n", "", "", "us", "", "us", "", "", "", "us", "us",
	       "us", "x gumbo", "x memchr");
}

static void print_row(const page *made)
{
	struct counter counter = {0, 0, 0};
	gair_allocator allocator = {sizeof allocator, &counter, count_allocate, count_resize, count_release};
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	struct job job = {made->bytes, made->size, NULL, GAIR_OK, 0};
	double document, check, search, valid, gumbo;

	search = measure(do_memchr, &job);
	valid = measure(do_validate, &job);
	document = measure(do_document, &job);
	check = measure(do_check, &job);
	gumbo = made->utf8 && made->size < 20000000 ? measure(do_gumbo, &job) : 0;
	options.allocator = &allocator;
	job.options = &options;
	do_check(&job);
	printf("%-22s %9zu | %9.1f %7.0f | %9.1f %7.0f %7zu %8.2f | %9.1f %9.1f %9.1f | %7.1f %7.1f%s\n", made->name, made->size,
	       document, (double)made->size / document, check, (double)made->size / check, counter.calls,
	       (double)counter.peak / (double)made->size, search, valid, gumbo, gumbo / check, document / search,
	       job.status == GAIR_OK ? "" : gair_status_name(job.status));
}

/* Pages that are meant to be slow: a start, and what is repeated. */
static const struct hard {
	const char *name, *start, *repeated;
} hards[] = {
	{"only <", "", "<"},
	{"nested tables", "", "<table><tr><td>"},
	{"nested blocks", "", "<div><p>"},
	{"end tags", "", "</section></div></td>"},
	{"cells", "<table><tr>", "<td>1"},
	{"rows", "<table>", "<tr><td>1"},
	{"tables", "", "<table><td>1</table>"},
	{"wide spans", "<table>", "<tr><td colspan=1000 rowspan=65534>"},
	{"spans in a column", "<table><tr><td rowspan=65534 colspan=999>", "<tr><td>"},
	{"growing spans", "<table>", "<tr><td rowspan=0>"},
	{"attributes", "<p ", "a=b "},
	{"quoted value", "<p a=\"", "=> "},
	{"comment", "<!--", "-- >"},
	{"comments", "", "<!-->"},
	{"script in script", "<script><!--", "<script>-</script>"},
	{"references", "", "&amp"},
	{"no references", "", "&CounterClockwiseContourIntegra"},
	{"invalid UTF-8", "", "\xE4\xB8\xFF\xC0"},
	{"titles", "", "<title>a"},
	{"words", "", "a "},
	{"lines", "", "<br>a"},
};

static void print_hard(size_t size)
{
	size_t i, at, length;

	printf("\nmade to be slow, %zu MB: document alone, ms, MB/s, heap\n", size / 1000000);
	for (i = 0; i < sizeof hards / sizeof *hards; i++) {
		struct counter counter = {0, 0, 0};
		gair_allocator allocator = {sizeof allocator, &counter, count_allocate, count_resize, count_release};
		gair_read_options options = GAIR_READ_OPTIONS_INIT;
		struct job job = {NULL, size, &options, GAIR_OK, 0};
		char *bytes = malloc(size);
		double start;

		if (!bytes)
			return;
		options.format = GAIR_FORMAT_HTML;
		options.allocator = &allocator;
		at = strlen(hards[i].start);
		memcpy(bytes, hards[i].start, at);
		for (length = strlen(hards[i].repeated); at < size; at++)
			bytes[at] = hards[i].repeated[(at - strlen(hards[i].start)) % length];
		job.bytes = bytes;
		start = now();
		do_document(&job);
		start = now() - start;
		printf("%-22s %9.1f %7.0f %8.2f n %s\n", hards[i].name, start * 1e3, (double)size / start / 1e6,
		       (double)counter.peak / (double)size, job.status == GAIR_OK ? "" : gair_status_name(job.status));
		free(bytes);
	}
}

static void print_long(const page *wps)
{
	size_t size;

	printf("\na WPS page by its length\n");
	print_head();
	for (size = 100000; size <= 100000000; size *= 10) {
		page made = pages_long(wps, size < wps->size ? wps->size : size);

		print_row(&made);
		free(made.bytes);
	}
	print_hard(10000000);
	print_hard(100000000);
}

static int bench_page(const char *path)
{
	page made = {path, NULL, 0, 1};

	if (gair_read_bytes(path, 0, NULL, &made.bytes, &made.size, NULL) != GAIR_OK)
		return 1;
	made.utf8 = gair__utf8_valid(made.bytes, made.size);
	print_head();
	print_row(&made);
	gair_bytes_free(made.bytes, NULL);
	return 0;
}

int main(int count, char **arguments)
{
	const char *path = count > 1 && strncmp(arguments[1], "--", 2) != 0 ? arguments[1] : DEFAULT_REPORT;
	page pages[PAGES];
	gair_report *report;
	size_t i;

#ifdef __GLIBC__
	/* memory is kept between the runs, for the library and for gumbo alike */
	mallopt(M_MMAP_THRESHOLD, 1 << 30);
	mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
	if (count > 2 && strcmp(arguments[1], "--page") == 0)
		return bench_page(arguments[2]);
	if (gair_read_file(path, NULL, &report, NULL) != GAIR_OK || pages_make(report, pages) != 0) {
		fprintf(stderr, "bench_pages: %s cannot be read\n", path);
		return 1;
	}
	gair_report_free(report);
	print_head();
	for (i = 0; i < PAGES; i++)
		print_row(&pages[i]);
	if (count > 1 && strcmp(arguments[1], "--long") == 0)
		print_long(&pages[2]);
	for (i = 0; i < PAGES; i++)
		free(pages[i].bytes);
	return 0;
}
