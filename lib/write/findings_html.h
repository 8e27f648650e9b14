/* Findings as a web page: what its parts share. Every text stands there in Chinese and in English; a switch shows one of them. */
#ifndef GAIR_WRITE_FINDINGS_HTML_H
#define GAIR_WRITE_FINDINGS_HTML_H

#include "write/findings_writer.h"

typedef struct gair__page {
	gair__output *output;
	const gair_file_findings *file;
	const gair_baseline *baseline; /* NULL: none */
	size_t number;                 /* of the file, from 1: part of every id */
} gair__page;

extern const char gair__page_style[];

/* Text of the library in both languages; `<`, `&` and the like are escaped. */
void gair__page_pair(gair__output *output, const char *zh, const char *en);
/* What begins and ends a text in one language. */
void gair__page_open(gair__output *output, int32_t lang);
void gair__page_close(gair__output *output);
/* What is written through the returned output is escaped, once gair__page_flush is called. */
gair__output *gair__page_escaped(gair__output *escaped, gair__output *output);
void gair__page_flush(gair__output *escaped, gair__output *output);
/* A message of a finding, an evidence and the like in both languages, by a getter of findings.h. */
void gair__page_message(const gair__page *page, size_t index);
/* The equation of a finding with its figures, in both languages; nothing where it has none. `cell` stands out; 0: none does. */
void gair__page_equation(const gair__page *page, size_t index, int32_t cell);
/* `表三 › …`, in both languages. */
void gair__page_cell(const gair__page *page, int32_t cell);
/* The id of a finding, `f1-3`. */
void gair__page_finding_id(const gair__page *page, size_t index);

void gair__page_tables(const gair__page *page);   /* the three tables, what is doubtful marked */
void gair__page_findings(const gair__page *page); /* the list */

#endif
