/* What the general form of localization found, read out. */
#include "check/locate.h"

void gair_linear_free(gair_linear *linear)
{
	gair_allocator allocator;

	if (!linear)
		return;
	allocator = linear->allocator;
	for (size_t p = 0; linear->parts && p < linear->part_count; p++) {
		gair__free(&allocator, linear->parts[p].free_cells);
		gair__free(&allocator, linear->parts[p].sets);
		gair__free(&allocator, linear->parts[p].ranges);
	}
	gair__free(&allocator, linear->parts);
	gair__free(&allocator, linear->members);
	gair__free(&allocator, linear->identity_parts);
	gair__free(&allocator, linear->states);
	gair__free(&allocator, linear);
}

static const gair__part *part_at(const gair_linear *linear, size_t part)
{
	return linear && part < linear->part_count ? &linear->parts[part] : NULL;
}

int32_t gair_linear_identity_state(const gair_linear *linear, size_t identity)
{
	return linear && identity < linear->identity_count ? linear->states[identity] : 0;
}

size_t gair_linear_part_count(const gair_linear *linear)
{
	return linear ? linear->part_count : 0;
}

size_t gair_linear_identity_part(const gair_linear *linear, size_t identity)
{
	return linear && identity < linear->identity_count ? linear->identity_parts[identity] : SIZE_MAX;
}

int32_t gair_linear_size(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at ? at->size : -1;
}

size_t gair_linear_set_count(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at ? at->set_count : 0;
}

static size_t set_size(const gair__part *part)
{
	return part->size > 0 ? (size_t)part->size : 0;
}

/* Writes a range of a set: first those of its cells, then those of the free ones. */
static void put_range(const gair__part *part, size_t set, size_t i, int64_t *min, int64_t *max)
{
	const gair__range *range = &part->ranges[set * (set_size(part) + part->free_count) + i];

	if (min)
		*min = range->min;
	if (max)
		*max = range->max;
}

size_t gair_linear_change(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max)
{
	const gair__part *at = part_at(linear, part);

	if (!at || set >= at->set_count || i >= set_size(at))
		return SIZE_MAX;
	put_range(at, set, i, min, max);
	return at->sets[set * set_size(at) + i];
}

size_t gair_linear_free_count(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at ? at->free_count : 0;
}

size_t gair_linear_free_cell(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max)
{
	const gair__part *at = part_at(linear, part);

	if (!at || set >= at->set_count || i >= at->free_count)
		return SIZE_MAX;
	put_range(at, set, set_size(at) + i, min, max);
	return at->cells[at->free_cells[i]];
}

int32_t gair_linear_proved(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at && at->bound == GAIR_BOUND_NONE;
}

int32_t gair_linear_unique(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at && at->bound == GAIR_BOUND_NONE && at->set_count == 1;
}

int32_t gair_linear_bound(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at ? at->bound : GAIR_BOUND_NONE;
}

size_t gair_linear_work(const gair_linear *linear, size_t part)
{
	const gair__part *at = part_at(linear, part);

	return at ? at->work : 0;
}
