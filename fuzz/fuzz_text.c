/* Bytes as plain text: lines, rows with tabs and pipes. */
#include "document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_document(data, size, GAIR_FORMAT_TEXT);
	return 0;
}
