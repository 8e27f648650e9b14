/*
 * The module in a state of Lua that runs out of memory at every place in turn: nomem REPORT. What is asked of it must be answered, or
 * fail as it says it does, and all memory must be given back.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

int luaopen_gaireport(lua_State *L);

/* Each step fails with the code of the status, or with Lua's own error. */
static const char script[] =
	"local gaireport, bytes = ...\n"
	"local function must(value, _, code) if value == nil then error(code, 0) end return value end\n"
	"local report = must(gaireport.read { bytes = bytes })\n"
	"local findings = must(report:check { severities = { locate = 'warning' }, children = { report } })\n"
	"must(findings:write('json', { file = 'a.txt', report = report }))\n"
	"local copy = must(report:copy())\n"
	"must(copy:set('applications.received.total', '12'))\n"
	"must(copy:set_title('标题'))\n"
	"must(gaireport.diff(report, copy))\n"
	"must(gaireport.sum { report, must(gaireport.new { edition = 2021, body = '甲县人民政府' }) })\n"
	"must(gaireport.from_json(must(copy:to_json())))\n"
	"must(report:to_csv { excel = true })\n"
	"must(copy:cell('applications.received.total'))\n"
	"for path in report:cells() do must(report:state(path)) end\n"
	"must(report:sections())\n"
	"report:close()\n"
	"gaireport.rules()\n"
	"gaireport.forms()\n";

/* A block of memory in a ring of all that are in use. */
typedef struct block {
	struct block *next, *previous;
	size_t size;
	long double start;
} block;

typedef struct bound {
	size_t calls, limit; /* calls that take memory, and how many of them succeed */
	block ring;          /* the blocks in use */
	int unfinished;      /* Lua could not call a finalizer */
} bound;

#define HEAD offsetof(block, start)

static void unlink_block(block *b)
{
	b->previous->next = b->next;
	b->next->previous = b->previous;
}

static void *allocate(void *context, void *pointer, size_t old_size, size_t new_size)
{
	bound *b = context;
	block *old = pointer ? (block *)((char *)pointer - HEAD) : NULL, *made;

	if (new_size == 0) {
		if (old) {
			unlink_block(old);
			free(old);
		}
		return NULL;
	}
	/* Lua tells the size of each block, and relies on it that one can be made smaller. */
	if (old && old->size != old_size)
		abort();
	if ((!old || new_size > old_size) && b->calls++ >= b->limit)
		return NULL;
	made = malloc(HEAD + new_size + sizeof(block));
	if (!made)
		abort();
	made->size = new_size;
	made->next = b->ring.next;
	made->previous = &b->ring;
	made->next->previous = made;
	b->ring.next = made;
	if (old) {
		memcpy((char *)made + HEAD, pointer, old_size < new_size ? old_size : new_size);
		unlink_block(old);
		free(old);
	}
	return (char *)made + HEAD;
}

/* Gives back what is left, and tells how many blocks that were. */
static size_t release_all(bound *b)
{
	size_t count = 0;

	while (b->ring.next != &b->ring) {
		block *left = b->ring.next;

		unlink_block(left);
		free(left);
		count++;
	}
	return count;
}

#if LUA_VERSION_NUM >= 504
/* A finalizer is a call like any other: where Lua lacks the memory to make it, it warns and goes on without. */
static void warned(void *context, const char *message, int more)
{
	(void)message, (void)more;
	((bound *)context)->unfinished = 1;
}
#endif

static char *read_file(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	char *bytes = malloc(1 << 20);

	*size = file && bytes ? fread(bytes, 1, 1 << 20, file) : 0;
	if (file)
		fclose(file);
	return bytes;
}

typedef struct input {
	const char *bytes;
	size_t size;
} input;

static int run(lua_State *L)
{
	const input *in = lua_touserdata(L, 1);

	luaL_openlibs(L);
	if (luaL_loadbuffer(L, script, sizeof script - 1, "=script") != 0)
		return lua_error(L);
	lua_pushcfunction(L, luaopen_gaireport);
	lua_call(L, 0, 1);
	lua_pushlstring(L, in->bytes, in->size);
	lua_call(L, 2, 0);
	return 0;
}

/* 1: done, 0: failed for want of memory, −1: something else. */
static int attempt(bound *b, input *in)
{
	lua_State *L = lua_newstate(allocate, b);
	const char *message;
	int outcome = 1;

	if (!L)
		return 0;
#if LUA_VERSION_NUM >= 504
	lua_setwarnf(L, warned, b);
#endif
	lua_pushcfunction(L, run);
	lua_pushlightuserdata(L, in);
	if (lua_pcall(L, 1, 0, 0) != 0) {
		message = lua_tostring(L, -1);
		outcome = message && (strcmp(message, "GAIR_E_NOMEM") == 0 || strstr(message, "not enough memory")) ? 0 : -1;
		if (outcome < 0)
			fprintf(stderr, "after %lu allocations: %s\n", (unsigned long)b->calls, message ? message : "?");
	}
	b->limit = (size_t)-1;
	lua_close(L);
	return outcome;
}

int main(int argc, char **argv)
{
	input in;
	char *bytes = read_file(argc > 1 ? argv[1] : "", &in.size);
	size_t limit, failed = 0, unfinished = 0, left;
	int outcome = 0;

	in.bytes = bytes;
	/* Each of the first, then one of many: later on the same calls repeat. */
	for (limit = 0; outcome == 0; limit += limit < 1600 ? 1 : 41) {
		bound b = {0, 0, {NULL, NULL, 0, 0}, 0};

		b.limit = limit;
		b.ring.next = b.ring.previous = &b.ring;
		outcome = attempt(&b, &in);
		failed += outcome == 0;
		unfinished += b.unfinished != 0;
		left = release_all(&b);
		if (left != 0 && !b.unfinished) {
			fprintf(stderr, "after %lu allocations: %lu blocks left\n", (unsigned long)limit, (unsigned long)left);
			outcome = -1;
		}
	}
	free(bytes);
	printf("%lu failures survived, %lu with a finalizer that Lua could not call\n", (unsigned long)failed,
	       (unsigned long)unfinished);
	return outcome < 0 || failed < 1000 || unfinished > failed / 4;
}
