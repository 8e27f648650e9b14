/*
 * What is made from the tables of verbs and options: `--dump man/gaireport-check.1`, `--dump man/zh_CN/gaireport-check.1`,
 * `--dump completion`; and `--dump values:NUMBER`, which the completion asks for what an argument can be.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "texts.h"

/* Text in a man page: what roff takes for a request or an escape is kept from being one. */
static void roff(output *o, const char *text, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++) {
		int first = i == 0 || text[i - 1] == '\n';

		if (first && (text[i] == '.' || text[i] == '\''))
			output_text(o, "\\&");
		if (text[i] == '\\')
			output_text(o, "\\e");
		else if (text[i] == '-')
			output_text(o, "\\-");
		else
			output_bytes(o, text + i, 1);
	}
}

static void roff_text(output *o, const char *text)
{
	roff(o, text, strlen(text));
}

/* Paragraphs, apart by an empty line. */
static void roff_paragraphs(output *o, const char *text)
{
	const char *end;

	while ((end = strstr(text, "\n\n"))) {
		roff(o, text, (size_t)(end - text));
		output_text(o, "\n.PP\n");
		text = end + 2;
	}
	roff_text(o, text);
	output_text(o, "\n");
}

static void roff_option(output *o, const option *p, int lang)
{
	output_text(o, ".TP\n");
	if (p->letter)
		output_print(o, "\\fB\\-%c\\fR, ", p->letter);
	output_text(o, "\\fB\\-\\-");
	roff_text(o, p->name);
	output_text(o, "\\fR");
	if (p->argument)
		output_print(o, " \\fI%s\\fR", p->argument);
	output_text(o, "\n");
	roff_text(o, p->help[lang]);
	output_text(o, "\n");
}

static void roff_options(output *o, const verb *v, int lang)
{
	const option *p;
	size_t i;

	output_text(o, lang ? ".SH OPTIONS\n" : ".SH 选项\n");
	for (i = 0; (p = option_of(v, i)); i++)
		if (p->help[lang])
			roff_option(o, p, lang);
}

static void roff_exits(output *o, int lang)
{
	size_t i;

	output_text(o, lang ? ".SH EXIT STATUS\n" : ".SH 退出状态\n");
	for (i = 0; exit_texts[i].status >= 0; i++)
		output_print(o, ".TP\n%d\n%s\n", exit_texts[i].status, exit_texts[i].text[lang]);
}

static void roff_environment(output *o, int lang)
{
	output_text(
		o,
		lang ? ".SH ENVIRONMENT\n.TP\nLC_ALL, LC_MESSAGES, LANG\nThe first that is set names the language of messages; "
		       "Chinese where none is, or where it is C or POSIX.\n.TP\nNO_COLOR\nWhere it is set and not empty there is no "
		       "colour. Colour and progress are only ever shown on a terminal.\n"
		     : ".SH 环境变量\n.TP\nLC_ALL, LC_MESSAGES, LANG\n第一个有值的决定信息的语言；都没有，或值为 C、POSIX 时用中文。\n"
		       ".TP\nNO_COLOR\n有值时不用颜色。颜色和进度只在终端上显示。\n");
}

static void roff_examples(output *o, const char *text, int lang)
{
	output_text(o, lang ? ".SH EXAMPLES\n" : ".SH 示例\n");
	while (*text) {
		size_t line = strcspn(text, "\n"), command = strcspn(text, "\t");

		output_text(o, ".TP\n\\fB");
		roff(o, text, command);
		output_text(o, "\\fR\n");
		roff(o, text + command + 1, line - command - 1);
		output_text(o, "\n");
		text += line + 1;
	}
}

/* The other pages, by name. */
static void roff_see_also(output *o, const verb *v, int lang)
{
	const char *apart = "";
	size_t i;

	output_text(o, lang ? ".SH SEE ALSO\n" : ".SH 参见\n");
	if (v) {
		output_text(o, ".BR gaireport (1)");
		apart = ",\n";
	}
	for (i = 0; verbs_table[i].name; i++) {
		if (&verbs_table[i] == v)
			continue;
		output_print(o, "%s.BR gaireport\\-%s (1)", apart, verbs_table[i].name);
		apart = ",\n";
	}
	output_text(o, "\n");
}

static void roff_title(output *o, const char *name, const char *summary, int lang)
{
	output_print(o, ".TH %s 1 \"\" \"gaireport %s\"\n%s\n", name, GAIR_VERSION, lang ? ".SH NAME" : ".SH 名称");
	roff_text(o, name);
	output_text(o, " \\- ");
	roff_text(o, summary);
	output_text(o, lang ? "\n.SH SYNOPSIS\n" : "\n.SH 用法\n");
}

static void man_command(output *o, int lang)
{
	size_t i;

	roff_title(o, "gaireport", lang ? "annual reports on government-information disclosure" : "政府信息公开工作年度报告",
		   lang);
	output_text(o, lang ? ".B gaireport\n.I COMMAND\n[\\fIOPTION\\fR...] [\\fIFILE\\fR...]\n.SH DESCRIPTION\n"
			    : ".B gaireport\n.I 命令\n[\\fI选项\\fR] [\\fI文件\\fR]\n.SH 说明\n");
	roff_paragraphs(o, about_text[lang]);
	output_text(o, ".PP\n");
	roff_paragraphs(o, file_text[lang]);
	output_text(o, lang ? ".SH COMMANDS\n" : ".SH 命令\n");
	for (i = 0; verbs_table[i].name; i++)
		output_print(o, ".TP\n\\fB%s\\fR \\fI%s\\fR\n%s\n", verbs_table[i].name, verbs_table[i].operands,
			     verbs_table[i].summary[lang]);
	roff_options(o, NULL, lang);
	roff_exits(o, lang);
	roff_environment(o, lang);
	roff_see_also(o, NULL, lang);
}

static void man_verb(output *o, const verb *v, int lang)
{
	char name[40];

	snprintf(name, sizeof(name), "gaireport-%s", v->name);
	roff_title(o, name, v->summary[lang], lang);
	output_print(o, ".B gaireport %s\n[\\fI%s\\fR]%s\n%s%s%s", v->name, lang ? "OPTION" : "选项", lang ? "..." : "",
		     *v->operands ? ".I " : "", v->operands, *v->operands ? "\n" : "");
	output_text(o, lang ? ".SH DESCRIPTION\n" : ".SH 说明\n");
	roff_paragraphs(o, v->text[lang]);
	if (v->max > 0) {
		output_text(o, ".PP\n");
		roff_paragraphs(o, file_text[lang]);
	}
	roff_options(o, v, lang);
	roff_exits(o, lang);
	roff_environment(o, lang);
	roff_examples(o, v->examples[lang], lang);
	roff_see_also(o, v, lang);
}

/* `man/gaireport.1`, `man/zh_CN/gaireport-check.1`; 0 if there is no such page. */
static int dump_man(output *o, const char *what)
{
	int lang = strncmp(what, "man/zh_CN/", 10) != 0;
	const char *name = what + (lang ? 4 : 10);
	char verb_name[40] = "";
	size_t size = strlen(name);

	if (strcmp(name, "gaireport.1") == 0) {
		man_command(o, lang);
		return 1;
	}
	if (strncmp(name, "gaireport-", 10) != 0 || size < 13 || size >= sizeof(verb_name))
		return 0;
	memcpy(verb_name, name + 10, size - 12);
	if (!verb_find(verb_name))
		return 0;
	man_verb(o, verb_find(verb_name), lang);
	return 1;
}

static const char completion_head[] =
	"# Completion of gaireport for bash. Made from the command's own tables by tools/make-pages; do not edit.\n"
	"\n"
	"_gaireport_values()\n"
	"{\n"
	"\tmapfile -t COMPREPLY < <(compgen -W \"$(gaireport --dump \"values:$1\" 2>/dev/null)\" -- \"$2\")\n"
	"}\n"
	"\n"
	"_gaireport_files()\n"
	"{\n"
	"\tcompopt -o filenames 2>/dev/null\n"
	"\tmapfile -t COMPREPLY < <(compgen -f -- \"$1\")\n"
	"}\n"
	"\n"
	"_gaireport()\n"
	"{\n"
	"\tlocal current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb='' verb_at=0 i\n"
	"\tCOMPREPLY=()\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tcase ${COMP_WORDS[i]} in\n";

static void completion_option(output *o, const verb *v, const option *p)
{
	output_print(o, "\t%s:--%s", v ? v->name : "", p->name);
	if (p->letter)
		output_print(o, "|%s:-%c", v ? v->name : "", p->letter);
	if (p->values == VALUES_FILE || p->values == VALUES_FILES)
		output_text(o, ") _gaireport_files \"$current\"; return ;;\n");
	else if (p->values == VALUES_NUMBER || p->values == VALUES_TEXT)
		output_text(o, ") return ;;\n");
	else
		output_print(o, ") _gaireport_values %d \"$current\"; return ;;\n", p->values);
}

static void completion_options(output *o, const verb *v)
{
	const option *p;
	size_t i;

	for (i = 0; (p = option_of(v, i)); i++)
		if (p->help[0] && p->argument)
			completion_option(o, v, p);
}

/* What is offered for a word that begins with a dash, and for an operand. */
static void completion_words(output *o, const verb *v)
{
	const option *p;
	size_t i;

	output_print(o, "\t%s:-*) mapfile -t COMPREPLY < <(compgen -W \"", v ? v->name : "");
	for (i = 0; (p = option_of(v, i)); i++)
		if (p->help[0])
			output_print(o, "%s--%s", i ? " " : "", p->name);
	output_text(o, "\" -- \"$current\") ;;\n");
	if (!v) {
		output_text(o, "\t:*) mapfile -t COMPREPLY < <(compgen -W \"");
		for (i = 0; verbs_table[i].name; i++)
			output_print(o, "%s%s", i ? " " : "", verbs_table[i].name);
		output_text(o, "\" -- \"$current\") ;;\n");
	} else if (v->values == VALUES_CELL) {
		output_print(
			o,
			"\t%s:*) if ((COMP_CWORD > verb_at + 1)); then _gaireport_values %d \"$current\"; else _gaireport_files "
			"\"$current\"; fi ;;\n",
			v->name, VALUES_CELL);
	} else if (v->max > 0) {
		output_print(o, "\t%s:*) _gaireport_files \"$current\" ;;\n", v->name);
	}
}

static void dump_completion(output *o)
{
	size_t i;

	output_text(o, completion_head);
	output_text(o, "\t\t");
	for (i = 0; verbs_table[i].name; i++)
		output_print(o, "%s%s", i ? "|" : "", verbs_table[i].name);
	output_text(o, ") verb=${COMP_WORDS[i]} verb_at=$i; break ;;\n\t\tesac\n\tdone\n\tcase $verb:$previous in\n");
	completion_options(o, NULL);
	for (i = 0; verbs_table[i].name; i++)
		completion_options(o, &verbs_table[i]);
	output_text(o, "\tesac\n\tcase $verb:$current in\n");
	completion_words(o, NULL);
	for (i = 0; verbs_table[i].name; i++)
		completion_words(o, &verbs_table[i]);
	output_text(o, "\tesac\n}\n\ncomplete -F _gaireport gaireport\n");
}

static void dump_values(output *o, int kind)
{
	const char *value;
	size_t i;

	for (i = 0; (value = values_at(kind, i)); i++)
		output_print(o, "%s%s\n", value, kind == VALUES_RULE_LEVEL ? "=" : "");
}

/* The names of all pages. */
static void dump_pages(output *o)
{
	static const char *const folders[] = {"man", "man/zh_CN"};
	size_t i, k;

	for (k = 0; k < 2; k++) {
		output_print(o, "%s/gaireport.1\n", folders[k]);
		for (i = 0; verbs_table[i].name; i++)
			output_print(o, "%s/gaireport-%s.1\n", folders[k], verbs_table[i].name);
	}
}

int dump_run(cli *c, const char *what)
{
	int found = 1;
	output o;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	if (strcmp(what, "pages") == 0)
		dump_pages(&o);
	else if (strcmp(what, "completion") == 0)
		dump_completion(&o);
	else if (strncmp(what, "values:", 7) == 0)
		dump_values(&o, (int)strtol(what + 7, NULL, 10));
	else
		found = strncmp(what, "man/", 4) == 0 && dump_man(&o, what);
	if (output_close(c, &o, 1))
		return EXIT_INPUT;
	return found ? 0 : say_usage(c, "没有 %s", "There is no %s", what);
}
