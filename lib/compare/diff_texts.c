/*
 * The sentences that differ. The n-th of equal sentences on one side is taken for the n-th on the other; of these pairs the
 * longest run that keeps the order on both sides stays in place, what else is paired has moved, and what is not paired appeared
 * or vanished. Sorting and the longest run take n log n.
 */
#include "compare/diff.h"

#include <stdlib.h>
#include <string.h>

#include "compare/sentences.h"

#define NONE SIZE_MAX

/* The sentences of one section, both sides. */
typedef struct matching {
	gair__sentence *sides[2];
	size_t counts[2];
	size_t *pair[2]; /* by sentence: the one it is paired with, or NONE */
	size_t *tails;   /* scratch of the longest run: by length − 1, the new sentence it ends with */
	size_t *before;  /* by new sentence: the one before it in its run */
	char *stays;     /* by new sentence */
} matching;

static int by_content(const void *left, const void *right)
{
	const gair__sentence *a = left, *b = right;
	int order = gair__sentence_compare(a, b);

	if (order)
		return order;
	if (a->side != b->side)
		return a->side < b->side ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

/* Pairs sentences of a run of equal ones; sorted, those of the old side come first. */
static void pair_run(matching *m, const gair__sentence *run, size_t count)
{
	size_t news = 0, i;

	while (news < count && run[news].side == GAIR_SIDE_OLD)
		news++;
	for (i = 0; i < news && news + i < count; i++) {
		m->pair[GAIR_SIDE_OLD][run[i].index] = run[news + i].index;
		m->pair[GAIR_SIDE_NEW][run[news + i].index] = run[i].index;
	}
}

static void pair_all(matching *m, gair__sentence *sorted, size_t count)
{
	size_t begin = 0, end;

	qsort(sorted, count, sizeof *sorted, by_content);
	for (; begin < count; begin = end) {
		for (end = begin + 1; end < count && gair__sentence_compare(&sorted[begin], &sorted[end]) == 0; end++)
			;
		pair_run(m, sorted + begin, end - begin);
	}
}

/* The longest run of new sentences whose old ones stand in rising order. */
static void find_longest(matching *m)
{
	const size_t *old_of = m->pair[GAIR_SIDE_NEW];
	size_t length = 0, j;

	for (j = 0; j < m->counts[GAIR_SIDE_NEW]; j++) {
		size_t low = 0, high = length;

		if (old_of[j] == NONE)
			continue;
		while (low < high) {
			size_t middle = low + (high - low) / 2;

			if (old_of[m->tails[middle]] < old_of[j])
				low = middle + 1;
			else
				high = middle;
		}
		m->before[j] = low ? m->tails[low - 1] : NONE;
		m->tails[low] = j;
		length += low == length;
	}
	for (j = length ? m->tails[length - 1] : NONE; j != NONE; j = m->before[j])
		m->stays[j] = 1;
}

static gair_status keep(gair_differences *out, int32_t section, int32_t kind, const gair__sentence *sentence)
{
	gair__text_difference *item;

	if (gair__grow(&out->allocator, &out->texts, &out->text_capacity, out->text_count + 1, sizeof *item) != GAIR_OK)
		return GAIR_E_NOMEM;
	item = &out->texts[out->text_count];
	item->section = section;
	item->kind = kind;
	item->text.text = gair__arena_text(&out->arena, sentence->text, sentence->size);
	item->text.size = sentence->size;
	if (!item->text.text)
		return GAIR_E_NOMEM;
	out->text_count++;
	return GAIR_OK;
}

/* The old sentences before `end` that vanished. */
static gair_status tell_old(gair_differences *out, const matching *m, int32_t section, size_t *at, size_t end)
{
	gair_status status = GAIR_OK;

	for (; *at < end && status == GAIR_OK; (*at)++)
		if (m->pair[GAIR_SIDE_OLD][*at] == NONE)
			status = keep(out, section, GAIR_DIFF_VANISHED, &m->sides[GAIR_SIDE_OLD][*at]);
	return status;
}

static gair_status tell(gair_differences *out, const matching *m, int32_t section)
{
	size_t old_at = 0, pending = 0, j;
	gair_status status = GAIR_OK;

	for (j = 0; j <= m->counts[GAIR_SIDE_NEW] && status == GAIR_OK; j++) {
		int last = j == m->counts[GAIR_SIDE_NEW];

		if (!last && !m->stays[j])
			continue;
		/* between two sentences that stay: first what vanished there, then what is new */
		status = tell_old(out, m, section, &old_at, last ? m->counts[GAIR_SIDE_OLD] : m->pair[GAIR_SIDE_NEW][j]);
		for (; pending < j && status == GAIR_OK; pending++)
			status =
				keep(out, section, m->pair[GAIR_SIDE_NEW][pending] == NONE ? GAIR_DIFF_APPEARED : GAIR_DIFF_MOVED,
				     &m->sides[GAIR_SIDE_NEW][pending]);
		pending = j + 1;
	}
	return status;
}

/* Lays the scratch of a matching out in one block, which is returned; NULL without memory. */
static void *lay_out(matching *m, const gair__sentences *list, const gair_allocator *allocator)
{
	size_t count = list->count, news = m->counts[GAIR_SIDE_NEW], i;
	size_t one = 2 * sizeof(gair__sentence) + 4 * sizeof(size_t) + 1;
	gair__sentence *sentences = count < SIZE_MAX / one ? gair__alloc(allocator, count * one) : NULL;
	size_t *numbers;

	if (!sentences)
		return NULL;
	numbers = (size_t *)(void *)(sentences + 2 * count);
	m->sides[GAIR_SIDE_OLD] = sentences + count;
	m->sides[GAIR_SIDE_NEW] = sentences + count + m->counts[GAIR_SIDE_OLD];
	m->pair[GAIR_SIDE_OLD] = numbers;
	m->pair[GAIR_SIDE_NEW] = numbers + m->counts[GAIR_SIDE_OLD];
	m->tails = numbers + count;
	m->before = numbers + 2 * count;
	m->stays = (char *)(numbers + 3 * count);
	for (i = 0; i < count; i++) {
		sentences[i] = sentences[count + i] = list->items[i];
		numbers[i] = NONE;
	}
	for (i = 0; i < news; i++)
		m->stays[i] = 0;
	return sentences;
}

static gair_status diff_section(gair_differences *out, const gair_report *const reports[2], int32_t section)
{
	gair__sentences list = {&out->allocator, NULL, 0, 0};
	matching m;
	void *block = NULL;
	gair_status status = gair__sentences_add(&list, reports[GAIR_SIDE_OLD], section, GAIR_SIDE_OLD);

	memset(&m, 0, sizeof m);
	m.counts[GAIR_SIDE_OLD] = list.count;
	if (status == GAIR_OK)
		status = gair__sentences_add(&list, reports[GAIR_SIDE_NEW], section, GAIR_SIDE_NEW);
	m.counts[GAIR_SIDE_NEW] = list.count - m.counts[GAIR_SIDE_OLD];
	if (status == GAIR_OK && list.count) {
		block = lay_out(&m, &list, &out->allocator);
		status = block ? GAIR_OK : GAIR_E_NOMEM;
	}
	if (block) {
		pair_all(&m, block, list.count);
		find_longest(&m);
		status = tell(out, &m, section);
	}
	gair__free(&out->allocator, block);
	gair__free(&out->allocator, list.items);
	return status;
}

gair_status gair__diff_texts(gair_differences *out, const gair_report *const reports[2])
{
	gair_status status = GAIR_OK;
	int32_t section;

	for (section = 1; section <= GAIR__SECTIONS && status == GAIR_OK; section++)
		status = diff_section(out, reports, section);
	return status == GAIR_OK ? diff_section(out, reports, 0) : status;
}
