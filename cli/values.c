/* What an option's argument can be, asked of the library: so help, checks, hints and completion say what this build has. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The names by which the formats are asked for; the library says which of them this build has. */
static const char *const input_names[] = {"text", "md", "html", "json", "docx", "xlsx", "odt", "ods", NULL};
static const char *const output_names[] = {"json", "csv", "text", "md", "html", "docx", "xlsx", NULL};
static const char *const findings_names[] = {"text", "json", "jsonl", "sarif", "junit", "github", "html", NULL};
static const char *const listing_names[] = {"text", "json", NULL};
static const char *const table_names[] = {"csv", "jsonl", NULL};
static const char *const language_names[] = {"zh", "en", NULL};
static const char *const level_names[] = {"error", "warning", "notice", "off", NULL};
static const char *const edition_names[] = {"2019", "2021", NULL};

static int discard(void *context, const char *bytes, size_t size)
{
	(void)context, (void)bytes, (void)size;
	return 0;
}

static int readable(const char *name)
{
	return gair_format_readable(gair_format_from_name(name));
}

static int writable(const char *name)
{
	return gair_out_writable(gair_out_from_name(name));
}

/* There is no question for it but to begin. */
static int findings_writable(const char *name)
{
	gair_findings_writer *writer = NULL;

	if (gair_findings_writer_begin(gair_findings_format_from_name(name), GAIR_LANG_ZH, 0, discard, NULL, NULL, &writer) !=
	    GAIR_OK)
		return 0;
	(void)gair_findings_writer_end(writer);
	return 1;
}

static int edition_known(const char *name)
{
	return gair_form_cell_count((int32_t)strtol(name, NULL, 10)) > 0;
}

typedef struct value_list {
	int kind;
	const char *const *names;
	int (*have)(const char *name); /* NULL: all */
} value_list;

static const value_list lists[] = {
	{VALUES_LANGUAGE, language_names, NULL},        {VALUES_INPUT, input_names, readable},
	{VALUES_OUTPUT, output_names, writable},        {VALUES_FINDINGS, findings_names, findings_writable},
	{VALUES_LISTING, listing_names, NULL},          {VALUES_TABLE, table_names, NULL},
	{VALUES_EDITION, edition_names, edition_known}, {VALUES_LEVEL, level_names, NULL},
};

static const char *listed_at(const value_list *list, size_t index)
{
	size_t i;

	for (i = 0; list->names[i]; i++) {
		if (list->have && !list->have(list->names[i]))
			continue;
		if (index-- == 0)
			return list->names[i];
	}
	return NULL;
}

const char *values_at(int kind, size_t index)
{
	size_t i;

	if (kind == VALUES_RULE || kind == VALUES_RULE_LEVEL)
		return gair_rule_id(index);
	if (kind == VALUES_CELL)
		return index < gair_cell_count() ? gair_cell_path(gair_cell_at(index)) : NULL;
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (lists[i].kind == kind)
			return listed_at(&lists[i], index);
	return NULL;
}

int values_have(int kind, const char *text)
{
	const char *value;
	size_t i;

	for (i = 0; (value = values_at(kind, i)); i++)
		if (strcmp(value, text) == 0)
			return 1;
	return 0;
}

int values_left_out(int kind, const char *text)
{
	size_t i, k;

	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		for (k = 0; lists[i].kind == kind && lists[i].names[k]; k++)
			if (strcmp(lists[i].names[k], text) == 0)
				return lists[i].have && !lists[i].have(text);
	return 0;
}

const char *values_nearest(int kind, const char *text)
{
	size_t best = strlen(text) / 3 + 1, i;
	const char *value, *nearest = NULL;

	for (i = 0; (value = values_at(kind, i)); i++) {
		size_t distance = edit_distance(text, value, best);

		if (distance < best || (distance == best && !nearest)) {
			best = distance;
			nearest = value;
		}
	}
	return nearest;
}

char *values_list(int kind)
{
	size_t size = 1, used = 0, i;
	const char *value;
	char *list;

	for (i = 0; (value = values_at(kind, i)); i++)
		size += strlen(value) + 1;
	list = malloc(size);
	if (!list)
		return NULL;
	list[0] = '\0';
	for (i = 0; (value = values_at(kind, i)); i++)
		used += (size_t)snprintf(list + used, size - used, "%s%s", i ? " " : "", value);
	return list;
}
