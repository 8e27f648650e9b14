#include "base/utf8_blocks.h"

#include "base/simd.h"

#if GAIR__AVX2
GAIR__WITH_AVX2 static inline __m256i load(const char *at)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

GAIR__WITH_AVX2 static inline __m256i all(int byte)
{
	return _mm256_set1_epi8((char)byte);
}

/* Bytes that ask for more than a glance: C0, C1, E0, ED, and F0 up, by their two halves. */
GAIR__WITH_AVX2 static inline __m256i is_odd(__m256i x)
{
	const __m256i low = _mm256_broadcastsi128_si256(_mm_setr_epi8(7, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 4, 4));
	const __m256i high = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 4));
	__m256i halves = _mm256_and_si256(_mm256_srli_epi16(x, 4), all(0x0F));

	return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(x, all(0x0F))), _mm256_shuffle_epi8(high, halves));
}

/* Of sequences of two and three bytes, the leads tell where continuation bytes stand; not 0 where they do not, or are odd. */
GAIR__WITH_AVX2 static inline int is_doubtful(const char *at, __m256i x, __m256i second)
{
	__m256i first = load(at - 1);
	__m256i wanted = _mm256_or_si256(_mm256_subs_epu8(first, all(0xBF)), _mm256_subs_epu8(second, all(0xDF)));
	__m256i other = _mm256_cmpeq_epi8(wanted, _mm256_setzero_si256());
	__m256i continues = _mm256_cmpgt_epi8(all(0xC0), x); /* signed: 0x80 to 0xBF */
	__m256i wrong = _mm256_cmpeq_epi8(continues, other);

	return !_mm256_testz_si256(wrong, wrong) || !_mm256_testz_si256(is_odd(x), all(-1));
}

GAIR__WITH_AVX2 static size_t pass_blocks(const char *text, size_t at, size_t size)
{
	for (; size - at >= GAIR__UTF8_BLOCK; at += GAIR__UTF8_BLOCK) {
		__m256i x = load(text + at), second = load(text + at - 2);

		if (_mm256_movemask_epi8(_mm256_or_si256(x, second)) && is_doubtful(text + at, x, second))
			break;
	}
	return at;
}

size_t gair__utf8_pass_blocks(const char *text, size_t at, size_t size)
{
	size_t start = at;

	if (at < 2 || size - at < GAIR__UTF8_BLOCK || !GAIR__HAS_AVX2())
		return at;
	at = pass_blocks(text, at, size);
	/* back to where the last character begins */
	while (at > start && ((unsigned char)text[--at] & 0xC0) == 0x80)
		;
	return at;
}
#else
size_t gair__utf8_pass_blocks(const char *text, size_t at, size_t size)
{
	(void)text, (void)size;
	return at;
}
#endif
