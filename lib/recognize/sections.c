/* Headings of sections, and the running text under each. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/dates.h"
#include "recognize/recognize.h"

#define HEADING_LONGEST 180 /* bytes */

/* How a heading is numbered. */
enum style { PLAIN, HAN, BRACKETED, DIGITS, STYLES };

/* Titles, and variants seen, by section; what a heading must contain after folding. */
static const struct title {
	int number;
	int official;
	const char *text;
} titles[] = {
	{1, 1, "总体情况"},
	{2, 1, "主动公开政府信息情况"},
	{3, 1, "收到和处理政府信息公开申请情况"},
	{4, 1, "政府信息公开行政复议、行政诉讼情况"},
	{5, 1, "存在的主要问题及改进情况"},
	{6, 1, "其他需要报告的事项"},
	{1, 0, "总体概述"},
	{1, 0, "概述"},
	{1, 0, "工作基本情况"},
	{1, 0, "基本情况"},
	{1, 0, "总体工作情况"},
	{1, 0, "工作总体情况"},
	{2, 0, "主动公开信息情况"},
	{2, 0, "主动公开政府信息"},
	{2, 0, "政府信息主动公开情况"},
	{2, 0, "主动公开政府信息的情况"},
	{3, 0, "处理政府信息公开申请情况"},
	{3, 0, "政府信息公开申请情况"},
	{3, 0, "收到和处理政府信息公开申请"},
	{3, 0, "依申请公开政府信息情况"},
	{4, 0, "被申请行政复议提起行政诉讼情况"},
	{4, 0, "行政复议行政诉讼情况"},
	{4, 0, "行政复议和行政诉讼情况"},
	{4, 0, "行政复议与行政诉讼情况"},
	{5, 0, "存在的主要问题和改进情况"},
	{5, 0, "存在的主要问题及改进"},
	{5, 0, "存在的问题及改进"},
	{5, 0, "存在问题及改进"},
	{5, 0, "主要问题及改进"},
	{5, 0, "主要问题和改进"},
	{5, 0, "存在的主要问题"},
	{5, 0, "存在问题和改进"},
	{5, 0, "存在的不足及改进"},
	{6, 0, "其他需要报告的情况"},
	{6, 0, "需要报告的其他事项"},
	{6, 0, "其他需要说明的事项"},
	{6, 0, "其他报告的事项"},
};

struct heading {
	size_t paragraph;
	int number;  /* of the form's section */
	int ordinal; /* as written, 0: none */
	int quality; /* 3: the official title; 2: contains it; 1: a variant */
	enum style style;
	const char *title;
	size_t title_size;
};

#define HEADINGS 64

struct headings {
	struct heading items[HEADINGS];
	size_t count;
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

/* Reads the number of a heading: `一、`, `(一)`, `1.`, `一是`; returns the bytes it takes. */
static size_t read_number(const char *text, size_t size, int *ordinal, enum style *style)
{
	size_t at = 0, length;
	int open = 0, value = 0;
	uint32_t c;

	*ordinal = 0;
	*style = PLAIN;
	while (at < size) {
		c = gair__fold_char(gair__utf8_decode(text + at, size - at, &length, NULL));
		at += length;
		if (c == 0)
			continue;
		if (c == '(' && !open && !value) {
			open = 1;
		} else if (han_digit(c) && value < 10) {
			value += han_digit(c);
			*style = open ? BRACKETED : HAN;
		} else if (c >= '0' && c <= '9' && value < 10) {
			value = value * 10 + (int)(c - '0');
			*style = open ? BRACKETED : DIGITS;
		} else if (value && (c == ')' || c == '.' || c == 0x3001 || c == ',' || c == ':' || c == 0x662F)) {
			*ordinal = value;
			return at;
		} else {
			break;
		}
	}
	*style = PLAIN;
	return 0;
}

/* Position of `needle` in `core`, or −1. */
static int find_core(const gair__core *core, const gair__core *needle)
{
	size_t i;

	for (i = 0; needle->size && i + needle->size <= core->size; i++)
		if (memcmp(core->c + i, needle->c, needle->size * sizeof *core->c) == 0)
			return (int)i;
	return -1;
}

/* What a folded title says: the section's number, and how well. */
static int match_title(const gair__core *core, int numbered, int *quality)
{
	size_t i;
	gair__core title;

	for (i = 0; i < sizeof titles / sizeof *titles; i++) {
		int at;

		gair__core_of(titles[i].text, strlen(titles[i].text), &title);
		at = find_core(core, &title);
		if (at < 0 || (!numbered && core->size != title.size) || core->size > title.size + 16)
			continue;
		*quality = !titles[i].official ? 1 : core->size == title.size ? 3 : 2;
		return titles[i].number;
	}
	return 0;
}

/* 1 if a paragraph may be a heading: short, and no sentence. */
static int may_be_heading(const char *text, size_t size)
{
	return size > 0 && size < HEADING_LONGEST && !(size >= 3 && memcmp(text + size - 3, "。", 3) == 0);
}

static int read_heading(const gair__recognizer *recognizer, size_t paragraph, struct heading *heading)
{
	size_t size, skip;
	const char *text = gair__paragraph_text(recognizer, paragraph, &size);
	gair__core core;

	text = gair__trim(text, size, &size);
	if (!may_be_heading(text, size))
		return 0;
	heading->paragraph = paragraph;
	skip = read_number(text, size, &heading->ordinal, &heading->style);
	heading->title = gair__trim(text + skip, size - skip, &heading->title_size);
	gair__core_of(heading->title, heading->title_size, &core);
	heading->number = match_title(&core, heading->ordinal > 0, &heading->quality);
	return heading->number > 0;
}

static void collect(const gair__recognizer *recognizer, struct headings *headings)
{
	size_t i;

	headings->count = 0;
	for (i = 0; i < recognizer->document->paragraph_count && headings->count < HEADINGS; i++)
		if (!recognizer->paragraphs[i] && read_heading(recognizer, i, &headings->items[headings->count]))
			headings->count++;
}

/* The style of numbers that most sections' headings have. */
static enum style dominant_style(const struct headings *headings)
{
	unsigned seen[STYLES] = {0};
	size_t i, best = HAN, counts[STYLES] = {0};

	for (i = 0; i < headings->count; i++) {
		const struct heading *heading = &headings->items[i];

		if (heading->quality >= 2)
			seen[heading->style] |= 1u << heading->number;
	}
	for (i = 0; i < STYLES; i++) {
		unsigned bits = seen[i];

		for (; bits; bits &= bits - 1)
			counts[i]++;
		if (i != PLAIN && counts[i] > counts[best])
			best = i;
	}
	return (enum style)best;
}

/* 1 if something stands between a heading and the next one: an entry of a table of contents has nothing. */
static int has_content(const gair__recognizer *recognizer, const struct headings *headings, size_t index)
{
	size_t end = index + 1 < headings->count ? headings->items[index + 1].paragraph : recognizer->document->paragraph_count,
	       i;

	for (i = headings->items[index].paragraph + 1; i < end; i++)
		return 1;
	return 0;
}

/* Keeps the headings that begin sections: those in the usual style, or with the official title; one a section. */
static void choose(const gair__recognizer *recognizer, struct headings *headings)
{
	enum style style = dominant_style(headings);
	size_t i, j, kept = 0;

	for (i = 0; i < headings->count; i++) {
		struct heading *heading = &headings->items[i];
		int later = 0;

		if (heading->style != style && !(heading->quality == 3 && heading->style != BRACKETED) &&
		    !(heading->quality >= 2 && heading->style == DIGITS && style == HAN))
			continue;
		/* an entry of a table of contents gives way to the heading itself */
		for (j = i + 1; j < headings->count; j++)
			later |= headings->items[j].number == heading->number && headings->items[j].quality >= heading->quality;
		if (later && !has_content(recognizer, headings, i)) {
			recognizer->paragraphs[heading->paragraph] |= GAIR__PARAGRAPH_HEADING;
			continue;
		}
		headings->items[kept++] = *heading;
	}
	headings->count = kept;
}

/* Lines that end a report on a page: what follows them is the page's. */
static const char *const footers[] = {
	"主办单位", "版权所有", "网站标识码", "扫一扫",   "打印本页", "关闭窗口", "上一篇",   "下一篇",
	"相关链接", "备案号",   "copyright",  "公安备案", "责任编辑", "分享到",   "附件下载", "返回顶部",
};

static int is_footer(const char *text, size_t size)
{
	gair__core core, word;
	size_t i;

	if (size > 300)
		return 0;
	gair__core_of(text, size, &core);
	for (i = 0; i < sizeof footers / sizeof *footers; i++) {
		gair__core_of(footers[i], strlen(footers[i]), &word);
		if (find_core(&core, &word) == 0)
			return 1;
	}
	return 0;
}

/* 1 if a line holds a day and nothing else. */
static int is_day_line(const gair__recognizer *recognizer, size_t paragraph)
{
	size_t size, start, end;
	const char *text;
	gair_date date;
	gair__scan scan;

	if (paragraph >= recognizer->document->paragraph_count)
		return 0;
	text = gair__paragraph_text(recognizer, paragraph, &size);
	if (size > 60)
		return 0;
	gair__scan_of(text, size, &scan);
	return gair__scan_date(&scan, 0, 0, &date, &start, &end) && start == 0 && end == scan.size;
}

/* The signature ends a report: the body's name with the day on the next line, or the day alone. */
static int is_signature(const gair__recognizer *recognizer, size_t paragraph, const char *text, size_t size)
{
	const char *next;
	size_t length;

	if (is_day_line(recognizer, paragraph))
		return 1;
	if (!gair__is_body_name(text, size) || size > 90)
		return 0;
	if (paragraph + 1 >= recognizer->document->paragraph_count || is_day_line(recognizer, paragraph + 1))
		return 1;
	next = gair__paragraph_text(recognizer, paragraph + 1, &length);
	/* a day with figures lost (`202511日`) is still short and holds no words */
	return is_footer(next, length) || (length < 24 && next[0] >= '0' && next[0] <= '9');
}

static void add_section(gair__recognizer *recognizer, const struct headings *headings, size_t index)
{
	const struct heading *heading = &headings->items[index];
	size_t end = index + 1 < headings->count ? headings->items[index + 1].paragraph : recognizer->document->paragraph_count;
	gair_report *report = recognizer->report;
	size_t i, size;

	recognizer->paragraphs[heading->paragraph] |= GAIR__PARAGRAPH_HEADING;
	recognizer->status = gair_report_add_section(report, heading->number, heading->title, heading->title_size);
	if (recognizer->status == GAIR_OK)
		gair__report_last_section(report)->place =
			gair__place_at(recognizer, recognizer->document->paragraphs[heading->paragraph].source);
	for (i = heading->paragraph + 1; i < end && recognizer->status == GAIR_OK; i++) {
		const char *text = gair__paragraph_text(recognizer, i, &size);
		gair__section *section;

		if (recognizer->paragraphs[i])
			continue;
		text = gair__trim(text, size, &size);
		if (index + 1 == headings->count && (is_footer(text, size) || is_signature(recognizer, i, text, size)))
			break;
		if (size == 0)
			continue;
		recognizer->status = gair_report_add_paragraph(report, text, size);
		section = gair__report_last_section(report);
		if (recognizer->status == GAIR_OK)
			section->paragraphs[section->paragraph_count - 1].place =
				gair__place_at(recognizer, recognizer->document->paragraphs[i].source);
	}
}

/* A number that is not the section's, and a section given twice. */
static void note_number(gair__recognizer *recognizer, const struct headings *headings, size_t index)
{
	static const char *const scopes[] = {"0", "1", "2", "3", "4", "5", "6"};
	const struct heading *heading = &headings->items[index];
	size_t size, i;
	const char *text = gair__paragraph_text(recognizer, heading->paragraph, &size);
	int doubled = 0;

	for (i = 0; i < index; i++)
		doubled |= headings->items[i].number == heading->number;
	if (heading->ordinal == heading->number && !doubled)
		return;
	gair__recognize_note(recognizer, "section.number", scopes[heading->number], text, size, NULL, 0, 0, 0,
			     recognizer->document->paragraphs[heading->paragraph].source);
}

void gair__find_sections(gair__recognizer *recognizer)
{
	struct headings headings;
	size_t i;

	collect(recognizer, &headings);
	choose(recognizer, &headings);
	for (i = 0; i < headings.count && recognizer->status == GAIR_OK; i++) {
		add_section(recognizer, &headings, i);
		note_number(recognizer, &headings, i);
	}
}
