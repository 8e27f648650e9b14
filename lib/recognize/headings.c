/* Headings of sections: a number, and a title of the form or a variant of it. */
#include "recognize/headings.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

#define HEADING_LONGEST 180 /* bytes */
#define TITLE_SURPLUS 16    /* characters that a heading may have beside a title that it contains */
#define CONTENTS_SHORTEST 3 /* headings in a row that make a table of contents */

#define TITLE(number, official, text)                                                                                            \
  {                                                                                                                              \
    number, official, sizeof(text) / sizeof *(text)-1, text                                                                      \
  }

/* Titles, and variants seen, by section, as they fold: what a heading must contain. Each holds a GAIR__SIGN_HEADING. */
static const struct title {
	int number;
	int official;
	size_t size;
	uint16_t units[17];
} titles[] = {
	TITLE(1, 1, u"总体情况"),
	TITLE(2, 1, u"主动公开政府信息情况"),
	TITLE(3, 1, u"收到和处理政府信息公开申请情况"),
	TITLE(4, 1, u"政府信息公开行政复议行政诉讼情况"),
	TITLE(5, 1, u"存在的主要问题及改进情况"),
	TITLE(6, 1, u"其他需要报告的事项"),
	TITLE(1, 0, u"总体概述"),
	TITLE(1, 0, u"概述"),
	TITLE(1, 0, u"概况"),
	TITLE(1, 0, u"工作基本情况"),
	TITLE(1, 0, u"基本情况"),
	TITLE(1, 0, u"总体工作情况"),
	TITLE(1, 0, u"工作总体情况"),
	TITLE(2, 0, u"主动公开信息情况"),
	TITLE(2, 0, u"主动公开政府信息"),
	TITLE(2, 0, u"政府信息主动公开情况"),
	TITLE(2, 0, u"主动公开政府信息的情况"),
	TITLE(2, 0, u"主动公开情况"),
	TITLE(3, 0, u"处理政府信息公开申请情况"),
	TITLE(3, 0, u"政府信息公开申请情况"),
	TITLE(3, 0, u"收到和处理政府信息公开申请"),
	TITLE(3, 0, u"依申请公开政府信息情况"),
	TITLE(3, 0, u"依申请公开情况"),
	TITLE(3, 0, u"政府信息依申请公开情况"),
	TITLE(4, 0, u"被申请行政复议提起行政诉讼情况"),
	TITLE(4, 0, u"行政复议行政诉讼情况"),
	TITLE(4, 0, u"行政复议和行政诉讼情况"),
	TITLE(4, 0, u"行政复议与行政诉讼情况"),
	TITLE(4, 0, u"行政复议及行政诉讼情况"),
	TITLE(4, 0, u"行政复议提起行政诉讼情况"),
	TITLE(5, 0, u"存在的主要问题和改进情况"),
	TITLE(5, 0, u"存在的主要问题及改进"),
	TITLE(5, 0, u"存在的问题及改进"),
	TITLE(5, 0, u"存在的问题和改进"),
	TITLE(5, 0, u"存在问题及改进"),
	TITLE(5, 0, u"主要问题及改进"),
	TITLE(5, 0, u"主要问题和改进"),
	TITLE(5, 0, u"存在的主要问题"),
	TITLE(5, 0, u"存在问题和改进"),
	TITLE(5, 0, u"存在的不足及改进"),
	TITLE(5, 0, u"问题及改进"),
	TITLE(5, 0, u"问题和改进"),
	TITLE(6, 0, u"其他需要报告的情况"),
	TITLE(6, 0, u"需要报告的其他事项"),
	TITLE(6, 0, u"其他需要说明的事项"),
	TITLE(6, 0, u"其他报告的事项"),
	TITLE(6, 0, u"其他需报告的事项"),
	TITLE(6, 0, u"其他需要报告事项"),
};

static int han_digit(uint32_t c)
{
	static const uint32_t digits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};
	int i;

	for (i = 0; i < 10; i++)
		if (digits[i] == c)
			return i + 1;
	return 0;
}

/* What ends a number: ) . 、 , : 是 */
static int is_mark(uint32_t c)
{
	return c == ')' || c == '.' || c == 0x3001 || c == ',' || c == ':' || c == 0x662F;
}

/* 部分 behind 第一 */
static size_t part_length(const char *text, size_t size)
{
	static const char part[] = "部分";

	return size >= sizeof part - 1 && memcmp(text, part, sizeof part - 1) == 0 ? sizeof part - 1 : 0;
}

size_t gair__heading_number(const char *text, size_t size, int *ordinal, gair__numbering *style)
{
	size_t at = 0, length, before;
	int open = 0, ordinal_word = 0, value = 0, spaced = 0;
	uint32_t c, raw;

	*ordinal = 0;
	for (*style = GAIR__PLAIN; at < size; at += length) {
		before = at;
		raw = gair__utf8_decode(text + at, size - at, &length, NULL);
		c = gair__fold_char(raw);
		if (c == 0) {
			spaced |= value > 0;
		} else if (c == '(' && !open && !value) {
			open = 1;
		} else if (c == 0x7B2C && !ordinal_word && !open && !value) { /* 第 */
			ordinal_word = 1;
		} else if (!spaced && han_digit(c) && value < 10) {
			value += han_digit(c);
			*style = open ? GAIR__BRACKETED : GAIR__HAN;
		} else if (!spaced && c >= '0' && c <= '9' && value < 10) {
			value = value * 10 + (int)(c - '0');
			*style = open ? GAIR__BRACKETED : GAIR__DIGITS;
		} else if (value && is_mark(c)) {
			*ordinal = value;
			return at + length;
		} else if (value && ordinal_word && part_length(text + before, size - before)) {
			*ordinal = value;
			return before + part_length(text + before, size - before);
		} else {
			/* 一 总体情况: white space alone behind the number */
			*ordinal = spaced && !open ? value : 0;
			if (*ordinal)
				return before;
			break;
		}
	}
	*style = GAIR__PLAIN;
	return 0;
}

/* 1 if a title stands in a heading. */
static int contains(const gair__core *core, const struct title *title)
{
	const uint16_t *at = core->c, *end = core->c + core->size - title->size;

	for (; at <= end; at++)
		if (*at == title->units[0] && memcmp(at, title->units, title->size * sizeof *at) == 0)
			return 1;
	return 0;
}

/* What a folded heading says: the section's number, and how well. */
static int match_title(const gair__core *core, int numbered, int *quality)
{
	size_t i;

	for (i = 0; i < sizeof titles / sizeof *titles; i++) {
		const struct title *title = &titles[i];
		int whole = core->size == title->size;

		if (core->size < title->size || core->size > title->size + TITLE_SURPLUS || (!numbered && !whole) ||
		    !contains(core, title))
			continue;
		*quality = !title->official ? 1 : whole ? 3 : 2;
		return title->number;
	}
	return 0;
}

/* 1 if a paragraph may be a heading: short, and no sentence. */
static int may_be_heading(const char *text, size_t size)
{
	return size > 0 && size < HEADING_LONGEST && !(size >= 3 && memcmp(text + size - 3, "。", 3) == 0);
}

static int read_heading(const gair__recognizer *recognizer, size_t paragraph, gair__heading *heading)
{
	size_t size, skip;
	const char *text = gair__paragraph_text(recognizer, paragraph, &size);
	gair__core core;

	text = gair__trim(text, size, &size);
	if (!may_be_heading(text, size))
		return 0;
	memset(heading, 0, sizeof *heading);
	heading->paragraph = paragraph;
	heading->marked = recognizer->document->paragraphs[paragraph].level > 0;
	skip = gair__heading_number(text, size, &heading->ordinal, &heading->style);
	heading->title = gair__trim(text + skip, size - skip, &heading->title_size);
	gair__core_of(heading->title, heading->title_size, &core);
	heading->number = match_title(&core, heading->ordinal > 0, &heading->quality);
	return heading->number > 0;
}

static void collect(const gair__recognizer *recognizer, gair__headings *headings)
{
	size_t i;

	headings->count = 0;
	for (i = 0; i < recognizer->document->paragraph_count && headings->count < GAIR__HEADINGS; i++)
		if (!recognizer->paragraphs[i] && gair__paragraph_has(recognizer, i, GAIR__SIGN_HEADING) &&
		    read_heading(recognizer, i, &headings->items[headings->count]))
			headings->count++;
}

/* Where a document marks its headings, at least of three sections, a line that only looks like one of them is none. */
static void keep_marked(gair__headings *headings)
{
	size_t i, kept = 0, sections = 0;
	unsigned marked = 0, bits;

	for (i = 0; i < headings->count; i++)
		marked |= headings->items[i].marked ? 1u << headings->items[i].number : 0;
	for (bits = marked; bits; bits &= bits - 1)
		sections++;
	for (i = 0; sections >= 3 && i < headings->count; i++)
		if (headings->items[i].marked || !(marked & 1u << headings->items[i].number))
			headings->items[kept++] = headings->items[i];
	if (sections >= 3)
		headings->count = kept;
}

/* The style of numbers that most sections' headings have. */
static gair__numbering dominant_style(const gair__headings *headings)
{
	unsigned seen[GAIR__NUMBERINGS] = {0};
	size_t i, best = GAIR__HAN, counts[GAIR__NUMBERINGS] = {0};

	for (i = 0; i < headings->count; i++)
		if (headings->items[i].quality >= 2)
			seen[headings->items[i].style] |= 1u << headings->items[i].number;
	for (i = 0; i < GAIR__NUMBERINGS; i++) {
		unsigned bits = seen[i];

		for (; bits; bits &= bits - 1)
			counts[i]++;
		if (counts[i] > counts[best])
			best = i;
	}
	return (gair__numbering)best;
}

/* 1 if a heading begins a section though its number is of another style: a sub-heading (一)… never does, a lost number may. */
static int is_odd_heading(const gair__heading *heading, gair__numbering style)
{
	return (heading->quality == 3 && heading->style != GAIR__BRACKETED) ||
	       (heading->quality >= 2 && heading->style == GAIR__DIGITS && style == GAIR__HAN);
}

static int has_number(const gair__headings *headings, size_t from, int number, const gair__numbering *style)
{
	size_t i;

	for (i = from; i < headings->count; i++)
		if (headings->items[i].number == number && (!style || headings->items[i].style == *style))
			return 1;
	return 0;
}

/* Keeps those in the usual style; others only where the usual style has none for the section. */
static void keep_style(gair__headings *headings)
{
	gair__numbering style = dominant_style(headings);
	gair__headings kept;
	size_t i;

	kept.count = 0;
	for (i = 0; i < headings->count; i++) {
		const gair__heading *heading = &headings->items[i];

		if (heading->style == style ||
		    (is_odd_heading(heading, style) && !has_number(headings, 0, heading->number, &style)))
			kept.items[kept.count++] = *heading;
	}
	*headings = kept;
}

/* The end of a run of headings that follow one another with nothing between. */
static size_t run_end(const gair__headings *headings, size_t from)
{
	size_t end = from + 1;

	while (end < headings->count && headings->items[end].paragraph == headings->items[end - 1].paragraph + 1)
		end++;
	return end;
}

/*
 * Drops tables of contents: runs of headings that all stand again further on, where a heading that follows itself at once is no run
 * but a heading given twice.
 */
static void drop_contents(const gair__recognizer *recognizer, gair__headings *headings)
{
	size_t i, j, end, kept = 0;

	for (i = 0; i < headings->count; i = end) {
		end = run_end(headings, i);
		/* 一 stands again in this run: the table of contents ends before it */
		for (j = i + 1; j < end; j++)
			if (headings->items[j].number == headings->items[i].number && j - i >= CONTENTS_SHORTEST)
				end = j;
		for (j = i; j < end && has_number(headings, end, headings->items[j].number, NULL); j++)
			;
		if (j == end && end - i >= CONTENTS_SHORTEST) {
			for (j = i; j < end; j++)
				recognizer->paragraphs[headings->items[j].paragraph] |= GAIR__PARAGRAPH_HEADING;
			continue;
		}
		for (j = i; j < end; j++)
			headings->items[kept++] = headings->items[j];
	}
	headings->count = kept;
}

/* A heading given twice in a row is one. */
static void join_doubled(const gair__recognizer *recognizer, gair__headings *headings)
{
	size_t i, kept = 0;

	for (i = 0; i < headings->count; i++) {
		const gair__heading *heading = &headings->items[i];

		if (kept && headings->items[kept - 1].number == heading->number &&
		    heading->paragraph == headings->items[kept - 1].paragraph + 1) {
			recognizer->paragraphs[headings->items[kept - 1].paragraph] |= GAIR__PARAGRAPH_HEADING;
			headings->items[kept - 1] = *heading;
			headings->items[kept - 1].doubled = 1;
		} else {
			headings->items[kept++] = *heading;
		}
	}
	headings->count = kept;
}

void gair__find_headings(const gair__recognizer *recognizer, gair__headings *headings)
{
	collect(recognizer, headings);
	keep_marked(headings);
	keep_style(headings);
	drop_contents(recognizer, headings);
	join_doubled(recognizer, headings);
}
