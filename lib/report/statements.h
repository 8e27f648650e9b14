/*
 * Counts stated in the prose of a report: what the running text says of the figures of the tables. Collected by recognition from
 * the paragraphs of the sections, and nothing of a report's content: they are not compared by gair_report_equal().
 */
#ifndef GAIR_REPORT_STATEMENTS_H
#define GAIR_REPORT_STATEMENTS_H

#include <stdint.h>

#include "report/report.h"

/* What a figure is said to count. */
#define GAIR__MEASURE_RECEIVED 1
#define GAIR__MEASURE_CARRIED_OVER 2
#define GAIR__MEASURE_HANDLED 3
#define GAIR__MEASURE_CARRIED_FORWARD 4
#define GAIR__MEASURE_CARRIED 5 /* 结转J件: from last year, or into the next */
#define GAIR__MEASURE_OUTCOME 6
#define GAIR__MEASURE_APPLICANT 7
#define GAIR__MEASURE_PROCEEDINGS 8
#define GAIR__MEASURE_PROACTIVE 9
#define GAIR__MEASURE_CHANNEL 10 /* 当面, 网上, 信函: no cell, a part of what was received */

/* Whose count it is, as far as the sentence says. */
#define GAIR__SCOPE_UNSAID 0
#define GAIR__SCOPE_OWN 1   /* 本局, 区政府办公室 */
#define GAIR__SCOPE_AREA 2  /* 全区, 各单位 */
#define GAIR__SCOPE_OTHER 3 /* another body: never held against the tables */

#define GAIR__STATED_NONE 1u        /* by a negation: 未收到 */
#define GAIR__STATED_APPROXIMATE 2u /* 近, 约, 余: contradicts nothing */
#define GAIR__STATED_ALL 4u         /* 均已办结: the count of the statement before */
#define GAIR__STATED_DOUBTFUL 8u    /* the words may mean something else */
#define GAIR__STATED_BRACKETED 16u  /* in the brackets behind the count it is a part of */

#define GAIR__READINGS 10

/*
 * Cells of one table that a figure may stand for: the sum over rows `plus` less the sum over rows `minus`, in `columns`; rows and
 * columns are bits by their numbers (1 << row).
 */
typedef struct gair__reading {
	uint32_t plus, minus;
	uint16_t columns;
	uint16_t table;
} gair__reading;

typedef struct gair__statement {
	int64_t value; /* fen for money */
	int64_t slack; /* by how much the figure may be rounded: 1.2万件 is anything below 1000 from 12000 */
	int32_t measure, scope;
	uint32_t flags;
	uint32_t section, paragraph;  /* indices in the report */
	uint32_t offset, size;        /* of the sentence, bytes in the paragraph */
	uint32_t figure, figure_size; /* of the figure with its unit, or of the negation */
	uint32_t reading_count;
	gair__reading readings[GAIR__READINGS];
} gair__statement;

gair_status gair__report_add_statement(gair_report *report, const gair__statement *statement);
void gair__report_clear_statements(gair_report *report);

/* A cell taken for another value than it has; cell 0: none. */
typedef struct gair__supposed {
	int32_t cell;
	int64_t value;
} gair__supposed;

#define GAIR__READING_UNKNOWN 0 /* blank or unreadable cells leave it open */
#define GAIR__READING_AGREES 1
#define GAIR__READING_CONTRADICTS 2
#define GAIR__READING_VOID 3 /* the edition of the table has none of its cells */

/*
 * Holds a figure against a reading. The column 总计 is also counted as the sum of the six columns, so that a wrong total, which the
 * identities find, makes no contradiction of its own. `*value` (may be NULL) is what the tables give where they contradict.
 */
int32_t gair__reading_compare(const gair_report *report, const gair__reading *reading, const gair__statement *statement,
			      const gair__supposed *supposed, int64_t *value);

/* All readings together: agrees if one does, contradicts if every one does that is not void. */
int32_t gair__statement_compare(const gair_report *report, const gair__statement *statement, const gair__supposed *supposed);

/*
 * A statement that agrees with the tables if `cell` were `value`, and does not as they are: evidence that the cell is wrong.
 * NULL where there is none.
 */
const gair__statement *gair__statement_supports(const gair_report *report, int32_t cell, int64_t value);

/* The sentence of a statement, cut before and behind the figure at characters, at most about `limit` bytes. */
gair__text gair__statement_quote(const gair_report *report, const gair__statement *statement, size_t limit);

#endif
