#include "recognize/lexicon.h"

#include <string.h>

#include "base/fold.h"
#include "recognize/lexicon_table.h"

#define LABELS (sizeof lexicon_labels / sizeof *lexicon_labels)
#define SLOTS (sizeof lexicon_slots / sizeof *lexicon_slots)

static int is_numeral(uint16_t c)
{
	switch (c) {
	case 0x4E00: /* 一 to 十 */
	case 0x4E8C:
	case 0x4E09:
	case 0x56DB:
	case 0x4E94:
	case 0x516D:
	case 0x4E03:
	case 0x516B:
	case 0x4E5D:
	case 0x5341:
		return 1;
	default:
		return c >= '0' && c <= '9';
	}
}

/* Units of the number at the start of a label: `一、`, `(三)`, `1.`; 0 where there is none. */
static size_t number_length(const uint16_t *units, size_t count)
{
	size_t at, digits = 0, open = 0;

	for (at = 0; at < count; at++) {
		uint16_t c = units[at];

		if (c == '(' && digits == 0 && !open)
			open = 1;
		else if (is_numeral(c) && digits < 3)
			digits++;
		else if (digits && (c == ')' || (!open && (c == '.' || c == ',' || c == ':' || c == 0x3001 || c == 0xFF61))))
			return at + 1;
		else
			return 0;
	}
	return 0;
}

size_t gair__units_of_number(const uint16_t *units, size_t count)
{
	return number_length(units, count);
}

static uint16_t closing(uint16_t c)
{
	switch (c) {
	case '(':
		return ')';
	case '[':
		return ']';
	case '<':
		return '>';
	case 0x3014:
	case 0x3010:
	case 0x3008:
	case 0xFE59:
		return (uint16_t)(c + 1);
	default:
		return 0;
	}
}

/* The unit behind an explanation in brackets at `at`; `at` where there is none: a number in brackets is part of a label. */
static size_t explanation_end(const uint16_t *units, size_t count, size_t at)
{
	uint16_t close = closing(units[at]);
	size_t i, numerals = 0;

	for (i = at + 1; close && i < count; i++) {
		if (units[i] == close)
			return i == at + 1 || numerals < i - at - 1 ? i + 1 : at;
		numerals += (size_t)is_numeral(units[i]);
	}
	return at;
}

#define HASH_START 2166136261u
#define HASH_FACTOR 16777619u

static void take_units(const uint16_t *units, size_t count, int explanations, gair__core *core)
{
	uint32_t hash = HASH_START;
	size_t at = 0, size = 0, end;

	while (at < count) {
		uint16_t c = units[at];

		if (c < 0x3400 || c > 0x9FFF) {
			end = explanations ? at : explanation_end(units, count, at);
			if (end > at || gair__is_punctuation(c)) {
				at = end > at ? end : at + 1;
				continue;
			}
		}
		if (size == GAIR__LABEL_LONGEST) {
			core->size = 0;
			return;
		}
		core->c[size++] = c;
		hash = (hash ^ c) * HASH_FACTOR;
		at++;
	}
	core->size = (uint16_t)size;
	core->hash = hash ^ hash >> 15;
}

void gair__core_of_units(const uint16_t *units, size_t count, gair__core *core)
{
	size_t skip;

	core->size = 0;
	core->hash = 0;
	if (count == 0 || count > GAIR__LABEL_UNITS)
		return;
	skip = number_length(units, count);
	if (skip == count)
		skip = 0;
	take_units(units + skip, count - skip, 0, core);
	if (core->size == 0)
		take_units(units + skip, count - skip, 1, core);
}

void gair__core_of(const char *text, size_t size, gair__core *core)
{
	uint16_t units[GAIR__LABEL_UNITS];
	size_t count =
		size > GAIR__LABEL_UNITS * 4 ? 0 : gair__fold(text, size, GAIR__FOLD_PUNCTUATION, units, NULL, GAIR__LABEL_UNITS);

	gair__core_of_units(units, count, core);
}

uint64_t gair__bag_of(const uint16_t *units, size_t count)
{
	uint64_t bag = 0;
	size_t i;

	for (i = 0; i < count; i++)
		bag |= UINT64_C(1) << ((uint32_t)units[i] * 40503u >> 10 & 63);
	return bag;
}

const gair__label *gair__lexicon_at(size_t index)
{
	return index < LABELS ? &lexicon_labels[index] : NULL;
}

const uint16_t *gair__label_units(const gair__label *label)
{
	return lexicon_units + label->first;
}

const gair__label *gair__lexicon_find(const gair__core *core, unsigned kinds, int32_t table)
{
	size_t slot = core->hash % SLOTS;

	if (core->size == 0)
		return NULL;
	for (; lexicon_slots[slot]; slot = (slot + 1) % SLOTS) {
		const gair__label *label = &lexicon_labels[lexicon_slots[slot] - 1];

		if (label->size == core->size && (label->kind & kinds) && (table == 0 || label->table == table) &&
		    memcmp(gair__label_units(label), core->c, core->size * sizeof *core->c) == 0)
			return label;
	}
	return NULL;
}

/* Edit distance, given up past `bound`. */
static size_t distance(const gair__core *a, const gair__label *label, size_t bound)
{
	const uint16_t *b = gair__label_units(label);
	uint8_t row[GAIR__LABEL_LONGEST + 1];
	size_t i, j;

	for (j = 0; j <= label->size; j++)
		row[j] = (uint8_t)j;
	for (i = 1; i <= a->size; i++) {
		size_t diagonal = row[0], least = i;

		row[0] = (uint8_t)i;
		for (j = 1; j <= label->size; j++) {
			size_t cost = diagonal + (a->c[i - 1] != b[j - 1]);

			diagonal = row[j];
			if (cost > row[j] + 1u)
				cost = row[j] + 1u;
			if (cost > row[j - 1] + 1u)
				cost = row[j - 1] + 1u;
			row[j] = (uint8_t)cost;
			if (cost < least)
				least = cost;
		}
		if (least > bound)
			return bound + 1;
	}
	return row[label->size];
}

static size_t bits_of(uint64_t bag)
{
	size_t count = 0;

	for (; bag; bag &= bag - 1)
		count++;
	return count;
}

/* 1 if more edits than `bound` are needed for certain: by length, and by the characters that one has and the other lacks. */
static int is_far(const gair__core *core, uint64_t bag, const gair__label *label, size_t bound)
{
	if (core->size > label->size + bound || label->size > core->size + bound)
		return 1;
	return bits_of(bag & ~label->bag) > bound || bits_of(label->bag & ~bag) > bound;
}

#define CUT_SHORTEST 6u /* characters of a label that was cut off */

/* The one label that begins with the core: the rest was cut off. */
static const gair__label *find_cut(const gair__core *core, unsigned kinds, int32_t table)
{
	const gair__label *found = NULL;
	size_t i;

	for (i = 0; core->size >= CUT_SHORTEST && i < LABELS; i++) {
		const gair__label *label = &lexicon_labels[i];

		if (!(label->kind & kinds) || (table && label->table != table) || label->size <= core->size ||
		    memcmp(core->c, gair__label_units(label), core->size * sizeof *core->c) != 0)
			continue;
		if (found && (found->table != label->table || found->id != label->id))
			return NULL;
		found = label;
	}
	return found;
}

static int ends_with(const gair__core *core, const gair__label *label)
{
	return core->size > label->size && label->size >= 2 &&
	       memcmp(core->c + core->size - label->size, gair__label_units(label), label->size * sizeof *core->c) == 0;
}

/* 1 if the core begins with the label of a group of the table. */
static int begins_with_group(const gair__core *core, int32_t table)
{
	size_t i;

	for (i = 0; i < LABELS; i++) {
		const gair__label *label = &lexicon_labels[i];

		if (label->kind == GAIR__LABEL_GROUP && (table == 0 || label->table == table) && core->size > label->size &&
		    memcmp(core->c, gair__label_units(label), label->size * sizeof *core->c) == 0)
			return 1;
	}
	return 0;
}

const gair__label *gair__lexicon_nearest(const gair__core *core, unsigned kinds, int32_t table)
{
	const gair__label *nearest = NULL;
	uint64_t bag = gair__bag_of(core->c, core->size);
	size_t best = 1000, i;
	int tie = 0, grouped = begins_with_group(core, table);

	if (core->size < 2)
		return NULL;
	for (i = 0; i < LABELS; i++) {
		const gair__label *label = &lexicon_labels[i];
		size_t bound = label->size / 3u, d;

		if (!(label->kind & kinds) || (table && label->table != table))
			continue;
		if (grouped && ends_with(core, label))
			d = 0;
		else if (is_far(core, bag, label, bound) || (d = distance(core, label, bound)) > bound)
			continue;
		if (d < best) {
			best = d;
			nearest = label;
			tie = 0;
		} else if (nearest && d == best && (label->table != nearest->table || label->id != nearest->id)) {
			/* of two that it ends with, the longer one was meant */
			if (d == 0)
				nearest = label->size > nearest->size ? label : nearest;
			else
				tie = 1;
		}
	}
	if (!nearest)
		return find_cut(core, kinds, table);
	return tie ? NULL : nearest;
}
