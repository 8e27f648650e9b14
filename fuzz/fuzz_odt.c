/* The XML of OpenDocument's content, styles and manifest. */
#include "parts.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"content.xml", "styles.xml", "META-INF/manifest.xml", NULL};

	read_parts(data, size, names, NULL, NULL, GAIR_FORMAT_ODT);
	return 0;
}
