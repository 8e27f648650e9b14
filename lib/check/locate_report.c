/* Localization of a report: each part made a linear problem, searched, explained. */
#include <string.h>

#include "base/sized.h"
#include "check/location.h"
#include "report/value.h"

static gair_status take_options(gair_locate_options *out, const gair_locate_options *in)
{
	const gair_locate_options defaults = GAIR_LOCATE_OPTIONS_INIT;

	gair_status status = in ? gair__take(out, sizeof *out, in) : GAIR_OK;

	if (status != GAIR_OK)
		return status;
	if (!in)
		*out = defaults;
	if (out->max_set > GAIR__MAX_SET || (out->evidence_count && !out->evidence))
		return GAIR_E_ARGUMENT;
	for (size_t i = 0; i < out->evidence_count; i++) {
		if (!gair_cell_exists(out->evidence[i].cell))
			return GAIR_E_CELL;
	}
	return GAIR_OK;
}

gair__explanation *gair__location_add(gair_location *location, gair__location_part *part, size_t change_count)
{
	gair__explanation *out;

	if (gair__grow(&location->allocator, &part->explanations, &part->explanation_capacity, part->explanation_count + 1,
		       sizeof *out))
		return NULL;
	out = &part->explanations[part->explanation_count];
	memset(out, 0, sizeof *out);
	out->operation = out->evidence[0] = out->evidence[1] = "";
	out->change_count = change_count;
	out->changes = gair__arena_alloc(&location->arena, (change_count + 1) * sizeof(gair__location_change));
	if (!out->changes)
		return NULL;
	part->explanation_count++;
	return out;
}

/* Each smallest set is an explanation. */
static gair_status keep_sets(gair_location *location, gair__location_part *part, const gair__problem *problem,
			     const gair_linear *found)
{
	for (size_t s = 0; s < part->set_count; s++) {
		gair__explanation *explanation = gair__location_add(location, part, (size_t)part->size);

		if (!explanation)
			return GAIR_E_NOMEM;
		explanation->is_set = 1;
		for (size_t i = 0; i < explanation->change_count; i++) {
			gair__location_change *change = &explanation->changes[i];

			change->position = gair_linear_change(found, 0, s, i, &change->min, &change->max);
			change->cell = problem->cells[change->position];
			change->state = GAIR_STATE_NUMBER;
			change->from = problem->linear[change->position].value;
		}
		gair__operation_of_set(problem, explanation);
	}
	return GAIR_OK;
}

/* How a cell without a number came about, if what its identities make of it tells. */
static const char *operation_of_blank(const gair__problem *problem, size_t position, int64_t min, int64_t max)
{
	int32_t cell = problem->cells[position], state = gair_report_get(problem->report, cell, NULL);
	size_t size = 0;
	const char *raw = gair_report_raw(problem->report, cell, &size);

	if (state == GAIR_STATE_TEXT) {
		gair__value value = gair__value_read(gair_cell_kind(cell), raw, size);

		if (value.flags & GAIR__VALUE_SPLIT && value.value == min && min == max)
			return gair__operations[GAIR__NUMBER_CUT].id;
	}
	if (state == GAIR_STATE_BLANK && problem->total[position] && min > 0 && min == max)
		return gair__operations[GAIR__TOTAL_LEFT_BLANK].id;
	return "";
}

/* The values that the cells without a number have over all smallest sets. */
static gair_status keep_blanks(gair_location *location, gair__location_part *part, const gair__problem *problem,
			       const gair_linear *found)
{
	size_t count = part->set_count ? gair_linear_free_count(found, 0) : 0;

	part->blanks = gair__arena_alloc(&location->arena, (count + 1) * sizeof(gair__blank));
	if (!part->blanks)
		return GAIR_E_NOMEM;
	for (size_t i = 0; i < count; i++) {
		gair__blank *blank = &part->blanks[part->blank_count++];
		size_t position = gair_linear_free_cell(found, 0, 0, i, &blank->min, &blank->max);

		for (size_t s = 1; s < part->set_count; s++) {
			int64_t min = 0, max = 0;

			gair_linear_free_cell(found, 0, s, i, &min, &max);
			blank->min = min < blank->min ? min : blank->min;
			blank->max = max > blank->max ? max : blank->max;
		}
		blank->cell = problem->cells[position];
		blank->operation = operation_of_blank(problem, position, blank->min, blank->max);
	}
	return GAIR_OK;
}

static gair_status keep_failed(gair_location *location, gair__location_part *part, const gair__problem *problem)
{
	part->failed = gair__arena_alloc(&location->arena, (problem->identity_count + 1) * sizeof(size_t));
	if (!part->failed)
		return GAIR_E_NOMEM;
	for (size_t i = 0; i < problem->identity_count; i++) {
		if (problem->failing >> i & 1)
			part->failed[part->failed_count++] = problem->indices[i];
	}
	return GAIR_OK;
}

/* Takes over what the general form found. A part is one connected problem. */
static gair_status explain(gair_location *location, gair__location_part *part, const gair__problem *problem,
			   const gair_linear *found, const gair_linear_options *options)
{
	gair_status status;

	part->size = gair_linear_size(found, 0);
	part->bound = gair_linear_bound(found, 0);
	part->work = gair_linear_work(found, 0);
	part->set_count = gair_linear_set_count(found, 0);
	part->state = part->size == 0 ? GAIR_IDENTITY_OPEN : GAIR_IDENTITY_FAILS;
	status = keep_blanks(location, part, problem, found);
	if (status || part->size == 0)
		return status;
	status = keep_failed(location, part, problem);
	if (!status)
		status = keep_sets(location, part, problem, found);
	if (!status)
		status = gair__operations_search(location, part, problem, options);
	return status;
}

static gair_status locate_part(gair_location *location, const gair__problem *problem, const gair_linear_options *options)
{
	gair__location_part *part = &location->parts[location->part_count++];
	gair_linear *found = NULL;
	gair_status status;

	part->table = problem->table;
	part->row = problem->row;
	part->state = GAIR_IDENTITY_HOLDS;
	part->set_count = 1;
	if (!problem->failing && !problem->open && !problem->below_zero)
		return GAIR_OK;
	status = gair_locate_linear(problem->linear, problem->cell_count, problem->identities, problem->identity_count, options,
				    &found);
	if (!status)
		status = explain(location, part, problem, found, options);
	gair_linear_free(found);
	return status;
}

static gair_status locate_parts(gair_location *location, const gair_report *report, const gair_locate_options *options)
{
	gair_linear_options linear = GAIR_LINEAR_OPTIONS_INIT;
	gair__problem *problem = gair__alloc(&location->allocator, sizeof *problem);
	gair_status status = problem ? GAIR_OK : GAIR_E_NOMEM;

	linear.allocator = &location->allocator;
	linear.max_set = options->max_set;
	linear.max_sets = options->max_sets;
	linear.max_work = options->max_work;
	for (size_t part = 0; part < GAIR__PARTS && !status; part++) {
		if (gair__problem_make(problem, report, part))
			status = locate_part(location, problem, &linear);
	}
	gair__free(&location->allocator, problem);
	if (!status)
		status = gair__location_rank(location, report, options);
	return status;
}

gair_status gair_locate(const gair_report *report, const gair_locate_options *options, gair_location **out)
{
	gair_locate_options taken;
	gair_allocator allocator;
	gair_location *location;
	gair_status status;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	status = report ? take_options(&taken, options) : GAIR_E_ARGUMENT;
	if (!status)
		status = gair__allocator_init(&allocator, taken.allocator);
	if (status)
		return status;
	location = gair__alloc(&allocator, sizeof *location);
	if (!location)
		return GAIR_E_NOMEM;
	memset(location, 0, sizeof *location);
	location->allocator = allocator;
	gair__arena_init(&location->arena, &location->allocator);
	status = locate_parts(location, report, &taken);
	if (status) {
		gair_location_free(location);
		return status;
	}
	*out = location;
	return GAIR_OK;
}
