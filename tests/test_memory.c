/* Buffers, arenas and growing arrays where memory ends, and the record of a failure. */
#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/utf8.h"

#define LARGEST ((size_t)1 << 30)

/* An allocator that refuses its call number `fail_at` (from 0), all after it, and huge sizes, and knows every block it gave. */
typedef struct ledger {
	size_t calls, fail_at, live;
	struct {
		void *pointer;
		size_t size;
	} blocks[256];
} ledger;

/* Bytes behind each block that nobody may touch. */
static const unsigned char guard[8] = {0xDE, 0xAD, 0xBE, 0xEF, 0xDE, 0xAD, 0xBE, 0xEF};

static void *guarded(size_t size)
{
	unsigned char *pointer = malloc(size + sizeof(guard));

	ck_assert_ptr_nonnull(pointer);
	memset(pointer, 0xA5, size);
	memcpy(pointer + size, guard, sizeof(guard));
	return pointer;
}

static void enter(ledger *book, void *pointer, size_t size)
{
	ck_assert_uint_lt(book->live, 256);
	book->blocks[book->live].pointer = pointer;
	book->blocks[book->live].size = size;
	book->live++;
}

/* Strikes a block out, and returns its size. */
static size_t strike(ledger *book, const void *pointer)
{
	for (size_t i = 0; i < book->live; i++) {
		if (book->blocks[i].pointer == pointer) {
			size_t size = book->blocks[i].size;

			ck_assert_mem_eq((const unsigned char *)pointer + size, guard, sizeof(guard));
			book->blocks[i] = book->blocks[--book->live];
			return size;
		}
	}
	ck_abort_msg("a block that nobody gave");
	return 0;
}

static void *ledger_allocate(void *context, size_t size)
{
	ledger *book = context;
	void *pointer;

	ck_assert_uint_gt(size, 0);
	if (book->calls++ >= book->fail_at || size > LARGEST)
		return NULL;
	pointer = guarded(size);
	enter(book, pointer, size);
	return pointer;
}

static void *ledger_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	ledger *book = context;
	void *moved;

	ck_assert_ptr_nonnull(pointer);
	ck_assert_uint_gt(new_size, 0);
	if (book->calls++ >= book->fail_at || new_size > LARGEST)
		return NULL;
	ck_assert_uint_eq(strike(book, pointer), old_size);
	/* always elsewhere, so that a stale pointer is found */
	moved = guarded(new_size);
	memcpy(moved, pointer, old_size < new_size ? old_size : new_size);
	free(pointer);
	enter(book, moved, new_size);
	return moved;
}

static void ledger_release(void *context, void *pointer)
{
	ck_assert_ptr_nonnull(pointer);
	strike(context, pointer);
	free(pointer);
}

static gair_allocator allocator_of(ledger *book, size_t fail_at)
{
	gair_allocator out = {sizeof(gair_allocator), book, ledger_allocate, ledger_resize, ledger_release};

	memset(book, 0, sizeof(*book));
	book->fail_at = fail_at;
	return out;
}

START_TEST(test_allocator)
{
	ledger book;
	gair_allocator in = allocator_of(&book, SIZE_MAX), out;
	void *memory;

	ck_assert_int_eq(gair__allocator_init(&out, NULL), GAIR_OK);
	memory = gair__alloc(&out, 0);
	ck_assert_ptr_nonnull(memory);
	memory = gair__realloc(&out, memory, 0, 100);
	ck_assert_ptr_nonnull(memory);
	gair__free(&out, memory);
	gair__free(&out, NULL);

	ck_assert_int_eq(gair__allocator_init(&out, &in), GAIR_OK);
	memory = gair__realloc(&out, NULL, 0, 0);
	ck_assert_ptr_nonnull(memory);
	ck_assert_uint_eq(book.live, 1);
	gair__free(&out, memory);
	ck_assert_uint_eq(book.live, 0);

	in.size--;
	ck_assert_int_eq(gair__allocator_init(&out, &in), GAIR_E_OPTIONS);
	in = allocator_of(&book, 0);
	in.resize = NULL;
	ck_assert_int_eq(gair__allocator_init(&out, &in), GAIR_E_ARGUMENT);
}
END_TEST

START_TEST(test_arrays_grow_or_stay)
{
	ledger book;
	gair_allocator allocator = allocator_of(&book, 2);
	int32_t *items = NULL;
	size_t capacity = 0, kept;

	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, 3, sizeof(*items)), GAIR_OK);
	ck_assert_uint_ge(capacity, 3);
	for (size_t i = 0; i < capacity; i++)
		items[i] = (int32_t)i;
	kept = capacity;
	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, kept, sizeof(*items)), GAIR_OK);
	ck_assert_uint_eq(book.calls, 1);
	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, kept + 1, sizeof(*items)), GAIR_OK);
	ck_assert_uint_gt(capacity, kept);
	for (size_t i = 0; i < kept; i++)
		ck_assert_int_eq(items[i], (int32_t)i);

	kept = capacity;
	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, kept + 1, sizeof(*items)), GAIR_E_NOMEM);
	ck_assert_uint_eq(capacity, kept);
	ck_assert_int_eq(items[2], 2);
	/* sizes beyond size_t never reach the allocator */
	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, SIZE_MAX, sizeof(*items)), GAIR_E_NOMEM);
	ck_assert_int_eq(gair__grow(&allocator, &items, &capacity, SIZE_MAX / 4 + 2, sizeof(*items)), GAIR_E_NOMEM);
	ck_assert_uint_eq(book.calls, 3);
	gair__free(&allocator, items);
	ck_assert_uint_eq(book.live, 0);
}
END_TEST

static const char *const long_text = "条例第五十条规定，年度报告应当包括六个方面的内容；这一行只是为了让缓冲区增长若干次。";

static void fill(gair__buffer *buffer)
{
	gair__buffer_append_string(buffer, "总计");
	gair__buffer_append_byte(buffer, ':');
	gair__buffer_append_integer(buffer, INT64_MIN);
	gair__buffer_append_code_point(buffer, 0x2FA1D);
	gair__buffer_append_money(buffer, 29497020000);
	gair__buffer_append(buffer, NULL, 0);
	gair__buffer_format(buffer, "[%s|%d|%l|%m|%t|%%]", "a", -7, (int64_t)INT64_MAX, (int64_t)1, "bcd", (size_t)2);
	for (int i = 0; i < 40; i++)
		gair__buffer_append_string(buffer, long_text);
}

static void expected_fill(char *out)
{
	out += sprintf(out, "总计:-9223372036854775808\xF0\xAF\xA8\x9D"
			    "29497.02[a|-7|9223372036854775807|0.000001|bc|%%]");
	for (int i = 0; i < 40; i++)
		out += sprintf(out, "%s", long_text);
}

/* Every failure sticks, and gives back all memory; without one the text is right. */
START_TEST(test_buffers_fail_cleanly)
{
	static char expected[16384];
	size_t fail_at = 0;
	int done = 0;

	expected_fill(expected);
	for (; !done; fail_at++) {
		ledger book;
		gair_allocator allocator = allocator_of(&book, fail_at);
		gair__buffer buffer;

		gair__buffer_init(&buffer, &allocator);
		fill(&buffer);
		done = buffer.status == GAIR_OK;
		if (done) {
			ck_assert_uint_eq(buffer.size, strlen(expected));
			ck_assert_str_eq(gair__buffer_text(&buffer), expected);
			done = buffer.status == GAIR_OK;
		} else {
			size_t size = buffer.size;

			ck_assert_int_eq(buffer.status, GAIR_E_NOMEM);
			book.fail_at = SIZE_MAX;
			gair__buffer_append_string(&buffer, "more");
			gair__buffer_clear(&buffer);
			ck_assert_uint_le(buffer.size, size);
			ck_assert_int_eq(buffer.status, GAIR_E_NOMEM);
			ck_assert_str_eq(gair__buffer_text(&buffer), "");
		}
		gair__buffer_free(&buffer);
		gair__buffer_free(&buffer);
		ck_assert_uint_eq(book.live, 0);
	}
	ck_assert_uint_gt(fail_at, 5);
}
END_TEST

START_TEST(test_buffer_edges)
{
	gair_allocator allocator;
	gair__buffer buffer;

	ck_assert_int_eq(gair__allocator_init(&allocator, NULL), GAIR_OK);
	gair__buffer_init(&buffer, &allocator);
	ck_assert_str_eq(gair__buffer_text(&buffer), "");
	gair__buffer_append(&buffer, "a\0b", 3);
	ck_assert_uint_eq(buffer.size, 3);
	ck_assert_mem_eq(gair__buffer_text(&buffer), "a\0b", 4);
	gair__buffer_clear(&buffer);
	gair__buffer_append_code_point(&buffer, 0xD800);
	gair__buffer_format(&buffer, "%?%");
	ck_assert_str_eq(gair__buffer_text(&buffer), "\xEF\xBF\xBD%%");
	/* a buffer that was freed can be used again */
	gair__buffer_free(&buffer);
	gair__buffer_append_string(&buffer, "again");
	ck_assert_str_eq(gair__buffer_text(&buffer), "again");
	gair__buffer_reserve(&buffer, SIZE_MAX);
	ck_assert_int_eq(buffer.status, GAIR_E_NOMEM);
	gair__buffer_free(&buffer);
}
END_TEST

/* Blocks of an arena are aligned, keep their bytes, and never overlap. */
START_TEST(test_arena_blocks)
{
	enum { BLOCKS = 400 };
	ledger book;
	gair_allocator allocator = allocator_of(&book, SIZE_MAX);
	gair__arena arena;
	unsigned char *blocks[BLOCKS];
	const char *text;

	gair__arena_init(&arena, &allocator);
	for (size_t i = 0; i < BLOCKS; i++) {
		/* every seventh is longer than the blocks that the arena begins with */
		size_t size = i % 7 == 6 ? 3000 + i : i;

		text = gair__arena_text(&arena, "abcdefg", i % 8);
		ck_assert_uint_eq(strlen(text), i % 8);
		blocks[i] = gair__arena_alloc(&arena, size);
		ck_assert_ptr_nonnull(blocks[i]);
		ck_assert_uint_eq((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
		memset(blocks[i], (int)(i % 251), size);
	}
	for (size_t i = 0; i < BLOCKS; i++) {
		size_t size = i % 7 == 6 ? 3000 + i : i;

		for (size_t b = 0; b < size; b++) {
			if (blocks[i][b] != i % 251)
				ck_abort_msg("block %zu is overwritten", i);
		}
	}
	/* one byte at a time, so that a block is filled to its last one */
	for (size_t i = 0; i < 100000; i++)
		*(char *)gair__arena_text(&arena, "", 0) = 'x';
	/* far fewer calls than blocks */
	ck_assert_uint_lt(book.calls, 80);
	gair__arena_free(&arena);
	ck_assert_uint_eq(book.live, 0);
	gair__arena_free(&arena);
}
END_TEST

START_TEST(test_arenas_fail_cleanly)
{
	for (size_t fail_at = 0; fail_at < 12; fail_at++) {
		ledger book;
		gair_allocator allocator = allocator_of(&book, fail_at);
		gair__arena arena;
		size_t given = 0;
		char *text = NULL, *last = NULL;

		gair__arena_init(&arena, &allocator);
		while (given < 100000 && (text = gair__arena_text(&arena, long_text, strlen(long_text))) != NULL) {
			last = text;
			given++;
		}
		ck_assert_ptr_null(text);
		ck_assert_ptr_null(gair__arena_alloc(&arena, 100000));
		if (fail_at)
			ck_assert_str_eq(last, long_text);
		/* an arena goes on where memory comes back */
		book.fail_at = SIZE_MAX;
		ck_assert_ptr_nonnull(gair__arena_alloc(&arena, 100000));
		ck_assert_ptr_null(gair__arena_alloc(&arena, SIZE_MAX));
		ck_assert_ptr_null(gair__arena_alloc(&arena, SIZE_MAX / 2));
		ck_assert_ptr_null(gair__arena_text(&arena, "", SIZE_MAX));
		ck_assert_ptr_nonnull(gair__arena_alloc(&arena, 1));
		ck_assert_str_eq(gair__arena_text(&arena, NULL, 0), "");
		gair__arena_free(&arena);
		ck_assert_uint_eq(book.live, 0);
	}
}
END_TEST

START_TEST(test_failures_are_recorded)
{
	char text[1000];
	gair_error error;

	ck_assert_int_eq(gair__fail(NULL, GAIR_E_IO, "a", "b"), GAIR_E_IO);
	memset(&error, 0x55, sizeof(error));
	error.size = sizeof(error) - 1;
	ck_assert_int_eq(gair__fail(&error, GAIR_E_IO, "a", "b"), GAIR_E_IO);
	ck_assert_int_eq(error.status, 0x55555555);

	error.size = sizeof(error);
	ck_assert_int_eq(gair__fail(&error, GAIR_E_FORMAT, "第一行", NULL), GAIR_E_FORMAT);
	ck_assert_int_eq(error.status, GAIR_E_FORMAT);
	ck_assert(error.system_error == 0 && error.offset == -1 && error.line == 0 && error.column == 0);
	ck_assert_str_eq(error.pointer, "");
	ck_assert_str_eq(error.message_zh, "第一行");
	ck_assert_str_eq(error.message_en, gair_status_message(GAIR_E_FORMAT, GAIR_LANG_EN));

	/* a message too long is cut between characters, at each of the three places in one */
	for (size_t lead = 0; lead < 3; lead++) {
		memset(text, 'x', lead);
		text[lead] = '\0';
		while (strlen(text) + 4 < sizeof(text))
			strcat(text, "表");
		gair__fail(&error, GAIR_E_FORMAT, text, text);
		ck_assert_uint_ge(strlen(error.message_zh), sizeof(error.message_zh) - 3);
		ck_assert_int_eq(gair__utf8_valid(error.message_zh, strlen(error.message_zh)), 1);
		ck_assert_mem_eq(error.message_en, text, strlen(error.message_en));
	}
}
END_TEST

START_TEST(test_statuses_have_names_and_messages)
{
	for (gair_status status = 0; status >= GAIR_E_EMPTY; status--) {
		ck_assert_str_ne(gair_status_name(status), "GAIR_E_?");
		ck_assert_str_ne(gair_status_message(status, GAIR_LANG_ZH), gair_status_message(1, GAIR_LANG_ZH));
		ck_assert_str_ne(gair_status_message(status, GAIR_LANG_EN), gair_status_message(1, GAIR_LANG_EN));
		for (gair_status other = 0; other > status; other--)
			ck_assert_str_ne(gair_status_name(status), gair_status_name(other));
	}
	ck_assert_str_eq(gair_status_name(GAIR_E_NOMEM), "GAIR_E_NOMEM");
	ck_assert_str_eq(gair_status_name(GAIR_E_EMPTY - 1), "GAIR_E_?");
	ck_assert_ptr_nonnull(gair_status_message(INT32_MIN, 99));
}
END_TEST

static Suite *memory_suite(void)
{
	Suite *suite = suite_create("memory");
	TCase *all = tcase_create("all");

	tcase_add_test(all, test_allocator);
	tcase_add_test(all, test_arrays_grow_or_stay);
	tcase_add_test(all, test_buffers_fail_cleanly);
	tcase_add_test(all, test_buffer_edges);
	tcase_add_test(all, test_arena_blocks);
	tcase_add_test(all, test_arenas_fail_cleanly);
	tcase_add_test(all, test_failures_are_recorded);
	tcase_add_test(all, test_statuses_have_names_and_messages);
	tcase_set_timeout(all, 60);
	suite_add_tcase(suite, all);
	return suite;
}

int main(void)
{
	SRunner *runner = srunner_create(memory_suite());
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
