/*
 * jansson's parser, made to tell when memory ends.
 *
 * Where the buffer of a text or a number could not grow, jansson drops the character and goes on: a text comes out cut short, and
 * no error. Where a copy of it could not be had, it calls the text invalid. Both leave malloc's errno behind, until the next
 * number clears it. So the bytes are handed over one by one, and errno is looked at before each.
 */
#include <errno.h>
#include <string.h>

#include "exchange/exchange.h"

typedef struct feed {
	const char *next, *end;
	int starved; /* memory ended while the bytes before were taken in */
} feed;

static size_t feed_byte(void *buffer, size_t capacity, void *context)
{
	feed *from = context;

	if (errno == ENOMEM)
		from->starved = 1;
	if (from->starved)
		return (size_t)-1;
	if (from->next == from->end || capacity == 0)
		return 0;
	*(char *)buffer = *from->next++;
	return 1;
}

json_t *gair__exchange_load(const char *bytes, size_t size, json_error_t *error)
{
	feed from = {bytes, bytes + size, 0};
	int before = errno;
	json_t *root;

	memset(error, 0, sizeof *error);
	errno = 0;
	root = json_load_callback(feed_byte, &from, JSON_REJECT_DUPLICATES, error);
	if (from.starved || (!root && errno == ENOMEM)) {
		json_decref(root);
		root = NULL;
		error->text[0] = '\0'; /* as jansson does where an object could not be had */
	}
	errno = before;
	return root;
}
