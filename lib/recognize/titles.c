/* Titles: `BODY YEAR年政府信息公开工作年度报告` and its variants, over one line or several, in the text or in the page's head. */
#include <string.h>

#include "base/fold.h"
#include "recognize/identity.h"

#define TITLE_LONGEST 240 /* bytes */
#define LINE_LONGEST 120  /* of a title over several lines */
#define MOST_LINES 3
#define TITLE_REACH 400 /* paragraphs that are looked at */
#define MOST_BETWEEN 32 /* bytes of white space between the lines of a title */

/* Takes off the start of a piece; 1 if it was there. */
static int take_off(gair__piece *piece, const char *word)
{
	size_t size = strlen(word);

	if (piece->size < size || memcmp(piece->text, word, size) != 0)
		return 0;
	piece->text += size;
	piece->size -= size;
	return 1;
}

static int cut_off(gair__piece *piece, const char *word)
{
	size_t size = strlen(word);

	if (piece->size < size || memcmp(piece->text + piece->size - size, word, size) != 0)
		return 0;
	piece->size -= size;
	return 1;
}

/* What a title may begin or end its body with, and what is none of it: 附件1：关于《奉节县人民政府… */
static gair__piece strip_body(gair__piece piece)
{
	static const char *const leading[] = {"关于", "附件", "附：", "附:", "《", "“",  "\"", "：",  ":",  "（",
					      "(",    "—",    "-",    "1",   "2",  "3",  "4",  "5",   "、", ".",
					      "*",    "#",    "·",    "）",  ")",  "〕", "]",  "年度"};
	static const char *const trailing[] = {"关于", "年度", "的", "（", "(",  "《", "“",  "\"",
					       "—",    "-",    "，", ",",  "：", ":",  "〔", "["};
	int again = 1;
	size_t i;

	while (again) {
		piece = gair__piece_of(piece.text, piece.size, piece.source);
		again = 0;
		for (i = 0; i < sizeof leading / sizeof *leading; i++)
			again |= take_off(&piece, leading[i]);
		for (i = 0; i < sizeof trailing / sizeof *trailing; i++)
			again |= cut_off(&piece, trailing[i]);
	}
	return piece;
}

/* 我局, 本机关, 全县 name nobody; 本溪市 and 全椒县 are places. */
static int names_nobody(gair__piece body)
{
	static const char *const pronouns[] = {"我", "本", "全", "各", "该"};
	static const char *const units[] = {"省", "市", "县", "区",   "州",   "旗",   "镇",   "乡", "街道", "局",
					    "委", "厅", "办", "单位", "机关", "部门", "中心", "院", "系统"};
	gair__piece rest;
	size_t p, u;

	for (p = 0; p < sizeof pronouns / sizeof *pronouns; p++)
		for (u = 0; u < sizeof units / sizeof *units; u++) {
			rest = body;
			if (take_off(&rest, pronouns[p]) && take_off(&rest, units[u]))
				return 1;
		}
	return 0;
}

/* Words of sentences, of breadcrumbs and of notices that speak of a report. */
static int is_forbidden(const gair__scan *scan, size_t report)
{
	static const char *const forbidden[] = {"根据", "依据",   "按照", "当前位置", "首页", ">",
						"通知", "本报告", "现将", "现公布",   "如下"};
	static const char *const behind[] = {"。", ",", ";", "!", "已"};
	size_t i;
	int at;

	for (i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
		if (gair__scan_find(scan, 0, forbidden[i]) >= 0)
			return 1;
	for (i = 0; i < sizeof behind / sizeof *behind; i++)
		if (gair__scan_find(scan, report, behind[i]) >= 0)
			return 1;
	/* 机构编制委员会 is a body */
	at = gair__scan_find(scan, 0, "编制");
	return at >= 0 && (at < 2 || !gair__scan_at(scan, (size_t)at - 2, "机构编制"));
}

static size_t byte_at(const gair__scan *scan, size_t index, size_t size)
{
	return index < scan->size ? scan->at[index] : size;
}

/* Where the body must end: before the subject; 奉节县人民政府信息公开 shares 政府 between the two. */
static size_t body_limit(const gair__scan *scan, size_t subject)
{
	return subject >= 2 && gair__scan_at(scan, subject - 2, "人民政府信息") ? subject + 2 : subject;
}

/* The body: what stands before year and subject (BODY2020年政府信息公开…), or between them (2020年BODY政府信息公开…). */
static gair__piece find_body(const gair__scan *scan, gair__piece piece, int32_t year, size_t start, size_t end, size_t subject)
{
	size_t limit = body_limit(scan, subject), before = year && start < subject ? start : limit, from;
	gair__piece body = strip_body(gair__piece_of(piece.text, byte_at(scan, before, piece.size), piece.source));

	if (body.size == 0 && year && end < subject) {
		from = byte_at(scan, scan->c[end] == 0x5EA6 ? end + 1 : end, piece.size); /* 年度 */
		body = strip_body(gair__piece_of(piece.text + from, byte_at(scan, limit, piece.size) - from, piece.source));
	}
	if (names_nobody(body))
		body.size = 0;
	return body;
}

/* The year: YEAR年 anywhere, or four figures right before the subject, where 年 was forgotten. */
static int32_t find_year(const gair__scan *scan, size_t subject, size_t *start, size_t *end)
{
	int32_t year = gair__scan_year(scan, 0, start, end);
	size_t i;

	if (year || subject < 4 || (subject > 4 && scan->c[subject - 5] >= '0' && scan->c[subject - 5] <= '9'))
		return year;
	for (i = subject - 4; i < subject; i++) {
		if (scan->c[i] < '0' || scan->c[i] > '9')
			return 0;
		year = year * 10 + (int32_t)(scan->c[i] - '0');
	}
	if (year < 2008 || year > 2100) /* the regulations are of 2008 */
		return 0;
	*start = subject - 4;
	*end = subject;
	return year;
}

int gair__read_title(gair__piece piece, gair__named *named)
{
	gair__scan scan;
	size_t start = 0, end = 0;
	int subject, report;

	if (piece.size == 0 || piece.size > TITLE_LONGEST)
		return 0;
	gair__scan_of(piece.text, piece.size, &scan);
	subject = gair__scan_find(&scan, 0, "政府信息公开");
	if (subject < 0)
		subject = gair__scan_find(&scan, 0, "信息公开");
	report = subject < 0 ? -1 : gair__scan_find(&scan, (size_t)subject, "报告");
	if (subject >= 0 && report < 0)
		report = gair__scan_find(&scan, (size_t)subject, "年报");
	if (subject < 0 || report < 0 || report - subject > 16 || is_forbidden(&scan, (size_t)report))
		return 0;
	memset(named, 0, sizeof *named);
	named->whole = piece;
	named->paragraph = SIZE_MAX;
	named->lines = 1;
	named->year = find_year(&scan, (size_t)subject, &start, &end);
	if (!named->year && gair__scan_find(&scan, (size_t)subject, "年度报告") < 0 &&
	    gair__scan_find(&scan, (size_t)subject, "年报") < 0)
		return 0;
	named->body = find_body(&scan, piece, named->year, start, end, (size_t)subject);
	return 1;
}

/* How much a title says: a year more than a body. */
static int score(const gair__named *named)
{
	return named->whole.size == 0 ? 0 : 1 + (named->year ? 2 : 0) + (named->body.size ? 1 : 0);
}

#define COMPLETE 4

void gair__find_page_title(gair__identity *identity)
{
	static const char *const metas[] = {"ArticleTitle", "title", "og:title", "Title"};
	const gair_document *document = identity->recognizer->document;
	size_t size, name_size, i, m;
	const char *text = gair_document_title(document, &size);
	gair__named named;

	/* a page's title goes on with the site's name behind a dash */
	for (i = 0; i < size && text[i] != '_' && text[i] != '|' && !(text[i] == '-' && i > 0 && text[i - 1] == ' '); i++)
		;
	gair__read_title(gair__piece_of(text, i, 0), &identity->page);
	for (i = 0; i < gair_document_meta_count(document); i++)
		for (m = 0; m < sizeof metas / sizeof *metas; m++) {
			const char *name = gair_document_meta_name(document, i, &name_size);

			if (name_size != strlen(metas[m]) || memcmp(name, metas[m], name_size) != 0)
				continue;
			text = gair_document_meta_content(document, i, &size);
			if (gair__read_title(gair__piece_of(text, size, 0), &named) && score(&named) > score(&identity->page))
				identity->page = named;
		}
}

static int in_table(const gair__recognizer *recognizer, size_t paragraph)
{
	return (recognizer->paragraphs[paragraph] & GAIR__PARAGRAPH_TABLE) != 0;
}

/* A line of a title over several: short, and no sentence, label or breadcrumb. */
static int is_line(const gair__recognizer *recognizer, size_t paragraph)
{
	static const char *const marks[] = {"。", "，", "：", "；", ":", ";", ",", "|", ">", "、"};
	gair__piece piece = gair__paragraph_piece(recognizer, paragraph);
	size_t i;

	if (in_table(recognizer, paragraph) || piece.size == 0 || piece.size > LINE_LONGEST)
		return 0;
	for (i = 0; i < sizeof marks / sizeof *marks; i++)
		if (gair__piece_has(piece, marks[i]))
			return 0;
	return 1;
}

/* 1 if a text ends as the names of places do. */
static int is_place(gair__piece piece)
{
	static const char *const endings[] = {"省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "街道", "苏木"};
	size_t i;

	for (i = 0; i < sizeof endings / sizeof *endings; i++)
		if (cut_off(&piece, endings[i]))
			return piece.size >= 3;
	return 0;
}

/* 1 if nothing but white space stands between two paragraphs in the pool: an empty line, perhaps. */
static int are_neighbours(const gair__recognizer *recognizer, const gair__paragraph *first, const gair__paragraph *second)
{
	size_t end = (size_t)first->text + first->size, size;

	if (second->text < end || second->text - end > MOST_BETWEEN)
		return 0;
	gair__trim(recognizer->document->pool.data + end, second->text - end, &size);
	return size == 0;
}

/* 1 if a line is a title that names neither body nor year: the next line may give the year, （2020年度） */
static int is_bare_title(const gair__recognizer *recognizer, size_t paragraph)
{
	gair__named named;

	return gair__read_title(gair__paragraph_piece(recognizer, paragraph), &named) && !named.year && !named.body.size;
}

/* The title that `lines` lines make together, which no fewer of them do. They follow one another in the pool. */
static int read_lines(const gair__recognizer *recognizer, size_t paragraph, size_t lines, gair__named *named)
{
	const gair__paragraph *first = &recognizer->document->paragraphs[paragraph], *last = first;
	unsigned signs = 0;
	size_t i;

	if (lines > recognizer->document->paragraph_count - paragraph)
		return 0;
	for (i = 0; i < lines; i++)
		signs |= recognizer->signs[paragraph + i];
	if ((signs & GAIR__SIGNS_OF_TITLE) != GAIR__SIGNS_OF_TITLE)
		return 0;
	for (i = 0; i < lines; i++) {
		if (!is_line(recognizer, paragraph + i))
			return 0;
		if (i > 0 && !are_neighbours(recognizer, last, last + 1))
			return 0;
		last = first + i;
	}
	if (!gair__read_title(gair__piece_of(recognizer->document->pool.data + first->text, last->text + last->size - first->text,
					     first->source),
			      named))
		return 0;
	named->paragraph = paragraph;
	named->lines = lines;
	if (named->body.size == 0)
		return named->year && lines == 2 && is_bare_title(recognizer, paragraph);
	return score(named) == COMPLETE && (gair__is_body_name(named->body.text, named->body.size) || is_place(named->body));
}

/* A title over two or three lines. */
static void find_lines(gair__identity *identity, size_t end)
{
	size_t lines, i;
	gair__named named;

	for (lines = 2; lines <= MOST_LINES; lines++)
		for (i = 0; i + lines <= end && score(&identity->title) < COMPLETE; i++)
			if (read_lines(identity->recognizer, i, lines, &named) && score(&named) > score(&identity->title))
				identity->title = named;
}

/* A title that names no body, with the body on the line below it. */
static void find_body_below(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	gair__named *title = &identity->title;
	gair__piece below;

	if (title->whole.size == 0 || title->body.size || title->paragraph == SIZE_MAX ||
	    title->paragraph + title->lines >= recognizer->document->paragraph_count)
		return;
	below = gair__paragraph_piece(recognizer, title->paragraph + title->lines);
	if (!in_table(recognizer, title->paragraph + title->lines) && gair__is_body_name(below.text, below.size) &&
	    gair__body_kind(below.text, below.size) != GAIR_BODY_UNKNOWN)
		title->body = below;
}

/* `end`: the paragraphs that are looked at. `year`: that of period or page; other years' reports are linked beside. */
static void find_line(gair__identity *identity, size_t end, int32_t year)
{
	gair__named named;
	size_t i;

	for (i = 0; i < end; i++) {
		if (in_table(identity->recognizer, i) || !gair__paragraph_has(identity->recognizer, i, GAIR__SIGNS_OF_TITLE) ||
		    !gair__read_title(gair__paragraph_piece(identity->recognizer, i), &named))
			continue;
		named.paragraph = i;
		if (score(&named) > score(&identity->title) ||
		    (score(&named) == COMPLETE && year && named.year == year && identity->title.year != year))
			identity->title = named;
		if (score(&named) == COMPLETE && (!year || named.year == year))
			return;
	}
}

void gair__find_title(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, end = count < TITLE_REACH ? count : TITLE_REACH;
	int32_t year = recognizer->report->from.year ? recognizer->report->from.year : identity->page.year;

	if (recognizer->first_heading < end)
		end = recognizer->first_heading;
	find_line(identity, end, year);
	if (score(&identity->title) < COMPLETE)
		find_lines(identity, end);
	if (identity->title.whole.size == 0)
		find_line(identity, count < TITLE_REACH ? count : TITLE_REACH, year);
	find_body_below(identity);
}
