/* A sentence → tokens. Every character is looked at a bounded number of times. */
#include <string.h>

#include "base/fold.h"
#include "recognize/prose.h"
#include "recognize/prose_table.h"

size_t gair__word_bucket(uint16_t c)
{
	return (c ^ c >> 7) % GAIR__WORD_BUCKETS;
}

/* How many characters of the sentence at `at` are the word, 0 where they are another. */
static size_t match_word(const gair__sentence *sentence, size_t at, size_t word)
{
	const uint16_t *units = prose_units + prose_starts[word], *characters = sentence->characters + at;
	size_t count = prose_starts[word + 1] - (size_t)prose_starts[word], i;

	if (count > sentence->length - at)
		return 0;
	for (i = 0; i < count; i++)
		if (units[i] != characters[i])
			return 0;
	return count;
}

static size_t longest_word(const gair__sentence *sentence, size_t at, const gair__word **word)
{
	size_t i, length, best = 0;

	for (i = prose_first[gair__word_bucket(sentence->characters[at])]; i; i = prose_next[i - 1]) {
		length = match_word(sentence, at, i - 1);
		if (length > best) {
			best = length;
			*word = &gair__words[i - 1];
		}
	}
	return best;
}

static int separator(uint32_t c)
{
	switch (c) {
	case 0x3001: /* 、 */
		return TOKEN_LIST;
	case ',':
	case ':':
	case ';':
	case '.':
	case '|':
		return TOKEN_BREAK;
	case '(':
	case '[':
	case 0x3014:
	case 0x3010:
		return TOKEN_OPEN;
	case ')':
	case ']':
	case 0x3015:
	case 0x3011:
		return TOKEN_CLOSE;
	default:
		return -1;
	}
}

/* Titles of documents hold years, numbers and words of the form: 《…》 is passed over, where it ends in the sentence. */
static size_t skip_title(const gair__sentence *sentence, size_t at)
{
	size_t end;

	for (end = at + 1; end < sentence->length && end - at < 128; end++)
		if (sentence->characters[end] == 0x300B)
			return end + 1;
	return at + 1;
}

static size_t scan_token(const gair__sentence *sentence, size_t at, gair__token *token)
{
	const gair__word *word = NULL;
	size_t length = longest_word(sentence, at, &word), end;
	int kind = separator(sentence->characters[at]);

	if (length) {
		token->kind = TOKEN_WORD;
		token->word = word->kind;
		token->arg = word->arg;
		return at + length;
	}
	if (kind >= 0) {
		token->kind = (uint8_t)kind;
		return at + 1;
	}
	end = gair__scan_number(sentence, at, token);
	token->closed = end >= sentence->length || separator(sentence->characters[end]) >= 0;
	return end;
}

void gair__scan_sentence(gair__sentence *sentence, const char *text, size_t size)
{
	size_t at = 0, end;

	sentence->length = gair__fold(text, size, GAIR__FOLD_PUNCTUATION, sentence->characters, sentence->map, GAIR__SENTENCE);
	if (sentence->length > GAIR__SENTENCE)
		sentence->length = GAIR__SENTENCE;
	sentence->token_count = 0;
	while (at < sentence->length) {
		gair__token *token = &sentence->tokens[sentence->token_count];

		if (sentence->characters[at] == 0x300A) { /* 《 */
			at = skip_title(sentence, at);
			continue;
		}
		memset(token, 0, sizeof *token);
		end = scan_token(sentence, at, token);
		if (end == at) {
			at++;
			continue;
		}
		token->from = (uint32_t)at;
		token->to = (uint32_t)end;
		sentence->token_count++;
		at = end;
	}
}
