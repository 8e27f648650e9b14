#include "recognize/signs.h"

#include "base/fold.h"
#include "base/utf8.h"

#define SLOTS 256u
#define SLOT(c) (((c) - ((c) >> 8)) % SLOTS) /* no two of the characters below share one */
#define SIGN(c, sign) [SLOT(c)] = {c, sign}

/* The characters by their slots; of the Han ones the traditional forms too, so that none needs to be folded. */
static const struct slot {
	uint16_t c, sign;
} slots[SLOTS] = {
	SIGN('0', GAIR__SIGN_DIGIT),      SIGN('1', GAIR__SIGN_DIGIT),      SIGN('2', GAIR__SIGN_DIGIT),
	SIGN('3', GAIR__SIGN_DIGIT),      SIGN('4', GAIR__SIGN_DIGIT),      SIGN('5', GAIR__SIGN_DIGIT),
	SIGN('6', GAIR__SIGN_DIGIT),      SIGN('7', GAIR__SIGN_DIGIT),      SIGN('8', GAIR__SIGN_DIGIT),
	SIGN('9', GAIR__SIGN_DIGIT),      SIGN('o', GAIR__SIGN_DIGIT),      SIGN('O', GAIR__SIGN_DIGIT),
	SIGN(0x3007, GAIR__SIGN_DIGIT),   SIGN(0x25CB, GAIR__SIGN_DIGIT),   SIGN(0x96F6, GAIR__SIGN_DIGIT), /* 〇 ○ 零 */
	SIGN(0x4E00, GAIR__SIGN_DIGIT),   SIGN(0x4E8C, GAIR__SIGN_DIGIT),   SIGN(0x4E09, GAIR__SIGN_DIGIT), /* 一 二 三 */
	SIGN(0x56DB, GAIR__SIGN_DIGIT),   SIGN(0x4E94, GAIR__SIGN_DIGIT),   SIGN(0x516D, GAIR__SIGN_DIGIT), /* 四 五 六 */
	SIGN(0x4E03, GAIR__SIGN_DIGIT),   SIGN(0x516B, GAIR__SIGN_DIGIT),   SIGN(0x4E5D, GAIR__SIGN_DIGIT), /* 七 八 九 */
	SIGN('-', GAIR__SIGN_DATE),       SIGN('/', GAIR__SIGN_DATE),       SIGN('.', GAIR__SIGN_DATE),
	SIGN(0x5E74, GAIR__SIGN_DATE),    SIGN(0x6708, GAIR__SIGN_DATE),                                      /* 年 月 */
	SIGN(0x51B5, GAIR__SIGN_HEADING), SIGN(0x6CC1, GAIR__SIGN_HEADING), SIGN(0x8FF0, GAIR__SIGN_HEADING), /* 况 況 述 */
	SIGN(0x52A8, GAIR__SIGN_HEADING), SIGN(0x52D5, GAIR__SIGN_HEADING), SIGN(0x7533, GAIR__SIGN_HEADING), /* 动 動 申 */
	SIGN(0x8DB3, GAIR__SIGN_HEADING),                                                                     /* 足 */
	SIGN(0x9898, GAIR__SIGN_HEADING), SIGN(0x984C, GAIR__SIGN_HEADING),                                   /* 题 題 */
	SIGN(0x9879, GAIR__SIGN_HEADING), SIGN(0x9805, GAIR__SIGN_HEADING),                                   /* 项 項 */
	SIGN(0x671F, GAIR__SIGN_LABEL),   SIGN(0x65F6, GAIR__SIGN_LABEL),   SIGN(0x6642, GAIR__SIGN_LABEL),   /* 期 时 時 */
	SIGN(0x673A, GAIR__SIGN_LABEL),   SIGN(0x6A5F, GAIR__SIGN_LABEL),   SIGN(0x6E90, GAIR__SIGN_LABEL),   /* 机 機 源 */
	SIGN(0x5355, GAIR__SIGN_LABEL),   SIGN(0x55AE, GAIR__SIGN_LABEL),                                     /* 单 單 */
	SIGN(0x8054, GAIR__SIGN_CONTACT), SIGN(0x806F, GAIR__SIGN_CONTACT), SIGN(0x6620, GAIR__SIGN_CONTACT), /* 联 聯 映 */
	SIGN(0x8BE2, GAIR__SIGN_CONTACT), SIGN(0x8A62, GAIR__SIGN_CONTACT),                                   /* 询 詢 */
	SIGN(0x81F4, GAIR__SIGN_CONTACT), SIGN(0x7DFB, GAIR__SIGN_CONTACT),                                   /* 致 緻 */
	SIGN(0x4FE1, GAIR__SIGN_SUBJECT),                                                                     /* 信 */
	SIGN(0x62A5, GAIR__SIGN_REPORT),  SIGN(0x5831, GAIR__SIGN_REPORT),                                    /* 报 報 */
	SIGN(0x90E8, GAIR__SIGN_PART),                                                                        /* 部 */
};

static unsigned sign_of(uint32_t c)
{
	const struct slot *slot = &slots[SLOT(c)];

	return slot->c == c ? slot->sign : 0;
}

/* Of a character that may be white space, or fold to one that is a sign. */
static unsigned folded_sign(uint32_t c)
{
	uint32_t folded = gair__fold_char(c);

	return folded ? sign_of(folded) : GAIR__SIGN_SPACE;
}

uint16_t gair__signs_of(const char *text, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)text, *end = bytes + size;
	unsigned signs = 0;
	size_t length;

	for (; bytes < end; bytes += length) {
		/* E4 to E9 lead the Han characters */
		if (end - bytes >= 3 && bytes[0] >= 0xE4 && bytes[0] <= 0xE9) {
			signs |= sign_of((bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu));
			length = 3;
		} else if (bytes[0] < 0x80) {
			signs |= bytes[0] <= 0x20 ? GAIR__SIGN_SPACE : sign_of(bytes[0]);
			length = 1;
		} else {
			signs |= folded_sign(gair__utf8_decode((const char *)bytes, (size_t)(end - bytes), &length, NULL));
		}
	}
	return (uint16_t)signs;
}
