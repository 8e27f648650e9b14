/* The report as recognition fills it in and checks read it. */
#ifndef GAIR_REPORT_REPORT_H
#define GAIR_REPORT_REPORT_H

#include <stdint.h>

#include <gaireport/report.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "form/form.h"

/* A place, compact. line 0: none. */
typedef struct gair__place {
	uint32_t offset;
	uint32_t line;
	uint32_t column;
	int32_t page;
	int32_t grid; /* −1: none */
	int32_t grid_row;
	int32_t grid_column;
} gair__place;

typedef struct gair__entry {
	int64_t value;
	const char *raw; /* in the arena, NULL where there is none */
	uint32_t raw_size;
	uint8_t state;
	gair__place place;
} gair__entry;

typedef struct gair__text {
	const char *text; /* in the arena, NUL-terminated; "" where there is none */
	size_t size;
} gair__text;

typedef struct gair__section_paragraph {
	gair__text text;
	gair__place place;
} gair__section_paragraph;

typedef struct gair__section {
	int32_t number;
	gair__text title;
	gair__place place;
	gair__section_paragraph *paragraphs;
	size_t paragraph_count, paragraph_capacity;
} gair__section;

/*
 * Reading findings: what recognition saw that the content of the report does not tell. Check makes findings of them by the rule
 * named, which is a row of its table; report and recognition know the id alone.
 */
typedef struct gair__note {
	const char *rule;   /* static: the id of a rule */
	const char *scope;  /* in the arena or static; "" for the whole report */
	gair__text found;   /* what stood there: a label, figures, a name */
	gair__text other;   /* what it is held against: the official label, the other name */
	int32_t table, row; /* 0: none */
	int32_t cell;       /* 0: none */
	int64_t count;
	gair__place place;
} gair__note;

struct gair_report {
	gair_allocator allocator;
	gair__arena arena;
	int32_t editions[GAIR__TABLES + 1]; /* by table */
	gair__entry cells[GAIR__CELLS];     /* by gair_cell_index() */
	gair__text title, body;
	int32_t body_kind; /* as set; GAIR_BODY_UNKNOWN: by the name */
	int32_t year;
	gair_date from, to, published;
	gair__place title_place, body_place, year_place, period_place, published_place;
	gair__section *sections;
	size_t section_count, section_capacity;
	gair__note *notes;
	size_t note_count, note_capacity;
	struct gair__statement *statements; /* counts stated in prose (report/statements.h); gone when sections change */
	size_t statement_count, statement_capacity;
	uint8_t from_json;
};

extern const gair__place gair__nowhere; /* offset 0, line 0, grid −1 */

gair_status gair__report_text(gair_report *report, gair__text *out, const char *text, size_t size); /* copies; UTF-8 assumed */
/* Puts a cell as given; `raw` is copied where raw_size > 0. The edition is not asked. */
gair_status gair__report_put(gair_report *report, int32_t cell, int32_t state, int64_t value, const char *raw, size_t raw_size,
			     const gair__place *place);
gair_status gair__report_add_note(gair_report *report, const gair__note *note); /* texts are copied */
int32_t gair__place_to_source(const gair__place *place, gair_source *source);   /* 1, or 0 where there is none */
gair__section *gair__report_last_section(gair_report *report);

/* The kind of body that a name tells. */
int32_t gair__body_kind(const char *name, size_t size);

#endif
