#include <string.h>

#include <gaireport/version.h>

#include "base/error.h"
#include "base/sized.h"

static const struct status_row {
	gair_status status;
	const char *name, *zh, *en;
} rows[] = {
	{GAIR_OK, "GAIR_OK", "成功", "success"},
	{GAIR_E_NOMEM, "GAIR_E_NOMEM", "内存不足", "out of memory"},
	{GAIR_E_ARGUMENT, "GAIR_E_ARGUMENT", "参数无效", "invalid argument"},
	{GAIR_E_CELL, "GAIR_E_CELL", "没有这个单元格", "no such cell"},
	{GAIR_E_EDITION, "GAIR_E_EDITION", "报告所用版本的表里没有这个单元格",
	 "the edition of the report's table has no such cell"},
	{GAIR_E_OPTIONS, "GAIR_E_OPTIONS", "选项结构的大小或内容无效", "options of a wrong size or with unknown fields set"},
	{GAIR_E_LIMIT, "GAIR_E_LIMIT", "输入超过了大小上限", "the input is larger than the limit"},
	{GAIR_E_IO, "GAIR_E_IO", "文件读写失败", "a file could not be read or written"},
	{GAIR_E_FORMAT, "GAIR_E_FORMAT", "内容不符合该格式", "the bytes are not what their format demands"},
	{GAIR_E_NOT_A_REPORT, "GAIR_E_NOT_A_REPORT", "这不是政府信息公开工作年度报告",
	 "not an annual report on government-information disclosure"},
	{GAIR_E_UNSUPPORTED, "GAIR_E_UNSUPPORTED", "本程序不支持这种格式", "this build does not support the format"},
	{GAIR_E_RANGE, "GAIR_E_RANGE", "数字超出 64 位整数的范围", "a number beyond 64 bits"},
	{GAIR_E_STATE, "GAIR_E_STATE", "状态无效", "invalid state"},
	{GAIR_E_EMPTY, "GAIR_E_EMPTY", "文件是空的", "the input is empty"},
};

static const struct status_row *find(gair_status status)
{
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].status == status)
			return &rows[i];
	return NULL;
}

const char *gair_status_name(gair_status status)
{
	const struct status_row *row = find(status);

	return row ? row->name : "GAIR_E_?";
}

const char *gair_status_message(gair_status status, int32_t lang)
{
	const struct status_row *row = find(status);

	if (!row)
		return lang == GAIR_LANG_EN ? "unknown status" : "未知状态";
	return lang == GAIR_LANG_EN ? row->en : row->zh;
}

const char *gair_version(void)
{
	return GAIR_VERSION;
}

int32_t gair_abi(void)
{
	return GAIR_ABI;
}

/* Copies a message, cut between characters. */
static void copy_message(char *out, size_t capacity, const char *text)
{
	size_t size = strlen(text);

	if (size >= capacity) {
		size = capacity - 1;
		while (size && ((unsigned char)text[size] & 0xC0) == 0x80)
			size--;
	}
	memcpy(out, text, size);
	out[size] = '\0';
}

gair_status gair__fail(gair_error *error, gair_status status, const char *zh, const char *en)
{
	if (!GAIR__REACHES(error))
		return status;
	error->status = status;
	error->system_error = 0;
	error->offset = -1;
	error->line = error->column = 0;
	error->pointer[0] = '\0';
	copy_message(error->message_zh, sizeof error->message_zh, zh ? zh : gair_status_message(status, GAIR_LANG_ZH));
	copy_message(error->message_en, sizeof error->message_en, en ? en : gair_status_message(status, GAIR_LANG_EN));
	return status;
}
