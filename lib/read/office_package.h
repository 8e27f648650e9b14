/* The parts of an Open Packaging file and how they refer to one another. */
#ifndef GAIR_READ_OFFICE_PACKAGE_H
#define GAIR_READ_OFFICE_PACKAGE_H

#include "base/arena.h"
#include "read/zip.h"

typedef struct gair__relation {
	const char *id;
	const char *type; /* the last word of the relation's type: `styles`, `worksheet` */
	int64_t part;     /* -1: outside the container, or not there */
} gair__relation;

typedef struct gair__relations {
	gair__arena arena;
	gair__relation *items;
	size_t count, capacity;
} gair__relations;

/* The relations of a part; those of the package for -1. None where the container has no such list. */
gair_status gair__relations_read(gair__zip *zip, int64_t part, const gair_allocator *allocator, gair__relations *out,
				 gair_error *error);
void gair__relations_free(gair__relations *relations);
/* The first part of a type, -1 where there is none. */
int64_t gair__relations_of_type(const gair__relations *relations, const char *type);
const gair__relation *gair__relations_by_id(const gair__relations *relations, const char *id);

/* The part that the package is about: by its relations, else by its usual name. -1 where there is none. */
gair_status gair__package_main(gair__zip *zip, const char *usual, const gair_allocator *allocator, int64_t *part,
			       gair_error *error);

#endif
