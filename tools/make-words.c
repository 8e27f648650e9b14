/*
 * Writes lib/recognize/prose_table.h: the words of lib/recognize/prose_words.c as units of 16 bits, chained by their first.
 * Usage: make-words > lib/recognize/prose_table.h
 */
#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "recognize/prose.h"

#define WORDS 1024
#define UNITS 32

static unsigned first[GAIR__WORD_BUCKETS], next[WORDS];

static void write_numbers(const char *name, const unsigned *numbers, size_t count)
{
	size_t i;

	printf("static const uint16_t %s[] = {", name);
	for (i = 0; i < count; i++)
		printf("%s%u,", i % 16 ? " " : "\n\t", numbers[i]);
	printf("\n};\n");
}

int main(void)
{
	uint16_t units[UNITS];
	size_t i, k, count, start = 0;
	unsigned starts[WORDS + 1];

	if (gair__word_count > WORDS)
		return 1;
	printf("/* Made by tools/make-words from prose_words.c. Do not edit. */\n#include <stdint.h>\n\n/* clang-format off */\n");
	printf("static const uint16_t prose_units[] = {\n");
	for (i = 0; i < gair__word_count; i++) {
		count = gair__fold(gair__words[i].text, strlen(gair__words[i].text), GAIR__FOLD_PUNCTUATION, units, NULL, UNITS);
		if (count == 0 || count > UNITS) {
			fprintf(stderr, "make-words: %s\n", gair__words[i].text);
			return 1;
		}
		printf("\t");
		for (k = 0; k < count; k++)
			printf("0x%04X,%s", (unsigned)units[k], k + 1 < count ? " " : "\n");
		starts[i] = (unsigned)start;
		start += count;
		next[i] = first[gair__word_bucket(units[0])];
		first[gair__word_bucket(units[0])] = (unsigned)i + 1;
	}
	starts[i] = (unsigned)start;
	printf("};\n/* where each word begins in the units, and behind the last */\n");
	write_numbers("prose_starts", starts, gair__word_count + 1);
	printf("/* by the first character: 1 and the index of a word, 0 ends */\n");
	write_numbers("prose_first", first, GAIR__WORD_BUCKETS);
	write_numbers("prose_next", next, gair__word_count);
	printf("/* clang-format on */\n");
	return ferror(stdout) ? 1 : 0;
}
