/* year.mention: other years than the report's in the page's title, its meta tags and the opening sentences. */
#include <string.h>

#include "base/decimal.h"
#include "base/utf8.h"
#include "recognize/identity.h"

#define FULL_STOP 0x3002u /* 。 */
#define MOST_MENTIONS 3   /* of one place */
#define OPENING_REACH 60  /* paragraphs before section 1 that are looked at */

/* Words before a year that make it no year of the report: it is compared with, or a stretch of time ends or begins with it. */
static const char *const before_words[] = {"比", "较", "与",   "同", "和", "及", "截至", "截止", "至",
					   "到", "自", "从",   "于", "-",  "—",  "–",    "~",    "第",
					   "以", "在", "对比", "起", "(",  "[",  "去年", "上年", "上一年"};

/* Words behind it: what happened to a law, a notice's number, a stretch of time. */
static const char *const behind_words[] = {
	"相比", "同期", "以来", "以前", "及以前", "之前", "结转", "度结转", "底",     "末",     "初", "第",     "修订", "修正",
	"修改", "施行", "实施", "印发", "制定",   "发布", "公布", "颁布",   "起",     "版",     "至", "到",     "-",    "—",
	"–",    "~",    "和",   "、",   "与",     "度第", "-",    ")",      "度相比", "度同期", "增", "新修订", "出台"};

static int is_excepted(const gair__scan *scan, size_t start, size_t end)
{
	size_t i;

	for (i = 0; i < sizeof before_words / sizeof *before_words; i++) {
		size_t length = gair__utf8_length(before_words[i], strlen(before_words[i]));

		if (start >= length && gair__scan_at(scan, start - length, before_words[i]))
			return 1;
	}
	if (end >= scan->size)
		return 0;
	/* 2021年2月18日, 2019年711号 */
	if (scan->c[end] >= '0' && scan->c[end] <= '9')
		return 1;
	for (i = 0; i < sizeof behind_words / sizeof *behind_words; i++)
		if (gair__scan_at(scan, end, behind_words[i]))
			return 1;
	return 0;
}

/* 1 if what stands at `at` is inside 《》 or quotation marks: the title of a document. */
static int is_quoted(const gair__scan *scan, size_t at)
{
	static const uint32_t marks[][2] = {{0x300A, 0x300B}, {0x201C, 0x201D}};
	size_t i, m;

	for (m = 0; m < 2; m++) {
		int open = 0;

		for (i = 0; i < at; i++)
			open = scan->c[i] == marks[m][0] ? 1 : scan->c[i] == marks[m][1] ? 0 : open;
		if (open)
			return 1;
	}
	return 0;
}

/* 1 if the sentence around `at` names the report's year too, not only in a date: it compares, and both belong. */
static int names_both(const gair__scan *scan, size_t at, int32_t year)
{
	size_t from = at, to = at, start, end;

	while (from > 0 && scan->c[from - 1] != FULL_STOP)
		from--;
	while (to < scan->size && scan->c[to] != FULL_STOP)
		to++;
	for (; gair__scan_year(scan, from, &start, &end) && start < to; from = end)
		if (gair__scan_year(scan, start, &start, &end) == year &&
		    !(end < scan->size && scan->c[end] >= '0' && scan->c[end] <= '9'))
			return 1;
	return 0;
}

/* A mention, with the words behind it up to the next mark of punctuation. */
struct mention {
	size_t start, size; /* bytes */
	size_t next;        /* where the search goes on */
};

/* The first other year at or behind `at`, before character `limit`. `title`: a page's own title may stand in quotation marks. */
static int find_mention(const gair__scan *scan, size_t at, size_t limit, int32_t year, int title, struct mention *mention)
{
	size_t start, end, stop;
	int32_t found;

	for (; (found = gair__scan_year(scan, at, &start, &end)) != 0 && start < limit; at = end) {
		if (found == year ||
		    (!title && (is_excepted(scan, start, end) || is_quoted(scan, start) || names_both(scan, start, year))))
			continue;
		for (stop = end; stop < scan->size && stop < end + 16 && scan->c[stop] != ',' && scan->c[stop] != FULL_STOP;
		     stop++)
			;
		mention->start = scan->at[start];
		mention->size = (stop < scan->size ? scan->at[stop] : scan->at[scan->size - 1] + 3) - scan->at[start];
		mention->next = end;
		return 1;
	}
	return 0;
}

static void write_year(int32_t year, char out[32])
{
	gair__integer_write(year, out);
}

static void note_piece(gair__identity *identity, gair__piece piece, const char *scope, int title)
{
	gair__recognizer *recognizer = identity->recognizer;
	int32_t year = recognizer->report->year;
	struct mention mention;
	gair__scan scan;
	size_t at = 0, count;
	char own[32];

	if (!year || piece.size == 0)
		return;
	gair__scan_of(piece.text, piece.size, &scan);
	write_year(year, own);
	for (count = 0; count < MOST_MENTIONS && find_mention(&scan, at, scan.size, year, title, &mention); count++) {
		size_t size = mention.size < piece.size - mention.start ? mention.size : piece.size - mention.start;

		gair__recognize_note(recognizer, "year.mention", scope, piece.text + mention.start, size, own, strlen(own), 0, 0,
				     piece.source);
		at = mention.next;
	}
}

static void note_metas(gair__identity *identity)
{
	static const char *const metas[] = {"ArticleTitle", "title",    "og:title",    "Title",
					    "keywords",     "Keywords", "description", "Description"};
	const gair_document *document = identity->recognizer->document;
	size_t i, m, name_size, size;

	for (i = 0; i < gair_document_meta_count(document); i++)
		for (m = 0; m < sizeof metas / sizeof *metas; m++) {
			const char *name = gair_document_meta_name(document, i, &name_size), *text;

			if (name_size != strlen(metas[m]) || memcmp(name, metas[m], name_size) != 0)
				continue;
			text = gair_document_meta_content(document, i, &size);
			note_piece(identity, gair__piece_of(text, size, 0), "meta", m < 4);
		}
}

/* 1 if a piece is a sentence, no line of a menu. */
static int is_sentence(gair__piece piece)
{
	return gair__piece_has(piece, "。") || gair__piece_has(piece, "，") || gair__piece_has(piece, ",");
}

void gair__note_mentions(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t i = identity->title.paragraph == SIZE_MAX ? 0 : identity->title.paragraph + identity->title.lines;
	size_t end = i + OPENING_REACH;

	note_piece(identity, identity->page.whole, "page", 1);
	note_metas(identity);
	for (; i < end && i < recognizer->first_heading && i < recognizer->document->paragraph_count; i++) {
		gair__piece piece;

		if ((recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE) ||
		    !gair__paragraph_has(recognizer, i, GAIR__SIGNS_OF_DAY))
			continue;
		piece = gair__paragraph_piece(recognizer, i);
		if (is_sentence(piece))
			note_piece(identity, piece, "opening", 0);
	}
}

/* The first section numbered 1 that has text. */
static const gair__section_paragraph *opening_of(const gair_report *report)
{
	size_t i;

	for (i = 0; i < report->section_count; i++)
		if (report->sections[i].number == 1 && report->sections[i].paragraph_count)
			return &report->sections[i].paragraphs[0];
	return NULL;
}

gair_status gair__note_opening(gair_report *report)
{
	const gair__section_paragraph *opening = opening_of(report);
	struct mention mention;
	gair__scan scan;
	gair__note note;
	size_t stop;
	char own[32];

	if (!opening || !report->year)
		return GAIR_OK;
	gair__scan_of(opening->text.text, opening->text.size, &scan);
	for (stop = 0; stop < scan.size && scan.c[stop] != FULL_STOP; stop++)
		;
	if (!find_mention(&scan, 0, stop, report->year, 0, &mention))
		return GAIR_OK;
	write_year(report->year, own);
	memset(&note, 0, sizeof note);
	note.rule = "year.mention";
	note.scope = "1";
	note.found.text = opening->text.text + mention.start;
	note.found.size = mention.size < opening->text.size - mention.start ? mention.size : opening->text.size - mention.start;
	note.other.text = own;
	note.other.size = strlen(own);
	note.place = opening->place;
	return gair__report_add_note(report, &note);
}
