/*
 * Counts stated in prose: words → tokens → statements. A sentence is read once from left to right; what its words mean stands in
 * constant tables (prose_words.c, prose_readings.c).
 */
#ifndef GAIR_RECOGNIZE_PROSE_H
#define GAIR_RECOGNIZE_PROSE_H

#include "report/statements.h"

/* What a word does to the figure that it stands by. */
enum gair__word_class {
	WORD_NEUTRAL = 0, /* only keeps shorter words in it from being seen */
	/* verbs and nouns of applications; `arg` is a GAIR__COUNT_… */
	WORD_APPLICATION, /* 依申请公开 */
	WORD_COUNT,       /* 收到, 办结 … */
	WORD_CARRY,       /* 结转, 顺延 */
	WORD_CONTINUE,    /* 继续办理 */
	WORD_PENDING,     /* 未办结, 正在办理: pending proceedings, or carried forward */
	WORD_OUTCOME,     /* `arg`: GAIR__COUNT_… of the rows */
	WORD_APPLICANT,   /* `arg`: bits of columns; 法人 has two of them */
	WORD_CHANNEL,     /* 当面, 网上 */
	WORD_LAST_YEAR,
	WORD_NEXT_YEAR,
	WORD_THIS_YEAR,
	/* proceedings */
	WORD_GROUP,      /* `arg`: bits of rows */
	WORD_RESULT,     /* `arg`: column */
	WORD_DISCLOSURE, /* 信息公开: speaks of proceedings about it */
	/* table proactive */
	WORD_DOCUMENT, /* `arg`: row */
	WORD_MAKE,     /* `arg`: GAIR_ITEM_… of what is done with documents */
	WORD_PUBLISH,
	WORD_DECISION, /* `arg`: row */
	WORD_DECIDED,  /* 决定 */
	WORD_MONEY,    /* `arg`: row */
	/* words that take the figure away */
	WORD_COMPARED,     /* 比上年, 同比, 增长: to the end of the clause, and the brackets behind it */
	WORD_SPREAD,       /* 分别, 各: which figure is whose is not told by its place */
	WORD_PERIOD,       /* 上半年 */
	WORD_OTHER_MATTER, /* 信访, 热线, 建议, 提案: no applications */
	WORD_ASIDE,        /* 涉及, 转送, 撤回, 延期, 补正: some applications, of no cell; `arg` 1: 除 */
	/* whose count it is */
	WORD_OWN,
	WORD_AREA,
	WORD_BODY, /* 局: another body, unless the report's */
	/* small words */
	WORD_NOT,
	WORD_ALL,
	WORD_IN_TIME,
	WORD_INCLUDED, /* 含, 其中 */
	WORD_TOGETHER, /* 共, 合计 */
	WORD_IS,       /* 为, 是: a figure behind it needs no unit */
	WORD_ABOUT
};

/* Counts of applications: rows of the table in prose_readings.c. */
enum gair__count {
	GAIR__COUNT_NONE = 0,
	GAIR__COUNT_NEW,
	GAIR__COUNT_RECEIVED,
	GAIR__COUNT_RECEIVED_WITH_CARRIED,
	GAIR__COUNT_ACCEPTED,
	GAIR__COUNT_MENTIONED, /* 申请41件: received, or what there was to do */
	GAIR__COUNT_CLOSED,
	GAIR__COUNT_ANSWERED,
	GAIR__COUNT_DEALT_WITH,
	GAIR__COUNT_CARRIED_OVER,
	GAIR__COUNT_CARRIED_FORWARD,
	GAIR__COUNT_CARRIED,
	GAIR__COUNT_GRANTED,
	GAIR__COUNT_PARTIALLY_GRANTED,
	GAIR__COUNT_DENIED,
	GAIR__COUNT_STATE_SECRET,
	GAIR__COUNT_PROHIBITED_BY_LAW,
	GAIR__COUNT_SECURITY_AND_STABILITY,
	GAIR__COUNT_THIRD_PARTY_RIGHTS,
	GAIR__COUNT_INTERNAL_AFFAIRS,
	GAIR__COUNT_DELIBERATIVE_PROCESS,
	GAIR__COUNT_ENFORCEMENT_FILE,
	GAIR__COUNT_ADMINISTRATIVE_INQUIRY,
	GAIR__COUNT_UNABLE,
	GAIR__COUNT_NOT_HELD,
	GAIR__COUNT_NOT_EXISTING,
	GAIR__COUNT_NEEDS_CREATION,
	GAIR__COUNT_STILL_UNCLEAR,
	GAIR__COUNT_NOT_PROCESSED,
	GAIR__COUNT_PETITION,
	GAIR__COUNT_REPEATED,
	GAIR__COUNT_PUBLICATION,
	GAIR__COUNT_EXCESSIVE,
	GAIR__COUNT_REISSUE,
	GAIR__COUNT_OTHER_HANDLING,
	GAIR__COUNT_NOT_CORRECTED,
	GAIR__COUNT_FEE_UNPAID,
	GAIR__COUNT_END
};

typedef struct gair__word {
	const char *text; /* folded, UTF-8 */
	uint8_t kind;     /* enum gair__word_class */
	uint8_t arg;
} gair__word;

extern const gair__word gair__words[];
extern const size_t gair__word_count;

enum gair__token_kind {
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_YEAR,
	TOKEN_LIST,  /* 、 */
	TOKEN_BREAK, /* a comma, colon, semicolon */
	TOKEN_OPEN,
	TOKEN_CLOSE
};

enum gair__unit {
	UNIT_NONE,
	UNIT_ITEM,    /* 件, 宗, 起 */
	UNIT_PIECE,   /* 条, 份, 次, 个 */
	UNIT_PROJECT, /* 项, 部 */
	UNIT_MONEY,   /* the value is in fen */
	UNIT_OTHER    /* 人, 家, %: counts something else */
};

typedef struct gair__token {
	uint32_t from, to; /* characters of the sentence */
	int64_t value;     /* a number, a year */
	int64_t slack;
	uint8_t kind;      /* enum gair__token_kind */
	uint8_t unit;      /* enum gair__unit */
	uint8_t about;     /* 1: approximate */
	uint8_t closed;    /* a number: 1 if a separator follows, or nothing */
	uint8_t word, arg; /* a word: its class and argument */
} gair__token;

#define GAIR__SENTENCE 1024 /* characters of a sentence; a longer one is cut at a separator */
#define GAIR__WORD_BUCKETS 512

typedef struct gair__sentence {
	uint16_t characters[GAIR__SENTENCE];
	uint32_t map[GAIR__SENTENCE]; /* byte in the sentence */
	size_t length;
	gair__token tokens[GAIR__SENTENCE];
	size_t token_count;
} gair__sentence;

size_t gair__word_bucket(uint16_t c); /* by its first character: prose_table.h holds the words so */
/* Folds a sentence and cuts it into tokens. At most GAIR__SENTENCE characters are read. */
void gair__scan_sentence(gair__sentence *sentence, const char *text, size_t size);
/* Reads the number at a character: its end, or `at` where there is none. */
size_t gair__scan_number(const gair__sentence *sentence, size_t at, gair__token *token);

/* The readings of a count of applications. */
void gair__count_readings(int32_t count, gair__statement *statement);
int32_t gair__count_measure(int32_t count);
/*
 * The column(s) of applicants in the rows of a count (GAIR__COUNT_NONE: in any of those that prose speaks of). 其他组织 behind the
 * columns that the sentence `named` may be all others.
 */
void gair__applicant_readings(int32_t count, uint32_t columns, uint32_t named, gair__statement *statement);
/* 其他处理 behind the outcome rows that the sentence `named`: all others. */
void gair__rest_readings(uint32_t named, gair__statement *statement);
/* A column of proceedings over the rows in `groups`: together, and each alone. */
void gair__proceedings_readings(uint32_t groups, int32_t column, gair__statement *statement);
void gair__document_readings(int32_t row, int32_t what, gair__statement *statement);
void gair__decision_readings(int32_t row, int items, gair__statement *statement);
void gair__money_readings(int32_t row, gair__statement *statement);
void gair__add_reading(gair__statement *statement, int32_t table, uint32_t plus, uint32_t minus, uint32_t columns);

/* What the words of a part of a sentence say together. */
typedef struct gair__facts {
	uint8_t application, disclosure, channel, together, included, is, about;
	uint8_t carry, forward, proceed, pending; /* 结转; 转下年; 继续办理; 未办结 */
	uint8_t last_year, next_year, this_year, other_year;
	uint8_t compared, dropped, other_matter; /* the figure is not one of the tables */
	uint8_t publish, decided;
	uint8_t counts[3], count_count; /* 收到并办结 */
	uint8_t outcomes[3], outcome_count;
	uint8_t applicants, applicant_count; /* columns */
	uint8_t groups, group_count;         /* rows of proceedings */
	uint8_t result, result_count;
	uint8_t document, make, decision, money;
	uint32_t near; /* the first character behind the last word that a figure can belong to */
} gair__facts;

/* What is known when a figure is met. */
typedef struct gair__prose {
	gair_report *report;
	gair__sentence *sentence;
	uint32_t section, paragraph, offset, size; /* of the sentence */
	uint8_t applications;                      /* 1 while applications are spoken of */
	uint8_t proceedings;                       /* 1 while proceedings about disclosure are spoken of */
	gair_status status;

	/* in the sentence */
	uint8_t disclosure, carries; /* it speaks of disclosure; of a carry-over */
	uint8_t excepted;            /* 除…外 */
	uint8_t scope, scope_before; /* GAIR__SCOPE_…; before the clause */
	uint8_t compared;            /* figures are held against another year's, to the end of the clause */
	uint8_t bracketed;           /* in brackets directly behind a figure */
	uint8_t groups, last_groups; /* proceedings counted so far; the last ones */
	uint8_t results_given;       /* their results were given: the next ones counted stand alone */
	size_t first_statement;      /* of the sentence */
	size_t clause, segment;      /* first token */
	size_t before, before_end;   /* tokens of the clause before, where it had no figure; else empty */
	uint8_t clause_figures, clause_statements;
	uint32_t last_received; /* 1 and the index of the statement, 0 where there is none in the sentence */
	uint8_t last_received_new;
} gair__prose;

/* Gathers the facts of tokens `from` up to `to`. */
gair__facts gair__gather(const gair__prose *prose, size_t from, size_t to);
/* 1 if some of the facts say what a figure counts. */
int gair__facts_measure(const gair__facts *facts);

/* Reads the sentence that was scanned: adds its statements to the report. */
void gair__read_sentence(gair__prose *prose);
/* A figure: token `at`. */
void gair__read_figure(gair__prose *prose, size_t at);
/* Ends the clause at token `at`: what it says without a figure (未收到申请, 均已办结). */
void gair__end_clause(gair__prose *prose, size_t at);
/* Takes facts for a statement: fills in measure and readings; 0 where they make none. */
int gair__interpret(gair__prose *prose, const gair__facts *facts, const gair__token *number, gair__statement *statement);
/* How a carry-over is directed: GAIR__COUNT_CARRIED_OVER, _FORWARD, or GAIR__COUNT_CARRIED where it is not said. */
int32_t gair__carry_direction(const gair__facts *facts);
/* A statement begun: sentence, scope and figure filled in, of the tokens `from` to `to` inclusive. */
gair__statement gair__begin_statement(const gair__prose *prose, size_t from, size_t to);
void gair__add_statement(gair__prose *prose, const gair__statement *statement);

/*
 * Collects the counts stated in prose anew, from the paragraphs of the sections. Sections 5 and 6 speak of other things.
 */
gair_status gair__collect_statements(gair_report *report);

#endif
