/* A file's bytes, bounded. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <gaireport/read.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/sized.h"

#define DEFAULT_BYTES ((size_t)256 * 1024 * 1024)
#define CHUNK 65536u

/* The last reason of the system, in the error record. */
static gair_status fail_io(gair_error *error, int reason, const char *zh, const char *en)
{
	gair_status status = gair__fail(error, GAIR_E_IO, zh, en);

	if (GAIR__REACHES(error))
		error->system_error = reason;
	return status;
}

static gair_status fail_open(gair_error *error, int reason)
{
	if (reason == ENOENT)
		return fail_io(error, reason, "找不到这个文件，请检查文件名和所在文件夹", "no such file");
	if (reason == EACCES || reason == EPERM)
		return fail_io(error, reason, "没有读这个文件的权限", "permission denied");
	return fail_io(error, reason, "文件打不开", "the file cannot be opened");
}

/* 1 if what is open is a file with more bytes than the limit: it need not be read to tell. A pipe does not say. */
static int is_larger(FILE *file, size_t most)
{
	long here = ftell(file), end;

	if (here < 0 || fseek(file, 0, SEEK_END) != 0)
		return 0;
	end = ftell(file);
	return fseek(file, here, SEEK_SET) == 0 && end > 0 && (unsigned long)end > most;
}

static gair_status read_stream(FILE *file, size_t most, const gair_allocator *allocator, char **bytes, size_t *size,
			       gair_error *error)
{
	size_t capacity = 0, got;

	for (;;) {
		size_t room = *size + CHUNK + 1;

		if (gair__grow(allocator, bytes, &capacity, room, 1) != GAIR_OK)
			return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
		room = capacity - 1 - *size;
		/* One byte past the limit tells that there is more. The limit may be the largest number. */
		if (room - 1 > most - *size)
			room = most - *size + 1;
		got = fread(*bytes + *size, 1, room, file);
		*size += got;
		if (*size > most || (*size == got && got == room && is_larger(file, most)))
			return gair__fail(error, GAIR_E_LIMIT, "文件太大，超过了大小上限（默认 256 MiB），请检查是不是选错了文件",
					  "the file is larger than the limit (256 MiB by default)");
		if (got < room)
			break;
	}
	if (ferror(file))
		return errno == EISDIR ? fail_io(error, errno, "这是一个文件夹，不是文件", "this is a directory, not a file")
				       : fail_io(error, errno, "文件读取失败", "the file could not be read");
	(*bytes)[*size] = '\0';
	return GAIR_OK;
}

gair_status gair_read_bytes(const char *path, size_t max_bytes, const gair_allocator *allocator, char **out, size_t *size,
			    gair_error *error)
{
	gair_allocator own;
	gair_status status;
	FILE *file;
	char *bytes = NULL;

	if (!path || !out || !size)
		return gair__fail(error, GAIR_E_ARGUMENT, NULL, NULL);
	*out = NULL;
	*size = 0;
	status = gair__allocator_init(&own, allocator);
	if (status != GAIR_OK)
		return gair__fail(error, status, NULL, NULL);
	file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
	if (!file)
		return fail_open(error, errno);
	status = read_stream(file, max_bytes ? max_bytes : DEFAULT_BYTES, &own, &bytes, size, error);
	if (file != stdin)
		fclose(file);
	if (status != GAIR_OK) {
		gair__free(&own, bytes);
		*size = 0;
		return status;
	}
	*out = bytes;
	return GAIR_OK;
}
