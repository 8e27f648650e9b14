#include "read/charset.h"

#include "read/gb18030.h"
#include "read/utf16.h"

static size_t single_width(const unsigned char *bytes, size_t size)
{
	(void)bytes;
	(void)size;
	return 1;
}

/* Lead and trail, as Big5 and EUC-KR with its extension have them. */
static size_t double_width(const unsigned char *bytes, size_t size)
{
	if (bytes[0] < 0x81 || bytes[0] == 0xFF || size < 2)
		return 1;
	return bytes[1] >= 0x40 && bytes[1] != 0x7F && bytes[1] != 0xFF ? 2 : 1;
}

static size_t shift_jis_width(const unsigned char *bytes, size_t size)
{
	return bytes[0] >= 0xA0 && bytes[0] <= 0xDF ? 1 : double_width(bytes, size);
}

static size_t euc_jp_width(const unsigned char *bytes, size_t size)
{
	size_t wanted = bytes[0] == 0x8F ? 3 : bytes[0] == 0x8E || (bytes[0] >= 0xA1 && bytes[0] <= 0xFE) ? 2 : 1, i;

	for (i = 1; i < wanted; i++)
		if (i >= size || bytes[i] < 0xA1 || bytes[i] == 0xFF)
			return 1;
	return wanted;
}

enum { UTF8, GB18030, UTF16LE, UTF16BE, BIG5, EUC_KR, SHIFT_JIS, EUC_JP, WINDOWS_1252, WINDOWS_1251, KOI8_R, LATIN2 };

static const gair__charset charsets[] = {
	[UTF8] = {"UTF-8", GAIR__CHARSET_UTF8, NULL, NULL, NULL},
	[GB18030] = {"GB18030", GAIR__CHARSET_DOUBLE, gair__gb18030_decode, gair__gb18030_width, gair__gb18030_pairs},
	[UTF16LE] = {"UTF-16LE", GAIR__CHARSET_UTF16, gair__utf16le_decode, gair__utf16le_width, NULL},
	[UTF16BE] = {"UTF-16BE", GAIR__CHARSET_UTF16, gair__utf16be_decode, gair__utf16be_width, NULL},
	[BIG5] = {"Big5", GAIR__CHARSET_DOUBLE, NULL, double_width, NULL},
	[EUC_KR] = {"EUC-KR", GAIR__CHARSET_DOUBLE, NULL, double_width, NULL},
	[SHIFT_JIS] = {"Shift_JIS", GAIR__CHARSET_DOUBLE, NULL, shift_jis_width, NULL},
	[EUC_JP] = {"EUC-JP", GAIR__CHARSET_DOUBLE, NULL, euc_jp_width, NULL},
	[WINDOWS_1252] = {"windows-1252", GAIR__CHARSET_SINGLE, NULL, single_width, NULL},
	[WINDOWS_1251] = {"windows-1251", GAIR__CHARSET_SINGLE, NULL, single_width, NULL},
	[KOI8_R] = {"KOI8-R", GAIR__CHARSET_SINGLE, NULL, single_width, NULL},
	[LATIN2] = {"ISO-8859-2", GAIR__CHARSET_SINGLE, NULL, single_width, NULL},
};

static const struct label {
	const char *label;
	int charset;
} labels[] = {
	{"utf-8", UTF8},
	{"utf8", UTF8},
	{"unicode-1-1-utf-8", UTF8},
	{"unicode11utf8", UTF8},
	{"unicode20utf8", UTF8},
	{"x-unicode20utf8", UTF8},
	{"utf-8-sig", UTF8},
	{"gb18030", GB18030},
	{"gbk", GB18030},
	{"gb2312", GB18030},
	{"gb_2312", GB18030},
	{"gb_2312-80", GB18030},
	{"gb2312-80", GB18030},
	{"chinese", GB18030},
	{"csgb2312", GB18030},
	{"csiso58gb231280", GB18030},
	{"iso-ir-58", GB18030},
	{"x-gbk", GB18030},
	{"cp936", GB18030},
	{"ms936", GB18030},
	{"windows-936", GB18030},
	{"euc-cn", GB18030},
	{"utf-16", UTF16LE},
	{"utf-16le", UTF16LE},
	{"unicode", UTF16LE},
	{"csunicode", UTF16LE},
	{"iso-10646-ucs-2", UTF16LE},
	{"ucs-2", UTF16LE},
	{"unicodefeff", UTF16LE},
	{"utf-16be", UTF16BE},
	{"unicodefffe", UTF16BE},
	{"big5", BIG5},
	{"big5-hkscs", BIG5},
	{"cn-big5", BIG5},
	{"csbig5", BIG5},
	{"x-x-big5", BIG5},
	{"cp950", BIG5},
	{"euc-kr", EUC_KR},
	{"cp949", EUC_KR},
	{"ks_c_5601-1987", EUC_KR},
	{"shift_jis", SHIFT_JIS},
	{"shift-jis", SHIFT_JIS},
	{"sjis", SHIFT_JIS},
	{"x-sjis", SHIFT_JIS},
	{"ms_kanji", SHIFT_JIS},
	{"windows-31j", SHIFT_JIS},
	{"euc-jp", EUC_JP},
	{"x-euc-jp", EUC_JP},
	{"windows-1252", WINDOWS_1252},
	{"iso-8859-1", WINDOWS_1252},
	{"iso8859-1", WINDOWS_1252},
	{"iso_8859-1", WINDOWS_1252},
	{"latin1", WINDOWS_1252},
	{"l1", WINDOWS_1252},
	{"ascii", WINDOWS_1252},
	{"us-ascii", WINDOWS_1252},
	{"cp1252", WINDOWS_1252},
	{"x-cp1252", WINDOWS_1252},
	{"x-user-defined", WINDOWS_1252},
	{"windows-1251", WINDOWS_1251},
	{"cp1251", WINDOWS_1251},
	{"koi8-r", KOI8_R},
	{"iso-8859-2", LATIN2},
};

const gair__charset *gair__charset_find(const char *name, size_t size)
{
	size_t row, i;

	for (row = 0; row < sizeof labels / sizeof *labels; row++) {
		const char *label = labels[row].label;

		for (i = 0; i < size && label[i]; i++)
			if ((name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i]) != label[i])
				break;
		if (i == size && !label[i])
			return &charsets[labels[row].charset];
	}
	return NULL;
}
