/* The order of a table's columns, out of the heads above its rows. */
#include <string.h>

#include "recognize/recognize.h"

/* The columns under 法人或其他组织. */
static int is_child(const gair__label *label)
{
	return label->table == GAIR_TABLE_APPLICATIONS && label->id >= GAIR_APPLICANT_COMMERCIAL_ENTERPRISE &&
	       label->id <= GAIR_APPLICANT_OTHER_ORGANIZATION;
}

static void put_head(gair__heads *heads, size_t at, uint8_t id)
{
	if (heads->count == GAIR__HEADS) {
		heads->unknown = 1;
		return;
	}
	memmove(heads->ids + at + 1, heads->ids + at, heads->count - at);
	heads->ids[at] = id;
	heads->count++;
}

/* Five columns stand under one head, on the next row of heads: they take its place. */
static void put_child(gair__heads *heads, uint8_t id)
{
	size_t parent = heads->parent - 1u;

	if (heads->ids[parent] == GAIR__LEXICON_PARENT) {
		heads->ids[parent] = id;
		heads->child = (uint8_t)(parent + 1);
	} else {
		put_head(heads, heads->child, id);
		heads->child++;
	}
}

void gair__heads_row(gair__recognizer *recognizer)
{
	if (recognizer->heads_above.count)
		recognizer->heads_above.rows_of_heads = 2;
}

/* The column or group that a head names, in the table at hand before others; the nearest column where none is named exactly. */
static const gair__label *find_head(const gair__recognizer *recognizer, const gair__core *core, int *exact)
{
	const gair__label *label = gair__lexicon_find(core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, recognizer->table);

	*exact = 1;
	if (!label)
		label = gair__lexicon_find(core, GAIR__LABEL_ROW, GAIR_TABLE_PROCEEDINGS);
	if (!label)
		label = gair__lexicon_find(core, GAIR__LABEL_COLUMN | GAIR__LABEL_GROUP, 0);
	if (label || !recognizer->heads_above.count || core->size < 4)
		return label;
	*exact = 0;
	return gair__lexicon_nearest(core, GAIR__LABEL_COLUMN, recognizer->heads_above.table);
}

static void keep_variant(gair__recognizer *recognizer, const gair__label *label, const char *text, size_t size, uint32_t source)
{
	gair__variant_head *variant = &recognizer->variants[recognizer->variant_count];
	size_t i;

	for (i = 0; i < recognizer->variant_count; i++)
		if (recognizer->variants[i].table == label->table && recognizer->variants[i].size == size &&
		    memcmp(recognizer->variants[i].text, text, size) == 0)
			return;
	if (recognizer->variant_count == GAIR__VARIANTS)
		return;
	variant->text = text;
	variant->size = (uint32_t)size;
	variant->source = source;
	variant->table = label->table;
	variant->column = label->id;
	recognizer->variant_count++;
}

void gair__heads_add(gair__recognizer *recognizer, const gair__core *core, const char *text, size_t size, uint32_t source)
{
	gair__heads *heads = &recognizer->heads_above;
	int exact;
	const gair__label *label = find_head(recognizer, core, &exact);

	if (!label) {
		heads->unknown |= heads->count > 0;
		return;
	}
	if (label->kind == GAIR__LABEL_COLUMN && (label->variant || !exact))
		keep_variant(recognizer, label, text, size, source);
	if (label->id == GAIR__LEXICON_REMARKS && label->kind == GAIR__LABEL_GROUP) {
		heads->remarks = 1;
		return;
	}
	if (label->table != heads->table) {
		uint8_t remarks = heads->table ? 0 : heads->remarks; /* its head stands on the first row, over all others */

		gair__heads_reset(recognizer);
		heads->remarks = remarks;
		heads->table = label->table;
		heads->rows_of_heads = 1;
	}
	if (label->kind == GAIR__LABEL_ROW) {
		if (heads->row_count < GAIR__GROUPS)
			heads->rows[heads->row_count++] = label->id;
	} else if (label->kind == GAIR__LABEL_COLUMN && heads->parent && is_child(label)) {
		put_child(heads, label->id);
	} else if (label->kind == GAIR__LABEL_COLUMN) {
		put_head(heads, heads->count, label->id);
	} else if (label->id == GAIR__LEXICON_PARENT && !heads->parent) {
		put_head(heads, heads->count, GAIR__LEXICON_PARENT);
		heads->parent = heads->count;
	}
}

void gair__heads_reset(gair__recognizer *recognizer)
{
	memset(&recognizer->heads_above, 0, sizeof recognizer->heads_above);
}

uint8_t gair__heads_take(gair__recognizer *recognizer, int32_t table)
{
	gair__heads *heads = &recognizer->heads_above;
	size_t i;

	/* one alone may be a row: 其他, (七)总计 */
	if (heads->table == table && (heads->count > 1 || heads->remarks)) {
		for (i = 0; i < recognizer->order_count; i++)
			if (memcmp(&recognizer->orders[i], heads, sizeof *heads) == 0)
				break;
		if (i == recognizer->order_count && i < GAIR__ORDERS)
			recognizer->orders[recognizer->order_count++] = *heads;
		recognizer->order_of[table] = (uint8_t)(i < recognizer->order_count ? i + 1 : 0);
	}
	if (heads->count)
		gair__heads_reset(recognizer);
	return recognizer->order_of[table];
}

/* Position of a column in a row of the form, or −1. */
static int column_place(const gair__form_row *row, uint8_t id)
{
	int i;

	for (i = 0; row->columns[i]; i++)
		if (row->columns[i] == id)
			return i;
	return -1;
}

/* 1 if the heads are the columns of a row of the form, in its order: the usual case. */
static int are_columns(const gair__heads *heads, const gair__form_row *form)
{
	size_t i;

	for (i = 0; i < heads->count && form->columns[i] == heads->ids[i]; i++)
		;
	return i == heads->count && !form->columns[i];
}

size_t gair__heads_columns(const gair__recognizer *recognizer, uint8_t order, int32_t edition, int32_t table, int32_t row,
			   uint8_t columns[GAIR__HEADS])
{
	const gair__heads *heads = order ? &recognizer->orders[order - 1] : NULL;
	const gair__form_row *form = heads ? gair__form_row_find(edition, table, row) : NULL;
	size_t i, k, expected = 0;
	int in_order = 1;

	/* a head that was not understood may be any of them; children without their parent may stand anywhere */
	if (!form || are_columns(heads, form) || heads->unknown ||
	    (table == GAIR_TABLE_APPLICATIONS && heads->rows_of_heads > 1 && !heads->parent))
		return 0;
	while (form->columns[expected])
		expected++;
	if (heads->count > expected)
		return 0;
	for (i = 0; i < heads->count; i++) {
		int place = heads->ids[i] == GAIR__LEXICON_PARENT ? -1 : column_place(form, heads->ids[i]);

		if (place < 0 && heads->ids[i] != GAIR__LEXICON_PARENT)
			return 0;
		for (k = 0; k < i; k++)
			if (place >= 0 && columns[k] == heads->ids[i])
				return 0;
		columns[i] = place < 0 ? 0 : heads->ids[i];
		in_order &= place == (int)i;
	}
	return heads->count == expected && in_order ? 0 : heads->count;
}

/* The five results under each of the three groups, as named; 0 where that is the form's order or cannot be told. */
int gair__heads_proceedings(const gair__recognizer *recognizer, uint8_t order, int32_t edition, uint8_t rows[GAIR__GROUPS],
			    uint8_t columns[15])
{
	const gair__heads *heads = order ? &recognizer->orders[order - 1] : NULL;
	int32_t table = GAIR_TABLE_PROCEEDINGS;
	const gair__form_row *form = gair__form_row_find(edition, table, gair_form_row_at(edition, table, 0));
	int in_order = 1;
	size_t i, k;

	if (!heads || !form || heads->count != 15)
		return 0;
	for (i = 0; i < 15; i++) {
		int place = column_place(form, heads->ids[i]);

		if (place < 0)
			return 0;
		for (k = i / 5 * 5; k < i; k++)
			if (columns[k] == heads->ids[i])
				return 0;
		columns[i] = heads->ids[i];
		in_order &= place == (int)(i % 5);
	}
	for (i = 0; i < GAIR__GROUPS; i++) {
		int32_t row = gair_form_row_at(edition, table, i);

		rows[i] = heads->row_count == GAIR__GROUPS ? heads->rows[i] : (uint8_t)row;
		for (k = 0; k < i; k++)
			if (rows[k] == rows[i])
				return 0;
		in_order &= rows[i] == row;
	}
	return !in_order;
}
