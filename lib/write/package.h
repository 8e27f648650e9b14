/*
 * A package of office programs: a zip file whose parts are stored as they are. Stored, because the bytes then depend on no
 * compressor: the same report is the same file everywhere, in every build.
 */
#ifndef GAIR_WRITE_PACKAGE_H
#define GAIR_WRITE_PACKAGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/output.h"
#include "report/report.h"

typedef struct gair__package {
	gair__output *output; /* failures stick here */
	const gair_report *report;
	gair__buffer directory;
	uint32_t offset; /* bytes written */
	uint16_t count;
} gair__package;

/* A part whose bytes are constant. */
typedef struct gair__package_part {
	const char *name, *text;
} gair__package_part;

void gair__package_begin(gair__package *package, gair__output *output, const gair_report *report);
void gair__package_add(gair__package *package, const char *name, const char *bytes, size_t size);
void gair__package_add_all(gair__package *package, const gair__package_part *parts, size_t count);
void gair__package_end(gair__package *package); /* writes the directory, frees */

/* Draws a part in memory, and adds it: its length and checksum stand before it. */
void gair__package_draw(gair__package *package, const char *name,
			void (*draw)(const gair_report *report, const void *context, gair__output *output), const void *context);

/* The properties of the document: its title and language; no author and no time, which would make each file another one. */
void gair__package_core(gair__package *package);

#endif
