/* gaireport blocks: the neutral document, which shows why a page was read so. */
#include "input.h"
#include "output.h"

#include <string.h>

/* clang-format off */
#define SOURCE { sizeof(gair_source), -1, 0, 0, 0, -1, -1, -1 }
/* clang-format on */

static void json_source(output *o, const gair_source *source, int have)
{
	if (have)
		output_print(o, ", \"source\": {\"offset\": %lld, \"line\": %d, \"column\": %d}", (long long)source->offset,
			     (int)source->line, (int)source->column);
	output_text(o, "}");
}

static void json_grid(output *o, const gair_document *document, size_t block)
{
	size_t i, count = gair_document_cell_count(document, block);

	output_print(o, "{\"type\": \"grid\", \"rows\": %zu, \"columns\": %zu, \"cells\": [",
		     gair_document_row_count(document, block), gair_document_column_count(document, block));
	for (i = 0; i < count; i++) {
		gair_grid_cell cell = {sizeof(cell), 0, 0, 1, 1, "", 0};
		gair_source source = SOURCE;

		(void)gair_document_cell(document, block, i, &cell);
		output_print(o,
			     "%s\n    {\"row\": %d, \"column\": %d, \"rowspan\": %d, \"colspan\": %d, \"text\": ", i ? "," : "",
			     (int)cell.row, (int)cell.column, (int)cell.rowspan, (int)cell.colspan);
		output_json(o, cell.text, cell.text_size);
		json_source(o, &source, gair_document_cell_source(document, block, i, &source));
	}
	output_text(o, "]");
}

static void json_paragraph(output *o, const gair_document *document, size_t block)
{
	size_t size = 0;
	const char *text = gair_document_block_text(document, block, &size);

	output_text(o, "{\"type\": \"paragraph\", \"text\": ");
	output_json(o, text, size);
}

static void print_json(output *o, const gair_document *document)
{
	size_t i, count = gair_document_block_count(document);

	output_text(o, "{\"blocks\": [");
	for (i = 0; i < count; i++) {
		gair_source source = SOURCE;

		output_text(o, i ? ",\n  " : "\n  ");
		if (gair_document_block_type(document, i) == GAIR_BLOCK_GRID)
			json_grid(o, document, i);
		else
			json_paragraph(o, document, i);
		json_source(o, &source, gair_document_block_source(document, i, &source));
	}
	output_text(o, "\n]}\n");
}

static void text_place(output *o, const gair_source *source, int have)
{
	if (have)
		output_print(o, "%d:%d", (int)source->line, (int)source->column);
	output_text(o, "\t");
}

static void text_grid(const cli *c, output *o, const gair_document *document, size_t block)
{
	size_t i, count = gair_document_cell_count(document, block);

	output_print(o, TEXT(c, "[表格：%zu 行，%zu 列]\n", "[grid: %zu rows, %zu columns]\n"),
		     gair_document_row_count(document, block), gair_document_column_count(document, block));
	for (i = 0; i < count; i++) {
		gair_grid_cell cell = {sizeof(cell), 0, 0, 1, 1, "", 0};
		gair_source source = SOURCE;

		(void)gair_document_cell(document, block, i, &cell);
		text_place(o, &source, gair_document_cell_source(document, block, i, &source));
		output_print(o, "  (%d,%d)", (int)cell.row, (int)cell.column);
		if (cell.rowspan > 1 || cell.colspan > 1)
			output_print(o, "[%dx%d]", (int)cell.rowspan, (int)cell.colspan);
		output_text(o, "\t");
		output_visible(o, cell.text, cell.text_size);
		output_text(o, "\n");
	}
}

static void print_text(const cli *c, output *o, const gair_document *document)
{
	size_t i, count = gair_document_block_count(document);

	for (i = 0; i < count; i++) {
		gair_source source = SOURCE;
		size_t size = 0;
		const char *text = gair_document_block_text(document, i, &size);

		text_place(o, &source, gair_document_block_source(document, i, &source));
		if (gair_document_block_type(document, i) == GAIR_BLOCK_GRID) {
			text_grid(c, o, document, i);
			continue;
		}
		output_visible(o, text, size);
		output_text(o, "\n");
	}
}

static int print_document(const cli *c, const gair_document *document)
{
	const char *format = option_value(c, OPTION_LISTING);
	output o;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	if (format && strcmp(format, "json") == 0)
		print_json(&o, document);
	else
		print_text(c, &o, document);
	return output_close(c, &o, 1);
}

int run_blocks(cli *c)
{
	gair_error error = {sizeof(error), 0, 0, -1, 0, 0, "", "", ""};
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	const char *path = c->operands[0];
	char *bytes = NULL;
	size_t size = 0;
	gair_status status = gair_read_bytes(path, 0, NULL, &bytes, &size, &error);
	int failed = EXIT_INPUT;

	options.format = input_format(c);
	if (status == GAIR_OK)
		status = gair_document_read(bytes, size, &options, &document, &error);
	if (status == GAIR_OK)
		failed = print_document(c, document);
	else if (status == GAIR_E_UNSUPPORTED && gair_format_of(bytes, size) == GAIR_FORMAT_JSON)
		say(c, "%s：这是 JSON，没有段落和表格可列；用 gaireport show 看它的内容",
		    "%s: this is JSON, which has no paragraphs and grids to list; gaireport show shows what it holds", path);
	else
		say_error(c, path, status, &error);
	gair_document_free(document);
	gair_bytes_free(bytes, NULL);
	return failed;
}
