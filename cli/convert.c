/* gaireport convert: a report in another format. */
#include "convert.h"

#include <string.h>

#include "input.h"
#include "output.h"

/* Formats of text may be shown on a terminal, but without what steers it. */
static int format_is_text(int32_t format)
{
	return format != GAIR_OUT_DOCX && format != GAIR_OUT_XLSX;
}

static int check_format(const cli *c, int32_t *format, uint32_t *flags)
{
	const char *name = option_value(c, OPTION_TO);

	if (!name)
		return say_usage(c, "要用 --to 写明转换成什么格式", "--to must say what format to write");
	*format = gair_out_from_name(name);
	if (option_on(c, OPTION_EXCEL)) {
		if (*format != GAIR_OUT_CSV)
			return say_usage(c, "--excel 只能和 --to csv 一起用", "--excel goes with --to csv only");
		*flags |= GAIR_WRITE_EXCEL;
	}
	if (option_on(c, OPTION_SOURCE)) {
		if (*format != GAIR_OUT_JSON)
			return say_usage(c, "--source 只能和 --to json 一起用（CSV 总是带位置）",
					 "--source goes with --to json only (CSV always has the places)");
		*flags |= GAIR_WRITE_SOURCES;
	}
	return 0;
}

/* On a terminal line by line, each made safe to show. */
static gair_status write_shown(const gair_report *report, int32_t format, uint32_t flags, output *o)
{
	char *bytes = NULL;
	size_t size = 0, i = 0;
	gair_status status = gair_report_write_buffer(report, format, flags, NULL, &bytes, &size);

	while (status == GAIR_OK && i < size) {
		const char *end = memchr(bytes + i, '\n', size - i);
		size_t length = end ? (size_t)(end - bytes) - i : size - i;

		output_visible(o, bytes + i, length);
		output_text(o, "\n");
		i += length + 1;
	}
	gair_bytes_free(bytes, NULL);
	return status;
}

int report_write(const cli *c, const char *name, const gair_report *report, int32_t format, uint32_t flags)
{
	gair_status status;
	output o;
	int failed;

	if (output_open(c, &o, option_value(c, OPTION_OUT)))
		return EXIT_INPUT;
	if (o.terminal && !format_is_text(format)) {
		(void)output_close(c, &o, 0);
		return say_usage(c, "这种格式不能显示在终端上，请用 -o 写到文件",
				 "This format cannot be shown on a terminal; name a file by -o");
	}
	if (o.terminal)
		status = write_shown(report, format, flags, &o);
	else
		status = gair_report_write(report, format, flags, output_sink, &o);
	failed = output_close(c, &o, status == GAIR_OK);
	if (failed || status == GAIR_OK)
		return failed;
	say_error(c, name, status, NULL);
	return EXIT_INPUT;
}

int run_convert(cli *c)
{
	gair_report *report = NULL;
	int32_t format = 0;
	uint32_t flags = 0;
	int failed = check_format(c, &format, &flags);

	if (!failed)
		failed = input_report(c, c->operands[0], &report);
	if (!failed)
		failed = report_write(c, c->operands[0], report, format, flags);
	gair_report_free(report);
	return failed;
}
