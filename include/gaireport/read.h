/** @file
 * Bytes or a file → report.
 *
 * Places (#gair_source) in a web page, in text and in Markdown are lines, columns and offsets of the file. A file of Word or an
 * OpenDocument text has no lines: there a line is a paragraph among those that are shown, a column a character in it, and the
 * offset counts in the part of the container that holds the body. In a spreadsheet line and column are the row and the column of
 * the sheet, `page` is the number of the sheet among those shown, and the offset counts in the sheet's part. docs/reading.md says
 * what each reader keeps. Files of Word, Excel and OpenDocument are read by libzip and expat (build option GAIREPORT_OFFICE), which
 * allocate with malloc while a call lasts; what they unpack to is bounded.
 */
#ifndef GAIREPORT_READ_H
#define GAIREPORT_READ_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** @name Formats
 * @{ */
#define GAIR_FORMAT_AUTO 0     /**< Told from the bytes. */
#define GAIR_FORMAT_TEXT 1     /**< Plain text: a cell a line, rows with tabs or pipes. */
#define GAIR_FORMAT_MARKDOWN 2 /**< Markdown with pipe tables. */
#define GAIR_FORMAT_HTML 3     /**< A web page. */
#define GAIR_FORMAT_JSON 4     /**< The project's own JSON, `gaireport/1`. */
#define GAIR_FORMAT_DOCX 5     /**< Word, all tracked changes accepted. */
#define GAIR_FORMAT_XLSX 6     /**< Excel: every sheet that is shown. */
#define GAIR_FORMAT_ODT 7      /**< OpenDocument text. */
#define GAIR_FORMAT_ODS 8      /**< OpenDocument spreadsheet: every sheet that is shown. */
/** @} */

/**
 * How to read. Set `size` to `sizeof(gair_read_options)` and all else to 0 for the defaults (GAIR_READ_OPTIONS_INIT does both).
 */
typedef struct gair_read_options {
	size_t size;                     /**< sizeof(gair_read_options), set by the caller. */
	const gair_allocator *allocator; /**< NULL: malloc. */
	int32_t format;                  /**< A `GAIR_FORMAT_…`; #GAIR_FORMAT_AUTO tells it from the bytes. */
	int32_t reserved;                /**< 0. */
	const char *encoding;            /**< Name of the character encoding; NULL tells it from the bytes. */
	size_t max_bytes; /**< Largest input, at most 2 GiB − 1, and most that a container unpacks to; 0: 256 MiB. */
	size_t max_depth; /**< Deepest nesting of tables that is followed; 0: 64. Past it: finding `limit.reached`. */
	size_t max_cells; /**< Most cells of all grids; 0: 16384 and one for each 64 bytes (a container: for each). Past it: finding. */
	size_t max_slots;      /**< Most rows × columns of one grid after spans; 0: 1048576. Past it: finding. */
	size_t max_paragraphs; /**< Most paragraphs; 0: 16384 and one for each 64 bytes. Past it: finding. */
} gair_read_options;

/** Initializer of a #gair_read_options with the defaults. */
/* clang-format off */
#define GAIR_READ_OPTIONS_INIT { sizeof(gair_read_options), NULL, 0, 0, NULL, 0, 0, 0, 0, 0 }
/* clang-format on */

GAIR_BEGIN_DECLS

/**
 * Reads a report from bytes. `options` and `error` may be NULL. #GAIR_E_NOT_A_REPORT where neither a title, nor one of the
 * tables, nor three of the section headings are recognized; #GAIR_E_EMPTY, #GAIR_E_FORMAT, #GAIR_E_UNSUPPORTED,
 * #GAIR_E_LIMIT, #GAIR_E_NOMEM, #GAIR_E_OPTIONS. What is odd in a document that was read stands in the report as reading
 * findings, which gair_check() reports. `*out` is the caller's, to be freed with gair_report_free(). Since 0.1.
 */
GAIR_API gair_status gair_read(const char *bytes, size_t size, const gair_read_options *options, gair_report **out,
			       gair_error *error);
/** As gair_read(), from a file. `path` is in the system's encoding. Also #GAIR_E_IO. Since 0.1. */
GAIR_API gair_status gair_read_file(const char *path, const gair_read_options *options, gair_report **out, gair_error *error);
/**
 * A file's bytes, bounded: `*out` is allocated with `allocator` (NULL: malloc), its length in `*size`; it is the caller's, to
 * be given to gair_bytes_free() with the same allocator. `path` "-" is standard input. `max_bytes` 0 is 256 MiB. Since 0.1.
 */
GAIR_API gair_status gair_read_bytes(const char *path, size_t max_bytes, const gair_allocator *allocator, char **out,
				     size_t *size, gair_error *error);
/** Frees bytes that the library handed out. NULL is accepted. Since 0.1. */
GAIR_API void gair_bytes_free(char *bytes, const gair_allocator *allocator);
/** The format that bytes seem to be in, a `GAIR_FORMAT_…` (text where nothing speaks for another one). Since 0.1. */
GAIR_API int32_t gair_format_of(const char *bytes, size_t size);
/** The name of a format, such as `html`; NULL for an unknown one. Since 0.1. */
GAIR_API const char *gair_format_name(int32_t format);
/** The format with this name (`text`, `md`, `html`, `json`, `docx` …), −1 where there is none. Since 0.1. */
GAIR_API int32_t gair_format_from_name(const char *name);
/** 1 if this build can read a format, else 0. Since 0.1. */
GAIR_API int32_t gair_format_readable(int32_t format);

GAIR_END_DECLS

#endif
