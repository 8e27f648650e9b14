/* Words in running text. */
#ifndef GAIR_CHECK_WORDS_H
#define GAIR_CHECK_WORDS_H

#include <stddef.h>

/* 1 if a text holds one of the words: as it stands, or (`folded`) once folded: 信 息 处理费, 處理費. */
int gair__text_has(const char *text, size_t size, const char *const *words, size_t count, int folded);

#endif
