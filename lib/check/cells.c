/* cell.*: what stands where a figure belongs, by reading the raw text again. */
#include "base/decimal.h"
#include "check/check.h"
#include "report/value.h"

#define WAN_FEN INT64_C(1000000)
#define HUGE_AMOUNT (INT64_C(10000000) * WAN_FEN) /* 1000 亿元 written in 万元: more than any body charges or buys for */

/* What is odd about a cell, and the rule that says so: the first row that fits. */
static const struct oddity {
	unsigned flag;              /* of gair__value_read; 0: by state */
	int32_t state;              /* −1: any */
	const char *rule, *zh, *en; /* first the text as it stands, then the number that was read */
} oddities[] = {
	{GAIR__VALUE_SPLIT, GAIR_STATE_TEXT, "cell.split", "：“%s”像是一个数字被空格断开，请核对后改为“%s”",
	 ": “%s” looks like one number cut in two by a space, %s"},
	{GAIR__VALUE_RANGE, GAIR_STATE_TEXT, "cell.range", "：“%s”大得不合常理，请核对", ": “%s” is beyond 64 bits"},
	{GAIR__VALUE_FRACTION, GAIR_STATE_TEXT, "cell.fraction", "：“%s”不是整数（金额最多精确到分），请核对",
	 ": “%s” is no whole number (an amount goes down to a fen)"},
	{0, GAIR_STATE_TEXT, "cell.text", "：应填数字，现在是“%s”，请改为数字，没有发生请填 0",
	 ": a number belongs here, not “%s”; 0 if nothing happened"},
	{GAIR__VALUE_NEGATIVE, -1, "cell.negative", "：数量不能是负数，现在是“%s”，请核对", ": a count cannot be negative: “%s”"},
	{GAIR__VALUE_UNIT, -1, "cell.unit", "：单位应为万元，“%s”请改为“%s”", ": the unit should be 10,000 yuan: “%s” is %s"},
	{GAIR__VALUE_ANNOTATED, -1, "cell.annotated", "：格子里只填数字，“%s”请改为“%s”，说明写到正文里",
	 ": a number alone belongs here: for “%s” write %s, and the note in the text"},
};

static gair__finding *cell_finding(gair__check *check, const char *rule, int32_t cell, const char *zh, const char *en,
				   const char *raw, const char *number)
{
	int32_t edition = gair_report_edition(check->report, gair_cell_table(cell));
	gair__finding *finding = gair__check_finding(check, rule, gair_cell_path(cell), gair__order_cell(cell));
	char name[2][GAIR__PLACE_NAME];

	if (!finding)
		return NULL;
	gair__name_cell(edition, cell, GAIR_LANG_ZH, name[0]);
	gair__name_cell(edition, cell, GAIR_LANG_EN, name[1]);
	gair__finding_add_cell(check->findings, finding, check->report, cell, GAIR_ROLE_SUSPECT);
	gair__finding_set_place(check->findings, finding, &check->report->cells[gair_cell_index(cell)].place);
	gair__check_tell(check, finding, name[0], name[1], zh, en, raw, number);
	return finding;
}

static void check_cell(gair__check *check, int32_t cell)
{
	const gair__entry *entry = &check->report->cells[gair_cell_index(cell)];
	int32_t kind = gair_cell_kind(cell);
	gair__value value = {entry->state, entry->value, 0};
	char number[32] = "";
	const char *raw = entry->raw ? entry->raw : number;
	size_t i;

	if (entry->raw)
		value = gair__value_read(kind, entry->raw, entry->raw_size);
	else if (entry->state == GAIR_STATE_NUMBER && entry->value < 0 && kind != GAIR_KIND_SIGNED_COUNT)
		value.flags |= GAIR__VALUE_NEGATIVE;
	if (entry->state == GAIR_STATE_NUMBER || (value.flags & GAIR__VALUE_SPLIT)) {
		int64_t figure = entry->state == GAIR_STATE_NUMBER ? entry->value : value.value;

		if (kind == GAIR_KIND_MONEY)
			gair__money_write(figure, number);
		else
			gair__integer_write(figure, number);
	}
	for (i = 0; i < sizeof oddities / sizeof *oddities; i++) {
		const struct oddity *oddity = &oddities[i];
		gair__finding *finding;

		if ((oddity->flag && !(value.flags & oddity->flag)) || (oddity->state >= 0 && oddity->state != entry->state))
			continue;
		finding = cell_finding(check, oddity->rule, cell, oddity->zh, oddity->en, raw, number);
		if (finding && (oddity->flag & GAIR__VALUE_SPLIT)) {
			size_t repair = gair__finding_add_repair(check->findings, finding, "number_cut", NULL, NULL, 1);

			gair__repair_set_change(check->findings, finding, repair, 0, check->report, cell, value.value,
						value.value);
		}
		if (entry->state == GAIR_STATE_TEXT)
			return;
	}
	if (kind == GAIR_KIND_MONEY && entry->state == GAIR_STATE_NUMBER && entry->value >= HUGE_AMOUNT &&
	    !(value.flags & GAIR__VALUE_UNIT))
		cell_finding(check, "cell.unit", cell, "：%s 万元大得不合常理，是不是按元填的，请核对",
			     ": %s (10,000 yuan) is implausible: was it written in yuan?", number, "");
}

/* 1 if nothing can be odd about a cell: a plain number within what is usual, or none. */
static int is_plain(const gair__entry *entry)
{
	if (entry->raw || entry->state == GAIR_STATE_TEXT)
		return 0;
	return entry->state != GAIR_STATE_NUMBER || (entry->value >= 0 && entry->value < HUGE_AMOUNT);
}

void gair__check_cells(gair__check *check)
{
	size_t i;

	for (i = 0; i < GAIR__CELLS; i++)
		if (!is_plain(&check->report->cells[i])) {
			int32_t cell = gair_cell_at(i);

			/* a row that the table's edition lacks is none of the report's */
			if (gair_form_cell_index(gair_report_edition(check->report, gair_cell_table(cell)), cell) >= 0)
				check_cell(check, cell);
		}
}
