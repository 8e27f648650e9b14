/*
 * The lexicon: every label of the form and every variant is found, in its table and editions; the nearest label is what a plain
 * computation over all labels finds.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/form.h>

#include "base/utf8.h"
#include "recognize/lexicon.h"
#include "recognize/lexicon_words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static gair__core core_of(const char *text)
{
	gair__core core;

	gair__core_of(text, strlen(text), &core);
	return core;
}

/* A core as UTF-8. */
static const char *written(const gair__core *core)
{
	static char out[GAIR__LABEL_LONGEST * 3 + 1];
	size_t size = 0;

	for (size_t i = 0; i < core->size; i++)
		size += gair__utf8_encode(core->c[i], out + size);
	out[size] = '\0';
	return out;
}

START_TEST(test_cores)
{
	static const char *const cores[][2] = {
		{"规章", "规章"},
		{" 规　章 ", "规章"},
		{"（一）予以公开", "予以公开"},
		{"(一) 予以公开", "予以公开"},
		{"一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"},
		{"1．属于国家秘密", "属于国家秘密"},
		{"12、属于国家秘密", "属于国家秘密"},
		{"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"},
		{"3.危及“三安全一稳定”", "危及三安全一稳定"},
		{"现行有效件数（截至2023年12月31日）", "现行有效件数"},
		{"采购总金额(万元)", "采购总金额"},
		{"第二十条第（一）项", "第二十条第一项"},
		{"本年增/减", "本年增减"},
		{"法人或其他組織", "法人或其他组织"},
		{"规（guī）章（zhāng）", "规章"},
		{"(七)总计", "总计"},
		{"(单位:万元)", "单位万元"},
		{"", ""},
		{"　", ""},
		{"三", "三"},
	};
	static const char han[] = "\xE8\xA7\x84"; /* 规 */
	char text[(GAIR__LABEL_LONGEST + 2) * 3 + 1] = "";
	gair__core core;

	for (size_t i = 0; i < COUNT(cores); i++) {
		core = core_of(cores[i][0]);
		ck_assert_msg(strcmp(written(&core), cores[i][1]) == 0, "%s: %s", cores[i][0], written(&core));
	}
	/* what is longer than any label is none */
	for (size_t i = 0; i < GAIR__LABEL_LONGEST; i++)
		strcat(text, han);
	ck_assert_uint_eq(core_of(text).size, GAIR__LABEL_LONGEST);
	strcat(text, han);
	ck_assert_uint_eq(core_of(text).size, 0);
}
END_TEST

static void expect_label(const char *text, unsigned kind, int32_t table, int32_t id, unsigned editions, int variant)
{
	gair__core core = core_of(text);
	const gair__label *label = gair__lexicon_find(&core, kind, table);

	ck_assert_msg(label != NULL, "%s is not found", text);
	ck_assert_msg(label->id == id && (label->editions & editions) == editions, "%s: %d, editions %u", text, label->id,
		      (unsigned)label->editions);
	ck_assert_msg(label->variant == variant, "%s: variant %d", text, label->variant);
	ck_assert_ptr_nonnull(gair__lexicon_find(&core, GAIR__LABEL_ANY, 0));
	ck_assert_ptr_nonnull(gair__lexicon_nearest(&core, kind, table));
	ck_assert_int_eq(gair__lexicon_nearest(&core, kind, table)->id, id);
}

/* Two editions call one row or column alike or not: the label of each is found, as official, for its own edition. */
START_TEST(test_labels_of_the_form)
{
	for (size_t e = 0; e < gair_form_edition_count(); e++) {
		int32_t edition = gair_form_edition_at(e);
		unsigned mask = edition == GAIR_EDITION_2021 ? GAIR__IN_2021 : GAIR__IN_2019;

		for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
			int32_t cell = gair_form_cell_at(edition, i), table = gair_cell_table(cell), row = gair_cell_row(cell);
			int32_t column = gair_cell_column(cell);

			expect_label(gair_form_row_label(edition, table, row, GAIR_LANG_ZH), GAIR__LABEL_ROW, table, row, mask,
				     0);
			expect_label(gair_form_column_label(edition, table, row, column, GAIR_LANG_ZH), GAIR__LABEL_COLUMN, table,
				     column, mask, 0);
		}
	}
}
END_TEST

START_TEST(test_variants_and_words)
{
	for (size_t i = 0; i < COUNT(gair__variants); i++)
		expect_label(gair__variants[i].text, gair__variants[i].kind, gair__variants[i].table, gair__variants[i].id,
			     gair__variants[i].editions, 1);
	for (size_t i = 0; i < COUNT(gair__words_of_heads); i++) {
		gair__core core = core_of(gair__words_of_heads[i].text);
		const gair__label *label = gair__lexicon_find(&core, GAIR__LABEL_GROUP, gair__words_of_heads[i].table);

		ck_assert_msg(label && label->id == gair__words_of_heads[i].id, "%s", gair__words_of_heads[i].text);
	}
}
END_TEST

START_TEST(test_what_is_no_label)
{
	static const char *const texts[] = {"", "12", "总体情况", "规章规章", "奉节县人民政府", "本年新收", "公开"};

	for (size_t i = 0; i < COUNT(texts); i++) {
		gair__core core = core_of(texts[i]);

		ck_assert_msg(!gair__lexicon_find(&core, GAIR__LABEL_ANY, 0), "%s", texts[i]);
	}
	/* a label of one table is none of another */
	{
		gair__core core = core_of("规章");

		ck_assert_ptr_null(gair__lexicon_find(&core, GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS));
		ck_assert_ptr_null(gair__lexicon_find(&core, GAIR__LABEL_COLUMN, 0));
	}
}
END_TEST

/* --- nearest --- */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edit distance by the book, over the whole matrix. */
static size_t edits(const gair__core *a, const gair__label *label)
{
	static size_t m[GAIR__LABEL_LONGEST + 1][GAIR__LABEL_LONGEST + 1];
	const uint16_t *b = gair__label_units(label);

	for (size_t i = 0; i <= a->size; i++)
		for (size_t j = 0; j <= label->size; j++) {
			if (i == 0 || j == 0)
				m[i][j] = i + j;
			else
				m[i][j] = least(least(m[i - 1][j] + 1, m[i][j - 1] + 1),
						m[i - 1][j - 1] + (a->c[i - 1] != b[j - 1]));
		}
	return m[a->size][label->size];
}

/* The nearest label of the kinds and the table within a third of its characters; `*tie` where two differ no less. */
static const gair__label *reference_nearest(const gair__core *core, unsigned kinds, int32_t table, int *tie)
{
	const gair__label *nearest = NULL, *label;
	size_t best = SIZE_MAX;

	*tie = 0;
	for (size_t i = 0; (label = gair__lexicon_at(i)) != NULL; i++) {
		size_t distance;

		if (!(label->kind & kinds) || label->table != table)
			continue;
		distance = edits(core, label);
		if (distance > label->size / 3u || distance > best)
			continue;
		if (distance < best)
			*tie = 0;
		else if (label->id != nearest->id)
			*tie = 1;
		best = distance;
		nearest = *tie ? nearest : label;
	}
	return nearest;
}

static uint32_t random_state = 1;

static uint32_t random_below(uint32_t bound)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (random_state >> 8) % bound;
}

/* A typing error: a character lost, doubled, exchanged with the next or mistyped. */
static void damage(gair__core *core)
{
	size_t at = random_below(core->size);

	switch (random_below(4)) {
	case 0:
		memmove(core->c + at, core->c + at + 1, (core->size - at - 1u) * sizeof *core->c);
		core->size--;
		break;
	case 1:
		if (core->size == GAIR__LABEL_LONGEST)
			return;
		memmove(core->c + at + 1, core->c + at, (core->size - at) * sizeof *core->c);
		core->size++;
		break;
	case 2:
		if (at + 1 < core->size) {
			uint16_t c = core->c[at];

			core->c[at] = core->c[at + 1];
			core->c[at + 1] = c;
		}
		break;
	default:
		core->c[at] = (uint16_t)(0x4E00 + random_below(0x5000));
	}
}

START_TEST(test_nearest_is_what_all_labels_say)
{
	const gair__label *label;

	for (size_t i = 0; (label = gair__lexicon_at(i)) != NULL; i++) {
		if (label->kind == GAIR__LABEL_GROUP)
			continue;
		for (int round = 0; round < 40; round++) {
			const gair__label *found, *expected;
			gair__core core;
			int tie;

			core.size = label->size;
			memcpy(core.c, gair__label_units(label), label->size * sizeof *core.c);
			for (uint32_t n = random_below(4); n > 0 && core.size > 2; n--)
				damage(&core);
			found = gair__lexicon_nearest(&core, label->kind, label->table);
			expected = reference_nearest(&core, label->kind, label->table, &tie);
			if (tie)
				expected = NULL;
			ck_assert_msg((found ? found->id : 0) == (expected ? expected->id : 0), "%s: %d, expected %d",
				      written(&core), found ? found->id : 0, expected ? expected->id : 0);
		}
	}
}
END_TEST

/* A group's label before the row's, in one cell: the row is meant. */
START_TEST(test_behind_a_group)
{
	gair__core core = core_of("(三)不予公开1.属于国家秘密");
	const gair__label *label = gair__lexicon_nearest(&core, GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS);

	ck_assert_ptr_nonnull(label);
	ck_assert_int_eq(label->id, GAIR_APPLICATIONS_DENIED_STATE_SECRET);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("lexicon");
	TCase *all = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_test(all, test_cores);
	tcase_add_test(all, test_labels_of_the_form);
	tcase_add_test(all, test_variants_and_words);
	tcase_add_test(all, test_what_is_no_label);
	tcase_add_test(all, test_nearest_is_what_all_labels_say);
	tcase_add_test(all, test_behind_a_group);
	suite_add_tcase(suite, all);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
