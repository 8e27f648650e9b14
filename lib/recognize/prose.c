/* The paragraphs of a report, sentence by sentence. */
#include "recognize/prose.h"

#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/utf8.h"

/* Another body's count, unless the name that ends at `token` is the end of the report's body. */
static uint8_t scope_of_body(const gair__prose *prose, const gair__token *token)
{
	const gair__text *body = &prose->report->body;
	const gair__sentence *sentence = prose->sentence;
	uint16_t folded[128];
	size_t size = gair__fold(body->text, body->size, 0, folded, NULL, GAIR__COUNT(folded)), same = 0;

	if (size > GAIR__COUNT(folded))
		return GAIR__SCOPE_OTHER;
	while (same < size && same < token->to && folded[size - same - 1] == sentence->characters[token->to - same - 1])
		same++;
	return same >= 2 && same > token->to - token->from ? GAIR__SCOPE_OWN : GAIR__SCOPE_OTHER;
}

static void see_scope(gair__prose *prose, const gair__token *token)
{
	if (token->word == WORD_OWN)
		prose->scope = GAIR__SCOPE_OWN;
	else if (token->word == WORD_AREA)
		prose->scope = GAIR__SCOPE_AREA;
	else if (token->word == WORD_BODY)
		prose->scope = scope_of_body(prose, token);
}

/* What the sentence speaks of, before its figures are read. */
static void begin_sentence(gair__prose *prose)
{
	const gair__token *token = prose->sentence->tokens, *end = token + prose->sentence->token_count;
	int application = 0, other = 0;

	prose->disclosure = prose->carries = prose->excepted = prose->scope = prose->scope_before = prose->compared =
		prose->bracketed = 0;
	prose->groups = prose->last_groups = prose->results_given = 0;
	prose->clause = prose->segment = prose->before = prose->before_end = 0;
	prose->clause_figures = prose->clause_statements = 0;
	prose->last_received = 0;
	prose->first_statement = prose->report->statement_count;
	for (; token < end; token++) {
		if (token->kind != TOKEN_WORD)
			continue;
		application |= token->word == WORD_APPLICATION;
		other |= token->word == WORD_OTHER_MATTER;
		prose->disclosure |=
			token->word == WORD_DISCLOSURE || (token->word == WORD_APPLICATION && token->to - token->from > 2);
		prose->carries |= token->word == WORD_CARRY || token->word == WORD_CONTINUE || token->word == WORD_PENDING;
	}
	if (other && !application)
		prose->applications = 0;
}

/* A separator at `at`: the clause is over. */
static void next_clause(gair__prose *prose, size_t at)
{
	int open = at < prose->sentence->token_count && prose->sentence->tokens[at].kind == TOKEN_OPEN;

	gair__end_clause(prose, at);
	prose->before = prose->before_end = at;
	if (!prose->clause_figures && !open)
		prose->before = prose->clause;
	/* another body that nothing was counted of was only mentioned */
	if (prose->scope == GAIR__SCOPE_OTHER && !prose->clause_statements && !prose->clause_figures)
		prose->scope = prose->scope_before;
	prose->scope_before = prose->scope;
	prose->clause = prose->segment = at + 1;
	prose->clause_figures = prose->clause_statements = 0;
}

static void read_separator(gair__prose *prose, size_t at)
{
	const gair__token *tokens = prose->sentence->tokens;

	next_clause(prose, at);
	if (tokens[at].kind == TOKEN_OPEN) {
		/* brackets behind a comparison hold last year's figure: 下降12%(36件) */
		prose->bracketed = at > 0 && tokens[at - 1].kind == TOKEN_NUMBER;
		return;
	}
	if (tokens[at].kind == TOKEN_CLOSE)
		prose->bracketed = 0;
	if (tokens[at].kind == TOKEN_CLOSE || !prose->bracketed)
		prose->compared = 0;
}

static void read_word(gair__prose *prose, const gair__token *token)
{
	see_scope(prose, token);
	if (token->word == WORD_APPLICATION)
		prose->applications = 1;
	if (token->word == WORD_GROUP && prose->disclosure)
		prose->proceedings = 1;
	if (token->word == WORD_ASIDE && token->arg)
		prose->excepted = 1;
	if (token->word == WORD_COMPARED)
		prose->compared = 1;
}

void gair__read_sentence(gair__prose *prose)
{
	const gair__sentence *sentence = prose->sentence;
	size_t i;

	begin_sentence(prose);
	for (i = 0; i < sentence->token_count && prose->status == GAIR_OK; i++) {
		const gair__token *token = &sentence->tokens[i];

		switch (token->kind) {
		case TOKEN_WORD:
			read_word(prose, token);
			break;
		case TOKEN_NUMBER:
			gair__read_figure(prose, i);
			prose->segment = i + 1;
			break;
		case TOKEN_LIST:
			prose->segment = i + 1;
			break;
		case TOKEN_BREAK:
		case TOKEN_OPEN:
		case TOKEN_CLOSE:
			read_separator(prose, i);
			break;
		default:
			break;
		}
	}
	if (prose->status == GAIR_OK)
		next_clause(prose, sentence->token_count);
}

/* The bytes of a mark at `text` that ends a sentence, 0 where there is none: 。 ！ ？ ｡ and their like. */
static size_t sentence_end(const unsigned char *text, size_t size)
{
	if (text[0] < 0x80)
		return text[0] == '!' || text[0] == '?' || text[0] == '\n';
	if (size < 3)
		return 0;
	if (text[0] == 0xE3)
		return text[1] == 0x80 && text[2] == 0x82 ? 3 : 0;
	if (text[0] == 0xEF)
		return (text[1] == 0xBC && (text[2] == 0x81 || text[2] == 0x9F)) || (text[1] == 0xBD && text[2] == 0xA1) ? 3 : 0;
	return 0;
}

/* 1 for a comma or a semicolon, at which a long sentence may be cut: , ， ； */
static int is_cut(const unsigned char *text, size_t size)
{
	return text[0] == ',' || (size >= 3 && text[0] == 0xEF && text[1] == 0xBC && (text[2] == 0x8C || text[2] == 0x9B));
}

/* The first sentence of a text: its size without and `*next` with its mark. A longer one than can be read is cut at a comma. */
static size_t first_sentence(const char *text, size_t size, size_t *next)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t at = 0, characters = 0, comma = 0, mark;

	while (at < size && characters < GAIR__SENTENCE) {
		characters++;
		/* E4 to E9 lead the Han characters, none of which is a mark */
		if (bytes[at] >= 0xE4 && bytes[at] <= 0xE9 && size - at >= 3) {
			at += 3;
			continue;
		}
		mark = sentence_end(bytes + at, size - at);
		if (mark) {
			*next = at + mark;
			return at;
		}
		if (is_cut(bytes + at, size - at))
			comma = at + (bytes[at] == ',' ? 1 : 3);
		for (at++; at < size && (bytes[at] & 0xC0) == 0x80; at++)
			;
	}
	if (at < size && comma)
		at = comma;
	*next = at;
	return at;
}

/* (三), 3., 三、: what was spoken of before is over. */
static int begins_with_number(const char *text, size_t size)
{
	static const uint16_t numerals[] = u"一二三四五六七八九十(（";
	size_t length, i;
	uint32_t c = gair__utf8_decode(text, size, &length, NULL);

	for (i = 0; numerals[i]; i++)
		if (numerals[i] == c)
			return 1;
	return c >= '0' && c <= '9';
}

static void read_paragraph(gair__prose *prose, const gair__text *text, int32_t number)
{
	size_t at = 0, next, size;

	if (text->size && number != 3 && begins_with_number(text->text, text->size))
		prose->applications = 0;
	while (at < text->size && prose->status == GAIR_OK) {
		size = first_sentence(text->text + at, text->size - at, &next);
		prose->offset = (uint32_t)at;
		prose->size = (uint32_t)size;
		gair__scan_sentence(prose->sentence, text->text + at, size);
		gair__read_sentence(prose);
		at += next;
	}
}

static void read_section(gair__prose *prose, const gair__section *section)
{
	size_t i;

	if (section->number == 5 || section->number == 6)
		return;
	prose->applications = section->number == 3;
	prose->proceedings = section->number == 4;
	for (i = 0; i < section->paragraph_count && prose->status == GAIR_OK; i++) {
		prose->paragraph = (uint32_t)i;
		if (section->paragraphs[i].text.size <= UINT32_MAX)
			read_paragraph(prose, &section->paragraphs[i].text, section->number);
	}
}

gair_status gair__collect_statements(gair_report *report)
{
	gair__prose prose;
	size_t i;

	memset(&prose, 0, sizeof prose);
	gair__report_clear_statements(report);
	prose.report = report;
	prose.sentence = gair__alloc(&report->allocator, sizeof *prose.sentence);
	prose.status = prose.sentence ? GAIR_OK : GAIR_E_NOMEM;
	for (i = 0; i < report->section_count && prose.status == GAIR_OK; i++) {
		prose.section = (uint32_t)i;
		read_section(&prose, &report->sections[i]);
	}
	gair__free(&report->allocator, prose.sentence);
	if (prose.status != GAIR_OK)
		gair__report_clear_statements(report);
	return prose.status;
}
