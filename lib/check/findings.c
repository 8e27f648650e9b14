/* The list of findings: how rules build it. The getters stand in findings_get.c. */
#include "check/findings.h"

#include <stdlib.h>
#include <string.h>

gair_status gair__findings_new(const gair_allocator *allocator, size_t max, gair_findings **out)
{
	gair_allocator own;
	gair_findings *findings;
	gair_status status = gair__allocator_init(&own, allocator);

	if (status != GAIR_OK)
		return status;
	findings = gair__alloc(&own, sizeof *findings);
	if (!findings)
		return GAIR_E_NOMEM;
	memset(findings, 0, sizeof *findings);
	findings->allocator = own;
	findings->max = max ? max : SIZE_MAX;
	gair__arena_init(&findings->arena, &findings->allocator);
	*out = findings;
	return GAIR_OK;
}

void gair_findings_free(gair_findings *findings)
{
	gair_allocator allocator;
	size_t i;

	if (!findings)
		return;
	for (i = 0; i < findings->count; i++) {
		gair__free(&findings->allocator, findings->items[i].cells);
		gair__free(&findings->allocator, findings->items[i].repairs);
		gair__free(&findings->allocator, findings->items[i].blocked_by);
	}
	gair__free(&findings->allocator, findings->items);
	gair__arena_free(&findings->arena);
	allocator = findings->allocator;
	gair__free(&allocator, findings);
}

static void fail(gair_findings *findings)
{
	if (findings->status == GAIR_OK)
		findings->status = GAIR_E_NOMEM;
}

/* A copy in the list's arena; "" for nothing, and where memory ran out. */
static const char *keep(gair_findings *findings, const char *text, size_t size)
{
	const char *copy;

	if (!text || size == 0)
		return "";
	copy = gair__arena_text(&findings->arena, text, size);
	if (!copy)
		fail(findings);
	return copy ? copy : "";
}

static const char *keep_string(gair_findings *findings, const char *text)
{
	return keep(findings, text, text ? strlen(text) : 0);
}

/* Room for one more item in an array of a finding; 0 where memory ran out. */
static int room(gair_findings *findings, void *array, size_t *capacity, size_t count, size_t item_size)
{
	if (findings->status == GAIR_OK && gair__grow(&findings->allocator, array, capacity, count + 1, item_size) != GAIR_OK)
		fail(findings);
	return findings->status == GAIR_OK;
}

static gair__finding *append(gair_findings *findings, int32_t rule, int32_t severity, const char *scope, int64_t order)
{
	gair__finding *finding;

	if (!room(findings, &findings->items, &findings->capacity, findings->count, sizeof *findings->items))
		return NULL;
	finding = &findings->items[findings->count++];
	memset(finding, 0, sizeof *finding);
	finding->rule = rule;
	finding->severity = severity;
	finding->status = GAIR_FINDING_FAIL;
	finding->certainty = GAIR_CERTAINTY_PROVED;
	finding->order = order;
	finding->serial = findings->serials++;
	finding->place = gair__nowhere;
	finding->message[GAIR_LANG_ZH] = finding->message[GAIR_LANG_EN] = "";
	finding->raw = "";
	finding->scope = keep_string(findings, scope);
	return finding;
}

gair__finding *gair__finding_new(gair_findings *findings, int32_t rule, int32_t severity, const char *scope, int64_t order)
{
	if (rule < 0 || severity <= GAIR_SEVERITY_OFF || findings->status != GAIR_OK)
		return NULL;
	if (findings->count >= findings->max || findings->serials == UINT32_MAX) {
		findings->left_out++;
		return NULL;
	}
	return append(findings, rule, severity, scope, order);
}

void gair__finding_set_message(gair_findings *findings, gair__finding *finding, int32_t lang, const char *text, size_t size)
{
	if (finding && (lang == GAIR_LANG_ZH || lang == GAIR_LANG_EN))
		finding->message[lang] = keep(findings, text, size);
}

void gair__finding_set_raw(gair_findings *findings, gair__finding *finding, const char *text, size_t size)
{
	if (finding)
		finding->raw = keep(findings, text, size);
}

void gair__finding_set_place(gair_findings *findings, gair__finding *finding, const gair__place *place)
{
	(void)findings;
	if (finding)
		finding->place = *place;
}

void gair__finding_add_cell(gair_findings *findings, gair__finding *finding, const gair_report *report, int32_t cell,
			    int32_t role)
{
	int32_t index = gair_cell_index(cell);
	const gair__entry *entry;
	gair__finding_cell *item;

	if (!finding || index < 0 || !room(findings, &finding->cells, &finding->cell_capacity, finding->cell_count, sizeof *item))
		return;
	entry = &report->cells[index];
	item = &finding->cells[finding->cell_count++];
	item->cell = cell;
	item->role = role;
	item->state = entry->state;
	item->value = entry->value;
	item->raw = keep(findings, entry->raw, entry->raw_size);
	item->place = entry->place;
	if (finding->place.line == 0)
		finding->place = entry->place;
}

void gair__finding_set_sides(gair_findings *findings, gair__finding *finding, int64_t left, int64_t right, int is_money)
{
	(void)findings;
	if (!finding)
		return;
	finding->has_sides = 1;
	finding->is_money = is_money != 0;
	finding->left = left;
	finding->right = right;
}

size_t gair__finding_add_repair(gair_findings *findings, gair__finding *finding, const char *operation, const char *evidence_zh,
				const char *evidence_en, size_t changes)
{
	gair__repair *repair;
	gair__change *array = NULL;

	if (!finding || !room(findings, &finding->repairs, &finding->repair_capacity, finding->repair_count, sizeof *repair))
		return SIZE_MAX;
	if (changes > 0 && changes <= SIZE_MAX / sizeof *array)
		array = gair__arena_alloc(&findings->arena, changes * sizeof *array);
	if (changes > 0 && !array) {
		fail(findings);
		return SIZE_MAX;
	}
	if (array)
		memset(array, 0, changes * sizeof *array);
	repair = &finding->repairs[finding->repair_count];
	repair->operation = operation ? operation : "";
	repair->evidence[GAIR_LANG_ZH] = keep_string(findings, evidence_zh);
	repair->evidence[GAIR_LANG_EN] = keep_string(findings, evidence_en);
	repair->changes = array;
	repair->change_count = changes;
	return finding->repair_count++;
}

void gair__repair_set_change(gair_findings *findings, gair__finding *finding, size_t repair, size_t index,
			     const gair_report *report, int32_t cell, int64_t min, int64_t max)
{
	int32_t position = gair_cell_index(cell);
	gair__change *change;

	(void)findings;
	if (!finding || position < 0 || repair >= finding->repair_count || index >= finding->repairs[repair].change_count)
		return;
	change = &finding->repairs[repair].changes[index];
	change->cell = cell;
	change->state = report->cells[position].state;
	change->from = report->cells[position].value;
	change->min = min;
	change->max = max;
}

void gair__finding_add_other(gair__finding *finding, int64_t value)
{
	if (finding)
		finding->others =
			(finding->others ^ (uint64_t)value ^ (finding->others >> 31) ^ 1) * UINT64_C(0x9E3779B97F4A7C15);
}

void gair__finding_block(gair_findings *findings, gair__finding *finding, uint32_t by)
{
	if (!finding || !room(findings, &finding->blocked_by, &finding->blocked_capacity, finding->blocked_count, sizeof by))
		return;
	finding->blocked_by[finding->blocked_count++] = by;
	finding->status = GAIR_FINDING_BLOCKED;
}
