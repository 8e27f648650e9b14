/* The body that reports: publisher, contact sentence, signature, breadcrumb; which of them is taken, and where two differ. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/identity.h"

#define NAME_LONGEST 120 /* bytes */
#define BREADCRUMB_REACH 60
#define CONTACT_REACH 300

int gair__is_body_name(const char *text, size_t size)
{
	static const char *const endings[] = {"人民政府", "政府",   "局",      "委员会",   "委",      "厅",   "办公室", "办公厅",
					      "办事处",   "管理处", "部",      "署",       "院",      "中心", "总队",   "支队",
					      "公司",     "会",     "办",      "社",       "行",      "海关", "大队",   "公署",
					      "办公室)",  "管委会", "办公厅)", "办公室）", "办公厅）"};
	size_t i;

	if (size < 6 || size > NAME_LONGEST || memchr(text, ' ', size))
		return 0;
	/* 我局, 本机关 name nobody */
	if (memcmp(text, "我", 3) == 0 || memcmp(text, "本", 3) == 0)
		return size > 6 && memcmp(text, "本溪", 6) == 0;
	for (i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t length = strlen(endings[i]);

		if (size >= length && memcmp(text + size - length, endings[i], length) == 0)
			return 1;
	}
	return 0;
}

static int is_name(gair__piece piece)
{
	return gair__is_body_name(piece.text, piece.size);
}

/* 1 if a piece is the name of a body of a known kind: in running text an ending alone tells little. */
static int is_known_name(gair__piece piece)
{
	static const char *const marks[] = {"，", "、", "。", "：", "；", ",", ":", "的"};
	size_t i;

	if (!is_name(piece) || gair__body_kind(piece.text, piece.size) == GAIR_BODY_UNKNOWN)
		return 0;
	for (i = 0; i < sizeof marks / sizeof *marks; i++)
		if (gair__piece_has(piece, marks[i]))
			return 0;
	return 1;
}

/* The name between two words of a sentence: 请与…联系. */
static gair__piece between(gair__piece piece, const gair__scan *scan, size_t from, size_t to)
{
	gair__piece name = piece;
	size_t length;

	name.size = 0;
	if (from >= to || to > scan->size)
		return name;
	name = gair__piece_of(piece.text + scan->at[from], (to < scan->size ? scan->at[to] : piece.size) - scan->at[from],
			      piece.source);
	/* 奉节县人民政府办公室政务公开科: the longest start that is a body */
	while (name.size && !is_known_name(name)) {
		for (length = 1; length < name.size && ((unsigned char)name.text[name.size - length] & 0xC0) == 0x80; length++)
			;
		name.size -= length;
	}
	return name;
}

/* The body that a sentence before section 1, or in section 6, says to ask. Each of its shapes holds a GAIR__SIGN_CONTACT. */
static gair__piece read_contact(gair__piece piece)
{
	static const struct {
		const char *before, *after;
	} shapes[] = {
		{"请与", "联系"}, {"请向", "咨询"}, {"请向", "反映"}, {"请同", "联系"}, {"请和", "联系"},  {"径与", "联系"},
		{"可与", "联系"}, {"可向", "咨询"}, {"请联系", ""},   {"请致电", ""},   {"联系单位:", ""}, {"联系部门:", ""},
	};
	gair__piece none = {"", 0, 0};
	gair__scan scan;
	size_t i;

	if (piece.size < 20)
		return none;
	gair__scan_of(piece.text, piece.size, &scan);
	for (i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		int from = gair__scan_find(&scan, 0, shapes[i].before), to;
		gair__piece name;

		if (from < 0)
			continue;
		from += (int)gair__utf8_length(shapes[i].before, strlen(shapes[i].before));
		to = *shapes[i].after ? gair__scan_find(&scan, (size_t)from, shapes[i].after) : from + 40;
		if (to < 0)
			continue;
		name = between(piece, &scan, (size_t)from, (size_t)to < scan.size ? (size_t)to : scan.size);
		if (name.size)
			return name;
	}
	return none;
}

static void find_contact(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, looked = 0, i;

	for (i = 0; i < count && looked < CONTACT_REACH && identity->contact.size == 0; i++, looked++) {
		/* in a section of the middle it is another body that people are told to ask */
		if (recognizer->first_heading != SIZE_MAX && i > recognizer->first_heading && i < recognizer->last_heading)
			i = recognizer->last_heading;
		if (!(recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE) &&
		    gair__paragraph_has(recognizer, i, GAIR__SIGN_CONTACT))
			identity->contact = read_contact(gair__paragraph_piece(recognizer, i));
	}
}

/* A name in front of a day, in one line: the name's length. */
static size_t name_before_day(gair__piece piece)
{
	gair__scan scan;
	gair_date date;
	size_t start, end;

	gair__scan_of(piece.text, piece.size, &scan);
	if (!gair__scan_date(&scan, 0, 0, &date, &start, &end) || start == 0 || end != scan.size)
		return 0;
	return gair__piece_of(piece.text, scan.at[start], piece.source).size;
}

/* A line without the mark of the seal behind the name: 奉节县水利局（盖章） */
static gair__piece without_seal(gair__piece piece)
{
	static const char *const seals[] = {"（盖章）", "(盖章)", "（公章）", "(公章)", "（印章）", "(印章)", "（章）", "(章)"};
	size_t i;

	for (i = 0; i < sizeof seals / sizeof *seals; i++) {
		size_t size = strlen(seals[i]);

		if (piece.size > size && memcmp(piece.text + piece.size - size, seals[i], size) == 0)
			return gair__piece_of(piece.text, piece.size - size, piece.source);
	}
	return piece;
}

size_t gair__signature_name(const gair__recognizer *recognizer, size_t paragraph)
{
	gair__piece piece = without_seal(gair__paragraph_piece(recognizer, paragraph)), next;

	if (piece.size > 150)
		return 0;
	next = piece;
	next.size = gair__paragraph_has(recognizer, paragraph, GAIR__SIGNS_OF_DAY) ? name_before_day(piece) : 0;
	if (next.size)
		return is_name(next) ? next.size : 0;
	if (piece.size > 90 || !is_name(piece))
		return 0;
	if (paragraph + 1 >= recognizer->document->paragraph_count)
		return is_known_name(piece) ? piece.size : 0;
	if (gair__is_day_line(recognizer, paragraph + 1) || (paragraph > 0 && gair__is_day_line(recognizer, paragraph - 1)))
		return piece.size;
	next = gair__paragraph_piece(recognizer, paragraph + 1);
	/* a day with figures lost (`202511日`) is still short and holds no words */
	return gair__is_footer(next.text, next.size) || (next.size < 24 && next.text[0] >= '0' && next.text[0] <= '9')
		       ? piece.size
		       : 0;
}

/* The day of a signature: on the same line, on the next one, or on the one before. */
static void take_signature_day(gair__identity *identity, size_t paragraph)
{
	size_t lines[3], i, start, end;
	gair__scan scan;

	lines[0] = paragraph;
	lines[1] = paragraph + 1;
	lines[2] = paragraph ? paragraph - 1 : 0;
	for (i = 0; i < 3; i++) {
		size_t line = lines[i] < identity->recognizer->document->paragraph_count ? lines[i] : paragraph;
		gair__piece piece = gair__paragraph_piece(identity->recognizer, line);
		gair_date date;

		gair__scan_of(piece.text, piece.size, &scan);
		if (piece.size > 150 || !gair__scan_date(&scan, 0, 0, &date, &start, &end) || end != scan.size)
			continue;
		identity->signed_on.date = date;
		identity->signed_on.source = piece.source;
		return;
	}
}

/* The signature: the last one behind the headings, or in a text without any. */
static void find_signature(gair__identity *identity)
{
	const gair__recognizer *recognizer = identity->recognizer;
	size_t count = recognizer->document->paragraph_count, i, size;

	for (i = recognizer->last_heading == SIZE_MAX ? 1 : recognizer->last_heading + 1; i < count; i++) {
		if (recognizer->paragraphs[i] & GAIR__PARAGRAPH_TABLE)
			continue;
		size = gair__signature_name(recognizer, i);
		if (size == 0 && !identity->signature.size && gair__is_day_line(recognizer, i))
			take_signature_day(identity, i); /* a day alone */
		if (size == 0)
			continue;
		identity->signature = gair__paragraph_piece(recognizer, i);
		identity->signature.size = size;
		memset(&identity->signed_on, 0, sizeof identity->signed_on);
		take_signature_day(identity, i);
	}
}

void gair__find_bodies(gair__identity *identity)
{
	find_contact(identity);
	find_signature(identity);
}

/* The item of a breadcrumb (… > 奉节县人民政府) that begins with a place and names a body. */
static gair__piece find_crumb(const gair__recognizer *recognizer, gair__piece place)
{
	static const char *const parts[] = {">", "›", "»", "》", "＞", "/", "→"};
	gair__piece none = {"", 0, 0};
	size_t i, p;

	for (i = 0; i < recognizer->document->paragraph_count && i < BREADCRUMB_REACH; i++) {
		gair__piece line = gair__paragraph_piece(recognizer, i);

		for (p = 0; p < sizeof parts / sizeof *parts; p++) {
			size_t part = strlen(parts[p]), at, from = line.size;

			if (!gair__piece_has(line, parts[p]) || line.size > 600)
				continue;
			for (at = line.size; at > 0; at--) {
				gair__piece item;

				if (at != 1 && (at - 1 < part || memcmp(line.text + at - 1 - part, parts[p], part) != 0))
					continue;
				item = gair__piece_of(line.text + at - 1, from - (at - 1), line.source);
				if (gair__piece_begins(item, place) && is_name(item))
					return item;
				from = at - 1 < part ? 0 : at - 1 - part;
			}
		}
	}
	return none;
}

static int ends_with(gair__piece piece, gair__piece end)
{
	return piece.size > end.size && memcmp(piece.text + piece.size - end.size, end.text, end.size) == 0;
}

/* 县水利局 says of no county that it is its own. */
static int lacks_place(gair__piece body)
{
	static const char *const units[] = {"省", "市", "县", "区", "州", "旗", "镇", "乡"};
	size_t i;

	for (i = 0; i < sizeof units / sizeof *units; i++)
		if (gair__piece_begins(body, gair__piece_of(units[i], 3, 0)))
			return 1;
	return 0;
}

/*
 * A body that is only a place is completed by the first of signature, publisher and breadcrumb that begins with it; one that does
 * not say its place (县水利局), by the first of signature and publisher that ends with it.
 */
static gair__piece complete(const gair__identity *identity, gair__piece body)
{
	const gair__piece *others[3];
	gair__piece crumb;
	size_t i;

	others[0] = &identity->signature;
	others[1] = &identity->publisher;
	others[2] = &identity->site;
	for (i = 0; i < 3; i++)
		if (is_name(body) ? lacks_place(body) && ends_with(*others[i], body) : gair__piece_begins(*others[i], body))
			return *others[i];
	if (is_name(body))
		return body;
	crumb = find_crumb(identity->recognizer, body);
	return crumb.size ? crumb : body;
}

/* A name without what offices leave out: 人民, the office that signs for its government, brackets. */
static size_t bare_name(gair__piece piece, uint16_t out[64])
{
	static const uint16_t people[] = {0x4EBA, 0x6C11};     /* 人民 */
	static const uint16_t government[] = {0x653F, 0x5E9C}; /* 政府 */
	static const uint16_t office[] = {0x529E, 0x516C};     /* 办公 */
	uint16_t c[64];
	size_t count = gair__fold(piece.text, piece.size, GAIR__FOLD_BRACKETED, c, NULL, 64), i, size = 0;

	count = count < 64 ? count : 64;
	for (i = 0; i < count; i++) {
		if (i + 1 < count && memcmp(c + i, people, sizeof people) == 0)
			i++;
		else if (size >= 2 && i + 3 == count && memcmp(out + size - 2, government, sizeof government) == 0 &&
			 memcmp(c + i, office, sizeof office) == 0)
			break;
		else
			out[size++] = c[i];
	}
	return size;
}

/* 1 if the characters of one name stand in the other in the same order: 县教委 in 县教育委员会, 奉节县 in 重庆市奉节县. */
static int is_part(const uint16_t *part, size_t size, const uint16_t *whole, size_t whole_size)
{
	size_t i, at = 0;

	for (i = 0; i < whole_size && at < size; i++)
		at += whole[i] == part[at];
	return at == size;
}

static int differ(gair__piece one, gair__piece other)
{
	uint16_t a[64], b[64];
	size_t a_size = bare_name(one, a), b_size = bare_name(other, b);

	return a_size && b_size && !is_part(a, a_size, b, b_size) && !is_part(b, b_size, a, a_size);
}

/* The government's page carries its departments' reports: its name in the meta data contradicts nobody of the same place. */
static int is_host(gair__piece publisher, gair__piece body)
{
	int32_t kind = gair__body_kind(publisher.text, publisher.size);
	size_t same = 0;

	if (kind != GAIR_BODY_GOVERNMENT && kind != GAIR_BODY_RULE_GOVERNMENT && kind != GAIR_BODY_TOWN)
		return 0;
	while (same < publisher.size && same < body.size && publisher.text[same] == body.text[same])
		same++;
	return same >= 6;
}

static void note_conflict(gair__identity *identity, gair__piece body)
{
	gair__piece other = identity->signature;

	if (!is_name(body))
		return;
	if (!is_name(other) || !differ(body, other)) {
		other = identity->publisher;
		if (!is_name(other) || !differ(body, other) || is_host(other, body))
			return;
	}
	gair__recognize_note(identity->recognizer, "body.conflict", "", body.text, body.size, other.text, other.size, 0, 0,
			     other.source);
}

/* Sets the report's body, without the white space that pages put between the characters of a title. */
static void set_body(gair__recognizer *recognizer, gair__piece body)
{
	gair__buffer text;
	size_t at, length;

	gair__buffer_init(&text, &recognizer->report->allocator);
	for (at = 0; at < body.size; at += length)
		if (!gair__is_space(gair__utf8_decode(body.text + at, body.size - at, &length, NULL)))
			gair__buffer_append(&text, body.text + at, length);
	recognizer->status = text.status;
	if (recognizer->status == GAIR_OK)
		recognizer->status = gair__report_text(recognizer->report, &recognizer->report->body, text.data, text.size);
	gair__buffer_free(&text);
}

void gair__choose_body(gair__identity *identity)
{
	gair__recognizer *recognizer = identity->recognizer;
	gair__piece body = identity->title.body.size ? identity->title.body : identity->page.body;
	const gair__piece *others[3];
	size_t i;

	others[0] = &identity->publisher;
	others[1] = &identity->contact;
	others[2] = &identity->signature;
	if (body.size)
		body = complete(identity, body);
	for (i = 0; i < 3 && body.size == 0; i++)
		body = *others[i];
	if (body.size == 0 || recognizer->status != GAIR_OK)
		return;
	recognizer->report->body_place = gair__place_at(recognizer, body.source);
	set_body(recognizer, body);
	note_conflict(identity, body);
}
