/* Who reports on which year: what the steps of gair__find_identity share. */
#ifndef GAIR_RECOGNIZE_IDENTITY_H
#define GAIR_RECOGNIZE_IDENTITY_H

#include "recognize/dates.h"
#include "recognize/recognize.h"

/* A piece of text in the pool, of the page's title or of a meta tag. */
typedef struct gair__piece {
	const char *text;
	size_t size;
	uint32_t source;
} gair__piece;

/* What a title says. */
typedef struct gair__named {
	gair__piece whole; /* size 0: there is no title. Over two or three lines it holds the spaces between them */
	gair__piece body;  /* size 0: not named */
	int32_t year;      /* 0: not named */
	size_t paragraph;  /* the first line, SIZE_MAX outside the text */
	size_t lines;
} gair__named;

/* A day of publication, and the place that gives it. */
typedef struct gair__day {
	gair_date date; /* year 0: none */
	uint32_t source;
} gair__day;

typedef struct gair__identity {
	gair__recognizer *recognizer;
	gair__named title, page;              /* in the text; in the `<title>` or a meta tag */
	gair__piece publisher;                /* 发布机构 and the like */
	gair__piece site;                     /* 来源: whose page it is, perhaps not whose report */
	gair__piece contact;                  /* the body that a sentence says to ask */
	gair__piece signature;                /* the name under the text */
	gair__day published, signed_on, made; /* 发布日期 and meta tags; under the text; 成文日期 */
} gair__identity;

/* Pieces. */
gair__piece gair__piece_of(const char *text, size_t size, uint32_t source); /* without the white space at its ends */
gair__piece gair__paragraph_piece(const gair__recognizer *recognizer, size_t paragraph);
int gair__piece_begins(gair__piece piece, gair__piece start); /* 1 if it begins with `start` and goes on */
int gair__piece_has(gair__piece piece, const char *text);     /* 1 if the bytes of `text` stand in it */

/* What a label says of the text behind it (发布机构：…). */
typedef enum gair__label_use {
	GAIR__USE_PUBLISHER,
	GAIR__USE_SITE,
	GAIR__USE_PUBLISHED,
	GAIR__USE_MADE,
	GAIR__LABEL_USES
} gair__label_use;

/* Looks through the labels at the start of the document: fills in publisher, site, published and made. */
void gair__find_labelled(gair__identity *identity);

/* Titles. */
int gair__read_title(gair__piece piece, gair__named *named); /* 1 if the piece is a title */
void gair__find_page_title(gair__identity *identity);        /* `<title>`, then meta tags */
void gair__find_title(gair__identity *identity);             /* in the text; the year of period or page says which */

/* Bodies. */
void gair__find_bodies(gair__identity *identity); /* publisher, site, contact, signature with its day */
void gair__choose_body(gair__identity *identity); /* sets the report's, notes body.conflict */

/* Days. */
void gair__find_period(gair__recognizer *recognizer,
		       int32_t year); /* `year` is taken for days without one; 0: such are not taken */
void gair__find_days(gair__identity *identity);
void gair__choose_published(gair__identity *identity); /* sets the report's, notes date.conflict */

/* Notes year.mention for the page's title, its meta tags and the sentences before section 1. */
void gair__note_mentions(gair__identity *identity);

#endif
