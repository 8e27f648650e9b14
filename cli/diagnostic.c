/* Diagnostics on standard error. */
#include "cli.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

static void say_line(const char *line)
{
	char *visible = text_visible(line, strlen(line), "\n\t");

	fprintf(stderr, "gaireport: %s\n", visible ? visible : "out of memory");
	free(visible);
}

static void say_list(const char *format, va_list arguments) CLI_PRINTF(1, 0);

static void say_list(const char *format, va_list arguments)
{
	va_list again;
	char *line;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	line = length < 0 ? NULL : malloc((size_t)length + 1);
	if (line)
		vsnprintf(line, (size_t)length + 1, format, arguments);
	say_line(line ? line : "out of memory");
	free(line);
}

void say(const cli *c, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	say_list(TEXT(c, zh, en), arguments);
	va_end(arguments);
}

int say_usage(const cli *c, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	say_list(TEXT(c, zh, en), arguments);
	va_end(arguments);
	if (c->verb)
		fprintf(stderr, TEXT(c, "用法见 gaireport %s --help\n", "For usage: gaireport %s --help\n"), c->verb->name);
	else
		fputs(TEXT(c, "用法见 gaireport --help\n", "For usage: gaireport --help\n"), stderr);
	return EXIT_USAGE;
}

typedef struct system_text {
	int number;
	const char *text[2];
} system_text;

/* The reasons an officer meets; strerror() would say them in English. */
static const system_text system_texts[] = {
	{ENOENT, {"没有这个文件，请核对文件名和所在文件夹", "there is no such file; check its name and folder"}},
	{ENOTDIR, {"路径中有一段不是文件夹，请核对路径", "a part of the path is not a folder; check the path"}},
	{EISDIR, {"这是一个文件夹，请给出其中的文件", "this is a folder; name a file in it"}},
	{EACCES, {"没有权限，请核对文件和文件夹的权限", "permission denied; check the rights of the file and its folder"}},
	{EPERM, {"系统不允许这样做", "the system does not permit it"}},
	{EROFS, {"这里只能读，不能写，请换一个位置", "this place is read-only; choose another one"}},
	{ENOSPC, {"磁盘已满，请腾出空间后再试", "the disk is full; make room and try again"}},
	{EDQUOT, {"磁盘配额已用完，请腾出空间后再试", "the disk quota is used up; make room and try again"}},
	{EFBIG, {"文件太大，写不下", "the file is too large to be written"}},
	{EIO, {"读写出错，请检查磁盘或网络盘", "input/output error; check the disk or network drive"}},
	{EMFILE, {"打开的文件太多", "too many open files"}},
	{ENFILE, {"打开的文件太多", "too many open files"}},
	{ENAMETOOLONG, {"文件名太长", "the file name is too long"}},
	{ELOOP, {"符号链接绕成了圈", "symbolic links form a loop"}},
	{EBADF, {"输入或输出没有打开", "the input or output is not open"}},
	{EPIPE, {"接收结果的程序已经退出", "the program that took the output has ended"}},
};

const char *system_message(const cli *c, int number)
{
	size_t i;

	for (i = 0; i < sizeof(system_texts) / sizeof(system_texts[0]); i++)
		if (system_texts[i].number == number)
			return system_texts[i].text[c->lang == GAIR_LANG_EN];
	return strerror(number);
}

typedef struct advice {
	gair_status status;
	const char *text[2];
} advice;

/* What to do next, for the statuses where it helps. */
static const advice advices[] = {
	{GAIR_E_NOT_A_REPORT,
	 {"请核对是否给错了文件；若确是年度报告，用 gaireport blocks 看看读到了什么",
	  "check whether it is the right file; if it is a report, see by gaireport blocks what was read"}},
	{GAIR_E_EMPTY, {"请核对文件是否保存完整", "check whether the file was saved completely"}},
	{GAIR_E_UNSUPPORTED,
	 {"请把文件另存为网页或纯文本后再试；用 --from 可以指定格式",
	  "save the file as a web page or as plain text and try again; --from names the format"}},
};

static const char *advice_for(const cli *c, gair_status status)
{
	size_t i;

	for (i = 0; i < sizeof(advices) / sizeof(advices[0]); i++)
		if (advices[i].status == status)
			return advices[i].text[c->lang == GAIR_LANG_EN];
	return NULL;
}

/* Why it failed: the system's word on a file, else what the library said of it, else what the status means. */
static const char *reason_for(const cli *c, gair_status status, const gair_error *error)
{
	if (status == GAIR_E_IO && error && error->system_error)
		return system_message(c, error->system_error);
	if (error && error->message_zh[0] && error->message_en[0])
		return TEXT(c, error->message_zh, error->message_en);
	return gair_status_message(status, c->lang);
}

void say_error(const cli *c, const char *file, gair_status status, const gair_error *error)
{
	const char *reason = reason_for(c, status, error), *next = advice_for(c, status);
	char place[200] = "";

	if (error && error->pointer[0])
		snprintf(place, sizeof(place), ": %s", error->pointer);
	else if (error && error->line > 0)
		snprintf(place, sizeof(place), ":%d:%d", (int)error->line, (int)error->column);
	if (strcmp(file, "-") == 0)
		file = TEXT(c, "标准输入", "standard input");
	say(c, "%s%s：%s", "%s%s: %s", file, place, reason);
	if (next)
		fprintf(stderr, "  %s\n", next);
}
