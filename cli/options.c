/* Options: one table, from which the parser, the help, the man pages and the completion are made. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

const option options_table[] = {
	{OPTION_HELP, 'h', "help", NULL, VALUES_NONE, {"显示用法", "Show usage."}},
	{OPTION_VERSION, 'V', "version", NULL, VALUES_NONE, {"显示版本", "Show the version."}},
	{OPTION_LANG,
	 0,
	 "lang",
	 "LANG",
	 VALUES_LANGUAGE,
	 {"信息用中文（zh）还是英文（en）；不写时看环境变量 LC_ALL、LC_MESSAGES、LANG，都没有则用中文",
	  "Language of messages, zh or en; without it LC_ALL, LC_MESSAGES and LANG decide, Chinese where none is set."}},
	{OPTION_FROM,
	 0,
	 "from",
	 "FORMAT",
	 VALUES_INPUT,
	 {"输入文件的格式；不写时从内容判断", "Format of the input; without it the bytes tell."}},
	{OPTION_FILES_FROM,
	 0,
	 "files-from",
	 "LIST",
	 VALUES_FILE,
	 {"从文件 LIST 里读文件名，一行一个（- 为标准输入）",
	  "Read the names of the files from LIST, one a line (- is standard input)."}},
	{OPTION_NULL,
	 '0',
	 "null",
	 NULL,
	 VALUES_NONE,
	 {"LIST 里的文件名以 NUL 字符分隔（如 find -print0 的输出）",
	  "The names in LIST are separated by NUL, as find -print0 writes them."}},
	{OPTION_OUT,
	 'o',
	 "output",
	 "OUT",
	 VALUES_FILE,
	 {"写到文件 OUT（- 为标准输出）；写成之前原有的文件不动，出错则不留半截文件",
	  "Write to OUT (- is standard output). A file that is there stays until the new one is whole; an error leaves no part of one."}},
	{OPTION_FINDINGS,
	 0,
	 "format",
	 "FORMAT",
	 VALUES_FINDINGS,
	 {"结果的格式，默认 text", "Format of the findings; text by default."}},
	{OPTION_LISTING,
	 0,
	 "format",
	 "FORMAT",
	 VALUES_LISTING,
	 {"结果的格式，默认 text", "Format of the output; text by default."}},
	{OPTION_TO, 0, "to", "FORMAT", VALUES_OUTPUT, {"转换成什么格式（必须写）", "Format to write (required)."}},
	{OPTION_TABLE_TO, 0, "to", "FORMAT", VALUES_TABLE, {"结果的格式，默认 csv", "Format to write; csv by default."}},
	{OPTION_SUM_TO, 0, "to", "FORMAT", VALUES_OUTPUT, {"结果的格式，默认 json", "Format to write; json by default."}},
	{OPTION_EXCEL,
	 0,
	 "excel",
	 NULL,
	 VALUES_NONE,
	 {"CSV 供 Excel 打开：加 BOM，用 CRLF 换行，像公式的原文不会被当成公式",
	  "CSV for Excel: with BOM and CRLF; a raw text that looks like a formula is defused."}},
	{OPTION_SOURCE,
	 0,
	 "source",
	 NULL,
	 VALUES_NONE,
	 {"同时给出数字在原文中的位置", "Also say where in the document the figures stood."}},
	{OPTION_SEVERITY,
	 0,
	 "severity",
	 "RULE=LEVEL",
	 VALUES_RULE_LEVEL,
	 {"改变一条规则的级别：error（错误）、warning（警告）、notice（提示）、off（关闭）；可以写多次",
	  "Change the severity of a rule to error, warning, notice or off; may be given several times."}},
	{OPTION_DISABLE,
	 0,
	 "disable",
	 "RULE",
	 VALUES_RULE,
	 {"关闭一条规则；可以写多次", "Turn a rule off; may be given several times."}},
	{OPTION_JSONL, 0, "jsonl", NULL, VALUES_NONE, {"JSON，一个文件一行", "JSON, a line a file."}},
	{OPTION_BASELINE,
	 0,
	 "baseline",
	 "FINDINGS",
	 VALUES_FILE,
	 {"上次核查的结果（check --format json 或 --jsonl 写出的文件）：标出哪些问题是新出现的、哪些原来就有、哪些已消除",
	  "The findings of an earlier check, as check --format json or --jsonl wrote them: tells what is new, unchanged and gone."}},
	{OPTION_PREVIOUS,
	 0,
	 "previous",
	 "REPORT",
	 VALUES_FILE,
	 {"本单位上年的报告：核对结转、现行有效件数等能否衔接，数字和文字是否照抄",
	  "Last year's report of the body: are figures carried over, does the stock follow, was anything copied?"}},
	{OPTION_CHILDREN,
	 0,
	 "children",
	 "FILE...",
	 VALUES_FILES,
	 {"下属各单位的报告：核对本报告是否等于各单位之和。后面直到下一个选项的文件都算，所以要写在最后，或用 -- 结束",
	  "The reports of the bodies below: is this one their sum? All files up to the next option count, so let it stand last, or "
	  "end it with --."}},
	{OPTION_JOBS,
	 'j',
	 "jobs",
	 "N",
	 VALUES_NUMBER,
	 {"同时处理 N 个文件；不写时按处理器个数。结果总按给出文件的顺序",
	  "Work on N files at a time; without it on as many as there are processors. The output has the order of the input."}},
	{OPTION_EDITION,
	 0,
	 "edition",
	 "EDITION",
	 VALUES_EDITION,
	 {"只列这一版表格：2019 或 2021", "List this edition of the form only, 2019 or 2021."}},
	{OPTION_NEW_EDITION,
	 0,
	 "edition",
	 "EDITION",
	 VALUES_EDITION,
	 {"用哪一版表格：2019（2019、2020 年的报告）或 2021（2021 年以后的报告）；写了 --year 时可以不写",
	  "Edition of the form: 2019 (for the reports of 2019 and 2020) or 2021 (for later ones); --year tells it, too."}},
	{OPTION_NEW_TO, 0, "to", "FORMAT", VALUES_OUTPUT, {"写成什么格式，默认 docx", "Format to write; docx by default."}},
	{OPTION_BODY,
	 0,
	 "body",
	 "NAME",
	 VALUES_TEXT,
	 {"填报机关的全称，写进标题", "Full name of the body that reports, for the title."}},
	{OPTION_YEAR,
	 0,
	 "year",
	 "YEAR",
	 VALUES_NUMBER,
	 {"报告的年度，写进标题和统计期限", "Year reported on, for the title and the period."}},
	{OPTION_DUMP, 0, "dump", "WHAT", VALUES_NONE, {NULL, NULL}}, /* dump.c; not shown */
	{OPTION_END, 0, NULL, NULL, VALUES_NONE, {NULL, NULL}},
};

/* What the command takes without a verb; a verb takes the first and the third of them too. */
static const int common_options[] = {OPTION_HELP, OPTION_VERSION, OPTION_LANG, OPTION_DUMP, OPTION_END};
static const int verb_common_options[] = {OPTION_LANG, OPTION_HELP, OPTION_END};

const option *option_by_id(int id)
{
	size_t i;

	for (i = 0; options_table[i].name; i++)
		if (options_table[i].id == id)
			return &options_table[i];
	return NULL;
}

const option *option_of(const verb *v, size_t index)
{
	size_t own = 0;

	if (!v)
		return option_by_id(index < sizeof(common_options) / sizeof(common_options[0]) ? common_options[index]
											       : OPTION_END);
	while (v->options[own] != OPTION_END)
		own++;
	if (index < own)
		return option_by_id(v->options[index]);
	index -= own;
	return option_by_id(index < sizeof(verb_common_options) / sizeof(verb_common_options[0]) ? verb_common_options[index]
												 : OPTION_END);
}

static const option *find_long(const verb *v, const char *name, size_t length)
{
	const option *o;
	size_t i;

	for (i = 0; (o = option_of(v, i)); i++)
		if (strlen(o->name) == length && memcmp(o->name, name, length) == 0)
			return o;
	return NULL;
}

static const option *find_letter(const verb *v, char letter)
{
	const option *o;
	size_t i;

	for (i = 0; (o = option_of(v, i)); i++)
		if (o->letter && o->letter == letter)
			return o;
	return NULL;
}

static const char *nearest_option(const verb *v, const char *argument)
{
	size_t best = 3, length = strcspn(argument, "="), i;
	const char *nearest = NULL;
	const option *o;
	char name[40];

	if (length >= sizeof(name))
		return NULL;
	memcpy(name, argument, length);
	name[length] = '\0';

	for (i = 0; (o = option_of(v, i)); i++) {
		size_t distance = edit_distance(name, o->name, 2);

		if (distance < best && o->help[0]) {
			best = distance;
			nearest = o->name;
		}
	}
	return nearest;
}

static int unknown_option(const cli *c, const char *argument)
{
	const char *nearest = argument[1] == '-' ? nearest_option(c->verb, argument + 2) : NULL;

	if (nearest)
		return say_usage(c, "没有选项 %s，是不是 --%s？", "There is no option %s; did you mean --%s?", argument, nearest);
	return say_usage(c, "没有选项 %s", "There is no option %s", argument);
}

static void add_given(cli *c, const option *o, const char *value)
{
	c->given[c->given_count].id = o->id;
	c->given[c->given_count].value = value;
	c->given_count++;
}

/* A value that is none of those it can be: said with those that it can. */
static int check_value(const cli *c, const option *o, const char *value)
{
	const char *nearest;
	char *list;

	if (o->values < VALUES_LANGUAGE || o->values == VALUES_RULE_LEVEL || values_have(o->values, value))
		return 0;
	nearest = values_nearest(o->values, value);
	if (o->values == VALUES_RULE)
		return nearest ? say_usage(c, "没有规则 %s，是不是 %s？全部规则见 gaireport rules",
					   "There is no rule %s; did you mean %s? For all rules: gaireport rules", value, nearest)
			       : say_usage(c, "没有规则 %s，全部规则见 gaireport rules",
					   "There is no rule %s. For all rules: gaireport rules", value);
	list = values_list(o->values);
	if (values_left_out(o->values, value))
		say_usage(c, "这个版本的 gaireport 没有编入 %s 格式，--%s 可用的有：%s",
			  "This build of gaireport leaves out %s; --%s can be: %s", value, o->name, list ? list : "");
	else
		say_usage(c, "--%s 不能是 %s；这个版本的 gaireport 可用的有：%s",
			  "--%s cannot be %s; this build of gaireport has: %s", o->name, value, list ? list : "");
	free(list);
	return EXIT_USAGE;
}

/* `--name`, `--name=value`, `--name value`. */
static int parse_long(cli *c, int argc, char **argv, int *at)
{
	const char *argument = argv[*at], *equals = strchr(argument, '=');
	size_t length = equals ? (size_t)(equals - argument) - 2 : strlen(argument) - 2;
	const option *o = find_long(c->verb, argument + 2, length);
	const char *value = equals ? equals + 1 : NULL;

	if (!o)
		return unknown_option(c, argument);
	if (!o->argument && value)
		return say_usage(c, "选项 --%s 后面不能带值", "Option --%s takes no value", o->name);
	if (o->argument && !value) {
		if (*at + 1 >= argc)
			return say_usage(c, "选项 --%s 后面要写 %s", "Option --%s needs %s", o->name, o->argument);
		value = argv[++*at];
	}
	add_given(c, o, value);
	while (o->values == VALUES_FILES && *at + 1 < argc && (argv[*at + 1][0] != '-' || !argv[*at + 1][1]))
		add_given(c, o, argv[++*at]);
	return value ? check_value(c, o, value) : 0;
}

/* `-a`, `-ab`, `-ovalue`, `-o value`. */
static int parse_letters(cli *c, int argc, char **argv, int *at)
{
	const char *p = argv[*at] + 1;

	for (; *p; p++) {
		const option *o = find_letter(c->verb, *p);
		const char *value = NULL;

		if (!o)
			return unknown_option(c, argv[*at]);
		if (o->argument) {
			value = p[1] ? p + 1 : *at + 1 < argc ? argv[++*at] : NULL;
			if (!value)
				return say_usage(c, "选项 -%c 后面要写 %s", "Option -%c needs %s", o->letter, o->argument);
		}
		/* A letter given twice must not overrun the list, which has one place an argument. */
		if (!option_on(c, o->id) || value)
			add_given(c, o, value);
		if (value)
			return check_value(c, o, value);
	}
	return 0;
}

static int take_operand(cli *c, const char *argument)
{
	if (c->verb) {
		c->operands[c->operand_count++] = argument;
		return 0;
	}
	c->verb = verb_find(argument);
	if (c->verb)
		return 0;
	return say_usage(c, "没有命令 %s", "There is no command %s", argument);
}

static int check_operands(const cli *c)
{
	const verb *v = c->verb;

	if (!v || option_on(c, OPTION_HELP))
		return 0;
	if (c->operand_count < v->min && option_on(c, OPTION_CHILDREN))
		return say_usage(
			c,
			"没有给出要核查的报告：--children 后面的文件都算下属单位的，请把要核查的报告写在 --children 前面，或写在 -- 后面",
			"No report to check: all files after --children are those of bodies below; name the report before "
			"--children, or after --");
	if (c->operand_count < v->min && !option_on(c, OPTION_FILES_FROM))
		return say_usage(c, "gaireport %s 后面要写 %s", "gaireport %s needs %s", v->name, v->operands);
	if (c->operand_count > v->max)
		return say_usage(c, "多写了 %s", "%s is one too many", c->operands[v->max]);
	return 0;
}

int options_parse(cli *c, int argc, char **argv)
{
	/* Letters can stand together in one argument: room for each option once beside one for each argument. */
	size_t room = (size_t)argc + sizeof(options_table) / sizeof(options_table[0]);
	int i, failed = 0, only_operands = 0;

	c->given = calloc(room, sizeof(c->given[0]));
	c->operands = calloc(room, sizeof(c->operands[0]));
	if (!c->given || !c->operands) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	for (i = 1; i < argc && !failed; i++) {
		const char *argument = argv[i];

		if (only_operands || argument[0] != '-' || !argument[1])
			failed = take_operand(c, argument);
		else if (strcmp(argument, "--") == 0)
			only_operands = 1;
		else if (argument[1] == '-')
			failed = parse_long(c, argc, argv, &i);
		else
			failed = parse_letters(c, argc, argv, &i);
	}
	return failed ? failed : check_operands(c);
}

int option_on(const cli *c, int id)
{
	size_t i;

	for (i = 0; i < c->given_count; i++)
		if (c->given[i].id == id)
			return 1;
	return 0;
}

const char *option_value(const cli *c, int id)
{
	size_t i;

	for (i = c->given_count; i > 0; i--)
		if (c->given[i - 1].id == id)
			return c->given[i - 1].value;
	return NULL;
}

void cli_free(cli *c)
{
	free(c->given);
	free(c->operands);
}
