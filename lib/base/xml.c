#include "base/xml.h"

#include <string.h>

static const char *reference(char byte)
{
	switch (byte) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

static int write_referenced(void *context, const char *bytes, size_t size)
{
	gair__output *output = context;
	size_t i, start = 0;

	for (i = 0; i < size; i++) {
		const char *name = reference(bytes[i]);

		if (!name)
			continue;
		gair__output_bytes(output, bytes + start, i - start);
		gair__output_string(output, name);
		start = i + 1;
	}
	gair__output_bytes(output, bytes + start, size - start);
	return 0;
}

void gair__xml_text(gair__output *output, const char *text, size_t size)
{
	gair__output visible;

	gair__output_init(&visible, write_referenced, output);
	gair__output_visible(&visible, text, size);
	gair__output_flush(&visible);
}

void gair__xml_line(gair__output *output, const char *text, size_t size)
{
	size_t i, start = 0;

	for (i = 0; i < size; i++) {
		if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t')
			continue;
		gair__xml_text(output, text + start, i - start);
		gair__output_byte(output, ' ');
		start = i + 1;
	}
	gair__xml_text(output, text + start, size - start);
}

void gair__xml_string(gair__output *output, const char *string)
{
	gair__xml_text(output, string, strlen(string));
}
