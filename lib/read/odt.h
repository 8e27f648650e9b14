/* What OpenDocument styles say: what is hidden, what has lines round it, how lists are numbered. */
#ifndef GAIR_READ_ODT_H
#define GAIR_READ_ODT_H

#include "base/arena.h"
#include "base/buffer.h"
#include "read/xml.h"

#define GAIR__ODT_HIDDEN 1u   /* text or a sheet that is not shown */
#define GAIR__ODT_BORDERED 2u /* a cell with lines */

#define GAIR__ODT_LEVELS 10

struct gair__odt_level {
	const char *format, *prefix, *suffix; /* format NULL: no number */
	uint32_t start, shown;                /* levels shown, from 1 */
	uint32_t counter;
	uint8_t running;
};

typedef struct gair__odt_list {
	struct gair__odt_list *next;
	const char *name; /* "" for headings */
	struct gair__odt_level levels[GAIR__ODT_LEVELS];
} gair__odt_list;

typedef struct gair__odt_styles {
	const gair_allocator *allocator;
	gair__arena arena;
	struct gair__odt_style {
		const char *name;
		uint32_t flags;
	} * styles;
	size_t style_count, style_capacity;
	gair__odt_list *lists; /* the last first */
	size_t list_count;
	/* while styles are read */
	struct gair__odt_style open;
	gair__odt_list *list;
} gair__odt_styles;

void gair__odt_styles_init(gair__odt_styles *styles, const gair_allocator *allocator);
void gair__odt_styles_free(gair__odt_styles *styles);
/* Handed each event of styles.xml, and of the styles of content.xml. */
void gair__odt_styles_start(gair__xml *xml, gair__odt_styles *styles, int32_t name);
void gair__odt_styles_end(gair__xml *xml, gair__odt_styles *styles, int32_t name);
/* Reads styles.xml, where there is one. */
gair_status gair__odt_styles_read(gair__zip *zip, gair__odt_styles *styles, gair_error *error);
/* To be called before the first question. */
void gair__odt_styles_sort(gair__odt_styles *styles);
uint32_t gair__odt_style_flags(const gair__odt_styles *styles, const char *name);
gair__odt_list *gair__odt_list_find(const gair__odt_styles *styles, const char *name);
/* Counts at a level (from 1) and writes the number. */
void gair__odt_number(gair__odt_list *list, uint32_t level, gair__buffer *out);
/* Begins anew. */
void gair__odt_restart(gair__odt_list *list);
/* GAIR_E_FORMAT for a file that is protected by a password. */
gair_status gair__odt_check(gair__zip *zip, gair_error *error);

#endif
