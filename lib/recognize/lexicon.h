/* The labels of the form, folded, and the variants of them that real reports have. */
#ifndef GAIR_RECOGNIZE_LEXICON_H
#define GAIR_RECOGNIZE_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

#define GAIR__LABEL_LONGEST 48 /* folded characters of a label */

/* What a label is. */
#define GAIR__LABEL_ROW 1u
#define GAIR__LABEL_COLUMN 2u
#define GAIR__LABEL_GROUP 4u /* a group of rows or columns, an item, a note: names nothing by itself */
#define GAIR__LABEL_ANY 7u

#define GAIR__IN_2019 1u
#define GAIR__IN_2021 2u

/* A label without its number and its explanations in brackets, folded. */
typedef struct gair__core {
	uint32_t c[GAIR__LABEL_LONGEST];
	size_t size; /* 0: no label */
} gair__core;

typedef struct gair__label {
	gair__core core;
	const char *official; /* the official label */
	uint32_t hash;
	int16_t next;
	uint8_t kind, editions, table, id; /* id: row or column */
	uint8_t variant;                   /* not the official wording */
} gair__label;

#define GAIR__LABELS 192
#define GAIR__LABEL_BUCKETS 256

typedef struct gair__lexicon {
	gair__label labels[GAIR__LABELS];
	size_t count;
	int16_t buckets[GAIR__LABEL_BUCKETS];
} gair__lexicon;

gair_status gair__lexicon_new(const gair_allocator *allocator, gair__lexicon **out); /* freed with gair__free */
void gair__core_of(const char *text, size_t size, gair__core *core);

/* The label of one of `kinds` whose core is this one, in `table` (0: any); NULL where there is none. */
const gair__label *gair__lexicon_find(const gair__lexicon *lexicon, const gair__core *core, unsigned kinds, int32_t table);

/*
 * The nearest row or column label of `table` within a bounded edit distance, or the one that the core ends with behind a group's
 * label; NULL where none is near or two are equally near.
 */
const gair__label *gair__lexicon_nearest(const gair__lexicon *lexicon, const gair__core *core, unsigned kinds, int32_t table);

#endif
