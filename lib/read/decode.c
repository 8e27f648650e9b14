/*
 * From bytes to the UTF-8 that readers scan: which encoding it is, and the decoding.
 *
 * A mark at the start counts most, then the caller's word, then zeros (UTF-16), then what the page declares, unless the bytes
 * refute it: bytes that are well-formed UTF-8 and hold Han characters are UTF-8, and of two encodings the one that leaves fewer
 * bytes undecoded is the right one.
 */
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "read/charset.h"
#include "read/read.h"

#define SAMPLE ((size_t)2048)
#define NAMED(name) gair__charset_find(name, sizeof(name) - 1)

/* What is known of an input before it is decoded. */
struct source {
	const char *bytes;
	size_t size;
	size_t start; /* behind a mark */
	const char *declared;
	size_t declared_size;
	const gair__charset *charset; /* that the page declares, or NULL */
};

/* Passes what is no control character, by blocks of eight at first; no byte that is one is passed. */
static size_t skip_text(const char *bytes, size_t at, size_t size)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word;

	for (; size - at >= 8; at += 8) {
		memcpy(&word, bytes + at, 8);
		/* a byte below 0x20 borrows from its top bit */
		if ((word - ones * 0x20) & ~word & ones * 0x80)
			break;
	}
	while (at < size && (unsigned char)bytes[at] >= 0x20)
		at++;
	return at;
}

/* Control characters among some bytes, that text does not hold. */
static size_t count_controls(const char *bytes, size_t size)
{
	size_t at, count = 0;

	for (at = skip_text(bytes, 0, size); at < size; at = skip_text(bytes, at + 1, size)) {
		unsigned char c = (unsigned char)bytes[at];

		count += c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B;
	}
	return count;
}

/* Looks at the start, the middle and the end. */
static int is_noise(const char *bytes, size_t size)
{
	size_t piece = size < 3 * SAMPLE ? size : SAMPLE, count = count_controls(bytes, piece), looked = piece;

	if (piece < size) {
		count += count_controls(bytes + size / 2, piece) + count_controls(bytes + size - piece, piece);
		looked *= 3;
	}
	return count * 50 > looked;
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

static void set_places(gair_document *document, const struct source *source, const gair__input *input)
{
	gair__places *places = &document->places;

	places->text = input->text;
	places->size = input->size;
	places->original = (const unsigned char *)source->bytes;
	places->original_size = source->size;
	places->original_start = source->start;
}

static void note_replaced(gair_document *document, size_t count, size_t first)
{
	if (count)
		gair__document_note_add(document, GAIR__NOTE_ENCODING_REPLACED, "", 0, (int64_t)count, (uint32_t)first);
}

static void use_utf8(gair_document *document, const struct source *source, size_t ill_formed, size_t first, gair__input *input)
{
	input->text = source->bytes + source->start;
	input->size = source->size - source->start;
	input->replaced = ill_formed;
	document->encoding = "UTF-8";
	set_places(document, source, input);
	note_replaced(document, ill_formed, first);
}

/* A decoding at work. */
struct decoding {
	const gair__charset *charset;
	gair__converter *converter; /* or NULL */
	const unsigned char *at, *end;
	gair__buffer out;
	uint32_t *originals; /* where the first character at or behind each step of the text comes from */
	size_t original_count, original_capacity;
	size_t replaced, first;
	size_t most; /* replaced: with more of them it is not this encoding */
};

/* Called before each character is written. */
static int record_place(struct decoding *decoding, const struct source *source)
{
	gair__buffer *out = &decoding->out;

	while (out->size >= decoding->original_count * GAIR__ORIGINALS_STEP) {
		if (out->status == GAIR_OK)
			out->status = gair__grow(out->allocator, &decoding->originals, &decoding->original_capacity,
						 decoding->original_count + 1, sizeof *decoding->originals);
		if (out->status != GAIR_OK)
			return 0;
		decoding->originals[decoding->original_count++] = (uint32_t)(decoding->at - (const unsigned char *)source->bytes);
	}
	return 1;
}

/* Characters of ASCII, to the next step at most. */
static void take_ascii(struct decoding *decoding)
{
	gair__buffer *out = &decoding->out;
	size_t step = decoding->original_count * GAIR__ORIGINALS_STEP - out->size, left = (size_t)(decoding->end - decoding->at);
	size_t most = step < left ? step : left, size = 0;

	while (most - size >= 8) {
		uint64_t word;

		memcpy(&word, decoding->at + size, 8);
		if (word & UINT64_C(0x8080808080808080))
			break;
		size += 8;
	}
	while (size < most && decoding->at[size] < 0x80)
		size++;
	gair__buffer_append(out, (const char *)decoding->at, size);
	decoding->at += size;
}

/* A two-byte code of GB18030 whose character takes three bytes: nearly all that is no ASCII. 1 if it was one. */
static int take_pair(struct decoding *decoding)
{
	const unsigned char *at = decoding->at;
	gair__buffer *out = &decoding->out;
	uint32_t c;

	if (decoding->end - at < 2 || at[0] < 0x81 || at[0] == 0xFF || at[1] < 0x40 || at[1] == 0x7F || at[1] == 0xFF)
		return 0;
	c = decoding->charset->pairs[(at[0] - 0x81u) * 190 + at[1] - (at[1] < 0x7F ? 0x40u : 0x41u)];
	if (c < 0x800 || c == GAIR__REPLACEMENT || out->capacity - out->size < 3)
		return 0;
	out->data[out->size++] = (char)(0xE0 | c >> 12);
	out->data[out->size++] = (char)(0x80 | (c >> 6 & 0x3F));
	out->data[out->size++] = (char)(0x80 | (c & 0x3F));
	decoding->at += 2;
	return 1;
}

static void take_character(struct decoding *decoding)
{
	size_t left = (size_t)(decoding->end - decoding->at), length;
	uint32_t c;

	if (decoding->converter) {
		length = decoding->charset->width(decoding->at, left);
		c = gair__converter_decode(decoding->converter, decoding->at, length);
	} else {
		c = decoding->charset->decode(decoding->at, left, &length);
	}
	if (c == GAIR__REPLACEMENT && decoding->replaced++ == 0)
		decoding->first = decoding->out.size;
	gair__buffer_append_code_point(&decoding->out, c);
	decoding->at += length;
}

static void run(struct decoding *decoding, const struct source *source)
{
	int ascii = decoding->charset->kind != GAIR__CHARSET_UTF16;

	/* two bytes make three at most, a byte that is replaced three */
	gair__buffer_reserve(&decoding->out, source->size + source->size / 4 * 3 + 64);
	while (decoding->at < decoding->end && decoding->replaced <= decoding->most && decoding->out.status == GAIR_OK &&
	       record_place(decoding, source)) {
		if (ascii && *decoding->at < 0x80)
			take_ascii(decoding);
		else if (!decoding->charset->pairs || !take_pair(decoding))
			take_character(decoding);
	}
}

/* Decodes the whole; GAIR_E_UNSUPPORTED where the encoding needs iconv, which is not there. */
static gair_status decode(gair_document *document, const struct source *source, const gair__charset *charset,
			  struct decoding *decoding, size_t most)
{
	memset(decoding, 0, sizeof *decoding);
	decoding->most = most;
	decoding->charset = charset;
	decoding->at = (const unsigned char *)source->bytes + source->start;
	decoding->end = (const unsigned char *)source->bytes + source->size;
	gair__buffer_init(&decoding->out, &document->allocator);
	if (!charset->decode) {
		decoding->converter = gair__converter_new(charset, &document->allocator);
		if (!decoding->converter)
			return GAIR_E_UNSUPPORTED;
	}
	run(decoding, source);
	gair__converter_free(decoding->converter, &document->allocator);
	return decoding->out.status;
}

static void drop(gair_document *document, struct decoding *decoding)
{
	gair__buffer_free(&decoding->out);
	gair__free(&document->allocator, decoding->originals);
}

/* Hands what was decoded to the document. */
static void use(gair_document *document, const struct source *source, struct decoding *decoding, gair__input *input)
{
	document->decoded = decoding->out.data;
	input->text = decoding->out.data ? decoding->out.data : "";
	input->size = decoding->out.size;
	input->replaced = 0;
	document->encoding = decoding->charset->name;
	set_places(document, source, input);
	document->places.width = decoding->charset->width;
	document->places.originals = decoding->originals;
	document->places.original_count = decoding->original_count;
	note_replaced(document, decoding->replaced, decoding->first);
}

static gair_status decode_as(gair_document *document, const struct source *source, const gair__charset *charset,
			     gair__input *input)
{
	struct decoding decoding;
	size_t first = 0, ill_formed;
	gair_status status;

	if (charset->kind == GAIR__CHARSET_UTF8) {
		ill_formed = count_ill_formed(source->bytes + source->start, source->size - source->start, &first);
		use_utf8(document, source, ill_formed, first, input);
		return GAIR_OK;
	}
	status = decode(document, source, charset, &decoding, SIZE_MAX);
	if (status == GAIR_OK)
		use(document, source, &decoding, input);
	else
		drop(document, &decoding);
	return status;
}

static int has_han(const char *bytes, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if ((unsigned char)bytes[i] >= 0xE1)
			return 1;
	return 0;
}

static int is_ascii(const char *bytes, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			return 0;
	return 1;
}

/*
 * Bytes that are no well-formed UTF-8: what leaves fewest of them undecoded, of the encoding that is declared, GB18030 (which
 * an encoding of single bytes cannot contradict), and UTF-8.
 */
static gair_status decode_by_validity(gair_document *document, const struct source *source, gair__input *input)
{
	const gair__charset *gb18030 = NAMED("gb18030"), *charset = source->charset;
	size_t first = 0, ill_formed, most = source->size / 8 + 16;
	struct decoding best, other;
	gair_status status;

	if (!charset || charset->kind != GAIR__CHARSET_DOUBLE)
		charset = gb18030;
	status = decode(document, source, charset, &best, most);
	if (charset != gb18030 && (status == GAIR_E_UNSUPPORTED || (status == GAIR_OK && best.replaced))) {
		gair_status again = decode(document, source, gb18030, &other, most);

		if (status != GAIR_OK || (again == GAIR_OK && other.replaced < best.replaced)) {
			drop(document, &best);
			best = other;
			status = again;
		} else {
			drop(document, &other);
		}
	}
	if (status == GAIR_OK && best.replaced && source->charset && source->charset->kind == GAIR__CHARSET_SINGLE) {
		drop(document, &best);
		return decode_as(document, source, source->charset, input);
	}
	ill_formed = status == GAIR_OK && best.replaced == 0 ? 1 : count_ill_formed(source->bytes, source->size, &first);
	if (status == GAIR_OK && best.replaced <= most &&
	    (best.replaced < ill_formed || (best.replaced == ill_formed && source->charset == charset))) {
		use(document, source, &best, input);
		return GAIR_OK;
	}
	drop(document, &best);
	if (status == GAIR_OK)
		use_utf8(document, source, ill_formed, first, input);
	return status;
}

static gair_status decode_found(gair_document *document, const struct source *source, gair__input *input)
{
	const gair__charset *charset = source->charset;

	if (gair__utf8_valid_prefix(source->bytes, source->size) != source->size)
		return decode_by_validity(document, source, input);
	/* few short texts of other encodings are well-formed by chance, but then they hold no Han characters */
	if (charset && charset->kind >= GAIR__CHARSET_DOUBLE && !has_han(source->bytes, source->size) &&
	    !is_ascii(source->bytes, source->size) && decode_as(document, source, charset, input) == GAIR_OK)
		return GAIR_OK;
	use_utf8(document, source, 0, 0, input);
	return GAIR_OK;
}

static int has_utf16_mark(const char *bytes, size_t size)
{
	return size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* UTF-16 by its mark, or by its zeros: in pages and tables every other byte is one more often than not. */
static const gair__charset *find_utf16(const char *bytes, size_t size)
{
	size_t looked = size < 4096 ? size / 2 * 2 : 4096, zeros[2] = {0, 0}, i;

	if (has_utf16_mark(bytes, size))
		return bytes[0] == '\xFF' ? NAMED("utf-16le") : NAMED("utf-16be");
	if (!memchr(bytes, 0, looked))
		return NULL;
	for (i = 0; i < looked; i++)
		zeros[i % 2] += bytes[i] == 0;
	if (zeros[1] > looked / 10 && zeros[0] <= looked / 100)
		return NAMED("utf-16le");
	return zeros[0] > looked / 10 && zeros[1] <= looked / 100 ? NAMED("utf-16be") : NULL;
}

/* A declaration that the bytes refute is told, with its place in the text that is scanned. */
static void note_declared(gair_document *document, const gair__input *input)
{
	const gair__charset *charset;
	const char *name;
	size_t size;

	if (!gair__html_declared(input->text, input->size, &name, &size))
		return;
	charset = gair__charset_find(name, size);
	if (charset && (strcmp(charset->name, document->encoding) == 0 ||
			(charset->kind == GAIR__CHARSET_UTF16 && strncmp(document->encoding, "UTF-16", 6) == 0)))
		return;
	if (is_ascii(input->text, input->size))
		return;
	gair__document_note_add(document, GAIR__NOTE_ENCODING_DECLARED, name, size, 1, (uint32_t)(name - input->text));
}

static gair_status find_and_decode(gair_document *document, struct source *source, const char *forced, int html,
				   gair__input *input, gair_error *error)
{
	const gair__charset *utf16 = find_utf16(source->bytes, source->size), *charset = NULL;

	if (source->size >= 3 && memcmp(source->bytes, "\xEF\xBB\xBF", 3) == 0) {
		source->start = 3;
		charset = NAMED("utf-8");
	} else if (utf16 && (!forced || has_utf16_mark(source->bytes, source->size))) {
		source->start = has_utf16_mark(source->bytes, source->size) ? 2 : 0;
		charset = utf16;
	} else if (forced) {
		charset = gair__charset_find(forced, strlen(forced));
	}
	if ((!charset || charset->kind != GAIR__CHARSET_UTF16) && is_noise(source->bytes, source->size))
		return gair__fail(error, GAIR_E_FORMAT, "文件内容不是文字（可能是图片、压缩包或损坏的文件），请核对",
				  "the file holds no text: an image, an archive or a damaged file, perhaps");
	if (charset)
		return decode_as(document, source, charset, input);
	if (forced)
		return GAIR_E_UNSUPPORTED;
	if (html && gair__html_declared(source->bytes, source->size, &source->declared, &source->declared_size))
		source->charset = gair__charset_find(source->declared, source->declared_size);
	return decode_found(document, source, input);
}

gair_status gair__decode(gair_document *document, const char *bytes, size_t size, const char *forced, int html,
			 gair__input *input, gair_error *error)
{
	struct source source = {bytes, size, 0, NULL, 0, NULL};
	gair_status status = find_and_decode(document, &source, forced, html, input, error);

	if (status == GAIR_E_UNSUPPORTED)
		return gair__fail(error, status, "不认识这种字符编码，请用 UTF-8 或 GB18030",
				  "an unknown character encoding: use UTF-8 or GB18030");
	/* what was found to be as declared need not be looked for again */
	if (status == GAIR_OK && html && !forced && (!source.charset || strcmp(source.charset->name, document->encoding) != 0))
		note_declared(document, input);
	return status == GAIR_OK || status == GAIR_E_FORMAT ? status : gair__fail(error, status, NULL, NULL);
}
