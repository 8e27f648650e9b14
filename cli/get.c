/* gaireport get: single cells of a report. */
#include "input.h"
#include "output.h"

#include <stdlib.h>
#include <string.h>

static int find_cells(const cli *c, int32_t *cells, size_t count)
{
	int failed = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		const char *path = c->operands[i + 1], *nearest;

		cells[i] = gair_cell_from_path(path, strlen(path));
		if (cells[i])
			continue;
		nearest = values_nearest(VALUES_CELL, path);
		if (nearest)
			say(c, "没有单元格 %s，是不是 %s？", "There is no cell %s; did you mean %s?", path, nearest);
		else
			say(c, "没有单元格 %s", "There is no cell %s", path);
		failed = 1;
	}
	if (failed)
		say(c, "全部单元格见 gaireport forms", "For all cells: gaireport forms");
	return failed ? EXIT_USAGE : 0;
}

/* `line:column`, or the JSON Pointer of a report that was JSON; nothing where there is no place. */
static void print_source(output *o, const gair_report *report, int32_t cell)
{
	gair_source source = {sizeof(source), 0, 0, 0, 0, 0, 0, 0};
	char pointer[160];
	size_t size = gair_report_pointer(report, cell, pointer, sizeof(pointer));

	output_text(o, "\t");
	if (size)
		output_visible(o, pointer, strlen(pointer));
	else if (gair_report_source(report, cell, &source) == 1)
		output_print(o, "%d:%d", (int)source.line, (int)source.column);
}

static int print_cells(const cli *c, const gair_report *report, const int32_t *cells, size_t count)
{
	output o;
	size_t i;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	for (i = 0; i < count; i++) {
		char buffer[32];
		int64_t value = 0;

		if (gair_report_get(report, cells[i], &value) == GAIR_STATE_NUMBER)
			output_text(&o, number_text(gair_cell_kind(cells[i]), value, buffer));
		if (option_on(c, OPTION_SOURCE))
			print_source(&o, report, cells[i]);
		output_text(&o, "\n");
	}
	return output_close(c, &o, 1);
}

int run_get(cli *c)
{
	size_t count = c->operand_count - 1;
	int32_t *cells = malloc(count * sizeof(cells[0]));
	gair_report *report = NULL;
	int failed;

	if (!cells) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	failed = find_cells(c, cells, count);
	if (!failed)
		failed = input_report(c, c->operands[0], &report);
	if (!failed)
		failed = print_cells(c, report, cells, count);
	gair_report_free(report);
	free(cells);
	return failed;
}
