/* Containers of office files, byte by byte. The first byte chooses the format that they are read as. */
#include "parts.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	(void)read_parts; /* of the other targets */
	read_office(data + 1, size - 1, data[0] % 5 == 0 ? GAIR_FORMAT_AUTO : GAIR_FORMAT_DOCX + data[0] % 5 - 1);
	return 0;
}
