/*
 * The parts of a report in the order in which every document shows them: title, who and when, sections with their tables. What a
 * part looks like is the format's.
 */
#ifndef GAIR_WRITE_OUTLINE_H
#define GAIR_WRITE_OUTLINE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/report.h>

typedef struct gair__outline {
	void (*title)(void *context, const char *text, size_t size);
	/* `发布机构：` and the like before its text: a line of its own under the title. */
	void (*fact)(void *context, const char *before, const char *text, size_t size);
	/* `number` is 1 to 6, 0 for a section that is none of the form's. */
	void (*heading)(void *context, int32_t number, const char *text, size_t size);
	void (*paragraph)(void *context, const char *text, size_t size);
	void (*table)(void *context, int32_t table);
} gair__outline;

/* Calls what draws each part. Empty texts are no parts; a table without its section stands under the form's own heading. */
void gair__outline_draw(const gair_report *report, const gair__outline *outline, void *context);

/*
 * The figure of a cell as a document has it: the raw text where there is one; a signed count with its sign, an amount with 万元
 * where its head does not name the unit. `buffer` holds what is not raw. "" for a blank and for what is not there.
 */
#define GAIR__FIGURE_SIZE 48
const char *gair__outline_figure(const gair_report *report, int32_t cell, char buffer[GAIR__FIGURE_SIZE], size_t *size);

#endif
