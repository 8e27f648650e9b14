/* Headings of sections: which paragraphs are one, and of which section. */
#ifndef GAIR_RECOGNIZE_HEADINGS_H
#define GAIR_RECOGNIZE_HEADINGS_H

#include "recognize/recognize.h"

#define GAIR__HEADINGS 64

/* How a heading is numbered. */
typedef enum gair__numbering { GAIR__PLAIN, GAIR__HAN, GAIR__BRACKETED, GAIR__DIGITS, GAIR__NUMBERINGS } gair__numbering;

typedef struct gair__heading {
	size_t paragraph;
	int number;  /* of the form's section */
	int ordinal; /* as written, 0: none */
	int quality; /* 3: the official title; 2: contains it; 1: a variant */
	int marked;  /* the document itself marks it as a heading */
	int doubled; /* the same heading stands right before it */
	gair__numbering style;
	const char *title;
	size_t title_size;
} gair__heading;

typedef struct gair__headings {
	gair__heading items[GAIR__HEADINGS];
	size_t count;
} gair__headings;

/* The headings that begin sections, in order; entries of a table of contents are marked as headings and left out. */
void gair__find_headings(const gair__recognizer *recognizer, gair__headings *headings);

/* The number at the start of a line (一、 (一) 1. 第一部分 一是): the bytes it takes, 0 where there is none. */
size_t gair__heading_number(const char *text, size_t size, int *ordinal, gair__numbering *style);

#endif
