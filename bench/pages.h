/* Pages of each kind that reports are published as, made from one report. */
#ifndef BENCH_PAGES_H
#define BENCH_PAGES_H

#include <stddef.h>

#include <gaireport/gaireport.h>

typedef struct page {
	const char *name;
	char *bytes; /* freed by the caller */
	size_t size;
	int utf8;
} page;

#define PAGES 6

/* Fills in PAGES pages: clean CMS pages of 8 and 40 KB, WPS, Word, GB18030, plain text. 0 on success. */
int pages_make(const gair_report *report, page pages[PAGES]);
/* A WPS page whose text is repeated until it has `size` bytes. */
page pages_long(const page *wps, size_t size);

#endif
