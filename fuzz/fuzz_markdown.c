/* Bytes as Markdown. */
#include "document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_document(data, size, GAIR_FORMAT_MARKDOWN);
	return 0;
}
