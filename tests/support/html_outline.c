#include "support/html_outline.h"

#include <stdlib.h>
#include <string.h>

static void outline_grid(const gair_document *document, size_t block, FILE *out)
{
	gair_grid_cell cell = {sizeof cell, 0, 0, 0, 0, NULL, 0};
	size_t i;

	fprintf(out, "[%zux%zu:", gair_document_row_count(document, block), gair_document_column_count(document, block));
	for (i = 0; gair_document_cell(document, block, i, &cell); i++) {
		fprintf(out, " %d,%d", cell.row, cell.column);
		if (cell.rowspan > 1 || cell.colspan > 1)
			fprintf(out, "+%dx%d", cell.rowspan, cell.colspan);
		fprintf(out, "=%.*s", (int)cell.text_size, cell.text);
	}
	fputc(']', out);
}

static void outline_head(const gair_document *document, FILE *out)
{
	size_t i, size, content_size;
	const char *text = gair_document_title(document, &size);

	fprintf(out, "title=%.*s\n", (int)size, text);
	for (i = 0; i < gair_document_meta_count(document); i++) {
		const char *content = gair_document_meta_content(document, i, &content_size);

		text = gair_document_meta_name(document, i, &size);
		fprintf(out, "meta %.*s=%.*s\n", (int)size, text, (int)content_size, content);
	}
}

void html_outline(const char *page, size_t size, int head, FILE *out)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	gair_error error;
	size_t block, length;
	int level;

	memset(&error, 0, sizeof error);
	error.size = sizeof error;
	options.format = GAIR_FORMAT_HTML;
	options.encoding = "utf-8";
	if (gair_document_read(page, size, &options, &document, &error) != GAIR_OK) {
		fprintf(stderr, "a page cannot be read: %s\n", error.message_en);
		abort();
	}
	if (head)
		outline_head(document, out);
	for (block = 0; block < gair_document_block_count(document); block++) {
		const char *words = gair_document_block_text(document, block, &length);

		fputs(block ? " | " : "", out);
		for (level = gair_document_block_level(document, block); level > 0; level--)
			fputc('#', out);
		if (gair_document_block_type(document, block) == GAIR_BLOCK_GRID)
			outline_grid(document, block, out);
		else
			fprintf(out, "%.*s", (int)length, words);
	}
	gair_document_free(document);
}
