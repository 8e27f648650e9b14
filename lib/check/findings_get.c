/* The getters of a list of findings. All are total. */
#include <stddef.h>
#include <string.h>

#include "base/decimal.h"
#include "check/findings.h"

static const gair__finding *at(const gair_findings *findings, size_t index)
{
	return findings && index < findings->count ? &findings->items[index] : NULL;
}

static const gair__finding_cell *cell_at(const gair_findings *findings, size_t index, size_t i)
{
	const gair__finding *finding = at(findings, index);

	return finding && i < finding->cell_count ? &finding->cells[i] : NULL;
}

static const gair__repair *repair_at(const gair_findings *findings, size_t index, size_t repair)
{
	const gair__finding *finding = at(findings, index);

	return finding && repair < finding->repair_count ? &finding->repairs[repair] : NULL;
}

static int is_lang(int32_t lang)
{
	return lang == GAIR_LANG_ZH || lang == GAIR_LANG_EN;
}

size_t gair_findings_count(const gair_findings *findings)
{
	return findings ? findings->count : 0;
}

int32_t gair_findings_verdict(const gair_findings *findings)
{
	int32_t verdict = GAIR_VERDICT_CLEAN;
	size_t i;

	for (i = 0; i < gair_findings_count(findings); i++) {
		const gair__finding *finding = &findings->items[i];

		if (finding->status != GAIR_FINDING_FAIL)
			continue;
		if (finding->severity == GAIR_SEVERITY_ERROR)
			return GAIR_VERDICT_ERROR;
		if (finding->severity == GAIR_SEVERITY_WARNING)
			verdict = GAIR_VERDICT_WARNING;
	}
	return verdict;
}

const char *gair_finding_rule(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? gair_rule_id((size_t)finding->rule) : NULL;
}

const char *gair_finding_scope(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->scope : "";
}

int32_t gair_finding_severity(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->severity : 0;
}

int32_t gair_finding_status(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->status : 0;
}

int32_t gair_finding_certainty(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->certainty : 0;
}

const char *gair_finding_message(const gair_findings *findings, size_t index, int32_t lang)
{
	const gair__finding *finding = at(findings, index);

	return finding && is_lang(lang) ? finding->message[lang] : "";
}

const char *gair_finding_basis(const gair_findings *findings, size_t index, int32_t lang)
{
	const gair__finding *finding = at(findings, index);
	const char *basis = finding && is_lang(lang) ? gair_rule_basis((size_t)finding->rule, lang) : NULL;

	return basis ? basis : "";
}

const char *gair_finding_fingerprint(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->fingerprint : "";
}

int32_t gair_finding_source(const gair_findings *findings, size_t index, gair_source *source)
{
	const gair__finding *finding = at(findings, index);

	return finding && source ? gair__place_to_source(&finding->place, source) : 0;
}

const char *gair_finding_raw(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->raw : "";
}

size_t gair_finding_cell_count(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->cell_count : 0;
}

int32_t gair_finding_cell(const gair_findings *findings, size_t index, size_t i)
{
	const gair__finding_cell *cell = cell_at(findings, index, i);

	return cell ? cell->cell : 0;
}

int32_t gair_finding_cell_role(const gair_findings *findings, size_t index, size_t i)
{
	const gair__finding_cell *cell = cell_at(findings, index, i);

	return cell ? cell->role : 0;
}

int32_t gair_finding_cell_value(const gair_findings *findings, size_t index, size_t i, int64_t *value)
{
	const gair__finding_cell *cell = cell_at(findings, index, i);

	if (!cell)
		return -1;
	if (value && cell->state == GAIR_STATE_NUMBER)
		*value = cell->value;
	return cell->state;
}

const char *gair_finding_cell_raw(const gair_findings *findings, size_t index, size_t i)
{
	const gair__finding_cell *cell = cell_at(findings, index, i);

	return cell ? cell->raw : "";
}

int32_t gair_finding_cell_source(const gair_findings *findings, size_t index, size_t i, gair_source *source)
{
	const gair__finding_cell *cell = cell_at(findings, index, i);

	return cell && source ? gair__place_to_source(&cell->place, source) : 0;
}

/* left − right, at the end of the range where the difference of two 64-bit numbers has no place in 64 bits. */
static int64_t difference(int64_t left, int64_t right)
{
	if (right >= 0 ? left < INT64_MIN + right : left > INT64_MAX + right)
		return right >= 0 ? INT64_MIN : INT64_MAX;
	return left - right;
}

int32_t gair_finding_sides(const gair_findings *findings, size_t index, int64_t *left, int64_t *right, int64_t *imbalance)
{
	const gair__finding *finding = at(findings, index);

	if (!finding || !finding->has_sides)
		return 0;
	if (left)
		*left = finding->left;
	if (right)
		*right = finding->right;
	if (imbalance)
		*imbalance = difference(finding->left, finding->right);
	return 1;
}

int32_t gair_finding_is_money(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->is_money : 0;
}

size_t gair_finding_repair_count(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->repair_count : 0;
}

const char *gair_finding_repair_operation(const gair_findings *findings, size_t index, size_t repair)
{
	const gair__repair *item = repair_at(findings, index, repair);

	return item ? item->operation : "";
}

size_t gair_finding_repair_size(const gair_findings *findings, size_t index, size_t repair)
{
	const gair__repair *item = repair_at(findings, index, repair);

	return item ? item->change_count : 0;
}

int32_t gair_finding_repair_change(const gair_findings *findings, size_t index, size_t repair, size_t i, int32_t *state,
				   int64_t *from, int64_t *min, int64_t *max)
{
	const gair__repair *item = repair_at(findings, index, repair);
	const gair__change *change;

	if (!item || i >= item->change_count)
		return 0;
	change = &item->changes[i];
	if (state)
		*state = change->state;
	if (from && change->state == GAIR_STATE_NUMBER)
		*from = change->from;
	if (min)
		*min = change->min;
	if (max)
		*max = change->max;
	return change->cell;
}

const char *gair_finding_repair_evidence(const gair_findings *findings, size_t index, size_t repair, int32_t lang)
{
	const gair__repair *item = repair_at(findings, index, repair);

	return item && is_lang(lang) ? item->evidence[lang] : "";
}

int32_t gair_finding_unique(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->unique : 0;
}

int32_t gair_finding_proved(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->proved : 0;
}

size_t gair_finding_blocked_by_count(const gair_findings *findings, size_t index)
{
	const gair__finding *finding = at(findings, index);

	return finding ? finding->blocked_count : 0;
}

size_t gair_finding_blocked_by(const gair_findings *findings, size_t index, size_t i)
{
	const gair__finding *finding = at(findings, index);

	if (!finding || i >= finding->blocked_count || !findings->index_of || finding->blocked_by[i] >= findings->serials)
		return gair_findings_count(findings);
	return findings->index_of[finding->blocked_by[i]];
}
