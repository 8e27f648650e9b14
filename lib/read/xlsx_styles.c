#include <stdlib.h>
#include <string.h>

#include "read/xlsx.h"
#include "read/xml.h"

#define MOST_FORMATS 4096u
#define MOST_LOOKS 65536u
#define CHECK_CELL 23 /* builtinId of the style */

/* Formats that have a number and no code of their own, where it says more than the number does. */
static const struct {
	uint32_t first, last;
	const char *code;
} known[] = {
	{9, 9, "0%"},         {10, 10, "0.00%"},    {14, 17, "yyyy-m-d"}, {18, 21, "h:mm"},
	{22, 22, "yyyy-m-d"}, {27, 31, "yyyy-m-d"}, {32, 35, "h:mm"},     {36, 36, "yyyy-m-d"},
	{45, 47, "h:mm"},     {50, 54, "yyyy-m-d"}, {55, 56, "h:mm"},     {57, 58, "yyyy-m-d"},
};

struct reader {
	gair__xlsx_styles *styles;
	const gair_allocator *allocator;
	int in_looks, in_borders;
};

static int room(gair__xml *xml, const struct reader *reader, void *array, size_t *capacity, size_t count, size_t most,
		size_t size)
{
	gair_status status = count < most ? gair__grow(reader->allocator, array, capacity, count + 1, size) : GAIR_E_LIMIT;

	if (status == GAIR_E_NOMEM)
		gair__xml_fail(xml, status);
	return status == GAIR_OK;
}

static void add_format(gair__xml *xml, struct reader *reader)
{
	gair__xlsx_styles *styles = reader->styles;
	const char *code = gair__xml_attribute(xml, GAIR__A_FORMAT_CODE);

	if (!code || !room(xml, reader, &styles->formats, &styles->format_capacity, styles->format_count, MOST_FORMATS,
			   sizeof *styles->formats))
		return;
	code = gair__arena_text(&styles->arena, code, strlen(code));
	if (!code) {
		gair__xml_fail(xml, GAIR_E_NOMEM);
		return;
	}
	styles->formats[styles->format_count].id = gair__xml_number(xml, GAIR__A_NUM_FMT_ID, 0, INT32_MAX);
	styles->formats[styles->format_count++].code = code;
}

static void add_look(gair__xml *xml, struct reader *reader)
{
	gair__xlsx_styles *styles = reader->styles;

	if (!room(xml, reader, &styles->looks, &styles->look_capacity, styles->look_count, MOST_LOOKS, sizeof *styles->looks))
		return;
	styles->looks[styles->look_count].format = gair__xml_number(xml, GAIR__A_NUM_FMT_ID, 0, INT32_MAX);
	styles->looks[styles->look_count].named = gair__xml_number(xml, GAIR__A_XF_ID, 0, INT32_MAX);
	styles->looks[styles->look_count++].borders = gair__xml_number(xml, GAIR__A_BORDER_ID, 0, INT32_MAX);
}

static void add_border(gair__xml *xml, struct reader *reader)
{
	gair__xlsx_styles *styles = reader->styles;

	if (room(xml, reader, &styles->lines, &styles->line_capacity, styles->line_count, MOST_LOOKS, sizeof *styles->lines))
		styles->lines[styles->line_count++] = 0;
}

static void see_line(gair__xml *xml, struct reader *reader)
{
	const char *style = gair__xml_attribute(xml, GAIR__A_STYLE);

	if (style && strcmp(style, "none") != 0 && reader->styles->line_count)
		reader->styles->lines[reader->styles->line_count - 1] = 1;
}

/* The built-in style has a number; a program that writes it anew may keep the name alone (Excel Built-in Check Cell). */
static void see_named(gair__xml *xml, struct reader *reader)
{
	static const char check[] = "Check Cell";
	const char *name = gair__xml_attribute(xml, GAIR__A_NAME);
	size_t size = name ? strlen(name) : 0, length = sizeof check - 1;

	if (gair__xml_number(xml, GAIR__A_BUILTIN_ID, 0, INT32_MAX) == CHECK_CELL ||
	    (size >= length && memcmp(name + size - length, check, length) == 0))
		reader->styles->check = gair__xml_number(xml, GAIR__A_XF_ID, 0, INT32_MAX);
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	switch (name) {
	case GAIR__S_NUM_FMT:
		add_format(xml, reader);
		break;
	case GAIR__S_CELL_XFS:
		reader->in_looks = 1;
		break;
	case GAIR__S_XF:
		if (reader->in_looks)
			add_look(xml, reader);
		break;
	case GAIR__S_CELL_STYLE:
		see_named(xml, reader);
		break;
	case GAIR__S_BORDERS:
		reader->in_borders = 1;
		break;
	case GAIR__S_BORDER:
		if (reader->in_borders)
			add_border(xml, reader);
		break;
	case GAIR__S_LEFT:
	case GAIR__S_RIGHT:
	case GAIR__S_TOP:
	case GAIR__S_BOTTOM:
		if (reader->in_borders)
			see_line(xml, reader);
		break;
	default:
		break;
	}
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	(void)xml;
	if (name == GAIR__S_CELL_XFS)
		reader->in_looks = 0;
	else if (name == GAIR__S_BORDERS)
		reader->in_borders = 0;
}

static int compare_formats(const void *a, const void *b)
{
	uint32_t left = ((const struct gair__xlsx_format *)a)->id, right = ((const struct gair__xlsx_format *)b)->id;

	return left < right ? -1 : left > right;
}

gair_status gair__xlsx_styles_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__xlsx_styles *out,
				   gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, NULL};
	struct reader reader = {out, allocator, 0, 0};
	gair_status status;

	memset(out, 0, sizeof *out);
	out->check = UINT32_MAX;
	gair__arena_init(&out->arena, allocator);
	if (part < 0)
		return GAIR_OK;
	status = gair__xml_read(zip, part, &handler, &reader, error);
	if (status == GAIR_OK && out->format_count)
		qsort(out->formats, out->format_count, sizeof *out->formats, compare_formats);
	return status;
}

void gair__xlsx_styles_free(gair__xlsx_styles *styles)
{
	const gair_allocator *allocator = styles->arena.allocator;

	if (!allocator)
		return;
	gair__free(allocator, styles->formats);
	gair__free(allocator, styles->looks);
	gair__free(allocator, styles->lines);
	gair__arena_free(&styles->arena);
	memset(styles, 0, sizeof *styles);
}

const char *gair__xlsx_format(const gair__xlsx_styles *styles, uint32_t style)
{
	struct gair__xlsx_format wanted = {0, NULL}, *found = NULL;
	size_t i;

	if (style >= styles->look_count)
		return NULL;
	wanted.id = styles->looks[style].format;
	if (styles->format_count)
		found = bsearch(&wanted, styles->formats, styles->format_count, sizeof wanted, compare_formats);
	if (found)
		return found->code;
	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (wanted.id >= known[i].first && wanted.id <= known[i].last)
			return known[i].code;
	return NULL;
}

int gair__xlsx_is_check(const gair__xlsx_styles *styles, uint32_t style)
{
	return style < styles->look_count && styles->looks[style].named == styles->check;
}

int gair__xlsx_bordered(const gair__xlsx_styles *styles, uint32_t style)
{
	uint32_t border = style < styles->look_count ? styles->looks[style].borders : 0;

	return style < styles->look_count && border < styles->line_count && styles->lines[border];
}
