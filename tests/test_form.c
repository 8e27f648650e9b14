/*
 * The form against the project's own list of the official cells and identities (data/forms), and the properties of the code that
 * the identities make.
 */
#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/form.h>

#define FIELDS 10
#define MAX_TERMS 64
#define MAX_CELLS 256
#define MAX_IDENTITIES 64

enum { PATH, KIND, GROUP, GROUP_EN, ROW, ROW_EN, COLUMN_GROUP, COLUMN_GROUP_EN, COLUMN, COLUMN_EN };

typedef struct edition_facts {
	int32_t edition;
	const char *source, *cells_file, *identities_file;
	size_t cells, tables[3], rows[3], identities;
	size_t rank; /* over table applications */
} edition_facts;

static const edition_facts facts[] = {
	{2019,
	 "国办公开办函〔2019〕60号",
	 "data/forms/2019.csv",
	 "data/forms/identities-2019.txt",
	 198,
	 {22, 161, 15},
	 {8, 23, 3},
	 40,
	 35},
	{2021,
	 "国办公开办函〔2021〕30号",
	 "data/forms/2021.csv",
	 "data/forms/identities-2021.txt",
	 200,
	 {10, 175, 15},
	 {6, 25, 3},
	 42,
	 37},
};

#define EDITIONS (sizeof(facts) / sizeof(facts[0]))

/* Numbers that are no edition, table, row, column or cell. */
static const int32_t wrong[] = {INT32_MIN, -1, 0, 27, 99, 100, 2018, 2020, 20100, 20108, 30006, INT32_MAX};

#define WRONG (sizeof(wrong) / sizeof(wrong[0]))

static FILE *open_list(const char *name)
{
	FILE *file = fopen(name, "rb");

	ck_assert_msg(file != NULL, "cannot open %s", name);
	return file;
}

/* Splits a line of RFC 4180 in place; a field holds no line break. Returns the number of fields. */
static int split(char *line, char *fields[], int capacity)
{
	char *in = line, *out = line;
	int count = 0;

	line[strcspn(line, "\r\n")] = '\0';
	while (count < capacity) {
		int quoted = *in == '"';

		if (quoted)
			in++;
		fields[count++] = out;
		while (*in && (quoted || *in != ',')) {
			if (quoted && *in == '"' && *++in != '"') {
				quoted = 0;
				continue;
			}
			*out++ = *in++;
		}
		if (!*in)
			break;
		in++;
		*out++ = '\0';
	}
	*out = '\0';
	return count;
}

static int next_record(FILE *file, char *line, int size, char *fields[], int count)
{
	if (!fgets(line, size, file))
		return 0;
	ck_assert_int_eq(split(line, fields, count), count);
	return 1;
}

static int32_t kind_named(const char *name)
{
	static const char *const names[] = {"", "count", "signed_count", "money"};

	for (int32_t i = 1; i < 4; i++) {
		if (!strcmp(names[i], name))
			return i;
	}
	ck_abort_msg("unknown kind %s", name);
	return 0;
}

/* The start of the last component of a path. */
static const char *last_component(const char *path)
{
	return strrchr(path, '.') + 1;
}

START_TEST(test_editions)
{
	ck_assert_uint_eq(gair_form_edition_count(), EDITIONS);
	for (size_t i = 0; i < EDITIONS; i++) {
		ck_assert_int_eq(gair_form_edition_at(i), facts[i].edition);
		ck_assert_str_eq(gair_form_source(facts[i].edition), facts[i].source);
	}
	ck_assert_int_eq(gair_form_edition_at(EDITIONS), GAIR_EDITION_NONE);
	ck_assert_int_eq(gair_form_edition_at(SIZE_MAX), GAIR_EDITION_NONE);

	ck_assert_int_eq(gair_form_edition_for_year(2018), GAIR_EDITION_NONE);
	ck_assert_int_eq(gair_form_edition_for_year(2019), GAIR_EDITION_2019);
	ck_assert_int_eq(gair_form_edition_for_year(2020), GAIR_EDITION_2019);
	ck_assert_int_eq(gair_form_edition_for_year(2021), GAIR_EDITION_2021);
	ck_assert_int_eq(gair_form_edition_for_year(2090), GAIR_EDITION_2021);
	ck_assert_int_eq(gair_form_edition_for_year(0), GAIR_EDITION_NONE);
	ck_assert_int_eq(gair_form_edition_for_year(INT32_MIN), GAIR_EDITION_NONE);
}
END_TEST

START_TEST(test_sections_and_tables)
{
	static const char *const titles[] = {"总体情况",
					     "主动公开政府信息情况",
					     "收到和处理政府信息公开申请情况",
					     "政府信息公开行政复议、行政诉讼情况",
					     "存在的主要问题及改进情况",
					     "其他需要报告的事项"};
	static const char *const names[] = {"proactive", "applications", "proceedings"};

	for (size_t i = 0; i < EDITIONS; i++) {
		ck_assert_uint_eq(gair_form_section_count(facts[i].edition), 6);
		for (int32_t number = 1; number <= 6; number++)
			ck_assert_str_eq(gair_form_section_title(facts[i].edition, number, GAIR_LANG_ZH), titles[number - 1]);
		ck_assert_str_eq(gair_form_section_title(facts[i].edition, 5, GAIR_LANG_EN), "main problems and improvements");
		ck_assert_ptr_null(gair_form_section_title(facts[i].edition, 0, GAIR_LANG_ZH));
		ck_assert_ptr_null(gair_form_section_title(facts[i].edition, 7, GAIR_LANG_ZH));
	}
	ck_assert_uint_eq(gair_form_table_count(), 3);
	for (int32_t table = 1; table <= 3; table++) {
		const char *name = gair_table_name(table);

		ck_assert_int_eq(gair_form_table_at((size_t)table - 1), table);
		ck_assert_str_eq(name, names[table - 1]);
		ck_assert_int_eq(gair_table_from_name(name, strlen(name)), table);
		ck_assert_int_eq(gair_table_from_name(name, strlen(name) - 1), 0);
		ck_assert_int_eq(gair_table_section(table), table + 1);
		ck_assert_str_eq(gair_table_title(table, GAIR_LANG_ZH), titles[table]);
	}
	ck_assert_str_eq(gair_table_title(GAIR_TABLE_APPLICATIONS, GAIR_LANG_EN), "requests received and handled");
	ck_assert_int_eq(gair_form_table_at(3), 0);
	ck_assert_int_eq(gair_table_from_name(NULL, 0), 0);
	ck_assert_int_eq(gair_table_from_name("", 0), 0);
}
END_TEST

static void check_cell(int32_t edition, int32_t cell, char *fields[])
{
	int32_t table = gair_cell_table(cell), row = gair_cell_row(cell), column = gair_cell_column(cell);
	size_t row_path = strlen(gair_row_path(table, row));

	ck_assert_str_eq(gair_cell_path(cell), fields[PATH]);
	ck_assert_int_eq(gair_cell_from_path(fields[PATH], strlen(fields[PATH])), cell);
	ck_assert_int_eq(GAIR_CELL(table, row, column), cell);
	ck_assert_int_eq(gair_cell_kind(cell), kind_named(fields[KIND]));
	ck_assert_mem_eq(gair_row_path(table, row), fields[PATH], row_path);
	ck_assert_ptr_eq(last_component(fields[PATH]), fields[PATH] + row_path + 1);
	ck_assert_str_eq(gair_column_name(table, column), last_component(fields[PATH]));
	for (int32_t lang = GAIR_LANG_ZH; lang <= GAIR_LANG_EN; lang++) {
		ck_assert_str_eq(gair_form_row_group(edition, table, row, lang), fields[GROUP + lang]);
		ck_assert_str_eq(gair_form_row_label(edition, table, row, lang), fields[ROW + lang]);
		ck_assert_str_eq(gair_form_column_group(edition, table, column, lang), fields[COLUMN_GROUP + lang]);
		ck_assert_str_eq(gair_form_column_label(edition, table, row, column, lang), fields[COLUMN + lang]);
	}
}

START_TEST(test_cells_equal_the_official_list)
{
	const edition_facts *fact = &facts[_i];
	FILE *file = open_list(fact->cells_file);
	char line[1024], *fields[FIELDS];
	size_t index = 0;

	ck_assert_int_eq(next_record(file, line, sizeof(line), fields, FIELDS), 1);
	for (; next_record(file, line, sizeof(line), fields, FIELDS); index++) {
		int32_t cell = gair_form_cell_at(fact->edition, index);

		ck_assert_int_ne(cell, 0);
		ck_assert_int_eq(gair_form_cell_index(fact->edition, cell), (int)index);
		check_cell(fact->edition, cell, fields);
	}
	fclose(file);
	ck_assert_uint_eq(index, fact->cells);
	ck_assert_uint_eq(gair_form_cell_count(fact->edition), fact->cells);
	ck_assert_int_eq(gair_form_cell_at(fact->edition, index), 0);
	ck_assert_int_eq(gair_form_cell_at(fact->edition, SIZE_MAX), 0);
}
END_TEST

/* Rows and columns, walked in form order, give the cells in form order. */
START_TEST(test_rows_and_columns_walk_the_cells)
{
	const edition_facts *fact = &facts[_i];
	size_t index = 0;

	for (int32_t table = 1; table <= 3; table++) {
		size_t rows = gair_form_row_count(fact->edition, table), begin = index;

		ck_assert_uint_eq(rows, fact->rows[table - 1]);
		for (size_t r = 0; r < rows; r++) {
			int32_t row = gair_form_row_at(fact->edition, table, r);
			size_t columns = gair_form_column_count(fact->edition, table, row);

			ck_assert_uint_ge(columns, 1);
			for (size_t c = 0; c < columns; c++) {
				int32_t column = gair_form_column_at(fact->edition, table, row, c);

				ck_assert_int_eq(gair_form_cell_at(fact->edition, index++), GAIR_CELL(table, row, column));
			}
			ck_assert_int_eq(gair_form_column_at(fact->edition, table, row, columns), 0);
		}
		ck_assert_int_eq(gair_form_row_at(fact->edition, table, rows), 0);
		ck_assert_uint_eq(index - begin, fact->tables[table - 1]);
	}
	ck_assert_uint_eq(index, fact->cells);
}
END_TEST

/* Cell numbers are promised for ever: the list only grows. */
START_TEST(test_union_and_numbers)
{
	FILE *file = open_list("data/forms/cells.csv");
	char line[256], *fields[2];
	size_t index = 0;

	ck_assert_int_eq(next_record(file, line, sizeof(line), fields, 2), 1);
	for (; next_record(file, line, sizeof(line), fields, 2); index++) {
		int32_t cell = gair_cell_at(index);

		ck_assert_int_eq(cell, atoi(fields[0]));
		ck_assert_str_eq(gair_cell_path(cell), fields[1]);
		ck_assert_int_eq(gair_cell_from_path(fields[1], strlen(fields[1])), cell);
		ck_assert_int_eq(gair_cell_index(cell), (int)index);
		ck_assert_int_eq(gair_cell_exists(cell), 1);
	}
	fclose(file);
	ck_assert_uint_eq(index, 224);
	ck_assert_uint_eq(gair_cell_count(), 224);
	ck_assert_int_eq(gair_cell_at(index), 0);
	ck_assert_int_eq(gair_cell_at(SIZE_MAX), 0);
}
END_TEST

START_TEST(test_every_number_is_a_cell_or_none)
{
	size_t cells = 0;

	for (int32_t cell = -20000; cell < 120000; cell++) {
		int32_t exists = gair_cell_exists(cell), in_editions = 0;

		for (size_t i = 0; i < EDITIONS; i++) {
			int32_t index = gair_form_cell_index(facts[i].edition, cell);

			if (index >= 0)
				ck_assert_int_eq(gair_form_cell_at(facts[i].edition, (size_t)index), cell);
			in_editions |= index >= 0;
		}
		if (exists != in_editions)
			ck_abort_msg("cell %d: %d over all, %d in the editions", cell, exists, in_editions);
		cells += (size_t)exists;
		if (exists)
			continue;
		if (gair_cell_index(cell) != -1 || gair_cell_path(cell) || gair_cell_table(cell) || gair_cell_row(cell) ||
		    gair_cell_column(cell) || gair_cell_kind(cell))
			ck_abort_msg("%d is no cell, but has properties", cell);
	}
	ck_assert_uint_eq(cells, 224);
}
END_TEST

START_TEST(test_paths_that_are_none)
{
	static const char *const none[] = {
		"",
		".",
		"..",
		"total",
		"applications",
		"applications.total",
		"applications..total",
		".received.total",
		"applications.received.",
		"applications.received.total.",
		"applications.received.Total",
		"applications.denied.total",
		"proactive.regulations.amount",
		"proceedings.received.total",
		" applications.received.total",
		"proactive.received.total",
	};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_msg(!gair_cell_from_path(none[i], strlen(none[i])), "\"%s\" is a path", none[i]);
	ck_assert_int_eq(gair_cell_from_path(NULL, 0), 0);
	ck_assert_int_eq(gair_cell_from_path(NULL, 27), 0);
	ck_assert_int_eq(gair_cell_from_path("applications.received.total\0", 28), 0);
	ck_assert_int_eq(gair_cell_from_path("applications.received.total, and more", 27), 20107);
}
END_TEST

/* No beginning of a path is a path; the text need not end with NUL. */
START_TEST(test_cut_paths)
{
	for (size_t i = 0; i < gair_cell_count(); i++) {
		const char *path = gair_cell_path(gair_cell_at(i));

		for (size_t size = 0; size < strlen(path); size++) {
			char *cut = malloc(size + 1);
			int32_t cell;

			ck_assert_ptr_nonnull(cut);
			memcpy(cut, path, size);
			cell = gair_cell_from_path(cut, size);
			free(cut);
			ck_assert_msg(cell == 0, "the first %zu bytes of %s are a path", size, path);
		}
	}
}
END_TEST

START_TEST(test_identities_equal_the_list)
{
	const edition_facts *fact = &facts[_i];
	FILE *file = open_list(fact->identities_file);
	char line[2048], text[2048];
	size_t index = 0;

	for (; fgets(line, sizeof(line), file); index++) {
		int32_t cells[MAX_TERMS], signs[MAX_TERMS];
		size_t count = gair_form_identity_terms(fact->edition, index, cells, signs, MAX_TERMS), used;

		ck_assert_uint_ge(count, 2);
		ck_assert_uint_le(count, MAX_TERMS);
		used = (size_t)snprintf(text, sizeof(text), "%s %s:", gair_form_identity_rule(fact->edition, index),
					gair_form_identity_scope(fact->edition, index));
		for (size_t i = 0; i < count; i++)
			used += (size_t)snprintf(text + used, sizeof(text) - used, " %s%s", signs[i] > 0 ? "+" : "-",
						 gair_cell_path(cells[i]));
		line[strcspn(line, "\n")] = '\0';
		ck_assert_str_eq(text, line);
	}
	fclose(file);
	ck_assert_uint_eq(index, fact->identities);
	ck_assert_uint_eq(gair_form_identity_count(fact->edition), fact->identities);
	ck_assert_ptr_null(gair_form_identity_rule(fact->edition, index));
	ck_assert_ptr_null(gair_form_identity_scope(fact->edition, index));
	ck_assert_uint_eq(gair_form_identity_terms(fact->edition, index, NULL, NULL, 0), 0);
	ck_assert_ptr_null(gair_form_identity_rule(fact->edition, SIZE_MAX));
}
END_TEST

START_TEST(test_operands_exist_and_share_a_kind)
{
	const edition_facts *fact = &facts[_i];

	for (size_t index = 0; index < fact->identities; index++) {
		int32_t cells[MAX_TERMS], signs[MAX_TERMS];
		size_t count = gair_form_identity_terms(fact->edition, index, cells, signs, MAX_TERMS);
		int32_t sign = 1;

		for (size_t i = 0; i < count; i++) {
			ck_assert_int_ge(gair_form_cell_index(fact->edition, cells[i]), 0);
			ck_assert_int_eq(gair_cell_kind(cells[i]), GAIR_KIND_COUNT);
			ck_assert(signs[i] == 1 || signs[i] == -1);
			ck_assert_msg(signs[i] <= sign, "a + term after a - term");
			sign = signs[i];
			for (size_t j = 0; j < i; j++)
				ck_assert_int_ne(cells[i], cells[j]);
		}
	}
}
END_TEST

START_TEST(test_terms_keep_to_their_capacity)
{
	for (size_t capacity = 0; capacity <= 8; capacity++) {
		int32_t cells[9], signs[9];

		for (size_t i = 0; i < 9; i++)
			cells[i] = signs[i] = 77;
		/* received: six columns and the total */
		ck_assert_uint_eq(gair_form_identity_terms(2021, 14, cells, signs, capacity), 7);
		for (size_t i = 0; i < 9; i++) {
			int written = i < capacity && i < 7;

			ck_assert_int_eq(cells[i], written ? (int)(20101 + i) : 77);
			ck_assert_int_eq(signs[i], !written ? 77 : i < 6 ? 1 : -1);
		}
		ck_assert_uint_eq(gair_form_identity_terms(2021, 14, NULL, signs, capacity), 7);
		ck_assert_uint_eq(gair_form_identity_terms(2021, 14, cells, NULL, capacity), 7);
	}
}
END_TEST

/* The identities of table applications as a matrix: an identity a row, a cell a column. */
typedef struct matrix {
	size_t rows, columns;
	int64_t at[MAX_IDENTITIES][MAX_CELLS];
	int32_t cells[MAX_CELLS];
} matrix;

static void add_equation(matrix *out, int32_t edition, size_t index, int32_t first_index)
{
	int32_t cells[MAX_TERMS], signs[MAX_TERMS];
	size_t count = gair_form_identity_terms(edition, index, cells, signs, MAX_TERMS);

	if (gair_cell_table(cells[0]) != GAIR_TABLE_APPLICATIONS)
		return;
	for (size_t i = 0; i < count; i++)
		out->at[out->rows][gair_form_cell_index(edition, cells[i]) - first_index] = signs[i];
	out->rows++;
}

static matrix *applications_matrix(int32_t edition)
{
	matrix *out = calloc(1, sizeof(*out));
	int32_t first = gair_form_cell_index(edition, GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, 1));

	ck_assert_ptr_nonnull(out);
	for (size_t i = 0; i < gair_form_cell_count(edition); i++) {
		if (gair_cell_table(gair_form_cell_at(edition, i)) == GAIR_TABLE_APPLICATIONS)
			out->cells[out->columns++] = gair_form_cell_at(edition, i);
	}
	for (size_t i = 0; i < gair_form_identity_count(edition); i++)
		add_equation(out, edition, i, first);
	return out;
}

/*
 * Clears column `column` of row `row` by row `pivot`: row × p − pivot row × q, with integers throughout, so that nothing is
 * rounded; entries are kept below 2^31 (asserted), so that no product leaves 64 bits.
 */
static void eliminate(matrix *m, size_t row, size_t pivot, size_t column)
{
	int64_t p = m->at[pivot][column], q = m->at[row][column];

	for (size_t c = 0; q != 0 && c < m->columns; c++) {
		m->at[row][c] = m->at[row][c] * p - m->at[pivot][c] * q;
		ck_assert_msg(m->at[row][c] < INT32_MAX && m->at[row][c] > -INT32_MAX, "an entry grows beyond 2^31");
	}
}

/* The rank over the rational numbers: multiplying a row by p ≠ 0 and adding multiples of another leaves it alone. */
static size_t rank_of(matrix *m)
{
	size_t rank = 0;

	for (size_t c = 0; c < m->columns && rank < m->rows; c++) {
		size_t pivot = rank;

		while (pivot < m->rows && !m->at[pivot][c])
			pivot++;
		if (pivot == m->rows)
			continue;
		for (size_t i = 0; i < m->columns; i++) {
			int64_t kept = m->at[rank][i];

			m->at[rank][i] = m->at[pivot][i];
			m->at[pivot][i] = kept;
		}
		for (size_t row = rank + 1; row < m->rows; row++)
			eliminate(m, row, rank, c);
		rank++;
	}
	return rank;
}

START_TEST(test_rank)
{
	matrix *m = applications_matrix(facts[_i].edition);

	ck_assert_uint_eq(m->columns, facts[_i].tables[1]);
	ck_assert_uint_eq(m->rows, facts[_i].identities - 3);
	ck_assert_uint_eq(rank_of(m), facts[_i].rank);
	free(m);
}
END_TEST

/* The first place where a vector is not 0, `size` where there is none. */
static size_t first_nonzero(const int64_t *vector, size_t size)
{
	size_t i = 0;

	while (i < size && !vector[i])
		i++;
	return i;
}

/* vector × by[pivot] − by × vector[pivot]: what is left of a vector when another one is taken out of it at `pivot`. */
static void take_out(int64_t *out, const int64_t *vector, const int64_t *by, size_t pivot, size_t size)
{
	int64_t p = by[pivot], q = vector[pivot];

	for (size_t i = 0; i < size; i++)
		out[i] = vector[i] * p - by[i] * q;
}

/* 1 if the third vector is a combination of two independent ones, b already without a. */
static int depends(const int64_t *third, const int64_t *a, size_t a_at, const int64_t *b, size_t b_at, size_t size)
{
	/* The same steps as take_out twice, but place by place, to stop at the first that is not 0. */
	int64_t third_b = third[b_at] * a[a_at] - a[b_at] * third[a_at];

	for (size_t i = 0; i < size; i++) {
		int64_t left = third[i] * a[a_at] - a[i] * third[a_at];

		if (left * b[b_at] - b[i] * third_b)
			return 0;
	}
	return 1;
}

/*
 * Distance 4: no change of one, two or three cells satisfies every identity, that is, any three columns of the matrix are
 * linearly independent; and some change of four does.
 */
START_TEST(test_distance_is_four)
{
	matrix *m = applications_matrix(facts[_i].edition);
	int64_t(*cell)[MAX_IDENTITIES] = calloc(m->columns, sizeof(*cell)), b[MAX_IDENTITIES];
	size_t dependent = 0, triples = 0;

	ck_assert_ptr_nonnull(cell);
	for (size_t c = 0; c < m->columns; c++) {
		for (size_t r = 0; r < m->rows; r++)
			cell[c][r] = m->at[r][c];
	}
	for (size_t i = 0; i < m->columns; i++) {
		size_t a_at = first_nonzero(cell[i], m->rows);

		ck_assert_msg(a_at < m->rows, "%s is in no identity", gair_cell_path(m->cells[i]));
		for (size_t j = i + 1; j < m->columns; j++) {
			size_t b_at;

			take_out(b, cell[j], cell[i], a_at, m->rows);
			b_at = first_nonzero(b, m->rows);
			ck_assert_msg(b_at < m->rows, "%s and %s are alike", gair_cell_path(m->cells[i]),
				      gair_cell_path(m->cells[j]));
			for (size_t k = j + 1; k < m->columns; k++, triples++)
				dependent += (size_t)depends(cell[k], cell[i], a_at, b, b_at, m->rows);
		}
	}
	ck_assert_uint_eq(triples, m->columns * (m->columns - 1) * (m->columns - 2) / 6);
	ck_assert_uint_eq(dependent, 0);

	/* One more in two cells of a rectangle, one less in the other two: two outcome rows, two columns of applicants. */
	for (size_t r = 0; r < m->rows; r++) {
		size_t granted = 2 * 7, denied = 4 * 7;

		ck_assert_int_eq(cell[granted][r] - cell[granted + 1][r] - cell[denied][r] + cell[denied + 1][r], 0);
	}
	free(cell);
	free(m);
}
END_TEST

static void check_wrong_edition(int32_t edition)
{
	ck_assert_ptr_null(gair_form_source(edition));
	ck_assert_uint_eq(gair_form_section_count(edition), 0);
	ck_assert_ptr_null(gair_form_section_title(edition, 1, GAIR_LANG_ZH));
	ck_assert_uint_eq(gair_form_cell_count(edition), 0);
	ck_assert_int_eq(gair_form_cell_at(edition, 0), 0);
	ck_assert_int_eq(gair_form_cell_index(edition, 20107), -1);
	ck_assert_uint_eq(gair_form_row_count(edition, GAIR_TABLE_PROACTIVE), 0);
	ck_assert_int_eq(gair_form_row_at(edition, GAIR_TABLE_PROACTIVE, 0), 0);
	ck_assert_uint_eq(gair_form_column_count(edition, 1, 1), 0);
	ck_assert_int_eq(gair_form_column_at(edition, 1, 1, 0), 0);
	ck_assert_ptr_null(gair_form_row_label(edition, 1, 1, GAIR_LANG_ZH));
	ck_assert_ptr_null(gair_form_row_group(edition, 1, 1, GAIR_LANG_ZH));
	ck_assert_ptr_null(gair_form_column_label(edition, 1, 1, 1, GAIR_LANG_ZH));
	ck_assert_ptr_null(gair_form_column_group(edition, 1, 1, GAIR_LANG_ZH));
	ck_assert_uint_eq(gair_form_identity_count(edition), 0);
	ck_assert_ptr_null(gair_form_identity_rule(edition, 0));
	ck_assert_ptr_null(gair_form_identity_scope(edition, 0));
	ck_assert_uint_eq(gair_form_identity_terms(edition, 0, NULL, NULL, 0), 0);
}

static void check_wrong_table(int32_t table)
{
	ck_assert_ptr_null(gair_table_name(table));
	ck_assert_ptr_null(gair_table_title(table, GAIR_LANG_EN));
	ck_assert_int_eq(gair_table_section(table), 0);
	ck_assert_ptr_null(gair_row_path(table, 1));
	ck_assert_ptr_null(gair_column_name(table, 1));
	ck_assert_uint_eq(gair_form_row_count(2021, table), 0);
	ck_assert_int_eq(gair_form_row_at(2021, table, 0), 0);
	ck_assert_uint_eq(gair_form_column_count(2021, table, 1), 0);
	ck_assert_ptr_null(gair_form_row_label(2021, table, 1, GAIR_LANG_ZH));
	ck_assert_ptr_null(gair_form_column_label(2021, table, 1, 1, GAIR_LANG_ZH));
	ck_assert_ptr_null(gair_form_column_group(2021, table, 1, GAIR_LANG_ZH));
}

static void check_wrong_row_or_column(int32_t number)
{
	for (int32_t table = 1; table <= 3; table++) {
		ck_assert_ptr_null(gair_row_path(table, number));
		ck_assert_ptr_null(gair_form_row_label(2021, table, number, GAIR_LANG_ZH));
		ck_assert_ptr_null(gair_form_row_group(2021, table, number, GAIR_LANG_ZH));
		ck_assert_uint_eq(gair_form_column_count(2021, table, number), 0);
		ck_assert_int_eq(gair_form_column_at(2021, table, number, 0), 0);
		ck_assert_ptr_null(gair_column_name(table, number));
		ck_assert_ptr_null(gair_form_column_label(2021, table, 1, number, GAIR_LANG_ZH));
		ck_assert_ptr_null(gair_form_column_label(2021, table, number, 1, GAIR_LANG_ZH));
		ck_assert_ptr_null(gair_form_column_group(2021, table, number, GAIR_LANG_ZH));
	}
	ck_assert_ptr_null(gair_form_section_title(2021, number, GAIR_LANG_ZH));
}

START_TEST(test_wrong_arguments_have_answers)
{
	for (size_t i = 0; i < WRONG; i++) {
		check_wrong_edition(wrong[i]);
		check_wrong_table(wrong[i]);
		check_wrong_row_or_column(wrong[i]);
		ck_assert_int_eq(gair_cell_exists(wrong[i]), 0);
		ck_assert_int_eq(gair_cell_index(wrong[i]), -1);
		ck_assert_ptr_null(gair_cell_path(wrong[i]));
	}
	ck_assert_int_eq(gair_form_row_at(2021, 1, SIZE_MAX), 0);
	ck_assert_int_eq(gair_form_column_at(2021, 1, 1, SIZE_MAX), 0);
	ck_assert_str_eq(gair_form_row_label(2021, 1, 1, 99), "规章");
}
END_TEST

START_TEST(test_rows_of_one_edition)
{
	int32_t combined = GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OTHER_COMBINED, GAIR_APPLICANT_TOTAL);
	int32_t fee_unpaid = GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OTHER_FEE_UNPAID, GAIR_APPLICANT_TOTAL);

	ck_assert_int_ge(gair_form_cell_index(2019, combined), 0);
	ck_assert_int_eq(gair_form_cell_index(2021, combined), -1);
	ck_assert_int_eq(gair_form_cell_index(2019, fee_unpaid), -1);
	ck_assert_int_ge(gair_form_cell_index(2021, fee_unpaid), 0);
	ck_assert_ptr_null(gair_form_row_label(2021, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OTHER_COMBINED, 0));
	ck_assert_ptr_null(gair_form_row_group(2019, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OTHER_FEE_UNPAID, 0));
	/* 规章 has no amount, in neither edition; the fees have one in 2021 only */
	ck_assert_ptr_null(gair_form_column_label(2019, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_REGULATIONS, GAIR_ITEM_AMOUNT, 0));
	ck_assert_ptr_null(gair_form_column_label(2019, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_FEES, GAIR_ITEM_AMOUNT, 0));
	ck_assert_str_eq(gair_form_column_label(2021, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_FEES, GAIR_ITEM_AMOUNT, 0),
			 "本年收费金额(单位:万元)");
	ck_assert_ptr_null(gair_form_column_group(2021, GAIR_TABLE_PROACTIVE, GAIR_ITEM_PROJECTS, 0));
}
END_TEST

static Suite *form_suite(void)
{
	Suite *suite = suite_create("form");
	TCase *once = tcase_create("once"), *each = tcase_create("each edition");

	tcase_add_test(once, test_editions);
	tcase_add_test(once, test_sections_and_tables);
	tcase_add_test(once, test_union_and_numbers);
	tcase_add_test(once, test_every_number_is_a_cell_or_none);
	tcase_add_test(once, test_paths_that_are_none);
	tcase_add_test(once, test_cut_paths);
	tcase_add_test(once, test_terms_keep_to_their_capacity);
	tcase_add_test(once, test_wrong_arguments_have_answers);
	tcase_add_test(once, test_rows_of_one_edition);
	tcase_add_loop_test(each, test_cells_equal_the_official_list, 0, EDITIONS);
	tcase_add_loop_test(each, test_rows_and_columns_walk_the_cells, 0, EDITIONS);
	tcase_add_loop_test(each, test_identities_equal_the_list, 0, EDITIONS);
	tcase_add_loop_test(each, test_operands_exist_and_share_a_kind, 0, EDITIONS);
	tcase_add_loop_test(each, test_rank, 0, EDITIONS);
	tcase_add_loop_test(each, test_distance_is_four, 0, EDITIONS);
	/* The distance takes a tenth of a second, under valgrind much more. */
	tcase_set_timeout(each, 120);
	suite_add_tcase(suite, once);
	suite_add_tcase(suite, each);
	return suite;
}

int main(void)
{
	SRunner *runner = srunner_create(form_suite());
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
