/* The rare encodings, by iconv. */
#include "read/charset.h"

#include "base/utf8.h"

#ifdef GAIR_HAVE_ICONV

#  include <iconv.h>

struct gair__converter {
	iconv_t handle;
};

gair__converter *gair__converter_new(const gair__charset *charset, const gair_allocator *allocator)
{
	gair__converter *converter = gair__alloc(allocator, sizeof *converter);

	if (!converter)
		return NULL;
	converter->handle = iconv_open("UTF-8", charset->name);
	if (converter->handle != (iconv_t)-1)
		return converter;
	gair__free(allocator, converter);
	return NULL;
}

void gair__converter_free(gair__converter *converter, const gair_allocator *allocator)
{
	if (!converter)
		return;
	iconv_close(converter->handle);
	gair__free(allocator, converter);
}

uint32_t gair__converter_decode(gair__converter *converter, const unsigned char *bytes, size_t size)
{
	char out[16], *to = out, from[4], *at = from;
	size_t left = size, room = sizeof out, length, i;

	/* iconv's own signature does not promise to leave the input alone */
	for (i = 0; i < size && i < sizeof from; i++)
		from[i] = (char)bytes[i];
	if (iconv(converter->handle, &at, &left, &to, &room) == (size_t)-1 || left || to == out) {
		iconv(converter->handle, NULL, NULL, NULL, NULL);
		return GAIR__REPLACEMENT;
	}
	return gair__utf8_decode(out, (size_t)(to - out), &length, NULL);
}

#else

gair__converter *gair__converter_new(const gair__charset *charset, const gair_allocator *allocator)
{
	(void)charset;
	(void)allocator;
	return NULL;
}

void gair__converter_free(gair__converter *converter, const gair_allocator *allocator)
{
	(void)converter;
	(void)allocator;
}

uint32_t gair__converter_decode(gair__converter *converter, const unsigned char *bytes, size_t size)
{
	(void)converter;
	(void)bytes;
	(void)size;
	return GAIR__REPLACEMENT;
}

#endif
