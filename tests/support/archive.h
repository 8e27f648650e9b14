/* Zip archives made in a test: parts stored or deflated by hand, right or wrong. */
#ifndef GAIREPORT_TESTS_ARCHIVE_H
#define GAIREPORT_TESTS_ARCHIVE_H

#include <stddef.h>
#include <stdint.h>

typedef struct archive {
	char *bytes;
	size_t size, capacity;
	char *directory; /* the central directory so far */
	size_t directory_size, directory_capacity;
	unsigned count;
} archive;

void archive_init(archive *self);
void archive_free(archive *self);
/* Adds a part as it is. */
void archive_add(archive *self, const char *name, const char *data, size_t size);
void archive_add_text(archive *self, const char *name, const char *text);
/* Adds a part whose header may say what is not so: method, flags, sizes, checksum of what it holds. */
void archive_add_raw(archive *self, const char *name, unsigned method, unsigned flags, const char *data, size_t size,
		     uint32_t unpacked, uint32_t checksum);
/* Adds an entry to the directory alone: it points to the bytes of an earlier one. */
void archive_add_twin(archive *self, const char *name, size_t offset, size_t size, uint32_t unpacked, uint32_t checksum);
/* Writes the directory: nothing is to be added afterwards. */
void archive_end(archive *self);
uint32_t archive_checksum(const char *data, size_t size);

/* A Word file with this inside its body, and the parts that it needs. More parts may be added before the end. */
void archive_begin_docx(archive *self, const char *body);
/* Part of it: numbering.xml, styles.xml, or both, where not NULL. */
void archive_add_docx_lists(archive *self, const char *numbering, const char *styles);

/*
 * An Excel file of up to two sheets: `sheets` stands in the workbook's list (rId1, rId2), `first` and `second` in the sheets.
 * Styles: 0 general, 1 with a sign (+3), 2 with lines round the cell. Shared strings: 共享, 富文本 in two runs with a reading,
 * `_x000D_` escaped.
 */
void archive_begin_xlsx(archive *self, const char *sheets, const char *first, const char *second);

#endif
