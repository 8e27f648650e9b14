/* The last step of a list of findings: form order, the note on what was left out, fingerprints. */
#include "check/findings.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a, 64 bits: a fingerprint tells findings apart, it keeps no secret. */
static uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return hash;
}

/* A text and an end mark, so that ("ab", "c") and ("a", "bc") differ. */
static uint64_t hash_text(uint64_t hash, const char *text)
{
	return hash_bytes(hash, text ? text : "", (text ? strlen(text) : 0) + 1);
}

static uint64_t hash_integer(uint64_t hash, int64_t value)
{
	char bytes[8];
	int i;

	for (i = 0; i < 8; i++)
		bytes[i] = (char)((uint64_t)value >> (8 * i) & 0xff);
	return hash_bytes(hash, bytes, sizeof bytes);
}

static void make_fingerprint(gair__finding *finding, const gair_report *report)
{
	static const char digits[] = "0123456789abcdef";
	uint64_t hash = UINT64_C(14695981039346656037);
	size_t i;

	hash = hash_text(hash, gair_rule_id((size_t)finding->rule));
	hash = hash_text(hash, finding->scope);
	hash = hash_text(hash, gair_report_body(report, NULL));
	hash = hash_integer(hash, gair_report_year(report));
	hash = hash_text(hash, finding->raw);
	for (i = 0; i < finding->cell_count; i++) {
		const gair__finding_cell *cell = &finding->cells[i];

		hash = hash_text(hash, gair_cell_path(cell->cell));
		hash = hash_integer(hash, cell->state);
		hash = hash_integer(hash, cell->state == GAIR_STATE_NUMBER ? cell->value : 0);
		hash = hash_text(hash, cell->raw);
	}
	if (finding->others)
		hash = hash_integer(hash, (int64_t)finding->others);
	for (i = 0; i < 16; i++)
		finding->fingerprint[i] = digits[hash >> (60 - 4 * i) & 15];
	finding->fingerprint[16] = '\0';
}

static int by_order(const void *left, const void *right)
{
	const gair__finding *a = left, *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return a->serial < b->serial ? -1 : a->serial > b->serial;
}

/*
 * The finding limit.reached, past the list's bound and after all others. It stands even where the rule was turned off: findings
 * never go missing unsaid.
 */
static void tell_left_out(gair_findings *findings)
{
	int32_t rule = gair_rule_find("limit.reached");
	size_t left_out = findings->left_out;
	gair__buffer text;
	gair__finding *finding;

	if (left_out == 0)
		return;
	findings->max = SIZE_MAX;
	finding = gair__finding_new(findings, rule, GAIR_SEVERITY_ERROR, "findings", INT64_MAX);
	gair__buffer_init(&text, &findings->allocator);
	gair__buffer_format(&text, "问题太多，另有 %l 项没有列出。请先处理已列出的问题，再重新检查。", (int64_t)left_out);
	gair__finding_set_message(findings, finding, GAIR_LANG_ZH, text.data, text.size);
	gair__buffer_clear(&text);
	gair__buffer_format(&text, "Too many findings: %l more were left out. Mend what is listed, then check again.",
			    (int64_t)left_out);
	gair__finding_set_message(findings, finding, GAIR_LANG_EN, text.data, text.size);
	if (text.status != GAIR_OK)
		findings->status = text.status;
	gair__buffer_free(&text);
}

gair_status gair__findings_finish(gair_findings *findings, const gair_report *report)
{
	size_t i;

	if (findings->status == GAIR_OK)
		tell_left_out(findings);
	if (findings->status != GAIR_OK || findings->count == 0)
		return findings->status;
	qsort(findings->items, findings->count, sizeof *findings->items, by_order);
	/* A serial number is below `serials`, which counts the findings: none is ever taken out of the list. */
	findings->index_of = gair__arena_alloc(&findings->arena, findings->serials * sizeof *findings->index_of);
	if (!findings->index_of)
		return findings->status = GAIR_E_NOMEM;
	for (i = 0; i < findings->count; i++) {
		findings->index_of[findings->items[i].serial] = (uint32_t)i;
		make_fingerprint(&findings->items[i], report);
	}
	return GAIR_OK;
}
