/* gaireport forms: what the forms prescribe. */
#include "output.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

typedef const char *(*label_of)(int32_t edition, int32_t cell, int32_t lang);

static const char *row_label(int32_t edition, int32_t cell, int32_t lang)
{
	return gair_form_row_label(edition, gair_cell_table(cell), gair_cell_row(cell), lang);
}

static const char *row_group(int32_t edition, int32_t cell, int32_t lang)
{
	return gair_form_row_group(edition, gair_cell_table(cell), gair_cell_row(cell), lang);
}

static const char *column_label(int32_t edition, int32_t cell, int32_t lang)
{
	return gair_form_column_label(edition, gair_cell_table(cell), gair_cell_row(cell), gair_cell_column(cell), lang);
}

static const char *column_group(int32_t edition, int32_t cell, int32_t lang)
{
	return gair_form_column_group(edition, gair_cell_table(cell), gair_cell_column(cell), lang);
}

static const char *kind_name(int32_t kind)
{
	static const char *const names[] = {"", "count", "signed_count", "money"};

	return kind > 0 && kind <= GAIR_KIND_MONEY ? names[kind] : "";
}

static void text_cell(const cli *c, output *o, int32_t edition, int32_t cell)
{
	static const label_of labels[] = {row_group, row_label, column_group, column_label};
	const char *apart = "";
	size_t i;

	output_print(o, "%-62s %-12s ", gair_cell_path(cell), kind_name(gair_cell_kind(cell)));
	for (i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		const char *label = labels[i](edition, cell, c->lang);

		if (!label || !*label)
			continue;
		output_print(o, "%s%s", apart, label);
		apart = " / ";
	}
	output_text(o, "\n");
}

static void print_text(const cli *c, output *o, int32_t edition)
{
	size_t i, count = gair_form_cell_count(edition);

	output_print(o, TEXT(c, "# %d 年版：%s，%zu 个单元格，%zu 个勾稽关系\n", "# Edition %d: %s, %zu cells, %zu identities\n"),
		     (int)edition, gair_form_source(edition), count, gair_form_identity_count(edition));
	for (i = 0; i < count; i++)
		text_cell(c, o, edition, gair_form_cell_at(edition, i));
}

static void json_pair(output *o, const char *name, const char *zh, const char *en)
{
	if (!zh || !*zh)
		return;
	output_print(o, ", \"%s\": {\"zh\": ", name);
	output_json(o, zh, strlen(zh));
	output_text(o, ", \"en\": ");
	output_json(o, en ? en : "", en ? strlen(en) : 0);
	output_text(o, "}");
}

static void json_label(output *o, const char *name, label_of label, int32_t edition, int32_t cell)
{
	json_pair(o, name, label(edition, cell, GAIR_LANG_ZH), label(edition, cell, GAIR_LANG_EN));
}

static void json_sections(output *o, int32_t edition)
{
	int32_t number, count = (int32_t)gair_form_section_count(edition);

	output_text(o, "\"sections\": [");
	for (number = 1; number <= count; number++) {
		output_print(o, "%s\n      {\"number\": %d", number > 1 ? "," : "", (int)number);
		json_pair(o, "title", gair_form_section_title(edition, number, GAIR_LANG_ZH),
			  gair_form_section_title(edition, number, GAIR_LANG_EN));
		output_text(o, "}");
	}
	output_text(o, "],\n");
}

static void json_cells(output *o, int32_t edition)
{
	size_t i, count = gair_form_cell_count(edition);

	output_text(o, "    \"cells\": [");
	for (i = 0; i < count; i++) {
		int32_t cell = gair_form_cell_at(edition, i);

		output_print(o, "%s\n      {\"cell\": \"%s\", \"number\": %d, \"table\": \"%s\", \"kind\": \"%s\"", i ? "," : "",
			     gair_cell_path(cell), (int)cell, gair_table_name(gair_cell_table(cell)),
			     kind_name(gair_cell_kind(cell)));
		json_label(o, "row_group", row_group, edition, cell);
		json_label(o, "row", row_label, edition, cell);
		json_label(o, "column_group", column_group, edition, cell);
		json_label(o, "column", column_label, edition, cell);
		output_text(o, "}");
	}
	output_text(o, "],\n");
}

static void json_identity(output *o, int32_t edition, size_t index)
{
	int32_t cells[64], signs[64];
	size_t i, count = gair_form_identity_terms(edition, index, cells, signs, 64);

	output_print(o, "\n      {\"rule\": \"%s\", \"scope\": \"%s\", \"equation\": [", gair_form_identity_rule(edition, index),
		     gair_form_identity_scope(edition, index));
	for (i = 0; i < count && i < 64; i++)
		output_print(o, "%s\"%c%s\"", i ? ", " : "", signs[i] > 0 ? '+' : '-', gair_cell_path(cells[i]));
	output_text(o, "]}");
}

static void print_json(output *o, int32_t edition)
{
	size_t i, count = gair_form_identity_count(edition);

	output_print(o, "\n  {\"edition\": \"%d\", \"source\": ", (int)edition);
	output_json(o, gair_form_source(edition), strlen(gair_form_source(edition)));
	output_text(o, ",\n    ");
	json_sections(o, edition);
	json_cells(o, edition);
	output_text(o, "    \"identities\": [");
	for (i = 0; i < count; i++) {
		if (i)
			output_text(o, ",");
		json_identity(o, edition, i);
	}
	output_text(o, "]}");
}

int run_forms(cli *c)
{
	const char *wanted = option_value(c, OPTION_EDITION), *format = option_value(c, OPTION_LISTING);
	int json = format && strcmp(format, "json") == 0, first = 1;
	int32_t only = wanted ? (int32_t)strtol(wanted, NULL, 10) : GAIR_EDITION_NONE;
	output o;
	size_t i;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	output_text(&o, json ? "{\"forms\": [" : "");
	for (i = 0; i < gair_form_edition_count(); i++) {
		int32_t edition = gair_form_edition_at(i);

		if (only && edition != only)
			continue;
		if (!first)
			output_text(&o, json ? "," : "\n");
		first = 0;
		if (json)
			print_json(&o, edition);
		else
			print_text(c, &o, edition);
	}
	output_text(&o, json ? "\n]}\n" : "");
	return output_close(c, &o, 1);
}
