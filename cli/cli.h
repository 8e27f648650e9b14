/*
 * What the verbs of the command share. The command uses the public headers alone; a verb parses its arguments, calls the
 * library and draws.
 */
#ifndef GAIREPORT_CLI_H
#define GAIREPORT_CLI_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/gaireport.h>

/* What the command exits with; of several files the worst one wins. */
enum {
	EXIT_CLEAN = 0,  /* no failed finding of severity error */
	EXIT_FAULTS = 1, /* at least one */
	EXIT_USAGE = 2,  /* bad usage, unknown cell */
	EXIT_INPUT = 3   /* an input could not be read or is no such report, or output failed */
};

/* What an option's argument can be. Its values are asked of the library: help, checks and completion follow it. */
enum {
	VALUES_NONE,
	VALUES_FILE,
	VALUES_TEXT,
	VALUES_FILES, /* all arguments up to the next option */
	VALUES_NUMBER,
	VALUES_LANGUAGE,
	VALUES_INPUT,    /* formats that can be read */
	VALUES_OUTPUT,   /* formats that a report can be written as */
	VALUES_FINDINGS, /* formats that findings can be written as */
	VALUES_LISTING,  /* text or json */
	VALUES_TABLE,    /* csv or jsonl */
	VALUES_EDITION,
	VALUES_RULE,
	VALUES_RULE_LEVEL, /* RULE=LEVEL */
	VALUES_LEVEL,
	VALUES_CELL
};

/* Options by number; a row of options_table each. */
enum {
	OPTION_END,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_LANG,
	OPTION_FROM,
	OPTION_FILES_FROM,
	OPTION_NULL,
	OPTION_OUT,
	OPTION_FINDINGS,
	OPTION_LISTING,
	OPTION_TO,
	OPTION_TABLE_TO,
	OPTION_SUM_TO,
	OPTION_EXCEL,
	OPTION_SOURCE,
	OPTION_SEVERITY,
	OPTION_DISABLE,
	OPTION_JSONL,
	OPTION_BASELINE,
	OPTION_PREVIOUS,
	OPTION_CHILDREN,
	OPTION_JOBS,
	OPTION_EDITION,
	OPTION_NEW_EDITION,
	OPTION_NEW_TO,
	OPTION_BODY,
	OPTION_YEAR,
	OPTION_DUMP
};

typedef struct option {
	int id;
	char letter;          /* 0: none */
	const char *name;     /* without the two dashes */
	const char *argument; /* as help shows it; NULL: the option takes none */
	int values;           /* a VALUES_… */
	const char *help[2];  /* by language */
} option;

typedef struct cli cli;

typedef struct verb {
	const char *name;
	int (*run)(cli *c);
	const char *operands;    /* as help shows them */
	size_t min, max;         /* how many operands; SIZE_MAX: any number */
	int values;              /* what completion offers for an operand after the first */
	int options[20];         /* OPTION_… that it takes, OPTION_END last */
	const char *summary[2];  /* one line */
	const char *text[2];     /* paragraphs, apart by an empty line */
	const char *examples[2]; /* "command\texplanation\n" lines */
} verb;

/* An option as it was given. */
typedef struct given {
	int id;
	const char *value;
} given;

struct cli {
	int32_t lang; /* GAIR_LANG_… */
	const verb *verb;
	given *given;
	size_t given_count;
	const char **operands;
	size_t operand_count;
};

/* One of two texts, by the language of the run. */
#define TEXT(c, zh, en) ((c)->lang == GAIR_LANG_EN ? (en) : (zh))

#if defined(__GNUC__)
#  define CLI_PRINTF(text, first) __attribute__((format(printf, text, first)))
#  define CLI_PRINTF2(one, two, first) __attribute__((format(printf, one, first), format(printf, two, first)))
#else
#  define CLI_PRINTF(text, first)
#  define CLI_PRINTF2(one, two, first)
#endif

/* verbs.c */
extern const verb verbs_table[];
const verb *verb_find(const char *name);

/* options.c */
extern const option options_table[];
const option *option_by_id(int id);
/* The options of a verb, by index; of the command itself for NULL. NULL past the end. */
const option *option_of(const verb *v, size_t index);
/* Fills in what was given; says what is wrong and returns EXIT_USAGE, else 0. Memory: cli_free(). */
int options_parse(cli *c, int argc, char **argv);
int option_on(const cli *c, int id);
/* The value given last, NULL where the option was not given. */
const char *option_value(const cli *c, int id);
void cli_free(cli *c);

/* language.c: of --lang among the arguments, else of the environment. */
int32_t language_choose(int argc, char **argv);
/* The language of a name (`zh`, `en`), −1 where there is none. */
int32_t language_from_name(const char *name);

/* values.c */
/* What stands at `index` among the values of a kind that this build has; NULL past the end. */
const char *values_at(int kind, size_t index);
/* 1 if `text` is one of them. */
int values_have(int kind, const char *text);
/* 1 if `text` is a value that other builds have. */
int values_left_out(int kind, const char *text);
/* The one nearest to a mistyped `text`, NULL where none is near. */
const char *values_nearest(int kind, const char *text);
/* All of them, apart by spaces, in memory of malloc; NULL without memory. */
char *values_list(int kind);

/* nearest.c */
/* How many edits two words are apart, at most `bound` + 1. */
size_t edit_distance(const char *a, const char *b, size_t bound);

/* diagnostic.c: diagnostics on standard error. Control characters of what they quote never reach the terminal. */
void say(const cli *c, const char *zh, const char *en, ...) CLI_PRINTF2(2, 3, 4);
/* As say(), then where usage stands; returns EXIT_USAGE. */
int say_usage(const cli *c, const char *zh, const char *en, ...) CLI_PRINTF2(2, 3, 4);
/* What became of a file: its name, place, why and what to do next. */
void say_error(const cli *c, const char *file, gair_status status, const gair_error *error);
/* What an errno means, in words. */
const char *system_message(const cli *c, int number);

/* help.c */
int help_command(cli *c);
int help_verb(cli *c, const verb *v);
int version_show(cli *c);
/* dump.c: man pages, completion and value lists from the same tables. */
int dump_run(cli *c, const char *what);

/* The verbs. */
int run_check(cli *c);
int run_convert(cli *c);
int run_table(cli *c);
int run_show(cli *c);
int run_get(cli *c);
int run_diff(cli *c);
int run_sum(cli *c);
int run_blocks(cli *c);
int run_forms(cli *c);
int run_new(cli *c);
int run_rules(cli *c);

#endif
