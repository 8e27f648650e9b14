/** @file
 * The report: cells with state, value, raw text and source; sections as paragraphs; meta data.
 *
 * Getters are total: NULL, an unknown cell or an index past the end have a documented answer. Setters copy. A pointer that a
 * getter returns is borrowed until the next call that changes the report. Concurrent calls on one report that only read it
 * are safe. All text is UTF-8; a text getter stores the length where `size` is not NULL, and the text ends with NUL.
 */
#ifndef GAIREPORT_REPORT_H
#define GAIREPORT_REPORT_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/form.h>
#include <gaireport/status.h>

/** A report. */
typedef struct gair_report gair_report;

/** @name States of a cell
 * @{ */
#define GAIR_STATE_ABSENT 0         /**< The document has no such cell. */
#define GAIR_STATE_BLANK 1          /**< The cell is there, and empty. A blank is never a zero. */
#define GAIR_STATE_NUMBER 2         /**< A number. */
#define GAIR_STATE_NOT_APPLICABLE 3 /**< `/`, `-`, `—`, `_`, 无, 不适用, 不涉及. */
#define GAIR_STATE_TEXT 4           /**< Anything else. */
/** @} */

/** @name Kinds of bodies
 * What a body is decides whether it can make 规章 and when its report is due.
 * @{ */
#define GAIR_BODY_UNKNOWN 0          /**< Not known. */
#define GAIR_BODY_STATE_DEPARTMENT 1 /**< A department of the State Council: makes 规章, due 31 January. */
#define GAIR_BODY_RULE_GOVERNMENT 2  /**< A province or a city with districts: makes 规章, due 31 March. */
#define GAIR_BODY_GOVERNMENT 3       /**< Another government at county level: no 规章, due 31 March. */
#define GAIR_BODY_DEPARTMENT 4       /**< A department of a local government: no 规章, due 31 January. */
#define GAIR_BODY_TOWN 5             /**< A town, township or street office: no 规章. */
/** @} */

/** A day of the Gregorian calendar; `{0, 0, 0}` is none. */
typedef struct gair_date {
	int32_t year;  /**< 1 to 9999. */
	int32_t month; /**< 1 to 12. */
	int32_t day;   /**< 1 to 31. */
} gair_date;

/** Where something stood. Set `size` to `sizeof(gair_source)` before the call. */
typedef struct gair_source {
	size_t size;         /**< sizeof(gair_source), set by the caller. */
	int64_t offset;      /**< Byte offset in the original bytes, from 0; −1 where there is none. */
	int32_t line;        /**< Line, from 1; 0 where there is none. */
	int32_t column;      /**< Column in Unicode code points, from 1; 0 where there is none. */
	int32_t page;        /**< Page or sheet, from 1; 0 where the format has none. */
	int32_t grid;        /**< Number of the grid in the document, from 0; −1 where there is none. */
	int32_t grid_row;    /**< Row in the grid, from 0; −1 where there is none. */
	int32_t grid_column; /**< Column in the grid, from 0; −1 where there is none. */
} gair_source;

GAIR_BEGIN_DECLS

/**
 * Makes an empty report: no tables, no sections, no meta data. `allocator` may be NULL. On success stores the report in
 * `*out`, the caller's, to be given to gair_report_free(). #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_report_new(const gair_allocator *allocator, gair_report **out);
/**
 * Makes a blank form of an edition, to be filled in: the six sections without text, the three tables with every cell blank, a title.
 * `body` (UTF-8, `size` bytes; NULL: not named) and `year` (0: left open) go into the title; with a year the period is that
 * year's. On success stores the report in `*out`, the caller's, to be given to gair_report_free(). #GAIR_E_EDITION for an unknown
 * edition, #GAIR_E_FORMAT for a body that is not UTF-8, #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_report_new_blank(int32_t edition, const char *body, size_t size, int32_t year,
					   const gair_allocator *allocator, gair_report **out);
/** Frees a report and all that was borrowed from it. NULL is accepted. Since 0.1. */
GAIR_API void gair_report_free(gair_report *report);
/** Makes a copy of a report, sources and reading findings too. #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1. */
GAIR_API gair_status gair_report_copy(const gair_report *report, const gair_allocator *allocator, gair_report **out);
/** 1 if the content of two reports is the same; sources and reading findings do not count. Two NULLs are equal. Since 0.1. */
GAIR_API int32_t gair_report_equal(const gair_report *a, const gair_report *b);

/** The edition of a table of the report; #GAIR_EDITION_NONE where the table is not there. Since 0.1. */
GAIR_API int32_t gair_report_edition(const gair_report *report, int32_t table);
/**
 * Sets the edition of a table: cells that only the former edition has become absent, those that only the new one has blank, the
 * others stay as they are. #GAIR_EDITION_NONE removes the table. #GAIR_E_ARGUMENT, #GAIR_E_EDITION. Since 0.1.
 */
GAIR_API gair_status gair_report_set_edition(gair_report *report, int32_t table, int32_t edition);

/** @name Cells by number or path
 * A getter returns the state (≥ 0), or #GAIR_E_CELL for an unknown cell and #GAIR_E_ARGUMENT for a NULL report, and writes
 * `*value` only for #GAIR_STATE_NUMBER; `value` may be NULL. The value of money is in fen. A cell that the table's edition
 * lacks is absent to a getter and #GAIR_E_EDITION to a setter. A number below 0 may be set: it is a finding, not an error.
 * @{ */
/** State and value of a cell. Since 0.1. */
GAIR_API int32_t gair_report_get(const gair_report *report, int32_t cell, int64_t *value);
/** State and value of a cell by its path (NUL-terminated). Since 0.1. */
GAIR_API int32_t gair_report_get_path(const gair_report *report, const char *path, int64_t *value);
/** Makes a cell a number. Since 0.1. */
GAIR_API gair_status gair_report_set(gair_report *report, int32_t cell, int64_t value);
/** Makes a cell a number, by its path (NUL-terminated). Since 0.1. */
GAIR_API gair_status gair_report_set_path(gair_report *report, const char *path, int64_t value);
/** Makes a cell absent, blank or not applicable; #GAIR_E_STATE for another state. Since 0.1. */
GAIR_API gair_status gair_report_set_state(gair_report *report, int32_t cell, int32_t state);
/**
 * Sets a cell from a text as a document has it (`1,234`, `增3`, `29497.02万元`, `详见附件`): state, value and raw text follow
 * from it. Since 0.1.
 */
GAIR_API gair_status gair_report_set_text(gair_report *report, int32_t cell, const char *text, size_t size);
/** Makes a cell absent, its raw text and source gone. Since 0.1. */
GAIR_API gair_status gair_report_clear(gair_report *report, int32_t cell);
/** The raw text of a cell where it says more than state and value, else "". Since 0.1. */
GAIR_API const char *gair_report_raw(const gair_report *report, int32_t cell, size_t *size);
/** Where a cell stood: 1 and `*source` filled in, or 0 where it has no source. Since 0.1. */
GAIR_API int32_t gair_report_source(const gair_report *report, int32_t cell, gair_source *source);
/** @} */

/** @name Cells by row and column
 * One family a table. A pair of row and column that do not meet is #GAIR_E_CELL to getters and setters alike; so is a money
 * cell to the families of counts and a count to the family of money.
 * @{ */
/** State and value of a count in table proactive. Since 0.1. */
GAIR_API int32_t gair_report_proactive(const gair_report *report, int32_t row, int32_t column, int64_t *value);
/** Sets a count in table proactive. Since 0.1. */
GAIR_API gair_status gair_report_set_proactive(gair_report *report, int32_t row, int32_t column, int64_t value);
/** Clears a count in table proactive. Since 0.1. */
GAIR_API gair_status gair_report_clear_proactive(gair_report *report, int32_t row, int32_t column);
/** State and amount, in fen, of a money cell of table proactive (fees × amount, procurement × amount). Since 0.1. */
GAIR_API int32_t gair_report_money(const gair_report *report, int32_t row, int32_t column, int64_t *fen);
/** Sets an amount, in fen. Since 0.1. */
GAIR_API gair_status gair_report_set_money(gair_report *report, int32_t row, int32_t column, int64_t fen);
/** Clears an amount. Since 0.1. */
GAIR_API gair_status gair_report_clear_money(gair_report *report, int32_t row, int32_t column);
/** State and value of a cell of table applications. Since 0.1. */
GAIR_API int32_t gair_report_application(const gair_report *report, int32_t row, int32_t column, int64_t *value);
/** Sets a cell of table applications. Since 0.1. */
GAIR_API gair_status gair_report_set_application(gair_report *report, int32_t row, int32_t column, int64_t value);
/** Clears a cell of table applications. Since 0.1. */
GAIR_API gair_status gair_report_clear_application(gair_report *report, int32_t row, int32_t column);
/** State and value of a cell of table proceedings. Since 0.1. */
GAIR_API int32_t gair_report_proceeding(const gair_report *report, int32_t row, int32_t column, int64_t *value);
/** Sets a cell of table proceedings. Since 0.1. */
GAIR_API gair_status gair_report_set_proceeding(gair_report *report, int32_t row, int32_t column, int64_t value);
/** Clears a cell of table proceedings. Since 0.1. */
GAIR_API gair_status gair_report_clear_proceeding(gair_report *report, int32_t row, int32_t column);
/** @} */

/** @name Meta data
 * @{ */
/** Title, "" where there is none. Since 0.1. */
GAIR_API const char *gair_report_title(const gair_report *report, size_t *size);
/** Sets the title; NULL or size 0 removes it. #GAIR_E_FORMAT for text that is not UTF-8. Since 0.1. */
GAIR_API gair_status gair_report_set_title(gair_report *report, const char *text, size_t size);
/** The body that reports, "" where it is not named. Since 0.1. */
GAIR_API const char *gair_report_body(const gair_report *report, size_t *size);
/** Sets the body; NULL or size 0 removes it. #GAIR_E_FORMAT for text that is not UTF-8. Since 0.1. */
GAIR_API gair_status gair_report_set_body(gair_report *report, const char *text, size_t size);
/** The kind of body: the one that was set, else the one that the name tells. Since 0.1. */
GAIR_API int32_t gair_report_body_kind(const gair_report *report);
/** Sets the kind of body; #GAIR_BODY_UNKNOWN lets the name tell again. Since 0.1. */
GAIR_API gair_status gair_report_set_body_kind(gair_report *report, int32_t kind);
/** The year reported on, 0 where it is not known. Since 0.1. */
GAIR_API int32_t gair_report_year(const gair_report *report);
/** Sets the year (1 to 9999); 0 removes it. Since 0.1. */
GAIR_API gair_status gair_report_set_year(gair_report *report, int32_t year);
/** The period: 1 and both dates stored, or 0 where it is not known. `from` and `to` may be NULL. Since 0.1. */
GAIR_API int32_t gair_report_period(const gair_report *report, gair_date *from, gair_date *to);
/** Sets the period; both NULL removes it. Days that do not exist are #GAIR_E_ARGUMENT. Since 0.1. */
GAIR_API gair_status gair_report_set_period(gair_report *report, const gair_date *from, const gair_date *to);
/** The day of publication: 1 and `*date` stored, or 0 where it is not known. Since 0.1. */
GAIR_API int32_t gair_report_published(const gair_report *report, gair_date *date);
/** Sets the day of publication; NULL removes it. Since 0.1. */
GAIR_API gair_status gair_report_set_published(gair_report *report, const gair_date *date);
/** @} */

/** @name Sections
 * In the order of the document. A section's number is that of the form's section it is (1 to 6), 0 where it is none of them.
 * @{ */
/** Number of sections. Since 0.1. */
GAIR_API size_t gair_report_section_count(const gair_report *report);
/** The form's number of the section at `index`, −1 past the end. Since 0.1. */
GAIR_API int32_t gair_report_section_number(const gair_report *report, size_t index);
/** Title of the section at `index` as written, without its number; "" past the end. Since 0.1. */
GAIR_API const char *gair_report_section_title(const gair_report *report, size_t index, size_t *size);
/** Number of paragraphs of the section at `index`. Since 0.1. */
GAIR_API size_t gair_report_paragraph_count(const gair_report *report, size_t index);
/** A paragraph of the section at `index`; "" past the end. Since 0.1. */
GAIR_API const char *gair_report_paragraph(const gair_report *report, size_t index, size_t paragraph, size_t *size);
/** Where a section's heading stood: as gair_report_source(). Since 0.1. */
GAIR_API int32_t gair_report_section_source(const gair_report *report, size_t index, gair_source *source);
/** Where a paragraph stood: as gair_report_source(). Since 0.1. */
GAIR_API int32_t gair_report_paragraph_source(const gair_report *report, size_t index, size_t paragraph, gair_source *source);
/** Appends a section. `number` is 0 to 6. #GAIR_E_FORMAT for text that is not UTF-8. Since 0.1. */
GAIR_API gair_status gair_report_add_section(gair_report *report, int32_t number, const char *title, size_t size);
/** Appends a paragraph to the last section; #GAIR_E_STATE where there is none. Since 0.1. */
GAIR_API gair_status gair_report_add_paragraph(gair_report *report, const char *text, size_t size);
/** Removes all sections. Since 0.1. */
GAIR_API gair_status gair_report_clear_sections(gair_report *report);
/**
 * Reads anew what the paragraphs of the sections say of the figures of the tables (全年收到申请41件), for the rules of
 * gair_check() on prose. gair_read() and gair_report_from_json() do so; after a change of sections what was read is forgotten,
 * and those rules are silent until this is called. #GAIR_E_NOMEM, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_report_read_prose(gair_report *report);
/** @} */

/** @name Many cells at once
 * For columns of a table of reports: cell `i` is at `states[i × stride]` and `values[i × stride]`. A caller who has a column a
 * cell, `rows` long, passes `stride = rows` and pointers advanced to the report's row.
 * @{ */
/**
 * Writes states and values of `n` cells. `states` or `values` may be NULL. A value is 0 where the state is not number; a cell
 * unknown is #GAIR_E_CELL, and nothing is written. Since 0.1.
 */
GAIR_API gair_status gair_report_export(const gair_report *report, const int32_t *cells, size_t n, uint8_t *states,
					int64_t *values, size_t stride);
/**
 * Sets `n` cells from states (absent, blank, number or not applicable) and values. All or nothing: on an error the report
 * is as before. #GAIR_E_CELL, #GAIR_E_EDITION, #GAIR_E_STATE, #GAIR_E_ARGUMENT. Since 0.1.
 */
GAIR_API gair_status gair_report_import(gair_report *report, const int32_t *cells, size_t n, const uint8_t *states,
					const int64_t *values, size_t stride);
/** @} */

GAIR_END_DECLS

#endif
