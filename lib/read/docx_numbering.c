/* The numbers that Word makes itself: numbering.xml, and counting. */
#include <stdlib.h>
#include <string.h>

#include "read/docx.h"
#include "read/xml.h"

#define MOST_LISTS 4096u
#define LEVELS 9
#define UNSET UINT32_MAX

struct level {
	const char *format, *text, *style;
	uint32_t start;
	int32_t restart; /* -1: after any level above; 0: never; else after that level, from 1 */
	uint8_t decimal; /* all numerals are decimal */
	uint8_t told;
};

/* What several lists share: their levels and their counters. */
struct definition {
	uint32_t id;
	const char *link, *linked; /* the style that tells the levels; the style that these levels are told for */
	struct level levels[LEVELS];
	uint32_t counters[LEVELS];
};

struct list {
	uint32_t id, definition;
	uint32_t starts[LEVELS]; /* UNSET: as defined */
	uint8_t used;
};

struct gair__docx_numbering {
	gair_allocator allocator;
	gair__arena arena;
	struct definition *definitions;
	size_t definition_count, definition_capacity;
	struct list *lists;
	size_t list_count, list_capacity;
};

struct reader {
	gair__docx_numbering *numbering;
	struct definition *definition;
	struct list *list;
	struct level *level;
	uint32_t override; /* the level that a list changes */
};

static const char *keep(gair__xml *xml, struct reader *reader)
{
	const char *text = gair__xml_attribute(xml, GAIR__W_VAL), *kept = "";

	if (text && (kept = gair__arena_text(&reader->numbering->arena, text, strlen(text))) == NULL)
		gair__xml_fail(xml, GAIR_E_NOMEM);
	return kept ? kept : "";
}

static void begin_definition(gair__xml *xml, struct reader *reader)
{
	gair__docx_numbering *numbering = reader->numbering;
	gair_status status = GAIR_E_LIMIT;
	size_t i;

	reader->definition = NULL;
	reader->level = NULL;
	if (numbering->definition_count < MOST_LISTS)
		status = gair__grow(&numbering->allocator, &numbering->definitions, &numbering->definition_capacity,
				    numbering->definition_count + 1, sizeof *numbering->definitions);
	if (status == GAIR_E_NOMEM)
		gair__xml_fail(xml, status);
	if (status != GAIR_OK)
		return;
	reader->definition = &numbering->definitions[numbering->definition_count++];
	memset(reader->definition, 0, sizeof *reader->definition);
	reader->definition->id = gair__xml_number(xml, GAIR__W_ABSTRACT_NUM_ID, 0, INT32_MAX);
	for (i = 0; i < LEVELS; i++) {
		reader->definition->counters[i] = UNSET;
		reader->definition->levels[i].restart = -1;
	}
}

static void begin_list(gair__xml *xml, struct reader *reader)
{
	gair__docx_numbering *numbering = reader->numbering;
	gair_status status = GAIR_E_LIMIT;

	reader->list = NULL;
	if (numbering->list_count < MOST_LISTS)
		status = gair__grow(&numbering->allocator, &numbering->lists, &numbering->list_capacity,
				    numbering->list_count + 1, sizeof *numbering->lists);
	if (status == GAIR_E_NOMEM)
		gair__xml_fail(xml, status);
	if (status != GAIR_OK)
		return;
	reader->list = &numbering->lists[numbering->list_count++];
	memset(reader->list, 0, sizeof *reader->list);
	memset(reader->list->starts, 0xFF, sizeof reader->list->starts);
	reader->list->id = gair__xml_number(xml, GAIR__W_NUM_ID, 0, INT32_MAX);
	reader->list->definition = UNSET;
}

static void begin_level(gair__xml *xml, struct reader *reader)
{
	uint32_t index = gair__xml_number(xml, GAIR__W_ILVL, LEVELS, LEVELS);

	reader->level = NULL;
	if (!reader->definition || index >= LEVELS)
		return;
	reader->level = &reader->definition->levels[index];
	reader->level->told = 1;
	reader->level->start = 1;
	reader->level->format = "decimal";
	reader->level->text = "";
}

static void tell_level(gair__xml *xml, struct reader *reader, int32_t name)
{
	struct level *level = reader->level;

	switch (name) {
	case GAIR__W_START:
		level->start = gair__xml_number(xml, GAIR__W_VAL, 1, 1000000);
		break;
	case GAIR__W_NUM_FMT:
		level->format = keep(xml, reader);
		break;
	case GAIR__W_LVL_TEXT:
		level->text = keep(xml, reader);
		break;
	case GAIR__W_LVL_RESTART:
		level->restart = (int32_t)gair__xml_number(xml, GAIR__W_VAL, 0, LEVELS);
		break;
	case GAIR__W_IS_LGL:
		level->decimal = (uint8_t)gair__xml_flag(xml, GAIR__W_VAL, 1);
		break;
	case GAIR__W_P_STYLE:
		level->style = keep(xml, reader);
		break;
	default:
		break;
	}
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	if (name == GAIR__W_ABSTRACT_NUM)
		begin_definition(xml, reader);
	else if (name == GAIR__W_NUM)
		begin_list(xml, reader);
	else if (name == GAIR__W_LVL && reader->definition)
		begin_level(xml, reader);
	else if (reader->level)
		tell_level(xml, reader, name);
	else if (name == GAIR__W_NUM_STYLE_LINK && reader->definition)
		reader->definition->link = keep(xml, reader);
	else if (name == GAIR__W_STYLE_LINK && reader->definition)
		reader->definition->linked = keep(xml, reader);
	else if (name == GAIR__W_ABSTRACT_NUM_ID && reader->list)
		reader->list->definition = gair__xml_number(xml, GAIR__W_VAL, UNSET - 1, INT32_MAX);
	else if (name == GAIR__W_LVL_OVERRIDE && reader->list)
		reader->override = gair__xml_number(xml, GAIR__W_ILVL, LEVELS, LEVELS);
	else if (name == GAIR__W_START_OVERRIDE && reader->list && reader->override < LEVELS)
		reader->list->starts[reader->override] = gair__xml_number(xml, GAIR__W_VAL, 1, 1000000);
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	struct reader *reader = context;

	(void)xml;
	if (name == GAIR__W_ABSTRACT_NUM)
		reader->definition = NULL;
	else if (name == GAIR__W_NUM)
		reader->list = NULL;
	else if (name == GAIR__W_LVL)
		reader->level = NULL;
}

/* Definitions and lists begin with their id. */
static int compare_ids(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	return left < right ? -1 : left > right;
}

gair_status gair__docx_numbering_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__docx_numbering **out,
				      gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, NULL};
	gair__docx_numbering *numbering;
	struct reader reader;
	gair_status status;

	*out = NULL;
	if (part < 0)
		return GAIR_OK;
	numbering = gair__alloc(allocator, sizeof *numbering);
	if (!numbering)
		return GAIR_E_NOMEM;
	memset(numbering, 0, sizeof *numbering);
	numbering->allocator = *allocator;
	gair__arena_init(&numbering->arena, &numbering->allocator);
	memset(&reader, 0, sizeof reader);
	reader.numbering = numbering;
	reader.override = LEVELS;
	status = gair__xml_read(zip, part, &handler, &reader, error);
	if (status != GAIR_OK) {
		gair__docx_numbering_free(numbering);
		return status;
	}
	if (numbering->definition_count)
		qsort(numbering->definitions, numbering->definition_count, sizeof *numbering->definitions, compare_ids);
	if (numbering->list_count)
		qsort(numbering->lists, numbering->list_count, sizeof *numbering->lists, compare_ids);
	*out = numbering;
	return GAIR_OK;
}

void gair__docx_numbering_free(gair__docx_numbering *numbering)
{
	gair_allocator allocator;

	if (!numbering)
		return;
	allocator = numbering->allocator;
	gair__arena_free(&numbering->arena);
	gair__free(&allocator, numbering->definitions);
	gair__free(&allocator, numbering->lists);
	gair__free(&allocator, numbering);
}

/* The definition whose levels hold: a definition may leave them to the one that is told for a style. */
static struct definition *find_definition(gair__docx_numbering *numbering, const struct list *list)
{
	struct definition *found = NULL;
	size_t i;

	if (numbering->definition_count)
		found = bsearch(&list->definition, numbering->definitions, numbering->definition_count, sizeof *found,
				compare_ids);
	if (!found || !found->link)
		return found;
	for (i = 0; i < numbering->definition_count; i++)
		if (numbering->definitions[i].linked && strcmp(numbering->definitions[i].linked, found->link) == 0)
			return &numbering->definitions[i];
	return found;
}

static size_t find_level(const struct definition *definition, int32_t level, const char *style)
{
	size_t i;

	if (level >= 0)
		return (size_t)level < LEVELS ? (size_t)level : LEVELS - 1;
	for (i = 0; style && i < LEVELS; i++)
		if (definition->levels[i].style && strcmp(definition->levels[i].style, style) == 0)
			return i;
	return 0;
}

static void count(struct definition *definition, struct list *list, size_t level)
{
	uint32_t *counter = &definition->counters[level];
	size_t i;

	for (i = 0; !list->used && i < LEVELS; i++)
		if (list->starts[i] != UNSET)
			definition->counters[i] = list->starts[i] ? list->starts[i] - 1 : UNSET;
	list->used = 1;
	*counter = *counter == UNSET ? definition->levels[level].start : *counter + 1;
	for (i = level + 1; i < LEVELS; i++) {
		int32_t restart = definition->levels[i].restart;

		if (restart < 0 || (restart > 0 && (int32_t)level < restart))
			definition->counters[i] = UNSET;
	}
}

/* `第%1章 %2`: each %n is the numeral of level n. */
static void write_number(const struct definition *definition, const struct level *level, gair__buffer *out)
{
	const char *at;

	for (at = level->text; *at; at++) {
		const struct level *told;
		uint32_t value;

		if (at[0] != '%' || at[1] < '1' || at[1] > '9') {
			gair__buffer_append_byte(out, *at);
			continue;
		}
		told = &definition->levels[at[1] - '1'];
		value = definition->counters[at[1] - '1'];
		if (value == UNSET)
			value = told->start;
		gair__numeral(level->decimal || !told->told ? "decimal" : told->format, value, out);
		at++;
	}
}

void gair__docx_number(gair__docx_numbering *numbering, int32_t number, int32_t level, const char *style, gair__buffer *out)
{
	uint32_t id = (uint32_t)number;
	struct definition *definition;
	struct list *list = NULL;
	size_t index;

	if (numbering && number > 0 && numbering->list_count)
		list = bsearch(&id, numbering->lists, numbering->list_count, sizeof *list, compare_ids);
	definition = list ? find_definition(numbering, list) : NULL;
	if (!definition)
		return;
	index = find_level(definition, level, style);
	count(definition, list, index);
	if (definition->levels[index].told && strcmp(definition->levels[index].format, "bullet") != 0)
		write_number(definition, &definition->levels[index], out);
}
