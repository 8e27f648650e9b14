/** @file
 * Localization: which cells must be wrong when identities do not hold.
 *
 * The general form takes any set of linear identities over whole numbers and finds all smallest sets of cells whose change
 * makes every identity hold within the bounds of the cells (error localization as Fellegi and Holt put it). The search is
 * exact and complete within its bounds, and its result depends neither on the order of the identities nor on repetitions.
 * Getters are total: NULL or an index past the end have a documented answer. A result may be read from several threads.
 */
#ifndef GAIREPORT_LOCATE_H
#define GAIREPORT_LOCATE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/alloc.h>
#include <gaireport/export.h>
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
	int64_t value;   /**< Its value; no matter for a free cell. */
	int64_t min;     /**< The least value it may have, or #GAIR_LINEAR_NO_MIN. A known value below it is wrong in itself. */
	int64_t max;     /**< The greatest value it may have, or #GAIR_LINEAR_NO_MAX. A known value above it is wrong in itself. */
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
	size_t max_work;                 /**< Most steps (exchanges in the tableau and nodes of the search) for a part; 0: 1,000,000. */
} gair_linear_options;

/** Initializer of a #gair_linear_options with the defaults. */
#define GAIR_LINEAR_OPTIONS_INIT { sizeof(gair_linear_options), NULL, 0, 0, 0 }

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

GAIR_END_DECLS

#endif
