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

/* Parts a name at expat's separator; -1 for a namespace that is not known. */
static int32_t part_name(const char *name, const char **local)
{
	const char *space = strchr(name, ' ');
	size_t length, i;

	*local = name;
	if (!space)
		return GAIR__XML_A;
	*local = space + 1;
	length = (size_t)(space - name);
	for (i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (spaces[i].length == length && memcmp(spaces[i].uri, name, length) == 0)
			return spaces[i].vocabulary;
	return -1;
}

int32_t gair__xml_name_of(const char *name)
{
	const char *local;
	int32_t vocabulary = part_name(name, &local);
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

int gair__xml_is_name(const char *name, int32_t wanted)
{
	const char *local;
	const char *space = strchr(name, ' ');

	if (strcmp(space ? space + 1 : name, names[wanted].local) != 0)
		return 0;
	return part_name(name, &local) == names[wanted].vocabulary;
}
