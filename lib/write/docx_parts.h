/* The parts of a Word file that are the same in every report. */
#ifndef GAIR_WRITE_DOCX_PARTS_H
#define GAIR_WRITE_DOCX_PARTS_H

#include "write/package.h"

#define GAIR__DOCX_FIRST 2 /* parts before the document: what a program looks at first */
#define GAIR__DOCX_PARTS 7

extern const gair__package_part gair__docx_parts[GAIR__DOCX_PARTS];

/* The width of the text on the page, in twentieths of a point: A4 without margins of 28 and 26 mm. */
#define GAIR__DOCX_WIDTH 8844

#endif
