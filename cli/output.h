/* Where results go: standard output, or a file that appears only when it is whole. */
#ifndef GAIREPORT_CLI_OUTPUT_H
#define GAIREPORT_CLI_OUTPUT_H

#include "cli.h"

typedef struct output {
	int fd;
	int error;    /* errno of the first failure, 0 */
	int terminal; /* 1: it is a terminal */
	int colour;   /* 1: a terminal that is to be coloured */
	const char *name;
	char *path;      /* the file to become; NULL for standard output */
	char *temporary; /* the file that is written and then renamed; NULL where `path` is written itself */
	size_t used;
	char buffer[16384];
} output;

/* Opens `path`, standard output for NULL or "-". 0, or EXIT_INPUT having said why. */
int output_open(const cli *c, output *o, const char *path);
/* A gair_sink; `context` is an output. */
int output_sink(void *context, const char *bytes, size_t size);
void output_bytes(output *o, const char *bytes, size_t size);
void output_text(output *o, const char *text);
void output_print(output *o, const char *format, ...) CLI_PRINTF(2, 3);
/* Text of a document or a file name: what may steer a terminal stands as an escape. */
void output_visible(output *o, const char *text, size_t size);
/* A JSON string with its quotes; what may steer a terminal stands as \u escapes. */
void output_json(output *o, const char *text, size_t size);
/* Hands on what is buffered; 0, or the errno of the first failure. */
int output_flush(output *o);
/*
 * Ends the output: a file takes its place if `keep` and all went well, else it is gone. Returns 0, or EXIT_INPUT having
 * said why; a closed pipe is not worth a word.
 */
int output_close(const cli *c, output *o, int keep);

/* A number of a kind of cell as it is shown: money in 万元 without trailing zeros. `buffer` has 32 bytes, and is returned. */
const char *number_text(int32_t kind, int64_t value, char *buffer);

#endif
