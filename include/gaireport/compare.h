/** @file
 * Reports compared and added: what changed between two of them, and the sum of many.
 *
 * Where a table of edition 2019 meets one of edition 2021, the one row 其他处理 of 2019 stands against the sum of the three rows
 * of 2021. Reports are only read; getters are total, and text is UTF-8, NUL-terminated, borrowed from the result.
 */
#ifndef GAIREPORT_COMPARE_H
#define GAIREPORT_COMPARE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** @name Sides of a comparison
 * @{ */
#define GAIR_SIDE_OLD 0 /**< The first report. */
#define GAIR_SIDE_NEW 1 /**< The second report. */
/** @} */

/** @name What became of something
 * @{ */
#define GAIR_DIFF_CHANGED 1  /**< It stands in both reports, and differs. */
#define GAIR_DIFF_APPEARED 2 /**< It stands in the new report alone. */
#define GAIR_DIFF_VANISHED 3 /**< It stands in the old report alone. */
#define GAIR_DIFF_MOVED 4    /**< A sentence that stands in both, but in another order. */
/** @} */

/** The differences between two reports. They own all their text and outlive the reports. */
typedef struct gair_differences gair_differences;

GAIR_BEGIN_DECLS

/**
 * Compares two reports, two versions of one or those of two years: meta data, cells (in the order of the union of the
 * editions), and the sentences of sections. Sentences end at 。！？； and with their paragraph; white space in them does not
 * count. Of a sentence that stands n times in one report and m times in the other, min(n, m) are taken for the same. Time is
 * n log n in the number of sentences. `allocator` may be NULL. On success `*out` is the caller's, to be given to
 * gair_differences_free(). #GAIR_E_ARGUMENT, #GAIR_E_NOMEM. Since 0.1.
 */
GAIR_API gair_status gair_diff(const gair_report *old_report, const gair_report *new_report, const gair_allocator *allocator,
			       gair_differences **out);
/** Frees differences. NULL is accepted. Since 0.1. */
GAIR_API void gair_differences_free(gair_differences *differences);
/** The name of a kind of difference: `changed`, `appeared`, `vanished`, `moved`; NULL for an unknown one. Since 0.1. */
GAIR_API const char *gair_diff_kind_name(int32_t kind);

/** @name Cells that differ
 * @{ */
/** Number of cells that differ in state, value or raw text. Since 0.1. */
GAIR_API size_t gair_diff_cell_count(const gair_differences *differences);
/** The number of a cell; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_diff_cell(const gair_differences *differences, size_t index);
/** What became of a cell, a `GAIR_DIFF_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_diff_cell_kind(const gair_differences *differences, size_t index);
/** State and value on a side, as gair_report_get(); −1 past the end. Since 0.1. */
GAIR_API int32_t gair_diff_cell_value(const gair_differences *differences, size_t index, int32_t side, int64_t *value);
/** Raw text on a side, "" where there is none. Since 0.1. */
GAIR_API const char *gair_diff_cell_raw(const gair_differences *differences, size_t index, int32_t side);
/**
 * How the editions of the two tables bear on a difference: 1 if the cell is one of the row 其他处理 of 2019 and the other side
 * is the sum of the three rows of 2021 (blank where one of the three is no number); 2 if the edition of the other side has no
 * such cell; else 0. Since 0.1.
 */
GAIR_API int32_t gair_diff_cell_edition(const gair_differences *differences, size_t index);
/** @} */

/** @name Meta data that differ
 * @{ */
/** Number of fields that differ. Since 0.1. */
GAIR_API size_t gair_diff_field_count(const gair_differences *differences);
/**
 * The name of a field, as JSON has it: `title`, `body`, `year`, `period.from`, `period.to`, `published`, `editions.proactive`,
 * `editions.applications`, `editions.proceedings`; NULL past the end. Since 0.1.
 */
GAIR_API const char *gair_diff_field(const gair_differences *differences, size_t index);
/** What a field holds on a side, dates as 2024-01-31; "" where there is nothing. Since 0.1. */
GAIR_API const char *gair_diff_field_text(const gair_differences *differences, size_t index, int32_t side);
/** @} */

/** @name Sentences that differ
 * Section by section; within a section in the order in which both reports can be read at once.
 * @{ */
/** Number of sentences that appeared, vanished or moved; a heading counts as a sentence. Since 0.1. */
GAIR_API size_t gair_diff_text_count(const gair_differences *differences);
/** The number of the section of a sentence (1 to 6, 0 for what stands in none); −1 past the end. Since 0.1. */
GAIR_API int32_t gair_diff_text_section(const gair_differences *differences, size_t index);
/** #GAIR_DIFF_APPEARED, #GAIR_DIFF_VANISHED or #GAIR_DIFF_MOVED; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_diff_text_kind(const gair_differences *differences, size_t index);
/** The sentence; "" past the end. Since 0.1. */
GAIR_API const char *gair_diff_text(const gair_differences *differences, size_t index, size_t *size);
/** @} */

/** @name What a note on a sum says
 * @{ */
#define GAIR_SUM_UNKNOWN 1 /**< Reports have no number in cells of a row: those cells are the sum of the other reports. */
#define GAIR_SUM_TEXT 2    /**< Reports have a text in cells of a row: those cells of the sum are blank. */
#define GAIR_SUM_EDITION 3 /**< Reports have another edition of the table, without these cells: they are the sum of the others. */
#define GAIR_SUM_NO_PLACE 4     /**< Reports of edition 2021 have figures for which the sum, of edition 2019, has no cells. */
#define GAIR_SUM_NO_TABLE 5     /**< Reports lack a table; its cells are the sum of the others. */
#define GAIR_SUM_YEARS 6        /**< Reports are of another year than the first, or of none: the sum has no year. */
#define GAIR_SUM_SAME_BODY 7    /**< Two reports name the same body: it may be counted twice. */
#define GAIR_SUM_SAME_FIGURES 8 /**< Two reports have the same figures throughout: one may be a copy. */
/** @} */

/** What there is to know of a sum. */
typedef struct gair_sum_notes gair_sum_notes;

/**
 * Adds reports, such as those of the bodies below, into one: tables, and year and period where all agree; no body, title or
 * section. States are kept, and a blank is never a zero:
 *
 * - a number among the operands, and no text: the sum of the numbers, with a note where others have none;
 * - a text among them: blank, for a figure of any size may stand behind a text; with a note;
 * - no number: blank where one of them is blank, else not applicable where one is, else absent.
 *
 * A table is of edition 2019 if one report has it so, and the three rows 其他处理 of edition 2021 then go into the one of 2019.
 * The order of the reports does not matter but for the notes. `allocator` may be NULL; so may `notes`. On success `*out` and
 * `*notes` are the caller's, to be given to gair_report_free() and gair_sum_notes_free(). #GAIR_E_ARGUMENT (also for no report),
 * #GAIR_E_RANGE for a sum beyond 64 bits, #GAIR_E_NOMEM. Since 0.1.
 */
GAIR_API gair_status gair_sum(const gair_report *const *reports, size_t count, const gair_allocator *allocator, gair_report **out,
			      gair_sum_notes **notes);
/** Frees notes. NULL is accepted. Since 0.1. */
GAIR_API void gair_sum_notes_free(gair_sum_notes *notes);
/** Number of notes. Since 0.1. */
GAIR_API size_t gair_sum_note_count(const gair_sum_notes *notes);
/** What a note says, a `GAIR_SUM_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_sum_note_kind(const gair_sum_notes *notes, size_t index);
/** The table that a note speaks of; 0 where it speaks of none, and past the end. Since 0.1. */
GAIR_API int32_t gair_sum_note_table(const gair_sum_notes *notes, size_t index);
/** The first of the cells of a row that a note speaks of; 0 where it speaks of none, and past the end. Since 0.1. */
GAIR_API int32_t gair_sum_note_cell(const gair_sum_notes *notes, size_t index);
/** How many cells of the row it speaks of. Since 0.1. */
GAIR_API size_t gair_sum_note_cell_count(const gair_sum_notes *notes, size_t index);
/** How many reports it speaks of. Since 0.1. */
GAIR_API size_t gair_sum_note_report_count(const gair_sum_notes *notes, size_t index);
/** The place in the list of one of these reports, rising; SIZE_MAX past the end. Since 0.1. */
GAIR_API size_t gair_sum_note_report(const gair_sum_notes *notes, size_t index, size_t i);

GAIR_END_DECLS

#endif
