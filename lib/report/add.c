#include "report/add.h"

#include <string.h>

#include <gaireport/report.h>

#include "base/decimal.h"

void gair__addition_begin(gair__addition *addition)
{
	memset(addition, 0, sizeof *addition);
}

void gair__addition_add(gair__addition *addition, int32_t state, int64_t value)
{
	int64_t *side = value < 0 ? &addition->low : &addition->up;

	addition->count++;
	if (state < 0 || state > GAIR_STATE_TEXT)
		return;
	addition->seen[state]++;
	if (state == GAIR_STATE_NUMBER)
		addition->overflow |= gair__add(*side, value, side);
}

int32_t gair__addition_end(gair__addition *addition, int64_t *value)
{
	if (addition->seen[GAIR_STATE_TEXT])
		return GAIR_STATE_BLANK;
	if (addition->seen[GAIR_STATE_NUMBER]) {
		addition->overflow |= gair__add(addition->up, addition->low, &addition->sum);
		*value = addition->sum;
		return GAIR_STATE_NUMBER;
	}
	if (addition->seen[GAIR_STATE_BLANK])
		return GAIR_STATE_BLANK;
	return addition->seen[GAIR_STATE_NOT_APPLICABLE] ? GAIR_STATE_NOT_APPLICABLE : GAIR_STATE_ABSENT;
}

size_t gair__addition_unknown(const gair__addition *addition)
{
	return addition->count - addition->seen[GAIR_STATE_NUMBER];
}
