/* Years and days in running text. */
#ifndef GAIR_RECOGNIZE_DATES_H
#define GAIR_RECOGNIZE_DATES_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/report.h>

/* Text folded for the search of dates: punctuation kept. */
typedef struct gair__scan {
	uint16_t c[400];
	uint32_t at[400]; /* byte offset of each character */
	size_t size;
} gair__scan;

void gair__scan_of(const char *text, size_t size, gair__scan *scan); /* the first 400 characters */

/* The first day (`2021年2月18日`, `2021-02-18`, `2021/2/18`, `二〇二一年二月十八日`) at or behind `from`; its end in `*end`, or 0. */
int gair__scan_date(const gair__scan *scan, size_t from, int32_t year, gair_date *date, size_t *start, size_t *end);

/* The first year followed by 年 at or behind `from`, 1990 to 2100; 0 where there is none. */
int32_t gair__scan_year(const gair__scan *scan, size_t from, size_t *start, size_t *end);

/* 1 if UTF-8 `word` stands right at `at`. */
int gair__scan_at(const gair__scan *scan, size_t at, const char *word);

/* Position of UTF-8 `word` at or behind `from`, or −1. */
int gair__scan_find(const gair__scan *scan, size_t from, const char *word);

#endif
