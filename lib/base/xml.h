/* Text inside XML or HTML, in elements and in attributes. */
#ifndef GAIR_BASE_XML_H
#define GAIR_BASE_XML_H

#include "base/output.h"

/*
 * Writes text with & < > " ' as references. Characters that XML does not allow, and those that could steer a terminal or turn the
 * direction of writing, are written as \u{…}.
 */
void gair__xml_text(gair__output *output, const char *text, size_t size);
/* As gair__xml_text, on one line: breaks and tabs become spaces. */
void gair__xml_line(gair__output *output, const char *text, size_t size);
void gair__xml_string(gair__output *output, const char *string);

#endif
