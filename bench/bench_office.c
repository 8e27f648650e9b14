/*
 * Processor time to read an office file: document and report, the median of many rounds in microseconds.
 *
 *     bench_office FILE...      without a file nothing is measured: bench/office.py makes some, and compares with other programs
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <gaireport/gaireport.h>

#define ROUNDS 101

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return left < right ? -1 : left > right;
}

static double median_document(const char *bytes, size_t size)
{
	double times[ROUNDS];
	int i;

	for (i = 0; i < ROUNDS; i++) {
		gair_document *document = NULL;
		double start = now();

		if (gair_document_read(bytes, size, NULL, &document, NULL) != GAIR_OK)
			exit(3);
		gair_document_free(document);
		times[i] = now() - start;
	}
	qsort(times, ROUNDS, sizeof *times, compare);
	return times[ROUNDS / 2];
}

static double median_report(const char *bytes, size_t size)
{
	double times[ROUNDS];
	int i;

	for (i = 0; i < ROUNDS; i++) {
		gair_report *report = NULL;
		double start = now();

		if (gair_read(bytes, size, NULL, &report, NULL) != GAIR_OK)
			exit(3);
		gair_report_free(report);
		times[i] = now() - start;
	}
	qsort(times, ROUNDS, sizeof *times, compare);
	return times[ROUNDS / 2];
}

int main(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		char *bytes = NULL;
		size_t size = 0;

		if (gair_read_bytes(argv[i], 0, NULL, &bytes, &size, NULL) != GAIR_OK) {
			fprintf(stderr, "bench_office: %s cannot be read\n", argv[i]);
			return 3;
		}
		printf("%s %zu %.1f %.1f\n", argv[i], size, median_document(bytes, size), median_report(bytes, size));
		gair_bytes_free(bytes, NULL);
	}
	return 0;
}
