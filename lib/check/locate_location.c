/* What was found in a report, read out. */
#include "check/location.h"

void gair_location_free(gair_location *location)
{
	gair_allocator allocator;

	if (!location)
		return;
	allocator = location->allocator;
	for (size_t p = 0; p < location->part_count; p++)
		gair__free(&allocator, location->parts[p].explanations);
	gair__arena_free(&location->arena);
	gair__free(&allocator, location);
}

static const gair__location_part *part_at(const gair_location *location, size_t part)
{
	return location && part < location->part_count ? &location->parts[part] : NULL;
}

static const gair__explanation *explanation_at(const gair_location *location, size_t part, size_t explanation)
{
	const gair__location_part *at = part_at(location, part);

	return at && explanation < at->explanation_count ? &at->explanations[explanation] : NULL;
}

size_t gair_location_part_count(const gair_location *location)
{
	return location ? location->part_count : 0;
}

int32_t gair_location_table(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->table : 0;
}

int32_t gair_location_row(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->row : 0;
}

int32_t gair_location_state(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->state : 0;
}

size_t gair_location_failed_count(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->failed_count : 0;
}

size_t gair_location_failed(const gair_location *location, size_t part, size_t i)
{
	const gair__location_part *at = part_at(location, part);

	return at && i < at->failed_count ? at->failed[i] : SIZE_MAX;
}

int32_t gair_location_size(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->size : -1;
}

int32_t gair_location_proved(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at && at->bound == GAIR_BOUND_NONE;
}

int32_t gair_location_unique(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at && at->bound == GAIR_BOUND_NONE && at->set_count == 1;
}

int32_t gair_location_bound(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->bound : GAIR_BOUND_NONE;
}

size_t gair_location_work(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->work : 0;
}

size_t gair_location_explanation_count(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->explanation_count : 0;
}

size_t gair_location_tied(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->tied : 0;
}

int32_t gair_location_is_set(const gair_location *location, size_t part, size_t explanation)
{
	const gair__explanation *at = explanation_at(location, part, explanation);

	return at && at->is_set;
}

const char *gair_location_operation(const gair_location *location, size_t part, size_t explanation)
{
	const gair__explanation *at = explanation_at(location, part, explanation);

	return at ? at->operation : "";
}

const char *gair_location_evidence(const gair_location *location, size_t part, size_t explanation, int32_t lang)
{
	const gair__explanation *at = explanation_at(location, part, explanation);

	return at ? at->evidence[lang == GAIR_LANG_EN] : "";
}

size_t gair_location_change_count(const gair_location *location, size_t part, size_t explanation)
{
	const gair__explanation *at = explanation_at(location, part, explanation);

	return at ? at->change_count : 0;
}

int32_t gair_location_change(const gair_location *location, size_t part, size_t explanation, size_t i, int32_t *state,
			     int64_t *from, int64_t *min, int64_t *max)
{
	const gair__explanation *at = explanation_at(location, part, explanation);

	if (!at || i >= at->change_count)
		return 0;
	if (state)
		*state = at->changes[i].state;
	if (from && at->changes[i].state == GAIR_STATE_NUMBER)
		*from = at->changes[i].from;
	if (min)
		*min = at->changes[i].min;
	if (max)
		*max = at->changes[i].max;
	return at->changes[i].cell;
}

size_t gair_location_blank_count(const gair_location *location, size_t part)
{
	const gair__location_part *at = part_at(location, part);

	return at ? at->blank_count : 0;
}

int32_t gair_location_blank(const gair_location *location, size_t part, size_t i, int64_t *min, int64_t *max,
			    const char **operation)
{
	const gair__location_part *at = part_at(location, part);

	if (!at || i >= at->blank_count)
		return 0;
	if (min)
		*min = at->blanks[i].min;
	if (max)
		*max = at->blanks[i].max;
	if (operation)
		*operation = at->blanks[i].operation;
	return at->blanks[i].cell;
}
