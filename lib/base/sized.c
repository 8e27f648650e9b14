#include "base/sized.h"

#include <string.h>

gair_status gair__take(void *own, size_t size, const void *given)
{
	const unsigned char *bytes = given;
	size_t given_size, i;

	memcpy(&given_size, given, sizeof given_size);
	if (given_size < size)
		return GAIR_E_OPTIONS;
	for (i = size; i < given_size; i++)
		if (bytes[i])
			return GAIR_E_OPTIONS;
	memcpy(own, given, size);
	memcpy(own, &size, sizeof size);
	return GAIR_OK;
}
