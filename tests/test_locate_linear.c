/*
 * The general form of localization, against complete enumeration on small systems, published examples of error localization,
 * and worked cases. The enumeration shares no code with the library: it tries every set and every value.
 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/locate.h>

#define MAX_CELLS 8
#define MAX_IDENTITIES 5
#define MAX_SETS 256

typedef struct problem {
	gair_linear_cell cells[MAX_CELLS + 8];
	size_t cell_count;
	gair_linear_term terms[MAX_IDENTITIES + 3][MAX_CELLS + 8];
	gair_linear_identity identities[MAX_IDENTITIES + 3];
	size_t identity_count;
} problem;

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

static void add_cell(problem *p, int64_t value, int64_t min, int64_t max, int is_free)
{
	p->cells[p->cell_count++] = (gair_linear_cell){value, min, max, is_free};
}

/* An identity from a row of coefficients, one a cell. */
static void add_identity(problem *p, const int *coefficients, int64_t constant)
{
	size_t i = p->identity_count++, count = 0;

	for (size_t j = 0; j < p->cell_count; j++) {
		if (coefficients[j])
			p->terms[i][count++] = (gair_linear_term){j, coefficients[j]};
	}
	p->identities[i] = (gair_linear_identity){p->terms[i], count, constant};
}

static gair_linear *locate(const problem *p, const gair_linear_options *options)
{
	gair_linear *out = NULL;

	ck_assert_int_eq(gair_locate_linear(p->cells, p->cell_count, p->identities, p->identity_count, options, &out), GAIR_OK);
	ck_assert_ptr_nonnull(out);
	return out;
}

/* Asserts that set `set` of part `part` is the cells listed, ended by −1, with the values listed. */
static void expect_set(const gair_linear *found, size_t part, size_t set, const int *cells, const int64_t *values)
{
	size_t i = 0;

	for (; cells[i] >= 0; i++) {
		int64_t min = 0, max = 0;

		ck_assert_uint_eq(gair_linear_change(found, part, set, i, &min, &max), (size_t)cells[i]);
		ck_assert_int_eq(min, values[i]);
		ck_assert_int_eq(max, values[i]);
	}
	ck_assert_uint_eq(gair_linear_change(found, part, set, i, NULL, NULL), SIZE_MAX);
}

/* Complete enumeration. */

typedef struct outcome {
	int size; /* −1: none */
	size_t count;
	uint32_t sets[MAX_SETS]; /* as bits */
	int64_t min[MAX_SETS][MAX_CELLS], max[MAX_SETS][MAX_CELLS];
} outcome;

static int holds(const problem *p, const int64_t *values)
{
	for (size_t i = 0; i < p->identity_count; i++) {
		int64_t sum = 0;

		for (size_t k = 0; k < p->identities[i].term_count; k++)
			sum += p->identities[i].terms[k].coefficient * values[p->identities[i].terms[k].cell];
		if (sum != p->identities[i].constant)
			return 0;
	}
	return 1;
}

/* Every value of the cells in `loose`; 1 if some make all identities hold, with the least and greatest of each. */
static int enumerate(const problem *p, uint32_t loose, int64_t *min, int64_t *max)
{
	int64_t values[MAX_CELLS];
	int any = 0;
	size_t j;

	for (j = 0; j < p->cell_count; j++) {
		const gair_linear_cell *cell = &p->cells[j];

		if (!(loose >> j & 1) && (cell->value < cell->min || cell->value > cell->max))
			return 0;
		values[j] = loose >> j & 1 ? cell->min : cell->value;
		min[j] = INT64_MAX;
		max[j] = INT64_MIN;
	}
	do {
		if (holds(p, values)) {
			any = 1;
			for (j = 0; j < p->cell_count; j++) {
				min[j] = values[j] < min[j] ? values[j] : min[j];
				max[j] = values[j] > max[j] ? values[j] : max[j];
			}
		}
		for (j = 0; j < p->cell_count; j++) {
			if (!(loose >> j & 1))
				continue;
			if (values[j]++ < p->cells[j].max)
				break;
			values[j] = p->cells[j].min;
		}
	} while (j < p->cell_count);
	return any;
}

static int bits(uint32_t set)
{
	int count = 0;

	for (; set; set &= set - 1)
		count++;
	return count;
}

static void enumerate_sets(const problem *p, int max_set, outcome *out)
{
	uint32_t blank = 0;

	for (size_t j = 0; j < p->cell_count; j++)
		blank |= (uint32_t)p->cells[j].is_free << j;
	out->size = -1;
	out->count = 0;
	for (int size = 0; size <= max_set && !out->count; size++) {
		for (uint32_t set = 0; set < 1u << p->cell_count; set++) {
			if (set & blank || bits(set) != size)
				continue;
			if (enumerate(p, set | blank, out->min[out->count], out->max[out->count])) {
				out->sets[out->count++] = set;
				out->size = size;
				ck_assert_uint_lt(out->count, MAX_SETS);
			}
		}
	}
}

/* A random system whose cells all have narrow bounds, so that enumeration is complete. */
static void random_problem(problem *p, int first_connects)
{
	int64_t truth[MAX_CELLS];
	size_t n = 3 + draw(4), m = 1 + draw(4), loose = 0;

	p->cell_count = p->identity_count = 0;
	for (size_t j = 0; j < n; j++) {
		int64_t min = draw(4) ? 0 : -2, max = min + 2 + draw(3);

		truth[j] = min + draw((uint32_t)(max - min + 1));
		add_cell(p, truth[j], min, max, 0);
	}
	for (size_t i = 0; i < m; i++) {
		int coefficients[MAX_CELLS] = {0};
		int64_t sum = 0;

		for (size_t j = 0; j < n; j++) {
			static const int among[] = {0, 0, 1, 1, -1, -1, 2, -3};

			coefficients[j] = first_connects && i == 0 ? 1 : among[draw(8)];
			sum += coefficients[j] * truth[j];
		}
		/* Some identities that no values satisfy are among them. */
		add_identity(p, coefficients, draw(20) ? sum : sum + 1);
		if (!p->identities[i].term_count)
			p->identities[i].constant = 0;
	}
	for (size_t hits = draw(4); hits > 0; hits--)
		p->cells[draw((uint32_t)n)].value += (int64_t)draw(7) - 3;
	for (size_t j = 0; j < n && loose < 2; j++) {
		if (!draw(6)) {
			p->cells[j].is_free = 1;
			loose++;
		}
	}
}

static void compare(const problem *p, const outcome *expected, const gair_linear *found, uint64_t at)
{
	ck_assert_uint_eq(gair_linear_part_count(found), 1);
	ck_assert_msg(gair_linear_proved(found, 0), "seed %llu: bound %d", (unsigned long long)at, gair_linear_bound(found, 0));
	ck_assert_msg(gair_linear_size(found, 0) == expected->size, "seed %llu: size %d, not %d", (unsigned long long)at,
		      gair_linear_size(found, 0), expected->size);
	ck_assert_msg(gair_linear_set_count(found, 0) == expected->count, "seed %llu: %zu sets, not %zu", (unsigned long long)at,
		      gair_linear_set_count(found, 0), expected->count);
	ck_assert_int_eq(gair_linear_unique(found, 0), expected->count == 1);
	for (size_t s = 0; s < expected->count; s++) {
		uint32_t set = 0;
		size_t cell, e;
		int64_t min = 0, max = 0;

		for (size_t i = 0; (cell = gair_linear_change(found, 0, s, i, NULL, NULL)) != SIZE_MAX; i++)
			set |= 1u << cell;
		for (e = 0; e < expected->count && expected->sets[e] != set; e++)
			;
		ck_assert_msg(e < expected->count, "seed %llu: set %x", (unsigned long long)at, set);
		for (size_t i = 0; (cell = gair_linear_change(found, 0, s, i, &min, &max)) != SIZE_MAX; i++)
			ck_assert_msg(min == expected->min[e][cell] && max == expected->max[e][cell], "seed %llu",
				      (unsigned long long)at);
		for (size_t i = 0; (cell = gair_linear_free_cell(found, 0, s, i, &min, &max)) != SIZE_MAX; i++) {
			ck_assert_int_eq(p->cells[cell].is_free, 1);
			ck_assert_msg(min == expected->min[e][cell] && max == expected->max[e][cell], "seed %llu",
				      (unsigned long long)at);
		}
	}
}

START_TEST(test_enumeration)
{
	gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
	size_t failing = 0, several = 0, large = 0;

	for (uint64_t trial = 1; trial <= 8000; trial++) {
		problem p;
		outcome expected;
		gair_linear *found;

		seed = trial;
		random_problem(&p, 1);
		options.max_set = 1 + draw(4);
		enumerate_sets(&p, (int)options.max_set, &expected);
		found = locate(&p, &options);
		compare(&p, &expected, found, trial);
		failing += expected.size != 0;
		several += expected.count > 1;
		large += expected.size > 2;
		gair_linear_free(found);
	}
	/* The trials are worth something only if such cases are among them. */
	ck_assert_uint_gt(failing, 1000);
	ck_assert_uint_gt(several, 500);
	ck_assert_uint_gt(large, 50);
}
END_TEST

/* Order and repetition. */

static void swap_identities(gair_linear_identity *items, size_t count)
{
	for (size_t i = count; i > 1; i--) {
		size_t k = draw((uint32_t)i);
		gair_linear_identity held = items[i - 1];

		items[i - 1] = items[k];
		items[k] = held;
	}
}

static void expect_same(const gair_linear *a, const gair_linear *b)
{
	ck_assert_uint_eq(gair_linear_part_count(a), gair_linear_part_count(b));
	for (size_t p = 0; p < gair_linear_part_count(a); p++) {
		ck_assert_int_eq(gair_linear_size(a, p), gair_linear_size(b, p));
		ck_assert_uint_eq(gair_linear_set_count(a, p), gair_linear_set_count(b, p));
		ck_assert_uint_eq(gair_linear_work(a, p), gair_linear_work(b, p));
		ck_assert_int_eq(gair_linear_bound(a, p), gair_linear_bound(b, p));
		for (size_t s = 0; s < gair_linear_set_count(a, p); s++) {
			size_t cell, i = 0;
			int64_t at[4];

			do {
				cell = gair_linear_change(a, p, s, i, &at[0], &at[1]);
				ck_assert_uint_eq(gair_linear_change(b, p, s, i++, &at[2], &at[3]), cell);
				ck_assert(cell == SIZE_MAX || (at[0] == at[2] && at[1] == at[3]));
			} while (cell != SIZE_MAX);
		}
	}
}

START_TEST(test_order_and_repetition)
{
	for (uint64_t trial = 1; trial <= 500; trial++) {
		problem p;
		gair_linear_identity more[3 * MAX_IDENTITIES];
		gair_linear_term flipped[MAX_CELLS];
		gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
		gair_linear *first, *second = NULL;
		size_t count = 0;

		seed = trial;
		random_problem(&p, 0);
		options.max_work = draw(2) ? 0 : 1 + draw(60); /* a search that is cut short is cut at the same place */
		first = locate(&p, &options);
		for (size_t i = 0; i < p.identity_count; i++) {
			more[count++] = p.identities[i];
			more[count++] = p.identities[i];
		}
		/* One of them again, twice over and with its terms in the other order. */
		for (size_t k = 0; k < p.identities[0].term_count; k++) {
			flipped[k] = p.identities[0].terms[p.identities[0].term_count - 1 - k];
			flipped[k].coefficient *= -2;
		}
		more[count++] = (gair_linear_identity){flipped, p.identities[0].term_count, -2 * p.identities[0].constant};
		swap_identities(more, count);
		ck_assert_int_eq(gair_locate_linear(p.cells, p.cell_count, more, count, &options, &second), GAIR_OK);
		expect_same(first, second);
		gair_linear_free(first);
		gair_linear_free(second);
	}
}
END_TEST

/*
 * Published examples. Turnover T, profit P, costs C, employees N with T = P + C, P ≤ 0.5 T, −0.1 T ≤ P, T ≤ 550 N and the record
 * (100, 40000, 60000, 5): de Waal, Pannekoek, Scholtus, Handbook of Statistical Data Editing and Imputation, 2011. By hand: with
 * one variable changed an edit remains broken; with two, P and C do, or T and N.
 */
START_TEST(test_ratio_edits)
{
	problem p = {0};
	gair_linear *found;
	int64_t min = 0, max = 0;

	add_cell(&p, 100, 0, GAIR_LINEAR_NO_MAX, 0);                    /* T */
	add_cell(&p, 40000, GAIR_LINEAR_NO_MIN, GAIR_LINEAR_NO_MAX, 0); /* P */
	add_cell(&p, 60000, GAIR_LINEAR_NO_MIN, GAIR_LINEAR_NO_MAX, 0); /* C */
	add_cell(&p, 5, 0, GAIR_LINEAR_NO_MAX, 0);                      /* N */
	for (int slack = 0; slack < 3; slack++)
		add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 1);
	add_identity(&p, (const int[]){1, -1, -1, 0, 0, 0, 0}, 0);
	add_identity(&p, (const int[]){1, -2, 0, 0, -1, 0, 0}, 0);
	add_identity(&p, (const int[]){1, 10, 0, 0, 0, -1, 0}, 0);
	add_identity(&p, (const int[]){-1, 0, 0, 550, 0, 0, -1}, 0);
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_size(found, 0), 2);
	ck_assert_uint_eq(gair_linear_set_count(found, 0), 2);
	ck_assert_int_eq(gair_linear_proved(found, 0), 1);
	ck_assert_int_eq(gair_linear_unique(found, 0), 0);
	/* T must be 100000, N at least 182. */
	ck_assert_uint_eq(gair_linear_change(found, 0, 0, 0, &min, &max), 0);
	ck_assert_int_eq(min, 100000);
	ck_assert_int_eq(max, 100000);
	ck_assert_uint_eq(gair_linear_change(found, 0, 0, 1, &min, &max), 3);
	ck_assert_int_eq(min, 182);
	ck_assert_int_eq(max, GAIR_LINEAR_NO_MAX);
	/* P from −10 to 50, C what is left of 100. */
	ck_assert_uint_eq(gair_linear_change(found, 0, 1, 0, &min, &max), 1);
	ck_assert_int_eq(min, -10);
	ck_assert_int_eq(max, 50);
	ck_assert_uint_eq(gair_linear_change(found, 0, 1, 1, &min, &max), 2);
	ck_assert_int_eq(min, 50);
	ck_assert_int_eq(max, 110);
	gair_linear_free(found);
}
END_TEST

/* Eleven variables under five balance edits: S. Scholtus, Automatic correction of simple typing errors, 2009; by hand. */
START_TEST(test_balance_edits)
{
	static const int64_t records[][11] = {
		{1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137},
		{1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137},
		{1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137},
		{1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137},
		{1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137},
	};
	static const struct {
		size_t sets;
		int cells[3][4];
		int64_t values[3][3];
	} expected[] = {
		{1, {{-1}}, {{0}}},
		{1, {{3, -1}}, {{116}}},
		{1, {{3, 8, -1}}, {{116, 1979}}},
		{3, {{3, 4, 8, -1}, {3, 5, 8, -1}, {3, 6, 8, -1}}, {{116, 411, 1979}, {116, 411, 1979}, {116, 411, 1979}}},
		{1, {{3, 7, 8, -1}}, {{116, 411, 1979}}},
	};

	for (size_t r = 0; r < sizeof records / sizeof records[0]; r++) {
		for (int is_signed = 0; is_signed < 2; is_signed++) {
			problem p = {0};
			gair_linear *found;

			for (int j = 0; j < 11; j++)
				add_cell(&p, records[r][j], is_signed ? GAIR_LINEAR_NO_MIN : 0, GAIR_LINEAR_NO_MAX, 0);
			add_identity(&p, (const int[]){1, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0}, 0);
			add_identity(&p, (const int[]){0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0}, 0);
			add_identity(&p, (const int[]){0, 0, 0, 0, 1, 1, 1, -1, 0, 0, 0}, 0);
			add_identity(&p, (const int[]){0, 0, 1, 0, 0, 0, 0, 1, -1, 0, 0}, 0);
			add_identity(&p, (const int[]){0, 0, 0, 0, 0, 0, 0, 0, 1, -1, -1}, 0);
			found = locate(&p, NULL);
			ck_assert_uint_eq(gair_linear_set_count(found, 0), expected[r].sets);
			ck_assert_int_eq(gair_linear_proved(found, 0), 1);
			for (size_t s = 0; s < expected[r].sets; s++)
				expect_set(found, 0, s, expected[r].cells[s], expected[r].values[s]);
			gair_linear_free(found);
		}
	}
}
END_TEST

/*
 * Branching on identities that are violated and untouched is not enough: a + b − c = 0 fails with 0, 0, 5 and c ≤ …: c = 0 would do
 * were it not for c + d = 5 with d known to be 0 and e = d. Changing c asks for d, and d for e.
 */
START_TEST(test_satisfied_identities_are_branched_on)
{
	problem p = {0};
	gair_linear *found;

	add_cell(&p, 0, 0, 0, 0);                  /* a, which cannot change */
	add_cell(&p, 5, 0, GAIR_LINEAR_NO_MAX, 0); /* c */
	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 0); /* d */
	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 0); /* e */
	add_identity(&p, (const int[]){1, -1, 0, 0}, 0);
	add_identity(&p, (const int[]){0, 1, 1, 0}, 5);
	add_identity(&p, (const int[]){0, 0, 1, -1}, 0);
	found = locate(&p, NULL);
	ck_assert_uint_eq(gair_linear_set_count(found, 0), 1);
	expect_set(found, 0, 0, (const int[]){1, 2, 3, -1}, (const int64_t[]){0, 5, 5});
	gair_linear_free(found);
}
END_TEST

/* Parts are searched by themselves, and come in the order of their first cells. */
START_TEST(test_parts)
{
	problem p = {0};
	gair_linear *found;

	add_cell(&p, 10, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 1, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 0);  /* the total of the two */
	add_cell(&p, -4, 0, GAIR_LINEAR_NO_MAX, 0); /* in no identity, out of bounds */
	add_cell(&p, 3, 0, GAIR_LINEAR_NO_MAX, 0);  /* in no identity */
	add_cell(&p, 7, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 7, 0, GAIR_LINEAR_NO_MAX, 0);
	add_identity(&p, (const int[]){0, 0, 0, 0, 0, 1, -1}, 0);
	add_identity(&p, (const int[]){1, 1, -1, 0, 0, 0, 0}, 0);
	found = locate(&p, NULL);
	ck_assert_uint_eq(gair_linear_part_count(found), 3);
	ck_assert_uint_eq(gair_linear_identity_part(found, 0), 2);
	ck_assert_uint_eq(gair_linear_identity_part(found, 1), 0);
	ck_assert_uint_eq(gair_linear_identity_part(found, 2), SIZE_MAX);
	ck_assert_int_eq(gair_linear_identity_state(found, 0), GAIR_IDENTITY_HOLDS);
	ck_assert_int_eq(gair_linear_identity_state(found, 1), GAIR_IDENTITY_FAILS);
	ck_assert_int_eq(gair_linear_identity_state(found, 2), 0);
	/* 10 + 1 = 0: only the total, since neither part can be below 0. */
	ck_assert_int_eq(gair_linear_unique(found, 0), 1);
	expect_set(found, 0, 0, (const int[]){2, -1}, (const int64_t[]){11});
	ck_assert_int_eq(gair_linear_size(found, 1), 1);
	ck_assert_uint_eq(gair_linear_change(found, 1, 0, 0, NULL, NULL), 3);
	ck_assert_int_eq(gair_linear_size(found, 2), 0);
	ck_assert_uint_eq(gair_linear_set_count(found, 2), 1);
	ck_assert_int_eq(gair_linear_size(found, 3), -1);
	ck_assert_int_eq(gair_linear_proved(found, 3), 0);
	gair_linear_free(found);
}
END_TEST

START_TEST(test_states_of_open_identities)
{
	problem p = {0};
	gair_linear *found;

	add_cell(&p, 30, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 5, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 1);
	add_cell(&p, 20, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 50, 0, GAIR_LINEAR_NO_MAX, 0);
	add_identity(&p, (const int[]){1, 1, 1, -1, 0}, 0);
	add_identity(&p, (const int[]){1, 1, 1, 0, -1}, 0);
	add_identity(&p, (const int[]){0, 1, 2, 0, -1}, 0); /* 5 + 2x = 50 */
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_identity_state(found, 0), GAIR_IDENTITY_FAILS);
	ck_assert_int_eq(gair_linear_identity_state(found, 1), GAIR_IDENTITY_OPEN);
	ck_assert_int_eq(gair_linear_identity_state(found, 2), GAIR_IDENTITY_FAILS);
	gair_linear_free(found);
}
END_TEST

/* Whole numbers that rational ones would hide: 2x = 2y + 1 has none, 1 ≤ 3x − 3y ≤ 2 neither. */
START_TEST(test_whole_numbers)
{
	problem p = {0};
	gair_linear *found;

	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 1);
	add_cell(&p, 0, 0, GAIR_LINEAR_NO_MAX, 1);
	add_cell(&p, 1, 1, 1, 0);
	add_identity(&p, (const int[]){2, -2, -1}, 0);
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_size(found, 0), -1);
	ck_assert_int_eq(gair_linear_proved(found, 0), 1);
	gair_linear_free(found);

	memset(&p, 0, sizeof p);
	add_cell(&p, 0, 0, 1000, 1);
	add_cell(&p, 0, 0, 1000, 1);
	add_cell(&p, 1, 1, 2, 1);
	add_identity(&p, (const int[]){3, -3, -1}, 0);
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_size(found, 0), -1);
	gair_linear_free(found);

	memset(&p, 0, sizeof p);
	/* 3x + 5y = z, z from 14 to 16 where x and y are from 0 to 2: 14 is no sum, 15 neither, 16 is; x = 2, y = 2. */
	add_cell(&p, 0, 0, 2, 1);
	add_cell(&p, 0, 0, 2, 1);
	add_cell(&p, 0, 14, 16, 1);
	add_identity(&p, (const int[]){3, 5, -1}, 0);
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_size(found, 0), 0);
	for (size_t i = 0; i < 3; i++) {
		int64_t min = 0, max = 0;

		ck_assert_uint_eq(gair_linear_free_cell(found, 0, 0, i, &min, &max), i);
		ck_assert_int_eq(min, i < 2 ? 2 : 16);
		ck_assert_int_eq(max, min);
	}
	gair_linear_free(found);
}
END_TEST

/* Ten totals with ten parts each wrong: what is not searched to the end is not called proved. */
START_TEST(test_bounds)
{
	problem p = {0};
	gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
	gair_linear *found;

	for (int j = 0; j < 7; j++)
		add_cell(&p, 5, 0, GAIR_LINEAR_NO_MAX, 0);
	add_identity(&p, (const int[]){1, 1, 1, 1, 1, 1, -1}, 0);
	options.max_sets = 3;
	found = locate(&p, &options);
	/* Five parts of 5 cannot fall by 25 alone; the total can rise. */
	ck_assert_uint_eq(gair_linear_set_count(found, 0), 1);
	expect_set(found, 0, 0, (const int[]){6, -1}, (const int64_t[]){30});
	gair_linear_free(found);
	p.cells[6].value = 31;
	found = locate(&p, &options);
	ck_assert_uint_eq(gair_linear_set_count(found, 0), 3);
	ck_assert_int_eq(gair_linear_bound(found, 0), GAIR_BOUND_SETS);
	ck_assert_int_eq(gair_linear_proved(found, 0), 0);
	ck_assert_int_eq(gair_linear_unique(found, 0), 0);
	gair_linear_free(found);
	options.max_sets = 0;
	options.max_work = 3;
	found = locate(&p, &options);
	ck_assert_int_eq(gair_linear_bound(found, 0), GAIR_BOUND_WORK);
	ck_assert_int_eq(gair_linear_proved(found, 0), 0);
	ck_assert_uint_le(gair_linear_work(found, 0), 4);
	gair_linear_free(found);
	/* More cells out of bounds than a set may have. */
	for (int j = 0; j < 7; j++)
		p.cells[j].value = -1;
	found = locate(&p, NULL);
	ck_assert_int_eq(gair_linear_size(found, 0), -1);
	ck_assert_int_eq(gair_linear_proved(found, 0), 1);
	gair_linear_free(found);
}
END_TEST

/* Numbers at the ends of 64 bits: an exact answer, or none that is called proved. */
START_TEST(test_extreme_values)
{
	problem p = {0};
	gair_linear *found;

	add_cell(&p, INT64_MAX, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, INT64_MAX, 0, GAIR_LINEAR_NO_MAX, 0);
	add_cell(&p, 12, 0, GAIR_LINEAR_NO_MAX, 0);
	add_identity(&p, (const int[]){1, 1, -1}, 0);
	found = locate(&p, NULL);
	/* 2⁶⁴ − 2 does not fit; each part alone is still too large: both parts must change. */
	ck_assert(gair_linear_size(found, 0) != 0);
	for (size_t s = 0; gair_linear_proved(found, 0) && s < gair_linear_set_count(found, 0); s++)
		ck_assert_uint_ne(gair_linear_change(found, 0, s, 0, NULL, NULL), SIZE_MAX);
	gair_linear_free(found);

	memset(&p, 0, sizeof p);
	for (int j = 0; j < 6; j++)
		add_cell(&p, INT64_MIN + j, GAIR_LINEAR_NO_MIN, GAIR_LINEAR_NO_MAX, 0);
	for (int i = 0; i < 5; i++) {
		int coefficients[6] = {0};

		coefficients[i] = 2147483647;
		coefficients[i + 1] = -2147483629;
		add_identity(&p, coefficients, i % 2 ? INT64_MIN : INT64_MAX);
	}
	found = locate(&p, NULL);
	ck_assert(gair_linear_size(found, 0) != 0);
	gair_linear_free(found);
}
END_TEST

START_TEST(test_arguments)
{
	problem p = {0};
	gair_linear *found = NULL;
	gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
	struct {
		gair_linear_options known;
		size_t later;
	} larger = {GAIR_LINEAR_OPTIONS_INIT, 0};

	add_cell(&p, 1, 0, 5, 0);
	add_cell(&p, 1, 0, 5, 0);
	add_identity(&p, (const int[]){1, -1}, 0);
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, NULL), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_locate_linear(NULL, 2, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, NULL, 1, NULL, &found), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_locate_linear(p.cells, 1, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	options.size--;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, &options, &found), GAIR_E_OPTIONS);
	options.size++;
	options.max_set = 7;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, &options, &found), GAIR_E_ARGUMENT);
	larger.known.size = sizeof larger;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, &larger.known, &found), GAIR_OK);
	gair_linear_free(found);
	larger.later = 1;
	found = NULL;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, &larger.known, &found), GAIR_E_OPTIONS);
	p.cells[0].min = 6;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	p.cells[0].min = 0;
	p.cells[0].is_free = 2;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	p.cells[0].is_free = 0;
	p.terms[0][0].coefficient = ((int64_t)1 << 31) + 1;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	p.identities[0] = (gair_linear_identity){NULL, 0, 3};
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, &found), GAIR_E_ARGUMENT);
	ck_assert_ptr_null(found);
	/* Nothing at all is in order; so is an identity without terms. */
	p.identities[0].constant = 0;
	ck_assert_int_eq(gair_locate_linear(p.cells, 2, p.identities, 1, NULL, &found), GAIR_OK);
	ck_assert_uint_eq(gair_linear_part_count(found), 0);
	ck_assert_int_eq(gair_linear_identity_state(found, 0), GAIR_IDENTITY_HOLDS);
	gair_linear_free(found);
	ck_assert_int_eq(gair_locate_linear(NULL, 0, NULL, 0, NULL, &found), GAIR_OK);
	gair_linear_free(found);
	gair_linear_free(NULL);
	ck_assert_uint_eq(gair_linear_part_count(NULL), 0);
	ck_assert_uint_eq(gair_linear_set_count(NULL, 0), 0);
	ck_assert_uint_eq(gair_linear_change(NULL, 0, 0, 0, NULL, NULL), SIZE_MAX);
	ck_assert_uint_eq(gair_linear_free_cell(NULL, 0, 0, 0, NULL, NULL), SIZE_MAX);
	ck_assert_int_eq(gair_linear_size(NULL, 0), -1);
}
END_TEST

/* An allocator that fails at its nth call, and counts what is not given back. */
typedef struct failing {
	size_t left, live;
} failing;

static void *failing_allocate(void *context, size_t size)
{
	failing *at = context;

	if (!at->left)
		return NULL;
	at->left--;
	at->live++;
	return malloc(size);
}

static void *failing_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	failing *at = context;

	(void)old_size;
	if (!at->left)
		return NULL;
	at->left--;
	return realloc(pointer, new_size);
}

static void failing_release(void *context, void *pointer)
{
	((failing *)context)->live--;
	free(pointer);
}

START_TEST(test_failing_allocator)
{
	failing context = {0, 0};
	gair_allocator allocator = {sizeof allocator, &context, failing_allocate, failing_resize, failing_release};
	gair_linear_options options = GAIR_LINEAR_OPTIONS_INIT;
	gair_status status = GAIR_E_NOMEM;
	problem p = {0};
	size_t n;

	add_cell(&p, 0, 0, 9, 1);
	add_cell(&p, 3, 0, 9, 0);
	add_cell(&p, 7, 0, 20, 0);
	add_cell(&p, 8, 0, 20, 0);
	add_cell(&p, 2, 0, 20, 1);
	add_identity(&p, (const int[]){2, 3, -2, 0, 3}, 1);
	add_identity(&p, (const int[]){1, 0, 0, -3, 2}, 0);
	add_identity(&p, (const int[]){0, 1, 1, -1, 0}, 0);
	options.allocator = &allocator;
	for (n = 0; n < 1000 && status == GAIR_E_NOMEM; n++) {
		gair_linear *found = NULL;

		context.left = n;
		status = gair_locate_linear(p.cells, p.cell_count, p.identities, p.identity_count, &options, &found);
		if (status)
			ck_assert_ptr_null(found);
		gair_linear_free(found);
		ck_assert_uint_eq(context.live, 0);
	}
	ck_assert_int_eq(status, GAIR_OK);
	ck_assert_uint_gt(n, 10);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("locate_linear");
	TCase *tests = tcase_create("locate_linear");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tests, 120);
	suite_add_tcase(suite, tests);
	tcase_add_test(tests, test_enumeration);
	tcase_add_test(tests, test_order_and_repetition);
	tcase_add_test(tests, test_ratio_edits);
	tcase_add_test(tests, test_balance_edits);
	tcase_add_test(tests, test_satisfied_identities_are_branched_on);
	tcase_add_test(tests, test_parts);
	tcase_add_test(tests, test_states_of_open_identities);
	tcase_add_test(tests, test_whole_numbers);
	tcase_add_test(tests, test_bounds);
	tcase_add_test(tests, test_extreme_values);
	tcase_add_test(tests, test_arguments);
	tcase_add_test(tests, test_failing_allocator);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
