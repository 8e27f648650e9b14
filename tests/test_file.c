/* gair_read_bytes(): a file is read whole or not at all, at every limit round its size. */
#include <check.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <gaireport/gaireport.h>

/* The file is read in pieces of this size; each test goes round a multiple. */
#define PIECE ((size_t)65536)

static const size_t sizes[] = {0, 1, PIECE - 2, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE - 1, 3 * PIECE};

static unsigned char byte_at(size_t i)
{
	return (unsigned char)(i % 251);
}

static void make(char *path, size_t size)
{
	int handle = mkstemp(path);
	FILE *file = fdopen(handle, "wb");

	ck_assert_ptr_nonnull(file);
	for (size_t i = 0; i < size; i++)
		ck_assert_int_ne(putc(byte_at(i), file), EOF);
	ck_assert_int_eq(fclose(file), 0);
}

static void assert_whole(const char *path, size_t limit, size_t size)
{
	size_t got = 7, i = 0;
	char *bytes = NULL;

	ck_assert_int_eq(gair_read_bytes(path, limit, NULL, &bytes, &got, NULL), GAIR_OK);
	ck_assert_uint_eq(got, size);
	while (i < size && (unsigned char)bytes[i] == byte_at(i))
		i++;
	ck_assert_uint_eq(i, size);
	ck_assert_int_eq(bytes[size], 0);
	gair_bytes_free(bytes, NULL);
}

static void assert_too_large(const char *path, size_t limit)
{
	gair_error error = {.size = sizeof error};
	char *bytes = (char *)path;
	size_t got = 7;

	ck_assert_int_eq(gair_read_bytes(path, limit, NULL, &bytes, &got, &error), GAIR_E_LIMIT);
	ck_assert_int_eq(error.status, GAIR_E_LIMIT);
	ck_assert_ptr_null(bytes);
	ck_assert_uint_eq(got, 0);
}

START_TEST(limits_round_the_size)
{
	size_t size = sizes[_i];
	char path[] = "/tmp/gaireport-XXXXXX";

	make(path, size);
	assert_whole(path, 0, size);
	for (size_t more = size ? 0 : 1; more < 3; more++)
		assert_whole(path, size + more, size);
	assert_whole(path, SIZE_MAX - 1, size);
	assert_whole(path, SIZE_MAX, size);
	if (size > 1)
		assert_too_large(path, size - 1);
	if (size > 2)
		assert_too_large(path, 1);
	unlink(path);
}
END_TEST

/* A pipe does not tell its size. */
START_TEST(limits_of_a_pipe)
{
	char path[] = "/tmp/gaireport-XXXXXX", command[64], name[32];
	size_t size = 3 * PIECE;

	make(path, size);
	snprintf(command, sizeof command, "cat %s", path);
	for (int fits = 0; fits < 2; fits++) {
		FILE *pipe = popen(command, "r");

		ck_assert_ptr_nonnull(pipe);
		snprintf(name, sizeof name, "/dev/fd/%d", fileno(pipe));
		if (fits)
			assert_whole(name, size, size);
		else
			assert_too_large(name, size - 1);
		pclose(pipe);
	}
	unlink(path);
}
END_TEST

START_TEST(what_is_no_file)
{
	gair_error error = {.size = sizeof error};
	char *bytes = NULL;
	size_t size;

	ck_assert_int_eq(gair_read_bytes("/nowhere/x", 0, NULL, &bytes, &size, &error), GAIR_E_IO);
	ck_assert_int_eq(error.system_error, ENOENT);
	ck_assert_int_eq(gair_read_bytes("/", 0, NULL, &bytes, &size, &error), GAIR_E_IO);
	ck_assert_int_eq(error.system_error, EISDIR);
	ck_assert_int_eq(gair_read_bytes(NULL, 0, NULL, &bytes, &size, &error), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_read_bytes("/", 0, NULL, NULL, &size, &error), GAIR_E_ARGUMENT);
	ck_assert_int_eq(gair_read_bytes("/", 0, NULL, &bytes, NULL, &error), GAIR_E_ARGUMENT);
	ck_assert_ptr_null(bytes);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("file");
	TCase *tests = tcase_create("bytes");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tests, limits_round_the_size, 0, sizeof sizes / sizeof *sizes);
	tcase_add_test(tests, limits_of_a_pipe);
	tcase_add_test(tests, what_is_no_file);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
