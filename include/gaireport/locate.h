/** @file
 * Localization: which cells must be wrong when identities do not hold.
 *
 * The general form takes any set of linear identities over whole numbers and finds all smallest sets of cells whose change
 * makes every identity hold within the bounds of the cells (error localization as Fellegi and Holt put it). The search is
 * exact and complete within its bounds, and its result depends neither on the order of the identities nor on repetitions.
 *
 * gair_locate() puts that to a report: table applications and each of the three rows of table proceedings are searched by
 * themselves, the sets are joined by the single operations that clerks really do (a shifted row, exchanged digits), and what
 * was found is ranked by evidence.
 *
 * Getters are total: NULL or an index past the end have a documented answer. A result may be read from several threads.
 */
#ifndef GAIREPORT_LOCATE_H
#define GAIREPORT_LOCATE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
#include <gaireport/report.h>
#include <gaireport/status.h>

/** @name Bounds of a cell that has none
 * Also the ends of a range that is not limited.
 * @{ */
#define GAIR_LINEAR_NO_MIN INT64_MIN /**< No lower bound. */
#define GAIR_LINEAR_NO_MAX INT64_MAX /**< No upper bound. */
/** @} */

/** @name State of an identity
 * @{ */
#define GAIR_IDENTITY_HOLDS 1 /**< All its cells are known and add up. */
#define GAIR_IDENTITY_FAILS 2 /**< No values of its free cells make it hold. */
#define GAIR_IDENTITY_OPEN 3  /**< Some values of its free cells make it hold. */
/** @} */

/** @name The bound that a search reached
 * @{ */
#define GAIR_BOUND_NONE 0  /**< The search was finished. */
#define GAIR_BOUND_WORK 1  /**< `max_work` steps were made. */
#define GAIR_BOUND_SETS 2  /**< There are more sets than `max_sets`. */
#define GAIR_BOUND_RANGE 3 /**< A number in the computation left its range. */
/** @} */

/** A cell: a whole number, known or free. */
typedef struct gair_linear_cell {
	int64_t value; /**< Its value; no matter for a free cell. */
	int64_t min;   /**< The least value it may have, or #GAIR_LINEAR_NO_MIN. A known value below it is wrong in itself. */
	int64_t max;   /**< The greatest value it may have, or #GAIR_LINEAR_NO_MAX. A known value above it is wrong in itself. */
	int32_t is_free; /**< 1: an unknown, such as a blank, that may take any value at no cost; 0: known. */
} gair_linear_cell;

/** A term of an identity: a coefficient and the index of a cell. */
typedef struct gair_linear_term {
	size_t cell;         /**< Index of the cell. */
	int64_t coefficient; /**< Its coefficient, between −2³¹ and 2³¹. */
} gair_linear_term;

/** An identity: the sum of its terms is its constant. A cell named twice counts with the sum of its coefficients. */
typedef struct gair_linear_identity {
	const gair_linear_term *terms; /**< The terms. */
	size_t term_count;             /**< How many there are. */
	int64_t constant;              /**< What they add up to. */
} gair_linear_identity;

/** How to search. Set `size` to `sizeof(gair_linear_options)` and all else to 0 for the defaults (GAIR_LINEAR_OPTIONS_INIT). */
typedef struct gair_linear_options {
	size_t size;                     /**< sizeof(gair_linear_options), set by the caller. */
	const gair_allocator *allocator; /**< NULL: malloc. */
	size_t max_set;                  /**< Largest set of cells tried, 1 to 6; 0: 4. */
	size_t max_sets;                 /**< Most sets kept for a part; 0: 1000. */
	size_t max_work; /**< Most steps (exchanges in the tableau and nodes of the search) for a part; 0: 1,000,000. */
} gair_linear_options;

/** Initializer of a #gair_linear_options with the defaults. */
/* clang-format off */
#define GAIR_LINEAR_OPTIONS_INIT { sizeof(gair_linear_options), NULL, 0, 0, 0 }
/* clang-format on */

/** The result of gair_locate_linear(). */
typedef struct gair_linear gair_linear;

GAIR_BEGIN_DECLS

/**
 * Finds, for each connected part of a set of linear identities by itself, all smallest sets of known cells whose change makes
 * every identity of the part hold in whole numbers within the bounds of the cells; free cells take part at no cost. Two
 * identities are connected where they share a cell; a cell out of its bounds that is in no identity is a part of its own.
 * Parts come in the order of their first cell, the sets of a part in the order of their cells. `cells` and `identities` are
 * not kept. `options` may be NULL. On success `*out` is the caller's, to be given to gair_linear_free().
 *
 * #GAIR_E_ARGUMENT: a NULL, a cell that does not exist, a minimum above the maximum, a coefficient beyond its limits, an
 * identity that has a constant and no terms; #GAIR_E_OPTIONS; #GAIR_E_NOMEM. Since 0.1.
 */
GAIR_API gair_status gair_locate_linear(const gair_linear_cell *cells, size_t cell_count, const gair_linear_identity *identities,
					size_t identity_count, const gair_linear_options *options, gair_linear **out);
/** Frees a result. NULL is accepted. Since 0.1. */
GAIR_API void gair_linear_free(gair_linear *linear);

/** State of an identity by its index, a `GAIR_IDENTITY_…`; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_linear_identity_state(const gair_linear *linear, size_t identity);
/** Number of parts. Since 0.1. */
GAIR_API size_t gair_linear_part_count(const gair_linear *linear);
/** The part that an identity belongs to; SIZE_MAX for one without terms and past the end. Since 0.1. */
GAIR_API size_t gair_linear_identity_part(const gair_linear *linear, size_t identity);
/**
 * How many cells the smallest sets of a part have: 0 where its identities hold or can hold as they are, −1 where no set was
 * found or past the end. Since 0.1.
 */
GAIR_API int32_t gair_linear_size(const gair_linear *linear, size_t part);
/** Number of sets of a part; 1 (the empty set) where its identities hold or can hold. Since 0.1. */
GAIR_API size_t gair_linear_set_count(const gair_linear *linear, size_t part);
/**
 * A cell of a set, in the order of cells, and the least and greatest value it takes when the set is changed (equal where it is
 * determined; #GAIR_LINEAR_NO_MIN, #GAIR_LINEAR_NO_MAX where there is no limit). Returns the cell's index, SIZE_MAX past the
 * end. `min` and `max` may be NULL. Since 0.1.
 */
GAIR_API size_t gair_linear_change(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max);
/** Number of free cells of a part. Since 0.1. */
GAIR_API size_t gair_linear_free_count(const gair_linear *linear, size_t part);
/** A free cell of a part and the values it takes when a set is changed; else as gair_linear_change(). Since 0.1. */
GAIR_API size_t gair_linear_free_cell(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max);
/**
 * 1 if the search of a part was finished: no smaller set exists, all sets of that size are given, or no set of up to
 * `max_set` cells exists. Else 0. Since 0.1.
 */
GAIR_API int32_t gair_linear_proved(const gair_linear *linear, size_t part);
/** 1 if the search of a part was finished and found exactly one set. Since 0.1. */
GAIR_API int32_t gair_linear_unique(const gair_linear *linear, size_t part);
/** The bound that the search of a part reached, a `GAIR_BOUND_…`. Since 0.1. */
GAIR_API int32_t gair_linear_bound(const gair_linear *linear, size_t part);
/** The steps that the search of a part took. Since 0.1. */
GAIR_API size_t gair_linear_work(const gair_linear *linear, size_t part);

/**
 * A figure that something other than the tables states, such as the prose of a report or last year's report. It takes part in
 * the ranking alone.
 */
typedef struct gair_evidence {
	int32_t cell;  /**< Number of the cell. */
	int64_t value; /**< The value stated for it. */
	const char *text_zh; /**< What states it, in Chinese, such as `上年报告“结转下年度”为 6`; NULL: nothing is said of it. */
	const char *text_en; /**< What states it, in English; NULL: nothing is said of it. */
} gair_evidence;

/** How to locate. Set `size` to `sizeof(gair_locate_options)` and all else to 0 for the defaults (GAIR_LOCATE_OPTIONS_INIT). */
typedef struct gair_locate_options {
	size_t size;                     /**< sizeof(gair_locate_options), set by the caller. */
	const gair_allocator *allocator; /**< NULL: malloc. */
	size_t max_set;                  /**< Largest set of cells tried, 1 to 6; 0: 4. */
	size_t max_sets;                 /**< Most sets kept for a part; 0: 1000. */
	size_t max_work;                 /**< Most steps for a part; 0: 1,000,000. */
	const gair_report *previous;   /**< Last year's report, whose 结转下年度 is this one's 上年结转; may be NULL. */
	const gair_evidence *evidence; /**< Other figures, `evidence_count` of them; may be NULL. */
	size_t evidence_count;         /**< Length of #evidence. */
} gair_locate_options;

/** Initializer of a #gair_locate_options with the defaults. */
/* clang-format off */
#define GAIR_LOCATE_OPTIONS_INIT { sizeof(gair_locate_options), NULL, 0, 0, 0, NULL, NULL, 0 }
/* clang-format on */

/** The result of gair_locate(). It owns all its text and outlives the report. */
typedef struct gair_location gair_location;

/** Number of single operations that explanations may name. Since 0.1. */
GAIR_API size_t gair_operation_count(void);
/** The name of the operation at `index`, such as `digits_exchanged`; NULL past the end. Since 0.1. */
GAIR_API const char *gair_operation_id(size_t index);
/** What happened, in a few words, for the operation of this name; NULL for an unknown one. Since 0.1. */
GAIR_API const char *gair_operation_text(const char *id, int32_t lang);
/** What no arithmetic can see: which exchanges leave every identity as it was. Since 0.1. */
GAIR_API const char *gair_locate_blind_spots(int32_t lang);

/**
 * Says for each part of a report which cells explain its failed identities. The parts are table applications and the rows of
 * table proceedings, those that the report has. Cells that are blank, not applicable, text or absent are unknown whole numbers,
 * not below 0. `options` may be NULL; the report and all that the options name are not changed. On success `*out` is the
 * caller's, to be given to gair_location_free(). #GAIR_E_ARGUMENT, #GAIR_E_OPTIONS, #GAIR_E_CELL (evidence for a cell that does
 * not exist), #GAIR_E_NOMEM. Since 0.1.
 */
GAIR_API gair_status gair_locate(const gair_report *report, const gair_locate_options *options, gair_location **out);
/** Frees a result. NULL is accepted. Since 0.1. */
GAIR_API void gair_location_free(gair_location *location);

/** Number of parts. Since 0.1. */
GAIR_API size_t gair_location_part_count(const gair_location *location);
/** The table of a part; 0 past the end. Since 0.1. */
GAIR_API int32_t gair_location_table(const gair_location *location, size_t part);
/** The row of a part; 0 where it is the whole table, and past the end. Since 0.1. */
GAIR_API int32_t gair_location_row(const gair_location *location, size_t part);
/**
 * #GAIR_IDENTITY_HOLDS, #GAIR_IDENTITY_FAILS (no values of the blanks make all identities of the part hold, or a cell is below
 * 0) or #GAIR_IDENTITY_OPEN (some do); 0 past the end. Since 0.1.
 */
GAIR_API int32_t gair_location_state(const gair_location *location, size_t part);
/** Number of identities of a part that fail by themselves. Since 0.1. */
GAIR_API size_t gair_location_failed_count(const gair_location *location, size_t part);
/** The index of such an identity in the edition of the part's table (gair_form_identity_rule()); SIZE_MAX past the end. Since 0.1. */
GAIR_API size_t gair_location_failed(const gair_location *location, size_t part, size_t i);
/** As gair_linear_size(). Since 0.1. */
GAIR_API int32_t gair_location_size(const gair_location *location, size_t part);
/** As gair_linear_proved(). Since 0.1. */
GAIR_API int32_t gair_location_proved(const gair_location *location, size_t part);
/** As gair_linear_unique(): it speaks of sets of cells, not of operations. Since 0.1. */
GAIR_API int32_t gair_location_unique(const gair_location *location, size_t part);
/** As gair_linear_bound(). Since 0.1. */
GAIR_API int32_t gair_location_bound(const gair_location *location, size_t part);
/** As gair_linear_work(). Since 0.1. */
GAIR_API size_t gair_location_work(const gair_location *location, size_t part);

/** Number of explanations of a part that fails: the smallest sets and the single operations, best evidence first. Since 0.1. */
GAIR_API size_t gair_location_explanation_count(const gair_location *location, size_t part);
/** How many explanations at the head of the list have about the same evidence: where more than 1, it is one of these. Since 0.1. */
GAIR_API size_t gair_location_tied(const gair_location *location, size_t part);
/** 1 if an explanation is one of the smallest sets, 0 if it is an operation that changes more cells. Since 0.1. */
GAIR_API int32_t gair_location_is_set(const gair_location *location, size_t part, size_t explanation);
/** The operation that an explanation amounts to; "" where it is none. Since 0.1. */
GAIR_API const char *gair_location_operation(const gair_location *location, size_t part, size_t explanation);
/** What speaks for or against an explanation, in a language; "" where nothing does. Since 0.1. */
GAIR_API const char *gair_location_evidence(const gair_location *location, size_t part, size_t explanation, int32_t lang);
/** Number of cells that an explanation changes. Since 0.1. */
GAIR_API size_t gair_location_change_count(const gair_location *location, size_t part, size_t explanation);
/**
 * One change: the cell, its state (as gair_report_get(); `*from` written for a number only) and the least and greatest value it
 * would have. Returns the cell, 0 past the end. Since 0.1.
 */
GAIR_API int32_t gair_location_change(const gair_location *location, size_t part, size_t explanation, size_t i, int32_t *state,
				      int64_t *from, int64_t *min, int64_t *max);
/** Number of cells of a part without a number, with what the identities make of them over all smallest sets; 0 where there are no sets. Since 0.1. */
GAIR_API size_t gair_location_blank_count(const gair_location *location, size_t part);
/**
 * Such a cell and the least and greatest value it can have; `*operation` is `total_left_blank`, `number_cut` or "". Returns the
 * cell, 0 past the end. Since 0.1.
 */
GAIR_API int32_t gair_location_blank(const gair_location *location, size_t part, size_t i, int64_t *min, int64_t *max,
				     const char **operation);

GAIR_END_DECLS

#endif
