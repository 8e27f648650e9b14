/* Facts → what a figure counts and which cells it may stand for. What is not told for sure makes no statement. */
#include "recognize/prose.h"

#define APPLICATION_UNIT(unit) ((unit) == UNIT_ITEM || (unit) == UNIT_PIECE || (unit) == UNIT_NONE)

int32_t gair__carry_direction(const gair__facts *facts)
{
	int next = facts->next_year || facts->proceed || facts->forward || (facts->pending && !facts->last_year);
	int last = facts->last_year || facts->this_year;

	if (next == last)
		return GAIR__COUNT_CARRIED;
	return next ? GAIR__COUNT_CARRIED_FORWARD : GAIR__COUNT_CARRIED_OVER;
}

static int interpret_carry(const gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	int32_t count = gair__carry_direction(facts);
	uint8_t i;

	if (!prose->applications || facts->outcome_count || facts->applicant_count || facts->channel)
		return 0;
	/* 新收及上年结转41件 */
	for (i = 0; i < facts->count_count; i++)
		if (facts->counts[i] == GAIR__COUNT_NEW)
			count = GAIR__COUNT_RECEIVED_WITH_CARRIED;
	statement->measure = gair__count_measure(count);
	gair__count_readings(count, statement);
	return 1;
}

static int speaks_of_proceedings(const gair__prose *prose, const gair__facts *facts)
{
	/* a government also decides on reconsiderations that others ask for: 受理行政复议56件 */
	if (facts->count_count && !prose->disclosure)
		return 0;
	return prose->disclosure || prose->proceedings || prose->applications;
}

static int interpret_proceedings(gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	int32_t column = facts->result ? facts->result : facts->pending ? GAIR_RESULT_PENDING : GAIR_RESULT_TOTAL;
	uint32_t groups = facts->groups;

	if (!speaks_of_proceedings(prose, facts) || facts->outcome_count || facts->result_count > 1)
		return 0;
	if (facts->count_count)
		statement->flags |= GAIR__STATED_DOUBTFUL;
	if (column == GAIR_RESULT_TOTAL || groups) {
		if (prose->results_given && column == GAIR_RESULT_TOTAL)
			prose->groups = 0;
		prose->results_given = 0;
		prose->last_groups = (uint8_t)groups;
		prose->groups |= (uint8_t)groups;
	} else {
		groups = prose->bracketed ? prose->last_groups : prose->groups;
	}
	if (!groups)
		return 0;
	prose->results_given |= column != GAIR_RESULT_TOTAL;
	statement->measure = GAIR__MEASURE_PROCEEDINGS;
	gair__proceedings_readings(groups, column, statement);
	return 1;
}

/* The columns or rows that the sentence counted before, by what it most likely meant. */
static uint32_t named_before(const gair__prose *prose, int32_t measure)
{
	uint32_t named = 0;
	size_t i;

	for (i = prose->first_statement; i < prose->report->statement_count; i++) {
		const gair__statement *statement = &prose->report->statements[i];

		if (statement->measure == measure && statement->reading_count)
			named |=
				measure == GAIR__MEASURE_APPLICANT ? statement->readings[0].columns : statement->readings[0].plus;
	}
	return named;
}

static int interpret_outcome(const gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	uint32_t all = 0;
	uint8_t i;

	if (!prose->applications || facts->applicant_count || facts->channel)
		return 0;
	statement->measure = GAIR__MEASURE_OUTCOME;
	for (i = 0; i < facts->outcome_count; i++) {
		uint32_t first = statement->reading_count;

		gair__count_readings(facts->outcomes[i], statement);
		if (first < statement->reading_count)
			all |= statement->readings[first].plus;
	}
	if (facts->outcome_count == 1 && facts->outcomes[0] == GAIR__COUNT_OTHER_HANDLING)
		gair__rest_readings(named_before(prose, GAIR__MEASURE_OUTCOME), statement);
	/* 予以公开和部分公开20件 */
	if (facts->outcome_count > 1)
		gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, all, 0, 1u << GAIR_APPLICANT_TOTAL);
	return 1;
}

static int interpret_applicant(const gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	if (!prose->applications || facts->applicant_count > 1 || facts->channel)
		return 0;
	statement->measure = GAIR__MEASURE_APPLICANT;
	gair__applicant_readings(facts->count_count ? facts->counts[facts->count_count - 1] : GAIR__COUNT_NONE, facts->applicants,
				 named_before(prose, GAIR__MEASURE_APPLICANT), statement);
	return 1;
}

static const gair__statement *last_statement(const gair__prose *prose)
{
	const gair_report *report = prose->report;

	return report->statement_count > prose->first_statement ? &report->statements[report->statement_count - 1] : NULL;
}

/* The count before may be the whole that a handled count is a part of: 上年结转5件,办结5件; 自然人36件,办结30件. */
static int follows_part(const gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	const gair__statement *last = last_statement(prose);

	if (!last || statement->measure != GAIR__MEASURE_HANDLED || facts->together)
		return 0;
	if (last->measure == GAIR__MEASURE_CARRIED_OVER || last->measure == GAIR__MEASURE_CARRIED)
		gair__count_readings(GAIR__COUNT_CARRIED_OVER, statement);
	return last->measure == GAIR__MEASURE_APPLICANT || last->measure == GAIR__MEASURE_CHANNEL;
}

static int interpret_count(const gair__prose *prose, const gair__facts *facts, const gair__token *number,
			   gair__statement *statement)
{
	uint8_t i;

	if (!prose->applications && !facts->application)
		return 0;
	/* 受理公开信息12条 */
	if (facts->publish && number->unit != UNIT_ITEM && !facts->application)
		return 0;
	for (i = 0; i < facts->count_count; i++) {
		statement->measure = gair__count_measure(facts->counts[i]);
		gair__count_readings(facts->counts[i], statement);
	}
	return !follows_part(prose, facts, statement);
}

/* 依申请公开41件, 41件申请: the words must touch the figure. */
static int interpret_mention(const gair__facts *facts, const gair__token *number, gair__statement *statement)
{
	uint32_t gap = number->from >= facts->near ? number->from - facts->near : 0;

	if (!facts->application || facts->publish || facts->included || gap > 4 || number->unit == UNIT_NONE)
		return 0;
	statement->measure = GAIR__MEASURE_RECEIVED;
	gair__count_readings(GAIR__COUNT_MENTIONED, statement);
	return 1;
}

static int interpret_channel(const gair__prose *prose, const gair__facts *facts, gair__statement *statement)
{
	uint8_t i;

	for (i = 0; i < facts->count_count; i++)
		if (gair__count_measure(facts->counts[i]) == GAIR__MEASURE_HANDLED)
			return 0;
	statement->measure = GAIR__MEASURE_CHANNEL;
	return prose->applications && !facts->outcome_count && !facts->applicant_count;
}

static int interpret_item(const gair__facts *facts, const gair__token *number, gair__statement *statement)
{
	uint32_t gap = number->from >= facts->near ? number->from - facts->near : 0;

	statement->measure = GAIR__MEASURE_PROACTIVE;
	if (facts->money) {
		/* 行政事业性收费36项 counts the kinds of charges */
		if (number->unit != UNIT_MONEY)
			return 0;
		gair__money_readings(facts->money, statement);
		return gap <= 8;
	}
	if (facts->decision) {
		if (facts->publish || gap > 4 || (number->unit != UNIT_ITEM && number->unit != UNIT_PROJECT))
			return 0;
		if (!facts->decided)
			statement->flags |= GAIR__STATED_DOUBTFUL;
		gair__decision_readings(facts->decision, number->unit == UNIT_PROJECT, statement);
		return 1;
	}
	if (gap > 3 || number->unit == UNIT_NONE || number->unit == UNIT_MONEY || number->unit == UNIT_OTHER)
		return 0;
	/* 公开规范性文件20条 counts pages */
	if (number->unit == UNIT_PIECE && facts->publish)
		return 0;
	if (!facts->make)
		statement->flags |= GAIR__STATED_DOUBTFUL;
	gair__document_readings(facts->document, facts->make ? facts->make : GAIR_ITEM_DISCLOSED, statement);
	return 1;
}

/* A year in which the figure is not the report's, and no carry-over joins it to the report's. */
static int is_of_another_year(const gair__facts *facts)
{
	int carries = facts->carry || facts->proceed || facts->pending;

	return facts->other_year || ((facts->last_year || facts->next_year) && !carries);
}

int gair__interpret(gair__prose *prose, const gair__facts *facts, const gair__token *number, gair__statement *statement)
{
	int proceedings =
		facts->groups || facts->result || (facts->pending && prose->groups && !facts->carry && !facts->last_year);

	if (facts->dropped || facts->compared || is_of_another_year(facts))
		return 0;
	if (facts->document || facts->decision || facts->money)
		return interpret_item(facts, number, statement);
	if (!APPLICATION_UNIT(number->unit))
		return 0;
	if (proceedings)
		return interpret_proceedings(prose, facts, statement);
	if (facts->carry || facts->proceed || facts->pending)
		return interpret_carry(prose, facts, statement);
	if (facts->outcome_count)
		return interpret_outcome(prose, facts, statement);
	if (facts->channel && !facts->together)
		return interpret_channel(prose, facts, statement);
	if (facts->applicant_count)
		return interpret_applicant(prose, facts, statement);
	if (facts->count_count)
		return interpret_count(prose, facts, number, statement);
	return interpret_mention(facts, number, statement);
}
