/* previous.*: whether last year's report can be held against this one, and what is said where it cannot. */
#include "check/previous.h"

#include <string.h>

#include "base/fold.h"

#define NAME_LIMIT 128

/* What is said behind the name of a place: the body is the same with it and without. */
static const char *const tails[] = {"人民政府办公厅", "人民政府办公室", "人民政府", "政府办公室", "政府"};

typedef struct folded_name {
	uint16_t units[NAME_LIMIT];
	size_t count;
} folded_name;

static int ends_with(const folded_name *name, const char *tail, size_t *rest)
{
	uint16_t units[NAME_LIMIT];
	size_t count = gair__fold(tail, strlen(tail), 0, units, NULL, NAME_LIMIT);

	if (count >= name->count || memcmp(name->units + name->count - count, units, count * sizeof units[0]) != 0)
		return 0;
	*rest = name->count - count;
	return 1;
}

static int fold_name(const gair__text *text, folded_name *out)
{
	size_t i;

	out->count = gair__fold(text->text, text->size, 0, out->units, NULL, NAME_LIMIT);
	if (out->count > NAME_LIMIT)
		return 0;
	for (i = 0; i < GAIR__COUNT(tails); i++)
		if (ends_with(out, tails[i], &out->count))
			break;
	return 1;
}

int gair__same_body(const gair__text *a, const gair__text *b)
{
	folded_name x, y;
	const folded_name *longer = &x, *shorter = &y;

	if (!fold_name(a, &x) || !fold_name(b, &y))
		return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
	if (x.count < y.count) {
		longer = &y;
		shorter = &x;
	}
	/* 奉节县 and 重庆市奉节县; a name of one or two characters says too little */
	if (longer->count != shorter->count && shorter->count < 3)
		return 0;
	return memcmp(longer->units + longer->count - shorter->count, shorter->units, shorter->count * sizeof x.units[0]) == 0;
}

enum gair__match gair__previous_match(const gair__check *check)
{
	const gair_report *now = check->report, *before = check->options->previous;

	if (!before)
		return GAIR__PREVIOUS_NONE;
	if (now->body.size && before->body.size && !gair__same_body(&now->body, &before->body))
		return GAIR__PREVIOUS_OTHER;
	if (now->year && before->year && before->year + 1 != now->year)
		return GAIR__PREVIOUS_APART;
	return GAIR__PREVIOUS_FITS;
}

const gair_report *gair__previous_of(const gair__check *check)
{
	return gair__previous_match(check) == GAIR__PREVIOUS_FITS ? check->options->previous : NULL;
}

/* Nothing is compared; that is said, and decides nothing. */
static void tell_useless(gair__check *check, enum gair__match match)
{
	const gair_report *now = check->report, *before = check->options->previous;
	gair__finding *finding = gair__check_finding(check, "previous.carried_over", "", GAIR__ORDER_OTHERS);

	if (!finding)
		return;
	finding->status = GAIR_FINDING_UNDECIDABLE;
	finding->certainty = GAIR_CERTAINTY_LIKELY;
	if (match == GAIR__PREVIOUS_OTHER)
		gair__check_tell(check, finding, "", "",
				 "给出的上年报告是“%s”的，本报告是“%s”的，没有用来核对；请换成本单位的上年报告",
				 "the report given as last year's is of “%s”, this one of “%s”: nothing was compared",
				 before->body.text, now->body.text);
	else
		gair__check_tell(
			check, finding, "", "",
			"给出的上年报告是 %d 年度的，本报告是 %d 年度的，两个年度不相连，没有用来核对；请换成 %d 年度的报告",
			"the report given as last year's is of %d, this one of %d, and the years do not adjoin: nothing was "
			"compared; give the report of %d",
			(int)before->year, (int)now->year, (int)now->year - 1);
}

void gair__check_previous(gair__check *check)
{
	enum gair__match match = gair__previous_match(check);

	if (match == GAIR__PREVIOUS_NONE)
		return;
	if (match != GAIR__PREVIOUS_FITS) {
		tell_useless(check, match);
		return;
	}
	gair__check_previous_figures(check);
	gair__check_previous_unchanged(check);
	gair__check_previous_copied(check);
}
