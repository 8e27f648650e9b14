#include "read/markdown.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

uint8_t gair__markdown_heading(const char **text, size_t *size)
{
	size_t level = 0, end = *size;

	while (level < end && (*text)[level] == '#')
		level++;
	if (level == 0 || level > 6 || level == end || (*text)[level] != ' ')
		return 0;
	while (end > level && (*text)[end - 1] == '#')
		end--;
	*text = gair__trim(*text + level, end - level, size);
	return (uint8_t)level;
}

int gair__markdown_is_rule(const char *text, size_t size, int second)
{
	size_t i, dashes = 0, run = 0, longest = 0;

	for (i = 0; i < size; i++) {
		if (!memchr("|+:-= \t", text[i], 7))
			return 0;
		run = text[i] == '-' || text[i] == '=' ? run + 1 : 0;
		dashes += run > 0;
		if (run > longest)
			longest = run;
	}
	/* a row may hold nothing but dashes that say "not applicable" */
	return longest >= 3 || (dashes > 0 && (second || *text == '+'));
}

/* Markup that means nothing for the text, and what stands for it. */
static const struct markup {
	const char *mark, *text;
} markups[] = {
	{"**", ""},    {"__", ""},    {"~~", ""},       {"`", ""},      {"<br>", " "},    {"<br/>", " "},    {"<br />", " "},
	{"<u>", ""},   {"</u>", ""},  {"<b>", ""},      {"</b>", ""},   {"<center>", ""}, {"</center>", ""}, {"&nbsp;", " "},
	{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}, {"&emsp;", " "},  {"&ensp;", " "},
};

static const struct markup *find_markup(const char *text, size_t size)
{
	size_t i;

	for (i = 0; i < sizeof markups / sizeof *markups; i++) {
		size_t length = strlen(markups[i].mark);

		if (length <= size && memcmp(text, markups[i].mark, length) == 0)
			return &markups[i];
	}
	return NULL;
}

/* A single star is emphasis only where it touches text on one side alone; `2*3` and `* * *` keep theirs. */
static int is_emphasis(const char *text, size_t at, size_t size)
{
	int before = at > 0 && text[at - 1] != ' ', after = at + 1 < size && text[at + 1] != ' ';

	return before != after;
}

/* 1 if a backslash takes the meaning of the next character away. */
static int is_escape(const char *text, size_t at, size_t size)
{
	return text[at] == '\\' && at + 1 < size && memchr("\\`*_{}[]()#+-.!|~<>&", text[at + 1], 20) != NULL;
}

size_t gair__markdown_skip(const char *text, size_t size)
{
	const struct markup *markup;
	size_t at = 0, length;

	while (at < size) {
		markup = find_markup(text + at, size - at);
		if (!markup && gair__is_space(gair__utf8_decode(text + at, size - at, &length, NULL)))
			at += length;
		else if (markup && (*markup->text == '\0' || *markup->text == ' '))
			at += strlen(markup->mark);
		else if (!markup && text[at] == '*' && is_emphasis(text, at, size))
			at++;
		else
			return at + (size_t)(!markup && is_escape(text, at, size));
	}
	return 0;
}

void gair__markdown_append(gair_document *document, const char *text, size_t size)
{
	size_t start = 0, at = 0;
	const struct markup *markup;

	while (at < size) {
		if (!memchr("*_~`<&\\", text[at], 7)) {
			at++;
			continue;
		}
		markup = find_markup(text + at, size - at);
		if (!markup && is_escape(text, at, size)) {
			gair__document_append(document, text + start, at - start);
			start = at + 1;
			at += 2;
			continue;
		}
		if (!markup && !(text[at] == '*' && is_emphasis(text, at, size))) {
			at++;
			continue;
		}
		gair__document_append(document, text + start, at - start);
		if (markup)
			gair__document_append(document, markup->text, strlen(markup->text));
		at += markup ? strlen(markup->mark) : 1;
		start = at;
	}
	gair__document_append(document, text + start, size - start);
}
