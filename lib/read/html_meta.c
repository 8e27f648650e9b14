/* Meta data: `<meta name= content=>`. */
#include <string.h>

#include "read/html.h"

/* The value of the first attribute of that name, decoded; NULL where there is none. */
static const char *find_value(gair__html *html, const char *at, const char *behind, const char *wanted, size_t *size)
{
	gair__html_attribute attribute;

	while (gair__html_next_attribute(&at, behind, &attribute))
		if (gair__html_name_is(attribute.name, attribute.name_size, wanted))
			return gair__html_value(html, attribute.value, attribute.value_size, 1, size);
	return NULL;
}

void gair__html_meta(gair__html *html, const char *at, const char *behind)
{
	char name[128];
	size_t name_size, size;
	const char *value = find_value(html, at, behind, "name", &name_size);

	if (!value || name_size == 0 || name_size > sizeof name)
		return;
	memcpy(name, value, name_size);
	value = find_value(html, at, behind, "content", &size);
	if (value && html->status == GAIR_OK)
		html->status = gair__document_add_meta(html->document, name, name_size, value, size);
}
