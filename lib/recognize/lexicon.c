#include "recognize/lexicon.h"

#include <string.h>

#include <gaireport/form.h>

#include "base/fold.h"
#include "base/utf8.h"

/* Variants seen in real reports: what stands there, and the row or column it stands for. */
static const struct variant {
	uint8_t kind, table, id, editions;
	const char *text;
} variants[] = {
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_FEES, 3, "行政事业型收费"},
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_PROCUREMENT, 1, "集中采购"},
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_OTHER_SERVICES, 1, "其他对外管理服务"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_IN_FORCE, 2, "现行有效件"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_TOTAL_DISCLOSED, 1, "对外公开"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_CHANGE, 1, "本年增"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_CHANGE, 1, "本年增加减少"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_MADE, 1, "本年新制作"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_DISCLOSED, 1, "本年新公开"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_MADE, 1, "本年新"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_DECISIONS, 1, "处理决定"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, 3, "本年新收政府信息公开申请数"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, 3, "上年结转政府信息公开申请数"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, 3, "结转下年度继续办理数量"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, 3, "结转下年度"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, 3, "信访举报投诉"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OTHER_COMBINED, 1, "其他处理"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_APPLICATIONS, GAIR_APPLICANT_TOTAL, 3, "合计"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OUTCOME_TOTAL, 3, "合计"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROCEEDINGS, GAIR_RESULT_TOTAL, 3, "合计"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROCEEDINGS, GAIR_RESULT_PENDING, 3, "尚未审理"},
};

/* Words of heads that name no row or column, by table (0: any). */
static const struct word {
	uint8_t table;
	const char *text;
} words[] = {
	{GAIR_TABLE_PROACTIVE, "信息内容"},
	{GAIR_TABLE_PROACTIVE, "第二十条第(一)项"},
	{GAIR_TABLE_PROACTIVE, "第二十条第(五)项"},
	{GAIR_TABLE_PROACTIVE, "第二十条第(六)项"},
	{GAIR_TABLE_PROACTIVE, "第二十条第(八)项"},
	{GAIR_TABLE_PROACTIVE, "第二十条第(九)项"},
	{GAIR_TABLE_APPLICATIONS, "申请人情况"},
	{GAIR_TABLE_APPLICATIONS, "法人或其他组织"},
	{GAIR_TABLE_APPLICATIONS, "三、本年度办理结果"},
	{GAIR_TABLE_APPLICATIONS, "(三)不予公开"},
	{GAIR_TABLE_APPLICATIONS, "(四)无法提供"},
	{GAIR_TABLE_APPLICATIONS, "(五)不予处理"},
	{GAIR_TABLE_APPLICATIONS, "(六)其他处理"},
	{GAIR_TABLE_APPLICATIONS, "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"},
	{GAIR_TABLE_PROCEEDINGS, "行政诉讼"},
};

static int is_numeral(uint32_t c)
{
	static const uint32_t numerals[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};
	size_t i;

	if (c >= '0' && c <= '9')
		return 1;
	for (i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (numerals[i] == c)
			return 1;
	return 0;
}

/* Bytes of the number at the start of a label: `一、`, `(三)`, `1.`; 0 where there is none. */
static size_t number_length(const char *text, size_t size)
{
	size_t at = 0, length, digits = 0, open = 0;
	uint32_t c;

	while (at < size) {
		c = gair__utf8_decode(text + at, size - at, &length, NULL);
		c = gair__is_space(c) ? 0 : gair__fold_char(c);
		at += length;
		if (c == 0)
			continue;
		if (c == '(' && digits == 0 && !open)
			open = 1;
		else if (is_numeral(c) && digits < 3)
			digits++;
		else if (digits && (c == ')' || (!open && (c == '.' || c == ',' || c == ':' || c == 0x3001 || c == 0xFF61))))
			return at;
		else
			return 0;
	}
	return 0;
}

void gair__core_of(const char *text, size_t size, gair__core *core)
{
	size_t skip;

	core->size = 0;
	text = gair__trim(text, size, &size);
	if (size == 0 || size > 600)
		return;
	skip = number_length(text, size);
	if (skip == size)
		skip = 0;
	core->size = gair__fold(text + skip, size - skip, GAIR__FOLD_BRACKETED, core->c, NULL, GAIR__LABEL_LONGEST);
	if (core->size == 0)
		core->size = gair__fold(text + skip, size - skip, 0, core->c, NULL, GAIR__LABEL_LONGEST);
	if (core->size > GAIR__LABEL_LONGEST)
		core->size = 0;
}

static uint32_t hash_core(const gair__core *core)
{
	uint32_t hash = 2166136261u;
	size_t i;

	for (i = 0; i < core->size; i++)
		hash = (hash ^ core->c[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static int same_core(const gair__core *a, const gair__core *b)
{
	return a->size == b->size && memcmp(a->c, b->c, a->size * sizeof *a->c) == 0;
}

static void add_label(gair__lexicon *lexicon, unsigned kind, int32_t table, int32_t id, unsigned editions, const char *text,
		      const char *official)
{
	gair__label label, *found;
	int16_t *bucket;

	memset(&label, 0, sizeof label);
	gair__core_of(text, strlen(text), &label.core);
	if (label.core.size == 0)
		return;
	label.hash = hash_core(&label.core);
	bucket = &lexicon->buckets[label.hash % GAIR__LABEL_BUCKETS];
	for (int16_t i = *bucket; i >= 0; i = lexicon->labels[i].next) {
		found = &lexicon->labels[i];
		if (found->kind == kind && found->table == table && found->id == id && same_core(&found->core, &label.core)) {
			found->editions |= (uint8_t)editions;
			return;
		}
	}
	if (lexicon->count == GAIR__LABELS)
		return;
	label.kind = (uint8_t)kind;
	label.table = (uint8_t)table;
	label.id = (uint8_t)id;
	label.editions = (uint8_t)editions;
	label.official = official;
	label.variant = text != official;
	label.next = *bucket;
	*bucket = (int16_t)lexicon->count;
	lexicon->labels[lexicon->count++] = label;
}

static void add_row(gair__lexicon *lexicon, int32_t edition, unsigned mask, int32_t table, int32_t row)
{
	const char *label = gair_form_row_label(edition, table, row, GAIR_LANG_ZH);
	size_t i;

	add_label(lexicon, GAIR__LABEL_ROW, table, row, mask, label, label);
	for (i = 0; i < gair_form_column_count(edition, table, row); i++) {
		int32_t column = gair_form_column_at(edition, table, row, i);

		label = gair_form_column_label(edition, table, row, column, GAIR_LANG_ZH);
		add_label(lexicon, GAIR__LABEL_COLUMN, table, column, mask, label, label);
	}
}

static void add_edition(gair__lexicon *lexicon, int32_t edition, unsigned mask)
{
	size_t t, r;

	for (t = 0; t < gair_form_table_count(); t++) {
		int32_t table = gair_form_table_at(t);

		for (r = 0; r < gair_form_row_count(edition, table); r++)
			add_row(lexicon, edition, mask, table, gair_form_row_at(edition, table, r));
	}
}

/* The official label that a variant stands for, in the newest edition that has it. */
static const char *official_of(const struct variant *variant)
{
	int32_t edition = variant->editions & GAIR__IN_2021 ? GAIR_EDITION_2021 : GAIR_EDITION_2019;
	size_t r;

	if (variant->kind == GAIR__LABEL_ROW)
		return gair_form_row_label(edition, variant->table, variant->id, GAIR_LANG_ZH);
	for (r = 0; r < gair_form_row_count(edition, variant->table); r++) {
		const char *label = gair_form_column_label(edition, variant->table, gair_form_row_at(edition, variant->table, r),
							   variant->id, GAIR_LANG_ZH);

		if (label)
			return label;
	}
	return "";
}

gair_status gair__lexicon_new(const gair_allocator *allocator, gair__lexicon **out)
{
	gair__lexicon *lexicon = gair__alloc(allocator, sizeof *lexicon);
	size_t i;

	*out = lexicon;
	if (!lexicon)
		return GAIR_E_NOMEM;
	lexicon->count = 0;
	memset(lexicon->buckets, 0xFF, sizeof lexicon->buckets);
	add_edition(lexicon, GAIR_EDITION_2019, GAIR__IN_2019);
	add_edition(lexicon, GAIR_EDITION_2021, GAIR__IN_2021);
	for (i = 0; i < sizeof variants / sizeof *variants; i++)
		add_label(lexicon, variants[i].kind, variants[i].table, variants[i].id, variants[i].editions, variants[i].text,
			  official_of(&variants[i]));
	for (i = 0; i < sizeof words / sizeof *words; i++)
		add_label(lexicon, GAIR__LABEL_GROUP, words[i].table, 0, 3, words[i].text, words[i].text);
	return GAIR_OK;
}

const gair__label *gair__lexicon_find(const gair__lexicon *lexicon, const gair__core *core, unsigned kinds, int32_t table)
{
	uint32_t hash = hash_core(core);
	int16_t i;

	if (core->size == 0)
		return NULL;
	for (i = lexicon->buckets[hash % GAIR__LABEL_BUCKETS]; i >= 0; i = lexicon->labels[i].next) {
		const gair__label *label = &lexicon->labels[i];

		if (label->hash == hash && (label->kind & kinds) && (table == 0 || label->table == table) &&
		    same_core(&label->core, core))
			return label;
	}
	return NULL;
}

/* Edit distance, given up past `bound`. */
static size_t distance(const gair__core *a, const gair__core *b, size_t bound)
{
	size_t row[GAIR__LABEL_LONGEST + 1], i, j;

	if (a->size > b->size + bound || b->size > a->size + bound)
		return bound + 1;
	for (j = 0; j <= b->size; j++)
		row[j] = j;
	for (i = 1; i <= a->size; i++) {
		size_t diagonal = row[0], least = i;

		row[0] = i;
		for (j = 1; j <= b->size; j++) {
			size_t cost = diagonal + (a->c[i - 1] != b->c[j - 1]);

			diagonal = row[j];
			if (cost > row[j] + 1)
				cost = row[j] + 1;
			if (cost > row[j - 1] + 1)
				cost = row[j - 1] + 1;
			row[j] = cost;
			if (cost < least)
				least = cost;
		}
		if (least > bound)
			return bound + 1;
	}
	return row[b->size];
}

static int ends_with(const gair__core *core, const gair__core *end)
{
	return core->size > end->size && end->size >= 2 &&
	       memcmp(core->c + core->size - end->size, end->c, end->size * sizeof *end->c) == 0;
}

/* 1 if the core begins with the label of a group of the table. */
static int begins_with_group(const gair__lexicon *lexicon, const gair__core *core, int32_t table)
{
	size_t i;

	for (i = 0; i < lexicon->count; i++) {
		const gair__label *label = &lexicon->labels[i];

		if (label->kind == GAIR__LABEL_GROUP && (table == 0 || label->table == table) && core->size > label->core.size &&
		    memcmp(core->c, label->core.c, label->core.size * sizeof *core->c) == 0)
			return 1;
	}
	return 0;
}

const gair__label *gair__lexicon_nearest(const gair__lexicon *lexicon, const gair__core *core, unsigned kinds, int32_t table)
{
	const gair__label *nearest = NULL;
	size_t best = 1000, i;
	int tie = 0, grouped = begins_with_group(lexicon, core, table);

	if (core->size < 2)
		return NULL;
	for (i = 0; i < lexicon->count; i++) {
		const gair__label *label = &lexicon->labels[i];
		size_t bound = label->core.size / 3, d;

		if (!(label->kind & kinds) || (table && label->table != table))
			continue;
		d = grouped && ends_with(core, &label->core) ? 0 : distance(core, &label->core, bound);
		if (d > bound && d != 0)
			continue;
		if (d < best) {
			best = d;
			nearest = label;
			tie = 0;
		} else if (nearest && d == best && (label->table != nearest->table || label->id != nearest->id)) {
			/* of two that it ends with, the longer one was meant */
			if (d == 0)
				nearest = label->core.size > nearest->core.size ? label : nearest;
			else
				tie = 1;
		}
	}
	return tie ? NULL : nearest;
}
