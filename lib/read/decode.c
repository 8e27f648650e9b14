/* From bytes to the UTF-8 that readers scan. */
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "read/gb18030.h"
#include "read/read.h"
#include "read/utf16.h"

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

/* What is decoded character by character into a copy. */
typedef struct decoder {
	const char *name;
	uint32_t (*decode)(const unsigned char *bytes, size_t size, size_t *length);
	gair__original_width width;
} decoder;

static const decoder decoders[] = {
	{"GB18030", gair__gb18030_decode, gair__gb18030_width},
	{"UTF-16LE", gair__utf16le_decode, gair__utf16le_width},
	{"UTF-16BE", gair__utf16be_decode, gair__utf16be_width},
};

static gair_status use_decoder(gair_document *document, const char *bytes, size_t size, size_t start, const decoder *how,
			       gair__input *input)
{
	gair__buffer decoded;
	size_t at = start, length, replaced = 0, first = 0;
	uint32_t c;

	gair__buffer_init(&decoded, &document->allocator);
	gair__buffer_reserve(&decoded, size + size / 2 + 1);
	while (at < size && decoded.status == GAIR_OK) {
		c = how->decode((const unsigned char *)bytes + at, size - at, &length);
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
	document->encoding = how->name;
	set_places(document, bytes, size, start, input);
	document->places.width = how->width;
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

static int has_utf16_mark(const char *bytes, size_t size)
{
	return size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* UTF-16 by its mark, or by its zeros: in pages and tables every other byte is one more often than not. */
static const decoder *find_utf16(const char *bytes, size_t size)
{
	size_t looked = size < 4096 ? size / 2 * 2 : 4096, zeros[2] = {0, 0}, i;

	if (has_utf16_mark(bytes, size))
		return bytes[0] == '\xFF' ? &decoders[1] : &decoders[2];
	for (i = 0; i < looked; i++)
		zeros[i % 2] += bytes[i] == 0;
	if (zeros[1] > looked / 10 && zeros[0] <= looked / 100)
		return &decoders[1];
	if (zeros[0] > looked / 10 && zeros[1] <= looked / 100)
		return &decoders[2];
	return NULL;
}

gair_status gair__decode(gair_document *document, const char *bytes, size_t size, const char *forced, int html,
			 gair__input *input, gair_error *error)
{
	const decoder *utf16 = find_utf16(bytes, size);
	gair_status status;

	(void)html;
	if (utf16 && !forced) {
		status = use_decoder(document, bytes, size, has_utf16_mark(bytes, size) ? 2 : 0, utf16, input);
		return status == GAIR_OK ? status : gair__fail(error, status, NULL, NULL);
	}
	if (is_noise(bytes, size))
		return gair__fail(error, GAIR_E_FORMAT, "文件内容不是文字（可能是图片、压缩包或损坏的文件），请核对",
				  "the file holds no text: an image, an archive or a damaged file, perhaps");
	if (forced && !names_gb18030(forced) && !is_name(forced, "utf-8") && !is_name(forced, "utf8"))
		return gair__fail(error, GAIR_E_UNSUPPORTED, "不认识这种字符编码，请用 UTF-8 或 GB18030",
				  "an unknown character encoding: use UTF-8 or GB18030");
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		status = use_utf8(document, bytes, size, 3, input);
	else if (forced ? names_gb18030(forced) : reads_as_gb18030(bytes, size))
		status = use_decoder(document, bytes, size, 0, &decoders[0], input);
	else
		status = use_utf8(document, bytes, size, 0, input);
	return status == GAIR_OK ? status : gair__fail(error, status, NULL, NULL);
}
