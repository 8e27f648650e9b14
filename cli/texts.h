#ifndef GAIREPORT_CLI_TEXTS_H
#define GAIREPORT_CLI_TEXTS_H

#include "cli.h"

typedef struct exit_text {
	int status; /* −1 ends the table */
	const char *text[2];
} exit_text;

extern const exit_text exit_texts[];
extern const char *const about_text[2];
extern const char *const file_text[2];

#endif
