/* Words in running text, as they stand or folded. Folding takes time, and most texts gain nothing by it. */
#include "check/words.h"

#include <string.h>

#include "base/fold.h"
#include "base/search.h"

#define WINDOW 2048  /* characters that are folded in one go */
#define OVERLAP 120u /* bytes that the next go looks at again: words are short */

/* 1 if folded text holds one of the words. */
static int folded_has(const uint16_t *text, size_t size, const char *const *words, size_t count)
{
	uint16_t word[32];
	size_t w, i;

	for (w = 0; w < count; w++) {
		size_t length = gair__fold(words[w], strlen(words[w]), 0, word, NULL, 32);

		for (i = 0; i + length <= size; i++)
			if (memcmp(text + i, word, length * sizeof *word) == 0)
				return 1;
	}
	return 0;
}

#define SHORT 240u /* bytes; folding so few costs nothing */

/* Characters of traditional script that no text of some length goes without: 開 會 國 報 資 個 對 為 與 於 時 業 務 */
static int is_traditional(const unsigned char *c)
{
	switch ((uint32_t)c[0] << 16 | (uint32_t)c[1] << 8 | c[2]) {
	case 0xE9968B:
	case 0xE69C83:
	case 0xE59C8B:
	case 0xE5A0B1:
	case 0xE8B387:
	case 0xE5808B:
	case 0xE5B08D:
	case 0xE782BA:
	case 0xE88887:
	case 0xE696BC:
	case 0xE69982:
	case 0xE6A5AD:
	case 0xE58B99:
		return 1;
	default:
		return 0;
	}
}

static int is_latin_lead(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC3 && c <= 0xC6);
}

/* 1 if folding can tell more than the text as it stands: it holds white space, pinyin in brackets or traditional script. */
static int gains_by_folding(const char *text, size_t size)
{
	const unsigned char *c = (const unsigned char *)text, *end = c + size;

	if (size < SHORT)
		return 1;
	while (end - c >= 4) {
		if (*c <= 0x20 || *c == 0xC2 || (*c == 0xE2 && c[1] <= 0x81 && c[2] < 0x90) || (*c == 0xE3 && c[2] == 0x80) ||
		    (*c == '(' && is_latin_lead(c[1])) || (*c == 0xEF && (c[1] == 0xBB || is_latin_lead(c[3]))))
			return 1;
		if (*c >= 0xE4 && *c <= 0xE9 && is_traditional(c))
			return 1;
		c += *c < 0x80 ? 1 : *c < 0xE0 ? 2 : *c < 0xF0 ? 3 : 4;
	}
	return 0;
}

/* 1 if a text holds one of the words once folded: 信 息 处理费, 處理費. */
static int text_folds_to(const char *text, size_t size, const char *const *words, size_t count)
{
	uint16_t window[WINDOW];
	size_t from, step, folded;

	for (from = 0; from < size; from += step) {
		step = size - from < WINDOW ? size - from : WINDOW;
		folded = gair__fold(text + from, step, 0, window, NULL, WINDOW);
		if (folded_has(window, folded < WINDOW ? folded : WINDOW, words, count))
			return 1;
		if (from + step >= size)
			break;
		step -= OVERLAP;
		while (from + step < size && ((unsigned char)text[from + step] & 0xC0) == 0x80)
			step++;
	}
	return 0;
}

static int bytes_have_any(const char *text, size_t size, const char *const *words, size_t count)
{
	size_t w;

	for (w = 0; w < count; w++)
		if (gair__has(text, size, words[w]))
			return 1;
	return 0;
}

int gair__text_has(const char *text, size_t size, const char *const *words, size_t count, int folded)
{
	if (!folded)
		return bytes_have_any(text, size, words, count);
	return gains_by_folding(text, size) && text_folds_to(text, size, words, count);
}
