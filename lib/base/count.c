#include "base/count.h"

#include <stdint.h>
#include <string.h>

#include "base/simd.h"

#define BLOCK ((size_t)16)

enum kind { FEEDS, CONTINUATIONS };

static inline size_t is_counted(unsigned char c, enum kind kind)
{
	return kind == FEEDS ? c == '\n' : (c & 0xC0) == 0x80;
}

#if GAIR__SSE2
#  define MOST_BLOCKS 255 /* a byte of a sum counts that many */

static inline __m128i find(const char *text, enum kind kind)
{
	const __m128i x = gair__load(text);

	/* signed, 0x80 to 0xBF are all that is less than 0xC0 */
	return kind == FEEDS ? _mm_cmpeq_epi8(x, _mm_set1_epi8('\n')) : _mm_cmplt_epi8(x, _mm_set1_epi8((char)0xC0));
}

/* The last `rest` of sixteen bytes, as a mask. */
static inline __m128i last_ones(size_t rest)
{
	static const char ones[32] = {0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
				      -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

	return gair__load(ones + rest);
}

/* Some whole blocks, and `rest` bytes behind them, at least a block in all. */
static inline size_t count_blocks(const char *text, size_t blocks, size_t rest, enum kind kind)
{
	const __m128i none = _mm_setzero_si128();
	const char *end = text + blocks * BLOCK + rest;
	__m128i sum = _mm_sub_epi8(none, _mm_and_si128(find(end - BLOCK, kind), last_ones(rest))), other = none;

	for (; blocks > 1; blocks -= 2, text += 2 * BLOCK) {
		sum = _mm_sub_epi8(sum, find(text, kind));
		other = _mm_sub_epi8(other, find(text + BLOCK, kind));
	}
	if (blocks)
		other = _mm_sub_epi8(other, find(text, kind));
	sum = _mm_add_epi64(_mm_sad_epu8(sum, none), _mm_sad_epu8(other, none));
	return (size_t)_mm_extract_epi16(sum, 0) + (size_t)_mm_extract_epi16(sum, 4);
}
#else
#  define MOST_BLOCKS 124 /* of two words each: a byte of a sum counts 248, and eight of those are summed in sixteen bits */

/* A 1 for each byte of eight that is counted, in its own place. */
static inline uint64_t find(const char *text, enum kind kind)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word;

	memcpy(&word, text, sizeof word);
	if (kind == CONTINUATIONS)
		return word >> 7 & ~word >> 6 & ones;
	word ^= ones * '\n';
	return ~(((word & ones * 0x7F) + ones * 0x7F) | word) >> 7 & ones;
}

static inline size_t count_blocks(const char *text, size_t blocks, size_t rest, enum kind kind)
{
	const uint64_t halves = UINT64_C(0x00FF00FF00FF00FF);
	uint64_t sum = 0;
	size_t count = 0;

	for (; blocks; blocks--, text += BLOCK)
		sum += find(text, kind) + find(text + 8, kind);
	for (; rest; rest--)
		count += is_counted((unsigned char)*text++, kind);
	sum = (sum & halves) + (sum >> 8 & halves);
	return count + (size_t)((sum * UINT64_C(0x0001000100010001)) >> 48);
}
#endif

static inline size_t count_kind(const char *text, size_t size, enum kind kind)
{
	size_t count = 0, blocks;

	for (; size >= (MOST_BLOCKS + 1) * BLOCK; text += MOST_BLOCKS * BLOCK, size -= MOST_BLOCKS * BLOCK)
		count += count_blocks(text, MOST_BLOCKS, 0, kind);
	blocks = size / BLOCK;
	if (blocks)
		return count + count_blocks(text, blocks, size % BLOCK, kind);
	for (; size; text++, size--)
		count += is_counted((unsigned char)*text, kind);
	return count;
}

size_t gair__count_feeds(const char *text, size_t size)
{
	return count_kind(text, size, FEEDS);
}

size_t gair__count_continuations(const char *text, size_t size)
{
	return count_kind(text, size, CONTINUATIONS);
}

const char *gair__behind_last_feed(const char *text, const char *end)
{
#if GAIR__SSE2
	for (; (size_t)(end - text) >= BLOCK; end -= BLOCK) {
		int mask = _mm_movemask_epi8(find(end - BLOCK, FEEDS));

		if (mask)
			return end - BLOCK + gair__highest(mask) + 1;
	}
#endif
	while (end > text && end[-1] != '\n')
		end--;
	return end;
}
