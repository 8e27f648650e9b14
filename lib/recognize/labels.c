/*
 * Labels at the start of a document, or in the table of meta data before the text: 发布机构, 公开日期. Each paragraph is folded once
 * and looked through for all of them.
 */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/identity.h"

#define REACH 200             /* paragraphs that are looked at */
#define LABEL_SHORTEST 6      /* bytes: 日期 */
#define PARAGRAPH_LONGEST 400 /* bytes; a longer one is running text */

/* In order of trust within each use. Each holds a GAIR__SIGN_LABEL. */
static const struct label {
	gair__label_use use;
	const char *text;
} labels[] = {
	{GAIR__USE_PUBLISHER, "发布机构"}, {GAIR__USE_PUBLISHER, "发文机关"}, {GAIR__USE_PUBLISHER, "公开机构"},
	{GAIR__USE_PUBLISHER, "发布单位"}, {GAIR__USE_PUBLISHER, "发文机构"}, {GAIR__USE_PUBLISHER, "公开单位"},
	{GAIR__USE_PUBLISHER, "编制单位"}, {GAIR__USE_PUBLISHER, "填报单位"}, {GAIR__USE_PUBLISHER, "报告单位"},
	{GAIR__USE_PUBLISHER, "编制机关"}, {GAIR__USE_SITE, "信息来源"},      {GAIR__USE_SITE, "来源"},
	{GAIR__USE_PUBLISHED, "发布日期"}, {GAIR__USE_PUBLISHED, "公开日期"}, {GAIR__USE_PUBLISHED, "发布时间"},
	{GAIR__USE_PUBLISHED, "公开时间"}, {GAIR__USE_PUBLISHED, "公布日期"}, {GAIR__USE_PUBLISHED, "日期"},
	{GAIR__USE_MADE, "成文日期"},      {GAIR__USE_MADE, "发文日期"},      {GAIR__USE_MADE, "生成日期"},
};

#define LABELS (sizeof labels / sizeof *labels)

/* A paragraph in which labels are looked for. */
struct line {
	const gair__recognizer *recognizer;
	size_t paragraph;
	gair__piece piece;
	gair__scan scan;
};

/* 1 if a label begins at this character: at the start, behind punctuation or behind white space, which folding dropped. */
static int is_label_start(const struct line *line, size_t at)
{
	size_t length;

	if (at == 0 || gair__is_punctuation(line->scan.c[at - 1]))
		return 1;
	gair__utf8_decode(line->piece.text + line->scan.at[at - 1], line->piece.size - line->scan.at[at - 1], &length, NULL);
	return line->scan.at[at - 1] + length < line->scan.at[at];
}

/* The text behind a label, in the same paragraph or, where the label stands alone, in the next one; size 0 where there is none. */
static gair__piece text_behind(const struct line *line, const char *label)
{
	gair__piece none = {"", 0, 0};
	int found = gair__scan_find(&line->scan, 0, label);
	size_t at;

	while (found >= 0 && !is_label_start(line, (size_t)found))
		found = gair__scan_find(&line->scan, (size_t)found + 1, label);
	if (found < 0)
		return none;
	at = (size_t)found + gair__utf8_length(label, strlen(label));
	while (at < line->scan.size && gair__is_punctuation(line->scan.c[at]))
		at++;
	if (at < line->scan.size)
		return gair__piece_of(line->piece.text + line->scan.at[at], line->piece.size - line->scan.at[at],
				      line->piece.source);
	if (found == 0 && line->paragraph + 1 < line->recognizer->document->paragraph_count)
		return gair__paragraph_piece(line->recognizer, line->paragraph + 1);
	return none;
}

/* What stands before the first white space. */
static gair__piece first_word(gair__piece piece)
{
	size_t at = 0, length;

	while (at < piece.size && !gair__is_space(gair__utf8_decode(piece.text + at, piece.size - at, &length, NULL)))
		at += length;
	piece.size = at;
	return piece;
}

static int take_name(gair__piece *name, gair__piece text)
{
	text = first_word(text);
	if (!gair__is_body_name(text.text, text.size))
		return 0;
	*name = text;
	return 1;
}

static int take_day(gair__day *day, gair__piece text)
{
	size_t start, end;
	gair__scan scan;
	gair_date date;

	if (text.size == 0)
		return 0;
	gair__scan_of(text.text, text.size, &scan);
	if (!gair__scan_date(&scan, 0, 0, &date, &start, &end) || start != 0)
		return 0;
	day->date = date;
	day->source = text.source;
	return 1;
}

static int take(gair__identity *identity, gair__label_use use, gair__piece text)
{
	switch (use) {
	case GAIR__USE_PUBLISHER:
		return take_name(&identity->publisher, text);
	case GAIR__USE_SITE:
		return take_name(&identity->site, text);
	case GAIR__USE_PUBLISHED:
		return take_day(&identity->published, text);
	case GAIR__USE_MADE:
		return take_day(&identity->made, text);
	default:
		return 0;
	}
}

/* A line takes what a label of more trust than the one before says; of two equal ones the first counts. */
static void read_line(gair__identity *identity, const struct line *line, size_t best[GAIR__LABEL_USES])
{
	size_t l;

	for (l = 0; l < LABELS; l++)
		if (l < best[labels[l].use] && take(identity, labels[l].use, text_behind(line, labels[l].text)))
			best[labels[l].use] = l;
}

void gair__find_labelled(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, best[GAIR__LABEL_USES], i;
	struct line line;

	for (i = 0; i < GAIR__LABEL_USES; i++)
		best[i] = LABELS;
	line.recognizer = recognizer;
	for (i = 0; i < count && i < REACH; i++) {
		if ((recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE) || !gair__paragraph_has(recognizer, i, GAIR__SIGN_LABEL))
			continue;
		line.paragraph = i;
		line.piece = gair__paragraph_piece(recognizer, i);
		if (line.piece.size < LABEL_SHORTEST || line.piece.size > PARAGRAPH_LONGEST)
			continue;
		gair__scan_of(line.piece.text, line.piece.size, &line.scan);
		read_line(identity, &line, best);
	}
}
