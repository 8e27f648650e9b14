/* The single operations that clerks really do, and which of them turns one figure, or one set of figures, into another. */
#include <string.h>

#include "check/location.h"

#define DIGITS 20

const gair__operation_row gair__operations[] = {
	[GAIR__DIGITS_EXCHANGED] = {"digits_exchanged", {"相邻两位数字写反了", "neighbouring digits exchanged"}, 30},
	[GAIR__TIMES_TEN] = {"times_ten", {"末尾多写一个 0", "ten times too large"}, 30},
	[GAIR__TENTH] = {"tenth", {"末尾少写一个 0", "a tenth of what it should be"}, 30},
	[GAIR__DIGIT_DOUBLED] = {"digit_doubled", {"一位数字写了两遍", "a digit written twice"}, 25},
	[GAIR__DIGIT_DROPPED] = {"digit_dropped", {"漏写一位数字", "a digit dropped"}, 5},
	[GAIR__DIGIT_ADDED] = {"digit_added", {"多写一位数字", "a digit too many"}, 5},
	[GAIR__DIGIT_MISTYPED] = {"digit_mistyped", {"写错一位数字", "a digit mistyped"}, 5},
	[GAIR__SIGN] = {"sign", {"多写了负号", "a minus sign too many"}, 35},
	[GAIR__CELLS_EXCHANGED] = {"cells_exchanged", {"相邻两格填反了", "neighbouring cells exchanged"}, 40},
	[GAIR__ROW_SHIFTED] = {"row_shifted", {"一行数字整体错开一格", "a row shifted by one cell"}, 45},
	[GAIR__COLUMN_SHIFTED] = {"column_shifted", {"一列数字整体错开一格", "a column shifted by one cell"}, 45},
	[GAIR__TOTAL_LEFT_ZERO] = {"total_left_zero", {"分项不为 0 而总计填了 0", "total left at 0 while its parts are not"}, 35},
	[GAIR__TOTAL_LEFT_BLANK] = {"total_left_blank",
				    {"分项已填而总计空着", "total left blank while its parts are filled in"},
				    35},
	[GAIR__NUMBER_CUT] = {"number_cut", {"一个数字被拆成两段", "a number cut in two"}, 50},
};

#define OPERATIONS (sizeof gair__operations / sizeof gair__operations[0])

size_t gair_operation_count(void)
{
	return OPERATIONS;
}

const char *gair_operation_id(size_t index)
{
	return index < OPERATIONS ? gair__operations[index].id : NULL;
}

const char *gair_operation_text(const char *id, int32_t lang)
{
	for (size_t i = 0; id && i < OPERATIONS; i++) {
		if (!strcmp(gair__operations[i].id, id))
			return gair__operations[i].text[lang == GAIR_LANG_EN];
	}
	return NULL;
}

const char *gair_locate_blind_spots(int32_t lang)
{
	if (lang == GAIR_LANG_EN)
		return "No arithmetic sees two outcome rows exchanged whole, rows 一 and 二 exchanged whole, or two applicant columns "
		       "exchanged whole: every identity holds as before.";
	return "以下情况任何勾稽关系都看不出来：办理结果中两行整行互换，“一、本年新收”与“二、上年结转”两行互换，两类申请人整列互换。";
}

/* The digits of a number not below 0; returns how many. */
static size_t write_digits(int64_t value, char *out)
{
	char reversed[DIGITS];
	size_t count = 0;

	do {
		reversed[count++] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	for (size_t i = 0; i < count; i++)
		out[i] = reversed[count - 1 - i];
	return count;
}

/* The position from which `longer` goes on as `shorter` does where one digit of it is left out; SIZE_MAX where there is none. */
static size_t left_out(const char *longer, size_t size, const char *shorter)
{
	size_t i = 0;

	while (i + 1 < size && longer[i] == shorter[i])
		i++;
	return memcmp(longer + i + 1, shorter + i, size - 1 - i) == 0 ? i : SIZE_MAX;
}

/* One digit more in `from` than in `to`: doubled, or another. */
static int operation_of_longer(const char *from, size_t size, const char *to)
{
	size_t i = left_out(from, size, to);

	if (i == SIZE_MAX)
		return GAIR__OPERATION_NONE;
	if ((i > 0 && from[i - 1] == from[i]) || (i + 1 < size && from[i + 1] == from[i]))
		return GAIR__DIGIT_DOUBLED;
	return GAIR__DIGIT_ADDED;
}

static int operation_of_equal(const char *from, const char *to, size_t size)
{
	size_t differ = 0, first = size;

	for (size_t i = 0; i < size; i++) {
		if (from[i] == to[i])
			continue;
		first = first < i ? first : i;
		differ++;
	}
	if (differ == 1)
		return GAIR__DIGIT_MISTYPED;
	if (differ == 2 && first + 1 < size && from[first] == to[first + 1] && from[first + 1] == to[first])
		return GAIR__DIGITS_EXCHANGED;
	return GAIR__OPERATION_NONE;
}

int gair__operation_of_change(int64_t from, int64_t to, int total)
{
	char a[DIGITS], b[DIGITS];
	size_t m, n;

	if (to < 0 || from == to)
		return GAIR__OPERATION_NONE;
	if (from < 0)
		return from == -to ? GAIR__SIGN : GAIR__OPERATION_NONE;
	if (from == 0 && total)
		return GAIR__TOTAL_LEFT_ZERO;
	if (from && from == to * (gair__wide)10)
		return GAIR__TIMES_TEN;
	if (to && to == from * (gair__wide)10)
		return GAIR__TENTH;
	m = write_digits(from, a);
	n = write_digits(to, b);
	if (m == n)
		return operation_of_equal(a, b, m);
	if (m == n + 1)
		return operation_of_longer(a, m, b);
	if (n == m + 1 && left_out(b, n, a) != SIZE_MAX)
		return GAIR__DIGIT_DROPPED;
	return GAIR__OPERATION_NONE;
}

/* What an operation on one cell speaks for its explanation: nothing between figures of one digit, where any change is one. */
static int32_t strength_of(int operation, const gair__location_change *change)
{
	if (operation == GAIR__OPERATION_NONE)
		return 0;
	if (operation == GAIR__DIGIT_MISTYPED && change->from < 10 && change->min < 10)
		return 0;
	return gair__operations[operation].strength;
}

static int operation_of_one(const gair__problem *problem, const gair__location_change *change)
{
	if (change->state != GAIR_STATE_NUMBER || change->min != change->max)
		return GAIR__OPERATION_NONE;
	return gair__operation_of_change(change->from, change->min, problem->total[change->position]);
}

static int are_neighbours(const gair__problem *problem, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;

	return high - low == problem->columns || (high - low == 1 && high % problem->columns != 0);
}

static int are_exchanged(const gair__problem *problem, const gair__location_change *a, const gair__location_change *b)
{
	if (a->state != GAIR_STATE_NUMBER || b->state != GAIR_STATE_NUMBER || a->min != a->max || b->min != b->max)
		return 0;
	return a->from == b->min && b->from == a->min && are_neighbours(problem, a->position, b->position);
}

/* 1 if `total` is the total of the line that `part` stands in, and changed by as much. */
static int follows(const gair__problem *problem, const gair__location_change *part, const gair__location_change *total)
{
	size_t columns = problem->columns;
	gair__wide difference = (gair__wide)part->min - part->from;

	if (part->min != part->max || total->min != total->max || !problem->total[total->position] ||
	    (gair__wide)total->min - total->from != difference)
		return 0;
	if (part->position / columns == total->position / columns)
		return total->position % columns == columns - 1;
	return part->position % columns == total->position % columns &&
	       total->cell / 100 % 100 == GAIR_APPLICATIONS_OUTCOME_TOTAL && problem->table == GAIR_TABLE_APPLICATIONS;
}

/* Two changes that are one operation; 1 if they are, or if one is of a part and the other follows. */
static int name_pair(const gair__problem *problem, gair__explanation *explanation)
{
	const gair__location_change *a = &explanation->changes[0], *b = &explanation->changes[1], *part;
	int operation;

	if (are_exchanged(problem, a, b)) {
		explanation->operation = gair__operations[GAIR__CELLS_EXCHANGED].id;
		explanation->score = gair__operations[GAIR__CELLS_EXCHANGED].strength;
		return 1;
	}
	part = follows(problem, a, b) ? a : follows(problem, b, a) ? b : NULL;
	if (!part)
		return 0;
	operation = operation_of_one(problem, part);
	explanation->score = strength_of(operation, part);
	if (operation != GAIR__OPERATION_NONE) {
		explanation->operation = gair__operations[operation].id;
		explanation->total_follows = 1;
	}
	return 1;
}

void gair__operation_of_set(const gair__problem *problem, gair__explanation *explanation)
{
	const gair__location_change *changes = explanation->changes;
	int operation;

	if (explanation->change_count == 0 || (explanation->change_count == 2 && name_pair(problem, explanation)))
		return;
	/* The same stroke in each of them. */
	operation = operation_of_one(problem, &changes[0]);
	explanation->score = strength_of(operation, &changes[0]);
	for (size_t i = 1; i < explanation->change_count; i++) {
		int32_t strength = strength_of(operation, &changes[i]);

		if (operation_of_one(problem, &changes[i]) != operation)
			operation = GAIR__OPERATION_NONE;
		explanation->score = strength < explanation->score ? strength : explanation->score;
	}
	if (operation == GAIR__OPERATION_NONE)
		explanation->score = 0;
	else
		explanation->operation = gair__operations[operation].id;
}
