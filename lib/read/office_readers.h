/* The readers of the parts of an opened container, one a format. */
#ifndef GAIR_READ_OFFICE_READERS_H
#define GAIR_READ_OFFICE_READERS_H

#include "document/document.h"
#include "read/zip.h"

gair_status gair__read_docx(gair_document *document, gair__zip *zip, gair_error *error);
gair_status gair__read_xlsx(gair_document *document, gair__zip *zip, gair_error *error);
gair_status gair__read_odt(gair_document *document, gair__zip *zip, gair_error *error);
gair_status gair__read_ods(gair_document *document, gair__zip *zip, gair_error *error);

#endif
