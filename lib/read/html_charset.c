/* The encoding that a page declares, by the standard's prescan of its first bytes. */
#include <string.h>

#include "read/charset.h"
#include "read/html.h"
#include "read/html_scan.h"

/* The standard looks at 1024 bytes and starts anew where a later declaration is found; this looks at more at once. */
#define LOOKED_AT 16384u

struct name {
	const char *text;
	size_t size;
};

static int is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The encoding named in the content of a `<meta http-equiv>`: what follows `charset=`. */
static int find_charset(const char *at, const char *end, struct name *name)
{
	for (; end - at > 7; at++) {
		const char *value;

		if (!gair__html_name_is(at, 7, "charset"))
			continue;
		value = gair__html_skip_space(at + 7, end);
		if (value == end || *value != '=')
			continue;
		value = gair__html_skip_space(value + 1, end);
		if (value < end && (*value == '"' || *value == '\'')) {
			name->text = value + 1;
			name->size = (size_t)(gair__html_find(value + 1, end, *value) - name->text);
			return name->text + name->size < end;
		}
		name->text = value;
		while (value < end && *value != ';' && !gair__html_is_space(*value))
			value++;
		name->size = (size_t)(value - name->text);
		return name->size > 0;
	}
	return 0;
}

/* What a `<meta>` declares. */
static int take_meta(const char *at, const char *end, struct name *name)
{
	gair__html_attribute attribute;
	int pragma = 0, charset = 0, content = 0;

	while (gair__html_next_attribute(&at, end, &attribute)) {
		const char *value = attribute.value, *value_end = value + attribute.value_size;

		if (gair__html_name_is(attribute.name, attribute.name_size, "http-equiv")) {
			pragma |= gair__html_name_is(value, attribute.value_size, "content-type");
		} else if (gair__html_name_is(attribute.name, attribute.name_size, "charset") && !charset) {
			charset = 1;
			content = 0;
			name->text = value;
			name->size = attribute.value_size;
		} else if (gair__html_name_is(attribute.name, attribute.name_size, "content") && !charset && !content) {
			content = find_charset(value, value_end, name);
		}
	}
	return charset || (content && pragma);
}

/* Behind a comment, or behind the next '>'. */
static const char *pass(const char *at, const char *end)
{
	const char *from = at;

	if (end - at < 4 || memcmp(at, "<!--", 4) != 0) {
		at = gair__html_find(at, end, '>');
		return at < end ? at + 1 : end;
	}
	for (at += 4; (at = gair__html_find(at, end, '>')) < end; at++)
		if (at - from >= 4 && memcmp(at - 2, "--", 2) == 0)
			return at + 1;
	return end;
}

static int xml_encoding(const char *at, const char *end, struct name *name)
{
	gair__html_attribute attribute;

	if (end - at < 6 || memcmp(at, "<?xml", 5) != 0)
		return 0;
	end = gair__html_find(at, end, '>');
	for (at += 5; gair__html_next_attribute(&at, end, &attribute);)
		if (gair__html_name_is(attribute.name, attribute.name_size, "encoding")) {
			name->text = attribute.value;
			name->size = attribute.value_size;
			return 1;
		}
	return 0;
}

static void trim(struct name *name)
{
	while (name->size && gair__html_is_space(*name->text)) {
		name->text++;
		name->size--;
	}
	while (name->size && gair__html_is_space(name->text[name->size - 1]))
		name->size--;
}

int gair__html_declared(const char *bytes, size_t size, const char **name, size_t *name_size)
{
	const char *at = bytes, *end = bytes + (size < LOOKED_AT ? size : LOOKED_AT), *behind;
	struct name found = {NULL, 0}, first = {NULL, 0};

	if (xml_encoding(bytes, end, &first))
		trim(&first);
	while ((at = gair__html_find(at, end, '<')) < end && end - at > 1) {
		if (!is_letter(at[1]) && !(at[1] == '/' && end - at > 2 && is_letter(at[2]))) {
			at = at[1] == '!' || at[1] == '/' || at[1] == '?' ? pass(at, end) : at + 1;
			continue;
		}
		behind = gair__html_skip_tag(gair__html_name_end(at + 2, end), end);
		if (!behind)
			break;
		if (at[1] != '/' && behind - at > 6 && gair__html_name_is(at + 1, 4, "meta") &&
		    (at[5] == '/' || gair__html_is_space(at[5])) && take_meta(at + 6, behind, &found)) {
			trim(&found);
			if (gair__charset_find(found.text, found.size)) {
				first = found;
				break;
			}
			if (!first.text)
				first = found;
		}
		at = behind;
	}
	*name = first.text;
	*name_size = first.size;
	return first.text != NULL && first.size > 0;
}
