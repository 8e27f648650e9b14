#include "api/sniff.h"

#include <string.h>

#include <gaireport/read.h>

#include "read/read.h"

#define LOOKED_AT 65536u

static const struct magic {
	const char *bytes;
	size_t size;
	int32_t format;
} magics[] = {
	{"%PDF-", 5, GAIR__FORMAT_PDF},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, GAIR__FORMAT_DOC},
};

/* 1 if the bytes begin with a word, letters of either case; zeros between them are passed over (UTF-16). */
static int begins_with(const char *bytes, size_t size, const char *word)
{
	size_t at;

	for (at = 0; *word && at < size; at++) {
		char c = bytes[at];

		if (c == '\0')
			continue;
		if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != *word)
			return 0;
		word++;
	}
	return *word == '\0';
}

static int contains(const char *bytes, size_t size, const char *word)
{
	size_t length = strlen(word), i;

	for (i = 0; i + length <= size; i++)
		if (memcmp(bytes + i, word, length) == 0)
			return 1;
	return 0;
}

/* A new office file with a password stands inside one of the old kind, whose list of streams may be anywhere. */
static int is_protected(const char *bytes, size_t size)
{
	static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
	const char *at = bytes, *end = bytes + size;

	while (at < end && (at = memchr(at, 'E', (size_t)(end - at))) != NULL) {
		if ((size_t)(end - at) >= sizeof name && memcmp(at, name, sizeof name) == 0)
			return 1;
		at++;
	}
	return 0;
}

/* A zip of an office program: what it says of itself tells which, else the names of its first entries. */
static int32_t sniff_zip(const char *bytes, size_t whole, size_t size)
{
	static const struct {
		const char *name;
		int32_t format;
	} parts[] = {
		{"word/", GAIR_FORMAT_DOCX},
		{"xl/", GAIR_FORMAT_XLSX},
		{"opendocument.text", GAIR_FORMAT_ODT},
		{"opendocument.spreadsheet", GAIR_FORMAT_ODS},
	};
	size_t i;

#if defined(GAIR_HAVE_OFFICE)
	int32_t format = gair__office_format(bytes, whole);

	if (format)
		return format;
#else
	(void)whole;
#endif
	for (i = 0; i < sizeof parts / sizeof *parts; i++)
		if (contains(bytes, size, parts[i].name))
			return parts[i].format;
	return GAIR_FORMAT_DOCX;
}

/* A heading (`# `), or the line between head and rows (`|---|`). */
static int is_markdown_line(const char *line, size_t size)
{
	size_t dashes = 0, pipes = 0, i;

	if (size > 2 && line[0] == '#') {
		for (i = 1; i < size && i < 6 && line[i] == '#'; i++)
			;
		return i < size && line[i] == ' ';
	}
	for (i = 0; i < size && memchr("|:- \t\r", line[i], 6); i++) {
		dashes += line[i] == '-';
		pipes += line[i] == '|';
	}
	return i == size && dashes >= 3 && pipes > 0;
}

static int looks_like_markdown(const char *bytes, size_t size)
{
	const char *line = bytes, *end = bytes + size, *feed;

	for (; line < end; line = feed + 1) {
		feed = memchr(line, '\n', (size_t)(end - line));
		if (!feed)
			feed = end;
		/* most lines begin with a character that neither does */
		if (feed > line && memchr("#|:- \t", *line, 6) && is_markdown_line(line, (size_t)(feed - line)))
			return 1;
	}
	return 0;
}

/* How tags of a page begin, `<` left off. */
static const char *const tags[] = {"!doctype html", "html", "head", "body", "table", "div", "p>", "p ", "td", "meta"};

/* 1 if one of the tags stands behind the `<` at `at`; UTF-16 is looked at through its zeros. */
static int is_tag(const char *bytes, size_t size, size_t at)
{
	size_t i;

	for (i = 0; i < sizeof tags / sizeof *tags; i++)
		if (begins_with(bytes + at, size - at, tags[i]))
			return 1;
	return 0;
}

static int looks_like_html(const char *bytes, size_t size)
{
	const char *at = bytes, *end = bytes + size;

	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		at++;
		if (is_tag(bytes, size, (size_t)(at - bytes)))
			return 1;
	}
	return 0;
}

int32_t gair__sniff(const char *bytes, size_t size)
{
	size_t i, looked = size < LOOKED_AT ? size : LOOKED_AT, start = 0;

	for (i = 0; i < sizeof magics / sizeof *magics; i++)
		if (size >= magics[i].size && memcmp(bytes, magics[i].bytes, magics[i].size) == 0)
			return magics[i].format == GAIR__FORMAT_DOC && is_protected(bytes, size) ? GAIR__FORMAT_PROTECTED
												 : magics[i].format;
	if (size >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
		return sniff_zip(bytes, size, looked);
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		start = 3;
	while (start < looked && memchr(" \t\r\n", bytes[start], 4))
		start++;
	if (start < size && bytes[start] == '{')
		return GAIR_FORMAT_JSON;
	if (looks_like_html(bytes, looked))
		return GAIR_FORMAT_HTML;
	return looks_like_markdown(bytes, size < 1048576 ? size : 1048576) ? GAIR_FORMAT_MARKDOWN : GAIR_FORMAT_TEXT;
}

int32_t gair_format_of(const char *bytes, size_t size)
{
	int32_t format = bytes ? gair__sniff(bytes, size) : GAIR_FORMAT_TEXT;

	return format <= GAIR_FORMAT_ODS ? format : GAIR_FORMAT_AUTO;
}
