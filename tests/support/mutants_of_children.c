/* Mutants of the rules that hold a whole area against its bodies. */
#include "support/mutants.h"

#define W GAIR_SEVERITY_WARNING
#define N GAIR_SEVERITY_NOTICE
#define FAIL GAIR_FINDING_FAIL

const mutant mutants_of_children[] = {
	{"children.sum",
	 "penalties",
	 W,
	 FAIL,
	 1,
	 NULL,
	 "| 行政处罚 | 341 |",
	 {{EDIT_TEXT, "| 行政处罚 | 340 |", "| 行政处罚 | 341 |"}},
	 MUTANT_CHILDREN,
	 ""},
	{"children.missing", "year", N, FAIL, 1, NULL, "", {{EDIT_CHILD, "year", "2021"}}, MUTANT_CHILDREN, ""},
	{"children.copied", "body", N, FAIL, 1, NULL, "", {{EDIT_CHILD, "body", "沙溪县水利局"}}, MUTANT_CHILDREN, ""},
	{NULL, NULL, 0, 0, 0, NULL, NULL, {{EDIT_NONE, NULL, NULL}}, 0, NULL},
};
