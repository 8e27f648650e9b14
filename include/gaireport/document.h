/** @file
 * The neutral document: what a reader saw, before anything is made of it. `gaireport blocks` shows it.
 *
 * A document is a sequence of blocks: paragraphs (headings among them) and grids of cells. It keeps the caller's bytes by
 * reference: they must stay as they are until the document is freed. Getters are total; pointers are borrowed from the document.
 */
#ifndef GAIREPORT_DOCUMENT_H
#define GAIREPORT_DOCUMENT_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>
#include <gaireport/read.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** A neutral document. */
typedef struct gair_document gair_document;

/** @name Types of blocks
 * @{ */
#define GAIR_BLOCK_PARAGRAPH 1 /**< A paragraph or a heading. */
#define GAIR_BLOCK_GRID 2      /**< A grid of cells. */
/** @} */

/** A cell of a grid. Set `size` to `sizeof(gair_grid_cell)` before the call. */
typedef struct gair_grid_cell {
	size_t size;      /**< sizeof(gair_grid_cell), set by the caller. */
	int32_t row;      /**< Topmost row, from 0. */
	int32_t column;   /**< Leftmost column, from 0. */
	int32_t rowspan;  /**< Rows it covers, at least 1. */
	int32_t colspan;  /**< Columns it covers, at least 1. */
	const char *text; /**< Its text, white space collapsed; not NUL-terminated. */
	size_t text_size; /**< Length of #text in bytes. */
} gair_grid_cell;

GAIR_BEGIN_DECLS

/**
 * Reads bytes into a neutral document. `options` and `error` may be NULL. #GAIR_E_UNSUPPORTED for a format that has no
 * document (JSON), #GAIR_E_LIMIT, #GAIR_E_NOMEM, #GAIR_E_FORMAT, #GAIR_E_EMPTY. The document is the caller's. Since 0.1.
 */
GAIR_API gair_status gair_document_read(const char *bytes, size_t size, const gair_read_options *options, gair_document **out,
					gair_error *error);
/** Frees a document. NULL is accepted. Since 0.1. */
GAIR_API void gair_document_free(gair_document *document);
/** The format it was read as (#GAIR_FORMAT_TEXT …), 0 for NULL. Since 0.1. */
GAIR_API int32_t gair_document_format(const gair_document *document);
/** The name of the character encoding it was decoded from, such as `UTF-8` or `GB18030`; "" for NULL. Since 0.1. */
GAIR_API const char *gair_document_encoding(const gair_document *document);
/** The document's own title (`<title>`), "" where there is none. Since 0.1. */
GAIR_API const char *gair_document_title(const gair_document *document, size_t *size);
/** Number of meta data pairs (`<meta name= content=>`). Since 0.1. */
GAIR_API size_t gair_document_meta_count(const gair_document *document);
/** Name and content of a meta data pair; "" past the end. Not NUL-terminated. Since 0.1. @{ */
GAIR_API const char *gair_document_meta_name(const gair_document *document, size_t index, size_t *size);
GAIR_API const char *gair_document_meta_content(const gair_document *document, size_t index, size_t *size);
/** @} */
/** Number of blocks, paragraphs inside cells not counted. Since 0.1. */
GAIR_API size_t gair_document_block_count(const gair_document *document);
/** Type of a block, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_document_block_type(const gair_document *document, size_t block);
/** Text of a paragraph, white space collapsed, not NUL-terminated; "" for a grid or past the end. Since 0.1. */
GAIR_API const char *gair_document_block_text(const gair_document *document, size_t block, size_t *size);
/** Level of a heading (1 to 6), 0 for other blocks. Since 0.1. */
GAIR_API int32_t gair_document_block_level(const gair_document *document, size_t block);
/** Where a block begins: 1, or 0 past the end. Since 0.1. */
GAIR_API int32_t gair_document_block_source(const gair_document *document, size_t block, gair_source *source);
/** Rows and columns of a grid; 0 for a paragraph or past the end. Since 0.1. @{ */
GAIR_API size_t gair_document_row_count(const gair_document *document, size_t block);
GAIR_API size_t gair_document_column_count(const gair_document *document, size_t block);
/** @} */
/** Number of cells of a grid, those of grids inside it not counted. Since 0.1. */
GAIR_API size_t gair_document_cell_count(const gair_document *document, size_t block);
/** A cell of a grid, in the order of the document: 1 and `*cell` filled in, or 0. Since 0.1. */
GAIR_API int32_t gair_document_cell(const gair_document *document, size_t block, size_t index, gair_grid_cell *cell);
/** Where a cell's text begins, or the cell itself where it is empty: 1 or 0. Since 0.1. */
GAIR_API int32_t gair_document_cell_source(const gair_document *document, size_t block, size_t index, gair_source *source);

GAIR_END_DECLS

#endif
