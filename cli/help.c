/* --help and --version. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "output.h"
#include "text.h"
#include "texts.h"

#define HELP_WIDTH 80

/* A text broken over lines, those after the first indented. Paragraphs are apart by an empty line. */
static void print_wrapped(output *o, const char *text, size_t indent)
{
	size_t size = strlen(text);

	while (size) {
		const char *newline = memchr(text, '\n', size);
		size_t part = newline ? (size_t)(newline - text) : size, next = 0, line;

		line = part ? draw_wrap(text, part, HELP_WIDTH - indent, &next) : 0;
		output_bytes(o, text, line);
		output_text(o, "\n");
		if (newline && next == part)
			next++;
		text += next;
		size -= next;
		if (size && *text != '\n')
			output_print(o, "%*s", (int)indent, "");
	}
}

/* `  name  explanation`, the explanation from column `indent` on. */
static void print_item(output *o, const char *name, const char *text, size_t indent)
{
	size_t width = text_width(name, strlen(name)) + 2;

	output_print(o, "  %s", name);
	if (width + 2 > indent) {
		output_text(o, "\n");
		width = 0;
	}
	output_print(o, "%*s", (int)(indent - width), "");
	print_wrapped(o, text, indent);
}

static void print_option(const cli *c, output *o, const option *p)
{
	char name[80] = "", help[800];
	char *list = p->values > VALUES_NUMBER && p->values < VALUES_RULE ? values_list(p->values) : NULL;
	size_t length = 0;

	if (p->letter)
		length = (size_t)snprintf(name, sizeof(name), "-%c, ", p->letter);
	snprintf(name + length, sizeof(name) - length, "--%s%s%s", p->name, p->argument ? " " : "",
		 p->argument ? p->argument : "");
	snprintf(help, sizeof(help), "%s%s%s%s", p->help[c->lang == GAIR_LANG_EN],
		 list ? TEXT(c, "（可用：", " (This build has: ") : "", list ? list : "", list ? TEXT(c, "）", ".)") : "");
	print_item(o, name, help, 28);
	free(list);
}

static void print_options(const cli *c, output *o, const verb *v)
{
	const option *p;
	size_t i;

	output_text(o, TEXT(c, "\n选项：\n", "\nOptions:\n"));
	for (i = 0; (p = option_of(v, i)); i++)
		if (p->help[0])
			print_option(c, o, p);
}

static void print_exits(const cli *c, output *o)
{
	char name[16];
	size_t i;

	output_text(o, TEXT(c, "\n退出状态：\n", "\nExit status:\n"));
	for (i = 0; exit_texts[i].status >= 0; i++) {
		snprintf(name, sizeof(name), "%d", exit_texts[i].status);
		print_item(o, name, exit_texts[i].text[c->lang == GAIR_LANG_EN], 6);
	}
}

static void print_examples(const cli *c, output *o, const verb *v)
{
	const char *text = v->examples[c->lang == GAIR_LANG_EN];

	output_text(o, TEXT(c, "\n例：\n", "\nExamples:\n"));
	while (*text) {
		size_t line = strcspn(text, "\n"), command = strcspn(text, "\t");

		output_text(o, "  ");
		output_bytes(o, text, command);
		output_text(o, "\n");
		if (line > command + 1) {
			output_text(o, "      ");
			output_bytes(o, text + command + 1, line - command - 1);
			output_text(o, "\n");
		}
		text += line + 1;
	}
}

int help_verb(cli *c, const verb *v)
{
	int english = c->lang == GAIR_LANG_EN;
	output o;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	output_print(&o, TEXT(c, "用法：gaireport %s [选项]%s%s\n\n", "Usage: gaireport %s [OPTION...]%s%s\n\n"), v->name,
		     *v->operands ? " " : "", v->operands);
	print_wrapped(&o, v->text[english], 0);
	if (v->max > 0) {
		output_text(&o, "\n");
		print_wrapped(&o, file_text[english], 0);
	}
	print_options(c, &o, v);
	print_exits(c, &o);
	print_examples(c, &o, v);
	return output_close(c, &o, 1);
}

int help_command(cli *c)
{
	int english = c->lang == GAIR_LANG_EN;
	output o;
	size_t i;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	output_text(&o, TEXT(c, "用法：gaireport 命令 [选项] [文件]\n\n", "Usage: gaireport COMMAND [OPTION...] [FILE...]\n\n"));
	print_wrapped(&o, about_text[english], 0);
	output_text(&o, TEXT(c, "\n命令：\n", "\nCommands:\n"));
	for (i = 0; verbs_table[i].name; i++)
		print_item(&o, verbs_table[i].name, verbs_table[i].summary[english], 12);
	print_options(c, &o, NULL);
	print_exits(c, &o);
	output_text(&o,
		    TEXT(c, "\n各命令的用法见 gaireport 命令 --help\n", "\nFor a command's usage: gaireport COMMAND --help\n"));
	return output_close(c, &o, 1);
}

int version_show(cli *c)
{
	output o;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	output_print(&o, "gaireport %s\n", gair_version());
	return output_close(c, &o, 1);
}
