/* Userdata, and the allocator of the Lua state handed to the library: a bound on the state's memory bounds the reports too. */
#include "module.h"

#include <string.h>

/* Lua tells its allocator the size of what is given back, the library does not: a block begins with its size. */
typedef union block {
	size_t size;
	long double aligned;
	void *pointer;
	int64_t integer;
} block;

static void *allocate(void *context, size_t size)
{
	glua_heap *heap = context;
	block *made;

	if (size > SIZE_MAX - sizeof(block))
		return NULL;
	made = heap->function(heap->context, NULL, 0, sizeof(block) + size);
	if (!made)
		return NULL;
	made->size = size;
	heap->live += size;
	return made + 1;
}

static void *resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	glua_heap *heap = context;
	block *made = (block *)pointer - 1;

	if (new_size > SIZE_MAX - sizeof(block))
		return NULL;
	made = heap->function(heap->context, made, sizeof(block) + old_size, sizeof(block) + new_size);
	if (!made)
		return NULL;
	made->size = new_size;
	heap->live += new_size - old_size;
	return made + 1;
}

static void release(void *context, void *pointer)
{
	glua_heap *heap = context;
	block *made = (block *)pointer - 1;

	heap->live -= made->size;
	heap->function(heap->context, made, sizeof(block) + made->size, 0);
}

/* Pushes a userdata of zeros, which begins with a heap. Lua never moves it. */
static void *push_owner(lua_State *L, size_t size, const char *type)
{
	glua_heap *heap = lua_newuserdata(L, size);

	memset(heap, 0, size);
	heap->allocator.size = sizeof(gair_allocator);
	heap->allocator.context = heap;
	heap->allocator.allocate = allocate;
	heap->allocator.resize = resize;
	heap->allocator.release = release;
	heap->function = lua_getallocf(L, &heap->context);
	luaL_getmetatable(L, type);
	lua_setmetatable(L, -2);
	return heap;
}

glua_report *glua_new_report(lua_State *L)
{
	return push_owner(L, sizeof(glua_report), GLUA_REPORT);
}

glua_findings *glua_new_findings(lua_State *L)
{
	return push_owner(L, sizeof(glua_findings), GLUA_FINDINGS);
}

glua_differences *glua_new_differences(lua_State *L)
{
	return push_owner(L, sizeof(glua_differences), GLUA_DIFFERENCES);
}

glua_notes *glua_new_notes(lua_State *L)
{
	return push_owner(L, sizeof(glua_notes), GLUA_NOTES);
}

glua_bytes *glua_new_bytes(lua_State *L)
{
	return push_owner(L, sizeof(glua_bytes), GLUA_BYTES);
}

void glua_count(lua_State *L, const glua_heap *heap)
{
	size_t kib = heap->live / 1024;

#if LUA_VERSION_NUM >= 502
	if (!lua_gc(L, LUA_GCISRUNNING, 0))
		return;
#endif
	lua_gc(L, LUA_GCSTEP, kib > 65536 ? 65536 : (int)kib);
}

void glua_free_bytes(glua_bytes *bytes)
{
	gair_bytes_free(bytes->bytes, &bytes->heap.allocator);
	bytes->bytes = NULL;
	bytes->size = 0;
}

static int collect_bytes(lua_State *L)
{
	glua_free_bytes(luaL_checkudata(L, 1, GLUA_BYTES));
	return 0;
}

static int collect_findings(lua_State *L)
{
	glua_findings *owner = luaL_checkudata(L, 1, GLUA_FINDINGS);

	gair_findings_free(owner->findings);
	owner->findings = NULL;
	return 0;
}

static int collect_differences(lua_State *L)
{
	glua_differences *owner = luaL_checkudata(L, 1, GLUA_DIFFERENCES);

	gair_differences_free(owner->differences);
	owner->differences = NULL;
	return 0;
}

static int collect_notes(lua_State *L)
{
	glua_notes *owner = luaL_checkudata(L, 1, GLUA_NOTES);

	gair_sum_notes_free(owner->notes);
	owner->notes = NULL;
	return 0;
}

static void register_type(lua_State *L, const char *type, lua_CFunction collect)
{
	luaL_newmetatable(L, type);
	lua_pushcfunction(L, collect);
	lua_setfield(L, -2, "__gc");
	/* No program gets at the metatable, so none can call __gc on something else, or take it away. */
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
}

void glua_register_heap(lua_State *L)
{
	register_type(L, GLUA_BYTES, collect_bytes);
	register_type(L, GLUA_FINDINGS, collect_findings);
	register_type(L, GLUA_DIFFERENCES, collect_differences);
	register_type(L, GLUA_NOTES, collect_notes);
}
