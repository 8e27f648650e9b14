/* From bytes to the UTF-8 that readers scan. */
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "read/gb18030.h"
#include "read/read.h"

static int is_noise(const char *bytes, size_t size)
{
	size_t looked = size < 65536 ? size : 65536, i, control = 0;

	for (i = 0; i < looked; i++) {
		unsigned char c = (unsigned char)bytes[i];

		control += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B;
	}
	return control * 50 > looked;
}

static size_t count_ill_formed(const char *text, size_t size, size_t *first)
{
	size_t at = 0, count = 0, length;

	for (;;) {
		at += gair__utf8_valid_prefix(text + at, size - at);
		if (at == size)
			return count;
		if (count++ == 0)
			*first = at;
		gair__utf8_decode(text + at, size - at, &length, NULL);
		at += length;
	}
}

static void set_places(gair_document *document, const char *bytes, size_t size, size_t start, const gair__input *input)
{
	gair__places *places = &document->places;

	places->text = input->text;
	places->size = input->size;
	places->original = (const unsigned char *)bytes;
	places->original_size = size;
	places->original_start = start;
}

static gair_status use_utf8(gair_document *document, const char *bytes, size_t size, size_t start, gair__input *input)
{
	size_t first = 0;

	input->text = bytes + start;
	input->size = size - start;
	input->replaced = count_ill_formed(input->text, input->size, &first);
	document->encoding = "UTF-8";
	set_places(document, bytes, size, start, input);
	if (input->replaced)
		gair__document_note_add(document, GAIR__NOTE_ENCODING_REPLACED, "", 0, (int64_t)input->replaced, (uint32_t)first);
	return GAIR_OK;
}

static gair_status use_gb18030(gair_document *document, const char *bytes, size_t size, gair__input *input)
{
	gair__buffer decoded;
	size_t at = 0, length, replaced = 0, first = 0;
	uint32_t c;

	gair__buffer_init(&decoded, &document->allocator);
	gair__buffer_reserve(&decoded, size + size / 2 + 1);
	while (at < size && decoded.status == GAIR_OK) {
		c = gair__gb18030_decode((const unsigned char *)bytes + at, size - at, &length);
		if (c == GAIR__REPLACEMENT && replaced++ == 0)
			first = decoded.size;
		gair__buffer_append_code_point(&decoded, c);
		at += length;
	}
	document->decoded = decoded.data;
	if (decoded.status != GAIR_OK)
		return decoded.status;
	input->text = decoded.data;
	input->size = decoded.size;
	input->replaced = 0;
	document->encoding = "GB18030";
	set_places(document, bytes, size, 0, input);
	document->places.width = gair__gb18030_width;
	if (replaced)
		gair__document_note_add(document, GAIR__NOTE_ENCODING_REPLACED, "", 0, (int64_t)replaced, (uint32_t)first);
	return GAIR_OK;
}

static int is_name(const char *name, const char *wanted)
{
	for (; *name && *wanted; name++, wanted++)
		if ((*name >= 'A' && *name <= 'Z' ? *name + 32 : *name) != *wanted)
			return 0;
	return *name == *wanted;
}

static int names_gb18030(const char *name)
{
	static const char *const names[] = {"gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (is_name(name, names[i]))
			return 1;
	return 0;
}

/* Ill-formed text is GB18030 where that leaves fewer bytes undecoded. */
static int reads_as_gb18030(const char *bytes, size_t size)
{
	size_t first, utf8 = count_ill_formed(bytes, size, &first), at = 0, length, bad = 0;

	if (utf8 == 0)
		return 0;
	while (at < size && bad < utf8) {
		bad += gair__gb18030_decode((const unsigned char *)bytes + at, size - at, &length) == GAIR__REPLACEMENT;
		at += length;
	}
	return bad < utf8;
}

gair_status gair__decode(gair_document *document, const char *bytes, size_t size, const char *forced, int html,
			 gair__input *input, gair_error *error)
{
	gair_status status;

	(void)html;
	if (is_noise(bytes, size))
		return gair__fail(error, GAIR_E_FORMAT, "文件内容不是文字（可能是图片、压缩包或损坏的文件），请核对",
				  "the file holds no text: an image, an archive or a damaged file, perhaps");
	if (forced && !names_gb18030(forced) && !is_name(forced, "utf-8") && !is_name(forced, "utf8"))
		return gair__fail(error, GAIR_E_UNSUPPORTED, "不认识这种字符编码，请用 UTF-8 或 GB18030",
				  "an unknown character encoding: use UTF-8 or GB18030");
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		status = use_utf8(document, bytes, size, 3, input);
	else if (forced ? names_gb18030(forced) : reads_as_gb18030(bytes, size))
		status = use_gb18030(document, bytes, size, input);
	else
		status = use_utf8(document, bytes, size, 0, input);
	return status == GAIR_OK ? status : gair__fail(error, status, NULL, NULL);
}
