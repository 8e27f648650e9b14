#include "read/office_package.h"

#include <string.h>

#include "base/buffer.h"
#include "read/xml.h"

#define MOST_RELATIONS 4096u

struct reader {
	gair__relations *relations;
	gair__zip *zip;
	const gair_allocator *allocator;
	const char *folder; /* of the part whose relations these are, with its slash */
	size_t folder_size;
};

/* Takes the last folder off a path. */
static void up(gair__buffer *path)
{
	if (path->size)
		path->size--;
	while (path->size && path->data[path->size - 1] != '/')
		path->size--;
}

/*
 * The name of the part that a relation points to: relative to the folder, or from the root with a slash. Dots lead up, but never
 * out of the container: there is nothing above its root.
 */
static void resolve(const struct reader *reader, const char *target, gair__buffer *path)
{
	size_t length;

	if (*target != '/')
		gair__buffer_append(path, reader->folder, reader->folder_size);
	for (; *target; target += length) {
		if (*target == '/') {
			length = 1;
			continue;
		}
		length = strcspn(target, "/");
		if (length == 1 && *target == '.')
			continue;
		if (length == 2 && memcmp(target, "..", 2) == 0) {
			if (path->status == GAIR_OK)
				up(path);
			continue;
		}
		gair__buffer_append(path, target, length);
		if (target[length])
			gair__buffer_append_byte(path, '/');
	}
}

static int64_t find_target(const struct reader *reader, const char *target, gair_status *status)
{
	gair__buffer path;
	int64_t part = -1;

	gair__buffer_init(&path, reader->allocator);
	resolve(reader, target, &path);
	gair__buffer_text(&path);
	*status = path.status;
	if (path.status == GAIR_OK)
		part = gair__zip_find(reader->zip, path.data);
	gair__buffer_free(&path);
	return part;
}

static void on_start(gair__xml *xml, void *context, int32_t name)
{
	const struct reader *reader = context;
	gair__relations *relations = reader->relations;
	const char *id, *type, *target, *mode, *slash;
	gair__relation *relation;
	gair_status status;

	if (name != GAIR__REL_RELATIONSHIP || relations->count >= MOST_RELATIONS)
		return;
	id = gair__xml_attribute(xml, GAIR__A_ID);
	type = gair__xml_attribute(xml, GAIR__A_TYPE);
	target = gair__xml_attribute(xml, GAIR__A_TARGET);
	mode = gair__xml_attribute(xml, GAIR__A_TARGET_MODE);
	if (!id || !type || !target)
		return;
	status = gair__grow(reader->allocator, &relations->items, &relations->capacity, relations->count + 1, sizeof *relation);
	if (status != GAIR_OK) {
		gair__xml_fail(xml, status);
		return;
	}
	slash = strrchr(type, '/');
	relation = &relations->items[relations->count];
	relation->id = gair__arena_text(&relations->arena, id, strlen(id));
	relation->type = gair__arena_text(&relations->arena, slash ? slash + 1 : type, strlen(slash ? slash + 1 : type));
	relation->part = -1;
	if (!mode || strcmp(mode, "External") != 0)
		relation->part = find_target(reader, target, &status);
	if (!relation->id || !relation->type || status != GAIR_OK)
		gair__xml_fail(xml, GAIR_E_NOMEM);
	else
		relations->count++;
}

static void on_end(gair__xml *xml, void *context, int32_t name)
{
	(void)xml, (void)context, (void)name;
}

/* `word/document.xml` has its relations in `word/_rels/document.xml.rels`. */
static int64_t find_list(gair__zip *zip, const char *folder, size_t folder_size, const char *file,
			 const gair_allocator *allocator, gair_status *status)
{
	gair__buffer name;
	int64_t part = -1;

	gair__buffer_init(&name, allocator);
	gair__buffer_append(&name, folder, folder_size);
	gair__buffer_append_string(&name, "_rels/");
	gair__buffer_append_string(&name, file);
	gair__buffer_append_string(&name, ".rels");
	gair__buffer_text(&name);
	*status = name.status;
	if (name.status == GAIR_OK)
		part = gair__zip_find(zip, name.data);
	gair__buffer_free(&name);
	return part;
}

gair_status gair__relations_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__relations *out,
				 gair_error *error)
{
	static const gair__xml_handler handler = {on_start, on_end, NULL};
	const char *name = part < 0 ? "" : gair__zip_name(zip, part), *file = strrchr(name, '/');
	struct reader reader = {out, zip, allocator, name, 0};
	gair_status status;
	int64_t list;

	memset(out, 0, sizeof *out);
	gair__arena_init(&out->arena, allocator);
	file = file ? file + 1 : name;
	reader.folder_size = (size_t)(file - name);
	list = find_list(zip, name, reader.folder_size, file, allocator, &status);
	if (status != GAIR_OK || list < 0)
		return status;
	return gair__xml_read(zip, list, &handler, &reader, error);
}

void gair__relations_free(gair__relations *relations)
{
	if (relations->items)
		gair__free(relations->arena.allocator, relations->items);
	gair__arena_free(&relations->arena);
	relations->items = NULL;
	relations->count = 0;
}

int64_t gair__relations_of_type(const gair__relations *relations, const char *type)
{
	size_t i;

	for (i = 0; i < relations->count; i++)
		if (relations->items[i].part >= 0 && strcmp(relations->items[i].type, type) == 0)
			return relations->items[i].part;
	return -1;
}

const gair__relation *gair__relations_by_id(const gair__relations *relations, const char *id)
{
	size_t i;

	for (i = 0; i < relations->count; i++)
		if (strcmp(relations->items[i].id, id) == 0)
			return &relations->items[i];
	return NULL;
}

gair_status gair__package_main(gair__zip *zip, const char *usual, const gair_allocator *allocator, int64_t *part,
			       gair_error *error)
{
	gair__relations relations = {0};
	gair_status status = gair__relations_read(zip, -1, allocator, &relations, error);

	*part = gair__relations_of_type(&relations, "officeDocument");
	if (*part < 0)
		*part = gair__zip_find(zip, usual);
	gair__relations_free(&relations);
	return status;
}
