/* A sentence → tokens. Every character is looked at a bounded number of times. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/prose.h"

static size_t bucket_of(uint32_t c)
{
	return (c ^ c >> 7) % GAIR__WORD_BUCKETS;
}

void gair__index_words(gair__word_index *index)
{
	size_t i, length;

	memset(index, 0, sizeof *index);
	for (i = 0; i < gair__word_count && i < GAIR__COUNT(index->next); i++) {
		const char *text = gair__words[i].text;
		uint16_t *bucket = &index->first[bucket_of(gair__utf8_decode(text, strlen(text), &length, NULL))];

		index->next[i] = *bucket;
		*bucket = (uint16_t)(i + 1);
	}
}

/* How many characters of the sentence at `at` are the word, 0 where they are another. */
static size_t match_word(const gair__sentence *sentence, size_t at, const char *word)
{
	size_t count = 0, length;

	for (; *word; word += length, count++)
		if (at + count >= sentence->length ||
		    sentence->characters[at + count] != gair__utf8_decode(word, strlen(word), &length, NULL))
			return 0;
	return count;
}

static size_t longest_word(const gair__sentence *sentence, const gair__word_index *index, size_t at, const gair__word **word)
{
	size_t i, length, best = 0;

	for (i = index->first[bucket_of(sentence->characters[at])]; i; i = index->next[i - 1]) {
		length = match_word(sentence, at, gair__words[i - 1].text);
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

static size_t scan_token(const gair__sentence *sentence, const gair__word_index *index, size_t at, gair__token *token)
{
	const gair__word *word = NULL;
	size_t length = longest_word(sentence, index, at, &word), end;
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

void gair__scan_sentence(gair__sentence *sentence, const gair__word_index *index, const char *text, size_t size)
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
		end = scan_token(sentence, index, at, token);
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
