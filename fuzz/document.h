/* Reads bytes into a document and goes through all of it: every range must lie within the text, every place within the bytes. */
#ifndef FUZZ_DOCUMENT_H
#define FUZZ_DOCUMENT_H

#include <stdint.h>
#include <stdlib.h>

#include <gaireport/gaireport.h>

static volatile size_t fuzz_sink;

static inline void fuzz_require(int holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_text(const char *text, size_t size)
{
	size_t i, sum = 0;

	for (i = 0; i < size; i++)
		sum += (unsigned char)text[i];
	fuzz_sink += sum;
}

static inline void fuzz_place(const gair_source *source, size_t size)
{
	fuzz_require(source->offset >= 0 && (size_t)source->offset <= size && source->line >= 1 && source->column >= 1);
}

static inline void fuzz_grid(const gair_document *document, size_t block, size_t size)
{
	size_t rows = gair_document_row_count(document, block), columns = gair_document_column_count(document, block), i;
	gair_grid_cell cell = {sizeof cell, 0, 0, 0, 0, NULL, 0};
	gair_source source = {sizeof source, 0, 0, 0, 0, 0, 0, 0};

	for (i = 0; i < 300 && gair_document_cell(document, block, i, &cell); i++) {
		fuzz_require(cell.rowspan >= 1 && (size_t)cell.row + (size_t)cell.rowspan <= rows);
		fuzz_require(cell.colspan >= 1 && (size_t)cell.column + (size_t)cell.colspan <= columns);
		fuzz_text(cell.text, cell.text_size);
		gair_document_cell_source(document, block, i, &source);
		fuzz_place(&source, size);
	}
}

static inline void fuzz_document(const uint8_t *data, size_t size, int32_t format)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_source source = {sizeof source, 0, 0, 0, 0, 0, 0, 0};
	gair_document *document = NULL;
	size_t block, length;

	options.format = format;
	if (gair_document_read((const char *)data, size, &options, &document, NULL) != GAIR_OK)
		return;
	for (block = 0; block < gair_document_block_count(document); block++) {
		const char *text = gair_document_block_text(document, block, &length);

		fuzz_text(text, length);
		fuzz_require(gair_document_block_source(document, block, &source));
		fuzz_place(&source, size);
		if (gair_document_block_type(document, block) == GAIR_BLOCK_GRID)
			fuzz_grid(document, block, size);
	}
	gair_document_free(document);
}

#endif
