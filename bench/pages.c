#include "pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/gb18030.h"

struct text {
	char *bytes;
	size_t size, capacity;
};

static void append(struct text *text, const char *bytes, size_t size)
{
	if (text->size + size + 1 > text->capacity) {
		text->capacity = (text->size + size) * 2 + 4096;
		text->bytes = realloc(text->bytes, text->capacity);
		if (!text->bytes)
			abort();
	}
	memcpy(text->bytes + text->size, bytes, size);
	text->size += size;
	text->bytes[text->size] = '\0';
}

static void add(struct text *text, const char *string)
{
	append(text, string, strlen(string));
}

/* How a layout writes what stands in the clean page. */
struct layout {
	const char *name, *before, *after;
	const char *filler; /* repeated in the head until the page is as large as such pages are */
	size_t filled;
	const char *td, *p;                    /* attributes */
	const char *run, *run_end;             /* round a run of characters */
	const char *paragraph, *paragraph_end; /* round the content of a cell */
	int cut;                               /* most characters of a run; 0: runs are not marked */
};

static const struct layout layouts[] = {
	{"CMS, 8 KB",
	 "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body><div class=\"nav\">首页</div>",
	 "<div class=\"footer\">联系我们</div></body></html>", "", 0, "", "", "", "", "", "", 0},
	{"CMS, 40 KB",
	 "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>年度报告</title>\n"
	 "<meta name=\"ColumnName\" content=\"政府信息公开年报\">\n",
	 "\n<div class=\"footer\"><p>网站标识码</p><p>联系我们 | 网站地图</p></div></body></html>",
	 "<script type=\"text/javascript\" src=\"/images/jquery.min.js\"></script>\n<link rel=\"stylesheet\" href=\"/images/style.css\">\n"
	 "<style>.article td{border:1px solid #999;padding:4px;text-align:center}</style>\n"
	 "<div class=\"item\"><a href=\"/zwgk/zfxxgk/fdzdgknr/\" target=\"_blank\" title=\"法定主动公开内容\">法定主动公开内容</a></div>\n",
	 18000, " style=\"text-align:center;height:32px\" valign=\"middle\"", " style=\"text-indent:2em;line-height:2\"", "", "",
	 "", "", 0},
	{"WPS, 130 KB",
	 "<!doctype html><html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body>"
	 "<div id=\"zoom\"><ucapcontent>",
	 "</ucapcontent></div></body></html>", "", 0,
	 " style=\"width:71px;padding:0px 7px;border:1px solid windowtext\" valign=\"center\"",
	 " style=\"text-indent: 2em; text-align: justify; line-height: 2; font-family: 方正仿宋_GBK;\" align=\"\"",
	 "<span style=\"font-family: 方正仿宋_GBK;\"><font style=\"font-family: 方正仿宋_GBK;\" face=\"方正仿宋_GBK\">",
	 "</font></span>",
	 "<p style=\"text-indent: 2em; text-align: justify; line-height: 2; font-family: 方正仿宋_GBK;\" align=\"\">",
	 "<span style=\"font-family: 方正仿宋_GBK;\"><o:p></o:p></span></p>\n", 7},
	{"Word, 250 KB",
	 "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\nxmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n"
	 "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n<meta name=ProgId content=Word.Document>\n",
	 "\n</div>\n\n</body>\n\n</html>\n",
	 "<!--[if gte mso 9]><xml>\n  <w:LsdException Locked=\"false\" Priority=\"39\" SemiHidden=\"false\" UnhideWhenUsed=\"false\" "
	 "Name=\"Table Grid\"/>\n</xml><![endif]-->\n<style>\n<!--\n p.MsoNormal, li.MsoNormal\n\t{mso-style-parent:\"\";\n\tmargin:0cm;\n\t"
	 "font-size:10.5pt;}\n-->\n</style>\n",
	 60000, " width=84 style='width:63.0pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt;height:22.7pt'",
	 " class=MsoNormal style='text-align:justify;text-indent:32.0pt;line-height:\n28.0pt'",
	 "<span lang=ZH-CN\nstyle='font-size:10.5pt;mso-bidi-font-size:\n12.0pt;font-family:仿宋_GB2312;mso-ascii-font-family:\"Times New "
	 "Roman\"'>",
	 "</span>", "<p class=MsoNormal style='text-align:center;mso-element:frame;mso-height-rule:exactly'>", "<o:p></o:p>\n",
	 5},
};

/* The run of characters at `at`, as a layout marks it. */
static const char *add_run(struct text *out, const struct layout *layout, const char *at, const char *end)
{
	const char *start = at;
	int count = 0;

	while (at < end && *at != '<' && (layout->cut == 0 || count < layout->cut)) {
		at++;
		while (at < end && ((unsigned char)*at & 0xC0) == 0x80)
			at++;
		count++;
	}
	add(out, layout->run);
	append(out, start, (size_t)(at - start));
	add(out, layout->run_end);
	return at;
}

/* A tag of the clean page, with the attributes of the layout. */
static const char *add_tag(struct text *out, const struct layout *layout, const char *at, const char *end)
{
	const char *close = memchr(at, '>', (size_t)(end - at));
	int cell = strncmp(at, "<td", 3) == 0 || (strncmp(at, "<th", 3) == 0 && at[3] != 'e');
	int cell_ends = strncmp(at, "</td", 4) == 0 || (strncmp(at, "</th", 4) == 0 && at[4] != 'e');

	if (cell_ends)
		add(out, layout->paragraph_end);
	append(out, at, (size_t)(close - at));
	if (cell)
		add(out, layout->td);
	else if (strncmp(at, "<p", 2) == 0)
		add(out, layout->p);
	add(out, ">");
	if (cell)
		add(out, layout->paragraph);
	return close + 1;
}

static void make_page(page *made, const struct layout *layout, const char *text, size_t size)
{
	const char *start = strstr(text, "<main>"), *at = start, *end = text + size, *close;
	struct text out = {NULL, 0, 0};

	close = strstr(start, "</main>");
	end = close ? close : end;
	add(&out, layout->before);
	while (out.size < layout->filled)
		add(&out, layout->filler);
	while (at < end)
		if (*at == '<') {
			at = add_tag(&out, layout, at, end);
		} else if (*at == '\n') {
			add(&out, "\n");
			at++;
		} else {
			at = add_run(&out, layout, at, end);
		}
	add(&out, layout->after);
	made->name = layout->name;
	made->bytes = out.bytes;
	made->size = out.size;
	made->utf8 = 1;
}

/* The page in GB18030, by looking its codes up in the table the other way round. */
static void encode(page *made, const page *from)
{
	uint16_t *codes = calloc(65536, sizeof *codes);
	struct text out = {NULL, 0, 0};
	size_t at, length;
	unsigned lead, trail;

	if (!codes)
		abort();
	for (lead = 0x81; lead < 0xFF; lead++)
		for (trail = 0x40; trail < 0xFF; trail++) {
			unsigned char pair[2] = {(unsigned char)lead, (unsigned char)trail};
			uint32_t c = gair__gb18030_decode(pair, 2, &length);

			if (length == 2 && c < 65536)
				codes[c] = (uint16_t)(lead << 8 | trail);
		}
	for (at = 0; at < from->size; at += length) {
		uint32_t c = gair__utf8_decode(from->bytes + at, from->size - at, &length, NULL);
		char pair[2];

		if (c < 0x80 || c > 0xFFFF || codes[c] == 0) {
			append(&out, c < 0x80 ? from->bytes + at : "?", 1);
			continue;
		}
		pair[0] = (char)(codes[c] >> 8);
		pair[1] = (char)(codes[c] & 0xFF);
		append(&out, pair, 2);
	}
	free(codes);
	memcpy(strstr(out.bytes, "utf-8"), "gb231", 5);
	made->name = "CMS, 40 KB, GB18030";
	made->bytes = out.bytes;
	made->size = out.size;
	made->utf8 = 0;
}

int pages_make(const gair_report *report, page pages[PAGES])
{
	char *clean = NULL, *text = NULL;
	size_t size, text_size, i;

	if (gair_report_write_buffer(report, GAIR_OUT_HTML, 0, NULL, &clean, &size) != GAIR_OK ||
	    gair_report_write_buffer(report, GAIR_OUT_TEXT, 0, NULL, &text, &text_size) != GAIR_OK)
		return -1;
	for (i = 0; i < 4; i++)
		make_page(&pages[i], &layouts[i], clean, size);
	encode(&pages[4], &pages[1]);
	pages[5].name = "plain text";
	pages[5].bytes = malloc(text_size + 1);
	if (!pages[5].bytes)
		abort();
	memcpy(pages[5].bytes, text, text_size + 1);
	pages[5].size = text_size;
	pages[5].utf8 = 1;
	gair_bytes_free(clean, NULL);
	gair_bytes_free(text, NULL);
	return 0;
}

page pages_long(const page *wps, size_t size)
{
	const char *body = strstr(wps->bytes, "<ucapcontent>") + strlen("<ucapcontent>"), *end = strstr(body, "</ucapcontent>");
	struct text out = {NULL, 0, 0};
	page made = {"long", NULL, 0, 1};

	append(&out, wps->bytes, (size_t)(body - wps->bytes));
	while (out.size + (size_t)(end - body) < size)
		append(&out, body, (size_t)(end - body));
	add(&out, end);
	made.bytes = out.bytes;
	made.size = out.size;
	return made;
}
