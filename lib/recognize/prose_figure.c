/* Which words a figure belongs to: those before it, else those behind it, else those of the clause before. */
#include <string.h>

#include "recognize/prose.h"

gair__statement gair__begin_statement(const gair__prose *prose, size_t from, size_t to)
{
	const gair__sentence *sentence = prose->sentence;
	gair__statement statement;
	size_t end = sentence->tokens[to].to;

	memset(&statement, 0, sizeof statement);
	statement.scope = prose->scope;
	statement.section = prose->section;
	statement.paragraph = prose->paragraph;
	statement.offset = prose->offset;
	statement.size = prose->size;
	statement.figure = prose->offset + sentence->map[sentence->tokens[from].from];
	statement.figure_size = prose->offset + (end < sentence->length ? sentence->map[end] : prose->size) - statement.figure;
	return statement;
}

void gair__add_statement(gair__prose *prose, const gair__statement *statement)
{
	if (prose->status == GAIR_OK)
		prose->status = gair__report_add_statement(prose->report, statement);
	if (prose->status != GAIR_OK)
		return;
	prose->clause_statements++;
	if (statement->measure == GAIR__MEASURE_RECEIVED)
		prose->last_received = (uint32_t)prose->report->statement_count;
}

/* The words behind a figure, up to a separator; none where another figure follows, whose words they are. */
static size_t words_behind(const gair__prose *prose, size_t at)
{
	const gair__sentence *sentence = prose->sentence;
	size_t end;

	for (end = at + 1; end < sentence->token_count && sentence->tokens[end].kind == TOKEN_WORD; end++)
		;
	return end < sentence->token_count &&
			       (sentence->tokens[end].kind == TOKEN_NUMBER || sentence->tokens[end].kind == TOKEN_YEAR)
		       ? at + 1
		       : end;
}

/* What the words behind a figure add to a verb before it: 收到41件自然人申请. */
static void narrow(gair__facts *facts, const gair__facts *behind)
{
	facts->application |= behind->application;
	facts->other_matter |= behind->other_matter;
	if (behind->dropped && !behind->compared)
		facts->dropped = 1;
	if (!facts->count_count) {
		/* 自然人5件予以公开 is neither all persons nor all that was granted */
		if ((facts->applicant_count && (behind->outcome_count || behind->group_count)) ||
		    (facts->outcome_count && behind->applicant_count))
			facts->dropped = 1;
		return;
	}
	if (behind->outcome_count && !facts->outcome_count)
		facts->dropped = 1;
	facts->applicants |= behind->applicants;
	facts->applicant_count = (uint8_t)(facts->applicant_count + behind->applicant_count);
	facts->channel |= behind->channel;
	facts->groups |= behind->groups;
	facts->group_count = (uint8_t)(facts->group_count + behind->group_count);
	if (!facts->document && !facts->decision && behind->document)
		facts->dropped = 1;
}

/* A list before the figure whose members have none of their own: 行政复议、行政诉讼共3件, 通过网上、信函等渠道收到41件. */
static void join_list(const gair__prose *prose, size_t at, gair__facts *facts)
{
	const gair__token *tokens = prose->sentence->tokens;
	gair__facts whole;
	size_t from = prose->segment;

	while (from > prose->clause && tokens[from - 1].kind != TOKEN_NUMBER)
		from--;
	if (from == prose->segment)
		return;
	whole = gair__gather(prose, from, prose->segment);
	facts->application |= whole.application;
	facts->disclosure |= whole.disclosure;
	facts->dropped |= whole.dropped && !whole.other_matter;
	facts->other_year |= whole.other_year;
	facts->last_year |= whole.last_year;
	if (whole.group_count && facts->group_count) {
		facts->groups |= whole.groups;
		return;
	}
	whole = gair__gather(prose, from, at);
	if (facts->together && (whole.channel || whole.applicant_count)) {
		facts->channel = 0;
		facts->applicants = facts->applicant_count = 0;
		return;
	}
	if (whole.applicant_count > facts->applicant_count || whole.outcome_count > facts->outcome_count ||
	    whole.result_count > facts->result_count)
		facts->dropped |= facts->applicant_count || facts->outcome_count || facts->result_count;
}

/* A clause before that only names a time: 2019年,收到47件; 自2008年以来,收到470件. */
static void see_time_before(const gair__prose *prose, gair__facts *facts)
{
	gair__facts before;

	if (prose->before_end - prose->before > 2)
		return;
	before = gair__gather(prose, prose->before, prose->before_end);
	if (gair__facts_measure(&before) && !before.dropped)
		return;
	facts->other_year |= before.other_year | before.last_year | before.next_year;
	facts->dropped |= before.dropped && before.other_year;
}

/* 申请41件 in one clause, or 收到申请,共41件 in two. */
static gair__facts facts_of_figure(const gair__prose *prose, size_t at)
{
	gair__facts facts = gair__gather(prose, prose->segment, at);
	gair__facts behind = gair__gather(prose, at + 1, words_behind(prose, at));
	gair__facts before;

	see_time_before(prose, &facts);
	join_list(prose, at, &facts);
	if (gair__facts_measure(&facts)) {
		narrow(&facts, &behind);
		return facts;
	}
	if (gair__facts_measure(&behind) || (behind.application && !facts.application)) {
		behind.other_year |= facts.other_year;
		behind.last_year |= facts.last_year;
		behind.about |= facts.about;
		behind.compared |= facts.compared;
		behind.application |= facts.application;
		behind.publish |= facts.publish;
		if (facts.make)
			behind.make = facts.make;
		/* a noun behind the figure touches it, or it is not its noun */
		if (prose->sentence->tokens[at + 1].from > prose->sentence->tokens[at].to + 6)
			behind.application = behind.document = behind.decision = 0;
		behind.near = prose->sentence->tokens[at].from;
		return behind;
	}
	if (prose->before == prose->before_end || facts.compared)
		return facts;
	before = gair__gather(prose, prose->before, prose->before_end);
	before.is = facts.is;
	before.about = facts.about;
	before.together |= facts.together;
	before.included |= facts.included;
	before.near = prose->sentence->tokens[at].from;
	/* what the clause before only mentions is not counted here */
	before.document = before.decision = before.money = 0;
	return before;
}

/* What a 含 makes of the count before: 受理46件(含上年结转5件). */
static void include_carried(gair__prose *prose, const gair__facts *facts, const gair__statement *statement)
{
	gair__statement *received;

	if (statement->measure != GAIR__MEASURE_CARRIED_OVER || !prose->last_received || prose->last_received_new)
		return;
	received = &prose->report->statements[prose->last_received - 1];
	if (!facts->included || received->value < statement->value)
		return;
	received->reading_count = 0;
	gair__count_readings(GAIR__COUNT_RECEIVED_WITH_CARRIED, received);
}

static int is_new(const gair__facts *facts)
{
	uint8_t i;

	for (i = 0; i < facts->count_count; i++)
		if (facts->counts[i] == GAIR__COUNT_NEW)
			return 1;
	return 0;
}

void gair__read_figure(gair__prose *prose, size_t at)
{
	const gair__token *number = &prose->sentence->tokens[at];
	gair__statement statement = gair__begin_statement(prose, at, at);
	gair__facts facts;

	prose->clause_figures = 1;
	if (number->unit == UNIT_OTHER || prose->compared)
		return;
	facts = facts_of_figure(prose, at);
	if (number->unit == UNIT_NONE && !(number->closed && facts.is))
		return;
	if (facts.application)
		prose->applications = 1;
	else if (facts.other_matter)
		prose->applications = 0;
	if (!gair__interpret(prose, &facts, number, &statement))
		return;
	statement.value = number->value;
	statement.slack = number->slack;
	if (number->about || facts.about)
		statement.flags |= GAIR__STATED_APPROXIMATE;
	if (prose->bracketed)
		statement.flags |= GAIR__STATED_BRACKETED;
	if (statement.measure == GAIR__MEASURE_RECEIVED)
		prose->last_received_new = (uint8_t)is_new(&facts);
	gair__add_statement(prose, &statement);
	if (prose->status == GAIR_OK)
		include_carried(prose, &facts, &statement);
}
