/*
 * Reads pages twice, by the library and by gumbo's tree, and compares the outlines: hand-made pages, files, generated pages,
 * and mutants of the files.
 *
 *     html_differential [--generated N] [--mutants N] [--seed N] FILE...     N mutants of each file
 *
 * Where text stands in a table outside its cells, the outlines may differ in where it stands: grids must have the same shape
 * then, and the page the same characters. All else that may differ is a hand-made page that says so.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "html/generate.h"
#include "html/tree.h"
#include "support/html_outline.h"
#include "support/html_pages.h"

struct pair {
	char *ours, *theirs;
	unsigned flags;
};

static void outline_both(const char *page, size_t size, struct pair *pair)
{
	size_t length;
	FILE *out = open_memstream(&pair->ours, &length);

	html_outline(page, size, 1, out);
	fclose(out);
	out = open_memstream(&pair->theirs, &length);
	pair->flags = tree_outline(page, size, out);
	fclose(out);
}

static void free_pair(struct pair *pair)
{
	free(pair->ours);
	free(pair->theirs);
}

/* The shapes of the grids alone: `[2x2: 0,0 0,1+1x2`, texts left out. */
static void shapes(const char *outline, char *out)
{
	const char *at = outline;

	while ((at = strchr(at, '[')) != NULL) {
		size_t rows = strspn(at + 1, "0123456789");

		if (rows == 0 || at[1 + rows] != 'x') {
			at++;
			continue;
		}
		rows = strspn(at, "[0123456789x:");
		memcpy(out, at, rows);
		out += rows;
		at += rows;
	}
	*out = '\0';
}

static void count_characters(const char *text, size_t counts[256])
{
	memset(counts, 0, 256 * sizeof *counts);
	/* how paragraphs are parted, and what is trimmed of them, is not compared here */
	for (; *text; text++)
		if (!strchr(" |#\xC2\xA0\xE2\x80\x83\xE3", *text))
			counts[(unsigned char)*text]++;
}

static int same_characters(const char *a, const char *b)
{
	size_t one[256], other[256];

	count_characters(a, one);
	count_characters(b, other);
	return memcmp(one, other, sizeof one) == 0;
}

static int same_shapes(const char *a, const char *b)
{
	char *one = malloc(strlen(a) + 1), *other = malloc(strlen(b) + 1);
	int same;

	if (!one || !other)
		abort();
	shapes(a, one);
	shapes(b, other);
	same = strcmp(one, other) == 0;
	free(one);
	free(other);
	return same;
}

/*
 * A heading inside an element within a line inside a heading: the library does not count elements within lines, and ends the
 * outer heading: levels differ, and where the line breaks behind it.
 */
static int same_but_levels(const char *a, const char *b)
{
	for (;; a++, b++) {
		a += strspn(a, "# |");
		b += strspn(b, "# |");
		if (*a != *b || !*a)
			return *a == *b;
	}
}

/* A title that is moved with the text before a table may come before the one that stood first. */
static const char *behind_title(const char *outline)
{
	return outline + strcspn(outline, "\n");
}

/* 1 if a page is read alike; *weak tells whether it was compared in the weaker way. */
static int agrees(const char *page, size_t size, int *weak)
{
	struct pair pair;
	int same;

	*weak = 0;
	if (size == 0) /* no page */
		return 1;
	outline_both(page, size, &pair);
	same = strcmp(pair.ours, pair.theirs) == 0;
	*weak = !same;
	if (!same && pair.flags & TREE_TOO_LARGE)
		same = 1;
	else if (!same && pair.flags & TREE_HEADINGS && same_but_levels(pair.ours, pair.theirs))
		same = 1;
	else if (!same && pair.flags & TREE_FOSTERED)
		same = same_shapes(pair.ours, pair.theirs) &&
		       (strchr(pair.theirs, '[') || same_characters(behind_title(pair.ours), behind_title(pair.theirs)));
	free_pair(&pair);
	return same;
}

/* Takes out pieces of a page as long as it is read differently. */
static size_t minimize(char *page, size_t size)
{
	size_t length, at;
	int weak;

	for (length = size / 2; length > 0; length /= 2)
		for (at = 0; at + length <= size;) {
			char *shorter = malloc(size);

			if (!shorter)
				abort();
			memcpy(shorter, page, at);
			memcpy(shorter + at, page + at + length, size - at - length);
			if (agrees(shorter, size - length, &weak)) {
				at += length;
			} else {
				size -= length;
				memcpy(page, shorter, size);
			}
			free(shorter);
		}
	return size;
}

struct tally {
	size_t pages, weak, failed;
};

static void compare(struct tally *tally, const char *name, const char *page, size_t size)
{
	struct pair pair;
	char *copy;
	int weak;

	tally->pages++;
	if (agrees(page, size, &weak)) {
		tally->weak += (size_t)weak;
		return;
	}
	if (tally->failed++ >= 20)
		return;
	copy = malloc(size + 1);
	if (!copy)
		abort();
	memcpy(copy, page, size);
	size = minimize(copy, size);
	outline_both(copy, size, &pair);
	printf("%s: read otherwise than gumbo's tree; in short:\n%.*s\n--- the library:\n%s\n--- gumbo%s:\n%s\n\n", name,
	       (int)size, copy, pair.ours, pair.flags & TREE_FOSTERED ? " (text moved before a table)" : "", pair.theirs);
	free_pair(&pair);
	free(copy);
}

/* A page that says why it differs must differ, so that the list stays short. */
static void compare_hand_made(struct tally *tally)
{
	size_t i;

	for (i = 0; i < html_page_count; i++) {
		const html_page *page = &html_pages[i];
		struct pair pair;

		if (page->deviation == HTML_SAME) {
			compare(tally, page->page, page->page, strlen(page->page));
			continue;
		}
		tally->pages++;
		outline_both(page->page, strlen(page->page), &pair);
		if (strcmp(pair.ours, pair.theirs) == 0) {
			printf("%s: is read as by gumbo, and need not be in the list of deviations\n", page->page);
			tally->failed++;
		}
		free_pair(&pair);
	}
}

static void compare_file(struct tally *tally, const char *path, size_t mutants, uint64_t seed)
{
	char *bytes, *mutant, name[64];
	size_t size, mutant_size, i;

	if (gair_read_bytes(path, 0, NULL, &bytes, &size, NULL) != GAIR_OK) {
		printf("%s: cannot be read\n", path);
		tally->failed++;
		return;
	}
	/* gumbo reads UTF-8 alone */
	if (gair__utf8_valid(bytes, size)) {
		compare(tally, path, bytes, size);
		for (i = 0; i < mutants; i++) {
			mutant = mutate_page(seed + i, bytes, size, &mutant_size);
			snprintf(name, sizeof name, "mutant %zu", (size_t)(seed + i));
			compare(tally, name, mutant, mutant_size);
			free(mutant);
		}
	}
	gair_bytes_free(bytes, NULL);
}

int main(int count, char **arguments)
{
	size_t generated = 0, mutants = 0, size, i;
	struct tally tally = {0, 0, 0};
	uint64_t seed = 1;
	char *page, name[64];
	int at = 1;

	for (; at + 1 < count && strncmp(arguments[at], "--", 2) == 0; at += 2) {
		size_t value = strtoul(arguments[at + 1], NULL, 10);

		if (strcmp(arguments[at], "--generated") == 0)
			generated = value;
		else if (strcmp(arguments[at], "--mutants") == 0)
			mutants = value;
		else
			seed = value;
	}
	compare_hand_made(&tally);
	for (i = 0; i < generated; i++) {
		page = generate_page(seed + i, &size);
		snprintf(name, sizeof name, "generated %zu", (size_t)(seed + i));
		compare(&tally, name, page, size);
		free(page);
	}
	for (; at < count; at++)
		compare_file(&tally, arguments[at], mutants, seed + (uint64_t)at * 1000003);
	printf("%zu pages compared, %zu of them alike but for text moved before a table, %zu read otherwise\n", tally.pages,
	       tally.weak, tally.failed);
	return tally.failed > 0;
}
