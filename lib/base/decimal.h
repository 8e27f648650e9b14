/* Exact decimals: digits to 64-bit integers and back. */
#ifndef GAIR_BASE_DECIMAL_H
#define GAIR_BASE_DECIMAL_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__FEN_PER_WAN 1000000 /* fen in 万元: 10,000 yuan of 100 fen */

/* What reading a decimal tells beside the number. */
#define GAIR__DECIMAL_OK 0
#define GAIR__DECIMAL_MALFORMED 1
#define GAIR__DECIMAL_RANGE 2    /* beyond 64 bits */
#define GAIR__DECIMAL_FRACTION 3 /* not a whole multiple of 1/scale */

/*
 * Reads `[+-]digits[.digits]` (ASCII only, no white space) times `scale` (a power of ten) as an integer. For a count scale is 1,
 * for money in 万元 GAIR__FEN_PER_WAN, in 元 100.
 */
int gair__decimal_read(const char *text, size_t size, int64_t scale, int64_t *value);

size_t gair__integer_write(int64_t value, char out[24]); /* digits written, NUL after them */
size_t gair__money_write(int64_t fen, char out[32]);     /* 万元, no trailing zeros; digits written, NUL after them */
int gair__add(int64_t a, int64_t b, int64_t *sum);       /* 0, or 1 where the sum is beyond 64 bits */

#endif
