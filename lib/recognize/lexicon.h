/* The labels of the form, folded, and the variants of them that real reports have: constant data, see lexicon_words.h. */
#ifndef GAIR_RECOGNIZE_LEXICON_H
#define GAIR_RECOGNIZE_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__LABEL_LONGEST 48u         /* folded characters of a label */
#define GAIR__LABEL_UNITS ((size_t)200) /* characters that a label's text may have, explanations in brackets and all */

/* What a label is. */
#define GAIR__LABEL_ROW 1u
#define GAIR__LABEL_COLUMN 2u
#define GAIR__LABEL_GROUP 4u /* a group of rows or columns, an item, a note: names nothing by itself */
#define GAIR__LABEL_ANY 7u

#define GAIR__LEXICON_REMARKS 254 /* id of a group: the head of a column that is none of the form, behind the others */
#define GAIR__LEXICON_PARENT 255  /* id of a group: the head above the columns of 法人或其他组织 */

#define GAIR__IN_2019 1u
#define GAIR__IN_2021 2u

/* A label without its number and its explanations in brackets, folded. */
typedef struct gair__core {
	uint32_t hash;
	uint16_t size; /* 0: no label */
	uint16_t c[GAIR__LABEL_LONGEST];
} gair__core;

typedef struct gair__label {
	uint64_t bag;   /* a bit for each character's class: what tells apart without comparing */
	uint16_t first; /* of the lexicon's units */
	uint8_t size;
	uint8_t kind, editions, table, id; /* id: row or column */
	uint8_t variant;                   /* not the official wording */
} gair__label;

/* The core of a text; of units folded with GAIR__FOLD_PUNCTUATION. */
void gair__core_of(const char *text, size_t size, gair__core *core);
void gair__core_of_units(const uint16_t *units, size_t count, gair__core *core);

size_t gair__units_of_number(const uint16_t *units, size_t count); /* units of the number before a label, 一、 or (三); 0: none */
uint64_t gair__bag_of(const uint16_t *units, size_t count);

/* The label of one of `kinds` whose core is this one, in `table` (0: any); NULL where there is none. */
const gair__label *gair__lexicon_find(const gair__core *core, unsigned kinds, int32_t table);

/*
 * The nearest row or column label of `table` within a bounded edit distance, or the one that the core ends with behind a group's
 * label, or the only one that begins as the core does, of six characters or more; NULL where none is near or two are equally near.
 */
const gair__label *gair__lexicon_nearest(const gair__core *core, unsigned kinds, int32_t table);

/* All labels, for tests. */
const gair__label *gair__lexicon_at(size_t index); /* NULL past the last */
const uint16_t *gair__label_units(const gair__label *label);

#endif
