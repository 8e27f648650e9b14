/* Texts that help and man pages share. */
#include "texts.h"

const exit_text exit_texts[] = {
	{EXIT_CLEAN, {"没有级别为错误的问题", "No failed finding of severity error."}},
	{EXIT_FAULTS, {"check：至少有一个错误", "check: at least one."}},
	{EXIT_USAGE, {"用法不对，或没有这个单元格", "Bad usage, or an unknown cell."}},
	{EXIT_INPUT,
	 {"文件读不了，或不是年度报告，或结果写不出去", "An input could not be read or is no such report, or output failed."}},
	{-1, {NULL, NULL}},
};

const char *const about_text[2] = {
	"gaireport 读取、核查、转换政府信息公开工作年度报告（国办公开办函〔2019〕60号和〔2021〕30号规定的格式）。",
	"gaireport reads, checks and converts China's annual reports on government-information disclosure, on the forms of the State "
	"Council's General Office of 2019 and 2021.",
};

const char *const file_text[2] = {
	"FILE 是文件名，- 是标准输入。格式从内容判断，--from 可以指定。",
	"FILE is a path, or - for standard input. The format is told from the bytes; --from names it.",
};
