/* One connected part: its tableau filled, searched, and what was found kept. */
#include <string.h>

#include "check/locate.h"

/* Puts a part's cells and equations into a tableau; `column` has the column of each cell of the part. */
static void fill_tableau(gair__tableau *tableau, const gair_linear_cell *cells, const gair__equation *equations, size_t count,
			 const size_t *column)
{
	for (size_t j = 0; j < tableau->columns; j++) {
		int64_t value = cells[j].is_free ? 0 : cells[j].value;

		tableau->lower[j] = tableau->upper[j] = tableau->current[j] = value;
	}
	for (size_t i = 0; i < count; i++) {
		gair__wide value = -(gair__wide)equations[i].constant;

		for (size_t k = 0; k < equations[i].count; k++) {
			size_t j = column[equations[i].terms[k].cell];

			gair__tableau_put(tableau, i, j, equations[i].terms[k].coefficient);
			value += (gair__wide)equations[i].terms[k].coefficient * tableau->current[j];
		}
		tableau->row[i].value = value;
	}
}

/* Keeps what the search found: the sets as indices of cells, the ranges of their cells and of the free ones. */
static gair_status keep_sets(gair__search *search, const gair_allocator *allocator, gair__part *part, int32_t *columns)
{
	size_t size = search->size < 0 ? 0 : (size_t)search->size, width = size + part->free_count;
	gair_status status = GAIR_OK;

	part->size = search->size;
	part->set_count = search->set_count;
	if (search->set_count > SIZE_MAX / 32 / (width + 1))
		return GAIR_E_NOMEM;
	part->sets = gair__alloc(allocator, search->set_count * size * sizeof(size_t));
	part->ranges = gair__alloc(allocator, search->set_count * width * sizeof(gair__range));
	if (!part->sets || !part->ranges)
		return GAIR_E_NOMEM;
	for (size_t s = 0; s < search->set_count && !status; s++) {
		for (size_t i = 0; i < size; i++) {
			columns[i] = search->sets[s * size + i];
			part->sets[s * size + i] = part->cells[columns[i]];
		}
		for (size_t i = 0; i < part->free_count; i++)
			columns[size + i] = (int32_t)part->free_cells[i];
		status = gair__search_ranges(search, s, columns, width, part->ranges + s * width);
	}
	return status;
}

static int compare_sets(const int32_t *a, const int32_t *b, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	}
	return 0;
}

/* Orders the sets by their cells (Shell's method: they are few and short). */
static void sort_sets(gair__search *search)
{
	size_t size = search->size < 0 ? 0 : (size_t)search->size;
	int32_t held[GAIR__MAX_SET];

	for (size_t gap = search->set_count / 2; gap > 0 && size > 0; gap /= 2) {
		for (size_t i = gap; i < search->set_count; i++) {
			size_t k = i;

			memcpy(held, search->sets + i * size, size * sizeof(int32_t));
			for (; k >= gap && compare_sets(search->sets + (k - gap) * size, held, size) > 0; k -= gap)
				memcpy(search->sets + k * size, search->sets + (k - gap) * size, size * sizeof(int32_t));
			memcpy(search->sets + k * size, held, size * sizeof(int32_t));
		}
	}
}

static gair_status search_tableau(const gair_allocator *allocator, const gair_linear_options *options, gair__tableau *tableau,
				  gair__part *part, const gair_linear_cell *cells)
{
	gair__search search;
	int32_t *columns = gair__alloc(allocator, (part->free_count + GAIR__MAX_SET) * sizeof(int32_t));
	gair_status status = columns ? GAIR_OK : GAIR_E_NOMEM;

	memset(&search, 0, sizeof search);
	search.tableau = tableau;
	search.cells = cells;
	search.max_set = options->max_set;
	search.max_sets = options->max_sets;
	search.size = -1;
	tableau->max_work = options->max_work;
	if (!status)
		status = gair__search_run(&search);
	if (!status) {
		sort_sets(&search);
		status = keep_sets(&search, allocator, part, columns);
	}
	part->bound = search.bound;
	part->work = tableau->work;
	gair__free(allocator, search.sets);
	gair__free(allocator, columns);
	return status;
}

/* The free cells of a part, as positions among its cells. */
static gair_status list_free_cells(const gair_allocator *allocator, const gair_linear_cell *all, gair__part *part,
				   gair_linear_cell *cells)
{
	for (size_t j = 0; j < part->cell_count; j++) {
		cells[j] = all[part->cells[j]];
		part->free_count += (size_t)cells[j].is_free;
	}
	part->free_cells = gair__alloc(allocator, part->free_count * sizeof(size_t));
	if (!part->free_cells)
		return GAIR_E_NOMEM;
	part->free_count = 0;
	for (size_t j = 0; j < part->cell_count; j++) {
		if (cells[j].is_free)
			part->free_cells[part->free_count++] = j;
	}
	return GAIR_OK;
}

gair_status gair__part_search(const gair_allocator *allocator, const gair_linear_options *options, const gair_linear_cell *all,
			      gair__part *part, const gair__equation *equations, size_t count, size_t *column)
{
	gair_linear_cell *cells = gair__alloc(allocator, part->cell_count * sizeof(gair_linear_cell));
	gair__tableau tableau;
	gair_status status = cells ? list_free_cells(allocator, all, part, cells) : GAIR_E_NOMEM;

	if (!status)
		status = gair__tableau_init(&tableau, allocator, count, part->cell_count);
	if (!status) {
		for (size_t j = 0; j < part->cell_count; j++)
			column[part->cells[j]] = j;
		fill_tableau(&tableau, cells, equations, count, column);
		status = search_tableau(allocator, options, &tableau, part, cells);
		gair__tableau_free(&tableau);
	}
	gair__free(allocator, cells);
	return status;
}
