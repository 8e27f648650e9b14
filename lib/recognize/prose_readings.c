/* What cells a count may stand for. */
#include "recognize/prose.h"

#define ROW(name) (1u << GAIR_APPLICATIONS_##name)
#define TOTAL (1u << GAIR_APPLICANT_TOTAL)

#define RECEIVED ROW(RECEIVED)
#define CARRIED_OVER ROW(CARRIED_OVER)
#define CLOSED ROW(OUTCOME_TOTAL)
#define CARRIED_FORWARD ROW(CARRIED_FORWARD)
#define DENIED 0x00001FE0u        /* eight rows */
#define UNABLE 0x0000E000u        /* three */
#define NOT_PROCESSED 0x001F0000u /* five */
#define OTHER 0x01E00000u         /* one in 2019, three in 2021 */
#define ANSWERED_ROWS (ROW(GRANTED) | ROW(PARTIALLY_GRANTED) | DENIED | UNABLE)

typedef struct count_reading {
	uint8_t count;
	uint32_t plus, minus;
} count_reading;

/* In the order of likelihood. */
static const count_reading count_readings[] = {
	{GAIR__COUNT_NEW, RECEIVED, 0},
	{GAIR__COUNT_RECEIVED, RECEIVED, 0},
	{GAIR__COUNT_RECEIVED, RECEIVED | CARRIED_OVER, 0},
	{GAIR__COUNT_RECEIVED_WITH_CARRIED, RECEIVED | CARRIED_OVER, 0},
	{GAIR__COUNT_ACCEPTED, RECEIVED, 0},
	{GAIR__COUNT_ACCEPTED, RECEIVED | CARRIED_OVER, 0},
	{GAIR__COUNT_ACCEPTED, CLOSED, 0},
	{GAIR__COUNT_MENTIONED, RECEIVED, 0},
	{GAIR__COUNT_MENTIONED, RECEIVED | CARRIED_OVER, 0},
	{GAIR__COUNT_MENTIONED, CLOSED, 0},
	{GAIR__COUNT_CLOSED, CLOSED, 0},
	{GAIR__COUNT_CLOSED, CLOSED, CARRIED_OVER}, /* of those received in the year */
	{GAIR__COUNT_ANSWERED, CLOSED, 0},
	{GAIR__COUNT_ANSWERED, CLOSED, CARRIED_OVER},
	{GAIR__COUNT_ANSWERED, ANSWERED_ROWS | NOT_PROCESSED, 0},
	{GAIR__COUNT_ANSWERED, ANSWERED_ROWS | OTHER, 0},
	{GAIR__COUNT_ANSWERED, ANSWERED_ROWS, 0},
	{GAIR__COUNT_DEALT_WITH, CLOSED, 0},
	{GAIR__COUNT_DEALT_WITH, CLOSED, CARRIED_OVER},
	{GAIR__COUNT_DEALT_WITH, RECEIVED | CARRIED_OVER, 0},
	{GAIR__COUNT_CARRIED_OVER, CARRIED_OVER, 0},
	{GAIR__COUNT_CARRIED_FORWARD, CARRIED_FORWARD, 0},
	{GAIR__COUNT_CARRIED, CARRIED_FORWARD, 0},
	{GAIR__COUNT_CARRIED, CARRIED_OVER, 0},
	{GAIR__COUNT_GRANTED, ROW(GRANTED), 0},
	{GAIR__COUNT_GRANTED, ROW(GRANTED) | ROW(PARTIALLY_GRANTED), 0},
	{GAIR__COUNT_PARTIALLY_GRANTED, ROW(PARTIALLY_GRANTED), 0},
	{GAIR__COUNT_DENIED, DENIED, 0},
	{GAIR__COUNT_STATE_SECRET, ROW(DENIED_STATE_SECRET), 0},
	{GAIR__COUNT_PROHIBITED_BY_LAW, ROW(DENIED_PROHIBITED_BY_LAW), 0},
	{GAIR__COUNT_SECURITY_AND_STABILITY, ROW(DENIED_SECURITY_AND_STABILITY), 0},
	{GAIR__COUNT_THIRD_PARTY_RIGHTS, ROW(DENIED_THIRD_PARTY_RIGHTS), 0},
	{GAIR__COUNT_INTERNAL_AFFAIRS, ROW(DENIED_INTERNAL_AFFAIRS), 0},
	{GAIR__COUNT_DELIBERATIVE_PROCESS, ROW(DENIED_DELIBERATIVE_PROCESS), 0},
	{GAIR__COUNT_ENFORCEMENT_FILE, ROW(DENIED_ENFORCEMENT_FILE), 0},
	{GAIR__COUNT_ADMINISTRATIVE_INQUIRY, ROW(DENIED_ADMINISTRATIVE_INQUIRY), 0},
	{GAIR__COUNT_UNABLE, UNABLE, 0},
	{GAIR__COUNT_NOT_HELD, ROW(UNABLE_NOT_HELD), 0},
	{GAIR__COUNT_NOT_HELD, UNABLE, 0},
	{GAIR__COUNT_NOT_EXISTING, UNABLE, 0},
	{GAIR__COUNT_NOT_EXISTING, ROW(UNABLE_NOT_HELD), 0},
	{GAIR__COUNT_NOT_EXISTING, ROW(UNABLE_NEEDS_CREATION), 0},
	{GAIR__COUNT_NOT_EXISTING, ROW(UNABLE_NOT_HELD) | ROW(UNABLE_NEEDS_CREATION), 0},
	{GAIR__COUNT_NEEDS_CREATION, ROW(UNABLE_NEEDS_CREATION), 0},
	{GAIR__COUNT_STILL_UNCLEAR, ROW(UNABLE_STILL_UNCLEAR), 0},
	{GAIR__COUNT_NOT_PROCESSED, NOT_PROCESSED, 0},
	{GAIR__COUNT_PETITION, ROW(NOT_PROCESSED_PETITION), 0},
	{GAIR__COUNT_REPEATED, ROW(NOT_PROCESSED_REPEATED), 0},
	{GAIR__COUNT_PUBLICATION, ROW(NOT_PROCESSED_PUBLICATION), 0},
	{GAIR__COUNT_EXCESSIVE, ROW(NOT_PROCESSED_EXCESSIVE), 0},
	{GAIR__COUNT_REISSUE, ROW(NOT_PROCESSED_REISSUE), 0},
	{GAIR__COUNT_OTHER_HANDLING, OTHER, 0},
	{GAIR__COUNT_OTHER_HANDLING, ROW(OTHER_OTHER), 0},
	{GAIR__COUNT_NOT_CORRECTED, ROW(OTHER_NOT_CORRECTED), 0},
	{GAIR__COUNT_NOT_CORRECTED, OTHER, 0},
	{GAIR__COUNT_FEE_UNPAID, ROW(OTHER_FEE_UNPAID), 0},
	{GAIR__COUNT_FEE_UNPAID, OTHER, 0},
};

static const uint8_t measures[GAIR__COUNT_END] = {
	[GAIR__COUNT_NEW] = GAIR__MEASURE_RECEIVED,
	[GAIR__COUNT_RECEIVED] = GAIR__MEASURE_RECEIVED,
	[GAIR__COUNT_RECEIVED_WITH_CARRIED] = GAIR__MEASURE_RECEIVED,
	[GAIR__COUNT_ACCEPTED] = GAIR__MEASURE_RECEIVED,
	[GAIR__COUNT_MENTIONED] = GAIR__MEASURE_RECEIVED,
	[GAIR__COUNT_CLOSED] = GAIR__MEASURE_HANDLED,
	[GAIR__COUNT_ANSWERED] = GAIR__MEASURE_HANDLED,
	[GAIR__COUNT_DEALT_WITH] = GAIR__MEASURE_HANDLED,
	[GAIR__COUNT_CARRIED_OVER] = GAIR__MEASURE_CARRIED_OVER,
	[GAIR__COUNT_CARRIED_FORWARD] = GAIR__MEASURE_CARRIED_FORWARD,
	[GAIR__COUNT_CARRIED] = GAIR__MEASURE_CARRIED,
};

int32_t gair__count_measure(int32_t count)
{
	if (count <= GAIR__COUNT_NONE || count >= GAIR__COUNT_END)
		return 0;
	return measures[count] ? measures[count] : GAIR__MEASURE_OUTCOME;
}

void gair__add_reading(gair__statement *statement, int32_t table, uint32_t plus, uint32_t minus, uint32_t columns)
{
	gair__reading *reading = statement->readings;
	uint32_t i;

	for (i = 0; i < statement->reading_count; i++, reading++)
		if (reading->table == table && reading->plus == plus && reading->minus == minus && reading->columns == columns)
			return;
	if (i == GAIR__READINGS)
		return;
	reading->table = (uint16_t)table;
	reading->plus = plus;
	reading->minus = minus;
	reading->columns = (uint16_t)columns;
	statement->reading_count++;
}

void gair__count_readings(int32_t count, gair__statement *statement)
{
	size_t i;

	for (i = 0; i < GAIR__COUNT(count_readings); i++)
		if (count_readings[i].count == count)
			gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, count_readings[i].plus, count_readings[i].minus,
					  TOTAL);
}

void gair__applicant_readings(int32_t count, uint32_t columns, uint32_t named, gair__statement *statement)
{
	static const uint32_t anywhere[] = {RECEIVED, RECEIVED | CARRIED_OVER, CLOSED};
	const uint32_t other = 1u << GAIR_APPLICANT_OTHER_ORGANIZATION, enterprises = 1u << GAIR_APPLICANT_COMMERCIAL_ENTERPRISE;
	const uint32_t organizations = 0x7C, applicants = 0x7E;
	int vague = columns & 1u;
	size_t i;

	columns &= ~1u;
	for (i = 0; i < GAIR__COUNT(anywhere); i++) {
		if ((count == GAIR__COUNT_NEW && i > 0) || (count == GAIR__COUNT_RECEIVED && anywhere[i] == CLOSED))
			break;
		if (gair__count_measure(count) == GAIR__MEASURE_HANDLED && anywhere[i] != CLOSED)
			continue;
		gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, anywhere[i], 0, columns);
		/* 法人 alone may leave 其他组织 out, or mean enterprises; 其他组织 alone may mean all that are no persons */
		if (vague && columns == organizations) {
			gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, anywhere[i], 0, organizations & ~other);
			if (i == 0)
				gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, anywhere[i], 0, enterprises);
		} else if (vague) {
			gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, anywhere[i], 0, organizations);
			if (named)
				gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, anywhere[i], 0, applicants & ~named);
		}
	}
}

void gair__rest_readings(uint32_t named, gair__statement *statement)
{
	const uint32_t outcomes = ANSWERED_ROWS | NOT_PROCESSED | OTHER;

	if (named & outcomes)
		gair__add_reading(statement, GAIR_TABLE_APPLICATIONS, outcomes & ~named, 0, TOTAL);
}

void gair__proceedings_readings(uint32_t groups, int32_t column, gair__statement *statement)
{
	static const uint32_t alone[] = {2u, 4u, 8u, 12u};
	size_t i;

	gair__add_reading(statement, GAIR_TABLE_PROCEEDINGS, groups, 0, 1u << column);
	for (i = 0; i < GAIR__COUNT(alone); i++)
		if ((groups & alone[i]) == alone[i])
			gair__add_reading(statement, GAIR_TABLE_PROCEEDINGS, alone[i], 0, 1u << column);
}

void gair__document_readings(int32_t row, int32_t what, gair__statement *statement)
{
	static const uint8_t columns[][2] = {
		{GAIR_ITEM_MADE, GAIR_ITEM_MADE},
		{GAIR_ITEM_MADE, GAIR_ITEM_DISCLOSED},
		{GAIR_ITEM_REPEALED, GAIR_ITEM_REPEALED},
		{GAIR_ITEM_IN_FORCE, GAIR_ITEM_IN_FORCE},
		{GAIR_ITEM_IN_FORCE, GAIR_ITEM_TOTAL_DISCLOSED},
		{GAIR_ITEM_DISCLOSED, GAIR_ITEM_DISCLOSED},
		{GAIR_ITEM_DISCLOSED, GAIR_ITEM_TOTAL_DISCLOSED},
		{GAIR_ITEM_DISCLOSED, GAIR_ITEM_MADE},
		{GAIR_ITEM_DISCLOSED, GAIR_ITEM_IN_FORCE},
	};
	size_t i;

	for (i = 0; i < GAIR__COUNT(columns); i++)
		if (columns[i][0] == what)
			gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, 1u << columns[i][1]);
}

void gair__decision_readings(int32_t row, int items, gair__statement *statement)
{
	const uint32_t previous = 1u << GAIR_ITEM_PREVIOUS_ITEMS, change = 1u << GAIR_ITEM_CHANGE;

	if (!items) {
		gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, 1u << GAIR_ITEM_DECISIONS);
		return;
	}
	gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, previous | change);
	gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, previous);
	gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, 1u << GAIR_ITEM_DECISIONS);
}

void gair__money_readings(int32_t row, gair__statement *statement)
{
	gair__add_reading(statement, GAIR_TABLE_PROACTIVE, 1u << row, 0, 1u << GAIR_ITEM_AMOUNT);
}
