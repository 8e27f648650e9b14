/*
 * Reads and checks a report with an allocator of its own that counts, and bounds, what the library takes: allocator FILE [BYTES].
 *
 * Shows: an allocator with a context, that running out of memory is a status like any other, and that nothing is left behind.
 */
#include <stdio.h>
#include <stdlib.h>

#include <gaireport/gaireport.h>

typedef struct counter {
	size_t now;   /* bytes held */
	size_t peak;  /* most bytes held at once */
	size_t calls; /* allocations */
	size_t bound; /* most bytes allowed */
} counter;

/* A block begins with its size, in as many bytes as keep what follows aligned for any type. */
typedef union header {
	size_t size;
	long double alignment;
	void *pointer;
} header;

static int take(counter *count, size_t more)
{
	if (more > count->bound - count->now)
		return 0;
	count->now += more;
	count->calls++;
	if (count->now > count->peak)
		count->peak = count->now;
	return 1;
}

static void *allocate(void *context, size_t size)
{
	counter *count = context;
	header *block;

	if (size > (size_t)-1 - sizeof(header) || !take(count, size))
		return NULL;
	block = malloc(sizeof(header) + size);
	if (block == NULL) {
		count->now -= size;
		return NULL;
	}
	block->size = size;
	return block + 1;
}

static void release(void *context, void *pointer)
{
	counter *count = context;
	header *block = (header *)pointer - 1;

	count->now -= block->size;
	free(block);
}

static void *resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	counter *count = context;
	header *block = (header *)pointer - 1;
	header *resized;

	if (new_size > (size_t)-1 - sizeof(header) || (new_size > old_size && !take(count, new_size - old_size)))
		return NULL;
	resized = realloc(block, sizeof(header) + new_size);
	if (resized == NULL) {
		if (new_size > old_size)
			count->now -= new_size - old_size;
		return NULL;
	}
	if (new_size < old_size)
		count->now -= old_size - new_size;
	resized->size = new_size;
	return resized + 1;
}

int main(int argc, char **argv)
{
	counter count = {0, 0, 0, (size_t)-1};
	gair_allocator allocator = {sizeof(gair_allocator), NULL, allocate, resize, release};
	gair_read_options reading = GAIR_READ_OPTIONS_INIT;
	gair_check_options checking = GAIR_CHECK_OPTIONS_INIT;
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	gair_status status;

	if (argc < 2) {
		fprintf(stderr, "usage: allocator FILE [BYTES]\n");
		return 2;
	}
	if (argc > 2)
		count.bound = (size_t)strtoul(argv[2], NULL, 10);
	allocator.context = &count;
	reading.allocator = &allocator;
	checking.allocator = &allocator;

	status = gair_read_file(argv[1], &reading, &report, NULL);
	if (status == GAIR_OK)
		status = gair_check(report, &checking, &findings);
	printf("%s: %lu allocations, at most %lu bytes at once\n", gair_status_name(status), (unsigned long)count.calls,
	       (unsigned long)count.peak);
	gair_findings_free(findings);
	gair_report_free(report);
	printf("%lu bytes left\n", (unsigned long)count.now);
	return status != GAIR_OK || count.now != 0;
}
