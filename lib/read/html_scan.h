/*
 * The inner loops of the HTML reader: how far a run of bytes goes. With SSE2 sixteen bytes at a time, else byte by byte.
 */
#ifndef GAIR_READ_HTML_SCAN_H
#define GAIR_READ_HTML_SCAN_H

#include <stddef.h>
#include <string.h>

#include "base/simd.h"

static inline int gair__html_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline const char *gair__html_skip_space(const char *at, const char *end)
{
	while (at < end && gair__html_is_space(*at))
		at++;
	return at;
}

/* The next `c`, or `end`: for runs that are short as a rule, where memchr's call would cost more than its search. */
static inline const char *gair__html_find(const char *at, const char *end, char c)
{
#if GAIR__SSE2
	const __m128i wanted = _mm_set1_epi8(c);

	for (; end - at >= 16; at += 16) {
		int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(gair__load(at), wanted));

		if (mask)
			return at + gair__lowest(mask);
	}
#endif
	while (at < end && *at != c)
		at++;
	return at;
}

static inline int gair__html_ends_name(char c)
{
	return c == '=' || c == '>' || c == '/' || gair__html_is_space(c);
}

/* The end of an attribute's name: white space, '/', '>' or '='. */
static inline const char *gair__html_name_end(const char *at, const char *end)
{
#if GAIR__SSE2
	while (end - at >= 16) {
		__m128i x = gair__load(at);
		__m128i hit =
			_mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('=')), _mm_cmpeq_epi8(x, _mm_set1_epi8('>'))),
				     _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('/')), gair__up_to(x, ' ')));
		int mask = _mm_movemask_epi8(hit);

		if (!mask) {
			at += 16;
			continue;
		}
		at += gair__lowest(mask);
		if (gair__html_ends_name(*at))
			return at;
		at++; /* a control character belongs to the name */
	}
#endif
	while (at < end && !gair__html_ends_name(*at))
		at++;
	return at;
}

/* The end of an unquoted value: white space or '>'. */
static inline const char *gair__html_value_end(const char *at, const char *end)
{
	while (at < end && *at != '>' && !gair__html_is_space(*at))
		at++;
	return at;
}

/* 1 where `at` reads as `size` bytes that stand before it. The input ends at `end`. */
static inline int gair__html_repeats(const char *at, const char *before, size_t size, const char *end)
{
	size_t left = (size_t)(end - at);

#if GAIR__SSE2
	if (left >= size && left - size >= 16) {
		for (; size > 16; size -= 16, at += 16, before += 16)
			if (_mm_movemask_epi8(_mm_cmpeq_epi8(gair__load(at), gair__load(before))) != 0xFFFF)
				return 0;
		return !(~_mm_movemask_epi8(_mm_cmpeq_epi8(gair__load(at), gair__load(before))) & ((1 << size) - 1));
	}
#endif
	return left >= size && memcmp(at, before, size) == 0;
}

/* 1 for what interrupts a run of text that is copied as it stands. */
static inline int gair__html_ends_run(char c)
{
	return c == '<' || c == '&' || (unsigned char)c <= ' ';
}

/*
 * Copies a run of text up to the first '<', '&' or byte from 0 to ' '; returns its length. `out` has room for the whole of
 * [at, end) and for sixteen bytes more.
 */
static inline size_t gair__html_copy_run(char *out, const char *at, const char *end)
{
	const char *start = at;

#if GAIR__SSE2
	while (end - at >= 16) {
		__m128i x = gair__load(at);
		int mask =
			_mm_movemask_epi8(_mm_or_si128(gair__up_to(x, ' '), _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('<')),
											 _mm_cmpeq_epi8(x, _mm_set1_epi8('&')))));

		_mm_storeu_si128((__m128i *)(void *)out, x);
		if (mask)
			return (size_t)(at - start) + gair__lowest(mask);
		at += 16;
		out += 16;
	}
#endif
	while (at < end && !gair__html_ends_run(*at))
		*out++ = *at++;
	return (size_t)(at - start);
}

#endif
