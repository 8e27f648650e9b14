/*
 * The sums beside a table: each identity of the form as a formula of its own, and a rule that turns the total red where it is not
 * the sum. A row's sums stand to the right of it, a column's under it, parted from the table. Where one of the cells holds text,
 * the formula is empty, and nothing is said.
 */
#include <string.h>

#include "base/decimal.h"
#include "write/xlsx.h"

static const struct label {
	const char *rule, *text;
} labels[] = {
	{"applications.row_total", "各类申请人之和"},
	{"applications.outcome_total", "（一）至（六）之和"},
	{"applications.balance", "第一项加第二项减（七）总计"},
	{"proceedings.total", "各项结果之和"},
};

const gair__layout_cell *gair__xlsx_find_cell(const gair__layout *layout, int32_t cell)
{
	size_t i;

	for (i = 0; i < layout->cell_count; i++)
		if (layout->cells[i].cell == cell)
			return &layout->cells[i];
	return NULL;
}

/* An identity as parts, what is taken off them, and the total: the last of the terms on its other side. */
static int read_identity(const gair__layout *layout, size_t index, gair__xlsx_check *check)
{
	int32_t cells[40], signs[40];
	size_t count = gair_form_identity_terms(layout->edition, index, cells, signs, 40), i;

	memset(check, 0, sizeof *check);
	check->rule = gair_form_identity_rule(layout->edition, index);
	for (i = 0; i < count && i < 40; i++) {
		if (!gair__xlsx_find_cell(layout, cells[i]))
			return 0;
		if (signs[i] > 0 && check->part_count < 32)
			check->parts[check->part_count++] = cells[i];
		else if (i + 1 < count && check->taken_count < 2)
			check->taken[check->taken_count++] = cells[i];
	}
	check->total = count ? cells[count - 1] : 0;
	return count > 0;
}

/* Puts a sum beside the sums that its row or column has already. */
static void place(const gair__layout *layout, const gair__xlsx_check *before, size_t count, gair__xlsx_check *check)
{
	const gair__layout_cell *total = gair__xlsx_find_cell(layout, check->total);
	const gair__layout_cell *part = gair__xlsx_find_cell(layout, check->parts[0]);
	size_t i;

	check->row = (size_t)total->row + 1;
	check->column = total->column;
	if (part->row == total->row)
		check->column = layout->columns + 1;
	else
		check->row = layout->rows + 2;
	for (i = 0; i < count; i++)
		if (before[i].row == check->row && before[i].column == check->column) {
			check->column += part->row == total->row;
			check->row += part->row != total->row;
		}
}

size_t gair__xlsx_find_checks(const gair__layout *layout, gair__xlsx_check checks[GAIR__XLSX_CHECKS])
{
	size_t i, count = 0;

	for (i = 0; i < gair_form_identity_count(layout->edition) && count < GAIR__XLSX_CHECKS; i++) {
		if (!read_identity(layout, i, &checks[count]) || gair_cell_table(checks[count].total) != layout->table)
			continue;
		place(layout, checks, count, &checks[count]);
		count++;
	}
	return count;
}

static void write_name(const gair__layout *layout, int32_t cell, gair__output *output)
{
	const gair__layout_cell *found = gair__xlsx_find_cell(layout, cell);

	gair__xlsx_name(output, (size_t)found->row + 1, found->column);
}

/* 1 if one cell follows the other in a row or in a column, and no cell lies between. */
static int follows(const gair__layout *layout, int32_t a, int32_t b)
{
	const gair__layout_cell *from = gair__xlsx_find_cell(layout, a), *to = gair__xlsx_find_cell(layout, b);

	return (from->row == to->row && from->column + 1 == to->column) ||
	       (from->column == to->column && from->row + 1 == to->row);
}

/* `D5:I5,K5`: cells side by side as a range. */
static void write_list(const gair__layout *layout, const int32_t *cells, size_t count, gair__output *output)
{
	size_t i = 0, end;

	while (i < count) {
		for (end = i; end + 1 < count && follows(layout, cells[end], cells[end + 1]); end++)
			;
		gair__output_string(output, i ? "," : "");
		write_name(layout, cells[i], output);
		if (end > i) {
			gair__output_byte(output, ':');
			write_name(layout, cells[end], output);
		}
		i = end + 1;
	}
}

static void write_function(const gair__layout *layout, const char *name, const gair__xlsx_check *check, gair__output *output)
{
	gair__output_string(output, name);
	gair__output_byte(output, '(');
	write_list(layout, check->parts, check->part_count, output);
	gair__output_byte(output, ',');
	write_list(layout, check->taken, check->taken_count, output);
	gair__output_string(output, check->taken_count ? "," : "");
	write_name(layout, check->total, output);
	gair__output_byte(output, ')');
}

/* The sum as it stands in the file, for programs that do not compute; 0 where a cell holds text. */
static int sum_of(const gair_report *report, const gair__xlsx_check *check, int64_t *sum)
{
	size_t i, count = check->part_count + check->taken_count;
	int64_t value = 0;

	*sum = 0;
	for (i = 0; i <= count; i++) {
		int32_t cell = i < check->part_count ? check->parts[i]
			       : i < count           ? check->taken[i - check->part_count]
						     : check->total;
		int32_t state = gair_report_get(report, cell, NULL);

		if (!gair__xlsx_number(report, cell, &value) && state != GAIR_STATE_BLANK && state != GAIR_STATE_ABSENT)
			return 0;
		if (i < count && gair__add(*sum, i < check->part_count ? value : -value, sum))
			return 0;
	}
	return 1;
}

void gair__xlsx_draw_check(const gair_report *report, const gair__layout *layout, const gair__xlsx_check *check,
			   gair__output *output)
{
	int64_t sum;
	int known = sum_of(report, check, &sum);

	gair__output_string(output, "<c");
	gair__xlsx_place(output, check->row, check->column, GAIR__XLSX_CHECK);
	gair__output_string(output, known ? "><f>IF(" : " t=\"str\"><f>IF(");
	write_function(layout, "COUNTA", check, output);
	gair__output_byte(output, '=');
	write_function(layout, "COUNT", check, output);
	gair__output_string(output, ",SUM(");
	write_list(layout, check->parts, check->part_count, output);
	gair__output_byte(output, ')');
	if (check->taken_count) {
		gair__output_string(output, "-SUM(");
		write_list(layout, check->taken, check->taken_count, output);
		gair__output_byte(output, ')');
	}
	gair__output_string(output, ",\"\")</f><v>");
	if (known)
		gair__output_integer(output, sum);
	gair__output_string(output, "</v></c>");
}

/* A label over the sums of rows, or before the sums of columns. */
void gair__xlsx_draw_check_label(const gair__layout *layout, const gair__xlsx_check *check, gair__output *output)
{
	int below = check->row > layout->rows;
	size_t i;

	for (i = 0; i < sizeof labels / sizeof labels[0]; i++)
		if (strcmp(labels[i].rule, check->rule) == 0)
			gair__xlsx_string(output, below ? check->row : 1, below ? (size_t)layout->labels - 1 : check->column,
					  GAIR__XLSX_CHECK_LABEL, labels[i].text, strlen(labels[i].text));
}

void gair__xlsx_draw_rules(const gair__layout *layout, const gair__xlsx_check *checks, size_t count, gair__output *output)
{
	size_t i;

	for (i = 0; i < count; i++) {
		gair__output_string(output, "<conditionalFormatting sqref=\"");
		write_name(layout, checks[i].total, output);
		gair__output_string(output, "\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"");
		gair__output_integer(output, (int64_t)i + 1);
		gair__output_string(output, "\"><formula>AND(ISNUMBER(");
		gair__xlsx_name(output, checks[i].row, checks[i].column);
		gair__output_string(output, "),");
		write_name(layout, checks[i].total, output);
		gair__output_string(output, "&lt;&gt;");
		gair__xlsx_name(output, checks[i].row, checks[i].column);
		gair__output_string(output, ")</formula></cfRule></conditionalFormatting>\n");
	}
}
