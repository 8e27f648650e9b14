/*
 * Structs that begin with their size, handed over by programs whose headers are older or newer than the library.
 *
 * So far each struct has the size it was first released with. When one grows, that first size is what GAIR__REACHES and
 * gair__take demand, and the fields behind it are read and written as far as the size at hand reaches.
 */
#ifndef GAIR_BASE_SIZED_H
#define GAIR_BASE_SIZED_H

#include <stddef.h>

#include <gaireport/status.h>

/* 1 if a struct to be filled in is there and reaches as far as the first release's. */
#define GAIR__REACHES(object) ((object) != NULL && (object)->size >= sizeof *(object))

/*
 * Copies a struct that a program gives into one of the library's. GAIR_E_OPTIONS for one that ends too early, and for a longer
 * one in which something is set that is not known here.
 */
gair_status gair__take(void *own, size_t size, const void *given);

#endif
