#include "read/xml_names.h"

#include <stddef.h>
#include <string.h>

/* Namespaces of a vocabulary: the transitional one, the strict one. */
static const struct space {
	size_t length;
	const char *uri;
	int32_t vocabulary;
} spaces[] = {
#define SPACE(uri, vocabulary)                                                                                                   \
  {                                                                                                                              \
    sizeof(uri) - 1, uri, vocabulary                                                                                             \
  }
	SPACE("http://schemas.openxmlformats.org/wordprocessingml/2006/main", GAIR__XML_W),
	SPACE("http://purl.oclc.org/ooxml/wordprocessingml/main", GAIR__XML_W),
	SPACE("http://schemas.openxmlformats.org/spreadsheetml/2006/main", GAIR__XML_S),
	SPACE("http://purl.oclc.org/ooxml/spreadsheetml/main", GAIR__XML_S),
	SPACE("http://schemas.openxmlformats.org/officeDocument/2006/relationships", GAIR__XML_R),
	SPACE("http://purl.oclc.org/ooxml/officeDocument/relationships", GAIR__XML_R),
	SPACE("http://schemas.openxmlformats.org/markup-compatibility/2006", GAIR__XML_MC),
	SPACE("http://schemas.openxmlformats.org/officeDocument/2006/math", GAIR__XML_M),
	SPACE("http://purl.oclc.org/ooxml/officeDocument/math", GAIR__XML_M),
	SPACE("http://schemas.openxmlformats.org/package/2006/relationships", GAIR__XML_REL),
	SPACE("http://schemas.openxmlformats.org/package/2006/content-types", GAIR__XML_CT),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:office:1.0", GAIR__XML_OFFICE),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:table:1.0", GAIR__XML_TABLE),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:text:1.0", GAIR__XML_TEXT),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:style:1.0", GAIR__XML_STYLE),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", GAIR__XML_FO),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", GAIR__XML_DRAW),
	SPACE("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", GAIR__XML_MANIFEST),
#undef SPACE
};

static const struct name {
	int32_t vocabulary;
	const char *local;
} names[] = {
#define X(vocabulary, identifier, local) {GAIR__XML_##vocabulary, local},
	GAIR__XML_NAMES(X)
#undef X
};

static int8_t vocabulary_of(const char *uri)
{
	size_t length = strlen(uri), i;

	for (i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (spaces[i].length == length && memcmp(spaces[i].uri, uri, length) == 0)
			return (int8_t)spaces[i].vocabulary;
	return -1;
}

int gair__xml_bind(gair__xml_bindings *bindings, const char *const *attributes, uint32_t depth)
{
	for (; attributes[0]; attributes += 2) {
		const char *prefix = attributes[0];
		struct gair__xml_binding *binding;
		size_t length;

		if (strncmp(prefix, "xmlns", 5) != 0 || (prefix[5] != ':' && prefix[5] != '\0'))
			continue;
		prefix += prefix[5] == ':' ? 6 : 5;
		length = strlen(prefix);
		if (length >= GAIR__XML_PREFIX)
			continue;
		if (bindings->count == GAIR__XML_BINDINGS)
			return 0;
		bindings->declared++;
		binding = &bindings->items[bindings->count++];
		memcpy(binding->prefix, prefix, length + 1);
		binding->length = (uint8_t)length;
		binding->vocabulary = vocabulary_of(attributes[1]);
		binding->depth = depth;
	}
	return 1;
}

void gair__xml_unbind(gair__xml_bindings *bindings, uint32_t depth)
{
	while (bindings->count && bindings->items[bindings->count - 1].depth >= depth) {
		bindings->declared++;
		bindings->count--;
	}
}

/* The vocabulary of a prefix, -1 where it is not known. */
static int32_t find_prefix(const gair__xml_bindings *bindings, const char *prefix, size_t length)
{
	uint32_t i;

	for (i = bindings->count; i-- > 0;)
		if (bindings->items[i].length == length && memcmp(bindings->items[i].prefix, prefix, length) == 0)
			return bindings->items[i].vocabulary;
	return -1;
}

static int32_t find_name(const gair__xml_bindings *bindings, const char *name)
{
	const char *colon = strchr(name, ':'), *local = colon ? colon + 1 : name;
	int32_t vocabulary = find_prefix(bindings, name, colon ? (size_t)(colon - name) : 0);
	size_t low = 0, high = sizeof names / sizeof *names;

	while (vocabulary >= 0 && low < high) {
		size_t middle = low + (high - low) / 2;
		int order = names[middle].vocabulary != vocabulary ? vocabulary - names[middle].vocabulary
								   : strcmp(local, names[middle].local);

		if (order == 0)
			return (int32_t)middle;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return GAIR__XML_OTHER;
}

int32_t gair__xml_name_of(gair__xml_bindings *bindings, const char *name)
{
	struct gair__xml_known *known;
	uint32_t hash = 0;
	size_t length;

	for (length = 0; name[length]; length++)
		hash = hash * 31 + (unsigned char)name[length];
	known = &bindings->known[hash % GAIR__XML_KNOWN];
	if (length >= sizeof known->name)
		return find_name(bindings, name);
	if (known->declared != bindings->declared || memcmp(known->name, name, length + 1) != 0) {
		memcpy(known->name, name, length + 1);
		known->number = find_name(bindings, name);
		known->declared = bindings->declared;
	}
	return known->number;
}

int gair__xml_is_name(const gair__xml_bindings *bindings, const char *name, int32_t wanted)
{
	const char *colon = strchr(name, ':');

	if (strcmp(colon ? colon + 1 : name, names[wanted].local) != 0)
		return 0;
	/* an attribute without a prefix is in no vocabulary, whatever its element is in */
	return (colon ? find_prefix(bindings, name, (size_t)(colon - name)) : GAIR__XML_A) == names[wanted].vocabulary;
}
