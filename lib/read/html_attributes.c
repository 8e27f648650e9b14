#include "read/html.h"
#include "read/html_scan.h"

const char *gair__html_skip_tag(const char *at, const char *end)
{
	for (;;) {
		while (at < end && (*at == '/' || gair__html_is_space(*at)))
			at++;
		if (at == end)
			return NULL;
		if (*at == '>')
			return at + 1;
		/* whatever stands first belongs to the name, an '=' too */
		at = gair__html_skip_space(gair__html_name_end(at + 1, end), end);
		if (at == end)
			return NULL;
		if (*at != '=')
			continue;
		at = gair__html_skip_space(at + 1, end);
		if (at == end)
			return NULL;
		if (*at == '"' || *at == '\'') {
			at = gair__html_find(at + 1, end, *at);
			if (at == end)
				return NULL;
			at++;
		} else if (*at != '>') {
			at = gair__html_value_end(at, end);
		}
	}
}

int gair__html_next_attribute(const char **at, const char *end, gair__html_attribute *attribute)
{
	const char *next = *at;

	while (next < end && (*next == '/' || gair__html_is_space(*next)))
		next++;
	if (next == end || *next == '>')
		return 0;
	attribute->name = next;
	next = gair__html_name_end(next + 1, end);
	attribute->name_size = (size_t)(next - attribute->name);
	attribute->value = next;
	attribute->value_size = 0;
	next = gair__html_skip_space(next, end);
	if (next < end && *next == '=') {
		next = gair__html_skip_space(next + 1, end);
		if (next < end && (*next == '"' || *next == '\'')) {
			attribute->value = next + 1;
			next = gair__html_find(next + 1, end, *next);
			attribute->value_size = (size_t)(next - attribute->value);
			next += next < end;
		} else if (next < end && *next != '>') {
			attribute->value = next;
			next = gair__html_value_end(next, end);
			attribute->value_size = (size_t)(next - attribute->value);
		}
	}
	*at = next;
	return 1;
}

int gair__html_name_is(const char *name, size_t size, const char *wanted)
{
	size_t i;

	for (i = 0; i < size && wanted[i]; i++)
		if ((name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i]) != wanted[i])
			return 0;
	return i == size && !wanted[i];
}

/* The standard's rules for integers: white space, a sign, digits; what follows them does not count. */
static int64_t parse_number(const char *at, const char *end)
{
	int64_t number = 0;
	int negative = 0;

	at = gair__html_skip_space(at, end);
	if (at < end && (*at == '-' || *at == '+'))
		negative = *at++ == '-';
	if (at == end || *at < '0' || *at > '9')
		return -1;
	for (; at < end && *at >= '0' && *at <= '9'; at++)
		if (number < INT32_MAX)
			number = number * 10 + (*at - '0');
	return negative && number ? -1 : number;
}

/* A value may hold references to characters: `colspan=&#50;`. Only white space of ASCII may stand before the number. */
static int64_t number_of(gair__html *html, const gair__html_attribute *attribute)
{
	const char *value = attribute->value;
	size_t size = attribute->value_size;

	if (size && memchr(value, '&', size))
		value = gair__html_decoded(html, value, size, 1, &size);
	return parse_number(value, value + size);
}

void gair__html_numbers(gair__html *html, const char *at, const char *end, const char *const *wanted, size_t count, int64_t *out)
{
	gair__html_attribute attribute;
	unsigned found = 0;
	size_t i;

	for (i = 0; i < count; i++)
		out[i] = -1;
	while (gair__html_next_attribute(&at, end, &attribute))
		for (i = 0; i < count; i++)
			if (!(found & 1u << i) && gair__html_name_is(attribute.name, attribute.name_size, wanted[i])) {
				found |= 1u << i;
				out[i] = number_of(html, &attribute);
			}
}
