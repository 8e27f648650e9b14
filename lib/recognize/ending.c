/* Where a report ends on a page: its signature, or what the page puts behind it. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/dates.h"
#include "recognize/recognize.h"

#define FOOTER_LONGEST 300 /* bytes */
#define DAY_LONGEST 60

/* Folded lines that end a report on a page: what follows them is the page's. */
static const char *const footers[] = {
	"主办单位", "版权所有",  "网站标识码", "扫一扫",   "打印本页", "关闭窗口", "上一篇",   "下一篇",   "相关链接",
	"备案号",   "copyright", "公安备案",   "责任编辑", "分享到",   "附件下载", "返回顶部", "此件公开", "此件主动公开",
};

static int begins_folded(const uint16_t *folded, size_t count, const char *word)
{
	size_t left = strlen(word), length, i;

	for (i = 0; left; word += length, left -= length, i++)
		if (i >= count || gair__utf8_decode(word, left, &length, NULL) != folded[i])
			return 0;
	return 1;
}

int gair__is_footer(const char *text, size_t size)
{
	uint16_t folded[16];
	size_t i, count;

	if (size > FOOTER_LONGEST)
		return 0;
	/* sixteen characters hold the longest of them */
	count = gair__fold(text, size < 96 ? size : 96, 0, folded, NULL, 16);
	for (i = 0; i < sizeof footers / sizeof *footers; i++)
		if (begins_folded(folded, count < 16 ? count : 16, footers[i]))
			return 1;
	return 0;
}

int gair__is_day_line(const gair__recognizer *recognizer, size_t paragraph)
{
	size_t size, start, end;
	const char *text;
	gair_date date;
	gair__scan scan;

	if (paragraph >= recognizer->document->paragraph_count || !gair__paragraph_has(recognizer, paragraph, GAIR__SIGNS_OF_DAY))
		return 0;
	text = gair__paragraph_text(recognizer, paragraph, &size);
	if (size > DAY_LONGEST)
		return 0;
	gair__scan_of(text, size, &scan);
	return gair__scan_date(&scan, 0, 0, &date, &start, &end) && start == 0 && end == scan.size;
}
