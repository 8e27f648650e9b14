/* Localization: the tableau, the search over sets of cells, and their results, as the files of locate*.c share them. */
#ifndef GAIR_CHECK_LOCATE_H
#define GAIR_CHECK_LOCATE_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/locate.h>

#include "base/memory.h"

#define GAIR__MAX_SET 6 /* the largest set of cells that may be asked for */
#define GAIR__DEFAULT_MAX_SET 4
#define GAIR__LEVELS 48 /* snapshots of a tableau: a level a cell of the set, the rest for branching on whole numbers */

__extension__ typedef __int128 gair__wide;

/*
 * A row of the tableau: `divisor` × basic column = constant + Σ coefficient × column, over the columns that are not basic. The
 * constant is not kept, but the value of the right side at the columns' present values. A row without a basic column is an
 * identity not yet solved for a cell: 0 = constant + Σ …, its value being the imbalance.
 */
typedef struct gair__row {
	int64_t *coefficients;
	gair__wide value;
	int64_t divisor; /* > 0; 0 where no column is basic */
	int32_t basic;   /* −1 where no column is */
	uint32_t level;  /* the level whose memory holds the coefficients */
} gair__row;

typedef struct gair__level {
	int64_t *coefficients; /* rows × columns; NULL until first used */
	unsigned char *saved;  /* the state below this level */
	size_t loose_count;
	int overflow;
} gair__level;

/*
 * An exact simplex tableau in which columns have bounds that come and go: a known cell is a column between two equal bounds, a
 * free one between those of its cell. Rows are copied when a level first writes to them, so that going back costs no pivot.
 */
typedef struct gair__tableau {
	const gair_allocator *allocator;
	size_t rows, columns;
	void *state; /* one block, saved at each level: */
	size_t state_size;
	gair__row *row;
	int64_t *lower, *upper, *current; /* by column; `current` while it is not basic */
	int32_t *where;                   /* by column: its row where it is basic, else −1 */
	int32_t *loose;                   /* the columns whose bounds differ */
	size_t loose_count;
	int32_t *support; /* scratch of a pivot */
	gair__level levels[GAIR__LEVELS];
	uint32_t level;
	size_t work, max_work;
	int overflow;       /* a number left its range, and the state is worth nothing; a pop takes that back too */
	gair_status status; /* GAIR_E_NOMEM sticks */
} gair__tableau;

/* What a check of a tableau says. */
enum gair__answer {
	GAIR__INFEASIBLE,
	GAIR__FEASIBLE,
	GAIR__UNKNOWN, /* out of range, or nested too deep */
	GAIR__STOPPED  /* out of work or memory */
};

gair_status gair__tableau_init(gair__tableau *tableau, const gair_allocator *allocator, size_t rows, size_t columns);
void gair__tableau_free(gair__tableau *tableau);
void gair__tableau_put(gair__tableau *tableau, size_t row, size_t column, int64_t coefficient); /* before the first push */
int gair__tableau_push(gair__tableau *tableau); /* 0 where no level or no memory is left */
void gair__tableau_pop(gair__tableau *tableau);
/* Sets the bounds of a column; one that is not basic is moved between them. Loosen: it may move from now on. */
void gair__tableau_bound(gair__tableau *tableau, size_t column, int64_t lower, int64_t upper);
void gair__tableau_loosen(gair__tableau *tableau, size_t column, int64_t lower, int64_t upper);
void gair__tableau_move(gair__tableau *tableau, size_t column, int64_t to); /* a column that is not basic */
void gair__tableau_pivot(gair__tableau *tableau, size_t row, size_t column, int64_t target);

/* Which way a row's value must go: 1, −1, or 0 where it is within bounds. */
int gair__row_direction(const gair__tableau *tableau, const gair__row *row);
/* A loose column that can move a row's value that way, the first in order of columns; −1 where none can. */
int32_t gair__row_entering(const gair__tableau *tableau, const gair__row *row, int direction);
/* How far a row's value is out of bounds; ≥ 0. */
gair__wide gair__row_excess(const gair__tableau *tableau, const gair__row *row, int direction);

/* Looks for values within bounds, rational or whole. */
enum gair__answer gair__simplex_check(gair__tableau *tableau);
/* FEASIBLE: the column is as far as it goes that way over the rational solutions; INFEASIBLE: it goes without end. */
enum gair__answer gair__simplex_extreme(gair__tableau *tableau, size_t column, int direction);
enum gair__answer gair__integer_check(gair__tableau *tableau);
/*
 * The least (direction −1) or greatest (1) whole value of a column over all solutions in whole numbers; the tableau has a
 * solution and is at one. INT64_MIN or INT64_MAX where there is no limit. Leaves the tableau as it was.
 */
enum gair__answer gair__integer_extreme(gair__tableau *tableau, size_t column, int direction, int64_t *out);

/* An identity made canonical: terms by cell, no cell twice, no common divisor, the first coefficient positive. */
typedef struct gair__equation {
	gair_linear_term *terms;
	size_t count;
	int64_t constant;
	size_t index; /* the caller's */
	size_t part;  /* SIZE_MAX: none */
} gair__equation;

int64_t gair__gcd(int64_t a, int64_t b); /* ≥ 0 */
/* Makes identities canonical: `terms` and `out` have room for all of theirs. GAIR_E_ARGUMENT, GAIR_E_NOMEM. */
gair_status gair__equations_make(const gair_allocator *allocator, size_t cell_count, const gair_linear_identity *identities,
				 size_t count, size_t term_count, gair_linear_term *terms, gair__equation *out);
void gair__equations_sort(gair__equation *items, size_t count);            /* by part, then by content */
size_t gair__equations_drop_repeated(gair__equation *items, size_t count); /* of a sorted list; returns how many are left */
/* A GAIR_IDENTITY_…. */
int32_t gair__equation_state(const gair__equation *at, const gair_linear_cell *cells);

/* The cells of a part, and where the search puts what it finds. */
typedef struct gair__range {
	int64_t min, max;
} gair__range;

typedef struct gair__search {
	gair__tableau *tableau;
	const gair_linear_cell *cells; /* by column */
	size_t max_set, max_sets;
	int32_t *sets; /* found: `size` columns each, ascending; released by the caller */
	size_t set_count, set_capacity;
	int32_t size; /* cells in a set, −1 where none was found */
	int32_t bound;
} gair__search;

/*
 * Finds the sets. The tableau has the identities with the columns at the values of the cells, nothing loosened; it is left with
 * the free cells loosened.
 */
gair_status gair__search_run(gair__search *search);
/* The values that `count` columns take when a set is changed. */
gair_status gair__search_ranges(gair__search *search, size_t set, const int32_t *columns, size_t count, gair__range *out);

typedef struct gair__part {
	size_t *cells; /* indices of its cells, ascending; borrowed from the result */
	size_t cell_count;
	size_t *free_cells; /* positions in `cells` */
	size_t free_count;
	int32_t size, bound;
	size_t set_count;
	size_t *sets;        /* set_count × size indices of cells */
	gair__range *ranges; /* set_count × (size + free_count) */
	size_t work;
} gair__part;

/* Searches a part for its sets. `column` is scratch, one a cell of `all`. */
gair_status gair__part_search(const gair_allocator *allocator, const gair_linear_options *options, const gair_linear_cell *all,
			      gair__part *part, const gair__equation *equations, size_t count, size_t *column);

struct gair_linear {
	gair_allocator allocator;
	size_t cell_count, identity_count, part_count;
	uint8_t *states;        /* by identity */
	size_t *identity_parts; /* by identity */
	size_t *members;        /* the cells of all parts */
	gair__part *parts;
};

#endif
