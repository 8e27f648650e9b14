/* The general form: identities made canonical, parted where they share no cell, each part searched by itself. */
#include <string.h>

#include "base/sized.h"
#include "check/locate.h"

#define GAIR__DEFAULT_MAX_SETS 1000
#define DEFAULT_MAX_WORK 1000000
#define COEFFICIENT_LIMIT ((int64_t)1 << 31)
#define NO_PART SIZE_MAX

typedef struct linear_system {
	const gair_allocator *allocator;
	const gair_linear_cell *cells;
	size_t cell_count;
	gair_linear_term *terms;
	gair__equation *equations;
	size_t count;
	size_t *root; /* by cell: union-find */
	gair_linear_options options;
} linear_system;

/* Takes the options, and refuses a larger struct in which something is set that is not known here. */
static gair_status take_options(gair_linear_options *out, const gair_linear_options *in)
{
	const gair_linear_options defaults = GAIR_LINEAR_OPTIONS_INIT;

	gair_status status = in ? gair__take(out, sizeof *out, in) : GAIR_OK;

	if (status != GAIR_OK)
		return status;
	if (!in)
		*out = defaults;
	if (out->max_set > GAIR__MAX_SET)
		return GAIR_E_ARGUMENT;
	out->max_set = out->max_set ? out->max_set : GAIR__DEFAULT_MAX_SET;
	out->max_sets = out->max_sets ? out->max_sets : GAIR__DEFAULT_MAX_SETS;
	out->max_work = out->max_work ? out->max_work : DEFAULT_MAX_WORK;
	return GAIR_OK;
}

static gair_status validate(const gair_linear_cell *cells, size_t cell_count, const gair_linear_identity *identities,
			    size_t count, size_t *term_count)
{
	if ((cell_count && !cells) || (count && !identities))
		return GAIR_E_ARGUMENT;
	for (size_t i = 0; i < cell_count; i++) {
		if (cells[i].min > cells[i].max || (cells[i].is_free != 0 && cells[i].is_free != 1))
			return GAIR_E_ARGUMENT;
	}
	*term_count = 0;
	for (size_t i = 0; i < count; i++) {
		if (identities[i].term_count && !identities[i].terms)
			return GAIR_E_ARGUMENT;
		if (!identities[i].term_count && identities[i].constant)
			return GAIR_E_ARGUMENT;
		for (size_t k = 0; k < identities[i].term_count; k++) {
			const gair_linear_term *term = &identities[i].terms[k];

			if (term->cell >= cell_count || term->coefficient > COEFFICIENT_LIMIT ||
			    term->coefficient < -COEFFICIENT_LIMIT)
				return GAIR_E_ARGUMENT;
		}
		if (identities[i].term_count > SIZE_MAX / 64 - *term_count)
			return GAIR_E_NOMEM;
		*term_count += identities[i].term_count;
	}
	return cell_count > SIZE_MAX / 64 || count > SIZE_MAX / 64 ? GAIR_E_NOMEM : GAIR_OK;
}

static size_t find_root(size_t *root, size_t cell)
{
	while (root[cell] != cell) {
		root[cell] = root[root[cell]];
		cell = root[cell];
	}
	return cell;
}

/* Joins the cells of each equation; the root of a part is its first cell. */
static void join_cells(linear_system *system)
{
	for (size_t j = 0; j < system->cell_count; j++)
		system->root[j] = j;
	for (size_t i = 0; i < system->count; i++) {
		const gair__equation *at = &system->equations[i];

		for (size_t k = 1; k < at->count; k++) {
			size_t a = find_root(system->root, at->terms[0].cell), b = find_root(system->root, at->terms[k].cell);

			if (a < b)
				system->root[b] = a;
			else
				system->root[a] = b;
		}
	}
}

static int out_of_bounds(const gair_linear_cell *cell)
{
	return !cell->is_free && (cell->value < cell->min || cell->value > cell->max);
}

/* Numbers the parts in the order of their first cells, into `number` by root; cells alone and in order have none. */
static size_t number_parts(linear_system *system, size_t *number)
{
	size_t count = 0;

	for (size_t j = 0; j < system->cell_count; j++)
		number[j] = NO_PART;
	for (size_t i = 0; i < system->count; i++) {
		if (system->equations[i].count)
			number[find_root(system->root, system->equations[i].terms[0].cell)] = 0;
	}
	for (size_t j = 0; j < system->cell_count; j++) {
		size_t root = find_root(system->root, j);

		if (out_of_bounds(&system->cells[j]))
			number[root] = 0;
	}
	for (size_t j = 0; j < system->cell_count; j++) {
		if (number[j] == 0)
			number[j] = count++;
	}
	return count;
}

/* Deals the cells to their parts. */
static gair_status make_parts(linear_system *system, gair_linear *out, const size_t *number)
{
	size_t at = 0;

	for (size_t j = 0; j < system->cell_count; j++) {
		size_t part = number[find_root(system->root, j)];

		if (part != NO_PART)
			out->parts[part].cell_count++;
	}
	for (size_t p = 0; p < out->part_count; p++) {
		out->parts[p].cells = out->members + at;
		at += out->parts[p].cell_count;
		out->parts[p].cell_count = 0;
	}
	for (size_t j = 0; j < system->cell_count; j++) {
		size_t part = number[find_root(system->root, j)];

		if (part != NO_PART)
			out->parts[part].cells[out->parts[part].cell_count++] = j;
	}
	for (size_t i = 0; i < system->count; i++) {
		gair__equation *at_equation = &system->equations[i];

		if (at_equation->count)
			at_equation->part = number[find_root(system->root, at_equation->terms[0].cell)];
		out->states[at_equation->index] = (uint8_t)gair__equation_state(at_equation, system->cells);
		out->identity_parts[at_equation->index] = at_equation->part;
	}
	return GAIR_OK;
}

static int part_in_order(const linear_system *system, const gair_linear *out, const gair__part *part,
			 const gair__equation *equations, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (out->states[equations[i].index] != GAIR_IDENTITY_HOLDS)
			return 0;
	}
	for (size_t j = 0; j < part->cell_count; j++) {
		if (out_of_bounds(&system->cells[part->cells[j]]))
			return 0;
	}
	return 1;
}

static gair_status search_parts(linear_system *system, gair_linear *out, size_t *column)
{
	gair__equation *from = system->equations, *end = from + system->count;
	gair_status status = GAIR_OK;

	gair__equations_sort(from, system->count); /* by part */
	for (size_t p = 0; p < out->part_count && !status; p++) {
		gair__part *part = &out->parts[p];
		size_t count = 0;

		while (from + count < end && from[count].part == p)
			count++;
		if (part_in_order(system, out, part, from, count))
			part->set_count = 1;
		else
			status = gair__part_search(&out->allocator, &system->options, system->cells, part, from,
						   gair__equations_drop_repeated(from, count), column);
		from += count;
	}
	return status;
}

static gair_status allocate_result(gair_linear *out, size_t part_count)
{
	const gair_allocator *allocator = &out->allocator;

	out->states = gair__alloc(allocator, out->identity_count);
	out->identity_parts = gair__alloc(allocator, out->identity_count * sizeof(size_t));
	out->members = gair__alloc(allocator, out->cell_count * sizeof(size_t));
	out->parts = gair__alloc(allocator, part_count * sizeof(gair__part));
	if (!out->states || !out->identity_parts || !out->members || !out->parts)
		return GAIR_E_NOMEM;
	memset(out->parts, 0, part_count * sizeof(gair__part));
	out->part_count = part_count; /* not before: gair_linear_free looks into so many */
	return GAIR_OK;
}

static gair_status solve(linear_system *system, gair_linear *out, const gair_linear_identity *identities, size_t term_count)
{
	size_t *number = gair__alloc(system->allocator, system->cell_count * sizeof(size_t));
	gair_status status = GAIR_E_NOMEM;

	if (number)
		status = gair__equations_make(system->allocator, system->cell_count, identities, system->count, term_count,
					      system->terms, system->equations);
	if (!status) {
		join_cells(system);
		status = allocate_result(out, number_parts(system, number));
	}
	if (!status)
		status = make_parts(system, out, number);
	if (!status)
		status = search_parts(system, out, number); /* the numbers have been dealt out: the room serves for columns */
	gair__free(system->allocator, number);
	return status;
}

gair_status gair_locate_linear(const gair_linear_cell *cells, size_t cell_count, const gair_linear_identity *identities,
			       size_t identity_count, const gair_linear_options *options, gair_linear **out)
{
	linear_system system = {0};
	size_t term_count = 0;
	gair_allocator allocator;
	gair_linear *result = NULL;
	gair_status status = GAIR_E_ARGUMENT;

	if (!out)
		return status;
	*out = NULL;
	status = take_options(&system.options, options);
	if (!status)
		status = validate(cells, cell_count, identities, identity_count, &term_count);
	if (!status)
		status = gair__allocator_init(&allocator, system.options.allocator);
	if (status)
		return status;
	system.allocator = &allocator;
	system.cells = cells;
	system.cell_count = cell_count;
	system.count = identity_count;
	system.terms = gair__alloc(&allocator, term_count * sizeof(gair_linear_term));
	system.equations = gair__alloc(&allocator, identity_count * sizeof(gair__equation));
	system.root = gair__alloc(&allocator, cell_count * sizeof(size_t));
	result = gair__alloc(&allocator, sizeof *result);
	if (result) {
		memset(result, 0, sizeof *result);
		result->allocator = allocator;
		result->cell_count = cell_count;
		result->identity_count = identity_count;
	}
	status = GAIR_E_NOMEM;
	if (system.terms && system.equations && system.root && result)
		status = solve(&system, result, identities, term_count);
	gair__free(&allocator, system.terms);
	gair__free(&allocator, system.equations);
	gair__free(&allocator, system.root);
	if (status) {
		gair_linear_free(result);
		return status;
	}
	*out = result;
	return GAIR_OK;
}
