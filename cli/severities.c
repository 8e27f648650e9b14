#include "severities.h"

#include <stdlib.h>
#include <string.h>

static int say_unknown_rule(const cli *c, const char *rule)
{
	const char *nearest = values_nearest(VALUES_RULE, rule);

	if (nearest)
		return say_usage(c, "没有规则 %s，是不是 %s？全部规则见 gaireport rules",
				 "There is no rule %s; did you mean %s? For all rules: gaireport rules", rule, nearest);
	return say_usage(c, "没有规则 %s，全部规则见 gaireport rules", "There is no rule %s. For all rules: gaireport rules",
			 rule);
}

/* RULE=LEVEL; the rule's own name is taken, so that nothing need be copied. */
static int parse_severity(const cli *c, const char *text, gair_severity *out)
{
	const char *equals = strchr(text, '=');
	char rule[80] = "";
	int32_t index;

	if (!equals)
		return say_usage(c, "--severity 后面要写 规则=级别，如 cell.blank=error，不能是 %s",
				 "--severity needs RULE=LEVEL, such as cell.blank=error, not %s", text);
	if ((size_t)(equals - text) < sizeof(rule))
		memcpy(rule, text, (size_t)(equals - text));
	index = gair_rule_find(rule);
	if (index < 0)
		return say_unknown_rule(c, rule);
	out->rule = gair_rule_id((size_t)index);
	out->severity = gair_severity_from_name(equals + 1);
	if (out->severity < 0)
		return say_usage(c, "没有级别 %s，可用的有：error（错误）、warning（警告）、notice（提示）、off（关闭）",
				 "There is no severity %s; there are: error, warning, notice, off", equals + 1);
	return 0;
}

int severities_parse(const cli *c, severities *s)
{
	int failed = 0;
	size_t i;

	s->count = 0;
	s->list = calloc(c->given_count + 1, sizeof(s->list[0]));
	if (!s->list) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	for (i = 0; i < c->given_count && !failed; i++) {
		gair_severity *next = &s->list[s->count];

		if (c->given[i].id == OPTION_SEVERITY) {
			failed = parse_severity(c, c->given[i].value, next);
		} else if (c->given[i].id == OPTION_DISABLE) {
			next->rule = gair_rule_id((size_t)gair_rule_find(c->given[i].value));
			next->severity = GAIR_SEVERITY_OFF;
		} else {
			continue;
		}
		s->count++;
	}
	return failed;
}

void severities_free(severities *s)
{
	free(s->list);
}
