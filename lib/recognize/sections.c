/* The six sections: the running text under each heading, and how headings are numbered and counted. */
#include <string.h>

#include "base/decimal.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/dates.h"
#include "recognize/headings.h"

static const char *const scopes[] = {"0", "1", "2", "3", "4", "5", "6"};

/* 1 if a paragraph ends the report: the day or the signature under it, or the page's own words. */
static int is_end(const gair__recognizer *recognizer, size_t paragraph, const char *text, size_t size)
{
	return gair__is_footer(text, size) || gair__is_day_line(recognizer, paragraph) ||
	       gair__signature_name(recognizer, paragraph) > 0;
}

static void add_paragraph(gair__recognizer *recognizer, size_t paragraph, const char *text, size_t size)
{
	gair__section *section;

	recognizer->status = gair_report_add_paragraph(recognizer->report, text, size);
	if (recognizer->status != GAIR_OK)
		return;
	section = gair__report_last_section(recognizer->report);
	section->paragraphs[section->paragraph_count - 1].place =
		gair__place_at(recognizer, recognizer->document->paragraphs[paragraph].source);
}

static void add_section(gair__recognizer *recognizer, const gair__headings *headings, size_t index)
{
	const gair__heading *heading = &headings->items[index];
	int last = index + 1 == headings->count;
	size_t end = last ? recognizer->document->paragraph_count : headings->items[index + 1].paragraph;
	size_t i, size;

	recognizer->paragraphs[heading->paragraph] |= GAIR__PARAGRAPH_HEADING;
	recognizer->status = gair_report_add_section(recognizer->report, heading->number, heading->title, heading->title_size);
	if (recognizer->status == GAIR_OK)
		gair__report_last_section(recognizer->report)->place =
			gair__place_at(recognizer, recognizer->document->paragraphs[heading->paragraph].source);
	for (i = heading->paragraph + 1; i < end && recognizer->status == GAIR_OK; i++) {
		const char *text = gair__paragraph_text(recognizer, i, &size);

		if (recognizer->paragraphs[i])
			continue;
		text = gair__trim(text, size, &size);
		if (last && is_end(recognizer, i, text, size))
			break;
		if (size)
			add_paragraph(recognizer, i, text, size);
	}
}

/* A number that is not the section's (note.count 0), and a section given twice (1). */
static void note_number(gair__recognizer *recognizer, const gair__headings *headings, size_t index)
{
	static const char *const numerals[] = {"", "一", "二", "三", "四", "五", "六"};
	const gair__heading *heading = &headings->items[index];
	size_t size, i, before = recognizer->report->note_count;
	const char *text = gair__paragraph_text(recognizer, heading->paragraph, &size);
	int doubled = heading->doubled;

	for (i = 0; i < index; i++)
		doubled |= headings->items[i].number == heading->number;
	if (heading->ordinal == heading->number && !doubled)
		return;
	gair__recognize_note(recognizer, "section.number", scopes[heading->number], text, size, numerals[heading->number],
			     strlen(numerals[heading->number]), 0, 0,
			     recognizer->document->paragraphs[heading->paragraph].source);
	if (recognizer->report->note_count > before)
		recognizer->report->notes[before].count = doubled;
}

/* 一 to 九 and 十, or figures, that end before `end`; 0 where there is no number. */
static int number_before(const gair__scan *scan, size_t end)
{
	static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
	int i;

	if (end == 0)
		return 0;
	if (scan->c[end - 1] >= '1' && scan->c[end - 1] <= '9')
		return (int)(scan->c[end - 1] - '0');
	for (i = 0; i < 10; i++)
		if (gair__scan_at(scan, end - 1, digits[i]))
			return i + 1;
	return 0;
}

/* Where a number would end before 部分: 六个部分, 六大部分, 六部分. */
static size_t number_end(const gair__scan *scan, size_t at)
{
	return at > 0 && (gair__scan_at(scan, at - 1, "个") || gair__scan_at(scan, at - 1, "大")) ? at - 1 : at;
}

/* The number of sections that a sentence announces (由六个部分组成, 分为6部分, 共六大部分); 0 where it announces none. */
static int read_announced(const gair__scan *scan)
{
	static const char *const verbs[] = {"组成", "分为", "包括", "包含", "共", "分六", "分成"};
	int at = gair__scan_find(scan, 0, "部分"), verb = 0;
	size_t v;

	for (v = 0; v < sizeof verbs / sizeof *verbs && at >= 0; v++)
		verb |= gair__scan_find(scan, 0, verbs[v]) >= 0;
	for (; verb && at >= 0; at = gair__scan_find(scan, (size_t)at + 1, "部分")) {
		size_t end = number_end(scan, (size_t)at);
		int number = number_before(scan, end);

		/* 第六部分 names one of them, 一部分 some */
		if (number > 1 && !(end >= 2 && gair__scan_at(scan, end - 2, "第")))
			return number;
	}
	return 0;
}

/* Sections given: those recognized, and headings of the same numbering that go on behind the last of them. */
static int count_given(const gair__recognizer *recognizer, const gair__headings *headings)
{
	unsigned seen = 0;
	int given = 0, last = 0, ordinal;
	size_t i, size;
	gair__numbering style;

	for (i = 0; i < headings->count; i++) {
		given += !(seen & 1u << headings->items[i].number);
		seen |= 1u << headings->items[i].number;
		last = headings->items[i].ordinal;
	}
	for (i = recognizer->last_heading + 1; i < recognizer->document->paragraph_count; i++) {
		const char *text = gair__paragraph_text(recognizer, i, &size);

		if (recognizer->paragraphs[i] || size > 120 || !gair__heading_number(text, size, &ordinal, &style) ||
		    ordinal != last + 1 || style != headings->items[headings->count - 1].style)
			continue;
		given++;
		last++;
	}
	return given;
}

/* Looks for an announcement before section 1. */
static void note_count(gair__recognizer *recognizer, const gair__headings *headings)
{
	char announced[24], given[24];
	gair__scan scan;
	size_t i, size;

	for (i = 0; i < recognizer->first_heading; i++) {
		const char *text = gair__paragraph_text(recognizer, i, &size);
		int number;

		if ((recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE) || !gair__paragraph_has(recognizer, i, GAIR__SIGN_PART))
			continue;
		gair__scan_of(text, size, &scan);
		number = read_announced(&scan);
		if (number == 0 || number == count_given(recognizer, headings))
			continue;
		size = gair__integer_write(number, announced);
		gair__recognize_note(recognizer, "section.count", "", announced, size, given,
				     gair__integer_write(count_given(recognizer, headings), given), 0, 0,
				     recognizer->document->paragraphs[i].source);
		return;
	}
}

void gair__find_sections(gair__recognizer *recognizer)
{
	gair__headings headings;
	size_t i;

	gair__find_headings(recognizer, &headings);
	recognizer->first_heading = headings.count ? headings.items[0].paragraph : SIZE_MAX;
	recognizer->last_heading = headings.count ? headings.items[headings.count - 1].paragraph : SIZE_MAX;
	for (i = 0; i < headings.count && recognizer->status == GAIR_OK; i++) {
		add_section(recognizer, &headings, i);
		note_number(recognizer, &headings, i);
	}
	if (headings.count && recognizer->status == GAIR_OK)
		note_count(recognizer, &headings);
}
