#include "read/zip.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "base/error.h"

#define MOST_ENTRIES 4096
#define LOCAL_HEADER 30u
#define DIRECTORY_HEADER 46u

struct entry {
	const char *name; /* libzip's */
	int64_t part;
};

struct gair__zip {
	gair_allocator allocator;
	zip_t *archive;
	struct entry *entries; /* sorted by name, letters of either case */
	size_t count;
	zip_file_t *file;   /* the part that is being read */
	size_t most, given; /* bytes that all parts may deliver, and that they did */
};

static gair_status damaged(gair_error *error)
{
	return gair__fail(error, GAIR_E_FORMAT, "文件不完整或已损坏，请用 Word、WPS 或 Excel 打开并重新保存后再试",
			  "the file is incomplete or damaged: open it in its program, save it anew and try again");
}

static gair_status no_container(gair_error *error)
{
	return gair__fail(error, GAIR_E_FORMAT, "这不是 Word、Excel 或 OpenDocument 文件，请核对文件",
			  "this is no Word, Excel or OpenDocument file");
}

static gair_status fail_zip(int code, gair_error *error)
{
	/* no code at all: libzip failed to make what would hold it */
	if (code == ZIP_ER_MEMORY || code == ZIP_ER_OK)
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	return code == ZIP_ER_NOZIP ? no_container(error) : damaged(error);
}

static int lower(int c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static int compare_names(const char *a, const char *b)
{
	while (*a && lower((unsigned char)*a) == lower((unsigned char)*b))
		a++, b++;
	return lower((unsigned char)*a) - lower((unsigned char)*b);
}

static int compare_entries(const void *a, const void *b)
{
	return compare_names(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static gair_status open_archive(gair__zip *zip, const char *bytes, size_t size, gair_error *error)
{
	zip_error_t why;
	zip_source_t *source;
	gair_status status = GAIR_OK;

	zip_error_init(&why);
	source = zip_source_buffer_create(bytes, size, 0, &why);
	if (source)
		zip->archive = zip_open_from_source(source, ZIP_RDONLY, &why);
	if (!zip->archive)
		status = fail_zip(zip_error_code_zip(&why), error);
	if (!zip->archive && source)
		zip_source_free(source);
	zip_error_fini(&why);
	return status;
}

/* Looks at one entry; adds to `*taken` the bytes of the file that it claims. */
static gair_status look_at_entry(gair__zip *zip, size_t index, uint64_t size, uint64_t *taken, gair_error *error)
{
	zip_stat_t about;
	size_t length;

	zip_stat_init(&about);
	if (zip_stat_index(zip->archive, index, ZIP_FL_ENC_RAW, &about) != 0 || !(about.valid & ZIP_STAT_NAME) ||
	    !(about.valid & ZIP_STAT_COMP_SIZE) || about.comp_size > size)
		return damaged(error);
	if (about.valid & ZIP_STAT_ENCRYPTION_METHOD && about.encryption_method != ZIP_EM_NONE)
		return gair__fail(error, GAIR_E_FORMAT, "文件设有密码，请取消密码后另存，再试一次",
				  "the file is protected by a password: save it without one and try again");
	length = strlen(about.name);
	*taken += LOCAL_HEADER + DIRECTORY_HEADER + 2 * (uint64_t)length + about.comp_size;
	zip->entries[index].name = about.name;
	zip->entries[index].part = (int64_t)index;
	return GAIR_OK;
}

/*
 * Entries that share bytes of the file claim more of it than there is: that is how a small file unpacks to an endless one. Those
 * that claim no more can deliver no more than entries side by side.
 */
static gair_status look_at_entries(gair__zip *zip, uint64_t size, gair_error *error)
{
	zip_int64_t count = zip_get_num_entries(zip->archive, 0);
	uint64_t taken = 0;
	gair_status status = GAIR_OK;
	size_t i;

	if (count > MOST_ENTRIES)
		return gair__fail(error, GAIR_E_LIMIT, "压缩包内的文件太多，这不像是 Word 或 Excel 文件",
				  "the container holds too many entries for an office file");
	if (count <= 0)
		return no_container(error);
	zip->count = (size_t)count;
	zip->entries = gair__alloc(&zip->allocator, zip->count * sizeof *zip->entries);
	if (!zip->entries)
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	for (i = 0; i < zip->count && status == GAIR_OK; i++)
		status = look_at_entry(zip, i, size, &taken, error);
	if (status != GAIR_OK)
		return status;
	if (taken > size)
		return gair__fail(error, GAIR_E_FORMAT, "压缩包内的文件相互重叠，这个文件不可信，没有读取",
				  "entries of the container overlap: the file is not to be trusted, and was not read");
	qsort(zip->entries, zip->count, sizeof *zip->entries, compare_entries);
	for (i = 1; i < zip->count; i++)
		if (compare_entries(&zip->entries[i - 1], &zip->entries[i]) == 0)
			return gair__fail(error, GAIR_E_FORMAT, "压缩包内有两个同名的文件，无法确定以哪一个为准",
					  "the container holds two entries of one name: none of them can be chosen");
	return GAIR_OK;
}

gair_status gair__zip_open(const gair_allocator *allocator, const char *bytes, size_t size, size_t most, gair__zip **out,
			   gair_error *error)
{
	gair__zip *zip = gair__alloc(allocator, sizeof *zip);
	gair_status status;

	*out = NULL;
	if (!zip)
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	memset(zip, 0, sizeof *zip);
	zip->allocator = *allocator;
	zip->most = most;
	status = open_archive(zip, bytes, size, error);
	if (status == GAIR_OK)
		status = look_at_entries(zip, size, error);
	if (status != GAIR_OK) {
		gair__zip_close(zip);
		return status;
	}
	*out = zip;
	return GAIR_OK;
}

void gair__zip_close(gair__zip *zip)
{
	gair_allocator allocator;

	if (!zip)
		return;
	allocator = zip->allocator;
	gair__zip_end(zip);
	if (zip->archive)
		zip_discard(zip->archive);
	gair__free(&allocator, zip->entries);
	gair__free(&allocator, zip);
}

/* The entry at `at` in the sorted list, -1 where there is none. */
static int64_t find_entry(const gair__zip *zip, const char *name)
{
	size_t low = 0, high = zip->count;

	while (*name == '/')
		name++;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_names(name, zip->entries[middle].name);

		if (order == 0)
			return (int64_t)middle;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return -1;
}

int64_t gair__zip_find(const gair__zip *zip, const char *name)
{
	int64_t at = find_entry(zip, name);

	return at < 0 ? -1 : zip->entries[at].part;
}

const char *gair__zip_name(const gair__zip *zip, int64_t part)
{
	size_t i;

	for (i = 0; i < zip->count; i++)
		if (zip->entries[i].part == part)
			return zip->entries[i].name;
	return "";
}

gair_status gair__zip_begin(gair__zip *zip, int64_t part, gair_error *error)
{
	gair__zip_end(zip);
	zip->file = zip_fopen_index(zip->archive, (zip_uint64_t)part, 0);
	return zip->file ? GAIR_OK : fail_zip(zip_error_code_zip(zip_get_error(zip->archive)), error);
}

int64_t gair__zip_next(gair__zip *zip, void *buffer, size_t size, gair_error *error)
{
	zip_int64_t got = zip_fread(zip->file, buffer, size);

	if (got < 0)
		return fail_zip(zip_error_code_zip(zip_file_get_error(zip->file)), error);
	if ((size_t)got > zip->most - zip->given)
		return gair__fail(error, GAIR_E_LIMIT, "文件解压后的内容太大，超过了上限，没有读取",
				  "the file unpacks to more than the limit, and was not read");
	zip->given += (size_t)got;
	return got;
}

void gair__zip_end(gair__zip *zip)
{
	if (zip->file)
		zip_fclose(zip->file);
	zip->file = NULL;
}
