/* Days of the Gregorian calendar. */
#ifndef GAIR_BASE_DATE_H
#define GAIR_BASE_DATE_H

#include <stddef.h>
#include <stdint.h>

int gair__date_valid(int32_t year, int32_t month, int32_t day);                  /* years 1 to 9999 */
size_t gair__date_write(int32_t year, int32_t month, int32_t day, char out[16]); /* YYYY-MM-DD */
/* Reads exactly YYYY-MM-DD; 1 if it is a day that exists. */
int gair__date_read(const char *text, size_t size, int32_t *year, int32_t *month, int32_t *day);

#endif
