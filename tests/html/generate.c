#include "html/generate.h"

#include <stdlib.h>
#include <string.h>

static uint64_t next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

static size_t below(uint64_t *state, size_t limit)
{
	return (size_t)(next(state) % limit);
}

/* Tables more often than other things: they are what counts. */
static const char *const pieces[] = {
	"<table>",
	"<table>",
	"<table border=1>",
	"</table>",
	"</table>",
	"<tr>",
	"<tr>",
	"<tr>",
	"</tr>",
	"</tr>",
	"<td>",
	"<td>",
	"<td>",
	"<td>",
	"</td>",
	"</td>",
	"<th>",
	"</th>",
	"<tbody>",
	"</tbody>",
	"<thead>",
	"</thead>",
	"<caption>",
	"</caption>",
	"<colgroup>",
	"<colgroup span=3>",
	"</colgroup>",
	"<col>",
	"<col span=2>",
	"<td rowspan=2>",
	"<td colspan=2>",
	"<td rowspan='3' colspan=\"2\">",
	"<td rowspan=0>",
	"<td colspan=0>",
	"<td rowspan=-1 colspan=+2>",
	"<TD NOWRAP COLSPAN = 3 ROWSPAN = 2>",
	"<td colspan='2x' colspan=5>",
	"<td title='>' rowspan=\"2\">",
	"<table><tr><td>",
	"</td></tr></table>",
	"</td><td>",
	"</tr><tr>",
	"<tr><td>",
	"<td>1</td>",
	"<td>&nbsp;</td>",
	"<td></td>",
	"<p>",
	"</p>",
	"<div>",
	"</div>",
	"<div>",
	"</div>",
	"<h1>",
	"</h1>",
	"<h3>",
	"</h3>",
	"<br>",
	"</br>",
	"<br/>",
	"<hr>",
	"<ul>",
	"</ul>",
	"<ol>",
	"</ol>",
	"<li>",
	"</li>",
	"<dl>",
	"<dt>",
	"<dd>",
	"</dl>",
	"<center>",
	"</center>",
	"<pre>",
	"</pre>",
	"<blockquote>",
	"</blockquote>",
	"<section>",
	"</section>",
	"<address>",
	"</address>",
	"<span>",
	"</span>",
	"<b>",
	"</b>",
	"<i>",
	"</i>",
	"<a href=x>",
	"</a>",
	"<font face='x'>",
	"</font>",
	"<o:p>",
	"</o:p>",
	"<u>",
	"</u>",
	"<span style=\"font-family: x;\"><font face=\"y\">",
	"</font></span>",
	"<button>",
	"</button>",
	"<object>",
	"</object>",
	"<body>",
	"</body>",
	"<html>",
	"</html>",
	"<head>",
	"</head>",
	"<tr",
	"<td",
	"</",
	"<",
	"<!",
	"<?",
	">",
	"<!-- x -->",
	"<!-->",
	"<!--",
	"-->",
	"--!>",
	"<!x>",
	"<![if !x]>",
	"<![endif]>",
	"<![CDATA[x]]>",
	"<!doctype html>",
	"<script>",
	"</script>",
	"<script>'<td>'</script>",
	"<script><!-- <script></script>",
	"<style>",
	"</style>",
	"<style>td{}</style>",
	"<title>",
	"</title>",
	"<title>t</title>",
	"<textarea>",
	"</textarea>",
	"<xmp>",
	"</xmp>",
	"<iframe>",
	"</iframe>",
	"<template><td>x</template>",
	"<meta name=a content='b'>",
	"<input>",
	"<input type=hidden>",
	"<img>",
	"<svg/>",

	"<p class=MsoNormal style='a\nb'>",
	"<td \"x>\">",
	"<p =a>",
	"<p a=b/>",
	"<div/>",
	"<td/>",
	"</p x='>'>",
	"<listing>",
	"</listing>",
	"<summary>",
	"<details>",
	"</details>",
	"<fieldset>",
	"</fieldset>",
	"<nav>",
	"<marquee>",
	"</marquee>",
	" ",
	" ",
	"\n",
	"\t",
	"\r\n",
	"a",
	"b",
	"c d",
	"12",
	"0",
	"/",
	"规章",
	"　",
	"&nbsp;",
	"&emsp;",
	"&amp;",
	"&lt;",
	"&#49;",
	"&#x31;",
	"&notit;",
	"&not",
	"&",
	"&;",
	"&#",
	"&#128;",
	"&#0;",
	"&#xD800;",
	"&nGt;",
	"&ampx",
	"\xFF",
	"\xE4\xB8",
	"x\xC0y",
};

#define COUNT (sizeof pieces / sizeof *pieces)

struct page {
	char *text;
	size_t size, capacity;
};

static void append(struct page *page, const char *text, size_t size)
{
	if (page->size + size > page->capacity) {
		page->capacity = (page->size + size) * 2 + 256;
		page->text = realloc(page->text, page->capacity);
		if (!page->text)
			abort();
	}
	memcpy(page->text + page->size, text, size);
	page->size += size;
}

char *generate_page(uint64_t seed, size_t *size)
{
	uint64_t state = seed;
	size_t count = 1 + below(&state, 40), tables = below(&state, 3), i;
	struct page page = {NULL, 0, 0};

	for (i = 0; i < count; i++) {
		/* some pages are mostly tables */
		const char *piece = pieces[below(&state, tables == 0 && below(&state, 4) ? 44 : COUNT)];

		append(&page, piece, strlen(piece));
		if (below(&state, 3) == 0)
			append(&page, "x", 1);
	}
	append(&page, "", 1);
	*size = page.size - 1;
	return page.text;
}

char *mutate_page(uint64_t seed, const char *text, size_t size, size_t *mutant_size)
{
	uint64_t state = seed;
	struct page page = {NULL, 0, 0};
	size_t count = 1 + below(&state, 8), at = 0, i, start, length;

	for (i = 0; i < count && at < size; i++) {
		const char *piece = pieces[below(&state, COUNT)];

		/* what stands before the place, as it is */
		start = at + below(&state, (size - at) / (count - i) + 1);
		append(&page, text + at, start - at);
		length = below(&state, below(&state, 2) ? 12 : 400);
		length = length < size - start ? length : size - start;
		at = start;
		switch (below(&state, 5)) {
		case 0: /* taken out */
			at += length;
			break;
		case 1: /* doubled */
			append(&page, text + start, length);
			break;
		case 2: /* moved here from elsewhere */
			start = below(&state, size);
			append(&page, text + start, length < size - start ? length : size - start);
			break;
		case 3: /* overwritten */
			append(&page, piece, strlen(piece));
			at += length;
			break;
		default:
			append(&page, piece, strlen(piece));
		}
	}
	append(&page, text + at, size - at);
	append(&page, "", 1);
	*mutant_size = page.size - 1;
	return page.text;
}
