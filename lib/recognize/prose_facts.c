/* What the words beside a figure say together. */
#include <string.h>

#include "recognize/prose.h"

static void put(uint8_t *list, uint8_t *count, uint8_t value)
{
	if (*count < 3)
		list[(*count)++] = value;
}

static void see_year(gair__facts *facts, int64_t year, int64_t own)
{
	if (own == 0 || year == own)
		return;
	if (year == own - 1)
		facts->last_year = 1;
	else if (year == own + 1)
		facts->next_year = 1;
	else
		facts->other_year = 1;
}

/* Words that only say something of the figure; 0 where the word is another. */
static int see_modifier(gair__facts *facts, const gair__token *token)
{
	switch (token->word) {
	case WORD_DISCLOSURE:
		facts->disclosure = 1;
		return 1;
	case WORD_LAST_YEAR:
		facts->last_year = 1;
		return 1;
	case WORD_NEXT_YEAR:
		facts->next_year = 1;
		return 1;
	case WORD_THIS_YEAR:
		/* 结转本年 comes from last year; 本年结转 may be either */
		facts->this_year |= facts->carry;
		return 1;
	case WORD_TOGETHER:
		facts->together = 1;
		return 1;
	case WORD_INCLUDED:
		facts->included = 1;
		return 1;
	case WORD_COMPARED:
		facts->compared = 1;
		return 1;
	case WORD_OTHER_MATTER:
		facts->other_matter = 1;
		/* fall through */
	case WORD_SPREAD:
	case WORD_PERIOD:
	case WORD_ASIDE:
		facts->dropped = 1;
		return 1;
	default:
		return 0;
	}
}

static void see_proceedings(gair__facts *facts, const gair__token *token)
{
	if (token->word == WORD_GROUP) {
		facts->groups |= token->arg;
		facts->group_count++;
	} else {
		facts->result = token->arg;
		facts->result_count++;
	}
}

/* Words that say what the figure counts; 0 where the word is another. */
static int see_measure(gair__facts *facts, const gair__token *token)
{
	switch (token->word) {
	case WORD_APPLICATION:
		facts->application = 1;
		return 1;
	case WORD_COUNT:
		put(facts->counts, &facts->count_count, token->arg);
		return 1;
	case WORD_CARRY:
		facts->carry = 1;
		facts->forward |= token->arg;
		return 1;
	case WORD_CONTINUE:
		facts->proceed = 1;
		return 1;
	case WORD_PENDING:
		facts->pending = 1;
		return 1;
	case WORD_OUTCOME:
		put(facts->outcomes, &facts->outcome_count, token->arg);
		return 1;
	case WORD_APPLICANT:
		facts->applicants |= token->arg;
		facts->applicant_count++;
		return 1;
	case WORD_CHANNEL:
		facts->channel = 1;
		return 1;
	case WORD_GROUP:
	case WORD_RESULT:
		see_proceedings(facts, token);
		return 1;
	default:
		return 0;
	}
}

static int see_item(gair__facts *facts, const gair__token *token)
{
	switch (token->word) {
	case WORD_DOCUMENT:
		facts->document = token->arg;
		return 1;
	case WORD_MAKE:
		facts->make = token->arg;
		return 1;
	case WORD_PUBLISH:
		facts->publish = 1;
		return 1;
	case WORD_DECISION:
		facts->decision = token->arg;
		return 1;
	case WORD_DECIDED:
		facts->decided = 1;
		return 1;
	case WORD_MONEY:
		facts->money = token->arg;
		return 1;
	default:
		return 0;
	}
}

gair__facts gair__gather(const gair__prose *prose, size_t from, size_t to)
{
	const gair__token *token = prose->sentence->tokens + from, *end = prose->sentence->tokens + to;
	gair__facts facts;

	memset(&facts, 0, sizeof facts);
	for (; token < end; token++) {
		facts.is = facts.about = 0;
		if (token->kind == TOKEN_YEAR)
			see_year(&facts, token->value, prose->report->year);
		if (token->kind != TOKEN_WORD)
			continue;
		if (see_measure(&facts, token) || see_item(&facts, token)) {
			facts.near = token->to;
			continue;
		}
		if (see_modifier(&facts, token))
			continue;
		facts.is = token->word == WORD_IS;
		facts.about = token->word == WORD_ABOUT;
	}
	return facts;
}

int gair__facts_measure(const gair__facts *facts)
{
	return facts->count_count || facts->carry || facts->proceed || facts->pending || facts->outcome_count ||
	       facts->applicant_count || facts->channel || facts->group_count || facts->result_count || facts->document ||
	       facts->decision || facts->money || facts->dropped;
}
