#include "base/search.h"

#include <string.h>

/* The end of the word's first character is looked for: its lead byte is that of many others. */
int gair__has(const char *text, size_t size, const char *word)
{
	size_t length = strlen(word), sought = length < 3 ? 0 : 2;
	const char *at, *end;

	if (length > size)
		return 0;
	at = text + sought;
	end = text + size - (length - sought) + 1;
	while (at < end && (at = memchr(at, word[sought], (size_t)(end - at))) != NULL) {
		if (memcmp(at - sought, word, length) == 0)
			return 1;
		at++;
	}
	return 0;
}
