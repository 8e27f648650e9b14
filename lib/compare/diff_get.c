/* Differences, read out. */
#include "compare/diff.h"

const char *gair_diff_kind_name(int32_t kind)
{
	static const char *const names[] = {"changed", "appeared", "vanished", "moved"};

	return kind >= GAIR_DIFF_CHANGED && kind <= GAIR_DIFF_MOVED ? names[kind - 1] : NULL;
}

static const gair__cell_difference *cell_at(const gair_differences *differences, size_t index)
{
	return differences && index < differences->cell_count ? &differences->cells[index] : NULL;
}

static const gair__field_difference *field_at(const gair_differences *differences, size_t index)
{
	return differences && index < differences->field_count ? &differences->fields[index] : NULL;
}

static const gair__text_difference *text_at(const gair_differences *differences, size_t index)
{
	return differences && index < differences->text_count ? &differences->texts[index] : NULL;
}

size_t gair_diff_cell_count(const gair_differences *differences)
{
	return differences ? differences->cell_count : 0;
}

int32_t gair_diff_cell(const gair_differences *differences, size_t index)
{
	const gair__cell_difference *item = cell_at(differences, index);

	return item ? item->cell : 0;
}

int32_t gair_diff_cell_kind(const gair_differences *differences, size_t index)
{
	const gair__cell_difference *item = cell_at(differences, index);

	return item ? item->kind : 0;
}

int32_t gair_diff_cell_value(const gair_differences *differences, size_t index, int32_t side, int64_t *value)
{
	const gair__cell_difference *item = cell_at(differences, index);

	if (!item || (side != GAIR_SIDE_OLD && side != GAIR_SIDE_NEW))
		return -1;
	if (value && item->sides[side].state == GAIR_STATE_NUMBER)
		*value = item->sides[side].value;
	return item->sides[side].state;
}

const char *gair_diff_cell_raw(const gair_differences *differences, size_t index, int32_t side)
{
	const gair__cell_difference *item = cell_at(differences, index);

	return item && (side == GAIR_SIDE_OLD || side == GAIR_SIDE_NEW) ? item->sides[side].raw : "";
}

int32_t gair_diff_cell_edition(const gair_differences *differences, size_t index)
{
	const gair__cell_difference *item = cell_at(differences, index);

	return item ? item->edition : 0;
}

size_t gair_diff_field_count(const gair_differences *differences)
{
	return differences ? differences->field_count : 0;
}

const char *gair_diff_field(const gair_differences *differences, size_t index)
{
	const gair__field_difference *item = field_at(differences, index);

	return item ? item->name : NULL;
}

const char *gair_diff_field_text(const gair_differences *differences, size_t index, int32_t side)
{
	const gair__field_difference *item = field_at(differences, index);

	return item && (side == GAIR_SIDE_OLD || side == GAIR_SIDE_NEW) ? item->sides[side] : "";
}

size_t gair_diff_text_count(const gair_differences *differences)
{
	return differences ? differences->text_count : 0;
}

int32_t gair_diff_text_section(const gair_differences *differences, size_t index)
{
	const gair__text_difference *item = text_at(differences, index);

	return item ? item->section : -1;
}

int32_t gair_diff_text_kind(const gair_differences *differences, size_t index)
{
	const gair__text_difference *item = text_at(differences, index);

	return item ? item->kind : 0;
}

const char *gair_diff_text(const gair_differences *differences, size_t index, size_t *size)
{
	const gair__text_difference *item = text_at(differences, index);

	if (size)
		*size = item ? item->text.size : 0;
	return item ? item->text.text : "";
}
