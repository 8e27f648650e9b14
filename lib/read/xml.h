/*
 * XML parts of an office file, by expat: no document type is accepted, so there are no entities to expand and nothing outside is
 * ever looked up; nesting and the bytes delivered are bounded.
 *
 * Names come as `prefix:local` with prefixes of our own (xml_names.c), whatever the file calls its namespaces; the strict and the
 * transitional namespace of a vocabulary are one. A name of a namespace that we do not know is a number of its own.
 *
 * expat allocates by malloc: a memory suite of expat has no context to hand the object's allocator through.
 */
#ifndef GAIR_READ_XML_H
#define GAIR_READ_XML_H

#include <stddef.h>
#include <stdint.h>

#include "read/xml_names.h"
#include "read/zip.h"

typedef struct gair__xml gair__xml;

/* What is called for each event. A handler that fails sets the status by gair__xml_fail. */
typedef struct gair__xml_handler {
	void (*start)(gair__xml *xml, void *context, int32_t name);
	void (*end)(gair__xml *xml, void *context, int32_t name);
	void (*text)(gair__xml *xml, void *context, const char *text, size_t size);
} gair__xml_handler;

/* Reads a part of the container. */
gair_status gair__xml_read(gair__zip *zip, int64_t part, const gair__xml_handler *handler, void *context, gair_error *error);

/* Inside a start handler: the value of an attribute of the element, NULL where it has none. */
const char *gair__xml_attribute(const gair__xml *xml, int32_t name);
/* As above, a whole number ≥ 0: `otherwise` where there is none; what is beyond `most` is `most`. */
uint32_t gair__xml_number(const gair__xml *xml, int32_t name, uint32_t otherwise, uint32_t most);
/* An attribute that says yes or no: `otherwise` where there is none. */
int gair__xml_flag(const gair__xml *xml, int32_t name, int otherwise);

/* Elements that are open, the one at hand included. */
size_t gair__xml_depth(const gair__xml *xml);
/* Inside a start handler: what is inside the element at hand (or inside the open element of this depth) is passed over. */
void gair__xml_skip(gair__xml *xml);
void gair__xml_skip_to(gair__xml *xml, size_t depth);
/* Byte offset of the event in the part. */
uint32_t gair__xml_offset(const gair__xml *xml);
/* Ends the reading with a status. */
void gair__xml_fail(gair__xml *xml, gair_status status);

#endif
