/* Telling a format from the bytes. */
#ifndef GAIR_API_SNIFF_H
#define GAIR_API_SNIFF_H

#include <stddef.h>
#include <stdint.h>

/* Formats that are told, and refused with a word on how to save them. */
#define GAIR__FORMAT_DOC 101
#define GAIR__FORMAT_XLS 102
#define GAIR__FORMAT_PDF 103
#define GAIR__FORMAT_PROTECTED 104 /* a file of the old kind that holds a new one, encrypted */

int32_t gair__sniff(const char *bytes, size_t size);

#endif
