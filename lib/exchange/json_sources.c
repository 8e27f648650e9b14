/* JSON → report: the places of cells. They belong to the document that was converted, not to this one: checked and let go. */
#include <string.h>

#include "exchange/exchange.h"

static gair_status read_at_least(gair__exchange *exchange, const json_t *value, json_int_t least)
{
	if (json_is_integer(value) && json_integer_value(value) >= least)
		return GAIR_OK;
	return gair__exchange_fail(exchange, GAIR_E_FORMAT, NULL, "出处应是整数：行、列、页从 1 起，其余从 0 起。",
				   "A place is whole numbers: line, column and page from 1, the others from 0.");
}

static gair_status read_from_one(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	return read_at_least(exchange, value, 1);
}

static gair_status read_from_zero(gair__exchange *exchange, const json_t *value, void *context)
{
	(void)context;
	return read_at_least(exchange, value, 0);
}

gair_status gair__exchange_sources(gair__exchange *exchange, const json_t *value, void *context)
{
	static const gair__member members[] = {
		{"line", 0, read_from_one},         {"column", 0, read_from_one}, {"offset", 0, read_from_zero},
		{"page", 0, read_from_one},         {"grid", 0, read_from_zero},  {"grid_row", 0, read_from_zero},
		{"grid_column", 0, read_from_zero},
	};
	void *at;

	if (!json_is_object(value))
		return gair__exchange_not_object(exchange);
	for (at = json_object_iter((json_t *)value); at; at = json_object_iter_next((json_t *)value, at)) {
		const char *name = json_object_iter_key(at);
		size_t back = gair__exchange_down(exchange, name);
		gair_status status;

		if (!gair_cell_from_path(name, strlen(name)))
			return gair__exchange_fail(exchange, GAIR_E_FORMAT, name, "没有名为“%q”的单元格。",
						   "There is no cell “%q”.");
		status = gair__exchange_object(exchange, json_object_iter_value(at), members, sizeof members / sizeof members[0],
					       context);
		if (status != GAIR_OK)
			return status;
		gair__exchange_up(exchange, back);
	}
	return GAIR_OK;
}
