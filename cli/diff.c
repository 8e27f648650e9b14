/* gaireport diff: what changed between two reports. */
#include "diff.h"

#include <string.h>

#include "input.h"

static int read_both(comparison *d)
{
	int side, failed = 0;

	if (strcmp(d->files[0], "-") == 0 && strcmp(d->files[1], "-") == 0)
		return say_usage(d->c, "标准输入（-）只能用一次", "Standard input (-) can be given only once");
	for (side = 0; side < 2; side++)
		if (input_report(d->c, d->files[side], &d->reports[side]))
			failed = EXIT_INPUT;
	return failed;
}

static int compare(comparison *d)
{
	gair_status status = gair_diff(d->reports[GAIR_SIDE_OLD], d->reports[GAIR_SIDE_NEW], NULL, &d->found);

	if (status == GAIR_OK)
		return 0;
	say(d->c, "没有比完：%s", "Not finished: %s", gair_status_message(status, d->c->lang));
	return EXIT_INPUT;
}

static int write(const comparison *d)
{
	const char *format = option_value(d->c, OPTION_LISTING);
	output o;

	if (output_open(d->c, &o, option_value(d->c, OPTION_OUT)))
		return EXIT_INPUT;
	if (format && strcmp(format, "json") == 0)
		diff_write_json(d, &o);
	else
		diff_write_text(d, &o);
	return output_close(d->c, &o, 1);
}

int run_diff(cli *c)
{
	comparison d = {c, {c->operands[0], c->operands[1]}, {NULL, NULL}, NULL};
	int failed = read_both(&d);

	if (!failed)
		failed = compare(&d);
	if (!failed)
		failed = write(&d);
	gair_differences_free(d.found);
	gair_report_free(d.reports[0]);
	gair_report_free(d.reports[1]);
	return failed;
}
