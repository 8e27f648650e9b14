/*
 * previous.copied: long passages as in last year's report. Both texts are folded to the characters that count, years left out.
 * Every WINDOW characters of last year's text go into a table by their hash; this year's text is scanned with a rolling hash, a
 * hit is compared character by character and drawn out to both sides. A passage of MINIMUM characters holds a whole window
 * wherever it begins, so that none is missed (of a passage that last year's text repeats, one place is looked at). Time and
 * memory are linear in both texts.
 */
#include <string.h>

#include "base/fold.h"
#include "check/previous.h"

#define WINDOW 40
#define MINIMUM 120
#define MINIMUM_6 300 /* in section 六, where addresses and rules on fees stand year after year */
#define QUOTE 240     /* bytes of a passage that are shown */
#define FACTOR UINT64_C(1099511628211)

/* Folded text of sections, each character with the place it came from. */
typedef struct stream {
	uint16_t *units;
	uint32_t *offsets;   /* in the paragraph */
	uint32_t *paragraph; /* index over all paragraphs of the stream */
	size_t count;
} stream;

typedef struct passages {
	const gair_allocator *allocator;
	stream before, now;
	uint32_t *table; /* positions of windows in last year's text, + 1 */
	size_t mask;
} passages;

/* Drops the digits of years: 2023年 and 2024年 are the same passage. */
static size_t drop_years(stream *text, size_t first)
{
	size_t from, to = first;

	for (from = first; from < text->count; from++) {
		const uint16_t *u = text->units + from;
		int is_year = text->count - from > 4 && (u[0] == '1' || u[0] == '2') && u[1] >= '0' && u[1] <= '9' &&
			      u[2] >= '0' && u[2] <= '9' && u[3] >= '0' && u[3] <= '9' && u[4] == 0x5E74;

		if (is_year)
			from += 4;
		text->units[to] = text->units[from];
		text->offsets[to] = text->offsets[from];
		text->paragraph[to] = text->paragraph[from];
		to++;
	}
	return to;
}

/* The bytes of the paragraphs of a section, or of all for a NULL. */
static size_t bytes_of(const gair__section *sections, size_t count)
{
	size_t s, p, sum = 0;

	for (s = 0; s < count; s++)
		for (p = 0; p < sections[s].paragraph_count; p++)
			sum += sections[s].paragraphs[p].text.size;
	return sum;
}

static gair_status make_stream(stream *out, const gair_allocator *allocator, const gair__section *sections, size_t count)
{
	size_t bytes = bytes_of(sections, count), one = sizeof(uint16_t) + 2 * sizeof(uint32_t), s, p, index = 0;
	uint32_t *block = bytes < SIZE_MAX / one - 1 ? gair__alloc(allocator, (bytes + 1) * one) : NULL;

	if (!block)
		return GAIR_E_NOMEM;
	out->offsets = block;
	out->paragraph = block + bytes + 1;
	out->units = (uint16_t *)(void *)(block + 2 * (bytes + 1));
	out->count = 0;
	for (s = 0; s < count; s++)
		for (p = 0; p < sections[s].paragraph_count; p++, index++) {
			const gair__text *text = &sections[s].paragraphs[p].text;
			size_t first = out->count, i;

			out->count +=
				gair__fold(text->text, text->size, 0, out->units + first, out->offsets + first, bytes - first);
			for (i = first; i < out->count; i++)
				out->paragraph[i] = (uint32_t)index;
			out->count = drop_years(out, first);
		}
	return GAIR_OK;
}

static uint64_t hash_of(const uint16_t *units)
{
	uint64_t hash = 0;
	size_t i;

	for (i = 0; i < WINDOW; i++)
		hash = hash * FACTOR + units[i] + 1;
	return hash;
}

static size_t slot_of(const passages *p, uint64_t hash)
{
	return (size_t)((hash ^ hash >> 29) * UINT64_C(0x9E3779B97F4A7C15) >> 20) & p->mask;
}

static gair_status make_table(passages *p)
{
	size_t windows = p->before.count / WINDOW, size = 16, i;

	while (size < 2 * windows)
		size *= 2;
	p->table = gair__alloc(p->allocator, size * sizeof *p->table);
	if (!p->table)
		return GAIR_E_NOMEM;
	memset(p->table, 0, size * sizeof *p->table);
	p->mask = size - 1;
	for (i = 0; i < windows; i++) {
		size_t slot = slot_of(p, hash_of(p->before.units + i * WINDOW));

		/* a few steps at the most: text made to collide costs no time */
		for (size_t step = 0; p->table[slot] && step < 8; step++)
			slot = (slot + 1) & p->mask;
		if (!p->table[slot])
			p->table[slot] = (uint32_t)(i * WINDOW) + 1;
	}
	return GAIR_OK;
}

/* Where last year's text has this window; SIZE_MAX where it has not. */
static size_t find_window(const passages *p, uint64_t hash, size_t at)
{
	size_t slot = slot_of(p, hash), step;

	for (step = 0; step <= 8 && p->table[slot]; step++, slot = (slot + 1) & p->mask)
		if (memcmp(p->before.units + p->table[slot] - 1, p->now.units + at, WINDOW * sizeof(uint16_t)) == 0)
			return p->table[slot] - 1;
	return SIZE_MAX;
}

typedef struct copied {
	size_t units, count; /* characters copied, and in how many passages */
	size_t begin, end;   /* of the longest */
} copied;

/* Draws a hit out to both sides, not back over `from`; returns the end of the passage. */
static size_t draw_out(const passages *p, size_t at, size_t there, size_t from, size_t *begin)
{
	size_t end = at + WINDOW, there_end = there + WINDOW;

	while (at > from && there > 0 && p->now.units[at - 1] == p->before.units[there - 1]) {
		at--;
		there--;
	}
	while (end < p->now.count && there_end < p->before.count && p->now.units[end] == p->before.units[there_end]) {
		end++;
		there_end++;
	}
	*begin = at;
	return end;
}

static copied scan(const passages *p, size_t minimum)
{
	copied found = {0, 0, 0, 0};
	uint64_t hash = 0, highest = 1;
	size_t at = 0, from = 0, begin, i;
	int fresh = 1;

	for (i = 0; i < WINDOW; i++)
		highest *= FACTOR;
	while (at + WINDOW <= p->now.count) {
		size_t there, end;

		hash = fresh ? hash_of(p->now.units + at)
			     : hash * FACTOR + p->now.units[at + WINDOW - 1] + 1 - highest * (uint64_t)(p->now.units[at - 1] + 1);
		fresh = 0;
		there = find_window(p, hash, at);
		if (there == SIZE_MAX) {
			at++;
			continue;
		}
		end = draw_out(p, at, there, from, &begin);
		if (end - begin < minimum) {
			/* as far as it goes there is nothing longer here */
			at = end - begin < MINIMUM ? at + 1 : end;
			fresh = end - begin >= MINIMUM;
			continue;
		}
		found.units += end - begin;
		found.count++;
		if (end - begin > found.end - found.begin) {
			found.begin = begin;
			found.end = end;
		}
		at = from = end;
		fresh = 1;
	}
	return found;
}

/* The longest passage as it stands in its first paragraph, cut to what can be shown. */
static size_t quote(const passages *p, const gair__section *section, const copied *found, const char **out)
{
	uint32_t index = p->now.paragraph[found->begin];
	const gair__text *text = &section->paragraphs[index].text;
	size_t from = p->now.offsets[found->begin], size, last = found->end - 1;

	/* the year before 年, which was left out of the comparison */
	while (from > 0 && text->text[from - 1] >= '0' && text->text[from - 1] <= '9')
		from--;
	size = text->size - from;
	if (p->now.paragraph[last] == index && p->now.offsets[last] - from < size)
		size = p->now.offsets[last] - from;
	if (size > QUOTE)
		size = QUOTE;
	/* not in the middle of a character */
	while (from + size < text->size && size > 0 && ((unsigned char)text->text[from + size] & 0xC0) == 0x80)
		size--;
	*out = text->text + from;
	return size;
}

static void tell(gair__check *check, const passages *p, const gair__section *section, const copied *found)
{
	char scope[2] = {(char)('0' + section->number), '\0'};
	gair__finding *finding = gair__check_finding(check, "previous.copied", scope, GAIR__ORDER_SECTION(section->number));
	const char *text = "";
	size_t size;

	if (!finding)
		return;
	size = quote(p, section, found, &text);
	finding->certainty = GAIR_CERTAINTY_LIKELY;
	gair__finding_set_place(check->findings, finding, &section->paragraphs[p->now.paragraph[found->begin]].place);
	gair__finding_set_raw(check->findings, finding, text, size);
	gair__check_tell(check, finding, "", "",
			 "第%d部分有 %l 字与上年报告相同（共 %l 段，最长的一段：“%t……”），请核对是不是照抄了上年",
			 "section %d: %l characters are as in last year's report (in %l passages, the longest: “%t …”)",
			 (int)section->number, (int64_t)found->units, (int64_t)found->count, text, size);
}

static gair_status check_section(gair__check *check, passages *p, const gair__section *section)
{
	gair_status status = make_stream(&p->now, p->allocator, section, 1);
	copied found;

	if (status != GAIR_OK)
		return status;
	found = scan(p, section->number == 6 ? MINIMUM_6 : MINIMUM);
	if (found.count)
		tell(check, p, section, &found);
	gair__free(p->allocator, p->now.offsets);
	return GAIR_OK;
}

void gair__check_previous_copied(gair__check *check)
{
	const gair_report *before = check->options->previous, *now = check->report;
	passages p;
	gair_status status;
	size_t s;

	if (check->severities[gair_rule_find("previous.copied")] == GAIR_SEVERITY_OFF || check->findings->status != GAIR_OK)
		return;
	memset(&p, 0, sizeof p);
	p.allocator = &check->findings->allocator;
	status = make_stream(&p.before, p.allocator, before->sections, before->section_count);
	if (status == GAIR_OK)
		status = make_table(&p);
	for (s = 0; s < now->section_count && status == GAIR_OK; s++)
		status = check_section(check, &p, &now->sections[s]);
	gair__free(p.allocator, p.table);
	gair__free(p.allocator, p.before.offsets);
	if (status != GAIR_OK && check->findings->status == GAIR_OK)
		check->findings->status = status;
}
