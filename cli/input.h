/* What is read: one report, or the names of many. */
#ifndef GAIREPORT_CLI_INPUT_H
#define GAIREPORT_CLI_INPUT_H

#include "cli.h"

typedef struct file_list {
	char *bytes; /* of --files-from */
	const char **paths;
	size_t count;
} file_list;

/* The format of --from, GAIR_FORMAT_AUTO without it. */
int32_t input_format(const cli *c);
/* Reads a report; `path` "-" is standard input. Fills in `error` where it fails. Says nothing. Safe in any thread. */
gair_status input_read(const char *path, int32_t format, gair_report **out, gair_error *error);
/* As input_read(); the bytes too, to be given to gair_bytes_free(). */
gair_status input_read_keeping(const char *path, int32_t format, gair_report **out, char **bytes, size_t *size,
			       gair_error *error);
/* As input_read(), by the options given; 0, or EXIT_INPUT having said why. */
int input_report(const cli *c, const char *path, gair_report **out);
/* The operands and what --files-from names; 0, or an exit status having said why. */
int input_files(const cli *c, file_list *files);
void input_files_free(file_list *files);

#endif
