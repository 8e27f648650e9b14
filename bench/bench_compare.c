/*
 * Time to hold a report against others: last year's, those of the bodies below; to compare two and to add many.
 *
 *     bench_compare      from the folder of the sources
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gaireport/gaireport.h>

#define FILE_NAME "tests/data/text/fengjie-2020.txt"
#define BODIES 100
#define TEXT 1000000 /* bytes of prose in the long reports */

static gair_report *report, *bodies[BODIES], *whole, *long_report;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void must(gair_status status)
{
	if (status == GAIR_OK)
		return;
	fprintf(stderr, "bench_compare: %s\n", gair_status_name(status));
	exit(1);
}

static void check(const gair_report *checked, const gair_check_options *options)
{
	gair_findings *list = NULL;

	must(gair_check(checked, options, &list));
	gair_findings_free(list);
}

static void run_alone(void)
{
	check(report, NULL);
}

static void run_previous(void)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;

	options.previous = bodies[1];
	check(report, &options);
}

static void run_copied(void)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;

	options.previous = long_report;
	check(report, &options);
}

static void run_children(void)
{
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;

	options.children = (const gair_report *const *)bodies;
	options.child_count = BODIES;
	check(whole, &options);
}

static void run_diff(void)
{
	gair_differences *found = NULL;

	must(gair_diff(report, bodies[1], NULL, &found));
	gair_differences_free(found);
}

static void run_long_diff(void)
{
	gair_differences *found = NULL;

	must(gair_diff(long_report, report, NULL, &found));
	gair_differences_free(found);
}

static void run_sum(void)
{
	gair_report *sum = NULL;

	must(gair_sum((const gair_report *const *)bodies, BODIES, NULL, &sum, NULL));
	gair_report_free(sum);
}

/* The least of many times, in microseconds: what the work takes where nothing else is in the way. */
static void measure(const char *name, void (*run)(void), int rounds)
{
	double best = 1e18;
	int i;

	for (i = 0; i < rounds; i++) {
		double begin = now(), took;

		run();
		took = now() - begin;
		best = took < best ? took : best;
	}
	printf("%-60s %10.1f us\n", name, best);
}

/* Bodies whose figures are the report's, one of them with a wrong cell; the whole is what they were before. */
static void make_bodies(void)
{
	char name[40];
	int i;

	for (i = 0; i < BODIES; i++) {
		must(gair_report_copy(report, NULL, &bodies[i]));
		snprintf(name, sizeof name, "%d", i);
		must(gair_report_set_body(bodies[i], name, strlen(name)));
		must(gair_report_set_path(bodies[i], "proactive.licensing.decisions", i));
	}
	must(gair_sum((const gair_report *const *)bodies, BODIES, NULL, &whole, NULL));
	must(gair_report_set_path(bodies[7], "applications.granted.natural_person", 71));
}

/* Last year's report, with a megabyte of sentences. */
static void make_long(void)
{
	static char text[TEXT + 200];
	size_t size = 0;
	unsigned i = 0;

	while (size < TEXT)
		size += (size_t)snprintf(text + size, sizeof text - size, "第%u项工作已经完成，涉及%u个单位。", i * 7919u,
					 i * 104729u),
			i++;
	must(gair_report_copy(report, NULL, &long_report));
	must(gair_report_set_year(long_report, 2019));
	must(gair_report_add_section(long_report, 5, "", 0));
	must(gair_report_add_paragraph(long_report, text, size));
}

int main(void)
{
	int i;

	must(gair_read_file(FILE_NAME, NULL, &report, NULL));
	make_bodies();
	make_long();
	must(gair_report_set_body(bodies[1], "奉节县", strlen("奉节县")));
	must(gair_report_set_year(bodies[1], 2019));
	measure("check", run_alone, 2001);
	measure("check, with last year's report", run_previous, 2001);
	measure("check, with last year's report of 1 MB of prose", run_copied, 21);
	measure("check, with 100 bodies, one of them wrong", run_children, 101);
	measure("diff", run_diff, 2001);
	measure("diff, 1 MB of prose on one side", run_long_diff, 21);
	measure("sum of 100", run_sum, 201);
	for (i = 0; i < BODIES; i++)
		gair_report_free(bodies[i]);
	gair_report_free(report);
	gair_report_free(whole);
	gair_report_free(long_report);
	return 0;
}
