/*
 * Elements that break paragraphs. A start tag breaks always; an end tag only where its element is open within the cell, as the
 * standard's scopes have it. Paragraphs themselves need no memory: `</p>` without a `<p>` makes an empty one, a break too.
 */
#include <string.h>

#include "read/html.h"

uint32_t gair__html_scope(const gair__html *html)
{
	return html->table_count ? html->tables[html->table_count - 1].block_base : 0;
}

static int heading_level(int element)
{
	return element >= GAIR__ELEMENT_H1 && element <= GAIR__ELEMENT_H6 ? element - GAIR__ELEMENT_H1 + 1 : 0;
}

static int is_boundary(int element)
{
	return element == GAIR__ELEMENT_APPLET || element == GAIR__ELEMENT_MARQUEE || element == GAIR__ELEMENT_OBJECT ||
	       element == GAIR__ELEMENT_POINT;
}

void gair__html_blocks_cut(gair__html *html, uint32_t count)
{
	html->block_count = count;
	html->blocks_beyond = 0;
	if (html->paragraph > count + 1)
		html->paragraph = 0;
}

void gair__html_push(gair__html *html, int element, int muted)
{
	const gair__html_block *outer = html->block_count > gair__html_scope(html) ? &html->blocks[html->block_count - 1] : NULL;
	gair__html_block *block;

	if (html->block_count == GAIR__HTML_BLOCKS) {
		html->blocks_beyond++;
		return;
	}
	block = &html->blocks[html->block_count];
	block->element = (uint8_t)element;
	block->level = (uint8_t)(heading_level(element) ? heading_level(element) : outer ? outer->level : 0);
	block->pre = (uint8_t)(element == GAIR__ELEMENT_PRE || element == GAIR__ELEMENT_LISTING || (outer && outer->pre));
	block->muted = (uint8_t)(muted || (html->block_count && block[-1].muted));
	html->block_count++;
}

static int top(const gair__html *html)
{
	return html->block_count > gair__html_scope(html) ? html->blocks[html->block_count - 1].element : GAIR__ELEMENT_OTHER;
}

/* An item ends the one before it, from which only elements that do not matter part it. */
static void end_item(gair__html *html, int one, int other)
{
	uint32_t i;

	for (i = html->block_count; i-- > gair__html_scope(html);) {
		int element = html->blocks[i].element;

		if (element == one || element == other) {
			gair__html_blocks_cut(html, i);
			return;
		}
		if (element != GAIR__ELEMENT_ADDRESS && element != GAIR__ELEMENT_DIV)
			return;
	}
}

/* Breaks the line; `<p>` is remembered by the elements that are open outside it, plus one. */
static void begin_block(gair__html *html, int element)
{
	gair__html_break(html);
	html->paragraph = element == GAIR__ELEMENT_P ? html->block_count + 1 : 0;
}

void gair__html_block_start(gair__html *html, const gair__html_element *which)
{
	int element = which->element, level = heading_level(element);

	if (element == GAIR__ELEMENT_FORM) {
		if (html->form)
			return; /* a form in a form is no form */
		html->form = 1;
	}
	if (which->kind == GAIR__HTML_BLOCK)
		begin_block(html, element);
	if (element == GAIR__ELEMENT_P)
		return;
	if (element == GAIR__ELEMENT_BUTTON)
		gair__html_block_end(html, which); /* a button in a button ends that one */
	if (element == GAIR__ELEMENT_LI)
		end_item(html, element, element);
	else if (element == GAIR__ELEMENT_DD || element == GAIR__ELEMENT_DT)
		end_item(html, GAIR__ELEMENT_DD, GAIR__ELEMENT_DT);
	else if ((level && heading_level(top(html))) || (element == GAIR__ELEMENT_OPTION && top(html) == element))
		gair__html_blocks_cut(html, html->block_count - 1);
	gair__html_push(html, element, 0);
}

/* The innermost open element that an end tag names; GAIR__NONE where there is none in scope. */
static uint32_t find_open(const gair__html *html, int element)
{
	uint32_t i, base = gair__html_scope(html);

	for (i = html->block_count; i-- > base;) {
		int open = html->blocks[i].element;

		if (open == element || (heading_level(element) && heading_level(open)))
			return i;
		if (is_boundary(open))
			return GAIR__NONE;
		if (element == GAIR__ELEMENT_LI && (open == GAIR__ELEMENT_OL || open == GAIR__ELEMENT_UL))
			return GAIR__NONE;
	}
	return GAIR__NONE;
}

/* A form leaves the elements that are open inside it open. */
static void end_form(gair__html *html, uint32_t at)
{
	html->block_count--;
	memmove(&html->blocks[at], &html->blocks[at + 1], (html->block_count - at) * sizeof *html->blocks);
}

/* 1 if the end of what is open at `at` ends an element inside it that breaks lines. */
static int ends_lines(const gair__html *html, uint32_t at)
{
	uint32_t i;

	for (i = at + 1; i < html->block_count; i++)
		if (gair__html_kind(html->blocks[i].element) == GAIR__HTML_BLOCK)
			return 1;
	return html->paragraph > at + 1;
}

void gair__html_block_end(gair__html *html, const gair__html_element *which)
{
	int element = which->element;
	uint32_t at;

	if (element == GAIR__ELEMENT_P) {
		html->paragraph = 0;
		gair__html_break(html);
		return;
	}
	if (html->blocks_beyond) {
		html->blocks_beyond--;
		gair__html_break(html);
		return;
	}
	if (element == GAIR__ELEMENT_FORM && !html->form)
		return;
	html->form &= element != GAIR__ELEMENT_FORM;
	at = find_open(html, element);
	if (at == GAIR__NONE)
		return;
	/* what stands in a line breaks it only by what it closes */
	if (which->kind == GAIR__HTML_BLOCK || ends_lines(html, at))
		gair__html_break(html);
	if (element == GAIR__ELEMENT_FORM)
		end_form(html, at);
	else
		gair__html_blocks_cut(html, at);
}
