/* Who reports on which year: title, body, year, period, day of publication, from the places that name them, in order of trust. */
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "recognize/dates.h"
#include "recognize/recognize.h"

#define TITLE_LONGEST 240 /* bytes */

/* A piece of text in the pool, the title of the page or a meta tag. */
struct piece {
	const char *text;
	size_t size;
	uint32_t source;
};

/* What a title says. */
struct named {
	struct piece first; /* the line before, where the title stands on two; else empty */
	struct piece whole;
	struct piece body; /* size 0: not named */
	int32_t year;      /* 0: not named */
};

struct signature {
	struct piece body;
	gair_date date;
	uint32_t date_source;
};

struct identity {
	gair__recognizer *recognizer;
	struct named title, page; /* in the text; `<title>` */
	struct piece publisher;   /* 发布机构 */
	struct signature signature;
	gair_date labelled; /* 日期, 发布日期, 公开日期, meta tags */
	uint32_t labelled_source;
};

static size_t byte_at(const gair__scan *scan, size_t index, size_t size)
{
	return index < scan->size ? scan->at[index] : size;
}

static struct piece trimmed(const char *text, size_t size, uint32_t source)
{
	struct piece piece;

	piece.text = gair__trim(text, size, &piece.size);
	piece.source = source;
	return piece;
}

/* Words that a title may begin or end its body with, and that are none of it. */
static struct piece strip_words(struct piece piece)
{
	static const char *const leading[] = {"关于", "《", "“"}, *const trailing[] = {"关于", "年度", "的"};
	size_t i;

	for (i = 0; i < 3; i++)
		if (piece.size >= strlen(leading[i]) && memcmp(piece.text, leading[i], strlen(leading[i])) == 0) {
			piece.text += strlen(leading[i]);
			piece.size -= strlen(leading[i]);
		}
	for (i = 0; i < 3; i++)
		if (piece.size >= strlen(trailing[i]) &&
		    memcmp(piece.text + piece.size - strlen(trailing[i]), trailing[i], strlen(trailing[i])) == 0)
			piece.size -= strlen(trailing[i]);
	return trimmed(piece.text, piece.size, piece.source);
}

/* Reads a title: `BODY YEAR年政府信息公开工作年度报告`, `YEAR年BODY…`, `YEAR年度…`. 1 if it is one. */
static int read_title(struct piece piece, struct named *named)
{
	static const char *const forbidden[] = {"根据", "依据", "按照",   "当前位置", ">",
						"编制", "通知", "本报告", "现将",     "现公布"};
	gair__scan scan;
	size_t i, start = 0, end = 0, year_start;
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
	if (subject < 0 || report < 0 || (size_t)report - (size_t)subject > 16)
		return 0;
	for (i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
		if (gair__scan_find(&scan, 0, forbidden[i]) >= 0)
			return 0;
	memset(named, 0, sizeof *named);
	named->whole = piece;
	named->year = gair__scan_year(&scan, 0, &start, &end);
	if (!named->year && gair__scan_find(&scan, (size_t)subject, "年度报告") < 0 &&
	    gair__scan_find(&scan, (size_t)subject, "年报") < 0)
		return 0;
	year_start = named->year ? start : (size_t)subject;
	if (named->year && start >= (size_t)subject)
		year_start = (size_t)subject; /* BODY政府信息公开2020年度报告 */
	named->body = trimmed(piece.text, byte_at(&scan, year_start, piece.size), piece.source);
	named->body = strip_words(named->body);
	if (named->body.size >= 3 && (memcmp(named->body.text, "我", 3) == 0 || memcmp(named->body.text, "本", 3) == 0))
		named->body.size = 0;
	if (named->body.size == 0 && named->year && end < (size_t)subject) {
		size_t from = byte_at(&scan, end, piece.size), to = byte_at(&scan, (size_t)subject, piece.size);

		if (scan.c[end] == 0x5EA6) /* 年度 */
			from = byte_at(&scan, end + 1, piece.size);
		if (from < to)
			named->body = strip_words(trimmed(piece.text + from, to - from, piece.source));
	}
	return 1;
}

int gair__is_body_name(const char *text, size_t size)
{
	struct piece piece = {text, size, 0};
	static const char *const endings[] = {"人民政府", "政府",   "局",     "委员会", "委", "厅", "办公室",
					      "办公厅",   "办事处", "管理处", "部",     "署", "院", "中心",
					      "总队",     "支队",   "公司",   "会",     "办", "社", "行"};
	size_t i;

	if (piece.size < 6 || piece.size > 120 || memchr(piece.text, ' ', piece.size))
		return 0;
	/* 我局, 本机关 name nobody */
	if (memcmp(piece.text, "我", 3) == 0 || memcmp(piece.text, "本", 3) == 0)
		return 0;
	for (i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t length = strlen(endings[i]);

		if (piece.size >= length && memcmp(piece.text + piece.size - length, endings[i], length) == 0)
			return 1;
	}
	return 0;
}

static int is_name(struct piece piece)
{
	return gair__is_body_name(piece.text, piece.size);
}

static struct piece paragraph_piece(const gair__recognizer *recognizer, size_t index)
{
	size_t size;
	const char *text = gair__paragraph_text(recognizer, index, &size);

	return trimmed(text, size, recognizer->document->paragraphs[index].source);
}

/* 1 if a paragraph belongs to a table of the form. */
static int in_table(const gair__recognizer *recognizer, size_t index)
{
	return (recognizer->paragraphs[index] & GAIR__PARAGRAPH_TABLE) != 0;
}

/* A title in the text: the first paragraph that is one, or two lines that make one together. */
static void find_title(struct identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, i;
	struct named named;

	for (i = 0; i < count && i < 400; i++) {
		struct piece piece = paragraph_piece(recognizer, i);

		if (in_table(recognizer, i) || !read_title(piece, &named))
			continue;
		if (identity->title.whole.size == 0)
			identity->title = named;
		/* the body on the line before */
		if (i > 0 && named.body.size == 0) {
			struct piece before = paragraph_piece(recognizer, i - 1);

			if (is_name(before)) {
				identity->title = named;
				identity->title.body = before;
				identity->title.first = before;
			}
		}
		if (named.year && named.body.size) {
			int32_t year = recognizer->report->from.year;

			if (!identity->title.year || !identity->title.body.size ||
			    (year && named.year == year && identity->title.year != year))
				identity->title = named;
			/* other years' reports are linked beside: the period tells which title is this one's */
			if (!year || named.year == year)
				return;
		}
	}
}

/* The text behind a label such as 发布机构: in the same paragraph, or in the one that follows. */
static struct piece labelled_text(const gair__recognizer *recognizer, size_t index, const char *label)
{
	struct piece piece = paragraph_piece(recognizer, index), none = {"", 0, 0};
	gair__scan scan;
	size_t length = 0, at;
	int found;

	if (piece.size > 400)
		return none;
	gair__scan_of(piece.text, piece.size, &scan);
	found = gair__scan_find(&scan, 0, label);
	if (found < 0 || found > 12)
		return none;
	for (at = (size_t)found; length < strlen(label); at++)
		length += 3;
	while (at < scan.size && gair__is_punctuation(scan.c[at]))
		at++;
	if (at < scan.size)
		return trimmed(piece.text + scan.at[at], piece.size - scan.at[at], piece.source);
	if (index + 1 < recognizer->document->paragraph_count && found == 0)
		return paragraph_piece(recognizer, index + 1);
	return none;
}

static void find_publisher(struct identity *identity)
{
	static const char *const labels[] = {"发布机构", "发文机关", "公开机构", "信息来源", "来源", "发布单位"};
	gair__recognizer *recognizer = identity->recognizer;
	size_t i, l;

	for (l = 0; l < sizeof labels / sizeof *labels && !identity->publisher.size; l++)
		for (i = 0; i < recognizer->document->paragraph_count && i < 200 && !identity->publisher.size; i++) {
			struct piece piece;
			size_t cut = 0;

			if (in_table(recognizer, i))
				continue;
			piece = labelled_text(recognizer, i, labels[l]);
			while (cut < piece.size && piece.text[cut] != ' ')
				cut++;
			piece.size = cut;
			if (is_name(piece))
				identity->publisher = piece;
		}
}

/* The signature: a body's name, and the day on the line below; the last such pair. */
static void find_signature(struct identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, i, start, end;
	gair__scan scan;

	for (i = 1; i < count; i++) {
		struct piece piece = paragraph_piece(recognizer, i), before;
		gair_date date;

		if (piece.size > 60 || piece.size < 8 || in_table(recognizer, i))
			continue;
		gair__scan_of(piece.text, piece.size, &scan);
		if (!gair__scan_date(&scan, 0, 0, &date, &start, &end) || start != 0 || end != scan.size)
			continue;
		before = paragraph_piece(recognizer, i - 1);
		if (!is_name(before))
			continue;
		identity->signature.body = before;
		identity->signature.date = date;
		identity->signature.date_source = piece.source;
	}
}

static void take_labelled_date(struct identity *identity, const gair_date *date, uint32_t source)
{
	char found[16], other[16];

	if (identity->labelled.year == 0) {
		identity->labelled = *date;
		identity->labelled_source = source;
	} else if (date->year != identity->labelled.year || date->month != identity->labelled.month ||
		   date->day != identity->labelled.day) {
		size_t size = gair__date_write(date->year, date->month, date->day, found);

		gair__recognize_note(
			identity->recognizer, "date.conflict", "", found, size, other,
			gair__date_write(identity->labelled.year, identity->labelled.month, identity->labelled.day, other), 0, 0,
			source);
	}
}

/* Days of publication: labelled in the text, then in meta tags. */
static void find_labelled_date(struct identity *identity)
{
	static const char *const labels[] = {"发布日期", "公开日期", "发布时间", "公开时间",
					     "发文日期", "成文日期", "生成日期", "日期"};
	static const char *const metas[] = {"PubDate", "pubdate", "publishdate", "PublishDate", "publishtime", "PubTime"};
	gair__recognizer *recognizer = identity->recognizer;
	const gair_document *document = recognizer->document;
	size_t i, l, start, end, name_size, size;
	gair_date date;
	gair__scan scan;

	for (i = 0; i < document->paragraph_count && i < 200; i++)
		for (l = 0; l < sizeof labels / sizeof *labels; l++) {
			struct piece piece;

			if (in_table(recognizer, i))
				break;
			piece = labelled_text(recognizer, i, labels[l]);
			if (piece.size == 0)
				continue;
			gair__scan_of(piece.text, piece.size, &scan);
			if (gair__scan_date(&scan, 0, 0, &date, &start, &end) && start == 0) {
				take_labelled_date(identity, &date, piece.source);
				break;
			}
		}
	for (i = 0; i < gair_document_meta_count(document); i++) {
		const char *name = gair_document_meta_name(document, i, &name_size);
		const char *content = gair_document_meta_content(document, i, &size);

		for (l = 0; l < sizeof metas / sizeof *metas; l++) {
			if (name_size != strlen(metas[l]) || memcmp(name, metas[l], name_size) != 0)
				continue;
			gair__scan_of(content, size, &scan);
			if (gair__scan_date(&scan, 0, 0, &date, &start, &end))
				take_labelled_date(identity, &date, 0);
		}
	}
}

/* The end of the period: its first day was found, and joins of 起, 至, 到 and dashes lead to the last. */
static int read_period_end(const gair__scan *scan, size_t at, int32_t year, gair_date *to)
{
	size_t start, end;
	const size_t reach = 6;

	return gair__scan_date(scan, at, year, to, &start, &end) && start - at <= reach;
}

/* The period: two days joined. `year` is taken for days written without one, in a sentence that speaks of the period. */
static void find_period(struct identity *identity, int32_t year)
{
	gair__recognizer *recognizer = identity->recognizer;
	gair_report *report = recognizer->report;
	const gair_document *document = recognizer->document;
	size_t i, part, start, end;
	gair__scan scan;
	gair_date from, to;

	for (i = 0; i < document->paragraph_count && report->from.year == 0; i++) {
		struct piece piece = paragraph_piece(recognizer, i);

		if (in_table(recognizer, i) || piece.size < 20)
			continue;
		for (part = 0; part < piece.size && part < 4000 && report->from.year == 0; part += 900) {
			gair__scan_of(piece.text + part, piece.size - part, &scan);
			end = 0;
			if (year && gair__scan_find(&scan, 0, "期限") < 0 && gair__scan_find(&scan, 0, "统计") < 0)
				continue;
			while (gair__scan_date(&scan, end, year, &from, &start, &end))
				if (read_period_end(&scan, end, from.year, &to)) {
					report->from = from;
					report->to = to;
					report->period_place = gair__place_at(recognizer, piece.source);
					break;
				}
			if (piece.size - part <= 900)
				break;
		}
		if (report->section_count && i > 60)
			break;
	}
}

static void find_page_title(struct identity *identity)
{
	const gair_document *document = identity->recognizer->document;
	struct piece piece = {"", 0, 0};
	size_t size, i;
	const char *text = gair_document_title(document, &size);

	/* a page's title goes on with the site's name behind a dash */
	for (i = 0; i < size && text[i] != '_' && text[i] != '|' && !(text[i] == '-' && i > 0 && text[i - 1] == ' '); i++)
		;
	piece = trimmed(text, i, 0);
	read_title(piece, &identity->page);
}

static int begins_with(struct piece piece, struct piece start)
{
	return start.size > 0 && piece.size > start.size && memcmp(piece.text, start.text, start.size) == 0;
}

/* A body that is only a place is completed by the first of signature, publisher and breadcrumb that begins with it. */
static struct piece complete_body(const struct identity *identity, struct piece body)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t i;

	if (is_name(body))
		return body;
	if (begins_with(identity->signature.body, body))
		return identity->signature.body;
	if (begins_with(identity->publisher, body))
		return identity->publisher;
	for (i = 0; i < recognizer->document->paragraph_count && i < 60; i++) {
		struct piece piece = paragraph_piece(recognizer, i);
		size_t at;

		for (at = piece.size; at > 0 && piece.text[at - 1] != '>'; at--)
			;
		if (at == 0)
			continue;
		piece = trimmed(piece.text + at, piece.size - at, piece.source);
		if (begins_with(piece, body) && is_name(piece))
			return piece;
	}
	return body;
}

static gair_status set_text(gair__recognizer *recognizer, gair__text *out, gair__place *place, struct piece piece)
{
	if (piece.size == 0)
		return GAIR_OK;
	*place = gair__place_at(recognizer, piece.source);
	return gair__report_text(recognizer->report, out, piece.text, piece.size);
}

/* The title; one on two lines is joined. */
static void set_title(gair__recognizer *recognizer, const struct named *named)
{
	gair_report *report = recognizer->report;
	gair__buffer joined;

	if (named->first.size == 0) {
		if (recognizer->status == GAIR_OK)
			recognizer->status = set_text(recognizer, &report->title, &report->title_place, named->whole);
		return;
	}
	gair__buffer_init(&joined, &report->allocator);
	gair__buffer_append(&joined, named->first.text, named->first.size);
	gair__buffer_append(&joined, named->whole.text, named->whole.size);
	if (recognizer->status == GAIR_OK)
		recognizer->status = joined.status;
	if (recognizer->status == GAIR_OK)
		recognizer->status = gair__report_text(report, &report->title, joined.data, joined.size);
	report->title_place = gair__place_at(recognizer, named->first.source);
	gair__buffer_free(&joined);
}

static void choose_body(struct identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	struct piece body = identity->title.body;

	if (!body.size)
		body = identity->page.body;
	body = body.size                  ? complete_body(identity, body)
	       : identity->publisher.size ? identity->publisher
					  : identity->signature.body;
	if (recognizer->status == GAIR_OK)
		recognizer->status = set_text(recognizer, &recognizer->report->body, &recognizer->report->body_place, body);
}

static void choose_year(struct identity *identity)
{
	gair_report *report = identity->recognizer->report;

	report->year = identity->title.year  ? identity->title.year
		       : identity->page.year ? identity->page.year
					     : report->from.year;
	if (!report->year && identity->signature.date.year)
		report->year = identity->signature.date.year - 1;
	report->year_place = report->title_place;
}

static void choose_published(struct identity *identity)
{
	gair_report *report = identity->recognizer->report;
	int labelled = identity->labelled.year != 0;

	report->published = labelled ? identity->labelled : identity->signature.date;
	if (report->published.year)
		report->published_place = gair__place_at(identity->recognizer,
							 labelled ? identity->labelled_source : identity->signature.date_source);
}

void gair__find_identity(gair__recognizer *recognizer)
{
	struct identity identity;

	memset(&identity, 0, sizeof identity);
	identity.recognizer = recognizer;
	find_period(&identity, 0);
	find_title(&identity);
	find_page_title(&identity);
	find_publisher(&identity);
	find_signature(&identity);
	find_labelled_date(&identity);
	set_title(recognizer, identity.title.whole.size ? &identity.title : &identity.page);
	choose_body(&identity);
	choose_year(&identity);
	if (!recognizer->report->from.year && recognizer->report->year)
		find_period(&identity, recognizer->report->year);
	choose_published(&identity);
}
