/*
 * Writes lib/recognize/lexicon_table.h: the labels of both editions and the rows of lib/recognize/lexicon_words.h, folded, with a
 * table of slots by hash. Usage: make-lexicon > lib/recognize/lexicon_table.h
 */
#include <stdio.h>
#include <string.h>

#include "recognize/lexicon.h"
#include "recognize/lexicon_words.h"

#define LABELS 255
#define SLOTS 512

static struct entry {
	gair__label label;
	gair__core core;
} entries[LABELS];
static size_t count;

static int add(unsigned kind, int32_t table, int32_t id, unsigned editions, const char *text, int variant)
{
	struct entry *entry = &entries[count];
	size_t i;

	if (count == LABELS)
		return 0;
	gair__core_of(text, strlen(text), &entry->core);
	if (entry->core.size == 0)
		return 0;
	for (i = 0; i < count; i++) {
		struct entry *same = &entries[i];

		if (same->label.kind == kind && same->label.table == table && same->label.id == id &&
		    same->core.size == entry->core.size &&
		    memcmp(same->core.c, entry->core.c, entry->core.size * sizeof *entry->core.c) == 0) {
			same->label.editions |= (uint8_t)editions;
			return 1;
		}
	}
	entry->label.kind = (uint8_t)kind;
	entry->label.editions = (uint8_t)editions;
	entry->label.table = (uint8_t)table;
	entry->label.id = (uint8_t)id;
	entry->label.variant = (uint8_t)variant;
	entry->label.size = (uint8_t)entry->core.size;
	entry->label.bag = gair__bag_of(entry->core.c, entry->core.size);
	count++;
	return 1;
}

static int add_row(int32_t edition, unsigned mask, int32_t table, int32_t row)
{
	int done = add(GAIR__LABEL_ROW, table, row, mask, gair_form_row_label(edition, table, row, GAIR_LANG_ZH), 0);
	size_t i;

	for (i = 0; i < gair_form_column_count(edition, table, row); i++) {
		int32_t column = gair_form_column_at(edition, table, row, i);

		done &= add(GAIR__LABEL_COLUMN, table, column, mask,
			    gair_form_column_label(edition, table, row, column, GAIR_LANG_ZH), 0);
	}
	return done;
}

static int add_edition(int32_t edition, unsigned mask)
{
	size_t t, r;
	int done = 1;

	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t);

		for (r = 0; r < gair_form_row_count(edition, table); r++)
			done &= add_row(edition, mask, table, gair_form_row_at(edition, table, r));
	}
	return done;
}

static int add_words(void)
{
	size_t i;
	int done = 1;

	for (i = 0; i < sizeof gair__variants / sizeof *gair__variants; i++)
		done &= add(gair__variants[i].kind, gair__variants[i].table, gair__variants[i].id, gair__variants[i].editions,
			    gair__variants[i].text, 1);
	for (i = 0; i < sizeof gair__words_of_heads / sizeof *gair__words_of_heads; i++)
		done &= add(GAIR__LABEL_GROUP, gair__words_of_heads[i].table, gair__words_of_heads[i].id, 3,
			    gair__words_of_heads[i].text, 0);
	return done;
}

static void write_units(void)
{
	size_t i, k, first = 0;

	printf("static const uint16_t lexicon_units[] = {\n");
	for (i = 0; i < count; i++) {
		printf("\t");
		for (k = 0; k < entries[i].core.size; k++)
			printf("0x%04X,%s", (unsigned)entries[i].core.c[k], k + 1 < entries[i].core.size ? " " : "\n");
		entries[i].label.first = (uint16_t)first;
		first += entries[i].core.size;
	}
	printf("};\n");
}

static void write_labels(void)
{
	size_t i;

	printf("static const gair__label lexicon_labels[] = {\n");
	for (i = 0; i < count; i++) {
		const gair__label *label = &entries[i].label;

		printf("\t{UINT64_C(0x%016llX), %u, %u, %u, %u, %u, %u, %u},\n", (unsigned long long)label->bag,
		       (unsigned)label->first, (unsigned)label->size, (unsigned)label->kind, (unsigned)label->editions,
		       (unsigned)label->table, (unsigned)label->id, (unsigned)label->variant);
	}
	printf("};\n");
}

/* Open addressing; labels of one core stand in the order of the table. */
static void write_slots(void)
{
	unsigned slots[SLOTS] = {0};
	size_t i;

	for (i = 0; i < count; i++) {
		size_t slot = entries[i].core.hash % SLOTS;

		while (slots[slot])
			slot = (slot + 1) % SLOTS;
		slots[slot] = (unsigned)i + 1;
	}
	printf("static const uint8_t lexicon_slots[%d] = {", SLOTS);
	for (i = 0; i < SLOTS; i++)
		printf("%s%u,", i % 16 ? " " : "\n\t", slots[i]);
	printf("\n};\n");
}

int main(void)
{
	if (!add_edition(GAIR_EDITION_2019, GAIR__IN_2019) || !add_edition(GAIR_EDITION_2021, GAIR__IN_2021) || !add_words()) {
		fprintf(stderr, "make-lexicon: a label is empty or too long, or there are too many\n");
		return 1;
	}
	printf("/* Made by tools/make-lexicon from the form's labels and lexicon_words.h. Do not edit. */\n");
	printf("#include <stdint.h>\n\n#include \"recognize/lexicon.h\"\n\n");
	printf("/* clang-format off */\n");
	write_units();
	printf("/* bag, first unit, units, kind, editions, table, row or column, variant */\n");
	write_labels();
	printf("/* by hash: the number of a label, from 1 */\n");
	write_slots();
	printf("/* clang-format on */\n");
	return ferror(stdout) ? 1 : 0;
}
