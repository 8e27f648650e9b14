/*
 * Sixteen bytes at a time, where the machine has SSE2 as a matter of course, and thirty-two where it is found to have AVX2. What
 * is written with them has a plain form beside it, which GAIR_NO_SIMD takes everywhere.
 */
#ifndef GAIR_BASE_SIMD_H
#define GAIR_BASE_SIMD_H

#if (defined(__SSE2__) || defined(_M_X64)) && !defined(GAIR_NO_SIMD)
#  define GAIR__SSE2 1
#  include <emmintrin.h>
#else
#  define GAIR__SSE2 0
#endif

#if defined(__x86_64__) && defined(__GNUC__) && !defined(GAIR_NO_SIMD)
#  define GAIR__AVX2 1
#  define GAIR__WITH_AVX2 __attribute__((target("avx2"))) /* for functions that are called only where it is there */
#  define GAIR__HAS_AVX2() __builtin_cpu_supports("avx2")
#  include <immintrin.h>
#else
#  define GAIR__AVX2 0
#endif

#if GAIR__SSE2
/* The lowest bit set of a mask of sixteen. */
static inline unsigned gair__lowest(int mask)
{
#  if defined(__GNUC__)
	return (unsigned)__builtin_ctz((unsigned)mask);
#  else
	unsigned n = 0;

	while (!(mask >> n & 1))
		n++;
	return n;
#  endif
}

/* The highest one. */
static inline unsigned gair__highest(int mask)
{
#  if defined(__GNUC__)
	return 31u - (unsigned)__builtin_clz((unsigned)mask);
#  else
	unsigned n = 15;

	while (!(mask >> n & 1))
		n--;
	return n;
#  endif
}

static inline __m128i gair__load(const char *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

/* Bytes up to `most`, as a mask. */
static inline __m128i gair__up_to(__m128i x, char most)
{
	return _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(most)), x);
}
#endif

#endif
