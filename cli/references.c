#include "references.h"

#include <stdlib.h>
#include <string.h>

#include "input.h"

/* Each of them is held against one report. */
static int check_use(const cli *c, size_t files)
{
	const char *name = option_value(c, OPTION_PREVIOUS) ? "previous" : option_value(c, OPTION_CHILDREN) ? "children" : NULL;

	if (!name || files == 1)
		return 0;
	return say_usage(c, "用 --%s 时只能核查一份报告，这里给了 %zu 份", "With --%s one report can be checked, not %zu", name,
			 files);
}

static size_t count_children(const cli *c)
{
	size_t i, count = 0;

	for (i = 0; i < c->given_count; i++)
		count += c->given[i].id == OPTION_CHILDREN;
	return count;
}

/* Every child that cannot be read is named; a sum without it would be no sum. */
static int read_children(const cli *c, references *r)
{
	size_t i, count = count_children(c);
	int failed = 0;

	if (!count)
		return 0;
	r->children = calloc(count, sizeof(gair_report *));
	if (!r->children) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	for (i = 0; i < c->given_count; i++) {
		if (c->given[i].id != OPTION_CHILDREN)
			continue;
		if (input_report(c, c->given[i].value, &r->children[r->child_count]))
			failed = EXIT_INPUT;
		else
			r->child_count++;
	}
	return failed;
}

int references_read(const cli *c, size_t files, references *r, gair_check_options *options)
{
	const char *previous = option_value(c, OPTION_PREVIOUS);
	int failed = check_use(c, files);

	memset(r, 0, sizeof(*r));
	if (!failed && previous)
		failed = input_report(c, previous, &r->previous);
	if (!failed)
		failed = read_children(c, r);
	options->previous = r->previous;
	options->children = (const gair_report *const *)r->children;
	options->child_count = r->child_count;
	return failed;
}

void references_free(references *r)
{
	size_t i;

	gair_report_free(r->previous);
	for (i = 0; i < r->child_count; i++)
		gair_report_free(r->children[i]);
	free(r->children);
}
