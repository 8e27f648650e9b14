/* previous.unchanged: a table of last year sent in again. */
#include <string.h>

#include "check/previous.h"
#include "report/add.h"

#define KEPT 16 /* figures told apart; more say nothing new */

/* Figures that may well stay as they are from year to year. */
static int is_stock(int32_t cell)
{
	int32_t column = gair_cell_column(cell);

	return gair_cell_table(cell) == GAIR_TABLE_PROACTIVE &&
	       (column == GAIR_ITEM_IN_FORCE || column == GAIR_ITEM_TOTAL_DISCLOSED || column == GAIR_ITEM_PREVIOUS_ITEMS);
}

typedef struct likeness {
	size_t differing, nonzero; /* cells; nonzero ones without stocks */
	int64_t kept[KEPT];        /* different figures above 1 */
	size_t kept_count;
} likeness;

static void keep(likeness *found, int64_t value)
{
	size_t i;

	if (value < 2 || found->kept_count == KEPT)
		return;
	for (i = 0; i < found->kept_count; i++)
		if (found->kept[i] == value)
			return;
	found->kept[found->kept_count++] = value;
}

static void compare_table(const gair_report *now, const gair_report *before, int32_t table, likeness *found)
{
	int32_t edition = gair_report_edition(now, table), other = gair_report_edition(before, table);
	/* the rows that both have, or have together, are those of the older edition */
	int32_t common = edition < other ? edition : other;
	size_t i;

	if (table == GAIR_TABLE_PROACTIVE && edition != other)
		found->differing++;
	for (i = 0; common && i < gair_form_cell_count(common); i++) {
		int32_t cell = gair_form_cell_at(common, i), state;
		int64_t a = 0, b = 0;

		if (gair_cell_table(cell) != table)
			continue;
		state = gair__get_across(now, cell, &a);
		if (state != gair__get_across(before, cell, &b) || (state == GAIR_STATE_NUMBER && a != b)) {
			found->differing++;
			continue;
		}
		if (state != GAIR_STATE_NUMBER || is_stock(cell))
			continue;
		found->nonzero += a != 0;
		keep(found, a);
	}
	found->differing += !common && (edition || other);
}

static void tell(gair__check *check, const likeness *found, int32_t table)
{
	gair__finding *finding = gair__check_finding(check, "previous.unchanged", table ? gair_table_name(table) : "",
						     table ? gair__order_table(table) + 3 : GAIR__ORDER_OTHERS + 1);
	char name[2][GAIR__PLACE_NAME] = {"三张表", "all three tables"};
	int32_t lang;

	if (!finding)
		return;
	for (lang = 0; lang < 2 && table; lang++)
		gair__name_table(table, lang, name[lang]);
	finding->certainty = found->kept_count >= 4 ? GAIR_CERTAINTY_LIKELY : GAIR_CERTAINTY_HINT;
	gair__check_tell(check, finding, name[0], name[1],
			 "的数字与上年报告完全相同（其中 %l 个不为 0），请核对是不是误用了上年的表",
			 ": every figure is as in last year's report (%l of them not 0): is it last year's table?",
			 (int64_t)found->nonzero);
}

void gair__check_previous_unchanged(gair__check *check)
{
	const gair_report *before = check->options->previous;
	likeness all, table;
	int32_t t;

	memset(&all, 0, sizeof all);
	for (t = GAIR_TABLE_PROACTIVE; t <= GAIR_TABLE_PROCEEDINGS; t++)
		compare_table(check->report, before, t, &all);
	if (!all.differing && all.nonzero) {
		tell(check, &all, 0);
		return;
	}
	/* table 三 alone: so many figures are not alike by chance */
	memset(&table, 0, sizeof table);
	compare_table(check->report, before, GAIR_TABLE_APPLICATIONS, &table);
	if (!table.differing && table.kept_count >= 4)
		tell(check, &table, GAIR_TABLE_APPLICATIONS);
}
