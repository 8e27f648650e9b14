/* Readers: decoded bytes → document. One file a format; nothing here knows the form. */
#ifndef GAIR_READ_READ_H
#define GAIR_READ_READ_H

#include "document/document.h"

/* What a reader scans. */
typedef struct gair__input {
	const char *text; /* UTF-8: the caller's bytes behind a byte order mark, or the document's decoded copy */
	size_t size;
	size_t replaced; /* ill-formed sequences that `text` still holds: 0 means well-formed UTF-8 */
} gair__input;

/*
 * Finds the encoding of the bytes and makes them UTF-8 to be scanned; sets the document's encoding, places and notes. `forced`
 * names an encoding, or is NULL. `html`: a declaration in the page is looked for. GAIR_E_FORMAT for bytes that are no text.
 */
gair_status gair__decode(gair_document *document, const char *bytes, size_t size, const char *forced, int html,
			 gair__input *input, gair_error *error);

gair_status gair__read_text(gair_document *document, const gair__input *input);
gair_status gair__read_markdown(gair_document *document, const gair__input *input);
gair_status gair__read_html(gair_document *document, const gair__input *input);

#if defined(GAIR_HAVE_OFFICE)
/*
 * A file of Word, Excel or OpenDocument (GAIR_FORMAT_DOCX to GAIR_FORMAT_ODS). What it unpacks to is bounded by `most` and by a
 * multiple of its size.
 */
gair_status gair__read_office(gair_document *document, int32_t format, const char *bytes, size_t size, size_t most,
			      gair_error *error);
/* Which of those formats a container is in by what it says of itself; 0 where it says none of them. */
int32_t gair__office_format(const char *bytes, size_t size);
#endif

#endif
