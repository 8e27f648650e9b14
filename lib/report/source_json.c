#include "report/source_json.h"

void gair__json_source(gair__json *json, const gair_source *source)
{
	const struct {
		const char *name;
		int64_t value, none;
	} members[] = {
		{"line", source->line, 0},
		{"column", source->column, 0},
		{"offset", source->offset, -1},
		{"page", source->page, 0},
		{"grid", source->grid, -1},
		{"grid_row", source->grid_row, -1},
		{"grid_column", source->grid_column, -1},
	};
	size_t i;

	for (i = 0; i < sizeof members / sizeof members[0]; i++)
		if (members[i].value != members[i].none) {
			gair__json_key(json, members[i].name);
			gair__json_integer(json, members[i].value);
		}
}
