/* Who reports on which year: title, body, year, period, day of publication, from the places that name them, in order of trust. */
#include "recognize/identity.h"

#include <string.h>

#include "base/fold.h"
#include "base/search.h"

gair__piece gair__piece_of(const char *text, size_t size, uint32_t source)
{
	gair__piece piece;

	piece.text = gair__trim(text, size, &piece.size);
	piece.source = source;
	return piece;
}

gair__piece gair__paragraph_piece(const gair__recognizer *recognizer, size_t paragraph)
{
	size_t size;
	const char *text = gair__paragraph_text(recognizer, paragraph, &size);

	return gair__piece_of(text, size, recognizer->document->paragraphs[paragraph].source);
}

int gair__piece_begins(gair__piece piece, gair__piece start)
{
	return start.size > 0 && piece.size > start.size && memcmp(piece.text, start.text, start.size) == 0;
}

int gair__piece_has(gair__piece piece, const char *text)
{
	return gair__has(piece.text, piece.size, text);
}

/* Sets the report's title; the lines of one over several are joined. */
static void set_title(gair__identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	const gair__named *named = &identity->title;
	gair__buffer joined;
	size_t i;

	/* 政府信息公开年报 in a menu is no title where the page has one */
	if (named->whole.size == 0 || (!named->year && !named->body.size && identity->page.year))
		named = &identity->page;
	if (named->whole.size == 0 || recognizer->status != GAIR_OK)
		return;
	gair__buffer_init(&joined, &recognizer->report->allocator);
	for (i = 0; named->lines > 1 && i < named->lines; i++) {
		gair__piece line = gair__paragraph_piece(recognizer, named->paragraph + i);

		gair__buffer_append(&joined, line.text, line.size);
	}
	if (named->lines == 1)
		gair__buffer_append(&joined, named->whole.text, named->whole.size);
	recognizer->status = joined.status;
	if (recognizer->status == GAIR_OK)
		recognizer->status = gair__report_text(recognizer->report, &recognizer->report->title, joined.data, joined.size);
	recognizer->report->title_place = gair__place_at(recognizer, named->whole.source);
	gair__buffer_free(&joined);
}

static void choose_year(gair__identity *identity)
{
	gair_report *report = identity->recognizer->report;

	report->year_place = report->title_place;
	if (identity->title.year) {
		report->year = identity->title.year;
	} else if (identity->page.year) {
		report->year = identity->page.year;
	} else if (report->from.year) {
		report->year = report->from.year;
		report->year_place = report->period_place;
	} else if (identity->signed_on.date.year) { /* a report is published in the year after its own */
		report->year = identity->signed_on.date.year - 1;
		report->year_place = gair__place_at(identity->recognizer, identity->signed_on.source);
	}
}

void gair__find_identity(gair__recognizer *recognizer)
{
	gair__identity identity;

	memset(&identity, 0, sizeof identity);
	identity.recognizer = recognizer;
	identity.title.paragraph = SIZE_MAX;
	gair__find_period(recognizer, 0);
	gair__find_page_title(&identity);
	gair__find_title(&identity);
	gair__find_labelled(&identity);
	gair__find_bodies(&identity);
	gair__find_days(&identity);
	set_title(&identity);
	gair__choose_body(&identity);
	choose_year(&identity);
	if (!recognizer->report->from.year && recognizer->report->year)
		gair__find_period(recognizer, recognizer->report->year);
	gair__choose_published(&identity);
	gair__note_mentions(&identity);
	if (recognizer->status == GAIR_OK)
		recognizer->status = gair__note_opening(recognizer->report);
}
