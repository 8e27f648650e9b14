/* Reports made from a seed: every state, both editions, texts that writers must escape. The same seed gives the same report. */
#ifndef TESTS_SUPPORT_GENERATE_H
#define TESTS_SUPPORT_GENERATE_H

#include <gaireport/report.h>

typedef struct test_random {
	uint64_t state;
} test_random;

uint64_t test_random_next(test_random *random);              /* splitmix64 */
uint32_t test_random_below(test_random *random, uint32_t n); /* 0 … n − 1 */

gair_report *test_report(uint64_t seed);

/* All cells of an edition numbers, each its own: the position in form order, money that many yuan and a fen. */
gair_report *test_full_report(int32_t edition);

#endif
