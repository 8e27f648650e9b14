#include "compare/sentences.h"

#include "base/fold.h"
#include "base/utf8.h"

/* The next character that counts, 0 at the end. */
static uint32_t next_char(const char *text, size_t size, size_t *at)
{
	while (*at < size) {
		size_t length = 1;
		uint32_t code = gair__utf8_decode(text + *at, size - *at, &length, NULL);

		*at += length;
		if (!gair__is_space(code))
			return code;
	}
	return 0;
}

int gair__sentence_compare(const gair__sentence *a, const gair__sentence *b)
{
	size_t at = 0, bt = 0;
	uint32_t x, y;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	do {
		x = next_char(a->text, a->size, &at);
		y = next_char(b->text, b->size, &bt);
	} while (x == y && x);
	return x == y ? 0 : x < y ? -1 : 1;
}

static uint64_t hash_of(const char *text, size_t size)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	size_t at = 0;
	uint32_t code;

	while ((code = next_char(text, size, &at)) != 0)
		hash = (hash ^ code) * UINT64_C(1099511628211);
	return hash;
}

static gair_status add_sentence(gair__sentences *list, const char *text, size_t size, int32_t side)
{
	gair__sentence *item;

	text = gair__trim(text, size, &size);
	if (size == 0)
		return GAIR_OK;
	if (gair__grow(list->allocator, &list->items, &list->capacity, list->count + 1, sizeof *item) != GAIR_OK)
		return GAIR_E_NOMEM;
	item = &list->items[list->count++];
	item->text = text;
	item->size = size;
	item->hash = hash_of(text, size);
	item->side = side;
	item->index = 0;
	return GAIR_OK;
}

static int is_end(uint32_t code)
{
	return code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF1B || code == '!' || code == '?' || code == ';';
}

/* What closes a quotation or a bracket after the end of a sentence still belongs to it. */
static int is_closing(uint32_t code)
{
	return code == 0x201D || code == 0x2019 || code == 0xFF09 || code == ')' || code == 0x300D || code == 0x300F ||
	       code == '"' || is_end(code);
}

static gair_status add_paragraph(gair__sentences *list, const char *text, size_t size, int32_t side)
{
	size_t begin = 0, at = 0, length;
	gair_status status = GAIR_OK;
	int ended = 0;

	while (at < size && status == GAIR_OK) {
		uint32_t code = gair__utf8_decode(text + at, size - at, &length, NULL);

		if (ended && !is_closing(code)) {
			status = add_sentence(list, text + begin, at - begin, side);
			begin = at;
			ended = 0;
		}
		ended |= is_end(code);
		at += length;
	}
	return status == GAIR_OK ? add_sentence(list, text + begin, size - begin, side) : status;
}

gair_status gair__sentences_add(gair__sentences *list, const gair_report *report, int32_t section, int32_t side)
{
	size_t first = list->count, s, p;
	gair_status status = GAIR_OK;

	for (s = 0; s < report->section_count && status == GAIR_OK; s++) {
		const gair__section *from = &report->sections[s];

		if (from->number != section)
			continue;
		status = add_sentence(list, from->title.text, from->title.size, side);
		for (p = 0; p < from->paragraph_count && status == GAIR_OK; p++)
			status = add_paragraph(list, from->paragraphs[p].text.text, from->paragraphs[p].text.size, side);
	}
	for (s = first; s < list->count; s++)
		list->items[s].index = s - first;
	return status;
}
