/* The period of a report, and its days of publication. */
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "recognize/identity.h"

#define PART 900u /* bytes of a long paragraph that are looked at in one go; a go reaches some hundred bytes further */
#define PARTS_REACH 4000u

/* The end of the period: its first day was found, and joins of 起, 至, 到 and dashes lead to the last. */
static int read_period_end(const gair__scan *scan, size_t at, int32_t year, gair_date *to)
{
	size_t start, end;
	const size_t reach = 6;

	return gair__scan_date(scan, at, year, to, &start, &end) && start - at <= reach;
}

/* A stretch of time is the period where the sentence says so, or where it is a whole year's. */
static int is_period(const gair__scan *scan, int in_section, const gair_date *from, const gair_date *to)
{
	static const char *const words[] = {"统计期", "期限", "统计时", "时限", "所列数据", "数据统计", "报告期"};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (gair__scan_find(scan, 0, words[i]) >= 0)
			return 1;
	return !in_section && ((from->month == 1 && from->day == 1) || (to->month == 12 && to->day == 31));
}

static int read_period(gair__piece piece, int in_section, int32_t year, gair_date *from, gair_date *to)
{
	size_t part, start, end;
	gair__scan scan;

	for (part = 0; part < piece.size && part < PARTS_REACH; part += PART) {
		gair__scan_of(piece.text + part, piece.size - part, &scan);
		end = 0;
		while (gair__scan_date(&scan, end, year, from, &start, &end))
			if (read_period_end(&scan, end, from->year, to) && is_period(&scan, in_section || year, from, to))
				return 1;
		if (piece.size - part <= PART)
			break;
	}
	return 0;
}

void gair__find_period(gair__recognizer *recognizer, int32_t year)
{
	gair_report *report = recognizer->report;
	size_t i;

	for (i = 0; i < recognizer->document->paragraph_count && report->from.year == 0; i++) {
		gair__piece piece;

		if ((recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE) ||
		    !gair__paragraph_has(recognizer, i, GAIR__SIGNS_OF_DAY))
			continue;
		piece = gair__paragraph_piece(recognizer, i);
		if (piece.size < 20 || !read_period(piece, recognizer->first_heading != SIZE_MAX && i > recognizer->first_heading,
						    year, &report->from, &report->to)) {
			memset(&report->from, 0, sizeof report->from);
			memset(&report->to, 0, sizeof report->to);
			continue;
		}
		report->period_place = gair__place_at(recognizer, piece.source);
	}
}

static int same_letters(const char *text, size_t size, const char *word)
{
	size_t i;

	if (size != strlen(word))
		return 0;
	for (i = 0; i < size; i++)
		if (gair__fold_char((unsigned char)text[i]) != (unsigned char)word[i])
			return 0;
	return 1;
}

/* A day of a meta tag: also 20210220, with the time of day behind it. */
static int read_meta_day(const char *text, size_t size, gair_date *date)
{
	size_t start, end, i;
	gair__scan scan;
	int32_t digits = 0;

	gair__scan_of(text, size, &scan);
	if (gair__scan_date(&scan, 0, 0, date, &start, &end))
		return 1;
	for (i = 0; i < size && i < 8 && text[i] >= '0' && text[i] <= '9'; i++)
		digits = digits * 10 + (text[i] - '0');
	date->year = digits / 10000;
	date->month = digits / 100 % 100;
	date->day = digits % 100;
	return i == 8 && date->year >= 2000 && gair__date_valid(date->year, date->month, date->day);
}

static void find_meta_day(const gair__recognizer *recognizer, gair__day *day)
{
	static const char *const metas[] = {"pubdate",      "publishdate",  "publishtime",           "pubtime",
					    "publish_date", "publish_time", "article:published_time"};
	const gair_document *document = recognizer->document;
	size_t m, i, name_size, size;

	for (m = 0; m < sizeof metas / sizeof *metas; m++)
		for (i = 0; i < gair_document_meta_count(document); i++) {
			const char *name = gair_document_meta_name(document, i, &name_size);
			const char *text = gair_document_meta_content(document, i, &size);

			if (same_letters(name, name_size, metas[m]) && read_meta_day(text, size, &day->date))
				return;
		}
	memset(day, 0, sizeof *day);
}

static void note_conflict(gair__identity *identity, const gair__day *one, const gair__day *other)
{
	char found[16], against[16];
	size_t size = gair__date_write(one->date.year, one->date.month, one->date.day, found);
	size_t against_size = gair__date_write(other->date.year, other->date.month, other->date.day, against);

	gair__recognize_note(identity->recognizer, "date.conflict", "", found, size, against, against_size, 0, 0, other->source);
}

/* Days from the first to the second, about. */
static int32_t days_between(const gair_date *from, const gair_date *to)
{
	return (to->year - from->year) * 372 + (to->month - from->month) * 31 + to->day - from->day;
}

void gair__find_days(gair__identity *identity)
{
	gair__day meta;

	find_meta_day(identity->recognizer, &meta);
	if (!identity->published.date.year)
		identity->published = meta;
	else if (meta.date.year && days_between(&meta.date, &identity->published.date) != 0)
		note_conflict(identity, &meta, &identity->published);
}

/* A report is signed some days before it is published, not after, and not in another year. */
#define SIGNED_BEFORE 62

void gair__choose_published(gair__identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	const gair__day *day = identity->published.date.year ? &identity->published
			       : identity->made.date.year    ? &identity->made
							     : &identity->signed_on;
	int32_t days;

	if (!day->date.year)
		return;
	recognizer->report->published = day->date;
	recognizer->report->published_place = gair__place_at(recognizer, day->source);
	if (!identity->signed_on.date.year || day == &identity->signed_on)
		return;
	days = days_between(&identity->signed_on.date, &day->date);
	if (days < 0 || days > SIGNED_BEFORE)
		note_conflict(identity, &identity->signed_on, day);
}
