/* Findings of an earlier check, read from `gaireport-findings/1`. */
#include <gaireport/baseline.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/memory.h"
#include "exchange/exchange.h"

#define FORMAT "gaireport-findings/1"

typedef struct entry {
	const char *rule, *scope, *fingerprint, *message[2]; /* in the arena */
	int32_t severity;
} entry;

typedef struct named_file {
	const char *name;
	size_t first, count; /* its entries */
} named_file;

struct gair_baseline {
	gair_allocator allocator;
	gair__arena arena;
	entry *entries; /* file by file */
	size_t count, capacity;
	named_file *files; /* sorted by name */
	size_t file_count, file_capacity;
	const char **prints; /* all fingerprints, sorted */
};

void gair_baseline_free(gair_baseline *baseline)
{
	gair_allocator allocator;

	if (!baseline)
		return;
	allocator = baseline->allocator;
	gair__free(&allocator, baseline->entries);
	gair__free(&allocator, baseline->files);
	gair__free(&allocator, baseline->prints);
	gair__arena_free(&baseline->arena);
	gair__free(&allocator, baseline);
}

/* A copy of a text in the arena, "" for what is none; NULL without memory. */
static const char *keep(gair_baseline *baseline, const json_t *value)
{
	if (!json_is_string(value))
		return "";
	return gair__arena_text(&baseline->arena, json_string_value(value), json_string_length(value));
}

static gair_status add_finding(gair_baseline *baseline, const json_t *finding)
{
	const json_t *message = json_object_get(finding, "message");
	const char *severity = json_string_value(json_object_get(finding, "severity"));
	entry *item;

	if (!json_is_string(json_object_get(finding, "fingerprint")) || !json_is_string(json_object_get(finding, "rule")))
		return GAIR_E_FORMAT;
	if (gair__grow(&baseline->allocator, &baseline->entries, &baseline->capacity, baseline->count + 1, sizeof *item) !=
	    GAIR_OK)
		return GAIR_E_NOMEM;
	item = &baseline->entries[baseline->count++];
	item->rule = keep(baseline, json_object_get(finding, "rule"));
	item->scope = keep(baseline, json_object_get(finding, "scope"));
	item->fingerprint = keep(baseline, json_object_get(finding, "fingerprint"));
	item->message[GAIR_LANG_ZH] = keep(baseline, json_object_get(message, "zh"));
	item->message[GAIR_LANG_EN] = keep(baseline, json_object_get(message, "en"));
	item->severity = severity ? gair_severity_from_name(severity) : 0;
	if (!item->rule || !item->scope || !item->fingerprint || !item->message[0] || !item->message[1])
		return GAIR_E_NOMEM;
	return GAIR_OK;
}

static gair_status add_file(gair_baseline *baseline, const json_t *file)
{
	const json_t *findings = json_object_get(file, "findings");
	gair_status status = GAIR_OK;
	named_file *item;
	size_t i;

	if (!json_is_string(json_object_get(file, "file")) || !json_is_array(findings))
		return GAIR_E_FORMAT;
	if (gair__grow(&baseline->allocator, &baseline->files, &baseline->file_capacity, baseline->file_count + 1,
		       sizeof *item) != GAIR_OK)
		return GAIR_E_NOMEM;
	item = &baseline->files[baseline->file_count++];
	item->name = keep(baseline, json_object_get(file, "file"));
	item->first = baseline->count;
	item->count = json_array_size(findings);
	if (!item->name)
		return GAIR_E_NOMEM;
	for (i = 0; i < json_array_size(findings) && status == GAIR_OK; i++)
		status = add_finding(baseline, json_array_get(findings, i));
	return status;
}

/* A document of many files, or a line of one. */
static gair_status add_document(gair_baseline *baseline, const json_t *root)
{
	const char *format = json_string_value(json_object_get(root, "format"));
	const json_t *files = json_object_get(root, "files");
	gair_status status = GAIR_OK;
	size_t i;

	if (!format || strcmp(format, FORMAT) != 0)
		return GAIR_E_FORMAT;
	if (!files)
		return add_file(baseline, root);
	for (i = 0; i < json_array_size(files) && status == GAIR_OK; i++)
		status = add_file(baseline, json_array_get(files, i));
	return status;
}

/* One JSON value of the bytes, all of them or a line. */
static gair_status add_bytes(gair_baseline *baseline, const char *bytes, size_t size, gair_error *error, const char *all,
			     size_t skipped)
{
	json_error_t found;
	json_t *root = gair__exchange_load(bytes, size, &found);
	gair_status status;

	if (!root && !found.text[0])
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	if (!root)
		return gair__exchange_syntax(&found, all, skipped + size, skipped, error);
	status = add_document(baseline, root);
	json_decref(root);
	if (status == GAIR_E_FORMAT)
		gair__fail(error, status, "不是 gaireport check --format json 写出的结果",
			   "not what gaireport check --format json writes");
	else if (status != GAIR_OK)
		gair__fail(error, status, NULL, NULL);
	return status;
}

/* Lines that each begin an object of their own are JSON lines; a document has one brace at the beginning of a line only. */
static int has_lines(const char *bytes, size_t size)
{
	const char *at = bytes, *end = bytes + size;
	size_t objects = 0;

	while (at && at < end && objects < 2) {
		objects += *at == '{';
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	return objects > 1;
}

static gair_status add_lines(gair_baseline *baseline, const char *bytes, size_t size, gair_error *error)
{
	gair_status status = GAIR_OK;
	size_t at = 0;

	while (at < size && status == GAIR_OK) {
		const char *end = memchr(bytes + at, '\n', size - at);
		size_t length = end ? (size_t)(end - bytes) - at : size - at;

		if (length > 0 && bytes[at] != '\r')
			status = add_bytes(baseline, bytes + at, length, error, bytes, at);
		at += length + 1;
	}
	return status;
}

static int by_name(const void *left, const void *right)
{
	const named_file *a = left, *b = right;
	int order = strcmp(a->name, b->name);

	return order ? order : a->first < b->first ? -1 : a->first > b->first;
}

static int by_text(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static gair_status sort_all(gair_baseline *baseline)
{
	size_t i;

	if (baseline->file_count)
		qsort(baseline->files, baseline->file_count, sizeof(named_file), by_name);
	baseline->prints = gair__alloc(&baseline->allocator, (baseline->count + 1) * sizeof(const char *));
	if (!baseline->prints)
		return GAIR_E_NOMEM;
	for (i = 0; i < baseline->count; i++)
		baseline->prints[i] = baseline->entries[i].fingerprint;
	qsort(baseline->prints, baseline->count, sizeof(const char *), by_text);
	return GAIR_OK;
}

gair_status gair_baseline_read(const char *bytes, size_t size, const gair_allocator *allocator, gair_baseline **out,
			       gair_error *error)
{
	gair_allocator own;
	gair_baseline *baseline;
	gair_status status;

	if (out)
		*out = NULL;
	if (!out || (!bytes && size))
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	status = gair__allocator_init(&own, allocator);
	if (status == GAIR_OK && !size)
		status = GAIR_E_EMPTY;
	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	baseline = gair__alloc(&own, sizeof *baseline);
	if (!baseline)
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	memset(baseline, 0, sizeof *baseline);
	baseline->allocator = own;
	gair__arena_init(&baseline->arena, &baseline->allocator);
	status = has_lines(bytes, size) ? add_lines(baseline, bytes, size, error)
					: add_bytes(baseline, bytes, size, error, bytes, 0);
	if (status == GAIR_OK && (status = sort_all(baseline)) != GAIR_OK)
		gair__fail(error, status, NULL, NULL);
	if (status != GAIR_OK) {
		gair_baseline_free(baseline);
		return status;
	}
	*out = baseline;
	return GAIR_OK;
}

static const named_file *find_file(const gair_baseline *baseline, const char *file)
{
	size_t low = 0, high = baseline->file_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(baseline->files[middle].name, file) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < baseline->file_count && strcmp(baseline->files[low].name, file) == 0 ? &baseline->files[low] : NULL;
}

int32_t gair_baseline_has(const gair_baseline *baseline, const char *file, const char *fingerprint)
{
	const named_file *found = baseline && file && fingerprint ? find_file(baseline, file) : NULL;
	size_t i;

	if (!baseline || !file || !fingerprint)
		return 0;
	if (!found)
		return baseline->count &&
		       bsearch(&fingerprint, baseline->prints, baseline->count, sizeof(const char *), by_text) != NULL;
	for (i = 0; i < found->count; i++)
		if (strcmp(baseline->entries[found->first + i].fingerprint, fingerprint) == 0)
			return 1;
	return 0;
}

static int is_there(const gair_findings *now, const char *fingerprint)
{
	size_t i;

	for (i = 0; i < gair_findings_count(now); i++)
		if (strcmp(gair_finding_fingerprint(now, i), fingerprint) == 0)
			return 1;
	return 0;
}

size_t gair_baseline_gone(const gair_baseline *baseline, const char *file, const gair_findings *now, size_t from)
{
	const named_file *found = baseline && file ? find_file(baseline, file) : NULL;
	size_t i;

	if (!found)
		return SIZE_MAX;
	for (i = from > found->first ? from : found->first; i < found->first + found->count; i++)
		if (!is_there(now, baseline->entries[i].fingerprint))
			return i;
	return SIZE_MAX;
}

static const entry *entry_at(const gair_baseline *baseline, size_t index)
{
	return baseline && index < baseline->count ? &baseline->entries[index] : NULL;
}

size_t gair_baseline_count(const gair_baseline *baseline)
{
	return baseline ? baseline->count : 0;
}

const char *gair_baseline_rule(const gair_baseline *baseline, size_t index)
{
	const entry *item = entry_at(baseline, index);

	return item ? item->rule : "";
}

const char *gair_baseline_scope(const gair_baseline *baseline, size_t index)
{
	const entry *item = entry_at(baseline, index);

	return item ? item->scope : "";
}

int32_t gair_baseline_severity(const gair_baseline *baseline, size_t index)
{
	const entry *item = entry_at(baseline, index);

	return item && item->severity > 0 ? item->severity : 0;
}

const char *gair_baseline_message(const gair_baseline *baseline, size_t index, int32_t lang)
{
	const entry *item = entry_at(baseline, index);

	return item ? item->message[lang == GAIR_LANG_EN] : "";
}

const char *gair_baseline_fingerprint(const gair_baseline *baseline, size_t index)
{
	const entry *item = entry_at(baseline, index);

	return item ? item->fingerprint : "";
}
