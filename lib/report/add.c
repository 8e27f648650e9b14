#include "report/add.h"

#include <string.h>

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

int gair__is_combined(int32_t cell)
{
	return gair_cell_table(cell) == GAIR_TABLE_APPLICATIONS && gair_cell_row(cell) == GAIR_APPLICATIONS_OTHER_COMBINED;
}

void gair__addition_add_parts(gair__addition *addition, const gair_report *report, int32_t column)
{
	int32_t row;

	for (row = GAIR_APPLICATIONS_OTHER_NOT_CORRECTED; row <= GAIR_APPLICATIONS_OTHER_OTHER; row++) {
		int64_t value = 0;
		int32_t state = gair_report_application(report, row, column, &value);

		gair__addition_add(addition, state, value);
	}
}

int32_t gair__get_across(const gair_report *report, int32_t cell, int64_t *value)
{
	gair__addition addition;
	int64_t sum = 0;
	int32_t state;

	if (!gair__is_combined(cell) || gair_report_edition(report, GAIR_TABLE_APPLICATIONS) != GAIR_EDITION_2021)
		return gair_report_get(report, cell, value);
	gair__addition_begin(&addition);
	gair__addition_add_parts(&addition, report, gair_cell_column(cell));
	state = gair__addition_end(&addition, &sum);
	if (state == GAIR_STATE_NUMBER && (addition.overflow || gair__addition_unknown(&addition)))
		return GAIR_STATE_BLANK;
	if (state == GAIR_STATE_NUMBER && value)
		*value = sum;
	return state;
}
