/* What a clause says without a figure: 未收到申请, 无行政复议, 均已办结. */
#include "recognize/prose.h"

#define NOT_NOUN 0     /* 没有, 无, 未发生: what is not there follows */
#define NOT_VERB 1     /* 未: a verb follows */
#define NOT_RECEIVED 2 /* 未收到: the verb is in it */

static void add_none(gair__prose *prose, size_t from, size_t to, gair__statement *statement)
{
	gair__statement whole = gair__begin_statement(prose, from, to);

	statement->scope = whole.scope;
	statement->section = whole.section;
	statement->paragraph = whole.paragraph;
	statement->offset = whole.offset;
	statement->size = whole.size;
	statement->figure = whole.figure;
	statement->figure_size = whole.figure_size;
	statement->flags |= GAIR__STATED_NONE;
	gair__add_statement(prose, statement);
}

/* The verb that a bare 未 negates must be its neighbour. */
static int negates_receiving(const gair__prose *prose, size_t at)
{
	const gair__token *negation = &prose->sentence->tokens[at], *next = negation + 1;

	if (negation->arg == NOT_RECEIVED)
		return 1;
	return at + 1 < prose->sentence->token_count && next->kind == TOKEN_WORD && next->word == WORD_COUNT &&
	       gair__count_measure(next->arg) == GAIR__MEASURE_RECEIVED && next->from <= negation->to + 1;
}

static int touches(const gair__prose *prose, size_t at, uint32_t reach)
{
	const gair__token *negation = &prose->sentence->tokens[at];

	return at + 1 < prose->sentence->token_count && negation[1].from <= negation->to + reach;
}

/* What is said not to be, of the words behind a negation: a count of applications, or 0. */
static int32_t none_of_applications(const gair__prose *prose, const gair__facts *facts, const gair__facts *clause, size_t at)
{
	const gair__token *negation = &prose->sentence->tokens[at];
	int plain = !facts->outcome_count && !facts->applicant_count && !facts->channel && !facts->result_count;

	if (!plain || facts->document || facts->decision)
		return GAIR__COUNT_NONE;
	if (facts->carry)
		return prose->applications && touches(prose, at, 4) ? gair__carry_direction(facts) : GAIR__COUNT_NONE;
	if (facts->proceed || facts->pending || !clause->application)
		return GAIR__COUNT_NONE;
	if (negates_receiving(prose, at))
		return GAIR__COUNT_NEW;
	if (negation->arg == NOT_NOUN && facts->application && !facts->count_count && touches(prose, at, 8))
		return GAIR__COUNT_NEW;
	return GAIR__COUNT_NONE;
}

static void read_negation(gair__prose *prose, size_t at, size_t end)
{
	gair__facts facts = gair__gather(prose, at + 1, end), clause = gair__gather(prose, prose->clause, end);
	gair__statement statement = gair__begin_statement(prose, at, end - 1);
	int32_t count;

	if (clause.dropped || clause.compared || clause.other_year || prose->excepted)
		return;
	if (facts.group_count) {
		if (facts.result_count || facts.pending || facts.outcome_count ||
		    !(prose->disclosure || prose->proceedings || prose->applications))
			return;
		statement.measure = GAIR__MEASURE_PROCEEDINGS;
		gair__add_reading(&statement, GAIR_TABLE_PROCEEDINGS, facts.groups, 0, 1u << GAIR_RESULT_TOTAL);
		add_none(prose, at, end - 1, &statement);
		return;
	}
	if (!facts.carry && (clause.last_year || clause.next_year))
		return;
	count = none_of_applications(prose, &facts, &clause, at);
	if (!count)
		return;
	statement.measure = gair__count_measure(count);
	gair__count_readings(count, &statement);
	add_none(prose, at, end - 1, &statement);
}

/* 收到41件,均已办结: the count before, as handled. */
static void read_all(gair__prose *prose, size_t at, size_t end)
{
	const gair__token *tokens = prose->sentence->tokens;
	gair__facts clause = gair__gather(prose, prose->clause, end);
	gair__statement statement;
	const gair__statement *received;
	size_t i;

	if (prose->carries || !prose->last_received || prose->last_received != prose->report->statement_count)
		return;
	received = &prose->report->statements[prose->last_received - 1];
	for (i = prose->clause; i < end; i++)
		if (tokens[i].kind == TOKEN_WORD && (tokens[i].word == WORD_IN_TIME || tokens[i].word == WORD_NOT))
			return;
	if (clause.dropped || clause.compared || clause.group_count || clause.channel || clause.applicant_count ||
	    clause.outcome_count || clause.count_count != 1 || gair__count_measure(clause.counts[0]) != GAIR__MEASURE_HANDLED)
		return;
	statement = gair__begin_statement(prose, at, end - 1);
	statement.measure = GAIR__MEASURE_HANDLED;
	statement.scope = received->scope;
	statement.value = received->value;
	statement.slack = received->slack;
	statement.flags = (received->flags & GAIR__STATED_APPROXIMATE) | GAIR__STATED_ALL;
	gair__count_readings(clause.counts[0], &statement);
	gair__add_statement(prose, &statement);
}

void gair__end_clause(gair__prose *prose, size_t end)
{
	const gair__token *tokens = prose->sentence->tokens;
	size_t i;

	if (prose->clause_figures)
		return;
	for (i = prose->clause; i < end; i++) {
		if (tokens[i].kind != TOKEN_WORD)
			continue;
		if (tokens[i].word == WORD_NOT) {
			read_negation(prose, i, end);
			return;
		}
		if (tokens[i].word == WORD_ALL) {
			read_all(prose, i, end);
			return;
		}
	}
}
