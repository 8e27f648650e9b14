#include "progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define FILES_MIN 10
#define EVERY 100 /* milliseconds */

static long long now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void progress_begin(progress *p, const cli *c, size_t count, int results_on_terminal)
{
	p->c = c;
	p->count = count >= FILES_MIN && !results_on_terminal && isatty(STDERR_FILENO) ? count : 0;
	p->shown = 0;
	p->last = p->count ? now() : 0;
}

void progress_show(progress *p, size_t done)
{
	long long time = p->count ? now() : 0;

	if (!p->count || time - p->last < EVERY)
		return;
	fprintf(stderr, TEXT(p->c, "\r已查 %zu / %zu 个文件", "\r%zu of %zu files"), done, p->count);
	fflush(stderr);
	p->shown = 1;
	p->last = time;
}

void progress_clear(progress *p)
{
	if (!p->shown)
		return;
	fputs("\r\x1b[K", stderr);
	p->shown = 0;
}
