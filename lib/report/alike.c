#include "report/alike.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"

#define DIFFERENT 4 /* so many different figures above 1 are not alike by chance */
#define NAME_LIMIT 128
#define START UINT64_C(14695981039346656037)
#define FACTOR UINT64_C(1099511628211)

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ (value & 0xFFFFFFFFu)) * FACTOR;
	return (hash ^ value >> 32) * FACTOR;
}

uint64_t gair__hash_figures(const gair_report *report)
{
	uint64_t hash = START;
	size_t i;

	for (i = 0; i < GAIR__CELLS; i++) {
		const gair__entry *entry = &report->cells[i];

		hash = mix(hash, entry->state);
		if (entry->state == GAIR_STATE_NUMBER)
			hash = mix(hash, (uint64_t)entry->value);
	}
	return hash;
}

/* 1 if a report has DIFFERENT figures above 1 that are not the same. */
static int is_telling(const gair_report *report)
{
	int64_t kept[DIFFERENT] = {0};
	size_t count = 0, i, k;

	for (i = 0; i < GAIR__CELLS && count < DIFFERENT; i++) {
		const gair__entry *entry = &report->cells[i];

		if (entry->state != GAIR_STATE_NUMBER || entry->value < 2)
			continue;
		for (k = 0; k < count && kept[k] != entry->value; k++)
			;
		if (k == count)
			kept[count++] = entry->value;
	}
	return count == DIFFERENT;
}

int gair__same_figures(const gair_report *a, const gair_report *b)
{
	size_t i;

	for (i = 0; i < GAIR__CELLS; i++) {
		const gair__entry *x = &a->cells[i], *y = &b->cells[i];

		if (x->state != y->state || (x->state == GAIR_STATE_NUMBER && x->value != y->value))
			return 0;
	}
	return is_telling(a);
}

/* The name folded; its length, 0 where there is none or it is no name any more. */
static size_t fold_name(const gair_report *report, uint16_t out[NAME_LIMIT])
{
	size_t count = report->body.size ? gair__fold(report->body.text, report->body.size, 0, out, NULL, NAME_LIMIT) : 0;

	return count <= NAME_LIMIT ? count : 0;
}

uint64_t gair__hash_name(const gair_report *report)
{
	uint16_t units[NAME_LIMIT];
	size_t count = fold_name(report, units), i;
	uint64_t hash = START;

	for (i = 0; i < count; i++)
		hash = (hash ^ units[i]) * FACTOR;
	return hash;
}

int gair__same_name(const gair_report *a, const gair_report *b)
{
	uint16_t x[NAME_LIMIT], y[NAME_LIMIT];
	size_t count = fold_name(a, x);

	return count && count == fold_name(b, y) && memcmp(x, y, count * sizeof x[0]) == 0;
}

static int by_hash(const void *left, const void *right)
{
	const gair__alike *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

void gair__find_alike(const gair_report *const *reports, size_t count, uint64_t (*hash)(const gair_report *),
		      int (*same)(const gair_report *, const gair_report *), gair__alike *room,
		      void (*tell)(void *context, size_t first, size_t again), void *context)
{
	size_t i, first = 0;

	for (i = 0; i < count; i++) {
		room[i].hash = hash(reports[i]);
		room[i].index = i;
	}
	qsort(room, count, sizeof *room, by_hash);
	for (i = 1; i < count; i++) {
		if (room[i].hash != room[first].hash)
			first = i;
		else if (same(reports[room[first].index], reports[room[i].index]))
			tell(context, room[first].index, room[i].index);
	}
}
