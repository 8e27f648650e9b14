/* Short rows of table proceedings: three groups of five cells, which have no rows beside them to tell more. */
#include "base/decimal.h"
#include "check/placements.h"

#define GROUP 5
#define GROUPS (GAIR__PROCEEDINGS / GROUP)

static size_t bits_of(uint32_t mask)
{
	size_t count = 0;

	for (; mask; mask &= mask - 1)
		count++;
	return count;
}

/* 1 if a group adds up whose filled cells hold the next figures, a blank counted as 0. */
static int adds_up(uint32_t filled, const int64_t *figures)
{
	int64_t sum = 0;
	size_t c, next = 0;

	for (c = 0; c + 1 < GROUP; c++)
		if (filled >> c & 1 && gair__add(sum, figures[next++], &sum))
			return 0;
	return sum == (filled >> (GROUP - 1) & 1 ? figures[next] : 0);
}

static int all_add_up(uint32_t mask, const int64_t *figures)
{
	size_t g;

	for (g = 0; g < GROUPS; g++) {
		uint32_t filled = mask >> g * GROUP & ((1u << GROUP) - 1);

		if (!adds_up(filled, figures))
			return 0;
		figures += bits_of(filled);
	}
	return 1;
}

size_t gair__find_group_placements(const int64_t *figures, size_t count, uint16_t *out, size_t most)
{
	size_t found = 0;
	uint32_t mask;

	for (mask = 0; mask < 1u << GAIR__PROCEEDINGS; mask++) {
		if (bits_of(mask) != count || !all_add_up(mask, figures))
			continue;
		if (found < most)
			out[found] = (uint16_t)mask;
		found++;
	}
	return found;
}
