/*
 * The order of explanations: by what speaks for them. An operation that clerks really do; figures stated elsewhere; a pattern
 * that repeats in the report. What speaks is said; nothing is picked where nothing speaks.
 */
#include <string.h>

#include "check/location.h"

#define STATED 100 /* a figure stated elsewhere agrees, or contradicts */
#define REPEATED 20
#define MARGIN 10 /* less than that does not tell explanations apart */

typedef struct ranking {
	gair_location *location;
	const gair_report *report;
	gair_evidence *evidence; /* the caller's, and last year's */
	size_t evidence_count;
	uint8_t *matters;     /* by evidence: some explanation of the part at hand changes its cell */
	gair__buffer text[2]; /* by language */
} ranking;

static const gair__location_change *find_change(const gair__explanation *explanation, int32_t cell)
{
	for (size_t i = 0; i < explanation->change_count; i++) {
		if (explanation->changes[i].cell == cell)
			return &explanation->changes[i];
	}
	return NULL;
}

/* 1 if an explanation leaves a cell with the value stated, −1 if it does not, 0 if it may. */
static int agrees(const ranking *at, const gair__explanation *explanation, const gair_evidence *evidence)
{
	const gair__location_change *change = find_change(explanation, evidence->cell);
	int64_t value = 0;

	if (change) {
		if (evidence->value < change->min || evidence->value > change->max)
			return -1;
		return change->min == change->max;
	}
	if (gair_report_get(at->report, evidence->cell, &value) != GAIR_STATE_NUMBER)
		return 0;
	return value == evidence->value ? 1 : -1;
}

/* Only what some explanation of a part changes can tell explanations apart. */
static int matters(const gair__location_part *part, int32_t cell)
{
	for (size_t e = 0; e < part->explanation_count; e++) {
		if (find_change(&part->explanations[e], cell))
			return 1;
	}
	return 0;
}

static void say(ranking *at, const char *zh, const char *en)
{
	const char *const texts[2] = {zh ? zh : "", en ? en : ""};
	static const char *const separators[2] = {"；", "; "};

	for (int lang = 0; lang < 2; lang++) {
		if (at->text[lang].size && texts[lang][0])
			gair__buffer_append_string(&at->text[lang], separators[lang]);
		gair__buffer_append_string(&at->text[lang], texts[lang]);
	}
}

static void score_stated(ranking *at, gair__explanation *explanation)
{
	for (size_t i = 0; i < at->evidence_count; i++) {
		const gair_evidence *evidence = &at->evidence[i];
		int verdict = at->matters[i] ? agrees(at, explanation, evidence) : 0;

		if (!verdict)
			continue;
		explanation->score += verdict * STATED;
		if (!evidence->text_zh || !evidence->text_en)
			continue;
		if (verdict > 0) {
			say(at, evidence->text_zh, evidence->text_en);
			continue;
		}
		say(at, "但不符：", "against it: ");
		gair__buffer_append_string(&at->text[0], evidence->text_zh);
		gair__buffer_append_string(&at->text[1], evidence->text_en);
	}
}

static void say_operation(ranking *at, const gair__explanation *explanation)
{
	if (!explanation->operation[0])
		return;
	say(at, gair_operation_text(explanation->operation, GAIR_LANG_ZH),
	    gair_operation_text(explanation->operation, GAIR_LANG_EN));
	if (!explanation->total_follows)
		return;
	gair__buffer_append_string(&at->text[0], "，总计随之算错");
	gair__buffer_append_string(&at->text[1], ", and the total computed from it");
}

/* 1 if another part has an explanation by the same operation, where that is a habit and no accident. */
static int repeats(const gair_location *location, const gair__location_part *part, const char *operation)
{
	if (strcmp(operation, gair__operations[GAIR__TOTAL_LEFT_ZERO].id) != 0)
		return 0;
	for (size_t p = 0; p < location->part_count; p++) {
		const gair__location_part *other = &location->parts[p];

		for (size_t e = 0; other != part && e < other->explanation_count; e++) {
			if (!strcmp(other->explanations[e].operation, operation))
				return 1;
		}
	}
	return 0;
}

static gair_status keep_text(ranking *at, gair__explanation *explanation)
{
	for (int lang = 0; lang < 2; lang++) {
		if (at->text[lang].status)
			return GAIR_E_NOMEM;
		explanation->evidence[lang] = gair__arena_text(
			&at->location->arena, at->text[lang].size ? at->text[lang].data : "", at->text[lang].size);
		if (!explanation->evidence[lang])
			return GAIR_E_NOMEM;
		gair__buffer_clear(&at->text[lang]);
	}
	return GAIR_OK;
}

static gair_status score(ranking *at, const gair__location_part *part, gair__explanation *explanation)
{
	say_operation(at, explanation);
	if (explanation->operation[0] && repeats(at->location, part, explanation->operation)) {
		explanation->score += REPEATED;
		say(at, "本报告另一处总计同样填了 0", "another total of this report was left at 0 too");
	}
	score_stated(at, explanation);
	return keep_text(at, explanation);
}

/* By score; equal ones stay in the order of cells. */
static void sort_explanations(gair__location_part *part)
{
	for (size_t i = 1; i < part->explanation_count; i++) {
		gair__explanation held = part->explanations[i];
		size_t k = i;

		for (; k > 0 && part->explanations[k - 1].score < held.score; k--)
			part->explanations[k] = part->explanations[k - 1];
		part->explanations[k] = held;
	}
	while (part->tied < part->explanation_count &&
	       part->explanations[part->tied].score > part->explanations[0].score - MARGIN)
		part->tied++;
}

/* Last year's 结转下年度 is this year's 上年结转, column by column. */
static gair_status take_previous(ranking *at, const gair_report *previous)
{
	for (int32_t column = GAIR_APPLICANT_NATURAL_PERSON; column <= GAIR_APPLICANT_TOTAL; column++) {
		gair_evidence *out = &at->evidence[at->evidence_count];
		int64_t value = 0;

		if (gair_report_application(previous, GAIR_APPLICATIONS_CARRIED_FORWARD, column, &value) != GAIR_STATE_NUMBER)
			continue;
		gair__buffer_format(&at->text[0], "上年报告“结转下年度继续办理”（%s）为 %l",
				    gair_form_column_label(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS,
							   GAIR_APPLICATIONS_CARRIED_FORWARD, column, GAIR_LANG_ZH),
				    value);
		gair__buffer_format(&at->text[1], "last year's report carried forward %l (%s)", value,
				    gair_form_column_label(GAIR_EDITION_2021, GAIR_TABLE_APPLICATIONS,
							   GAIR_APPLICATIONS_CARRIED_FORWARD, column, GAIR_LANG_EN));
		out->cell = GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, column);
		out->value = value;
		for (int lang = 0; lang < 2; lang++) {
			const char *text = at->text[lang].status ? NULL
								 : gair__arena_text(&at->location->arena, at->text[lang].data,
										    at->text[lang].size);

			if (!text)
				return GAIR_E_NOMEM;
			*(lang ? &out->text_en : &out->text_zh) = text;
			gair__buffer_clear(&at->text[lang]);
		}
		at->evidence_count++;
	}
	return GAIR_OK;
}

static gair_status gather_evidence(ranking *at, const gair_locate_options *options)
{
	if (options->evidence_count > SIZE_MAX / sizeof(gair_evidence) - GAIR_APPLICANT_TOTAL)
		return GAIR_E_NOMEM;
	at->evidence =
		gair__arena_alloc(&at->location->arena, (options->evidence_count + GAIR_APPLICANT_TOTAL) * sizeof(gair_evidence));
	at->matters = gair__arena_alloc(&at->location->arena, options->evidence_count + GAIR_APPLICANT_TOTAL);
	if (!at->evidence || !at->matters)
		return GAIR_E_NOMEM;
	if (options->evidence_count)
		memcpy(at->evidence, options->evidence, options->evidence_count * sizeof(gair_evidence));
	at->evidence_count = options->evidence_count;
	return options->previous ? take_previous(at, options->previous) : GAIR_OK;
}

static int anything_to_rank(const gair_location *location)
{
	for (size_t p = 0; p < location->part_count; p++) {
		if (location->parts[p].explanation_count)
			return 1;
	}
	return 0;
}

gair_status gair__location_rank(gair_location *location, const gair_report *report, const gair_locate_options *options)
{
	ranking at = {location, report, NULL, 0, NULL, {{0}, {0}}};
	gair_status status;

	if (!anything_to_rank(location))
		return GAIR_OK;
	for (int lang = 0; lang < 2; lang++)
		gair__buffer_init(&at.text[lang], &location->allocator);
	status = gather_evidence(&at, options);
	for (size_t p = 0; p < location->part_count && !status; p++) {
		gair__location_part *part = &location->parts[p];

		for (size_t i = 0; i < at.evidence_count; i++)
			at.matters[i] = (uint8_t)matters(part, at.evidence[i].cell);
		for (size_t e = 0; e < part->explanation_count && !status; e++)
			status = score(&at, part, &part->explanations[e]);
	}
	for (size_t p = 0; p < location->part_count && !status; p++)
		sort_explanations(&location->parts[p]);
	for (int lang = 0; lang < 2; lang++)
		gair__buffer_free(&at.text[lang]);
	return status;
}
