/*
 * Tags. Pages that office programs made repeat the same ones, byte by byte, by the thousand: what was read once is compared
 * from then on.
 */
#include "read/html.h"
#include "read/html_scan.h"

#define LONGEST_RUN 1024 /* a longer one is not kept: what a comparison may cost for nothing is bounded */

/* Where a tag at `at`, whose name is `ahead` bytes away, is remembered. A byte follows the first one of the name. */
static inline gair__html_tag *place_of(gair__html *html, const char *at, size_t ahead)
{
	return &html->seen[ahead - 1][((unsigned char)at[ahead] + (unsigned char)at[ahead + 1] * 8u) % GAIR__HTML_SEEN];
}

static inline int is_again(const gair__html *html, const char *at, const gair__html_tag *seen)
{
	return seen->size && gair__html_repeats(at, seen->start, seen->size, html->end);
}

/* Behind the tags from `at` that were read before and mean nothing. */
static const char *behind_idle(gair__html *html, const char *at)
{
	const gair__html_tag *seen;

	while (html->end - at > 3 && *at == '<') {
		seen = place_of(html, at, at[1] == '/' ? 2 : 1);
		if (!seen->idle || !is_again(html, at, seen))
			break;
		at += seen->size;
	}
	return at;
}

int gair__html_pass_idle(gair__html *html, size_t ahead)
{
	const char *start = html->at, *behind = start;
	gair__html_run *runs = html->runs[ahead - 1];
	size_t i;

	if (!place_of(html, start, ahead)->idle || html->templates || html->drawn || html->colgroup)
		return 0;
	for (i = 0; i < 2 && behind == start; i++)
		if (runs[i].size && gair__html_repeats(start, runs[i].start, runs[i].size, html->end))
			behind += runs[i].size;
	html->at = behind_idle(html, behind);
	if (html->at > behind && html->at - start <= LONGEST_RUN) {
		runs[1] = runs[0];
		runs[0].start = start;
		runs[0].size = (size_t)(html->at - start);
	}
	return html->at > start;
}

/* Reads the tag at hand, whose name is `ahead` bytes away. Its size is 0 where the page ends before it does. */
static void read_new_tag(gair__html *html, size_t ahead, gair__html_tag *seen)
{
	const char *at = html->at + ahead, *behind;

	seen->start = html->at;
	seen->element = gair__html_element_at(&at, html->end);
	behind = gair__html_skip_tag(at, html->end);
	seen->name = (uint32_t)(at - html->at);
	seen->size = behind ? (size_t)(behind - html->at) : 0;
	seen->idle = seen->size && seen->element->kind == GAIR__HTML_INLINE;
	seen->measured = 0;
}

gair__html_tag *gair__html_read_tag(gair__html *html, size_t ahead)
{
	gair__html_tag *seen = place_of(html, html->at, ahead);

	if (!is_again(html, html->at, seen))
		read_new_tag(html, ahead, seen);
	html->at = seen->size ? html->at + seen->size : html->end;
	return seen->size ? seen : NULL;
}
