#include "summary.h"

#include <stdlib.h>
#include <string.h>

int summary_begin(const cli *c, summary *s)
{
	memset(s, 0, sizeof(*s));
	s->rules = gair_rule_count();
	s->by_rule = calloc(s->rules + 1, sizeof(s->by_rule[0]));
	if (s->by_rule)
		return 0;
	say(c, "内存不足", "Out of memory");
	return EXIT_INPUT;
}

void summary_add(summary *s, const gair_findings *findings)
{
	size_t i, count = gair_findings_count(findings);

	s->files++;
	s->verdicts[findings ? gair_findings_verdict(findings) : GAIR_VERDICT_UNREADABLE]++;
	for (i = 0; i < count; i++) {
		int32_t rule = gair_rule_find(gair_finding_rule(findings, i));

		if (rule >= 0 && gair_finding_status(findings, i) == GAIR_FINDING_FAIL)
			s->by_rule[rule]++;
	}
}

void summary_print(const cli *c, output *o, const summary *s)
{
	static const char *const format[] = {
		"\n共 %zu 个文件：通过 %zu，有警告 %zu，有错误 %zu，读不了 %zu\n",
		"\n%zu files: %zu clean, %zu with warnings, %zu with errors, %zu unreadable\n",
	};
	size_t i;

	output_print(o, TEXT(c, format[0], format[1]), s->files, s->verdicts[GAIR_VERDICT_CLEAN],
		     s->verdicts[GAIR_VERDICT_WARNING], s->verdicts[GAIR_VERDICT_ERROR], s->verdicts[GAIR_VERDICT_UNREADABLE]);
	for (i = 0; i < s->rules; i++)
		if (s->by_rule[i])
			output_print(o, "%8zu  %-8s %s\n", s->by_rule[i], gair_severity_name(gair_rule_severity(i)),
				     gair_rule_id(i));
}

void summary_end(summary *s)
{
	free(s->by_rule);
}
