/* The sentences of a report's sections. */
#ifndef GAIR_COMPARE_SENTENCES_H
#define GAIR_COMPARE_SENTENCES_H

#include "report/report.h"

typedef struct gair__sentence {
	const char *text; /* in the report; without white space at its ends */
	size_t size;
	uint64_t hash; /* of what counts: all but white space */
	int32_t side;
	size_t index; /* among the sentences of its side */
} gair__sentence;

typedef struct gair__sentences {
	const gair_allocator *allocator;
	gair__sentence *items;
	size_t count, capacity;
} gair__sentences;

/* Appends the sentences of the sections of a number, headings too, as those of a side. */
gair_status gair__sentences_add(gair__sentences *list, const gair_report *report, int32_t section, int32_t side);
/* The order of texts without their white space: less than, equal to or greater than 0. */
int gair__sentence_compare(const gair__sentence *a, const gair__sentence *b);

#endif
