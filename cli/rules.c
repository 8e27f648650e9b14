/* gaireport rules: the catalogue of rules. */
#include "output.h"

#include <string.h>

static void print_text(const cli *c, output *o)
{
	const char *id;
	size_t i;

	for (i = 0; (id = gair_rule_id(i)); i++) {
		output_print(o, "%-32s %-8s %s\n", id, gair_severity_name(gair_rule_severity(i)), gair_rule_text(i, c->lang));
		output_print(o, "%-41s %s%s\n", "", TEXT(c, "依据：", "Basis: "), gair_rule_basis(i, c->lang));
	}
}

/* A member with a text in both languages. */
static void json_pair(output *o, const char *name, const char *zh, const char *en)
{
	output_print(o, ", \"%s\": {\"zh\": ", name);
	output_json(o, zh, strlen(zh));
	output_text(o, ", \"en\": ");
	output_json(o, en, strlen(en));
	output_text(o, "}");
}

static void print_json(output *o)
{
	const char *id;
	size_t i;

	output_text(o, "{\"rules\": [");
	for (i = 0; (id = gair_rule_id(i)); i++) {
		output_print(o, "%s\n  {\"rule\": \"%s\", \"severity\": \"%s\"", i ? "," : "", id,
			     gair_severity_name(gair_rule_severity(i)));
		json_pair(o, "text", gair_rule_text(i, GAIR_LANG_ZH), gair_rule_text(i, GAIR_LANG_EN));
		json_pair(o, "basis", gair_rule_basis(i, GAIR_LANG_ZH), gair_rule_basis(i, GAIR_LANG_EN));
		output_text(o, "}");
	}
	output_text(o, "\n]}\n");
}

int run_rules(cli *c)
{
	const char *format = option_value(c, OPTION_LISTING);
	output o;

	if (output_open(c, &o, NULL))
		return EXIT_INPUT;
	if (format && strcmp(format, "json") == 0)
		print_json(&o);
	else
		print_text(c, &o);
	return output_close(c, &o, 1);
}
