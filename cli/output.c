#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text.h"

static int wants_colour(void)
{
	const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return !(none && *none) && terminal && *terminal && strcmp(terminal, "dumb") != 0;
}

static int say_output(const cli *c, const output *o, int number)
{
	say(c, "%s：写不出结果：%s", "%s: cannot write: %s", o->name, system_message(c, number));
	return EXIT_INPUT;
}

/* A file of its own beside `path`, with the rights of the old file where there is one. */
static int open_temporary(output *o, const struct stat *old)
{
	size_t size = strlen(o->path) + 40;
	int i;

	o->temporary = malloc(size);
	if (!o->temporary)
		return ENOMEM;
	for (i = 0; i < 100; i++) {
		snprintf(o->temporary, size, "%s.%ld-%d.tmp", o->path, (long)getpid(), i);
		o->fd = open(o->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (o->fd >= 0) {
			if (old)
				(void)fchmod(o->fd, old->st_mode & 07777);
			return 0;
		}
		if (errno != EEXIST)
			break;
	}
	i = errno;
	free(o->temporary);
	o->temporary = NULL;
	return i;
}

/* The file that a name leads to: a symbolic link stays, what it points to is replaced. */
static char *copy_path(const char *path, int exists)
{
	char *copy = exists ? realpath(path, NULL) : NULL;

	if (copy)
		return copy;
	copy = malloc(strlen(path) + 1);
	return copy ? memcpy(copy, path, strlen(path) + 1) : NULL;
}

static int open_file(output *o, const char *path)
{
	struct stat old;
	int exists = stat(path, &old) == 0;

	if (!exists && errno != ENOENT)
		return errno;
	if (exists && S_ISDIR(old.st_mode))
		return EISDIR;
	o->path = copy_path(path, exists);
	if (!o->path)
		return ENOMEM;
	if (!exists || S_ISREG(old.st_mode))
		return open_temporary(o, exists ? &old : NULL);
	o->fd = open(path, O_WRONLY | O_CLOEXEC);
	return o->fd < 0 ? errno : 0;
}

int output_open(const cli *c, output *o, const char *path)
{
	int failed = 0;

	memset(o, 0, offsetof(output, buffer));
	o->fd = STDOUT_FILENO;
	o->name = TEXT(c, "标准输出", "standard output");
	if (path && strcmp(path, "-") != 0) {
		o->name = path;
		failed = open_file(o, path);
	}
	if (failed) {
		free(o->path);
		return say_output(c, o, failed);
	}
	o->terminal = isatty(o->fd);
	o->colour = o->terminal && wants_colour();
	return 0;
}

int output_flush(output *o)
{
	size_t done = 0;

	while (done < o->used && !o->error) {
		ssize_t written = write(o->fd, o->buffer + done, o->used - done);

		if (written > 0)
			done += (size_t)written;
		else if (written < 0 && errno != EINTR)
			o->error = errno;
	}
	o->used = 0;
	return o->error;
}

void output_bytes(output *o, const char *bytes, size_t size)
{
	while (size && !o->error) {
		size_t part = sizeof(o->buffer) - o->used;

		if (part > size)
			part = size;
		memcpy(o->buffer + o->used, bytes, part);
		o->used += part;
		bytes += part;
		size -= part;
		if (o->used == sizeof(o->buffer))
			(void)output_flush(o);
	}
}

int output_sink(void *context, const char *bytes, size_t size)
{
	output *o = context;

	output_bytes(o, bytes, size);
	return o->error;
}

void output_text(output *o, const char *text)
{
	output_bytes(o, text, strlen(text));
}

void output_print(output *o, const char *format, ...)
{
	char line[512], *text = line;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (length >= (int)sizeof(line)) {
		text = malloc((size_t)length + 1);
		if (!text) {
			o->error = ENOMEM;
			return;
		}
		va_start(arguments, format);
		vsnprintf(text, (size_t)length + 1, format, arguments);
		va_end(arguments);
	}
	if (length > 0)
		output_bytes(o, text, (size_t)length);
	if (text != line)
		free(text);
}

void output_visible(output *o, const char *text, size_t size)
{
	char *visible = text_visible(text, size, "");

	if (visible)
		output_text(o, visible);
	else
		o->error = ENOMEM;
	free(visible);
}

/* One code point inside a JSON string. A byte that is no UTF-8 cannot stand in JSON: U+FFFD does. */
static void json_code(output *o, uint32_t code, const char *bytes, size_t size)
{
	if (code == TEXT_INVALID)
		output_text(o, "\xEF\xBF\xBD");
	else if (code == '"' || code == '\\')
		output_print(o, "\\%c", (int)code);
	else if (code == '\n')
		output_text(o, "\\n");
	else if (!text_unsafe(code))
		output_bytes(o, bytes, size);
	else if (code > 0xFFFF)
		output_print(o, "\\u%04x\\u%04x", (unsigned)(0xD7C0 + (code >> 10)), (unsigned)(0xDC00 | (code & 0x3FF)));
	else
		output_print(o, "\\u%04x", (unsigned)code);
}

void output_json(output *o, const char *text, size_t size)
{
	size_t i, taken;

	output_text(o, "\"");
	for (i = 0; i < size; i += taken) {
		uint32_t code;

		taken = text_decode(text + i, size - i, &code);
		json_code(o, code, text + i, taken);
	}
	output_text(o, "\"");
}

/* Puts a whole file in its place; the errno of what failed. */
static int settle_file(output *o, int keep)
{
	int failed = o->error;

	if (keep && !failed && o->temporary && fsync(o->fd) != 0 && errno != EINVAL && errno != ENOTSUP)
		failed = errno;
	if (close(o->fd) != 0 && !failed && errno != EINTR)
		failed = errno;
	if (!o->temporary)
		return failed;
	if (keep && !failed && rename(o->temporary, o->path) == 0)
		return 0;
	if (keep && !failed)
		failed = errno;
	(void)unlink(o->temporary);
	return failed;
}

int output_close(const cli *c, output *o, int keep)
{
	int failed = keep ? output_flush(o) : o->error;

	if (o->path)
		failed = settle_file(o, keep);
	free(o->path);
	free(o->temporary);
	if (failed == EPIPE)
		return EXIT_INPUT;
	return failed ? say_output(c, o, failed) : 0;
}

const char *number_text(int32_t kind, int64_t value, char *buffer)
{
	/* Money is held in fen: 1,000,000 of them are a 万元. */
	uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	int length;

	if (kind != GAIR_KIND_MONEY) {
		snprintf(buffer, 32, "%lld", (long long)value);
		return buffer;
	}
	length = snprintf(buffer, 32, "%s%llu.%06llu", value < 0 ? "-" : "", (unsigned long long)(magnitude / 1000000),
			  (unsigned long long)(magnitude % 1000000));
	while (buffer[length - 1] == '0')
		length--;
	if (buffer[length - 1] == '.')
		length--;
	buffer[length] = '\0';
	return buffer;
}
