/* gaireport sum: the reports of bodies added into one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "convert.h"
#include "input.h"

#define NAMED 3 /* files that a note names; the others are counted */

typedef struct adding {
	const cli *c;
	file_list files;
	gair_report **reports;
	gair_report *sum;
	gair_sum_notes *notes;
} adding;

static int read_all(adding *a)
{
	int failed = input_files(a->c, &a->files);
	size_t i;

	if (failed)
		return failed;
	a->reports = calloc(a->files.count, sizeof(gair_report *));
	if (!a->reports) {
		say(a->c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	for (i = 0; i < a->files.count; i++)
		if (input_report(a->c, a->files.paths[i], &a->reports[i]))
			failed = EXIT_INPUT;
	return failed;
}

static int add_up(adding *a)
{
	gair_status status = gair_sum((const gair_report *const *)a->reports, a->files.count, NULL, &a->sum, &a->notes);

	if (status == GAIR_OK)
		return 0;
	say(a->c, "没有加成：%s", "Not added: %s", gair_status_message(status, a->c->lang));
	return EXIT_INPUT;
}

/* `a.html、b.html、c.html等 5 份`. */
static void name_files(const adding *a, size_t index, char *out, size_t size)
{
	size_t count = gair_sum_note_report_count(a->notes, index), used = 0, i;

	for (i = 0; i < count && i < NAMED; i++) {
		const char *path = a->files.paths[gair_sum_note_report(a->notes, index, i)];
		int length = snprintf(out + used, size - used, "%s%s", i ? TEXT(a->c, "、", ", ") : "", path);

		if (length < 0 || (size_t)length >= size - used)
			break;
		used += (size_t)length;
	}
	if (count > NAMED)
		snprintf(out + used, size - used, TEXT(a->c, "等 %zu 份", " and others, %zu in all"), count);
}

/* `表三“一、本年新收政府信息公开申请数量”一行有 2 格`. */
static void name_row(const adding *a, size_t index, char *out, size_t size)
{
	static const char *const numbers[2][4] = {{"", "二", "三", "四"}, {"", "2", "3", "4"}};
	int32_t cell = gair_sum_note_cell(a->notes, index), table = gair_sum_note_table(a->notes, index), edition;
	const char *number = numbers[a->c->lang == GAIR_LANG_EN][table >= 1 && table <= 3 ? table : 0], *label;

	if (!cell) {
		snprintf(out, size, TEXT(a->c, "表%s", "table %s"), number);
		return;
	}
	edition = gair_report_edition(a->sum, table);
	if (gair_form_cell_index(edition, cell) < 0)
		edition = GAIR_EDITION_2021;
	label = gair_form_row_label(edition, table, gair_cell_row(cell), a->c->lang);
	snprintf(out, size, TEXT(a->c, "表%s“%s”一行有 %zu 格", "table %s, row %s, %zu cells"), number, label ? label : "",
		 gair_sum_note_cell_count(a->notes, index));
}

static const struct note_text {
	int32_t kind;
	const char *text[2]; /* %s: the files, or the row and the files */
} row_texts[] = {
	{GAIR_SUM_UNKNOWN, {"%s：%s 没有填数，和数只是其余各份之和", "%s: no number in %s; the sum is that of the others"}},
	{GAIR_SUM_TEXT, {"%s：%s 填的不是数字，和数不得而知，留空", "%s: a text in %s; the sum is not known, and blank"}},
	{GAIR_SUM_EDITION,
	 {"%s：%s 的表式没有这些格，和数只是其余各份之和",
	  "%s: the form of %s has no such cells; the sum is that of the others"}},
	{GAIR_SUM_NO_PLACE,
	 {"%s：%s 有数，但和用 2019 年版表式，没有这些格，没有计入",
	  "%s: figures of %s have no place in the form of 2019, and were left out"}},
	{GAIR_SUM_NO_TABLE, {"%s：%s 没有这张表，和数只是其余各份之和", "%s: not in %s; the sum is that of the others"}},
};

static const struct note_text file_texts[] = {
	{GAIR_SUM_YEARS, {"年度与第一份不同：%s；结果不写年度", "Not of the year of the first: %s; the sum has no year"}},
	{GAIR_SUM_SAME_BODY, {"单位相同，可能重复计入：%s", "Of one body, and maybe counted twice: %s"}},
	{GAIR_SUM_SAME_FIGURES, {"数字完全相同，可能是照抄：%s", "The same figures throughout, and maybe a copy: %s"}},
};

static const char *text_for(const cli *c, const struct note_text *texts, size_t count, int32_t kind)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (texts[i].kind == kind)
			return texts[i].text[c->lang == GAIR_LANG_EN];
	return NULL;
}

static void say_note(const adding *a, size_t index)
{
	char files[2048] = "", row[512] = "", message[3200];
	int32_t kind = gair_sum_note_kind(a->notes, index);
	const char *of_row = text_for(a->c, row_texts, sizeof(row_texts) / sizeof(row_texts[0]), kind);
	const char *of_files = text_for(a->c, file_texts, sizeof(file_texts) / sizeof(file_texts[0]), kind);

	name_files(a, index, files, sizeof(files));
	name_row(a, index, row, sizeof(row));
	if (of_row)
		snprintf(message, sizeof(message), of_row, row, files);
	else
		snprintf(message, sizeof(message), of_files ? of_files : "%s", files);
	say(a->c, "%s", "%s", message);
}

static int write_sum(const adding *a)
{
	const char *name = option_value(a->c, OPTION_SUM_TO);
	size_t i;
	int failed = report_write(a->c, TEXT(a->c, "各份之和", "the sum"), a->sum, gair_out_from_name(name ? name : "json"), 0);

	for (i = 0; i < gair_sum_note_count(a->notes) && !failed; i++)
		say_note(a, i);
	return failed;
}

int run_sum(cli *c)
{
	adding a = {c, {NULL, NULL, 0}, NULL, NULL, NULL};
	int failed = read_all(&a);
	size_t i;

	if (!failed)
		failed = add_up(&a);
	if (!failed)
		failed = write_sum(&a);
	gair_sum_notes_free(a.notes);
	gair_report_free(a.sum);
	for (i = 0; a.reports && i < a.files.count; i++)
		gair_report_free(a.reports[i]);
	free(a.reports);
	input_files_free(&a.files);
	return failed;
}
