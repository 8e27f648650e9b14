/* What bench.lua measures, by the library itself: bench FILE. Prints nanoseconds a call: read, get, walk over the cells, check. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gaireport/gaireport.h>

#define ROUNDS 15

typedef struct subject {
	char *bytes;
	size_t size;
	gair_report *report;
} subject;

static void measure_read(const subject *s)
{
	gair_report *report = NULL;

	if (gair_read(s->bytes, s->size, NULL, &report, NULL) != GAIR_OK)
		abort();
	gair_report_free(report);
}

static void measure_get(const subject *s)
{
	int64_t value;

	if (gair_report_get_path(s->report, "applications.received.total", &value) != GAIR_STATE_NUMBER)
		abort();
}

static void measure_cells(const subject *s)
{
	volatile int64_t sum = 0;
	size_t i;

	for (i = 0; i < gair_cell_count(); i++) {
		int32_t cell = gair_cell_at(i);
		int64_t value = 0;

		if (gair_form_cell_index(gair_report_edition(s->report, gair_cell_table(cell)), cell) < 0)
			continue;
		if (gair_report_get(s->report, cell, &value) == GAIR_STATE_NUMBER && gair_cell_path(cell))
			sum += value;
	}
}

static void measure_check(const subject *s)
{
	gair_findings *findings = NULL;

	if (gair_check(s->report, NULL, &findings) != GAIR_OK)
		abort();
	gair_findings_free(findings);
}

/* The shortest of some rounds of `count` calls, by one. */
static double measure(void (*call)(const subject *), const subject *s, long count)
{
	double best = 0;
	int round;

	for (round = 0; round < ROUNDS; round++) {
		clock_t start = clock();
		double taken;
		long i;

		for (i = 0; i < count; i++)
			call(s);
		taken = (double)(clock() - start) * 1e9 / CLOCKS_PER_SEC / (double)count;
		if (round == 0 || taken < best)
			best = taken;
	}
	return best;
}

int main(int argc, char **argv)
{
	subject s = {NULL, 0, NULL};

	if (argc < 2 || gair_read_bytes(argv[1], 0, NULL, &s.bytes, &s.size, NULL) != GAIR_OK ||
	    gair_read(s.bytes, s.size, NULL, &s.report, NULL) != GAIR_OK)
		return 1;
	printf("%.1f %.1f %.1f %.1f\n", measure(measure_read, &s, 50), measure(measure_get, &s, 200000),
	       measure(measure_cells, &s, 2000), measure(measure_check, &s, 200));
	gair_report_free(s.report);
	gair_bytes_free(s.bytes, NULL);
	return 0;
}
