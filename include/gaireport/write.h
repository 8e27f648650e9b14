/** @file
 * Report or findings → bytes.
 */
#ifndef GAIREPORT_WRITE_H
#define GAIREPORT_WRITE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/baseline.h>
#include <gaireport/export.h>
#include <gaireport/findings.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** Takes `size` bytes; a value other than 0 stops the writing, which returns #GAIR_E_IO. */
typedef int (*gair_sink)(void *context, const char *bytes, size_t size);

/** @name What a report is written as
 * @{ */
#define GAIR_OUT_JSON 1 /**< `gaireport/1`. */
#define GAIR_OUT_CSV 2  /**< RFC 4180: cell,state,value,raw,source. */
#define GAIR_OUT_TEXT 3 /**< The form as plain text. */
#define GAIR_OUT_MARKDOWN 4
#define GAIR_OUT_HTML 5
#define GAIR_OUT_DOCX 6
#define GAIR_OUT_XLSX 7
/** @} */

/** @name What findings are written as
 * @{ */
#define GAIR_FINDINGS_TEXT 1   /**< A block a finding. */
#define GAIR_FINDINGS_JSON 2   /**< `gaireport-findings/1`. */
#define GAIR_FINDINGS_JSONL 3  /**< A line a file. */
#define GAIR_FINDINGS_SARIF 4  /**< SARIF 2.1.0. */
#define GAIR_FINDINGS_JUNIT 5  /**< JUnit XML. */
#define GAIR_FINDINGS_GITHUB 6 /**< Workflow commands. */
#define GAIR_FINDINGS_HTML 7   /**< One self-contained page. */
/** @} */

/** @name Flags of writers
 * @{ */
#define GAIR_WRITE_EXCEL 1u   /**< CSV: BOM, CRLF, and a raw text that looks like a formula is defused. */
#define GAIR_WRITE_SOURCES 2u /**< JSON: each cell's place, in a member `sources`. */
#define GAIR_WRITE_COLOUR 4u  /**< Text: escape sequences for a terminal. */
/** @} */

GAIR_BEGIN_DECLS

/**
 * Writes a report to a sink. `format` is a `GAIR_OUT_…`, `flags` an or of `GAIR_WRITE_…`; an unknown flag is #GAIR_E_ARGUMENT,
 * a format that this build leaves out #GAIR_E_UNSUPPORTED. Digits are exact and independent of the locale. Since 0.1.
 */
GAIR_API gair_status gair_report_write(const gair_report *report, int32_t format, uint32_t flags, gair_sink sink, void *context);
/**
 * Writes a report to memory: `*out` is the caller's, `*size` long and followed by NUL, to be given to gair_bytes_free()
 * with the same allocator (NULL: malloc). Since 0.1.
 */
GAIR_API gair_status gair_report_write_buffer(const gair_report *report, int32_t format, uint32_t flags,
					      const gair_allocator *allocator, char **out, size_t *size);
/** Writes a report to a file, which is created or emptied; a file cut short by an error is removed. Since 0.1. */
GAIR_API gair_status gair_report_write_file(const gair_report *report, int32_t format, uint32_t flags, const char *path,
					    gair_error *error);
/** The format with this name (`json`, `csv` …), −1 where there is none. Since 0.1. */
GAIR_API int32_t gair_out_from_name(const char *name);
/** 1 if this build can write a format, else 0. Since 0.1. */
GAIR_API int32_t gair_out_writable(int32_t format);

/** What is said of one file in a list of files. Set `size` to `sizeof(gair_file_findings)`. */
typedef struct gair_file_findings {
	size_t size;                   /**< sizeof(gair_file_findings), set by the caller. */
	const char *file;              /**< Name of the file, as it is to be shown. */
	const gair_findings *findings; /**< Its findings; NULL where it could not be read. */
	const gair_report *report;     /**< The report, for the formats that draw its tables; may be NULL. */
	const gair_error *error;       /**< Why it could not be read; NULL where it could. */
	const char *bytes;             /**< The file's bytes, for fixes in SARIF; may be NULL: none are written. */
	size_t bytes_size;             /**< Length of #bytes. */
} gair_file_findings;

/** A writer of findings of many files, one after the other. */
typedef struct gair_findings_writer gair_findings_writer;

/**
 * Begins to write findings as `format` (a `GAIR_FINDINGS_…`), in a language. The sink is called from then until
 * gair_findings_writer_end(). `*out` is the caller's. #GAIR_E_ARGUMENT, #GAIR_E_UNSUPPORTED, #GAIR_E_NOMEM, #GAIR_E_IO. Since 0.1.
 */
GAIR_API gair_status gair_findings_writer_begin(int32_t format, int32_t lang, uint32_t flags, gair_sink sink, void *context,
						const gair_allocator *allocator, gair_findings_writer **out);
/**
 * Has a writer say of each finding whether it is new or was in an earlier check, and what is gone, in the formats text, JSON, JSON
 * lines, SARIF and HTML. The baseline is borrowed until gair_findings_writer_end(); NULL: nothing is said. #GAIR_E_ARGUMENT for a NULL
 * writer. Since 0.1.
 */
GAIR_API gair_status gair_findings_writer_set_baseline(gair_findings_writer *writer, const gair_baseline *baseline);
/** Writes what is said of one file. Since 0.1. */
GAIR_API gair_status gair_findings_writer_file(gair_findings_writer *writer, const gair_file_findings *file);
/** Ends the writing and frees the writer, whatever it returns. NULL is accepted and is #GAIR_OK. Since 0.1. */
GAIR_API gair_status gair_findings_writer_end(gair_findings_writer *writer);
/**
 * Writes what is said of one file to memory, as a writer of its own would: `*out` is the caller's, `*size` long and followed by
 * NUL, to be given to gair_bytes_free() with the same allocator (NULL: malloc). #GAIR_E_ARGUMENT, #GAIR_E_OPTIONS,
 * #GAIR_E_UNSUPPORTED, #GAIR_E_NOMEM. Since 0.1.
 */
GAIR_API gair_status gair_findings_write_buffer(const gair_file_findings *file, int32_t format, int32_t lang, uint32_t flags,
						const gair_allocator *allocator, char **out, size_t *size);
/** The format of findings with this name (`text`, `json`, `sarif` …), −1 where there is none. Since 0.1. */
GAIR_API int32_t gair_findings_format_from_name(const char *name);

GAIR_END_DECLS

#endif
