/* Bytes as a web page: encoding, tokens, tables, places. */
#include "document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_document(data, size, GAIR_FORMAT_HTML);
	return 0;
}
