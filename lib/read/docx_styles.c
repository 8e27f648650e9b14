#include <stdlib.h>
#include <string.h>

#include "read/docx.h"
#include "read/xml.h"

#define MOST_STYLES 8192u
#define LONGEST_CHAIN 32

struct reader {
	gair__docx_styles *styles;
	const gair_allocator *allocator;
	gair__docx_style *open;
};

static const char *keep(gair__xml *xml, struct reader *reader, int32_t attribute)
{
	const char *text = gair__xml_attribute(xml, attribute), *kept;

	if (!text)
		return NULL;
	kept = gair__arena_text(&reader->styles->arena, text, strlen(text));
	if (!kept)
		gair__xml_fail(xml, GAIR_E_NOMEM);
	return kept;
}

static void begin_style(gair__xml *xml, struct reader *reader)
{
	gair__docx_styles *styles = reader->styles;
	gair_status status;

	reader->open = NULL;
	if (styles->count >= MOST_STYLES)
		return;
	status = gair__grow(reader->allocator, &styles->items, &styles->capacity, styles->count + 1, sizeof *styles->items);
	if (status != GAIR_OK) {
		gair__xml_fail(xml, status);
		return;
	}
	reader->open = &styles->items[styles->count];
	memset(reader->open, 0, sizeof *reader->open);
	reader->open->id = keep(xml, reader, GAIR__W_STYLE_ID);
	reader->open->number = reader->open->level = -1;
	reader->open->outline = reader->open->hidden = -1;
	if (reader->open->id)
		styles->count++;
	else
		reader->open = NULL;
}

/* `toc 1`, `TOC 1`: its text is that of headings, told once more. */
static int is_contents_name(const char *name)
{
	return name && (name[0] | 32) == 't' && (name[1] | 32) == 'o' && (name[2] | 32) == 'c' && name[3] == ' ';
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;
	gair__docx_style *style = reader->open;

	if (name == GAIR__W_STYLE) {
		begin_style(xml, reader);
		return;
	}
	if (!style)
		return;
	switch (name) {
	case GAIR__W_NAME:
		style->is_contents = (uint8_t)is_contents_name(gair__xml_attribute(xml, GAIR__W_VAL));
		break;
	case GAIR__W_BASED_ON:
		style->based_on = keep(xml, reader, GAIR__W_VAL);
		break;
	case GAIR__W_NUM_ID:
		style->number = (int32_t)gair__xml_number(xml, GAIR__W_VAL, 0, INT32_MAX);
		break;
	case GAIR__W_ILVL:
		style->level = (int32_t)gair__xml_number(xml, GAIR__W_VAL, 0, 8);
		break;
	case GAIR__W_OUTLINE_LVL:
		style->outline = (int)gair__xml_number(xml, GAIR__W_VAL, 9, 9);
		break;
	case GAIR__W_VANISH:
		style->hidden = (int)gair__xml_flag(xml, GAIR__W_VAL, 1);
		break;
	case GAIR__W_P_PR_CHANGE:
	case GAIR__W_R_PR_CHANGE:
		gair__xml_skip(xml);
		break;
	default:
		break;
	}
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	(void)xml;
	if (name == GAIR__W_STYLE)
		reader->open = NULL;
}

static int compare_styles(const void *a, const void *b)
{
	return strcmp(((const gair__docx_style *)a)->id, ((const gair__docx_style *)b)->id);
}

const gair__docx_style *gair__docx_style_find(const gair__docx_styles *styles, const char *id)
{
	gair__docx_style wanted = {0};

	if (!id || styles->count == 0)
		return NULL;
	wanted.id = id;
	return bsearch(&wanted, styles->items, styles->count, sizeof wanted, compare_styles);
}

/* What a style does not tell is told by the one that it is based on. A chain that is a ring ends too. */
static void inherit(const gair__docx_styles *styles, gair__docx_style *style)
{
	const gair__docx_style *base = gair__docx_style_find(styles, style->based_on);
	int steps;

	for (steps = 0; base && steps < LONGEST_CHAIN; steps++) {
		if (style->number < 0) {
			style->number = base->number;
			if (style->level < 0)
				style->level = base->level;
		}
		if (style->outline < 0)
			style->outline = base->outline;
		if (style->hidden < 0)
			style->hidden = base->hidden;
		base = gair__docx_style_find(styles, base->based_on);
	}
}

gair_status gair__docx_styles_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__docx_styles *out,
				   gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, NULL};
	struct reader reader = {out, allocator, NULL};
	gair_status status;
	size_t i;

	memset(out, 0, sizeof *out);
	gair__arena_init(&out->arena, allocator);
	if (part < 0)
		return GAIR_OK;
	status = gair__xml_read(zip, part, &handler, &reader, error);
	if (status != GAIR_OK || out->count == 0)
		return status;
	qsort(out->items, out->count, sizeof *out->items, compare_styles);
	for (i = 0; i < out->count; i++)
		inherit(out, &out->items[i]);
	return GAIR_OK;
}

void gair__docx_styles_free(gair__docx_styles *styles)
{
	if (styles->items)
		gair__free(styles->arena.allocator, styles->items);
	gair__arena_free(&styles->arena);
	styles->items = NULL;
	styles->count = 0;
}
