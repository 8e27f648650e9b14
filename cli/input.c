#include "input.h"

#include <stdlib.h>
#include <string.h>

int32_t input_format(const cli *c)
{
	const char *name = option_value(c, OPTION_FROM);

	return name ? gair_format_from_name(name) : GAIR_FORMAT_AUTO;
}

gair_status input_read_keeping(const char *path, int32_t format, gair_report **out, char **bytes, size_t *size, gair_error *error)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_status status;

	memset(error, 0, sizeof(*error));
	error->size = sizeof(*error);
	options.format = format;
	*bytes = NULL;
	*size = 0;
	status = gair_read_bytes(path, 0, NULL, bytes, size, error);
	return status == GAIR_OK ? gair_read(*bytes, *size, &options, out, error) : status;
}

gair_status input_read(const char *path, int32_t format, gair_report **out, gair_error *error)
{
	char *bytes;
	size_t size;
	gair_status status = input_read_keeping(path, format, out, &bytes, &size, error);

	gair_bytes_free(bytes, NULL);
	return status;
}

int input_report(const cli *c, const char *path, gair_report **out)
{
	gair_error error;
	gair_status status = input_read(path, input_format(c), out, &error);

	if (status == GAIR_OK)
		return 0;
	say_error(c, path, status, &error);
	return EXIT_INPUT;
}

/* Ends each name of the list with NUL; returns how many lines, or names ended by NUL, there are. */
static size_t split_names(char *bytes, size_t size, int by_null)
{
	size_t i, count = 1;

	for (i = 0; i < size; i++) {
		if (!by_null && bytes[i] == '\n') {
			bytes[i] = '\0';
			/* A list made on Windows. */
			if (i > 0 && bytes[i - 1] == '\r')
				bytes[i - 1] = '\0';
		}
		count += bytes[i] == '\0';
	}
	return count;
}

static void add_names(file_list *files, const char *bytes, size_t size)
{
	size_t i = 0;

	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	while (i < size) {
		if (bytes[i])
			files->paths[files->count++] = bytes + i;
		i += strlen(bytes + i) + 1;
	}
}

/* Standard input can be read once. */
static int check_stdin(const cli *c, const file_list *files, const char *list)
{
	size_t i, count = list && strcmp(list, "-") == 0;

	for (i = 0; i < files->count; i++)
		count += strcmp(files->paths[i], "-") == 0;
	if (count > 1)
		return say_usage(c, "标准输入（-）只能用一次", "Standard input (-) can be given only once");
	return 0;
}

/* The bytes of a list of names, followed by NUL; an empty one is no error here. */
static gair_status read_list(const char *list, char **out, size_t *size, gair_error *error)
{
	char *bytes = NULL;
	gair_status status = gair_read_bytes(list, 0, NULL, &bytes, size, error);

	if (status == GAIR_E_EMPTY)
		*size = 0;
	else if (status != GAIR_OK)
		return status;
	*out = malloc(*size + 1);
	if (*out) {
		if (*size)
			memcpy(*out, bytes, *size);
		(*out)[*size] = '\0';
	}
	gair_bytes_free(bytes, NULL);
	return *out ? GAIR_OK : GAIR_E_NOMEM;
}

int input_files(const cli *c, file_list *files)
{
	const char *list = option_value(c, OPTION_FILES_FROM);
	gair_error error = {sizeof(error), 0, 0, -1, 0, 0, "", "", ""};
	size_t size = 0, room = c->operand_count;
	gair_status status;
	int failed;

	memset(files, 0, sizeof(*files));
	if (list) {
		status = read_list(list, &files->bytes, &size, &error);
		if (status != GAIR_OK) {
			say_error(c, list, status, &error);
			return EXIT_INPUT;
		}
		room += split_names(files->bytes, size, option_on(c, OPTION_NULL));
	}
	files->paths = malloc((room + 1) * sizeof(files->paths[0]));
	if (!files->paths) {
		say(c, "内存不足", "Out of memory");
		return EXIT_INPUT;
	}
	if (c->operand_count)
		memcpy(files->paths, c->operands, c->operand_count * sizeof(files->paths[0]));
	files->count = c->operand_count;
	if (size)
		add_names(files, files->bytes, size);
	failed = check_stdin(c, files, list);
	if (!failed && files->count == 0)
		failed = say_usage(c, "没有给出文件：%s 里没有文件名", "No file was given: there is no name in %s",
				   list ? list : "");
	return failed;
}

void input_files_free(file_list *files)
{
	free(files->bytes);
	free(files->paths);
}
