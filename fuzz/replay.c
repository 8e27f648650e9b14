/* A plain main for a fuzz target: hands it every file named, and every file of a folder named (not of folders inside it). */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The whole of a file; the caller frees it. NULL on failure. A buffer of the exact size lets ASan see a read past its end. */
static uint8_t *load(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = NULL;
	struct stat status;

	if (file == NULL)
		return NULL;
	if (fstat(fileno(file), &status) == 0) {
		*size = (size_t)status.st_size;
		data = malloc(*size > 0 ? *size : 1);
	}
	if (data != NULL && fread(data, 1, *size, file) != *size) {
		free(data);
		data = NULL;
	}
	fclose(file);
	return data;
}

static int replay_file(const char *path)
{
	size_t size = 0;
	uint8_t *data = load(path, &size);

	if (data == NULL) {
		perror(path);
		return 1;
	}
	LLVMFuzzerTestOneInput(data, size);
	free(data);
	return 0;
}

static int replay_folder(const char *path, size_t *files)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	char name[4096];
	int failed = 0;

	if (folder == NULL) {
		perror(path);
		return 1;
	}
	while ((entry = readdir(folder)) != NULL) {
		struct stat status;

		snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
		if (stat(name, &status) != 0 || !S_ISREG(status.st_mode))
			continue;
		failed |= replay_file(name);
		*files += 1;
	}
	closedir(folder);
	return failed;
}

int main(int argc, char **argv)
{
	size_t files = 0;
	int failed = 0;
	int i;

	for (i = 1; i < argc; i++) {
		struct stat status;

		if (stat(argv[i], &status) == 0 && S_ISDIR(status.st_mode)) {
			failed |= replay_folder(argv[i], &files);
		} else {
			failed |= replay_file(argv[i]);
			files++;
		}
	}
	printf("%zu inputs replayed\n", files);
	return failed || files == 0;
}
