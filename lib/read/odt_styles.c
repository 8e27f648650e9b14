#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "read/docx.h"
#include "read/odt.h"

#define MOST_STYLES 16384u
#define MOST_LISTS 1024u

/* How OpenDocument shows a numeral, and Word's name for it. */
static const struct {
	const char *begins, *format;
} formats[] = {
	{"一", "chineseCountingThousand"},
	{"壹", "chineseLegalSimplified"},
	{"甲", "ideographTraditional"},
	{"子", "ideographZodiac"},
	{"①", "decimalEnclosedCircle"},
	{"１", "decimalFullWidth"},
	{"1", "decimal"},
	{"a", "lowerLetter"},
	{"A", "upperLetter"},
	{"i", "lowerRoman"},
	{"I", "upperRoman"},
};

void gair__odt_styles_init(gair__odt_styles *styles, const gair_allocator *allocator)
{
	memset(styles, 0, sizeof *styles);
	styles->allocator = allocator;
	gair__arena_init(&styles->arena, allocator);
}

void gair__odt_styles_free(gair__odt_styles *styles)
{
	gair__free(styles->allocator, styles->styles);
	gair__arena_free(&styles->arena);
}

static const char *keep(gair__xml *xml, gair__odt_styles *styles, int32_t attribute)
{
	const char *text = gair__xml_attribute(xml, attribute), *kept;

	if (!text || !*text)
		return NULL;
	kept = gair__arena_text(&styles->arena, text, strlen(text));
	if (!kept)
		gair__xml_fail(xml, GAIR_E_NOMEM);
	return kept;
}

static void begin_list(gair__xml *xml, gair__odt_styles *styles, const char *name)
{
	gair__odt_list *list;

	styles->list = NULL;
	if (!name || styles->list_count >= MOST_LISTS)
		return;
	list = gair__arena_alloc(&styles->arena, sizeof *list);
	if (!list) {
		gair__xml_fail(xml, GAIR_E_NOMEM);
		return;
	}
	memset(list, 0, sizeof *list);
	list->name = name;
	list->next = styles->lists;
	styles->lists = styles->list = list;
	styles->list_count++;
}

static void tell_level(gair__xml *xml, gair__odt_styles *styles)
{
	uint32_t index = gair__xml_number(xml, GAIR__TEXT_LEVEL, 0, GAIR__ODT_LEVELS + 1);
	const char *format = gair__xml_attribute(xml, GAIR__STYLE_NUM_FORMAT);
	struct gair__odt_level *level;
	size_t i;

	if (!styles->list || index < 1 || index > GAIR__ODT_LEVELS)
		return;
	level = &styles->list->levels[index - 1];
	level->start = gair__xml_number(xml, GAIR__TEXT_START_VALUE, 1, 1000000);
	level->shown = gair__xml_number(xml, GAIR__TEXT_DISPLAY_LEVELS, 1, GAIR__ODT_LEVELS);
	level->prefix = keep(xml, styles, GAIR__STYLE_NUM_PREFIX);
	level->suffix = keep(xml, styles, GAIR__STYLE_NUM_SUFFIX);
	for (i = 0; format && *format && i < sizeof formats / sizeof *formats; i++)
		if (strncmp(format, formats[i].begins, strlen(formats[i].begins)) == 0) {
			level->format = formats[i].format;
			break;
		}
}

/* 1 if one of the borders of a cell is a line. */
static int has_lines(const gair__xml *xml)
{
	static const int32_t borders[] = {GAIR__FO_BORDER, GAIR__FO_BORDER_TOP, GAIR__FO_BORDER_BOTTOM, GAIR__FO_BORDER_LEFT,
					  GAIR__FO_BORDER_RIGHT};
	size_t i;

	for (i = 0; i < sizeof borders / sizeof *borders; i++) {
		const char *value = gair__xml_attribute(xml, borders[i]);

		if (value && strcmp(value, "none") != 0)
			return 1;
	}
	return 0;
}

static int is(const gair__xml *xml, int32_t attribute, const char *wanted)
{
	const char *value = gair__xml_attribute(xml, attribute);

	return value && strcmp(value, wanted) == 0;
}

void gair__odt_styles_start(gair__xml *xml, gair__odt_styles *styles, int32_t name)
{
	switch (name) {
	case GAIR__STYLE_STYLE:
		styles->open.name = keep(xml, styles, GAIR__STYLE_NAME);
		styles->open.flags = 0;
		break;
	case GAIR__STYLE_TEXT_PROPERTIES:
		if (is(xml, GAIR__TEXT_DISPLAY, "none"))
			styles->open.flags |= GAIR__ODT_HIDDEN;
		break;
	case GAIR__STYLE_TABLE_PROPERTIES:
		if (is(xml, GAIR__TABLE_DISPLAY, "false"))
			styles->open.flags |= GAIR__ODT_HIDDEN;
		break;
	case GAIR__STYLE_TABLE_CELL_PROPERTIES:
		if (has_lines(xml))
			styles->open.flags |= GAIR__ODT_BORDERED;
		break;
	case GAIR__TEXT_LIST_STYLE:
		begin_list(xml, styles, keep(xml, styles, GAIR__STYLE_NAME));
		break;
	case GAIR__TEXT_OUTLINE_STYLE:
		begin_list(xml, styles, "");
		break;
	case GAIR__TEXT_LIST_LEVEL_STYLE_NUMBER:
	case GAIR__TEXT_OUTLINE_LEVEL_STYLE:
		tell_level(xml, styles);
		break;
	default:
		break;
	}
}

void gair__odt_styles_end(gair__xml *xml, gair__odt_styles *styles, int32_t name)
{
	gair_status status;

	if (name == GAIR__TEXT_LIST_STYLE || name == GAIR__TEXT_OUTLINE_STYLE)
		styles->list = NULL;
	if (name != GAIR__STYLE_STYLE || !styles->open.name || !styles->open.flags || styles->style_count >= MOST_STYLES)
		return;
	status = gair__grow(styles->allocator, &styles->styles, &styles->style_capacity, styles->style_count + 1,
			    sizeof *styles->styles);
	if (status != GAIR_OK)
		gair__xml_fail(xml, status);
	else
		styles->styles[styles->style_count++] = styles->open;
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	gair__odt_styles_start(xml, context, name);
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	gair__odt_styles_end(xml, context, name);
}

gair_status gair__odt_styles_read(gair__zip *zip, gair__odt_styles *styles, gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, NULL};
	int64_t part = gair__zip_find(zip, "styles.xml");

	return part < 0 ? GAIR_OK : gair__xml_read(zip, part, &handler, styles, error);
}

static int compare_styles(const void *a, const void *b)
{
	return strcmp(((const struct gair__odt_style *)a)->name, ((const struct gair__odt_style *)b)->name);
}

void gair__odt_styles_sort(gair__odt_styles *styles)
{
	if (styles->style_count)
		qsort(styles->styles, styles->style_count, sizeof *styles->styles, compare_styles);
}

uint32_t gair__odt_style_flags(const gair__odt_styles *styles, const char *name)
{
	struct gair__odt_style wanted = {name, 0}, *found = NULL;

	if (name && styles->style_count)
		found = bsearch(&wanted, styles->styles, styles->style_count, sizeof wanted, compare_styles);
	return found ? found->flags : 0;
}

gair__odt_list *gair__odt_list_find(const gair__odt_styles *styles, const char *name)
{
	gair__odt_list *list = name ? styles->lists : NULL;

	while (list && strcmp(list->name, name) != 0)
		list = list->next;
	return list;
}

void gair__odt_number(gair__odt_list *list, uint32_t level, gair__buffer *out)
{
	struct gair__odt_level *own;
	uint32_t i;

	if (!list || level < 1 || level > GAIR__ODT_LEVELS)
		return;
	own = &list->levels[level - 1];
	own->counter = own->running ? own->counter + 1 : own->start;
	own->running = 1;
	for (i = level; i < GAIR__ODT_LEVELS; i++)
		list->levels[i].running = 0;
	if (!own->format)
		return;
	if (own->prefix)
		gair__buffer_append_string(out, own->prefix);
	for (i = own->shown && own->shown <= level ? level - own->shown : level - 1; i < level; i++) {
		const struct gair__odt_level *shown = &list->levels[i];

		if (shown->format)
			gair__numeral(shown->format, shown->running ? shown->counter : shown->start, out);
		if (i + 1 < level && shown->format)
			gair__buffer_append_byte(out, '.');
	}
	if (own->suffix)
		gair__buffer_append_string(out, own->suffix);
}

void gair__odt_restart(gair__odt_list *list)
{
	size_t i;

	for (i = 0; list && i < GAIR__ODT_LEVELS; i++)
		list->levels[i].running = 0;
}

static void see_encryption(gair__xml *xml, void *context, int32_t name)
{
	(void)xml;
	if (name == GAIR__MANIFEST_ENCRYPTION_DATA)
		*(int *)context = 1;
}

static void ignore_end(gair__xml *xml, void *context, int32_t name)
{
	(void)xml, (void)context, (void)name;
}

gair_status gair__odt_check(gair__zip *zip, gair_error *error)
{
	static const gair__xml_handler handler = {see_encryption, ignore_end, NULL};
	int64_t part = gair__zip_find(zip, "META-INF/manifest.xml");
	int encrypted = 0;

	/* the manifest of an old file has a document type: what it says is left aside then */
	if (part >= 0 && gair__xml_read(zip, part, &handler, &encrypted, NULL) == GAIR_E_NOMEM)
		return GAIR_E_NOMEM;
	if (!encrypted)
		return GAIR_OK;
	return gair__fail(error, GAIR_E_FORMAT, "文件设有密码，请取消密码后另存，再试一次",
			  "the file is protected by a password: save it without one and try again");
}
